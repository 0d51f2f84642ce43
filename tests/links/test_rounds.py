"""网上入口巡查: a dead address is said to residents, told to its departments once, and taken back when it opens again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field

import httpx
import pytest
import pytest_asyncio

from server.app import App
from server.ledger.models import Intake
from server.links.models import LinkCheck, LinkNight
from server.links.ports import HttpLookerWhenNeeded, Seen
from server.links.service import LinkService
from server.matters.models import ContentChange
from server.parts import Parts
from tests import people
from tests.fakes import FixedClock

LINKS = "/api/v1/staff/links"
OK, GONE, AWAY = Seen("ok", "", 200), Seen("failed", "网页不存在(404)", 404), Seen("unreachable", "连接不上")
YIBAO, MATTER = "js-yibao", "medical-remote"


@dataclass
class FakeLooker:
    """Everything opens but what the test says."""

    say: dict[str, Seen] = field(default_factory=dict)
    usual: Seen = OK
    asked: list[str] = field(default_factory=list)

    async def look(self, urls: Mapping[str, str]) -> dict[str, Seen]:
        self.asked += urls
        return {id_: self.say.get(id_, self.usual) for id_ in urls}


@pytest_asyncio.fixture(loop_scope="session")
async def looker(app: App) -> AsyncIterator[FakeLooker]:
    parts: Parts = app.ctx.parts
    fake = parts.links.looker = FakeLooker()
    last = await ContentChange.all().order_by("-id").first()
    assert last is not None
    yield fake
    await ContentChange.filter(id__gt=last.id).delete()
    parts.links.looker = HttpLookerWhenNeeded()
    await LinkCheck.all().delete()
    await parts.load()


async def nights(app: App, clock: FixedClock, *days: int) -> LinkService:
    parts: Parts = app.ctx.parts
    for day in days:
        clock.set(2026, 11, day, 2, 30)
        await parts.links.tonight()
    await parts.load()
    return parts.links


async def test_after_two_nights_residents_are_told_what_to_use_instead(
    client: httpx.AsyncClient, app: App, clock: FixedClock, looker: FakeLooker
) -> None:
    looker.say[YIBAO] = GONE
    await nights(app, clock, 24)
    assert all(one["trouble"] is None for one in (await client.get(f"/api/v1/matters/{MATTER}")).json()["platforms"])
    before = (await client.get(f"/api/v1/matters/{MATTER}")).headers["etag"]
    await nights(app, clock, 25)
    guide = await client.get(f"/api/v1/matters/{MATTER}")
    assert guide.headers["etag"] != before
    (yibao,) = [one for one in guide.json()["platforms"] if one["id"] == YIBAO]
    assert yibao["url"] is None
    assert yibao["trouble"]["since"] == "2026-11-24"
    assert yibao["trouble"]["say"].startswith("网上入口暂时打不开（11月24日起），可以先走“")
    assert yibao["trouble"]["instead"]["url"]
    found = (await client.get("/api/v1/search", params={"q": "江苏医保云"})).json()["apps"]
    assert [one["trouble"] is not None for one in found if one["id"] == YIBAO] == [True]
    news = await ContentChange.all().order_by("-id").first()
    assert news is not None
    assert (news.kind, news.entry_id) == ("platform", YIBAO)
    looker.say.clear()
    await nights(app, clock, 26)
    (yibao,) = [one for one in (await client.get(f"/api/v1/matters/{MATTER}")).json()["platforms"] if one["id"] == YIBAO]
    assert (yibao["trouble"], bool(yibao["url"])) == (None, True)


async def test_each_department_is_told_once_and_the_city_of_what_is_everybodys(
    client: httpx.AsyncClient, app: App, clock: FixedClock, looker: FakeLooker
) -> None:
    looker.say |= {"chsi": GONE, "js-zwfw": GONE}
    links = await nights(app, clock, 24, 25, 26, 27)
    told = await Intake.filter(kind="dead_link").order_by("field")
    departments = {links.catalogue.get(row.matter_id).content.department for row in told if row.matter_id}
    assert len(departments) > 1
    assert sorted({row.field for row in told}) == ["chsi 2026-11-24", "js-zwfw 2026-11-24"]
    assert [row.matter_id for row in told if row.field == "js-zwfw 2026-11-24"] == [None]
    assert len(told) == len(departments) + 1
    assert all("打不开" in row.text for row in told)


async def test_without_internet_it_could_not_look_and_blames_nobody(
    client: httpx.AsyncClient, app: App, clock: FixedClock, looker: FakeLooker
) -> None:
    looker.usual = AWAY
    await nights(app, clock, 24, 25, 26)
    assert await LinkCheck.all().count() == 0
    assert await Intake.filter(kind="dead_link").count() == 0
    night = await LinkNight.all().order_by("-day").first()
    assert night is not None
    assert (night.looked, night.broken) == (False, 0)
    assert night.say.startswith("没能看")


async def test_a_night_has_one_round_however_many_workers_wake_up(
    client: httpx.AsyncClient, app: App, clock: FixedClock, looker: FakeLooker
) -> None:
    parts: Parts = app.ctx.parts
    clock.set(2026, 11, 24, 2, 30)
    assert await parts.links.tonight() is not None
    assert await parts.links.tonight() is None
    assert len(looker.asked) == len(set(looker.asked)) > 10
    await LinkNight.all().update(ended_at=None, looked=False)
    assert await parts.links.tonight() is None
    clock.move(hours=1, minutes=1)
    assert await parts.links.tonight() is not None


async def test_staff_see_what_is_broken_first_and_look_again_when_it_is_put_right(
    client: httpx.AsyncClient, app: App, clock: FixedClock, looker: FakeLooker
) -> None:
    looker.say[YIBAO] = GONE
    await nights(app, clock, 22, 23)
    clock.set(2026, 11, 23)
    editor = await people.signed_in("editor", "ks")
    listed = (await client.get(LINKS, headers=editor.headers)).json()
    first = listed["items"][0]
    assert (first["id"], first["status"], first["failures"]) == (YIBAO, "broken", 2)
    assert first["since"] == "2026-11-22T02:30:00+08:00"
    assert first["departments"]
    assert {one["status"] for one in listed["items"]} == {"broken", "ok", "no_address"}
    assert (listed["night"]["looked"], listed["night"]["broken"]) == (True, 1)
    looker.say[YIBAO] = AWAY
    again = await client.post(f"{LINKS}/{YIBAO}/look", headers=editor.headers)
    assert again.json()["verdict"] == "unreachable"
    assert (await LinkCheck.get(platform_id=YIBAO)).status == "broken"
    looker.say[YIBAO] = OK
    assert (await client.post(f"{LINKS}/{YIBAO}/look", headers=editor.headers)).json()["verdict"] == "ok"
    assert (await LinkCheck.get(platform_id=YIBAO)).status == "ok"


@pytest.mark.parametrize(
    ("id_", "code"), [("atlantis", "platform_not_found"), ("zwks", "platform_has_no_address"), ("x" * 200, "platform_not_found")]
)
async def test_what_has_no_address_is_not_looked_at(client: httpx.AsyncClient, app: App, looker: FakeLooker, id_: str, code: str) -> None:
    editor = await people.signed_in("editor", "ks")
    answer = await client.post(f"{LINKS}/{id_}/look", headers=editor.headers)
    assert answer.json()["error"]["code"] == code
    assert looker.asked == []


async def test_clerks_do_not_send_us_out(client: httpx.AsyncClient, app: App, looker: FakeLooker) -> None:
    clerk = await people.signed_in("clerk")
    assert (await client.post(f"{LINKS}/{YIBAO}/look", headers=clerk.headers)).status_code == 403
    town = await people.signed_in("editor", "zp")
    assert (await client.post(f"{LINKS}/{YIBAO}/look", headers=town.headers)).json()["error"]["code"] == "out_of_scope"
    assert looker.asked == []
