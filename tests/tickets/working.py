"""A ticket on its way through the departments, as a test needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx

from tests import people
from tests.fakes import MONDAY_MORNING
from tests.people import Person

TICKETS, STAFF = "/api/v1/tickets", "/api/v1/staff/tickets"


class Case:
    """A ticket and those who work on it; each step uses the version that was last seen."""

    def __init__(self, client: httpx.AsyncClient, opened: dict[str, Any], id_: str, admin: Person) -> None:
        self.client, self.opened, self.id, self.admin = client, opened, id_, admin
        self.version = 1

    async def step(self, by: Person, path: str, **body: Any) -> httpx.Response:
        answer = await self.client.post(f"{STAFF}/{self.id}/{path}", json={"version": self.version} | body, headers=by.headers)
        if answer.status_code == 200:
            self.version = answer.json()["version"]
        return answer

    async def done(self, by: Person, path: str, **body: Any) -> dict[str, Any]:
        answer = await self.step(by, path, **body)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def says(self, path: str, **body: Any) -> dict[str, Any]:
        """The resident."""
        answer = await self.client.post(f"{TICKETS}/{self.opened['number']}/{path}", json=body, headers=self.holding)
        assert answer.status_code == 200, answer.text
        self.version += 1
        found: dict[str, Any] = answer.json()
        return found

    @property
    def holding(self) -> dict[str, str]:
        return {"x-ticket-secret": self.opened["secret"]}

    async def followed(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self.client.get(f"{TICKETS}/{self.opened['number']}", headers=self.holding)).json()
        return found

    async def read(self, by: Person | None = None) -> dict[str, Any]:
        found: dict[str, Any] = (await self.client.get(f"{STAFF}/{self.id}", headers=(by or self.admin).headers)).json()
        return found


async def case(client: httpx.AsyncClient, **body: Any) -> Case:
    opened = (await client.post(TICKETS, json={"text": "工伤认定材料交了两个月没有答复", "plate": "5QYDJT5R"} | body)).json()
    admin = await lasting(await people.signed_in("city_admin"))
    (row,) = (await client.get(STAFF, params={"number": opened["number"]}, headers=admin.headers)).json()["items"]
    return Case(client, opened, row["id"], admin)


async def dispatched(client: httpx.AsyncClient, department: str = "人社", co: tuple[str, ...] = (), **body: Any) -> tuple[Case, Person]:
    """(case, somebody of the lead department)."""
    found = await case(client, **body)
    await found.done(found.admin, "coordination", move="accept")
    await found.done(found.admin, "dispatch", department=department, co_departments=list(co))
    return found, await of(department)


async def working(client: httpx.AsyncClient, department: str = "人社", co: tuple[str, ...] = ()) -> tuple[Case, Person]:
    found, handler = await dispatched(client, department, co)
    await found.done(handler, "moves", move="sign")
    await found.done(handler, "moves", move="start")
    return found, handler


async def of(department: str) -> Person:
    """Of the city's office of it."""
    return await lasting(await people.signed_in("department_handler", people.CITY, department=department))


async def lasting(who: Person) -> Person:
    """Still signed in weeks later: the test moves the clock on."""
    at = MONDAY_MORNING + timedelta(days=60)
    _, headers = await people.token(who.id, at=at)
    return replace(who, headers=headers)
