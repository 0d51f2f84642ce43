"""台账: claimed, mended, proved, closed; reopened when the proof fails; those who reported it are told."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.ledger import states
from server.ledger.cases import CaseService
from server.ledger.models import LedgerCase, LedgerEvent, LedgerItem, LedgerNight
from server.notices.models import Message
from server.parts import Parts
from tests import factories, people
from tests.fakes import FixedClock
from tests.ledger.test_taking import PETS, PIANO, parts_of, said
from tests.people import Person
from tests.test_errors import error_of

LEDGER = "/api/v1/staff/ledger"
FINDS = {"kind": "query", "matter": "elderly-allowance", "words": "我妈80了有没有补贴", "within": 3}


@pytest_asyncio.fixture(loop_scope="session")
async def editor(client: httpx.AsyncClient) -> Person:
    return await people.signed_in("editor", people.CITY)


async def act(client: httpx.AsyncClient, who: Person, item: int, step: str, status: int = 200, **body: Any) -> dict[str, Any]:
    """One step with the version as it stands now."""
    if "version" not in body:
        body["version"] = (await LedgerItem.get(id=item)).version
    answer = await client.post(f"{LEDGER}/{item}/{step}", json=body, headers=who.headers)
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def case(client: httpx.AsyncClient, who: Person, item: int, **body: Any) -> dict[str, Any]:
    answer = await client.post(f"{LEDGER}/{item}/cases", json=body, headers=who.headers)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_every_move_leads_from_known_states_to_a_known_state() -> None:
    for move in states.MOVES.values():
        assert move.before <= states.STATES.keys()
        assert move.after == "" or move.after in states.STATES
    assert {states.MOVES[name].after for name in states.possible("verifying")} >= {"closed", "working", "dropped"}
    assert states.possible("merged") == []


@pytest.mark.both_databases
async def test_from_new_to_closed_with_a_case_that_joins_the_set(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item()).id
    assert (await act(client, editor, item, "moves", move="claim"))["owner"]
    await act(client, editor, item, "moves", move="start")
    await act(client, editor, item, "moves", move="mended")
    refused = await act(client, editor, item, "moves", 409, move="close")
    assert refused["error"]["code"] == "case_missing"
    tried = await client.post(f"{LEDGER}/cases/try", json=FINDS, headers=editor.headers)
    assert tried.json()["passed"] is True
    assert await LedgerCase.all().count() == 0
    made = await case(client, editor, item, **FINDS)
    assert (made["passed"], made["joined_at"]) == (True, None)
    closed = await act(client, editor, item, "moves", move="close", say="加了叫法")
    assert (closed["state"], closed["cases"][0]["joined_at"] is not None) == ("closed", True)
    found = (await client.get(f"{LEDGER}/cases", headers=editor.headers)).json()
    assert (found["total"], found["passing"]) == (1, 1)
    gone = await client.delete(f"{LEDGER}/{item}/cases/{made['id']}", headers=editor.headers)
    error_of(gone, 409, "case_joined")
    log = [event.move for event in await LedgerEvent.filter(item_id=item).order_by("id")]
    assert log == ["claim", "start", "mended", "close"]


async def test_a_failing_case_keeps_it_open(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item(state="verifying")).id
    made = await case(client, editor, item, **FINDS | {"matter": "passport-first"})
    assert made["passed"] is False
    assert "前 5 个里没有它" in made["said"]
    refused = await act(client, editor, item, "moves", 409, move="close")
    assert refused["error"]["code"] == "case_fails"
    gone = await client.delete(f"{LEDGER}/{item}/cases/{made['id']}", headers=editor.headers)
    assert gone.status_code == 200


@pytest.mark.both_databases
async def test_a_case_that_fails_at_night_opens_its_item_again_once(
    client: httpx.AsyncClient, app: App, editor: Person, clock: FixedClock
) -> None:
    item = (await factories.ledger_item(state="verifying")).id
    await case(client, editor, item, **FINDS)
    await act(client, editor, item, "moves", move="close")
    cases = parts_of(app).cases
    night = await cases.tonight()
    assert night is not None
    assert (night.cases, night.failed, await cases.tonight()) == (1, 0, None)
    await LedgerCase.all().update(matter_id="passport-first")
    clock.move(days=1)
    night = await cases.tonight()
    assert night is not None
    assert (night.failed, night.reopened) == (1, [item])
    assert (await LedgerItem.get(id=item)).state == "working"
    assert (await LedgerEvent.filter(item_id=item).order_by("-id").first()).move == "fail"  # type: ignore[union-attr]
    assert await LedgerNight.all().count() == 2


async def test_a_night_whose_worker_died_is_taken_over_an_hour_later(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    await LedgerNight.create(day=clock.now().date(), at=clock.now())
    cases = parts_of(app).cases
    assert await cases.tonight() is None
    clock.move(minutes=61)
    night = await cases.tonight()
    assert night is not None
    assert night.ended_at == clock.now()
    clock.move(minutes=61)
    assert await cases.tonight() is None


async def test_what_cannot_be_tried_closes_with_an_account(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item(family="idea", state="verifying", matter_id=None, field=None)).id
    refused = await act(client, editor, item, "moves", 422, move="close", say="好")
    assert refused["error"]["code"] == "account_missing"
    done = await act(client, editor, item, "moves", move="close", say="清单页加了大字版打印，十一月上线")
    assert (done["state"], done["say"]) == ("closed", "清单页加了大字版打印，十一月上线")


async def test_those_who_reported_it_are_told_once(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    tokens = [(await client.post("/api/v1/residents", json={})).json()["token"] for _ in range(2)]
    for token in (*tokens, tokens[0]):
        await client.post("/api/v1/reports", json=factories.report(), headers={"authorization": f"Bearer {token}"})
    await client.post("/api/v1/reports", json=factories.report())
    parts = parts_of(app)
    await parts.taking.take_all()
    item = (await LedgerItem.get()).id
    assert (await LedgerItem.get()).people == 3
    await act(client, editor, item, "moves", move="mended")
    await case(client, editor, item, **FINDS)
    await act(client, editor, item, "moves", move="close")
    for _ in range(2):
        await parts.ledger_items.tell({"item": item})
    messages = await Message.filter(kind="report_mended")
    assert len(messages) == 2
    assert messages[0].words["title"] == parts.catalogue.get("elderly-allowance").content.plain_name


async def test_words_are_shown_once_enough_people_said_them(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    await said(app, PETS[:1], people=9)
    await parts_of(app).taking.take_all()
    assert (await client.get(LEDGER, headers=editor.headers)).json()["items"] == []
    (row,) = (await client.get(LEDGER, params={"small": "true"}, headers=editor.headers)).json()["items"]
    assert (row["hidden"], row["words"], row["people"], row["times"]) == (True, [], None, None)
    assert PETS[0] not in row["title"]
    detail = await client.get(f"{LEDGER}/{row['id']}", headers=editor.headers)
    assert PETS[0] not in detail.text
    await said(app, PETS[:1], people=10)
    await parts_of(app).taking.take_all()
    (row,) = (await client.get(LEDGER, headers=editor.headers)).json()["items"]
    assert (row["hidden"], row["words"], row["people"]) == (False, [PETS[0]], 10)


async def test_merged_items_gather_together_and_count_nobody_twice_from_then_on(
    client: httpx.AsyncClient, app: App, editor: Person
) -> None:
    await said(app, [PETS[0], PIANO[0]], people=10)
    parts = parts_of(app)
    await parts.taking.take_all()
    first, second = [item.id for item in await LedgerItem.all().order_by("id")]
    merged = await act(client, editor, second, "merge", into=first)
    assert (merged["id"], merged["times"]) == (first, 20)
    people_then = (await LedgerItem.get(id=first)).people
    await said(app, [PETS[0], PIANO[0]], people=10)
    await parts.taking.take_all()
    again = await LedgerItem.get(id=first)
    assert (again.times, again.people) == (40, people_then)
    assert (await client.get(f"{LEDGER}/{second}", headers=editor.headers)).json()["merged_into"] == first


async def test_a_part_becomes_an_item_of_its_own(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    for text in ("周六不开门", "电话是空号"):
        await client.post("/api/v1/reports", json=factories.report(text=text))
    await parts_of(app).taking.take_all()
    item = (await LedgerItem.get()).id
    examples = (await client.get(f"{LEDGER}/{item}", headers=editor.headers)).json()["examples"]
    chosen = [one["id"] for one in examples if one["text"] == "电话是空号"]
    made = await act(client, editor, item, "split", intake=chosen)
    assert (made["words"], made["times"]) == (["电话是空号"], 1)
    assert (await LedgerItem.get(id=item)).leads == ["周六不开门"]
    refused = await act(client, editor, item, "split", 422, intake=[str(uuid4())])
    assert refused["error"]["code"] == "split_wrong"


async def test_too_few_people_cannot_be_brought_together_to_be_read(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    await said(app, [PETS[0], PIANO[0]], people=6)
    await parts_of(app).taking.take_all()
    first, second = [item.id for item in await LedgerItem.all().order_by("id")]
    refused = await act(client, editor, second, "merge", 409, into=first)
    assert refused["error"]["code"] == "too_few_people"


async def test_whoever_comes_second_is_told_that_it_moved_on(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item()).id
    await act(client, editor, item, "moves", move="claim", version=1)
    refused = await act(client, editor, item, "moves", 409, move="start", version=1)
    assert refused["error"]["code"] == "ledger_moved_on"


async def test_not_doing_it_needs_a_reason(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item()).id
    refused = await act(client, editor, item, "moves", 422, move="drop")
    assert refused["error"]["code"] == "ledger_move_incomplete"
    done = await act(client, editor, item, "moves", move="drop", say="现场核实没有问题")
    assert (done["state"], done["say"]) == ("dropped", "现场核实没有问题")


async def test_a_department_handler_works_on_the_items_of_their_department_alone(client: httpx.AsyncClient, app: App) -> None:
    handler = await people.signed_in("department_handler", people.CITY)
    theirs = (await factories.ledger_item(department="人社")).id
    others = (await factories.ledger_item(department="公安")).id
    await act(client, handler, theirs, "moves", move="claim")
    refused = await act(client, handler, others, "moves", 403, move="claim")
    assert refused["error"]["code"] == "out_of_scope"


async def test_an_owner_is_a_department_and_a_colleague_that_exist(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item()).id
    refused = await act(client, editor, item, "owner", 422, department="没有的局")
    assert refused["error"]["code"] == "owner_unknown"
    done = await act(client, editor, item, "owner", department="民政", owner=editor.name)
    assert (done["department"], done["state"], bool(done["owner"])) == ("民政", "claimed", True)


async def test_an_alias_becomes_a_draft_that_waits_for_review(client: httpx.AsyncClient, app: App, editor: Person) -> None:
    item = (await factories.ledger_item(family="search", matter_id=None, field=None, leads=["老寿星钱"], people=12)).id
    done = await act(client, editor, item, "alias", matter="elderly-allowance", alias="老寿星钱")
    assert (done["submitted"], done["item"]["state"], done["item"]["draft"]) == (True, "working", done["draft"])
    draft = (await client.get(f"/api/v1/staff/matter-drafts/{done['draft']}", headers=editor.headers)).json()
    assert draft["state"] == "in_review"
    assert draft["content"]["aliases"][-1] == "老寿星钱"
    refused = await act(client, editor, item, "alias", 422, matter="elderly-allowance", alias=draft["content"]["aliases"][0])
    assert refused["error"]["code"] == "alias_wrong"


def cases_of(app: App) -> CaseService:
    parts: Parts = app.ctx.parts
    return parts.cases


@pytest.mark.parametrize(
    ("kind", "content", "passed"),
    [
        ("query", {"words": "身份证丢了", "within": 1}, True),
        ("situation", {"answers": {}, "as_of": "2026-11-23", "verdict": "more"}, True),
        ("situation", {"answers": {"没有这个": "yes"}, "as_of": "2026-11-23", "verdict": "more"}, False),
        ("situation", {"answers": {}, "as_of": "2026-11-23", "gives": "none-such"}, False),
        ("situation", {"answers": {}, "as_of": "2026-11-23", "lacks": "none-such"}, True),
        ("guide", {"says": "身份证"}, True),
        ("guide", {"unsaid": "身份证"}, False),
        ("fresh", {}, True),
    ],
)
async def test_every_kind_of_case_says_what_it_gives_now(
    client: httpx.AsyncClient, app: App, kind: str, content: dict[str, Any], passed: bool
) -> None:
    outcome = await cases_of(app).attempt(kind, "idcard-reissue", content)
    assert (outcome.passed, bool(outcome.said)) == (passed, True)


async def test_a_matter_that_is_gone_fails_its_cases(client: httpx.AsyncClient, app: App) -> None:
    assert not (await cases_of(app).attempt("fresh", "none-such", {})).passed


async def test_words_that_lead_elsewhere_can_be_held_too(client: httpx.AsyncClient, app: App) -> None:
    assert (await cases_of(app).attempt("query", None, {"words": "报警", "within": 3, "elsewhere": "report-crime"})).passed


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "query", "words": "身份证"},
        {"kind": "query", "matter": "idcard-reissue"},
        {"kind": "situation", "matter": "idcard-reissue"},
        {"kind": "situation", "matter": "idcard-reissue", "gives": "a", "lacks": "b"},
        {"kind": "guide", "matter": "idcard-reissue"},
        {"kind": "fresh"},
        {"kind": "query", "matter": "none-such", "words": "身份证"},
        {"kind": "situation", "matter": "idcard-reissue", "gives": "none-such"},
        {"kind": "query", "elsewhere": "none-such", "words": "身份证"},
    ],
)
async def test_a_case_that_asks_for_nothing_or_two_things_is_refused(
    client: httpx.AsyncClient, app: App, editor: Person, body: dict[str, Any]
) -> None:
    answer = await client.post(f"{LEDGER}/cases/try", json=body, headers=editor.headers)
    assert answer.status_code in (404, 422), answer.text
