"""The ticket board among many: 200,000 tickets on PostgreSQL, as the console asks. `python -m tests.bench.tickets` measures this alone."""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import httpx
from tortoise.connection import get_connection

from seeds.checking import read_seeds
from seeds.load import load
from server import database
from server.clock import CHINA
from server.settings import Settings
from server.tickets import states
from tests import people, postgres

TICKETS, OPEN = 200_000, 12_000
ASKED = 40
TARGET_MS = 300
CITY, TOWN = "ks", "kfq"
WAYS: dict[str, tuple[str, dict[str, str]]] = {
    "board, whole city": ("city", {}),
    "board, one town's admin": ("town", {}),
    "board, a department": ("department", {}),
    "board, late ones of a department": ("city", {"late": "true", "department": "人社"}),
    "board, of one town": ("city", {"area": TOWN}),
    "board, digits of a number": ("city", {"number": "7313"}),
    "board, mine": ("department", {"mine": "true"}),
    "list, newest": ("city", {}),
    "list, by due time": ("city", {"sort": "due"}),
    "list, a department": ("department", {}),
    "list, page 500 of the closed": ("city", {"status": "closed", "page": "500"}),
}
_FILL = """
INSERT INTO ticket (id, number, secret_hash, kind, source, text, area_id, contact_sealed, context, status, version, lead_department,
    owner_name, settled, bounces, reopened, answer, call_back, promised_at, answer_due_at, close_due_at, created_at, changed_at, over_at)
SELECT gen_random_uuid(), lpad(n::text, 12, '0'), '', 'request', 'resident', repeat('小区门口路灯不亮，走夜路不方便，请尽快修好。', 8),
    area, '', '{}', status, 5, CASE WHEN status IN ('lodged', 'accepted') THEN NULL ELSE department END, '', false, 0, 0,
    CASE WHEN status = 'closed' THEN repeat('已经安排人员到场维修，感谢您的反映。', 8) ELSE '' END, false, made + interval '8 days',
    CASE WHEN running THEN made + interval '7 days' END, CASE WHEN running OR status = 'confirming' THEN made + interval '14 days' END,
    made, made + interval '1 day', CASE WHEN status IN ('closed', 'ended') THEN made + interval '5 days' END
FROM (SELECT n, areas[1 + n % cardinality(areas)] AS area, departments[1 + n % cardinality(departments)] AS department, status, made,
    status IN ('dispatched', 'signed', 'working', 'returned', 'reopened') AS running
  FROM (SELECT n, $1::text[] AS areas, $2::text[] AS departments,
      CASE WHEN n <= $4 THEN ($5::text[])[1 + n % 10] WHEN n % 20 = 0 THEN 'ended' ELSE 'closed' END AS status,
      now() - (CASE WHEN n <= $4 THEN n % 20 ELSE n % 700 END) * interval '1 day' - n % 1440 * interval '1 minute' AS made
    FROM generate_series(1, $3) AS n) AS one) AS row
"""
_TASKS = """
INSERT INTO ticket_task (id, ticket_id, department, began_at, say)
SELECT gen_random_uuid(), id, '医保', now(), '' FROM ticket WHERE status = 'working'
"""


@dataclass(frozen=True)
class Asked:
    way: str
    p50_ms: float
    p95_ms: float


async def fill(settings: Settings) -> dict[str, dict[str, str]]:
    """Content, tickets and those who ask: the headers of each."""
    await database.migrate(settings)
    async with database.connected(settings):
        now = datetime.now(CHINA)
        await load(read_seeds(as_of=now.date(), walk=False), at=now)
        db = get_connection("default")
        areas = [row["id"] for row in await db.execute_query_dict("SELECT id FROM area ORDER BY id")]
        departments = ["人社", "公安", "医保", "民政", "城管", "住建", "教育", "税务"]
        await db.execute_query(_FILL, [areas, departments, TICKETS, OPEN, sorted(states.OPEN)])
        await db.execute_query(
            "INSERT INTO ticket_task SELECT gen_random_uuid(), id, '医保', now(), NULL, NULL, '' FROM ticket WHERE status = 'working'"
        )
        await db.execute_query("VACUUM ANALYZE ticket")  # as autovacuum does by itself
        return {
            "city": await _who("city_admin", CITY, now),
            "town": await _who("township_admin", TOWN, now),
            "department": await _who("department_handler", CITY, now),
        }


async def _who(role: str, area: str, now: datetime) -> dict[str, str]:
    member = await people.member(area=area)
    await people.grant(member.id, role, area)
    return (await people.token(member.id, at=now, expires_at=now + timedelta(hours=12)))[1]


async def measured(address: str, headers: dict[str, dict[str, str]], asked: int = ASKED) -> list[Asked]:
    found = []
    async with httpx.AsyncClient(base_url=address, timeout=60) as http:
        for way, (who, params) in WAYS.items():
            path = "/api/v1/staff/tickets" if way.startswith("list") else "/api/v1/staff/tickets/board"
            spans = []
            for _ in range(asked + 2):
                began = time.perf_counter()
                (await http.get(path, params=params, headers=headers[who])).raise_for_status()
                spans.append((time.perf_counter() - began) * 1000)
            spans = sorted(spans[2:])
            found.append(Asked(way, statistics.median(spans), spans[int(len(spans) * 0.95)]))
    return found


@asynccontextmanager
async def filled() -> AsyncIterator[tuple[str, dict[str, dict[str, str]]]]:
    """(the database's address, headers of those who ask); gone afterwards."""
    url = postgres.url("bench_tickets")
    await postgres.create("bench_tickets")
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield url, await fill(Settings(data_dir=Path(folder), database_url=url))
    finally:
        await postgres.drop()


def tickets() -> list[Asked]:
    """Fills, serves, asks, tidies up."""
    from tests.bench.__main__ import serving

    async def run() -> list[Asked]:
        async with filled() as (url, headers):
            with tempfile.TemporaryDirectory() as folder, serving(folder, {"DOORPLATE_DATABASE_URL": url}) as address:
                return await measured(address, headers)

    return asyncio.run(run())


if __name__ == "__main__":
    for row in tickets():
        print(f"{row.way:34} p50 {row.p50_ms:6.0f} ms   p95 {row.p95_ms:6.0f} ms{'' if row.p95_ms < TARGET_MS else '   over the aim'}")
    print(f"{TICKETS:,} tickets, {OPEN:,} of them open; {os.cpu_count()} cores; aim: p95 under {TARGET_MS} ms")
