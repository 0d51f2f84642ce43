"""Spreadsheets as people send them, and as nobody should."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

from openpyxl import Workbook

HEADINGS = ("编号", "名称", "场所类型", "所属区域", "地址", "纬度", "经度", "坐标系")


def line(n: int, **other: Any) -> dict[str, Any]:
    """The n-th good row of a sheet of 张浦镇."""
    usual: dict[str, Any] = {
        "编号": "",
        "名称": f"示例小区{n}号门",
        "场所类型": "小区门口",
        "所属区域": "亲和社区",
        "地址": "",
        "纬度": round(31.25 + n % 100 / 2000, 6),
        "经度": round(120.92 + n // 100 / 2000, 6),
        "坐标系": "",
    }
    return usual | other


def lines(how_many: int) -> list[dict[str, Any]]:
    return [line(n) for n in range(1, how_many + 1)]


def csv_of(rows: list[dict[str, Any]], *, encoding: str = "utf-8", delimiter: str = ",", headings: tuple[str, ...] = HEADINGS) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    return out.getvalue().encode(encoding)


def xlsx_of(rows: list[dict[str, Any]], headings: tuple[str, ...] = HEADINGS) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(headings)
    for row in rows:
        sheet.append([row.get(heading) for heading in headings])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(xlsx: bytes, name: str, content: bytes) -> bytes:
    """The same file with one part more, or another one under that name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """Under 100 KB on the wire, 80 MB when it is unpacked."""
    return with_part(xlsx_of(lines(1)), "xl/media/picture.xml", b" " * 80_000_000)
