"""Verdicts that never came."""

from __future__ import annotations

import asyncio

import structlog

from server.channels.safety import SafetyService

log = structlog.get_logger()
EVERY_S = 900.0


async def run(safety: SafetyService) -> None:
    """Until cancelled."""
    while True:
        await asyncio.sleep(EVERY_S)
        try:
            await safety.give_up()
        except Exception:
            log.exception("channels.not_tidied")
