"""来件的种类和台账的类别: what comes in, and which cause it speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

from server.ledger.models import Intake

Family = Literal["search", "outside", "fact", "list", "service", "overdue", "idea"]
FAMILIES: dict[str, str] = {
    "search": "查不到或没把握",
    "outside": "范围外的需求",
    "fact": "信息有误",
    "list": "清单和窗口不一致",
    "service": "办得不好",
    "overdue": "过了复核期限",
    "idea": "意见建议",
}
KINDS: dict[str, str] = {
    "miss": "没有查到",
    "low_band": "查得没把握",
    "wrong_fact": "群众反映信息有误",
    "counter_mismatch": "窗口反映清单不一致",
    "list_wrong": "办事后反映清单不准",
    "bad_rating": "差评",
    "ticket_again": "工单两次没解决",
    "overdue": "过了复核期限",
    "dead_link": "网上入口打不开",
    "suggestion": "群众建议",
    "staff_suggestion": "工作人员建议",
}
"""What is taken into items. Reports about scanning have a room of their own (doorplates/health)."""
SOUGHT = frozenset({"search", "outside"})
"""Said to a search box, not to us: words are shown once enough people said them."""
NEEDS_CASE = frozenset({"search", "fact", "list", "overdue"})
"""Families that close with a passing case alone. What was said of the service or proposed cannot be tried by a machine: an account does."""
LINK = "link:"
_VERSION = re.compile(r"^v\d+\.?")


@dataclass(frozen=True, slots=True)
class Cause:
    """key: what makes it the same cause, exactly; None: near words about the same matter do."""

    family: Family
    key: str | None = None
    matter: str | None = None
    field: str | None = None
    elsewhere: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What words typed into the search box are, as search takes them now."""

    idle: bool
    elsewhere: str | None


def cause_of(row: Intake, *, materials: Callable[[str], Collection[str]], hear: Heard | None) -> Cause | None:
    """None: no cause at all (small talk, the code of a plate). hear: of words typed into the search box."""
    matter, field = row.matter_id, row.field
    match row.kind:
        case "miss" | "low_band":
            if hear is None or hear.idle:
                return None
            if hear.elsewhere is not None:
                return Cause("outside", f"outside {hear.elsewhere}", elsewhere=hear.elsewhere)
            return Cause("search", matter=matter)
        case "counter_mismatch" | "list_wrong":
            material = _VERSION.sub("", field or "") or None
            return Cause("list", f"list {matter} {material or '*'}", matter, material)
        case "wrong_fact":
            return _fact(matter, field, materials)
        case "bad_rating" | "ticket_again":
            return Cause("service", f"service {matter}" if matter else None, matter)
        case "overdue":  # of a card: kind, id and day
            return Cause("overdue", f"overdue {matter or (field or '').rpartition(' ')[0]}", matter)
        case "dead_link":  # platform and day; each department has its own to look after
            platform = (field or "").partition(" ")[0]
            return Cause("fact", f"{LINK}{platform} {matter or ''}", matter, f"{LINK}{platform}")
        case "suggestion" | "staff_suggestion":
            return Cause("idea", matter=matter)
        case _:
            return None


def _fact(matter: str | None, field: str | None, materials: Callable[[str], Collection[str]]) -> Cause:
    """field: as the clients name it: material:<id>, hall:<id>, guide for the whole of it, or a fact."""
    what, _, id_ = (field or "").partition(":")
    if what == "hall" and id_:
        return Cause("fact", f"fact {field}", field=field)  # whatever the matter was: the hall is the same
    if not matter or not field or field == "guide":
        return Cause("fact", matter=matter)
    material = id_ if what == "material" and id_ else field
    if what == "material" or material in materials(matter):
        return Cause("list", f"list {matter} {material}", matter, material)
    return Cause("fact", f"fact {matter} {field}", matter, field)
