"""流程图和路径: a version's flow as nodes and edges to draw, and its paths one by one with their lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from server.guides.answers import Answer, say
from server.guides.check import trial_answers
from server.guides.resolve import Resolution, resolve
from server.matters.conditions import AllOf, AnyOf, Compare, Condition, Is, NotThat, atoms
from server.matters.content import MatterContent

TESTS = {
    "at_least": "至少 {}",
    "at_most": "至多 {}",
    "over": "大于 {}",
    "under": "小于 {}",
    "age_at_least": "满 {} 岁",
    "age_under": "不满 {} 岁",
    "days_over": "超过 {} 天前",
    "days_at_most": "{} 天以内",
}


def graph(content: MatterContent) -> dict[str, list[dict[str, Any]]]:
    """nodes: questions in the order of asking, then refusals and materials; edges: from the question that decides."""
    nodes: list[dict[str, Any]] = []
    edges: list[dict[str, str]] = []
    parts: list[tuple[str, str, str, Condition | None]] = [
        *((question.id, "question", question.text, question.when) for question in content.questions),
        *((f"no.{i}", "refusal", rule.reason, rule.when) for i, rule in enumerate(content.verdicts)),
        *((f"material.{material.id}", "material", material.name, material.when) for material in content.materials),
    ]
    for id_, kind, text, when in parts:
        nodes.append({"id": id_, "kind": kind, "text": text, "when": in_words(content, when) if when is not None else None})
        if when is not None:
            edges += [{"from": asked, "to": id_} for asked in dict.fromkeys(atom.question for atom in atoms(when))]
    return {"nodes": nodes, "edges": edges}


def in_words(content: MatterContent, condition: Condition) -> str:
    """A condition as an editor reads it: “谁来办？”选“本人”，并且 ……"""
    questions = {question.id: question for question in content.questions}
    match condition:
        case Is(question, options):
            asked = questions[question]
            labels = {option.id: option.label for option in asked.choices}
            return f"“{asked.text}”选{'或'.join(f'“{labels.get(option, option)}”' for option in options)}"
        case Compare(question, test, value):
            return f"“{questions[question].text}”{TESTS[test].format(f'{value:g}')}"
        case AllOf(parts):
            return "，并且".join(_bracketed(content, part, AnyOf) for part in parts)
        case AnyOf(parts):
            return "，或者".join(_bracketed(content, part, AllOf) for part in parts)
        case NotThat(part):
            return f"不是（{in_words(content, part)}）"


def _bracketed(content: MatterContent, part: Condition, kind: type) -> str:
    return f"（{in_words(content, part)}）" if isinstance(part, kind) else in_words(content, part)


def paths(content: MatterContent, *, as_of: date, areas: Mapping[str, str]) -> Iterator[tuple[dict[str, Answer], Resolution]]:
    """Every path in the order of asking; lazily, because there may be tens of thousands."""

    def walk(answers: dict[str, Answer]) -> Iterator[tuple[dict[str, Answer], Resolution]]:
        now = resolve(content, answers, as_of=as_of, areas=areas)
        if now.question is None:
            yield answers, now
            return
        for answer in trial_answers(content, now.question, as_of):
            yield from walk({**answers, now.question.id: answer})

    return walk({})


def page(content: MatterContent, start: int, size: int, *, as_of: date, areas: Mapping[str, str]) -> list[dict[str, Any]]:
    """Paths start, start+1 ...: what was answered, the verdict, the list. Blocking."""
    questions = {question.id: question for question in content.questions}
    return [
        {
            "answers": [f"{questions[id_].text} {say(questions[id_], answer, areas)}" for id_, answer in answers.items()],
            "verdict": found.verdict,
            "reason": found.reasons[0] if found.verdict == "no" and found.reasons else None,
            "materials": [line.material.name for line in found.lines],
        }
        for answers, found in islice(paths(content, as_of=as_of, areas=areas), start, start + size)
    ]
