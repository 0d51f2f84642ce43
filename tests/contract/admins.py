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


def fresh_admin(data_dir: Path) -> dict[str, str]:
    """The headers of a new one, written into the running server's database beside it."""
    now, id_, token = datetime.now(CHINA), str(uuid4()), secrets.token_urlsafe(32)
    later = now + timedelta(hours=1)
    with closing(sqlite3.connect(data_dir / "doorplate.sqlite3", timeout=10)) as db, db:
        insert(
            db,
            "staff",
            id=id_,
            name=id_[:12],
            display_name="测试",
            area_id="ks",
            state="active",
            demo=0,
            password_hash="",
            password_changed_at=now,
            must_change_password=0,
            totp_secret="x",
            totp_step=0,
            failed_logins=0,
            created_at=now,
        )
        insert(db, "staff_grant", id=str(uuid4()), staff_id=id_, role="city_admin", area_id="ks", department="", granted_at=now)
        insert(db, "staff_token", id=str(uuid4()), token_hash=hashed(token), staff_id=id_, device="", practice=0, created_at=now,
               last_used_at=now, expires_at=later)  # fmt: skip
    return {"authorization": f"Bearer {token}"}


def insert(db: sqlite3.Connection, table: str, **values: object) -> None:
    kept = [value.isoformat(" ") if isinstance(value, datetime) else value for value in values.values()]
    db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' for _ in values)})", kept)
