"""几件事一起问: pure. Each matter is resolved by its own rules with the answers that the bundle brings along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from server.bundles.content import BundleContent, Member, Shared
from server.bundles.papers import Paper, merged
from server.guides.lookup import DONT_KNOW, Heard, quote_of
from server.guides.resolve import Resolution
from server.matters.content import UNKNOWN, MatterContent


@dataclass(frozen=True, slots=True)
class Told:
    """What one matter is told. heard: of what the person did not answer in the matter's own words, how it came to be known."""

    answers: dict[str, Any] = field(default_factory=dict)
    heard: dict[str, Heard] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    """asked: the next question: a shared one, or (matter, id of its question). area: by matter, the area answered whose hall takes it.
    answered: how many questions; left: how many may still be asked, a shared one counted once."""

    found: dict[str, Resolution]
    asked: Shared | tuple[str, str] | None
    papers: tuple[Paper, ...]
    area: dict[str, str | None]
    answered: int
    left: int


Resolve = Callable[[str, Told], Resolution]


def standing(
    bundle: BundleContent,
    members: Sequence[Member],
    answers: Mapping[str, Any],
    matters: Mapping[str, MatterContent],
    areas: Mapping[str, str],
    resolve: Resolve,
) -> Standing:
    """answers: by a shared question's id, or "matter.question". An answer of one's own goes before a shared one, and that before what is
    given: so whoever corrects one thing is heard. areas: names by area id, to quote an area answer."""
    found: dict[str, Resolution] = {}
    area: dict[str, str | None] = {}
    for one in members:
        given = told(bundle, one, answers, matters[one.matter], areas)
        resolution = resolve(one.matter, given)
        own = tuple(id_ for id_ in resolution.dropped if id_ not in given.heard)  # what was not asked here need not be taken back
        found[one.matter] = replace(resolution, dropped=own)
        area[one.matter] = _area(matters[one.matter], given)
    left = {_name(bundle, one.matter, id_, answers) for one in members for id_ in found[one.matter].left}
    dropped = {f"{id_}.{one}" for id_, resolution in found.items() for one in resolution.dropped}
    answered = len(set(answers) - dropped)
    return Standing(found, _asked(bundle, members, answers, found), merged(bundle, found), area, answered, len(left))


def _area(content: MatterContent, given: Told) -> str | None:
    asked = content.where.area_question
    named = given.answers.get(asked) if asked is not None else None
    return named if isinstance(named, str) and named != UNKNOWN else None


def told(bundle: BundleContent, member: Member, answers: Mapping[str, Any], content: MatterContent, areas: Mapping[str, str]) -> Told:
    """The answers for one matter, and which of them nobody gave in its own words."""
    made = Told()
    questions = {question.id: question for question in content.questions}
    for id_, value in member.given.items():
        made.answers[id_] = list(value) if isinstance(value, tuple) else value
        question = questions[id_]
        made.heard[id_] = Heard(question.text, f"您选了“{member.ask}”")
    for shared in bundle.shared:
        if member.matter not in shared.to or shared.id not in answers:
            continue
        passed = shared.passed_on(member.matter, answers[shared.id])
        if passed is not None:
            id_ = shared.to[member.matter].question
            made.answers[id_] = list(passed) if isinstance(passed, tuple) else passed
            made.heard[id_] = Heard(shared.text, quote_of(shared.text, _said(shared, answers[shared.id], areas)))
    start = f"{member.matter}."
    for id_, value in answers.items():
        if id_.startswith(start):
            made.answers[id_.removeprefix(start)] = value
            made.heard.pop(id_.removeprefix(start), None)
    return made


def _said(shared: Shared, answer: Any, areas: Mapping[str, str]) -> str:
    """In the words of the shared question, for these were read."""
    if answer == UNKNOWN:
        return DONT_KNOW
    return next((one.label for one in shared.choices if one.id == answer), areas.get(str(answer), str(answer)))


def _name(bundle: BundleContent, matter: str, id_: str, answers: Mapping[str, Any]) -> str:
    """Under which a matter's question is asked here: of a shared one while that is open, else of its own."""
    shared = _shared(bundle, matter, id_, answers)
    return shared.id if shared else f"{matter}.{id_}"


def _shared(bundle: BundleContent, matter: str, id_: str, answers: Mapping[str, Any]) -> Shared | None:
    fits = (one for one in bundle.shared if matter in one.to and one.to[matter].question == id_ and one.id not in answers)
    return next(fits, None)


def _asked(
    bundle: BundleContent, members: Sequence[Member], answers: Mapping[str, Any], found: Mapping[str, Resolution]
) -> Shared | tuple[str, str] | None:
    """The first open question in the order of the matters; a shared one in its place when it has not been answered."""
    for member in members:
        question = found[member.matter].question
        if question is None:
            continue
        return _shared(bundle, member.matter, question.id, answers) or (member.matter, question.id)
    return None
