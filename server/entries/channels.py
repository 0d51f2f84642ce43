"""渠道: the ways in, as staff choose them."""

from __future__ import annotations

from typing import Literal

Channel = Literal["gov_app", "lulutong", "wechat_account", "poster", "sms", "community", "campaign", "website"]
CHANNELS: dict[str, str] = {
    "gov_app": "政务昆山",
    "lulutong": "鹿路通",
    "wechat_account": "公众号",
    "poster": "海报和折页",
    "sms": "短信",
    "community": "村和社区",
    "campaign": "活动",
    "website": "网站嵌入",
}
PLATE = "plate"
"""In statistics: a scan of a plate itself, without an entry."""


def channel_name(channel: str) -> str:
    return "扫门牌" if channel == PLATE else CHANNELS.get(channel, channel)
