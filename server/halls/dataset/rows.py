"""一行网点: the cells of a hall as one dictionary, the same in the file, in a version and in the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from server.halls.kinds import NOTES, POSITIONS, kind_name
from server.halls.models import Hall

Cells = dict[str, Any]
FIELDS = ("name", "type", "area_id", "address", "phone", "phone_source", "lat", "lng", "position", "hours", *NOTES, "verified")
NAMES = {
    "name": "名称",
    "type": "类型",
    "area_id": "所属区域",
    "address": "地址",
    "phone": "电话",
    "phone_source": "电话来源",
    "lat": "纬度",
    "lng": "经度",
    "position": "位置精度",
    "hours": "开放时间",
    **NOTES,
    "verified": "已核实",
}


def cells_of(hall: Hall) -> Cells:
    found: Cells = {"id": hall.id} | {name: getattr(hall, name) for name in FIELDS if name not in NOTES}
    return found | {name: hall.notes.get(name, "") for name in NOTES}


def hall_of(cells: Cells) -> Hall:
    own = {name: value for name, value in cells.items() if name not in NOTES}
    return Hall(notes={name: cells[name] for name in NOTES if cells.get(name)}, **own)


@dataclass(frozen=True, slots=True)
class Change:
    """One hall that differs. fields: (name, what it is, what it would become)."""

    id: str
    name: str
    fields: tuple[tuple[str, Any, Any], ...] = ()


@dataclass(slots=True)
class Difference:
    new: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    gone: list[Change] = field(default_factory=list)
    same: int = 0


def difference(now: Iterable[Cells], then: Iterable[Cells]) -> Difference:
    """What making `then` active would change."""
    old, new = {cells["id"]: cells for cells in now}, {cells["id"]: cells for cells in then}
    found = Difference()
    for id_, cells in new.items():
        if id_ not in old:
            found.new.append(Change(id_, cells["name"]))
            continue
        fields = tuple((name, old[id_][name], cells[name]) for name in FIELDS if old[id_][name] != cells[name])
        if fields:
            found.changed.append(Change(id_, cells["name"], fields))
        else:
            found.same += 1
    found.gone = [Change(id_, cells["name"]) for id_, cells in old.items() if id_ not in new]
    return found


def shown(name: str, value: Any, areas: dict[str, str]) -> str:
    """A cell as a person reads it."""
    if value is None or value == "":
        return ""
    match name:
        case "type":
            return kind_name(value)
        case "area_id":
            return areas.get(value, str(value))
        case "position":
            return POSITIONS.get(value, str(value))
        case "verified":
            return "是" if value else "否"
    return str(value)
