"""取件码: save, open on today's version, tick, change, delete."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.accounts.personal.service import Erased
from server.accounts.service import hashed
from server.clock import CHINA, Clock, today
from server.doorplates import scene
from server.guides.checklists.difference import Difference, difference
from server.guides.checklists.errors import ChecklistNotFound, ChecklistNotYours, ChecklistsTooMany, TickUnknown
from server.guides.checklists.models import Checklist, CounterEvent
from server.guides.errors import AnswerIllTyped
from server.guides.resolve import Resolution
from server.guides.service import GuideService
from server.matters.content import MatterContent

For = Literal["self", "relative", "other"]
HOLDS = timedelta(days=90)
"""From the last change. An errand that takes longer is prepared anew: rules will have changed."""
MOST_OF_A_RESIDENT = 50


@dataclass(frozen=True, slots=True)
class Opened:
    """A list as it stands now. now: on today's version; difference: from the list as it was saved."""

    row: Checklist
    version: int
    now: Resolution
    difference: Difference
    events: Sequence[CounterEvent]


class ChecklistService:
    def __init__(self, guides: GuideService, clock: Clock) -> None:
        self.guides, self.clock = guides, clock

    async def save(
        self,
        matter: str,
        answers: Mapping[str, Any],
        *,
        made_for: For = "self",
        label: str = "",
        plate: str | None = None,
        resident: UUID | None = None,
        origin: str | None = None,
    ) -> tuple[Opened, str]:
        """(list, secret). The same origin (an Idempotency-Key) finds the same list, with a secret of the same worth in place of the
        first, which cannot be shown again. Raises MatterNotFound, AnswerIllTyped, ChecklistsTooMany."""
        published = self.guides.catalogue.get(matter)
        self.guides.resolution(published.content, answers, today(self.clock))  # refuses what is ill-typed
        secret, now = secrets.token_urlsafe(24), self.clock.now()
        origin_hash = hashed(f"{resident or ''}\n{origin}") if origin else None
        if resident and await Checklist.filter(resident_id=resident, expires_at__gt=now).count() >= MOST_OF_A_RESIDENT:
            raise ChecklistsTooMany
        for _ in range(5):
            known = await Checklist.get_or_none(origin_hash=origin_hash) if origin_hash else None
            if known is not None:
                known.secret_hash = hashed(secret)
                await known.save(update_fields=["secret_hash"])
                return await self.opened(known), secret
            try:
                row = await Checklist.create(
                    code=scene.mint(),
                    secret_hash=hashed(secret),
                    origin_hash=origin_hash,
                    matter_id=matter,
                    answers=dict(answers),
                    saved_version=published.version,
                    saved_on=today(self.clock),
                    made_for=made_for,
                    label=label,
                    plate_id=plate,
                    resident_id=resident,
                    created_at=now,
                    changed_at=now,
                    expires_at=now + HOLDS,
                )
            except IntegrityError:  # a retry at the same time, or the same code twice, which is one in 34 thousand million
                continue
            return await self.opened(row), secret
        raise AssertionError("no code was free")

    async def open(self, typed: str) -> Opened:
        """ChecklistNotFound alike for a code that never was, is over or was deleted."""
        return await self.opened(await self.row(typed))

    async def row(self, typed: str, *, lock: bool = False) -> Checklist:
        code, _ = scene.read(typed)
        rows = Checklist.filter(code=code, expires_at__gt=self.clock.now())
        row = await (rows.select_for_update() if lock else rows).first() if code else None
        if row is None:
            raise ChecklistNotFound
        return row

    async def mine(self, resident: UUID) -> list[Checklist]:
        """Newest first."""
        return (
            await Checklist.filter(resident_id=resident, expires_at__gt=self.clock.now()).order_by("-changed_at").limit(MOST_OF_A_RESIDENT)
        )

    async def change(
        self,
        typed: str,
        *,
        secret: str | None,
        resident: UUID | None,
        answers: Mapping[str, Any] | None = None,
        ticks: Sequence[str] | None = None,
        label: str | None = None,
    ) -> Opened:
        """None: stays as it is. New answers make today's version the saved one."""
        async with in_transaction():
            row = await self.row(typed, lock=True)
            self._theirs(row, secret, resident)
            published = self.guides.catalogue.get(row.matter_id)
            now = self.clock.now()
            if answers is not None:
                self.guides.resolution(published.content, answers, today(self.clock))
                row.answers, row.saved_version, row.saved_on = dict(answers), published.version, today(self.clock)
            if ticks is not None:
                known = {material.id for material in published.content.materials}
                if not set(ticks) <= known | set(row.ticks):
                    raise TickUnknown(detail={"unknown": sorted(set(ticks) - known)[:10]})
                row.ticks = [id_ for id_ in dict.fromkeys(ticks) if id_ in known]
            if label is not None:
                row.label = label
            row.changed_at, row.expires_at = now, now + HOLDS
            await row.save()
        return await self.opened(row)

    async def delete(self, typed: str, *, secret: str | None, resident: UUID | None) -> None:
        """For good, with what a counter wrote on it."""
        async with in_transaction():
            row = await self.row(typed, lock=True)
            self._theirs(row, secret, resident)
            await _delete([row.code])

    @staticmethod
    def _theirs(row: Checklist, secret: str | None, resident: UUID | None) -> None:
        if resident is not None and row.resident_id == resident:
            return
        if secret is None or not hmac.compare_digest(hashed(secret), row.secret_hash):
            raise ChecklistNotYours

    async def opened(self, row: Checklist) -> Opened:
        """Both lists are computed: the saved one on its version and day, the other on today's."""
        catalogue, day = self.guides.catalogue, today(self.clock)
        published = catalogue.get(row.matter_id)
        now = self._replayed(published.content, row, day)
        changed = Difference()
        if (row.saved_version, row.saved_on) != (published.version, day):
            before = await catalogue.version(row.matter_id, row.saved_version)
            changed = difference(self._replayed(before, row, row.saved_on), now)
        events = await CounterEvent.filter(code=row.code).order_by("step") if row.steps else []
        return Opened(row, published.version, now, changed, events)

    def _replayed(self, content: MatterContent, row: Checklist, day: date) -> Resolution:
        """An answer that a newer version would not take (a question became a number) is left out, and so asked again."""
        answers = dict(row.answers)
        while True:
            try:
                return self.guides.resolution(content, answers, day)
            except AnswerIllTyped as fault:
                del answers[fault.detail["question"]]

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Checklist.filter(resident_id=from_).update(resident_id=to)

    # --- saved lists as part of a resident's personal data

    kind, say = "checklists", "我保存的材料清单"

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        return [
            {
                "code": row.code,
                "matter": row.matter_id,
                "label": row.label,
                "for": row.made_for,
                "answers": row.answers,
                "ticks": row.ticks,
                "saved_at": row.created_at.astimezone(CHINA).isoformat(),
            }
            for row in await Checklist.filter(resident_id=resident).order_by("created_at", "code")
        ]

    async def erase(self, resident: UUID) -> Erased:
        codes: list[str] = await Checklist.filter(resident_id=resident).values_list("code", flat=True)  # type: ignore[assignment]
        return Erased(await _delete(codes) if codes else 0)


async def forget_expired(before: datetime, at_once: int) -> int:
    """How many were deleted; at_once at most."""
    codes: list[str] = await Checklist.filter(expires_at__lt=before).limit(at_once).values_list("code", flat=True)  # type: ignore[assignment]
    return await _delete(codes) if codes else 0


async def _delete(codes: list[str]) -> int:
    """With what a counter wrote on them."""
    await CounterEvent.filter(code__in=codes).delete()
    return await Checklist.filter(code__in=codes).delete()
