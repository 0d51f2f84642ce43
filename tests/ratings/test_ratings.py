"""好差评: once, by whoever was served, and a bad one is mended."""

from __future__ import annotations

from typing import Any

import httpx

from server.ledger.models import Intake
from server.ratings.models import Rating
from server.tickets.models import Ticket
from tests import people
from tests.sessions.asking import STAFF, helper, resident, serving

RATINGS = "/api/v1/ratings"


async def ended(client: httpx.AsyncClient) -> tuple[dict[str, str], str]:
    chen, who = await helper(client), await resident(client)
    id_ = await serving(client, who, chen, matter="hukou-birth")
    await client.post(f"{STAFF}/{id_}/end", headers=chen.headers, json={"agreed": "带出生证去派出所"})
    return who, id_


def rating(id_: str, level: int, **more: Any) -> dict[str, Any]:
    return {"event_kind": "session", "event_id": id_, "level": level, **more}


async def test_a_bad_rating_opens_its_repair_in_the_same_step(client: httpx.AsyncClient) -> None:
    who, id_ = await ended(client)
    body = rating(id_, 1, tags=["wrong_list"], text="窗口还要户口本", list_right=False)
    given = [await client.post(RATINGS, headers=who, json=body) for _ in range(2)]
    assert [one.status_code for one in given] == [201, 201]
    number = given[0].json()["repair_ticket"]
    row = await Ticket.get(number=number)
    assert ("清单不准" in row.text, row.promised_at.isoformat()[:10]) == (True, "2026-12-14")
    assert await Ticket.all().count() == 1
    assert sorted([one.kind for one in await Intake.all()]) == ["bad_rating", "wrong_list"]
    other = await client.post(RATINGS, headers=who, json=rating(id_, 5))
    assert (other.status_code, other.json()["error"]["code"]) == (409, "rated_already")


async def test_only_who_was_served_rates_and_only_afterwards(client: httpx.AsyncClient) -> None:
    who = await resident(client)
    id_ = await serving(client, who, await helper(client))
    early = await client.post(RATINGS, headers=who, json=rating(id_, 5))
    assert early.json()["error"]["code"] == "not_over_yet"
    stranger = await client.post(RATINGS, headers=await resident(client), json=rating(id_, 5))
    assert (stranger.status_code, stranger.json()["error"]["code"]) == (404, "nothing_to_rate")
    odd = await client.post(RATINGS, headers=who, json=rating(id_, 5, tags=["rude"]))
    assert odd.json()["error"]["code"] == "tag_unknown"


async def test_an_anonymous_bad_rating_leads_nowhere_near_the_person(client: httpx.AsyncClient) -> None:
    who, id_ = await ended(client)
    given = (await client.post(RATINGS, headers=who, json=rating(id_, 2, anonymous=True))).json()
    assert (await Ticket.get(number=given["repair_ticket"])).resident_id is None


async def test_an_appeal_is_decided_by_somebody_else_and_changes_no_rating(client: httpx.AsyncClient) -> None:
    who, id_ = await ended(client)
    await client.post(RATINGS, headers=who, json=rating(id_, 1))
    town, city = await people.signed_in("township_admin"), await people.signed_in("city_admin")
    listed = (await client.get("/api/v1/staff/ratings?bad=true", headers=town.headers)).json()["items"]
    path = f"/api/v1/staff/ratings/{listed[0]['id']}/appeal"
    assert (await client.post(path, headers=town.headers, json={"reason": "当天窗口停电，已当场说明"})).status_code == 201
    assert (await client.post(path, headers=town.headers, json={"reason": "当天窗口停电，已当场说明"})).status_code == 409
    decided = await client.post(f"{path}/decision", headers=city.headers, json={"accepted": True, "why": "情况属实"})
    assert decided.json()["accepted"] is True
    assert (await Rating.get(event_id=id_)).level == 1
