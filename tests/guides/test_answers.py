"""回答: what arrives is read against the questions of one version; ids that are gone are forgiven, nonsense is refused."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pytest

from server.guides.answers import Answer, read, say
from server.guides.errors import AnswerIllTyped
from server.matters.content import UNKNOWN
from tests.guides.small import AREAS, area, day, matter, multi, number, paper, single, yesno

CONTENT = matter(
    [
        single("follow", "father", "mother"),
        multi("has", "car", "house", none="nothing"),
        yesno("married"),
        day("born"),
        number("pay", min=0, max=100, unit="元"),
        number("floor"),
        area("town"),
    ],
    [paper("book")],
)
ASKED = {question.id: question for question in CONTENT.questions}


def heard(**raw: Any) -> dict[str, Answer]:
    answers, strangers = read(CONTENT, raw, frozenset(AREAS))
    assert strangers == []
    return answers


@pytest.mark.parametrize(
    ("question", "raw", "meant"),
    [
        ("follow", "mother", "mother"),
        ("has", ["car"], ("car",)),
        ("has", ["house", "car", "house"], ("house", "car")),
        ("has", ["nothing"], ("nothing",)),
        ("married", "no", "no"),
        ("born", "1946-11-23", date(1946, 11, 23)),
        ("born", "2000-02-29", date(2000, 2, 29)),
        ("born", "1900-01-01", date(1900, 1, 1)),
        ("pay", 0, 0.0),
        ("pay", 99.5, 99.5),
        ("pay", 100, 100.0),
        ("floor", -1, -1.0),
        ("town", "zp", "zp"),
        *((question, "unknown", UNKNOWN) for question in ("follow", "married", "born", "pay", "town", "has")),
        ("has", ["unknown"], (UNKNOWN,)),
    ],
)
def test_each_kind_of_question_takes_its_kind_of_answer(question: str, raw: Any, meant: Answer) -> None:
    assert heard(**{question: raw}) == {question: meant}


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        *((question, raw) for question in ("follow", "married", "town") for raw in (1, 1.5, True, None, [], ["father"], {"a": 1})),
        *(("has", raw) for raw in ("car", [], None, 3, True, {"car": True}, [1], [None], ["car", 1], [["car"]])),
        ("has", ["nothing", "car"]),
        ("has", ["car", "nothing"]),
        *(("pay", raw) for raw in ("12", "", None, True, [12], {}, math.nan, math.inf, -math.inf, -0.01, 100.01, 1e300)),
        *(("floor", raw) for raw in (1e10, -1e10)),
        *(
            ("born", raw)
            for raw in (
                19461123,
                "19461123",
                "1946-1-3",
                "1946-02-29",
                "1946-13-01",
                "1899-12-31",
                "2101-01-01",
                "1946/11/23",
                "23-11-1946",
                "1946-11-23T00:00",
                "",
                "昨天",
                None,
                True,
                ["1946-11-23"],
                1.5,
            )
        ),
    ],
)
def test_what_is_not_of_its_kind_is_refused_with_the_question_named(question: str, raw: Any) -> None:
    with pytest.raises(AnswerIllTyped) as refused:
        heard(**{question: raw})
    assert refused.value.detail == {"question": question}
    assert (refused.value.status, refused.value.code) == (422, "answer_ill_typed")
    assert refused.value.message.startswith("回答的格式不对")


@pytest.mark.parametrize("raw", ["1946-W47-6", "1946-W01-1"])
def test_a_date_is_year_month_and_day_and_not_a_week(raw: str) -> None:
    with pytest.raises(AnswerIllTyped):
        heard(born=raw)


def test_a_number_too_long_for_arithmetic_is_refused_like_any_other() -> None:
    with pytest.raises(AnswerIllTyped):
        heard(pay=10**400)


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ({"colour": "red"}, ["colour"]),
        ({"": "red"}, [""]),
        ({"follow": "uncle"}, ["follow"]),
        ({"follow": ""}, ["follow"]),
        ({"has": ["car", "boat"]}, ["has"]),
        ({"has": ["unknown", "car"]}, ["has"]),
        ({"town": "ks"}, ["town"]),
        ({"town": "上海"}, ["town"]),
        ({"married": "yes", "gone": 3, "follow": "uncle"}, ["gone", "follow"]),
    ],
)
def test_ids_that_this_version_does_not_know_are_set_aside_and_named(raw: dict[str, Any], named: list[str]) -> None:
    answers, strangers = read(CONTENT, raw, frozenset(AREAS))
    assert sorted(strangers) == sorted(named)
    assert not set(answers) & set(named)


def test_answers_are_heard_in_the_order_of_the_questions_whatever_order_they_came_in() -> None:
    assert list(heard(town="zp", born="1946-11-23", follow="father")) == ["follow", "born", "town"]


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("follow", "mother", "选项mother"),
        ("has", ("car", "house"), "选项car、选项house"),
        ("has", ("nothing",), "都没有"),
        ("has", (UNKNOWN,), "不清楚"),
        ("married", "yes", "是"),
        ("married", UNKNOWN, "不清楚"),
        ("born", date(1946, 1, 3), "1946-01-03"),
        ("pay", 12.0, "12元"),
        ("pay", 12.5, "12.5元"),
        ("floor", -1.0, "-1"),
        ("town", "zp", "张浦镇"),
        ("town", UNKNOWN, "不清楚"),
    ],
)
def test_an_answer_is_quoted_in_the_words_that_the_resident_saw(question: str, answer: Answer, words: str) -> None:
    assert say(ASKED[question], answer, AREAS) == words


def test_a_large_amount_is_quoted_to_the_last_yuan() -> None:
    assert say(ASKED["floor"], 1234567.0, AREAS) == "1234567"


def test_a_number_is_quoted_as_it_was_said() -> None:
    assert say(ASKED["floor"], 0.125, AREAS) == "0.125"


def test_the_largest_number_that_may_be_said_is_told_in_digits() -> None:
    content = matter([number("price", min=0, max=2_000_000)], [paper("book")])
    with pytest.raises(AnswerIllTyped) as refused:
        read(content, {"price": 2_000_001}, frozenset(AREAS))
    assert "0 到 2000000 之间" in refused.value.message
