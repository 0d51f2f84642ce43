"""一次办成的安排: leave now, leave later, or do not go at all; and what to lay ready tonight."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from server.clock import CHINA
from server.halls.hours import Opening
from server.plans.service import way
from tests.fakes import MONDAY_MORNING

PLATE, MATTER = "5QYDJT5R", "idcard-reissue"
NOON = datetime(2026, 11, 23, 16, 0, tzinfo=CHINA)


async def planned(client: httpx.AsyncClient, matter: str = MATTER, **body: Any) -> dict[str, Any]:
    answer = await client.post(f"/api/v1/matters/{matter}/plan", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def opening(*, now: bool | None, opens: datetime | None = None, closes: datetime | None = None) -> Opening:
    return Opening(open_now=now, opens_at=opens, closes_at=closes)


@pytest.mark.parametrize(
    ("door", "going", "words"),
    [
        (opening(now=True, closes=NOON + timedelta(hours=1, minutes=30)), "go", "16:00出发，约16:20到，窗口到17:30"),
        (opening(now=True, closes=NOON + timedelta(minutes=35)), "tight", "只剩15分钟"),
        (opening(now=False, opens=NOON + timedelta(hours=17)), "wait", "明天09:00开门，明天08:35出发正好"),
        (opening(now=False, opens=NOON + timedelta(days=6, hours=17)), "wait", "11月30日09:00开门"),
        (opening(now=False), "unknown", "先打电话"),
        (opening(now=None), "unknown", "没有核实"),
    ],
)
def test_whether_the_window_is_open_on_arrival_decides(door: Opening, going: str, words: str) -> None:
    found = way(door, NOON, 20)
    assert (found.going, words in found.say) == (going, True), found.say


async def test_late_in_the_day_it_warns_and_says_when_to_leave(client: httpx.AsyncClient) -> None:
    answers = {"state": "lost", "who": "self", "hukou": "jiangsu"}
    day = MONDAY_MORNING.astimezone(CHINA).replace(hour=10, minute=0)
    early = await planned(client, answers=answers, plate=PLATE, leave_at=day.isoformat())
    assert (early["verdict"], early["way"]["going"], early["hall"]["id"] != "") == ("yes", "go", True)
    late = await planned(client, answers=answers, plate=PLATE, leave_at=day.replace(hour=22).isoformat())
    assert late["way"]["going"] == "wait"
    assert datetime.fromisoformat(late["way"]["leave_at"]) > day.replace(hour=22)


async def test_tonight_says_what_to_find_copy_and_fill(client: httpx.AsyncClient) -> None:
    found = await planned(client, answers={"state": "lost", "who": "self", "hukou": "jiangsu"}, plate=PLATE)
    papers = {task["kind"]: task["papers"] for task in found["tonight"]}
    originals = [line["name"] for line in found["materials"] if line["form"] in ("original", "original_and_copy")]
    assert papers["find"] == originals
    assert sum(len(names) for kind, names in papers.items() if kind != "copy") == len(found["materials"])


async def test_whoever_is_turned_away_need_not_go(client: httpx.AsyncClient) -> None:
    found = await planned(client, answers={"state": "never"}, plate=PLATE)
    assert (found["verdict"], found["hall"], found["way"]["going"], found["tonight"]) == ("no", None, "nowhere", [])


async def test_half_a_position_is_refused_and_no_place_asks(client: httpx.AsyncClient) -> None:
    half = await client.post(f"/api/v1/matters/{MATTER}/plan", json={"lat": 31.3})
    assert half.json()["error"]["code"] == "coordinates_incomplete"
    nowhere = await planned(client)
    assert (nowhere["hall"], nowhere["way"]["going"], len(nowhere["choices"]) > 0) == (None, "nowhere", True)
