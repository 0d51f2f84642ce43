"""Logs tell what happened to a request, and nothing of what the person said or who they are."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import httpx
import pytest

from server import logs
from server.logs import access
from tests import factories
from tests.live import Server

SAID = "我妈八十了电话13812345678"
SCENE, AGENT, ADDRESS, QUERY_NAME = "SECRETSCENE", "the-phone-of-wang", "203.0.113.9", "openid"
OPENID = "oX9aBcD_personal_openid"


Captured = pytest.CaptureFixture[bytes]


def printed(captured: Captured) -> str:
    """Everything on stdout since the last time."""
    access.flush()
    return captured.readouterr().out.decode()


async def test_a_request_is_one_line_with_route_status_time_and_id(client: httpx.AsyncClient, capsysbinary: Captured) -> None:
    printed(capsysbinary)
    await client.get("/api/v1/scan/5QYDJT5R", headers={"x-request-id": "gateway-1234"})
    line = json.loads(printed(capsysbinary))
    assert line.pop("ms") >= 0
    assert line.pop("at") > 1_700_000_000
    assert line == {
        "event": "request",
        "method": "GET",
        "route": "api/v1/scan/<scene:path>",
        "status": 200,
        "request_id": "gateway-1234",
    }


async def test_no_line_holds_what_was_said_or_who_said_it(client: httpx.AsyncClient, capsysbinary: Captured) -> None:
    printed(capsysbinary)
    token = (await client.post("/api/v1/residents", json={})).json()["token"]
    headers = {"authorization": f"Bearer {token}", "user-agent": AGENT, "x-forwarded-for": ADDRESS, "cookie": f"session={OPENID}"}
    await client.get("/api/v1/search", params={"q": SAID, QUERY_NAME: OPENID}, headers=headers)
    await client.get(f"/api/v1/scan/{SCENE}", headers=headers)
    await client.get(f"/d/{SCENE}", headers=headers)
    await client.get(f"/no/such/{SCENE}", headers=headers)
    await client.get("/api/v1/halls", params={"lat": 31.3846, "lng": 120.9807}, headers=headers)
    await client.post("/api/v1/reports", json=factories.report(text=SAID, scene=SCENE), headers=headers)
    await client.post("/api/v1/reports", content=SAID.encode(), headers=headers)
    await client.post("/api/v1/matters/elderly-allowance/resolve", json={"answers": {SCENE: SAID}}, headers=headers)
    text = printed(capsysbinary)
    assert text.count('"event":"request"') == 9, text
    for private in (SAID, "13812345678", token, OPENID, SCENE, AGENT, ADDRESS, "31.3846"):
        assert private not in text


def test_the_shipped_command_prints_json_lines_without_any_of_it(live_server: Server, live: httpx.Client) -> None:
    token = live.post("/api/v1/residents", json={}).json()["token"]
    headers = {"authorization": f"Bearer {token}", "user-agent": AGENT, "x-request-id": "the-last-of-this-test"}
    live.get("/api/v1/search", params={"q": SAID, QUERY_NAME: OPENID}, headers=headers)
    live.post("/api/v1/reports", json=factories.report(text=SAID), headers=headers)
    live.get(f"/api/v1/scan/{SCENE}", headers=headers)
    text = live_server.printed_until("the-last-of-this-test", times=3)
    for private in (SAID, "13812345678", token, OPENID, SCENE, AGENT):
        assert private not in text
    for line in text.splitlines()[1:]:  # the first one greets whoever started it
        assert json.loads(line)["event"]


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


def test_records_of_libraries_come_out_in_the_same_form(root_logger: logging.Logger) -> None:
    record = logging.LogRecord("tortoise", logging.WARNING, __file__, 1, "pool is %s", ("full",), None)
    line = json.loads(logs._JsonLines().format(record))
    assert line == {"event": "pool is full", "level": "warning", "logger": "tortoise"}
