"""置顶: what editors put first for a phrase while it is in force (入学季的“报名”), named as such in `why`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from embeddings.features import normalise
from server.search.models import Pin
from server.search.phrasing import essence


@dataclass(slots=True)
class Pins:
    _all: list[Pin] = field(default_factory=list)
    _day: date | None = None
    _exact: dict[str, Pin] = field(default_factory=dict)
    _within: list[tuple[str, Pin]] = field(default_factory=list)
    featured: list[Pin] = field(default_factory=list)
    """Those without a phrase that are in force: recommended to everybody."""

    async def load(self) -> None:
        self._all, self._day = await Pin.all().order_by("id"), None

    def on(self, day: date) -> Pins:
        """The same pins, with those in force on that day ready to be met."""
        if day != self._day:
            self._day = day
            current = [pin for pin in self._all if pin.starts <= day <= pin.ends]
            self._exact = {essence(normalise(phrase)): pin for pin in reversed(current) for phrase in pin.phrases}
            self._within = [(essence(normalise(phrase)), pin) for pin in current if pin.within for phrase in pin.phrases]
            self.featured = [pin for pin in current if not pin.phrases]
        return self

    def met(self, core: str) -> Pin | None:
        """The pin whose phrase was said (as `essence`), or stands in what was said where the editors allow that."""
        found = self._exact.get(core)
        if found is None and self._within:
            found = next((pin for phrase, pin in self._within if phrase in core), None)
        return found


def why(pin: Pin) -> str:
    return f"工作人员置顶：{pin.reason}"
