"""新鲜度: how long ago somebody stood for a guide, and what is said once that was too long ago."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import httpx
import pytest_asyncio

from server.app import App
from server.parts import Parts
from tests.fakes import FixedClock

MATTER = "idcard-reissue"


@pytest_asyncio.fixture(loop_scope="session")
async def parts(app: App) -> AsyncIterator[Parts]:
    found: Parts = app.ctx.parts
    yield found
    await found.load()


async def say(client: httpx.AsyncClient) -> tuple[bool, str]:
    fresh = (await client.get(f"/api/v1/matters/{MATTER}")).json()["freshness"]
    return fresh["overdue"], fresh["say"]


async def test_the_guide_counts_the_days_since_it_was_verified(client: httpx.AsyncClient, parts: Parts, clock: FixedClock) -> None:
    published = parts.catalogue.matters[MATTER]
    verified = replace(published, verified_by="公安", verified_at="2026-11-20T09:00:00+08:00", day=None)
    parts.catalogue.matters[MATTER] = verified
    assert await say(client) == (False, "3 天前由公安核验")
    tag = (await client.get(f"/api/v1/matters/{MATTER}")).headers["etag"]
    clock.set(2026, 11, 24)
    assert await say(client) == (False, "4 天前由公安核验")
    assert (await client.get(f"/api/v1/matters/{MATTER}", headers={"if-none-match": tag})).status_code == 200
    clock.set(2026, 11, 20)
    assert await say(client) == (False, "今天由公安核验")


async def test_what_nobody_verified_says_so(client: httpx.AsyncClient, parts: Parts) -> None:
    overdue, said = await say(client)
    assert (overdue, said) == (False, parts.catalogue.get(MATTER).content.note)


async def test_beyond_its_review_date_the_guide_warns(client: httpx.AsyncClient, parts: Parts, clock: FixedClock) -> None:
    clock.set(2027, 5, 31)
    assert (await say(client))[0] is False
    clock.set(2027, 6, 1)
    overdue, said = await say(client)
    assert overdue
    assert said.startswith("已过核验期（2027-05-31）")


async def test_where_we_are_not_sure_the_stale_stand_lower_and_everywhere_they_say_so(
    client: httpx.AsyncClient, parts: Parts, clock: FixedClock
) -> None:
    """Two near matters: whichever of them is stale, its score in the ranking falls."""
    ordered = parts.search._ordered
    ranked = [("idcard-reissue", 2.0), ("idcard-renew", 1.9)]
    assert ordered(ranked, None, (), {}, frozenset()) == ["idcard-reissue", "idcard-renew"]
    assert ordered(ranked, None, (), {}, frozenset({"idcard-reissue"})) == ["idcard-renew", "idcard-reissue"]
    assert ordered(ranked, "idcard-reissue", (), {}, frozenset({"idcard-reissue"}))[0] == "idcard-reissue"
    published = parts.catalogue.matters[MATTER]
    content = published.content.model_copy(update={"review_by": date(2026, 11, 1)})
    parts.catalogue.matters[MATTER] = replace(published, content=content)
    found = (await client.get("/api/v1/search", params={"q": "身份证丢了"})).json()["matters"]
    assert [one["why"].endswith("已过核验期，办之前问一下") for one in found if one["id"] == MATTER] == [True]
    assert not any("核验期" in one["why"] for one in found if one["id"] != MATTER)
