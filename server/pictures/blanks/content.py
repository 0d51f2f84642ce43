"""空白样式: one letter with places to fill in. seeds/blanks/<id>.yaml holds one (seeds/README.md)."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from server.matters.content import Id, Line, Part

Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
GAP = re.compile(r"\{(\d{1,2})\}")
"""A place to fill in, so many characters wide."""


class Use(Part):
    matter: Id
    material: Id


class BlankContent(Part):
    id: Id
    title: Line
    kind: Literal["委托书", "承诺书", "声明", "说明", "同意书"]
    body: Annotated[tuple[Paragraph, ...], Field(min_length=2, max_length=16)]
    sign: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]
    """Lines of signature: who signs there."""
    hints: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]
    """How to fill it in, printed small below."""
    uses: Annotated[tuple[Use, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_something_to_fill_in(self) -> Self:
        if not any(GAP.search(text) for text in self.body):
            raise ValueError("正文里没有要填的空，例如 {8}")
        return self
