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
from server.ratings.models import Rating
from server.tickets.models import TicketPhoto
from server.triage.models import Duty, DutyDecision
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


async def api_key(area: str) -> Path:
    return {"key_id": (await factories.api_key(area_id=area)).id}


async def platform(area: str) -> Path:
    """Without an address: nothing goes out."""
    return {"platform_id": "zwks"}


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
    made = await factories.ticket(area_id=area, status="dispatched", lead_department="人社")
    photo = {"by_id": uuid4(), "step": 1, "digest": "", "width": 1, "height": 1, "body": b"", "at": MONDAY_MORNING}
    return {"ticket_id": made.id, "photo_id": (await TicketPhoto.create(id=uuid4(), ticket_id=made.id, **photo)).id}


async def partner(area: str) -> Path:
    """The whole city's."""
    return {"partner_id": uuid4()}


async def rating(area: str) -> Path:
    """A bad one, of the department that the callers of the walk belong to."""
    made = {"event_kind": "visit", "level": 1, "tag_version": 1, "anonymous": True, "department": "人社", "at": MONDAY_MORNING}
    return {"rating_id": (await Rating.create(id=uuid4(), event_id=str(uuid4()), area_id=area, **made)).id}


async def duty(area: str) -> Path:
    """A line of the duty map for that area, and an arbiter's word there."""
    row = await Duty.create(
        topic=f"test-{uuid4().hex[:8]}", name="测试", words=["测试词语"], area_id=area, lead="人社", co=[], route="transfer"
    )
    made = await DutyDecision.create(topic="test", town_id=area, lead="人社", co=[], ticket_id=uuid4(), at=MONDAY_MORNING)
    return {"duty_id": row.id, "decision_id": made.id}


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


async def card(area: str) -> Path:
    """The whole city's, like a matter."""
    return {"kind": "policy", "card_id": "retirement-age"}


async def card_draft(area: str) -> Path:
    return {"draft_id": (await factories.card_draft()).id}


async def card_proposal(area: str) -> Path:
    return {"proposal_id": (await factories.card_proposal()).id}


_CARDS, _CARD_DRAFTS, _CARD_PROPOSALS = (
    "/api/v1/staff/cards/{kind}",
    "/api/v1/staff/card-drafts/{draft_id}",
    "/api/v1/staff/card-proposals/{proposal_id}",
)
_CARD_EDITING: dict[str, Make] = {
    **{f"GET {_CARDS}{rest}": card for rest in ("", "/{card_id}", "/{card_id}/yaml", "/{card_id}/diff")},
    **{f"POST {_CARDS}/{{card_id}}/{rest}": card for rest in ("drafts", "import", "rollback", "proposals")},
    **{f"GET {_CARD_DRAFTS}{rest}": card_draft for rest in ("", "/gate", "/diff")},
    **{f"POST {_CARD_DRAFTS}/{rest}": card_draft for rest in ("try", "submit", "return", "approve", "publish", "withdraw")},
    f"PUT {_CARD_DRAFTS}": card_draft,
    f"GET {_CARD_PROPOSALS}/diff": card_proposal,
    f"POST {_CARD_PROPOSALS}/answer": card_proposal,
}
_AT_THE_COUNTER = [f"POST /api/v1/staff/counter/{{code}}/{step}" for step in ("ticks", "refusals", "accept", "mismatch")]
OWN: dict[str, Make] = {
    # about the caller alone, or about the whole city: no area counts
    "DELETE /api/v1/staff/me/tokens/{token_id}": nothing,
    "POST /api/v1/staff/practice/exercises/{exercise_id}/steps/{step_id}": nothing,
    "GET /api/v1/staff/calendar/{year}": year,
    "GET /api/v1/staff/switches/{switch}/history": switch,
    **_EDITING,
    "PUT /api/v1/staff/partners/{partner_id}": partner,
    "PUT /api/v1/staff/partners/{partner_id}/state": partner,
    "POST /api/v1/staff/partners/{partner_id}/rotate": partner,
    "POST /api/v1/staff/partners/{partner_id}/deliveries/again": partner,
    "POST /api/v1/staff/links/{platform_id}/look": platform,
    f"GET {_LEDGER}": ledger_item,
    **{f"POST {_LEDGER}/{step}": ledger_item for step in ("moves", "owner", "merge", "split", "alias", "cases", "cases/run")},
    f"DELETE {_LEDGER}/cases/{{case_id}}": ledger_item,
    **dict.fromkeys((f"GET {_VOLUMES}", f"POST {_VOLUMES}/activate", f"DELETE {_VOLUMES}"), volume_sheet),
    **_CARD_EDITING,
    **dict.fromkeys(("GET /api/v1/staff/counter/{code}", *_AT_THE_COUNTER), saved_list),
}


async def help_session(area: str) -> Path:
    return {"session_id": (await help_desk.session(area)).id, "picture_id": uuid4()}


async def shift(area: str) -> Path:
    return {"shift_id": (await help_desk.shift(area)).id}


_SESSION, _SHIFT = "/api/v1/staff/sessions/{session_id}", "/api/v1/staff/shifts/{shift_id}"
_LOOKS = ("", "/messages", "/periods", "/suggestions", "/call/ice", "/pictures/{picture_id}")
_CALL = ("/call", "/call/answer", "/call/hang-up", "/call/degrade", "/call/phone-code", "/call/invite", "/call/join", "/call/leave")
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
_KEYS = "/api/v1/staff/keys/{key_id}"
_MEMBERS = "/api/v1/staff/members/{member_id}"
_TICKETS = "/api/v1/staff/tickets/{ticket_id}"
_RATING = "/api/v1/staff/ratings/{rating_id}"
_TICKET_STEPS = ("dispatch", "arbitrate", "tasks", "tasks/done", "moves", "coordination", "visits")
_DUTIES = "/api/v1/staff/duties"
RECORDS: dict[str, Make] = {
    **_HELP,
    f"PUT {_DUTIES}/{{duty_id}}": duty,
    f"DELETE {_DUTIES}/{{duty_id}}": duty,
    f"POST {_DUTIES}/decisions/{{decision_id}}/withdrawal": duty,
    f"POST {_RATING}/appeal": rating,
    f"POST {_RATING}/appeal/decision": rating,
    f"GET {_TICKETS}": ticket,
    f"GET {_TICKETS}/proposal": ticket,
    **{f"POST {_TICKETS}/{step}": ticket for step in (*_TICKET_STEPS, "photos")},
    f"GET {_TICKETS}/photos/{{photo_id}}": ticket,
    f"PUT {_TICKETS}/photos/{{photo_id}}/released": ticket,
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
    f"PUT {_KEYS}": api_key,
    f"POST {_KEYS}/rotate": api_key,
    f"POST {_KEYS}/stop": api_key,
    "PUT /api/v1/staff/areas/{area_id}": area_itself,
    "DELETE /api/v1/staff/calendar/days/{text}": day_to_come,
    "PUT /api/v1/staff/switches/{switch}": switch,
    "PUT /api/v1/staff/recordings/{area_id}": area_itself,
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
    f"PUT {_KEYS}": {"name": "镇平台", "owner": "便民中心", "area": people.TOWN, "scopes": ["feed"], "expires_on": "2027-01-01"},
    f"POST {_KEYS}/stop": {"why": "不再使用"},
    f"PUT {_HALLS}": {"name": "便民服务中心", "position": "approx", "edition": "an older one"},
    f"POST {_HALLS}/closures": {
        "begins_at": "2026-11-01T09:00:00+08:00",
        "ends_at": "2026-11-02T09:00:00+08:00",
        "reason": "已经过去，不会生效",
    },
    f"PUT {_NOTICES}/{{notice_id}}": _NOTICE,
    f"POST {_RATING}/appeal": {"reason": "这件事不由我们办理，已经转给别的部门"},
    f"POST {_RATING}/appeal/decision": {"decision": "rejected", "say": "已经核实，属实"},
    f"POST {_TICKETS}/dispatch": {"version": 1, "department": "公安"},
    f"POST {_TICKETS}/arbitrate": {"version": 1, "department": "公安", "say": "按三定方案归公安"},
    f"POST {_TICKETS}/tasks": {"version": 1, "departments": ["公安"]},
    f"POST {_TICKETS}/tasks/done": {"version": 1, "department": "人社", "say": "已经核实"},
    f"POST {_TICKETS}/moves": {"version": 1, "move": "sign"},
    f"POST {_TICKETS}/coordination": {"version": 1, "move": "accept"},
    f"POST {_TICKETS}/visits": {"version": 1, "say": "到现场看过"},
    f"PUT {_TICKETS}/photos/{{photo_id}}/released": {"on": True},
    f"PUT {_DUTIES}/{{duty_id}}": {"version": 1, "name": "测试", "words": ["测试词语"], "lead": "人社"},
    f"POST {_DUTIES}/decisions/{{decision_id}}/withdrawal": {"reason": "职责调整"},
    **doorplates.BODIES,
    f"POST {_SESSION}/messages": {"client_id": "helper-001", "text": "您好"},
    f"POST {_SESSION}/cards": {"client_id": "helper-001", "kind": "matter", "id": "idcard-reissue"},
    f"POST {_SESSION}/hold": {"on": True},
    f"POST {_SESSION}/transfer": {"reason": "换人来办"},
    f"POST {_SESSION}/call": {"media": "voice"},
    "PUT /api/v1/staff/recordings/{area_id}": {"on": False, "reason": "暂不征询"},
    f"POST {_SESSION}/call/invite": {"helper": str(uuid4())},
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
