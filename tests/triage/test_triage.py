"""分诊: emergencies first, then whose it is; held to the accuracy that was reached on demands it was not mended by."""

from __future__ import annotations

from collections import Counter

import httpx
import pytest

from seeds.demands import evaluated_demands
from server.app import App
from server.parts import Parts
from server.search.models import Asked
from server.tickets.models import Ticket
from server.triage.duties import NAMED
from server.triage.models import DutyDecision
from tests.test_errors import error_of
from tests.tickets.working import STAFF, case, of
from tests.triage.demands import MENDED_BY, answers, held_out, lead_right, route_right

TRIAGE = "/api/v1/triage"


async def route(client: httpx.AsyncClient, text: str, **body: str) -> tuple[str, str | None]:
    answer = await client.post(TRIAGE, json={"text": text} | body)
    assert answer.status_code == 200, answer.text
    return answer.json()["route"], answer.json()["lead_department"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("我家着火了", "119"),
        ("我妈晕倒了叫不醒", "120"),
        ("有人持刀抢劫", "110"),
        ("刷单被骗了两万", "96110"),
    ],
)
async def test_an_emergency_is_told_where_to_ring_at_once(client: httpx.AsyncClient, text: str, number: str) -> None:
    answer = (await client.post(TRIAGE, json={"text": text})).json()
    assert answer["route"] == "reject"
    assert number in answer["say"]
    assert answer["lead_department"] is None


async def test_each_route(client: httpx.AsyncClient) -> None:
    assert await route(client, "身份证丢了怎么补办") == ("kb_answer", "公安")
    assert (await route(client, "转人工"))[0] == "helper"
    assert await route(client, "楼下烧烤店油烟熏得开不了窗，投诉几次没下文") == ("transfer", "城管")
    several = (await client.post(TRIAGE, json={"text": "占道的夜市堵路，城管说归交警，交警说归城管"})).json()
    assert several["route"] == "dispatch"
    assert {several["lead_department"], *several["co_departments"]} == {"城管", "公安"}


async def test_what_is_not_ours_always_has_somewhere_to_go(app: App) -> None:
    parts: Parts = app.ctx.parts
    for demand, answer in await answers(parts.triage, evaluated_demands()):
        if answer.route == "reject":
            assert len(answer.say) > 8, demand.text


async def test_departments_are_in_the_words_of_the_catalogue(app: App) -> None:
    parts: Parts = app.ctx.parts
    known = parts.catalogue.departments()
    assert set(NAMED) <= known
    for _, answer in await answers(parts.triage, evaluated_demands()):
        assert {answer.lead, *answer.co} - {None} <= known
        assert answer.reason
        assert 0 <= answer.confidence <= 1


async def test_nothing_is_counted_or_kept(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    await route(client, "天上的星星归谁管")
    await parts.queries.flush()
    await parts.ledger.misses.flush()
    assert (await Ticket.all().count(), await Asked.all().count()) == (0, 0)


async def test_the_accuracy_that_was_reached_is_held(app: App) -> None:
    """On lines that nothing was mended by or trained on, 240 of them by two writers who knew the catalogue alone. When these were first
    asked, 55 of a hundred went the right way; with the wording of twice as many demands, and more of a say for it, 75."""
    parts: Parts = app.ctx.parts
    everything = evaluated_demands()
    kept_out = held_out(everything)
    assert len(kept_out) >= 200
    assert min(Counter(demand.route for demand in kept_out).values()) >= 30
    found = await answers(parts.triage, kept_out)
    routes = sum(route_right(*pair) for pair in found) / len(found)
    led = [pair for pair in found if pair[0].lead and route_right(*pair)]
    leads = sum(lead_right(*pair) for pair in led) / len(led)
    assert routes >= ROUTES_RIGHT, (routes, leads)
    assert leads >= LEADS_RIGHT, leads


ROUTES_RIGHT, LEADS_RIGHT = 0.73, 0.77


async def test_what_it_was_mended_by_stays_mended(app: App) -> None:
    parts: Parts = app.ctx.parts
    found = await answers(parts.triage, [demand for demand in evaluated_demands() if demand.line <= MENDED_BY])
    assert sum(route_right(*pair) for pair in found) / len(found) >= 0.87


async def test_an_arbiters_word_becomes_a_rule(client: httpx.AsyncClient, app: App) -> None:
    text = "楼下烧烤摊油烟熏得没法开窗，投诉没下文"
    found = await case(client, text=text)
    proposal = (await client.get(f"{STAFF}/{found.id}/proposal", headers=found.admin.headers)).json()
    assert (proposal["route"], proposal["lead_department"]) == ("transfer", "城管")
    await found.done(found.admin, "coordination", move="accept")
    for department in ("城管", "市场监管"):
        await found.done(found.admin, "dispatch", department=department)
        await found.done(await of(department), "moves", move="return", say="不归我们", basis="部门三定规定")
    await found.done(found.admin, "arbitrate", department="市场监管", say="按属地综合执法清单由市场监管牵头")
    assert await DutyDecision.all().count() == 1
    assert await route(client, text, plate="5QYDJT5R") == ("transfer", "市场监管")
    assert await route(client, text) == ("transfer", "城管")  # decided for that town alone


async def test_an_empty_demand_is_refused(client: httpx.AsyncClient) -> None:
    error_of(await client.post(TRIAGE, json={"text": " \n"}), 422, "query_empty")
