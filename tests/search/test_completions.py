"""What is typed is completed: by characters, pinyin and initials."""

from __future__ import annotations

import pytest

from server.search.completions import LONGEST, MOST_PER_MATTER, SHOWN, Completions, Entry

COMPLETIONS = Completions(
    [
        Entry("身份证丢了补办", "idcard-reissue", "matter", 1.0),
        Entry("身份证掉了", "idcard-reissue", "matter", 0.8),
        Entry("身份证找不到了", "idcard-reissue", "matter", 0.8),
        Entry("第一次办身份证", "idcard-first", "matter", 1.0),
        Entry("户口本丢了补办", "hukou-booklet", "matter", 1.0),
        Entry("办居住证", "residence-permit", "matter", 1.0),
        Entry("苏服办", None, "app", 0.6),
        Entry("gjj租房", "fund-rent", "matter", 0.8),
    ]
)


def texts(typed: str) -> list[str]:
    return [entry.text for entry in COMPLETIONS.complete(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("身份证", "身份证丢了补办"),
        ("sfz", "身份证丢了补办"),
        ("SFZ", "身份证丢了补办"),
        ("shenf", "身份证丢了补办"),
        ("shenfenzhengdiu", "身份证丢了补办"),
        ("身fen", "身份证丢了补办"),
        ("身分证", "身份证丢了补办"),
        ("身分證", "身份证丢了补办"),
        ("hukou", "户口本丢了补办"),
        ("hk", "户口本丢了补办"),
        ("gjj", "gjj租房"),
        ("sfb", "苏服办"),
        ("我要办居住", "办居住证"),
        ("请问居住证", "办居住证"),
        ("申请居住证", "办居住证"),
    ],
)
def test_it_is_found_however_it_is_typed(typed: str, first: str) -> None:
    assert texts(typed)[0] == first


def test_what_stands_inside_comes_after_what_begins_with_it() -> None:
    found = texts("身份证")
    assert found.index("第一次办身份证") > found.index("身份证丢了补办")


def test_one_matter_does_not_take_all_places() -> None:
    assert sum(entry.matter == "idcard-reissue" for entry in COMPLETIONS.complete("身份")) == MOST_PER_MATTER


def test_no_more_than_fit_are_shown() -> None:
    many = Completions([Entry(f"办证{n}", str(n), "matter", 1.0) for n in range(100)])
    assert len(many.complete("办证")) == len(many.complete("b")) == SHOWN


@pytest.mark.parametrize("typed", ["", " ", "🎉", "。。", "zzzz", "身" * (LONGEST + 1), "' OR 1=1 --", "\ufffe"])
def test_what_completes_to_nothing_is_no_fault(typed: str) -> None:
    assert texts(typed) == []


def test_the_weightier_of_two_equal_texts_stays() -> None:
    found = Completions([Entry("办证", "a", "matter", 0.5), Entry("办证", "b", "query", 0.9)]).complete("办")
    assert [(entry.matter, entry.kind) for entry in found] == [("b", "query")]
