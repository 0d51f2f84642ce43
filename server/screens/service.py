"""大厅屏幕: what stands on it, from what the server knows at this minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from server.areas.service import AreaService
from server.doorplates import scene
from server.doorplates.service import SITE_TYPES, DoorplateService, Plate
from server.errors import NotFound
from server.halls.service import HallFinder
from server.notices.board import NoticeBoard
from server.search.recommend import Recommendations
from server.search.surroundings import Standing, Surroundings
from server.switches.service import Switches

NEAREST = 3


class ScreenNotFound(NotFound):
    code, message = "screen_not_found", "没有这块门牌或这个网点，请核对地址"


@dataclass(slots=True)
class ScreenService:
    areas: AreaService
    plates: DoorplateService
    halls: HallFinder
    recommendations: Recommendations
    surroundings: Surroundings
    board: NoticeBoard
    switches: Switches
    public_base: str

    async def shown(self, place: str) -> dict[str, Any]:
        """place: a plate's code or number, or a hall's id."""
        hall = self.halls.halls.get(place)
        plate = self.plates.find(place) if hall is None and len(place) <= scene.LONGEST else None
        if hall is None and (plate is None or plate.status != "active"):
            raise ScreenNotFound
        area = hall.area if hall is not None else self.areas.places.get(plate.area, self.areas.city)  # type: ignore[union-attr]
        near = await self.halls.find(None, plate=plate.scene_code if plate else None, area=None if plate else area.id, limit=NEAREST)
        town = self.areas.town_of(area.id)
        at_hall = Standing(area=area.id, town=town.id if town else None)
        standing = self.surroundings.standing(plate.scene_code) if plate else at_hall
        playing = self.switches.on("screens")
        notices = await self.board.shown(area.id) if playing and self.switches.on("notices") else []
        return {
            "kind": "hall" if hall is not None else "plate",
            "name": hall.name if hall is not None else plate.name,  # type: ignore[union-attr]
            "place": self._place(plate, area.name),
            "qr": f"/screen-qr/{quote(place, safe='')}",
            "playing": playing,
            "matters": self.recommendations.at(standing) if playing else [],
            "halls": [_hall(one) for one in near.halls] if playing else [],
            "notices": [notice.text for notice in notices],
        }

    def address(self, place: str) -> str:
        """What the code on the screen holds: the plate's own address; a hall has no plate, its visitors start at the front page."""
        plate = self.plates.find(place) if place not in self.halls.halls and len(place) <= scene.LONGEST else None
        if plate is not None and plate.status == "active":
            return f"{self.public_base}/d/{plate.scene_code}"
        if place not in self.halls.halls:
            raise ScreenNotFound
        return f"{self.public_base}/h5/"

    def _place(self, plate: Plate | None, area: str) -> str:
        return f"{area} · {SITE_TYPES.get(plate.site_type, '公共场所')} · {plate.number}" if plate else area


def _hall(view: dict[str, Any]) -> dict[str, Any]:
    return {name: view[name] for name in ("name", "address", "hours_text", "open", "verified")} | {"why": view["why"][:1]}
