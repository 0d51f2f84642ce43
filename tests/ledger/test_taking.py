"""归集: one item a cause, in order, each intake once, and no more about a person than has to be."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import httpx
import pytest
from tortoise.connection import get_connection

from server.app import App
from server.ledger import taking
from server.ledger.models import Intake, IntakeMark, LedgerEvidence, LedgerItem
from server.ledger.taking import Taking
from server.ledger.views import title
from server.parts import Parts
from tests import factories
from tests.fakes import MONDAY_MORNING, FixedClock

PETS = ("给狗打疫苗去哪里", "狗狗打疫苗在哪", "给狗打疫苗在哪")
PIANO = ("家里的老钢琴怎么搬走", "家里老钢琴怎么搬")


def parts_of(app: App) -> Parts:
    parts: Parts = app.ctx.parts
    return parts


async def said(app: App, texts: Sequence[str], *, people: int = 1, kind: str = "miss") -> None:
    """Each text by so many people."""
    ledger = parts_of(app).ledger
    for number in range(people):
        for text in texts:
            ledger.misses.add((kind, text, None, f"10.0.0.{number}", ledger.clock.now()))
    await ledger.misses.flush()


@pytest.mark.both_databases
async def test_near_words_are_one_item_and_others_another(client: httpx.AsyncClient, app: App) -> None:
    await said(app, [*PETS, *PIANO])
    assert await parts_of(app).taking.take_all() == 5
    found = {(item.family, item.times, item.people): set(item.leads) for item in await LedgerItem.all()}
    assert found == {("search", 3, 1): set(PETS), ("search", 2, 1): set(PIANO)}


@pytest.mark.both_databases
async def test_the_same_person_counts_once_and_two_people_twice(client: httpx.AsyncClient, app: App) -> None:
    await said(app, PETS[:1], people=3)
    await said(app, PETS[:1], people=2)
    await parts_of(app).taking.take_all()
    item = await LedgerItem.get()
    assert (item.times, item.people) == (5, 3)


async def test_a_dead_link_is_its_departments_and_an_overdue_card_the_citys(client: httpx.AsyncClient, app: App) -> None:
    parts = parts_of(app)
    await parts.ledger.once("dead_link", "medical-remote", "js-yibao 2026-11-22", "江苏医保云的网址打不开")
    await parts.ledger.once("dead_link", "medical-remote", "js-yibao 2026-12-22", "江苏医保云的网址又打不开")
    await parts.ledger.once("overdue", None, "policy retirement-age 2026-11-01", "政策卡片“延迟退休”过了复核期限")
    assert await parts.taking.take_all() == 3
    card, link = await LedgerItem.all().order_by("-family")
    assert (link.family, link.department, link.times) == ("fact", "医保", 2)
    assert title(link, parts.ledger_items).endswith("网址打不开")
    assert (card.family, card.department, title(card, parts.ledger_items)) == ("overdue", None, "政策卡片“延迟退休”过了复核期限")
    assert not parts.ledger_items.needs_case(link), "no case can try an address: an account closes it"
    assert not parts.ledger_items.needs_case(card)


async def test_taken_twice_is_counted_once(client: httpx.AsyncClient, app: App) -> None:
    await said(app, PETS)
    assert [await parts_of(app).taking.take_all() for _ in range(2)] == [3, 0]
    assert await LedgerEvidence.all().count() == 3


@pytest.mark.both_databases
async def test_two_workers_at_once_take_each_row_once(client: httpx.AsyncClient, app: App) -> None:
    await said(app, PETS, people=4)
    parts = parts_of(app)
    other = Taking(parts.catalogue, parts.search, parts.taking.clock)
    await asyncio.gather(parts.taking.take_all(), other.take_all())
    assert await LedgerEvidence.all().count() == 12
    assert sum([item.times for item in await LedgerItem.all()]) == 12


async def test_a_crash_in_the_middle_loses_and_doubles_nothing(
    client: httpx.AsyncClient, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    await said(app, [*PETS, *PIANO])

    async def crash(item: LedgerItem) -> None:
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr(taking, "recount", crash)
        with pytest.raises(ConnectionError):
            await parts_of(app).taking.take_all()
    assert (await LedgerItem.all().count(), await LedgerEvidence.all().count(), await IntakeMark.all().count()) == (0, 0, 5)
    assert await parts_of(app).taking.take_all() == 5
    assert await IntakeMark.all().count() == 0


async def test_what_was_written_late_is_taken_too(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    await said(app, PETS[:1])
    await parts_of(app).taking.take_all()
    await factories.intake(uuid4(), text=PETS[0], at=clock.now() - timedelta(hours=20))
    assert await parts_of(app).taking.take_all() == 1
    assert (await LedgerItem.get()).times == 2


async def test_small_talk_and_codes_make_no_item(client: httpx.AsyncClient, app: App) -> None:
    await said(app, ["你好", "5QYDJT5R"])
    await parts_of(app).taking.take_all()
    assert await LedgerItem.all().count() == 0
    assert await LedgerEvidence.filter(item_id=None).count() == 2


async def test_a_need_that_is_not_ours_is_an_item_of_its_own_kind(client: httpx.AsyncClient, app: App) -> None:
    await said(app, ["报警", "我要报警"])
    await parts_of(app).taking.take_all()
    item = await LedgerItem.get()
    assert (item.family, item.elsewhere_id, item.times) == ("outside", "report-crime", 2)


@pytest.mark.both_databases
async def test_window_and_resident_who_speak_of_one_material_meet_in_one_item(client: httpx.AsyncClient, app: App) -> None:
    content = parts_of(app).catalogue.get("idcard-reissue").content
    material = content.materials[0].id
    fields = {"counter_mismatch": f"v1.{material}", "list_wrong": material, "wrong_fact": f"material:{material}"}
    for kind, field in fields.items():
        await factories.intake(uuid4(), kind=kind, matter_id="idcard-reissue", field=field, text="窗口不要这个")
    await parts_of(app).taking.take_all()
    item = await LedgerItem.get()
    assert (item.family, item.field, item.times, item.department) == ("list", material, 3, content.department)


@pytest.mark.parametrize(
    ("kind", "family", "matter"),
    [
        ("wrong_fact", "fact", "elderly-allowance"),
        ("bad_rating", "service", "elderly-allowance"),
        ("ticket_again", "service", None),
        ("overdue", "overdue", "elderly-allowance"),
        ("suggestion", "idea", None),
        ("staff_suggestion", "idea", "elderly-allowance"),
        ("low_band", "search", "elderly-allowance"),
    ],
)
async def test_every_source_has_its_family(client: httpx.AsyncClient, app: App, kind: str, family: str, matter: str | None) -> None:
    await factories.intake(uuid4(), kind=kind, matter_id=matter, field="hours", text="家里的老钢琴怎么搬走")
    await parts_of(app).taking.take_all()
    assert (await LedgerItem.get()).family == family


async def test_a_halls_fact_is_the_halls_and_a_guide_as_a_whole_goes_by_words(client: httpx.AsyncClient, app: App) -> None:
    for matter in ("elderly-allowance", "dibao"):
        await factories.intake(uuid4(), kind="wrong_fact", matter_id=matter, field="hall:hall-zp", text="周六不开门")
    for text in ("收费不对，现在不收了", "收费不对，现在不收费了", "家里的老钢琴怎么搬走"):
        await factories.intake(uuid4(), kind="wrong_fact", matter_id="dibao", field="guide", text=text)
    await parts_of(app).taking.take_all()
    assert sorted((item.matter_id or "", item.field or "", item.times) for item in await LedgerItem.all()) == [
        ("", "hall:hall-zp", 2),
        ("dibao", "", 1),
        ("dibao", "", 2),
    ]


async def test_reports_about_scanning_stay_where_they_are_worked_off(client: httpx.AsyncClient, app: App) -> None:
    await factories.intake(uuid4(), kind="plate_covered", plate_id="5QYDJT5R")
    assert await parts_of(app).taking.take_all() == 0


async def test_after_closing_the_same_cause_begins_anew_and_knows_the_one_before(client: httpx.AsyncClient, app: App) -> None:
    closed = await factories.ledger_item(key="fact elderly-allowance hours", state="closed", closed_at=MONDAY_MORNING)
    dropped = await factories.ledger_item(key="fact elderly-allowance fee", field="fee", state="dropped")
    for field in ("hours", "fee"):
        await factories.intake(uuid4(), kind="wrong_fact", matter_id="elderly-allowance", field=field)
    await parts_of(app).taking.take_all()
    again = await LedgerItem.get(state="new")
    assert (again.before_id, again.field) == (closed.id, "hours")
    assert (await LedgerItem.get(id=dropped.id)).times == 1


async def test_marks_of_one_person_in_two_items_cannot_be_joined(client: httpx.AsyncClient, app: App) -> None:
    await said(app, [PETS[0], PIANO[0]])
    marks = {row.mark for row in await IntakeMark.all()}
    await parts_of(app).taking.take_all()
    kept = [row.mark for row in await LedgerEvidence.all()]
    assert len(marks) == 1
    assert len(set(kept)) == 2
    assert not marks & set(kept)
    dump = await get_connection("default").execute_query_dict("SELECT * FROM ledger_evidence")
    assert "10.0.0" not in str(dump)


async def test_a_known_resident_and_an_idea_are_counted_by_person(client: httpx.AsyncClient, app: App) -> None:
    token = (await client.post("/api/v1/residents", json={})).json()["token"]
    for _ in range(2):
        body = {"text": "清单能不能打成大字版"}
        await client.post("/api/v1/suggestions", json=body, headers={"authorization": f"Bearer {token}"})
    await client.post("/api/v1/suggestions", json={"text": "清单能不能打印成大字版"})
    await parts_of(app).taking.take_all()
    item = await LedgerItem.get()
    assert (item.family, item.times, item.people) == ("idea", 3, 2)


async def test_an_unsure_search_without_a_question_is_noted_with_what_came_nearest(client: httpx.AsyncClient, app: App) -> None:
    parts = parts_of(app)
    parts.ledger.unsure("我想问问那个补贴", "elderly-allowance", address="10.0.0.1")
    await parts.ledger.misses.flush()
    row = await Intake.get()
    assert (row.kind, row.matter_id, row.resident_id) == ("low_band", "elderly-allowance", None)
    assert isinstance(row.id, UUID)
