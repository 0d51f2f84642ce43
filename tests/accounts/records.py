"""For the walk over all staff routes: a record of a given area behind every route that names one.

Whoever adds a staff route with a record in its path adds a line here; the walk fails without it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from server.accounts.staff.models import StaffGrant
from server.notices.models import Notice
from tests import factories, people
from tests.doorplates import records as doorplates
from tests.fakes import MONDAY_MORNING
from tests.sessions import records as help_desk

Path = dict[str, Any]
Make = Callable[[str], Awaitable[Path]]


async def nothing(area: str) -> Path:
    return {"token_id": uuid4()}


async def member(area: str) -> Path:
    """A helper who works there."""
    who = await people.signed_in("helper", area)
    granted = await StaffGrant.get(staff_id=who.id)
    return {"member_id": who.id, "token_id": who.token_id, "grant_id": granted.id}


async def notice(area: str) -> Path:
    """A notice published there."""
    at = {
        "begins_at": MONDAY_MORNING,
        "ends_at": MONDAY_MORNING + timedelta(days=1),
        "created_at": MONDAY_MORNING,
        "changed_at": MONDAY_MORNING,
    }
    made = await Notice.create(id=uuid4(), area_id=area, level="info", text="停电检修", **at)
    return {"notice_id": made.id}


async def hall(area: str) -> Path:
    """With a closure that is withdrawn already: trying it on changes nothing for the others."""
    made = await factories.hall(area_id=area)
    closure = await factories.closure(made.id, withdrawn_at=MONDAY_MORNING)
    return {"hall_id": made.id, "closure_id": closure.id}


async def year(area: str) -> Path:
    return {"year": 2026}


async def switch(area: str) -> Path:
    return {"switch": "reports"}


async def area_itself(area: str) -> Path:
    return {"area_id": area}


async def day_to_come(area: str) -> Path:
    return {"text": "2031-01-01"}


async def entry(area: str) -> Path:
    return {"code": (await factories.entry(area_id=area)).code}


async def hall_kind(area: str) -> Path:
    return {"kind": "city_hall"}


async def dataset(area: str) -> Path:
    return {"number": (await factories.hall_dataset()).number}


async def saved_list(area: str) -> Path:
    """Whoever holds the code may show it at any window."""
    return {"code": (await factories.checklist()).code}


async def matter(area: str) -> Path:
    """The whole city's: whose it is goes by department."""
    return {"matter_id": "idcard-reissue"}


async def draft(area: str) -> Path:
    return {"draft_id": (await factories.draft()).id}


async def proposal(area: str) -> Path:
    return {"proposal_id": (await factories.proposal()).id}


async def ticket(area: str) -> Path:
    """Dispatched to the department that the callers of the walk belong to."""
    return {"ticket_id": (await factories.ticket(area_id=area, status="dispatched", lead_department="人社")).id}


_MATTERS, _DRAFTS, _PROPOSALS = (
    "/api/v1/staff/matters/{matter_id}",
    "/api/v1/staff/matter-drafts/{draft_id}",
    "/api/v1/staff/matter-proposals",
)
_EDITING: dict[str, Make] = {
    **{f"GET {_MATTERS}{rest}": matter for rest in ("", "/yaml", "/diff")},
    **{f"POST {_MATTERS}/{rest}": matter for rest in ("drafts", "import", "rollback", "proposals")},
    **{f"GET {_DRAFTS}{rest}": draft for rest in ("", "/gate", "/diff", "/graph", "/paths")},
    **{f"POST {_DRAFTS}/{rest}": draft for rest in ("try", "submit", "return", "approve", "publish", "withdraw")},
    f"PUT {_DRAFTS}": draft,
    f"GET {_PROPOSALS}/{{proposal_id}}/diff": proposal,
    f"POST {_PROPOSALS}/{{proposal_id}}/answer": proposal,
}


async def ledger_item(area: str) -> Path:
    """The whole city's: whose it is goes by department."""
    return {"item_id": (await factories.ledger_item()).id, "case_id": uuid4()}


async def volume_sheet(area: str) -> Path:
    return {"number": (await factories.volume_sheet()).number}


_VOLUMES = "/api/v1/staff/volumes/sheets/{number}"
_LEDGER = "/api/v1/staff/ledger/{item_id}"
_AT_THE_COUNTER = [f"POST /api/v1/staff/counter/{{code}}/{step}" for step in ("ticks", "refusals", "accept", "mismatch")]
OWN: dict[str, Make] = {
    # about the caller alone, or about the whole city: no area counts
    "DELETE /api/v1/staff/me/tokens/{token_id}": nothing,
    "POST /api/v1/staff/practice/exercises/{exercise_id}/steps/{step_id}": nothing,
    "GET /api/v1/staff/calendar/{year}": year,
    "GET /api/v1/staff/switches/{switch}/history": switch,
    **_EDITING,
    f"GET {_LEDGER}": ledger_item,
    **{f"POST {_LEDGER}/{step}": ledger_item for step in ("moves", "owner", "merge", "split", "alias", "cases", "cases/run")},
    f"DELETE {_LEDGER}/cases/{{case_id}}": ledger_item,
    **dict.fromkeys((f"GET {_VOLUMES}", f"POST {_VOLUMES}/activate", f"DELETE {_VOLUMES}"), volume_sheet),
    **dict.fromkeys(("GET /api/v1/staff/counter/{code}", *_AT_THE_COUNTER), saved_list),
}


async def help_session(area: str) -> Path:
    return {"session_id": (await help_desk.session(area)).id, "picture_id": uuid4()}


async def shift(area: str) -> Path:
    return {"shift_id": (await help_desk.shift(area)).id}


_SESSION, _SHIFT = "/api/v1/staff/sessions/{session_id}", "/api/v1/staff/shifts/{shift_id}"
_LOOKS = ("", "/messages", "/periods", "/suggestions", "/call/ice", "/pictures/{picture_id}")
_CALL = ("/call", "/call/answer", "/call/hang-up", "/call/degrade", "/call/phone-code")
_HELP: dict[str, Make] = {
    **{
        f"GET {_SESSION}{rest}": help_session
        for rest in ("", "/messages", "/periods", "/suggestions", "/call/ice", "/pictures/{picture_id}")
    },
    **{
        f"POST {_SESSION}{rest}": help_session
        for rest in ("/claim", "/messages", "/pictures", "/cards", "/hold", "/transfer", "/end", "/ticket", *_CALL)
    },
    f"PUT {_SHIFT}": shift,
    f"DELETE {_SHIFT}": shift,
    f"POST {_SHIFT}/swap": shift,
}
_HALLS = "/api/v1/staff/halls/{hall_id}"
_DATASETS = "/api/v1/staff/hall-datasets/{number}"
_NOTICES = "/api/v1/staff/notices"
_MEMBERS = "/api/v1/staff/members/{member_id}"
_TICKETS = "/api/v1/staff/tickets/{ticket_id}"
_TICKET_STEPS = ("dispatch", "arbitrate", "tasks", "tasks/done", "moves", "coordination", "visits")
RECORDS: dict[str, Make] = {
    **_HELP,
    f"GET {_TICKETS}": ticket,
    f"GET {_TICKETS}/proposal": ticket,
    **{f"POST {_TICKETS}/{step}": ticket for step in _TICKET_STEPS},
    f"GET {_MEMBERS}": member,
    f"PATCH {_MEMBERS}": member,
    f"POST {_MEMBERS}/disable": member,
    f"POST {_MEMBERS}/enable": member,
    f"POST {_MEMBERS}/reset-password": member,
    f"POST {_MEMBERS}/reset-second-factor": member,
    f"GET {_MEMBERS}/tokens": member,
    f"DELETE {_MEMBERS}/tokens/{{token_id}}": member,
    f"POST {_MEMBERS}/grants": member,
    f"DELETE {_MEMBERS}/grants/{{grant_id}}": member,
    "GET /api/v1/staff/entries/{code}": entry,
    "PUT /api/v1/staff/entries/{code}": entry,
    "POST /api/v1/staff/entries/{code}/links": entry,
    "PUT /api/v1/staff/areas/{area_id}": area_itself,
    "DELETE /api/v1/staff/calendar/days/{text}": day_to_come,
    "PUT /api/v1/staff/switches/{switch}": switch,
    f"GET {_HALLS}": hall,
    f"PUT {_HALLS}": hall,
    f"POST {_HALLS}/closures": hall,
    f"DELETE {_HALLS}/closures/{{closure_id}}": hall,
    "PUT /api/v1/staff/hall-kinds/{kind}": hall_kind,
    f"GET {_DATASETS}": dataset,
    f"DELETE {_DATASETS}": dataset,
    f"POST {_DATASETS}/activate": dataset,
    f"PUT {_NOTICES}/{{notice_id}}": notice,
    f"DELETE {_NOTICES}/{{notice_id}}": notice,
    **doorplates.RECORDS,
}
"""A record in that area; outside of it the caller is refused with 403, inside they are not."""

_NOTICE = {
    "area": people.TOWN,
    "level": "info",
    "text": "停电",
    "begins_at": "2026-11-23T09:00:00+08:00",
    "ends_at": "2026-11-24T09:00:00+08:00",
}
BODIES: dict[str, dict[str, Any]] = {
    f"POST {_MEMBERS}/grants": {"role": "clerk", "area": people.TOWN},
    "PUT /api/v1/staff/entries/{code}": {"channel": "poster", "name": "海报", "area": people.TOWN},
    "POST /api/v1/staff/entries/{code}/links": {"kind": "url_link"},
    f"PUT {_HALLS}": {"name": "便民服务中心", "position": "approx", "edition": "an older one"},
    f"POST {_HALLS}/closures": {
        "begins_at": "2026-11-01T09:00:00+08:00",
        "ends_at": "2026-11-02T09:00:00+08:00",
        "reason": "已经过去，不会生效",
    },
    f"PUT {_NOTICES}/{{notice_id}}": _NOTICE,
    f"POST {_TICKETS}/dispatch": {"version": 1, "department": "公安"},
    f"POST {_TICKETS}/arbitrate": {"version": 1, "department": "公安", "say": "按三定方案归公安"},
    f"POST {_TICKETS}/tasks": {"version": 1, "departments": ["公安"]},
    f"POST {_TICKETS}/tasks/done": {"version": 1, "department": "人社", "say": "已经核实"},
    f"POST {_TICKETS}/moves": {"version": 1, "move": "sign"},
    f"POST {_TICKETS}/coordination": {"version": 1, "move": "accept"},
    f"POST {_TICKETS}/visits": {"version": 1, "say": "到现场看过"},
    **doorplates.BODIES,
    f"POST {_SESSION}/messages": {"client_id": "helper-001", "text": "您好"},
    f"POST {_SESSION}/cards": {"client_id": "helper-001", "kind": "matter", "id": "idcard-reissue"},
    f"POST {_SESSION}/hold": {"on": True},
    f"POST {_SESSION}/transfer": {"reason": "换人来办"},
    f"POST {_SESSION}/call": {"media": "voice"},
    f"POST {_SHIFT}/swap": {"other": "00000000-0000-4000-8000-000000000000", "seen": 1, "other_seen": 1},
    f"PUT {_SHIFT}": {
        "staff": str(uuid4()),
        "area": people.TOWN,
        "starts_at": "2026-11-24T09:00:00+08:00",
        "ends_at": "2026-11-24T10:00:00+08:00",
        "seen": 1,
    },
}
"""Bodies that get as far as the record, where {} does not."""
