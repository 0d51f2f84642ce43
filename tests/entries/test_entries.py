"""入口渠道: a link or poster leads to plate and topic, is counted by channel, and never leads nowhere."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from server.app import App
from server.doorplates.models import Scan
from server.entries.models import EntryOpening
from server.parts import Parts
from tests import factories, people
from tests.people import TOWN, Person

ENTRIES = "/api/v1/staff/entries"
MALL = "5QYDJT5R"


def body(**other: Any) -> dict[str, Any]:
    return {"channel": "poster", "name": "高龄津贴海报", "area": "kfq", "topic_kind": "matter", "topic": "elderly-allowance"} | other


async def made(client: httpx.AsyncClient, who: Person, **other: Any) -> dict[str, Any]:
    answer = await client.post(ENTRIES, headers=who.headers, json=body(**other))
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_poster_at_a_plate_leads_to_plate_and_topic_and_is_counted(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    admin = await people.signed_in("township_admin", "kfq")
    entry = await made(client, admin, plate="KS-KFQ-0001")
    assert entry["address"] == f"https://plates.example.cn/e/{entry['code']}"
    opened = await client.get(f"/e/{entry['code']}")
    assert opened.headers["location"] == f"/h5/#/pages/home/home?scene={MALL}&entry={entry['code']}"
    arrived = (await client.get(f"/api/v1/entries/{entry['code']}")).json()
    assert (arrived["channel"], arrived["scene"], arrived["topic"]["id"]) == ("海报和折页", MALL, "elderly-allowance")
    await client.get(f"/api/v1/scan/{MALL}", params={"entry": entry["code"]})
    await parts.entries.openings.flush()
    await parts.plates.scans.flush()
    assert sorted([row.step for row in await EntryOpening.all()]) == ["arrived", "link"]
    assert [row.entry for row in await Scan.all()] == [entry["code"]]


async def test_what_is_unknown_closed_or_no_code_at_all_leads_to_the_front_page_and_is_not_counted(
    client: httpx.AsyncClient, app: App
) -> None:
    closed = await factories.entry(closed=True)
    for typed in (closed.code, "00000000", "x" * 300, "../..", "%00"):
        answer = await client.get(f"/e/{typed}")
        assert (answer.status_code, answer.headers.get("location")) == (302, "/h5/"), typed
    assert (await client.get(f"/api/v1/entries/{closed.code}")).status_code == 404
    await app.ctx.parts.entries.openings.flush()
    assert await EntryOpening.all().count() == 0


async def test_a_scan_keeps_no_entry_that_is_none(client: httpx.AsyncClient, app: App) -> None:
    await client.get(f"/api/v1/scan/{MALL}", params={"entry": "MADE-UP"})
    await app.ctx.parts.plates.scans.flush()
    assert [row.entry for row in await Scan.all()] == [None]


async def test_where_a_printed_code_leads_is_changed_without_printing_it_again(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", "kfq")
    entry = await made(client, admin)
    changed = await client.put(
        f"{ENTRIES}/{entry['code']}", headers=admin.headers, json=body(topic_kind="theme", topic="医保", tag="六服六进")
    )
    assert changed.status_code == 200, changed.text
    topic = (await client.get(f"/api/v1/entries/{entry['code']}")).json()["topic"]
    assert (topic["kind"], topic["name"]) == ("theme", "医保")
    assert 1 <= len(topic["matters"]) <= 10
    listed = (await client.get(ENTRIES, headers=admin.headers, params={"tag": "六服六进"})).json()
    assert [one["code"] for one in listed["items"]] == [entry["code"]]
    assert listed["tags"] == ["六服六进"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"plate": "KS-ZP-0001"}, "plate"),
        ({"plate": "nonsense"}, "plate"),
        ({"topic": "no-such-matter"}, "topic"),
        ({"channel": "radio"}, "channel"),
    ],
)
async def test_what_does_not_fit_is_said_beside_its_field(client: httpx.AsyncClient, wrong: dict[str, str], field: str) -> None:
    admin = await people.signed_in("city_admin")
    refused = await client.post(ENTRIES, headers=admin.headers, json=body(**wrong))
    assert refused.status_code == 422
    assert [fault["field"] for fault in refused.json()["error"]["detail"]["fields"]] == [field]


async def test_another_towns_entries_are_not_theirs(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", TOWN)
    refused = await client.post(ENTRIES, headers=admin.headers, json=body())
    assert refused.json()["error"]["code"] == "out_of_scope"


async def test_without_wechats_credentials_the_link_is_refused_with_what_is_missing(client: httpx.AsyncClient) -> None:
    admin = await people.signed_in("township_admin", "kfq")
    entry = await made(client, admin)
    topics = (await client.get("/api/v1/staff/entry-topics", headers=admin.headers)).json()
    assert topics["wechat"] is False
    for kind in ("url_link", "scheme", "short_link"):
        refused = await client.post(f"{ENTRIES}/{entry['code']}/links", headers=admin.headers, json={"kind": kind})
        assert (refused.status_code, refused.json()["error"]["code"]) == (409, "links_need_wechat")


async def test_its_code_can_be_drawn_and_a_code_that_does_not_exist_cannot(client: httpx.AsyncClient) -> None:
    entry = await factories.entry()
    svg = await client.get(f"/api/v1/entries/{entry.code}/qr.svg")
    png = await client.get(f"/api/v1/entries/{entry.code}/qr.png")
    assert svg.text.startswith("<svg")
    assert png.content.startswith(b"\x89PNG")
    assert (await client.get("/api/v1/entries/00000000/qr.svg")).status_code == 404


async def test_switched_off_a_link_still_opens_the_front_page(client: httpx.AsyncClient) -> None:
    entry = await factories.entry()
    admin = await people.signed_in("city_admin")
    await client.put("/api/v1/staff/switches/entries", headers=admin.headers, json={"on": False, "reason": "演练"})
    assert (await client.get(f"/e/{entry.code}")).headers["location"] == "/h5/"
