"""到了门牌前: everything the first page needs, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from geo.datum import Point
from server.areas.service import AreaService
from server.clock import CHINA, Clock
from server.doorplates.service import HELP, DoorplateService, Scanned
from server.halls.handlers import shown_origin
from server.halls.service import HallFinder
from server.notices.board import NoticeBoard
from server.search.recommend import Recommendations
from server.search.surroundings import Standing
from server.switches.service import Switches

NEAREST_SHOWN = 3
MOST_RENDERED = 2000
SAY = {
    "active": None,
    "unknown": "没有找到这块门牌。请核对二维码下方的8位编号；不影响您直接说要办什么。",
    "retired": "这块门牌已停用。",
    "moved": "这块门牌已迁到新的位置。",
}


@dataclass(slots=True)
class ArrivalService:
    plates: DoorplateService
    halls: HallFinder
    recommendations: Recommendations
    areas: AreaService
    notices: NoticeBoard
    switches: Switches
    clock: Clock
    _rendered: dict[tuple[str, str, Standing], bytes] = field(default_factory=dict)
    _minute: datetime | None = None

    async def scan(self, typed: str, says: Sequence[str] = (), here: Point | None = None, entry: str | None = None) -> bytes:
        """The JSON of the contract, rendered once a minute for each plate: many people stand before the same one.

        says: what the person says of themselves; words that we do not know are passed over.
        """
        found = self.plates.scan(typed, here, entry)
        minute = self.clock.now().replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute, self._rendered = minute, {}
        standing = self.recommendations.surroundings.standing(found.plate.scene_code if found.plate else None, says)
        key = (found.status, found.area.id, standing)
        body = self._rendered.get(key)
        if body is None:
            if len(self._rendered) >= MOST_RENDERED:
                self._rendered.clear()
            body = self._rendered[key] = orjson.dumps(await self._view(found, standing))
        return body

    def forget(self) -> None:
        """Published content changed."""
        self._minute = None

    async def _view(self, found: Scanned, standing: Standing) -> dict[str, Any]:
        plate = found.plate
        near = await self.halls.find(
            None, plate=plate.scene_code if plate else None, area=None if plate else found.area.id, limit=NEAREST_SHOWN
        )
        area = self.areas.places.get(plate.area, found.area) if plate else found.area
        return {
            "status": found.status,
            "say": SAY[found.status],
            "plate": plate.view(area) if plate else None,
            "area": found.area.view(),
            "origin": shown_origin(near.origin),
            "recommended": self.recommendations.at(standing),
            "halls": near.halls,
            "notices": [
                {"id": str(notice.id), "level": notice.level, "text": notice.text, "until": notice.ends_at.astimezone(CHINA)}
                for notice in (await self.notices.shown(area.id) if self.switches.on("notices") else ())
            ],
            "help": HELP,
        }
