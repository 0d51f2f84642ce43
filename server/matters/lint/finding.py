"""What a check found, with its place in the matter."""

from dataclasses import dataclass

from server.matters.content import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """rule: its stable name; say: what to do, for the editor."""

    place: Place
    rule: str
    say: str
    waivable: bool = True
