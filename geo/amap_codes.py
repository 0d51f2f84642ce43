"""高德错误码: AMap's infocodes sorted by what to do about them.

The codes are those of AMap's table of web service states; a few high ones were only seen in use. What is not listed
(the engine's 300xx among them) counts as a passing fault.
"""

from typing import Literal

Cure = Literal[
    "ok",
    "tomorrow",  # the day's quota is gone
    "again",  # too many calls this second: wait a moment and ask once more
    "next_minute",  # too many calls this minute
    "person",  # the key, its rights, its signature or its address list: someone has to look
    "request",  # this request is wrong; others may be fine
    "no_route",  # understood, and there is no way by road
    "later",  # a fault over there
]

_CODES: dict[Cure, tuple[str, ...]] = {
    "ok": ("10000",),
    "tomorrow": ("10003", "10044", "10045", "40000"),
    "again": ("10014", "10019", "10020", "10021"),
    "next_minute": ("10004",),
    "person": (
        *("10001", "10002", "10005", "10006", "10007", "10008", "10009", "10010", "10011", "10012", "10013"),
        *("10026", "10041", "40002"),
    ),
    "request": ("20000", "20001", "20002", "20011", "20012"),
    "no_route": ("20800", "20801", "20802", "20803"),
    "later": ("10015", "10016", "10017", "20003"),
}
_CURES: dict[str, Cure] = {code: cure for cure, codes in _CODES.items() for code in codes}

WHY: dict[Cure, str] = {
    "tomorrow": "高德今日调用额度已用完",
    "again": "高德并发超限",
    "next_minute": "高德调用过于频繁",
    "person": "高德拒绝了密钥或签名",
    "request": "高德不接受请求参数",
    "later": "高德服务暂时出错",
}


def cure_for(infocode: str) -> Cure:
    """What to do about an answer with this infocode."""
    return _CURES.get(infocode, "later")
