"""排队: oldest first, one claim a session, nobody lost."""

from __future__ import annotations

import asyncio

import httpx

from server.app import App
from server.sessions.models import HelpPeriod, HelpSession
from tests import people
from tests.fakes import FixedClock
from tests.sessions.asking import DESK, SESSIONS, STAFF, asks, helper, resident, serving


async def test_the_oldest_is_served_first_and_everybody_knows_their_place(client: httpx.AsyncClient, clock: FixedClock) -> None:
    chen = await helper(client)
    sessions = []
    for _ in range(3):
        who = await resident(client)
        sessions.append((who, await asks(client, who)))
        clock.move(seconds=5)
    assert [session["position"] for _, session in sessions] == [1, 2, 3]
    assert sessions[0][1]["on_duty"] == 1
    for who, session in sessions:
        taken = (await client.post(f"{STAFF}/next", headers=chen.headers)).json()["session"]
        assert taken["session"]["id"] == session["id"]
        seen = (await client.get(f"{SESSIONS}/{session['id']}", headers=who)).json()
        assert (seen["status"], seen["position"], bool(seen["helper"])) == ("active", None, True)
    full = await client.post(f"{STAFF}/next", headers=chen.headers)
    assert (full.status_code, full.json()["error"]["code"]) == (409, "helper_full")


async def test_two_helpers_never_get_the_same_session(client: httpx.AsyncClient) -> None:
    helpers = [await helper(client, capacity=10) for _ in range(3)]
    ids = {(await asks(client, await resident(client)))["id"] for _ in range(9)}
    taken = await asyncio.gather(*(client.post(f"{STAFF}/next", headers=one.headers) for one in helpers * 3))
    got = [answer.json()["session"]["session"]["id"] for answer in taken if answer.json()["session"]]
    assert (len(got), set(got)) == (9, ids)
    chosen = await client.post(f"{STAFF}/{got[0]}/claim", headers=(await helper(client)).headers)
    assert (chosen.status_code, chosen.json()["error"]["code"]) == (409, "session_taken")


async def test_a_vanished_helpers_people_are_first_in_the_queue_again(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    chen, who = await helper(client), await resident(client)
    id_ = await serving(client, who, chen)
    clock.move(seconds=10)
    other = await asks(client, await resident(client))
    clock.move(seconds=50)
    await app.ctx.parts.queue.sweep()
    seen = (await client.get(f"{SESSIONS}/{id_}", headers=who)).json()
    assert (seen["status"], seen["position"], seen["helper"], seen["on_duty"]) == ("waiting", 1, None, 0)
    li = await helper(client)
    assert (await client.post(f"{STAFF}/next", headers=li.headers)).json()["session"]["session"]["id"] == id_
    assert (await client.post(f"{STAFF}/next", headers=li.headers)).json()["session"]["session"]["id"] == other["id"]
    assert [row.kind for row in await HelpPeriod.filter(session_id=id_).order_by("id")] == ["wait", "serve", "wait", "serve"]


async def test_the_city_helps_after_a_while_and_at_once_where_nobody_is(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    city, chen = await helper(client, people.CITY), await helper(client)
    session = await asks(client, await resident(client))
    assert (await client.post(f"{STAFF}/next", headers=city.headers)).json()["session"] is None
    for _ in range(5):
        clock.move(seconds=40)
        for one in (city, chen):
            await client.get(DESK, headers=one.headers)
    await HelpSession.all().update(resident_seen_at=clock.now())
    await app.ctx.parts.queue.sweep()
    assert (await client.post(f"{STAFF}/next", headers=city.headers)).json()["session"]["session"]["id"] == session["id"]
    await client.put(DESK, headers=chen.headers, json={"status": "off"})
    elsewhere = await asks(client, await resident(client))
    assert (await client.post(f"{STAFF}/next", headers=city.headers)).json()["session"]["session"]["id"] == elsewhere["id"]


async def test_who_leaves_is_gone_and_who_sleeps_keeps_the_place_if_they_asked_for_it(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    sleeper, waiter = await resident(client), await resident(client)
    kept, lost = await asks(client, sleeper), await asks(client, waiter)
    assert (await client.post(f"{SESSIONS}/{kept['id']}/later", headers=sleeper, json={"on": True})).json()["later"] is True
    clock.move(minutes=4)
    await app.ctx.parts.queue.sweep()
    assert (await client.get(f"{SESSIONS}/{lost['id']}", headers=waiter)).json()["ended_why"] == "away"
    assert (await client.get(f"{SESSIONS}/{kept['id']}", headers=sleeper)).json()["status"] == "waiting"
    chen = await helper(client)
    await client.post(f"{STAFF}/{kept['id']}/claim", headers=chen.headers)
    inbox = (await client.get("/api/v1/residents/me/notices", headers=sleeper)).json()["notices"]
    assert [one["title"] for one in inbox] == ["轮到您了"]
    left = [(await client.post(f"{SESSIONS}/{kept['id']}/leave", headers=sleeper)).json()["status"] for _ in range(2)]
    assert left == ["ended", "ended"]


async def test_nobody_sees_somebody_elses_session(client: httpx.AsyncClient) -> None:
    mine = await asks(client, await resident(client))
    other, stranger = await resident(client), await people.signed_in("helper", people.OTHER_TOWN)
    assert (await client.get(f"{SESSIONS}/{mine['id']}", headers=other)).status_code == 404
    assert (await client.get(f"{STAFF}/{mine['id']}", headers=stranger.headers)).status_code == 403
    assert (await client.post(f"{SESSIONS}/{mine['id']}/leave", headers=other)).status_code == 404


async def test_a_transfer_goes_with_everything_said_to_whom_it_is_meant_for(client: httpx.AsyncClient, clock: FixedClock) -> None:
    chen, li, wang = await helper(client), await helper(client), await helper(client)
    who = await resident(client)
    id_ = await serving(client, who, chen)
    await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-1", "text": "我要问公积金"})
    body = {"reason": "公积金由李老师负责", "helper": str(li.id)}
    assert (await client.post(f"{STAFF}/{id_}/transfer", headers=chen.headers, json=body)).status_code == 200
    assert (await client.post(f"{STAFF}/next", headers=wang.headers)).json()["session"] is None
    assert (await client.post(f"{STAFF}/next", headers=li.headers)).json()["session"]["session"]["id"] == id_
    messages = (await client.get(f"{STAFF}/{id_}/messages", headers=li.headers)).json()["messages"]
    assert [one["number"] for one in messages] == list(range(1, len(messages) + 1))
    assert "我要问公积金" in [one["text"] for one in messages]
    refused = await client.post(f"{STAFF}/{id_}/messages", headers=chen.headers, json={"client_id": "helper-001", "text": "我再说一句"})
    assert refused.json()["error"]["code"] == "session_not_yours"


async def test_an_estimate_is_a_range_and_only_with_enough_behind_it(client: httpx.AsyncClient, clock: FixedClock) -> None:
    chen = await helper(client, capacity=1)
    for _ in range(8):
        who = await resident(client)
        id_ = await serving(client, who, chen)
        clock.move(minutes=10)
        await client.get(DESK, headers=chen.headers)
        await client.put(DESK, headers=chen.headers, json={"status": "on", "capacity": 1})
        await client.post(f"{STAFF}/{id_}/end", headers=chen.headers, json={"agreed": "带身份证去窗口"})
        await client.put(DESK, headers=chen.headers, json={"status": "on", "capacity": 1})
    await serving(client, await resident(client), chen)
    waiting = await asks(client, await resident(client))
    assert waiting["estimate"] == {"least": 10, "most": 11}


async def test_nobody_goes_off_duty_and_leaves_somebody_behind(client: httpx.AsyncClient) -> None:
    chen = await helper(client)
    await serving(client, await resident(client), chen)
    off = await client.put(DESK, headers=chen.headers, json={"status": "off"})
    assert (off.status_code, off.json()["error"]["code"]) == (409, "helper_serving")
    assert (await client.put(DESK, headers=chen.headers, json={"status": "paused"})).status_code == 200


async def test_two_open_sessions_are_enough(client: httpx.AsyncClient) -> None:
    who = await resident(client)
    for _ in range(2):
        await asks(client, who)
    third = await client.post(SESSIONS, headers=who, json={})
    assert (third.status_code, third.json()["error"]["code"]) == (409, "sessions_too_many")


async def test_a_colleague_of_another_town_takes_what_was_handed_to_them_and_does_nothing_before(client: httpx.AsyncClient) -> None:
    chen, li = await helper(client), await helper(client, people.OTHER_TOWN, topics=["社保"])
    id_ = await serving(client, await resident(client), chen, matter="hukou-birth")
    body = {"reason": "李老师办过这种情况", "helper": str(li.id)}
    assert (await client.post(f"{STAFF}/{id_}/transfer", headers=chen.headers, json=body)).status_code == 200
    early = await client.post(f"{STAFF}/{id_}/messages", headers=li.headers, json={"client_id": "helper-001", "text": "您好"})
    assert early.status_code in (403, 409)
    assert (await client.get(f"{STAFF}/{id_}/messages", headers=li.headers)).status_code == 200
    assert (await client.post(f"{STAFF}/{id_}/claim", headers=li.headers)).status_code == 200
    assert (
        await client.post(f"{STAFF}/{id_}/messages", headers=li.headers, json={"client_id": "helper-001", "text": "您好"})
    ).status_code == 201
