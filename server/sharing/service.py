"""变更与表格: what is published, for others to keep a copy of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from server.halls.service import HallFinder
from server.matters.catalogue import Catalogue
from server.matters.models import ContentChange
from server.policies.service import PolicyService
from server.tables import csv_of

ADDRESSES = {"matter": "/api/v1/matters/{}", "policy": "/api/v1/policies/{}", "bundle": "/api/v1/bundles/{}"}
FORMS = {"original": "原件", "copy": "复印件", "original_and_copy": "原件和复印件", "electronic": "电子证照", "fill_in": "填写"}
NECESSITY = {"required": "必要", "if_any": "有就带", "later": "可后补"}


@dataclass(slots=True)
class SharingService:
    catalogue: Catalogue
    halls: HallFinder
    policies: PolicyService
    _sheets: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    async def changes(self, since: int, limit: int) -> tuple[list[ContentChange], bool]:
        """In the order in which they came into force; and whether there are more."""
        rows = await ContentChange.filter(id__gt=since).order_by("id").limit(limit + 1)
        return rows[:limit], len(rows) > limit

    def sheet(self, name: str) -> bytes | None:
        """As CSV, made once a content revision; None for a name that is none."""
        makers: dict[str, Callable[[], bytes]] = {
            "matters.csv": self.matters_csv,
            "materials.csv": self.materials_csv,
            "policies.csv": self.policies_csv,
            "halls.csv": self.halls_csv,
        }
        if name not in makers:
            return None
        revision, body = self._sheets.get(name, (-1, b""))
        if revision != self.catalogue.revision:
            body = makers[name]()
            self._sheets[name] = (self.catalogue.revision, body)
        return body

    def matters_csv(self) -> bytes:
        header = (
            "id",
            "正式名称",
            "大白话名称",
            "部门",
            "主题",
            "对象",
            "版本",
            "谁能办",
            "承诺时限",
            "费用",
            "结果",
            "复核期限",
            "核验",
            "说明",
        )
        return csv_of(
            header,
            [
                (
                    content.id,
                    content.official_name,
                    content.plain_name,
                    content.department,
                    content.theme,
                    "个人" if content.audience == "person" else "企业",
                    published.version,
                    content.who_can,
                    content.time_limit.promised if content.time_limit else "",
                    content.fee.text if content.fee else "",
                    content.result.name if content.result else "",
                    content.review_by.isoformat(),
                    published.verified_by or "",
                    content.note,
                )
                for published in self.catalogue.matters.values()
                for content in (published.content,)
            ],
        )

    def materials_csv(self) -> bytes:
        header = (
            "事项id",
            "事项",
            "版本",
            "材料id",
            "材料",
            "形式",
            "份数",
            "必要性",
            "每个人都要",
            "来源",
            "受理标准",
            "审查要点",
            "常见退件",
        )
        return csv_of(
            header,
            [
                (
                    published.content.id,
                    published.content.plain_name,
                    published.version,
                    material.id,
                    material.name,
                    FORMS[material.form],
                    material.copies,
                    NECESSITY[material.necessity],
                    "是" if material.when is None else "看情形",
                    material.source,
                    material.acceptance_standard,
                    "；".join(material.review_points),
                    "；".join(material.common_refusals),
                )
                for published in self.catalogue.matters.values()
                for material in published.content.materials
            ],
        )

    def policies_csv(self) -> bytes:
        header = ("id", "名称", "发文", "文号", "施行", "有效到", "内容", "谁能享受", "怎么办", "说明")
        return csv_of(
            header,
            [
                (
                    one.id,
                    one.title,
                    one.issuer,
                    one.number or "",
                    one.valid_from.isoformat() if one.valid_from else "",
                    one.valid_until.isoformat() if one.valid_until else "",
                    one.summary,
                    one.who,
                    one.how,
                    one.note,
                )
                for one in self.policies.policies.values()
            ],
        )

    def halls_csv(self) -> bytes:
        header = ("id", "名称", "类型", "区域", "地址", "电话", "纬度(GCJ-02)", "经度(GCJ-02)", "已核实")
        return csv_of(
            header,
            [
                (
                    hall.id,
                    hall.name,
                    hall.type,
                    hall.area.name,
                    hall.view.get("address") or "",
                    hall.view.get("phone") or "",
                    hall.point.lat if hall.point else "",
                    hall.point.lng if hall.point else "",
                    "是" if hall.verified else "否",
                )
                for hall in self.halls.halls.values()
            ],
        )
