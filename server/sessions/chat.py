"""在线问答: text, pictures and cards, in one order for both sides."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.service import hashed
from server.accounts.staff.caller import Staff
from server.accounts.wechat.service import WeChatSignIn
from server.channels.safety import ContentRefused, SafetyService
from server.clock import Clock
from server.halls.service import HallFinder
from server.matters.catalogue import Catalogue
from server.notices.service import NoticeService
from server.photos import cleaned
from server.search.service import SearchService
from server.sessions import bus as told
from server.sessions import moves
from server.sessions.bus import Bus
from server.sessions.errors import CardUnknown, HelpPictureHeld, PictureNotFound, SessionMoveRefused
from server.sessions.messages import append, note
from server.sessions.models import HelpMessage, HelpPicture, HelpSession
from server.sessions.queue import QueueService

MOST_AT_ONCE = 200
FETCHED_FROM = "/api/v1/help-pictures"
AWAY_SECONDS = 60
"""A resident who was not seen for so long is told of an answer by a notice."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """建议答复: words for the helper to change, never sent by itself; cites matter and version."""

    matter: str
    name: str
    version: int
    text: str


class ChatService:
    def __init__(
        self,
        queue: QueueService,
        people: WeChatSignIn,
        safety: SafetyService,
        search: SearchService,
        catalogue: Catalogue,
        halls: HallFinder,
        notices: NoticeService,
        bus: Bus,
        clock: Clock,
        *,
        public_base: str,
    ) -> None:
        self.queue, self.people, self.safety, self.search, self.catalogue = queue, people, safety, search, catalogue
        self.halls, self.notices, self.bus, self.clock = halls, notices, bus, clock
        self.public_base = public_base

    async def after(self, session: UUID, number: int) -> list[HelpMessage]:
        """Messages numbered above, oldest first."""
        return await HelpMessage.filter(session_id=session, number__gt=number).order_by("number").limit(MOST_AT_ONCE)

    async def say(self, session: UUID, client_id: str, text: str, *, resident: UUID) -> HelpMessage:
        """ContentRefused for what the content check blocks; while nobody can check it goes through, marked."""
        openid, known = await self._openid(resident), False
        if openid is not None:  # a check asks WeChat: nothing of a stranger's, and nothing twice
            await self.queue.mine(session, resident)
            known = await HelpMessage.exists(session_id=session, client_id=client_id)
        decision = None if known else await self.safety.text("help_message", text, openid=openid)
        if decision is not None and decision.outcome == "block":
            raise ContentRefused
        unchecked = decision is not None and not decision.checked
        async with in_transaction():
            row = await self.queue.mine(session, resident, lock=True)
            if row.status == moves.ENDED:
                self._open(row, await HelpMessage.get_or_none(session_id=session, client_id=client_id))
            message = await append(row, "resident", client_id, self.clock.now(), text=text, unchecked=unchecked)
        await self.queue.seen(row)
        await self.bus.tell(told.of_session(session))
        return message

    async def show(self, session: UUID, client_id: str, body: bytes, *, resident: UUID) -> HelpMessage:
        """A picture of the resident: made clean, kept, and held until the check allows it where one can be made."""
        self._open(await self.queue.mine(session, resident), None)
        known = await HelpMessage.get_or_none(session_id=session, client_id=client_id)
        if known is not None:
            return known
        id_, key = await self._keep(session, body, state="held")
        try:
            url = f"{self.public_base}{FETCHED_FROM}/{id_}?key={key}"
            decision = await self.safety.media("help_picture", url, of="picture", ref=str(id_), openid=await self._openid(resident))
            if decision.outcome == "block":
                raise ContentRefused
            async with in_transaction():
                row = await self.queue.mine(session, resident, lock=True)
                self._open(row, None)
                if decision.outcome == "allow":
                    await HelpPicture.filter(id=id_).update(state="shown")
                unchecked = not decision.checked
                message = await append(row, "resident", client_id, self.clock.now(), kind="picture", picture=id_, unchecked=unchecked)
        except BaseException:
            await HelpPicture.filter(id=id_).delete()
            raise
        return await self._shown(message, id_)

    async def _shown(self, message: HelpMessage, id_: UUID) -> HelpMessage:
        """When the same one was sent twice at once, the first one's picture stays."""
        if message.picture_id != id_:
            await HelpPicture.filter(id=id_).delete()
        await self.bus.tell(told.of_session(message.session_id))
        return message

    async def _keep(self, session: UUID, body: bytes, *, state: str) -> tuple[UUID, str]:
        """(id, the key with which the check fetches it). PictureUnreadable, PictureTooLarge."""
        picture, width, height = await asyncio.to_thread(cleaned, body)
        id_, key = uuid4(), secrets.token_urlsafe(24)
        await HelpPicture.create(
            id=id_,
            session_id=session,
            key_hash=hashed(key),
            state=state,
            width=width,
            height=height,
            body=picture,
            at=self.clock.now(),
        )
        return id_, key

    async def media_checked(self, payload: dict[str, Any]) -> None:
        """Outbox handler: the verdict on a held picture."""
        if payload["kind"] != "help_picture":
            return
        picture = await HelpPicture.get_or_none(id=payload["ref"])
        if picture is None or picture.state != "held" or payload["outcome"] == "hold":
            return
        async with in_transaction():
            row = await HelpSession.filter(id=picture.session_id).select_for_update().first()
            state = "shown" if payload["outcome"] == "allow" else "blocked"
            await HelpPicture.filter(id=picture.id).update(state=state)
            if row is not None:
                card = {"of": "picture", "id": str(picture.id), "state": state}
                say = "图片检查完了" if state == "shown" else "图片里有不适合发布的内容，没有发出去"
                await note(row, self.clock.now(), say, card)
        await self.bus.tell(told.of_session(picture.session_id))

    async def picture(self, session: UUID, picture: UUID, *, staff: bool) -> HelpPicture:
        row = await HelpPicture.get_or_none(id=picture, session_id=session)
        if row is None or (row.state == "blocked"):
            raise PictureNotFound
        if staff and row.state == "held":
            raise HelpPictureHeld
        return row

    async def for_check(self, picture: UUID, key: str) -> HelpPicture:
        """For WeChat's check, which fetches by an address that nobody else knows."""
        row = await HelpPicture.get_or_none(id=picture, key_hash=hashed(key), state="held")
        if row is None:
            raise PictureNotFound
        return row

    # --- helpers

    async def answer(self, session: UUID, client_id: str, text: str, *, by: Staff) -> HelpMessage:
        async with in_transaction():
            row = await self.queue.for_staff(session, by, act=True, lock=True)
            self._open(row, await HelpMessage.get_or_none(session_id=session, client_id=client_id))
            message = await append(row, "helper", client_id, self.clock.now(), text=text, staff=by.id)
            await self._tell_who_is_away(row)
        await self.bus.tell(told.of_session(session))
        return message

    async def show_from_staff(self, session: UUID, client_id: str, body: bytes, *, by: Staff) -> HelpMessage:
        self._open(await self.queue.for_staff(session, by, act=True), None)
        known = await HelpMessage.get_or_none(session_id=session, client_id=client_id)
        if known is not None:
            return known
        id_, _ = await self._keep(session, body, state="shown")
        try:
            async with in_transaction():
                row = await self.queue.for_staff(session, by, act=True, lock=True)
                self._open(row, None)
                message = await append(row, "helper", client_id, self.clock.now(), kind="picture", picture=id_, staff=by.id)
        except BaseException:
            await HelpPicture.filter(id=id_).delete()
            raise
        return await self._shown(message, id_)

    async def push(self, session: UUID, client_id: str, kind: str, id_: str, *, material: str | None, say: str, by: Staff) -> HelpMessage:
        """推送卡片: matter, list (this matter's), material (draws attention to one), hall. CardUnknown for what does not exist."""
        card = self._card(kind, id_, material)
        async with in_transaction():
            row = await self.queue.for_staff(session, by, act=True, lock=True)
            self._open(row, await HelpMessage.get_or_none(session_id=session, client_id=client_id))
            message = await append(row, "helper", client_id, self.clock.now(), kind="card", text=say, card=card, staff=by.id)
            await self._tell_who_is_away(row)
        trail.note("session", str(row.id), area=row.area_id, card=kind, of=id_)
        await self.bus.tell(told.of_session(session))
        return message

    def _card(self, kind: str, id_: str, material: str | None) -> dict[str, Any]:
        """With `speech`, the text that is read aloud."""
        if kind == "hall":
            hall = self.halls.halls.get(id_)
            if hall is None:
                raise CardUnknown
            return {"kind": "hall", "id": hall.id, "name": hall.name, "speech": f"办理网点：{hall.name}"}
        found = self.catalogue.matters.get(id_)
        if found is None:
            raise CardUnknown
        content = found.content
        card = {"kind": kind, "id": id_, "name": content.plain_name, "official_name": content.official_name, "version": found.version}
        if kind == "matter":
            return card | {"speech": f"要办的事：{content.plain_name}"}
        if kind == "list":
            return card | {"speech": f"{content.plain_name}的材料清单，点开逐项查看"}
        line = next((one for one in content.materials if one.id == material), None)
        if line is None:
            raise CardUnknown
        standard = line.acceptance_standard
        return card | {
            "material": line.id,
            "material_name": line.name,
            "standard": standard,
            "speech": f"请注意这份材料：{line.name}。{standard}",
        }

    async def suggestions(self, session: UUID, *, by: Staff) -> list[Suggestion]:
        """From what the resident said last, and the matter they stand at: at most three."""
        row = await self.queue.for_staff(session, by)
        last = await HelpMessage.filter(session_id=session, sender="resident", kind="text").order_by("-number").first()
        words = (last.text if last else row.context.get("words") or "")[:200].strip()
        ids = [row.context["matter"]] if row.context.get("matter") in self.catalogue.matters else []
        if words:
            found = await self.search.look(words)
            near = found.matters[: {"sure": 1, "maybe": 3}.get(found.band, 0)]
            ids += [id_ for id_ in near if id_ not in ids]
        return [self._suggestion(id_, words) for id_ in ids[:3]]

    def _suggestion(self, id_: str, words: str) -> Suggestion:
        found = self.catalogue.matters[id_]
        content = found.content
        faq = max(content.faqs, key=lambda one: len(set(one.question) & set(words)), default=None)
        near = faq is not None and len(set(faq.question) & set(words)) >= max(3, len(set(words)) // 2)
        first = next((one.name for one in content.materials if one.when is None), "")
        bring = f"一般先要准备{first}等材料，具体看情况，我发清单给您。" if first else "我发攻略给您看。"
        text = f"{faq.answer}" if near and faq is not None else f"您要办的是“{content.plain_name}”({content.official_name})。{bring}"
        return Suggestion(id_, content.plain_name, found.version, text)

    # --- both

    def _open(self, row: HelpSession, known: HelpMessage | None) -> None:
        """A message that arrived before is still the same message after the end."""
        if row.status == moves.ENDED and known is None:
            raise SessionMoveRefused(message="这次帮办已经结束，需要时请重新找人帮忙", detail={"state": row.status, "move": "say"})

    async def _openid(self, resident: UUID) -> str | None:
        identity = await self.people.identity_of(resident)
        return identity.openid if identity else None

    async def _tell_who_is_away(self, row: HelpSession) -> None:
        """Once an absence, not once a message."""
        away = (self.clock.now() - row.resident_seen_at).total_seconds()
        if row.resident_id is None or away < AWAY_SECONDS or (row.told_at is not None and row.told_at > row.resident_seen_at):
            return
        row.told_at = self.clock.now()
        await row.save(update_fields=["told_at"])
        found = self.catalogue.matters.get(row.context.get("matter") or "")
        title = found.content.plain_name if found else "您问的事"
        await self.notices.tell(row.resident_id, "session_answered", {"title": title}, page=f"pages/help/help?session={row.id}")
