from typing import Annotated, ClassVar, Literal

from pydantic import Field

from server.channels.errors import WeChatCodeInvalid
from server.web import Body, View

Code = Annotated[str, Field(min_length=1, max_length=256)]


class SignInBody(Body):
    code: Code = Field(description="of wx.login; holds once, for five minutes")

    REFUSALS: ClassVar = {("code", "string_too_short"): WeChatCodeInvalid}


class SignInView(View):
    token: str
    """Shown once; send it as `Authorization: Bearer <token>`."""
    resident: str
    channel: Literal["wechat", "recording"]
    say: str | None


class PhoneBody(Body):
    code: Code = Field(description="of a getPhoneNumber button")
    sms: bool = Field(default=False, description="agrees to text messages about their own matters")

    REFUSALS: ClassVar = {("code", "string_too_short"): WeChatCodeInvalid}


class PhoneView(View):
    phone: str = Field(description="masked")
    sms: bool
    channel: Literal["wechat", "recording"]
