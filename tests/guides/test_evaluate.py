"""条件的真假: four values, because a resident may not have been asked yet, or may not know."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.guides.answers import Answer
from server.guides.evaluate import FALSE, MAYBE, OPEN, TRUE, Situation, Truth, age
from server.matters.conditions import AllOf, AnyOf, Compare, Condition, Is, NotThat, parse
from server.matters.content import UNKNOWN, MatterContent
from tests.guides.small import (
    TODAY,
    answers_about,
    answers_to,
    area,
    conditions,
    day,
    matter,
    multi,
    number,
    paper,
    single,
    small_matters,
    steady,
    yesno,
)

# A question whose answer makes "is yes" each of the four.
SAID: dict[Truth, dict[str, Answer]] = {TRUE: {"q": "yes"}, FALSE: {"q": "no"}, OPEN: {}, MAYBE: {"q": UNKNOWN}}


def truth_of(when: dict[str, object], answers: dict[str, Answer], *questions: dict[str, object], on: date = TODAY) -> Truth:
    return Situation(matter(questions, [paper("book")]), answers, on).find(parse(when)).truth


def two(left: Truth, right: Truth) -> dict[str, Answer]:
    return {f"q{place}": answer for place, value in enumerate((left, right)) for answer in SAID[value].values()}


# Truth tables


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (TRUE, TRUE, TRUE, TRUE),
        (TRUE, FALSE, FALSE, TRUE),
        (TRUE, OPEN, OPEN, TRUE),
        (TRUE, MAYBE, MAYBE, TRUE),
        (FALSE, FALSE, FALSE, FALSE),
        (FALSE, OPEN, FALSE, OPEN),
        (FALSE, MAYBE, FALSE, MAYBE),
        (OPEN, OPEN, OPEN, OPEN),
        (OPEN, MAYBE, OPEN, OPEN),  # asking may still settle it
        (MAYBE, MAYBE, MAYBE, MAYBE),
    ],
)
def test_two_conditions_together(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    questions = (yesno("q0"), yesno("q1"))
    parts = [{"q0": "yes"}, {"q1": "yes"}]
    for one, other in ((left, right), (right, left)):
        assert truth_of({"all": parts}, two(one, other), *questions) is both
        assert truth_of({"any": parts}, two(one, other), *questions) is either


@pytest.mark.parametrize(("value", "opposite"), [(TRUE, FALSE), (FALSE, TRUE), (OPEN, OPEN), (MAYBE, MAYBE)])
def test_the_opposite_of_a_condition(value: Truth, opposite: Truth) -> None:
    assert truth_of({"q": "yes"}, SAID[value], yesno("q")) is value
    assert truth_of({"not": {"q": "yes"}}, SAID[value], yesno("q")) is opposite


@pytest.mark.parametrize(("left", "right"), list(product(Truth, repeat=2)))
def test_not_both_is_the_same_as_not_the_one_or_not_the_other(left: Truth, right: Truth) -> None:
    questions = (yesno("q0"), yesno("q1"))
    not_both = truth_of({"not": {"q0": "yes", "q1": "yes"}}, two(left, right), *questions)
    assert not_both is truth_of({"any": [{"not": {"q0": "yes"}}, {"not": {"q1": "yes"}}]}, two(left, right), *questions)


# One comparison


def test_one_of_several_options_is_enough() -> None:
    follow = single("follow", "father", "mother", "aunt")
    assert truth_of({"follow": ["father", "mother"]}, {"follow": "mother"}, follow) is TRUE
    assert truth_of({"follow": ["father", "mother"]}, {"follow": "aunt"}, follow) is FALSE


def test_of_several_chosen_options_one_is_enough() -> None:
    has = multi("has", "car", "house", "boat", none="nothing")
    assert truth_of({"has": "house"}, {"has": ("car", "house")}, has) is TRUE
    assert truth_of({"has": ["boat", "house"]}, {"has": ("car", "house")}, has) is TRUE
    assert truth_of({"has": "boat"}, {"has": ("car", "house")}, has) is FALSE
    assert truth_of({"has": "car"}, {"has": ("nothing",)}, has) is FALSE
    assert truth_of({"has": "nothing"}, {"has": ("nothing",)}, has) is TRUE


@pytest.mark.parametrize(
    ("test", "below", "at", "above"),
    [("at_least", FALSE, TRUE, TRUE), ("at_most", TRUE, TRUE, FALSE), ("over", FALSE, FALSE, TRUE), ("under", TRUE, FALSE, FALSE)],
)
def test_a_number_beside_a_threshold(test: str, below: Truth, at: Truth, above: Truth) -> None:
    found = [truth_of({"pay": {test: 10}}, {"pay": value}, number("pay")) for value in (9.99, 10.0, 10.01)]
    assert found == [below, at, above]


@pytest.mark.parametrize(
    ("born", "at_least_80", "under_80"),
    [
        (date(1946, 11, 22), TRUE, FALSE),
        (date(1946, 11, 23), TRUE, FALSE),  # the birthday itself: offices count from it
        (date(1946, 11, 24), FALSE, TRUE),
        (date(1946, 12, 1), FALSE, TRUE),
        (date(1947, 1, 1), FALSE, TRUE),
    ],
)
def test_full_years_turn_on_the_birthday_itself(born: date, at_least_80: Truth, under_80: Truth) -> None:
    assert truth_of({"born": {"age_at_least": 80}}, {"born": born}, day("born")) is at_least_80
    assert truth_of({"born": {"age_under": 80}}, {"born": born}, day("born")) is under_80


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2000, 2, 29), date(2026, 2, 28), 25),
        (date(2000, 2, 29), date(2026, 3, 1), 26),
        (date(2000, 2, 29), date(2028, 2, 28), 27),
        (date(2000, 2, 29), date(2028, 2, 29), 28),
        (date(2000, 3, 1), date(2028, 2, 29), 27),
        (date(1946, 12, 31), date(2026, 12, 30), 79),
        (date(1946, 12, 31), date(2026, 12, 31), 80),
        (date(2026, 11, 23), date(2026, 11, 23), 0),
        (date(2026, 11, 24), date(2026, 11, 23), -1),
    ],
)
def test_years_are_counted_by_month_and_day(born: date, on: date, years: int) -> None:
    assert age(born, on) == years


@pytest.mark.parametrize(
    ("left_on", "over_60", "at_most_60"),
    [
        (date(2026, 9, 23), TRUE, FALSE),  # 61 days ago
        (date(2026, 9, 24), FALSE, TRUE),  # 60
        (date(2026, 11, 23), FALSE, TRUE),
        (date(2026, 11, 24), FALSE, TRUE),  # tomorrow
    ],
)
def test_days_since_a_date(left_on: date, over_60: Truth, at_most_60: Truth) -> None:
    assert truth_of({"left": {"days_over": 60}}, {"left": left_on}, day("left")) is over_60
    assert truth_of({"left": {"days_at_most": 60}}, {"left": left_on}, day("left")) is at_most_60


def test_the_same_birthday_passes_one_day_and_fails_the_day_before() -> None:
    born = {"born": date(1946, 11, 23)}
    assert truth_of({"born": {"age_at_least": 80}}, born, day("born"), on=date(2026, 11, 22)) is FALSE
    assert truth_of({"born": {"age_at_least": 80}}, born, day("born"), on=date(2026, 11, 23)) is TRUE


# Questions that are not put to this person


def test_what_was_not_asked_is_not_so() -> None:
    asked = (yesno("married"), single("follow", "father", "mother", when={"married": "no"}))
    assert truth_of({"follow": "father"}, {"married": "yes"}, *asked) is FALSE
    assert truth_of({"not": {"follow": "father"}}, {"married": "yes"}, *asked) is TRUE


def test_an_answer_to_a_question_that_does_not_apply_is_not_heard() -> None:
    asked = (yesno("married"), single("follow", "father", "mother", when={"married": "no"}))
    content = matter(asked, [paper("book")])
    situation = Situation(content, {"married": "yes", "follow": "father"}, TODAY)
    assert situation.dropped == ["follow"]
    assert situation.answers == {"married": "yes"}
    assert situation.find(Is("follow", ("father",))).truth is FALSE


def test_behind_a_gate_that_is_unknown_everything_is_unknown() -> None:
    asked = (yesno("married"), single("follow", "father", "mother", when={"married": "no"}))
    assert truth_of({"follow": "father"}, {"married": UNKNOWN}, *asked) is MAYBE


def test_behind_a_gate_that_is_open_everything_is_open_and_the_gate_is_what_to_ask() -> None:
    asked = (yesno("married"), single("follow", "father", "mother", when={"married": "no"}))
    found = Situation(matter(asked, [paper("book")]), {"follow": "father"}, TODAY).find(parse({"follow": "father"}))
    assert (found.truth, found.questions) == (OPEN, ("married",))


# Which questions stand behind a finding


@pytest.mark.parametrize(
    ("when", "answers", "truth", "behind"),
    [
        ({"a": "yes", "b": "yes"}, {"a": "no", "b": "no"}, FALSE, ("a",)),
        ({"a": "yes", "b": "yes"}, {"a": "yes", "b": "no"}, FALSE, ("b",)),
        ({"a": "yes", "b": "yes"}, {"a": "yes", "b": "yes"}, TRUE, ("a", "b")),
        ({"any": [{"a": "yes"}, {"b": "yes"}]}, {"a": "yes", "b": "yes"}, TRUE, ("a",)),
        ({"any": [{"a": "yes"}, {"b": "yes"}]}, {"a": "no", "b": "no"}, FALSE, ("a", "b")),
        ({"a": "yes", "b": "yes"}, {"a": "yes"}, OPEN, ("b",)),
        ({"a": "yes", "b": "yes"}, {}, OPEN, ("a", "b")),
        ({"a": "yes", "b": "yes"}, {"a": UNKNOWN, "b": "yes"}, MAYBE, ("a",)),
        ({"a": "yes", "b": "yes"}, {"a": UNKNOWN}, OPEN, ("b",)),
        ({"all": [{"a": "yes"}, {"a": ["yes", "no"]}]}, {"a": "yes"}, TRUE, ("a",)),
    ],
    ids=str,
)
def test_a_finding_names_the_questions_that_decided_it(
    when: dict[str, object], answers: dict[str, Answer], truth: Truth, behind: tuple[str, ...]
) -> None:
    found = Situation(matter([yesno("a"), yesno("b")], [paper("book")]), answers, TODAY).find(parse(when))
    assert (found.truth, found.questions) == (truth, behind)


# Laws


@st.composite
def cases(draw: st.DrawFn) -> tuple[MatterContent, Condition]:
    content = draw(small_matters())
    return content, draw(conditions(content))


@steady
@given(cases(), st.data())
def test_when_everything_is_answered_it_agrees_with_plain_logic(case: tuple[MatterContent, Condition], data: st.DataObject) -> None:
    content, condition = case
    answers = data.draw(answers_about(content, unknown=False, all_of_them=True))
    found = Situation(content, answers, TODAY).find(condition)
    assert found.truth is (TRUE if _plainly(content, condition, answers) else FALSE)


@steady
@given(cases(), st.data())
def test_what_is_certain_now_stays_so_whatever_is_answered_later(case: tuple[MatterContent, Condition], data: st.DataObject) -> None:
    """Kleene's soundness: questions not yet answered, and those answered “不清楚”, may turn out any way."""
    content, condition = case
    partial = data.draw(answers_about(content))
    now = Situation(content, partial, TODAY).find(condition).truth
    settled = {
        question.id: partial[question.id]
        if question.id in partial and partial[question.id] not in (UNKNOWN, (UNKNOWN,))
        else data.draw(answers_to(question, unknown=False))
        for question in content.questions
    }
    then = Situation(content, settled, TODAY).find(condition).truth
    assert then in (TRUE, FALSE)
    if now in (TRUE, FALSE):
        assert then is now


@steady
@given(cases(), st.data())
def test_a_finding_names_what_is_to_be_asked_what_is_unknown_or_what_was_said(
    case: tuple[MatterContent, Condition], data: st.DataObject
) -> None:
    content, condition = case
    situation = Situation(content, data.draw(answers_about(content)), TODAY)
    found = situation.find(condition)
    said = {name: answer for name, answer in situation.answers.items() if answer not in (UNKNOWN, (UNKNOWN,))}
    assert found.questions
    if found.truth is OPEN:
        assert not set(found.questions) & set(situation.answers)
    elif found.truth is MAYBE:
        assert set(found.questions) <= set(situation.answers) - set(said)
    else:
        assert set(found.questions) <= set(said)


@steady
@given(cases(), st.data())
def test_whoever_knows_everything_is_never_left_waiting_by_unknowns(case: tuple[MatterContent, Condition], data: st.DataObject) -> None:
    content, condition = case
    answers = data.draw(answers_about(content, all_of_them=True))
    assert Situation(content, answers, TODAY).find(condition).truth is not OPEN


def _plainly(content: MatterContent, condition: Condition, answers: dict[str, Answer]) -> bool:
    """Yes-or-no logic over complete answers: a question that was not put is answered by nothing."""
    match condition:
        case AllOf(parts):
            return all(_plainly(content, part, answers) for part in parts)
        case AnyOf(parts):
            return any(_plainly(content, part, answers) for part in parts)
        case NotThat(part):
            return not _plainly(content, part, answers)
    question = next(question for question in content.questions if question.id == condition.question)
    if question.when is not None and not _plainly(content, question.when, answers):
        return False
    answer = answers[question.id]
    if isinstance(condition, Compare):
        return _measures(condition, answer)
    return bool(set(answer if isinstance(answer, tuple) else [answer]) & set(condition.options))


def _measures(compare: Compare, answer: Answer) -> bool:
    assert not isinstance(answer, (str, tuple))
    if isinstance(answer, date):
        if compare.test in ("age_at_least", "age_under"):
            had_birthdays = sum(_birthday(answer, year) <= TODAY for year in range(answer.year + 1, TODAY.year + 1))
            years = had_birthdays if answer <= TODAY else -1
            return years >= compare.value if compare.test == "age_at_least" else years < compare.value
        days = TODAY.toordinal() - answer.toordinal()
        return days > compare.value if compare.test == "days_over" else days <= compare.value
    tests = {
        "at_least": answer >= compare.value,
        "at_most": answer <= compare.value,
        "over": answer > compare.value,
        "under": answer < compare.value,
    }
    return tests[compare.test]


def _birthday(born: date, year: int) -> date:
    """In a common year who was born on 29 February has it on 1 March."""
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def test_an_area_is_compared_by_its_id() -> None:
    assert truth_of({"town": ["kfq", "zp"]}, {"town": "zp"}, area("town")) is TRUE
    assert truth_of({"town": "kfq"}, {"town": "zp"}, area("town")) is FALSE
