"""How soon a phone on a slow network shows the page behind a plate: `python -m tests.bench.phone [times]`.

Chromium as a phone with an empty cache, held to 1.6 Mbit/s down, 0.75 up and 150 ms there and back, opens the address on the
first plate of a server of its own. Printed, for the median of the visits: first paint with words, largest paint, when the page
can be used (search box, what is done here, the nearest hall), how much jumped (CLS), requests and kilobytes until then.
Budgets: words under 2 s, CLS under 0.1, nothing off the origin.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser

from tests.browser.chromium import browser, phone
from tests.browser.pages import SCENE
from tests.live import serve

NETWORK = {"offline": False, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8, "latency": 150}
FIRST_WORDS_S, JUMPS = 2.0, 0.1
WATCH = """
window.__jumps = 0
const watch = (type, seen) => new PerformanceObserver(list => list.getEntries().forEach(seen)).observe({ type, buffered: true })
watch('layout-shift', one => { if (!one.hadRecentInput) window.__jumps += one.value })
watch('largest-contentful-paint', one => { window.__largest = one.startTime })
"""
SEEN = """() => ({
    first: performance.getEntriesByName('first-contentful-paint')[0].startTime, largest: window.__largest, jumps: window.__jumps,
})"""


@dataclass(frozen=True)
class Visit:
    """Seconds from the tap; jumps without a unit; kB as they came over the wire."""

    words: float
    largest: float
    usable: float
    jumps: float
    requests: float
    kilobytes: float


def visit(opened: Browser, origin: str) -> Visit:
    """One scan on a fresh phone."""
    with phone(opened, origin) as held:
        session = held.context.new_cdp_session(held.page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        session.send("Network.emulateNetworkConditions", NETWORK)
        received = 0.0

        def came(event: dict[str, Any]) -> None:
            nonlocal received
            received += event["encodedDataLength"]

        session.on("Network.loadingFinished", came)
        held.page.add_init_script(WATCH)
        began = time.perf_counter()
        held.page.goto(f"{origin}/d/{SCENE}", wait_until="commit")
        held.page.locator(".hall__name").first.wait_for(timeout=60_000)
        usable = time.perf_counter() - began
        held.page.wait_for_timeout(1500)  # What comes late would jump now.
        seen = held.page.evaluate(SEEN)
        held.check()
        return Visit(seen["first"] / 1000, seen["largest"] / 1000, usable, seen["jumps"], len(held.asked), received / 1000)


def main(words: list[str]) -> int:
    times = int(words[0]) if words else 5
    with TemporaryDirectory() as folder, serve(Path(folder)) as server, browser() as opened:
        visits = [visit(opened, server.url) for _ in range(times)]
    words_s, largest, usable, jumps, requests, kilobytes = (statistics.median(column) for column in zip(*map(astuple, visits), strict=True))
    print(f"1.6 Mbit/s, 150 ms, empty cache, median of {times}: words {words_s:.2f} s, largest {largest:.2f} s, usable {usable:.2f} s,")
    print(f"  CLS {jumps:.3f}, {requests:.0f} requests, {kilobytes:.0f} kB; nothing off the origin")
    missed = [
        text for text, over in ((f"words after {FIRST_WORDS_S} s", words_s > FIRST_WORDS_S), (f"CLS over {JUMPS}", jumps > JUMPS)) if over
    ]
    print("; ".join(missed) or "within its budget")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
