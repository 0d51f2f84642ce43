"""GET /api/v1/staff/areas."""

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.areas.schemas import StaffAreasView, StaffAreaView
from server.areas.service import AreaService, Place
from server.web import endpoint, reply

bp = Blueprint("staff-areas", url_prefix="/api/v1/staff/areas")


@bp.get("/", strict_slashes=False)
@endpoint(answers=StaffAreasView, allow="areas.read")
async def staff_areas(request: Request, by: Staff, areas: AreaService) -> HTTPResponse:
    """区域: the whole tree, city first, as a flat list that names parents."""
    return reply(StaffAreasView(items=[_view(place) for place in areas.places.values()]))


def _view(place: Place) -> StaffAreaView:
    return StaffAreaView(
        id=place.id,
        name=place.name,
        common_name=place.common_name,
        kind=place.kind,
        parent=place.parent,
        lat=place.point.lat if place.point else None,
        lng=place.point.lng if place.point else None,
        verified=place.verified,
    )
