"""印制: the sheet shows what it should, its codes are read by another program, and a job goes on where it was stopped."""

from __future__ import annotations

import asyncio
import csv
import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import httpx
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from server.app import App
from server.doorplates.models import Doorplate
from server.doorplates.printing import worker as printing
from server.doorplates.printing.models import PrintJob
from server.doorplates.printing.sheets import Sign, pdf, unprintable
from server.doorplates.printing.worker import PrintWorker
from server.settings import Settings
from tests import factories, people
from tests.doorplates.asking import JOBS, code_of, got, posted
from tests.fakes import FixedClock
from tests.people import Person, signed_in


def sign(n: int, name: str = "示例小区东门") -> Sign:
    return Sign(f"5QYDJT{n:02}", f"KS-ZP-{n:04}", name, f"https://plates.example.cn/d/5QYDJT{n:02}")


def pages(document: bytes, *, dots: int = 150) -> list[Image.Image]:
    """Drawn by PDFium, which Chromium shows PDFs with."""
    opened = pypdfium2.PdfDocument(document)
    found = [page.render(scale=dots / 72).to_pil() for page in opened]
    opened.close()
    return found


def texts(document: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(document)
    found = [page.get_textpage().get_text_bounded() for page in opened]
    opened.close()
    return found


# --- the sheet


def test_every_code_on_a_sheet_of_four_is_read_by_another_program() -> None:
    signs = [sign(n) for n in range(1, 7)]
    first, second = pages(pdf(signs, "a4"))
    assert {code.text for code in zxingcpp.read_barcodes(first)} == {one.address for one in signs[:4]}
    assert {code.text for code in zxingcpp.read_barcodes(second)} == {one.address for one in signs[4:]}


def test_a_plate_says_its_number_its_place_its_code_what_to_do_and_whom_to_call() -> None:
    (text,) = texts(pdf([sign(7, "示例写字楼（昆山经济技术开发区前进东路与长江路交叉口东北角）")], "a6"))
    together = "".join(text.split())
    for words in ("KS-ZP-0007", "示例写字楼", "东北角", "5QYDJT07", "微信扫一扫", "12345"):
        assert words in together


@pytest.mark.parametrize(("layout", "size"), [("a6", (105, 148)), ("a4", (210, 297))])
def test_a_page_is_as_large_as_its_paper(layout: Any, size: tuple[int, int]) -> None:
    opened = pypdfium2.PdfDocument(pdf([sign(1)], layout))
    assert tuple(round(points / 72 * 25.4) for points in opened[0].get_size()) == size


def test_a_code_with_a_corner_torn_off_is_still_read() -> None:
    (page,) = pages(pdf([sign(1)], "a6"))
    width, height = page.size
    page.paste("white", (int(width * 0.62), int(height * 0.58), int(width * 0.75), int(height * 0.67)))
    assert [code.text for code in zxingcpp.read_barcodes(page)] == [sign(1).address]


def test_only_our_own_fonts_are_in_it() -> None:
    document = pdf([sign(1)], "a6")
    assert b"NotoSansCJK" in document or b"NotoSansSC" in document
    assert document.count(b"/FontFile") >= 2


@pytest.mark.parametrize(
    ("text", "lacking"), [("张浦镇甪直塘·A座（东）1号-2", []), ("示例𠮷祥街", ["𠮷"]), ("龘龘", ["龘"]), ("好👍", ["👍"])]
)
def test_what_cannot_be_printed_is_known_before(text: str, lacking: list[str]) -> None:
    assert unprintable(text) == lacking


# --- jobs, as the admin meets them: the server's own worker prints them in the background


async def printed(client: httpx.AsyncClient, job: dict[str, Any], who: Person) -> dict[str, Any]:
    async with asyncio.timeout(30):
        while (found := await got(client, f"{JOBS}/{job['id']}", who))["status"] in ("waiting", "running"):  # noqa: ASYNC110 (as the page does)
            await asyncio.sleep(0.02)
    return found


async def fetched(client: httpx.AsyncClient, path: str, headers: dict[str, str]) -> bytes:
    answer = await client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.content


@pytest.mark.both_databases
async def test_a_job_prints_the_chosen_plates_and_packs_them_for_the_shop(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    plates = [await factories.issued(status="designed", name=f"示例小区{n}号门") for n in range(5)]
    job = await posted(client, JOBS, admin, {"layout": "a4", "codes": [plate.scene_code for plate in plates]}, status=202)
    assert job["total"] == 5
    job = await printed(client, job, admin)
    assert (job["status"], job["done"], job["single_pdf"], job["to_mark"]) == ("done", 5, True, 5)

    document = await fetched(client, f"{JOBS}/{job['id']}/plates.pdf", admin.headers)
    read = {code.text for page in pages(document) for code in zxingcpp.read_barcodes(page)}
    assert read == {f"https://plates.example.cn/d/{plate.scene_code}" for plate in plates}
    with zipfile.ZipFile(io.BytesIO(await fetched(client, f"{JOBS}/{job['id']}/package.zip", admin.headers))) as packed:
        assert set(packed.namelist()) == {"manifest.csv", "README.txt", "plates-01.pdf"}
        assert packed.read("plates-01.pdf") == document
        manifest = list(csv.DictReader(io.StringIO(packed.read("manifest.csv").decode("utf-8-sig"))))
    assert [(row["场景码"], row["页"]) for row in manifest] == [
        (plate.scene_code, page) for plate, page in zip(plates, "11112", strict=True)
    ]

    assert await posted(client, f"{JOBS}/{job['id']}/printed", admin) == {"marked": 5}
    assert {plate.status for plate in await Doorplate.filter(scene_code__in=[plate.scene_code for plate in plates])} == {"printed"}


@pytest.mark.both_databases
async def test_what_cannot_be_printed_is_refused_before_any_paper(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    odd = await factories.issued(name="示例𠮷祥小区")
    refused = await posted(client, JOBS, admin, {"codes": [odd.scene_code]}, status=422)
    assert code_of(refused) == "characters_missing"
    assert refused["error"]["detail"]["plates"] == [{"scene_code": odd.scene_code, "number": odd.number, "characters": ["𠮷"]}]
    gone = await factories.issued(status="retired")
    assert code_of(await posted(client, JOBS, admin, {"codes": [gone.scene_code]}, status=422)) == "nothing_to_print"
    foreign = await factories.issued(area_id=people.OTHER_TOWN)
    assert code_of(await posted(client, JOBS, admin, {"codes": [foreign.scene_code]}, status=403)) == "out_of_scope"
    assert await PrintJob.all().count() == 0


async def test_the_filters_of_the_list_choose_what_is_printed(client: httpx.AsyncClient) -> None:
    admin = await signed_in("township_admin")
    wanted = await factories.issued(status="designed")
    await factories.issued(status="designed", area_id=people.OTHER_TOWN)
    await factories.issued(status="active")
    job = await posted(client, JOBS, admin, {"status": "designed"}, status=202)
    assert (await PrintJob.get(id=job["id"])).codes == [wanted.scene_code]
    other = await signed_in("township_admin", people.OTHER_TOWN)
    assert code_of(await got(client, f"{JOBS}/{job['id']}", other, status=403)) == "out_of_scope"


async def test_an_address_that_no_phone_can_open_is_warned_of(client: httpx.AsyncClient, app: App) -> None:
    admin = await signed_in("township_admin")
    assert (await got(client, JOBS, admin))["address_warning"] is None
    service = app.ctx.parts.staff_plates.printing
    settings = service.settings
    try:
        service.settings = settings.model_copy(update={"public_url": ""})
        assert "DOORPLATE_PUBLIC_URL" in (await got(client, JOBS, admin))["address_warning"]
    finally:
        service.settings = settings


# --- the worker, step by step


@pytest.fixture
def worker(database: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintWorker:
    """Two plates a file, so that a job has several."""
    monkeypatch.setattr(printing, "A_FILE", 2)
    return PrintWorker(tmp_path / "printing", "https://plates.example.cn", FixedClock())


async def queued(how_many: int, **other: Any) -> PrintJob:
    codes = [(await factories.issued()).scene_code for _ in range(how_many)]
    return await factories.print_job(**{"status": "waiting", "codes": codes, "total": how_many} | other)


async def packed(worker: PrintWorker, job: PrintJob) -> list[str]:
    await job.refresh_from_db()
    body = await worker.read(job, "zip")
    assert body is not None
    with zipfile.ZipFile(io.BytesIO(body)) as found:
        return [name for name in found.namelist() if name.endswith(".pdf")]


async def test_a_job_over_many_files_goes_on_where_it_was_broken_off(worker: PrintWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    job, made = await queued(5), []

    def breaks(signs: list[Sign], *rest: Any, **others: Any) -> bytes:
        made.append(len(signs))
        if len(made) == 2:
            raise MemoryError
        return pdf(signs, *rest, **others)

    monkeypatch.setattr(printing, "pdf", breaks)
    monkeypatch.setattr(printing.log, "exception", lambda *_, **__: None)
    await worker.step()
    await job.refresh_from_db()
    assert (job.status, job.done) == ("waiting", 2)
    await worker.step()
    assert made == [2, 2, 2, 1]  # the first file was not made again
    assert await packed(worker, job) == ["plates-01.pdf", "plates-02.pdf", "plates-03.pdf"]


async def test_a_job_whose_worker_died_is_taken_over_when_its_lease_ends(worker: PrintWorker) -> None:
    clock = cast(FixedClock, worker.clock)
    job = await queued(1, status="running", leased_until=clock.now() + timedelta(seconds=30), attempts=1)
    assert not await worker.step()
    clock.move(seconds=31)
    assert await worker.step()
    assert await packed(worker, job) == ["plates-01.pdf"]


async def test_a_job_that_kills_its_worker_again_and_again_is_given_up(worker: PrintWorker) -> None:
    job = await queued(1, status="running", leased_until=worker.clock.now() - timedelta(seconds=1), attempts=3)
    assert not await worker.step()
    await job.refresh_from_db()
    assert (job.status, bool(job.say)) == ("failed", True)


async def test_a_job_that_is_stopped_in_the_middle_leaves_no_file(worker: PrintWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    job, real = await queued(5), worker._progress

    async def stopped_meanwhile(job: PrintJob, done: int) -> None:
        if done == 2:
            await PrintJob.filter(id=job.id).update(status="cancelled")
        await real(job, done)

    monkeypatch.setattr(worker, "_progress", stopped_meanwhile)
    await worker.step()
    await job.refresh_from_db()
    assert job.status == "cancelled"
    assert not (worker.folder / str(job.id)).exists()
    assert not await worker.step()


async def test_files_of_old_jobs_go_and_the_record_stays(worker: PrintWorker) -> None:
    job = await queued(1)
    await worker.step()
    assert (worker.folder / str(job.id)).exists()
    cast(FixedClock, worker.clock).move(days=15)
    await worker.sweep()
    await job.refresh_from_db()
    assert not (worker.folder / str(job.id)).exists()
    assert job.status == "expired"


async def test_two_workers_never_print_the_same_job(worker: PrintWorker, tmp_path: Path) -> None:
    await queued(2)
    other = PrintWorker(tmp_path / "other", worker.public_base, worker.clock)
    assert sorted(await asyncio.gather(worker.step(), other.step())) == [False, True]


async def test_a_plate_for_practice_cannot_be_taken_for_a_real_one(worker: PrintWorker) -> None:
    job = await queued(1, practice_of=uuid4())
    await worker.step()
    await job.refresh_from_db()
    body = await worker.read(job, "pdf")
    assert body is not None
    assert "练习" in "".join(texts(body)[0].split())
