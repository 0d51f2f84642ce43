"""管网点 by the API: what admins change is what residents get."""

from __future__ import annotations

from typing import Any

import httpx

from server.halls.models import Hall
from server.parts import Parts
from tests import factories, people
from tests.people import OTHER_TOWN, TOWN, Person

HALLS = "/api/v1/staff/halls"


async def form(client: httpx.AsyncClient, who: Person, hall: str, **other: Any) -> dict[str, Any]:
    """The hall as it is, as the form would send it."""
    seen = (await client.get(f"{HALLS}/{hall}", headers=who.headers)).json()
    point = None if seen["lat"] is None else {"lat": seen["lat"], "lng": seen["lng"]}
    same = {name: seen[name] or "" for name in ("name", "address", "phone", "phone_source", "hours")}
    rest = {name: seen[name] for name in ("position", "notes", "verified", "edition")}
    return same | rest | {"point": point} | other


async def put(client: httpx.AsyncClient, who: Person, hall: str, body: dict[str, Any]) -> httpx.Response:
    return await client.put(f"{HALLS}/{hall}", headers=who.headers, json=body)


def problems(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 422, answer.text
    return {fault["field"]: fault["problem"] for fault in answer.json()["error"]["detail"]["fields"]}


async def test_a_new_hour_a_note_and_the_mark_of_verification_reach_residents(client: httpx.AsyncClient, parts: Parts) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    notes = {"floor": "1楼大厅", "windows": "3号窗口"}
    body = await form(client, admin, "hall-zp", hours="Mo-Fr 08:30-17:30; PH off", notes=notes, verified=True)
    saved = (await put(client, admin, "hall-zp", body)).json()
    assert (saved["hours_text"], saved["verified_by"]) == ("周一至周五 08:30-17:30;法定节假日休息", f"{admin.name} 同志")
    await parts.load()
    found = (await client.get("/api/v1/halls", params={"area": TOWN, "limit": "50"})).json()["halls"]
    hall = next(one for one in found if one["id"] == "hall-zp")
    assert hall["hours_text"] == saved["hours_text"]
    assert hall["notes"] | notes == hall["notes"]
    assert hall["verified"]
    assert "时间待核实，出发前请先确认" not in hall["why"]


async def test_every_fault_stands_beside_its_field(client: httpx.AsyncClient, parts: Parts) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    body = await form(client, admin, "hall-zp", hours="每天九点", phone="0512-5744", phone_source="", point={"lat": 120.9, "lng": 31.3})
    body["point"]["lat"] = 39.9
    found = problems(await put(client, admin, "hall-zp", body))
    assert found.keys() == {"hours", "phone_source", "lat", "lng"}


async def test_who_comes_second_is_told_that_somebody_else_was_first(client: httpx.AsyncClient, parts: Parts) -> None:
    first, second = await people.signed_in("township_admin", TOWN), await people.signed_in("city_admin")
    mine, theirs = await form(client, first, "hall-zp", address="甲路1号"), await form(client, second, "hall-zp", address="乙路2号")
    assert (await put(client, first, "hall-zp", mine)).status_code == 200
    late = await put(client, second, "hall-zp", theirs)
    assert (late.status_code, late.json()["error"]["code"]) == (409, "hall_changed_meanwhile")
    assert (await put(client, first, "hall-zp", mine)).status_code == 200  # a retry has nothing left to change
    assert (await Hall.get(id="hall-zp")).address == "甲路1号"


async def test_another_towns_hall_is_not_theirs(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    other = await factories.hall(area_id=OTHER_TOWN)
    assert (await client.get(f"{HALLS}/{other.id}", headers=admin.headers)).json()["error"]["code"] == "out_of_scope"
    listed = (await client.get(HALLS, headers=admin.headers, params={"size": "200"})).json()["items"]
    assert listed
    assert all(hall["editable"] for hall in listed)
    assert other.id not in {hall["id"] for hall in listed}


async def test_a_closure_is_seen_by_residents_at_the_hall_and_at_the_scan_until_it_is_withdrawn(
    client: httpx.AsyncClient, parts: Parts
) -> None:
    admin = await people.signed_in("township_admin", "kfq")
    body = {"begins_at": "2026-11-23T08:00:00+08:00", "ends_at": "2026-11-24T12:00:00+08:00", "reason": "系统升级"}
    made = await client.post(f"{HALLS}/hall-kfq/closures", headers=admin.headers, json=body)
    assert made.status_code == 201, made.text
    again = await client.post(f"{HALLS}/hall-kfq/closures", headers=admin.headers, json=body)
    assert again.json()["id"] == made.json()["id"]
    await parts.load()
    scanned = (await client.get("/api/v1/scan/5QYDJT5R")).json()["halls"]
    asked = (await client.get("/api/v1/halls", params={"area": "kfq", "limit": "50"})).json()["halls"]
    for hall in [one for one in (*scanned, *asked) if one["id"] == "hall-kfq"]:
        assert hall["open"] == "closed"
        assert hall["closures"] == [{"from": body["begins_at"], "until": body["ends_at"], "reason": "系统升级"}]
        assert hall["why"][0] == "临时停办（至11月24日 12:00）：系统升级"
    assert "hall-kfq" in {one["id"] for one in asked}
    listed = (await client.get(HALLS, params={"closed": "true"}, headers=admin.headers)).json()["items"]
    assert [hall["id"] for hall in listed] == ["hall-kfq"]
    gone = await client.delete(f"{HALLS}/hall-kfq/closures/{made.json()['id']}", headers=admin.headers)
    assert gone.status_code == 200
    await parts.load()
    asked = (await client.get("/api/v1/halls", params={"area": "kfq", "limit": "50"})).json()["halls"]
    assert next(one for one in asked if one["id"] == "hall-kfq")["closures"] == []


async def test_a_closure_that_is_over_or_ends_before_it_begins_is_refused(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    hall = await factories.hall()
    for begins, ends in (
        ("2026-11-20T08:00:00+08:00", "2026-11-21T08:00:00+08:00"),
        ("2026-11-26T08:00:00+08:00", "2026-11-25T08:00:00+08:00"),
    ):
        body = {"begins_at": begins, "ends_at": ends, "reason": "系统升级"}
        assert "until" in problems(await client.post(f"{HALLS}/{hall.id}/closures", headers=admin.headers, json=body))


async def test_a_kind_of_hall_may_take_more_but_not_leave_a_matter_without_a_hall(client: httpx.AsyncClient, parts: Parts) -> None:
    admin = await people.signed_in("city_admin")
    kinds = (await client.get("/api/v1/staff/hall-kinds", headers=admin.headers)).json()["kinds"]
    marriage = next(kind for kind in kinds if kind["id"] == "marriage_hall")
    takes = [{"service": one["service"], "level": one["level"]} for one in marriage["takes"]]
    assert takes
    assert any(one["matters"] for one in marriage["takes"])
    nothing = await client.put("/api/v1/staff/hall-kinds/marriage_hall", headers=admin.headers, json={"takes": []})
    assert nothing.json()["error"]["code"] == "service_needed"
    more = [*takes, {"service": "civil", "level": "city"}]
    assert (await client.put("/api/v1/staff/hall-kinds/marriage_hall", headers=admin.headers, json={"takes": more})).status_code == 200
    await parts.load()
    assert ("civil", "city") in parts.halls.taking("marriage_hall")


async def test_hours_are_read_back_in_words_while_typing(client: httpx.AsyncClient) -> None:
    clerk = await people.signed_in("clerk", TOWN)
    good = (await client.get("/api/v1/staff/hours", headers=clerk.headers, params={"hours": "Mo-Fr 09:00-17:00"})).json()
    assert good == {"text": "周一至周五 09:00-17:00", "problem": None}
    bad = (await client.get("/api/v1/staff/hours", headers=clerk.headers, params={"hours": "九点"})).json()
    assert bad["text"] == ""
    assert "看不懂" in bad["problem"]


async def test_an_id_that_nothing_could_have_is_simply_not_there(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("city_admin")
    for path in (f"{HALLS}/{'x' * 200}", f"/api/v1/staff/entries/{'x' * 200}"):
        assert (await client.get(path, headers=admin.headers)).status_code == 404
    area = {"name": "张浦镇", "common_name": "张浦"}
    assert (await client.put(f"/api/v1/staff/areas/{'x' * 200}", headers=admin.headers, json=area)).status_code == 404
