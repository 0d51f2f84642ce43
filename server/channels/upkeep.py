"""What the channels may forget (codes and messages that cannot come again), and verdicts that never came."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from server.accounts.wechat.models import UsedCode
from server.channels.safety import SafetyService
from server.channels.wechat.models import WeChatPush
from server.clock import Clock

log = structlog.get_logger()
EVERY_S = 900.0
CODES_KEPT = timedelta(days=30)
PUSHES_KEPT = timedelta(days=2)


async def tidy(clock: Clock) -> None:
    now = clock.now()
    await UsedCode.filter(at__lt=now - CODES_KEPT).delete()
    await WeChatPush.filter(at__lt=now - PUSHES_KEPT).delete()


async def run(safety: SafetyService, clock: Clock) -> None:
    """Until cancelled."""
    while True:
        await asyncio.sleep(EVERY_S)
        try:
            await safety.give_up()
            await tidy(clock)
        except Exception:
            log.exception("channels.not_tidied")
