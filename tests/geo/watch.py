"""A clock that stands still until told to move."""

from datetime import datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8))


class Watch:
    """Monday, 23 November 2026, 10:00 in Beijing, unless set otherwise."""

    def __init__(self, at: datetime = datetime(2026, 11, 23, 10, 0, tzinfo=BEIJING)) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """`move(minutes=5)`, with timedelta's words."""
        self.at += timedelta(**by)
