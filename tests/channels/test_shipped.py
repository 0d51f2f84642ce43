"""The shipped command against the stand-in, over real HTTP on both sides: sign in, print a code, hear from WeChat, force a token."""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import xmltodict
import zxingcpp
from PIL import Image

from tests import live
from tests.channels.threads import serving
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.conftest import Templates, copy_template
from tests.live import Server
from tests.smoke.office import signed_in

OPENID, PLATE = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M", "5QYDJT5R"
PUSH = {"wechat_push_token": "tokenofmini", "wechat_public_appid": "wx2222222222222222", "wechat_public_secret": SECRET}


@pytest.fixture(scope="module")
def wechat() -> Iterator[WeChatStandIn]:
    with serving(WeChatStandIn()) as server:
        yield server


@pytest.fixture(scope="module")
def credentials(wechat: WeChatStandIn) -> dict[str, str]:
    public = {"wechat_public_push_token": "tokenofpublic"}
    return {"wechat_appid": APPID, "wechat_secret": SECRET, "wechat_url": wechat.url, **PUSH, **public}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates, credentials: dict[str, str]) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("wechat")
    copy_template(sqlite_templates.content, data_dir)
    with live.serve(data_dir, **credentials) as running:
        yield running


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url) as client:
        yield client


def test_a_person_signs_in_and_their_number_is_kept(http: httpx.Client, wechat: WeChatStandIn, server: Server) -> None:
    anonymous = http.post("/api/v1/residents", json={}).json()
    headers = {"authorization": f"Bearer {anonymous['token']}"}
    code = wechat.login_code(OPENID)
    signed_in = http.post("/api/v1/residents/wechat", json={"code": code}, headers=headers)
    assert signed_in.status_code == 201
    found = signed_in.json()
    assert (found["resident"], found["channel"], found["say"]) == (anonymous["resident"], "wechat", None)
    again = http.post("/api/v1/residents/wechat", json={"code": code})
    assert (again.status_code, again.json()["error"]["code"]) == (422, "wechat_code_invalid")
    mine = {"authorization": f"Bearer {found['token']}"}
    phone = http.post("/api/v1/residents/me/phone", json={"code": wechat.phone_code(OPENID, "13800001234"), "sms": True}, headers=mine)
    assert phone.json() == {"phone": "138****1234", "sms": True, "channel": "wechat"}
    http.get("/healthz", headers={"x-request-id": "the-last-of-this-test"})
    printed = server.printed_until("the-last-of-this-test")
    for private in (OPENID, code, "13800001234", SECRET, wechat.token, found["token"], wechat._keys[OPENID]):
        assert private not in printed


def test_a_plate_has_a_mini_program_code_beside_its_ordinary_link(http: httpx.Client, wechat: WeChatStandIn) -> None:
    for _ in range(3):
        answer = http.get(f"/api/v1/doorplates/{PLATE}/wxacode.png")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
        assert Image.open(io.BytesIO(answer.content)).format == "PNG"
    assert [asked.body["scene"] for asked in wechat.calls("wxa/getwxacodeunlimit")] == [PLATE]
    ordinary = Image.open(io.BytesIO(http.get(f"/api/v1/doorplates/{PLATE}/qr.png").content))
    assert zxingcpp.read_barcodes(ordinary)[0].text.endswith(f"/d/{PLATE}")


def test_a_code_that_does_not_exist_costs_nothing_of_wechats_quota(http: httpx.Client, wechat: WeChatStandIn) -> None:
    before = len(wechat.asked)
    answer = http.get("/api/v1/doorplates/ZZZZZZZZ/wxacode.png")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "plate_not_found")
    assert len(wechat.asked) == before


def test_while_wechat_makes_none_the_other_code_is_named(http: httpx.Client, wechat: WeChatStandIn) -> None:
    wechat.next("wxa/getwxacodeunlimit", errcode=41030)
    answer = http.get("/api/v1/doorplates/KS-KFQ-0002/wxacode.png")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "wechat_page_missing")
    assert "普通链接" in answer.json()["error"]["message"]


def test_the_public_account_answers_a_sentence_with_a_guide(http: httpx.Client) -> None:
    now = str(int(time.time()))
    query = {"timestamp": now, "nonce": "n", "signature": hashlib.sha1("".join(sorted(["tokenofpublic", now, "n"])).encode()).hexdigest()}
    assert http.get("/api/v1/channels/wechat/push", params=query | {"echostr": "4375120948345356249"}).text == "4375120948345356249"
    fields = {
        "ToUserName": "gh_1",
        "FromUserName": OPENID,
        "CreateTime": now,
        "MsgType": "text",
        "Content": "身份证丢了怎么补",
        "MsgId": "1",
    }
    body = xmltodict.unparse({"xml": fields}, full_document=False)
    reply = xmltodict.parse(http.post("/api/v1/channels/wechat/push", params=query, content=body.encode()).content)["xml"]
    assert reply["MsgType"] == "news"
    assert "matter?id=idcard-reissue" in reply["Articles"]["item"]["Url"]
    forged = http.post("/api/v1/channels/wechat/push", params=query | {"nonce": "other"}, content=body.encode())
    assert (forged.status_code, forged.json()["error"]["code"]) == (401, "push_not_genuine")


def test_readiness_names_the_channels(http: httpx.Client) -> None:
    adapters = http.get("/readyz").json()["adapters"]
    assert adapters["wechat"] == "wechat"
    assert adapters["sms"].startswith("recording")


def test_by_hand_a_token_is_forced_and_the_menu_published(server: Server, wechat: WeChatStandIn, credentials: dict[str, str]) -> None:
    before = wechat.refreshes
    done = live.command("wechat", "refresh-token", data_dir=server.data_dir, **credentials)
    assert (done.returncode, wechat.refreshes) == (0, before + 1), done.stderr
    assert "强制刷新" in done.stdout
    wechat.appid = "wx2222222222222222"
    done = live.command("wechat", "publish-menu", data_dir=server.data_dir, **credentials)
    wechat.appid = APPID
    assert done.returncode == 0, done.stderr
    assert wechat.menu is not None
    assert [button["name"] for button in wechat.menu["button"]] == ["找事项", "常办的事", "问人"]


def test_by_hand_a_fault_is_told_without_a_secret(tmp_path: Path, full_data_dir: Path, wechat: WeChatStandIn) -> None:
    assert live.command("wechat", "refresh-token", data_dir=tmp_path).returncode == 2
    settings = {"wechat_appid": APPID, "wechat_secret": "not-the-secret", "wechat_url": wechat.url}
    done = live.command("wechat", "refresh-token", data_dir=full_data_dir, **settings)
    assert done.returncode == 1
    assert "40125" in done.stderr
    assert "not-the-secret" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_an_entry_gets_the_links_that_open_the_mini_program_at_it(server: Server, wechat: WeChatStandIn) -> None:
    entries = "/api/v1/staff/entries"
    with signed_in(server) as admin:
        form = {
            "channel": "sms",
            "name": "高龄津贴短信",
            "area": "kfq",
            "plate": PLATE,
            "topic_kind": "matter",
            "topic": "elderly-allowance",
        }
        code = admin.post(entries, json=form).json()["code"]
        for kind, begins in (
            ("url_link", "https://wxaurl.cn/"),
            ("scheme", "weixin://dl/business/"),
            ("short_link", "#小程序://高龄津贴短信/"),
        ):
            made = admin.post(f"{entries}/{code}/links", json={"kind": kind, "days": 7})
            assert (made.status_code, made.json()["link"].startswith(begins)) == (201, True), made.text
        asked = wechat.calls("wxa/generate_urllink")[0].body
        assert (asked["query"], asked["expire_interval"]) == (f"entry={code}&scene={PLATE}", 7)
        for errcode, said in ((-1, "wechat_busy"), (45009, "wechat_quota_exceeded")):
            for _ in range(6):
                wechat.next("wxa/generatescheme", errcode=errcode)
            refused = admin.post(f"{entries}/{code}/links", json={"kind": "scheme"}).json()["error"]
            assert (refused["code"], "请稍后" in refused["message"] or "再试" in refused["message"]) == (said, True)
            wechat._faults["wxa/generatescheme"].clear()
        assert admin.post(f"{entries}/{code}/links", json={"kind": "url_link", "days": 31}).status_code == 422
