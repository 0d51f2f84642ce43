"""看门牌: lists, one plate with its history, the map. Reads only."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count, Max
from tortoise.queryset import QuerySet

from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.clock import local as local
from server.doorplates import lifecycle, scene
from server.doorplates.health import rules
from server.doorplates.health.models import PlateFinding
from server.doorplates.models import Doorplate, DoorplateEvent, Placement, Scan
from server.doorplates.registry.schemas import PlatesFilter
from server.doorplates.service import SITE_TYPES
from server.halls.service import HallFinder
from server.paging import column

MOST_ON_MAP = 20_000
MOST_EXPORTED = 20_000
RECENT = timedelta(days=30)


class PlateListing:
    def __init__(self, areas: AreaService, halls: HallFinder, clock: Clock, *, public_base: str, tiles: str) -> None:
        self.areas, self.halls, self.clock, self.public_base, self.tiles = areas, halls, clock, public_base, tiles

    def rows(self, query: PlatesFilter, *, by: Staff, action: str = "doorplates.read") -> QuerySet[Doorplate]:
        """Those that they may see, by number."""
        rows = Doorplate.filter(by.where(action), practice_of=by.practice_of).order_by("number")
        if query.area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(query.area)))
        if query.status is not None:
            rows = rows.filter(status=query.status)
        if query.site_type is not None:
            rows = rows.filter(site_type=query.site_type)
        if query.health is not None:
            kind = {} if query.health == "any" else {"kind": query.health}
            rows = rows.filter(scene_code__in=Subquery(PlateFinding.filter(settled_at=None, **kind).values("scene_code")))
        if query.text:
            code, number = scene.read(query.text)
            choices = [Q(**{f"{column}__icontains": query.text}) for column in ("number", "name", "address", "scene_code")]
            choices += [Q(scene_code=code)] if code else [Q(number=number)] if number else []
            rows = rows.filter(Q(*choices, join_type="OR"))
        return rows

    async def views(self, plates: list[Doorplate]) -> list[dict[str, Any]]:
        codes = [plate.scene_code for plate in plates]
        findings: dict[str, list[dict[str, Any]]] = {}
        for finding in await PlateFinding.filter(scene_code__in=codes, settled_at=None).order_by("id"):
            findings.setdefault(finding.scene_code, []).append(brief(finding))
        scans = await self._scans(codes)
        return [self._view(plate, findings.get(plate.scene_code, []), scans) for plate in plates]

    async def _scans(self, codes: list[str]) -> dict[str, tuple[int, datetime | None]]:
        since = self.clock.now() - RECENT
        counted = Scan.filter(plate_id__in=codes, at__gte=since).annotate(scans=Count("id"), latest=Max("at")).group_by("plate_id")
        rows = await counted.values("plate_id", "scans", "latest")
        return {row["plate_id"]: (row["scans"], local(row["latest"])) for row in rows}

    def _view(self, plate: Doorplate, findings: list[dict[str, Any]], scans: dict[str, tuple[int, datetime | None]]) -> dict[str, Any]:
        area = self.areas.places.get(plate.area_id, self.areas.city)
        count, latest = scans.get(plate.scene_code, (0, None))
        return {
            "scene_code": plate.scene_code,
            "printed_code": scene.grouped(plate.scene_code),
            "number": plate.number,
            "name": plate.name,
            "site_type": plate.site_type,
            "site_type_name": SITE_TYPES.get(plate.site_type, "公共场所"),
            "area": area.view(),
            "address": plate.address,
            "lat": plate.lat,
            "lng": plate.lng,
            "position": plate.position,
            "status": plate.status,
            "status_name": lifecycle.STATES[plate.status],
            "successor": plate.successor,
            "verified": plate.verified,
            "photo": plate.photo_id,
            "findings": findings,
            "scans_30_days": count,
            "last_scan_at": latest,
        }

    async def detail(self, plate: Doorplate, *, by: Staff) -> dict[str, Any]:
        (view,) = await self.views([plate])
        heir = await Doorplate.get_or_none(scene_code=plate.successor) if plate.successor else None
        names = lifecycle.possible(plate.status)
        steps = {name: lifecycle.STEPS[name] for name in names if by.may(lifecycle.STEPS[name].action, area=plate.area_id)}
        return view | {
            "address_printed": f"{self.public_base}/d/{plate.scene_code}",
            "successor_number": heir.number if heir else None,
            "predecessors": await Doorplate.filter(successor=plate.scene_code)
            .order_by("number")
            .limit(50)
            .values_list("number", flat=True),
            "steps": [
                {"name": name, "say": step.say, "needs": sorted(step.needs), "takes": sorted(step.takes), "careful": step.careful}
                for name, step in steps.items()
            ],
            "may_edit": by.may("doorplates.edit", area=plate.area_id),
            "events": [event_view(row) for row in await DoorplateEvent.filter(scene_code=plate.scene_code).order_by("-id").limit(200)],
            "placements": await self._placements(plate),
        }

    async def _placements(self, plate: Doorplate) -> list[dict[str, Any]]:
        """Newest first, each with its own scans. A plate from the seeds that never moved has no row yet: it is where it is."""
        rows = await Placement.filter(scene_code=plate.scene_code).order_by("-id")
        columns = ("name", "area_id", "address", "lat", "lng")
        places = [{name: getattr(row, name) for name in columns} | {"began_at": row.began_at, "ended_at": row.ended_at} for row in rows]
        places = places or [{name: getattr(plate, name) for name in columns} | {"began_at": None, "ended_at": None}]
        for place in places:
            span = {"at__gte": place["began_at"], "at__lt": place["ended_at"]}
            scans = Scan.filter(plate_id=plate.scene_code, **{name: at for name, at in span.items() if at is not None})
            place["scans"] = await scans.count()
            place["area"] = self.areas.places.get(place.pop("area_id"), self.areas.city).view()
            place["began_at"], place["ended_at"] = local(place["began_at"]), local(place["ended_at"])
        return places

    async def map(self, query: PlatesFilter, *, by: Staff) -> dict[str, Any]:
        rows = self.rows(query, by=by)
        total = await rows.count()
        found = await rows.limit(MOST_ON_MAP).values_list("scene_code", "number", "name", "lat", "lng", "status", "area_id")
        open_ = Counter(await column(PlateFinding.filter(settled_at=None), "scene_code"))
        towns = Counter(town.id for *_, area in found if (town := self.areas.town_of(area)) is not None)
        shown = self.areas.below(query.area) if query.area else None
        return {
            "tiles": self.tiles,
            "plates": [
                {"code": code, "number": number, "name": name, "lat": lat, "lng": lng, "status": status, "findings": open_[code]}
                for code, number, name, lat, lng, status, _ in found
            ],
            "halls": [
                {"id": hall.id, "name": hall.name, "lat": hall.point.lat, "lng": hall.point.lng}
                for hall in self.halls.halls.values()
                if hall.point is not None and (shown is None or hall.area.id in shown)
            ],
            "towns": [
                {"id": town.id, "name": town.common_name, "lat": town.point.lat, "lng": town.point.lng, "plates": towns[town.id]}
                for town in self.areas.towns
                if town.point is not None
            ],
            "left_out": max(0, total - MOST_ON_MAP),
        }


def brief(finding: PlateFinding) -> dict[str, Any]:
    kind = rules.KINDS[finding.kind]
    return {"kind": finding.kind, "say": kind.say, "why": rules.why(finding.kind, finding.facts), "next": kind.next}


def event_view(row: DoorplateEvent) -> dict[str, Any]:
    step = lifecycle.STEPS.get(row.step)
    return {
        "id": row.id,
        "at": local(row.at),
        "staff_name": row.staff_name,
        "step": row.step,
        "say": step.done if step else lifecycle.OTHER_STEPS.get(row.step, row.step),
        "was": lifecycle.STATES.get(row.was, ""),
        "became": lifecycle.STATES.get(row.became, ""),
        "reason": row.reason,
        "photo": row.photo_id,
        "detail": row.detail,
    }
