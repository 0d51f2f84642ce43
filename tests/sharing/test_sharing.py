"""共享: a feed that can be followed for ever, sheets that open in Excel, and a guide for other people's pages."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from urllib.parse import urlencode

import httpx
import pytest
from tortoise.transactions import in_transaction

from server.app import App
from server.matters.models import ContentChange, ContentRevision
from server.matters.revision import Change, raise_revision
from server.parts import Parts
from tests.fakes import MONDAY_MORNING

MATTER = "idcard-reissue"


async def test_a_consumer_reads_everything_once_and_then_only_what_is_new(client: httpx.AsyncClient, app: App) -> None:
    seen, since = [], 0
    while True:
        answer = (await client.get("/api/v1/changes", params={"since": since, "limit": 100})).json()
        seen += answer["changes"]
        since = answer["next"]
        if not answer["more"]:
            break
    matters = [one["id"] for one in seen if one["kind"] == "matter"]
    assert len(matters) == len(set(matters)) == 141
    assert {one["kind"] for one in seen} >= {"matter", "hall", "platform", "area", "policy"}
    assert [one["number"] for one in seen] == sorted({one["number"] for one in seen})
    assert (await client.get("/api/v1/changes", params={"since": since})).json()["changes"] == []
    before = await ContentRevision.get(id=1)
    async with in_transaction():
        await raise_revision([Change("matter", MATTER, version=2), Change("hall", "gone-hall", "removed")], at=MONDAY_MORNING)
    news = (await client.get("/api/v1/changes", params={"since": since})).json()["changes"]
    assert [(one["kind"], one["id"], one["what"], one["version"]) for one in news] == [
        ("matter", MATTER, "changed", 2),
        ("hall", "gone-hall", "removed", None),
    ]
    assert [one["url"] for one in news] == [f"/api/v1/matters/{MATTER}", None]
    await ContentChange.filter(id__gt=since).delete()
    await ContentRevision.filter(id=1).update(revision=before.revision)


@pytest.mark.parametrize("name", ["matters", "materials", "policies", "halls"])
async def test_a_sheet_holds_every_record_and_runs_nothing(client: httpx.AsyncClient, app: App, name: str) -> None:
    parts: Parts = app.ctx.parts
    answer = await client.get(f"/api/v1/export/{name}.csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    published = parts.catalogue.matters.values()
    wanted = {
        "matters": len(published),
        "materials": sum(len(one.content.materials) for one in published),
        "policies": len(parts.policies.policies),
        "halls": len(parts.halls.halls),
    }
    assert len(rows) == wanted[name]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]
    again = await client.get(f"/api/v1/export/{name}.csv", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_the_embedded_guide_walks_to_the_same_list_without_a_script(client: httpx.AsyncClient) -> None:
    answers: dict[str, str] = {}
    for _ in range(20):
        html = (await client.get(f"/embed/matters/{MATTER}?{urlencode(answers)}")).text
        assert "<script" not in html
        field = re.search(r'name="(a\.[^"]+)" value="([^"]+)" required', html)
        if field is None:
            break
        for name, value in re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', html):
            assert answers[name] == value
        answers[field[1]] = field[2]
    given = {name.removeprefix("a."): value for name, value in answers.items()}
    resolved = (await client.post(f"/api/v1/matters/{MATTER}/resolve", json={"answers": given})).json()
    assert resolved["question"] is None
    assert [unescape(name) for name in re.findall(r"<li><b>([^<]+)</b>", html)] == [line["name"] for line in resolved["materials"]]


async def test_what_is_typed_into_the_address_stays_text(client: httpx.AsyncClient) -> None:
    script = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
    for query in (f"a.state={script}", f"a.state=lost&a.state=lost&a.who={script}", f"a.{script}=1", "x" * 9000):
        answer = await client.get(f"/embed/matters/{MATTER}?{query}")
        assert answer.status_code == 200
        assert "<script" not in answer.text
        assert "frame-ancestors *" in answer.headers["content-security-policy"]
    dated = await client.get("/embed/matters/elderly-allowance?a.birthday=31.2.1946&a.age=old")
    assert dated.status_code == 200
    assert (await client.get("/embed/matters/no-such")).json()["error"]["code"] == "matter_not_found"
    assert (await client.get("/api/v1/export/secrets.csv")).json()["error"]["code"] == "sheet_not_found"
