"""对接，去的一侧: signed, in order, each event once for whoever counts ids, across refusals, outages of days and changes of keys."""

from __future__ import annotations

import asyncio
from uuid import UUID

import httpx
import pytest

from server.app import App
from server.exchange.models import ExchangeEvent, Partner
from server.exchange.partners import PUSH
from server.outbox import OutboxRecord, OutboxWorker
from server.parts import Parts
from tests import people
from tests.exchange.partner_stand_in import PartnerStandIn
from tests.exchange.partners import OFFICE, PARTNERS, carried, pushed_to
from tests.fakes import FixedClock
from tests.test_errors import error_of
from tests.tickets.working import case, dispatched, lasting, working


async def fates() -> list[str]:
    return [row.fate for row in await ExchangeEvent.all().order_by("number")]


@pytest.mark.both_databases
async def test_every_move_is_pushed_once_signed_and_in_order(client: httpx.AsyncClient, app: App, partner: PartnerStandIn) -> None:
    admin = await people.signed_in("city_admin")
    await pushed_to(client, admin, partner)
    found, _ = await working(client, co=("医保",))
    await carried(app)
    assert [(event["sequence"], event["event"]) for event in partner.events] == [(1, "dispatch"), (2, "sign"), (3, "start")]
    assert partner.events[0]["co_departments"] == ["医保"]
    assert partner.events[0]["ticket_number"] == found.opened["number"]
    assert set(partner.came.values()) == {1}
    assert await fates() == ["delivered"] * 3
    assert await carried(app) == 0


async def test_a_move_that_is_undone_is_told_to_nobody(client: httpx.AsyncClient, app: App, partner: PartnerStandIn) -> None:
    await pushed_to(client, await people.signed_in("city_admin"), partner)
    found, handler = await dispatched(client)
    error_of(await found.step(handler, "moves", move="start"), 409, "move_not_possible")
    await carried(app)
    assert partner.numbers == [1]


async def test_what_is_none_of_its_business_is_not_told(client: httpx.AsyncClient, app: App, partner: PartnerStandIn) -> None:
    await pushed_to(client, await people.signed_in("city_admin"), partner, areas=[people.TOWN])
    await dispatched(client)
    other = await case(client, plate=None)
    await other.done(other.admin, "coordination", move="accept")
    await other.done(other.admin, "dispatch", department="公安")
    assert await ExchangeEvent.all().count() == 0


@pytest.mark.both_databases
async def test_a_refused_event_is_dead_and_the_next_ones_go_on(client: httpx.AsyncClient, app: App, partner: PartnerStandIn) -> None:
    admin = await people.signed_in("city_admin")
    office = await pushed_to(client, admin, partner)
    partner.answers.extend([422, 200])
    await dispatched(client)
    found, _ = await dispatched(client)
    await carried(app)
    assert (await fates(), partner.numbers) == (["dead", "delivered"], [2])
    listed = (await client.get(f"{PARTNERS}/deliveries", params={"fate": "dead"}, headers=admin.headers)).json()
    (row,) = listed["items"]
    assert (row["error"], row["attempts"], row["partner"], row["event_name"]) == ("422", 1, "人社业务系统", "派发")
    (shown,) = (await client.get(PARTNERS, headers=admin.headers)).json()["items"]
    assert (shown["dead"], shown["waiting"]) == (1, 0)
    again = await client.post(f"{PARTNERS}/{office.id}/deliveries/again", json={"events": [row["event_id"]]}, headers=admin.headers)
    assert again.json() == {"count": 1}
    await carried(app)
    assert (await fates(), partner.numbers) == (["delivered"] * 2, [2, 1])
    assert found.version == 3


@pytest.mark.both_databases
async def test_after_days_away_everything_comes_in_order(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    await pushed_to(client, await people.signed_in("city_admin"), partner)
    partner.away = True
    found, handler = await working(client)
    for _ in range(80):  # three days, an hour at a time at last
        await carried(app)
        clock.move(minutes=61)
    row = await Partner.get()
    assert row.failures == 80
    assert await OutboxRecord.filter(name=PUSH, done_at=None).count() == 1, "one wake-up, not one for every try"
    partner.away = False
    found.version = 5
    await found.done(handler, "moves", move="answer", say="已经认定", outcome="solved")
    clock.move(hours=1)
    await carried(app)
    assert partner.numbers == [1, 2, 3, 4]
    assert set(partner.came.values()) == {1}
    assert (await Partner.get()).failures == 0


async def test_what_nobody_takes_for_too_long_is_dead_until_an_admin_sends_it_again(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    admin = await lasting(await people.signed_in("city_admin"))
    office = await pushed_to(client, admin, partner)
    partner.away = True
    await dispatched(client)
    await carried(app)
    clock.move(days=6)
    await carried(app)
    assert await fates() == ["dead"]
    partner.away = False
    await client.post(f"{PARTNERS}/{office.id}/deliveries/again", json={}, headers=admin.headers)
    await carried(app)
    assert partner.numbers == [1]


@pytest.mark.both_databases
async def test_several_workers_push_each_event_once(client: httpx.AsyncClient, app: App, partner: PartnerStandIn) -> None:
    parts: Parts = app.ctx.parts
    await pushed_to(client, await people.signed_in("city_admin"), partner)
    for _ in range(4):
        await dispatched(client)
    workers = [OutboxWorker({PUSH: parts.pusher.push}, parts.outside.clock, lane="exchange.") for _ in range(3)]
    while any(await asyncio.gather(*(worker.step() for worker in workers))):
        pass
    assert partner.numbers == [1, 2, 3, 4]
    assert set(partner.came.values()) == {1}


async def test_an_answer_that_got_lost_brings_the_same_event_id_again(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    await pushed_to(client, await people.signed_in("city_admin"), partner)
    partner.answers.extend([0])
    await dispatched(client)
    await carried(app)
    clock.move(seconds=16)
    await carried(app)
    assert list(partner.came.values()) == [2], "twice on the wire"
    assert partner.numbers == [1], "once for whoever counts ids"
    assert await fates() == ["delivered"]


async def test_during_a_change_of_keys_both_secrets_sign(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    admin = await people.signed_in("city_admin")
    office = await pushed_to(client, admin, partner)
    issued = (await client.post(f"{PARTNERS}/{office.id}/rotate", headers=admin.headers)).json()
    await dispatched(client)
    await carried(app)
    assert partner.numbers == [1], "whoever still has the old secret"
    partner.secrets = [issued["secret"]]
    await dispatched(client)
    await carried(app)
    assert partner.numbers == [1, 2]
    partner.secrets = [office.secret]
    clock.move(days=1, seconds=1)
    found, _ = await dispatched(client)
    await carried(app)
    assert partner.numbers == [1, 2], "the old one is over"
    assert (await ExchangeEvent.get(number=3)).error == "401"
    assert found.version == 3


async def test_stopped_hears_nothing_and_a_new_address_gets_what_waits(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    admin = await people.signed_in("city_admin")
    office = await pushed_to(client, admin, partner)
    partner.away = True
    await dispatched(client)
    await carried(app)
    partner.away = False
    async with PartnerStandIn(secrets=[office.secret]) as elsewhere:
        terms = OFFICE | {"mode": "realtime", "url": elsewhere.url}
        assert (await client.put(f"{PARTNERS}/{office.id}", json=terms, headers=admin.headers)).status_code == 200
        await carried(app)
        assert (elsewhere.numbers, partner.numbers) == ([1], [])
        await client.put(f"{PARTNERS}/{office.id}/state", json={"state": "stopped"}, headers=admin.headers)
        await dispatched(client)
        await carried(app)
        assert elsewhere.numbers == [1]


async def test_what_a_fault_of_ours_left_lying_is_taken_up_again(
    client: httpx.AsyncClient, app: App, partner: PartnerStandIn, clock: FixedClock
) -> None:
    parts: Parts = app.ctx.parts
    await pushed_to(client, await people.signed_in("city_admin"), partner)
    await dispatched(client)
    await OutboxRecord.filter(name=PUSH).delete()
    assert (await parts.pusher.sweep(), await carried(app)) == (0, 0)
    clock.move(minutes=6)
    assert await parts.pusher.sweep() == 1
    await carried(app)
    assert partner.numbers == [1]


async def test_the_exchange_has_a_worker_of_its_own(client: httpx.AsyncClient, clock: FixedClock) -> None:
    """While a partner is slow, the residents hear as quickly."""
    for name in (PUSH, "message.told"):
        await OutboxRecord.create(name=name, payload={"partner": str(UUID(int=0))}, created_at=clock.now(), available_at=clock.now())
    taken = {lane: await OutboxRecord.filter(OutboxWorker({}, clock, lane=lane)._mine()) for lane in ("", "exchange.")}
    assert {lane: [row.name for row in rows] for lane, rows in taken.items()} == {"": ["message.told"], "exchange.": [PUSH]}
