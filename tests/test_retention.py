"""保留期限: what is overdue goes, what is not stays, a dry run touches nothing, and every real run leaves a report."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from server import keeping
from server.accounts.audit.models import AuditEntry
from server.accounts.models import Resident, ResidentToken
from server.accounts.personal.service import PersonalData
from server.accounts.service import ResidentService
from server.accounts.staff.models import StaffToken
from server.doorplates.models import Scan
from server.idempotency import IdempotencyRecord
from server.ledger.models import Intake, IntakeMark, LedgerItem
from server.ledger.personal import ReportsOfAResident
from server.outbox import OutboxRecord
from server.retention import AT_ONCE, Retention, RetentionRun
from server.search.models import Asked, Frequent
from server.sessions.models import HelpMessage
from server.settings import Settings
from server.tickets.forgetting import FORGOTTEN
from server.tickets.models import Ticket, TicketEvent, TicketPhoto
from tests import factories, people
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.live import command
from tests.sessions import records as help_desk


def ago(days: float) -> datetime:
    return MONDAY_MORNING - timedelta(days=days)


@pytest.fixture
def retention() -> Retention:
    clock = FixedClock()
    residents = ResidentService(clock)
    return keeping.retention(PersonalData(clock, (ReportsOfAResident(), residents)), clock, query_days=30, least=10)


async def counts(retention: Retention, *, dry: bool) -> dict[str, int]:
    return {kept.rule.what: kept.count for kept in await retention.run(dry=dry) if kept.count}


async def resident(created: float, used: float | None = None) -> UUID:
    """Days ago."""
    row = await Resident.create(id=uuid4(), created_at=ago(created))
    last = None if used is None else ago(used)
    await ResidentToken.create(token_hash=row.id.hex, resident_id=row.id, created_at=ago(created), last_used_at=last)
    return row.id


@pytest.fixture
async def old_and_new(database: Settings) -> None:
    """Of each kind one record that is overdue and one that is just not."""
    for days in (8, 6):
        key = {"key_hash": str(days), "body_hash": "", "created_at": ago(days)}
        await IdempotencyRecord.create(**key)
    for days in (31, 29):
        await factories.event(done_at=ago(days))
    await factories.event(created_at=ago(400))  # never delivered: stays until it is
    for days in (731, 729):
        await factories.intake(uuid4(), at=ago(days))
    await factories.intake(uuid4(), kind="wrong_fact", at=ago(3000))
    for days in (91, 89):
        await Scan.create(typed="打错的字", status="unknown", at=ago(days))
        await Scan.create(typed="5QYDJT5R", plate_id="5QYDJT5R", status="active", at=ago(days))
    for days in (1096, 1094):
        entry: dict[str, Any] = {"staff_name": "x", "action": "halls.edit", "outcome": "done", "at": ago(days)}
        await AuditEntry.create(**entry)
        await RetentionRun.create(at=ago(days))
    for days in (31, 29):
        await Asked.create(hour=ago(days), text="身份证丢了", band="sure", matter_id="idcard-reissue", rung="index", times=1)
    for days in (367, 365):
        await Frequent.create(day=ago(days).date(), place_kind="", place_id="", text="身份证", matter_id="idcard-reissue", times=12)
    for days in (181, 179):
        await people.token(uuid4(), at=ago(days), expires_at=ago(days))
        await help_desk.ended("我的私事", at=ago(days))


EXPECTED = {
    "重试用的应答副本": 1,
    "已送达的事件": 1,
    "问过的话(已遮盖)": 1,
    "够多人问过的说法和地点": 1,
    "没有查到的说法": 1,
    "没有对上门牌的输入内容": 1,
    "审计记录": 1,
    "工作人员登录记录": 1,
    "帮办会话里的话和图片": 1,
    "清理记录": 1,
}


async def everything() -> list[int]:
    tables = (IdempotencyRecord, OutboxRecord, Intake, Scan, AuditEntry, StaffToken, RetentionRun, Asked, Frequent, HelpMessage)
    return [await table.all().count() for table in tables]


@pytest.mark.usefixtures("old_and_new")
async def test_a_dry_run_says_what_a_real_one_would_do_and_touches_nothing(retention: Retention) -> None:
    before = await everything()
    assert await counts(retention, dry=True) == EXPECTED
    assert await everything() == before
    assert await Scan.filter(typed="打错的字").count() == 2
    assert await counts(retention, dry=False) == EXPECTED


@pytest.mark.usefixtures("old_and_new")
async def test_what_is_overdue_goes_and_what_is_not_stays(retention: Retention) -> None:
    await retention.run(dry=False)
    assert await everything() == [1, 2, 2, 4, 1, 1, 2, 1, 1, 1]
    assert await Scan.filter(typed="打错的字").count() == 1
    assert await Scan.filter(typed="5QYDJT5R").count() == 2
    assert await counts(retention, dry=True) == {}


@pytest.mark.usefixtures("old_and_new")
async def test_a_real_run_leaves_a_report(retention: Retention) -> None:
    assert await retention.due()
    await retention.run(dry=False)
    assert not await retention.due()
    latest = await RetentionRun.all().order_by("-at").first()
    assert latest is not None
    assert {row["what"]: row["count"] for row in latest.report if row["count"]} == EXPECTED


async def test_a_resident_who_was_away_for_two_years_is_erased_part_by_part(database: Settings, retention: Retention) -> None:
    away, back, recent, signed_out = await resident(900), await resident(900, used=10), await resident(20), await resident(900)
    await ResidentToken.filter(resident_id=signed_out).delete()
    for one in (away, back):
        await factories.intake(uuid4(), kind="wrong_fact", resident_id=one)
    assert (await counts(retention, dry=True))["不再使用的居民身份"] == 2
    await retention.run(dry=False)
    assert {row.id for row in await Resident.all()} == {back, recent}
    assert {row.resident_id for row in await ResidentToken.all()} == {back, recent}
    assert await Intake.filter(resident_id=None).count() == 1
    assert await Intake.filter(resident_id=back).count() == 1


async def test_what_too_few_people_could_not_find_is_not_kept_for_long(database: Settings, retention: Retention) -> None:
    few: dict[str, Any] = {"family": "search", "matter_id": None, "field": None, "people": 9}
    gone = await factories.ledger_item(**few, last_at=ago(181))
    kept = [await factories.ledger_item(**few | other) for other in ({"last_at": ago(179)}, {"last_at": ago(400), "people": 10})]
    kept.append(await factories.ledger_item(last_at=ago(400)))
    old, new = uuid4(), uuid4()
    for id_, days in ((old, 31), (new, 29)):
        await factories.intake(id_, kind="scan_problem", at=ago(days))
        await IntakeMark.create(intake_id=id_, mark="of somebody")
    assert await counts(retention, dry=False) == {"没有凑够人数的台账": 1, "来件指纹": 1}
    assert {item.id for item in await LedgerItem.all()} == {item.id for item in kept}
    assert gone.id not in {item.id for item in kept}
    assert [row.intake_id for row in await IntakeMark.all()] == [new]


async def test_more_than_a_statement_takes_goes_in_several(database: Settings, retention: Retention) -> None:
    rows = [IdempotencyRecord(key_hash=str(n), body_hash="", created_at=ago(8)) for n in range(AT_ONCE + 3)]
    await IdempotencyRecord.bulk_create(rows)
    assert await counts(retention, dry=False) == {"重试用的应答副本": AT_ONCE + 3}


def test_every_rule_says_what_how_long_and_why(retention: Retention) -> None:
    assert all(rule.what and rule.days > 0 and rule.why for rule in retention.rules)
    audit = next(rule for rule in retention.rules if rule.what == "审计记录")
    assert audit.days >= 183  # the Cybersecurity Law asks for six months


def test_the_command_shows_what_it_would_do_and_does_it(full_data_dir: Path) -> None:
    file = full_data_dir / "doorplate.sqlite3"
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("INSERT INTO idempotency VALUES ('k', 'b', 201, '', '2020-01-01 00:00:00+08:00')")
    dry = command("retain", "--dry-run", data_dir=full_data_dir)
    assert (dry.returncode, "没有删除任何内容" in dry.stdout) == (0, True), dry.stderr
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM idempotency").fetchone() == (1,)
    assert command("retain", data_dir=full_data_dir).returncode == 0
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT count(*) FROM idempotency").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM retention_run").fetchone() == (1,)


async def test_two_years_after_its_close_a_tickets_words_are_gone_and_its_course_stays(database: Settings, retention: Retention) -> None:
    said = {
        "text": "我叫王小明，路灯不亮",
        "answer": "已回复王小明",
        "contact_sealed": "sealed",
        "resident_id": uuid4(),
        "context": {"words": "路灯"},
    }
    old, recent, unfinished = [
        await factories.ticket(status=status, over_at=over, lead_department="城管", **said)
        for status, over in (("closed", ago(731)), ("closed", ago(729)), ("working", None))
    ]
    for ticket in (old, recent, unfinished):
        await TicketEvent.filter(ticket_id=ticket.id).update(say="王小明说", by_id=uuid4(), department="城管")
        photo = {"by_id": uuid4(), "step": 1, "digest": "", "width": 1, "height": 1, "body": b"x"}
        await TicketPhoto.create(id=uuid4(), ticket_id=ticket.id, at=ago(731), **photo)
    assert (await counts(retention, dry=True))["工单里的话、照片和联系方式"] == 1
    await retention.run(dry=False)
    gone, line = await Ticket.get(id=old.id), await TicketEvent.get(ticket_id=old.id)
    assert (gone.text, gone.answer, gone.contact_sealed, gone.resident_id, gone.context) == (FORGOTTEN, "", "", None, {})
    assert (line.say, line.by_id, line.department, line.move) == ("", None, "城管", "open")
    assert (gone.status, gone.lead_department, gone.over_at) == ("closed", "城管", old.over_at)
    for ticket in (recent, unfinished):
        assert (await Ticket.get(id=ticket.id)).text == "我叫王小明，路灯不亮"
    assert {photo.ticket_id for photo in await TicketPhoto.all()} == {recent.id, unfinished.id}
    assert await counts(retention, dry=True) == {}
