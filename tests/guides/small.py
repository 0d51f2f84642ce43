"""Small matters, written by hand in a line a part, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from server.guides.answers import Answer
from server.matters.conditions import Condition, parse
from server.matters.content import UNKNOWN, MatterContent, Question

TODAY = date(2026, 11, 23)
AREAS = {"kfq": "昆山经济技术开发区", "zp": "张浦镇", "zz": "周庄镇"}
steady = settings(deadline=None)
"""For laws: a busy machine is no counterexample."""
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


# Drawn by hypothesis, with plain functions over `draw`: nested strategies would take ten times as long

FORMS = ("original", "copy", "original_and_copy", "electronic", "fill_in")
KINDS = ("yesno", "yesno", "single", "multi", "number", "date", "area")
COMPARED = {
    "yesno": ["yes", "no"],
    "single": ["a", "b", "c", ["a", "b"]],
    "multi": ["a", "b", ["a", "b"]],
    "area": [*AREAS, ["kfq", "zp"]],
    "number": [{test: value} for test in ("at_least", "at_most", "over", "under") for value in (1, 5, 10)],
    "date": [{test: years} for test in ("age_at_least", "age_under") for years in (18, 60, 80)]
    + [{test: days} for test in ("days_over", "days_at_most") for days in (30, 366)],
}


def _pick(draw: st.DrawFn, choices: Sequence[Any]) -> Any:
    return choices[draw(st.integers(0, len(choices) - 1))]


@st.composite
def small_matters(draw: st.DrawFn, *, most_questions: int = 4) -> MatterContent:
    """One to four questions of any kind, each perhaps asked only after certain answers, and rules over them. Faults are welcome."""
    asked: list[Part] = []
    for place in range(_pick(draw, range(1, most_questions + 1))):
        gate = _condition(draw, asked) if asked and _pick(draw, (False, False, True)) else None
        asked.append(_question(draw, _pick(draw, KINDS), f"q{place}", gate))
    papers = [
        paper(
            f"m{place}",
            _condition(draw, asked) if _pick(draw, (True, True, False)) else None,
            form=_pick(draw, FORMS),
            copies=_pick(draw, range(3)),
            extra=[
                extra(_condition(draw, asked), form=_pick(draw, (None, *FORMS)), copies=_pick(draw, (None, 0, 1, 2, 3)))
                for _ in range(_pick(draw, (0, 0, 1)))
            ],
        )
        for place in range(_pick(draw, range(1, 5)))
    ]
    refusals = [refusal(_condition(draw, asked), f"不能{place}") for place in range(_pick(draw, range(3)))]
    reminders = [note(f"提醒{place}", _condition(draw, asked)) for place in range(_pick(draw, range(2)))]
    areas = [question["id"] for question in asked if question["kind"] == "area"]
    where = {"area_question": _pick(draw, [None, *areas])} if areas else {}
    return matter(asked, papers, refusals, reminders, where=where)


@st.composite
def conditions(draw: st.DrawFn, content: MatterContent) -> Condition:
    """Over the questions of this matter, up to three comparisons."""
    return parse(_condition(draw, [question.model_dump() for question in content.questions]))


def _condition(draw: st.DrawFn, asked: Sequence[Part], leaves: int = 3) -> dict[str, Any]:
    match _pick(draw, ("one", "one", "one", "not", "any", "all")) if leaves > 1 else "one":
        case "one":
            question = _pick(draw, asked)
            return {question["id"]: _pick(draw, COMPARED[question["kind"]])}
        case "not":
            return {"not": _condition(draw, asked, leaves - 1)}
        case joint:
            return {joint: [_condition(draw, asked, leaves - 1), _condition(draw, asked, leaves - 2)]}


def _question(draw: st.DrawFn, kind: str, id_: str, when: When | None) -> Part:
    match kind:
        case "yesno":
            return yesno(id_, when)
        case "single":
            return single(id_, "a", "b", "c", when=when)
        case "multi":
            return multi(id_, "a", "b", none=_pick(draw, (None, "none")), when=when)
        case "number":
            return number(id_, when, min=0, max=_pick(draw, (4, 100)))
        case "date":
            return day(id_, when)
        case _:
            return area(id_, when)


def answers_to(question: Question, *, unknown: bool = True) -> st.SearchStrategy[Answer]:
    """What a person may say, as `answers.read` hands it on. unknown: “不清楚” as well."""
    said: list[Answer] = [(UNKNOWN,) if question.kind == "multi" else UNKNOWN] if unknown else []
    match question.kind:
        case "single" | "yesno":
            return st.sampled_from([*(option.id for option in question.choices), *said])
        case "multi":
            several = [option.id for option in question.choices if not option.none]
            pairs = [(one, two) for place, one in enumerate(several) for two in several[place + 1 :]]
            return st.sampled_from([*((option.id,) for option in question.choices), *pairs, *said])
        case "number":
            low = 0 if question.min is None else int(question.min)
            high = low + 200 if question.max is None else int(question.max)
            return st.sampled_from([*map(float, range(low, min(high, low + 200) + 1)), *said])
        case "date":
            return st.sampled_from([*DATES, *said])
        case "area":
            return st.sampled_from([*AREAS, *said])


DATES: list[Answer] = [
    *(TODAY - timedelta(days=days) for days in (-1, 0, 1, 29, 30, 31, 365, 366, 367)),
    *(date(TODAY.year - years, 11, turn) for years in (18, 60, 80, 90, 100) for turn in (22, 23, 24)),
    date(1948, 2, 29),
    date(2000, 12, 31),
]


@st.composite
def answers_about(draw: st.DrawFn, content: MatterContent, *, unknown: bool = True, all_of_them: bool = False) -> dict[str, Answer]:
    """Answers to some questions, asked or not; `all_of_them` leaves none out."""
    chosen = content.questions if all_of_them else [question for question in content.questions if draw(st.booleans())]
    return {question.id: draw(answers_to(question, unknown=unknown)) for question in chosen}
