"""Export and erase, over every part of the product that keeps something about a resident. A part registers itself; nothing is forgotten
because this file did not know of it: a test compares the parts with the tables that have a resident's id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from tortoise.transactions import in_transaction

from server.clock import Clock


@dataclass(frozen=True, slots=True)
class Erased:
    """count: records erased. kept: records that stay, and why in words for the person; they no longer lead to them."""

    count: int
    kept: int = 0
    why: str = ""


class PersonalPart(Protocol):
    """One part, such as a resident's reports. kind: its stable name; say: for the person."""

    @property
    def kind(self) -> str: ...

    @property
    def say(self) -> str: ...

    async def export(self, resident: UUID) -> list[dict[str, Any]]:
        """All of it, JSON-ready, oldest first, readable: no hashes, no sealed text."""
        ...

    async def erase(self, resident: UUID) -> Erased:
        """Called inside a transaction; safe to call again."""
        ...


@dataclass(frozen=True, slots=True)
class Exported:
    kind: str
    say: str
    records: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Outcome:
    kind: str
    say: str
    erased: Erased


class PersonalData:
    """parts: in the order of erasing; the identity itself comes last."""

    def __init__(self, clock: Clock, parts: Sequence[PersonalPart]) -> None:
        self.clock, self.parts = clock, tuple(parts)

    async def export(self, resident: UUID) -> tuple[datetime, list[Exported]]:
        found = [Exported(part.kind, part.say, await part.export(resident)) for part in self.parts]
        return self.clock.now(), found

    async def erase(self, resident: UUID) -> list[Outcome]:
        """All of it or nothing."""
        async with in_transaction():
            return [Outcome(part.kind, part.say, await part.erase(resident)) for part in self.parts]
