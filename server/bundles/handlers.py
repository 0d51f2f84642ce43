"""GET /api/v1/bundles, /api/v1/bundles/{id}, POST /api/v1/bundles/{id}/resolve."""

from sanic import Blueprint, HTTPResponse, Request

from server.bundles.schemas import (
    BundleBriefView,
    BundleListView,
    BundleResolutionView,
    BundleView,
    EditionQuery,
    EditionView,
    ResolveBundleBody,
)
from server.bundles.service import BundleService
from server.matters.catalogue import Catalogue
from server.web import endpoint, reply

bp = Blueprint("bundles", url_prefix="/api/v1/bundles")


@bp.get("/", strict_slashes=False)
@endpoint(answers=BundleListView)
async def bundles(request: Request, bundles: BundleService) -> HTTPResponse:
    """一件事一览。"""
    return reply(BundleListView(bundles=[BundleBriefView(**bundles.brief(one)) for one in bundles.bundles.values()]))


@bp.get("/<bundle_id>")
@endpoint(answers=BundleView)
async def bundle(request: Request, bundle_id: str, bundles: BundleService) -> HTTPResponse:
    """一件事: its matters in the order in which they are done, and why."""
    return reply(bundles.shown(bundles.get(bundle_id)))


@bp.get("/<bundle_id>/version")
@endpoint(answers=EditionView)
async def bundle_edition(
    request: Request, bundle_id: str, query: EditionQuery, bundles: BundleService, catalogue: Catalogue
) -> HTTPResponse:
    """现行版本. With `seen` and `wait` the answer comes as soon as it is another: an open page learns of it at once."""
    return reply(EditionView(edition=await catalogue.other_than(query.seen, lambda: bundles.edition(bundle_id), wait=query.wait)))


@bp.post("/<bundle_id>/resolve")
@endpoint(answers=BundleResolutionView)
async def resolve_bundle(request: Request, bundle_id: str, body: ResolveBundleBody, bundles: BundleService) -> HTTPResponse:
    """问答与合并清单: a read, however often it is asked."""
    return reply(bundles.resolve(bundle_id, body.matters, body.answers))
