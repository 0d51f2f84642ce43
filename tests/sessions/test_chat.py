"""在线问答: one order for both sides, nothing twice, nothing that nobody should see."""

from __future__ import annotations

import asyncio
import io

import httpx
from PIL import Image

from server.app import App
from server.channels.safety import Decision
from server.sessions.models import HelpMessage, HelpPicture
from tests import people
from tests.fakes import FixedClock
from tests.sessions.asking import SESSIONS, STAFF, asks, helper, resident, serving


def photo() -> bytes:
    """With a place in its metadata."""
    out = io.BytesIO()
    picture = Image.new("RGB", (3000, 1200), "white")
    exif = Image.Exif()
    exif[0x010F] = "secret phone"
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


async def test_messages_are_numbered_without_gaps_and_the_same_one_is_one(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    for n in range(3):
        body = {"client_id": f"resident-{n}", "text": f"第{n}句"}
        sent = [await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json=body) for _ in range(2)]
        assert sent[0].json() == sent[1].json()
    await client.post(f"{STAFF}/{id_}/messages", headers=chen.headers, json={"client_id": "helper-001", "text": "<b>您好</b>"})
    messages = (await client.get(f"{SESSIONS}/{id_}/messages", headers=who)).json()["messages"]
    assert [one["number"] for one in messages] == [1, 2, 3, 4, 5]
    assert [one["sender"] for one in messages] == ["system", "resident", "resident", "resident", "helper"]
    assert messages[-1]["text"] == "<b>您好</b>"
    assert (await client.get(f"{SESSIONS}/{id_}/messages?after=3", headers=who)).json()["messages"] == messages[3:]
    other = await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-0", "text": "别的话"})
    assert (other.status_code, other.json()["error"]["code"]) == (409, "message_changed")


async def test_a_picture_is_made_clean_and_only_the_two_see_it(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    url = f"{SESSIONS}/{id_}/pictures?client_id=picture-1"
    sent = [await client.post(url, headers=who, content=photo()) for _ in range(2)]
    assert [one.status_code for one in sent] == [201, 201], sent[0].text
    picture = sent[0].json()["picture"]
    assert (picture["width"], picture["state"], await HelpPicture.all().count()) == (1600, "shown", 1)
    shown = await client.get(f"{STAFF}/{id_}/pictures/{picture['id']}", headers=chen.headers)
    assert (shown.headers["content-type"], b"secret phone" in shown.content) == ("image/jpeg", False)
    stranger = await client.get(f"{SESSIONS}/{id_}/pictures/{picture['id']}", headers=await resident(client))
    assert stranger.status_code == 404
    for body, code, status in ((b"GIF89a not a photo", "picture_unreadable", 422), (b"0" * 8_000_001, "upload_too_large", 413)):
        refused = await client.post(f"{SESSIONS}/{id_}/pictures?client_id=picture-2", headers=who, content=body)
        assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)


async def test_a_held_picture_is_seen_once_it_was_checked(client: httpx.AsyncClient, app: App) -> None:
    chat = app.ctx.parts.chat
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)

    class Holding:
        asked: str = ""

        async def media(self, kind: str, url: str, *, of: str, ref: str, openid: str | None) -> Decision:
            self.asked = url
            return Decision("hold", checked=False, trace_id="trace")

        async def text(self, kind: str, text: str, *, openid: str | None) -> Decision:
            return Decision("block", checked=True)

    real, chat.safety = chat.safety, Holding()
    try:
        sent = await client.post(f"{SESSIONS}/{id_}/pictures?client_id=picture-1", headers=who, content=photo())
        blocked = await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-1", "text": "坏话"})
        fetched = await client.get(chat.safety.asked.removeprefix("https://plates.example.cn"))
    finally:
        chat.safety = real
    picture = sent.json()["picture"]
    assert (picture["state"], fetched.status_code) == ("held", 200)
    assert (blocked.status_code, blocked.json()["error"]["code"]) == (422, "content_refused")
    path = f"{STAFF}/{id_}/pictures/{picture['id']}"
    assert (await client.get(path, headers=chen.headers)).json()["error"]["code"] == "picture_held"
    await chat.media_checked({"kind": "help_picture", "ref": picture["id"], "outcome": "allow"})
    await chat.media_checked({"kind": "help_picture", "ref": picture["id"], "outcome": "allow"})
    assert (await client.get(path, headers=chen.headers)).status_code == 200
    last = await HelpMessage.filter(session_id=id_).order_by("-number").first()
    assert last is not None
    assert last.card == {"of": "picture", "id": picture["id"], "state": "shown"}


async def test_a_picture_that_is_refused_or_sent_twice_at_once_leaves_nothing_behind(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    url = f"{SESSIONS}/{id_}/pictures?client_id=picture-1"
    sent = await asyncio.gather(*(client.post(url, headers=who, content=photo()) for _ in range(3)))
    assert {one.status_code for one in sent} == {201}
    assert len({one.json()["picture"]["id"] for one in sent}) == 1
    assert await HelpPicture.all().count() == 1
    await client.post(f"{STAFF}/{id_}/end", headers=chen.headers, json={})
    late = await client.post(f"{SESSIONS}/{id_}/pictures?client_id=picture-2", headers=who, content=photo())
    assert (late.status_code, await HelpPicture.all().count()) == (409, 1)


async def test_cards_cite_the_version_and_can_be_read_aloud(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    material = (await client.get("/api/v1/matters/hukou-birth")).json()["materials"][0]
    cards = [
        {"kind": "matter", "id": "hukou-birth"},
        {"kind": "list", "id": "hukou-birth"},
        {"kind": "material", "id": "hukou-birth", "material": material["id"], "say": "这份要原件"},
    ]
    for n, card in enumerate(cards):
        pushed = await client.post(f"{STAFF}/{id_}/cards", headers=chen.headers, json={"client_id": f"card-000{n}", **card})
        assert pushed.status_code == 201, pushed.text
        assert pushed.json()["card"]["version"] >= 1
        assert pushed.json()["card"]["speech"]
    unknown = {"client_id": "card-0009", "kind": "material", "id": "hukou-birth", "material": "no_such_paper"}
    refused = await client.post(f"{STAFF}/{id_}/cards", headers=chen.headers, json=unknown)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "card_unknown")


async def test_suggested_replies_come_from_what_was_said_and_send_nothing(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-1", "text": "给刚出生的孩子上户口要带什么"})
    before = await HelpMessage.filter(session_id=id_).count()
    found = (await client.get(f"{STAFF}/{id_}/suggestions", headers=chen.headers)).json()["suggestions"]
    assert (found[0]["matter"], found[0]["version"] >= 1, bool(found[0]["text"])) == ("hukou-birth", True, True)
    assert await HelpMessage.filter(session_id=id_).count() == before


async def test_who_is_away_is_told_of_an_answer_once(client: httpx.AsyncClient, clock: FixedClock) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen, matter="hukou-birth")
    clock.move(minutes=2)
    for n in range(3):
        body = {"client_id": f"helper-00{n}", "text": "您还在吗"}
        assert (await client.post(f"{STAFF}/{id_}/messages", headers=chen.headers, json=body)).status_code == 201
    notices = (await client.get("/api/v1/residents/me/notices", headers=who)).json()["notices"]
    assert [one["title"] for one in notices] == ["帮办员回复了您"]


async def test_the_helper_sees_the_list_as_it_is_now_and_after_the_end_nothing_is_said(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen, matter="hukou-birth", answers={"married": "yes"})
    context = {"matter": "hukou-birth", "answers": {"married": "no"}, "ticks": ["id_card"]}
    await client.put(f"{SESSIONS}/{id_}/context", headers=who, json={"context": context})
    seen = (await client.get(f"{STAFF}/{id_}", headers=chen.headers)).json()["session"]["context"]
    assert (seen["answers"], seen["ticks"], seen["area"]) == ({"married": "no"}, ["id_card"], people.TOWN)
    await client.put(f"{SESSIONS}/{id_}/context", headers=who, json={"context": {"ticks": []}})
    seen = (await client.get(f"{STAFF}/{id_}", headers=chen.headers)).json()["session"]["context"]
    assert ("ticks" in seen, seen["answers"]) == (False, {"married": "no"})
    ended = await client.post(f"{STAFF}/{id_}/end", headers=chen.headers, json={"agreed": "带出生证去派出所"})
    assert ended.json()["session"]["agreed"] == "带出生证去派出所"
    late = await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-9", "text": "还有一件事"})
    assert (late.status_code, late.json()["error"]["code"]) == (409, "session_move_refused")


async def test_the_resident_takes_it_along_and_has_it_erased(client: httpx.AsyncClient) -> None:
    who, chen = await resident(client), await helper(client)
    id_ = await serving(client, who, chen)
    await client.post(f"{SESSIONS}/{id_}/messages", headers=who, json={"client_id": "resident-1", "text": "我的私事"})
    await asks(client, who)
    exported = (await client.get("/api/v1/residents/me/export", headers=who)).text
    assert "我的私事" in exported
    await client.delete("/api/v1/residents/me", headers=who)
    assert await HelpMessage.filter(text="我的私事").count() == 0
