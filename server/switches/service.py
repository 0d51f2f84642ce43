"""功能开关 as every worker knows them: read again every second, so that what an admin turns off is off everywhere within two."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.errors import NotFound, Unavailable
from server.switches.models import SwitchChange
from server.switches.table import SWITCHES

log = structlog.get_logger()
EVERY = 1.0


class SwitchUnknown(NotFound):
    code, message = "switch_unknown", "没有这个开关"


class SwitchedOff(Unavailable):
    code, message = "switched_off", "这项功能暂时关闭，急事请拨打12345"


class Switches:
    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.state = {switch.id: switch.on for switch in SWITCHES.values()}
        self.changed: Callable[[], None] = lambda: None

    def on(self, switch: str) -> bool:
        return self.state[switch]

    def check(self, switch: str) -> None:
        if not self.state[switch]:
            raise SwitchedOff(message=f"“{SWITCHES[switch].name}”暂时关闭，急事请拨打12345", detail={"switch": switch})

    async def load(self) -> None:
        usual = {switch.id: switch.on for switch in SWITCHES.values()}
        found = usual | {row.switch: row.on for row in (await self.last()).values() if row.switch in SWITCHES}
        if found != self.state:
            self.state = found
            self.changed()

    async def last(self) -> dict[str, SwitchChange]:
        """The last change of each."""
        return {row.switch: row for row in await SwitchChange.all().order_by("id")}

    async def history(self, switch: str) -> list[SwitchChange]:
        """The last twenty, newest first."""
        if switch not in SWITCHES:
            raise SwitchUnknown
        return await SwitchChange.filter(switch=switch).order_by("-id").limit(20)

    async def turn(self, switch: str, *, on: bool, reason: str, by: Staff) -> None:
        """To what it is already: nothing is written."""
        by.check("switches.edit", area=None)
        if switch not in SWITCHES:
            raise SwitchUnknown
        async with in_transaction():
            last = await SwitchChange.filter(switch=switch).order_by("-id").first()
            was = last.on if last else SWITCHES[switch].on
            if was != on:
                await SwitchChange.create(
                    switch=switch, on=on, reason=reason, staff_id=by.id, staff_name=by.display_name, at=self.clock.now()
                )
        trail.note("switch", switch, on=[was, on], reason=reason)
        await self.load()

    async def run(self) -> None:
        """Until cancelled. Without a database everything stays as it was."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.load()
            except Exception:
                log.exception("switches.not_read")
