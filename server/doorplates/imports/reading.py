"""读表: CSV or XLSX bytes become rows of text. What could harm us is refused before it is opened; what is odd in a cell is marked in it."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from server.doorplates.imports.columns import PLATES, Form
from server.doorplates.imports.errors import EncodingUnknown, FileUnreadable, FileUnsafe, HeaderMissing, NoRows, TooManyRows

LARGEST_FILE = 10_000_000
MOST_ROWS = 10_000
MOST_COLUMNS = 40
LONGEST_CELL = 500
FORMULA, NUL = "\ue000", "\ue001"
"""Private-use characters, which no keyboard types: before the text of a cell that held a formula, and for NUL, which PostgreSQL has not."""

MOST_UNPACKED, MOST_PARTS, MOST_SHEETS, HIGHEST_RATIO = 60_000_000, 300, 30, 150
_SMALL_PART = 1_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """rows: (number as the spreadsheet program shows it, column id -> text)."""

    format: str
    encoding: str
    rows: list[tuple[int, dict[str, str]]]


def read(body: bytes, form: Form = PLATES) -> Table:
    """Whatever the file's name says. Blocking: some seconds for the largest; call it in a thread."""
    if body.startswith(b"PK\x03\x04"):
        return _xlsx(body, form)
    if body.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileUnreadable(message="这是旧式的 XLS 或加了密码的文件，请另存为不带密码的 XLSX 再传")
    return _csv(body, form)


def _csv(body: bytes, form: Form) -> Table:
    text, encoding = _decoded(body)
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    lines: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        for line in reader:
            lines.append((len(lines) + 1, line[:MOST_COLUMNS]))
            if len(lines) > MOST_ROWS + 100:
                break
    except csv.Error:
        raise FileUnreadable(message="CSV 的引号没有配对，请用表格软件重新保存") from None
    return _table("csv", encoding, lines, form)


def _decoded(body: bytes) -> tuple[str, str]:
    if body.startswith(b"\xef\xbb\xbf"):
        body = body[3:]
    elif body.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return body.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError:
            raise EncodingUnknown from None
    for codec, name in (("utf-8", "UTF-8"), ("gb18030", "GB18030")):
        try:
            return body.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise EncodingUnknown


def _xlsx(body: bytes, form: Form) -> Table:
    _safe_to_open(body)
    try:
        book = load_workbook(io.BytesIO(body), read_only=True, data_only=False, keep_links=False)
        try:
            sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
            if sheet is None:
                raise FileUnreadable(message="工作簿里没有能看见的工作表")
            lines = []
            rows = sheet.iter_rows(max_row=MOST_ROWS + 100, max_col=MOST_COLUMNS)
            for number, row in enumerate(rows, 1):
                lines.append((number, [_text(cell) for cell in row]))
        finally:
            book.close()
    except FileUnreadable:
        raise
    except Exception:  # openpyxl raises whatever its parsers do for a broken file
        raise FileUnreadable(message="这个 XLSX 打不开，可能已损坏，请重新保存后再传") from None
    return _table("xlsx", "", lines, form)


def _safe_to_open(body: bytes) -> None:
    """The list of parts alone, before anything is unpacked: how large it would become, and whether that is in proportion. The sizes that
    are announced hold: zipfile stops reading a part at its announced size."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            parts = packed.infolist()
            whole = sum(part.file_size for part in parts)
            sheets = sum(part.filename.startswith("xl/worksheets/") for part in parts)
            if len(parts) > MOST_PARTS or sheets > MOST_SHEETS or whole > MOST_UNPACKED:
                raise FileUnsafe(detail={"parts": len(parts), "sheets": sheets, "unpacked": whole})
            for part in parts:
                if part.flag_bits & 1:
                    raise FileUnreadable(message="文件加了密码，请另存为不带密码的 XLSX 再传")
                if part.file_size > _SMALL_PART and part.file_size > HIGHEST_RATIO * max(1, part.compress_size):
                    raise FileUnsafe(detail={"part": part.filename[:80]})
                if part.filename.lower().endswith((".xml", ".rels")) and _declares_entities(packed, part):
                    raise FileUnsafe(message="文件里有不该有的内容（DTD），没有打开")
                if "vbaProject" in part.filename:
                    raise FileUnsafe(message="带宏的文件不收，请另存为普通的 XLSX")
            if "xl/workbook.xml" not in packed.namelist():
                raise FileUnreadable(message="这不是 XLSX 表格，请用表格软件另存为 XLSX 或 CSV")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError):
        raise FileUnreadable(message="这个 XLSX 打不开，可能已损坏，请重新保存后再传") from None


def _declares_entities(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with packed.open(part) as opened:
        start = opened.read(4_096)
    return b"<!DOCTYPE" in start or b"<!ENTITY" in start or b"<\x00!\x00D\x00O\x00C" in start


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return FORMULA + str(value)[:LONGEST_CELL]
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _table(format_: str, encoding: str, lines: list[tuple[int, list[str]]], form: Form) -> Table:
    """The header is the first row with something in it; empty rows are passed over and keep their number."""
    filled = [(number, cells) for number, cells in lines if any(cell.strip() for cell in cells)]
    if not filled:
        raise NoRows
    headings = [form.column_of(cell) for cell in filled[0][1]]
    missing = [column.name for column in form.columns if column.needed and column.id not in headings]
    if missing:
        raise HeaderMissing(message=f"表头缺少：{'、'.join(missing)}。第一行要是表头，请用模板", detail={"missing": missing})
    twice = {heading for heading in headings if heading and headings.count(heading) > 1}
    if twice:
        raise HeaderMissing(message=f"表头重复：{'、'.join(form.by_id[one].name for one in sorted(twice))}")
    rows = []
    for number, cells in filled[1:]:
        by_column = {heading: cell[:LONGEST_CELL].replace("\x00", NUL) for heading, cell in zip(headings, cells, strict=False) if heading}
        if any(cell.strip() for cell in by_column.values()):
            rows.append((number, by_column))
    if not rows:
        raise NoRows
    if len(rows) > MOST_ROWS:
        raise TooManyRows(detail={"most": MOST_ROWS})
    return Table(format_, encoding, rows)
