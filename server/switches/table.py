"""What can be switched: one row each. A route says which one it hangs on with `endpoint(..., switch=...)`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Switch:
    id: str
    name: str
    about: str
    """What people meet while it is off."""
    on: bool = True
    """As the product comes."""


SWITCHES: dict[str, Switch] = {
    switch.id: switch
    for switch in (
        Switch("reports", "居民反馈", "关掉后，居民不能提交“信息有误”“码被覆盖”等反馈，会看到请拨打12345"),
        Switch("suggest", "搜索联想", "关掉后，搜索框不补全、不显示热词，照样能搜"),
        Switch("help", "在线帮办", "关掉后，居民不能排队找帮办员或预约，会看到请拨打12345；正在进行的不受影响"),
        Switch("entries", "渠道入口", "关掉后，海报、短信等渠道的链接只打开首页，不带事项、不计数"),
        Switch("screens", "大厅屏幕", "关掉后，大厅屏幕页停止轮播，只留二维码和12345"),
        Switch("notices", "公告", "关掉后，居民扫码看不到公告；已发布的公告还在，打开就恢复"),
        Switch("wechat_sign_in", "微信登录", "关掉后，小程序里不能用微信登录；不登录照样能查"),
    )
}
