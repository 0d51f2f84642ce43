"""几件事一起问: pure. Each matter is resolved by its own rules with the answers that the bundle brings along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from server.bundles.content import BundleContent, Member, Shared
from server.bundles.follows import Earlier, Fact, left
from server.bundles.papers import Paper, merged
from server.bundles.visits import wanted
from server.guides.answers import said_of, say
from server.guides.lookup import Heard, known_of, quote_of
from server.guides.resolve import Resolution
from server.matters.content import UNKNOWN, MatterContent


@dataclass(frozen=True, slots=True)
class Told:
    """What one matter is told. heard: of what the person did not answer in the matter's own words, how it came to be known; shared: the
    shared questions that are settled; offered: by the id under which a question is asked here, which of its options are left; aside: ids
    of answers that contradict what was said earlier."""

    answers: dict[str, Any] = field(default_factory=dict)
    heard: dict[str, Heard] = field(default_factory=dict)
    shared: dict[str, Fact] = field(default_factory=dict)
    offered: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aside: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Standing:
    """asked: the next question: a shared one, or (matter, id of its question); offered: which of its options are left, None: all of them.
    area: by matter, the area answered whose hall takes it. answered: how many questions; left: how many may still be asked, a shared one
    counted once. said: ids of the answers that count, in their order; dropped: of those that do not."""

    found: dict[str, Resolution]
    asked: Shared | tuple[str, str] | None
    offered: tuple[str, ...] | None
    papers: tuple[Paper, ...]
    area: dict[str, str | None]
    answered: int
    left: int
    said: tuple[str, ...]
    dropped: tuple[str, ...]


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
    earlier = Earlier()
    area: dict[str, str | None] = {}
    offered: dict[str, tuple[str, ...]] = {}
    aside: list[str] = []
    used: set[str] = set()
    for one in members:
        given = told(bundle, one, answers, matters[one.matter], areas, earlier)
        resolution = resolve(one.matter, given)
        learn(earlier, one, matters[one.matter], given, resolution, areas)
        own = tuple(id_ for id_ in resolution.dropped if id_ not in given.heard)  # what was not asked here need not be taken back
        stale = tuple(id_.removeprefix(f"{one.matter}.") for id_ in given.aside if id_.startswith(f"{one.matter}."))
        earlier.found[one.matter] = replace(resolution, dropped=(*own, *stale))
        area[one.matter] = _area(matters[one.matter], given)
        offered |= given.offered
        aside += given.aside
        used |= {f"{one.matter}.{id_}" for id_ in given.answers if id_ not in given.heard and id_ not in resolution.dropped}
        used |= {id_ for id_ in given.shared if _target(bundle, id_, one.matter) not in resolution.dropped}
    found = earlier.found
    left_open = {_name(bundle, one.matter, id_, earlier) for one in members for id_ in found[one.matter].left}
    dropped = dict.fromkeys([*(f"{id_}.{one}" for id_, resolution in found.items() for one in resolution.dropped), *aside])
    asked = _asked(bundle, members, earlier)
    id_ = asked.id if isinstance(asked, Shared) else ".".join(asked) if asked else ""
    return Standing(
        found=found,
        asked=asked,
        offered=offered.get(id_),
        papers=merged(bundle, found),
        area=area,
        answered=len(set(answers) - set(dropped)),
        left=len(left_open),
        said=tuple(id_ for id_ in answers if id_ in used and id_ not in dropped),
        dropped=tuple(dropped),
    )


def _target(bundle: BundleContent, shared: str, matter: str) -> str:
    """The matter's own question that the shared one answers."""
    return next(one for one in bundle.shared if one.id == shared).to[matter].question


def _area(content: MatterContent, given: Told) -> str | None:
    asked = content.where.area_question
    named = given.answers.get(asked) if asked is not None else None
    return named if isinstance(named, str) and named != UNKNOWN else None


def told(
    bundle: BundleContent,
    member: Member,
    answers: Mapping[str, Any],
    content: MatterContent,
    areas: Mapping[str, str],
    earlier: Earlier | None = None,
) -> Told:
    """The answers for one matter, and which of them nobody gave in its own words."""
    before = earlier or Earlier()
    made = Told()
    questions = {question.id: question for question in content.questions}
    for id_, value in member.given.items():
        made.answers[id_] = list(value) if isinstance(value, tuple) else value
        made.heard[id_] = Heard(questions[id_].text, known_of(questions[id_].text, say(questions[id_], value, areas)))
    for shared in bundle.shared:
        if member.matter not in shared.to or not _settled(made, shared, answers, before, areas):
            continue
        fact = made.shared[shared.id]
        passed = shared.passed_on(member.matter, fact.answer)
        if passed is not None:
            id_ = shared.to[member.matter].question
            made.answers[id_] = list(passed) if isinstance(passed, tuple) else passed
            made.heard[id_] = fact.heard
    start = f"{member.matter}."
    for id_, value in answers.items():
        if id_.startswith(start):
            made.answers[id_.removeprefix(start)] = value
            made.heard.pop(id_.removeprefix(start), None)
    known = Earlier({**before.facts, **made.shared}, before.found, before.stuck)
    for id_, follows in member.follows.items():
        question = questions[id_]
        rest = left(follows, question.text, question.choices, member.matter, known)
        if rest is None:
            continue
        made.offered[start + id_] = rest.options
        if id_ in made.answers and not rest.allows(made.answers[id_]):
            if start + id_ in answers:
                made.aside.append(start + id_)
            del made.answers[id_]
            made.heard.pop(id_, None)
        if id_ not in made.answers and rest.known:
            made.answers[id_], made.heard[id_] = rest.known.answer, rest.known.heard
    return made


def _settled(made: Told, shared: Shared, answers: Mapping[str, Any], before: Earlier, areas: Mapping[str, str]) -> bool:
    """Whether it was answered, or follows from what was."""
    rest = left(shared.follows, shared.text, shared.choices, None, before)
    if rest is not None:
        made.offered[shared.id] = rest.options
    if shared.id in answers and (rest is None or rest.allows(answers[shared.id])):
        answer = answers[shared.id]
        made.shared[shared.id] = Fact(answer, Heard(shared.text, quote_of(shared.text, shared.said(answer, areas))))
        return True
    if shared.id in answers:
        made.aside.append(shared.id)
    if rest is not None and rest.known is not None:
        made.shared[shared.id] = rest.known
    return shared.id in made.shared


def learn(earlier: Earlier, member: Member, content: MatterContent, given: Told, resolution: Resolution, areas: Mapping[str, str]) -> None:
    """What this matter was told is known to those after it; what it did not ask for is not."""
    matter = member.matter
    earlier.found[matter] = resolution
    if resolution.verdict == "no" or any(one.matter in earlier.stuck and wanted(one, resolution) for one in member.waits_for):
        earlier.stuck.add(matter)
    earlier.facts |= given.shared
    for question in content.questions:
        value = given.answers.get(question.id)
        if isinstance(value, str) and question.choices and question.id not in resolution.dropped:
            heard = given.heard.get(question.id) or Heard(
                question.text, quote_of(question.text, said_of(content, question.id, value, areas))
            )
            earlier.facts[f"{matter}.{question.id}"] = Fact(value, heard)


def _name(bundle: BundleContent, matter: str, id_: str, earlier: Earlier) -> str:
    """Under which a matter's question is asked here: of a shared one while that is open, else of its own."""
    shared = _shared(bundle, matter, id_, earlier)
    return shared.id if shared else f"{matter}.{id_}"


def _shared(bundle: BundleContent, matter: str, id_: str, earlier: Earlier) -> Shared | None:
    fits = (one for one in bundle.shared if matter in one.to and one.to[matter].question == id_ and one.id not in earlier.facts)
    return next(fits, None)


def _asked(bundle: BundleContent, members: Sequence[Member], earlier: Earlier) -> Shared | tuple[str, str] | None:
    """The first open question in the order of the matters; a shared one in its place when it has not been answered."""
    for member in members:
        question = earlier.found[member.matter].question
        if question is None:
            continue
        return _shared(bundle, member.matter, question.id, earlier) or (member.matter, question.id)
    return None
