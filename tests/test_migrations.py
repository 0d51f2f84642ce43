"""One set of migrations builds both databases, says the same as the models, and loses nothing on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations.api import migrate as apply_migrations
from tortoise.migrations.autodetector import MigrationAutodetector

from server import database
from server.settings import Settings
from tests import live, postgres
from tests.running import other_database

MIGRATIONS = Path(database.__file__).with_name("migrations")
Use = Callable[[str], dict[str, Any]]


async def test_a_new_database_gets_every_table_that_the_models_have(database: Settings) -> None:
    for model in Tortoise.apps["doorplate"].values():
        assert await model.all().count() == 0


async def test_models_and_migrations_say_the_same() -> None:
    with other_database():
        context = await Tortoise.init(config=database.config("sqlite://:memory:"), init_connections=False)
        changes = await MigrationAutodetector(context.apps, database.config("sqlite://:memory:")["apps"]).changes()
        await context.close_connections()
    assert [operation for writer in changes for operation in writer.operations] == []


async def test_a_second_run_finds_nothing_to_do_and_makes_no_backup(stored: Settings) -> None:
    with other_database():
        assert await database.migrate(stored) == []
    assert not list(stored.data_dir.glob("*before*"))


async def test_the_very_first_run_has_nothing_to_back_up(settings: Settings) -> None:
    with other_database():
        assert await database.migrate(settings) == sorted(path.stem for path in MIGRATIONS.glob("0*.py"))
    assert [path.name for path in settings.data_dir.glob("*.sqlite3")] == ["doorplate.sqlite3"]


@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_a_new_database_is_what_the_migrations_would_have_made(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new one is made from the models at once, an old one step by step: no column, index or tie may differ."""

    async def old(url: str) -> bool:
        return False

    found = {}
    with other_database():
        for part in ("made", "grown"):
            settings = Settings(data_dir=tmp_path / part)
            if engine == "postgres":
                await postgres.create(part)
                settings = settings.model_copy(update={"database_url": postgres.url(part)})
            else:
                settings.data_dir.mkdir()
            if part == "grown":
                monkeypatch.setattr(database, "_made_new", old)
            await database.migrate(settings)
            found[part] = await (schema_on_postgres(part) if engine == "postgres" else schema_on_sqlite(file_of(settings)))
    assert found["grown"] == found["made"]
    assert len(found["made"]) > 500


async def schema_on_postgres(part: str) -> set[str]:
    """Columns, indexes and ties, by what they do and not by name."""
    ours = "current_schema()"
    columns = "table_name, column_name, data_type, character_maximum_length, is_nullable, column_default"
    said = [
        *await postgres.say(part, f"SELECT {columns} FROM information_schema.columns WHERE table_schema = {ours}"),
        *await postgres.say(part, f"SELECT regexp_replace(indexdef, ' INDEX [^ ]+ ', ' ') FROM pg_indexes WHERE schemaname = {ours}"),
        *await postgres.say(
            part, f"SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = {ours}::regnamespace"
        ),
    ]
    return {str(row).replace(f"{postgres.OURS}_{part}", "ours") for row in said}


async def schema_on_sqlite(file: Path) -> set[str]:
    said: set[str] = set()
    with closing(sqlite3.connect(file)) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            said |= {f"{table} column {row[1:]}" for row in db.execute(f"PRAGMA table_info('{table}')")}
            said |= {f"{table} tie {row[2:]}" for row in db.execute(f"PRAGMA foreign_key_list('{table}')")}
            for index in db.execute(f"PRAGMA index_list('{table}')").fetchall():
                columns = [row[2] for row in db.execute(f"PRAGMA index_info('{index[1]}')")]
                said.add(f"{table} {'unique' if index[2] else 'index'} {columns}")
    return said


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    first, second = (live.command("migrate", data_dir=tmp_path) for _ in range(2))
    assert (first.returncode, second.returncode) == (0, 0)
    assert "0001_initial" in first.stdout
    assert "0001_initial" not in second.stdout


# --- what a change of a table does to what hangs on it: tests/library/


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Use:
    """`library("before")` and `library("after")`: the server's own migrate(), with the small application instead of ours."""
    real = database.config

    def use(history: str) -> dict[str, Any]:
        apps = {"library": {"models": ["tests.library.models"], "default_connection": "default", "migrations": f"tests.library.{history}"}}
        monkeypatch.setattr(database, "config", lambda url: real(url) | {"apps": apps})
        return apps

    return use


async def step_by_step(settings: Settings) -> None:
    """As an older release did it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    await apply_migrations(config=database.config(settings.database))
    await database.disconnect()


async def fill(settings: Settings) -> None:
    async with database.connected(settings):
        say = get_connection("default").execute_script
        await say("INSERT INTO shelf (id, label, room, colour) VALUES (1, 'history', 'A', 'red'), (2, 'law', 'B', 'blue')")
        await say("INSERT INTO book (id, title, shelf_id) VALUES (1, 'Kunqu', 1), (2, 'Yufeng', 1), (3, 'Civil Code', 2)")


async def rows(settings: Settings, query: str) -> list[tuple[Any, ...]]:
    async with database.connected(settings):
        return [tuple(dict(row).values()) for row in await get_connection("default").execute_query_dict(query)]


def indexes(file: Path) -> set[tuple[str, ...]]:
    """(table, column, ...) of every index of an SQLite file."""
    with closing(sqlite3.connect(file)) as db:
        names = db.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
        return {(table, *(row[2] for row in db.execute(f"PRAGMA index_info('{name}')"))) for name, table in names}


def file_of(settings: Settings) -> Path:
    return settings.data_dir / "doorplate.sqlite3"


async def test_sqlite_keeps_the_rows_of_children_when_their_parent_table_changes(settings: Settings, library: Use) -> None:
    with other_database():
        library("before")
        await step_by_step(settings)
        await fill(settings)
        library("after")
        assert await database.migrate(settings) == ["0002_longer_labels"]
        books = await rows(settings, "SELECT title, shelf_id FROM book ORDER BY id")
        shelves = await rows(settings, "SELECT * FROM shelf ORDER BY id")
    assert books == [("Kunqu", 1), ("Yufeng", 1), ("Civil Code", 2)]
    assert shelves == [(1, "history", "A"), (2, "law", "B")]


async def test_sqlite_keeps_the_indexes_of_a_changed_table(settings: Settings, library: Use) -> None:
    with other_database():
        library("before")
        await step_by_step(settings)
        before = indexes(file_of(settings))
        library("after")
        await database.migrate(settings)
    assert {("shelf", "label"), ("shelf", "room", "label"), ("book", "title")} <= before
    assert indexes(file_of(settings)) >= {("shelf", "label"), ("shelf", "room", "label"), ("book", "title")}


async def test_sqlite_children_still_hang_on_their_parents_afterwards(settings: Settings, library: Use) -> None:
    with other_database():
        library("before")
        await step_by_step(settings)
        await fill(settings)
        library("after")
        await database.migrate(settings)
        async with database.connected(settings):
            await get_connection("default").execute_script("DELETE FROM shelf WHERE id = 1")
        assert await rows(settings, "SELECT title FROM book") == [("Civil Code",)]
    with closing(sqlite3.connect(file_of(settings))) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_the_file_is_copied_before_a_populated_database_changes(settings: Settings, library: Use) -> None:
    with other_database():
        library("before")
        await step_by_step(settings)
        await fill(settings)
        library("after")
        await database.migrate(settings)
    backup = settings.data_dir / "doorplate.before-0002_longer_labels.sqlite3"
    with closing(sqlite3.connect(backup)) as db:
        assert db.execute("SELECT label, colour FROM shelf ORDER BY id").fetchall() == [("history", "red"), ("law", "blue")]
        assert db.execute("SELECT count(*) FROM book").fetchone() == (3,)
    assert not list(settings.data_dir.glob("*.part"))


async def test_without_our_cures_the_children_would_be_gone(settings: Settings, library: Use) -> None:
    """The fault that database.migrate() works around. When this fails, Tortoise has mended it and the cures may go."""
    with other_database():
        library("before")
        await step_by_step(settings)
        await fill(settings)
        library("after")
        await apply_migrations(config=database.config(settings.database))
        await database.disconnect()
        assert await rows(settings, "SELECT * FROM book") == []
    assert ("shelf", "room", "label") not in indexes(file_of(settings))


@pytest.mark.postgres
async def test_postgres_takes_the_same_change(postgres_templates: object, tmp_path: Path, library: Use) -> None:
    await postgres.create("library")
    settings = Settings(data_dir=tmp_path, database_url=postgres.url("library"))
    with other_database():
        library("before")
        await step_by_step(settings)
        await fill(settings)
        library("after")
        assert await database.migrate(settings) == ["0002_longer_labels"]
        assert len(await rows(settings, "SELECT title FROM book")) == 3
        columns = "SELECT column_name FROM information_schema.columns WHERE table_name = 'shelf' AND table_schema = current_schema()"
        assert set(await rows(settings, columns)) == {("id",), ("label",), ("room",)}
