"""查网点表: every cell that is wrong, with its row and a sentence; good rows become the cells of a hall."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from geo.datum import to_gcj02
from server.areas.service import AreaService, Place
from server.doorplates.imports.reading import FORMULA, NUL
from server.halls.dataset.columns import COLUMNS, HALLS
from server.halls.dataset.rows import Cells
from server.halls.desk import EAST, NORTH, SOUTH, WEST
from server.halls.hours import HoursUnreadable, parse
from server.halls.kinds import KINDS, NOTES, POSITIONS
from server.text import NotText, clean

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?")
_PHONE = re.compile(r"[0-9 、,\-]*")
_DATUMS = {"": "gcj02", "gcj02": "gcj02", "gcj-02": "gcj02", "wgs84": "wgs84", "wgs-84": "wgs84", "bd09": "bd09", "bd-09": "bd09"}
_YES, _NO = {"是", "true", "1", "y", "yes"}, {"", "否", "false", "0", "n", "no"}


@dataclass(frozen=True, slots=True)
class Fault:
    """row: as the spreadsheet program shows it; 0: the sheet as a whole."""

    row: int
    column: str
    say: str

    def view(self) -> dict[str, Any]:
        return {"row": self.row, "column": HALLS.by_id[self.column].name if self.column else "", "problem": self.say}


class _Row:
    def __init__(self, number: int, given: dict[str, str], faults: list[Fault]) -> None:
        self.number, self.faults = number, faults
        self.cells = {column.id: self._text(column.id, given.get(column.id, "")) for column in COLUMNS}
        for column in COLUMNS:
            if len(self.cells[column.id]) > column.longest:
                self.fault(column.id, f"太长了，最多 {column.longest} 个字")
            elif column.needed and not self.cells[column.id]:
                self.fault(column.id, "不能空着")

    def _text(self, column: str, text: str) -> str:
        if text.startswith(FORMULA):
            self.fault(column, "是公式，请改成它的值")
            return ""
        try:
            return clean(text.replace(NUL, "\x00"))
        except NotText:
            self.fault(column, "里有看不见的控制字符")
            return ""

    def fault(self, column: str, say: str) -> None:
        self.faults.append(Fault(self.number, column, say))


def check(
    rows: list[tuple[int, dict[str, str]]], areas: AreaService, kinds: Collection[str], phones: Mapping[str, str | None]
) -> tuple[list[Cells], list[Fault]]:
    """(halls, faults). kinds: what services are known for; a hall of another kind would never be found. phones: by hall, the numbers that
    stand there already; those may stay, a new one needs its source."""
    faults: list[Fault] = []
    halls: list[Cells] = []
    lines: dict[str, int] = {}
    for number, given in rows:
        row = _Row(number, given, faults)
        before = len(faults)
        cells = _hall(row, areas, kinds, phones)
        if (twin := lines.setdefault(cells["id"], number)) != number and cells["id"]:
            row.fault("id", f"和第 {twin} 行重复")
        if len(faults) == before:
            halls.append(cells)
    return halls, sorted(faults, key=lambda fault: fault.row)


def _hall(row: _Row, areas: AreaService, kinds: Collection[str], phones: Mapping[str, str | None]) -> Cells:
    cells = row.cells
    if cells["id"] and not _ID.fullmatch(cells["id"]):
        row.fault("id", "只能用小写字母、数字和短横，如 hall-zp")
    kind = _by_name(cells["type"], KINDS)
    if cells["type"] and (kind is None or kind not in kinds):
        row.fault("type", f"没有这一类，可用：{'、'.join(KINDS[one] for one in KINDS if one in kinds)}")
    area = _area(cells["area"], areas)
    if cells["area"] and area is None:
        row.fault("area", "没有这个区域，或名称对上了不止一个")
    if not _PHONE.fullmatch(cells["phone"]):
        row.fault("phone", "电话只能有数字、短横、空格和顿号")
    elif cells["phone"] not in ("", phones.get(cells["id"])) and not cells["phone_source"]:
        row.fault("phone_source", "写了电话就要写明号码是在哪里公布的")
    try:
        parse(cells["hours"])
    except HoursUnreadable as refusal:
        row.fault("hours", str(refusal))
    position = _by_name(cells["position"], POSITIONS) if cells["position"] else "approx"
    if position is None:
        row.fault("position", "写 演示位置、大致位置 或 核实过的位置")
    lat, lng = _point(row)
    verified = cells["verified"].casefold()
    if verified not in _YES | _NO:
        row.fault("verified", "写 是 或 否")
    return {
        "id": cells["id"],
        "name": cells["name"],
        "type": kind or "",
        "area_id": area.id if area else "",
        "address": cells["address"] or None,
        "phone": cells["phone"] or None,
        "phone_source": cells["phone_source"] if cells["phone"] else "",
        "lat": lat,
        "lng": lng,
        "position": position or "",
        "hours": cells["hours"],
        **{name: cells[name] for name in NOTES},
        "verified": verified in _YES,
    }


def _by_name(text: str, names: dict[str, str]) -> str | None:
    if text in names:
        return text
    return next((id_ for id_, name in names.items() if name == text), None)


def _area(text: str, areas: AreaService) -> Place | None:
    if text in areas.places:
        return areas.places[text]
    found = [place for place in areas.places.values() if text in (place.name, place.common_name)]
    return found[0] if len(found) == 1 else None


def _point(row: _Row) -> tuple[float | None, float | None]:
    lat, lng = row.cells["lat"], row.cells["lng"]
    if not lat and not lng:
        return None, None
    datum = _DATUMS.get(row.cells["datum"].casefold())
    if datum is None:
        row.fault("datum", "写 GCJ-02、WGS84 或 BD09")
        return None, None
    try:
        given = float(lat), float(lng)
    except ValueError:
        row.fault("lat", "纬度和经度要一起填，像 31.384600 和 120.980700")
        return None, None
    if not (abs(given[0]) <= 90 and abs(given[1]) <= 180):
        row.fault("lat", "不在昆山附近")
        return None, None
    point = to_gcj02(*given, datum)
    if not (SOUTH <= point.lat <= NORTH and WEST <= point.lng <= EAST):
        row.fault("lat", "不在昆山附近，请核对经纬度有没有写反、坐标系对不对")
    return round(point.lat, 6), round(point.lng, 6)
