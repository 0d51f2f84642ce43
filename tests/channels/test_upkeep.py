"""What cannot come again is forgotten, and wechatpy is loaded only where it is used."""

from __future__ import annotations

import subprocess
import sys

from server.accounts.wechat.models import UsedCode
from server.channels.upkeep import tidy
from server.channels.wechat.models import WeChatPush
from server.settings import Settings
from tests.fakes import FixedClock


async def test_old_codes_and_pushes_go_and_young_ones_stay(database: Settings, clock: FixedClock) -> None:
    for days, name in ((0, "old"), (29, "young")):
        clock.at = FixedClock().at
        clock.move(days=days)
        await UsedCode.create(code_hash=name, at=clock.now())
        await WeChatPush.create(key_hash=name, at=clock.now())
    clock.move(days=1.5)
    await tidy(clock)
    assert [row.code_hash for row in await UsedCode.all()] == ["young"]
    assert [row.key_hash for row in await WeChatPush.all()] == ["young"]


def test_a_server_without_credentials_does_not_load_wechatpy() -> None:
    program = "import sys, server.app, server.adapters; print({'wechatpy', 'requests'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
