"""通知: told once, written to the inbox with its cause, and carried out by the first way that gets through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from server import outbox
from server.accounts.personal.service import Erased
from server.channels.errors import NotDeliverable
from server.clock import CHINA, Clock
from server.errors import Unavailable
from server.notices.errors import MessageNotFound
from server.notices.kinds import KINDS, LONGEST_VALUE
from server.notices.models import Message, Sending, Subscription
from server.notices.ways import Way

log = structlog.get_logger()
MOST_ATTEMPTS = 4
"""Of one way while it is unavailable, before the next one's turn (some 15 s apart and more)."""
MOST_SHOWN = 50
MOST_CONSENTS = 20


@dataclass(frozen=True, slots=True)
class Told:
    message: Message
    sendings: Sequence[Sending]


class NoticeService:
    """ways: in the order in which they are tried; the inbox is always written."""

    def __init__(self, ways: Sequence[Way], clock: Clock) -> None:
        self.ways, self.clock = ways, clock

    async def tell(self, resident: UUID, kind: str, values: Mapping[str, str], *, page: str = "") -> UUID:
        """Call it inside the transaction of its cause: both happen or neither. KeyError for a kind or value that does not exist."""
        needed = KINDS[kind].values
        kept = {name: str(values[name])[:LONGEST_VALUE] for name in needed} | {
            name: str(value)[:LONGEST_VALUE] for name, value in values.items()
        }
        now = self.clock.now()
        message = await Message.create(
            id=uuid4(), resident_id=resident, kind=kind, words=kept, page=page or KINDS[kind].page, created_at=now
        )
        await Sending.create(message_id=message.id, way="inbox", fate="sent", via="inbox", at=now)
        await outbox.put("message.told", at=now, message=str(message.id))
        return message.id

    async def deliver(self, payload: dict[str, Any]) -> None:
        """Outbox handler. May be called again at any point: a way that is through, or refused, is not tried twice."""
        message = await Message.get_or_none(id=payload["message"])
        if message is None:  # erased meanwhile
            return
        for way in self.ways:
            row = await self._row(message.id, way.name)
            if row.fate in ("sent", "recorded"):
                return
            if row.fate == "waiting" and await self._carried(message, way, row):
                return

    async def _carried(self, message: Message, way: Way, row: Sending) -> bool:
        row.attempts, row.at = row.attempts + 1, self.clock.now()
        try:
            row.via = await way.carry(message)
            row.fate = "recorded" if row.via == "recording" else "sent"
        except NotDeliverable as no:
            row.fate, row.reason = "refused", no.reason[:40]
        except Unavailable as fault:
            row.reason = fault.code[:40]
            if row.attempts < MOST_ATTEMPTS:
                await row.save()
                raise  # the outbox comes back, later each time
            row.fate = "failed"
        await row.save()
        log.info("message.carried", way=way.name, fate=row.fate, reason=row.reason)
        return row.fate in ("sent", "recorded")

    async def _row(self, message: UUID, way: str) -> Sending:
        try:
            return await Sending.create(message_id=message, way=way, at=self.clock.now())
        except IntegrityError:
            return await Sending.get(message_id=message, way=way)

    async def inbox(self, resident: UUID) -> list[Told]:
        """The newest first, with what became of each."""
        messages = await Message.filter(resident_id=resident).order_by("-created_at").limit(MOST_SHOWN)
        found = await Sending.filter(message_id__in=[message.id for message in messages]).order_by("id") if messages else []
        return [Told(message, [row for row in found if row.message_id == message.id]) for message in messages]

    def sendings(self, *, way: str, fate: str, kind: str) -> QuerySet[Sending]:
        """What became of everything, newest first; the inbox itself is left out. Empty: not filtered by it."""
        rows = Sending.exclude(way="inbox").order_by("-id")
        asked = {"way": way, "fate": fate}
        rows = rows.filter(**{name: value for name, value in asked.items() if value})
        return rows.filter(message_id__in=Subquery(Message.filter(kind=kind).values("id"))) if kind else rows

    async def kinds_of(self, messages: Sequence[UUID]) -> dict[str, str]:
        """Message -> kind, of those that were not erased."""
        return {str(row.id): row.kind for row in await Message.filter(id__in=messages)} if messages else {}

    async def read(self, resident: UUID, message: UUID) -> None:
        """MessageNotFound for somebody else's, too."""
        row = await Message.get_or_none(id=message, resident_id=resident)
        if row is None:
            raise MessageNotFound
        if row.read_at is None:
            row.read_at = self.clock.now()
            await row.save(update_fields=["read_at"])

    async def consent(self, resident: UUID, kinds: Sequence[str]) -> None:
        """The person accepted these in requestSubscribeMessage: one message of each may go."""
        for kind in dict.fromkeys(kinds):
            row, _ = await Subscription.get_or_create(resident_id=resident, kind=kind, defaults={"changed_at": self.clock.now()})
            row.remaining, row.changed_at = min(row.remaining + 1, MOST_CONSENTS), self.clock.now()
            await row.save(update_fields=["remaining", "changed_at"])

    async def consents(self, resident: UUID) -> dict[str, int]:
        return {row.kind: row.remaining for row in await Subscription.filter(resident_id=resident)}

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Message.filter(resident_id=from_).update(resident_id=to)
        await Subscription.filter(resident_id=from_).delete()

    # --- the inbox as part of a resident's personal data

    kind, say = "notices", "我的通知和订阅"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        messages = await Message.filter(resident_id=resident).order_by("created_at", "id")
        told = [{"at": row.created_at.astimezone(CHINA).isoformat(), "text": KINDS[row.kind].said(row.words)} for row in messages]
        consents = [{"subscribed_to": KINDS[kind].title, "left": left} for kind, left in sorted((await self.consents(resident)).items())]
        return [*told, *consents]

    async def erase(self, resident: UUID) -> Erased:
        """Inbox and consents; what became of a sending stays without its message."""
        messages = await Message.filter(resident_id=resident).delete()
        return Erased(messages + await Subscription.filter(resident_id=resident).delete())
