"""季节和人群: what stands in a matter itself is recommended in its months and to those it concerns, after what the editors' table says."""

from __future__ import annotations

import httpx
import pytest

from server.app import App
from server.parts import Parts
from server.search.surroundings import Standing
from tests.fakes import FixedClock


@pytest.mark.parametrize(("month", "there"), [(10, False), (11, True), (1, True), (2, False)])
def test_a_season_of_a_matter_counts_in_its_months(app: App, clock: FixedClock, month: int, there: bool) -> None:
    parts: Parts = app.ctx.parts
    clock.set(2026, month, 10)
    fits = [fit for fit in parts.surroundings.fits(Standing(), clock.now()) if fit.matter == "wage-complaint" and "season" in fit.kinds]
    assert [fit.why for fit in fits] == (["年底结清工资的时候"] if there else [])


def test_a_tag_counts_for_whoever_says_so_and_is_worth_less_than_the_editors_word(app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    veteran = parts.surroundings.nudges(Standing(says=frozenset({"driver"})), clock.now())
    assert veteran["freight-licence"].why == "您说自己开车，常办这件事"
    assert "freight-licence" not in parts.surroundings.nudges(Standing(), clock.now())
    rows = {row.matter_id for row in parts.surroundings.rows if row.says == "driver"}
    assert all(veteran[id_].by > veteran["freight-licence"].by for id_ in rows if id_ in veteran)


def test_what_the_table_says_already_is_not_counted_twice(app: App, clock: FixedClock) -> None:
    parts: Parts = app.ctx.parts
    clock.set(2026, 5, 10)
    parent = Standing(says=frozenset({"parent"}))
    fits = [fit.kinds for fit in parts.surroundings.fits(parent, clock.now()) if fit.matter == "school-primary"]
    assert fits == [("says", "season")]


async def test_the_guide_shows_season_and_tags(client: httpx.AsyncClient) -> None:
    guide = (await client.get("/api/v1/matters/medical-resident")).json()
    assert guide["season"] == {"first": 10, "last": 12, "why": "居民医保集中缴费期"}
    assert (await client.get("/api/v1/matters/elderly-allowance")).json()["tags"] == ["elder"]
