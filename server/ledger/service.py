"""台账来件: reports are written at once, misses in batches. Nothing here is ever changed; working them off comes with the ledger itself."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

from tortoise.exceptions import IntegrityError

from server.batches import Batch
from server.clock import Clock
from server.ledger.models import Intake
from server.masking import impersonal, masked

Miss = tuple[str, datetime]
"""The words (masked before they are written) and when; not where: a place beside the words of one person would tell who they are."""


class LedgerService:
    """misses: shared with the background writer, at most a second of them is lost in a crash (README)."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.misses: Batch[Miss] = Batch(self._write)

    @staticmethod
    async def _write(rows: list[Miss]) -> None:
        await Intake.bulk_create([Intake(id=uuid4(), kind="miss", text=impersonal(words)[:500], at=at) for words, at in rows])

    def miss(self, words: str) -> None:
        """A search that found nothing: what people ask and we cannot answer."""
        self.misses.add((words, self.clock.now()))

    async def hand_over(self, from_: UUID, to: UUID) -> None:
        """An anonymous resident signed in and turned out to be known."""
        await Intake.filter(resident_id=from_).update(resident_id=to)

    async def once(self, kind: str, matter: str | None, field: str, text: str) -> bool:
        """What the system itself noticed, once for the same kind, matter and field, whichever worker noticed it first.
        matter None: the whole city's."""
        id_ = uuid5(NAMESPACE_OID, f"{kind} {matter} {field}")
        try:
            await Intake.create(id=id_, kind=kind, text=text, matter_id=matter, field=field, at=self.clock.now())
        except IntegrityError:
            return False
        return True

    async def report(
        self, kind: str, text: str, *, plate: str | None, matter: str | None, field: str | None, resident: UUID | None
    ) -> UUID:
        """A resident says that a fact is wrong, or that scanning failed."""
        row = await Intake.create(
            id=uuid4(),
            kind=kind,
            text=masked(text),
            plate_id=plate,
            matter_id=matter,
            field=field,
            resident_id=resident,
            at=self.clock.now(),
        )
        return row.id
