"""What holds for every guide and every person: for small matters that hypothesis draws, and for the real ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.checking import Seeds
from server.guides.answers import Answer, read, say
from server.guides.check import trial_answers
from server.guides.evaluate import OPEN, TRUE, Situation
from server.guides.resolve import Resolution, resolve
from server.matters.content import UNKNOWN, MatterContent, Question
from tests.guides.small import AREAS, TODAY, answers_to, small_matters, steady

Draw = st.DataObject
Say = Callable[[Question], Answer]


@dataclass(frozen=True)
class Visit:
    """One person's way through a guide: the state before each question, and the last one."""

    content: MatterContent
    answers: dict[str, Answer]
    states: list[Resolution]

    @property
    def end(self) -> Resolution:
        return self.states[-1]


def told(content: MatterContent, answers: Mapping[str, Answer]) -> Resolution:
    return resolve(content, answers, as_of=TODAY, areas=AREAS)


def visit(content: MatterContent, answer: Say, first: Mapping[str, Answer] | None = None) -> Visit:
    """Answers what is asked until nothing is."""
    answers = dict(first or {})
    states = [told(content, answers)]
    while (question := states[-1].question) is not None:
        assert question.id not in answers, f"{question.id} is asked twice"
        answers[question.id] = answer(question)
        states.append(told(content, answers))
    return Visit(content, answers, states)


def somebody(content: MatterContent, data: Draw) -> Visit:
    return visit(content, lambda question: data.draw(answers_to(question), label=question.id))


def nobody_knows(question: Question) -> Answer:
    return (UNKNOWN,) if question.kind == "multi" else UNKNOWN


def listed(found: Resolution) -> set[str]:
    return {line.material.id for line in found.lines}


def spared(found: Resolution) -> set[str]:
    return {item.material.id for item in found.unneeded}


def quotes(content: MatterContent, answers: Mapping[str, Answer]) -> set[str]:
    """Every sentence that quotes an answer rightly."""
    return {f"因为“{q.text}”您选了“{say(q, answers[q.id], AREAS)}”" for q in content.questions if q.id in answers}


# The laws


def the_order_in_which_answers_arrive_does_not_matter(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    shuffled = dict(data.draw(st.permutations(list(seen.answers.items()))))
    assert told(content, shuffled) == told(content, seen.answers) == seen.end


def answers_sent_over_the_wire_come_back_to_the_same_place(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    answers, strangers = read(content, {name: _as_json(answer) for name, answer in seen.answers.items()}, frozenset(AREAS))
    assert strangers == []
    assert resolve(content, answers, as_of=TODAY, areas=AREAS, strangers=strangers) == seen.end


def whoever_answers_what_is_asked_gets_to_an_end_with_a_next_step(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    assert len(seen.states) <= len(content.questions) + 1
    assert seen.end.next_step is not None
    assert seen.end.next_step.text
    assert all(state.dropped == () for state in seen.states)
    assert all(state.verdict == "more" for state in seen.states[:-1])
    if seen.end.verdict == "more":
        assert any(answer in (UNKNOWN, (UNKNOWN,)) for answer in seen.answers.values())


def at_the_end_every_material_is_either_listed_or_spared(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    everything = [material.id for material in content.materials]
    assert sorted([*listed(seen.end), *spared(seen.end)]) == sorted(everything)
    for state in seen.states:
        in_order = [line.material.id for line in state.lines]
        assert in_order == [id_ for id_ in everything if id_ in in_order]
    assert all(state.unneeded == () for state in seen.states[:-1])


def what_is_certain_early_stays_on_the_list(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    if seen.end.verdict == "no":
        return
    final = {line.material.id: line for line in seen.end.lines}
    for state in seen.states:
        assert listed(state) <= set(final)
        for line in state.lines:
            assert line.copies <= final[line.material.id].copies


def a_no_gives_its_reason_and_another_way_and_asks_for_nothing(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    if seen.end.verdict != "no":
        return
    assert seen.end.lines == ()
    assert seen.end.next_step in [rule.next_step for rule in content.verdicts]
    assert seen.end.reasons[0] in [rule.reason for rule in content.verdicts]
    assert seen.end.reasons[1:]
    assert set(seen.end.reasons[1:]) <= quotes(content, seen.answers)


def every_conditional_line_and_everything_spared_quotes_an_answer(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    right = quotes(content, seen.answers)
    unknown = {q.text for q in content.questions if seen.answers.get(q.id) in (UNKNOWN, (UNKNOWN,))}
    for line in seen.end.lines:
        assert line.material.purpose in line.because
        if line.material.when is not None:
            doubts = [reason for reason in line.because if reason.startswith("您还不清楚")]
            assert doubts or right & set(line.because)
            assert all(any(f"“{text}”" in doubt for text in unknown) for doubt in doubts)
    for item in seen.end.unneeded:
        assert item.because
        assert set(item.because) <= right | {rule.reason for rule in content.verdicts if seen.end.verdict == "no"}


def answers_to_questions_that_are_not_put_are_named_and_change_nothing_else(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    situation = Situation(content, seen.answers, TODAY)
    idle = [q for q in content.questions if q.id not in seen.answers and situation.applies(q).truth not in (TRUE, OPEN)]
    found = told(content, seen.answers | {q.id: data.draw(answers_to(q)) for q in idle})
    assert found.dropped == tuple(q.id for q in idle)
    assert replace(found, dropped=()) == seen.end


def a_changed_answer_drops_just_what_is_no_longer_asked(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    if not seen.answers:
        return
    asked = {q.id: q for q in content.questions}
    changed = asked[data.draw(st.sampled_from(sorted(seen.answers)))]
    answers = seen.answers | {changed.id: data.draw(answers_to(changed))}
    found = told(content, answers)
    kept = {name: answer for name, answer in answers.items() if name not in found.dropped}
    assert replace(found, dropped=()) == told(content, kept)
    situation = Situation(content, kept, TODAY)
    for name in answers:
        assert (situation.applies(asked[name]).truth in (TRUE, OPEN)) is (name in kept)
    assert changed.id in kept


def whoever_knows_nothing_gets_the_whole_list_and_advice(content: MatterContent, data: Draw) -> None:
    lost = visit(content, nobody_knows)
    assert lost.end.verdict in ("yes", "more")
    assert listed(lost.end) == {material.id for material in content.materials}
    assert lost.end.next_step is not None
    assert (lost.end.verdict == "more") is bool(content.verdicts)


def not_knowing_one_thing_never_makes_the_list_shorter(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    if seen.end.verdict == "no" or not seen.answers:
        return
    forgotten = data.draw(st.sampled_from([q for q in content.questions if q.id in seen.answers]))
    first = told(content, seen.answers | {forgotten.id: nobody_knows(forgotten)})
    kept = {name: answer for name, answer in seen.answers.items() if name not in first.dropped}
    vaguer = visit(content, nobody_knows, kept | {forgotten.id: nobody_knows(forgotten)})
    assert vaguer.end.verdict != "no"
    assert listed(vaguer.end) >= listed(seen.end)
    copies = {line.material.id: line.copies for line in vaguer.end.lines}
    assert all(copies[line.material.id] >= line.copies for line in seen.end.lines)


def progress_never_promises_fewer_questions_than_come(content: MatterContent, data: Draw) -> None:
    seen = somebody(content, data)
    for done, state in enumerate(seen.states):
        assert state.answered == done
        assert state.remaining_max >= len(seen.states) - 1 - done
    assert seen.end.remaining_max == 0


LAWS = [
    the_order_in_which_answers_arrive_does_not_matter,
    answers_sent_over_the_wire_come_back_to_the_same_place,
    whoever_answers_what_is_asked_gets_to_an_end_with_a_next_step,
    at_the_end_every_material_is_either_listed_or_spared,
    what_is_certain_early_stays_on_the_list,
    a_no_gives_its_reason_and_another_way_and_asks_for_nothing,
    every_conditional_line_and_everything_spared_quotes_an_answer,
    answers_to_questions_that_are_not_put_are_named_and_change_nothing_else,
    a_changed_answer_drops_just_what_is_no_longer_asked,
    whoever_knows_nothing_gets_the_whole_list_and_advice,
    not_knowing_one_thing_never_makes_the_list_shorter,
    progress_never_promises_fewer_questions_than_come,
]
Law = Callable[[MatterContent, Draw], None]
laws = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)


@laws
@settings(steady, max_examples=60)
@given(content=small_matters(), data=st.data())
def test_in_small_matters(law: Law, content: MatterContent, data: Draw) -> None:
    law(content, data)


@pytest.fixture(scope="session")
def real(seeds: Seeds) -> dict[str, MatterContent]:
    return {content.id: content for content in seeds.matters if content.deep}


@laws
@settings(steady, max_examples=120)
@given(data=st.data())
def test_in_real_matters(law: Law, real: dict[str, MatterContent], data: Draw) -> None:
    law(real[data.draw(st.sampled_from(sorted(real)))], data)


def test_every_real_matter_can_be_done_and_most_can_be_refused(real: dict[str, MatterContent]) -> None:
    """Otherwise half of the laws above would hold of nothing."""
    ends = {matter_id: _ends(content) for matter_id, content in real.items()}
    assert [matter_id for matter_id, found in ends.items() if "yes" not in found] == []
    assert sum("no" in found for found in ends.values()) > 0.8 * len(ends)


def _ends(content: MatterContent) -> set[str]:
    """The verdicts that the guide can come to; the search stops when it has met both."""
    waiting, ends = [dict[str, Answer]()], set[str]()
    while waiting and not {"yes", "no"} <= ends:
        answers = waiting.pop()
        found = told(content, answers)
        if found.question is None:
            ends.add(found.verdict)
        else:
            waiting += [answers | {found.question.id: answer} for answer in reversed(trial_answers(content, found.question, TODAY))]
    return ends


def _as_json(answer: Answer) -> Any:
    if isinstance(answer, tuple):
        return list(answer)
    return answer.isoformat() if isinstance(answer, date) else answer
