"""Small matters, written by hand in a line a part, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from server.guides.answers import Answer
from server.matters.content import UNKNOWN, MatterContent, Question

TODAY = date(2026, 11, 23)
AREAS = {"kfq": "昆山经济技术开发区", "zp": "张浦镇", "zz": "周庄镇"}
Part = dict[str, Any]
When = Mapping[str, Any]


def matter(
    questions: Sequence[Part] = (),
    materials: Sequence[Part] = (),
    verdicts: Sequence[Part] = (),
    notes: Sequence[Part] = (),
    **more: Any,
) -> MatterContent:
    """A deep matter, complete in everything that a test does not speak of."""
    return MatterContent.model_validate(data(questions, materials, verdicts, notes, **more))


def data(
    questions: Sequence[Part] = (),
    materials: Sequence[Part] = (),
    verdicts: Sequence[Part] = (),
    notes: Sequence[Part] = (),
    **more: Any,
) -> dict[str, Any]:
    """The same before it is checked."""
    where: Part = {"service": "police-hukou", "level": "town", "match": "nearest", "why": "派出所办"}
    return {
        "id": "small",
        "official_name": "示例事项",
        "plain_name": "办个示例",
        "aliases": ["办示例", "示例怎么办", "示例事项"],
        "audience": "person",
        "theme": "户籍",
        "department": "公安",
        "scope": "示例",
        "who_can": "这是为测试写的一个小事项：谁都能办，只看回答的几个问题，不代表任何真实的规定，也不给居民看。",
        "channels": [{"kind": "window", "text": "窗口"}],
        "where": where | more.pop("where", {}),
        "review_by": "2027-05-31",
        "note": "演示内容",
        "questions": list(questions),
        "materials": list(materials),
        "verdicts": list(verdicts),
        "notes": list(notes),
        "steps": [{"title": "受理", "text": "交材料"}],
        "time_limit": {"legal": "20个工作日", "promised": "当场"},
        "fee": {"text": "免费"},
        "result": {"name": "示例证", "text": "当场给"},
        "legal_basis": [{"name": "《示例条例》"}],
        "faqs": [{"id": f"faq-{number}", "question": "能办吗？", "answer": "能"} for number in (1, 2, 3)],
        **more,
    }


def yesno(id_: str, when: When | None = None, **more: Any) -> Part:
    return {"id": id_, "text": f"{id_}是不是？", "kind": "yesno", "when": when, **more}


def single(id_: str, *options: str, when: When | None = None, **more: Any) -> Part:
    return {"id": id_, "text": f"{id_}选哪个？", "kind": "single", "options": _options(options), "when": when, **more}


def multi(id_: str, *options: str, none: str | None = None, when: When | None = None) -> Part:
    """none: the option that excludes the others."""
    shown = _options(options) + ([{"id": none, "label": "都没有", "none": True}] if none else [])
    return {"id": id_, "text": f"{id_}有哪些？", "kind": "multi", "options": shown, "when": when}


def number(id_: str, when: When | None = None, **more: Any) -> Part:
    return {"id": id_, "text": f"{id_}是多少？", "kind": "number", "when": when, **more}


def day(id_: str, when: When | None = None, **more: Any) -> Part:
    return {"id": id_, "text": f"{id_}是哪天？", "kind": "date", "when": when, **more}


def area(id_: str, when: When | None = None) -> Part:
    return {"id": id_, "text": f"{id_}在哪？", "kind": "area", "when": when}


def _options(ids: Sequence[str]) -> list[Part]:
    return [{"id": id_, "label": f"选项{id_}"} for id_ in ids]


def paper(id_: str, when: When | None = None, *, form: str = "original", copies: int = 0, **more: Any) -> Part:
    return {
        "id": id_,
        "name": f"材料{id_}",
        "form": form,
        "copies": copies,
        "source": "申请人自备",
        "purpose": f"{id_}的用处",
        "acceptance_standard": "清楚",
        "review_points": ["看姓名"],
        "when": when,
        **more,
    }


def extra(when: When, *, form: str | None = None, copies: int | None = None, because: str = "多要一份") -> Part:
    return {"when": when, "form": form, "copies": copies, "because": because}


def refusal(when: When, reason: str = "这样不能办", step: str = "换个办法") -> Part:
    return {"when": when, "reason": reason, "next_step": {"text": step}}


def note(text: str, when: When | None = None) -> Part:
    return {"text": text, "when": when}


# Drawn by hypothesis

AGES, DAYS, NUMBERS = (18, 60, 80), (30, 366), (1, 5, 10)


@st.composite
def small_matters(draw: st.DrawFn, *, most_questions: int = 4) -> MatterContent:
    """One to four questions of any kind, each perhaps asked only after certain answers, and rules over them. Faults are welcome."""
    asked: list[Part] = []
    for place in range(draw(st.integers(1, most_questions))):
        when = draw(st.none() | st.none() | conditions(asked)) if asked else None
        asked.append(draw(_questions(f"q{place}", when)))
    papers = [
        paper(
            f"m{place}",
            draw(st.none() | conditions(asked) | conditions(asked)),
            form=draw(FORMS),
            copies=draw(st.integers(0, 2)),
            extra=draw(st.lists(_extras(asked), max_size=1)),
        )
        for place in range(draw(st.integers(1, 4)))
    ]
    refusals = [refusal(draw(conditions(asked)), f"不能{place}") for place in range(draw(st.integers(0, 2)))]
    reminders = [note(f"提醒{place}", draw(conditions(asked))) for place in range(draw(st.integers(0, 1)))]
    areas = [question["id"] for question in asked if question["kind"] == "area"]
    where = {"area_question": draw(st.none() | st.sampled_from(areas))} if areas else {}
    return matter(asked, papers, refusals, reminders, where=where)


FORMS = st.sampled_from(["original", "copy", "original_and_copy", "electronic", "fill_in"])


@st.composite
def _questions(draw: st.DrawFn, id_: str, when: When | None) -> Part:
    match draw(st.sampled_from(["yesno", "yesno", "single", "multi", "number", "date", "area"])):
        case "yesno":
            return yesno(id_, when)
        case "single":
            return single(id_, "a", "b", "c", when=when)
        case "multi":
            return multi(id_, "a", "b", none=draw(st.none() | st.just("none")), when=when)
        case "number":
            return number(id_, when, min=0, max=draw(st.sampled_from([4, 100])))
        case "date":
            return day(id_, when)
        case _:
            return area(id_, when)


@st.composite
def _extras(draw: st.DrawFn, asked: list[Part]) -> Part:
    return extra(draw(conditions(asked)), form=draw(st.none() | FORMS), copies=draw(st.none() | st.integers(0, 3)))


def conditions(asked: Sequence[Part]) -> st.SearchStrategy[dict[str, Any]]:
    """Plain conditions over these questions, up to three comparisons deep and wide."""
    return st.recursive(
        st.sampled_from(list(asked)).flatmap(_about),
        lambda parts: st.one_of(
            st.builds(lambda some: {"any": some}, st.lists(parts, min_size=2, max_size=2)),
            st.builds(lambda some: {"all": some}, st.lists(parts, min_size=2, max_size=2)),
            st.builds(lambda part: {"not": part}, parts),
        ),
        max_leaves=3,
    )


def _about(question: Part) -> st.SearchStrategy[dict[str, Any]]:
    """One comparison with the answer to this question."""
    match question["kind"]:
        case "number":
            tests = st.sampled_from([{test: value} for test in ("at_least", "at_most", "over", "under") for value in NUMBERS])
        case "date":
            tests = st.sampled_from(
                [{test: years} for test in ("age_at_least", "age_under") for years in AGES]
                + [{test: days} for test in ("days_over", "days_at_most") for days in DAYS]
            )
        case "area":
            tests = st.sampled_from([*AREAS, ["kfq", "zp"]])
        case "yesno":
            tests = st.sampled_from(["yes", "no"])
        case _:
            ids = [option["id"] for option in question["options"]]
            tests = st.sampled_from([*ids, ids[:2]])
    return tests.map(lambda test: {question["id"]: test})


def answers_to(question: Question, *, unknown: bool = True) -> st.SearchStrategy[Answer]:
    """What a person may say, as `answers.read` hands it on. unknown: “不清楚” as well."""
    sure: st.SearchStrategy[Answer]
    match question.kind:
        case "single" | "yesno":
            sure = st.sampled_from([option.id for option in question.choices])
        case "multi":
            several = [option.id for option in question.choices if not option.none]
            sure = st.sampled_from(
                [(option.id,) for option in question.choices] + [(one, two) for one in several for two in several if one < two]
            )
        case "number":
            low = 0 if question.min is None else question.min
            high = 200 if question.max is None else question.max
            sure = st.integers(int(low), int(min(high, low + 200))).map(float)
        case "date":
            sure = st.one_of(
                st.sampled_from([0, 1, 29, 30, 31, 365, 366, 367]).map(lambda days: TODAY - timedelta(days=days)),
                st.sampled_from([17, 18, 59, 60, 79, 80, 89, 90, 99, 100]).map(lambda years: date(TODAY.year - years, 11, 23)),
                st.dates(date(1920, 1, 1), date(2026, 12, 31)),
            )
        case "area":
            sure = st.sampled_from(list(AREAS))
    if not unknown:
        return sure
    return st.just((UNKNOWN,) if question.kind == "multi" else UNKNOWN) | sure


@st.composite
def answers_about(draw: st.DrawFn, content: MatterContent, *, unknown: bool = True, all_of_them: bool = False) -> dict[str, Answer]:
    """Answers to some questions, asked or not; `all_of_them` leaves none out."""
    chosen = content.questions if all_of_them else [question for question in content.questions if draw(st.booleans())]
    return {question.id: draw(answers_to(question, unknown=unknown)) for question in chosen}
