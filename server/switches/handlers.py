"""/api/v1/staff/switches, and what clients ask before they show a button."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.switches.models import SwitchChange
from server.switches.schemas import ChangeView, FeaturesView, HistoryView, SwitchBody, SwitchesView, SwitchView
from server.switches.service import Switches
from server.switches.table import SWITCHES
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("switches", url_prefix="/api/v1")


@bp.get("/features")
@endpoint(answers=FeaturesView)
async def features(request: Request, switches: Switches) -> HTTPResponse:
    """现在关着的功能。"""
    return reply(FeaturesView(off=sorted(id_ for id_, on in switches.state.items() if not on)))


@bp.get("/staff/switches")
@endpoint(answers=SwitchesView, allow="switches.read")
async def staff_switches(request: Request, by: Staff, switches: Switches) -> HTTPResponse:
    """功能开关: each with who changed it last."""
    return reply(await _all(switches))


@bp.put("/staff/switches/<switch:str>")
@endpoint(answers=SwitchesView, allow="switches.edit")
async def turn_switch(request: Request, switch: str, by: Staff, body: SwitchBody, switches: Switches) -> HTTPResponse:
    """打开或关掉: within two seconds in every worker."""
    await switches.turn(switch, on=body.on, reason=clean(body.reason), by=by)
    return reply(await _all(switches))


@bp.get("/staff/switches/<switch:str>/history")
@endpoint(answers=HistoryView, allow="switches.read")
async def switch_history(request: Request, switch: str, by: Staff, switches: Switches) -> HTTPResponse:
    """一个开关的记录: newest first."""
    return reply(HistoryView(items=[_change(row) for row in await switches.history(switch)]))


async def _all(switches: Switches) -> SwitchesView:
    last = await switches.last()
    return SwitchesView(
        items=[
            SwitchView(
                id=switch.id,
                name=switch.name,
                about=switch.about,
                on=last[switch.id].on if switch.id in last else switch.on,
                usual=switch.on,
                last=_change(last[switch.id]) if switch.id in last else None,
            )
            for switch in SWITCHES.values()
        ]
    )


def _change(row: SwitchChange) -> ChangeView:
    return ChangeView(on=row.on, reason=row.reason, staff_name=row.staff_name, at=local(row.at))
