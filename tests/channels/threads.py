"""The stand-in in a thread with a loop of its own, for tests that drive another process and do not run in a loop themselves."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.channels.wechat_stand_in import WeChatStandIn


@contextmanager
def serving(wechat: WeChatStandIn) -> Iterator[WeChatStandIn]:
    """`with serving(WeChatStandIn()) as wechat:`; it may be looked at from the test while it is idle."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True, name="wechat-stand-in")
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(wechat.__aenter__(), loop).result(10)
        yield wechat
    finally:
        asyncio.run_coroutine_threadsafe(wechat.__aexit__(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
