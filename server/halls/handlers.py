"""GET /api/v1/halls."""

from typing import Any

from sanic import Blueprint, HTTPResponse, Request

from server.halls.schemas import HallsQuery, HallsView
from server.halls.service import CoordinatesIncomplete, HallFinder, HallsFound, Origin
from server.matters.catalogue import Catalogue
from server.web import endpoint, reply

bp = Blueprint("halls", url_prefix="/api/v1/halls")


@bp.get("/", strict_slashes=False)
@endpoint(answers=HallsView, scope="halls")
async def halls(request: Request, query: HallsQuery, finder: HallFinder, catalogue: Catalogue) -> HTTPResponse:
    """在哪办: the halls that really take a matter, soonest served first; asks where that is not clear."""
    where = catalogue.get(query.matter).content.where if query.matter else None
    if (query.lat is None) != (query.lng is None):
        raise CoordinatesIncomplete
    gps = (query.lat, query.lng, query.datum) if query.lat is not None and query.lng is not None else None
    found = await finder.find(where, plate=query.plate, gps=gps, area=query.area, limit=query.limit)
    return reply(shown(found))


def shown(found: HallsFound) -> dict[str, Any]:
    return {"origin": shown_origin(found.origin), "status": found.status, "choices": found.choices, "halls": found.halls}


def shown_origin(origin: Origin) -> dict[str, Any]:
    point = origin.point
    return {
        "kind": origin.kind,
        "lat": point.lat if point else None,
        "lng": point.lng if point else None,
        "area": origin.area.view() if origin.area else None,
    }
