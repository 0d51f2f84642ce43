"""一件事 of the published matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from embeddings.features import normalise
from embeddings.mentions import Mentions
from server.bundles.content import BundleContent, Member, Shared
from server.bundles.fit import dangling
from server.bundles.models import Bundle
from server.bundles.papers import Paper
from server.bundles.resolve import Standing, Told, standing
from server.bundles.visits import Visit, visits
from server.cards.kept import Kept, owner_of
from server.cards.models import CardVersion
from server.clock import today
from server.errors import NotFound, Unprocessable
from server.guides.answers import said_of
from server.guides.resolve import Line, Resolution
from server.guides.service import GuideService, line_shown
from server.matters.content import MatterContent, Question

SHORTEST, SHORTEST_NEAR = 5, 3
"""Characters of a name that counts inside a sentence; the second where one of its matters was found."""
NEAR = 3


class BundleNotFound(NotFound):
    code, message = "bundle_not_found", "没有这个“一件事”，请重新搜索"


class MemberUnknown(Unprocessable):
    code, message = "member_unknown", "这个“一件事”里没有您选的事项，请重新选择"


@dataclass(slots=True)
class BundleService:
    guides: GuideService
    kept: dict[str, Kept[BundleContent]] = field(default_factory=dict)
    """All that are in force."""
    bundles: dict[str, BundleContent] = field(default_factory=dict)
    """Those of them that fit their matters."""
    unfit: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What is wrong with the others."""
    _called: dict[str, str] = field(default_factory=dict)
    """Name -> bundle."""
    _names: Mentions = field(default_factory=lambda: Mentions(()))
    _with: dict[str, list[str]] = field(default_factory=dict)
    """Matter -> bundles that hold it."""

    async def load(self) -> None:
        """A bundle that no longer fits its matters, because one of them was published anew, is left out until somebody mends it."""
        rows = await Bundle.all().order_by("id")
        self.kept = {row.id: Kept(BundleContent.model_validate(row.content), row.version, row.verified_by) for row in rows}
        matters = self.matters
        faults = {id_: tuple(say for _, say in dangling(kept.content, matters)) for id_, kept in self.kept.items()}
        self.unfit = {id_: said for id_, said in faults.items() if said}
        self.bundles = {id_: kept.content for id_, kept in self.kept.items() if id_ not in self.unfit}
        self._called = {}
        for one in self.bundles.values():
            for name in (*one.aliases, one.name, one.plain_name):
                self._called.setdefault(normalise(name), one.id)
        self._names = Mentions(self._called)
        self._with = {}
        for one in self.bundles.values():
            for member in one.members:
                self._with.setdefault(member.matter, []).append(one.id)
        self.guides.catalogue.wake()  # policies, too, have been read by now

    @property
    def matters(self) -> dict[str, MatterContent]:
        """As published."""
        return {id_: published.content for id_, published in self.guides.catalogue.matters.items()}

    def get(self, id_: str) -> BundleContent:
        found = self.bundles.get(id_)
        if found is None:
            raise BundleNotFound(detail={"bundle": id_[:48]})
        return found

    async def version(self, id_: str, version: int) -> BundleContent:
        """Any published version, also one that is over. BundleNotFound when there never was one."""
        kept = self.kept.get(id_)
        if kept is not None and kept.version == version:
            return kept.content
        row = await CardVersion.get_or_none(kind="bundle", card_id=id_, version=version)
        if row is None:
            raise BundleNotFound(detail={"bundle": id_[:48], "version": version})
        return BundleContent.model_validate(row.content)

    def edition(self, id_: str) -> str:
        """Names what an open page shows: the bundle's version and that of each of its matters."""
        matters = self.guides.catalogue.matters
        return ".".join(str(n) for n in (self.kept[self.get(id_).id].version, *(matters[m.matter].version for m in self.get(id_).members)))

    def called(self, said: str, matters: Sequence[str]) -> list[dict[str, str]]:
        """Those that are called so; at most one. matters: what was found, best first: for one of them a shorter name will do."""
        found = self._names.found(said)
        near = {id_ for matter in matters[:NEAR] for id_ in self._with.get(matter, ())} if found else frozenset()
        for name in found:
            id_ = self._called[name]
            if name == said or len(name) >= (SHORTEST_NEAR if id_ in near else SHORTEST):
                return [self.brief(self.bundles[id_])]
        return []

    def of_matter(self, matter: str) -> list[dict[str, str]]:
        return [self.brief(one) for one in self.bundles.values() if any(member.matter == matter for member in one.members)]

    @staticmethod
    def brief(one: BundleContent) -> dict[str, str]:
        return {"id": one.id, "name": one.name, "plain_name": one.plain_name, "summary": one.summary}

    def shown(self, one: BundleContent) -> dict[str, Any]:
        matters = self.guides.catalogue.matters
        members = [
            {
                "matter": member.matter,
                "plain_name": matters[member.matter].content.plain_name,
                "ask": member.ask,
                "why": member.why,
                "after": member.after,
                "waits_for": [{"matter": awaited.matter, "result": awaited.result, "takes": awaited.takes} for awaited in member.waits_for],
            }
            for member in one.members
        ]
        shown = {**self.brief(one), "members": members, "review_by": one.review_by.isoformat(), "note": one.note}
        cited = self.kept[one.id].cited if one.id in self.kept else {"version": 0, "verified_by": None}
        return {**shown, "department": owner_of(one, self.guides.catalogue), **cited}

    def resolve(self, id_: str, chosen: Sequence[str] | None, answers: Mapping[str, Any]) -> dict[str, Any]:
        """chosen: the matters that apply; None: all of them. Raises MemberUnknown, AnswerIllTyped."""
        bundle = self.get(id_)
        found = self.standing(bundle, chosen, answers, self.matters, today(self.guides.clock))
        return self.shown_standing(bundle, chosen, found, answers)

    def standing(
        self,
        bundle: BundleContent,
        chosen: Sequence[str] | None,
        answers: Mapping[str, Any],
        contents: Mapping[str, MatterContent],
        day: date,
    ) -> Standing:
        """Of any version, on any versions of its matters, which it has to fit."""

        def resolve(matter: str, told: Told) -> Resolution:
            return self.guides.resolution(contents[matter], told.answers, day, told.heard)

        return standing(bundle, chosen_of(bundle, chosen), answers, contents, self.guides.areas.names, resolve)

    def shown_standing(
        self, bundle: BundleContent, chosen: Sequence[str] | None, found: Standing, answers: Mapping[str, Any]
    ) -> dict[str, Any]:
        """As the API says it, in the words of the matters' versions in force."""
        members = chosen_of(bundle, chosen)
        return {
            "bundle": bundle.id,
            "version": self.kept[bundle.id].version if bundle.id in self.kept else 0,
            "question": self.question(found),
            "matters": [self._matter(member, found) for member in members],
            "materials": [_paper_shown(paper) for paper in found.papers],
            "order": [self._visit(visit, found.area[visit.member.matter]) for visit in visits(members, found.found)],
            "progress": {"answered": found.answered, "remaining_max": found.left},
            "answers": self._answers(bundle, found, answers),
            "dropped": found.dropped,
        }

    def _answers(self, bundle: BundleContent, found: Standing, answers: Mapping[str, Any]) -> list[dict[str, Any]]:
        shared = {one.id: one for one in bundle.shared}
        names, shown = self.guides.areas.names, []
        for id_ in found.said:
            matter, _, own = id_.rpartition(".")
            if matter:
                content = self.guides.catalogue.get(matter).content
                text = self._own(matter, own).text
                said = said_of(content, own, answers[id_], names)
            else:
                text, said = shared[id_].text, shared[id_].said(answers[id_], names)
            shown.append({"id": id_, "matter": matter or None, "text": text, "said": said})
        return shown

    def question(self, found: Standing) -> dict[str, Any] | None:
        """With those options alone that earlier answers leave."""
        shown = self._question(found)
        if shown is not None and found.offered is not None:
            shown["options"] = [one for one in shown["options"] if one["id"] in found.offered]
        return shown

    def _question(self, found: Standing) -> dict[str, Any] | None:
        if found.asked is None:
            return None
        if isinstance(found.asked, Shared):
            shared = found.asked
            matter = next(one for one in shared.to if one in found.found)
            shown = self.guides.question_shown(self._own(matter, shared.to[matter].question))
            options = [{"id": one.id, "label": one.label, "none": False} for one in shared.choices] or shown["options"]
            said = {"id": shared.id, "text": shared.text, "kind": shared.kind, "hint": None, "options": options}
            return shown | said | {"help": [], "matter": None}
        matter, id_ = found.asked
        return self.guides.question_shown(self._own(matter, id_)) | {"id": f"{matter}.{id_}", "help": [], "matter": matter}

    def _own(self, matter: str, id_: str) -> Question:
        return next(one for one in self.guides.catalogue.get(matter).content.questions if one.id == id_)

    def _matter(self, member: Member, found: Standing) -> dict[str, Any]:
        published, resolution = self.guides.catalogue.get(member.matter), found.found[member.matter]
        shown = self.guides.shown(resolution)
        return {
            "id": member.matter,
            "plain_name": published.content.plain_name,
            "version": published.version,
            "verdict": resolution.verdict,
            "reasons": shown["reasons"],
            "next_step": shown["next_step"],
            "dropped": shown["dropped"],
        }

    def _visit(self, visit: Visit, area: str | None) -> dict[str, Any]:
        content, member = self.guides.catalogue.get(visit.member.matter).content, visit.member
        return {
            "matter": member.matter,
            "plain_name": content.plain_name,
            "why": member.why,
            "where": content.where.why,
            "service": content.where.service,
            "area": area,
            "online": any(channel.kind == "online" for channel in content.channels),
            "trip": visit.trip,
            "after": visit.after,
            "waits_for": [
                {
                    "matter": wait.awaited.matter,
                    "result": wait.awaited.result,
                    "takes": wait.awaited.takes,
                    "state": wait.state,
                    "say": wait.say(self.guides.catalogue.get(wait.awaited.matter).content.plain_name),
                }
                for wait in visit.waits
            ],
        }


def chosen_of(bundle: BundleContent, chosen: Sequence[str] | None) -> list[Member]:
    """In their order. MemberUnknown."""
    known = {member.matter for member in bundle.members}
    if chosen is not None and not set(chosen) <= known:
        raise MemberUnknown(detail={"unknown": sorted(set(chosen) - known)[:8]})
    return [member for member in bundle.members if chosen is None or member.matter in chosen]


NECESSITIES = ("required", "if_any", "later")
"""The stricter first: what one matter must have is no longer “if there is one”."""


def _paper_shown(paper: Paper) -> dict[str, Any]:
    """What any of the matters looks at, or sends away, is told once."""
    return line_shown(as_line(paper)) | {
        "originals": paper.originals,
        "note": paper.note,
        "comes_from": paper.comes_from,
        "for": list(dict.fromkeys(matter for matter, _ in paper.lines)),
        "lines": [
            {"matter": matter, "material": line.material.id, "name": line.material.name, "form": line.form, "copies": line.copies}
            for matter, line in paper.lines
        ],
    }


def as_line(paper: Paper) -> Line:
    """A paper that several matters want, as one line: so a saved list, a counter and a print treat it like any other. It is told what
    any of them looks at."""
    lines = [line for _, line in paper.lines]
    materials = [line.material for line in lines]
    together = {
        "id": paper.id,
        "name": paper.name,
        "necessity": min((one.necessity for one in materials), key=NECESSITIES.index),
        "acceptance_standard": "；".join(dict.fromkeys(one.acceptance_standard.rstrip("。；") for one in materials)),
        "review_points": tuple(dict.fromkeys(point for one in materials for point in one.review_points)),
        "common_refusals": tuple(dict.fromkeys(point for one in materials for point in one.common_refusals)),
    }
    because = tuple(dict.fromkeys(why for line in lines for why in line.because))
    return Line(materials[0].model_copy(update=together), paper.form, paper.copies, because)
