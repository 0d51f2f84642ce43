"""The compiled WeChat build, run in Chromium on WeChat's own component framework."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.pages import MATTER, PLATE, WORDS
from tests.browser.resident import Resident, rows, way_to_yes
from tests.browser.runner import API, WeChat, wechat
from tests.live import Server
from tests.waiting import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.node]

HERE = {"latitude": 31.3801, "longitude": 120.9512}


@pytest.fixture
def weapp(opened: Browser, live_server: Server, bundle: Path) -> Iterator[WeChat]:
    """The mini-program on a fresh phone. It ends without errors, unknown calls of wx, or requests to anybody else."""
    with wechat(opened, live_server.url, bundle, has={"location": HERE}) as fresh:
        yield fresh
        fresh.check()


def on_the_list(weapp: WeChat, server: httpx.Client) -> Resident:
    """Scanned, asked, answered: the list is on the screen."""
    resident = Resident(weapp.page)
    weapp.open(scene=PLATE["scene_code"])
    resident.says(WORDS)
    resident.taps("看怎么办")
    resident.walks_to_the_list(way_to_yes(server, MATTER))
    return resident


def test_the_trip_from_the_scan_to_the_map(weapp: WeChat, live: httpx.Client, tmp_path: Path) -> None:
    resident = Resident(weapp.page)
    weapp.open(scene=PLATE["scene_code"])
    resident.sees(PLATE["name"])
    weapp.phone.picture(tmp_path / "1-home.png")

    resident.says(WORDS)
    matter = live.get(f"/api/v1/matters/{MATTER}").json()
    resident.sees(matter["plain_name"])
    assert weapp.route() == "pages/results/results"
    weapp.phone.picture(tmp_path / "2-results.png")

    resident.taps("看怎么办")
    resident.sees("谁能办")
    weapp.phone.picture(tmp_path / "3-matter.png")

    way = way_to_yes(live, MATTER)
    resident.taps(re.compile("看我要带什么"))
    for step in way:
        resident.is_asked(step.question)
        weapp.phone.picture(tmp_path / f"4-{step.question['id']}.png")
        resident.answers(step)

    done = live.post(f"/api/v1/matters/{MATTER}/resolve", json={"answers": {step.question["id"]: step.answer for step in way}}).json()
    resident.sees(f"要带 {len([one for one in done['materials'] if one['form'] != 'fill_in'])} 样")
    expect(weapp.page.get_by_role("checkbox")).to_have_count(len(done["materials"]))
    weapp.phone.picture(tmp_path / "5-list.png")

    resident.taps("看全部网点和远近")
    resident.sees(re.compile("的网点"))
    assert weapp.route() == "pages/halls/halls"
    halls = live.get("/api/v1/halls", params={"matter": MATTER, "plate": PLATE["scene_code"], "area": way[-1].answer}).json()["halls"]
    first = next(row for row in rows("halls") if row["id"] == halls[0]["id"])
    resident.sees(first["name"])
    weapp.phone.picture(tmp_path / "6-halls.png")

    weapp.page.get_by_role("button", name="导航去").filter(visible=True).first.tap()
    if first["position"] == "demo":
        resident.taps("仍要导航")
    place = weapp.waits_for("openLocation")
    # seeds/halls.csv keeps positions in GCJ-02, which is what WeChat's map expects: not one digit may be lost on the way.
    assert (place["latitude"], place["longitude"]) == (float(first["lat"]), float(first["lng"]))
    assert place["name"] == first["name"]


def test_a_scan_is_told_to_the_server_once_and_kept(weapp: WeChat) -> None:
    weapp.open(scene=PLATE["scene_code"])
    Resident(weapp.page).sees(PLATE["name"])
    asked = [call["url"] for call in weapp.calls("request") if "/scan/" in call["url"]]
    assert [url for url in asked if "/scan/" in url] == [f"{API}/api/v1/scan/{PLATE['scene_code']}"]

    weapp.open()  # found again in the list of mini-programs, without a scan
    weapp.page.reload()
    Resident(weapp.page).sees("上次扫的门牌")
    Resident(weapp.page).sees(PLATE["name"])


def test_a_link_scanned_by_wechat_opens_its_plate(weapp: WeChat) -> None:
    weapp.open(q=f"https%3A%2F%2Fplates.example.cn%2Fd%2F{PLATE['scene_code']}")
    Resident(weapp.page).sees(PLATE["name"])


def test_the_place_of_the_phone_is_asked_for_as_gcj02_and_only_after_a_tap(weapp: WeChat) -> None:
    weapp.open("pages/halls/halls", plate=PLATE["scene_code"])
    resident = Resident(weapp.page)
    resident.sees(re.compile("公里|米"))
    assert weapp.calls("getLocation") == []
    resident.taps("用我的位置")
    resident.sees("从您现在的位置算")
    assert [call["type"] for call in weapp.calls("getLocation")] == ["gcj02"]
    query = parse_qs(urlsplit(weapp.calls("request")[-1]["url"]).query)
    assert (query["lat"], query["lng"], query["datum"]) == ([str(HERE["latitude"])], [str(HERE["longitude"])], ["gcj02"])


def test_a_refused_place_leaves_the_choice_of_a_town(opened: Browser, live_server: Server, bundle: Path) -> None:
    with wechat(opened, live_server.url, bundle) as weapp:
        weapp.open("pages/halls/halls", plate=PLATE["scene_code"])
        resident = Resident(weapp.page)
        resident.taps("用我的位置")
        resident.sees(re.compile("没有拿到位置"))
        resident.taps("选区镇")
        resident.taps(re.compile("^花桥"), role="radio")
        resident.sees(re.compile("按花桥.*算"))
        weapp.check()


def test_the_halls_stand_on_wechats_own_map_by_the_numbers_of_the_list(weapp: WeChat, live: httpx.Client) -> None:
    weapp.open("pages/halls/halls", matter="idcard-reissue", plate=PLATE["scene_code"])
    resident = Resident(weapp.page)
    resident.taps("地图", role="radio")
    halls = live.get("/api/v1/halls", params={"matter": "idcard-reissue", "plate": PLATE["scene_code"], "limit": 50}).json()["halls"]
    signs = weapp.page.get_by_role("region", name=re.compile("网点地图")).get_by_role("button")
    expect(signs).to_have_count(sum(hall["lat"] is not None for hall in halls))
    signs.nth(2).tap()
    expect(weapp.page.locator(".hall").filter(visible=True)).to_have_count(1)
    resident.sees(re.compile(re.escape(halls[2]["name"])))


def test_the_privacy_guide_is_agreed_to_before_the_place_is_used(opened: Browser, live_server: Server, bundle: Path) -> None:
    with wechat(opened, live_server.url, bundle, has={"location": HERE, "privacy": "asked"}) as weapp:
        weapp.open("pages/halls/halls", plate=PLATE["scene_code"])
        resident = Resident(weapp.page)
        resident.taps("用我的位置")
        resident.sees("用之前，先看一眼")
        resident.taps("看全文", role="link")
        weapp.waits_for("openPrivacyContract")
        resident.taps("不同意")
        resident.sees(re.compile("没有拿到位置"))
        resident.taps("用我的位置")
        resident.taps("同意")
        resident.sees("从您现在的位置算")
        weapp.check()


def test_a_list_once_opened_opens_without_a_network(weapp: WeChat, live: httpx.Client) -> None:
    resident = on_the_list(weapp, live)
    resident.taps("保存清单")
    resident.sees("取件码")
    weapp.page.route("**/api/v1/**", lambda route: route.abort())
    weapp.open("pages/saved/saved")
    weapp.page.reload()
    weapp.page.locator(".saved__open").filter(visible=True).first.tap()
    resident.sees("现在没有网")
    resident.sees(re.compile(r"要带 \d+ 样"))
    weapp.page.wait_for_timeout(1_500)
    weapp.phone.complaints.clear()  # the browser's own words for every request that found nobody


def test_the_list_can_be_copied_shared_and_asked_about(weapp: WeChat, live: httpx.Client) -> None:
    resident = on_the_list(weapp, live)
    materials = [box.get_attribute("aria-label") for box in weapp.page.get_by_role("checkbox").all()]
    resident.taps("复制文字")
    resident.sees("已复制")
    (copied,) = (call["data"] for call in weapp.calls("setClipboardData"))
    assert materials
    assert [name for name in materials if name not in copied] == []

    shared: dict[str, Any] = weapp.page.evaluate("__share('menu')")
    assert unquote(shared["path"]).startswith(f"/pages/list/list?matter={MATTER}&a=")
    before = weapp.page.get_by_text(re.compile(r"要带 \d+ 样")).filter(visible=True).inner_text()
    weapp.page.evaluate("path => wx.reLaunch({ url: path })", shared["path"])
    assert weapp.depth() == 1
    resident.sees(before)  # whoever opens it sees the same list

    resident.taps(re.compile("12345"))
    assert weapp.waits_for("makePhoneCall")["phoneNumber"] == "12345"


def test_going_back_shows_the_question_before_with_its_answer(weapp: WeChat, live: httpx.Client) -> None:
    way = way_to_yes(live, MATTER)
    weapp.open("pages/matter/matter", id=MATTER)
    resident = Resident(weapp.page)
    resident.taps(re.compile("看我要带什么"))
    resident.answers(way[0])
    resident.is_asked(way[1].question)
    weapp.page.get_by_role("button", name="返回上一页").tap()
    resident.is_asked(way[0].question)
    expect(weapp.page.get_by_role("radio", checked=True)).to_have_count(1)


def test_bigger_type_is_kept(weapp: WeChat) -> None:
    size = "getComputedStyle(document.querySelector('.wx-page:not([hidden]) .app')).fontSize"
    weapp.open()
    resident = Resident(weapp.page)
    resident.sees("您想办什么事？")
    normal = float(weapp.page.evaluate(size).removesuffix("px"))
    resident.taps("大字版")
    resident.sees("标准版")
    weapp.page.reload()
    resident.sees("标准版")
    assert float(weapp.page.evaluate(size).removesuffix("px")) >= max(18, normal + 4)


def test_the_look_the_letters_and_the_language_are_the_phones_own(opened: Browser, live_server: Server, bundle: Path) -> None:
    phones = {"theme": "dark", "fontSizeSetting": 22, "language": "zh_TW"}
    app = "document.querySelector('.wx-page:not([hidden]) .app')"
    with wechat(opened, live_server.url, bundle, has={"base": phones}) as weapp:
        weapp.open(scene=PLATE["scene_code"])
        resident = Resident(weapp.page)
        resident.sees("您想辦什麼事？")
        assert weapp.page.evaluate(f"getComputedStyle({app}).backgroundColor") == "rgb(16, 22, 29)"
        assert float(weapp.page.evaluate(f"getComputedStyle({app}).fontSize").removesuffix("px")) == pytest.approx(17 * 1.29)
        assert weapp.waits_for("setNavigationBarColor")["frontColor"] == "#ffffff"
        assert weapp.waits_for("setNavigationBarTitle")["title"] == "崑山數字政務門牌"
        resident.taps("大字、深色、語言")
        resident.taps("淺色", role="radio")
        wait_until(lambda: weapp.calls("setNavigationBarColor")[-1]["frontColor"] == "#000000")
        resident.taps("English", role="radio")
        resident.sees("What would you like to do?")
        resident.taps("My lists")
        resident.sees("No lists saved yet.")
        assert weapp.waits_for("setNavigationBarTitle")["title"] == "My lists"
        weapp.check()


def test_a_reminder_goes_into_the_phones_calendar(weapp: WeChat, live: httpx.Client) -> None:
    resident = on_the_list(weapp, live)
    resident.taps("提醒我")
    weapp.page.get_by_text(re.compile("09:00$")).first.tap()
    entry = weapp.waits_for("addPhoneCalendar")
    assert entry["alarm"]
    assert "要带：" in entry["description"]


def test_a_call_that_the_runner_lacks_fails_by_its_name(opened: Browser, live_server: Server, bundle: Path) -> None:
    with wechat(opened, live_server.url, bundle) as weapp:
        weapp.open()
        Resident(weapp.page).sees("您想办什么事？")
        assert weapp.faults() == []
        weapp.page.evaluate("() => { try { wx.startBeaconDiscovery({}) } catch { /* as a client might */ } }")
        weapp.page.evaluate("() => wx.request({ url: 'https://elsewhere.example/x', fail() {} })")
        first, second = weapp.faults()
        assert "wx.startBeaconDiscovery" in first
        assert "https://elsewhere.example" in second
        assert weapp.page.evaluate("typeof wx.somethingWeChatNeverHad") == "undefined"
        with pytest.raises(AssertionError, match="startBeaconDiscovery"):
            weapp.check()


def test_nothing_is_fetched_from_anybody_else(weapp: WeChat) -> None:
    """uni-app asks WeChat, three seconds after the start, to fetch a picture from its vendor's address."""
    weapp.page.clock.install()
    weapp.open()
    Resident(weapp.page).sees("您想办什么事？")
    weapp.page.clock.fast_forward(10_000)
    assert weapp.calls("preloadAssets") == []


def test_a_number_in_running_text_is_dialled(weapp: WeChat, tmp_path: Path) -> None:
    weapp.open("pages/results/results", q="门口路灯坏了")
    weapp.page.get_by_role("link", name="12345", exact=True).tap()
    assert weapp.waits_for("makePhoneCall")["phoneNumber"] == "12345"
    weapp.phone.picture(tmp_path / "number.png")


def test_what_is_asked_before_going_on_is_asked_in_our_own_letters(weapp: WeChat, tmp_path: Path) -> None:
    weapp.open()
    resident = Resident(weapp.page)
    resident.says(WORDS)
    resident.sees("您要办的是")
    resident.taps("大字版")
    weapp.page.evaluate("() => void wx.navigateTo({ url: '/pages/privacy/privacy' })")
    resident.taps("清空这部手机上的")
    question = weapp.page.get_by_role("alertdialog", name="清空这部手机上的")
    expect(question).to_be_visible()
    weapp.phone.picture(tmp_path / "question.png")
    assert weapp.calls("showModal") == []
    resident.taps("先不删")
    expect(question).to_be_hidden()
    resident.taps("清空这部手机上的")
    resident.says_yes()
    resident.sees("清空了")
