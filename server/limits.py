"""Rate limits: a seam. The counters live in the process; with several workers the real limit is times the workers."""

from __future__ import annotations

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter

from server.errors import TooMany


class RateLimits:
    """Named limits for writes, and for guessing at codes; other reads are not limited here (a reverse proxy does that better)."""

    RULES = {
        "resident": "30/minute",
        "report": "20/minute",
        "staff_login": "30/minute",
        "phone": "10/minute",
        "exchange": "1200/minute",
        "exchange_photo": "120/minute",
        "export": "10/minute",
        "checklist": "30/minute",
        "checklist_guess": "30/minute",
        "checklist_sheet": "30/minute",
        "help": "20/minute",
        "help_message": "120/minute",
        "help_picture": "20/minute",
        "call_code": "20/minute",
        "rating": "20/minute",
        "ticket": "20/minute",
        "ticket_guess": "30/minute",
        "scan_guess": "60/minute",
        "scan_unknown": "300/minute",
    }

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._rules: dict[str, RateLimitItem] = {name: parse(rule) for name, rule in self.RULES.items()}

    async def count(self, rule: str, who: str) -> None:
        """One more by this person or address; raises TooMany beyond the rule."""
        if not await self._limiter.hit(self._rules[rule], rule, who):
            raise TooMany

    async def check(self, rule: str, who: str) -> None:
        """TooMany when the rule is used up; counts nothing."""
        if not await self._limiter.test(self._rules[rule], rule, who):
            raise TooMany
