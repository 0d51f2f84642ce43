"""The database: Tortoise on SQLite (default) or PostgreSQL, its migrations, and the cures that the two need."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from tortoise import Tortoise
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.connection import get_connection
from tortoise.exceptions import DBConnectionError
from tortoise.migrations.api import migrate as apply_migrations
from tortoise.migrations.executor import PlanStep
from tortoise.migrations.recorder import MigrationRecorder

from server import transactions  # noqa: F401 (importing it cures Tortoise's)
from server.errors import CannotStart
from server.settings import Settings

log = structlog.get_logger()

MODELS = [
    "server.accounts.audit.models",
    "server.accounts.identity.models",
    "server.accounts.models",
    "server.accounts.staff.models",
    "server.accounts.wechat.models",
    "server.areas.models",
    "server.bundles.models",
    "server.cards.models",
    "server.channels.models",
    "server.channels.wechat.models",
    "server.doorplates.health.models",
    "server.doorplates.imports.models",
    "server.doorplates.models",
    "server.doorplates.printing.models",
    "server.doorplates.rounds.models",
    "server.editing.models",
    "server.entries.models",
    "server.figures.models",
    "server.guides.checklists.models",
    "server.halls.models",
    "server.idempotency",
    "server.ledger.models",
    "server.links.models",
    "server.matters.models",
    "server.notices.models",
    "server.outbox",
    "server.policies.models",
    "server.practice.models",
    "server.ratings.models",
    "server.retention",
    "server.search.models",
    "server.sessions.models",
    "server.sharing.keys.models",
    "server.statistics.models",
    "server.switches.models",
    "server.tickets.models",
    "server.triage.models",
    "server.exchange.models",
    "server.volumes.models",
]


def config(url: str) -> dict[str, Any]:
    """What Tortoise and its migration command read."""
    return {
        "connections": {"default": url},
        "apps": {"doorplate": {"models": MODELS, "default_connection": "default", "migrations": "server.migrations"}},
        "use_tz": True,
        "timezone": "Asia/Shanghai",
    }


class DatabaseUnreachable(CannotStart):
    """Says which database and why, without user and password."""


@contextmanager
def _answering(settings: Settings) -> Iterator[None]:
    """What goes wrong on the way to the database, as DatabaseUnreachable."""
    if settings.sqlite:
        _open_file(settings)
        yield
        return
    import asyncpg  # 5 MB that SQLite does without

    try:
        yield
    except (OSError, TimeoutError, asyncpg.PostgresError, DBConnectionError) as fault:
        cause = fault.__cause__ or fault
        to = urlsplit(settings.database)
        where = f"{to.hostname or ''}:{to.port or 5432}{to.path}"
        raise DatabaseUnreachable(f"连不上数据库 {where}：{_why(cause)}。请检查 DOORPLATE_DATABASE_URL 和数据库服务") from cause


def _open_file(settings: Settings) -> None:
    """SQLite's own fault at the first look: Tortoise's worker thread would keep the process waiting for ever."""
    file = settings.sqlite_file
    if file is None:
        return
    try:
        if not settings.database_url:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=5)) as db:
            db.execute("PRAGMA schema_version").fetchone()
    except (OSError, sqlite3.Error) as fault:
        say = "这个文件不是 SQLite 数据库" if "not a database" in str(fault) else "文件打不开，请检查文件夹和权限"
        raise DatabaseUnreachable(f"打不开数据库 {file}：{say}") from fault


def _why(cause: BaseException) -> str:
    """By class: a driver's own text may quote the password."""
    known = {
        "InvalidAuthorizationSpecificationError": "用户名或密码不对",
        "InvalidPasswordError": "用户名或密码不对",
        "InvalidCatalogNameError": "没有这个数据库",
        "TooManyConnectionsError": "它的连接数已满",
        "ConnectionRefusedError": "没有服务在那里应答",
        "gaierror": "找不到这台主机",
        "TimeoutError": "等不到回答",
    }
    return known.get(type(cause).__name__, f"没有应答({type(cause).__name__})")


async def connect(settings: Settings) -> None:
    """Open the database and fail at once when it does not answer (the PostgreSQL pool is lazy). Raises DatabaseUnreachable."""
    EXECUTOR_CACHE.clear()  # statements are cached by model, not by engine: a test that changes engine would meet the other's
    with _answering(settings):
        await Tortoise.init(config=config(settings.database), _enable_global_fallback=True)
        await get_connection("default").execute_query("SELECT 1")


async def disconnect() -> None:
    await Tortoise.close_connections()


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[None]:
    await connect(settings)
    try:
        yield
    finally:
        await disconnect()


async def migrate(settings: Settings) -> list[str]:
    """Bring the schema up to date; the names of the migrations applied.

    SQLite alters a table by rebuilding it, which with foreign keys on deletes the rows of its children, and loses indexes and unique
    columns (README, decisions): so the file is copied first, foreign keys are off meanwhile, and what is missing is made again.
    """
    url = settings.database
    applied: list[str] = []
    file = settings.sqlite_file
    populated = file is not None and file.exists() and file.stat().st_size > 0

    def note(_connection: str, plan: list[PlanStep], _fake: bool, _dry_run: bool) -> None:
        applied.extend(step.migration.name for step in plan)
        if plan and file is not None and populated:
            backup = file.with_suffix(f".before-{plan[-1].migration.name}.sqlite3")
            _copy_sqlite(file, backup)
            log.info("database.backed_up", file=backup.name)

    if settings.sqlite:
        url += ("&" if "?" in url else "?") + "foreign_keys=OFF"
    EXECUTOR_CACHE.clear()
    try:
        with _answering(settings):
            new = await _made_new(url)
            await apply_migrations(config=config(url), reporter=note, fake=new)
        if applied and not new:
            await _make_up()
    finally:
        await disconnect()
    return applied


async def _make_up() -> None:
    """What migrations leave out: an index on a column that was added later, and on SQLite what a rebuilt table lost."""
    await Tortoise.generate_schemas(safe=True)
    connection = get_connection("default")
    if connection.capabilities.dialect != "sqlite":
        return
    for model in [model for models in Tortoise.apps.values() for model in models.values()]:
        table = model._meta.db_table
        held = []
        for index in await connection.execute_query_dict(f'PRAGMA index_list("{table}")'):
            if index["unique"]:
                columns = await connection.execute_query_dict(f'PRAGMA index_info("{index["name"]}")')
                held.append({column["name"] for column in columns})
        for fields in model._meta.unique_together:
            names = [model._meta.fields_db_projection[field] for field in fields]
            if set(names) not in held:
                quoted = ", ".join(f'"{name}"' for name in names)
                await connection.execute_script(f'CREATE UNIQUE INDEX "uid_{table}_{"_".join(names)}" ON "{table}" ({quoted})')


async def _made_new(url: str) -> bool:
    """Where no migration was ever recorded, also after a first start that was killed halfway, everything is made from the models: they say
    the same as the migrations (a test holds that), and are ten times as quick. Only an answer counts: a database that fails is not new."""
    await Tortoise.init(config=config(url))
    connection = get_connection("default")
    sqlite = connection.capabilities.dialect == "sqlite"
    look = "SELECT name FROM sqlite_master WHERE name = '{}'" if sqlite else "SELECT 1 WHERE to_regclass('{}') IS NOT NULL"
    table = MigrationRecorder(connection).table_name
    if await connection.execute_query_dict(look.format(table)) and await connection.execute_query_dict(
        f'SELECT name FROM "{table}" LIMIT 1'
    ):
        await disconnect()
        return False
    await Tortoise.generate_schemas(safe=True)
    await disconnect()
    return True


def _copy_sqlite(source: Path, target: Path) -> None:
    """A consistent copy, also while the write-ahead log holds pages."""
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    with sqlite3.connect(source) as old, sqlite3.connect(part) as new:
        old.backup(new)
    old.close()
    new.close()
    shutil.move(part, target)


TORTOISE_ORM = config("sqlite://:memory:")
"""For `tortoise makemigrations` (README), which reads models and files and no database."""
