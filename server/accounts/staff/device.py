"""设备: what a browser calls itself, in the few words that let its owner recognise a login. The whole text is not kept."""

from __future__ import annotations

_BROWSERS = (
    ("micromessenger", "微信"),
    ("edg/", "Edge"),
    ("360se", "360 浏览器"),
    ("qqbrowser", "QQ 浏览器"),
    ("firefox/", "Firefox"),
    ("chrome/", "Chrome"),
    ("safari/", "Safari"),
)
_SYSTEMS = (
    ("android", "安卓"),
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("openharmony", "鸿蒙"),
    ("windows", "Windows"),
    ("mac os", "macOS"),
    ("linux", "Linux"),
)


def device_of(user_agent: str | None) -> str:
    """Such as "Chrome，Windows"."""
    text = (user_agent or "")[:400].lower()
    found = [next((say for word, say in words if word in text), "") for words in (_BROWSERS, _SYSTEMS)]
    return "，".join(part for part in found if part) or "其他设备"
