"""查行: what is wrong with each cell, in words that say how to put it right. Pure, but for what the database already knows, handed in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from server.areas.service import AreaService
from server.doorplates.imports.columns import BY_ID, COLUMNS
from server.doorplates.imports.reading import FORMULA
from server.doorplates.registry import numbers
from server.doorplates.registry.errors import NumberMalformed, OutsideTheCity
from server.doorplates.registry.places import Spot, area_of, point_in_city
from server.doorplates.service import SITE_TYPES
from server.tables import looks_like_formula

Cells = dict[str, str]
Fault = dict[str, str]
DATUMS = {"": "gcj02", "gcj02": "gcj02", "gcj-02": "gcj02", "高德": "gcj02", "腾讯": "gcj02", "火星坐标": "gcj02"}
DATUMS |= {"wgs84": "wgs84", "wgs-84": "wgs84", "gps": "wgs84", "bd09": "bd09", "bd-09": "bd09", "百度": "bd09"}
_SITE_TYPES = {name: id_ for id_, name in SITE_TYPES.items()} | {id_: id_ for id_ in SITE_TYPES}
_SITE_TYPES |= {"商圈": "mall", "银行网点": "bank", "邮政网点": "post", "小区": "community_gate", "社区门口": "community_gate"}
_SITE_TYPES |= {"农贸市场": "market", "菜场": "market", "厂": "factory", "工厂": "factory"}
_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,18})?")
HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Control characters, marks that turn the writing direction or show nothing, halves of characters, and what is no character."""


@dataclass(slots=True)
class Checked:
    """One row: spot only when nothing is wrong. number "": to be given."""

    faults: list[Fault] = field(default_factory=list)
    spot: Spot | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are checked against. taken: numbers of plates that exist."""

    areas: AreaService
    area: str
    practice: bool
    taken: frozenset[str]


def check(rows: dict[int, Cells], known: Known) -> dict[int, Checked]:
    """Each row by itself, then numbers and places against each other."""
    found = {number: _check(cells, known) for number, cells in rows.items()}
    numbers_ = Counter(row.number for row in found.values() if row.number)
    for row in found.values():
        if row.number and numbers_[row.number] > 1:
            row.faults.append(_fault("number", "repeated", f"编号在这张表里出现了 {numbers_[row.number]} 次"))
    places = Counter(_place(row.spot) for row in found.values() if row.spot)
    for row in found.values():
        if row.spot and places[_place(row.spot)] > 1:
            row.faults.append(_fault("name", "repeated", "同名、同坐标的地点在这张表里不止一行"))
    for row in found.values():
        if row.faults:
            row.spot = None
    return found


def _place(spot: Spot) -> tuple[str, float, float]:
    return spot.name, spot.lat, spot.lng


def _fault(column: str, code: str, problem: str) -> Fault:
    return {"field": column, "code": code, "problem": problem}


def _check(cells: Cells, known: Known) -> Checked:
    row = Checked()
    text = {column.id: _clean(column.id, cells.get(column.id, ""), row) for column in COLUMNS}
    for column in COLUMNS:
        if column.needed and not text[column.id] and not any(fault["field"] == column.id for fault in row.faults):
            row.faults.append(_fault(column.id, "missing", f"{column.name}没有填"))
    site_type = _SITE_TYPES.get(text["site_type"])
    if text["site_type"] and site_type is None:
        row.faults.append(_fault("site_type", "unknown", f"没有“{text['site_type'][:12]}”这一类，可填：{'、'.join(SITE_TYPES.values())}"))
    area = _area(text["area"], row, known)
    if area and text["number"]:
        _number(text["number"], area, row, known)
    point = _point(text, row)
    if not row.faults and site_type and area and point:
        row.spot = Spot(text["name"], site_type, area, text["address"] or None, *point)
    return row


def _clean(column: str, raw: str, row: Checked) -> str:
    """The cell's text; "" with a fault when it holds what no cell should."""
    if raw.startswith(FORMULA):
        row.faults.append(_fault(column, "formula", "单元格里是公式，请改成文字或数字（复制后选择性粘贴为值）"))
        return ""
    text = unicodedata.normalize("NFC", " ".join(raw.replace("\ufeff", "").split(" "))).strip(" \t\r\n\u3000")
    if any(unicodedata.category(character) in HIDDEN for character in text):
        row.faults.append(_fault(column, "hidden_characters", "有看不见的控制字符或换行，请删掉重新输入"))
        return ""
    text = " ".join(text.split())
    if looks_like_formula(text):
        row.faults.append(_fault(column, "formula", "不能以 = + - @ 开头，表格软件会把它当成公式"))
        return ""
    if len(text) > BY_ID[column].longest:
        row.faults.append(_fault(column, "too_long", f"太长了，最多 {BY_ID[column].longest} 个字"))
        return ""
    return text


def _area(typed: str, row: Checked, known: Known) -> str | None:
    if not typed:
        return None
    place = area_of(typed, known.areas)
    if place is None:
        row.faults.append(_fault("area", "unknown", f"没有“{typed[:20]}”这个区镇或社区，请写全称"))
    elif known.areas.town_of(place.id) is None:
        row.faults.append(_fault("area", "too_wide", "请写到区镇或社区"))
    elif not known.areas.covers(known.area, place.id):
        outer = known.areas.places[known.area].name
        row.faults.append(_fault("area", "out_of_scope", f"不在{outer}，这次导入只收{outer}的门牌"))
    else:
        return place.id
    return None


def _number(typed: str, area: str, row: Checked, known: Known) -> None:
    try:
        row.number = numbers.read(typed, numbers.prefix_of(area, known.areas, practice=known.practice))
    except NumberMalformed as refusal:
        row.faults.append(_fault("number", "malformed", refusal.message))
        return
    if row.number in known.taken:
        row.faults.append(_fault("number", "taken", "这个编号已经用过了，换一个或留空"))


def _point(text: Cells, row: Checked) -> tuple[float, float] | None:
    datum = DATUMS.get(text["datum"].casefold())
    if datum is None:
        row.faults.append(_fault("datum", "unknown", "坐标系可填 GCJ02、WGS84、BD09，不填就是 GCJ02"))
    values: dict[str, float] = {}
    for column in ("lat", "lng"):
        if not text[column]:
            continue
        if _NUMBER.fullmatch(text[column]) is None:
            row.faults.append(
                _fault(column, "not_a_number", f"{BY_ID[column].name}要是一个数，像 {'31.384600' if column == 'lat' else '120.980700'}")
            )
        else:
            values[column] = float(text[column])
    if len(values) < 2 or datum is None:
        return None
    try:
        return point_in_city(values["lat"], values["lng"], datum)
    except (OutsideTheCity, ValueError):
        swapped = values["lat"] > 90
        say = "经纬度写反了：纬度 31 开头，经度 120 或 121 开头" if swapped else "不在昆山范围内，请核对坐标和坐标系"
        row.faults.append(_fault("lat", "outside_the_city", say))
        return None


def faults_view(faults: list[dict[str, Any]]) -> str:
    """For the list of faults to take away: one sentence a row."""
    return "；".join(f"{BY_ID[fault['field']].name}：{fault['problem']}" for fault in faults)
