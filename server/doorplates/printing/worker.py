"""印制间: carries out print jobs one at a time, in the background. What is finished lies in files, so a job that was broken off goes on
where it stopped; a lease says whose it is, and falls back when that process is gone."""

from __future__ import annotations

import asyncio
import io
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import structlog
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from server.clock import Clock
from server.doorplates import qr
from server.doorplates.models import Doorplate
from server.doorplates.printing.models import PrintJob
from server.doorplates.printing.sheets import Layout, Sign, pdf
from server.doorplates.service import SITE_TYPES
from server.tables import csv_of

log = structlog.get_logger()

A_FILE = 500
"""Plates in one PDF: a print shop's machine takes it, and no more than this is lost when we are stopped."""
A_STEP = 25
LEASE = timedelta(seconds=30)
KEPT = timedelta(days=14)
MOST_ATTEMPTS = 3
PAUSE = 2.0
README = """数字政务门牌印制包
manifest.csv   每块门牌一行：编号、名称、二维码里的网址、在哪个 PDF 的第几页
*.pdf          {layout}；字体已嵌入，二维码是矢量图
请按 100% 原大打印，不要“适合页面”；二维码四周的白边要保留，印好后抽几块用手机扫一扫。
"""
LAYOUTS = {"a6": "A6 单块（105×148 毫米），一页一块", "a4": "A4 拼版（一页四块，沿裁切线裁成 A6）"}


class Cancelled(Exception):
    """Somebody stopped the job, or another worker has it."""


class PrintWorker:
    def __init__(self, folder: Path, public_base: str, clock: Clock) -> None:
        self.folder, self.public_base, self.clock = folder, public_base, clock
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There is a new job."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            try:
                busy = await self.step()
                if not busy:
                    await self.sweep()
            except Exception:
                log.exception("printing.step_failed")
                busy = False
            if not busy:
                self._woken.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), PAUSE)

    async def step(self) -> bool:
        """Carry out one job; False when there is none."""
        job = await self._take()
        if job is None:
            return False
        try:
            await self._carry_out(job)
        except Cancelled:
            await asyncio.to_thread(shutil.rmtree, self.folder / str(job.id), True)
        except Exception as fault:
            log.exception("printing.failed", job=str(job.id))
            last = job.attempts >= MOST_ATTEMPTS
            status = {"status": "failed", "finished_at": self.clock.now()} if last else {"status": "waiting"}
            say = f"没有印成（{type(fault).__name__}），请再试一次；还不行请联系管理员"
            await PrintJob.filter(id=job.id, status="running").update(**status, say=say)
        return True

    async def _take(self) -> PrintJob | None:
        now = self.clock.now()
        async with in_transaction():
            free = Q(status="waiting") | Q(status="running", leased_until__lt=now)
            job = await PrintJob.filter(free).order_by("created_at").limit(1).select_for_update(skip_locked=True).first()
            if job is not None:
                job.status, job.leased_until, job.attempts = "running", now + LEASE, job.attempts + 1
                if job.attempts > MOST_ATTEMPTS:
                    job.status, job.say, job.finished_at = "failed", "中断了多次，没有印成，请再试一次", now
                await job.save(update_fields=["status", "leased_until", "attempts", "say", "finished_at"])
        return job if job is not None and job.status == "running" else None

    async def _carry_out(self, job: PrintJob) -> None:
        folder = self.folder / str(job.id)
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        signs = await self._signs(job)
        layout: Layout = "a4" if job.layout == "a4" else "a6"
        for number, start in enumerate(range(0, len(signs), A_FILE), 1):
            file = folder / _pdf_name(number)
            part = signs[start : start + A_FILE]
            if not file.exists():
                codes: dict[str, str] = {}
                for step in range(0, len(part), A_STEP):
                    codes |= await asyncio.to_thread(_codes, part[step : step + A_STEP])
                    await self._progress(job, start + step)
                body = await asyncio.to_thread(pdf, part, layout, practice=job.practice_of is not None, codes=codes)
                await asyncio.to_thread(_write, file, body)
            await self._progress(job, start + len(part))
        package = await asyncio.to_thread(self._pack, job, signs, folder)
        finished = {"status": "done", "done": len(signs), "size": package, "finished_at": self.clock.now(), "say": ""}
        if not await PrintJob.filter(id=job.id, status="running").update(**finished):
            raise Cancelled

    async def _progress(self, job: PrintJob, done: int) -> None:
        if not await PrintJob.filter(id=job.id, status="running").update(done=done, leased_until=self.clock.now() + LEASE):
            raise Cancelled

    async def _signs(self, job: PrintJob) -> list[Sign]:
        """In the order in which they were chosen, which is by number."""
        rows = {row.scene_code: row for start in range(0, job.total, 500) for row in await _plates(job.codes[start : start + 500])}
        return [
            Sign(row.scene_code, row.number, row.name, f"{self.public_base}/d/{row.scene_code}", row.address or "", row.site_type)
            for code in job.codes
            if (row := rows.get(code)) is not None
        ]

    def _pack(self, job: PrintJob, signs: list[Sign], folder: Path) -> int:
        """The ZIP for the print shop; its size."""
        on_a_page = 4 if job.layout == "a4" else 1
        lines = []
        for place, sign in enumerate(signs):
            number, within = divmod(place, A_FILE)
            kind = SITE_TYPES.get(sign.site_type, "")
            page = within // on_a_page + 1
            lines.append((sign.number, sign.scene_code, sign.name, kind, sign.postal, sign.address, _pdf_name(number + 1), page))
        header = ("编号", "场景码", "名称", "场所类型", "地址", "二维码网址", "文件", "页")
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("manifest.csv", csv_of(header, lines))
            packed.writestr("README.txt", "\ufeff" + README.format(layout=LAYOUTS[job.layout]).replace("\n", "\r\n"))
            for file in _pdfs(folder):
                packed.write(file, file.name)
        _write(folder / "package.zip", out.getvalue())
        return out.tell()

    async def read(self, job: PrintJob, kind: str) -> bytes | None:
        """The file of a finished job; None when it is gone, or when there is no single PDF."""
        name = "package.zip" if kind == "zip" else _pdf_name(1)
        if kind == "pdf" and job.total > A_FILE:
            return None
        try:
            return await asyncio.to_thread((self.folder / str(job.id) / name).read_bytes)
        except FileNotFoundError:
            return None

    async def sweep(self) -> None:
        """Files of jobs that are two weeks old go; the row stays as a record."""
        old = await PrintJob.filter(status="done", finished_at__lt=self.clock.now() - KEPT).limit(20)
        for job in old:
            await asyncio.to_thread(shutil.rmtree, self.folder / str(job.id), True)
            await PrintJob.filter(id=job.id).update(status="expired")


async def _plates(codes: list[str]) -> list[Doorplate]:
    return await Doorplate.filter(scene_code__in=codes)


def _codes(signs: list[Sign]) -> dict[str, str]:
    return {sign.scene_code: qr.bare_svg(sign.address) for sign in signs}


def _pdf_name(number: int) -> str:
    return f"plates-{number:02}.pdf"


def _pdfs(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("plates-*.pdf"))


def _write(file: Path, body: bytes) -> None:
    """Whole or not at all."""
    part = file.with_suffix(".part")
    part.write_bytes(body)
    part.replace(file)
