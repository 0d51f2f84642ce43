"""一件事的路径检查: every path of every matter as the bundle asks it, before anybody meets it. Pure.

Each matter is walked by itself: by its own rules, with the answers that the bundle gives for it. What follows from another matter's
answers only takes options away, so no path is missed. As in the path check of a matter, a state is told by what is still open
and walked once. Then some people walk all of it together, as residents do.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from server.bundles.content import BundleContent, Member, Shared
from server.bundles.resolve import Standing, Told, standing
from server.errors import DoorplateError
from server.guides import answers as reading
from server.guides.answers import Answer
from server.guides.check import MOST_STATES, TooManyStates, left_open, trial_answers
from server.guides.evaluate import TRUE, Situation
from server.guides.resolve import Resolution, resolve
from server.matters.content import UNKNOWN, MatterContent, Place, Question

Matters = Mapping[str, MatterContent]
MOST_QUESTIONS = 90


@dataclass(slots=True)
class Walked:
    """One matter, as far as this bundle can lead. paths: how many there are."""

    paths: int = 0
    possible: bool = False
    lines: set[str] = field(default_factory=set)
    """Materials that some path wants."""
    asked: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    """Given answers that some path makes use of."""


def walk(bundle: BundleContent, matters: Matters, *, as_of: date, areas: Mapping[str, str]) -> tuple[list[tuple[Place, str]], int]:
    """(faults with their place, paths). The bundle has to fit its matters (fit.py)."""
    faults: list[tuple[Place, str]] = []
    walked: dict[str, Walked] = {}
    for i, member in enumerate(bundle.members):
        content = matters[member.matter]
        try:
            found = walked[member.matter] = _member(bundle, member, content, as_of, areas)
        except TooManyStates:
            faults.append((("members", i), f"“{content.plain_name}”在这里的情形太多，走不完，请用 given 定下一些"))
            continue
        faults += [(("members", i, *rest), say) for rest, say in _told(member, content, found)]
    faults += _unmet(bundle, matters, walked)
    if not faults:
        faults += [((), say) for say in _together(bundle, matters, as_of, areas)]
    return faults, sum(found.paths for found in walked.values())


def _told(member: Member, content: MatterContent, found: Walked) -> Iterator[tuple[Place, str]]:
    name = content.plain_name
    if content.deep and not found.possible:
        yield (), f"按这个一件事来办，“{name}”没有一条路能办，谁来都会被拒绝"
    for id_ in member.given:
        if id_ in found.dropped - found.kept:
            yield ("given",), f"“{name}”用不上写好的回答 {id_}：在哪条路上都不会问到"
    for awaited in member.waits_for:
        if awaited.material is not None and awaited.material not in found.lines:
            yield ("waits_for",), f"“{name}”在这里从来不要 {awaited.material}，不用等{awaited.result}"


def _unmet(bundle: BundleContent, matters: Matters, walked: Mapping[str, Walked]) -> Iterator[tuple[Place, str]]:
    """What is shared, and is met by fewer than two."""
    for i, shared in enumerate(bundle.shared):
        for matter, target in shared.to.items():
            if matter in walked and target.question not in walked[matter].asked:
                yield (
                    ("shared", i, "to"),
                    f"“{matters[matter].plain_name}”在这里从来不问 {target.question}，共用的问题“{shared.text}”用不上",
                )
    for i, paper in enumerate(bundle.papers):
        met = [matter for matter, ids in paper.of.items() if matter in walked and walked[matter].lines & set(ids)]
        if len(met) < min(2, len(paper.of)):
            yield ("papers", i, "of"), f"“{paper.name}”在这里最多一件事要，不用算成共用的材料"


def _member(bundle: BundleContent, member: Member, content: MatterContent, as_of: date, areas: Mapping[str, str]) -> Walked:
    found = Walked()
    raw = {id_: list(value) if isinstance(value, tuple) else value for id_, value in member.given.items()}
    given, _ = reading.read(content, raw, areas)
    counted: dict[Hashable, int] = {}

    def step(answers: dict[str, Answer]) -> int:
        now = resolve(content, answers, as_of=as_of, areas=areas)
        found.lines.update(line.material.id for line in now.lines)
        found.dropped.update(id_ for id_ in now.dropped if id_ in given)
        found.kept.update(id_ for id_ in given if id_ not in now.dropped)
        found.possible |= now.verdict == "yes"
        state = _state(content, answers, as_of)
        if state in counted:
            return counted[state]
        if len(counted) >= MOST_STATES:
            raise TooManyStates
        if now.question is None:
            counted[state] = 1
            return 1
        asked = now.question
        found.asked.add(asked.id)
        counted[state] = total = sum(step({**answers, asked.id: answer}) for answer in _answers(bundle, member, content, asked, as_of))
        return total

    found.paths = step(given)
    return found


def _state(content: MatterContent, answers: Mapping[str, Answer], as_of: date) -> Hashable:
    situation = Situation(content, answers, as_of)
    refused = next((i for i, rule in enumerate(content.verdicts) if situation.find(rule.when).truth is TRUE), None)
    return refused, left_open(content, situation)


def _answers(bundle: BundleContent, member: Member, content: MatterContent, asked: Question, as_of: date) -> list[Answer]:
    """What somebody can say to it in this bundle: by a shared question where there is one, and to itself where that leaves it open."""
    own = trial_answers(content, asked, as_of)
    shared = next((one for one in bundle.shared if member.matter in one.to and one.to[member.matter].question == asked.id), None)
    if shared is None or shared.kind == "area":
        return own
    passed = [shared.passed_on(member.matter, option.id) for option in shared.choices]
    if None in passed:
        return own
    return [*dict.fromkeys(tuple(one) if isinstance(one, list | tuple) else one for one in passed if one is not None), UNKNOWN]


def _together(bundle: BundleContent, matters: Matters, as_of: date, areas: Mapping[str, str]) -> Iterator[str]:
    """People who say the first, the second, the last and “不清楚” everywhere: each is asked once, and comes to an end."""
    for at in (0, 1, -1, None):
        answers: dict[str, Any] = {}
        try:
            for _ in range(MOST_QUESTIONS):
                found = standing(bundle, bundle.members, answers, matters, areas, resolver(matters, as_of, areas))
                if found.asked is None:
                    break
                id_, value = _reply(found, matters, at, areas, as_of)
                if id_ in answers:
                    yield f"问题 {id_} 会问两遍"
                    return
                answers[id_] = value
            else:
                yield f"一共要问 {MOST_QUESTIONS} 个以上的问题"
                return
        except (DoorplateError, KeyError, StopIteration) as fault:
            yield f"走到一半走不下去：{getattr(fault, 'message', repr(fault))}（回答到 {list(answers)[-1:]}）"
            return


def resolver(matters: Matters, as_of: date, areas: Mapping[str, str]) -> Any:
    """As `standing` takes it: a matter with what it is told."""

    def alone(matter: str, told: Told) -> Resolution:
        given, strangers = reading.read(matters[matter], told.answers, areas)
        return resolve(matters[matter], given, as_of=as_of, areas=areas, strangers=strangers, heard=told.heard)

    return alone


def _reply(found: Standing, matters: Matters, at: int | None, areas: Mapping[str, str], as_of: date) -> tuple[str, Any]:
    """(id of the question in the merged list, the answer at that place; None: “不清楚”)."""
    if isinstance(found.asked, Shared):
        options = [*(found.offered or [one.id for one in found.asked.choices] or sorted(areas))]
        return found.asked.id, UNKNOWN if at is None else options[at % len(options)]
    assert found.asked is not None
    matter, id_ = found.asked
    question = next(one for one in matters[matter].questions if one.id == id_)
    trials = [one for one in trial_answers(matters[matter], question, as_of) if found.offered is None or one in found.offered]
    trials = [UNKNOWN] if at is None else [one for one in trials if one not in (UNKNOWN, (UNKNOWN,))]
    value: Any = (trials or [UNKNOWN])[(at or 0) % len(trials or [UNKNOWN])]
    if question.kind == "area" and value not in areas:
        value = sorted(areas)[0]
    if isinstance(value, date):
        value = value.isoformat()
    if question.kind == "multi":
        value = [UNKNOWN] if value == UNKNOWN else list(value)
    return f"{matter}.{id_}", value
