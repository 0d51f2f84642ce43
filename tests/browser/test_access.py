"""For everybody: axe-core over every page of the web client in every look, the keyboard, voices, languages, and the phone's own letters."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.available import CLIENT
from tests.browser.chromium import Phone, phone
from tests.browser.pages import MATTER, PLATE, SCENE, WORDS, pages, whole
from tests.browser.resident import Resident, way_to_yes
from tests.browser.test_h5 import expecting_refusals, open_page, small_targets, text_sizes, wider_than_the_screen
from tests.live import Server

pytestmark = [pytest.mark.browser, pytest.mark.node]

AXE = CLIENT / "node_modules" / "axe-core" / "axe.min.js"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"look": "dark"},
    "large": {"elder": True},
    "large and dark": {"elder": True, "look": "dark"},
    "English": {"language": "en"},
}


def remembering(held: Phone, **kept: Any) -> None:
    """The phone comes with choices made before, as uni-app keeps them."""
    for name, value in kept.items():
        data = json.dumps({"type": type(value).__name__.replace("bool", "boolean").replace("str", "string"), "data": value})
        held.context.add_init_script(
            f"try {{ localStorage.setItem('doorplate.{name}', {json.dumps(data)}) }} catch {{ /* the empty page has none */ }}"
        )


def findings(page: Page) -> list[str]:
    """What axe-core finds wrong by WCAG 2.2 A and AA and by good practice, but for what it calls minor or moderate."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{one['impact']} {one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:2]
    ]


def test_every_page_of_the_client_is_looked_at(live: httpx.Client) -> None:
    declared = json.loads((CLIENT / "src" / "pages.json").read_text("utf-8"))
    paths = {one["path"] for one in declared["pages"]} | {
        f"{sub['root']}/{one['path']}" for sub in declared["subPackages"] for one in sub["pages"]
    }
    assert paths - {whole(page).split("?")[0] for page in pages(live).values()} == set()


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_serious_on_any_page(held: Phone, live: httpx.Client, look: str) -> None:
    remembering(held, **LOOKS[look])
    faults = []
    with expecting_refusals(held, 404):
        for name, page in pages(live).items():
            open_page(held, page)
            faults += [f"{name}: {fault}" for fault in findings(held.page)]
    assert faults == []


def test_axe_finds_nothing_serious_in_what_opens_over_a_page(held: Phone, live: httpx.Client) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    held.page.get_by_role("textbox", name="您想办什么事").tap()
    resident.sees("大家常问")
    faults = findings(held.page)
    resident.taps("大字、深色、语言")
    faults += findings(held.page)
    open_page(held, f"matter/matter?id={MATTER}")
    held.page.locator(".strip__one").first.click()
    expect(held.page.get_by_role("dialog")).to_be_visible()
    assert [*faults, *findings(held.page)] == []


# --- looks


def test_the_dark_look_follows_the_phone_until_one_is_chosen(opened: Browser, live_server: Server) -> None:
    ground = "getComputedStyle(document.querySelector('.app')).backgroundColor"
    dark, light = "rgb(16, 22, 29)", "rgb(246, 244, 239)"
    with phone(opened, live_server.url, color_scheme="dark") as held:
        resident = open_page(held, f"home/home?scene={SCENE}")
        assert held.page.evaluate(ground) == dark
        resident.taps("大字、深色、语言")
        resident.taps("浅色", role="radio")
        assert held.page.evaluate(ground) == light
        held.page.reload()
        resident.sees(PLATE["name"])
        assert held.page.evaluate(ground) == light
        resident.taps("大字、深色、语言")
        resident.taps("跟随系统", role="radio")
        assert held.page.evaluate(ground) == dark
        held.check()


SET_TO_20_PX = """
const own = window.getComputedStyle
window.getComputedStyle = (one, part) => one.style?.fontSize === 'medium' ? { fontSize: '20px' } : own(one, part)
"""


def test_letters_are_as_large_as_the_browser_is_set(held: Phone) -> None:
    open_page(held, "home/home")
    before = max(text_sizes(held.page))
    held.context.add_init_script(SET_TO_20_PX)
    open_page(held, "home/home")
    assert max(text_sizes(held.page)) == pytest.approx(before * 1.25)
    assert wider_than_the_screen(held.page) == []


# --- languages


@pytest.mark.parametrize("language", ["zh-Hant", "en"])
def test_every_page_speaks_the_chosen_language_and_fits_the_screen(held: Phone, live: httpx.Client, language: str) -> None:
    remembering(held, language=language)
    faults = []
    with expecting_refusals(held, 404):
        for name, page in pages(live).items():
            open_page(held, page)
            expect(held.page.get_by_role("navigation").get_by_role("button", name="12345")).to_be_visible()
            faults += [f"{name}: {fault}" for fault in (*wider_than_the_screen(held.page), *small_targets(held.page, 44))]
    assert faults == []
    assert held.page.evaluate("document.documentElement.lang") == language


def test_a_language_is_one_tap_away_and_kept_and_the_trip_can_be_made_in_it(held: Phone, live: httpx.Client) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    resident.taps("English")
    resident.sees("What would you like to do?")
    expect(held.page).to_have_title("Kunshan Doorplate")
    held.page.reload()
    resident.sees("Often done here")
    resident.taps("Allowance for over-80s")  # searched for in Chinese
    resident.sees(live.get(f"/api/v1/matters/{MATTER}").json()["plain_name"])
    resident.sees("Services, papers and addresses are shown in official Chinese.")
    expect(held.page).to_have_title("Search")
    resident.taps("See how")
    resident.taps(re.compile("what do I bring", re.IGNORECASE))
    for step in way_to_yes(live, MATTER):
        resident.is_asked(step.question)
        if step.question["kind"] == "date":
            for name, part in zip(("Year", "Month", "Day"), str(step.answer).split("-"), strict=True):
                held.page.get_by_role("textbox", name=name).or_(held.page.get_by_role("spinbutton", name=name)).fill(str(int(part)))
            resident.taps("Next")
        else:
            resident.gives(step.question, step.answer)
    resident.sees(re.compile(r"\d+ things to bring"))
    held.page.go_back()
    expect(held.page).to_have_title("A few questions")
    open_page(held, f"home/home?scene={SCENE}")
    resident.taps("简体中文")
    resident.sees("您想办什么事？")


def test_a_phone_in_another_language_is_greeted_in_it(opened: Browser, live_server: Server) -> None:
    with phone(opened, live_server.url) as held:
        held.context.add_init_script("Object.defineProperty(navigator, 'language', { get: () => 'zh-TW' })")
        open_page(held, f"home/home?scene={SCENE}").sees("您想辦什麼事？")
        held.check()


# --- hands and ears


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(held: Phone) -> None:
    open_page(held, f"home/home?scene={SCENE}")
    seen: list[str] = []
    for _ in range(60):
        held.page.keyboard.press("Tab")
        here = held.page.evaluate(
            """() => {
                const one = document.activeElement
                const style = getComputedStyle(one)
                return [one.getAttribute('aria-label') || one.innerText || '', style.outlineStyle]
            }"""
        )
        if not here[0]:
            break
        assert here[1] != "none" or "想办" in here[0], f"nothing shows that “{here[0]}” has the focus"
        seen.append(here[0])
    joined = " ".join(seen)
    for name in ("English", "您想办什么事", "找一找", "身份证丢了补办", "导航去", "找人帮忙", "12345"):
        assert name in joined, f"the keyboard does not reach {name}"
    assert joined.index("English") < joined.index("找一找") < joined.index("导航去")
    held.page.keyboard.press("Shift+Tab")
    held.page.get_by_role("button", name="English").focus()
    held.page.keyboard.press("Enter")
    Resident(held.page).sees("What would you like to do?")


EAR = """
window.SpeechRecognition = window.webkitSpeechRecognition = class {
    start() { setTimeout(() => { HEARS; this.onend() }, 30) }
    stop() {}
    abort() {}
}
"""


def test_a_question_over_the_page_follows_the_look_and_keeps_the_keyboard(held: Phone) -> None:
    remembering(held, elder=True, look="dark")
    with_ears(held, "this.onend()")
    resident = open_page(held, f"home/home?scene={SCENE}")
    assert held.page.locator(".uni-page-head__title").evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 24
    resident.taps("说话输入")
    question = held.page.get_by_role("alertdialog", name="说话输入")
    expect(question).to_be_visible()
    assert findings(held.page) == []
    assert min(text_sizes(held.page)) >= 18
    assert question.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(25, 34, 45)"
    for way in ("还是打字", "用语音", "还是打字"):
        held.page.keyboard.press("Tab")
        expect(question.get_by_role("button", name=way, exact=True)).to_be_focused()
    held.page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    expect(held.page.get_by_role("button", name="说话输入", exact=True)).to_be_focused()


def with_ears(held: Phone, hears: str) -> None:
    """The browser has a recogniser, and this is what comes of it."""
    held.context.add_init_script(EAR.replace("HEARS", hears))


def test_what_is_said_is_searched_for_once_it_is_known_whose_ears_these_are(held: Phone) -> None:
    with_ears(held, f"this.onresult({{ results: [[{{ transcript: {json.dumps(WORDS + '。')} }}]] }})")
    resident = open_page(held, f"home/home?scene={SCENE}")
    resident.taps("说话输入")
    resident.sees(re.compile("声音可能会发给浏览器厂家"))
    resident.says_yes()
    resident.sees("您要办的是")
    expect(held.page.get_by_role("textbox", name="您想办什么事")).to_have_value(WORDS)


def test_a_refused_microphone_leaves_typing(held: Phone) -> None:
    with_ears(held, "this.onerror({ error: 'not-allowed' })")
    remembering(held, **{"voice.agreed": True})
    resident = open_page(held, f"home/home?scene={SCENE}")
    resident.taps("说话输入")
    resident.sees(re.compile("没有拿到麦克风"))


VOICE = """
window.__read = []
speechSynthesis.getVoices = () => []
speechSynthesis.speak = words => { window.__read.push(words.text); words.onstart?.() }
speechSynthesis.cancel = () => window.__read.push('')
"""


def test_a_list_and_each_of_its_lines_can_be_read_out(held: Phone, live: httpx.Client) -> None:
    held.context.add_init_script(VOICE)
    resident = open_page(held, f"matter/matter?id={MATTER}")
    resident.taps("念给我听：谁能办")
    assert held.page.evaluate("window.__read.join('')").startswith("谁能办：")
    resident.walks_to_the_list(way_to_yes(live, MATTER))
    names = [box.get_attribute("aria-label") or "" for box in held.page.get_by_role("checkbox").all()]
    held.page.evaluate("window.__read = []")
    resident.taps("念给我听")
    read = held.page.evaluate("window.__read.join('')")
    assert [name for name in names if name not in read] == []
    resident.taps("停")
    assert held.page.evaluate("window.__read.at(-1)") == ""
    resident.taps(f"念给我听：{names[0]}")
    assert "为什么要" in held.page.evaluate("window.__read.join('')")


def test_a_phone_that_stays_silent_says_so_and_offers_a_person(held: Phone) -> None:
    held.context.add_init_script("speechSynthesis.getVoices = () => []; speechSynthesis.speak = () => undefined")
    resident = open_page(held, f"matter/matter?id={MATTER}")
    resident.taps("念给我听：谁能办")
    resident.sees(re.compile("这部手机念不出声"))
    held.page.get_by_text("知道了", exact=True).tap()
    expect(held.page.get_by_role("button", name="念给我听：谁能办")).to_be_visible()


def test_a_reminder_comes_as_a_calendar_file_with_what_to_bring(held: Phone, live: httpx.Client) -> None:
    resident = open_page(held, f"matter/matter?id={MATTER}")
    resident.walks_to_the_list(way_to_yes(live, MATTER))
    name = held.page.get_by_role("checkbox").first.get_attribute("aria-label") or ""
    resident.taps("提醒我")
    with held.page.expect_download() as coming:
        held.page.locator(".uni-actionsheet__cell").filter(has_text="09:00").first.tap()
    text = coming.value.path().read_text("utf-8").replace("\r\n ", "").replace("\n ", "")
    assert text.startswith("BEGIN:VCALENDAR")
    assert name in text
