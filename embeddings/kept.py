"""Vectors kept on disk, so that a text is encoded once a model and not once a start."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
MOST = 200_000
"""Rows; beyond it the oldest go. At 768 numbers a row that is 600 MB."""
AT_ONCE = 500


def key_of(kind: str, text: str) -> bytes:
    """kind: how the text is put to the model, as a document or as something said."""
    return sha256(f"{kind}\0{text}".encode()).digest()


class KeptVectors:
    """One file for one model. Several processes may share it; use one object from one thread.

    A file that cannot be read is thrown away, and one that cannot be written costs time, never an answer.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._base = self._open()
        except sqlite3.DatabaseError:
            for spoilt in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
                spoilt.unlink(missing_ok=True)
            self._base = self._open()

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=OFF")  # lost in a power cut, it is made again
        base.execute("CREATE TABLE IF NOT EXISTS vector (number INTEGER PRIMARY KEY, key BLOB UNIQUE, value BLOB)")
        return base

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Vector]:
        found: dict[bytes, Vector] = {}
        with suppress(sqlite3.DatabaseError):
            for start in range(0, len(keys), AT_ONCE):
                asked = keys[start : start + AT_ONCE]
                marks = ",".join("?" * len(asked))
                for key, value in self._base.execute(f"SELECT key, value FROM vector WHERE key IN ({marks})", asked):
                    found[key] = np.frombuffer(value, dtype=np.float32)
        return found

    def put(self, rows: Mapping[bytes, Vector]) -> None:
        with suppress(sqlite3.DatabaseError):
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany("INSERT OR IGNORE INTO vector (key, value) VALUES (?, ?)", [(k, v.tobytes()) for k, v in rows.items()])
            self._base.execute("DELETE FROM vector WHERE number <= (SELECT max(number) FROM vector) - ?", (MOST,))
            self._base.execute("COMMIT")

    def close(self) -> None:
        self._base.close()
