"""/healthz says that the process lives, /readyz whether it can serve and from what, /metrics how it is doing."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest
from tortoise.connection import get_connection
from tortoise.exceptions import OperationalError

from server import database
from server.app import App
from server.settings import Settings
from tests.fakes import FakeRoads, FixedClock
from tests.running import build, other_database, running, speaking_to


@pytest.mark.both_databases
async def test_a_server_with_content_is_ready_and_says_from_what(client: httpx.AsyncClient) -> None:
    answer = await client.get("/readyz")
    assert answer.status_code == 200
    found = answer.json()
    assert found["status"] == "ready"
    assert found["dependencies"] == {"database": "ok", "content": "ok", "index": "ok"}
    assert (found["search_rung"], found["matters"]) == ("index", 141)
    assert found["content_revision"] >= 1
    assert found["adapters"]["vectors"] == "EdgeIndex"


async def test_a_stand_in_is_named_as_one(client: httpx.AsyncClient) -> None:
    assert "no map key" in (await client.get("/readyz")).json()["adapters"]["map"]


async def test_without_a_database_it_lives_but_is_not_ready_and_still_reads(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object, **__: object) -> None:
        raise OperationalError("the database is away")

    monkeypatch.setattr(get_connection("default"), "execute_query", away)
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()["status"]) == (503, "not_ready")
    assert answer.json()["dependencies"]["database"] == "down"
    assert (await client.get("/healthz")).status_code == 200
    assert (await client.get("/api/v1/scan/5QYDJT5R")).json()["status"] == "active"
    assert (await client.get("/api/v1/search", params={"q": "补办身份证"})).json()["matters"][0]["id"] == "idcard-reissue"


async def test_a_server_without_content_is_not_ready(settings: Settings, clock: FixedClock) -> None:
    with other_database():
        await database.migrate(settings)
        async with running(build(settings, clock)) as app, speaking_to(app) as http:
            answer = await http.get("/readyz")
    assert (answer.status_code, answer.json()["dependencies"]["content"]) == (503, "down")


async def test_metrics_count_scans_searches_and_answers_by_route(client: httpx.AsyncClient, app: App) -> None:
    await app.ctx.parts.load()  # another application of this process may have told of its own matters

    def value(text: str, sample: str) -> float:
        found = re.search(rf"^{re.escape(sample)} (\S+)$", text, re.MULTILINE)
        return float(found.group(1)) if found else 0.0

    samples = (
        'doorplate_scans_total{status="unknown"}',
        'doorplate_search_total{band="sure"}',
        'doorplate_request_seconds_count{route="api/v1/scan/<scene:path>",status="200"}',
    )
    before = (await client.get("/metrics")).text
    for _ in range(2):
        await client.get("/api/v1/scan/nothing")
        await client.get("/api/v1/search", params={"q": "给新生儿上户口"})
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert [value(answer.text, sample) - value(before, sample) for sample in samples] == [2, 2, 2]
    assert value(answer.text, "doorplate_matters") == 141
    assert "doorplate_loop_lag_seconds_count" in answer.text


async def test_metrics_never_hold_what_a_person_typed(client: httpx.AsyncClient) -> None:
    await client.get("/api/v1/scan/SECRETSCENE")
    await client.get("/api/v1/matters/secret-matter")
    await client.get("/secret/path")
    text = (await client.get("/metrics")).text
    assert "SECRETSCENE" not in text
    assert "secret" not in text


async def test_metrics_may_be_kept_for_those_with_the_token(tmp_path: Path, clock: FixedClock) -> None:
    settings = Settings(data_dir=tmp_path, metrics_token="a-token-for-prometheus-only")
    with other_database():
        await database.migrate(settings)
        async with running(build(settings, clock)) as app, speaking_to(app) as http:
            statuses = [
                (await http.get("/metrics", headers=headers)).status_code
                for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": "Bearer a-token-for-prometheus-only"})
            ]
    assert statuses == [401, 401, 200]


async def test_roads_that_are_set_are_named(tmp_path: Path, clock: FixedClock) -> None:
    settings = Settings(data_dir=tmp_path)
    with other_database():
        await database.migrate(settings)
        async with running(build(settings, clock, roads=FakeRoads())) as app, speaking_to(app) as http:
            assert (await http.get("/readyz")).json()["adapters"]["map"] == "FakeRoads"
