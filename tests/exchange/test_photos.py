"""对接，照片: they go out as addresses that open for a day and for one partner, and come in clean, few and once."""

from __future__ import annotations

import asyncio
import hashlib
import io
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from server.accounts.audit.models import AuditEntry
from server.app import App
from server.exchange.models import ExchangeEvent, PartnerReport
from server.tickets import photos
from server.tickets.models import TicketPhoto
from tests import people
from tests.exchange.partner_stand_in import PartnerStandIn
from tests.exchange.partners import HOTLINE, OFFICE, PARTNERS, Connected, carried, connected, pushed_to
from tests.fakes import FixedClock
from tests.test_errors import error_of
from tests.tickets.test_photos import kept, picture, seen_by_resident
from tests.tickets.working import STAFF, Case, dispatched, lasting

TOWN_ORDER: dict[str, Any] = OFFICE | {"name": "城管系统", "departments": ["城管"]}


async def visited(found: Case, *, release: bool = False) -> str:
    """Field staff were there and took a photo; its id."""
    field = await lasting(await people.signed_in("field_staff", "kfq"))
    photo = await kept(found, field)
    await found.done(field, "visits", say="已经清走", photos=[photo], release=release)
    return photo


async def opened(client: httpx.AsyncClient, address: str, **changes: str) -> httpx.Response:
    """As a partner opens it: no key, nothing but the address."""
    parts = urlsplit(address)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | changes
    return await client.get(parts.path, params=query)


async def of_the_last(partner: Connected) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await partner.fetches())["events"][-1]["photos"]
    return found


@pytest.mark.both_databases
async def test_a_photo_goes_with_its_event_to_whoever_is_pushed_to_and_whoever_fetches(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn
) -> None:
    admin = await people.signed_in("city_admin")
    office = await pushed_to(client, admin, partner, **TOWN_ORDER | {"mode": "realtime", "url": partner.url})
    found, _ = await dispatched(client, "城管")
    photo = await visited(found)
    await carried(app)
    assert [(event["event"], len(event["photos"])) for event in partner.events] == [("dispatch", 0), ("visit", 1)]
    (told,) = partner.events[-1]["photos"]
    assert set(told) == {"id", "type", "size", "sha256", "width", "height", "address", "until"}
    assert (told["id"], told["type"], told["width"]) == (photo, "image/jpeg", 64)
    answer = await opened(client, told["address"])
    assert (answer.status_code, answer.headers["content-type"], answer.headers["cache-control"]) == (200, "image/jpeg", "private, no-store")
    assert (len(answer.content), hashlib.sha256(answer.content).hexdigest()) == (told["size"], told["sha256"])
    assert b"PhoneMaker" not in answer.content
    (seen,) = await AuditEntry.filter(action="tickets.read", staff_name="对接方 城管系统")
    assert (seen.subject_id, seen.detail) == (found.opened["number"], {"photo": photo})
    (fetched,) = await of_the_last(office)
    shown = (await office.reads(found.opened["number"])).json()["steps"]
    assert (fetched["sha256"], [step["photos"][0]["id"] for step in shown if step["photos"]]) == (told["sha256"], [photo])
    assert all("photos" not in event.payload for event in await ExchangeEvent.all()), "addresses are made when they leave"


async def test_an_address_opens_one_photo_for_one_partner_for_a_day(client: httpx.AsyncClient, clock: FixedClock) -> None:
    admin = await lasting(await people.signed_in("city_admin"))
    office = await connected(client, admin, **TOWN_ORDER)
    other = await connected(client, admin, **TOWN_ORDER | {"name": "另一个系统"})
    found, handler = await dispatched(client, "城管")
    await visited(found)
    (told,) = await of_the_last(office)
    for changes in ({"partner": other.id}, {"until": "4102444800"}, {"sign": "0" * 64}, {"sign": "0"}):
        error_of(await opened(client, told["address"], **changes), 403, "photo_address_over")
    error_of(await opened(client, told["address"].replace(told["id"], str(uuid4()))), 403, "photo_address_over")
    clock.move(hours=23)
    assert (await opened(client, told["address"])).status_code == 200
    clock.move(hours=2)
    error_of(await opened(client, told["address"]), 403, "photo_address_over")
    (anew,) = await of_the_last(office)
    assert (await opened(client, anew["address"])).status_code == 200
    await client.put(f"{PARTNERS}/{office.id}/state", json={"state": "stopped"}, headers=admin.headers)
    error_of(await opened(client, anew["address"]), 403, "partner_stopped")
    (theirs,) = await of_the_last(other)
    await found.done(handler, "moves", move="return", say="不归我们", basis="《条例》第五条")
    await found.done(admin, "dispatch", department="公安")
    error_of(await opened(client, theirs["address"]), 404, "ticket_photo_not_found")


async def test_who_only_handed_it_in_sees_what_the_resident_may_see(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline = await connected(client, admin, **HOTLINE)
    number = (await hotline.lodges()).json()["ticket_number"]
    (row,) = (await client.get(STAFF, params={"number": number}, headers=admin.headers)).json()["items"]
    found = Case(client, {"number": number, "secret": ""}, row["id"], admin)
    await found.done(admin, "coordination", move="accept")
    await found.done(admin, "dispatch", department="城管")
    photo = await visited(found)
    assert await of_the_last(hotline) == []
    released = f"{STAFF}/{found.id}/photos/{photo}/released"
    await client.put(released, json={"on": True}, headers=admin.headers)
    (told,) = await of_the_last(hotline)
    assert (await opened(client, told["address"])).status_code == 200
    await client.put(released, json={"on": False}, headers=admin.headers)
    assert await of_the_last(hotline) == []
    error_of(await opened(client, told["address"]), 404, "ticket_photo_not_found")


async def test_after_days_away_the_address_that_arrives_still_opens(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    await pushed_to(client, await people.signed_in("city_admin"), partner, **TOWN_ORDER | {"mode": "realtime", "url": partner.url})
    partner.away = True
    found, _ = await dispatched(client, "城管")
    await visited(found)
    await carried(app)
    clock.move(days=3)
    partner.away = False
    await carried(app)
    (told,) = partner.events[-1]["photos"]
    assert (await opened(client, told["address"])).status_code == 200


@pytest.mark.both_databases
async def test_an_answer_comes_with_photos_once_clean_and_seen_by_whom_it_says(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client, "城管")
    office = await connected(client, found.admin, **TOWN_ORDER)
    number = found.opened["number"]
    for event in ("sign", "start"):
        await office.reports(number, event, event)
    before = await office.keeps(number, picture("red"))
    assert await office.keeps(number, picture("red")) == before, "sent again, it is the one that is there"
    assert (await office.reports(number, "e-1", "feedback", say="正在清理", photos=[before])).status_code == 200
    after = await office.keeps(number, picture("blue", kind="PNG"))
    said: dict[str, Any] = {"say": "已经清走", "result": "solved", "photos": [after], "release": True}
    answers = await asyncio.gather(*(office.reports(number, "e-2", "answer", **said) for _ in range(3)))
    answers.append(await office.reports(number, "e-2", "answer", **said))
    assert [(answer.status_code, answer.json()["status"]) for answer in answers] == [(200, "confirming")] * 4
    error_of(await office.reports(number, "e-2", "answer", **said | {"photos": []}), 409, "event_id_reused")
    assert await PartnerReport.all().count() == 4
    assert [await seen_by_resident(found, photo) for photo in (before, after)] == [404, 200]
    steps = {event["move"]: event["photos"] for event in (await found.read())["events"]}
    assert [[photo["id"] for photo in steps[move]] for move in ("feedback", "answer")] == [[before], [after]]
    shown = await client.get(f"{STAFF}/{found.id}/photos/{after}", headers=found.admin.headers)
    with Image.open(io.BytesIO(shown.content)) as seen:
        assert (seen.format, seen.size, dict(seen.getexif())) == ("JPEG", (64, 48), {})


async def test_whoever_handed_it_in_adds_the_residents_photos(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    hotline, office = await connected(client, admin, **HOTLINE), await connected(client, admin, **TOWN_ORDER)
    number = (await hotline.lodges()).json()["ticket_number"]
    photo = await hotline.keeps("SZ-2026-0001", picture())
    assert (await hotline.reports("SZ-2026-0001", "e-1", "supplement", say="就是这盏灯", photos=[photo])).status_code == 200
    row = await TicketPhoto.get()
    assert (row.step, row.released, str(row.by_id)) == (2, True, hotline.id)
    (ticket,) = (await client.get(STAFF, params={"number": number}, headers=admin.headers)).json()["items"]
    found = Case(client, {"number": number, "secret": ""}, ticket["id"], admin)
    found.version = 2
    await found.done(admin, "coordination", move="accept")
    await found.done(admin, "dispatch", department="城管")
    shown = (await office.reads(number)).json()["steps"]
    assert [photo["id"] for step in shown for photo in step["photos"]] == [str(row.id)]


async def test_only_where_it_has_something_to_say_and_only_with_its_own(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client, "城管")
    number = found.opened["number"]
    office = await connected(client, found.admin, **TOWN_ORDER)
    other = await connected(client, found.admin, **TOWN_ORDER | {"name": "另一个系统"})
    stranger = await connected(client, found.admin, **OFFICE)
    error_of(await stranger.uploads(number, picture()), 404, "ticket_not_found")
    error_of(await client.post(f"/api/v1/exchange/tickets/{number}/photos", content=picture()), 401, "unauthorized")
    photo = await office.keeps(number, picture())
    refusal = error_of(await office.reports(number, "e-1", "sign", photos=[photo]), 422, "move_incomplete")
    assert refusal["detail"]["fields"][0]["field"] == "photos"
    await office.reports(number, "e-1", "sign")
    for by, ids in ((other, [photo]), (office, [str(uuid4())])):
        error_of(await by.reports(number, "e-2", "feedback", say="在办", photos=ids), 404, "ticket_photo_not_found")
    assert (await found.read())["version"] == 4, "and nothing was written down of the report"
    assert (await office.reports(number, "e-2", "feedback", say="在办", photos=[photo])).status_code == 200
    error_of(await office.reports(number, "e-3", "feedback", say="还在办", photos=[photo]), 404, "ticket_photo_not_found")


async def test_there_are_limits(client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = await dispatched(client, "城管")
    number = found.opened["number"]
    office = await connected(client, found.admin, **TOWN_ORDER)
    for body in (b"", b"GIF89a", b"<svg/>", picture()[:200]):
        error_of(await office.uploads(number, body), 422, "picture_unreadable")
    error_of(await office.uploads(number, b"\xff" * 8_000_001), 413, "upload_too_large")
    ten = [str(uuid4()) for _ in range(10)]
    error_of(await office.reports(number, "e-1", "feedback", say="在办", photos=ten), 422, "input_invalid")
    monkeypatch.setattr(photos, "MOST", 1)
    await office.keeps(number, picture())
    error_of(await office.uploads(number, picture("blue")), 409, "too_many_photos")
    found.version = 3
    await found.done(found.admin, "coordination", move="end", say="重复", basis="同一件事")
    error_of(await office.uploads(number, picture("green")), 409, "move_not_possible")
