"""Every staff route x every role x inside and outside the scope. A route without a rule, or without a record to try it on, fails here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest

from server.accounts.policy import ACTIONS, ROLES, practisable
from server.app import App
from server.web import Spec
from tests import people
from tests.accounts.records import BODIES, OWN, RECORDS
from tests.test_openapi import template

PREFIX = "/api/v1/staff"
OPEN = {"POST /api/v1/staff/login"}
"""For whoever is not signed in."""
NUMBERED = {"number", "row", "finding_id", "year", "item_id", "duty_id", "decision_id"}
"""What paths name by a number."""


@dataclass(frozen=True, slots=True)
class Walked:
    method: str
    path: str
    spec: Spec

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"


def routes(app: App) -> list[Walked]:
    return [
        Walked(method, template(route), route.handler.spec)
        for route in app.router.routes
        if template(route).startswith(PREFIX) and hasattr(route.handler, "spec")  # a socket says who it is in its first frame
        for method in sorted(route.methods - {"OPTIONS", "HEAD"})
    ]


async def ask(client: httpx.AsyncClient, route: Walked, path: dict[str, Any], headers: dict[str, str]) -> tuple[int, str]:
    """(status, code of the refusal)."""
    address = route.path.format_map(path)
    body = {"json": BODIES.get(route.name, {})} if route.spec.body is not None else {}
    answer = await client.request(route.method, address, headers=headers, **body)
    return answer.status_code, answer.json()["error"]["code"] if answer.status_code >= 400 else ""


class Made(dict[str, Any]):
    """Anything asked for is a fresh id: a record that does not exist."""

    def __missing__(self, key: str) -> Any:
        return 999_999 if key in NUMBERED else uuid4()


async def test_every_staff_route_names_an_action_of_the_table(app: App) -> None:
    without = [route.name for route in routes(app) if route.name not in OPEN and route.spec.allow not in ACTIONS]
    assert without == []
    assert len(routes(app)) >= 10


async def test_every_route_with_a_record_has_one_to_be_tried_on(app: App) -> None:
    named = {route.name for route in routes(app) if "{" in route.path}
    assert named - OWN.keys() == RECORDS.keys()
    assert OWN.keys() <= named
    assert BODIES.keys() <= {route.name for route in routes(app)}


async def test_nobody_gets_anywhere_without_a_login(client: httpx.AsyncClient, app: App) -> None:
    for route in routes(app):
        if route.name not in OPEN:
            assert await ask(client, route, Made(), {}) == (401, "unauthorized"), route.name
            assert await ask(client, route, Made(), {"authorization": "Bearer " + "x" * 43}) == (401, "unauthorized"), route.name


@pytest.mark.parametrize("role", sorted(ROLES))
async def test_a_role_gets_in_where_the_table_says_so_and_nowhere_else(client: httpx.AsyncClient, app: App, role: str) -> None:
    for route in routes(app):
        if route.name in OPEN:
            continue
        who = await people.signed_in(role)
        status, code = await ask(client, route, Made(), who.headers)
        if role in ACTIONS[str(route.spec.allow)].roles:
            assert code not in ("not_allowed", "unauthorized"), route.name
            assert status < 500, route.name
        else:
            assert (status, code) == (403, "not_allowed"), route.name


async def test_somebody_without_any_role_reaches_their_own_account_alone(client: httpx.AsyncClient, app: App) -> None:
    for route in routes(app):
        if route.name not in OPEN:
            _, headers = await people.token((await people.member()).id)
            status, code = await ask(client, route, Made(), headers)
            assert (code == "not_allowed") == (not ACTIONS[str(route.spec.allow)].own), (route.name, status)


@pytest.mark.parametrize(
    ("changes", "code"), [({"must_change_password": True}, "password_must_change"), ({"totp_secret": None}, "second_factor_missing")]
)
async def test_until_password_and_second_factor_are_settled_only_ones_own_account_is_open(
    client: httpx.AsyncClient, app: App, changes: dict[str, Any], code: str
) -> None:
    for route in routes(app):
        if route.name not in OPEN:
            who = await people.signed_in("city_admin", **changes)
            _, found = await ask(client, route, Made(), who.headers)
            assert (found == code) == (not ACTIONS[str(route.spec.allow)].own), route.name


async def test_in_practice_nothing_can_be_changed_that_is_not_prepared_for_it(client: httpx.AsyncClient, app: App) -> None:
    for route in routes(app):
        if route.name not in OPEN:
            roles = ACTIONS[str(route.spec.allow)].roles
            who = await people.signed_in("city_admin" if "city_admin" in roles else min(roles), practice=True)
            _, code = await ask(client, route, Made(), who.headers)
            assert (code == "not_in_practice") == (not practisable(str(route.spec.allow))), route.name


@pytest.mark.parametrize("role", sorted(ROLES))
async def test_no_role_touches_a_record_outside_its_area(client: httpx.AsyncClient, app: App, role: str) -> None:
    """In a town: its own records, those of the communities below it, never those of another town or of the whole city."""
    if "town" not in ROLES[role].areas:
        return await reaches_everything(client, app, role)
    for route in routes(app):
        if route.name not in RECORDS or role not in ACTIONS[str(route.spec.allow)].roles:
            continue
        for area, inside in ((people.TOWN, True), (people.COMMUNITY, True), (people.OTHER_TOWN, False), (people.CITY, False)):
            who = await people.signed_in(role, people.TOWN)
            status, code = await ask(client, route, await RECORDS[route.name](area), who.headers)
            if inside:
                assert status != 403, (route.name, area, code)
                assert status < 500, (route.name, area)
            else:
                assert (status, code) == (403, "out_of_scope"), (route.name, area)
    return None


async def reaches_everything(client: httpx.AsyncClient, app: App, role: str) -> None:
    for route in routes(app):
        if route.name in RECORDS and role in ACTIONS[str(route.spec.allow)].roles:
            for area in (people.CITY, people.TOWN, people.COMMUNITY):
                who = await people.signed_in(role)
                status, code = await ask(client, route, await RECORDS[route.name](area), who.headers)
                assert status != 403, (route.name, area, code)
                assert status < 500, (route.name, area)
