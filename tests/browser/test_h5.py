"""The resident's web client in Chromium, on a small phone, against the shipped command."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import Phone
from tests.browser.pages import MATTER, PLATE, SCENE, UNKNOWN_SCENE, WORDS, encoded, pages, whole
from tests.browser.resident import TOWN, Resident, change_that_clears, loosely, way_to_yes

pytestmark = pytest.mark.browser


def address(held: Phone, page: str) -> str:
    return f"{held.origin}/h5/#/{whole(page)}"


def open_page(held: Phone, page: str) -> Resident:
    """A page of its own, as if its address had been typed: nothing of the page before lives on."""
    held.page.goto("about:blank")
    held.page.goto(address(held, page))
    expect(held.page.locator(".app")).to_be_visible()
    expect(held.page.locator(".loading")).to_have_count(0)
    return Resident(held.page)


@contextmanager
def expecting_refusals(held: Phone, *statuses: int) -> Iterator[None]:
    """The browser complains of every refusal on its console; here these are what the test is about."""
    yield
    wanted = tuple(f"{status} " for status in statuses)
    named = [line for line in held.complaints if line.startswith(wanted)]
    assert named, f"no answer with status {statuses}"
    held.complaints[:] = [line for line in held.complaints if line not in named and "Failed to load resource" not in line]


# --- the trip


def test_the_address_on_the_plate_opens_its_page(held: Phone) -> None:
    held.page.goto(f"{held.origin}/d/{SCENE}")
    Resident(held.page).sees(PLATE["name"])
    assert held.page.url == address(held, f"home/home?scene={SCENE}")


def test_from_words_to_the_list_and_the_map(held: Phone, live: httpx.Client) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    resident.says(WORDS)
    resident.sees(live.get(f"/api/v1/matters/{MATTER}").json()["plain_name"])
    resident.taps("看怎么办")

    way = way_to_yes(live, MATTER)
    resident.walks_to_the_list(way)
    answers = {step.question["id"]: step.answer for step in way}
    done = live.post(f"/api/v1/matters/{MATTER}/resolve", json={"answers": answers}).json()
    expect(held.page.get_by_role("checkbox")).to_have_count(len(done["materials"]))
    for material in done["materials"]:
        expect(held.page.get_by_role("checkbox", name=re.compile(re.escape(material["name"][:4])))).not_to_have_count(0)

    resident.taps("看全部网点和远近")
    halls = live.get("/api/v1/halls", params={"matter": MATTER, "plate": SCENE, "area": TOWN}).json()["halls"]
    resident.sees(halls[0]["name"])
    resident.taps("导航去")
    for name, kind in (("高德地图", "amap"), ("腾讯地图", "tencent"), ("百度地图", "baidu")):
        link = held.page.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", halls[0]["navigation"][kind])
        expect(link).to_have_attribute("rel", re.compile("noopener"))


def test_initials_are_completed_and_what_was_searched_for_can_be_erased(held: Phone) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    box = held.page.get_by_role("textbox", name="您想办什么事")
    box.tap()
    resident.sees("大家常问")
    box.fill("sfz")
    resident.taps("身份证丢了补办")
    resident.sees("您要办的是")

    resident = open_page(held, f"home/home?scene={SCENE}")
    held.page.get_by_role("textbox", name="您想办什么事").tap()
    resident.sees("您搜过的（只存在这台手机）")
    resident.taps("删掉“身份证丢了补办”")
    expect(held.page.get_by_text("您搜过的（只存在这台手机）")).to_have_count(0)


def test_a_picture_opens_large_and_says_its_marks_in_words(held: Phone, live: httpx.Client) -> None:
    shown = live.get("/api/v1/matters/idcard-renew/pictures").json()["pictures"]
    of_a_step = next(one for one in shown if one["step"])
    open_page(held, "matter/matter?id=idcard-renew")
    expect(held.page.locator(".strip__one")).to_have_count(len(shown))
    held.page.locator(".guide__step").get_by_role("button").first.click()
    large = held.page.get_by_role("dialog", name=loosely(of_a_step["title"]))
    expect(large).to_be_visible()
    drawn = large.locator("img")
    expect(drawn).to_have_attribute("src", re.compile(rf"/{of_a_step['id']}\.svg\?v={of_a_step['version']}$"))
    assert drawn.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    large.get_by_role("button", name="用文字看图里标的").click()
    expect(large.get_by_text(loosely(of_a_step["parts"][0]["say"]))).to_be_visible()
    large.get_by_text("关闭").click()
    expect(large).to_have_count(0)


def test_a_need_that_is_not_ours_is_answered_and_its_words_go_along(held: Phone) -> None:
    words = "门口路灯坏了两个星期没人修"
    resident = open_page(held, f"results/results?q={quote(words)}")
    expect(held.page.get_by_role("heading", level=2).first).to_have_text(re.compile(r"^这件事归别处管：\s*路灯"))
    expect(held.page.get_by_role("button", name="打 12345", exact=True)).to_have_count(2)  # in the answer and at the foot
    expect(held.page.get_by_text("没有找到")).to_have_count(0)
    resident.taps("写下来，请部门处理")
    box = held.page.get_by_role("textbox", name="要说的事")
    expect(box).to_have_value(words)
    resident = open_page(held, f"results/results?q={quote('家里着火了')}")
    resident.taps("不想等人？写下来，交给部门办")
    expect(box).to_have_value("家里着火了")  # words nobody has changed give way to the next
    box.fill("楼道里堆着东西")
    held.page.reload()
    expect(box).to_have_value("楼道里堆着东西")


def test_a_day_is_typed_in_one_go_and_sent_as_it_stands(held: Phone, live: httpx.Client) -> None:
    way = way_to_yes(live, MATTER)
    place = next(i for i, step in enumerate(way) if step.question["kind"] == "date")
    open_page(held, f"ask/ask?matter={MATTER}&a={encoded(way[:place])}")
    held.page.get_by_role("spinbutton", name="年", exact=True).click()
    held.page.keyboard.type("1940520")
    held.page.get_by_role("button", name="下一题").dispatch_event("click")
    expect(held.page).to_have_url(re.compile(rf"{way[place].question['id']}\.1940-05-20"))


def test_what_lies_ready_stays_ticked(held: Phone, live: httpx.Client) -> None:
    resident = open_page(held, f"matter/matter?id={MATTER}")
    resident.walks_to_the_list(way_to_yes(live, MATTER))
    held.page.get_by_role("checkbox").first.tap()
    resident.sees(re.compile(r"已备好 1"))
    held.page.reload()
    resident.sees(re.compile(r"已备好 1"))
    expect(held.page.get_by_role("checkbox", checked=True)).to_have_count(1)


# --- going back, coming back, changing one's mind


def test_a_refresh_on_a_question_keeps_the_answers(held: Phone, live: httpx.Client) -> None:
    way = way_to_yes(live, MATTER)
    resident = open_page(held, f"ask/ask?matter={MATTER}")
    for step in way[:2]:
        resident.answers(step)
    resident.is_asked(way[2].question)
    held.page.reload()
    resident.is_asked(way[2].question)
    resident.sees("已经答的 2 题")


def test_back_in_the_browser_is_back_by_one_question(held: Phone, live: httpx.Client) -> None:
    way = way_to_yes(live, MATTER)
    resident = open_page(held, f"ask/ask?matter={MATTER}")
    for step in way[:2]:
        resident.answers(step)
    resident.is_asked(way[2].question)
    held.page.go_back()
    resident.is_asked(way[1].question)
    held.page.go_back()
    resident.is_asked(way[0].question)
    expect(held.page.get_by_role("radio", checked=True)).to_have_count(1)  # what was said is still marked
    held.page.go_forward()
    resident.is_asked(way[1].question)


def test_whoever_names_several_things_sees_the_bundle_first(held: Phone) -> None:
    open_page(held, f"results/results?q={quote('小孩刚出生10天，要办户口医保社保卡')}&plate={SCENE}")
    expect(held.page.get_by_role("heading", level=2).first).to_have_text("一次办好几件")
    open_page(held, f"results/results?q={quote(WORDS)}&plate={SCENE}")
    expect(held.page.get_by_role("heading", level=2).first).to_have_text("您要办的是")


def test_changing_one_answer_of_a_finished_bundle_promises_no_more_questions(held: Phone) -> None:
    given = (
        "hukou-birth:place.family",
        "hukou-birth:marriage.married",
        "hukou-birth:parents.same",
        "hukou-birth:who_comes.parent",
        "town.kfq",
    )
    answers = "~".join(quote(quote(one)) for one in (*given, "medical-resident:reduced.no"))
    resident = open_page(held, f"bundle/bundle?id=newborn&m=hukou-birth~medical-resident~social-card&a={answers}")
    resident.taps("答错了？改答案")
    held.page.get_by_role("button", name=re.compile("^改答案：")).first.tap()
    resident.sees("只改这一处，别的回答都留着")
    expect(held.page.get_by_role("progressbar", name=re.compile("题"))).to_have_count(0)


def test_a_changed_answer_says_how_many_later_ones_it_cleared(held: Phone, live: httpx.Client) -> None:
    matter = "passport-first"
    way = way_to_yes(live, matter)
    place, other, cleared = change_that_clears(live, matter, way)
    resident = open_page(held, f"matter/matter?id={matter}")
    resident.walks_to_the_list(way)
    resident.taps("答错了？改答案")
    held.page.get_by_role("button", name=re.compile("^改答案：")).nth(place).tap()
    resident.is_asked(way[place].question)
    resident.gives(way[place].question, other)
    resident.sees(f"因修改已清除 {cleared} 项后面的回答")


def test_the_way_on_is_in_sight_however_many_choices_there_are_and_none_of_them_goes_on_by_itself(held: Phone) -> None:
    resident = open_page(held, "ask/ask?matter=idcard-reissue&a=state.lost~who.self~hukou.other")
    held.page.get_by_role("checkbox").first.tap()
    way_on = held.page.get_by_role("button", name="下一题")
    expect(way_on).to_be_in_viewport(ratio=1)
    box, bar = way_on.bounding_box(), held.page.get_by_role("navigation").bounding_box()
    assert box
    assert bar
    assert box["y"] + box["height"] <= bar["y"]
    resident.taps(re.compile("^都没有"), role="checkbox")
    resident.sees("已经答的 4 题")


# --- plates that cannot be read


def test_an_unknown_plate_lets_its_number_be_typed(held: Phone) -> None:
    held.page.goto(f"{held.origin}/d/{UNKNOWN_SCENE}")
    resident = Resident(held.page)
    resident.sees("没认出这块门牌")
    held.page.get_by_role("textbox", name="门牌编号").fill(f" {SCENE[:4].lower()} {SCENE[4:].lower()}")
    resident.taps("打开")
    resident.sees(PLATE["name"])


# --- for everybody


def test_bigger_type_is_bigger_and_is_kept(held: Phone) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    before = text_sizes(held.page)
    resident.taps("大字版")
    resident.sees("标准版")
    held.page.reload()
    resident.sees(PLATE["name"])
    after = text_sizes(held.page)
    assert (min(after), max(after)) > (min(before), max(before))


@pytest.mark.parametrize("elder", [False, True], ids=["normal", "bigger type"])
def test_every_page_names_12345_fits_the_screen_and_can_be_heard_and_pressed(held: Phone, live: httpx.Client, elder: bool) -> None:
    resident = open_page(held, f"home/home?scene={SCENE}")
    if elder:
        resident.taps("大字版")
    faults = []
    with expecting_refusals(held, 404):
        for name, page in pages(live).items():
            open_page(held, page)
            expect(held.page.get_by_role("navigation").get_by_role("button", name="12345")).to_be_visible()
            found = [*wider_than_the_screen(held.page), *nameless(held), *small_targets(held.page, 60 if elder else 44)]
            if elder and min(text_sizes(held.page)) < 18:
                found.append("text under 18 px")
            faults += [f"{name}: {fault}" for fault in found]
    assert faults == []


def text_sizes(page: Page) -> list[float]:
    """Sizes of all text that is shown, the browser's own title bar of the H5 frame aside, px."""
    return page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.querySelector('.app'), NodeFilter.SHOW_TEXT)
            const sizes = []
            while (walker.nextNode()) {
                const box = walker.currentNode.parentElement
                if (walker.currentNode.data.trim() && box.checkVisibility()) sizes.push(parseFloat(getComputedStyle(box).fontSize))
            }
            return sizes
        }"""
    )


def small_targets(page: Page, least: int) -> list[str]:
    """What can be pressed and is narrower or lower than `least` px."""
    return page.evaluate(
        """least => [...document.querySelectorAll('.app [role=button], .app [role=radio], .app [role=checkbox], .app [role=link], .app a')]
            .filter(one => one.checkVisibility())
            .map(one => [one.innerText, one.getBoundingClientRect()])
            .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)
            .map(([text, box]) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`)""",
        least,
    )


def wider_than_the_screen(page: Page) -> list[str]:
    """Elements that reach over the right edge. What lies beyond the frame of a map is no matter: it is cut off there."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.app *')]
            .filter(one => one.checkVisibility() && !one.closest('.leaflet-container') && one.getBoundingClientRect().width)
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
            .map(one => `${one.className} reaches ${Math.round(one.getBoundingClientRect().right)} of ${innerWidth}`).slice(0, 3)"""
    )


def nameless(held: Phone) -> list[str]:
    """Pictures and everything that can be pressed or typed into, by the browser's own accessibility tree, without a name."""
    session = held.context.new_cdp_session(held.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    heard = {"button", "link", "radio", "checkbox", "textbox", "searchbox", "combobox", "image", "img", "heading", "progressbar"}
    found = [node for node in nodes if not node.get("ignored") and node["role"]["value"] in heard]
    assert len(found) > 3
    return [f"{node['role']['value']} without a name: {node}" for node in found if not node.get("name", {}).get("value", "").strip()]
