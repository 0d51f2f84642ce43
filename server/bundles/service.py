"""一件事 of the published matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from embeddings.features import normalise
from server.bundles.content import BundleContent, Member, Shared
from server.bundles.fit import dangling
from server.bundles.models import Bundle
from server.bundles.papers import Paper
from server.bundles.resolve import Standing, Told, standing
from server.bundles.visits import Visit, visits
from server.clock import today
from server.errors import NotFound, Unprocessable
from server.guides.resolve import Resolution
from server.guides.service import GuideService, line_shown
from server.matters.content import Question

SHORTEST = 4


class BundleNotFound(NotFound):
    code, message = "bundle_not_found", "没有这个“一件事”，请重新搜索"


class MemberUnknown(Unprocessable):
    code, message = "member_unknown", "这个“一件事”里没有您选的事项，请重新选择"


@dataclass(slots=True)
class BundleService:
    guides: GuideService
    bundles: dict[str, BundleContent] = field(default_factory=dict)
    _called: list[tuple[str, str]] = field(default_factory=list)

    async def load(self) -> None:
        """A bundle that no longer fits its matters, because one of them was published anew, is left out until somebody mends it."""
        matters = {id_: published.content for id_, published in self.guides.catalogue.matters.items()}
        read = [BundleContent.model_validate(row.content) for row in await Bundle.all().order_by("id")]
        self.bundles = {one.id: one for one in read if not list(dangling(one, matters))}
        pairs = [(normalise(name), one.id) for one in self.bundles.values() for name in (*one.aliases, one.name, one.plain_name)]
        self._called = sorted(pairs, key=lambda pair: -len(pair[0]))

    def get(self, id_: str) -> BundleContent:
        found = self.bundles.get(id_)
        if found is None:
            raise BundleNotFound(detail={"bundle": id_[:48]})
        return found

    def called(self, said: str) -> list[dict[str, str]]:
        """Those that are called so; at most one."""
        for name, id_ in self._called:
            if name == said or (len(name) >= SHORTEST and name in said):
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
        return {**self.brief(one), "members": members, "review_by": one.review_by.isoformat(), "note": one.note}

    def resolve(self, id_: str, chosen: Sequence[str] | None, answers: Mapping[str, Any]) -> dict[str, Any]:
        """chosen: the matters that apply; None: all of them. Raises MemberUnknown, AnswerIllTyped."""
        bundle = self.get(id_)
        known = {member.matter for member in bundle.members}
        if chosen is not None and not set(chosen) <= known:
            raise MemberUnknown(detail={"unknown": sorted(set(chosen) - known)[:8]})
        members = [member for member in bundle.members if chosen is None or member.matter in chosen]
        contents = {one.matter: self.guides.catalogue.get(one.matter).content for one in members}
        day, areas = today(self.guides.clock), self.guides.areas.names

        def resolve(matter: str, told: Told) -> Resolution:
            return self.guides.resolution(contents[matter], told.answers, day, told.heard)

        found = standing(bundle, members, answers, contents, areas, resolve)
        return {
            "bundle": id_,
            "question": self._question(found),
            "matters": [self._matter(member, found) for member in members],
            "materials": [_paper_shown(paper) for paper in found.papers],
            "order": [self._visit(visit) for visit in visits(members, found.found)],
        }

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

    def _visit(self, visit: Visit) -> dict[str, Any]:
        content, member = self.guides.catalogue.get(visit.member.matter).content, visit.member
        return {
            "matter": member.matter,
            "plain_name": content.plain_name,
            "why": member.why,
            "where": content.where.why,
            "service": content.where.service,
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


NECESSITIES = ("required", "if_any", "later")
"""The stricter first: what one matter must have is no longer “if there is one”."""


def _paper_shown(paper: Paper) -> dict[str, Any]:
    """What any of the matters looks at, or sends away, is told once."""
    lines = [line for _, line in paper.lines]
    materials = [line.material for line in lines]
    return line_shown(lines[0]) | {
        "id": paper.id,
        "name": paper.name,
        "form": paper.form,
        "originals": paper.originals,
        "copies": paper.copies,
        "necessity": min((one.necessity for one in materials), key=NECESSITIES.index),
        "acceptance_standard": "；".join(dict.fromkeys(one.acceptance_standard.rstrip("。；") for one in materials)),
        "review_points": list(dict.fromkeys(point for one in materials for point in one.review_points)),
        "common_refusals": list(dict.fromkeys(point for one in materials for point in one.common_refusals)),
        "because": list(dict.fromkeys(why for line in lines for why in line.because)),
        "note": paper.note,
        "comes_from": paper.comes_from,
        "for": list(dict.fromkeys(matter for matter, _ in paper.lines)),
        "lines": [
            {"matter": matter, "material": line.material.id, "name": line.material.name, "form": line.form, "copies": line.copies}
            for matter, line in paper.lines
        ],
    }
