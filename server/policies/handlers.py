"""GET /api/v1/policies and /api/v1/policies/{id}."""

from sanic import Blueprint, HTTPResponse, Request

from server.matters.handlers import cached
from server.policies.schemas import PolicyListView, PolicyView
from server.policies.service import PolicyService
from server.web import endpoint

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
