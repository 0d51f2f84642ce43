"""个人信息: a resident takes along all that is held about them, and has it erased; what stays no longer leads to them."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from tortoise import Tortoise

from server.accounts.models import Resident, ResidentToken
from server.accounts.personal.service import Erased, PersonalData
from server.app import App
from server.ledger.models import Intake
from server.ledger.personal import ReportsOfAResident
from server.settings import Settings
from tests import factories
from tests.fakes import FixedClock
from tests.test_errors import error_of

ME = "/api/v1/residents/me"
IDENTITY = "/api/v1/residents/identity"


async def arrive(client: httpx.AsyncClient, **headers: str) -> tuple[str, dict[str, str]]:
    """(resident, their headers)."""
    answer = (await client.post("/api/v1/residents", json={}, headers=headers)).json()
    return answer["resident"], {"authorization": f"Bearer {answer['token']}"}


async def exported(client: httpx.AsyncClient, headers: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    answer = await client.get(f"{ME}/export", headers=headers)
    assert answer.status_code == 200, answer.text
    return {part["kind"]: part["records"] for part in answer.json()["parts"]}


@pytest.mark.both_databases
async def test_everything_about_me_is_exported_and_nothing_about_others(client: httpx.AsyncClient) -> None:
    resident, mine = await arrive(client)
    _, others = await arrive(client)
    await client.post("/api/v1/reports", json=factories.report(text="这里周六不开门"), headers=mine)
    await client.post("/api/v1/reports", json=factories.report(text="别人的话"), headers=others)
    await client.post(IDENTITY, json={"provider": "sufuban", "ticket": "demo-wang-12345678"}, headers=mine)
    found = await exported(client, mine)
    assert [row["text"] for row in found["reports"]] == ["这里周六不开门"]
    assert found["reports"][0]["at"] == "2026-11-23T10:00:00+08:00"
    assert [row["platform"] for row in found["identities"]] == ["苏服办"]
    assert found["identity"][0] == {"resident": resident, "since": "2026-11-23T10:00:00+08:00"}
    assert "别人的话" not in str(found)


async def test_an_export_holds_no_token_and_no_hash(client: httpx.AsyncClient) -> None:
    _, mine = await arrive(client)
    text = str(await exported(client, mine))
    (row,) = await ResidentToken.all()
    assert row.token_hash not in text
    assert mine["authorization"].removeprefix("Bearer ") not in text


@pytest.mark.both_databases
async def test_erasing_takes_all_and_says_what_stays_and_why(client: httpx.AsyncClient) -> None:
    resident, mine = await arrive(client, **{"idempotency-key": "a-key-of-the-device-0001"})
    _, others = await arrive(client)
    for headers in (mine, others):
        await client.post("/api/v1/reports", json=factories.report(), headers=headers)
    await client.post(IDENTITY, json={"provider": "lulutong", "ticket": "demo-wang-12345678"}, headers=mine)
    answer = await client.delete(ME, headers=mine)
    assert answer.status_code == 200
    parts = {part["kind"]: (part["erased"], part["kept"]) for part in answer.json()["parts"]}
    assert parts == {
        "sessions": (0, 0),
        "reports": (0, 1),
        "checklists": (0, 0),
        "tickets": (0, 0),
        "ratings": (0, 0),
        "notices": (0, 0),
        "wechat": (0, 0),
        "identities": (1, 0),
        "identity": (3, 0),
    }
    assert all(part["why"] for part in answer.json()["parts"] if part["kept"])
    error_of(await client.get(f"{ME}/export", headers=mine), 401, "unauthorized")
    assert await Resident.filter(id=UUID(resident)).count() == 0
    assert [row.resident_id is None for row in await Intake.all().order_by("resident_id")].count(True) == 1
    assert len((await exported(client, others))["reports"]) == 1


async def test_after_erasing_the_same_device_is_somebody_new(client: httpx.AsyncClient) -> None:
    key = {"idempotency-key": "a-key-of-the-device-0001"}
    first, mine = await arrive(client, **key)
    await client.delete(ME, headers=mine)
    second, _ = await arrive(client, **key)
    assert second != first


def test_every_table_with_a_residents_id_belongs_to_a_part(app: App) -> None:
    """A new table with a resident in it must register its part, or a person's data would be left behind."""
    covered = {"resident_token", "linked_identity", "intake", "wechat_account", "resident_phone", "message", "subscription", "checklist"}
    covered |= {"help_session", "help_booking"}
    covered |= {"ticket", "rating"}  # their events hang on them
    tables = {model._meta.db_table for model in Tortoise.apps["doorplate"].values() if "resident_id" in model._meta.fields_map}
    assert tables == covered, "register a PersonalPart in app.py, then name its table here"


class Broken:
    kind, say = "broken", "坏的"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return []

    async def erase(self, resident: UUID) -> Erased:
        raise OSError("away")


async def test_erasing_is_all_or_nothing(database: Settings) -> None:
    resident = uuid4()
    await factories.intake(uuid4(), kind="wrong_fact", resident_id=resident)
    with pytest.raises(OSError, match="away"):
        await PersonalData(FixedClock(), (ReportsOfAResident(), Broken())).erase(resident)
    assert await Intake.filter(resident_id=resident).count() == 1


# --- tokens


@pytest.mark.both_databases
async def test_a_token_holds_until_it_was_not_used_for_half_a_year(client: httpx.AsyncClient, clock: FixedClock) -> None:
    _, mine = await arrive(client)
    for _ in range(3):
        clock.move(days=179)
        await exported(client, mine)
    clock.move(days=180)
    error_of(await client.get(f"{ME}/export", headers=mine), 401, "unauthorized")


async def test_its_use_is_written_once_a_day_at_most(client: httpx.AsyncClient, clock: FixedClock) -> None:
    _, mine = await arrive(client)
    clock.move(hours=23)
    await exported(client, mine)
    assert (await ResidentToken.get()).last_used_at is None
    clock.move(hours=1)
    await exported(client, mine)
    assert (await ResidentToken.get()).last_used_at == clock.now()


@pytest.mark.both_databases
@pytest.mark.parametrize(("everywhere", "left"), [(False, 1), (True, 0)])
async def test_signing_out_ends_this_token_or_all(client: httpx.AsyncClient, everywhere: bool, left: int) -> None:
    key = {"idempotency-key": "a-key-of-the-device-0001"}
    _, mine = await arrive(client, **key)
    _, other_device = await arrive(client, **key)
    assert (await client.post(f"{ME}/sign-out", json={"everywhere": everywhere}, headers=mine)).status_code == 200
    error_of(await client.get(f"{ME}/export", headers=mine), 401, "unauthorized")
    assert await ResidentToken.all().count() == left
    assert (await client.get(f"{ME}/export", headers=other_device)).status_code == (200 if left else 401)


async def test_exporting_again_and_again_is_limited(client: httpx.AsyncClient) -> None:
    _, mine = await arrive(client)
    statuses = [(await client.get(f"{ME}/export", headers=mine)).status_code for _ in range(11)]
    assert statuses == [200] * 10 + [429]
