"""从看到的到状态: broken only after two nights; a night without an answer from anywhere blames nobody. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from server.links.ports import Seen

Status = Literal["ok", "caution", "broken"]
NIGHTS = 2
NOON = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an address stands: the columns of LinkCheck beside its id."""

    url: str
    status: Status
    why: str
    since: datetime
    failures: int
    failed_on: date | None
    ok_at: datetime | None
    looked_at: datetime
    http_status: int | None
    moved_to: str | None


def night_of(at: datetime) -> date:
    """From noon to noon: late in the evening and early in the morning are one night."""
    return (at - NOON).date()


def could_look(seen: Mapping[str, Seen]) -> bool:
    """Did at least half of them answer? Else the fault is more likely ours, and who does not answer is not to blame."""
    return bool(seen) and 2 * sum(one.answered for one in seen.values()) >= len(seen)


def after(was: Standing | None, url: str, seen: Seen, at: datetime, *, blame: bool) -> Standing | None:
    """How it stands now; None: nothing is known yet, and nothing was learned. blame: does no answer count against it?"""
    if was is not None and was.url != url:
        was = None
    if seen.verdict == "unreachable" and not blame:
        return was
    found = Standing(
        url=url,
        status="ok",
        why=seen.why,
        since=at,
        failures=0,
        failed_on=None,
        ok_at=was.ok_at if was else None,
        looked_at=at,
        http_status=seen.http_status,
        moved_to=seen.moved_to,
    )
    if seen.verdict == "ok":
        return replace(found, ok_at=at, since=was.since if was and was.status == "ok" else at)
    if seen.verdict == "caution":
        same = was is not None and was.status == "caution" and not was.failures
        return replace(found, status="caution", since=was.since if was and same else at)
    before = was.failures if was else 0
    failures = before if was and before and was.failed_on == night_of(at) else before + 1
    status: Status = "broken" if failures >= NIGHTS else "caution"
    return replace(found, status=status, failures=failures, failed_on=night_of(at), since=was.since if was and before else at)
