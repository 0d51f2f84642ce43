"""扫码: a scene code, whatever shape it arrives in, becomes a place; never a dead end, always counted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise.connection import get_connection

from geo.datum import Point
from geo.distance import distance_m
from server import metrics
from server.areas.service import AreaService, Place
from server.batches import Batch
from server.clock import Clock
from server.doorplates import scene
from server.doorplates.lifecycle import ANSWERING, MOVED, UNSEEN
from server.doorplates.models import Doorplate, DoorplateRevision, Scan
from server.errors import NotFound, Unprocessable
from server.text import NotText, clean

SITE_TYPES = {
    "mall": "商场",
    "office": "写字楼",
    "bank": "银行",
    "post": "邮政",
    "community_gate": "小区门口",
    "market": "集市",
    "hospital": "医院",
    "school": "学校",
    "station": "车站",
    "factory": "厂区",
}
HELP = {
    "available": False,
    "say": "在线帮办还没有开通，可以拨打12345，或到就近的便民服务中心",
    "phone": "12345",
}


AWAY_M = (200, 1_000, 5_000)
"""Where the steps of distance end that a scan keeps: 0 is up to 200 m, 3 is beyond 5 km."""
ScanRow = tuple[str, str | None, str, datetime, int | None, str | None]
"""What was typed, the plate, the status, when, how far away (a step of AWAY_M), the entry."""


class SceneTooLong(Unprocessable):
    code, message = "scene_too_long", "门牌号太长了，请核对门牌上二维码下方的8位编号"


class PlateNotFound(NotFound):
    code, message = "plate_not_found", "没有这块门牌，请核对编号"


@dataclass(frozen=True, slots=True)
class Plate:
    """A doorplate as others need it; its point is GCJ-02."""

    scene_code: str
    number: str
    name: str
    site_type: str
    area: str
    address: str | None
    point: Point
    status: str
    successor: str | None
    verified: bool
    photo: UUID | None = None
    """Of the sign where it hangs."""

    def view(self, area: Place) -> dict[str, Any]:
        return {
            "scene_code": self.scene_code,
            "printed_code": scene.grouped(self.scene_code),
            "number": self.number,
            "name": self.name,
            "site_type": self.site_type,
            "site_type_name": SITE_TYPES.get(self.site_type, "公共场所"),
            "area": area.view(),
            "address": self.address,
            "lat": self.point.lat,
            "lng": self.point.lng,
            "verified": self.verified,
            "photo": f"/api/v1/doorplates/{self.scene_code}/photo.jpg" if self.photo else None,
        }


@dataclass(frozen=True, slots=True)
class Scanned:
    """status: active, unknown, retired or moved. plate: the one that counts now, after following successors."""

    status: str
    plate: Plate | None
    area: Place


@dataclass(slots=True)
class DoorplateService:
    areas: AreaService
    clock: Clock
    plates: dict[str, Plate] = field(default_factory=dict)
    by_number: dict[str, Plate] = field(default_factory=dict)
    revision: int = 0
    scans: Batch[ScanRow] = field(init=False)

    def __post_init__(self) -> None:
        self.scans = Batch(self._write)

    @staticmethod
    async def _write(rows: list[ScanRow]) -> None:
        """Plain SQL: making a model of each row costs as much as answering the scan."""
        connection = get_connection("default")
        marks = "?, ?, ?, ?, ?, ?" if connection.capabilities.dialect == "sqlite" else "$1, $2, $3, $4, $5, $6"
        time = Scan._meta.fields_map["at"]
        values = [[typed, plate, status, time.to_db_value(at, Scan), away, entry] for typed, plate, status, at, away, entry in rows]
        await connection.execute_many(f"INSERT INTO scan (typed, plate_id, status, at, away, entry) VALUES ({marks})", values)

    async def load(self) -> None:
        self.revision = await current_revision()
        rows = await Doorplate.filter(practice_of=None).values_list(*_COLUMNS)
        plates = [
            Plate(code, number, name, kind, area, address, Point(lat, lng), status, successor, verified, photo)
            for code, number, name, kind, area, address, lat, lng, status, successor, verified, photo in rows
        ]
        self.plates = {plate.scene_code: plate for plate in plates}
        self.by_number = {plate.number: plate for plate in plates}

    async def refresh(self) -> bool:
        """Read again if staff have changed a plate since; True when it did."""
        if await current_revision() == self.revision:
            return False
        await self.load()
        return True

    def scan(self, typed: str, here: Point | None = None, entry: str | None = None) -> Scanned:
        """plate -> successor -> its town -> the city; counted whatever comes of it. here: where the phone is, of which only a step of
        distance is kept. entry: the code of the entry that led here; what is none is not kept."""
        if len(typed) > scene.LONGEST:
            raise SceneTooLong(detail={"longest": scene.LONGEST})
        plate = self.find(typed)
        found = self._follow(plate)
        exact = plate is not None and plate.scene_code == typed
        code = plate.scene_code if plate else None
        away = away_of(plate.point, here) if plate and here else None
        self.scans.add(
            (
                typed if exact else _countable(typed),
                code,
                found.status,
                self.clock.now(),
                away,
                entry if entry and scene.valid(entry) else None,
            )
        )
        metrics.scans_of(found.status).inc()
        return found

    def find(self, typed: str) -> Plate | None:
        """The plate of a code or a number as typed, whatever its status."""
        exact = self.plates.get(typed)
        if exact is not None:
            return exact
        code, number = scene.read(typed)
        return self.plates.get(code) or self.by_number.get(number)

    def named(self, typed: str) -> str:
        """The code of the plate that was meant, so that what is said about one plate comes together; else as typed."""
        plate = self.find(typed)
        return plate.scene_code if plate else typed

    def get(self, typed: str) -> Plate:
        plate = self.find(typed)
        if plate is None:
            raise PlateNotFound
        return plate

    def _follow(self, plate: Plate | None) -> Scanned:
        if plate is None:
            return Scanned("unknown", None, self.areas.city)
        area = self.areas.places.get(plate.area, self.areas.city)
        if plate.status in ANSWERING:
            return Scanned("active", plate, area)
        if plate.status in UNSEEN:
            return Scanned("unknown", None, area)
        seen = {plate.scene_code}
        heir: Plate | None = plate
        while heir is not None and heir.status not in ANSWERING:
            heir = self.plates.get(heir.successor or "")
            if heir is not None and heir.scene_code in seen:
                heir = None
            elif heir is not None:
                seen.add(heir.scene_code)
        status = "moved" if plate.status == MOVED else "retired"
        if heir is not None:
            area = self.areas.places.get(heir.area, area)
        return Scanned(status, heir, area)

    def origin(self, typed: str | None) -> Plate | None:
        """The living plate that a search or hall query stands at; unknown codes are no fault there."""
        if not typed or len(typed) > scene.LONGEST:
            return None
        return self._follow(self.find(typed)).plate


def _countable(typed: str) -> str:
    try:
        return clean(typed)[:64]
    except NotText:
        return "".join(character for character in typed if character.isprintable() and not 0xD800 <= ord(character) <= 0xDFFF)[:64]


_COLUMNS = ("scene_code", "number", "name", "site_type", "area_id", "address", "lat", "lng", "status", "successor", "verified", "photo_id")


def away_of(plate: Point, here: Point) -> int:
    """The step of AWAY_M."""
    away = distance_m(plate, here)
    return sum(away > end for end in AWAY_M)


async def current_revision() -> int:
    row = await DoorplateRevision.get_or_none(id=1)
    return row.revision if row else 0


async def raise_revision() -> None:
    """Call it in the transaction of a change."""
    row = await DoorplateRevision.filter(id=1).select_for_update().first()
    if row is None:
        await DoorplateRevision.create(id=1, revision=1)
    else:
        await DoorplateRevision.filter(id=1).update(revision=row.revision + 1)
