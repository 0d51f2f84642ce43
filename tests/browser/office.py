"""The staff's console in Chromium: a desk with one page open, and somebody signed in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import Phone
from tests.contract.admins import fresh_admin
from tests.live import Server, command

WIDE, NARROW, PHONE = (1440, 900), (1024, 768), (390, 844)
PATIENCE_MS = 30_000


@dataclass
class Office:
    server: Server
    passwords: dict[str, str]


@dataclass
class Desk(Phone):
    """A desktop browser."""

    def open(self, page: str) -> None:
        """A page of the console by the path after the #."""
        self.page.goto(f"{self.origin}/console/#{page}")
        expect(self.page.locator(".shell, .page")).to_be_visible()

    def sign_in(self, name: str, password: str) -> None:
        self.open("/sign-in")
        self.page.get_by_label("用户名").fill(name)
        self.page.get_by_label("密码").fill(password)
        self.page.get_by_role("button", name="登录").click()
        expect(self.page.locator(".shell")).to_be_visible()

    def press(self, name: str | re.Pattern[str], *, exact: bool = True) -> None:
        self.page.get_by_role("button", name=name, exact=exact).click()

    def sees(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def row(self, words: str) -> Locator:
        return self.page.locator("tr", has_text=words)

    def token(self) -> str:
        found: str = self.page.evaluate("sessionStorage.getItem('doorplate.console.token')")
        return found


@contextmanager
def desk(opened: Browser, origin: str, size: tuple[int, int] = WIDE) -> Iterator[Desk]:
    viewport = {"width": size[0], "height": size[1]}
    context = opened.new_context(
        viewport=viewport, locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce", accept_downloads=True
    )
    context.set_default_timeout(PATIENCE_MS)
    found = Desk(context, context.new_page(), origin)
    found.watch()
    try:
        yield found
    finally:
        context.close()


@contextmanager
def working(chrome: Browser, office: Office, name: str) -> Iterator[Desk]:
    """A desk at which somebody is signed in; at the end nothing was complained of."""
    with desk(chrome, office.server.url) as held:
        held.sign_in(name, office.passwords[name])
        yield held
        held.check()


@contextmanager
def admin(chrome: Browser, office: Office) -> Iterator[Desk]:
    """A city admin's login needs a second factor; here the token is made beside the server."""
    token = fresh_admin(office.server.data_dir)["authorization"].removeprefix("Bearer ")
    with desk(chrome, office.server.url) as held:
        held.page.add_init_script(f"sessionStorage.setItem('doorplate.console.token', {json.dumps(token)})")
        yield held
        held.check()


def demo_passwords(server: Server, **settings: object) -> dict[str, str]:
    """Sign-in name -> password of the demonstration accounts, made anew."""
    done = command("staff", "demo", data_dir=server.data_dir, **settings)
    assert done.returncode == 0, done.stderr
    return dict(re.findall(r"^\s+(demo-[a-z-]+)\s+(\S+)", done.stdout, re.MULTILINE))


def wider_than_the_window(page: Page) -> int:
    """Pixels by which the page has to be pushed sideways."""
    found: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return found


def downloaded(held: Desk, press: Locator, to: Path) -> bytes:
    with held.page.expect_download() as coming:
        press.click()
    coming.value.save_as(to)
    return to.read_bytes()
