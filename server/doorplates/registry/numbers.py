"""编号: KS, the town, a running number: what is printed large on the sign and can be read out on the phone."""

from __future__ import annotations

import re

from server.areas.service import AreaService
from server.doorplates.models import Doorplate
from server.doorplates.registry.errors import AreaTooWide, NumberMalformed
from server.paging import column

HIGHEST = 99_999
_NUMBER = re.compile(r"[A-Z]{2}-[A-Z]{2,4}-\d{4,5}")


def prefix_of(area: str, areas: AreaService, *, practice: bool) -> str:
    """KS-ZP- for anywhere in 张浦镇; plates of the practice mode start with LX (练习)."""
    town = areas.town_of(area)
    if town is None:
        raise AreaTooWide
    return f"{'LX' if practice else 'KS'}-{town.id.upper()}-"


def read(typed: str, prefix: str) -> str:
    """As it is kept; NumberMalformed with a sentence when it is no number of this town."""
    number = typed.strip().upper().replace(" ", "")
    if _NUMBER.fullmatch(number) is None or not number.startswith(prefix):
        raise NumberMalformed(message=f"编号要像 {prefix}0001", detail={"fields": [{"field": "number", "problem": f"要像 {prefix}0001"}]})
    return number


async def free(prefix: str, how_many: int, *, besides: set[str]) -> list[str]:
    """The next numbers after the highest one in use. besides: given to others in the same breath."""
    used = await column(Doorplate.filter(number__startswith=prefix), "number")
    highest = max((int(number.removeprefix(prefix)) for number in {*used, *besides} if number.startswith(prefix)), default=0)
    if highest + how_many > HIGHEST:
        raise NumberMalformed(message=f"{prefix} 的编号用完了")
    return [f"{prefix}{highest + place + 1:04}" for place in range(how_many)]
