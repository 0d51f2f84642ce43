"""现行卡片: a policy card or a bundle as it is in force, and whose it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import orjson

from server.matters.catalogue import Catalogue
from server.matters.content import Part

Card = TypeVar("Card", bound=Part)


@dataclass(frozen=True, slots=True)
class Kept(Generic[Card]):
    """verified_by: the department whose reviewer stands for it; None: demonstration content."""

    content: Card
    version: int
    verified_by: str | None

    @property
    def cited(self) -> dict[str, Any]:
        """What every answer says of where it comes from."""
        return {"version": self.version, "verified_by": self.verified_by}


def matters_of(card: Any) -> tuple[str, ...]:
    """The matters it is about: a policy names them, a bundle is made of them."""
    if hasattr(card, "members"):
        return tuple(member.matter for member in card.members)
    return tuple(card.matters)


def owner_of(card: Any, catalogue: Catalogue) -> str | None:
    """The department it names, else that of its first matter; None: nobody's in particular."""
    if card.department is not None:
        return str(card.department)
    first = next((catalogue.matters[id_] for id_ in matters_of(card) if id_ in catalogue.matters), None)
    return first.content.department if first else None


def fingerprint(card: Part) -> str:
    """Of what it says: the same for the same content, however it was written."""
    return hashlib.sha256(orjson.dumps(card.model_dump(mode="json"), option=orjson.OPT_SORT_KEYS)).hexdigest()
