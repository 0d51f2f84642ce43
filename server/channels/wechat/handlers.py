"""GET and POST /api/v1/channels/wechat/push: the address that is entered in WeChat's back office."""

from sanic import Blueprint, HTTPResponse, Request

from server.channels.wechat.service import PushService
from server.web import Query, endpoint, reply_bytes

bp = Blueprint("wechat", url_prefix="/api/v1/channels/wechat")


class PushQuery(Query):
    signature: str = ""
    msg_signature: str = ""
    timestamp: str = ""
    nonce: str = ""
    echostr: str = ""


@bp.get("/push")
@endpoint(answers="text/plain")
async def greet(request: Request, query: PushQuery, push: PushService) -> HTTPResponse:
    """微信核对地址: the echo of who signed with our token."""
    return reply_bytes(push.greet(query.model_dump()).encode(), content_type="text/plain; charset=utf-8")


@bp.post("/push")
@endpoint(answers="text/plain")
async def receive(request: Request, query: PushQuery, push: PushService) -> HTTPResponse:
    """微信推送: messages to the public account, results of media checks."""
    body, content_type = await push.receive(query.model_dump(), request.body)
    return reply_bytes(body, content_type=content_type)
