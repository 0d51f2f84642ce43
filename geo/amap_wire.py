"""高德 /v3/distance on the wire: how a question is written and signed, and how its answer is read.

Question: `key origins destination type output [sig]`, positions as "lng,lat" with six decimals, origins joined by a
bar. Answer: `status info infocode count results[]`, each with `origin_id dest_id distance duration` as strings, and
`info code` when that one pair failed. Empty values come as [] as well as "".
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from geo.amap_codes import Cure, cure_for
from geo.datum import Point

PATH = "/v3/distance"
MAX_ORIGINS = 100  # of one call, as documented for driving


@dataclass(frozen=True, slots=True)
class Trip:
    """By car, in the traffic of the moment: metres of road and seconds of driving, without parking."""

    distance_m: int
    duration_s: int


def question(key: str, secret: str | None, origins: Iterable[Point], destination: Point) -> dict[str, str]:
    """The parameters of one call, signed if there is a secret."""
    params = {
        "key": key,
        "origins": "|".join(map(_lng_lat, origins)),
        "destination": _lng_lat(destination),
        "type": "1",
        "output": "JSON",
    }
    return {**params, "sig": sign(params, secret)} if secret else params


def sign(params: Mapping[str, str], secret: str) -> str:
    """AMap's digital signature: MD5 of all parameters sorted by name, not URL-encoded, with the secret right behind."""
    text = "&".join(f"{name}={value}" for name, value in sorted(params.items())) + secret
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def infocode_of(answer: Mapping[str, Any]) -> str:
    """The answer's infocode, "" if it has none."""
    return _text(answer.get("infocode"))


def cure_of(answer: Mapping[str, Any]) -> Cure:
    """What to do about this answer; `status` 1 alone means it can be read."""
    if _text(answer.get("status")) == "1":
        return "ok"
    cure = cure_for(infocode_of(answer))
    return "later" if cure == "ok" else cure


def trips_of(answer: Mapping[str, Any]) -> dict[int, Trip | None]:
    """Origin (0 for the first) to its Trip, None where AMap says there is no way. What it left blank is left out."""
    results = answer.get("results")
    found: dict[int, Trip | None] = {}
    for result in results if isinstance(results, list) else []:
        if not isinstance(result, dict) or (origin := _number(result.get("origin_id"))) is None:
            continue
        distance, duration = _number(result.get("distance")), _number(result.get("duration"))
        # `code` appears only on failure: 1 no road between, 2 too far from any road, 3 outside China.
        if _text(result.get("code")) not in ("", "0"):
            found[origin - 1] = None
        elif distance is not None and duration is not None:
            found[origin - 1] = Trip(distance, duration)
    return found


def _lng_lat(point: Point) -> str:
    return f"{point.lng:.6f},{point.lat:.6f}"


def _text(value: object) -> str:
    """A string or number as text; "" for [], None and whatever else stands for nothing."""
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _number(value: object) -> int | None:
    """A count of metres or seconds, whole and not negative, else None. Some answers have "12.0"."""
    try:
        number = float(_text(value))
    except ValueError:
        return None
    return int(number) if 0 <= number < 1e9 else None
