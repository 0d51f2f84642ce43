"""The built clients as the server hands them out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from server.settings import Settings
from tests.fakes import FixedClock
from tests.running import build, other_database, running, speaking_to

Serving = Callable[[Path], AbstractAsyncContextManager[httpx.AsyncClient]]


@pytest.fixture
def console_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "console"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>工作台</title>", "utf-8")
    (folder / "assets" / "app.1a2b3c.js").write_text("export {}", "utf-8")
    return folder


@pytest_asyncio.fixture
async def serving(stored: Settings) -> AsyncIterator[Serving]:
    """An application of the test's own whose console lies in that folder."""

    @asynccontextmanager
    async def serve(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
        async with running(build(stored.model_copy(update={"console_dir": folder}), FixedClock())) as app, speaking_to(app) as http:
            yield http

    with other_database():
        yield serve


async def test_the_console_is_served_and_may_not_be_framed_by_a_stranger(serving: Serving, console_dir: Path) -> None:
    async with serving(console_dir) as http:
        page = await http.get("/console/")
        assert page.status_code == 200
        assert "工作台" in page.text
        assert page.headers["cache-control"] == "no-cache"
        assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
        assert (await http.get("/console/assets/app.1a2b3c.js")).status_code == 200
        assert (await http.get("/console", follow_redirects=False)).headers["location"] == "/console/"


async def test_a_hashed_file_is_squeezed_and_never_asked_for_again(serving: Serving, console_dir: Path) -> None:
    (console_dir / "assets" / "app.1a2b3c.js").write_text("export const word = '门牌'\n" * 400, "utf-8")
    (console_dir / "secret.txt").write_text("not an asset", "utf-8")
    async with serving(console_dir) as http:
        squeezed = await http.get("/console/assets/app.1a2b3c.js", headers={"accept-encoding": "gzip"})
        plain = await http.get("/console/assets/app.1a2b3c.js", headers={"accept-encoding": "identity"})
        assert squeezed.text == plain.text == "export const word = '门牌'\n" * 400
        assert squeezed.headers["content-encoding"] == "gzip"
        assert squeezed.num_bytes_downloaded < plain.num_bytes_downloaded / 10
        assert "content-encoding" not in plain.headers
        for answer in (squeezed, plain):
            assert answer.headers["vary"] == "accept-encoding"
            assert "immutable" in answer.headers["cache-control"]
            assert "javascript" in answer.headers["content-type"]
        for name in ("app.old.js", "..%2Fsecret.txt", "%2e%2e/secret.txt"):
            gone = await http.get(f"/console/assets/{name}")
            assert gone.status_code == 404, name
            assert "not an asset" not in gone.text


async def test_the_keeper_of_the_pages_files_is_asked_for_anew(stored: Settings, tmp_path: Path) -> None:
    (tmp_path / "sw.js").write_text("// keeps", "utf-8")
    with other_database():
        async with running(build(stored.model_copy(update={"h5_dir": tmp_path}), FixedClock())) as app, speaking_to(app) as http:
            found = await http.get("/h5/sw.js")
    assert (found.status_code, found.headers["cache-control"]) == (200, "no-cache")
    assert found.headers["content-type"].startswith("text/javascript")


async def test_a_console_that_is_not_built_says_so(serving: Serving, tmp_path: Path) -> None:
    async with serving(tmp_path / "nothing") as http:
        refused = await http.get("/console/")
        assert refused.status_code == 404
        assert refused.json()["error"]["code"] == "client_not_built"


async def test_the_front_door_leads_residents_to_their_client(client: httpx.AsyncClient) -> None:
    assert (await client.get("/", follow_redirects=False)).headers["location"] == "/h5/"
