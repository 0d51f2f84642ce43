"""门牌管理: issue, correct, and lead through the steps of lifecycle.py. Every change is logged with who, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates import lifecycle, scene
from server.doorplates.lifecycle import DESIGNED, MOVED, POSTED, RETIRED
from server.doorplates.models import Doorplate, DoorplateEvent, Placement
from server.doorplates.registry import numbers
from server.doorplates.registry.errors import NumberTaken, PlatesNotAllPossible, SuccessorUnfit
from server.doorplates.registry.photos import Photos
from server.doorplates.registry.places import Spot, town_wide
from server.doorplates.service import PlateNotFound, raise_revision
from server.errors import DoorplateError
from server.paging import column

MOST_AT_ONCE = 1_000
A_BATCH = 250
EDITABLE = ("name", "site_type", "area_id", "address", "lat", "lng", "verified")


@dataclass(frozen=True, slots=True)
class New:
    """A plate to be issued. number "": the next free one."""

    spot: Spot
    number: str = ""


@dataclass(frozen=True, slots=True)
class Taking:
    """A step with what comes with it."""

    step: str
    reason: str = ""
    photo: UUID | None = None
    place: Spot | None = None
    successor: str | None = None

    @property
    def given(self) -> set[str]:
        things = {"reason": self.reason, "photo": self.photo, "place": self.place, "successor": self.successor}
        return {name for name, thing in things.items() if thing}


class PlateRegistry:
    def __init__(self, areas: AreaService, photos: Photos, clock: Clock) -> None:
        self.areas, self.photos, self.clock = areas, photos, clock

    async def get(self, code: str, *, by: Staff, action: str = "doorplates.read") -> Doorplate:
        """One plate within their scope. code: also a number, or as typed."""
        found, number = scene.read(code)
        plate = await Doorplate.get_or_none(scene_code=found or code[:16])
        if plate is None and number:
            plate = await Doorplate.get_or_none(number=number)
        if plate is None:
            raise PlateNotFound
        by.check(action, area=plate.area_id)
        if plate.practice_of != by.practice_of:
            raise PlateNotFound
        return plate

    async def issue(self, new: New, *, by: Staff) -> Doorplate:
        """制发: one plate, in design."""
        by.check("doorplates.issue", area=new.spot.area)
        town_wide(new.spot.area, self.areas)
        prefix = numbers.prefix_of(new.spot.area, self.areas, practice=by.practice)
        async with in_transaction():
            await raise_revision()  # first of all: who waits for the row sees the numbers of who had it before
            number = numbers.read(new.number, prefix) if new.number else (await numbers.free(prefix, 1, besides=set()))[0]
            if await Doorplate.filter(number=number).exists():
                raise NumberTaken(detail={"fields": [{"field": "number", "problem": "已经用过了"}]})
            (plate,) = await self.write([(new.spot, number)], DESIGNED, by=by, reason="单个制发")
        trail.note("doorplate", plate.scene_code, area=plate.area_id, number=plate.number)
        return plate

    async def write(self, plates: Iterable[tuple[Spot, str]], status: str, *, by: Staff, reason: str) -> list[Doorplate]:
        """Rows of new plates with codes that nobody ever had, their first places and their log. In the caller's transaction, which has
        raised the revision, checked the scope and the numbers."""
        now, used = self.clock.now(), set(await column(Doorplate.all(), "scene_code"))
        waiting, made = list(plates), list[Doorplate]()
        for start in range(0, len(waiting), A_BATCH):  # in between, others are served
            rows = [self._new(spot, number, status, used, now, by=by) for spot, number in waiting[start : start + A_BATCH]]
            places = [Placement(scene_code=row.scene_code, **_place_of(row), began_at=now) for row in rows]
            events = [self._event(row, "issue", "", by=by, reason=reason, detail={"number": row.number}) for row in rows]
            await Doorplate.bulk_create(rows)
            await Placement.bulk_create(places)
            await DoorplateEvent.bulk_create(events)
            made += rows
        return made

    def _new(self, spot: Spot, number: str, status: str, used: set[str], now: datetime, *, by: Staff) -> Doorplate:
        while (code := scene.mint()) in used:
            pass
        used.add(code)
        return Doorplate(
            scene_code=code,
            number=number,
            **_columns(spot),
            position="exact" if spot.exact else "approx",
            status=status,
            practice_of=by.practice_of,
            issued_at=now,
        )

    async def edit(self, code: str, spot: Spot, *, verified: bool, by: Staff, reason: str) -> Doorplate:
        """修改资料: put right what was wrong; a sign that hangs somewhere else now is moved instead."""
        town_wide(spot.area, self.areas)
        async with in_transaction():
            await raise_revision()
            plate = await self._locked(code, by=by, action="doorplates.edit")
            by.check("doorplates.edit", area=spot.area)
            new = _columns(spot) | {"verified": verified}
            changed = {name: [getattr(plate, name), new[name]] for name in EDITABLE if getattr(plate, name) != new[name]}
            if not changed:
                return plate
            plate.update_from_dict(new)
            await plate.save(update_fields=list(changed))
            await Placement.filter(scene_code=plate.scene_code, ended_at=None).update(**_place_of(plate))
            await self._event(plate, "edit", plate.status, by=by, reason=reason, detail=changed).save()
        trail.note("doorplate", plate.scene_code, area=plate.area_id, changed=sorted(changed))
        return plate

    async def take(self, code: str, taking: Taking, *, by: Staff) -> Doorplate:
        """One step of one plate."""
        async with in_transaction():
            await raise_revision()
            plate = await self._locked(code, by=by, action=lifecycle.step_of(taking.step).action)
            await self._take(plate, taking, by=by)
        return plate

    async def take_many(self, codes: list[str], taking: Taking, *, by: Staff) -> list[Doorplate]:
        """The same step of many plates, all or none; PlatesNotAllPossible names those that stand in the way."""
        action = lifecycle.step_of(taking.step).action
        done: list[Doorplate] = []
        faults: list[dict[str, str]] = []
        async with in_transaction():
            await raise_revision()
            found = {
                row.scene_code: row for row in await Doorplate.filter(scene_code__in=codes, practice_of=by.practice_of).select_for_update()
            }
            for code in dict.fromkeys(codes):
                try:
                    plate = found.get(code)
                    if plate is None:
                        raise PlateNotFound
                    by.check(action, area=plate.area_id)
                    await self._take(plate, taking, by=by)
                    done.append(plate)
                except DoorplateError as refusal:
                    number = found[code].number if code in found else code
                    faults.append({"scene_code": code, "number": number, "code": refusal.code, "problem": refusal.message})
            if faults:
                say = f"有 {len(faults)} 块门牌不能做这一步，一块也没有改。第一块 {faults[0]['number']}：{faults[0]['problem']}"
                raise PlatesNotAllPossible(message=say, detail={"plates": faults[:50], "count": len(faults)})
        return done

    async def _take(self, plate: Doorplate, taking: Taking, *, by: Staff) -> None:
        was = plate.status
        after = lifecycle.check(taking.step, was, taking.given)
        if taking.step == "post" and was == MOVED and plate.successor:
            raise lifecycle.StepNotPossible(message="这块门牌已经有接替的门牌，不能再张贴", detail={"step": "post", "status": was})
        detail: dict[str, Any] = {}
        if taking.photo is not None:
            await self.photos.of(taking.photo, plate.scene_code)
            if after in (POSTED, was) or taking.step == "repair":
                plate.photo_id = taking.photo
        if taking.successor:
            heir = await self._successor(taking.successor, plate, by=by)
            detail["successor"], plate.successor = heir.number, heir.scene_code
        if taking.place is not None:
            detail |= await self._move(plate, taking.place, by=by)
        if taking.step in ("move", "retire"):
            plate.photo_id = None if taking.step == "move" else plate.photo_id
        if after == RETIRED:
            await Placement.filter(scene_code=plate.scene_code, ended_at=None).update(ended_at=self.clock.now())
        plate.status = after
        await plate.save()
        await self._event(plate, taking.step, was, by=by, reason=taking.reason, photo=taking.photo, detail=detail).save()
        trail.note("doorplate", plate.scene_code, area=plate.area_id, step=taking.step, status=[was, after])

    async def _move(self, plate: Doorplate, spot: Spot, *, by: Staff) -> dict[str, Any]:
        """The old place ends here and a new one begins: what is scanned from now on counts for the new one."""
        town_wide(spot.area, self.areas)
        by.check("doorplates.retire", area=spot.area)
        now = self.clock.now()
        before = _place_of(plate)
        if not await Placement.filter(scene_code=plate.scene_code, ended_at=None).update(ended_at=now):
            await Placement.create(scene_code=plate.scene_code, **before, began_at=plate.issued_at, ended_at=now)
        plate.update_from_dict(_columns(spot) | {"position": "exact" if spot.exact else "approx", "verified": False})
        await Placement.create(scene_code=plate.scene_code, **_place_of(plate), began_at=now)
        return {"from": before["name"], "to": spot.name}

    async def _successor(self, typed: str, plate: Doorplate, *, by: Staff) -> Doorplate:
        code, number = scene.read(typed)
        heir = await Doorplate.get_or_none(scene_code=code) if code else await Doorplate.get_or_none(number=number or typed.strip().upper())
        fields = {"fields": [{"field": "successor", "problem": "没有这块门牌"}]}
        if heir is None or heir.practice_of != by.practice_of:
            raise SuccessorUnfit(message="没有这块接替的门牌，请核对编号", detail=fields)
        by.check("doorplates.retire", area=heir.area_id)
        fields = {"fields": [{"field": "successor", "problem": "要是另一块还在用的门牌"}]}
        if heir.scene_code == plate.scene_code or heir.status in (RETIRED, MOVED):
            raise SuccessorUnfit(message="接替的门牌要是另一块还在用或将要启用的门牌", detail=fields)
        return heir

    async def _locked(self, code: str, *, by: Staff, action: str) -> Doorplate:
        plate = await self.get(code, by=by, action=action)
        locked = await Doorplate.filter(scene_code=plate.scene_code).select_for_update().first()
        if locked is None:
            raise PlateNotFound
        by.check(action, area=locked.area_id)
        return locked

    def _event(
        self, plate: Doorplate, step: str, was: str, *, by: Staff, reason: str, detail: dict[str, Any], photo: UUID | None = None
    ) -> DoorplateEvent:
        return DoorplateEvent(
            scene_code=plate.scene_code,
            at=self.clock.now(),
            staff_id=by.id,
            staff_name=by.display_name,
            step=step,
            was=was,
            became=plate.status,
            reason=reason,
            photo_id=photo,
            detail=detail,
        )


def _columns(spot: Spot) -> dict[str, Any]:
    return {
        "name": spot.name,
        "site_type": spot.site_type,
        "area_id": spot.area,
        "address": spot.address,
        "lat": spot.lat,
        "lng": spot.lng,
    }


def _place_of(plate: Doorplate) -> dict[str, Any]:
    return {name: getattr(plate, name) for name in ("name", "site_type", "area_id", "address", "lat", "lng")}
