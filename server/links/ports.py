"""What we ask of whoever opens addresses outside, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

Verdict = Literal["ok", "caution", "failed", "unreachable"]


@dataclass(frozen=True, slots=True)
class Seen:
    """verdict: failed: it answered that there is nothing; unreachable: no answer, which may be our own fault. why: in words.
    moved_to: where it leads for good, when that is another host."""

    verdict: Verdict
    why: str = ""
    http_status: int | None = None
    moved_to: str | None = None

    @property
    def answered(self) -> bool:
        return self.http_status is not None


class Looker(Protocol):
    async def look(self, urls: Mapping[str, str]) -> dict[str, Seen]:
        """id -> url, to id -> what was seen. Never raises for an address."""
        ...


class HttpLookerWhenNeeded:
    """httpx and its certificates take 0.15 s and 10 MB: they come when somebody looks."""

    async def look(self, urls: Mapping[str, str]) -> dict[str, Seen]:
        from server.links.looker import HttpLooker

        return await HttpLooker().look(urls)
