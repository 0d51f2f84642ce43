"""/api/v1/staff/official-imports: a template, a look, the import."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.editing.official.reading import MATTER, NAME
from server.editing.official.schemas import (
    ImportedMatterView,
    OfficialChangeView,
    OfficialImportBody,
    OfficialImportedView,
    OfficialPreviewView,
    OfficialRowView,
    OfficialSheetBody,
)
from server.editing.official.service import IMPORT, OfficialImports, Previewed
from server.matters.official import FIELDS
from server.tables import csv_of
from server.text import clean
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("official-imports", url_prefix="/api/v1/staff/official-imports")
MOST_ROWS_SHOWN = 300


@bp.get("/template")
@endpoint(answers="text/csv", allow=IMPORT)
async def official_template(request: Request, by: Staff, imports: OfficialImports) -> HTTPResponse:
    """模板: every matter, with the official fields that it has; those that it has not are empty."""
    rows = []
    for id_, published in imports.catalogue.matters.items():
        official = published.content.official
        cells = [_cell(getattr(official, field)) if official else "" for field in FIELDS]
        rows.append([id_, published.content.official_name, *cells])
    headers = {"content-disposition": 'attachment; filename="official.csv"'}
    return reply_bytes(csv_of([MATTER, NAME, *FIELDS.values()], rows), content_type="text/csv; charset=utf-8", headers=headers)


@bp.post("/preview")
@endpoint(answers=OfficialPreviewView, allow=IMPORT)
async def preview_official(request: Request, by: Staff, body: OfficialSheetBody, imports: OfficialImports) -> HTTPResponse:
    """预览: what would change, what is wrong, what does not fit together. Nothing is written."""
    found = await imports.preview(body.csv, source=clean(body.source), as_of=body.as_of)
    shown = [one for one in found.rows if one.row.faults or one.content is not None]
    return reply(
        OfficialPreviewView(
            rows=[_row(one) for one in shown[:MOST_ROWS_SHOWN]],
            changed=len(found.changed),
            faulty=found.faulty,
            unchanged=len(found.rows) - len(shown),
            strangers=found.strangers,
            digest=found.digest,
        )
    )


@bp.post("/", strict_slashes=False)
@endpoint(answers=OfficialImportedView, idempotent=True, allow=IMPORT)
async def import_official(request: Request, by: Staff, body: OfficialImportBody, imports: OfficialImports) -> HTTPResponse:
    """导入: new versions of all that changed, in force at once; from then on editors see these fields and do not change them."""
    done = await imports.carry_out(body.csv, source=clean(body.source), as_of=body.as_of, seen=body.digest, by=by)
    return reply(OfficialImportedView(published=[ImportedMatterView(matter=id_, version=version) for id_, version in done]))


def _row(one: Previewed) -> OfficialRowView:
    return OfficialRowView(
        line=one.row.line,
        matter=one.row.matter,
        plain_name=one.published.content.plain_name if one.published else "",
        faults=one.row.faults[:10],
        warnings=one.warnings[:10],
        changes=[OfficialChangeView(field=field, was=_shown(was), now=_shown(now)) for field, was, now in one.differs],
    )


def _shown(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "是" if value else "否"
    return "、".join(value) if isinstance(value, tuple) else value
