"""一件事 of the published matters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from embeddings.features import normalise
from server.bundles.content import BundleContent, Member, Shared, dangling
from server.bundles.models import Bundle
from server.bundles.resolve import Standing, standing
from server.clock import today
from server.errors import NotFound, Unprocessable
from server.guides.service import GuideService, line_shown

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
            {"matter": member.matter, "plain_name": matters[member.matter].content.plain_name, "ask": member.ask, "why": member.why}
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
        catalogue, day = self.guides.catalogue, today(self.guides.clock)
        found = standing(bundle, members, answers, lambda matter, told: self.guides.resolution(catalogue.get(matter).content, told, day))
        return {
            "bundle": id_,
            "question": self._question(found),
            "matters": [self._matter(member, found) for member in members],
            "materials": [
                line_shown(paper.line)
                | {
                    "copies": paper.copies,
                    "because": list(dict.fromkeys(why for _, line in paper.lines for why in line.because)),
                    "for": [matter for matter, _ in paper.lines],
                }
                for paper in found.papers
            ],
            "order": self._order(members, found),
        }

    def _question(self, found: Standing) -> dict[str, Any] | None:
        if found.asked is None:
            return None
        if isinstance(found.asked, Shared):
            shared = found.asked
            matter = next(one for one in shared.to if one in found.found)
            own = next(q for q in self.guides.catalogue.get(matter).content.questions if q.id == shared.to[matter])
            shown = self.guides.question_shown(own)
            options = [{"id": one.id, "label": one.label, "none": False} for one in shared.options] or shown["options"]
            return shown | {"id": shared.id, "text": shared.text, "hint": None, "options": options, "help": [], "matter": None}
        matter, question = found.asked
        return self.guides.question_shown(question) | {"id": f"{matter}.{question.id}", "help": [], "matter": matter}

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

    def _order(self, members: Sequence[Member], found: Standing) -> list[dict[str, Any]]:
        """Without what turned out not to be possible."""
        steps = []
        for member in members:
            content = self.guides.catalogue.get(member.matter).content
            if found.found[member.matter].verdict == "no":
                continue
            online = any(channel.kind == "online" for channel in content.channels)
            steps.append(
                {
                    "matter": member.matter,
                    "plain_name": content.plain_name,
                    "why": member.why,
                    "where": content.where.why,
                    "service": content.where.service,
                    "online": online,
                }
            )
        return steps
