"""条目: what a kind of entry of the knowledge base (matters, policy cards, bundles) says of itself, to go the road to a version."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from server.clock import Clock
from server.editing.gate import Gate
from server.editing.models import Draft
from server.matters.content import Part
from server.matters.revision import Change


@dataclass(frozen=True, slots=True)
class InForce:
    """An entry as everybody sees it now. version 0, content None: it is not there yet, or was taken down.
    department: whose it is; None: nobody's in particular."""

    version: int
    content: Part | None
    department: str | None

    @property
    def data(self) -> dict[str, Any]:
        return self.content.model_dump(mode="json") if self.content is not None else {}


@dataclass(slots=True)
class Entries(ABC):
    """What is in force, how a version is kept, and what the gate looks at."""

    clock: Clock

    kind: ClassVar[str]
    actions: ClassVar[str]
    """The stem of its actions in accounts/policy.py."""

    @abstractmethod
    def in_force(self, id_: str) -> InForce:
        """NotFound for an id that there cannot be."""

    @abstractmethod
    async def look(self, draft: Draft) -> Gate:
        """In a thread of its own: half a second of computing would hold up every resident."""

    @abstractmethod
    def read(self, data: Mapping[str, Any]) -> Part:
        """The content of a version that was looked at."""

    @abstractmethod
    def owner(self, content: Part) -> str | None:
        """The department whose it is."""

    @abstractmethod
    async def numbers(self, id_: str) -> tuple[int, int]:
        """(version in force, last version), locked in the transaction of whoever publishes; 0 where there is none."""

    @abstractmethod
    async def stored(self, id_: str, version: int) -> Part | None:
        """Any version, also one that is over."""

    @abstractmethod
    async def keep(self, id_: str, version: int, content: Part) -> None:
        """A new version, never to be changed again. BaseMoved when another one was quicker."""

    @abstractmethod
    async def activate(self, id_: str, version: int) -> None:
        """From now on this one is in force."""

    def written(self, id_: str, data: Mapping[str, Any], *, was: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """data as it may be kept: what nobody writes by hand stays as it is in force. was: what the draft or proposal held before."""
        return dict(data)

    def changes(self, id_: str, before: int, version: int) -> Iterable[Change]:
        """What the change feed tells."""
        return [Change(self.kind, id_, version=version)]  # type: ignore[arg-type]

    def unfit(self, content: Part) -> list[str]:
        """Why a version no longer fits what it refers to, and so may not come into force again."""
        return []
