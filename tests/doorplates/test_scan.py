"""扫码: whatever is scanned, typed or pasted, there is a place to go on from, and it is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from server.app import App
from server.doorplates import scene
from server.doorplates.models import Scan
from server.doorplates.service import DoorplateService
from server.parts import Parts
from tests.fakes import FixedClock

PLATE, NUMBER = "5QYDJT5R", "KS-KFQ-0001"
RETIRED, ITS_SUCCESSOR = "F7GPF2D1", "SGHB5WDB"
MOVED, ITS_NEW_PLACE = "ADXC63DZ", "Q7EBMS7M"
RETIRED_FOR_GOOD = "35C43PVP"


async def scan(client: httpx.AsyncClient, typed: str) -> dict[str, Any]:
    answer = await client.get("/api/v1/scan/" + quote(typed, safe=""))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def counted(app: App) -> list[tuple[str, str | None, str]]:
    """(typed, plate, status) of every scan so far, written out."""
    parts: Parts = app.ctx.parts
    await parts.plates.scans.flush()
    return [(row.typed, row.plate_id, row.status) for row in await Scan.all().order_by("id")]


# --- an active plate


@pytest.mark.both_databases
async def test_a_scan_says_where_one_stands_and_what_is_near(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    found = await scan(client, PLATE)
    assert (found["status"], found["say"]) == ("active", None)
    assert (found["plate"]["number"], found["plate"]["printed_code"]) == (NUMBER, "5QYD JT5R")
    assert found["area"]["id"] == found["plate"]["area"]["id"] == "kfq"
    assert found["origin"]["kind"] == "plate"
    assert 1 <= len(found["halls"]) <= 3
    assert all(hall["distance_m"] is not None for hall in found["halls"])
    assert await counted(app) == [(PLATE, PLATE, "active")]
    (row,) = await Scan.all()
    assert row.at == clock.now()


async def test_matters_are_recommended_for_the_kind_of_place_with_a_reason(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    for item in (await scan(client, PLATE))["recommended"]:
        assert item["plain_name"] == parts.catalogue.get(item["id"]).content.plain_name
        assert item["why"]


async def test_what_nobody_verified_is_never_shown_as_open_without_a_word(client: httpx.AsyncClient) -> None:
    for hall in (await scan(client, PLATE))["halls"]:
        assert not hall["hours_verified"]
        assert any("核实" in why for why in hall["why"])


async def test_help_that_does_not_exist_yet_says_so_and_names_12345(client: httpx.AsyncClient) -> None:
    help_ = (await scan(client, PLATE))["help"]
    assert (help_["available"], help_["phone"]) == (False, "12345")
    assert "12345" in help_["say"]


@pytest.mark.parametrize(
    "typed",
    [
        "5qydjt5r",
        "5QYD JT5R",
        " 5qyd-jt5r ",
        "5QYD　JT5R",
        "５ＱＹＤＪＴ５Ｒ",
        "5QYD·JT5R",
        "5QYD—JT5R",
        "KS-KFQ-0001",
        "ks kfq 0001",
        "KSKFQ0001",
        "https://plates.example.cn/d/5QYDJT5R",
        "https://plates.example.cn/d/5qydjt5r?from=poster",
        "http://127.0.0.1:8000/h5/#/pages/home/home?scene=5QYDJT5R",
        "/d/5QYDJT5R/",
        "?x=1&scene=5QYDJT5R",
        "?scene=5QYDJT5R",
    ],
)
async def test_a_code_is_read_in_whatever_shape_it_comes(client: httpx.AsyncClient, typed: str) -> None:
    found = await scan(client, typed)
    assert (found["status"], found["plate"] and found["plate"]["scene_code"]) == ("active", PLATE)


def with_character(plates: DoorplateService, wanted: str) -> str:
    return next(code for code, plate in plates.plates.items() if plate.status == "active" and wanted in code)


@pytest.mark.parametrize(("printed", "typed"), [("1", "I"), ("1", "l"), ("0", "O"), ("0", "o"), ("V", "U"), ("V", "u")])
async def test_look_alikes_are_forgiven(client: httpx.AsyncClient, app: App, printed: str, typed: str) -> None:
    code = with_character(app.ctx.parts.plates, printed)
    found = await scan(client, code.replace(printed, typed))
    assert found["plate"]["scene_code"] == code


# --- anything else


@pytest.mark.parametrize(
    "typed",
    [
        "ZZZZZZZZ",
        "5QYDJT5S",  # a wrong check character
        "5QYDTJ5R",  # two neighbours swapped
        "0QYDJT5R",  # one character wrong
        "5QYDJT5",
        "5QYDJT5RR",
        "KS-KFQ-9999",
        "KS-XXXXX-0001",
        "你好",
        "👵🏻🧾",
        "a/b/c",
        "../../etc/passwd",
        "//",
        "...",
        "%",
        "%2F",
        "'; DROP TABLE scan; --",
        "<script>alert(1)</script>",
        " ",
        "x" * 64,
        "\x00",
        "5QYD\x00JT5R",
        "tab\there",
        "\u202e5QYDJT5R",
        "\ud7ff\ufffe",
    ],
)
async def test_what_names_no_plate_still_leads_on_from_the_city(client: httpx.AsyncClient, app: App, typed: str) -> None:
    found = await scan(client, typed)
    assert (found["status"], found["plate"]) == ("unknown", None)
    assert found["say"]
    assert found["area"]["id"] == "ks"
    assert found["recommended"]
    assert found["halls"]
    assert [row[1:] for row in await counted(app)] == [(None, "unknown")]


@pytest.mark.both_databases
async def test_whatever_was_typed_can_be_kept_by_the_database(client: httpx.AsyncClient, app: App) -> None:
    for typed in ("5QYD\x00JT5R", "a\x1fb", "\x7f", "👵🏻" * 30, "字" * 64, "\u202e反"):
        await scan(client, typed)
    kept = [typed for typed, _, _ in await counted(app)]
    assert len(kept) == 6
    assert not any(ord(character) < 32 or ord(character) == 127 for typed in kept for character in typed)


async def test_sixty_four_characters_are_taken_and_sixty_five_are_not(client: httpx.AsyncClient, app: App) -> None:
    assert (await client.get("/api/v1/scan/" + "门" * 64)).status_code == 200
    answer = await client.get("/api/v1/scan/" + "门" * 65)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "scene_too_long"
    assert answer.json()["error"]["detail"] == {"longest": 64}
    assert len(await counted(app)) == 1


@pytest.mark.parametrize(
    ("code", "status", "leads_to"),
    [(RETIRED, "retired", ITS_SUCCESSOR), (MOVED, "moved", ITS_NEW_PLACE), (RETIRED_FOR_GOOD, "retired", None)],
)
async def test_a_plate_that_is_no_more_leads_to_its_successor_or_its_town(
    client: httpx.AsyncClient, app: App, code: str, status: str, leads_to: str | None
) -> None:
    found = await scan(client, code)
    parts: Parts = app.ctx.parts
    assert found["status"] == status
    assert found["say"]
    assert (found["plate"] and found["plate"]["scene_code"]) == leads_to
    assert found["area"]["id"] == parts.plates.plates[leads_to or code].area
    assert found["halls"]
    assert await counted(app) == [(code, code, status)]


async def test_successors_that_lead_in_a_circle_end_in_the_town(app: App, client: httpx.AsyncClient) -> None:
    parts: Parts = app.ctx.parts
    known = dict(parts.plates.plates)
    one, two = (with_status(parts.plates, code, successor) for code, successor in ((RETIRED, MOVED), (MOVED, RETIRED)))
    try:
        parts.plates.plates |= {RETIRED: one, MOVED: two}
        found = await scan(client, RETIRED)
    finally:
        parts.plates.plates = known
    assert (found["status"], found["plate"], found["area"]["id"]) == ("retired", None, one.area)


def with_status(plates: DoorplateService, code: str, successor: str) -> Any:
    return replace(plates.plates[code], status="retired", successor=successor)


async def test_the_same_scan_a_minute_later_tells_the_new_time(client: httpx.AsyncClient, clock: FixedClock) -> None:
    clock.set(2026, 11, 23, 16, 59)
    first = {hall["id"]: hall["open"] for hall in (await scan(client, PLATE))["halls"]}
    clock.set(2026, 11, 23, 23, 0)
    later = {hall["id"]: hall["open"] for hall in (await scan(client, PLATE))["halls"]}
    assert "open" in first.values()
    assert set(later.values()) == {"closed"}


# --- counting


@pytest.mark.both_databases
async def test_scans_are_counted_one_by_one_though_written_together(client: httpx.AsyncClient, app: App) -> None:
    for typed in (PLATE, PLATE, "nonsense", MOVED):
        await scan(client, typed)
    assert await Scan.all().count() == 0
    assert [status for _, _, status in await counted(app)] == ["active", "active", "unknown", "moved"]


async def test_a_scan_holds_nothing_about_who_scanned(client: httpx.AsyncClient, app: App) -> None:
    await client.get(f"/api/v1/scan/{PLATE}", headers={"x-forwarded-for": "203.0.113.9", "user-agent": "phone of wang"})
    await counted(app)
    (row,) = await Scan.all()
    assert set(dict(row)) == {"id", "typed", "plate_id", "status", "at", "away", "entry"}
    assert row.away is None


# --- codes


def test_every_new_code_is_valid_and_no_two_are_the_same() -> None:
    codes = {scene.mint() for _ in range(500)}
    assert len(codes) == 500
    assert all(scene.valid(code) for code in codes)
    assert set("".join(codes)) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def every(change: Callable[[str, int], list[str]]) -> list[str]:
    return [changed for place in range(len(PLATE)) for changed in change(PLATE, place) if changed != PLATE]


def test_the_check_character_finds_every_single_wrong_character() -> None:
    wrong = every(lambda code, place: [code[:place] + other + code[place + 1 :] for other in scene.ALPHABET])
    assert len(wrong) == 8 * 31
    assert not any(scene.valid(code) for code in wrong)


def test_the_check_character_finds_every_swap_of_two_neighbours() -> None:
    wrong = every(lambda code, place: [code[:place] + code[place + 1 : place + 2] + code[place] + code[place + 2 :]])
    assert not any(scene.valid(code) for code in wrong)
