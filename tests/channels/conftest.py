"""WeChat as a stand-in over real HTTP, and our adapter speaking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from server.channels.wechat.api import Api
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.crypto import Vault
from server.settings import Settings
from tests.channels.wechat_stand_in import APPID, SECRET, WeChatStandIn
from tests.fakes import FixedClock


@pytest.fixture
def vault() -> Vault:
    return Vault(["a key for the tests of the channels"])


@pytest_asyncio.fixture
async def wechat(clock: FixedClock) -> AsyncIterator[WeChatStandIn]:
    async with WeChatStandIn(clock) as server:
        yield server


@pytest_asyncio.fixture
async def api(wechat: WeChatStandIn, clock: FixedClock, vault: Vault, database: Settings) -> AsyncIterator[Api]:
    api = Api(APPID, SECRET, wechat.url, vault, clock, timeout_s=2)
    yield api
    await api.close()


@pytest.fixture
def mini(api: Api) -> WeChatMiniProgram:
    return WeChatMiniProgram(api)
