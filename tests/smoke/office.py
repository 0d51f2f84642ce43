"""Signing in to a server of the shipped command, as staff do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pyotp

from tests.browser.office import demo_passwords
from tests.live import Server

STAFF = "/api/v1/staff"
_passwords: dict[str, str] = {}


@contextmanager
def signed_in(server: Server, name: str = "demo-town", *, again: bool = True, **settings: object) -> Iterator[httpx.Client]:
    """A demonstration account; demo-town is the township admin of 开发区. again: with new passwords for all, so that whoever was signed
    in before is no longer; settings: of the server, where it has some of its own."""
    if again or not _passwords:
        _passwords.update(demo_passwords(server, **settings))
    password = _passwords[name]
    with httpx.Client(base_url=server.url, timeout=60) as http:
        login = http.post(f"{STAFF}/login", json={"name": name, "password": password}).json()
        http.headers["authorization"] = f"Bearer {login['token']}"
        if login["must"] == "second_factor":
            offer = http.post(f"{STAFF}/me/second-factor", json={"password": password}).json()
            done = http.post(f"{STAFF}/me/second-factor/confirm", json={"code": pyotp.TOTP(offer["secret"]).now()})
            assert done.status_code == 200, done.text
        yield http
