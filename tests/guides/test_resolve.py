"""情形 -> 结论与清单, told in small stories: what is asked, what is listed, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from server.guides.answers import Answer
from server.guides.resolve import Line, Resolution, resolve, to_bring
from server.matters.content import UNKNOWN, MatterContent
from tests.guides.small import AREAS, TODAY, area, day, extra, matter, multi, note, number, paper, refusal, single, yesno


def told(
    content: MatterContent, answers: Mapping[str, Answer] | None = None, on: date = TODAY, strangers: list[str] | None = None
) -> Resolution:
    return resolve(content, answers or {}, as_of=on, areas=AREAS, strangers=strangers)


def listed(found: Resolution) -> list[str]:
    return [line.material.id for line in found.lines]


def spared(found: Resolution) -> list[str]:
    return [item.material.id for item in found.unneeded]


def asked(found: Resolution) -> str | None:
    return found.question.id if found.question else None


def line(found: Resolution, id_: str) -> Line:
    return next(line for line in found.lines if line.material.id == id_)


BIRTH = matter(
    [
        yesno("abroad"),
        yesno("married"),
        single("follow", "father", "mother", when={"married": "no"}),
        yesno("agent"),
    ],
    [
        paper("birth_cert"),
        paper("marriage_cert", {"married": "yes"}),
        paper("paternity_test", {"follow": "father"}),
        paper("proxy", {"agent": "yes"}, copies=1),
    ],
    [refusal({"abroad": "yes"}, "国外出生的孩子走另一个事项", "改办国外出生登记")],
    [note("满月前来办最方便"), note("带上委托人的身份证", {"agent": "yes"})],
)


# What is asked


def test_one_question_at_a_time_in_the_order_of_the_file() -> None:
    answers: dict[str, Answer] = {}
    order = []
    while (question := told(BIRTH, answers).question) is not None:
        order.append(question.id)
        answers[question.id] = "father" if question.id == "follow" else "no"
    assert order == ["abroad", "married", "follow", "agent"]


def test_a_question_for_others_is_passed_over() -> None:
    assert asked(told(BIRTH, {"abroad": "no", "married": "yes"})) == "agent"


def test_a_certain_no_ends_the_questions_at_once() -> None:
    found = told(BIRTH, {"abroad": "yes"})
    assert (found.verdict, asked(found)) == ("no", None)


def test_nothing_is_asked_that_an_earlier_answer_settled() -> None:
    content = matter([yesno("a"), yesno("b")], [paper("book"), paper("either", {"any": [{"a": "yes"}, {"b": "yes"}]})])
    assert asked(told(content, {"a": "yes"})) is None
    assert asked(told(content, {"a": "no"})) == "b"


def test_more_of_a_paper_that_is_not_needed_is_not_asked_about() -> None:
    content = matter([yesno("a"), yesno("b")], [paper("book"), paper("card", {"a": "yes"}, extra=[extra({"b": "yes"}, copies=2)])])
    assert asked(told(content, {"a": "no"})) is None
    assert asked(told(content, {"a": "yes"})) == "b"


def test_a_reminder_alone_is_no_reason_to_ask() -> None:
    content = matter([yesno("a")], [paper("book")], [], [note("提醒", {"a": "yes"})])
    assert (told(content).verdict, asked(told(content))) == ("yes", None)


def test_the_place_is_asked_for_when_it_decides_the_hall() -> None:
    content = matter([area("town")], [paper("book")], where={"area_question": "town"})
    assert asked(told(content)) == "town"
    assert told(content, {"town": "zp"}).verdict == "yes"
    assert told(content, {"town": UNKNOWN}).verdict == "yes"


def test_the_gate_of_the_place_is_asked_before_the_place() -> None:
    content = matter([yesno("local"), area("town", {"local": "yes"})], [paper("book")], where={"area_question": "town"})
    assert asked(told(content)) == "local"
    assert asked(told(content, {"local": "yes"})) == "town"
    assert told(content, {"local": "no"}).verdict == "yes"


def test_what_hangs_only_on_an_unknown_gate_is_not_asked() -> None:
    found = told(BIRTH, {"abroad": "no", "married": UNKNOWN})
    assert asked(found) == "agent"


def test_progress_counts_what_was_answered_and_what_may_still_come() -> None:
    assert (told(BIRTH).answered, told(BIRTH).remaining_max) == (0, 4)
    later = told(BIRTH, {"abroad": "no", "married": "yes"})
    assert (later.answered, later.remaining_max) == (2, 1)
    assert told(BIRTH, {"abroad": "yes"}).remaining_max == 0


# What is listed


def test_only_what_is_certain_is_listed_while_questions_remain() -> None:
    assert listed(told(BIRTH)) == ["birth_cert"]
    assert listed(told(BIRTH, {"abroad": "no", "married": "yes"})) == ["birth_cert", "marriage_cert"]
    assert spared(told(BIRTH, {"abroad": "no", "married": "yes"})) == []


def test_once_decided_every_material_is_either_listed_or_spared() -> None:
    found = told(BIRTH, {"abroad": "no", "married": "no", "follow": "father", "agent": "no"})
    assert found.verdict == "yes"
    assert listed(found) == ["birth_cert", "paternity_test"]
    assert spared(found) == ["marriage_cert", "proxy"]


def test_a_conditional_line_quotes_the_answer_that_brought_it_and_a_fixed_one_its_purpose() -> None:
    found = told(BIRTH, {"abroad": "no", "married": "no", "follow": "father", "agent": "no"})
    assert line(found, "paternity_test").because == ("因为“follow选哪个？”您选了“选项father”", "paternity_test的用处")
    assert line(found, "birth_cert").because == ("birth_cert的用处",)


def test_what_is_spared_quotes_the_answer_that_spared_it() -> None:
    found = told(BIRTH, {"abroad": "no", "married": "yes", "agent": "no"})
    assert {item.material.id: item.because for item in found.unneeded} == {
        "paternity_test": ("因为“married是不是？”您选了“是”",),  # the gate: the question itself was never put
        "proxy": ("因为“agent是不是？”您选了“否”",),
    }


def test_a_no_lists_nothing_and_says_why_and_what_to_do_next() -> None:
    found = told(BIRTH, {"abroad": "yes"})
    assert listed(found) == []
    assert spared(found) == ["birth_cert", "marriage_cert", "paternity_test", "proxy"]
    assert found.reasons == ("国外出生的孩子走另一个事项", "因为“abroad是不是？”您选了“是”")
    assert found.next_step is not None
    assert found.next_step.text == "改办国外出生登记"
    assert {item.because for item in found.unneeded} == {("国外出生的孩子走另一个事项",)}


def test_the_first_refusal_that_fits_is_the_one_that_is_told() -> None:
    both = matter([yesno("a"), yesno("b")], [paper("book")], [refusal({"b": "yes"}, "先看乙"), refusal({"a": "yes"}, "再看甲")])
    assert told(both, {"a": "yes"}).reasons[0] == "再看甲"
    assert told(both, {"a": "yes", "b": "yes"}).reasons[0] == "先看乙"


def test_reminders_come_with_a_yes_when_they_fit() -> None:
    answers: dict[str, Answer] = {"abroad": "no", "married": "yes"}
    assert told(BIRTH, {**answers, "agent": "no"}).reasons == ("满月前来办最方便",)
    assert told(BIRTH, {**answers, "agent": "yes"}).reasons == ("满月前来办最方便", "带上委托人的身份证")
    assert told(BIRTH, {**answers, "agent": UNKNOWN}).reasons == ("满月前来办最方便",)


def test_a_yes_says_where_to_go_from_here_even_when_the_file_does_not() -> None:
    answers: dict[str, Answer] = {"abroad": "no", "married": "yes", "agent": "no"}
    assert told(BIRTH, answers).next_step is not None
    ready = BIRTH.model_validate({**BIRTH.model_dump(mode="json"), "ready": {"text": "带齐就来"}})
    step = told(ready, answers).next_step
    assert step is not None
    assert step.text == "带齐就来"


# One paper asked for twice


def merged(answers: Mapping[str, Answer], *extras: dict[str, object], form: str = "original", copies: int = 1) -> Line:
    content = matter([yesno("a"), yesno("b")], [paper("id", form=form, copies=copies, extra=extras)])
    return line(told(content, answers), "id")


def test_copies_are_merged_by_the_largest_number_and_not_by_the_sum() -> None:
    extras = (extra({"a": "yes"}, copies=2), extra({"b": "yes"}, copies=3))
    assert merged({"a": "no", "b": "no"}, *extras).copies == 1
    assert merged({"a": "yes", "b": "no"}, *extras).copies == 2
    assert merged({"a": "yes", "b": "yes"}, *extras).copies == 3
    assert merged({"a": "yes", "b": "no"}, extra({"a": "yes"}, copies=0), extra({"b": "yes"}), copies=2).copies == 2


@pytest.mark.parametrize(
    ("base", "more", "together"),
    [
        ("original", "copy", "original_and_copy"),
        ("copy", "original", "original_and_copy"),
        ("original", "original_and_copy", "original_and_copy"),
        ("original_and_copy", "copy", "original_and_copy"),
        ("copy", "copy", "copy"),
        ("fill_in", None, "fill_in"),
    ],
)
def test_forms_are_merged_into_one_that_serves_both(base: str, more: str | None, together: str) -> None:
    found = merged({"a": "yes", "b": "no"}, extra({"a": "yes"}, form=more, copies=1), extra({"b": "yes"}), form=base)
    assert found.form == together


def test_the_reason_for_the_additional_copy_quotes_the_answer_and_says_why() -> None:
    found = merged({"a": "yes", "b": "no"}, extra({"a": "yes"}, copies=2, because="委托别人办要多留一份"), extra({"b": "yes"}, copies=9))
    assert found.because == ("id的用处", "因为“a是不是？”您选了“是”", "委托别人办要多留一份")


def test_an_additional_copy_that_may_be_needed_is_kept_and_said_to_be_doubtful() -> None:
    found = merged({"a": UNKNOWN, "b": "no"}, extra({"a": "yes"}, copies=2), extra({"b": "yes"}, copies=9))
    assert found.copies == 2
    assert any("不清楚“a是不是？”" in reason for reason in found.because)


# Several answers to one question


WITH_CHOICES = matter(
    [multi("has", "car", "house", none="nothing")],
    [paper("book"), paper("car_licence", {"has": "car"}), paper("house_cert", {"has": "house"}), paper("poverty", {"has": "nothing"})],
)


@pytest.mark.parametrize(
    ("chosen", "needed"),
    [
        (("car",), ["book", "car_licence"]),
        (("car", "house"), ["book", "car_licence", "house_cert"]),
        (("nothing",), ["book", "poverty"]),
        ((UNKNOWN,), ["book", "car_licence", "house_cert", "poverty"]),
    ],
)
def test_each_chosen_option_brings_its_own_material(chosen: tuple[str, ...], needed: list[str]) -> None:
    assert listed(told(WITH_CHOICES, {"has": chosen})) == needed


def test_several_chosen_options_are_quoted_together() -> None:
    assert line(told(WITH_CHOICES, {"has": ("car", "house")}), "car_licence").because[0] == "因为“has有哪些？”您选了“选项car、选项house”"


# Not knowing


def test_not_knowing_keeps_what_might_be_needed_and_says_that_it_may_not_be() -> None:
    found = told(BIRTH, {"abroad": "no", "married": UNKNOWN, "agent": "no"})
    assert found.verdict == "yes"
    assert listed(found) == ["birth_cert", "marriage_cert", "paternity_test"]
    assert line(found, "marriage_cert").because[0] == "您还不清楚“married是不是？”，先备着，窗口确认后可能用不上"
    assert line(found, "paternity_test").because[0] == "您还不清楚“married是不是？”，先备着，窗口确认后可能用不上"


def test_not_knowing_what_decides_leaves_it_open_with_advice() -> None:
    content = matter([yesno("abroad", if_unknown="看出生证上的地点")], [paper("book")], [refusal({"abroad": "yes"})])
    found = told(content, {"abroad": UNKNOWN})
    assert (found.verdict, asked(found), listed(found)) == ("more", None, ["book"])
    assert found.reasons == ("能不能办，要看“abroad是不是？”，您选了“不清楚”",)
    assert found.next_step is not None
    assert "看出生证上的地点" in found.next_step.text
    assert "12345" in found.next_step.text


def test_not_knowing_one_thing_does_not_hide_a_certain_no() -> None:
    content = matter([yesno("a"), yesno("b")], [paper("book")], [refusal({"a": "yes"}, "甲"), refusal({"b": "yes"}, "乙")])
    found = told(content, {"a": UNKNOWN, "b": "yes"})
    assert (found.verdict, found.reasons[0]) == ("no", "乙")


# Changing one's mind


def test_a_changed_answer_drops_what_depended_on_it_and_names_it() -> None:
    before: dict[str, Answer] = {"abroad": "no", "married": "no", "follow": "father", "agent": "no"}
    assert told(BIRTH, before).dropped == ()
    found = told(BIRTH, {**before, "married": "yes"})
    assert found.dropped == ("follow",)
    assert (found.verdict, listed(found)) == ("yes", ["birth_cert", "marriage_cert"])


def test_what_depended_on_a_dropped_answer_is_dropped_too() -> None:
    chain = matter(
        [yesno("a"), yesno("b", {"a": "yes"}), yesno("c", {"b": "yes"})],
        [paper("book"), paper("last", {"c": "yes"})],
    )
    found = told(chain, {"a": "no", "b": "yes", "c": "yes"})
    assert found.dropped == ("b", "c")
    assert listed(found) == ["book"]


def test_taking_an_answer_back_keeps_the_later_ones_for_when_it_is_given_again() -> None:
    without = told(BIRTH, {"abroad": "no", "follow": "father", "agent": "no"})
    assert (asked(without), without.dropped) == ("married", ())
    again = told(BIRTH, {"abroad": "no", "married": "no", "follow": "father", "agent": "no"})
    assert again.verdict == "yes"


def test_ids_that_were_set_aside_are_named_first() -> None:
    found = told(BIRTH, {"abroad": "no", "married": "yes", "follow": "father"}, strangers=["gone"])
    assert found.dropped == ("gone", "follow")


# The day on which it is asked


ELDERLY = matter(
    [day("born")],
    [paper("id"), paper("centenarian", {"born": {"age_at_least": 100}})],
    [refusal({"born": {"age_under": 80}}, "没到80岁")],
)


@pytest.mark.parametrize(
    ("born", "on", "verdict"),
    [
        (date(1946, 11, 23), date(2026, 11, 22), "no"),
        (date(1946, 11, 23), date(2026, 11, 23), "yes"),
        (date(1946, 11, 24), date(2026, 11, 23), "no"),
        (date(1948, 2, 29), date(2028, 2, 28), "no"),
        (date(1948, 2, 29), date(2028, 2, 29), "yes"),
        (date(1944, 2, 29), date(2024, 2, 28), "no"),
        (date(1940, 2, 29), date(2021, 2, 28), "yes"),
        (date(2020, 2, 29), date(2100, 2, 28), "no"),
        (date(2020, 2, 29), date(2100, 3, 1), "yes"),
    ],
)
def test_the_day_asked_about_moves_the_threshold(born: date, on: date, verdict: str) -> None:
    assert told(ELDERLY, {"born": born}, on).verdict == verdict


def test_a_year_later_the_same_answers_may_need_another_list() -> None:
    born: dict[str, Answer] = {"born": date(1927, 3, 1)}
    assert listed(told(ELDERLY, born, date(2027, 2, 28))) == ["id"]
    assert listed(told(ELDERLY, born, date(2027, 3, 1))) == ["id", "centenarian"]


def test_a_number_is_quoted_with_its_unit() -> None:
    content = matter([number("area", unit="平方米")], [paper("plan", {"area": {"over": 100}}), paper("book")])
    found = told(content, {"area": 120.5})
    assert line(found, "plan").because[0] == "因为“area是多少？”您选了“120.5平方米”"


def test_an_area_is_quoted_by_its_name() -> None:
    content = matter([area("town")], [paper("book"), paper("local", {"town": "zp"})])
    assert line(told(content, {"town": "zp"}), "local").because[0] == "因为“town在哪？”您选了“张浦镇”"


# A matter whose list nobody has written yet


def test_a_matter_without_a_list_sends_to_a_person_and_promises_nothing() -> None:
    shallow = matter(steps=[], time_limit=None, fee=None, result=None, legal_basis=[], faqs=[])
    found = told(shallow, {}, strangers=["anything"])
    assert (found.verdict, found.lines, found.unneeded, asked(found)) == ("more", (), (), None)
    assert found.dropped == ("anything",)
    assert found.next_step is not None
    assert "12345" in found.next_step.text


def test_what_is_filled_in_at_the_window_is_not_carried_there() -> None:
    content = matter(materials=[paper("card"), paper("book"), paper("form", form="fill_in")])
    assert to_bring(told(content).lines) == "要带 2 样，现场填 1 样"
    assert to_bring(told(matter(materials=[paper("form", form="fill_in")])).lines) == "现场填 1 样"
    assert to_bring(told(matter(materials=[paper("card")])).lines) == "要带 1 样"
    assert to_bring(()) == "没有要带的材料"
