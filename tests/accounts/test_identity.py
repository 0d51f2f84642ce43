"""苏服办、鹿路通: a ticket becomes a resident, the same one each time; without a platform it is a demonstration, and says so."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from server.accounts.identity.models import LinkedIdentity
from server.accounts.identity.service import IdentitySignIn
from server.accounts.models import Resident
from server.accounts.service import ResidentService
from server.channels.identity import Identified, IdentityTicketInvalid, RecordingIdentity
from server.crypto import Vault
from server.settings import Settings
from tests.fakes import FixedClock
from tests.test_errors import error_of

IDENTITY = "/api/v1/residents/identity"


async def sign_in(client: httpx.AsyncClient, ticket: str, provider: str = "sufuban", **headers: str) -> httpx.Response:
    return await client.post(IDENTITY, json={"provider": provider, "ticket": ticket}, headers=headers)


@pytest.mark.both_databases
async def test_the_same_person_is_the_same_resident_on_every_device(client: httpx.AsyncClient) -> None:
    first, second = [(await sign_in(client, f"demo-wang-ticket{n:03}")) for n in range(2)]
    assert first.status_code == 201, first.text
    assert first.json()["resident"] == second.json()["resident"]
    assert first.json()["token"] != second.json()["token"]


async def test_the_stand_in_says_that_nobody_was_checked(client: httpx.AsyncClient) -> None:
    found = (await sign_in(client, "demo-wang-12345678")).json()
    assert (found["channel"], found["real_name"]) == ("recording", False)
    assert found["say"].startswith("演示")
    ready = (await client.get("/readyz")).json()
    assert "recording" in ready["adapters"]["identity"]


@pytest.mark.parametrize("ticket", ["wang", "demo-wang", "demo-WANG-12345678", "x" * 512])
async def test_a_ticket_that_is_none_is_refused(client: httpx.AsyncClient, ticket: str) -> None:
    error_of(await sign_in(client, ticket), 401, "identity_ticket_invalid")
    assert await Resident.all().count() == 0


async def test_a_ticket_holds_once(client: httpx.AsyncClient) -> None:
    assert (await sign_in(client, "demo-li-12345678")).status_code == 201
    error_of(await sign_in(client, "demo-li-12345678"), 401, "identity_ticket_invalid")


async def test_what_the_device_did_before_stays_with_the_person(client: httpx.AsyncClient) -> None:
    anonymous = (await client.post("/api/v1/residents", json={})).json()
    found = await sign_in(client, "demo-zhao-12345678", authorization=f"Bearer {anonymous['token']}")
    assert found.json()["resident"] == anonymous["resident"]


async def test_two_people_who_share_a_phone_stay_two(client: httpx.AsyncClient) -> None:
    one = (await sign_in(client, "demo-qian-12345678")).json()
    other = (await sign_in(client, "demo-sun-12345678", authorization=f"Bearer {one['token']}")).json()
    assert other["resident"] != one["resident"]


async def test_the_same_id_on_two_platforms_is_not_the_same_person(client: httpx.AsyncClient) -> None:
    found = {(await sign_in(client, "demo-zhou-12345678", provider)).json()["resident"] for provider in ("sufuban", "lulutong")}
    assert len(found) == 2


async def test_only_a_keyed_fingerprint_is_at_rest(client: httpx.AsyncClient) -> None:
    await sign_in(client, "demo-wu-12345678")
    assert "demo-wu" not in str([dict(row) for row in await LinkedIdentity.all()])


class Platform:
    """Knows one person, whatever the ticket; slow enough for a second caller."""

    via = "platform"

    async def identify(self, ticket: str) -> Identified:
        await asyncio.sleep(0.01)
        return Identified("person-1", real_name=True)


async def test_signing_in_twice_at_once_makes_one_resident(database: Settings) -> None:
    clock = FixedClock()
    people = IdentitySignIn({"sufuban": Platform()}, ResidentService(clock), Vault(["k" * 32]), clock)  # type: ignore[dict-item]
    found = await asyncio.gather(*(people.sign_in("sufuban", f"t{n}", anonymous=None) for n in range(5)))
    assert len({one.resident for one in found}) == 1
    assert {(one.via, one.real_name) for one in found} == {("platform", True)}
    assert await Resident.all().count() == 1


async def test_after_the_key_was_rotated_a_person_is_still_known(database: Settings) -> None:
    clock = FixedClock()
    residents = ResidentService(clock)
    before = IdentitySignIn({"sufuban": RecordingIdentity()}, residents, Vault(["k" * 32]), clock)
    after = IdentitySignIn({"sufuban": RecordingIdentity()}, residents, Vault(["n" * 32, "k" * 32]), clock)
    found = {(await one.sign_in("sufuban", "demo-wang-12345678", anonymous=None)).resident for one in (before, after)}
    assert len(found) == 1


async def test_the_stand_in_keeps_the_promise_of_the_port() -> None:
    platform = RecordingIdentity()
    first, again = [await platform.identify(f"demo-wang-{n:08}") for n in range(2)]
    other = await platform.identify("demo-li-00000000")
    assert first.subject == again.subject != other.subject
    for ticket in ("demo-wang-00000000", "anything"):
        with pytest.raises(IdentityTicketInvalid):
            await platform.identify(ticket)
