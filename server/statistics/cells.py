from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cell:
    """One row of the day table."""

    day: date
    hour: int
    plate: str
    area: str
    site_type: str
    channel: str
    scans: int
