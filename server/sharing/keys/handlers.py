"""/api/v1/staff/keys."""

from __future__ import annotations

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.idempotency import check_key
from server.paging import page_of
from server.sharing.keys.models import ApiKey
from server.sharing.keys.schemas import (
    ApiKeysView,
    ApiKeyView,
    FreshKeyView,
    KeyBody,
    KeyScopeView,
    KeysQuery,
    RotateKeyBody,
    StopKeyBody,
)
from server.sharing.keys.scopes import SCOPES
from server.sharing.keys.service import EDIT, READ, KeyForm, KeyService
from server.text import clean
from server.web import KEY_HEADER, endpoint, reply

bp = Blueprint("keys", url_prefix="/api/v1/staff")


@bp.get("/keys")
@endpoint(answers=ApiKeysView, allow=READ)
async def api_keys(request: Request, by: Staff, query: KeysQuery, keys: KeyService) -> HTTPResponse:
    """接口密钥: newest first, with when each was last used."""
    rows, total = await page_of(keys.rows(q=clean(query.q), area=query.area, stopped=query.stopped, by=by), query)
    scopes = [KeyScopeView(id=id_, name=name) for id_, name in SCOPES.items()]
    items = [_view(row, keys, by) for row in rows]
    return reply(ApiKeysView(items=items, scopes=scopes, header=KEY_HEADER, total=total, page=query.page, size=query.size))


@bp.post("/keys")
@endpoint(answers=FreshKeyView, status=201, idempotent="by itself", allow=EDIT)
async def make_api_key(request: Request, by: Staff, body: KeyBody, keys: KeyService) -> HTTPResponse:
    """新建接口密钥: a retry with the same Idempotency-Key finds the same key, with another secret."""
    row, secret = await keys.create(_form(body), origin=_origin(request), by=by)
    return reply(FreshKeyView(key=_view(row, keys, by), secret=secret), status=201)


@bp.put("/keys/<key_id:uuid>")
@endpoint(answers=ApiKeyView, allow=EDIT)
async def edit_api_key(request: Request, key_id: UUID, by: Staff, body: KeyBody, keys: KeyService) -> HTTPResponse:
    """修改接口密钥: whose, what for, how much, until when; the secret stays."""
    return reply(_view(await keys.edit(key_id, _form(body), by=by), keys, by))


@bp.post("/keys/<key_id:uuid>/rotate")
@endpoint(answers=FreshKeyView, idempotent="by itself", allow=EDIT)
async def rotate_api_key(request: Request, key_id: UUID, by: Staff, body: RotateKeyBody, keys: KeyService) -> HTTPResponse:
    """更换密钥: a new secret, and a while in which both hold."""
    row, secret = await keys.rotate(key_id, keep_hours=body.keep_hours, origin=_origin(request), by=by)
    return reply(FreshKeyView(key=_view(row, keys, by), secret=secret))


@bp.post("/keys/<key_id:uuid>/stop")
@endpoint(answers=ApiKeyView, allow=EDIT)
async def stop_api_key(request: Request, key_id: UUID, by: Staff, body: StopKeyBody, keys: KeyService) -> HTTPResponse:
    """停用接口密钥, for good and at once."""
    return reply(_view(await keys.stop(key_id, clean(body.why), by=by), keys, by))


def _origin(request: Request) -> str | None:
    key = request.headers.get("idempotency-key")
    if key is not None:
        check_key(key)
    return key


def _form(body: KeyBody) -> KeyForm:
    scopes = tuple(dict.fromkeys(body.scopes))
    return KeyForm(clean(body.name), clean(body.owner), body.area, scopes, body.per_minute, body.expires_on)


def _view(row: ApiKey, keys: KeyService, by: Staff) -> ApiKeyView:
    place = keys.areas.places.get(row.area_id)
    former = row.former_until if row.former_until and row.former_until > keys.clock.now() else None
    return ApiKeyView.model_validate(
        {
            "id": row.id,
            "name": row.name,
            "owner": row.owner,
            "area": row.area_id,
            "area_name": place.name if place else row.area_id,
            "scopes": row.scopes,
            "per_minute": row.per_minute,
            "expires_on": row.expires_on,
            "mark": row.mark,
            "state": keys.state(row),
            "former_until": local(former),
            "made_by": row.made_by,
            "made_at": local(row.made_at),
            "stopped_by": row.stopped_by,
            "stopped_why": row.stopped_why,
            "last_used_at": local(row.last_used_at),
            "uses": row.uses,
            "editable": row.stopped_at is None and by.may(EDIT, area=row.area_id),
        }
    )
