"""门牌的一生: each step where the table allows it, with what it needs, within one's own scope, and written down."""

from __future__ import annotations

import asyncio
import io
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from server.app import App
from server.doorplates import lifecycle
from server.doorplates.lifecycle import STATES, STEPS, StepIncomplete, StepNotPossible
from server.doorplates.models import Doorplate, DoorplateEvent, Scan
from server.errors import DoorplateError
from server.parts import Parts
from tests import factories, people
from tests.doorplates.asking import PLATES, SPOT, code_of, got, jpeg, posted, scanned, stepped
from tests.fakes import FixedClock
from tests.people import signed_in

NEW_PLACE = SPOT | {"name": "示例小区新东门", "lat": 31.28, "lng": 120.95}


# --- the table


@pytest.mark.parametrize("status", sorted(STATES))
@pytest.mark.parametrize("name", sorted(STEPS))
def test_a_step_leads_on_from_where_the_table_says_and_nowhere_else(name: str, status: str) -> None:
    step = STEPS[name]
    given = {"reason"} if name == "post" else set(step.needs)
    if status in step.before:
        assert lifecycle.check(name, status, given) == (step.after or status)
    else:
        with pytest.raises(StepNotPossible):
            lifecycle.check(name, status, given)


@pytest.mark.parametrize(("name", "lacking"), [(name, thing) for name, step in STEPS.items() for thing in sorted(step.needs)])
def test_a_step_without_what_it_needs_says_what_is_missing(name: str, lacking: str) -> None:
    step = STEPS[name]
    with pytest.raises(StepIncomplete) as refusal:
        lifecycle.check(name, min(step.before), set(step.needs) - {lacking})
    assert refusal.value.detail["fields"][0]["field"] == lacking


def test_putting_up_a_sign_takes_a_photo_or_the_reason_why_there_is_none() -> None:
    with pytest.raises(StepIncomplete):
        lifecycle.check("post", "printed", set())
    assert lifecycle.check("post", "printed", {"photo"}) == lifecycle.check("post", "printed", {"reason"}) == "posted"


def test_every_state_but_the_last_can_be_left_and_every_state_but_the_first_be_reached() -> None:
    left = {status for step in STEPS.values() if step.after for status in step.before}
    reached = {step.after for step in STEPS.values() if step.after}
    assert left == STATES.keys() - {"retired"}
    assert reached == STATES.keys() - {"designed"}


# --- a plate's life


async def photo_of(client: httpx.AsyncClient, code: str, headers: dict[str, str]) -> str:
    answer = await client.post(f"{PLATES}/{code}/photos", headers=headers, content=jpeg())
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


@pytest.mark.both_databases
async def test_from_design_to_use(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    plate = await posted(client, PLATES, admin, SPOT, status=201)
    code = plate["scene_code"]
    assert (plate["status"], plate["number"][:6]) == ("designed", "KS-ZP-")
    assert [step["name"] for step in plate["steps"]] == ["print", "retire"]
    assert (await scanned(client, app, code))["status"] == "unknown"

    await stepped(client, code, admin, "print")
    assert code_of(await stepped(client, code, admin, "post", status=422)) == "step_incomplete"
    await stepped(client, code, admin, "post", photo=await photo_of(client, code, admin.headers))
    assert code_of(await stepped(client, code, admin, "print", status=409)) == "step_not_possible"
    done = await stepped(client, code, admin, "activate")
    assert done["photo"]
    assert [(event["say"], event["became"]) for event in done["events"]] == [
        ("启用", "启用"),
        ("张贴", "已张贴"),
        ("印制", "已印制"),
        ("制发", "设计"),
    ]
    found = await scanned(client, app, code)
    assert (found["status"], found["plate"]["name"]) == ("active", SPOT["name"])


@pytest.mark.both_databases
async def test_a_retired_plate_leads_to_its_successor(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    old, heir = await factories.issued(), await factories.issued(name="示例商场 B")
    refused = await stepped(client, old.scene_code, admin, "retire", successor=heir.number, status=422)
    assert refused["error"]["detail"]["fields"][0]["field"] == "reason"
    done = await stepped(client, old.scene_code, admin, "retire", reason="商场改造", successor=heir.scene_code)
    assert (done["status"], done["successor_number"]) == ("retired", heir.number)
    found = await scanned(client, app, old.scene_code)
    assert (found["status"], found["plate"]["scene_code"]) == ("retired", heir.scene_code)
    assert (await got(client, f"{PLATES}/{heir.scene_code}", admin))["predecessors"] == [old.number]


async def test_a_retired_plate_without_successor_leads_to_its_town_and_can_be_given_one_later(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    old, heir = await factories.issued(), await factories.issued()
    await stepped(client, old.scene_code, admin, "retire", reason="拆除")
    found = await scanned(client, app, old.scene_code)
    assert (found["status"], found["plate"], found["area"]["id"]) == ("retired", None, "zp")
    await stepped(client, old.scene_code, admin, "succeed", successor=heir.number)
    assert (await scanned(client, app, old.scene_code))["plate"]["scene_code"] == heir.scene_code


@pytest.mark.parametrize("status", ["retired", "moved"])
async def test_a_successor_is_another_plate_that_is_in_use(client: httpx.AsyncClient, status: str) -> None:
    admin = await signed_in("township_admin")
    old, gone = await factories.issued(), await factories.issued(status=status)
    for typed in (gone.number, old.number, "KS-ZP-7777", "00000000"):
        refused = await stepped(client, old.scene_code, admin, "retire", reason="拆除", successor=typed, status=422)
        assert code_of(refused) == "successor_unfit"
    foreign = await factories.issued(area_id=people.OTHER_TOWN)
    assert (
        code_of(await stepped(client, old.scene_code, admin, "retire", reason="拆除", successor=foreign.number, status=403))
        == "out_of_scope"
    )
    assert (await Doorplate.get(scene_code=old.scene_code)).status == "active"


@pytest.mark.both_databases
async def test_a_move_keeps_the_statistics_apart(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued(issued_at=clock.now() - timedelta(days=90))
    parts: Parts = app.ctx.parts
    for _ in range(3):
        await scanned(client, app, plate.scene_code)
    await parts.plates.scans.flush()
    clock.move(hours=1)
    moved = await stepped(client, plate.scene_code, admin, "move", reason="大门改到东侧", place=NEW_PLACE)
    assert (moved["status"], moved["name"], moved["photo"]) == ("moved", NEW_PLACE["name"], None)
    assert (await scanned(client, app, plate.scene_code))["status"] == "moved"
    clock.move(hours=1)
    await stepped(client, plate.scene_code, admin, "post", reason="当天没带手机")
    await stepped(client, plate.scene_code, admin, "activate")
    found = await scanned(client, app, plate.scene_code)
    assert (found["status"], found["plate"]["lat"]) == ("active", 31.28)
    await parts.plates.scans.flush()
    places = (await got(client, f"{PLATES}/{plate.scene_code}", admin))["placements"]
    assert [(place["name"], place["scans"], place["ended_at"] is None) for place in places] == [
        (NEW_PLACE["name"], 2, True),
        (plate.name, 3, False),
    ]


async def test_a_damaged_sign_still_answers(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued()
    done = await stepped(client, plate.scene_code, admin, "damage", reason="右下角破损")
    assert [finding["kind"] for finding in done["findings"]] == ["damaged"]
    assert (await scanned(client, app, plate.scene_code))["status"] == "active"
    done = await stepped(client, plate.scene_code, admin, "repair", reason="换了新牌")
    assert (done["status"], done["findings"]) == ("active", [])


async def test_two_who_press_at_once_take_the_step_once(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued(status="printed")
    path, body = f"{PLATES}/{plate.scene_code}/steps", {"step": "post", "reason": "没带手机"}
    answers = await asyncio.gather(*(client.post(path, headers=admin.headers, json=body) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert await DoorplateEvent.filter(scene_code=plate.scene_code, step="post").count() == 1


# --- many at once


@pytest.mark.both_databases
async def test_the_same_step_of_many_is_taken_by_all_or_none(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    plates = [await factories.issued(status="designed") for _ in range(3)]
    codes = [plate.scene_code for plate in plates]
    assert (await posted(client, f"{PLATES}/steps", admin, {"step": "print", "codes": codes})) == {"done": 3}
    late, foreign = await factories.issued(status="designed"), await factories.issued(status="printed", area_id=people.OTHER_TOWN)
    for odd, why in ((late, "step_not_possible"), (foreign, "out_of_scope")):
        body = {"step": "post", "reason": "统一张贴", "codes": [*codes, odd.scene_code]}
        refused = await posted(client, f"{PLATES}/steps", admin, body, status=409)
        assert [(one["number"], one["code"]) for one in refused["error"]["detail"]["plates"]] == [(odd.number, why)]
    assert {plate.status for plate in await Doorplate.filter(scene_code__in=codes)} == {"printed"}


# --- putting right


@pytest.mark.both_databases
async def test_a_correction_is_seen_by_the_next_scan_and_written_down(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued()
    body = SPOT | {"name": "示例小区西门", "reason": "名称写错", "verified": True}
    answer = await client.put(f"{PLATES}/{plate.scene_code}", headers=admin.headers, json=body)
    assert answer.status_code == 200, answer.text
    event = answer.json()["events"][0]
    assert (event["say"], event["reason"], event["detail"]["name"]) == ("修改资料", "名称写错", ["示例商场", "示例小区西门"])
    assert (await scanned(client, app, plate.scene_code))["plate"]["name"] == "示例小区西门"


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"area": "ks"}, 403, "out_of_scope"),
        ({"area": "qd"}, 403, "out_of_scope"),
        ({"lat": 39.9, "lng": 116.4}, 422, "outside_the_city"),
        ({"lat": 120.94, "lng": 31.27}, 422, "input_invalid"),
        ({"name": ""}, 422, "input_invalid"),
        ({"name": "示例\x00"}, 422, "not_text"),
        ({"number": "KS-QD-0001"}, 422, "number_malformed"),
        ({"number": "KS-ZP-0001"}, 409, "number_taken"),
    ],
)
async def test_a_plate_that_cannot_be_is_not_issued(client: httpx.AsyncClient, changes: dict[str, Any], status: int, code: str) -> None:
    admin = await signed_in("township_admin")
    assert code_of(await posted(client, PLATES, admin, SPOT | changes, status=status)) == code


async def test_issuing_twice_under_one_key_issues_once(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    key = {"idempotency-key": "the-same-key"}
    one, two = await posted(client, PLATES, admin, SPOT, status=201, **key), await posted(client, PLATES, admin, SPOT, status=201, **key)
    assert one == two
    assert await Doorplate.filter(issued_at__not_isnull=True).count() == 1


# --- scope


@pytest.mark.both_databases
async def test_another_towns_plate_is_refused_and_not_listed(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    mine, foreign = await factories.issued(), await factories.issued(area_id=people.OTHER_TOWN)
    assert code_of(await got(client, f"{PLATES}/{foreign.scene_code}", admin, status=403)) == "out_of_scope"
    assert code_of(await stepped(client, foreign.scene_code, admin, "damage", reason="x", status=403)) == "out_of_scope"
    listed = await got(client, PLATES, admin, text="KS-TEST")
    assert [row["scene_code"] for row in listed["items"]] == [mine.scene_code]
    shown = await got(client, f"{PLATES}/map", admin)
    assert foreign.scene_code not in {plate["code"] for plate in shown["plates"]}
    assert {town["id"] for town in shown["towns"]} >= {"zp", "qd"}


async def test_the_list_filters_and_counts(client: httpx.AsyncClient, clock: FixedClock) -> None:
    admin = await signed_in("township_admin")
    silent, other = await factories.issued(name="示例银行网点", site_type="bank"), await factories.issued(area_id="zp-qinhe")
    await factories.finding(silent.scene_code)
    for minutes in (5, 1):
        at = clock.now() - timedelta(minutes=minutes)
        await Scan.create(typed=silent.scene_code, plate_id=silent.scene_code, status="active", at=at)

    async def listed(**query: Any) -> list[str]:
        return [row["scene_code"] for row in (await got(client, PLATES, admin, **query))["items"]]

    assert await listed(health="any") == await listed(health="silent") == [silent.scene_code]
    assert await listed(area="zp-qinhe", text="KS-TEST") == [other.scene_code]
    assert await listed(site_type="bank", text="示例银行网点") == [silent.scene_code] or silent.scene_code in await listed(site_type="bank")
    assert await listed(text=f"{silent.scene_code[:4]} {silent.scene_code[4:]}".lower()) == [silent.scene_code]
    (row,) = (await got(client, PLATES, admin, health="any"))["items"]
    assert (row["scans_30_days"], row["last_scan_at"]) == (2, (clock.now() - timedelta(minutes=1)).isoformat())
    assert "20 天" in row["findings"][0]["why"]
    assert row["findings"][0]["next"]


async def test_the_list_can_be_taken_away_as_csv(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued(name="=HYPERLINK(1)")
    answer = await client.get(f"{PLATES}/export.csv", headers=admin.headers, params={"text": plate.number})
    text = answer.content.decode("utf-8-sig")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert f"{plate.number},{plate.scene_code},'=HYPERLINK(1),商场,张浦镇" in text


# --- photos


async def test_a_photo_loses_what_the_phone_wrote_into_it(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued()
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "SecretPhone", 6
    answer = await client.post(f"{PLATES}/{plate.scene_code}/photos", headers=admin.headers, content=jpeg(4000, 3000, exif=exif))
    assert (answer.json()["width"], answer.json()["height"]) == (1200, 1600)  # upright, and small
    kept = await client.get(f"{PLATES}/{plate.scene_code}/photos/{answer.json()['id']}", headers=admin.headers)
    assert kept.headers["content-type"] == "image/jpeg"
    assert b"SecretPhone" not in kept.content
    assert not Image.open(io.BytesIO(kept.content)).getexif()


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 422, "picture_unreadable"),
        (b"GIF89a" + b"\x00" * 40, 422, "picture_unreadable"),
        (jpeg()[:300], 422, "picture_unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 422, "picture_unreadable"),
        (b"\xff\xd8" + b"a" * 8_000_001, 413, "upload_too_large"),
    ],
)
async def test_what_is_no_photo_is_refused(client: httpx.AsyncClient, body: bytes, status: int, code: str) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued()
    answer = await client.post(f"{PLATES}/{plate.scene_code}/photos", headers=admin.headers, content=body)
    assert (answer.status_code, code_of(answer.json())) == (status, code)


async def test_a_picture_of_too_many_pixels_is_not_unpacked(client: httpx.AsyncClient) -> None:
    out = io.BytesIO()
    Image.new("1", (10_000, 6_000)).save(out, "PNG")
    admin, plate = await signed_in("township_admin"), await factories.issued()
    answer = await client.post(f"{PLATES}/{plate.scene_code}/photos", headers=admin.headers, content=out.getvalue())
    assert code_of(answer.json()) == "picture_too_large"


async def test_another_plates_photo_is_not_taken(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    one, two = await factories.issued(status="printed"), await factories.issued(status="printed")
    photo = await photo_of(client, one.scene_code, admin.headers)
    for wrong in (photo, str(uuid4())):
        assert code_of(await stepped(client, two.scene_code, admin, "post", photo=wrong, status=404)) == "photo_not_found"


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    from server.doorplates.registry import errors

    found = [thing for thing in vars(errors).values() if isinstance(thing, type) and issubclass(thing, DoorplateError)]
    assert len({error.message for error in found}) == len(found)


@pytest.mark.both_databases
async def test_whoever_scans_sees_what_the_real_sign_looks_like(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    plate = await factories.issued(status="printed")
    photo = await photo_of(client, plate.scene_code, admin.headers)
    picture = f"/api/v1/doorplates/{plate.scene_code}/photo.jpg"
    await stepped(client, plate.scene_code, admin, "post", photo=photo)
    await app.ctx.parts.refresh_plates()
    assert (await client.get(picture)).status_code == 404  # not before it is in use
    await stepped(client, plate.scene_code, admin, "activate")
    assert (await scanned(client, app, plate.scene_code))["plate"]["photo"] == picture
    shown = await client.get(picture)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    await stepped(client, plate.scene_code, admin, "move", reason="搬走", place=NEW_PLACE)
    await app.ctx.parts.refresh_plates()
    assert (await client.get(picture)).status_code == 404
