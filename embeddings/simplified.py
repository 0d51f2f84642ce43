"""Traditional characters to simplified ones: people from Taiwan and Hong Kong live here and type as they learnt to.

`simplified.tsv` holds, for a character of GB 2312, the traditional and variant ones that stand for it (facts of the Unihan database, and
some seventy variants in common use that it does not list as such). A character that is itself in GB 2312 is not changed (后, 里, 著, 乾;
but 後 is), so simplified text stays as it is. One reading a character: enough to be found, not meant for printing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

_TABLE = Path(__file__).with_name("simplified.tsv")


@lru_cache(maxsize=1)
def _folds() -> dict[int, str]:
    """Simplified character by the code point of each that stands for it, as str.translate wants it."""
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines())
    return {ord(other): character for character, others in rows for other in others}


@lru_cache(maxsize=1)
def _foldable() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _folds()))}]")


def simplified(text: str) -> str:
    """`text` with every traditional character that has a simplified one replaced: 身分證 gives 身分证."""
    return text.translate(_folds()) if _foldable().search(text) else text
