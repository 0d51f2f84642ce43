"""读表: CSV in any of the usual encodings and XLSX; what could harm us is refused unopened."""

from __future__ import annotations

import pytest

from server.doorplates.imports.errors import EncodingUnknown, FileUnreadable, FileUnsafe, HeaderMissing, NoRows, TooManyRows
from server.doorplates.imports.reading import FORMULA, NUL, read
from server.doorplates.imports.template import as_csv, as_xlsx
from server.errors import DoorplateError
from tests.doorplates.sheets import HEADINGS, bomb, csv_of, line, lines, with_part, xlsx_of


@pytest.mark.parametrize(
    ("encoding", "found"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GB18030"), ("gbk", "GB18030"), ("utf-16", "UTF-16")]
)
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_is_read_in_the_encoding_it_has(encoding: str, found: str, delimiter: str) -> None:
    table = read(csv_of(lines(2), encoding=encoding, delimiter=delimiter))
    assert (table.format, table.encoding) == ("csv", found)
    assert [(number, row["name"], row["area"]) for number, row in table.rows] == [
        (2, "示例小区1号门", "亲和社区"),
        (3, "示例小区2号门", "亲和社区"),
    ]


def test_an_xlsx_gives_the_same_rows_as_the_csv() -> None:
    assert read(xlsx_of(lines(3))).rows == read(csv_of(lines(3))).rows


def test_columns_may_come_in_any_order_under_the_names_that_people_use() -> None:
    headings = ("经度 ", "*名称（必填）", "备注", "类型", "所属社区", "纬度")
    rows = [{"经度 ": "120.94", "*名称（必填）": "示例商场", "备注": "随便写", "类型": "商场", "所属社区": "张浦镇", "纬度": "31.27"}]
    ((number, cells),) = read(csv_of(rows, headings=headings)).rows
    assert number == 2
    assert cells == {"lng": "120.94", "name": "示例商场", "site_type": "商场", "area": "张浦镇", "lat": "31.27"}


def test_empty_rows_are_passed_over_and_keep_their_number() -> None:
    rows = [line(1), dict.fromkeys(HEADINGS, ""), line(2)]
    assert [number for number, _ in read(csv_of(rows)).rows] == [2, 4]
    assert [number for number, _ in read(xlsx_of([line(1), {}, line(2)])).rows] == [2, 4]


def test_ten_thousand_rows_are_taken_and_one_more_is_not() -> None:
    assert len(read(csv_of(lines(10_000))).rows) == 10_000
    with pytest.raises(TooManyRows):
        read(csv_of(lines(10_001)))


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        (b"", NoRows),
        (b"\xef\xbb\xbf\n\n", NoRows),
        (csv_of([]), NoRows),
        ("名称,地址\n示例商场,路\n".encode(), HeaderMissing),
        ("名称,名称,类型,区域,纬度,经度\na,b,c,d,e,f\n".encode(), HeaderMissing),
        (b"\x81\xff\x00\xfe" * 40, EncodingUnknown),
        (b"\xff\xfe\x00", EncodingUnknown),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 512, FileUnreadable),
        (b"PK\x03\x04 and then nothing", FileUnreadable),
        (xlsx_of(lines(1))[:-200], FileUnreadable),
        (with_part(xlsx_of(lines(1)), "xl/workbook.xml", b"<broken"), FileUnreadable),
        (bomb(), FileUnsafe),
        (with_part(xlsx_of(lines(1)), "xl/vbaProject.bin", b"macro"), FileUnsafe),
        (with_part(xlsx_of(lines(1)), "xl/sharedStrings.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><sst/>'), FileUnsafe),
        (with_part(xlsx_of(lines(1)), "xl/worksheets/sheet2.xml", b"0" * 2_000_000), FileUnsafe),
    ],
)
def test_what_is_no_sheet_or_no_honest_one_is_refused_with_a_reason(body: bytes, refusal: type[DoorplateError]) -> None:
    with pytest.raises(refusal) as said:
        read(body)
    assert said.value.message


def test_the_bomb_is_small_on_the_wire() -> None:
    assert len(bomb()) < 100_000


def test_a_formula_and_a_nul_stay_marked() -> None:
    ((_, cells),) = read(xlsx_of([line(1, 名称='=HYPERLINK("http://x","y")')])).rows
    assert cells["name"].startswith(FORMULA + "=")
    ((_, cells),) = read(csv_of([line(1, 名称="示例\x00商场")])).rows
    assert cells["name"] == f"示例{NUL}商场"


def test_the_templates_are_sheets_that_lack_rows_only() -> None:
    for template in (as_csv(), as_xlsx()):
        with pytest.raises(NoRows):
            read(template)
