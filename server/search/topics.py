"""大类: bare words that name a thing and not what to do with it (身份证, 公积金), shared by matters that one question tells apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from embeddings.features import normalise
from server.matters.content import MatterContent

SHORTEST, LONGEST = 2, 4


@dataclass(slots=True)
class Topics:
    """Pieces of plain and official names, each with the matters whose names hold it: two or more."""

    _shared: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, matters: Iterable[MatterContent]) -> Topics:
        held: dict[str, set[str]] = {}
        for content in matters:
            for name in (content.plain_name, content.official_name):
                for piece in _pieces(normalise(name)):
                    held.setdefault(piece, set()).add(content.id)
        return cls({piece: frozenset(ids) for piece, ids in held.items() if len(ids) > 1})

    def among(self, core: str, ids: Sequence[str]) -> list[str]:
        """Those of ids (best first) that the bare words may mean; empty when they are no topic, or not that of the best."""
        shared = self._shared.get(core) if SHORTEST <= len(core) <= LONGEST else None
        return [id_ for id_ in ids if id_ in shared] if shared and ids and ids[0] in shared else []


def _pieces(text: str) -> Iterable[str]:
    for start in range(len(text)):
        for end in range(start + SHORTEST, min(len(text), start + LONGEST) + 1):
            yield text[start:end]
