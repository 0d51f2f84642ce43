"""/api/v1/staff/print-jobs."""

from uuid import UUID

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.doorplates.printing.models import PrintJob
from server.doorplates.printing.schemas import PrintBody, PrintedMarkView, PrintJobsView, PrintJobView
from server.doorplates.printing.service import PrintService
from server.doorplates.printing.worker import A_FILE
from server.doorplates.registry.handlers import attachment
from server.doorplates.registry.listing import local
from server.paging import Paged, page_of
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-print-jobs", url_prefix="/api/v1/staff/print-jobs")


@bp.get("/", strict_slashes=False)
@endpoint(answers=PrintJobsView, allow="doorplates.print")
async def print_jobs(request: Request, by: Staff, query: Paged, printing: PrintService) -> HTTPResponse:
    """印制任务: newest first, with progress."""
    rows, total = await page_of(printing.jobs(by=by), query)
    items = [await _view(row, printing) for row in rows]
    return reply(PrintJobsView(items=items, total=total, page=query.page, size=query.size, address_warning=printing.address_warning))


@bp.post("/", strict_slashes=False)
@endpoint(answers=PrintJobView, status=202, idempotent=True, allow="doorplates.print")
async def ask_to_print(request: Request, by: Staff, body: PrintBody, printing: PrintService) -> HTTPResponse:
    """印门牌: PDF on A6 or A4, and a package for the print shop; carried out in the background."""
    return reply(await _view(await printing.ask(body, by=by), printing), status=202)


@bp.get("/<job_id:uuid>")
@endpoint(answers=PrintJobView, allow="doorplates.print")
async def print_job(request: Request, job_id: UUID, by: Staff, printing: PrintService) -> HTTPResponse:
    """一次印制。"""
    return reply(await _view(await printing.get(job_id, by=by), printing))


@bp.post("/<job_id:uuid>/cancel")
@endpoint(answers=PrintJobView, allow="doorplates.print")
async def cancel_print_job(request: Request, job_id: UUID, by: Staff, printing: PrintService) -> HTTPResponse:
    """停止印制。"""
    return reply(await _view(await printing.cancel(job_id, by=by), printing))


@bp.post("/<job_id:uuid>/printed")
@endpoint(answers=PrintedMarkView, idempotent=True, allow="doorplates.print")
async def mark_printed(request: Request, job_id: UUID, by: Staff, printing: PrintService) -> HTTPResponse:
    """印好了: its plates that were in design are printed."""
    return reply(PrintedMarkView(marked=await printing.mark(job_id, by=by)))


@bp.get("/<job_id:uuid>/plates.pdf")
@endpoint(answers="application/pdf", allow="doorplates.print")
async def print_job_pdf(request: Request, job_id: UUID, by: Staff, printing: PrintService) -> HTTPResponse:
    """下载 PDF: where all plates fit one file."""
    body, name = await printing.file(job_id, "pdf", by=by)
    return reply_bytes(body, content_type="application/pdf", headers=attachment(name))


@bp.get("/<job_id:uuid>/package.zip")
@endpoint(answers="application/zip", allow="doorplates.print")
async def print_job_package(request: Request, job_id: UUID, by: Staff, printing: PrintService) -> HTTPResponse:
    """下载印制包: PDFs, manifest.csv and a note for the print shop."""
    body, name = await printing.file(job_id, "zip", by=by)
    return reply_bytes(body, content_type="application/zip", headers=attachment(name))


async def _view(job: PrintJob, printing: PrintService) -> PrintJobView:
    return PrintJobView(
        id=job.id,
        status=job.status,
        layout=job.layout,
        about=job.about,
        total=job.total,
        done=job.done,
        size=job.size,
        single_pdf=job.status == "done" and job.total <= A_FILE,
        to_mark=await printing.to_mark(job),
        staff_name=job.staff_name,
        created_at=local(job.created_at),
        finished_at=local(job.finished_at),
        say=job.say,
    )
