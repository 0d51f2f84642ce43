"""路径检查: what is wrong with a guide is found before anybody meets it, and nothing that is right is called wrong."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings

from seeds.checking import Seeds
from server.guides import check as checker
from server.guides.answers import Answer
from server.guides.check import SOMEWHERE, check, trial_answers
from server.guides.evaluate import FALSE, OPEN, TRUE, Situation, Truth
from server.guides.resolve import resolve
from server.matters.conditions import AllOf, Condition
from server.matters.content import UNKNOWN, MatterContent
from tests.guides.small import (
    TODAY,
    area,
    day,
    extra,
    matter,
    multi,
    note,
    number,
    paper,
    refusal,
    single,
    small_matters,
    steady,
    yesno,
)

BOOK = paper("book")


def faults(content: MatterContent) -> list[str]:
    return check(content, as_of=TODAY)[0]


SOUND = matter(
    [
        yesno("abroad"),
        yesno("married"),
        single("follow", "father", "mother", when={"married": "no"}),
        multi("has", "car", "house", none="nothing"),
        day("born"),
        area("town"),
    ],
    [
        BOOK,
        paper("marriage_cert", {"married": "yes"}),
        paper("paternity_test", {"follow": "father"}),
        paper("licence", {"has": "car"}, extra=[extra({"married": "yes"}, copies=2)]),
        paper("deeds", {"has": "house"}),
        paper("centenarian", {"born": {"age_at_least": 100}}),
    ],
    [refusal({"abroad": "yes"}), refusal({"born": {"age_under": 80}}), refusal({"born": {"days_over": 43830}}, "年龄不对")],
    [note("提醒", {"has": "nothing"})],
    where={"match": "own_area", "own_area": "户籍所在地", "area_question": "town"},
)


def test_a_sound_matter_of_every_kind_of_question_has_no_fault() -> None:
    found, paths = check(SOUND, as_of=TODAY)
    assert found == []
    assert paths > 100


def test_a_matter_that_asks_nothing_has_one_path() -> None:
    assert check(matter([], [BOOK]), as_of=TODAY) == ([], 1)


def test_a_shallow_matter_has_nothing_to_walk() -> None:
    assert check(matter(steps=[], time_limit=None, fee=None, result=None, legal_basis=[], faqs=[]), as_of=TODAY) == ([], 0)


@pytest.mark.parametrize(
    ("questions", "paths"),
    [
        ([yesno("a")], 3),
        ([single("a", "x", "y", "z")], 4),
        ([multi("a", "yes", "x", none="n")], 5),  # each alone, both together, 不清楚
        ([yesno("a"), yesno("b")], 9),
        ([yesno("a"), yesno("b", {"a": "no"})], 5),
    ],
    ids=str,
)
def test_paths_are_counted_with_not_knowing_as_an_answer(questions: list[dict[str, object]], paths: int) -> None:
    papers = [paper(str(question["id"]), {str(question["id"]): "yes" if question["kind"] != "single" else "x"}) for question in questions]
    assert check(matter(questions, [BOOK, *papers]), as_of=TODAY) == ([], paths)


BROKEN: dict[str, tuple[MatterContent, list[str]]] = {
    "a question of no use": (
        matter([yesno("a"), yesno("idle")], [BOOK, paper("m", {"a": "yes"})]),
        ["问题 idle 在任何路径上都不会问到"],
    ),
    "a question whose answers all mean the same": (
        matter([yesno("a"), single("b", "x", "y")], [BOOK, paper("m", {"a": "yes"}), paper("n", {"any": [{"b": "x"}, {"b": "y"}]})]),
        [
            "问题 b 怎么答都不影响结论、清单、网点和下一步",
            "材料 n 写了条件，却在每条路径上都要交",
        ],
    ),
    "a question that hides behind a no": (
        matter(
            [yesno("a"), yesno("b", {"a": "yes"})],
            [BOOK, paper("m", {"b": "yes"}), paper("n", {"a": "no"})],
            [refusal({"a": "yes"})],
        ),
        ["问题 b 在任何路径上都不会问到", "材料 m 不会出现在任何清单里", "材料 n 写了条件，却在每条路径上都要交"],
    ),
    "a question whose gate never opens": (
        matter(
            [single("a", "x", "y"), yesno("b", {"all": [{"a": "x"}, {"a": "y"}]})],
            [BOOK, paper("m", {"b": "yes"}), paper("n", {"a": "x"})],
        ),
        ["问题 b 在任何路径上都不会问到", "材料 m 不会出现在任何清单里"],
    ),
    "a question asked for a reminder only": (
        matter([yesno("a")], [BOOK], [], [note("别忘了", {"a": "yes"})]),
        ["问题 a 在任何路径上都不会问到", "第 1 条提醒永远不会显示(别忘了)"],
    ),
    "a material that contradicts itself": (
        matter([yesno("a")], [BOOK, paper("m", {"a": "yes"}), paper("n", {"all": [{"a": "yes"}, {"a": "no"}]})]),
        ["材料 n 不会出现在任何清单里"],
    ),
    "a material listed only where it is refused": (
        matter([yesno("a"), yesno("b")], [BOOK, paper("m", {"a": "yes"}), paper("n", {"b": "yes"})], [refusal({"a": "yes"})]),
        ["材料 m 不会出现在任何清单里"],
    ),
    "a material that everybody who can do it needs": (
        matter([yesno("a"), yesno("b")], [BOOK, paper("m", {"a": "no"}), paper("n", {"b": "yes"})], [refusal({"a": "yes"})]),
        ["材料 m 写了条件，却在每条路径上都要交"],
    ),
    "an additional copy that nobody hands in": (
        matter([yesno("a")], [BOOK, paper("m", {"a": "yes"}, extra=[extra({"a": "no"}, copies=2, because="多一份")])]),
        ["材料 m 的第 1 个 extra 永远不会用到(多一份)"],
    ),
    "a second additional copy that nobody hands in": (
        matter(
            [yesno("a"), yesno("b")],
            [BOOK, paper("m", {"a": "yes"}, extra=[extra({"b": "yes"}, copies=2), extra({"b": "yes", "a": "no"}, copies=3)])],
        ),
        ["材料 m 的第 2 个 extra 永远不会用到(多要一份)"],
    ),
    "a refusal that contradicts itself": (
        matter([yesno("a")], [BOOK, paper("m", {"a": "yes"})], [refusal({"all": [{"a": "yes"}, {"a": "no"}]}, "矛盾")]),
        ["第 1 条“不能办”永远轮不到(矛盾)"],
    ),
    "a refusal behind a wider one": (
        matter(
            [yesno("a"), yesno("b")], [BOOK, paper("m", {"b": "yes"})], [refusal({"a": "yes"}), refusal({"a": "yes", "b": "yes"}, "窄的")]
        ),
        ["第 2 条“不能办”永远轮不到(窄的)"],
    ),
    "a reminder for those who are refused": (
        matter([yesno("a"), yesno("b")], [BOOK, paper("m", {"b": "yes"})], [refusal({"a": "yes"})], [note("白提醒", {"a": "yes"})]),
        ["第 1 条提醒永远不会显示(白提醒)"],
    ),
    "a yes with an empty list": (
        matter([yesno("a")], [paper("m", {"a": "yes"})]),
        ["有的路径能办，却没有任何材料"],
    ),
    "a yes with an empty list far from the start": (
        matter([yesno("a"), yesno("b"), yesno("c")], [paper(f"m{id_}", {id_: "yes"}) for id_ in "abc"]),
        ["有的路径能办，却没有任何材料"],
    ),
    "a number that may not be that large": (
        matter([yesno("a"), number("size", min=1, max=100)], [BOOK, paper("m", {"a": "yes"}), paper("plan", {"size": {"over": 144}})]),
        ["问题 size 怎么答都不影响结论、清单、网点和下一步", "材料 plan 不会出现在任何清单里"],
    ),
    "a number that is always that large": (
        matter([number("size", min=10, max=100)], [BOOK, paper("plan", {"size": {"at_least": 10}})]),
        ["问题 size 怎么答都不影响结论、清单、网点和下一步", "材料 plan 写了条件，却在每条路径上都要交"],
    ),
    "a number between thresholds that cross": (
        matter([number("size")], [BOOK, paper("plan", {"size": {"over": 20, "under": 10}}), paper("m", {"size": {"over": 20}})]),
        ["材料 plan 不会出现在任何清单里"],
    ),
    "a birthday both before and after": (
        matter([day("born")], [BOOK, paper("m", {"born": {"age_at_least": 80, "age_under": 60}}), paper("n", {"born": {"age_under": 60}})]),
        ["材料 m 不会出现在任何清单里"],
    ),
    "a date both long ago and just now": (
        matter([day("on")], [BOOK, paper("m", {"on": {"days_over": 60, "days_at_most": 30}}), paper("n", {"on": {"days_over": 60}})]),
        ["材料 m 不会出现在任何清单里"],
    ),
    "an option of several that excludes itself": (
        matter(
            [multi("has", "car", "house", none="nothing")],
            [BOOK, paper("m", {"has": "car"}), paper("n", {"all": [{"has": "nothing"}, {"has": "car"}]})],
        ),
        ["材料 n 不会出现在任何清单里"],
    ),
    "an area question that no hall depends on": (
        matter([yesno("a"), area("town")], [BOOK, paper("m", {"a": "yes"})]),
        ["问题 town 在任何路径上都不会问到"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_checker_finds(name: str) -> None:
    content, expected = BROKEN[name]
    assert sorted(faults(content)) == sorted(expected)


def test_a_sound_matter_with_a_number_has_no_fault() -> None:
    content = matter(
        [yesno("owner"), number("size", {"owner": "yes"}, min=1, max=1000)],
        [BOOK, paper("plan", {"size": {"over": 144}}), paper("sketch", {"size": {"at_least": 50, "at_most": 144}})],
        [refusal({"size": {"under": 5}})],
    )
    assert check(content, as_of=TODAY)[0] == []


def test_an_area_asked_of_some_people_only_is_walked_for_them() -> None:
    content = matter(
        [yesno("local"), area("town", {"local": "no"})],
        [BOOK, paper("m", {"any": [{"local": "yes"}, {"local": "no"}]})],
        where={"area_question": "town"},
    )
    found, paths = check(content, as_of=TODAY)
    assert paths == 1 + 3 + 1  # local; elsewhere in one of two towns or unknown; not knowing where
    assert found == ["材料 m 写了条件，却在每条路径上都要交"]


def test_a_matter_that_nobody_can_ever_do_is_found() -> None:
    content = matter([yesno("a")], [BOOK], [refusal({"a": "yes"}, "甲"), refusal({"a": "no"}, "乙")])
    assert faults(content) == ["没有一条路径能办：每个人都会被拒绝"]


def test_a_guide_too_large_to_walk_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checker, "MOST_STATES", 5)
    assert check(SOUND, as_of=TODAY) == (["不同的情形超过 5 种，请减少问题或让条件更清楚"], 0)


def test_a_guide_of_very_many_paths_but_few_states_is_walked() -> None:
    questions = [yesno(f"q{place}") for place in range(14)]
    content = matter(questions, [BOOK, *(paper(f"m{place}", {f"q{place}": "yes"}) for place in range(14))])
    assert check(content, as_of=TODAY) == ([], 3**14)


@pytest.mark.parametrize(
    ("question", "uses", "tried"),
    [
        (number("n"), {"n": {"over": 10}}, [9.0, 10.0, 11.0, UNKNOWN]),
        (number("n", min=10, max=10), {"n": {"over": 10}}, [10.0, UNKNOWN]),
        (single("s", "a", "b"), {"s": "a"}, ["a", "b", UNKNOWN]),
        (multi("m", "a", "b", none="n"), {"m": "a"}, [("a",), ("b",), ("n",), ("a", "b"), (UNKNOWN,)]),
        (area("t"), {"t": "zp"}, ["zp", "ks-town", "ks-other", UNKNOWN]),
    ],
    ids=str,
)
def test_answers_on_both_sides_of_every_threshold_are_tried(
    question: dict[str, object], uses: dict[str, object], tried: list[Answer]
) -> None:
    content = matter([question], [BOOK, paper("m", uses)])
    assert trial_answers(content, content.questions[0], TODAY) == tried


def test_days_are_tried_to_the_day_and_birthdays_on_both_sides() -> None:
    content = matter([day("d")], [BOOK, paper("m", {"d": {"days_over": 30}}), paper("n", {"d": {"age_at_least": 80}})])
    ages = [(TODAY - answer).days for answer in trial_answers(content, content.questions[0], TODAY)[:-1]]  # type: ignore[operator]
    assert ages[:3] == [31, 30, 29]
    assert ages[3] > 80 * 365.25 > ages[4]


def test_the_checker_works_on_a_leap_day() -> None:
    content = matter([day("d")], [BOOK, paper("n", {"d": {"age_at_least": 81}})])
    assert check(content, as_of=TODAY.replace(year=2028, month=2, day=29)) == ([], 3)


# Against a walk of every single path


@dataclass
class Slowly:
    """The same rules without any memory: every path is walked to its end."""

    content: MatterContent
    paths: int = 0
    asked: set[str] = field(default_factory=set)
    telling: set[str] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)
    on_a_list: set[tuple[str, Truth]] = field(default_factory=set)
    empty_yes: bool = False
    can: bool = False

    def walk(self, answers: dict[str, Answer]) -> Hashable:
        """The tree of everything that can follow."""
        now = resolve(self.content, answers, as_of=TODAY, areas=SOMEWHERE)
        if now.question is not None:
            question = now.question
            self.asked.add(question.id)
            trees = {answer: self.walk({**answers, question.id: answer}) for answer in trial_answers(self.content, question, TODAY)}
            certain = {self._with_hall(question.id, answer, tree) for answer, tree in trees.items() if answer not in (UNKNOWN, (UNKNOWN,))}
            if len(certain) > 1:
                self.telling.add(question.id)
            return question.id, tuple(trees.items())
        self.paths += 1
        if now.verdict == "no":
            number_ = next(i for i, rule in enumerate(self.content.verdicts) if rule.reason == now.reasons[0])
            self.refused.add(number_)
            return "no", number_
        self.can |= now.verdict == "yes"
        self.empty_yes |= now.verdict == "yes" and not now.lines
        situation = Situation(self.content, answers, TODAY)
        decided = frozenset((name, situation.find(when).truth) for name, when in self.rules())
        self.on_a_list |= decided
        return now.verdict, frozenset((name, truth) for name, truth in decided if truth is not OPEN)

    def _with_hall(self, question: str, answer: Answer, tree: Hashable) -> Hashable:
        leads_to_a_hall = question == self.content.where.area_question and _ends_with_a_list(tree)
        return (tree, answer) if leads_to_a_hall else tree

    def rules(self) -> list[tuple[str, Condition]]:
        content = self.content
        rules = [(f"refusal {i}", rule.when) for i, rule in enumerate(content.verdicts)]
        for material in content.materials:
            if material.when is not None:
                rules.append((material.id, material.when))
            for i, more in enumerate(material.extra):
                rules.append((f"{material.id} extra {i}", more.when if material.when is None else AllOf((material.when, more.when))))
        return rules + [(f"note {i}", reminder.when) for i, reminder in enumerate(content.notes) if reminder.when is not None]

    def faults(self) -> set[str]:
        content, found = self.content, set()
        for question in content.questions:
            if question.id not in self.asked:
                found.add(f"问题 {question.id} 在任何路径上都不会问到")
            elif question.id not in self.telling:
                found.add(f"问题 {question.id} 怎么答都不影响结论、清单、网点和下一步")
        for material in content.materials:
            if material.when is not None and (material.id, TRUE) not in self.on_a_list:
                found.add(f"材料 {material.id} 不会出现在任何清单里")
            elif material.when is not None and (material.id, FALSE) not in self.on_a_list:
                found.add(f"材料 {material.id} 写了条件，却在每条路径上都要交")
            for i, more in enumerate(material.extra):
                if (f"{material.id} extra {i}", TRUE) not in self.on_a_list:
                    found.add(f"材料 {material.id} 的第 {i + 1} 个 extra 永远不会用到({more.because})")
        for i, rule in enumerate(content.verdicts):
            if i not in self.refused:
                found.add(f"第 {i + 1} 条“不能办”永远轮不到({rule.reason})")
        for i, reminder in enumerate(content.notes):
            if reminder.when is not None and (f"note {i}", TRUE) not in self.on_a_list:
                found.add(f"第 {i + 1} 条提醒永远不会显示({reminder.text})")
        if not self.can:
            found.add("没有一条路径能办：每个人都会被拒绝")
        return found | ({"有的路径能办，却没有任何材料"} if self.empty_yes else set())


def _ends_with_a_list(tree: object) -> bool:
    assert isinstance(tree, tuple)
    kind, rest = tree
    if kind in ("yes", "more"):
        return True
    return kind != "no" and any(_ends_with_a_list(branch) for _, branch in rest)


@settings(steady, max_examples=250)
@given(content=small_matters(most_questions=5))
def test_remembering_states_finds_what_walking_every_path_finds(content: MatterContent) -> None:
    slowly = Slowly(content)
    slowly.walk({})
    found, paths = check(content, as_of=TODAY)
    assert paths == slowly.paths
    assert set(found) == slowly.faults()
    assert len(found) == len(set(found))


@settings(steady, max_examples=150)
@given(content=small_matters())
def test_whatever_is_said_to_an_idle_question_the_end_is_the_same(content: MatterContent) -> None:
    found = faults(content)
    idle = [question for question in content.questions if f"问题 {question.id} 怎么答都不影响结论、清单、网点和下一步" in found]
    for question in idle[:1]:
        certain = [answer for answer in trial_answers(content, question, TODAY) if answer not in (UNKNOWN, (UNKNOWN,))]
        for answers in _complete_answers(content, question.id, {}):
            assert len({_end(content, answers | {question.id: answer}) for answer in certain}) <= 1


def _end(content: MatterContent, answers: dict[str, Answer]) -> Hashable:
    found = resolve(content, answers, as_of=TODAY, areas=SOMEWHERE)
    return found.verdict, found.next_step, tuple((line.material.id, line.form, line.copies) for line in found.lines)


def _complete_answers(content: MatterContent, without: str, answers: dict[str, Answer]) -> list[dict[str, Answer]]:
    """Every way to answer all questions but one, whether or not they would be put."""
    for question in content.questions:
        if question.id not in answers and question.id != without:
            return [
                complete
                for answer in trial_answers(content, question, TODAY)[:3]
                for complete in _complete_answers(content, without, answers | {question.id: answer})
            ]
    return [answers]


# The real ones


def test_no_real_matter_has_a_fault(seeds: Seeds) -> None:
    found = {content.id: check(content, as_of=TODAY) for content in seeds.matters}
    assert {id_: faults for id_, (faults, _) in found.items() if faults} == {}
    assert {id_ for id_, (_, paths) in found.items() if paths} == {content.id for content in seeds.matters if content.deep}


def test_removing_a_part_of_a_real_matter_is_noticed(seeds: Seeds) -> None:
    """The checker sees through real content as well: of work-injury, take away each material that a question is asked for."""
    content = next(content for content in seeds.matters if content.id == "work-injury")
    without = content.model_copy(update={"materials": tuple(m for m in content.materials if m.id not in ("death_cert", "kinship"))})
    without = without.model_copy(update={"notes": tuple(n for n in without.notes if "died" not in str(n.when))})
    assert "问题 died 在任何路径上都不会问到" in faults(without)
