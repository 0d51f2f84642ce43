"""分诊: rules over the search engine and the duty map. Nothing is counted or kept: who asks here has asked before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from server.areas.service import AreaService
from server.doorplates.service import DoorplateService
from server.matters.catalogue import Catalogue
from server.search.service import Looked, SearchService
from server.triage import signals
from server.triage.duties import DutyMap, Owner, named
from server.triage.models import DutyDecision
from server.triage.signals import Signals

Route = Literal["kb_answer", "helper", "transfer", "dispatch", "reject"]
MOST_CO = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """lead: a department in the catalogue's words. topic: what a correction of this answer is kept under."""

    route: Route
    lead: str | None
    co: tuple[str, ...]
    reason: str
    confidence: float
    say: str
    topic: str | None = None


class TriageService:
    def __init__(self, search: SearchService, catalogue: Catalogue, areas: AreaService, plates: DoorplateService) -> None:
        self.search, self.catalogue, self.areas, self.plates = search, catalogue, areas, plates
        self.duties = DutyMap(areas)

    async def load(self) -> None:
        await self.duties.load()

    async def triage(self, text: str, *, plate: str | None = None, matter: str | None = None) -> Answer:
        """text: cleaned, not empty. matter: what it is known to be about."""
        found = self.plates.find(plate) if plate else None
        return await self.of_area(text, found.area if found else None, matter)

    async def of_area(self, text: str, area: str | None, matter: str | None = None) -> Answer:
        await self.duties.renew()
        said = signals.read(text)
        if said.emergency is not None:
            say = signals.EMERGENCIES[said.emergency][1]
            return Answer("reject", None, (), f"紧急情况，归{said.emergency}管", 0.95, say)
        looked = await self.search.look(text)
        if matter is not None and matter in self.catalogue.matters:
            looked = Looked("sure", (matter,), None)
        owners = await self._owners(text, looked, area, said)
        departments = list(dict.fromkeys([*named(text), *(one for owner in owners[:1] for one in (owner.lead, *owner.co))]))
        if (elsewhere := self._not_ours(said, looked, owners)) is not None:
            return elsewhere
        if departments and (said.hard or (len(named(text)) > 1 and (said.dissatisfied or not said.asks))):
            return self._dispatched(owners, departments)
        if said.person and not (said.complains or said.stuck):
            return Answer("helper", None, (), "想找人帮忙，或者自己操作有困难", 0.8, "帮办员可以接着帮您：文字、图片、语音、视频都行")
        if owners and not said.asks and (owners[0].topic not in self.catalogue.matters or said.dissatisfied):
            return self._to_departments(owners[0], said)
        if said.dissatisfied and owners and (not said.how_to or said.complains or said.stuck or owners[0].weight > 1):
            return self._to_departments(owners[0], said)
        return self._answered(looked, said)

    async def _owners(self, text: str, looked: Looked, area: str | None, said: Signals) -> list[Owner]:
        """Who could be responsible, the likeliest first."""
        found = self.duties.of_words(text, area)
        if looked.elsewhere is not None and (owner := self.duties.of_topic(looked.elsewhere["id"], area)) is not None:
            found.append(owner)
        if looked.matters and looked.band != "none":
            content = self.catalogue.matters[looked.matters[0]].content
            owner = Owner(content.id, content.department, (), "transfer", f"和“{content.plain_name}”有关")
            first = looked.band == "sure" and (said.stuck or not found)
            found.insert(0 if first else len(found), owner)
        elif looked.matters and said.dissatisfied and not found:
            content = self.catalogue.matters[looked.matters[0]].content
            found.append(Owner(content.id, content.department, (), "transfer", f"可能和“{content.plain_name}”有关", 0))
        if found and (decided := await self.duties.decided(found[0].topic, area)) is not None:
            found.insert(0, decided)
        by_name = [name for name in named(text) if name in self.catalogue.departments()]
        if by_name and (not found or said.complains) and not any(owner.lead == by_name[0] for owner in found[:1]):
            found.insert(0, Owner(by_name[0], by_name[0], (), "transfer", f"说到了{by_name[0]}部门"))
        return found

    def _not_ours(self, said: Signals, looked: Looked, owners: list[Owner]) -> Answer | None:
        """Another city's, a court's, a business's: always with where to go."""
        if said.other_city and (said.dissatisfied or looked.band == "none"):
            return Answer("reject", None, (), "事情在别的城市", 0.8, "这件事要找当地，请拨打当地区号加12345")
        if said.elsewhere and looked.elsewhere is None:
            return Answer("reject", None, (), "不归政府服务窗口办", 0.7, "这件事我们办不了；不清楚找谁可以拨打12345问一问")
        ours = looked.elsewhere is not None and any(owner.topic == looked.elsewhere["id"] for owner in owners)
        if looked.elsewhere is None or (not said.elsewhere and (ours or said.hard or said.person or (owners and said.dissatisfied))):
            return None
        return Answer("reject", None, (), f"像是“{looked.elsewhere['name']}”，不归我们办", 0.75, str(looked.elsewhere["say"]))

    def _dispatched(self, owners: list[Owner], departments: list[str]) -> Answer:
        known = self.catalogue.departments()
        lead = owners[0].lead if owners and owners[0].weight > 1 else next((one for one in departments if one in known), departments[0])
        co = tuple(one for one in departments if one != lead and one in known)[:MOST_CO]
        why = owners[0].why if owners else "说到了几个部门"
        helping = f"，{'、'.join(co)}协办" if co else ""
        return Answer(
            "dispatch",
            lead,
            co,
            f"{why}，几个部门之间没有说清",
            0.75 if co else 0.6,
            f"这件事牵涉几个部门，会指定{lead}牵头{helping}，不用您自己跑",
            owners[0].topic if owners else None,
        )

    @staticmethod
    def _to_departments(owner: Owner, said: Signals) -> Answer:
        why = "办理中卡住了" if said.stuck else "反映问题"
        route: Route = "dispatch" if owner.route == "dispatch" else "transfer"
        co = owner.co if route == "dispatch" else ()
        confidence = min(0.9, 0.6 + 0.05 * owner.weight)
        return Answer(
            route,
            owner.lead,
            co,
            f"{owner.why}，{why}",
            confidence,
            f"要由{owner.lead}核实处理，会给您一个编号，可以随时查进度",
            owner.topic,
        )

    def _answered(self, looked: Looked, said: Signals) -> Answer:
        if looked.matters and (looked.band == "sure" or (looked.band == "maybe" and said.how_to)):
            content = self.catalogue.matters[looked.matters[0]].content
            confidence = 0.85 if looked.band == "sure" else 0.6
            say = f"可以看“{content.plain_name}”的攻略，答几个问题就有材料清单"
            return Answer("kb_answer", content.department, (), f"知识库里有“{content.official_name}”", confidence, say, content.id)
        return Answer("helper", None, (), "知识库里没有把握的答案", 0.5, "帮办员可以接着帮您：文字、图片、语音、视频都行")

    async def learn(self, topic: str, area: str, lead: str, co: list[str], ticket: UUID, at: datetime) -> None:
        """An arbiter's word becomes a rule of the map; call it inside the transaction of the decision."""
        town = self.areas.town_of(area)
        await DutyDecision.create(topic=topic, town_id=town.id if town else None, lead=lead, co=co, ticket_id=ticket, at=at)
