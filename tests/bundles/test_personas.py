"""People with several things to do at once: each story was told first, and must get the one list and the order a clerk would give.

`matters` are those they chose, `answers` go by a shared question's id or "matter.question". A document is a line of the list: a paper of
the bundle or "matter.material"; with `originals` and `copies`, as many; with `words`, called so. What nobody may ask for has an id that
is not listed, or `words` that no listed name carries. `trips`: which outing each step of the `order` belongs to; `from`: what is not
brought from home but handed over on the way; `have`: results of what they did not choose and must hold already.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.bundles.papers import Paper
from server.bundles.resolve import Standing
from server.bundles.visits import visits
from tests.bundles.pure import bundle_of, every_bundle, together, yaml_of

PERSONAS = Path(__file__).parent / "personas"
FEWEST = 2

Persona = dict[str, Any]


def _everybody() -> list[Any]:
    return [
        pytest.param(bundle, persona, id=f"{bundle}-{persona['id']}")
        for bundle in every_bundle()
        for persona in yaml_of(PERSONAS / f"{bundle}.yaml")["personas"]
    ]


def _names(paper: Paper) -> set[str]:
    return {paper.name} | {line.material.name for _, line in paper.lines}


def _has(found: Standing, wanted: dict[str, Any]) -> None:
    paper = next((one for one in found.papers if one.id == wanted["id"]), None)
    assert paper is not None, f"没有“{wanted['say']}”"
    for key in ("originals", "copies"):
        assert wanted.get(key, getattr(paper, key)) == getattr(paper, key), f"“{wanted['say']}”的 {key} 是 {getattr(paper, key)}"
    assert all(any(word in name for name in _names(paper)) for word in wanted.get("words", ()))


@pytest.mark.parametrize("bundle", every_bundle())
def test_every_bundle_has_people(bundle: str) -> None:
    assert len(yaml_of(PERSONAS / f"{bundle}.yaml")["personas"]) >= FEWEST


@pytest.mark.parametrize(("bundle", "persona"), _everybody())
def test_they_get_the_list_and_the_order_a_clerk_would_give(bundle: str, persona: Persona) -> None:
    content = bundle_of(bundle)
    found = together(content, persona["matters"], persona["answers"])
    assert found.asked is None
    assert {matter: one.dropped for matter, one in found.found.items() if one.dropped} == {}
    assert {matter for matter, one in found.found.items() if one.verdict != "yes"} == set()
    for wanted in persona["must_have"]:
        _has(found, wanted)
    listed = {paper.id for paper in found.papers}
    for unwanted in persona["must_not_have"]:
        assert unwanted.get("id") not in listed, unwanted["say"]
        for word in unwanted.get("words", ()):
            assert not [name for paper in found.papers for name in _names(paper) if word in name], unwanted["say"]
    order = visits([one for one in content.members if one.matter in persona["matters"]], found.found)
    assert [visit.member.matter for visit in order] == persona["order"]
    assert [visit.trip for visit in order] == persona["trips"]
    assert {paper.id: paper.comes_from for paper in found.papers if paper.comes_from} == persona.get("from", {})
    waits = dict.fromkeys(wait.awaited.result for visit in order for wait in visit.waits if wait.state == "have")
    assert list(waits) == persona.get("have", [])
