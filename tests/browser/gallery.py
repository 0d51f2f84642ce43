"""The README's pictures: `python -m tests.browser.gallery [trip help looks console …]` writes .github/<row>.webp.

A row of screens each, of the clients as they are built, on a Monday at ten: the trip, a person's help, the looks, and the staff's console.
"""

from __future__ import annotations

import base64
import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import httpx
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.agency import Agency
from tests.browser.at_ten import NOW
from tests.browser.at_will import FILE, WrittenClock, at_will
from tests.browser.chromium import browser, phone
from tests.browser.office import Desk, demo_passwords
from tests.browser.pages import MATTER, SCENE, encoded
from tests.browser.resident import way_to_yes
from tests.browser.shots import settle
from tests.browser.test_desk import Neighbour, take, write
from tests.live import command

FOLDER = Path(__file__).resolve().parents[2] / ".github"
LIMIT_BYTES = 150_000
SCREEN = (375, 790)
DESK = (1200, 760)
Shown = list[tuple[str, bytes]]
"""Captions and screens, PNG."""

CASES = (
    "夜市占了整条马路，城管说归交警，交警说归城管",
    "工伤认定交了两个月没有答复",
    "小区门口的路灯坏了三天",
    "医保异地备案办了还是不能直接结算",
    "公园健身器材螺丝松了，怕孩子摔着",
    "营业执照变更地址要不要房东本人到场",
)
MISSED = "长命钱"
WRONG = {"idcard-reissue": "窗口说不用带照片了", "residence-permit": "还要带房东的身份证复印件", "hukou-birth": "出生证要原件"}


@contextmanager
def served(opened: Browser) -> Iterator[Agency]:
    """The application with its content and the demonstration accounts, on that Monday."""
    with TemporaryDirectory() as folder:
        data = Path(folder)
        prepared = command("prepare", data_dir=data)
        if prepared.returncode:
            raise RuntimeError(prepared.stdout + prepared.stderr)
        clock = WrittenClock(data / FILE)
        clock.set(NOW.month, NOW.day, 10)
        with at_will(data, clock, proxies=1) as server:
            yield Agency(server, clock, opened, demo_passwords(server))


def screen(agency: Agency, path: str, *, after: Callable[[Page], None] | None = None, **kept: Any) -> bytes:
    """A page of the resident's client. kept: what the phone remembers, by the client's own names."""
    with phone(agency.opened, agency.server.url, SCREEN, device_scale_factor=2) as held:
        for name, value in kept.items():
            kind = {bool: "boolean", str: "string"}.get(type(value), "object")
            text = json.dumps(json.dumps({"type": kind, "data": value}))
            held.page.add_init_script(f"localStorage.setItem('doorplate.{name}', {text})")
        held.page.clock.set_fixed_time(agency.clock.now())
        held.page.goto(f"{held.origin}/h5/#/pages/{path}")
        settle(held.page)
        if after:
            after(held.page)
        held.page.wait_for_timeout(300)
        return held.page.screenshot()


def to(selector: str) -> Callable[[Page], None]:
    """Scrolled until this is near the top."""
    return lambda page: page.evaluate(
        "selector => scrollTo(0, document.querySelector(selector).getBoundingClientRect().top + scrollY - 60)", selector
    )


def trip(agency: Agency) -> Shown:
    with agency.http() as server:
        way = way_to_yes(server, MATTER)
    done = f"list/list?matter={MATTER}&a={encoded(way)}"
    return [
        ("扫一扫，说一句", screen(agency, f"home/home?scene={SCENE}")),
        ("说不清，先问一句", screen(agency, f"results/results?q={quote('身份证')}&plate={SCENE}")),
        ("一题一屏", screen(agency, f"ask/ask?matter={MATTER}&a={encoded(way[:2])}")),
        ("每样材料都说为什么", screen(agency, done, after=to(".material"))),
        ("去对的网点", screen(agency, f"halls/halls?matter=idcard-reissue&plate={SCENE}&view=map", after=to(".halls__views"))),
    ]


def talk(helper: Desk, resident: Neighbour) -> None:
    helper.page.get_by_text("上线", exact=True).click()
    take(helper, "身份证丢了补办")
    resident.say("旧证找到了还能用吗")
    helper.sees("旧证找到了还能用吗")
    write(helper, "已经申请补领的，旧证不能再用")
    helper.press("发清单卡")
    helper.press("发给群众")
    helper.page.locator(".messages .sheet").wait_for()


def help_(agency: Agency) -> Shown:
    with agency.http() as server:
        resident = Neighbour.come(server, words="身份证丢了补办", matter="idcard-reissue", plate=SCENE)
        with agency.at_desk("demo-helper", "/desk") as helper:
            talk(helper, resident)
            resident.say("好的，那我下午过去")
            helper.sees("好的，那我下午过去")
            chat = screen(agency, f"help/help?session={resident.id}", token=resident.token, after=opened_talk)
        ticket = lodge(server, CASES[1])
    kept = {"tickets": [{**{key: ticket[key] for key in ("number", "secret", "promised_at")}, "at": 0}]}
    return [
        ("攻略：谁能办、在哪办", screen(agency, f"matter/matter?id={MATTER}")),
        ("找人帮忙", chat),
        ("工单走到哪一步", screen(agency, f"ticket/ticket?number={ticket['number']}", **kept)),
        ("几件事一张清单", screen(agency, "bundle/bundle?id=newborn")),
        ("我的", screen(agency, "mine/mine", **kept)),
    ]


def opened_talk(page: Page) -> None:
    page.get_by_text("好的，那我下午过去").first.wait_for()


def lodge(server: httpx.Client, text: str) -> dict[str, str]:
    found: dict[str, str] = server.post("/api/v1/tickets", json={"text": text, "plate": SCENE}).raise_for_status().json()
    return found


def looks(agency: Agency) -> Shown:
    with agency.http() as server:
        way = way_to_yes(server, MATTER)
    done = f"list/list?matter={MATTER}&a={encoded(way)}"
    return [
        ("大字版", screen(agency, f"home/home?scene={SCENE}", elder=True)),
        ("大字版，一题一屏", screen(agency, f"ask/ask?matter={MATTER}&a={encoded(way[:2])}", elder=True)),
        ("深色", screen(agency, done, look="dark")),
        ("繁體中文", screen(agency, f"home/home?scene={SCENE}", language="zh-Hant")),
        ("English", screen(agency, f"home/home?scene={SCENE}", language="en")),
    ]


def console(agency: Agency) -> Shown:
    with agency.http() as server:
        for case in CASES:
            lodge(server, case)
        for number in range(11):  # so many people, behind a proxy
            server.get("/api/v1/search", params={"q": MISSED}, headers={"x-forwarded-for": f"10.1.0.{number}"})
        for matter, text in WRONG.items():
            server.post("/api/v1/reports", json={"kind": "wrong_fact", "matter": matter, "field": "guide", "text": text})
        waiting = Neighbour.come(server, words="给娃上户口", plate=SCENE)
        resident = Neighbour.come(server, words="身份证丢了补办", matter="idcard-reissue", plate=SCENE)
        with agency.at_desk("demo-helper", "/desk", DESK) as helper:
            talk(helper, resident)
            helper.press("收起导航")
            desk = settled(helper.page)
        resident.leave()
        waiting.leave()
    with agency.at_desk("demo-town", "/tickets", DESK) as town:
        town.page.get_by_role("article").first.wait_for()
        town.press("收起导航")
        board = settled(town.page)
    with agency.at_desk("demo-editor", f"/matters/{MATTER}", DESK) as editor:
        editor.press("修改这个事项")
        editor.page.get_by_role("tab", name="流程图").click()
        editor.page.locator("svg[aria-label='问题和材料的关系']").wait_for()
        editor.press("收起导航")
        editing = settled(editor.page)
        editor.press("展开导航")
        editor.open("/ledger")
        editor.page.get_by_role("link", name=MISSED).first.wait_for(timeout=90_000)
        ledger = settled(editor.page)
    return [("帮办工作台", desk), ("工单看板", board), ("事项编辑：问题和材料的关系", editing), ("问题台账", ledger)]


def settled(page: Page) -> bytes:
    page.wait_for_timeout(800)
    return page.screenshot()


def composed(opened: Browser, shown: Shown, wide: bool) -> bytes:
    figures = "".join(
        f'<figure><img src="data:image/png;base64,{base64.b64encode(one).decode()}" alt=""><figcaption>{words}</figcaption></figure>'
        for words, one in shown
    )
    page = opened.new_page(viewport={"width": 1600, "height": 800})
    page.set_content(f'<style>{STYLE}</style><main class="{"wide" if wide else ""}">{figures}</main>')
    page.wait_for_function("[...document.images].every(one => one.complete)")
    taken = page.locator("main").screenshot()
    page.close()
    return taken


STYLE = """
body { margin: 0; }
main {
  display: flex; flex-wrap: wrap; justify-content: center; gap: 26px 24px; box-sizing: border-box; width: 1600px; padding: 34px 30px 26px;
  background: #dfe6ee; font: 600 20px/1.4 'Noto Sans CJK SC', sans-serif; color: #24405f;
}
figure { margin: 0; text-align: center; }
img {
  display: block; width: 272px; border: 7px solid #fff; border-radius: 28px;
  box-shadow: 0 2px 4px rgba(20, 40, 70, .10), 0 14px 32px rgba(20, 40, 70, .16);
}
.wide img { width: 730px; border-width: 6px; border-radius: 14px; }
figcaption { margin-top: 14px; }
"""

ROWS: dict[str, Callable[[Agency], Shown]] = {"trip": trip, "help": help_, "looks": looks, "console": console}


def light(picture: bytes) -> bytes:
    """WebP, as good as the limit allows."""
    opened = Image.open(io.BytesIO(picture)).convert("RGB")
    for quality in range(88, 30, -6):
        opened.save(out := io.BytesIO(), "WEBP", quality=quality, method=6)
        if out.tell() <= LIMIT_BYTES:
            return out.getvalue()
    raise ValueError(f"larger than {LIMIT_BYTES} bytes at any quality")


def main(words: list[str]) -> int:
    with browser() as opened, served(opened) as agency:
        for name in words or ROWS:
            file = FOLDER / f"{name}.webp"
            file.write_bytes(light(composed(opened, ROWS[name](agency), name == "console")))
            print(f"{file}: {file.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
