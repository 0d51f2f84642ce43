"""巡检: choose plates, put them in order, check them off."""

from __future__ import annotations

from uuid import UUID, uuid4

from tortoise.expressions import Subquery
from tortoise.functions import Max
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from geo.datum import Point
from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.health.models import PlateFinding
from server.doorplates.health.service import HealthService
from server.doorplates.lifecycle import OUTSIDE
from server.doorplates.models import Doorplate, DoorplateEvent
from server.doorplates.registry.photos import Photos
from server.doorplates.registry.places import known
from server.doorplates.rounds.errors import NothingToInspect, RoundClosed, RoundNoteMissing, RoundNotFound, StopNotFound
from server.doorplates.rounds.models import InspectionRound, InspectionStop
from server.doorplates.rounds.order import length_m, nearest_next
from server.doorplates.rounds.schemas import CheckBody, RoundBody, RoundsQuery
from server.paging import column

ACTION = "doorplates.inspect"
RESULTS = {"ok": "正常", "damaged": "损坏", "missing": "不见了", "covered": "码被覆盖", "misplaced": "位置不对", "unreached": "没能到达"}
GOOD = frozenset({"ok", "unreached"})


class RoundService:
    def __init__(self, areas: AreaService, photos: Photos, health: HealthService, clock: Clock) -> None:
        self.areas, self.photos, self.health, self.clock = areas, photos, health, clock

    async def begin(self, body: RoundBody, title: str, *, by: Staff) -> InspectionRound:
        """A round over plates that hang outside, nearest next."""
        place = known(body.area, self.areas)
        by.check(ACTION, area=body.area)
        plates = await self._chosen(body, by=by)
        if not plates:
            raise NothingToInspect
        points = [Point(plate.lat, plate.lng) for plate in plates]
        order = nearest_next(self._start(body, points), points)
        now = self.clock.now()
        round_ = InspectionRound(
            id=uuid4(),
            area_id=body.area,
            title=title or f"{place.common_name}巡检 {now:%m-%d}",
            status="open",
            stops=len(plates),
            metres=round(length_m(points, order)),
            practice_of=by.practice_of,
            staff_id=by.id,
            staff_name=by.display_name,
            created_at=now,
        )
        async with in_transaction():
            await round_.save(force_create=True)
            await InspectionStop.bulk_create(
                [InspectionStop(round_id=round_.id, place=place, scene_code=plates[i].scene_code) for place, i in enumerate(order, 1)]
            )
        trail.note("inspection_round", round_.id, area=body.area, stops=round_.stops)
        return round_

    async def _chosen(self, body: RoundBody, *, by: Staff) -> list[Doorplate]:
        rows = Doorplate.filter(area_id__in=sorted(self.areas.below(body.area)), practice_of=by.practice_of, status__in=sorted(OUTSIDE))
        if body.codes is not None:
            return await rows.filter(scene_code__in=body.codes).order_by("number")
        if body.site_type is not None:
            rows = rows.filter(site_type=body.site_type)
        if body.choose == "findings":
            rows = rows.filter(scene_code__in=Subquery(PlateFinding.filter(settled_at=None).values("scene_code")))
        plates = await rows.order_by("number")
        if body.choose == "longest_ago":
            codes = [plate.scene_code for plate in plates]
            seen = (
                DoorplateEvent.filter(scene_code__in=codes, step__in=["inspect", "post"]).annotate(latest=Max("id")).group_by("scene_code")
            )
            latest = {row["scene_code"]: row["latest"] for row in await seen.values("scene_code", "latest")}
            plates.sort(key=lambda plate: latest.get(plate.scene_code, 0))
        return plates[: body.most]

    def _start(self, body: RoundBody, points: list[Point]) -> Point:
        if body.lat is not None and body.lng is not None:
            return Point(body.lat, body.lng)
        town = self.areas.town_of(body.area)
        return (town.point if town else None) or points[0]

    def rounds(self, query: RoundsQuery, *, by: Staff) -> QuerySet[InspectionRound]:
        rows = InspectionRound.filter(by.where(ACTION), practice_of=by.practice_of).order_by("-created_at", "id")
        if query.area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(query.area)))
        return rows if query.status is None else rows.filter(status=query.status)

    async def get(self, round_id: UUID, *, by: Staff) -> InspectionRound:
        round_ = await InspectionRound.get_or_none(id=round_id)
        if round_ is None:
            raise RoundNotFound
        by.check(ACTION, area=round_.area_id)
        if round_.practice_of != by.practice_of:
            raise RoundNotFound
        return round_

    async def stops(self, round_: InspectionRound) -> list[InspectionStop]:
        return await InspectionStop.filter(round_id=round_.id).order_by("place")

    async def check(self, round_id: UUID, code: str, body: CheckBody, note: str, *, by: Staff) -> InspectionRound:
        """One stop was visited, or looked at once more: the last word counts. What is wrong becomes a finding for the admin."""
        if body.result not in GOOD and not note and body.photo is None:
            raise RoundNoteMissing
        async with in_transaction():
            round_ = await self._locked(round_id, by=by)
            stop = await InspectionStop.get_or_none(round_id=round_.id, scene_code=code)
            plate = await Doorplate.get_or_none(scene_code=code)
            if stop is None or plate is None:
                raise StopNotFound
            if body.photo is not None:
                await self.photos.of(body.photo, code)
            stop.result, stop.note, stop.photo_id = body.result, note, body.photo
            stop.checked_at, stop.staff_name = self.clock.now(), by.display_name
            await stop.save()
            await self._written_down(plate, body, note, by=by)
            await self._count(round_)
        trail.note("doorplate", code, area=plate.area_id, inspected=body.result)
        return round_

    async def _written_down(self, plate: Doorplate, body: CheckBody, note: str, *, by: Staff) -> None:
        result = RESULTS[body.result]
        await DoorplateEvent.create(
            scene_code=plate.scene_code,
            at=self.clock.now(),
            staff_id=by.id,
            staff_name=by.display_name,
            step="inspect",
            was=plate.status,
            became=plate.status,
            reason="，".join(part for part in (result, note) if part)[:200],
            photo_id=body.photo,
            detail={"result": body.result},
        )
        if body.result != "unreached":
            wrong = "" if body.result == "ok" else "，".join(part for part in (result, note) if part)
            await self.health.inspected(plate.scene_code, wrong, by=by)

    async def _count(self, round_: InspectionRound) -> None:
        results = await column(InspectionStop.filter(round_id=round_.id).exclude(result=""), "result")
        round_.checked, round_.wrong = len(results), sum(result not in GOOD for result in results)
        if round_.checked == round_.stops:
            round_.status, round_.finished_at = "done", self.clock.now()
        await round_.save(update_fields=["checked", "wrong", "status", "finished_at"])

    async def close(self, round_id: UUID, *, by: Staff) -> InspectionRound:
        """结束: what was not visited stays unvisited."""
        async with in_transaction():
            round_ = await self._locked(round_id, by=by)
            round_.status, round_.finished_at = "closed", self.clock.now()
            await round_.save(update_fields=["status", "finished_at"])
        trail.note("inspection_round", round_.id, area=round_.area_id, closed=True)
        return round_

    async def _locked(self, round_id: UUID, *, by: Staff) -> InspectionRound:
        await self.get(round_id, by=by)
        round_ = await InspectionRound.filter(id=round_id).select_for_update().first()
        if round_ is None:
            raise RoundNotFound
        if round_.status == "closed":
            raise RoundClosed
        return round_
