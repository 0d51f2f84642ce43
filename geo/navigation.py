"""一键导航: links that open a route to one place in AMap, Tencent and Baidu, and the arguments of wx.openLocation.

Everything goes out in GCJ-02. The traps: AMap writes longitude first, Tencent and Baidu latitude first; Baidu takes
what it gets for BD-09 unless told `coord_type=gcj02`; AMap separates a place's name with a comma and Baidu with a bar,
so neither may occur in a name. Inside WeChat, openLocation is the one-tap way (AMap's `callnative` does nothing there);
the links serve other browsers and print. Pages: lbs.amap.com/api/uri-api/guide/travel/route, lbs.qq.com uri_v1,
lbsyun.baidu.com uri/api/web.
"""

from functools import lru_cache
from typing import TypedDict
from urllib.parse import quote

from geo.datum import Point

SOURCE = "kunshan-doorplate"
_BAIDU_SOURCE = "webapp.kunshan.doorplate"  # Baidu wants the form webapp.company.application
_REGION = quote("昆山")
_CURRENT_PLACE = quote("我的位置")
_SCALE = 16  # wx.openLocation takes 5 to 18; 16 shows the streets around
# Full-width twins look the same to a reader and mean nothing to the parsers.
_SEPARATORS = str.maketrans({",": "，", "|": "｜"})


class OpenLocation(TypedDict):
    """The argument of wx.openLocation: GCJ-02 degrees."""

    latitude: float
    longitude: float
    name: str
    address: str
    scale: int


class Links(TypedDict):
    """Three https addresses and openLocation's argument, for one destination."""

    amap: str
    tencent: str
    baidu: str
    open_location: OpenLocation


def links(name: str, point: Point, origin: Point | None = None, *, address: str = "") -> Links:
    """A driving route to `point`, shown under `name`; from `origin` if given, else from where the phone is.

    Without an origin the result depends on the hall alone and can be kept with it. AMap fills in the phone's place by
    itself (on phones only). Baidu's page wants a starting point: it gets the words its app uses for the phone's place;
    where those are not understood it asks.
    """
    to_amap, to_tencent, to_baidu = _destination(name, point)
    start_amap, start_tencent, start_baidu = "", "", f"&origin={_CURRENT_PLACE}"
    if origin is not None:
        lat, lng = f"{origin.lat:.6f}", f"{origin.lng:.6f}"
        start_amap = f"&from={lng},{lat}"
        start_tencent = f"&fromcoord={lat},{lng}"
        start_baidu = f"&origin=latlng:{lat},{lng}%7Cname:{_CURRENT_PLACE}"
    return {
        "amap": to_amap + start_amap,
        "tencent": to_tencent + start_tencent,
        "baidu": to_baidu + start_baidu,
        "open_location": {
            "latitude": point.lat,
            "longitude": point.lng,
            "name": name,
            "address": address,
            "scale": _SCALE,
        },
    }


@lru_cache(maxsize=2048)
def _destination(name: str, point: Point) -> tuple[str, str, str]:
    """The part of each link that depends on the destination alone: encoding a Chinese name is most of the work."""
    lat, lng = f"{point.lat:.6f}", f"{point.lng:.6f}"
    label = quote(" ".join(name.split()).translate(_SEPARATORS), safe="")
    return (
        f"https://uri.amap.com/navigation?to={lng},{lat},{label}&mode=car&policy=0&src={SOURCE}&callnative=1",
        f"https://apis.map.qq.com/uri/v1/routeplan?type=drive&to={label}&tocoord={lat},{lng}&coord_type=2&policy=0&referer={SOURCE}",
        f"https://api.map.baidu.com/direction?destination=latlng:{lat},{lng}%7Cname:{label}"
        f"&mode=driving&region={_REGION}&coord_type=gcj02&output=html&src={_BAIDU_SOURCE}",
    )
