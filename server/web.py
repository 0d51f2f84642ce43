"""Between Sanic and a handler: who calls (first), what they sent (then), one service call, one reply.

A handler says in its signature what it needs and `endpoint` hands it over:

    @bp.post("/")
    @endpoint(answers=ReportView, status=201)
    async def report(request: Request, who: Resident | None, body: ReportBody, ledger: LedgerService) -> HTTPResponse:

`query` and `body` are pydantic models; a type registered in `Callers` names the person; any other annotation is a service.
"""

from __future__ import annotations

import inspect
import itertools
import re
import secrets
import types
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import wraps
from time import perf_counter, time
from typing import Any, ClassVar, Literal, Protocol, Union, get_args, get_origin, get_type_hints
from urllib.parse import parse_qs

import orjson
import structlog
from pydantic import BaseModel, ConfigDict, ValidationError
from sanic import HTTPResponse, Request, Sanic
from sanic.constants import HTTP_METHODS
from sanic.exceptions import SanicException
from sanic.handlers import ErrorHandler
from sanic.response import BaseHTTPResponse

from server import metrics
from server.errors import BadRequest, DoorplateError, Unauthorized, Unprocessable
from server.idempotency import once
from server.logs import access

log = structlog.get_logger()

KEY_HEADER = "X-Api-Key"
Callers = dict[type, Callable[[Request], Awaitable[Any]]]
_PROCESS = secrets.token_hex(6)  # with a running number: as unique as a UUID and twenty times as quick
_numbers = itertools.count(1)
_NOT_ASCII = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class View(BaseModel):
    """An answer as the API shows it."""

    model_config = ConfigDict(extra="forbid")


class Body(BaseModel):
    """A JSON body: strict, so that true is not a number and "1" is not 1."""

    model_config = ConfigDict(extra="forbid", strict=True, str_strip_whitespace=True)


SHOWN = r"^[^\s\x00-\x1f\x7f-\x9f]([^\x00-\x1f\x7f-\x9f]*[^\s\x00-\x1f\x7f-\x9f])?$"
"""The pattern of a line that people read: no control characters, and nothing at its ends that stripping would take."""


def whole(value: object) -> object:
    """Before a strict integer: 40.0 is a whole number in JSON."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Query(BaseModel):
    """A query string: text is read as numbers where numbers are meant; parameters we do not know are passed over."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)
    SEVERAL: ClassVar[frozenset[str]] = frozenset()
    """Parameters that may come several times, or once with commas; the model gets them as one text with commas."""


class InputInvalid(Unprocessable):
    code, message = "input_invalid", "填写的内容不对，请检查后再试"


class JsonMalformed(BadRequest):
    code, message = "json_malformed", "提交的内容不是合格的 JSON"


class UploadTooLarge(DoorplateError):
    status, code, message = 413, "upload_too_large", "文件太大了"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as the whole body of a request, read by the handler from `request.body`. Its route is added with `stream=True`: so nothing
    is read before the caller is known, and only here more than the application's usual body comes in."""

    largest: int
    """Bytes."""
    types: tuple[str, ...]
    """Content types, for the document: what it really is, the handler finds out."""

    async def read(self, request: Request) -> bytes:
        """UploadTooLarge as soon as it is clear, by the announced length or while it comes in."""
        announced = request.headers.get("content-length") or ""
        if announced.isdecimal() and int(announced) > self.largest:
            raise self._refusal()
        stream: Any = request.stream
        if hasattr(stream, "request_max_size"):  # Sanic's own HTTP; under ASGI there is no such limit
            stream.request_max_size = self.largest + 1
        body = bytearray()
        async for chunk in stream:
            body += chunk
            if len(body) > self.largest:
                raise self._refusal()
        return bytes(body)

    def _refusal(self) -> UploadTooLarge:
        return UploadTooLarge(message=f"文件太大了，最多 {self.largest // 1_000_000} MB", detail={"largest": self.largest})


@dataclass(frozen=True, slots=True)
class Spec:
    """What the OpenAPI document says of a handler."""

    summary: str
    answers: type[BaseModel] | str
    status: int
    query: type[Query] | None
    body: type[Body] | None
    signed_in: bool | None
    idempotent: bool
    allow: str | None
    upload: Upload | None
    scope: str | None


Handler = Callable[..., Coroutine[Any, Any, HTTPResponse]]


class Caller:
    """Marks a type that names the person who calls (`Resident`, `Staff`)."""

    __slots__ = ()
    needs_action: ClassVar[bool] = False
    """Handlers for this caller name an action, and it says in `admit(action)` whether it may."""


class Watch(Protocol):
    """Carries out a staff request and writes down what came of it, whatever did (`app.ctx.watch`)."""

    async def __call__(self, request: Request, action: str, run: Callable[[], Awaitable[HTTPResponse]]) -> HTTPResponse: ...


def endpoint(
    *,
    answers: type[BaseModel] | str,
    status: int = 200,
    idempotent: bool | Literal["by itself"] = False,
    allow: str | None = None,
    upload: Upload | None = None,
    switch: str | None = None,
    scope: str | None = None,
) -> Callable[[Handler], Handler]:
    """answers: the view, or the content type of a body that is not JSON. idempotent: honours `Idempotency-Key`, here by keeping the first
    answer; "by itself": in the handler, where an answer holds a secret that must not be kept. allow: the action (accounts/policy.py) that
    a staff caller needs; asked before the body is read, and what came of it goes into the audit. upload: the body is a file.
    switch: what must be on for it (switches/table.py). scope: what an API key is asked for (sharing/keys), where one is sent."""

    def decorate(handler: Handler) -> Handler:
        plan = _plan(handler)
        if (allow is not None) != any(caller.needs_action for _, caller in plan.callers):
            raise TypeError(f"{handler.__name__}: a handler for staff names its action, and no other does")
        spec = Spec(
            summary=(handler.__doc__ or "").strip().split("\n")[0],
            answers=answers,
            status=status,
            query=plan.query,
            body=plan.body,
            signed_in=plan.signed_in,
            idempotent=bool(idempotent),
            allow=allow,
            upload=upload,
            scope=scope,
        )

        @wraps(handler)
        async def answer(request: Request, **path: Any) -> HTTPResponse:
            request.ctx.began = perf_counter()
            if allow is None:
                return await carry_out(request, path)
            watch: Watch = request.app.ctx.watch
            return await watch(request, allow, lambda: carry_out(request, path))

        async def carry_out(request: Request, path: dict[str, Any]) -> HTTPResponse:
            ctx = request.app.ctx
            if switch is not None:
                ctx.check_switch(switch)
            if scope is not None and (key := request.headers.get(KEY_HEADER)) is not None:
                await ctx.admit_key(key, scope, address=request.remote_addr or request.ip)
            given = dict(path)
            for name, caller in plan.callers:
                given[name] = await ctx.callers[caller](request)
                if allow is not None:
                    given[name].admit(allow)
            for name, caller in plan.maybe_callers:
                given[name] = await ctx.callers[caller](request) if request.headers.get("authorization") else None
            if plan.query is not None:
                given["query"] = _read_query(plan.query, request)
            if plan.body is not None:
                given["body"] = _read_body(plan.body, request)
            if upload is not None:
                request.body = await upload.read(request)
            for name, service in plan.services:
                given[name] = ctx.services[service]
            once_key = request.headers.get("idempotency-key") if idempotent is True else None
            if once_key is None:
                return await handler(request, **given)
            return await _once(request, once_key, plan, given, handler)

        answer.spec = spec  # type: ignore[attr-defined]
        return answer

    return decorate


@dataclass(frozen=True, slots=True)
class _Plan:
    query: type[Query] | None
    body: type[Body] | None
    callers: tuple[tuple[str, type[Caller]], ...]
    maybe_callers: tuple[tuple[str, type[Caller]], ...]
    services: tuple[tuple[str, type], ...]

    @property
    def signed_in(self) -> bool | None:
        """Must the caller be somebody? None: may be."""
        return True if self.callers else None if self.maybe_callers else False


def _plan(handler: Handler) -> _Plan:
    hints = get_type_hints(handler)
    query = body = None
    callers, maybe, services = [], [], []
    for name in list(inspect.signature(handler).parameters)[1:]:
        hint = hints[name]
        if name == "query":
            query = hint
        elif name == "body":
            body = hint
        elif hint in (str, int) or getattr(hint, "__name__", "") == "UUID":
            continue  # from the path
        elif get_origin(hint) in (Union, types.UnionType):
            maybe.append((name, next(arg for arg in get_args(hint) if arg is not type(None))))
            if maybe[-1][1].needs_action:
                raise TypeError(f"{handler.__name__}: staff are not an optional caller")
        elif issubclass(hint, Caller):
            callers.append((name, hint))
        else:
            services.append((name, hint))
    return _Plan(query, body, tuple(callers), tuple(maybe), tuple(services))


async def _once(request: Request, key: str, plan: _Plan, given: dict[str, Any], handler: Handler) -> HTTPResponse:
    who = next((str(given[name].id) for name, _ in (*plan.callers, *plan.maybe_callers) if given[name] is not None), "anyone")

    async def run() -> tuple[int, bytes]:
        response = await handler(request, **given)
        return response.status, response.body or b""

    scope = f"{request.method} {request.path} {who}"
    status, answer = await once(key, scope=scope, body=request.body, at=request.app.ctx.clock.now(), run=run)
    return reply_bytes(answer, status=status)


def _read_query(model: type[Query], request: Request) -> Query:
    try:
        sent = _parameters(request.query_string) if request.query_string else {}
        given = {name: values[0] for name, values in sent.items()}
        for name in model.SEVERAL & given.keys():
            given[name] = ",".join(sent[name])
        return model.model_validate(given)
    except ValidationError as refusal:
        raise _input_invalid(refusal, model) from None


def _parameters(query_string: str) -> dict[str, list[str]]:
    """As `request.args`. Chinese text, three escapes a character, is read run by run instead of escape by escape: a quarter of the time."""
    return parse_qs(_NOT_ASCII.sub(_unescaped, query_string), errors="replace")


def _unescaped(run: re.Match[str]) -> str:
    return bytes.fromhex(run.group().replace("%", "")).decode("utf-8", "replace")


def _read_body(model: type[Body], request: Request) -> Body:
    try:
        data = orjson.loads(request.body or b"{}")
    except orjson.JSONDecodeError:
        raise JsonMalformed from None
    try:
        return model.model_validate(data)
    except ValidationError as refusal:
        raise _input_invalid(refusal, model) from None


_SAY = {
    "missing": "缺少这一项",
    "extra_forbidden": "没有这一项",
    "string_too_long": "太长了",
    "string_too_short": "不能为空",
    "string_type": "要是文字",
    "string_pattern_mismatch": "写法不对",
    "less_than_equal": "超出了范围",
    "greater_than_equal": "超出了范围",
    "finite_number": "要是一个普通的数",
    "float_parsing": "要是一个数",
    "int_parsing": "要是一个整数",
    "literal_error": "不在可选的范围里",
    "date_from_datetime_parsing": "日期要像 2026-01-31",
    "date_parsing": "日期要像 2026-01-31",
    "date_type": "日期要像 2026-01-31",
    "timezone_aware": "要带时区，像 2026-01-31T09:00:00+08:00",
    "datetime_from_date_parsing": "要像 2026-01-31T09:00:00+08:00",
    "dict_type": "要是一组“名称: 值”",
    "model_type": "要是一个 JSON 对象",
    "too_long": "太多了",
}


def _input_invalid(refusal: ValidationError, model: type[BaseModel]) -> DoorplateError:
    """Which field and why, in our own words: pydantic's texts are for programmers. A model may name a code of its own for a fault."""
    faults = refusal.errors(include_url=False, include_input=False, include_context=False)
    own: Mapping[tuple[str, str], type[DoorplateError]] = getattr(model, "REFUSALS", {})
    for fault in faults:
        special = own.get((str(fault["loc"][0]) if fault["loc"] else "", fault["type"]))
        if special is not None:
            return special()
    fields = [
        {"field": ".".join(str(part) for part in fault["loc"])[:80], "problem": _SAY.get(fault["type"], "写法不对")}
        for fault in faults[:10]
    ]
    say = ";".join(f"{item['field'] or '内容'}{item['problem']}" for item in fields[:3])
    return InputInvalid(message=f"填写的内容不对：{say}", detail={"fields": fields})


class Reply(HTTPResponse):
    """Sanic looks through every header character by character for line breaks, which costs as much as sending; printable text has none."""

    __slots__ = ()

    @staticmethod
    def _sanitize_header_value(value: str) -> str:
        return value if value.isprintable() else HTTPResponse._sanitize_header_value(value)


def reply(view: BaseModel | Mapping[str, Any] | list[Any], status: int = 200) -> HTTPResponse:
    data = view.model_dump(mode="json", by_alias=True) if isinstance(view, BaseModel) else view
    return reply_bytes(orjson.dumps(data), status=status)


def reply_bytes(
    body: bytes, status: int = 200, headers: dict[str, str] | None = None, content_type: str = "application/json"
) -> HTTPResponse:
    return Reply(body, status=status, headers=headers, content_type=content_type)


def bearer(request: Request) -> str:
    """The token of `Authorization: Bearer <token>`; Unauthorized when there is none."""
    scheme, _, token = (request.headers.get("authorization") or "").partition(" ")
    if scheme.lower() != "bearer" or not 20 <= len(token.strip()) <= 200:
        raise Unauthorized
    return token.strip()


class Refusals(ErrorHandler):
    """Every refusal leaves as {"error": {code, message, detail, request_id}}."""

    CODES = {
        400: ("bad_request", "请求的格式不对"),
        404: ("not_found", "没有这个地址或内容"),
        405: ("method_not_allowed", "这个地址不支持这种操作"),
        408: ("request_timeout", "网络太慢，请求没有收完，请再试一次"),
        413: ("body_too_large", "提交的内容太大了"),
        414: ("address_too_long", "地址太长了"),
        416: ("range_not_satisfiable", "请求的范围不对"),
        417: ("expectation_failed", "服务器不支持这个要求"),
        503: ("unavailable", "服务暂时不可用，请稍后再试"),
    }

    def default(self, request: Request, exception: Exception) -> HTTPResponse:
        headers: dict[str, str] = {}
        if isinstance(exception, DoorplateError):
            status, code, message, detail = exception.status, exception.code, exception.message, exception.detail
        elif isinstance(exception, SanicException):
            status = exception.status_code or 500
            code, message = self.CODES.get(status, ("internal_error", DoorplateError.message))
            detail = {}
            headers = {name: value for name, value in (exception.headers or {}).items() if name.lower() in ("allow", "content-range")}
            if status == 405 and not headers:
                headers["Allow"] = _allowed(request)
        else:
            status, code, message, detail = 500, DoorplateError.code, DoorplateError.message, {}
        if status >= 500 and not (isinstance(exception, DoorplateError) and status == 503):
            log.error("request.failed", exc_info=exception, request_id=request_id(request))
        error = {"code": code, "message": message, "detail": detail, "request_id": request_id(request)}
        return reply_bytes(orjson.dumps({"error": error}), status=status, headers=headers)


def _allowed(request: Request) -> str:
    """Sanic forgets the methods of a path with parameters that has several."""
    found = []
    for method in HTTP_METHODS:
        with suppress(SanicException):
            request.app.router.get(request.path, method, None)
            found.append(str(method))
    return ", ".join(sorted(found))


def request_id(request: Request) -> str:
    """The caller's X-Request-ID when it is sane, else one of our own; the same in the answer, the error and the log."""
    ctx = request.ctx
    try:
        return str(ctx.request_id)
    except AttributeError:
        given = request.headers.get("x-request-id")
        ctx.request_id = given if given and _REQUEST_ID.fullmatch(given) else f"{_PROCESS}-{next(_numbers):x}"
        return str(ctx.request_id)


def install(app: Sanic[Any, Any]) -> None:
    """Request ids, timing, one log line a request, and the error envelope."""
    app.error_handler = Refusals()

    @app.middleware("response", priority=1)
    async def finish(request: Request, response: BaseHTTPResponse) -> None:
        id_ = request_id(request)
        response.headers["x-request-id"] = id_
        began = getattr(request.ctx, "began", None)
        seconds = perf_counter() - began if began is not None else 0.0
        route = request.route.path if request.route else "(none)"
        metrics.latency_of(route, response.status).observe(seconds)
        access.add(
            method=request.method,
            route=route,
            status=response.status,
            ms=round(seconds * 1000, 2),
            request_id=id_,
            at=round(time(), 3),
        )
