"""查办件量表: every cell that is wrong, with its row and a sentence; good rows become a month's figure of a matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.doorplates.imports.columns import Column, Form
from server.doorplates.imports.reading import FORMULA, NUL
from server.matters.content import MatterContent
from server.text import NotText, clean

COLUMNS = (
    Column("month", "月份", ("统计月份", "年月", "month"), True, "必填，如 2026-10", 12),
    Column(
        "matter", "事项", ("事项名称", "事项编码", "事项代码", "matter"), True, "必填：事项的编码、名称或通俗名称；目录里没有的照写名称", 80
    ),
    Column("cases", "办件量", ("件数", "办理量", "数量", "cases"), True, "必填，整数", 12),
    Column("department", "部门", ("主管部门", "department"), False, "可不填；目录里没有的事项建议填", 20),
)
VOLUMES = Form(COLUMNS)
_MONTH = re.compile(r"(\d{4})\s?(?:[-/.年])\s?(\d{1,2})(?:月|[-/.]\d{1,2}(?:T[\d:]+)?)?")
MOST_CASES, EARLIEST = 10_000_000, 2015
Row = dict[str, Any]
"""month (ISO, its first day), name, matter (id or None), department, cases."""


@dataclass(frozen=True, slots=True)
class CellFault:
    row: int
    column: str
    say: str

    def view(self) -> dict[str, Any]:
        return {"row": self.row, "column": VOLUMES.by_id[self.column].name, "problem": self.say}


def check(
    rows: list[tuple[int, dict[str, str]]], matters: Mapping[str, MatterContent], *, as_of: date
) -> tuple[list[Row], list[CellFault]]:
    """(figures, faults)."""
    names = {name: content.id for content in matters.values() for name in (content.official_name, content.plain_name, content.id)}
    good: list[Row] = []
    faults: list[CellFault] = []
    lines: dict[tuple[str, str], int] = {}
    for number, given in rows:
        before = len(faults)
        cells = {column.id: _text(number, column, given.get(column.id, ""), faults) for column in COLUMNS}
        month = _month(number, cells["month"], as_of, faults)
        cases = _count(number, cells["cases"], faults)
        matter = names.get(cells["matter"])
        name = matters[matter].plain_name if matter else cells["matter"]
        if month and name and (twin := lines.setdefault((month, name), number)) != number:
            faults.append(CellFault(number, "matter", f"和第 {twin} 行是同一个月的同一件事"))
        if len(faults) == before:
            department = matters[matter].department if matter else cells["department"] or None
            good.append({"month": month, "name": name, "matter": matter, "department": department, "cases": cases})
    return good, faults


def _text(number: int, column: Column, text: str, faults: list[CellFault]) -> str:
    if text.startswith(FORMULA):
        faults.append(CellFault(number, column.id, "是公式，请改成它的值"))
        return ""
    try:
        found = clean(text.replace(NUL, "\x00"))
    except NotText:
        faults.append(CellFault(number, column.id, "里有看不见的控制字符"))
        return ""
    if len(found) > column.longest:
        faults.append(CellFault(number, column.id, f"太长了，最多 {column.longest} 个字"))
    elif column.needed and not found:
        faults.append(CellFault(number, column.id, "不能空着"))
    return found


def _month(number: int, text: str, as_of: date, faults: list[CellFault]) -> str:
    found = _MONTH.fullmatch(text)
    year, month = (int(found[1]), int(found[2])) if found else (0, 0)
    if text and not (1 <= month <= 12 and year >= EARLIEST):
        faults.append(CellFault(number, "month", "写成 2026-10 这样"))
        return ""
    if text and (year, month) > (as_of.year, as_of.month):
        faults.append(CellFault(number, "month", "这个月还没有到"))
        return ""
    return f"{year:04}-{month:02}-01" if text else ""


def _count(number: int, text: str, faults: list[CellFault]) -> int:
    digits = text.replace(",", "").replace("，", "").removesuffix(".0")
    if text and not (digits.isascii() and digits.isdigit() and int(digits) <= MOST_CASES):
        faults.append(CellFault(number, "cases", "要是一个不小于 0 的整数"))
        return 0
    return int(digits or 0)
