"""A call that may go through the relay alone: the server's names and passwords open a real coturn, and the pictures come through it."""

from __future__ import annotations

import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import phone
from tests.browser.office import Office, demo_passwords, desk
from tests.browser.resident import Resident
from tests.browser.test_call import MATTER, moves, on_duty
from tests.browser.test_desk import take
from tests.conftest import Templates, copy_template
from tests.live import free_port, serve

pytestmark = [pytest.mark.browser, pytest.mark.node, pytest.mark.relay]


@dataclass(frozen=True)
class Relay:
    url: str
    secret: str
    log: Path

    def said(self) -> str:
        return self.log.read_text("utf-8", errors="replace")


def own_address() -> str:
    """A browser sends from its own address and none of it reaches loopback."""
    return subprocess.run(["hostname", "-I"], capture_output=True, text=True, check=True).stdout.split()[0]


@contextmanager
def coturn(folder: Path) -> Iterator[Relay]:
    address, port, secret, log = own_address(), free_port(), secrets.token_hex(16), folder / "coturn.log"
    words = ["turnserver", "-n", "--no-tls", "--no-dtls", "--no-cli", "--use-auth-secret", "--realm=doorplate.test", "--verbose"]
    words += [f"--static-auth-secret={secret}", f"--listening-port={port}", f"--listening-ip={address}", f"--relay-ip={address}"]
    words += ["--log-file=stdout", f"--pidfile={folder / 'coturn.pid'}", f"--userdb={folder / 'coturn.sqlite'}"]
    with log.open("wb") as out:
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT, cwd=folder)
    try:
        yield Relay(f"turn:{address}:{port}?transport=udp", secret, log)
    finally:
        process.terminate()
        process.wait(10)


def test_pictures_come_through_the_relay_alone(tmp_path: Path, sqlite_templates: Templates, camera: Browser) -> None:
    assert shutil.which("turnserver")
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    copy_template(sqlite_templates.content, data_dir)
    with coturn(tmp_path) as relay:
        settings = {"turn_url": relay.url, "turn_secret": relay.secret, "turn_only": "true"}
        with serve(data_dir, **settings) as server:
            office = Office(server, demo_passwords(server, **settings))
            with phone(camera, server.url) as asking, desk(camera, server.url) as held:
                helper = on_duty(held, office, "demo-helper")
                page = asking.page
                page.context.grant_permissions(["camera", "microphone"])
                page.goto(f"{asking.origin}/h5/#/pages/matter/matter?id={MATTER}")
                resident = Resident(page)
                resident.sees("谁能办")
                resident.taps("找人帮忙")
                resident.taps("开始排队")
                take(helper, "身份证丢了补办")
                page.get_by_role("button", name="视频通话").tap()
                helper.press("接听")
                moves(page)
                moves(helper.page)
        assert relay.said().count("ALLOCATE processed, success") >= 2
