"""Is there anything to prepare? Asked of the SQLite file itself, so that an ordinary start does without another process and Tortoise."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from server.settings import Settings

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"


def nothing_to_prepare(settings: Settings) -> bool:
    """Every migration is applied and there is content. False whenever that is not plain to see: `prepare` finds out and says why."""
    file = settings.sqlite_file
    if file is None or not file.is_file():
        return False
    ours = {path.stem for path in MIGRATIONS.glob("[0-9]*.py")}
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as db:
            applied = {name for (name,) in db.execute("SELECT name FROM tortoise_migrations WHERE app = 'doorplate'")}
            return ours <= applied and db.execute("SELECT 1 FROM matter LIMIT 1").fetchone() is not None
    except sqlite3.Error:
        return False
