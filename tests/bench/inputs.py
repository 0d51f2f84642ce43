"""What is asked: many distinct questions, drawn once and the same in every run.

resolve walks the deep matters as people do, one answer more with each request, dates and numbers everybody's own; people's first answers
repeat, and the server may remember them. "resolve, each once" is the same without repetition, in a round longer than it remembers.
halls asks every plate for every deep matter, and now and then from a point on the map; search says each sentence once.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any
from urllib.parse import quote

from seeds.reading import FOLDER, Faults, read_yaml
from seeds.utterances import evaluation_set, training_lines
from server.guides.answers import Answer
from server.guides.check import trial_answers
from server.guides.resolve import resolve
from server.matters.content import MatterContent, Question

WALKS = 300
"""Through each deep matter; some five requests each."""
AS_OF = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request; body None is a GET."""

    path: str
    body: str | None = None


def requests() -> dict[str, list[Asked]]:
    """By what is measured, each list in mixed order."""
    draw = Random(20261123)
    deep = deep_matters()
    scenes = [row["scene_code"] for row in _rows("doorplates.csv")]
    walks = [step for content in deep for step in _walks(content, draw)]
    found = {
        "scan": [Asked(f"/api/v1/scan/{scene}") for scene in scenes],
        "search": [Asked(f"/api/v1/search?q={quote(words)}&plate={draw.choice(scenes)}") for words in _said()],
        "resolve": walks,
        "resolve, each once": list(dict.fromkeys(walks)),
        "halls": _halls(deep, scenes, draw),
    }
    for asked in found.values():
        draw.shuffle(asked)
    return found


def _said() -> list[str]:
    """The dev set, the golden set, then what people say: more sentences than a run can ask, so that no cache is measured."""
    lines = [*evaluation_set("dev"), *evaluation_set("golden"), *training_lines()]
    return list(dict.fromkeys(line.text for line in lines))


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def deep_matters() -> list[MatterContent]:
    found = []
    for path in sorted((FOLDER / "matters").glob("*.yaml")):
        read = read_yaml(path, Faults(), path.name)
        if read is not None and "materials" in read[0]:
            found.append(MatterContent.model_validate(read[0]))
    return found


def _walks(content: MatterContent, draw: Random) -> list[Asked]:
    """Every state that a resident passes through on the way to a verdict, answering what is asked."""
    areas = {row["id"]: row["name"] for row in _rows("areas.csv") if row["kind"] == "town"}
    asked = []
    for _ in range(WALKS):
        answers: dict[str, Answer] = {}
        while True:
            said = {question: _sent(answer) for question, answer in answers.items()}
            asked.append(Asked(f"/api/v1/matters/{content.id}/resolve", json.dumps({"answers": said, "as_of": AS_OF.isoformat()})))
            question = resolve(content, answers, as_of=AS_OF, areas=areas).question
            if question is None:
                break
            answers[question.id] = _answer(content, question, areas, draw)
    return asked


def _answer(content: MatterContent, question: Question, areas: dict[str, str], draw: Random) -> Answer:
    """Any option; any day or number on either side of what decides."""
    if question.kind == "area":
        return draw.choice(list(areas))
    tried = trial_answers(content, question, AS_OF)
    days = [day for day in tried if isinstance(day, date)]
    if days:
        first, last = min(days) - timedelta(days=3650), min(AS_OF, max(days) + timedelta(days=3650))
        return first + timedelta(days=draw.randint(0, (last - first).days))
    numbers = [number for number in tried if isinstance(number, float)]
    return float(draw.randint(int(min(numbers)), int(max(numbers)))) if numbers else draw.choice(tried)


def _sent(answer: Answer) -> Any:
    if isinstance(answer, tuple):
        return list(answer)
    return answer.isoformat() if isinstance(answer, date) else answer


def _halls(deep: list[MatterContent], scenes: list[str], draw: Random) -> list[Asked]:
    at_plates = [f"matter={content.id}&plate={scene}" for scene in scenes for content in deep]
    on_the_map = [
        f"matter={draw.choice(deep).id}&lat={draw.uniform(31.2, 31.5):.5f}&lng={draw.uniform(120.8, 121.15):.5f}"
        for _ in range(len(at_plates) // 5)
    ]
    return [Asked(f"/api/v1/halls?{query}") for query in (*at_plates, *on_the_map)]
