"""A city admin of its own for every call to a staff route: whatever the call does to its login or password, the next one is not touched."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from server.accounts.service import hashed
from server.clock import CHINA

HELPER = "5b8a4c1e-0000-4000-8000-00000000c4e2"
"""Somebody for an admin to look after."""


def fresh_admin(data_dir: Path) -> dict[str, str]:
    """The headers of a new one, written into the running server's database beside it."""
    now, id_, token = datetime.now(CHINA), str(uuid4()), secrets.token_urlsafe(32)
    times = {"created_at": now, "last_used_at": now, "expires_at": now + timedelta(hours=1)}
    with opened(data_dir) as db, db:
        make_member(db, id_, "city_admin", now)
        insert(db, "staff_token", id=str(uuid4()), token_hash=hashed(token), staff_id=id_, device="", practice=0, **times)
    return {"authorization": f"Bearer {token}"}


def make_helper(data_dir: Path) -> None:
    with opened(data_dir) as db, db:
        make_member(db, HELPER, "helper", datetime.now(CHINA))


def opened(data_dir: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(data_dir / "doorplate.sqlite3", timeout=10))


def make_member(db: sqlite3.Connection, id_: str, role: str, now: datetime) -> None:
    flags = {"demo": 0, "must_change_password": 0, "totp_step": 0, "failed_logins": 0}
    seals = {"password_hash": "", "password_changed_at": now, "totp_secret": "x"}
    insert(db, "staff", id=id_, name=id_[:12], display_name="测试", area_id="ks", state="active", created_at=now, **flags, **seals)
    insert(db, "staff_grant", id=str(uuid4()), staff_id=id_, role=role, area_id="ks", department="", granted_at=now)


def insert(db: sqlite3.Connection, table: str, **values: object) -> None:
    kept = [value.isoformat(" ") if isinstance(value, datetime) else value for value in values.values()]
    db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' for _ in values)})", kept)
