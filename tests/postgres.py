"""Schemas on PostgreSQL that belong to this test session: doorplate_test_<process>_<part>."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import asyncpg

from tests.available import POSTGRES_URL

OURS = f"doorplate_test_{os.getpid()}"


def url(part: str) -> str:
    """What DOORPLATE_DATABASE_URL would be for that schema."""
    return f"{POSTGRES_URL}{'&' if '?' in POSTGRES_URL else '?'}schema={OURS}_{part}"


async def create(*parts: str) -> None:
    for part in parts:
        await say(part, f'CREATE SCHEMA "{OURS}_{part}"')


async def drop() -> None:
    """This session's schemas, and those of sessions that no longer run. Other sessions clear up too: one at a time."""
    connection = await asyncpg.connect(POSTGRES_URL)
    try:
        await connection.execute("SELECT pg_advisory_lock(hashtext('doorplate_test'))")
        for (name,) in await connection.fetch("SELECT nspname FROM pg_namespace WHERE nspname ~ '^doorplate_test_[0-9]+_'"):
            owner = int(name.split("_")[2])
            if owner == os.getpid() or not _runs(owner):
                await connection.execute(f'DROP SCHEMA "{name}" CASCADE')
    finally:
        await connection.close()


def _runs(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


async def say(part: str, statement: str) -> list[tuple[Any, ...]]:
    """One statement in that schema."""
    connection = await asyncpg.connect(POSTGRES_URL, server_settings={"search_path": f"{OURS}_{part}"})
    try:
        return [tuple(row) for row in await connection.fetch(statement)]
    finally:
        await connection.close()
