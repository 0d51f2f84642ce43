"""现场照片: clean, few, part of a visit, and the resident's only when somebody says so."""

from __future__ import annotations

import io
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from server.tickets import photos
from server.tickets.models import TicketPhoto
from tests import people
from tests.people import Person
from tests.test_errors import error_of
from tests.tickets.working import STAFF, TICKETS, Case, dispatched, of


def picture(colour: str = "red", *, kind: str = "JPEG") -> bytes:
    """As a phone takes it: with where and when."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F], exif[0x0132] = "PhoneMaker", "2026:11:23 10:00:00"
    Image.new("RGB", (64, 48), colour).save(out, kind, exif=exif)
    return out.getvalue()


async def uploaded(found: Case, by: Person, body: bytes) -> httpx.Response:
    return await found.client.post(f"{STAFF}/{found.id}/photos", content=body, headers=by.headers | {"content-type": "image/jpeg"})


async def kept(found: Case, by: Person, colour: str = "red") -> str:
    answer = await uploaded(found, by, picture(colour))
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def status(found: Case, by: Person, photo: str) -> int:
    return (await found.client.get(f"{STAFF}/{found.id}/photos/{photo}", headers=by.headers)).status_code


async def seen_by_resident(found: Case, photo: str) -> int:
    return (await found.client.get(f"{TICKETS}/{found.opened['number']}/photos/{photo}", headers=found.holding)).status_code


@pytest.mark.both_databases
async def test_a_visit_is_answered_with_pictures_that_are_clean(client: httpx.AsyncClient) -> None:
    found, _ = await dispatched(client, "城管")
    field = await people.signed_in("field_staff", "kfq")
    first, second = await kept(found, field), await kept(found, field, "blue")
    assert await kept(found, field) == first, "sent again, it is the one that is there"
    seen: dict[str, Any] = await found.done(field, "visits", say="已经清走", photos=[first, second], release=True)
    assert {photo["id"] for photo in seen["events"][-1]["photos"]} == {first, second}
    assert (seen["events"][-1]["photos"][0]["width"], seen["events"][-1]["photos"][0]["released"]) == (64, True)
    step = (await found.followed())["steps"][-1]
    assert set(step["photos"]) == {first, second}
    answer = await client.get(f"{TICKETS}/{found.opened['number']}/photos/{first}", headers=found.holding)
    assert (answer.status_code, answer.headers["content-type"], answer.headers["cache-control"]) == (200, "image/jpeg", "private, no-store")
    with Image.open(io.BytesIO(answer.content)) as shown:
        assert (shown.size, dict(shown.getexif())) == ((64, 48), {})
    assert b"PhoneMaker" not in answer.content


async def test_the_resident_sees_nothing_that_was_not_released(client: httpx.AsyncClient) -> None:
    found, handler = await dispatched(client, "城管")
    field = await people.signed_in("field_staff", "kfq")
    photo = await kept(found, field)
    assert [await status(found, who, photo) for who in (field, handler, found.admin)] == [200, 404, 404], "not yet part of a visit"
    await found.done(field, "visits", say="到现场看过", photos=[photo])
    assert [await status(found, who, photo) for who in (field, handler, found.admin)] == [200] * 3
    assert (await seen_by_resident(found, photo), (await found.followed())["steps"][-1]["photos"]) == (404, [])
    for on, expected in ((True, 200), (False, 404)):
        address = f"{STAFF}/{found.id}/photos/{photo}/released"
        assert (await client.put(address, json={"on": on}, headers=found.admin.headers)).json()["released"] is on
        assert await seen_by_resident(found, photo) == expected
    error_of(await client.put(address, json={"on": True}, headers=handler.headers), 403, "not_allowed")
    wrong = {"x-ticket-secret": "0" * 12}
    error_of(await client.get(f"{TICKETS}/{found.opened['number']}/photos/{photo}", headers=wrong), 404, "ticket_not_found")


async def test_only_field_staff_of_the_place_and_only_with_their_own(client: httpx.AsyncClient) -> None:
    found, handler = await dispatched(client, "城管")
    other, _ = await dispatched(client, "城管")
    field, colleague = [await people.signed_in("field_staff", "kfq") for _ in range(2)]
    elsewhere = await people.signed_in("field_staff", people.TOWN)
    error_of(await uploaded(found, handler, picture()), 403, "not_allowed")
    error_of(await uploaded(found, elsewhere, picture()), 403, "out_of_scope")
    photo = await kept(found, field)
    assert await status(found, elsewhere, photo) == 403
    assert await status(found, await of("公安"), photo) == 403
    for case_, who, ids in ((found, colleague, [photo]), (other, field, [photo]), (found, field, [str(uuid4())])):
        error_of(await case_.step(who, "visits", say="到现场看过", photos=ids), 404, "ticket_photo_not_found")
    assert (await found.read())["version"] == 3, "and nothing was written down of the visit"
    await found.done(field, "visits", say="到现场看过", photos=[photo])
    error_of(await found.step(field, "visits", say="再去一次", photos=[photo]), 404, "ticket_photo_not_found")


@pytest.mark.parametrize("body", [b"", b"GIF89a", b"<svg/>", b"\xff\xd8\xff broken", picture()[:200]])
async def test_what_is_no_picture_is_refused(client: httpx.AsyncClient, body: bytes) -> None:
    found, _ = await dispatched(client, "城管")
    error_of(await uploaded(found, await people.signed_in("field_staff", "kfq"), body), 422, "picture_unreadable")
    assert await TicketPhoto.all().count() == 0


async def test_there_are_limits(client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = await dispatched(client, "城管")
    field = await people.signed_in("field_staff", "kfq")
    error_of(await uploaded(found, field, b"\xff" * 8_000_001), 413, "upload_too_large")
    monkeypatch.setattr(photos, "MOST", 1)
    await kept(found, field)
    error_of(await uploaded(found, field, picture("blue")), 409, "too_many_photos")
    ten = [str(uuid4()) for _ in range(10)]
    error_of(await found.step(field, "visits", say="到现场看过", photos=ten), 422, "input_invalid")
    await found.done(found.admin, "coordination", move="end", say="重复", basis="同一件事")
    error_of(await uploaded(found, field, picture("green")), 409, "move_not_possible")
