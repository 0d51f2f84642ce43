"""印制任务: asked for here, carried out by worker.py."""

from __future__ import annotations

from uuid import UUID, uuid4

from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.lifecycle import DESIGNED, MOVED, RETIRED
from server.doorplates.models import Doorplate
from server.doorplates.printing.errors import CharactersMissing, NothingToPrint, NotReadyYet, PrintJobNotFound, TooManyToPrint
from server.doorplates.printing.models import PrintJob
from server.doorplates.printing.schemas import PrintBody
from server.doorplates.printing.sheets import unprintable
from server.doorplates.printing.worker import PrintWorker
from server.doorplates.registry.listing import PlateListing
from server.doorplates.registry.schemas import PlatesFilter
from server.doorplates.registry.service import MOST_AT_ONCE, PlateRegistry, Taking
from server.paging import column
from server.settings import Settings

ACTION = "doorplates.print"
MOST = 10_000


class PrintService:
    def __init__(
        self, areas: AreaService, listing: PlateListing, registry: PlateRegistry, worker: PrintWorker, settings: Settings, clock: Clock
    ) -> None:
        self.areas, self.listing, self.registry, self.worker, self.settings, self.clock = areas, listing, registry, worker, settings, clock

    @property
    def address_warning(self) -> str | None:
        base = self.settings.public_base
        if self.settings.public_url and base.startswith("https://"):
            return None
        return f"二维码里的网址是 {base}，群众的手机打不开。正式印制前请设置 DOORPLATE_PUBLIC_URL 为对外的 https 网址"

    async def ask(self, body: PrintBody, *, by: Staff) -> PrintJob:
        """Queue a job; every plate in it is theirs to print, and every character of it can be printed."""
        plates = await self._chosen(body, by=by)
        if not plates:
            raise NothingToPrint
        lacking = [(plate, found) for plate in plates if (found := unprintable(plate.number + plate.name))]
        if lacking:
            raise CharactersMissing.of(
                [{"scene_code": plate.scene_code, "number": plate.number, "characters": found} for plate, found in lacking]
            )
        job = await PrintJob.create(
            id=uuid4(),
            status="waiting",
            layout=body.layout,
            area_id=self._around({plate.area_id for plate in plates}),
            about=self._about(body, plates),
            codes=[plate.scene_code for plate in plates],
            total=len(plates),
            practice_of=by.practice_of,
            staff_id=by.id,
            staff_name=by.display_name,
            created_at=self.clock.now(),
        )
        trail.note("print_job", job.id, area=job.area_id, plates=len(plates))
        self.worker.wake()
        return job

    async def _chosen(self, body: PrintBody, *, by: Staff) -> list[Doorplate]:
        if body.codes is not None:
            rows = Doorplate.filter(scene_code__in=body.codes, practice_of=by.practice_of).order_by("number")
            plates = await rows
            for plate in plates:
                by.check(ACTION, area=plate.area_id)
        else:
            query = PlatesFilter(area=body.area, status=body.status, site_type=body.site_type, text=body.text)
            rows = self.listing.rows(query, by=by, action=ACTION).exclude(status__in=[RETIRED, MOVED])
            plates = await rows.limit(MOST + 1)
        if len(plates) > MOST:
            raise TooManyToPrint
        return [plate for plate in plates if plate.status not in (RETIRED, MOVED)]

    def _around(self, areas: set[str]) -> str | None:
        """The smallest area that holds them all."""

        def common(a: str | None, b: str | None) -> str | None:
            while a is not None and not self.areas.covers(a, b):
                place = self.areas.places.get(a)
                a = place.parent if place else None
            return a

        found = None if not areas else next(iter(areas))
        for area in sorted(areas):
            found = common(found, area)
        place = self.areas.places.get(found or "")
        return None if place is None or place.kind == "city" else place.id

    def _about(self, body: PrintBody, plates: list[Doorplate]) -> str:
        if len(plates) == 1:
            return f"{plates[0].number} {plates[0].name}"[:120]
        around = self._around({plate.area_id for plate in plates})
        return f"{self.areas.places[around].name if around else self.areas.city.name}，{plates[0].number} 到 {plates[-1].number}"[:120]

    def jobs(self, *, by: Staff) -> QuerySet[PrintJob]:
        return PrintJob.filter(by.where(ACTION), practice_of=by.practice_of).order_by("-created_at", "id")

    async def get(self, job_id: UUID, *, by: Staff) -> PrintJob:
        job = await PrintJob.get_or_none(id=job_id)
        if job is None:
            raise PrintJobNotFound
        by.check(ACTION, area=job.area_id)
        if job.practice_of != by.practice_of:
            raise PrintJobNotFound
        return job

    async def cancel(self, job_id: UUID, *, by: Staff) -> PrintJob:
        """Stop it, if it is not over; the worker sees it at its next plate."""
        job = await self.get(job_id, by=by)
        await PrintJob.filter(id=job.id, status__in=["waiting", "running"]).update(status="cancelled", finished_at=self.clock.now())
        trail.note("print_job", job.id, area=job.area_id, cancelled=True)
        return await self.get(job_id, by=by)

    async def file(self, job_id: UUID, kind: str, *, by: Staff) -> tuple[bytes, str]:
        """(the file, its name). kind: pdf (where it is one), zip."""
        job = await self.get(job_id, by=by)
        body = await self.worker.read(job, kind) if job.status == "done" else None
        if body is None:
            raise NotReadyYet
        trail.note("print_job", job.id, area=job.area_id, downloaded=kind)
        return body, f"门牌-{job.created_at:%m%d}-{job.total}块.{kind}"

    async def to_mark(self, job: PrintJob) -> int:
        return await Doorplate.filter(scene_code__in=job.codes, status=DESIGNED).count() if job.status == "done" else 0

    async def mark(self, job_id: UUID, *, by: Staff) -> int:
        """印好了: all plates of the job that are still in design are printed now."""
        job = await self.get(job_id, by=by)
        codes = await column(Doorplate.filter(scene_code__in=job.codes, status=DESIGNED), "scene_code")
        async with in_transaction():
            for start in range(0, len(codes), MOST_AT_ONCE):
                await self.registry.take_many(list(codes[start : start + MOST_AT_ONCE]), Taking("print", "印制任务完成"), by=by)
        return len(codes)
