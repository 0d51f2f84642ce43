"""职责表: the map as people keep it in Excel or WPS, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from server.areas.service import AreaService
from server.doorplates.imports.columns import Column, Form
from server.doorplates.imports.reading import FORMULA, NUL, read
from server.text import NotText, clean
from server.triage.desk import DutyDesk, Line
from server.triage.models import Duty

ROUTES = {"transfer": "转办", "dispatch": "派发"}
EVERYWHERE = "全市"
COLUMNS = (
    Column("topic", "主题编号", ("编号", "topic"), True, "小写字母、数字和短横，定了就不变，如 street-repair", 48),
    Column("name", "主题", ("名称", "name"), True, "40 字以内", 40),
    Column("words", "群众会说的词", ("关键词", "词", "words"), True, "用竖线分开，如 路灯|井盖", 400),
    Column("area", "区域", ("所属区域", "area"), False, "区镇或社区的名称；空着算全市", 64),
    Column("lead", "主办部门", ("牵头部门", "lead"), True, "一个部门", 20),
    Column("co", "协办部门", ("co",), False, "用竖线分开，可不填", 120),
    Column("route", "方式", ("route",), False, "转办 或 派发；空着算转办", 10),
)
DUTIES = Form(COLUMNS)
_TOPIC = re.compile(r"[a-z0-9-]{2,48}")
MOST_FAULTS = 50


@dataclass(frozen=True, slots=True)
class Fault:
    """row: as the spreadsheet program shows it."""

    row: int
    column: str
    problem: str


def lines_out(rows: Iterable[Duty], areas: AreaService) -> list[tuple[str, ...]]:
    return [
        (
            *(row.topic, row.name, "|".join(row.words)),
            areas.places[row.area_id].name if row.area_id in areas.places else row.area_id or EVERYWHERE,
            *(row.lead, "|".join(row.co), ROUTES.get(row.route, row.route)),
        )
        for row in rows
    ]


def lines_in(body: bytes, desk: DutyDesk) -> tuple[list[Line], list[Fault]]:
    """(good lines, what is wrong with the others). Blocking: call it in a thread."""
    ids = {place.name: place.id for place in desk.areas.places.values()} | {place.id: place.id for place in desk.areas.places.values()}
    routes = {say: id_ for id_, say in ROUTES.items()} | {id_: id_ for id_ in ROUTES} | {"": "transfer"}
    lines: dict[tuple[str, str | None], Line] = {}
    faults: list[Fault] = []
    for number, given in read(body, DUTIES).rows:
        cells, wrong = _cells(given)
        area = None if cells["area"] in ("", "*", EVERYWHERE) else ids.get(cells["area"], "?")
        line = Line(
            *(cells["topic"], area, cells["name"], _several(cells["words"]), cells["lead"], _several(cells["co"])),
            routes.get(cells["route"], ""),
        )
        wrong |= desk.faults(line)
        if _TOPIC.fullmatch(line.topic) is None:
            wrong["topic"] = "用小写字母、数字和短横，2 到 48 个"
        if not line.route:
            wrong["route"] = "写 转办 或 派发"
        if line.key in lines:
            wrong["topic"] = "和前面一行是同一个主题、同一个区域"
        faults += [Fault(number, DUTIES.by_id[column].name, say) for column, say in wrong.items()]
        if not wrong:
            lines[line.key] = line
    return list(lines.values()), faults[:MOST_FAULTS]


def _cells(given: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    found, wrong = {}, {}
    for column in COLUMNS:
        text = given.get(column.id, "")
        try:
            found[column.id] = "" if text.startswith(FORMULA) else clean(text.replace(NUL, "\x00"))
        except NotText:
            found[column.id] = ""
            wrong[column.id] = "里有看不见的控制字符"
        if text.startswith(FORMULA):
            wrong[column.id] = "是公式，请改成它的值"
        elif len(found[column.id]) > column.longest:
            wrong[column.id] = f"太长了，最多 {column.longest} 个字"
        elif column.needed and not found[column.id]:
            wrong.setdefault(column.id, "不能空着")
    return found, wrong


def _several(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split(r"[|、，,]", text) if part.strip()))
