"""分诊: rules over the search engine and the duty map, weighed with how such words are usually meant. Nothing is counted or kept: who
asks here has asked before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Literal
from uuid import UUID

from embeddings.wording import Wording
from server.areas.service import AreaService
from server.doorplates.service import DoorplateService
from server.matters.catalogue import Catalogue
from server.search.engine import MODELS
from server.search.service import Looked, SearchService
from server.triage import signals
from server.triage.duties import DutyMap, Owner, named
from server.triage.models import DutyDecision
from server.triage.signals import Signals

Route = Literal["kb_answer", "helper", "transfer", "dispatch", "reject"]
MOST_CO = 3
RULES_COUNT = 0.2
"""What the rules' answer adds to the probability of its class; the wording has the rest to say."""
FROM_SEVERAL = 0.15
"""A department beside the lead that is at least so likely is asked in."""
NOT_OURS = "这件事我们办不了，不清楚找谁可以拨打12345问一问。有人受伤、发病或者有危险，请先拨打120、110、119"
ASK_A_PERSON = "帮办员可以接着帮您：文字、图片、语音、视频都行"


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
        by_rule = self._by_rule(text, said, looked, owners)
        return by_rule if matter is not None else self._weighed(by_rule, text, looked, owners)

    def _by_rule(self, text: str, said: Signals, looked: Looked, owners: list[Owner]) -> Answer:
        departments = list(dict.fromkeys([*named(text), *(one for owner in owners[:1] for one in (owner.lead, *owner.co))]))
        if (elsewhere := self._not_ours(said, looked, owners)) is not None:
            return elsewhere
        if departments and (said.hard or (len(named(text)) > 1 and (said.dissatisfied or not said.asks))):
            return self._dispatched(owners, departments)
        if said.person and not (said.complains or said.stuck):
            return Answer("helper", None, (), "想找人帮忙，或者自己操作有困难", 0.8, ASK_A_PERSON)
        if owners and not said.asks and (owners[0].topic not in self.catalogue.matters or said.dissatisfied):
            return self._to_departments(owners[0], said)
        if said.dissatisfied and owners and (not said.how_to or said.complains or said.stuck or owners[0].weight > 1):
            return self._to_departments(owners[0], said)
        return self._answered(looked, said)

    @cached_property
    def _wording(self) -> Wording:
        return Wording(MODELS, self.search.engine.model.vocabulary)

    def _weighed(self, by_rule: Answer, text: str, looked: Looked, owners: list[Owner]) -> Answer:
        """The rules' answer, unless the wording speaks clearly for another route. Whose it is, the wording says only where neither an
        arbiter nor the duty map has said it."""
        if owners and owners[0].decided:
            return by_rule
        worded = self._wording.of(text)
        routes, departments = worded["route"], worded["department"]
        routes[by_rule.route] += RULES_COUNT
        if by_rule.lead is not None:
            departments[by_rule.lead] = departments.get(by_rule.lead, 0.0) + RULES_COUNT
        route = max(routes, key=routes.__getitem__)
        likely = sorted(departments, key=departments.__getitem__, reverse=True)
        known = self.catalogue.departments()
        mapped = bool(owners) and owners[0].weight > 1
        lead = owners[0].lead if mapped else next(one for one in likely if one in known)
        topic = owners[0].topic if owners else None
        confidence = round(routes[route] / (1 + RULES_COUNT), 2)
        if route == by_rule.route:
            if by_rule.lead in (None, lead) or mapped or route == "kb_answer":
                return by_rule
            say = _handled_by(lead, (), several=route == "dispatch")
            return replace(by_rule, lead=lead, reason=f"这样的说法多半归{lead}管", say=say)
        if route == "transfer":
            return Answer("transfer", lead, (), f"像是在反映{lead}管的事", confidence, _handled_by(lead, (), several=False), topic)
        if route == "dispatch":
            several = [one for one in likely if one in known and one != lead and departments[one] >= FROM_SEVERAL]
            co = tuple(several[:MOST_CO])
            return Answer("dispatch", lead, co, "像是几个部门之间没有说清", confidence, _handled_by(lead, co, several=True), topic)
        if route == "helper":
            return Answer("helper", None, (), "像是想找人帮忙", confidence, ASK_A_PERSON)
        if route == "reject":
            if looked.elsewhere is not None:
                return Answer("reject", None, (), f"像是“{looked.elsewhere['name']}”，不归我们办", confidence, str(looked.elsewhere["say"]))
            return Answer("reject", None, (), "像是不归政府服务窗口办的事", confidence, NOT_OURS)
        return self._of_guides(looked, confidence) or by_rule

    def _of_guides(self, looked: Looked, confidence: float) -> Answer | None:
        if not looked.matters or looked.band == "none":
            return None
        content = self.catalogue.matters[looked.matters[0]].content
        say = f"可以看“{content.plain_name}”的攻略，答几个问题就有材料清单"
        return Answer("kb_answer", content.department, (), f"知识库里有“{content.official_name}”", confidence, say, content.id)

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
            return Answer("reject", None, (), "不归政府服务窗口办", 0.7, NOT_OURS)
        ours = looked.elsewhere is not None and any(owner.topic == looked.elsewhere["id"] for owner in owners)
        if looked.elsewhere is None or (not said.elsewhere and (ours or said.hard or said.person or (owners and said.dissatisfied))):
            return None
        return Answer("reject", None, (), f"像是“{looked.elsewhere['name']}”，不归我们办", 0.75, str(looked.elsewhere["say"]))

    def _dispatched(self, owners: list[Owner], departments: list[str]) -> Answer:
        known = self.catalogue.departments()
        lead = owners[0].lead if owners and owners[0].weight > 1 else next((one for one in departments if one in known), departments[0])
        co = tuple(one for one in departments if one != lead and one in known)[:MOST_CO]
        why = owners[0].why if owners else "说到了几个部门"
        return Answer(
            "dispatch",
            lead,
            co,
            f"{why}，几个部门之间没有说清",
            0.75 if co else 0.6,
            _handled_by(lead, co, several=True),
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
            _handled_by(owner.lead, co, several=route == "dispatch"),
            owner.topic,
        )

    def _answered(self, looked: Looked, said: Signals) -> Answer:
        sure = looked.band == "sure"
        found = self._of_guides(looked, 0.85 if sure else 0.6) if sure or said.how_to else None
        return found or Answer("helper", None, (), "知识库里没有把握的答案", 0.5, ASK_A_PERSON)

    async def learn(self, topic: str, area: str, lead: str, co: list[str], ticket: UUID, at: datetime) -> None:
        """An arbiter's word becomes a rule of the map; call it inside the transaction of the decision."""
        town = self.areas.town_of(area)
        await DutyDecision.create(topic=topic, town_id=town.id if town else None, lead=lead, co=co, ticket_id=ticket, at=at)


def _handled_by(lead: str, co: tuple[str, ...], *, several: bool) -> str:
    if not several:
        return f"要由{lead}核实处理，会给您一个编号，可以随时查进度"
    helping = f"，{'、'.join(co)}协办" if co else ""
    return f"这件事牵涉几个部门，会指定{lead}牵头{helping}，不用您自己跑"
