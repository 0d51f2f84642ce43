"""GET /api/v1/matters and /api/v1/matters/{id}."""

from sanic import Blueprint, HTTPResponse, Request

from server.clock import today
from server.matters.catalogue import Catalogue
from server.matters.schemas import GuideView, MatterList, VersionInForceView, VersionQuery
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("matters", url_prefix="/api/v1/matters")


@bp.get("/", strict_slashes=False)
@endpoint(answers=MatterList, scope="content")
async def matters(request: Request, catalogue: Catalogue) -> HTTPResponse:
    """事项目录: all published matters, short."""
    return cached(request, catalogue.list_json, catalogue.list_etag)


@bp.get("/<matter_id>", strict_slashes=False)
@endpoint(answers=GuideView, scope="content")
async def guide(request: Request, matter_id: str, catalogue: Catalogue) -> HTTPResponse:
    """办事指南: 谁能办、在哪办、怎么办、要什么, with every question and condition."""
    published = catalogue.on(matter_id, today(request.app.ctx.clock))
    return cached(request, published.guide, published.etag)


@bp.get("/<matter_id>/version")
@endpoint(answers=VersionInForceView)
async def version_in_force(request: Request, matter_id: str, query: VersionQuery, catalogue: Catalogue) -> HTTPResponse:
    """现行版本号. With `seen` and `wait` the answer comes as soon as another version is in force: an open page learns of it at once."""
    return reply(
        VersionInForceView(version=await catalogue.other_than(query.seen, lambda: catalogue.get(matter_id).version, wait=query.wait))
    )


def cached(request: Request, body: bytes, etag: str) -> HTTPResponse:
    """304 when the client already holds this version."""
    headers = {"etag": etag, "cache-control": "no-cache"}
    given = {tag.strip().removeprefix("W/") for tag in (request.headers.get("if-none-match") or "").split(",")}
    if etag in given or "*" in given:
        return HTTPResponse(status=304, headers=headers)
    return reply_bytes(body, headers=headers)
