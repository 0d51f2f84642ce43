"""Why an outside channel did not do what we asked. WeChat's own numbers are in `detail.errcode`, for whoever looks after the channel."""

from __future__ import annotations

from datetime import datetime

from server.errors import Conflict, DoorplateError, Forbidden, Unauthorized, Unavailable, Unprocessable


class ChannelUnavailable(Unavailable):
    """No answer, or one that asks us to come back later."""

    def again(self, retry_at: datetime) -> ChannelUnavailable:
        """The same for another caller while the breaker is open."""
        return type(self)(message=self.message, detail=self.detail | {"retry_at": retry_at.isoformat()})


class WeChatUnavailable(ChannelUnavailable):
    code, message = "wechat_unavailable", "微信暂时没有应答，请稍后再试"


class WeChatBusy(WeChatUnavailable):
    code, message = "wechat_busy", "微信系统繁忙，请稍后再试"


class WeChatQuotaExceeded(WeChatUnavailable):
    code, message = "wechat_quota_exceeded", "今天或这一分钟的微信调用次数已用完，请稍后再试"


class WeChatTooFrequent(WeChatUnavailable):
    code, message = "wechat_too_frequent", "操作太频繁，微信要求等一分钟再试"


class WeChatCodesUsedUp(WeChatUnavailable):
    code, message = "wechat_codes_used_up", "这一类小程序码的总数已用完，请改用普通链接二维码"


class WeChatPhoneQuotaUsedUp(WeChatUnavailable):
    code, message = "wechat_phone_quota_used_up", "手机号快速验证的额度已用完，请手动填写联系方式"


class WeChatMisconfigured(WeChatUnavailable):
    code, message = "wechat_misconfigured", "微信渠道的配置或权限不对，请联系管理员检查"


class WeChatPageMissing(WeChatUnavailable):
    code, message = "wechat_page_missing", "小程序还没有发布这个页面，暂时不能生成，请先用普通链接二维码"


class WeChatRefused(WeChatUnavailable):
    code, message = "wechat_refused", "微信没有接受这次请求，请联系管理员查看错误号"


class WeChatNotConfigured(Unavailable):
    code, message = "wechat_not_configured", "还没有配置小程序的 AppID 和密钥，暂时生成不了小程序码；请先用普通链接二维码，功能是一样的"


class WeChatPushNotConfigured(Unavailable):
    code, message = "wechat_push_not_configured", "还没有配置微信消息推送的令牌"


class PushNotGenuine(Unauthorized):
    code, message = "push_not_genuine", "签名不对或已过期，不是微信发来的消息"


class WeChatCodeInvalid(Unprocessable):
    code, message = "wechat_code_invalid", "微信登录凭证已用过或已过期，请重新打开小程序再试"


class WeChatPersonBlocked(Forbidden):
    code, message = "wechat_person_blocked", "微信提示这个账号有风险，暂时不能登录；仍可不登录查询，或拨打12345"


class WeChatSignInAgain(Conflict):
    code, message = "wechat_sign_in_again", "微信登录已过期，请重新登录后再接通"


class WeChatDataBroken(Unprocessable):
    code, message = "wechat_data_broken", "微信加密数据解不开，请重新授权"


class SceneInvalid(Unprocessable):
    code, message = "scene_invalid", "小程序码的场景值最多 32 个字符，只能用数字、英文字母和 !#$'()*+,/:;=?@-._~"


class LinkInvalid(Unprocessable):
    code, message = "link_invalid", "链接的路径或参数不符合微信的要求"


class ContentTooLong(Unprocessable):
    code, message = "content_too_long", "内容太长，超过 2500 字无法检查，请分成几段"


class NotDeliverable(DoorplateError):
    """This message will not go this way, however often it is tried: the next channel's turn. reason: a stable word."""

    status, code, message = 422, "not_deliverable", "这条通知没有送达"

    def __init__(self, reason: str, *, errcode: int | None = None) -> None:
        super().__init__(detail={"reason": reason} | ({"errcode": errcode} if errcode is not None else {}))
        self.reason = reason


class SmsUnavailable(ChannelUnavailable):
    code, message = "sms_unavailable", "短信通道暂时没有应答，请稍后再试"
