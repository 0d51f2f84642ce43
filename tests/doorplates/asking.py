"""The staff's side of doorplates as a client asks it."""

from __future__ import annotations

import io
from typing import Any

import httpx
from PIL import Image

from server.app import App
from server.parts import Parts
from tests.people import Person

PLATES, IMPORTS, JOBS = "/api/v1/staff/doorplates", "/api/v1/staff/doorplate-imports", "/api/v1/staff/print-jobs"
ROUNDS, HEALTH, PROBLEMS = "/api/v1/staff/inspection-rounds", "/api/v1/staff/doorplate-health", "/api/v1/staff/scan-problems"
SPOT = {"name": "示例小区东门", "site_type": "community_gate", "area": "zp-qinhe", "lat": 31.272, "lng": 120.94}


async def got(client: httpx.AsyncClient, path: str, who: Person, *, status: int = 200, **query: Any) -> dict[str, Any]:
    answer = await client.get(path, headers=who.headers, params=query)
    return _body(answer, status)


async def posted(
    client: httpx.AsyncClient, path: str, who: Person, body: Any = None, *, status: int = 200, **headers: str
) -> dict[str, Any]:
    answer = await client.post(path, headers=who.headers | headers, json=body or {})
    return _body(answer, status)


async def uploaded(client: httpx.AsyncClient, path: str, who: Person, body: bytes, *, status: int = 201, **query: Any) -> dict[str, Any]:
    answer = await client.post(path, headers=who.headers, content=body, params=query)
    return _body(answer, status)


def _body(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


def code_of(refused: dict[str, Any]) -> str:
    return str(refused["error"]["code"])


async def stepped(client: httpx.AsyncClient, code: str, who: Person, step: str, *, status: int = 200, **body: Any) -> dict[str, Any]:
    return await posted(client, f"{PLATES}/{code}/steps", who, {"step": step, **body}, status=status)


async def scanned(client: httpx.AsyncClient, app: App, code: str) -> dict[str, Any]:
    """A resident's scan, once the server has seen what staff did."""
    parts: Parts = app.ctx.parts
    await parts.refresh_plates()
    return _body(await client.get(f"/api/v1/scan/{code}"), 200)


def jpeg(width: int = 400, height: int = 300, **save: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#17508f").save(out, "JPEG", **save)
    return out.getvalue()
