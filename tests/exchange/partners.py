"""A partner as a test needs it: made by an admin through the API, with its key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx

from server.app import App
from server.exchange.partners import PUSH
from server.outbox import OutboxWorker
from server.parts import Parts
from tests.exchange.partner_stand_in import PartnerStandIn
from tests.people import Person

PARTNERS, EXCHANGE = "/api/v1/staff/partners", "/api/v1/exchange"
HOTLINE = {"name": "12345热线", "lodges": True, "works": False, "departments": [], "areas": ["ks"], "mode": "batch", "url": ""}
OFFICE = {"name": "人社业务系统", "lodges": False, "works": True, "departments": ["人社"], "areas": ["ks"], "mode": "batch", "url": ""}


@dataclass
class Connected:
    """A partner's own side."""

    client: httpx.AsyncClient
    id: str
    key: str
    secret: str

    @property
    def headers(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.key}"}

    async def lodges(self, number: str = "SZ-2026-0001", **body: Any) -> httpx.Response:
        said = {"demand_number": number, "demand_kind": "complaint", "demand": "小区门口路灯不亮", "area": "kfq"} | body
        return await self.client.post(f"{EXCHANGE}/tickets", json=said, headers=self.headers)

    async def reports(self, number: str, event_id: str, event: str, **body: Any) -> httpx.Response:
        said = {"event_id": event_id, "event": event} | body
        return await self.client.post(f"{EXCHANGE}/tickets/{number}/events", json=said, headers=self.headers)

    async def uploads(self, number: str, body: bytes) -> httpx.Response:
        headers = self.headers | {"content-type": "image/jpeg"}
        return await self.client.post(f"{EXCHANGE}/tickets/{number}/photos", content=body, headers=headers)

    async def keeps(self, number: str, body: bytes) -> str:
        """Its id."""
        answer = await self.uploads(number, body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def reads(self, number: str) -> httpx.Response:
        return await self.client.get(f"{EXCHANGE}/tickets/{number}", headers=self.headers)

    async def fetches(self, **params: Any) -> dict[str, Any]:
        answer = await self.client.get(f"{EXCHANGE}/tickets", params=params, headers=self.headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


async def connected(client: httpx.AsyncClient, admin: Person, **terms: Any) -> Connected:
    answer = await client.post(PARTNERS, json=terms, headers=admin.headers)
    assert answer.status_code == 201, answer.text
    issued = answer.json()
    return Connected(client, issued["partner"]["id"], issued["key"], issued["secret"])


@asynccontextmanager
async def on_loopback(app: App) -> AsyncIterator[PartnerStandIn]:
    """A stand-in that the shared application may push to."""
    parts: Parts = app.ctx.parts
    parts.partners.loopback = parts.pusher.loopback = True
    try:
        async with PartnerStandIn() as partner:
            yield partner
    finally:
        parts.partners.loopback = parts.pusher.loopback = False
        await parts.pusher.close()
        parts.pusher._http = None


async def pushed_to(client: httpx.AsyncClient, admin: Person, partner: PartnerStandIn, **terms: object) -> Connected:
    found = await connected(client, admin, **OFFICE | {"mode": "realtime", "url": partner.url} | terms)
    partner.secrets = [found.secret]
    return found


async def carried(app: App) -> int:
    """Everything that is due now; how many records it was."""
    parts: Parts = app.ctx.parts
    worker = OutboxWorker({PUSH: parts.pusher.push}, parts.outside.clock, lane="exchange.")
    count = 0
    while await worker.step():
        count += 1
    return count
