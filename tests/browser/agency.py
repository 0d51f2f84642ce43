"""People of several departments at their desks, each in a browser of their own, on a server whose clock the test sets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
import pyotp
from playwright.sync_api import Browser, expect

from tests.browser.at_will import WrittenClock
from tests.browser.chromium import phone
from tests.browser.office import WIDE, Desk, desk
from tests.browser.resident import Resident
from tests.live import Server

NEW_PASSWORD = "Kunshan-plate-2026"
TOKEN = "doorplate.console.token"


@dataclass
class Agency:
    server: Server
    clock: WrittenClock
    opened: Browser
    passwords: dict[str, str]
    secrets: dict[str, str] = field(default_factory=dict)
    """Of second factors, by sign-in name."""

    def http(self, name: str = "") -> httpx.Client:
        """name: who is signed in; empty: nobody."""
        headers = {"authorization": f"Bearer {self.login(name)}"} if name else {}
        return httpx.Client(base_url=self.server.url, timeout=20, headers=headers)

    def login(self, name: str) -> str:
        """Their token, good for the hour that the clock shows."""
        body = {"name": name, "password": self.passwords[name]}
        if name in self.secrets:
            body["code"] = pyotp.TOTP(self.secrets[name]).at(self.clock.now())
        with httpx.Client(base_url=self.server.url, timeout=20) as http:
            answer = http.post("/api/v1/staff/login", json=body)
            assert answer.status_code == 200, answer.text
            token: str = answer.json()["token"]
            if answer.json()["must"] == "second_factor":
                http.headers["authorization"] = f"Bearer {token}"
                self.secrets[name] = http.post("/api/v1/staff/me/second-factor", json={"password": body["password"]}).json()["secret"]
                code = pyotp.TOTP(self.secrets[name]).at(self.clock.now())
                done = http.post("/api/v1/staff/me/second-factor/confirm", json={"code": code})
                assert done.status_code == 200, done.text
        return token

    def hire(self, name: str, display_name: str, role: str, area: str, department: str | None = None) -> None:
        """Somebody new, with a password of their own."""
        body = {
            "name": name,
            "display_name": display_name,
            "area": area,
            "grants": [{"role": role, "area": area, "department": department}],
        }
        with self.http("demo-city") as admin:
            made = admin.post("/api/v1/staff/members", json=body)
            assert made.status_code == 201, made.text
        self.passwords[name] = made.json()["password"]
        with self.http(name) as theirs:
            changed = theirs.put("/api/v1/staff/me/password", json={"current": self.passwords[name], "new": NEW_PASSWORD})
            assert changed.status_code == 200, changed.text
        self.passwords[name] = NEW_PASSWORD

    @contextmanager
    def at_desk(self, name: str, page: str, size: tuple[int, int] = WIDE) -> Iterator[Desk]:
        """Signed in, with this page open. At the end nothing has gone wrong."""
        with desk(self.opened, self.server.url, size) as held:
            held.page.clock.set_fixed_time(self.clock.now())
            held.page.add_init_script(f"sessionStorage.setItem({TOKEN!r}, {self.login(name)!r})")
            held.open(page)
            yield held
            held.check()

    @contextmanager
    def on_phone(self, token: str, page: str) -> Iterator[Resident]:
        """The resident who holds this token, with a page of the client open. At the end nothing has gone wrong."""
        kept = json.dumps({"type": "string", "data": token})
        with phone(self.opened, self.server.url) as held:
            held.page.clock.set_fixed_time(self.clock.now())
            held.page.add_init_script(f"localStorage.setItem('doorplate.token', {kept!r})")
            held.page.goto(f"{held.origin}/h5/#/pages/{page}")
            expect(held.page.locator(".app")).to_be_visible()
            yield Resident(held.page)
            held.check()
