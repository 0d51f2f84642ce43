"""下一批: which matters to add or deepen next, from what people could not find and how many cases there are; evidence and effort with each.

The rank is plain arithmetic that a person can check: people who would be helped in a month, for a day of an editor's work. Whoever asks
in vain stands for others who do not ask again: a person counts ten. Of the cases of a month one in ten is taken to look here first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from server.clock import Clock, today
from server.figures.filling import back
from server.figures.models import Figure
from server.ledger import states
from server.ledger.items import ItemService
from server.ledger.models import LedgerItem
from server.matters.catalogue import Catalogue
from server.search.models import Asked
from server.search.service import SearchService
from server.statistics.small import LEAST
from server.volumes.models import Volume
from server.volumes.service import VolumeService

STANDS_FOR, SHARE = 10, 0.1
DAYS = {"add": 3.0, "deepen": 2.0, "mend": 0.5}
EFFORT = {
    "add": "新增一个事项，写到有问答和清单，约 3 人天；先上简版约半天",
    "deepen": "补问答和清单，或照群众多跑的原因重写，约 2 人天",
    "mend": "改清单或补叫法，约半天",
}
GOOD = 0.9
"""So many should be done in one trip: below it the questions and the list need another look."""
LOOK_BACK = timedelta(days=90)
MOST = 100
SAY = (
    "按“每月能帮到的人 ÷ 编辑要花的天数”排。没查到的一个人按 10 个算（多数人不会再问），办件量按一成先来这里查估计；"
    "人天是经验值，供排期参考。"
)
Kind = Literal["add", "deepen", "mend"]


@dataclass(slots=True)
class Advice:
    kind: Kind
    name: str
    matter: str | None = None
    department: str | None = None
    why: list[str] = field(default_factory=list)
    people: int = 0
    cases: int | None = None
    items: list[int] = field(default_factory=list)

    @property
    def days(self) -> float:
        return DAYS[self.kind]

    @property
    def gain(self) -> float:
        return round((self.people / 3 * STANDS_FOR + (self.cases or 0) * SHARE) / self.days, 1)


class Advisor:
    def __init__(self, catalogue: Catalogue, search: SearchService, items: ItemService, volumes: VolumeService, clock: Clock) -> None:
        self.catalogue, self.search, self.items, self.volumes, self.clock = catalogue, search, items, volumes, clock

    async def advise(self) -> list[Advice]:
        """The most useful first, at most a hundred."""
        volumes = await self.volumes.latest()
        found = [*await self._missing(volumes), *await self._shallow(volumes), *await self._faulty(volumes)]
        return sorted((one for one in found if one.gain > 0), key=lambda one: (-one.gain, one.name))[:MOST]

    async def _missing(self, volumes: list[Volume]) -> list[Advice]:
        """Matters of the sheets that the catalogue does not have, needs that are sent elsewhere, and words that lead nowhere."""
        added = {
            row.name: Advice(
                "add", row.name, None, row.department, [f"{row.month:%Y年%m月}办了 {row.cases} 件，目录里还没有"], 0, row.cases
            )
            for row in volumes
            if row.matter_id is None
        }
        for item in await self._open("outside"):
            name = self.search.elsewhere.get(item.elsewhere_id or "", {}).get("name", item.elsewhere_id or "")
            why = f"{item.people} 位群众问过，现在只能指到别处"
            added.setdefault(name, Advice("add", name))
            _with(added[name], item, why)
        for item in await self._open("search"):
            words = item.leads[0] if item.leads else "?"
            if item.matter_id is None:
                added[f"{item.id}"] = _with(Advice("add", f"“{words}”"), item, f"{item.people} 位群众这样问，没有查到")
        return list(added.values())

    async def _shallow(self, volumes: list[Volume]) -> list[Advice]:
        """Matters without a list of their own, and those whose list does not spare people the second way."""
        cases = {row.matter_id: row for row in volumes if row.matter_id}
        asked, trips = await self._asked(), await self._trips()
        found = []
        for id_, published in self.catalogue.matters.items():
            volume = cases.get(id_)
            advice = Advice("deepen", published.content.plain_name, id_, published.content.department)
            visits, once = trips.get(id_, (0, 0))
            share = 1.0
            if published.content.deep:
                if visits < LEAST or once >= GOOD * visits:
                    continue
                share, advice.people = 1 - once / visits, visits - once
                advice.why.append(f"近三个月问到 {visits} 位，一趟办成的只有 {100 * once / visits:.0f}%")
            elif asked[id_] >= LEAST:
                advice.people = asked[id_] // STANDS_FOR  # they found something: a tenth of what somebody weighs who found nothing
                advice.why.append(f"近 90 天被搜到 {asked[id_]} 次，只有简版")
            if volume is not None:
                advice.cases = round(volume.cases * share)
                advice.why.append(
                    f"{volume.month:%Y年%m月}办了 {volume.cases} 件" + ("" if published.content.deep else "，还没有问答和清单")
                )
            if advice.why:
                found.append(advice)
        return found

    async def _asked(self) -> defaultdict[str, int]:
        """By matter, how often it was found."""
        asked: defaultdict[str, int] = defaultdict(int)
        rows = Asked.filter(hour__gte=self.clock.now() - LOOK_BACK, matter_id__not_isnull=True).exclude(band="none")
        for matter, times in await rows.values_list("matter_id", "times"):
            asked[str(matter)] += int(times)
        return asked

    async def _trips(self) -> dict[str, tuple[int, int]]:
        """By matter: (how many were asked after their visit, how many went once), over three months."""
        found: dict[str, tuple[int, int]] = {}
        for row in await Figure.filter(month__gte=back(today(self.clock), 2), measure__in=["visits", "once"]).exclude(matter_id=""):
            visits, once = found.get(row.matter_id, (0, 0))
            more = (row.count, 0) if row.measure == "visits" else (0, row.count)
            found[row.matter_id] = visits + more[0], once + more[1]
        return found

    async def _faulty(self, volumes: list[Volume]) -> list[Advice]:
        """Matters with open items about their list, their facts or their words."""
        cases = {row.matter_id: row.cases for row in volumes if row.matter_id}
        found: dict[str, Advice] = {}
        for family in ("list", "fact", "search"):
            for item in await self._open(family):
                published = self.catalogue.matters.get(item.matter_id or "")
                if published is None:
                    continue
                content = published.content
                advice = found.setdefault(content.id, Advice("mend", content.plain_name, content.id, content.department, cases=None))
                why = {"list": "反映清单和窗口不一致", "fact": "反映信息有误", "search": "这样问查得没把握"}[family]
                _with(advice, item, f"{max(item.people, item.times if family == 'list' else item.people)} 人次{why}")
                advice.cases = cases.get(content.id)
        return list(found.values())

    async def _open(self, family: str) -> list[LedgerItem]:
        """Those that enough people stand behind; what somebody decided not to do is not proposed again."""
        return await self.items.listed(family=family, in_states=sorted(states.OPEN)).limit(MOST)


def _with(advice: Advice, item: LedgerItem, why: str) -> Advice:
    advice.people += item.people
    advice.items.append(item.id)
    advice.why.append(why)
    return advice
