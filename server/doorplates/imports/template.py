"""导入模板: the sheet to fill in, as XLSX with a list to choose kinds of site from, and as CSV."""

from __future__ import annotations

import io
from functools import lru_cache

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from server.doorplates.imports.columns import COLUMNS
from server.doorplates.service import SITE_TYPES
from server.tables import csv_of

_HEADINGS = tuple(column.name for column in COLUMNS)
_WIDTHS = {"name": 30, "address": 34, "area": 16}


@lru_cache(maxsize=1)
def as_csv() -> bytes:
    return csv_of(_HEADINGS, [])


@lru_cache(maxsize=1)
def as_xlsx() -> bytes:
    book = Workbook()
    del book["Sheet"]
    sheet = book.create_sheet("门牌")
    sheet.append(_HEADINGS)
    for place, column in enumerate(COLUMNS, 1):
        cell = sheet.cell(1, place)
        cell.font = Font(bold=True, color="FFFFFF" if column.needed else "17233D")
        cell.fill = PatternFill("solid", fgColor="17508F" if column.needed else "DCE7F3")
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column.id, 14)
    sheet.freeze_panes = "A2"
    kinds = DataValidation("list", formula1=f'"{",".join(SITE_TYPES.values())}"', allow_blank=True)
    sheet.add_data_validation(kinds)
    kinds.add("C2:C10001")
    help_ = book.create_sheet("填写说明")
    help_.append(("列", "怎么填"))
    for column in COLUMNS:
        help_.append((column.name, column.about))
    help_.column_dimensions["A"].width, help_.column_dimensions["B"].width = 14, 80
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
