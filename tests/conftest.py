"""What the tests stand on.

- `database`: a migrated, empty database, on SQLite and on PostgreSQL: every test that asks for it runs on both.
- `client` (and `app`): the application with all published content, started once for the whole session, without a socket. SQLite, and with
  the marker `both_databases` PostgreSQL too. What a test wrote is gone for the next one.
- `live`: an HTTP client of the shipped command, started once; `serve` starts another one that a test may break.
- `clock`: the application's time, Monday 23 November 2026, 10:00, until the test sets it.
"""

from __future__ import annotations

import asyncio
import inspect
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
import structlog
from sanic import Sanic
from tortoise import Tortoise
from tortoise.connection import get_connection

import tests.live
from seeds.checking import Seeds, read_seeds
from seeds.load import load
from server import database as db
from server.app import App
from server.outbox import OutboxRecord
from server.settings import Settings
from tests import network, people, postgres
from tests.available import EVERYTHING, missing
from tests.fakes import FixedClock
from tests.running import build, forget_what_was_written, other_database, running, speaking_to

Sanic.test_mode = True
ON_POSTGRES = pytest.param("postgres", marks=pytest.mark.postgres)


# --- what this machine cannot run is deselected, and said


# structlog's own look of a traceback prints every local value with rich: of a catalogue that takes minutes
structlog.configure(
    processors=[structlog.processors.add_log_level, structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "both_databases: the shared application runs on SQLite and on PostgreSQL")
    if EVERYTHING and missing():
        raise pytest.UsageError("DOORPLATE_TEST_EVERYTHING is set, but " + "; ".join(missing().values()))


def pytest_report_header() -> list[str]:
    return [f"left out: tests marked {marker}: {reason}" for marker, reason in missing().items()]


def pytest_make_parametrize_id(val: object) -> str | None:
    """Short, and the same in every process: a made file holds the time at which it was made."""
    if isinstance(val, bytes):
        return "bytes"
    return f"{val[:60]}…" if isinstance(val, str) and len(val) > 80 else None


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out = {marker: [item for item in items if item.get_closest_marker(marker)] for marker in missing()}
    config.stash[_LEFT_OUT] = {marker: len(found) for marker, found in left_out.items() if found}
    gone = {id(item) for found in left_out.values() for item in found}
    if gone:
        config.hook.pytest_deselected(items=[item for item in items if id(item) in gone])
        items[:] = [item for item in items if id(item) not in gone]
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_part(item)))
    items.sort(key=lambda item: _part(item) != "browser")  # the longest part first, so that nobody waits for it at the end
    for item in items:  # the shared application lives in the session's event loop, so its tests run there too
        if "app" in getattr(item, "fixturenames", ()) and inspect.iscoroutinefunction(getattr(item, "function", None)):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def pytest_collection_finish(session: pytest.Session) -> None:
    """A pytest that hides the groups from pytest-xdist would tear files apart, and only some of their tests would fail, sometimes."""
    grouped = hasattr(session.config, "workerinput") and session.config.getoption("loadgroup", False)
    apart = [item.nodeid for item in session.items if not item.nodeid.endswith(f"@{_part(item)}")] if grouped else []
    if apart:
        raise pytest.UsageError(f"{len(apart)} tests are not kept with those they belong to, the first is {apart[0]}")


def _part(item: pytest.Item) -> str:
    """What one worker does alone: a file; all that drives a browser, because two of them at once are slow; the shared application on
    PostgreSQL, because it takes long to start."""
    file = item.location[0]
    if file.startswith("tests/browser/"):
        return "browser"
    on_postgres = "app" in getattr(item, "fixturenames", ()) and "postgres" in item.name.rpartition("[")[2]
    return "postgres" if on_postgres else file


_LEFT_OUT = pytest.StashKey[dict[str, int]]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for marker, count in config.stash.get(_LEFT_OUT, {}).items():
        terminalreporter.write_line(f"left out: {count} tests marked {marker}: {missing()[marker]}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "app" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("both_databases") is not None
        engines: list[Any] = ["sqlite", ON_POSTGRES] if both else [pytest.param("sqlite", id=pytest.HIDDEN_PARAM)]
        metafunc.parametrize("app", engines, indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def _network_is_closed() -> Iterator[None]:
    with network.closed():
        yield


# --- time and settings


@pytest.fixture(scope="session")
def _time() -> FixedClock:
    return FixedClock()


@pytest.fixture
def clock(_time: FixedClock) -> FixedClock:
    _time.at = FixedClock().at
    return _time


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The defaults, with a data folder of the test's own."""
    return Settings(data_dir=tmp_path / "data")


# --- databases, made once and copied


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    """The shipped content, read once; that its guides have no dead ends is the checker's own test."""
    return read_seeds(as_of=date(2026, 11, 23), walk=False)


@dataclass(frozen=True)
class Templates:
    """A migrated database, empty and with the shipped content, to be copied (SQLite) or emptied again (PostgreSQL)."""

    empty: str
    content: str


async def _fill(settings: Settings, seeds: Seeds) -> None:
    """The shipped content; what the import left to do is done, because the application has just read it."""
    async with db.connected(settings):
        await load(seeds, at=FixedClock().now())
        await OutboxRecord.all().delete()


@pytest.fixture(scope="session")
def sqlite_templates(tmp_path_factory: pytest.TempPathFactory, seeds: Seeds) -> Templates:
    empty, content = tmp_path_factory.mktemp("empty"), tmp_path_factory.mktemp("content")

    async def make() -> None:
        await db.migrate(Settings(data_dir=empty))
        copy_template(str(empty), content)
        await _fill(Settings(data_dir=content), seeds)

    _apart(make())
    return Templates(str(empty), str(content))


def _apart(work: Coroutine[Any, Any, None]) -> None:
    """To its end, in a loop and a thread of its own: a fixture may be asked for while the session's loop runs."""
    with other_database(), ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


def copy_template(template: str, data_dir: Path) -> None:
    data_dir.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(template) / "doorplate.sqlite3", data_dir / "doorplate.sqlite3")


@pytest.fixture(scope="session")
def postgres_templates(seeds: Seeds, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Templates]:
    """Two schemas of this session's own, dropped at the end, with those of sessions that were killed."""
    found = Templates(postgres.url("empty"), postgres.url("content"))
    data_dir = tmp_path_factory.mktemp("postgres")

    async def make() -> None:
        await postgres.drop()
        await postgres.create("empty", "content")
        for url in (found.empty, found.content):
            await db.migrate(Settings(data_dir=data_dir, database_url=url))
        await _fill(Settings(data_dir=data_dir, database_url=found.content), seeds)

    _apart(make())
    yield found
    _apart(postgres.drop())


@pytest.fixture(params=["sqlite", ON_POSTGRES])
def engine(request: pytest.FixtureRequest) -> str:
    """sqlite, then postgres."""
    return str(request.param)


@pytest.fixture
def stored(engine: str, settings: Settings, request: pytest.FixtureRequest) -> Settings:
    """Settings of a migrated, empty database that nobody has opened yet."""
    if engine == "sqlite":
        copy_template(request.getfixturevalue("sqlite_templates").empty, settings.data_dir)
        return settings
    return settings.model_copy(update={"database_url": request.getfixturevalue("postgres_templates").empty})


@pytest_asyncio.fixture
async def database(engine: str, stored: Settings) -> AsyncIterator[Settings]:
    """Opened, empty, on each of the two."""
    with other_database():
        async with db.connected(stored):
            if engine == "postgres":
                tables = ", ".join(f'"{model._meta.db_table}"' for model in Tortoise.apps["doorplate"].values())
                await get_connection("default").execute_script(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
            yield stored


# --- the application with all its content, shared


@pytest.fixture(scope="session")
def h5_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built web client in small: one page and one hashed file."""
    folder = tmp_path_factory.mktemp("h5")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>门牌</title>", "utf-8")
    (folder / "assets" / "app.1a2b3c.js").write_text("export {}", "utf-8")
    return folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, h5_dir: Path, _time: FixedClock
) -> AsyncIterator[App]:
    """Read-only for its published content; `client` clears away what residents' calls wrote."""
    data_dir = tmp_path_factory.mktemp("app")
    url = ""
    if request.param == "postgres":
        url = request.getfixturevalue("postgres_templates").content
    else:
        copy_template(request.getfixturevalue("sqlite_templates").content, data_dir)
    settings = Settings(data_dir=data_dir, database_url=url, h5_dir=h5_dir, public_url="https://plates.example.cn")
    async with running(build(settings, _time)) as app:
        app.ctx.parts.passwords.hasher = people.CHEAP
        yield app


@pytest_asyncio.fixture(loop_scope="session")
async def client(app: App, clock: FixedClock) -> AsyncIterator[httpx.AsyncClient]:
    async with speaking_to(app) as http:
        yield http
    await forget_what_was_written(app)


# --- the shipped command


@pytest.fixture
def full_data_dir(tmp_path: Path, sqlite_templates: Templates) -> Path:
    """A data folder with the shipped content already imported, for a server that starts at once."""
    copy_template(sqlite_templates.content, tmp_path / "full")
    return tmp_path / "full"


@pytest.fixture
def serve() -> Callable[..., AbstractContextManager[tests.live.Server]]:
    """`with serve(full_data_dir) as server:` a server that this test may break."""
    return tests.live.serve


@pytest.fixture(scope="session")
def live_server(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[tests.live.Server]:
    """One for all tests that only talk to it."""
    data_dir = tmp_path_factory.mktemp("live")
    copy_template(sqlite_templates.content, data_dir)
    with tests.live.serve(data_dir) as server:
        yield server


@pytest.fixture
def live(live_server: tests.live.Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=live_server.url) as http:
        yield http
