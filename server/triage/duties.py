"""职责地图: topics by their words, departments by their names."""

from __future__ import annotations

from dataclasses import dataclass, field

from server.areas.service import AreaService
from server.triage.models import Duty, DutyChange, DutyDecision

NAMED = {
    "公安": "公安|派出所|交警|民警|户籍窗口",
    "人社": "人社|社保局|劳动局|劳动监察",
    "医保": "医保",
    "民政": "民政",
    "残联": "残联",
    "住建": "住建|房管|住房保障",
    "自然资源": "自然资源|规划|不动产|国土",
    "城管": "城管|市政",
    "市场监管": "市场监管|市监|工商局|药监",
    "税务": "税务|税局",
    "教育": "教育局|教育",
    "卫健": "卫健|卫生局|疾控",
    "交通运输": "交通局|运管|交通运输|交通和",
    "消防": "消防",
    "水务": "水务|自来水公司|水利",
    "农业农村": "农业农村|镇里|村里|养殖",
    "公积金中心": "公积金",
    "退役军人": "退役军人",
    "公用事业": "燃气公司|供电公司",
    "烟草": "烟草",
    "司法": "司法局|司法所",
}
"""How people call the departments."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who leads, who helps, and how it is known."""

    topic: str
    lead: str
    co: tuple[str, ...]
    route: str
    why: str
    weight: int = 1
    decided: bool = False
    """By a person, once, for this topic and town."""


@dataclass(slots=True)
class DutyMap:
    areas: AreaService
    rows: list[Duty] = field(default_factory=list)
    seen: int = 0
    """The newest change that these rows hold."""

    async def load(self) -> None:
        self.seen = await self._newest_change()  # before the rows: what changes meanwhile is read again
        self.rows = await Duty.all()

    async def renew(self) -> None:
        """After a change by whichever worker: one small question before each use."""
        if await self._newest_change() != self.seen:
            await self.load()

    @staticmethod
    async def _newest_change() -> int:
        row = await DutyChange.all().order_by("-id").first().values("id")
        return int(row["id"]) if row else 0

    def of_words(self, text: str, area: str | None) -> list[Owner]:
        """Topics whose words are said, the one with most of them first."""
        best: dict[str, Owner] = {}
        for row in sorted(self.rows, key=lambda row: row.area_id is not None):  # the nearer area later: it wins
            said = [word for word in row.words if word in text]
            if said and self._there(row, area):
                best[row.topic] = self._owner(row, f"说到“{'、'.join(said[:2])}”", sum(map(len, said)))
        return sorted(best.values(), key=lambda owner: -owner.weight)

    def of_topic(self, topic: str, area: str | None) -> Owner | None:
        found = [row for row in self.rows if row.topic == topic and self._there(row, area)]
        row = max(found, key=lambda row: row.area_id is not None, default=None)
        return self._owner(row, f"像是“{row.name}”") if row else None

    async def decided(self, topic: str, area: str | None) -> Owner | None:
        """What a person decided last for this topic in this town."""
        town = self.areas.town_of(area) if area else None
        row = await DutyDecision.filter(topic=topic, town_id=town.id if town else None, withdrawn_at=None).order_by("-id").first()
        return Owner(topic, row.lead, tuple(row.co), "transfer", "按以往的裁定", decided=True) if row else None

    def _there(self, row: Duty, area: str | None) -> bool:
        return row.area_id is None or (area is not None and self.areas.covers(row.area_id, area))

    @staticmethod
    def _owner(row: Duty, why: str, weight: int = 1) -> Owner:
        return Owner(row.topic, row.lead, tuple(row.co), row.route, why, weight)


def named(text: str) -> list[str]:
    """Departments that are called by name, in the order in which they are said."""
    found = []
    for department, names in NAMED.items():
        places = [place for name in names.split("|") if (place := text.find(name)) >= 0]
        if places:
            found.append((min(places), department))
    return [department for _, department in sorted(found)]
