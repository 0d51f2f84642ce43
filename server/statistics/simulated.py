"""模拟的一个月, for practice alone: made up by rule from the codes of the real plates, the same every time, and written nowhere."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from server.doorplates.service import Plate
from server.statistics.cells import Cell

SAY = "这是按固定规则模拟的一个月，只在练习模式里用来熟悉页面，不是真实数据"
DAYS = 30
_USUAL = {"mall": 26, "office": 14, "bank": 12, "post": 6, "community_gate": 18, "market": 15, "hospital": 22, "school": 8, "station": 20}
_HOURS = {8: 5, 9: 12, 10: 14, 11: 11, 12: 7, 13: 7, 14: 11, 15: 12, 16: 10, 17: 6, 18: 3, 19: 2}
_CHANNELS = (("plate", 78), ("poster", 8), ("wechat_account", 6), ("sms", 4), ("community", 4))


def cells(plates: Iterable[Plate], last: date) -> Iterator[Cell]:
    """The 30 days up to `last`. One plate in nine is silent, weekends are half as busy."""
    for plate in plates:
        seed = _number(plate.scene_code, "")
        if seed % 9 == 0:
            continue
        for back in range(DAYS):
            day = last - timedelta(days=back)
            busy = _USUAL.get(plate.site_type, 10) * (50 + seed % 101) // 100
            busy = busy * (80 + _number(plate.scene_code, str(day)) % 41) // 100
            busy = busy // 2 if day.weekday() >= 5 else busy
            for hour, share in _HOURS.items():
                scans = round(busy * share / 100)
                if scans:
                    pick = _number(plate.scene_code, f"{day}{hour}") % 100
                    yield Cell(day, hour, plate.scene_code, plate.area, plate.site_type, _channel(pick), scans)


def _channel(pick: int) -> str:
    for channel, share in _CHANNELS:
        if pick < share:
            return channel
        pick -= share
    return "plate"


def _number(*parts: str) -> int:
    return int.from_bytes(hashlib.sha256("/".join(parts).encode()).digest()[:4], "big")
