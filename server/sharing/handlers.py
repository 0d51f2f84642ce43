"""GET /api/v1/changes, /api/v1/export/*.csv, /embed/matters/{id}."""

from __future__ import annotations

from urllib.parse import parse_qs

from sanic import Blueprint, HTTPResponse, Request

from server.clock import local, today
from server.errors import NotFound
from server.guides import answers as reading
from server.guides.errors import AnswerIllTyped
from server.guides.service import GuideService
from server.matters.handlers import cached
from server.sharing import page
from server.sharing.schemas import ChangesQuery, ContentChangesView, ContentChangeView
from server.sharing.service import ADDRESSES, SharingService
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("sharing")
MOST_IN_AN_ADDRESS = 4_000
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors *",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
}


class SheetNotFound(NotFound):
    code, message = "sheet_not_found", "没有这个表，可用 matters.csv、materials.csv、policies.csv、halls.csv"


@bp.get("/api/v1/changes")
@endpoint(answers=ContentChangesView, scope="feed")
async def content_changes(request: Request, query: ChangesQuery, sharing: SharingService) -> HTTPResponse:
    """内容变更: what was added, changed or removed since, in the order in which it came into force."""
    rows, more = await sharing.changes(query.since, query.limit)
    changes = [
        ContentChangeView(
            number=row.id,
            revision=row.revision,
            kind=row.kind,
            id=row.entry_id,
            what=row.what,
            version=row.version,
            url=ADDRESSES[row.kind].format(row.entry_id) if row.kind in ADDRESSES and row.what != "removed" else None,
            at=local(row.at),
        )
        for row in rows
    ]
    after = rows[-1].id if rows else query.since
    return reply(ContentChangesView(changes=changes, next=after, more=more, revision=sharing.catalogue.revision))


@bp.get("/api/v1/export/<name>")
@endpoint(answers="text/csv", scope="content")
async def export_csv(request: Request, name: str, sharing: SharingService) -> HTTPResponse:
    """表格: matters, materials, policies or halls as CSV that Excel and WPS open."""
    body = sharing.sheet(name)
    if body is None:
        raise SheetNotFound
    revision = f'"{name}-{sharing.catalogue.revision}"'
    response = cached(request, body, revision)
    response.content_type = "text/csv; charset=utf-8"
    response.headers["content-disposition"] = f'attachment; filename="{name}"'
    return response


@bp.get("/embed/matters/<matter_id>")
@endpoint(answers="text/html")
async def embedded_guide(request: Request, matter_id: str, guides: GuideService) -> HTTPResponse:
    """可嵌入的攻略: questions and list without a script; the answers stand in the address."""
    published = guides.catalogue.get(matter_id)
    content, day = published.content, today(guides.clock)
    sent = parse_qs(request.query_string[:MOST_IN_AN_ADDRESS], errors="replace")
    answers, fault = page.answers_of(content.questions, sent), ""
    while True:
        try:
            given, _ = reading.read(content, answers, guides.areas.names)
            break
        except AnswerIllTyped as refusal:
            fault = refusal.message
            del answers[refusal.detail["question"]]
    found = guides.resolution(content, answers, day)
    asked = {question.id: question for question in content.questions}
    said = [f"{asked[id_].text} {reading.say(asked[id_], answer, guides.areas.names)}" for id_, answer in given.items()]
    areas = [(choice["id"], choice["label"]) for choice in guides.areas.choices]
    kept = [(page.PREFIX + id_, value) for id_ in given for value in _texts(answers[id_])]
    return reply_bytes(page.page(published, found, kept, said, areas, fault), content_type="text/html; charset=utf-8", headers=_HEADERS)


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [f"{value:g}" if isinstance(value, float) else str(value)]
