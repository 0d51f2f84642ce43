"""Every refusal leaves in one envelope, with a stable code, words for a person, and the request's id."""

from __future__ import annotations

import re
import socket
from uuid import UUID

import httpx
import pytest
from sanic import Request, Sanic
from structlog.testing import capture_logs

from server import web
from server.errors import Conflict, DoorplateError, Unavailable
from tests.live import Server
from tests.running import running, speaking_to

CHINESE = re.compile(r"[\u4e00-\u9fff]")


def error_of(answer: httpx.Response, status: int, code: str) -> dict[str, object]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"error"}
    error: dict[str, object] = answer.json()["error"]
    assert set(error) == {"code", "message", "detail", "request_id"}
    assert error["code"] == code
    assert CHINESE.search(str(error["message"]))
    assert error["request_id"] == answer.headers["x-request-id"]
    return error


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/no/such/page", "/api/v2/scan/x", "/%E9%97%A8", "/d", "/api/v1/scan"])
async def test_an_address_that_does_not_exist_is_not_found(client: httpx.AsyncClient, path: str) -> None:
    error_of(await client.get(path), 404, "not_found")


async def test_a_matter_that_does_not_exist_is_named(client: httpx.AsyncClient) -> None:
    error = error_of(await client.get("/api/v1/matters/fly-to-the-moon"), 404, "matter_not_found")
    assert error["detail"] == {"matter": "fly-to-the-moon"}


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/api/v1/matters", "GET"),
        ("GET", "/api/v1/reports", "POST"),
        ("POST", "/healthz", "GET"),
        ("PUT", "/api/v1/residents", "POST"),
    ],
)
async def test_the_wrong_method_is_told_which_ones_are_right(client: httpx.AsyncClient, method: str, path: str, allowed: str) -> None:
    answer = await client.request(method, path)
    error_of(answer, 405, "method_not_allowed")
    assert allowed in answer.headers["allow"]


@pytest.mark.parametrize("body", [b"{", b"not json", b'{"kind": "wrong_fact",}', b"\xff\xfe", b'{"text": NaN}'])
async def test_a_body_that_is_no_json_says_so(client: httpx.AsyncClient, body: bytes) -> None:
    error_of(await client.post("/api/v1/reports", content=body), 400, "json_malformed")


@pytest.mark.parametrize("body", [b"[]", b'"text"', b"1", b"null", b"true"])
async def test_json_that_is_no_object_is_refused(client: httpx.AsyncClient, body: bytes) -> None:
    error_of(await client.post("/api/v1/reports", content=body), 422, "input_invalid")


async def test_each_wrong_field_is_named_in_our_own_words(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/reports", json={"kind": True, "text": 5, "scene": "x" * 65, "who": "me"})
    error = error_of(answer, 422, "input_invalid")
    fields = {item["field"]: item["problem"] for item in error["detail"]["fields"]}  # type: ignore[index]
    assert set(fields) == {"kind", "text", "scene", "who"}
    assert all(CHINESE.search(problem) for problem in fields.values())
    assert "pydantic" not in answer.text
    assert "Input should" not in answer.text


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/api/v1/reports", "POST"), ("/api/v1/staff/members", "GET, POST"), (f"/api/v1/staff/members/{UUID(int=1)}", "GET, PATCH")],
)
async def test_a_method_that_is_not_allowed_is_answered_with_those_that_are(client: httpx.AsyncClient, path: str, allowed: str) -> None:
    answer = await client.put(path)
    error_of(answer, 405, "method_not_allowed")
    assert set(answer.headers["allow"].split(", ")) == set(allowed.split(", "))


async def test_a_long_name_of_a_field_is_not_echoed_whole(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/reports", json={"kind": "wrong_fact", "x" * 5000: 1})
    error_of(answer, 422, "input_invalid")
    assert len(answer.content) < 1000


async def test_a_sane_request_id_is_taken_over(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/nothing", headers={"x-request-id": "gateway-0123.abc_DEF"})
    assert error_of(answer, 404, "not_found")["request_id"] == "gateway-0123.abc_DEF"


@pytest.mark.parametrize(
    "given", ["short", "x" * 65, "has space in it", "line\tbreak-in-it", "<script>alert(1)</script>", "门牌门牌门牌门牌"]
)
async def test_any_other_request_id_is_replaced(client: httpx.AsyncClient, given: str) -> None:
    answer = await client.get("/healthz", headers={"x-request-id": given.encode()})
    assert answer.status_code == 200
    assert re.fullmatch(r"[A-Za-z0-9._-]{8,64}", answer.headers["x-request-id"])
    assert answer.headers["x-request-id"] != given


async def test_no_two_requests_share_an_id(client: httpx.AsyncClient) -> None:
    ids = {(await client.get("/healthz")).headers["x-request-id"] for _ in range(20)}
    assert len(ids) == 20


def test_a_body_over_a_megabyte_is_too_large(live: httpx.Client) -> None:
    answer = live.post("/api/v1/reports", content=b'{"text": "' + b"x" * 1_100_000 + b'"}')
    error_of(answer, 413, "body_too_large")


def test_what_is_not_http_is_answered_with_400_and_the_server_lives(live_server: Server, live: httpx.Client) -> None:
    host, port = live_server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=5) as raw:
        raw.sendall(b"HELLO\r\n\r\n")
        assert b" 400 " in raw.recv(4096).split(b"\r\n")[0]
    assert live.get("/healthz").status_code == 200


class KettleIsCold(Conflict):
    code, message = "kettle_is_cold", "水还没烧开"


class KettleIsAway(Unavailable):
    code, message = "kettle_is_away", "茶壶不在"


def kettle() -> Sanic:
    """A small application with our error handling and three ways to fail."""
    app: Sanic = Sanic("kettle", configure_logging=False)
    web.install(app)

    @app.get("/<how>")
    async def fail(request: Request, how: str) -> None:
        faults = {"cold": KettleIsCold(detail={"degrees": 40}), "away": KettleIsAway()}
        raise faults.get(how, ZeroDivisionError("the resident typed 320583199001011234"))

    return app


async def test_a_refusal_carries_the_status_of_its_family_and_its_own_code() -> None:
    async with running(kettle()) as app, speaking_to(app) as http:
        assert error_of(await http.get("/cold"), 409, "kettle_is_cold")["detail"] == {"degrees": 40}
        error_of(await http.get("/away"), 503, "kettle_is_away")


async def test_an_unforeseen_fault_shows_nothing_of_itself_but_is_logged_under_the_same_id() -> None:
    async with running(kettle()) as app, speaking_to(app) as http:
        with capture_logs() as logged:
            answer = await http.get("/boil")
    error = error_of(answer, 500, DoorplateError.code)
    assert "ZeroDivisionError" not in answer.text
    assert "320583" not in answer.text
    assert [entry["request_id"] for entry in logged if entry["event"] == "request.failed"] == [error["request_id"]]
