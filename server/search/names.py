"""叫法: what each matter is called; which name comes nearest to what was said."""

from __future__ import annotations

from dataclasses import dataclass, field

from embeddings.features import normalise
from server.matters.content import MatterContent


@dataclass(frozen=True, slots=True)
class Names:
    """Every name of a matter, and for each pair of neighbouring characters the names that hold it."""

    plain: str
    names: tuple[str, ...]
    _holding: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, content: MatterContent) -> Names:
        names = (content.plain_name, *content.aliases, content.official_name)
        holding: dict[str, tuple[int, ...]] = {}
        for place, name in enumerate(names):
            for pair in pairs(normalise(name)):
                holding[pair] = (*holding.get(pair, ()), place)
        return cls(content.plain_name, names, holding)

    def why(self, said: frozenset[str]) -> str:
        """The name or alias that shares most with what was said (its pairs)."""
        shared = [0] * len(self.names)
        holding = self._holding.get
        for pair in said:
            for place in holding(pair, ()):
                shared[place] += 1
        most = max(shared)
        return f"您说的和“{self.names[shared.index(most)]}”相近" if most else f"和“{self.plain}”的说明相近"


def pairs(text: str) -> frozenset[str]:
    """Two neighbouring characters each."""
    return frozenset(map("".join, zip(text, text[1:], strict=False)))
