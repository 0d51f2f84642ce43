"""People as they come to the window: each story was told first, by someone who knows the counter, and must get a clerk's list.

A persona file holds stories first (who, story, verdict, documents in plain words) and only then what ties them to our content:
`answers` by question id, and for each document the `id` (or `ids`, any of which will do) of the material that it is.
A document that the matter rightly does not know at all has `words` instead: no listed material may carry them in its name.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from seeds.reading import FOLDER, Faults, read_yaml
from server.guides.answers import read
from server.guides.resolve import Resolution, resolve
from server.matters.content import MatterContent

AS_OF = date(2026, 11, 23)
PERSONAS = Path(__file__).parent / "personas"
FEWEST = 3

Persona = dict[str, Any]


def _yaml(path: Path) -> dict[str, Any]:
    faults = Faults()
    found = read_yaml(path, faults, path.name)
    assert found is not None, faults.found
    assert not faults.found
    return found[0]


@cache
def _content(matter: str) -> MatterContent:
    return MatterContent.model_validate(_yaml(FOLDER / "matters" / f"{matter}.yaml"))


@cache
def _areas() -> dict[str, str]:
    with (FOLDER / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["name"] for row in csv.DictReader(file)}


def _personas(matter: str) -> list[Persona]:
    path = PERSONAS / f"{matter}.yaml"
    personas: list[Persona] = _yaml(path)["personas"] if path.exists() else []
    return personas


def _deep_matters() -> list[str]:
    return [path.stem for path in sorted((FOLDER / "matters").glob("*.yaml")) if "materials" in _yaml(path)]


def _everybody() -> list[Any]:
    return [
        pytest.param(path.stem, persona, id=f"{path.stem}:{persona['id']}")
        for path in sorted(PERSONAS.glob("*.yaml"))
        for persona in _personas(path.stem)
    ]


def _resolved(matter: str, persona: Persona) -> Resolution:
    content, areas = _content(matter), _areas()
    answers, strangers = read(content, persona["answers"], frozenset(areas))
    return resolve(content, answers, as_of=AS_OF, areas=areas, strangers=strangers)


def _ids(document: dict[str, Any]) -> set[str]:
    return set(document["ids"]) if "ids" in document else {document["id"]} if "id" in document else set()


def _head(name: str) -> str:
    """A material's name without what stands in brackets: there it lists papers that would do as well, and asks for none of them."""
    return re.sub(r"（[^）]*）", "", name)


@pytest.mark.parametrize(("matter", "persona"), _everybody())
def test_everything_that_the_persona_says_is_understood_today(matter: str, persona: Persona) -> None:
    known = {material.id for material in _content(matter).materials}
    for document in [*persona["must_have"], *persona["must_not_have"]]:
        assert _ids(document) <= known, f"{document['say']}:事项里没有材料 {_ids(document) - known}"
        assert _ids(document) or document["words"], document
    for document in persona["must_have"]:
        assert _ids(document), f"{document['say']}:一定要有的材料要写明是哪一样"
    assert _resolved(matter, persona).dropped == ()


@pytest.mark.parametrize(("matter", "persona"), _everybody())
def test_the_persona_hears_the_verdict_that_a_clerk_would_give(matter: str, persona: Persona) -> None:
    found = _resolved(matter, persona)
    assert found.verdict == persona["verdict"], f"还要问:{found.question.text}" if found.question else found.reasons


@pytest.mark.parametrize(("matter", "persona"), _everybody())
def test_the_list_holds_what_a_clerk_would_surely_ask_for(matter: str, persona: Persona) -> None:
    listed = {line.material.id for line in _resolved(matter, persona).lines}
    missing = [document["say"] for document in persona["must_have"] if not _ids(document) & listed]
    assert not missing, f"清单上有 {sorted(listed)}"


@pytest.mark.parametrize(("matter", "persona"), _everybody())
def test_the_list_asks_for_nothing_that_would_be_wrong_here(matter: str, persona: Persona) -> None:
    lines = _resolved(matter, persona).lines
    listed, names = {line.material.id for line in lines}, [_head(line.material.name) for line in lines]
    for document in persona["must_not_have"]:
        assert not _ids(document) & listed, document["say"]
        assert not [name for name in names for word in document.get("words", []) if word in name], document["say"]


@pytest.mark.parametrize(("matter", "persona"), [one for one in _everybody() if one.values[1]["verdict"] == "no"])
def test_whoever_is_turned_away_is_told_where_to_go_from_here(matter: str, persona: Persona) -> None:
    step = _resolved(matter, persona).next_step
    assert step is not None
    assert any(word in step.text for word in persona["next_step_words"]), step.text


@pytest.mark.parametrize("matter", _deep_matters())
def test_every_matter_with_a_list_of_its_own_has_been_tried_by_several_people(matter: str) -> None:
    personas = _personas(matter)
    assert len(personas) >= FEWEST
    assert {"yes", "no"} <= {persona["verdict"] for persona in personas}


def test_there_is_no_persona_for_a_matter_without_a_list() -> None:
    assert {path.stem for path in PERSONAS.glob("*.yaml")} <= set(_deep_matters())
