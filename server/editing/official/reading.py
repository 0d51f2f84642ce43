"""读表: a sheet of official fields, row by row, with what is wrong in words. Empty cells stay empty. Blocking; pure."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from server.editing.official.errors import OfficialSheetRefused
from server.matters.official import FIELDS, Official

MATTER, NAME = "事项id", "事项名称"
MOST_ROWS = 2000
COLUMNS = {name: field for field, name in FIELDS.items()}
_YES_NO = {"是": True, "否": False, "收费": True, "不收费": False, "1": True, "0": False}
_NUMBERS, _FLAGS, _LISTS = ("legal_days", "promised_days", "visits"), ("charges", "pays_online"), ("serves", "ways")
_WITH_UNIT = re.compile(r"^(\d{1,4})\s*[(（]?\s*个?(工作日|自然日)\s*[)）]?$")
_SCIENTIFIC = re.compile(r"^\d(\.\d+)?[Ee]\+?\d+$")


@dataclass(slots=True)
class Row:
    """line: in the sheet, the header being 1. given: the fields whose columns the sheet has."""

    line: int
    matter: str | None
    given: dict[str, Any]
    faults: list[str] = field(default_factory=list)


def read(text: str, names: Mapping[str, str]) -> tuple[list[Row], list[str]]:
    """(rows, columns that are none of ours). names: official name -> matter. OfficialSheetRefused when it is no such sheet."""
    try:
        lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True))
    except csv.Error:
        raise OfficialSheetRefused(message="表格读不了，请另存为 CSV(UTF-8)再试") from None
    if not lines:
        raise OfficialSheetRefused(message="表格是空的")
    header = [cell.strip() for cell in lines[0]]
    doubled = sorted({name for name in header if name and header.count(name) > 1})
    if doubled:
        raise OfficialSheetRefused(message=f"这些列写了两次：{'、'.join(doubled[:5])}")
    if MATTER not in header and NAME not in header:
        raise OfficialSheetRefused(message=f"第一行要有“{MATTER}”或“{NAME}”这一列")
    if not COLUMNS.keys() & set(header):
        raise OfficialSheetRefused(message="没有一列是官方要素，请用模板里的列名")
    if len(lines) - 1 > MOST_ROWS:
        raise OfficialSheetRefused(message=f"一次最多 {MOST_ROWS} 行，请分几次导入")
    rows = [_row(number, dict(zip(header, line, strict=False)), header, names) for number, line in enumerate(lines[1:], 2) if any(line)]
    seen: set[str] = set()
    for row in rows:
        if row.matter in seen:
            row.faults.append("这个事项前面已经有一行")
        elif row.matter:
            seen.add(row.matter)
    return rows, [name[:40] for name in header if name and name not in COLUMNS and name not in (MATTER, NAME)][:50]


def _row(number: int, cells: dict[str, str], header: list[str], names: Mapping[str, str]) -> Row:
    cells = {name: value.strip().removeprefix("'") for name, value in cells.items()}
    id_, name = cells.get(MATTER, ""), cells.get(NAME, "")
    matter = id_ if id_ in names.values() else names.get(name) if not id_ else None
    row = Row(number, matter, {})
    if matter is None:
        row.faults.append(f"没有事项“{(id_ or name)[:40]}”" if id_ or name else "没有写是哪个事项")
    for column in header:
        if column in COLUMNS:
            _take(row, COLUMNS[column], cells.get(column, ""))
    return row


def _take(row: Row, name: str, text: str) -> None:
    if not text:
        row.given.setdefault(name, () if name in _LISTS else None)
        return
    if _SCIENTIFIC.fullmatch(text) and name.endswith("_code"):
        row.faults.append(f"{FIELDS[name]}被表格软件改成了科学计数，请把这一列设成文本再填")
    elif name in _FLAGS:
        if text not in _YES_NO:
            row.faults.append(f"{FIELDS[name]}要写是或否")
        row.given[name] = _YES_NO.get(text)
    elif name in _NUMBERS:
        _number(row, name, text)
    elif name in _LISTS:
        row.given[name] = tuple(part for part in re.split(r"[、,，;；|\s]+", text) if part)
    else:
        row.given[name] = text


def _number(row: Row, name: str, text: str) -> None:
    """Also as it is often written: 20(工作日)."""
    both = _WITH_UNIT.match(text)
    if both and name.endswith("_days"):
        row.given[name], row.given[name.replace("_days", "_unit")] = int(both[1]), both[2]
    elif text.isascii() and text.isdecimal() and len(text) <= 4:
        row.given[name] = int(text)
    else:
        row.faults.append(f"{FIELDS[name]}要是一个整数")


def check(row: Row, given: Mapping[str, Any]) -> Official | None:
    """The fields as they would stand; None, and the row's faults, when they do not hold."""
    try:
        return Official.model_validate(dict(given))
    except ValidationError as refusal:
        for fault in refusal.errors(include_url=False, include_input=False):
            name = FIELDS.get(str(fault["loc"][0]), "") if fault["loc"] else ""
            words = {"literal_error": "不在可选的范围里", "string_too_long": "太长了", "string_pattern_mismatch": "写法不对"}
            say = words.get(fault["type"]) or (fault["msg"].removeprefix("Value error, ") if fault["type"] == "value_error" else "写法不对")
            row.faults.append(say if fault["type"] == "value_error" else f"{name}{say}")
        return None
