"""How soon a phone on a slow network shows the pages people come for: `python -m tests.bench.phone [times] [words in the name …]`.

Chromium as a phone with an empty cache, held to 1.6 Mbit/s down, 0.75 up and 150 ms there and back, opens each page of a server of
its own by its address; home by the address on the first plate. Printed, for the median of the visits:

- words: first paint with words, s; largest: largest paint, s; usable: what the page is for is on the screen, s
- looks: the speed index, s: how long the screen was not yet what it became, weighed by how much of it was not
- blocked: what tasks of the page ran longer than 50 ms, together, ms (on this machine's processor, which is not a phone's)
- CLS, requests, and kB over the wire

Budgets: words under 2 s, CLS under 0.02, nothing off the origin.
"""

from __future__ import annotations

import base64
import io
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from PIL import Image
from playwright.sync_api import Browser
from rich.console import Console
from rich.table import Table

from tests.browser.chromium import browser, phone
from tests.browser.pages import MATTER, SCENE, pages, whole
from tests.live import serve

NETWORK = {"offline": False, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8, "latency": 150}
FIRST_WORDS_S, JUMPS = 2.0, 0.02
WATCH = """
window.__jumps = 0
window.__blocked = 0
const watch = (type, seen) => new PerformanceObserver(list => list.getEntries().forEach(seen)).observe({ type, buffered: true })
watch('layout-shift', one => { if (!one.hadRecentInput) window.__jumps += one.value })
watch('largest-contentful-paint', one => { window.__largest = one.startTime })
watch('longtask', one => { window.__blocked += one.duration - 50 })
"""
SEEN = """() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime, largest: window.__largest,
    jumps: window.__jumps, blocked: window.__blocked, origin: performance.timeOrigin / 1000,
})"""


@dataclass(frozen=True)
class Visit:
    """Seconds from the tap; blocked in ms; jumps without a unit; kB as they came over the wire."""

    words: float
    largest: float
    usable: float
    looks: float
    blocked: float
    jumps: float
    requests: float
    kilobytes: float


@dataclass(frozen=True)
class Opened:
    """A page: its address, what is there once it can be used, and what the phone has kept from before."""

    path: str
    usable: str
    kept: dict[str, Any]


def opened_pages(server: httpx.Client) -> dict[str, Opened]:
    every = pages(server)
    lodged = server.post("/api/v1/tickets", json={"text": "工伤认定交了两个月没有答复", "plate": SCENE}).raise_for_status().json()
    ticket = {key: lodged[key] for key in ("number", "secret", "promised_at")} | {"at": 0}

    def page(path: str, usable: str, **kept: Any) -> Opened:
        return Opened(f"/h5/#/{whole(path)}", usable, kept)

    return {
        "home": Opened(f"/d/{SCENE}", ".hall__name", {}),
        "search": page(every["results"], ".matter--big"),
        "guide": page(f"matter/matter?id={MATTER}", ".guide__start"),
        "list": page(every["list"], "[role=checkbox]"),
        "hall map": page(every["halls, map"], ".map-hall"),
        "mine": page(every["mine"], ".mine-row"),
        "ticket": page(f"ticket/ticket?number={lodged['number']}", ".app [role=heading]", tickets=[ticket]),
    }


def speed_index(frames: list[tuple[float, Image.Image]], began: float) -> float:
    """frames: seconds and screens. The area above the curve of how alike the screen is to its last state, by histogram, s."""
    bars = [(at, frame.convert("RGB").resize((94, 167)).histogram()) for at, frame in frames]
    blank, final = [0] * len(bars[-1][1]), bars[-1][1]
    for channel in range(3):
        blank[channel * 256 + 255] = 94 * 167
    whole_way = sum(abs(a - b) for a, b in zip(blank, final, strict=True)) or 1
    area, before, progress = 0.0, began, 0.0
    for at, bar in bars:
        area += (at - before) * (1 - progress)
        before, progress = at, max(0.0, 1 - sum(abs(a - b) for a, b in zip(bar, final, strict=True)) / whole_way)
    return area


def visit(opened: Browser, origin: str, page: Opened) -> Visit:
    """One visit with a fresh phone."""
    with phone(opened, origin) as held:
        for name, value in page.kept.items():
            kept = json.dumps({"type": "object", "data": value})
            held.context.add_init_script(f"try {{ localStorage.setItem('doorplate.{name}', {json.dumps(kept)}) }} catch {{}}")
        session = held.context.new_cdp_session(held.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        session.send("Network.emulateNetworkConditions", NETWORK)
        received = 0.0
        frames: list[tuple[float, Image.Image]] = []

        def came(event: dict[str, Any]) -> None:
            nonlocal received
            received += event["encodedDataLength"]

        def seen_frame(event: dict[str, Any]) -> None:
            frames.append((event["metadata"]["timestamp"], Image.open(io.BytesIO(base64.b64decode(event["data"])))))
            session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

        session.on("Network.loadingFinished", came)
        session.on("Page.screencastFrame", seen_frame)
        held.page.add_init_script(WATCH)
        session.send("Page.startScreencast", {"format": "jpeg", "quality": 60, "maxWidth": 375, "maxHeight": 667})
        began, wall = time.perf_counter(), time.time()
        held.page.goto(f"{origin}{page.path}", wait_until="commit")
        held.page.locator(page.usable).first.wait_for(timeout=60_000)
        usable = time.perf_counter() - began
        held.page.wait_for_timeout(1500)  # What comes late would jump now.
        seen = held.page.evaluate(SEEN)
        held.check()
        looks = speed_index([one for one in frames if one[0] >= wall], wall)
        return Visit(
            seen["first"] / 1000, seen["largest"] / 1000, usable, looks, seen["blocked"], seen["jumps"], len(held.asked), received / 1000
        )


COLUMNS: tuple[tuple[str, Callable[[float], str]], ...] = (
    ("words s", "{:.2f}".format),
    ("largest s", "{:.2f}".format),
    ("usable s", "{:.2f}".format),
    ("looks s", "{:.2f}".format),
    ("blocked ms", "{:.0f}".format),
    ("CLS", "{:.3f}".format),
    ("requests", "{:.0f}".format),
    ("kB", "{:.0f}".format),
)


def main(words: list[str]) -> int:
    times = int(words[0]) if words and words[0].isdigit() else 5
    wanted = [word for word in words if not word.isdigit()]
    table = Table(
        "page", *(name for name, _ in COLUMNS), title=f"1.6 Mbit/s, 150 ms, empty cache, median of {times}; nothing off the origin"
    )
    missed = []
    with TemporaryDirectory() as folder, serve(Path(folder)) as server, httpx.Client(base_url=server.url, timeout=20) as client:
        every = opened_pages(client)
        with browser() as opened:
            for name, page in every.items():
                if wanted and not any(word in name for word in wanted):
                    continue
                visits = [visit(opened, server.url, page) for _ in range(times)]
                middle = Visit(*(statistics.median(column) for column in zip(*map(astuple, visits), strict=True)))
                table.add_row(name, *(form(value) for (_, form), value in zip(COLUMNS, astuple(middle), strict=True)))
                missed += [f"{name}: words after {FIRST_WORDS_S} s"] if middle.words > FIRST_WORDS_S else []
                missed += [f"{name}: CLS over {JUMPS}"] if middle.jumps > JUMPS else []
    Console(width=110).print(table)
    print("; ".join(missed) or "within its budget")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
