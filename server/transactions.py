"""Cures for how Tortoise 1.1 enters a transaction. Importing this applies them.

- SQLite's deferred BEGIN fails with "database is locked" when a reader turns writer beside another process; IMMEDIATE waits.
- Whoever is cancelled while entering (a caller who hangs up, a job at shut-down), or finds the database locked, must give back what they
  had taken: SQLite's one lock, or a connection of PostgreSQL's pool. Tortoise keeps it, and everybody after them waits for ever.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from tortoise.backends.base.client import TransactionalDBClient, TransactionContextPooled
from tortoise.backends.sqlite.client import SqliteTransactionContext, SqliteTransactionWrapper
from tortoise.connection import get_connections
from tortoise.exceptions import TransactionManagementError


async def _begin_immediate(self: SqliteTransactionWrapper) -> None:
    try:
        await self._connection.commit()
        await self._connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as exc:
        raise TransactionManagementError(exc) from exc


async def _enter_sqlite(self: SqliteTransactionContext) -> TransactionalDBClient:
    await self._trxlock.acquire()
    try:
        await self.ensure_connection()
        await self.connection.begin()
    except BaseException:
        try:  # the BEGIN may still be on its way in SQLite's own thread; the rollback comes after it there
            await _to_the_end(self.connection._connection.rollback)
        finally:
            self._trxlock.release()
        raise
    self.token = get_connections().set(self.connection_name, self.connection)
    entered: TransactionalDBClient = self.connection
    return entered


async def _enter_pooled(self: TransactionContextPooled) -> TransactionalDBClient:
    await self.ensure_connection()
    pool: Any = self.client._parent._pool
    connection = self.client._connection = await pool.acquire()
    try:
        await self.client.begin()
    except BaseException:
        await _to_the_end(lambda: pool.release(connection))
        raise
    self.token = get_connections().set(self.connection_name, self.client)
    return self.client


async def _to_the_end(act: Callable[[], Awaitable[Any]]) -> None:
    """Even when the caller is cancelled once more; a fault of it says nothing new."""
    with suppress(Exception):
        await asyncio.shield(act())


SqliteTransactionWrapper.begin = _begin_immediate  # type: ignore[method-assign]
SqliteTransactionContext.__aenter__ = _enter_sqlite  # type: ignore[method-assign]
TransactionContextPooled.__aenter__ = _enter_pooled  # type: ignore[method-assign]
