"""数扫码: what the rules need to know of plates, counted in the database where they hang now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tortoise.functions import Count, Max, Min
from tortoise.queryset import QuerySet

from server.doorplates.health import rules
from server.doorplates.health.models import ProblemSettled
from server.doorplates.health.rules import Counted
from server.doorplates.lifecycle import RETIRED, UNSEEN
from server.doorplates.models import Doorplate, Placement, Scan
from server.doorplates.registry.listing import local
from server.ledger.models import Intake
from server.paging import column

REPORTS = ("scan_problem", "plate_covered")


async def count(now: datetime, only: list[str] | None) -> dict[str, Counted]:
    """By scene code. only: of these plates; None: of all."""
    mine: dict[str, Any] = {} if only is None else {"scene_code__in": only}
    plates = await Doorplate.filter(**mine).exclude(status=RETIRED).values_list("scene_code", "status", "issued_at")
    began = dict(await Placement.filter(ended_at=None, **mine).values_list("scene_code", "began_at"))
    moved = set(await column(Placement.filter(ended_at__gte=now - rules.LOOK_BACK, **mine), "scene_code"))
    scans = await _scans(Scan.filter(at__gte=now - rules.LOOK_BACK), only)
    placed, far = await _distances(now, only)
    for code in moved & began.keys():  # what was scanned in the old place says nothing about the new one
        since = began[code]
        scans |= {code: (0, None, None)} | await _scans(Scan.filter(at__gte=since), [code])
        placed[code], far[code] = await _distances_since(code, since)
    early = await _early(now, [code for code, status, _ in plates if status in UNSEEN])
    reports = await _reports(now)
    watching = await _watching_since()
    hours = await _hours(now, {code for code, (most, _, _) in scans.items() if most >= rules.LEAST_BURST})
    found = {}
    for code, status, issued_at in plates:
        most, first, last = scans.get(code, (0, None, None))
        found[code] = Counted(
            status=status,
            since=began.get(code) or issued_at or watching,
            first=first,
            last=last,
            scans=most,
            placed=placed[code],
            far=far[code],
            hours=tuple(hours.get(code, {}).items()),
            reports=reports["scan_problem"][code],
            covered=reports["plate_covered"][code],
            early=early[code],
        )
    return found


async def _scans(rows: QuerySet[Scan], only: list[str] | None) -> dict[str, tuple[int, datetime | None, datetime | None]]:
    """How many, the first and the last."""
    rows = rows.filter(plate_id__in=only) if only is not None else rows.filter(plate_id__not_isnull=True)
    grouped = rows.annotate(scans=Count("id"), first=Min("at"), latest=Max("at")).group_by("plate_id")
    found = await grouped.values("plate_id", "scans", "first", "latest")
    return {row["plate_id"]: (row["scans"], local(row["first"]), local(row["latest"])) for row in found}


async def _watching_since() -> datetime | None:
    """The first scan of all: plates from the seeds do not say since when they hang, and nobody can be silent before we listened."""
    first = await Scan.all().order_by("id").first()
    return local(first.at) if first else None


async def _distances(now: datetime, only: list[str] | None) -> tuple[Counter[str], Counter[str]]:
    rows = Scan.filter(at__gte=now - rules.DISTANCE_OVER, away__not_isnull=True)
    rows = rows if only is None else rows.filter(plate_id__in=only)
    found = await rows.annotate(scans=Count("id")).group_by("plate_id", "away").values("plate_id", "away", "scans")
    placed: Counter[str] = Counter()
    far: Counter[str] = Counter()
    for row in found:
        placed[row["plate_id"]] += row["scans"]
        far[row["plate_id"]] += row["scans"] * (row["away"] >= 2)
    return placed, far


async def _distances_since(code: str, since: datetime) -> tuple[int, int]:
    rows = Scan.filter(plate_id=code, at__gte=since, away__not_isnull=True)
    return await rows.count(), await rows.filter(away__gte=2).count()


async def _early(now: datetime, codes: list[str]) -> Counter[str]:
    """Scans of plates that are not in use yet: somebody has put the sign up already."""
    since = now - rules.REST
    found = await _scans(Scan.filter(at__gte=since, status="unknown"), codes) if codes else {}
    return Counter({code: scans for code, (scans, _, _) in found.items()})


async def _reports(now: datetime) -> dict[str, Counter[str]]:
    """Reports of the last half year that nobody has settled, by kind and plate."""
    rows = await Intake.filter(kind__in=REPORTS, at__gte=now - 3 * rules.LOOK_BACK, plate_id__not_isnull=True).values_list(
        "id", "kind", "plate_id"
    )
    settled = set(await column(ProblemSettled.filter(at__gte=now - 3 * rules.LOOK_BACK), "intake_id"))
    found: dict[str, Counter[str]] = {kind: Counter() for kind in REPORTS}
    for id_, kind, plate in rows:
        if id_ not in settled:
            found[kind][plate] += 1
    return found


async def _hours(now: datetime, codes: Iterable[str]) -> dict[str, Counter[datetime]]:
    """Scans by hour over the last two days, of plates that may have had a burst."""
    found: dict[str, Counter[datetime]] = defaultdict(Counter)
    wanted = sorted(codes)
    for start in range(0, len(wanted), 500):
        rows = Scan.filter(plate_id__in=wanted[start : start + 500], at__gte=now - rules.BURST_OVER)
        for code, at in await rows.values_list("plate_id", "at"):
            here = local(at)
            if here is not None:
                found[code][here.replace(minute=0, second=0, microsecond=0)] += 1
    return found
