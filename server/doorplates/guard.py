"""防猜码: whoever tries codes at speed is stopped, by address; a real plate is never refused, however many people stand before it.

Two limits for what names no plate: one for well-formed codes and numbers, which only somebody who knows their build can make up in
quantity, and a wider one for anything else that is typed or scanned. A guess that is right finds no more than the sign on the wall says.
"""

from sanic import Request

from server.doorplates import scene
from server.doorplates.service import DoorplateService
from server.errors import TooMany
from server.limits import RateLimits


class TooManyUnknownCodes(TooMany):
    code, message = "too_many_unknown_codes", "试的编号太多了，请一分钟后再试，或核对二维码下方的8位编号"


async def check(typed: str, plates: DoorplateService, limits: RateLimits, request: Request) -> None:
    """TooManyUnknownCodes when this address has tried too many that name nothing."""
    if len(typed) > scene.LONGEST or plates.find(typed) is not None:
        return
    address = request.remote_addr or request.ip
    try:
        if any(scene.read(typed)):
            await limits.count("scan_guess", address)
        await limits.count("scan_unknown", address)
    except TooMany:
        raise TooManyUnknownCodes from None
