"""The compiled WeChat build in the browser: scanned, searched, listed; then it waits, is helped, and joins the room of a call."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from server.clock import SystemClock
from tests.browser.office import demo_passwords
from tests.browser.pages import MATTER, SCENE, WORDS
from tests.browser.resident import Resident, way_to_yes
from tests.browser.runner import wechat
from tests.browser.test_help import signed_in
from tests.channels.threads import serving
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.conftest import Templates, copy_template
from tests.live import Server, serve

pytestmark = pytest.mark.browser


@dataclass
class InWeChat:
    server: Server
    stand_in: WeChatStandIn
    passwords: dict[str, str]


@pytest.fixture(scope="module")
def in_wechat(tmp_path_factory: pytest.TempPathFactory, sqlite_templates: Templates) -> Iterator[InWeChat]:
    data_dir = tmp_path_factory.mktemp("wechat")
    copy_template(sqlite_templates.content, data_dir)
    with serving(WeChatStandIn(SystemClock())) as stand_in:
        settings = {"wechat_appid": APPID, "wechat_secret": SECRET, "wechat_url": stand_in.url}
        with serve(data_dir, **settings) as server:
            yield InWeChat(server, stand_in, demo_passwords(server, **settings))


@pytest.mark.node
def test_a_call_in_wechat_is_joined_with_a_signature_that_holds(chrome: Browser, in_wechat: InWeChat, bundle: Path) -> None:
    openid, stand_in = "o-resident-of-the-call", in_wechat.stand_in
    has = {"loginCodes": [stand_in.login_code(openid)], "room": [openid, "o-helper"]}
    with signed_in(in_wechat.server, in_wechat.passwords) as helper:
        helper.duty("on")
        with wechat(chrome, in_wechat.server.url, bundle, has=has) as weapp:
            weapp.open(scene=SCENE)
            resident = Resident(weapp.page)
            resident.says(WORDS)
            resident.taps("看怎么办")
            resident.walks_to_the_list(way_to_yes(helper.http, MATTER))
            resident.taps("找人帮忙")
            resident.taps("帮办员会看到这些，您不用再说")
            resident.sees("要办的事")
            resident.taps("开始排队")
            resident.sees("马上轮到您")
            session = helper.takes()
            resident.sees(re.compile("帮办员.*来帮您了"))
            helper.rings(session, "video")
            resident.taps("接听")
            joined = weapp.waits_for("joinVoIPChat")
            resident.sees("视频通话中")
            words = "".join(sorted((APPID, joined["groupId"], joined["nonceStr"], str(joined["timeStamp"]))))
            key = stand_in._keys[openid]
            assert joined["signature"] == hmac.new(key.encode(), words.encode(), hashlib.sha256).hexdigest()
            assert joined["roomType"] == "video"
            assert len(weapp.calls("login")) == 1
            assert weapp.faults() == []
        helper.finishes(session, "")
        helper.duty("off")
