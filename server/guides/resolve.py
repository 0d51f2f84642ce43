"""情形 -> 结论与清单: a pure function of (version, answers, day). It asks only what is still undecided, one question at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from server.guides.answers import Answer, say
from server.guides.evaluate import FALSE, MAYBE, OPEN, TRUE, Finding, Situation
from server.guides.lookup import Heard, Lookup, lookup, quoted
from server.matters.content import Form, Material, MatterContent, NextStep, Note, Question

ASK_A_PERSON = "拿不准可以拨打12345,或到窗口当面问清楚再准备"
NOT_YET_LISTED = "这个事项的个性化清单还在整理，请先看办事指南，材料以窗口告知为准"


class Line(NamedTuple):
    """One line of the list."""

    material: Material
    form: Form
    copies: int
    because: tuple[str, ...]


def to_bring(lines: Sequence[Line]) -> str:
    """What has to be carried, and what is filled in at the window."""
    fill = sum(line.form == "fill_in" for line in lines)
    bring = len(lines) - fill
    said = [f"要带 {bring} 样"] if bring else []
    return "，".join([*said, f"现场填 {fill} 样"] if fill else said) or "没有要带的材料"


class Unneeded(NamedTuple):
    material: Material
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    verdict: Literal["yes", "no", "more"]
    reasons: tuple[str, ...]
    next_step: NextStep | None
    question: Question | None
    lines: tuple[Line, ...]
    unneeded: tuple[Unneeded, ...]
    dropped: tuple[str, ...]
    answered: int
    see_also: tuple[Note, ...] = ()
    """Reminders that lead to another matter."""
    left: tuple[str, ...] = ()
    """Ids of questions that may still be asked."""

    @property
    def remaining_max(self) -> int:
        return len(self.left)


@dataclass(slots=True)
class _Case:
    """A situation together with the words to quote it in."""

    content: MatterContent
    situation: Situation
    areas: Mapping[str, str]
    words: Lookup
    heard: Mapping[str, Heard]
    _quotes: dict[str, str] = field(default_factory=dict)

    def quote(self, finding: Finding) -> tuple[str, ...]:
        answers = self.situation.answers
        return tuple([self._quotes.get(id_) or self._quote(id_) for id_ in finding.questions if id_ in answers])

    def asked(self, id_: str) -> str:
        """The question in the words that the person read."""
        heard = self.heard.get(id_)
        return heard.asked if heard else self.words.questions[id_].text

    def _quote(self, id_: str) -> str:
        heard = self.heard.get(id_)
        if heard is not None:
            return heard.quote
        answer = self.situation.answers[id_]
        known = self.words.quotes[id_].get(answer) if isinstance(answer, str) else None
        question = self.words.questions[id_]
        self._quotes[id_] = quote = known or quoted(question, say(question, answer, self.areas))
        return quote


def resolve(
    content: MatterContent,
    answers: Mapping[str, Answer],
    *,
    as_of: date,
    areas: Mapping[str, str],
    strangers: list[str] | None = None,
    heard: Mapping[str, Heard] | None = None,
) -> Resolution:
    """The state of one person's guide.

    areas: names by area id, to quote an area answer. strangers: ids already set aside by `answers.read`.
    heard: how answers are told that nobody gave to the question itself; they decide like any other.
    The same arguments give the same resolution, for ever: a refresh, a step back, a shared list and an audit are all a replay.
    """
    situation = Situation(content, answers, as_of)
    case = _Case(content, situation, areas, lookup(content), heard or {})
    dropped = (*(strangers or ()), *situation.dropped)
    found = [situation.find(rule.when) for rule in content.verdicts]
    refusals = [(rule, finding) for rule, finding in zip(content.verdicts, found, strict=True) if finding.truth is TRUE]
    if refusals:
        rule, finding = refusals[0]
        said = case.quote(finding)
        unneeded = tuple(Unneeded(material, (rule.reason,)) for material in content.materials)
        return Resolution("no", (rule.reason, *said), rule.next_step, None, (), unneeded, dropped, len(situation.answers))
    waiting = _still_to_ask(case, found)
    if waiting:
        lines, _ = _list(case, decided=False)
        later = (q for q in content.questions if q.id not in situation.answers and situation.applies(q).truth is OPEN)
        left = tuple(q.id for q in (*waiting, *later))
        return Resolution("more", (), None, waiting[0], lines, (), dropped, len(situation.answers), left=left)
    lines, unneeded = _list(case, decided=True)
    doubtful = [finding for finding in found if finding.truth is MAYBE]
    if doubtful or not content.deep:
        return _undecided(case, doubtful, lines, unneeded, dropped)
    notes = [note for note in content.notes if note.when is None or situation.find(note.when).truth is TRUE]
    reasons, leading = tuple(note.text for note in notes), tuple(note for note in notes if note.matter)
    ready = content.ready or NextStep(text="带齐清单上的材料，到能办的网点办理")
    return Resolution("yes", reasons, ready, None, lines, unneeded, dropped, len(situation.answers), see_also=leading)


def _still_to_ask(case: _Case, verdicts: list[Finding]) -> list[Question]:
    """Questions, in order, on which a verdict, a line of the list or the hall still hangs."""
    content, situation = case.content, case.situation
    wanted = {question for finding in verdicts if finding.truth is OPEN for question in finding.questions}
    for material in content.materials:
        if material.when is not None:
            finding = situation.find(material.when)
            if finding.truth is OPEN:
                wanted.update(finding.questions)
            if finding.truth is FALSE:
                continue
        for extra in material.extra:
            finding = situation.find(extra.when)
            if finding.truth is OPEN:
                wanted.update(finding.questions)
    if content.where.area_question is not None:
        wanted.add(content.where.area_question)
        wanted.update(situation.applies(case.words.questions[content.where.area_question]).questions)
    return [
        question
        for question in content.questions
        if question.id in wanted and question.id not in situation.answers and situation.applies(question).truth is TRUE
    ]


def _list(case: _Case, *, decided: bool) -> tuple[tuple[Line, ...], tuple[Unneeded, ...]]:
    """The lines that are certain; once decided also those that hang on a “不清楚”, and what is not needed with the reason."""
    lines: list[Line] = []
    unneeded: list[Unneeded] = []
    for material in case.content.materials:
        if material.when is None:
            lines.append(_line(case, material, ()))
            continue
        finding = case.situation.find(material.when)
        if finding.truth is TRUE:
            lines.append(_line(case, material, case.quote(finding)))
        elif finding.truth is FALSE:
            unneeded.append(Unneeded(material, case.quote(finding)))
        elif decided:
            lines.append(_line(case, material, _doubt(case, finding)))
    return tuple(lines), tuple(unneeded) if decided else ()


def _line(case: _Case, material: Material, said: tuple[str, ...]) -> Line:
    form, copies = material.form, material.copies
    if not said and not material.extra:
        return Line(material, form, copies, (material.purpose,))
    because = [*said, material.purpose]
    for extra in material.extra:
        finding = case.situation.find(extra.when)
        if finding.truth in (TRUE, MAYBE):
            form = _both(form, extra.form or form)
            copies = max(copies, extra.copies or 0)
            because += [*(case.quote(finding) if finding.truth is TRUE else _doubt(case, finding)), extra.because]
    return Line(material, form, copies, tuple(dict.fromkeys(because)))


def _both(one: Form, other: Form) -> Form:
    if one == other:
        return one
    if {one, other} <= {"original", "copy", "original_and_copy"}:
        return "original_and_copy"
    return other


def _doubt(case: _Case, finding: Finding) -> tuple[str, ...]:
    asked = "、".join(f"“{case.asked(id_)}”" for id_ in finding.questions)
    return (f"您还不清楚{asked}，先备着，窗口确认后可能用不上",)


def _undecided(
    case: _Case, doubtful: list[Finding], lines: tuple[Line, ...], unneeded: tuple[Unneeded, ...], dropped: tuple[str, ...]
) -> Resolution:
    """Nothing more to ask, yet no verdict: the person said “不清楚” where it decides, or the matter has no list yet."""
    if not case.content.deep:
        reasons: tuple[str, ...] = (NOT_YET_LISTED,)
        step = ASK_A_PERSON
    else:
        asked = list(dict.fromkeys(id_ for finding in doubtful for id_ in finding.questions))
        reasons = tuple(f"能不能办，要看“{case.asked(id_)}”，您选了“不清楚”" for id_ in asked)
        advice = [case.words.questions[id_].if_unknown for id_ in asked]
        step = "；".join([*dict.fromkeys(text for text in advice if text), ASK_A_PERSON])
    next_step = NextStep.model_construct(text=step, matter=None, app=None)
    return Resolution("more", reasons, next_step, None, lines, unneeded, dropped, len(case.situation.answers))
