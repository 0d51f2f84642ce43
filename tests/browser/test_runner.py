"""The stand-ins of tests/browser/weapp behave as WeChat does, shown on a small mini-program of their own (weapp/sample)."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.runner import API, HERE, WeChat, wechat
from tests.live import Server

pytestmark = [pytest.mark.browser, pytest.mark.node]

SAMPLE = HERE / "sample"


def made(compiled: Path, to: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["node", "build.mjs", compiled, to, API], cwd=HERE, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    done = made(SAMPLE, folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def weapp(opened: Browser, live_server: Server, sample: Path) -> Iterator[WeChat]:
    with wechat(opened, live_server.url, sample, has={"phoneCode": "code-1"}) as fresh:
        fresh.open("pages/one/one", scene="A%20B")
        yield fresh
        fresh.check()


def heard(weapp: WeChat, text: str) -> None:
    expect(weapp.page.locator(".heard")).to_contain_text(text)


def test_a_page_gets_its_query_undecoded_and_its_life_in_order(weapp: WeChat) -> None:
    assert weapp.page.evaluate("getCurrentPages()[0].asked") == {"scene": "A%20B"}
    assert weapp.page.title() == "第一页"
    weapp.page.get_by_text("下一页").tap()
    expect(weapp.page.locator(".said")).to_have_text("%E4%BD%A0%E5%A5%BD")
    assert weapp.page.title() == "样子"
    weapp.page.get_by_role("button", name="返回上一页").tap()
    assert weapp.route() == "pages/one/one"
    assert weapp.page.evaluate("getCurrentPages()[0].order") == ["load", "show", "ready", "hide", "show"]


def test_ten_pages_are_the_most(weapp: WeChat) -> None:
    go = (
        "() => new Promise(resolve => wx.navigateTo({ url: '/pages/two/two', success: () => resolve('ok'), fail: e => resolve(e.errMsg) }))"
    )
    assert [weapp.page.evaluate(go) for _ in range(9)] == ["ok"] * 9
    assert "limit" in weapp.page.evaluate(go)
    assert weapp.depth() == 10
    weapp.page.evaluate("wx.navigateBack({ delta: 99 })")
    weapp.page.wait_for_function("getCurrentPages().length === 1")
    missing = weapp.page.evaluate("wx.reLaunch({ url: '/pages/three/three' }).catch(e => e.errMsg)")
    assert missing == 'reLaunch:fail page "pages/three/three" is not found'


def test_units_and_roles_are_wechats(weapp: WeChat) -> None:
    half = weapp.page.get_by_role("heading", name="半宽")  # by aria-role; a plain role says nothing in WeChat
    assert half.bounding_box()["width"] == 375 / 2
    assert weapp.page.locator(".tall").evaluate("one => getComputedStyle(one).minHeight") == f"{667 - 44}px"
    assert weapp.page.evaluate("wx.getWindowInfo().windowHeight") == 667 - 44


def test_buttons_answer_by_their_open_type(weapp: WeChat) -> None:
    weapp.page.get_by_role("button", name="手机号").tap()
    heard(weapp, 'getphonenumber {"errMsg":"getPhoneNumber:ok","code":"code-1"}')
    weapp.page.get_by_role("button", name="转发").tap()
    assert weapp.waits_for("button.share") == {"title": "button", "path": "/pages/two/two"}


def test_a_picker_gives_the_place_in_its_range_and_a_date(weapp: WeChat) -> None:
    weapp.page.locator(".town").tap()
    weapp.page.get_by_label("选区镇").select_option("花桥")
    weapp.page.get_by_role("button", name="确定").tap()
    expect(weapp.page.locator(".town")).to_have_text("花桥")
    weapp.page.locator(".day").tap()
    weapp.page.get_by_label("date").fill("2026-11-23")
    weapp.page.get_by_role("button", name="确定").tap()
    heard(weapp, 'change {"value":"2026-11-23"}')
    weapp.page.locator(".day").tap()
    weapp.page.get_by_role("button", name="取消").tap()
    heard(weapp, "cancel")


def test_a_picture_has_words_and_keeps_its_proportions(weapp: WeChat) -> None:
    heard(weapp, 'load {"width":40,"height":20}')
    picture = weapp.page.get_by_alt_text("一块蓝")
    assert (picture.bounding_box()["width"], picture.bounding_box()["height"]) == (80, 40)


def test_a_scrolling_box_says_when_its_end_is_near_and_goes_where_it_is_told(weapp: WeChat) -> None:
    weapp.page.locator(".rows").evaluate("one => one.scrollTop = 999")
    heard(weapp, "reached the end")
    weapp.page.evaluate("getCurrentPages()[0].setData({ into: 'row-1' })")
    weapp.page.wait_for_function("document.querySelector('.rows').scrollTop === 0")


def test_fields_speak_once_and_take_back_what_the_page_makes_of_it(weapp: WeChat) -> None:
    field = weapp.page.get_by_role("textbox", name="几个")
    placeholder = weapp.page.locator(".faint")
    expect(placeholder).to_have_css("color", "rgb(1, 2, 3)")
    field.press_sequentially("1a2")
    expect(field).to_have_value("12")
    expect(placeholder).to_be_hidden()
    field.press("Enter")
    heard(weapp, 'confirm {"value":"12"}')
    assert weapp.page.evaluate("getCurrentPages()[0].data.left") == 1
    several = weapp.page.get_by_role("textbox", name="几句")
    several.press_sequentially("一二三四五六七")
    expect(several).to_have_value("一二三四五")


def test_dialogs_wait_for_a_tap_and_refuse_what_wechat_refuses(weapp: WeChat) -> None:
    ask = "options => { window.answer = null; wx.showModal(options).then(a => answer = a, e => answer = e) }"
    weapp.page.evaluate(ask, {"title": "问", "content": "行吗", "confirmText": "行"})
    weapp.page.get_by_role("dialog").get_by_role("button", name="行").tap()
    weapp.page.wait_for_function("answer && answer.confirm && !answer.cancel")
    weapp.page.evaluate(ask, {"title": "问", "confirmText": "五个字太长"})
    weapp.page.wait_for_function("answer && /fail confirmText/.test(answer.errMsg)")
    weapp.page.evaluate("() => { window.picked = null; wx.showActionSheet({ itemList: ['甲', '乙'] }).then(a => picked = a) }")
    weapp.page.get_by_role("button", name="乙").tap()
    weapp.page.wait_for_function("picked && picked.tapIndex === 1")
    weapp.page.evaluate("() => { wx.showToast({ title: '好了', duration: 200 }) }")
    expect(weapp.page.get_by_text("好了")).to_be_visible()
    expect(weapp.page.get_by_text("好了")).to_be_hidden()


def test_storage_keeps_types_and_reads_nothing_as_an_empty_text(weapp: WeChat) -> None:
    assert weapp.page.evaluate("wx.setStorageSync('a', { n: 1 }), wx.getStorageSync('a')") == {"n": 1}
    assert weapp.page.evaluate("wx.getStorageSync('nothing')") == ""
    assert weapp.page.evaluate("wx.getStorage({ key: 'nothing' }).catch(e => e.errMsg)") == "getStorage:fail data not found"
    weapp.page.reload()
    assert weapp.page.evaluate("wx.getStorageInfoSync().keys") == ["a"]


def test_wechat_refuses_words_for_numbers_undeclared_places_and_lost_scans(weapp: WeChat) -> None:
    refused = "([name, options]) => wx[name](options).then(() => 'ok', e => e.errMsg)"
    said = {
        name: weapp.page.evaluate(refused, [name, options])
        for name, options in {
            "openLocation": {"latitude": "31.3", "longitude": 120.9},
            "getLocation": {"type": "gcj02"},
            "scanCode": {},
            "makePhoneCall": {"phoneNumber": "12345"},
        }.items()
    }
    assert said == {
        "openLocation": "openLocation:fail parameter error: parameter.latitude should be Number instead of String;",
        "getLocation": "getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json",
        "scanCode": "scanCode:fail cancel",
        "makePhoneCall": "ok",
    }


def test_requests_are_answered_called_off_and_late(weapp: WeChat) -> None:
    ask = """options => new Promise(resolve => {
        const task = wx.request({ ...options, success: resolve, fail: resolve })
        if (options.off) task.abort()
    })"""
    answer = weapp.page.evaluate(ask, {"url": f"{API}/healthz"})
    assert (answer["statusCode"], answer["data"], answer["errMsg"]) == (200, {"status": "ok"}, "request:ok")
    assert weapp.page.evaluate(ask, {"url": f"{API}/healthz", "off": True})["errMsg"] == "request:fail abort"
    weapp.page.route("**/api/v1/suggest**", lambda route: None)  # never answered
    assert weapp.page.evaluate(ask, {"url": f"{API}/api/v1/suggest", "timeout": 150})["errMsg"] == "request:fail timeout"


def test_things_on_the_page_can_be_measured_and_scrolled_to(weapp: WeChat) -> None:
    measured = weapp.page.evaluate(
        "() => new Promise(resolve => wx.createSelectorQuery().select('#half').boundingClientRect().exec(resolve))"
    )
    assert measured[0]["width"] == 375 / 2
    weapp.page.evaluate("wx.pageScrollTo({ selector: '#next', duration: 0 })")
    weapp.page.wait_for_function("document.querySelector('.wx-page__scroll').scrollTop > 0")


@pytest.mark.parametrize(
    ("wrong", "named"), [("<live-player/>", "<live-player>"), ("<view><text></view>", "one.wxml:1:8: missing end tag")]
)
def test_what_cannot_be_drawn_or_read_stops_the_build_by_name(tmp_path: Path, wrong: str, named: str) -> None:
    page = tmp_path / "app" / "pages" / "one" / "one"
    page.parent.mkdir(parents=True)
    (tmp_path / "app" / "app.json").write_text('{"pages":["pages/one/one"]}', "utf-8")
    (tmp_path / "app" / "app.js").write_text("App({})", "utf-8")
    page.with_suffix(".js").write_text("Page({})", "utf-8")
    page.with_suffix(".wxml").write_text(wrong, "utf-8")
    done = made(tmp_path / "app", tmp_path / "out")
    assert done.returncode != 0
    assert named in done.stderr
