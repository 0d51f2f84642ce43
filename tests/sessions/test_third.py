"""三方通话: one more in a running call, who neither takes the session nor ends the call."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.audit.models import AuditEntry
from server.app import App
from server.sessions import moves
from server.sessions.errors import CallMoveRefused
from server.sessions.models import HelpPeriod, HelpSession, HelpSignal
from server.sessions.parties import EXPERT, HELPER, RESIDENT, Party, links
from tests import people
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.people import Person
from tests.sessions.asking import DESK, SESSIONS, STAFF, helper, resident, serving
from tests.sessions.records import shift
from tests.sessions.test_calls import Signs

PAIRS: list[tuple[Party, Party]] = [(RESIDENT, HELPER), (HELPER, EXPERT), (EXPERT, RESIDENT)]


async def calling(client: httpx.AsyncClient, who: dict[str, str], by: Person, media: str = "voice") -> str:
    """The id of a session whose call is on."""
    id_ = await serving(client, who, by)
    await client.post(f"{SESSIONS}/{id_}/call", headers=who, json={"media": media})
    answered = await client.post(f"{STAFF}/{id_}/call/answer", headers=by.headers, json={})
    assert answered.json()["session"]["call"]["state"] == "connected"
    return id_


async def asks_in(client: httpx.AsyncClient, id_: str, by: Person, whom: Person) -> httpx.Response:
    return await client.post(f"{STAFF}/{id_}/call/invite", headers=by.headers, json={"helper": str(whom.id)})


async def step(client: httpx.AsyncClient, id_: str, by: Person, move: str) -> httpx.Response:
    return await client.post(f"{STAFF}/{id_}/call/{move}", headers=by.headers, json={})


async def call_of(client: httpx.AsyncClient, id_: str, who: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get(f"{SESSIONS}/{id_}", headers=who)).json()["call"]
    return found


async def notes(client: httpx.AsyncClient, id_: str, who: dict[str, str]) -> list[str]:
    found = (await client.get(f"{SESSIONS}/{id_}/messages", headers=who)).json()["messages"]
    return [one["text"] for one in found if one["kind"] == "note"]


async def expert_of_another_town(client: httpx.AsyncClient) -> Person:
    """On the roster as an expert this morning."""
    person = await helper(client, people.OTHER_TOWN)
    row = await shift(people.OTHER_TOWN)
    row.staff_id, row.level, row.starts_at, row.ends_at = person.id, "expert", MONDAY_MORNING, MONDAY_MORNING.replace(hour=18)
    await row.save()
    return person


async def test_an_expert_of_another_town_joins_reads_along_and_leaves_while_the_call_goes_on(client: httpx.AsyncClient) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen, "video")
    colleagues = (await client.get(DESK, headers=chen.headers)).json()["colleagues"]
    assert [(one["id"], one["expert"]) for one in colleagues] == [(str(zhang.id), True)]
    assert (await client.get(f"{STAFF}/{id_}", headers=zhang.headers)).status_code == 403
    for _ in range(2):
        asked = (await asks_in(client, id_, chen, zhang)).json()["session"]["call"]
    assert (asked["guest"]["title"], asked["guest"]["state"], len(asked["links"])) == ("专家", "invited", 1)
    [invite] = (await client.get(DESK, headers=zhang.headers)).json()["invites"]
    assert invite["session"]["id"] == id_
    for _ in range(2):
        assert (await step(client, id_, zhang, "join")).status_code == 200
    call = await call_of(client, id_, who)
    assert [(one["offers"], one["answers"], one["media"]) for one in call["links"]] == [
        ("helper", "resident", "video"),
        ("helper", "expert", "voice"),
        ("expert", "resident", "voice"),
    ]
    history = (await client.get(f"{STAFF}/{id_}/messages", headers=zhang.headers)).json()["messages"]
    assert history[0]["text"].endswith("来帮您了")
    said = await client.post(f"{STAFF}/{id_}/messages", headers=zhang.headers, json={"client_id": "expert-001", "text": "我来说"})
    assert (said.status_code, said.json()["error"]["code"]) == (403, "out_of_scope"), "the session is the helper's"
    for _ in range(2):
        assert (await step(client, id_, zhang, "leave")).status_code == 200
    call = await call_of(client, id_, who)
    assert (call["state"], call["guest"], len(call["links"])) == ("connected", None, 1)
    assert (await client.get(f"{STAFF}/{id_}", headers=zhang.headers)).status_code == 403, "who has left sees no more of it"
    assert (await client.get(f"{STAFF}/{id_}", headers=chen.headers)).json()["session"]["status"] == "active"
    told = await notes(client, id_, who)
    name = f"专家{zhang.name} 同志"
    assert told[-3:] == [f"正在请{name}加入通话", f"{name}加入了通话", f"{name}离开了通话"]


async def test_who_looked_as_the_third_one_is_in_the_audit(client: httpx.AsyncClient) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    await asks_in(client, id_, chen, zhang)
    await client.get(f"{STAFF}/{id_}/messages", headers=zhang.headers)
    rows = await AuditEntry.filter(staff_id=zhang.id).values_list("action", "subject_id")
    assert ("sessions.read", id_) in [(str(action), str(target)) for action, target in rows]


async def test_figures_know_nothing_of_the_third_one(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    clock.move(seconds=20)
    await asks_in(client, id_, chen, zhang)
    await step(client, id_, zhang, "join")
    clock.move(seconds=20)
    await step(client, id_, zhang, "leave")
    clock.move(seconds=20)
    await client.post(f"{STAFF}/{id_}/end", headers=chen.headers, json={})
    row = await HelpSession.get(id=id_)
    assert (row.wait_seconds, row.serve_seconds) == (0, 60)
    periods = (await client.get(f"{STAFF}/{id_}/periods", headers=chen.headers)).json()["periods"]
    assert [one["kind"] for one in periods] == ["wait", "serve", "end"]
    assert [one.kind for one in await HelpPeriod.filter(session_id=id_, staff_id=zhang.id).order_by("id")] == ["third", "part"]


@pytest.mark.both_databases
async def test_of_two_who_are_asked_at_once_one_is_and_nobody_comes_unasked(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    zhang, li = await expert_of_another_town(client), await helper(client)
    id_ = await calling(client, who, chen)
    unasked = await step(client, id_, li, "join")
    assert (unasked.status_code, unasked.json()["error"]["code"]) == (409, "session_not_yours")
    answers = await asyncio.gather(asks_in(client, id_, chen, zhang), asks_in(client, id_, chen, li))
    assert sorted(one.status_code for one in answers) == [200, 409]
    assert next(one for one in answers if one.status_code == 409).json()["error"]["code"] == "call_guest_taken"
    other = li if answers[0].status_code == 200 else zhang
    assert (await step(client, id_, other, "join")).status_code in (403, 409)
    assert (await asks_in(client, id_, chen, chen)).status_code == 409, "oneself is nobody new"


@pytest.mark.both_databases
async def test_joining_and_hanging_up_at_once_leave_nobody_in_a_call_that_is_over(client: httpx.AsyncClient) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    await asks_in(client, id_, chen, zhang)
    joined, hung = await asyncio.gather(
        step(client, id_, zhang, "join"), client.post(f"{SESSIONS}/{id_}/call/hang-up", headers=who, json={})
    )
    assert joined.status_code in (200, 409)
    assert hung.status_code == 200
    row = await HelpSession.get(id=id_)
    assert row.guest_id is None
    call = await call_of(client, id_, who)
    assert (call["state"], call["guest"], call["links"]) == ("over", None, [])
    kinds = [one.kind for one in await HelpPeriod.filter(session_id=id_, staff_id=zhang.id).order_by("id")]
    assert kinds in ([], ["third", "part"]), "who came in is out again"


async def test_whoever_does_not_come_or_vanishes_is_out_and_the_call_goes_on(
    client: httpx.AsyncClient, app: App, clock: FixedClock
) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    await asks_in(client, id_, chen, zhang)
    for _ in range(4):
        clock.move(seconds=25)
        await asyncio.gather(*(client.get(DESK, headers=one.headers) for one in (chen, zhang)))
    await app.ctx.parts.call_guests.sweep()
    assert (await notes(client, id_, who))[-1].endswith("没有接，可以再请一次或换一位")
    await asks_in(client, id_, chen, zhang)
    await step(client, id_, zhang, "join")
    off = await client.put(DESK, headers=zhang.headers, json={"status": "off"})
    assert off.json()["error"]["code"] == "helper_serving"
    clock.move(seconds=50)
    await client.get(DESK, headers=chen.headers)
    await app.ctx.parts.call_guests.sweep()
    assert (await notes(client, id_, who))[-1].endswith("离开了通话")
    assert (await call_of(client, id_, who))["state"] == "connected"


async def test_signals_go_between_those_alone_who_are_in_the_call(client: httpx.AsyncClient, app: App) -> None:
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    await asks_in(client, id_, chen, zhang)
    calls = app.ctx.parts.help_calls
    with pytest.raises(CallMoveRefused):
        await calls.signal(await HelpSession.get(id=id_), EXPERT, RESIDENT, {"kind": "offer"})
    await step(client, id_, zhang, "join")
    row = await HelpSession.get(id=id_)
    for one, other in PAIRS:
        await calls.signal(row, one, other, {"kind": "candidate"})
    assert [one.sender for one in await calls.signals(UUID(id_), 0, RESIDENT)] == [EXPERT]
    await step(client, id_, zhang, "leave")
    assert [(one.sender, one.to) for one in await HelpSignal.filter(session_id=id_)] == [(RESIDENT, HELPER)]


async def test_in_wechat_the_third_one_gets_a_code_of_their_own_for_the_same_room(
    client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.ctx.parts.help_calls, "signer", Signs())
    who, chen, zhang = await resident(client), await helper(client), await expert_of_another_town(client)
    id_ = await calling(client, who, chen)
    await asks_in(client, id_, chen, zhang)
    early = await step(client, id_, zhang, "phone-code")
    assert early.json()["error"]["code"] == "call_move_refused"
    await step(client, id_, zhang, "join")
    codes = [(await step(client, id_, one, "phone-code")).json()["code"] for one in (chen, zhang)]
    rooms = set()
    for code in codes:
        phone = await resident(client)
        joined = await client.post(f"{SESSIONS}/{id_}/call/join", headers=phone, json={"code": code})
        rooms.add(joined.json()["group"])
        assert (await client.post(f"{SESSIONS}/{id_}/call/join", headers=phone, json={"code": code})).status_code == 404
    assert len(rooms) == 1


def test_every_two_in_the_call_connect_once_and_one_of_them_offers() -> None:
    guest = {"id": "g", "staff": "s", "name": "张", "title": "专家", "state": moves.JOINED}
    call = {"id": "c", "media": "video", "state": moves.CONNECTED, "guest": guest}
    assert sorted({one.offers, one.answers} == {RESIDENT, EXPERT} for one in links(call)) == [False, False, True]
    assert {frozenset({one.offers, one.answers}) for one in links(call)} == {frozenset(pair) for pair in PAIRS}
    assert links(call | {"state": moves.OVER}) == links(call | {"state": moves.RINGING}) == links(None) == []


@given(
    st.lists(
        st.tuples(st.sampled_from([*moves.CALL, *moves.GUEST]), st.sampled_from(["resident", "helper", "expert", "system"])), max_size=60
    )
)
def test_in_any_order_of_events_the_third_one_is_in_only_when_asked_and_joining_and_only_ends_their_own_part(
    events: list[tuple[str, moves.Who]],
) -> None:
    call, guest, asked = moves.NONE, moves.NONE, False
    for move, who in events:
        if move in moves.CALL:
            call = moves.to(moves.CALL, move, call, who) or call
            guest = guest if call == moves.CONNECTED or guest == moves.NONE else moves.LEFT
            continue
        if call != moves.CONNECTED:
            continue
        before = guest
        guest = moves.to(moves.GUEST, move, guest, who) or guest
        asked = (who == "helper" and move == "invite") or (asked and guest != moves.LEFT)
        if guest == moves.JOINED and before != moves.JOINED:
            assert (before, move, who) == (moves.INVITED, "join", "expert")
        assert guest in (moves.NONE, moves.LEFT) or asked
        assert call == moves.CONNECTED, "nothing of the third one moves the call"
    assert "expert" not in {who for one in moves.CALL.values() for who in one.by}, "the third one ends no call"
