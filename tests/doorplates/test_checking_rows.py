"""查行: what is wrong stands beside the cell it is wrong in, in words that say how to put it right."""

from __future__ import annotations

from typing import Any

import pytest

from server.areas.service import AreaService, Place
from server.doorplates.imports.checking import Known, check
from server.doorplates.imports.reading import read
from tests.doorplates.sheets import csv_of, line, lines, xlsx_of


def place(id: str, name: str, kind: str, parent: str | None) -> Place:
    return Place(id, name, name.removesuffix("镇"), kind, parent, None, False)


TREE = (
    place("ks", "昆山市", "city", None),
    place("zp", "张浦镇", "town", "ks"),
    place("qd", "千灯镇", "town", "ks"),
    place("zp-qinhe", "亲和社区", "community", "zp"),
)
KNOWN = Known(AreaService(places={area.id: area for area in TREE}), "zp", False, frozenset({"KS-ZP-0007"}))


def faults(**cells: Any) -> list[tuple[str, str]]:
    """(field, code) of one row of a CSV."""
    return found(csv_of([line(1, **cells)]))[2]


def found(body: bytes) -> dict[int, list[tuple[str, str]]]:
    checked = check(dict(read(body).rows), KNOWN)
    return {number: [(fault["field"], fault["code"]) for fault in row.faults] for number, row in checked.items()}


def test_a_good_row_becomes_a_spot() -> None:
    (row,) = check(dict(read(csv_of([line(1, 编号="ks-zp-0042", 地址="示例路 1 号")])).rows), KNOWN).values()
    assert row.faults == []
    assert row.number == "KS-ZP-0042"
    assert row.spot is not None
    assert (row.spot.name, row.spot.site_type, row.spot.area, row.spot.address) == (
        "示例小区1号门",
        "community_gate",
        "zp-qinhe",
        "示例路 1 号",
    )


def test_a_point_of_gps_is_moved_to_gcj_02() -> None:
    (row,) = check(dict(read(csv_of([line(1, 纬度="31.25", 经度="120.92", 坐标系="WGS84")])).rows), KNOWN).values()
    assert row.spot is not None
    assert row.spot.lat == pytest.approx(31.25 - 0.00208, abs=2e-4)
    assert row.spot.lng == pytest.approx(120.92 + 0.00426, abs=2e-4)


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"名称": ""}, ("name", "missing")),
        ({"名称": "字" * 81}, ("name", "too_long")),
        ({"名称": "=1+1"}, ("name", "formula")),
        ({"名称": "@SUM(A1)"}, ("name", "formula")),
        ({"名称": "\t=cmd|' /C calc'!A0"}, ("name", "formula")),
        ({"名称": "＝1"}, ("name", "formula")),
        ({"地址": "-2+3"}, ("address", "formula")),
        ({"名称": "示例\x00商场"}, ("name", "hidden_characters")),
        ({"名称": "示例\x1b商场"}, ("name", "hidden_characters")),
        ({"名称": "示例\u202e场商"}, ("name", "hidden_characters")),
        ({"名称": "示例\n商场"}, ("name", "hidden_characters")),
        ({"场所类型": "飞机场"}, ("site_type", "unknown")),
        ({"所属区域": "火星镇"}, ("area", "unknown")),
        ({"所属区域": "昆山市"}, ("area", "too_wide")),
        ({"所属区域": "千灯镇"}, ("area", "out_of_scope")),
        ({"编号": "12号"}, ("number", "malformed")),
        ({"编号": "KS-QD-0001"}, ("number", "malformed")),
        ({"编号": "KS-ZP-0007"}, ("number", "taken")),
        ({"纬度": "北纬31度"}, ("lat", "not_a_number")),
        ({"纬度": "1e3"}, ("lat", "not_a_number")),
        ({"纬度": "39.9", "经度": "116.4"}, ("lat", "outside_the_city")),
        ({"纬度": "120.94", "经度": "31.27"}, ("lat", "outside_the_city")),
        ({"坐标系": "西安80"}, ("datum", "unknown")),
    ],
)
def test_a_fault_is_named_by_cell(cells: dict[str, Any], fault: tuple[str, str]) -> None:
    assert faults(**cells) == [fault]


def test_every_fault_of_a_row_is_named_at_once() -> None:
    assert faults(地址="路", 名称="", 场所类型="", 所属区域="", 纬度="", 经度="") == [
        (field, "missing") for field in ("name", "site_type", "area", "lat", "lng")
    ]


def test_a_formula_in_a_workbook_is_a_fault_and_not_its_last_value() -> None:
    assert found(xlsx_of([line(1, 纬度="=31+0.27")]))[2] == [("lat", "formula")]


def test_a_repeated_number_is_a_fault_of_each_of_its_rows() -> None:
    rows = [line(1, 编号="KS-ZP-0001"), line(2, 编号="KS-ZP-0001"), line(3, 编号="KS-ZP-0002")]
    assert found(csv_of(rows)) == {2: [("number", "repeated")], 3: [("number", "repeated")], 4: []}


def test_the_same_place_twice_is_a_fault() -> None:
    assert found(csv_of([line(1), line(1), line(2)])) == {2: [("name", "repeated")], 3: [("name", "repeated")], 4: []}


def test_ten_thousand_good_rows_have_no_fault() -> None:
    assert not any(found(csv_of(lines(9_999))).values())
