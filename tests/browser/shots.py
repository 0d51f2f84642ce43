"""Pictures for people to look at: `python -m tests.browser.shots <folder> [words in the name …]`.

Every page of the web client on a small and a large phone, in normal and in bigger type, and of the WeChat build on the small one:
whole pages, with a sheet of all of them for each. The README's pictures are made by tests.browser.gallery.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from PIL import Image
from playwright.sync_api import Page

from tests.available import CLIENT
from tests.browser import runner
from tests.browser.at_ten import NOW, at_ten
from tests.browser.chromium import LARGE, SMALL, browser, phone
from tests.browser.pages import pages, whole

START = {"h5": "/h5/#/", "weapp": f"{runner.PATH}#"}
TALLEST = 2600
"""Pages longer than this are cut on the sheets, px."""


def settle(page: Page) -> None:
    """Loaded and drawn: nothing says that it is loading any more."""
    page.wait_for_selector(".app", state="visible")
    page.wait_for_function("!document.querySelector('.loading') && document.fonts.status === 'loaded'")
    page.wait_for_timeout(120)


def take(page: Page, addresses: dict[str, str], to: Path, size: tuple[int, int], elder: bool) -> list[Path]:
    """Each address opened on its own. The window is made as tall as the page, so that the bar at its foot stays at the foot."""
    taken = []
    page.clock.set_fixed_time(NOW)
    if elder:
        page.goto(next(iter(addresses.values())))
        page.get_by_role("button", name="大字版").tap()
    for name, address in addresses.items():
        page.goto("about:blank")
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(address)
        settle(page)
        page.set_viewport_size({"width": size[0], "height": page.evaluate(WHOLE)})
        taken.append(to / f"{name}.png")
        page.screenshot(path=taken[-1])
    return taken


WHOLE = """() => {
    const box = document.querySelector('.wx-page:not([hidden]) > .wx-page__scroll') // the WeChat build scrolls in here, under its bar
    return Math.ceil(box ? box.scrollHeight + 44 : document.documentElement.scrollHeight)
}"""


def sheet(pictures: list[Path], to: Path) -> None:
    """All pictures of a set beside each other."""
    opened = [Image.open(path).convert("RGB") for path in pictures]
    width = sum(one.width + 16 for one in opened)
    together = Image.new("RGB", (width, min(TALLEST, max(one.height for one in opened))), "#8a8f98")
    left = 0
    for one in opened:
        together.paste(one, (left, 0))
        left += one.width + 16
    together.save(to)


@contextmanager
def served() -> Iterator[str]:
    """The application and this moment's web client, in a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        h5 = shutil.copytree(CLIENT / "dist" / "build" / "h5", Path(folder) / "h5")  # the client may be built anew meanwhile
        (data := Path(folder) / "data").mkdir()
        with at_ten(data, h5_dir=h5) as origin:
            yield origin


def main(words: list[str]) -> int:
    if not words:
        print(__doc__)
        return 2
    folder, wanted = Path(words[0]), words[1:]
    bundle = runner.bundle()
    with served() as origin, httpx.Client(base_url=origin, timeout=20) as server, browser() as opened:
        all_pages = {name: path for name, path in pages(server).items() if not wanted or any(word in name for word in wanted)}
        for kind, size in (("h5", SMALL), ("h5", LARGE), ("weapp", SMALL)):
            for elder in (False, True):
                to = folder / f"{kind}-{size[0]}x{size[1]}{'-bigger' if elder else ''}"
                to.mkdir(parents=True, exist_ok=True)
                addresses = {name: f"{origin}{START[kind]}{whole(path)}" for name, path in all_pages.items()}
                with phone(opened, origin) if kind == "h5" else runner.wechat(opened, origin, bundle) as held:
                    taken = take(held.page, addresses, to, size, elder)
                sheet(taken, folder / f"{to.name}.png")
                print(f"{len(taken)} pages in {to}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
