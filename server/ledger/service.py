"""台账来件: reports are written at once, misses in batches. Nothing here is ever changed; taking.py puts them into the items."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server.batches import Batch
from server.clock import Clock
from server.crypto import Vault
from server.ledger.models import Intake, IntakeMark
from server.masking import impersonal, masked

Miss = tuple[str, str, str | None, str, datetime]
"""Kind, the words (masked before they are written), the matter that came nearest, the address (its fingerprint alone is written) and when;
not where: a place beside the words of one person would tell who they are."""


class LedgerService:
    """misses: shared with the background writer, at most a second of them is lost in a crash (README)."""

    def __init__(self, clock: Clock, vault: Vault) -> None:
        self.clock, self.vault = clock, vault
        self.misses: Batch[Miss] = Batch(self._write)

    async def _write(self, rows: list[Miss]) -> None:
        intake, marks = [], []
        for kind, words, matter, address, at in rows:
            row = Intake(id=uuid4(), kind=kind, text=impersonal(words)[:500], matter_id=matter, at=at)
            intake.append(row)
            if address:
                marks.append(IntakeMark(intake_id=row.id, mark=self._mark(address, at)))
        async with in_transaction():
            await Intake.bulk_create(intake, batch_size=500)
            if marks:
                await IntakeMark.bulk_create(marks, batch_size=500)

    def _mark(self, who: str, at: datetime) -> str:
        """Of this month alone: nobody is followed for longer by it."""
        return self.vault.fingerprint(who, about=f"ledger {at:%Y-%m}")

    def miss(self, words: str, *, address: str) -> None:
        """A search that found nothing: what people ask and we cannot answer. address: to tell people apart while counting."""
        self.misses.add(("miss", words, None, address, self.clock.now()))

    def unsure(self, words: str, matter: str, *, address: str) -> None:
        """A search that found something, was not sure of it and had nothing to ask."""
        self.misses.add(("low_band", words, matter, address, self.clock.now()))

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
        self, kind: str, text: str, *, plate: str | None, matter: str | None, field: str | None, resident: UUID | None, by: str = ""
    ) -> UUID:
        """A resident says that a fact is wrong, or that scanning failed. by: who it is when they are no known resident, such as their
        address or a member of staff: its fingerprint tells people apart while they are counted, it is not kept itself."""
        who, now = str(resident) if resident else by, self.clock.now()
        async with in_transaction():
            row = await Intake.create(
                id=uuid4(), kind=kind, text=masked(text), plate_id=plate, matter_id=matter, field=field, resident_id=resident, at=now
            )
            if who:
                await IntakeMark.create(intake_id=row.id, mark=self._mark(who, now))
        return row.id
