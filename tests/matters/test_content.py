"""事项内容: what one version may hold, and every way in which its parts can fail to fit together."""

from typing import Any

import pytest
from pydantic import ValidationError

from server.matters.content import MatterContent
from tests.guides.small import area, data, day, extra, matter, multi, note, number, paper, refusal, single, yesno

Data = dict[str, Any]
MARRIED = yesno("married")
FOLLOW = single("follow", "father", "mother", when={"married": "no"})
BOOK = paper("book")


def faults_of(content: Data) -> str:
    with pytest.raises(ValidationError) as refused:
        MatterContent.model_validate(content)
    return "\n".join(f"{'.'.join(str(part) for part in fault['loc'])}: {fault['msg']}" for fault in refused.value.errors())


def test_a_matter_whose_parts_fit_is_taken() -> None:
    content = matter(
        [MARRIED, FOLLOW, multi("papers", "a", "b", none="neither"), number("age"), day("born_on"), area("town")],
        [
            BOOK,
            paper("proof", {"follow": "father"}, extra=[extra({"papers": ["a", "b"]}, copies=2)]),
            paper("card", {"age": {"at_least": 80}}),
        ],
        [refusal({"born_on": {"age_under": 18}})],
        [note("记得预约", {"town": "kfq"}), note("一直显示")],
        where={"match": "own_area", "own_area": "户籍所在地", "area_question": "town"},
    )
    assert content.deep
    assert [question.id for question in content.questions] == ["married", "follow", "papers", "age", "born_on", "town"]


def test_what_is_stored_reads_back_as_the_same_version() -> None:
    content = matter([MARRIED, FOLLOW], [BOOK, paper("proof", {"not": {"follow": "father"}})], [refusal({"married": ["yes", "no"]})])
    assert MatterContent.model_validate(content.model_dump(mode="json")) == content


def test_a_matter_without_a_list_is_shallow() -> None:
    content = matter(steps=[], time_limit=None, fee=None, result=None, legal_basis=[], faqs=[])
    assert not content.deep


# Rules over questions: every reference must find its end


FITTING = data([MARRIED, FOLLOW, number("age"), day("born_on"), area("town"), multi("papers", "a", "b")], [BOOK])


@pytest.mark.parametrize(
    ("part", "value", "complaint"),
    [
        ("materials", [paper("x", {"nobody": "yes"})], "材料 x 的条件引用了不存在的问题 nobody"),
        ("materials", [paper("x", {"follow": "uncle"})], "材料 x 的条件：follow 没有选项 uncle"),
        ("materials", [paper("x", {"follow": ["father", "uncle"]})], "材料 x 的条件：follow 没有选项 uncle"),
        ("materials", [paper("x", {"papers": "c"})], "材料 x 的条件：papers 没有选项 c"),
        ("materials", [paper("x", {"married": "maybe"})], "材料 x 的条件：married 没有选项 maybe"),
        ("materials", [paper("x", {"married": "unknown"})], "材料 x 的条件：married 没有选项 unknown"),
        ("materials", [paper("x", {"age": "80"})], "材料 x 的条件：age 是number，要用 at_least 之类的比较"),
        ("materials", [paper("x", {"born_on": "1946-01-01"})], "材料 x 的条件：born_on 是date，要用 at_least 之类的比较"),
        ("materials", [paper("x", {"age": {"age_at_least": 80}})], "材料 x 的条件：age 不能用比较 age_at_least"),
        ("materials", [paper("x", {"age": {"days_over": 80}})], "材料 x 的条件：age 不能用比较 days_over"),
        ("materials", [paper("x", {"born_on": {"at_least": 80}})], "材料 x 的条件：born_on 不能用比较 at_least"),
        ("materials", [paper("x", {"follow": {"at_least": 1}})], "材料 x 的条件：follow 不能用比较 at_least"),
        ("materials", [paper("x", {"town": {"over": 1}})], "材料 x 的条件：town 不能用比较 over"),
        ("materials", [paper("x", {"any": [{"married": "yes"}, {"not": {"nobody": "yes"}}]})], "引用了不存在的问题 nobody"),
        ("materials", [paper("x", extra=[extra({"nobody": "yes"}, copies=1)])], "材料 x 的条件引用了不存在的问题 nobody"),
        ("materials", [paper("x", extra=[extra({"follow": "uncle"}, copies=1)])], "材料 x 的条件：follow 没有选项 uncle"),
        ("verdicts", [refusal({"nobody": "yes"})], "verdicts 的条件引用了不存在的问题 nobody"),
        ("verdicts", [refusal({"follow": "uncle"})], "verdicts 的条件：follow 没有选项 uncle"),
        ("notes", [note("提醒", {"nobody": "yes"})], "notes 的条件引用了不存在的问题 nobody"),
        ("notes", [note("提醒", {"follow": "uncle"})], "notes 的条件：follow 没有选项 uncle"),
    ],
    ids=str,
)
def test_a_condition_must_speak_of_questions_and_options_that_there_are(part: str, value: list[Data], complaint: str) -> None:
    assert complaint in faults_of(FITTING | {part: value})


def test_an_area_may_be_compared_with_any_area() -> None:
    assert MatterContent.model_validate(FITTING | {"materials": [paper("x", {"town": "zp"})]}).deep


@pytest.mark.parametrize(
    ("questions", "complaint"),
    [
        ([FOLLOW, MARRIED], "问题 follow 的条件用了排在它后面的问题 married"),
        ([yesno("self", {"self": "yes"})], "问题 self 的条件用了排在它后面的问题 self"),
        ([yesno("lonely", {"nobody": "yes"})], "问题 lonely 的条件引用了不存在的问题 nobody"),
        ([MARRIED, yesno("next", {"married": "perhaps"})], "问题 next 的条件：married 没有选项 perhaps"),
        ([yesno("helped", help=["faq-9"])], "问题 helped 引用了不存在的常见问题 faq-9"),
        ([MARRIED, MARRIED], "问题 id “married”重复"),
    ],
)
def test_a_question_can_only_hang_on_questions_before_it(questions: list[Data], complaint: str) -> None:
    assert complaint in faults_of(data(questions, [BOOK]))


def test_every_fault_is_told_at_once() -> None:
    found = faults_of(data([FOLLOW], [BOOK, BOOK, paper("x", {"nobody": "yes"})], [refusal({"follow": "uncle"})], faqs=[]))
    for complaint in ("不存在的问题 married", "材料 id “book”重复", "不存在的问题 nobody", "没有选项 uncle", "至少要有 3 条常见问题"):
        assert complaint in found


def test_material_and_faq_ids_are_given_once() -> None:
    faq = {"id": "same", "question": "问？", "answer": "答"}
    assert "材料 id “book”重复" in faults_of(data([], [BOOK, BOOK]))
    assert "常见问题 id “same”重复" in faults_of(data([], [BOOK], faqs=[faq, faq, faq]))


# One question


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        (single("q", "a"), "至少要有两个选项"),
        (single("q"), "至少要有两个选项"),
        (multi("q", "a"), "至少要有两个选项"),
        (single("q", "a", "a"), "选项的 id 重复"),
        (single("q", "a", "unknown"), "由系统提供"),
        (yesno("q", options=[{"id": "yes", "label": "有"}, {"id": "none", "label": "没有"}]), "只能是 yes 和 no"),
        (yesno("q", options=[{"id": "yes", "label": "有"}]), "只能是 yes 和 no"),
        (number("q", options=[{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}]), "number 类问题不写选项"),
        (day("q", options=[{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}]), "date 类问题不写选项"),
        ({**area("q"), "options": [{"id": "kfq", "label": "开发区"}]}, "area 类问题不写选项"),
        (single("q", "a") | {"options": [{"id": "a", "label": "甲"}, {"id": "b", "label": "无", "none": True}]}, "只有多选可以有一个"),
        (multi("q", "a", none="n") | {"options": [{"id": id_, "label": "无", "none": True} for id_ in "ab"]}, "只有多选可以有一个"),
        (yesno("q") | {"text": "?"}, "at least 2"),
        (yesno("q") | {"text": "问" * 41}, "at most 40"),
        (yesno("q") | {"hint": "说" * 91}, "at most 90"),
        (yesno("Q"), "pattern"),
        (yesno("a b"), "pattern"),
        (yesno("q") | {"kind": "slider"}, "questions.0.kind"),
        (yesno("q") | {"colour": "red"}, "questions.0.colour"),
    ],
)
def test_a_question_is_asked_in_the_way_its_kind_allows(question: Data, complaint: str) -> None:
    assert complaint in faults_of(data([question], [BOOK]))


def test_a_yes_or_no_question_has_both_answers_without_writing_them() -> None:
    content = matter([MARRIED, yesno("cert", options=[{"id": "yes", "label": "有"}, {"id": "no", "label": "没有"}])], [BOOK])
    assert [[(option.id, option.label) for option in question.choices] for question in content.questions] == [
        [("yes", "是"), ("no", "否")],
        [("yes", "有"), ("no", "没有")],
    ]


# One material, one refusal, the place


@pytest.mark.parametrize(
    ("material", "complaint"),
    [
        (paper("x", copies=-1), "materials.0.copies"),
        (paper("x", copies=21), "materials.0.copies"),
        (paper("x", form="photo"), "materials.0.form"),
        (paper("x") | {"necessity": "perhaps"}, "materials.0.necessity"),
        (paper("x") | {"review_points": []}, "materials.0.review_points"),
        (paper("x") | {"review_points": ["看"] * 7}, "materials.0.review_points"),
        (paper("x") | {"common_refusals": ["糊"] * 7}, "materials.0.common_refusals"),
        (paper("x") | {"purpose": "  "}, "materials.0.purpose"),
        (paper("x", extra=[extra({}, copies=1)]), "不能为空"),
        (paper("x", extra=[extra({"married": "yes"}, copies=99)]), "materials.0.extra.0.copies"),
        (paper("x", extra=[extra({"married": "yes"}, copies=1) | {"because": ""}]), "materials.0.extra.0.because"),
    ],
)
def test_a_material_says_what_a_clerk_needs_to_know(material: Data, complaint: str) -> None:
    assert complaint in faults_of(data([MARRIED], [material]))


def test_a_refusal_always_says_what_to_do_next() -> None:
    without = {"when": {"married": "no"}, "reason": "不能办"}
    assert "verdicts.0.next_step" in faults_of(data([MARRIED], [BOOK], [without]))
    assert "verdicts.0.next_step.text" in faults_of(data([MARRIED], [BOOK], [without | {"next_step": {"text": " "}}]))


@pytest.mark.parametrize(
    ("where", "complaint"),
    [
        ({"match": "own_area"}, "match 为 own_area 时要写明 own_area"),
        ({"match": "own_area", "own_area": " "}, "where.own_area"),
        ({"match": "anywhere"}, "where.match"),
        ({"level": "province"}, "where.level"),
        ({"area_question": "nowhere"}, "where.area_question “nowhere”不是一个 area 类问题"),
        ({"area_question": "married"}, "where.area_question “married”不是一个 area 类问题"),
    ],
)
def test_the_place_is_named_so_that_a_hall_can_be_found(where: Data, complaint: str) -> None:
    assert complaint in faults_of(data([MARRIED], [BOOK], where=where))


# Shallow and deep


def test_questions_without_a_list_lead_nowhere() -> None:
    assert "有问题却没有材料" in faults_of(data([MARRIED]))


def test_refusals_without_a_list_lead_nowhere() -> None:
    assert "有问题却没有材料" in faults_of(data([MARRIED], [], [refusal({"married": "no"})]))


@pytest.mark.parametrize(("part", "empty"), [("steps", []), ("time_limit", None), ("fee", None), ("result", None), ("legal_basis", [])])
def test_a_matter_with_a_list_tells_the_rest_of_the_way_too(part: str, empty: object) -> None:
    assert f"有材料清单的事项还要写：{part}" in faults_of(data([], [BOOK], **{part: empty}))


def test_a_matter_with_a_list_answers_three_questions_that_no_field_says() -> None:
    two = data([], [BOOK])["faqs"][:2]
    assert "至少要有 3 条常见问题" in faults_of(data([], [BOOK], faqs=two))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"aliases": ["一个", "两个"]}, "aliases"),
        ({"who_can": "谁都能办"}, "who_can"),
        ({"channels": []}, "channels"),
        ({"channels": [{"kind": "fax", "text": "传真"}]}, "channels.0.kind"),
        ({"audience": "everybody"}, "audience"),
        ({"review_by": "明年"}, "review_by"),
        ({"id": "Hukou"}, "id"),
        ({"priority": 1}, "priority"),
        ({"official_name": ""}, "official_name"),
        ({"ready": {"app": "sufuban"}}, "ready.text"),
    ],
    ids=str,
)
def test_even_a_shallow_matter_has_its_first_block_in_order(change: Data, complaint: str) -> None:
    shallow = data(steps=[], time_limit=None, fee=None, result=None, legal_basis=[], faqs=[])
    assert not MatterContent.model_validate(shallow).deep
    assert complaint in faults_of(shallow | change)


@pytest.mark.parametrize(
    "part", ["official_name", "plain_name", "who_can", "scope", "department", "where", "channels", "review_by", "note"]
)
def test_nothing_of_the_first_block_may_be_missing(part: str) -> None:
    content = data([], [BOOK])
    del content[part]
    assert f"{part}: Field required" in faults_of(content)
