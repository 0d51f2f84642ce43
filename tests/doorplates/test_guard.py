"""防猜码: guessing at speed is stopped by address, a real plate is not."""

from __future__ import annotations

import httpx

from server.app import App
from server.doorplates import scene
from server.parts import Parts
from tests.doorplates.asking import code_of

PLATE = "5QYDJT5R"


async def statuses(client: httpx.AsyncClient, codes: list[str]) -> list[int]:
    return [(await client.get(f"/api/v1/scan/{code}")).status_code for code in codes]


async def test_guessing_well_formed_codes_hits_nothing_and_is_stopped_after_sixty(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    guesses = [scene.mint() for _ in range(80)]
    assert not set(guesses) & parts.plates.plates.keys()
    found = await statuses(client, guesses)
    assert found == [200] * 60 + [429] * 20
    refused = (await client.get(f"/api/v1/scan/{guesses[0]}")).json()
    assert code_of(refused) == "too_many_unknown_codes"
    assert await statuses(client, [PLATE] * 5) == [200] * 5  # whoever stands before a real sign is served


async def test_numbers_are_guessed_no_faster_than_codes(client: httpx.AsyncClient) -> None:
    found = await statuses(client, [f"KS-KFQ-{n}" for n in range(8000, 8070)])
    assert found == [200] * 60 + [429] * 10


async def test_odd_things_typed_are_let_through_for_longer(client: httpx.AsyncClient) -> None:
    found = await statuses(client, [f"typo-{n}" for n in range(310)])
    assert found == [200] * 300 + [429] * 10


async def test_pictures_of_codes_are_no_way_round(client: httpx.AsyncClient) -> None:
    codes = [scene.mint() for _ in range(62)]
    found = [(await client.get(f"/api/v1/doorplates/{code}/qr.svg")).status_code for code in codes]
    assert found == [404] * 60 + [429] * 2


async def test_two_hundred_scans_of_a_real_plate_are_all_answered(client: httpx.AsyncClient) -> None:
    assert await statuses(client, [PLATE] * 200) == [200] * 200


async def test_refused_guesses_are_not_counted_as_scans(client: httpx.AsyncClient, app: App) -> None:
    await statuses(client, [scene.mint() for _ in range(80)])
    assert len(app.ctx.parts.plates.scans._waiting) == 60
