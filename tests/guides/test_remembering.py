"""What was answered once is answered again without working it out, and never differently."""

from __future__ import annotations

from typing import Any

import httpx
import orjson
import pytest

from server.app import App
from server.guides import service
from server.guides.service import GuideService
from server.parts import Parts
from tests.bench.inputs import requests
from tests.fakes import FixedClock

ELDERLY = "elderly-allowance"


@pytest.fixture
def guides(app: App, clock: FixedClock) -> GuideService:
    parts: Parts = app.ctx.parts
    return GuideService(parts.catalogue, parts.areas, clock)


def worked_out(guides: GuideService, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What had to be worked out from here on."""
    seen: list[Any] = []
    real = GuideService.resolve

    def note(self: GuideService, matter_id: str, raw: Any, as_of: Any) -> dict[str, Any]:
        seen.append((matter_id, dict(raw), as_of))
        return real(self, matter_id, raw, as_of)

    monkeypatch.setattr(GuideService, "resolve", note)
    return seen


async def test_the_same_answers_are_worked_out_once(guides: GuideService, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = worked_out(guides, monkeypatch)
    first = guides.answer(ELDERLY, {"hukou": "yes"}, None)
    assert guides.answer(ELDERLY, {"hukou": "yes"}, None) == first
    assert len(seen) == 1


async def test_another_matter_answer_or_day_is_another_question(
    guides: GuideService, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = worked_out(guides, monkeypatch)
    guides.answer(ELDERLY, {}, None)
    guides.answer("marriage", {}, None)
    guides.answer(ELDERLY, {"hukou": "no"}, None)
    clock.move(days=1)
    guides.answer(ELDERLY, {}, None)
    assert len(seen) == 4


async def test_every_walk_of_the_bench_is_answered_as_it_is_worked_out(guides: GuideService) -> None:
    asked = requests()["resolve, each once"][::7]
    for _ in range(2):
        for one in asked:
            matter, answers = one.path.split("/")[4], orjson.loads(one.body or "")["answers"]
            assert guides.answer(matter, answers, None) == orjson.dumps(guides.resolve(matter, answers, None))
    assert len(asked) > 200


async def test_what_was_not_asked_for_longest_is_forgotten_first(guides: GuideService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MOST_REMEMBERED", 2)
    for answers in ({}, {"hukou": "yes"}, {}, {"hukou": "no"}):
        guides.answer(ELDERLY, answers, None)
    seen = worked_out(guides, monkeypatch)
    guides.answer(ELDERLY, {}, None)
    assert seen == []
    guides.answer(ELDERLY, {"hukou": "yes"}, None)
    assert len(seen) == 1


async def test_nobody_can_fill_the_memory_with_nonsense(guides: GuideService, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = worked_out(guides, monkeypatch)
    nonsense = {f"question-{place}": "x" * 60 for place in range(50)}
    for _ in range(2):
        guides.answer(ELDERLY, nonsense, None)
    assert len(seen) == 2


async def test_new_content_is_not_answered_with_the_old(client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    parts: Parts = app.ctx.parts
    await client.post(f"/api/v1/matters/{ELDERLY}/resolve", json={})
    await parts.load()
    seen = worked_out(parts.guides, monkeypatch)
    await client.post(f"/api/v1/matters/{ELDERLY}/resolve", json={})
    assert len(seen) == 1
