"""An ordinary start needs no preparing; whatever is not plainly in order is prepared."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from server.commands.waking import nothing_to_prepare
from server.settings import Settings
from tests.conftest import Templates, copy_template


@pytest.fixture
def full(full_data_dir: Path) -> Settings:
    return Settings(data_dir=full_data_dir)


def say(settings: Settings, statement: str) -> None:
    assert settings.sqlite_file is not None
    with closing(sqlite3.connect(settings.sqlite_file)) as db, db:
        db.execute(statement)


def test_a_filled_database_of_this_release_needs_nothing(full: Settings) -> None:
    assert nothing_to_prepare(full)


def test_looking_leaves_no_trace(settings: Settings) -> None:
    assert not nothing_to_prepare(settings)
    assert not settings.data_dir.exists()


def test_an_empty_database_is_to_be_filled(settings: Settings, sqlite_templates: Templates) -> None:
    copy_template(sqlite_templates.empty, settings.data_dir)
    assert not nothing_to_prepare(settings)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM tortoise_migrations",
        "UPDATE tortoise_migrations SET app = 'another'",
        "DROP TABLE tortoise_migrations",
        "DELETE FROM matter",
        "DROP TABLE matter",
    ],
)
def test_a_database_that_lacks_something_is_to_be_prepared(full: Settings, statement: str) -> None:
    say(full, statement)
    assert not nothing_to_prepare(full)


def test_a_migration_that_came_with_a_new_release_is_to_be_applied(full: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("0001_initial.py", "0002_next_release.py", "__init__.py"):
        (tmp_path / name).touch()
    monkeypatch.setattr("server.commands.waking.MIGRATIONS", tmp_path)
    assert not nothing_to_prepare(full)


@pytest.mark.parametrize("spoil", [lambda file: file.write_text("not a database, only a letter"), lambda file: file.write_bytes(b"")])
def test_a_file_that_cannot_be_read_is_left_to_prepare(full: Settings, spoil: Callable[[Path], object]) -> None:
    assert full.sqlite_file is not None
    spoil(full.sqlite_file)
    assert not nothing_to_prepare(full)


def test_postgres_is_always_asked_by_prepare() -> None:
    assert not nothing_to_prepare(Settings(database_url="postgres://u@127.0.0.1/d"))
