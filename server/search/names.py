"""叫法: what each matter is called; which name comes nearest to what was said."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from embeddings.features import normalise
from server.matters.content import MatterContent


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of a matter. holding: for each pair of neighbouring characters one byte a name, 1 where the name holds it; so that
    the names can be counted all at once, by adding."""

    official: str
    plain: str
    names: tuple[str, ...]
    holding: dict[str, int]

    @classmethod
    def of(cls, content: MatterContent) -> Names:
        names = (content.plain_name, *content.aliases, content.official_name)
        holding: dict[str, int] = {}
        for place, name in enumerate(names):
            for pair in pairs(normalise(name)):
                holding[pair] = holding.get(pair, 0) + (1 << 8 * place)
        return cls(content.official_name, content.plain_name, names, holding)

    def why(self, said: frozenset[str]) -> str:
        """The name or alias that shares most with what was said (its pairs, at most 200)."""
        shared = sum(filter(None, map(self.holding.get, said)))
        if not shared:
            return f"和“{self.plain}”的说明相近"
        counted = shared.to_bytes(len(self.names), "little")
        return f"您说的和“{self.names[counted.index(max(counted))]}”相近"


def pairs(text: str) -> frozenset[str]:
    """Two neighbouring characters each."""
    return frozenset([left + right for left, right in pairwise(text)])
