"""表头: the columns of the template, and what else people call them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    id: str
    name: str
    also: tuple[str, ...]
    needed: bool
    about: str
    longest: int = 120


COLUMNS = (
    Column("number", "编号", ("门牌编号", "门牌号", "number"), False, "可不填，系统顺着往下编；填的话要像 KS-ZP-0001", 32),
    Column("name", "名称", ("门牌名称", "地点名称", "地点", "name"), True, "必填，印在门牌上的地点名，80 字以内", 80),
    Column(
        "site_type",
        "场所类型",
        ("类型", "场所", "site_type"),
        True,
        "必填：商场、写字楼、银行、邮政、小区门口、集市、医院、学校、车站、厂区",
        20,
    ),
    Column("area", "所属区域", ("区域", "区镇", "社区", "所属社区", "area"), True, "必填：区镇或社区的名称", 64),
    Column("address", "地址", ("详细地址", "address"), False, "可不填", 120),
    Column("lat", "纬度", ("lat", "latitude"), True, "必填，31 开头", 24),
    Column("lng", "经度", ("lng", "lon", "longitude"), True, "必填，120 或 121 开头", 24),
    Column("datum", "坐标系", ("datum", "坐标"), False, "可不填，默认高德/腾讯地图的 GCJ-02；也可写 WGS84（GPS）或 BD09（百度）", 12),
)
IDS = tuple(column.id for column in COLUMNS)


class Form:
    """The columns of one kind of sheet."""

    def __init__(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self.by_id = {column.id: column for column in columns}
        self._names = {name.casefold(): column.id for column in columns for name in (column.name, *column.also, column.id)}

    def column_of(self, heading: str) -> str | None:
        """The column that a heading means; stars, brackets and blanks that people add are passed over."""
        text = unicodedata.normalize("NFKC", heading.lstrip("\ufeff")).strip().strip("*:").split("(")[0]
        return self._names.get("".join(text.split()).strip("*").casefold())


PLATES = Form(COLUMNS)
BY_ID = PLATES.by_id
