"""路径检查: walk every path of a matter's guide and name what is wrong with it, before anybody meets it.

A path is a sequence of answers that `resolve` itself asks for, “不清楚” included; numbers and dates are tried on both sides of
every threshold that a condition names. So the checker and the resident see the same guide. Many answers lead to the same rest of
a guide: a state is told by what is still open in it, walked once, and met again by name; thousands of paths are a few hundred states.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from server.guides.answers import Answer
from server.guides.evaluate import FALSE, MAYBE, OPEN, TRUE, Situation, Truth
from server.guides.resolve import resolve
from server.matters.conditions import AllOf, AnyOf, Compare, Condition, Is, NotThat, atoms
from server.matters.content import UNKNOWN, MatterContent, Question

MOST_STATES = 20_000
SOMEWHERE = {"ks-town": "某个区镇", "ks-other": "另一个区镇"}
Element = tuple[str, str, int]
"""("no", "", i) a refusal; ("material", id, 0); ("extra", material id, i); ("note", "", i)."""
Decided = Mapping[Element, Truth]


@dataclass(frozen=True, slots=True)
class Rest:
    """What can still follow from a state. name: equal for states with the same rest."""

    name: int
    paths: int
    listed: bool
    """Some path from here ends with a list."""
    bare_yes: bool
    """Some path from here ends with a yes to which no line is added from here on."""
    can: bool = False
    """Some path from here ends with a yes."""


@dataclass(slots=True)
class Walk:
    content: MatterContent
    as_of: date
    asked: set[str] = field(default_factory=set)
    telling: set[str] = field(default_factory=set)
    seen: set[tuple[Element, Truth]] = field(default_factory=set)
    known: dict[Hashable, Rest] = field(default_factory=dict)
    names: dict[Hashable, int] = field(default_factory=dict)
    faults: dict[str, None] = field(default_factory=dict)

    def named(self, shape: Hashable) -> int:
        return self.names.setdefault(shape, len(self.names))


class TooManyStates(Exception):
    """The guide is too large to be walked; it asks too much of a resident as well."""


def check(content: MatterContent, *, as_of: date) -> tuple[list[str], int]:
    """(faults in Chinese, number of paths). A matter without faults has no dead end, no unreachable part and no empty list."""
    if not content.deep:
        return [], 0
    walk = Walk(content, as_of)
    try:
        rest = _walk(walk, {})
    except TooManyStates:
        return [f"不同的情形超过 {MOST_STATES} 种，请减少问题或让条件更清楚"], 0
    start = _decided(walk, {})
    if rest.listed:
        walk.seen.update(start.items())
    if not rest.can:
        walk.faults["没有一条路径能办：每个人都会被拒绝"] = None
    if rest.bare_yes and not _adds_line(start) and all(material.when is not None for material in content.materials):
        walk.faults["有的路径能办，却没有任何材料"] = None
    walk.faults.update(dict.fromkeys(_unreached(walk)))
    return list(walk.faults), rest.paths


def _walk(walk: Walk, answers: dict[str, Answer]) -> Rest:
    situation = Situation(walk.content, answers, walk.as_of)
    left = left_open(walk.content, situation)
    refused = next((i for i, rule in enumerate(walk.content.verdicts) if situation.find(rule.when).truth is TRUE), None)
    state = (refused, left)
    if state not in walk.known:
        if len(walk.known) >= MOST_STATES:
            raise TooManyStates
        walk.known[state] = _walk_once(walk, answers, refused)
    return walk.known[state]


def _walk_once(walk: Walk, answers: dict[str, Answer], refused: int | None) -> Rest:
    now = resolve(walk.content, answers, as_of=walk.as_of, areas=SOMEWHERE)
    if now.dropped:
        walk.faults[f"按顺序回答也会作废：{'、'.join(now.dropped)}"] = None
    if now.verdict == "no":
        walk.seen.add((("no", "", refused or 0), TRUE))
        return Rest(walk.named(("no", refused)), 1, listed=False, bare_yes=False)
    if now.question is None:
        if now.next_step is None:
            walk.faults["有的路径没有下一步(死路)"] = None
        if now.verdict == "more" and not any(answer in (UNKNOWN, (UNKNOWN,)) for answer in answers.values()):
            walk.faults["有的路径都答了还没有结论(死路)"] = None
        can = now.verdict == "yes"
        return Rest(walk.named(now.verdict), 1, listed=True, bare_yes=can, can=can)
    return _ask(walk, now.question, answers)


def _ask(walk: Walk, question: Question, answers: dict[str, Answer]) -> Rest:
    if question.id in answers:
        walk.faults[f"问题 {question.id} 会被反复问(循环)"] = None
        return Rest(walk.named("cycle"), 0, listed=False, bare_yes=False)
    walk.asked.add(question.id)
    before = _decided(walk, answers)
    branches: list[tuple[Answer, Hashable]] = []
    paths, listed, bare_yes, can = 0, False, False, False
    for answer in trial_answers(walk.content, question, walk.as_of):
        then = {**answers, question.id: answer}
        rest = _walk(walk, then)
        decides = {element: truth for element, truth in _decided(walk, then).items() if element not in before}
        if rest.listed:
            walk.seen.update(decides.items())
        hall = answer if question.id == walk.content.where.area_question else None
        shape: Hashable = (rest.name, frozenset(decides.items()), hall) if rest.listed else rest.name
        branches.append((answer, shape))
        paths, listed, can = paths + rest.paths, listed or rest.listed, can or rest.can
        bare_yes = bare_yes or (rest.bare_yes and not _adds_line(decides))
    certain = {shape for answer, shape in branches if answer not in (UNKNOWN, (UNKNOWN,))}
    if len(certain) > 1:
        walk.telling.add(question.id)
    return Rest(walk.named((question.id, tuple(branches))), paths, listed, bare_yes, can)


def _elements(content: MatterContent) -> Iterator[tuple[Element, Condition]]:
    for i, rule in enumerate(content.verdicts):
        yield ("no", "", i), rule.when
    for material in content.materials:
        if material.when is not None:
            yield ("material", material.id, 0), material.when
        for i, extra in enumerate(material.extra):
            yield ("extra", material.id, i), extra.when if material.when is None else AllOf((material.when, extra.when))
    for i, note in enumerate(content.notes):
        if note.when is not None:
            yield ("note", "", i), note.when


def _decided(walk: Walk, answers: dict[str, Answer]) -> Decided:
    return decided(walk.content, Situation(walk.content, answers, walk.as_of))


def decided(content: MatterContent, situation: Situation) -> Decided:
    """What is no longer open: conditional lines, refusals and notes."""
    found = ((element, situation.find(when).truth) for element, when in _elements(content))
    return {element: truth for element, truth in found if truth is not OPEN}


def _adds_line(decided: Decided) -> bool:
    return any(element[0] == "material" and truth in (TRUE, MAYBE) for element, truth in decided.items())


def left_open(content: MatterContent, situation: Situation) -> Hashable:
    """Everything that the rest of the guide can still depend on: each element as far as it is open, and the hall's area."""
    still = tuple(
        (element, residual)
        for element, when in _elements(content)
        if not isinstance(residual := _residual(content, situation, when), Truth) or (element[0] == "no" and residual is MAYBE)
    )
    asked = next((question for question in content.questions if question.id == content.where.area_question), None)
    if asked is None or asked.id in situation.answers:
        return still, None
    return still, TRUE if asked.when is None else _residual(content, situation, asked.when)


def _residual(content: MatterContent, situation: Situation, condition: Condition) -> Hashable:
    """A condition with what is decided taken out."""
    truth = situation.find(condition).truth
    if truth is not OPEN:
        return truth
    match condition:
        case AllOf(parts) | AnyOf(parts):
            settled = TRUE if isinstance(condition, AllOf) else FALSE
            open_parts = (part for part in parts if situation.find(part).truth is not settled)
            return type(condition), tuple(_residual(content, situation, part) for part in open_parts)
        case NotThat(part):
            return NotThat, _residual(content, situation, part)
        case _:
            asked = next(question for question in content.questions if question.id == condition.question)
            return condition, None if asked.when is None else _residual(content, situation, asked.when)


def _unreached(walk: Walk) -> Iterator[str]:
    content, seen = walk.content, walk.seen
    for question in content.questions:
        if question.id not in walk.asked:
            yield f"问题 {question.id} 在任何路径上都不会问到"
        elif question.id not in walk.telling:
            yield f"问题 {question.id} 怎么答都不影响结论、清单、网点和下一步"
    for material in content.materials:
        element: Element = ("material", material.id, 0)
        if material.when is not None and (element, TRUE) not in seen:
            yield f"材料 {material.id} 不会出现在任何清单里"
        elif material.when is not None and (element, FALSE) not in seen:
            yield f"材料 {material.id} 写了条件，却在每条路径上都要交"
        for i, extra in enumerate(material.extra):
            if (("extra", material.id, i), TRUE) not in seen:
                yield f"材料 {material.id} 的第 {i + 1} 个 extra 永远不会用到({extra.because})"
    for i, rule in enumerate(content.verdicts):
        if (("no", "", i), TRUE) not in seen:
            yield f"第 {i + 1} 条“不能办”永远轮不到({rule.reason})"
    for i, note in enumerate(content.notes):
        if note.when is not None and (("note", "", i), TRUE) not in seen:
            yield f"第 {i + 1} 条提醒永远不会显示({note.text})"


def trial_answers(content: MatterContent, question: Question, as_of: date) -> list[Answer]:
    """Answers that together show every behaviour of a question: each option, both sides of each threshold, and “不清楚”."""
    named = [atom for when in all_conditions(content) for atom in atoms(when) if atom.question == question.id]
    match question.kind:
        case "single" | "yesno":
            return [*(option.id for option in question.choices), UNKNOWN]
        case "area":
            areas = sorted({option for atom in named if isinstance(atom, Is) for option in atom.options})
            return [*areas, *SOMEWHERE, UNKNOWN]
        case "multi":
            alone: list[Answer] = [(option.id,) for option in question.choices]
            together = tuple(option.id for option in question.choices if not option.none)
            return [*alone, *([together] if len(together) > 1 else []), (UNKNOWN,)]
        case "number" | "date":
            thresholds = [atom for atom in named if isinstance(atom, Compare)]
            return [*dict.fromkeys(value for atom in thresholds for value in _around(question, atom, as_of)), UNKNOWN]


def _around(question: Question, atom: Compare, as_of: date) -> list[Answer]:
    if question.kind == "number":
        low = -1e9 if question.min is None else question.min
        high = 1e9 if question.max is None else question.max
        return [value for value in (atom.value - 1.0, float(atom.value), atom.value + 1.0) if low <= value <= high]
    if atom.test.startswith("age"):
        birthday = date(as_of.year - int(atom.value), as_of.month, min(as_of.day, 28))
        return [birthday - timedelta(days=40), birthday + timedelta(days=40)]
    day = as_of - timedelta(days=int(atom.value))
    return [day - timedelta(days=1), day, day + timedelta(days=1)]


def all_conditions(content: MatterContent) -> Iterator[Condition]:
    """Every condition of a version, wherever it stands."""
    yield from (question.when for question in content.questions if question.when is not None)
    yield from (when for _, when in _elements(content))
