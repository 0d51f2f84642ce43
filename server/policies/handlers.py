"""GET /api/v1/policies and /api/v1/policies/{id}."""

from sanic import Blueprint, HTTPResponse, Request

from server.matters.catalogue import Catalogue
from server.matters.handlers import cached
from server.matters.schemas import VersionInForceView, VersionQuery
from server.policies.schemas import PolicyListView, PolicyView
from server.policies.service import PolicyService
from server.web import endpoint, reply

bp = Blueprint("policies", url_prefix="/api/v1/policies")


@bp.get("/", strict_slashes=False)
@endpoint(answers=PolicyListView, scope="content")
async def policies(request: Request, policies: PolicyService) -> HTTPResponse:
    """政策一览: short."""
    return cached(request, policies.list_json, policies.list_etag)


@bp.get("/<policy_id>")
@endpoint(answers=PolicyView, scope="content")
async def policy(request: Request, policy_id: str, policies: PolicyService) -> HTTPResponse:
    """政策卡片: 谁能享受、有什么好处、怎么办, with source and validity."""
    return cached(request, *policies.card(policy_id))


@bp.get("/<policy_id>/version")
@endpoint(answers=VersionInForceView)
async def policy_version(
    request: Request, policy_id: str, query: VersionQuery, policies: PolicyService, catalogue: Catalogue
) -> HTTPResponse:
    """现行版本号. With `seen` and `wait` the answer comes as soon as another version is in force: an open page learns of it at once."""
    return reply(
        VersionInForceView(version=await catalogue.other_than(query.seen, lambda: policies.get(policy_id).version, wait=query.wait))
    )
