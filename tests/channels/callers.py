"""`python -m tests.channels.callers <database> <wechat> <how many>`: one worker full of callers, for a test of several processes."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from server import database
from server.channels.wechat.api import Api
from server.clock import SystemClock
from server.crypto import Vault
from server.settings import Settings
from tests.channels.wechat_stand_in import APPID, SECRET


async def main(database_url: str, wechat_url: str, callers: int) -> None:
    async with database.connected(Settings(database_url=database_url, data_dir=Path("unused"))):
        api = Api(APPID, SECRET, wechat_url, Vault(["a key that all these processes share"]), SystemClock())
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        for token in await asyncio.gather(*(api.tokens.current() for _ in range(callers))):
            print("token", token)
        await api.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
