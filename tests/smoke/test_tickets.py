"""工单 and what hangs on them on the shipped command, killed with -9 in the middle: nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from server import database
from server.settings import Settings
from server.tickets.models import Ticket, TicketAlert, TicketEvent
from tests import factories
from tests.conftest import Templates
from tests.exchange.partner_stand_in import PartnerStandIn, listening
from tests.exchange.partners import OFFICE, PARTNERS
from tests.fakes import MONDAY_MORNING
from tests.live import COMMAND, environment, serve
from tests.running import other_database
from tests.smoke.office import signed_in
from tests.smoke.test_halls import writing
from tests.tickets.working import STAFF
from tests.waiting import wait_until

MANY = 40
SETTINGS = {"exchange_loopback": "true"}


def ask(file: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file, timeout=10)) as db, db:
        return db.execute(sql, values).fetchall()


def leases_run_out(file: Path) -> None:
    """What would come back by itself in two to five minutes."""
    ask(file, "UPDATE outbox SET available_at = created_at WHERE done_at IS NULL")
    ask(file, "UPDATE exchange_partner SET sending_until = NULL")
    ask(file, "UPDATE ticket_inspection SET leased_until = began_at WHERE done_at IS NULL")


def opened(http: httpx.Client, count: int) -> list[str]:
    """Numbers of tickets that wait to be dispatched. Entered by staff: residents' are limited to twenty a minute."""
    texts = [f"第{n}盏路灯不亮" for n in range(count)]
    return [http.post(STAFF, json={"text": text}).json()["number"] for text in texts]


def connected(http: httpx.Client, partner: PartnerStandIn) -> None:
    issued = http.post(PARTNERS, json=OFFICE | {"mode": "realtime", "url": partner.url})
    assert issued.status_code == 201, issued.text
    partner.secrets = [issued.json()["secret"]]


def orders(numbers: list[str]) -> dict[str, Any]:
    return {"tickets": [{"number": number, "version": 1, "department": "人社"} for number in numbers]}


def test_a_server_killed_while_it_dispatches_and_pushes_loses_nothing_and_doubles_nothing(full_data_dir: Path) -> None:
    file = full_data_dir / "doorplate.sqlite3"
    with listening(PartnerStandIn()) as partner:
        with serve(full_data_dir, **SETTINGS) as server, signed_in(server, "demo-city", **SETTINGS) as http:
            connected(http, partner)
            numbers = opened(http, MANY)

            def dispatch() -> None:
                with suppress(httpx.HTTPError):
                    http.post(f"{STAFF}/dispatch", json=orders(numbers))

            pressing = threading.Thread(target=dispatch)
            pressing.start()
            wait_until(lambda: len(ask(file, "SELECT 1 FROM exchange_event")) >= 5 and writing(file), 20)
            os.killpg(server.process.pid, signal.SIGKILL)
            pressing.join()
        through = {number for (number,) in ask(file, "SELECT number FROM ticket WHERE status = 'dispatched'")}
        assert 5 <= len(through) < MANY, "it was through already: nothing was killed in the middle"
        assert ask(file, "SELECT count(*) FROM ticket WHERE status = 'accepted'") == [(0,)], "accepted and dispatched go together"
        assert ask(file, "SELECT count(*) FROM exchange_event WHERE kind = 'dispatch'") == [(len(through),)]
        leases_run_out(file)
        with serve(full_data_dir, **SETTINGS) as server, signed_in(server, "demo-city", **SETTINGS) as http:
            again = http.post(f"{STAFF}/dispatch", json=orders(numbers)).json()["items"]
            assert {item["number"] for item in again if item["done"]} == set(numbers) - through
            wait_until(lambda: len(partner.events) >= MANY, 60)
            wait_until(lambda: ask(file, "SELECT count(*) FROM exchange_event WHERE fate <> 'delivered'") == [(0,)], 60)
        dispatched = [event["ticket_number"] for event in partner.events if event["event"] == "dispatch"]
        assert sorted(dispatched) == sorted(numbers), "each ticket's dispatch came once for whoever counts event ids"
        assert partner.numbers == sorted(partner.numbers)


def test_a_server_killed_between_a_push_and_its_answer_pushes_the_same_event_again(full_data_dir: Path) -> None:
    file = full_data_dir / "doorplate.sqlite3"
    taken = threading.Event()

    class Slow(PartnerStandIn):
        """Takes the first event and is killed off before it can answer."""

        def answer(self, headers: dict[str, str], body: bytes) -> int:
            status = super().answer(headers, body)
            if not taken.is_set():
                taken.set()
                time.sleep(1.5)
            return status

    with listening(Slow()) as partner:
        with serve(full_data_dir, **SETTINGS) as server, signed_in(server, "demo-city", **SETTINGS) as http:
            connected(http, partner)
            numbers = opened(http, 3)
            http.post(f"{STAFF}/dispatch", json=orders(numbers))
            assert taken.wait(30)
            os.killpg(server.process.pid, signal.SIGKILL)
        assert ask(file, "SELECT count(*) FROM exchange_event WHERE fate = 'delivered'") == [(0,)]
        leases_run_out(file)
        with serve(full_data_dir, **SETTINGS):
            wait_until(lambda: ask(file, "SELECT count(*) FROM exchange_event WHERE fate = 'waiting'") == [(0,)], 60)
        assert partner.numbers == [1, 2, 3]
        assert sorted(partner.came.values()) == [1, 1, 2], "the one whose answer was lost came twice, under one id"


def broken_tickets(file: Path, count: int) -> None:
    """Tickets whose row left its log."""
    at = "2026-11-23 10:00:00+08:00"
    columns = "id, number, secret_hash, kind, source, text, area_id, contact_sealed, context, status, version, settled, bounces, reopened"
    for n in range(count):
        id_ = str(uuid4())
        ask(
            file,
            f"INSERT INTO ticket ({columns}, owner_name, answer, call_back, promised_at, created_at, changed_at)"
            " VALUES (?, ?, '', 'request', 'resident', '路灯不亮', 'ks', '', '{}', 'lodged', 1, 0, 7, 0, '', '', 0, ?, ?, ?)",
            *(id_, f"{n:012}", at, at, at),
        )
        ask(
            file,
            "INSERT INTO ticket_event (ticket_id, step, move, before, after, by_kind, by_name, departments, say, basis, detail, at)"
            " VALUES (?, 1, 'open', '', 'lodged', 'resident', '', '[]', '', '', '{}', ?)",
            *(id_, at),
        )


def test_a_nightly_look_killed_in_the_middle_goes_on_and_writes_nothing_twice(full_data_dir: Path) -> None:
    file = full_data_dir / "doorplate.sqlite3"
    broken_tickets(file, 300)
    settings = environment(full_data_dir)

    def found() -> int:
        return int(ask(file, "SELECT count(*) FROM ticket_finding WHERE kind = 'row' AND mended")[0][0])

    night = subprocess.Popen([COMMAND, "inspect"], env=settings, start_new_session=True, stdout=subprocess.DEVNULL)
    wait_until(lambda: found() >= 120, 60)
    os.killpg(night.pid, signal.SIGKILL)
    night.wait()
    assert 120 <= found() < 300, "it was through already: nothing was killed in the middle"
    busy = subprocess.run([COMMAND, "inspect"], env=settings, capture_output=True, text=True, check=True)
    assert "另一个进程正在看" in busy.stdout
    leases_run_out(file)
    done = subprocess.run([COMMAND, "inspect"], env=settings, capture_output=True, text=True, check=True)
    assert "看过 200 张工单" in done.stdout, done.stdout
    assert found() == 300
    assert ask(file, "SELECT count(*) FROM ticket WHERE bounces <> 0") == [(0,)]
    assert ask(file, "SELECT max(n) FROM (SELECT count(*) AS n FROM ticket_finding GROUP BY ticket_id, kind)") == [(1,)]


@pytest.mark.postgres
async def test_two_workers_that_remind_twice_each_remind_once(postgres_templates: Templates, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url=postgres_templates.content)
    with other_database():
        async with database.connected(settings):
            for _ in range(30):
                one = await factories.ticket(status="dispatched", version=2, lead_department="人社", look_at=MONDAY_MORNING)
                line = {"step": 2, "move": "dispatch", "before": "accepted", "after": "dispatched", "by_kind": "staff"}
                await TicketEvent.create(ticket_id=one.id, department="人社", at=MONDAY_MORNING, **line)
        looking = [sys.executable, "-m", "tests.smoke.looking", settings.database_url, "2026-12-02T10:00:00+08:00"]
        pipes = {"stdin": asyncio.subprocess.PIPE, "stdout": asyncio.subprocess.PIPE}
        workers = [await asyncio.create_subprocess_exec(*looking, **pipes) for _ in range(2)]
        for worker in workers:
            assert worker.stdout is not None
            assert await worker.stdout.readline() == b"ready\n"
        ended = await asyncio.gather(*(worker.communicate(b"go\n") for worker in workers))
        written = [int(out.split()[-1]) for out, _ in ended]
        async with database.connected(settings):
            told = await TicketAlert.filter(skipped=False).values_list("ticket_id", "clock")
            for table in (TicketAlert, TicketEvent, Ticket):
                await table.all().delete()
    assert sum(written) == len(told) == len(set(told)) == 90, "each of the three clocks of each ticket once"
