"""What a staff request touches, noted by services on the way and written to the audit when the request is over.

    trail.note("doorplate", plate.scene_code, area=plate.area_id, status=["active", "retired"])

Notes outlive a transaction that rolls back. Outside a staff request (residents, background work) they are dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

MOST_NOTES = 100
"""A request about more records notes their batch instead; what is over is counted."""


@dataclass(frozen=True, slots=True)
class Note:
    kind: str
    id: str
    area: str | None
    detail: dict[str, Any]


@dataclass(slots=True)
class Trail:
    notes: list[Note] = field(default_factory=list)
    dropped: int = 0


_current: ContextVar[Trail | None] = ContextVar("trail", default=None)


@contextmanager
def begun() -> Iterator[Trail]:
    trail = Trail()
    token = _current.set(trail)
    try:
        yield trail
    finally:
        _current.reset(token)


def note(kind: str, id: object, *, area: str | None = None, **detail: Any) -> None:
    """kind, id: which record, as its table names it. detail: JSON-ready facts, such as what a field was and became; never secrets,
    and of personal data only which, not what."""
    trail = _current.get()
    if trail is None:
        return
    if len(trail.notes) < MOST_NOTES:
        trail.notes.append(Note(kind, str(id)[:64], area, detail))
    else:
        trail.dropped += 1
