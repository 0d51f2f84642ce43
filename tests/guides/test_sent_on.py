"""Whoever is turned away from one matter and sent on to another is not turned back there for what sent them away here.

The path check knows that a next step exists; that it leads somewhere is told here, by people who were once sent in a circle or nearly.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from seeds.reading import FOLDER, Faults, read_yaml
from server.guides.answers import read
from server.guides.resolve import Resolution, resolve
from server.matters.content import MatterContent

AS_OF = date(2026, 11, 23)
Answers = dict[str, Any]

SENT_ON: dict[str, tuple[str, Answers, str, Answers]] = {
    "昆山户口搬进自己的新房": (
        "residence-register",
        {"hukou": "kunshan"},
        "hukou-split",
        {"case": "own_home", "owner": "self"},
    ),
    "小旅馆先办消防检查": (
        "hotel-permit",
        {"kind": "new", "building": "commercial", "licence": "yes", "tenure": "own", "fire": "not_done"},
        "fire-check",
        {"kind": "hotel", "building_ok": "yes"},
    ),
    "合伙做生意的欠款": (
        "wage-complaint",
        {"about": "wage", "relation": "business"},
        "mediation",
        {"kind": "money", "danger": "no", "court": "no", "willing": "unsure"},
    ),
    "证丢了、房主又去世": (
        "house-cert-lost",
        {"what": "lost", "owner": "dead", "place": "yes"},
        "house-inherit",
        {"basis": "legal", "house": ["cert_lost"]},
    ),
    "房子上还有贷款": (
        "house-second",
        {"deal": "sale", "house": ["none"], "mortgage": "refuse"},
        "house-unmortgage",
        {"place": "yes", "paid": "paid", "lender": "bank", "auto": "hand"},
    ),
    "居住证断签": (
        "hukou-points",
        {"stage": "apply", "hukou": "outside", "permit": "expired"},
        "residence-endorse",
        {"card": "kunshan", "due": "passed"},
    ),
}

NOT_SENT_ROUND: dict[str, tuple[str, Answers, str]] = {
    "流动摆摊的不再从办执照转到占道、又从占道转回办执照": (
        "shop-setup",
        {"operator": "adult", "trade": ["neither"], "place": "mobile"},
        "road-occupy",
    ),
    "推车卖吃的也一样": ("food-licence", {"what": ["hot"], "place": "street"}, "road-occupy"),
    "住宅楼里做吃的不再转到同样不收住宅的小作坊": ("food-licence", {"what": ["hot"], "place": "flat"}, "food-workshop"),
    "邻居不肯调解的不再转到不管这类事的法律援助": (
        "mediation",
        {"kind": "neighbor", "danger": "no", "court": "no", "willing": "refuse"},
        "legal-aid",
    ),
    "还不清债的公司不再转到只帮困难公民的法律援助": (
        "company-cancel",
        {"kind": "company", "state": "stop", "blocked": ["none"], "money": "insolvent"},
        "legal-aid",
    ),
}


def _told(matter: str, answers: Answers) -> Resolution:
    faults = Faults()
    found = read_yaml(FOLDER / "matters" / f"{matter}.yaml", faults, matter)
    assert found is not None, faults.found
    content = MatterContent.model_validate(found[0])
    understood, strangers = read(content, answers, frozenset())
    resolution = resolve(content, understood, as_of=AS_OF, areas={}, strangers=strangers)
    assert resolution.dropped == ()
    return resolution


@pytest.mark.parametrize(("matter", "answers", "then", "answers_there"), SENT_ON.values(), ids=list(SENT_ON))
def test_whoever_is_sent_on_is_not_turned_back(matter: str, answers: Answers, then: str, answers_there: Answers) -> None:
    here = _told(matter, answers)
    assert here.verdict == "no"
    assert here.next_step is not None
    assert here.next_step.matter == then
    assert _told(then, answers_there).verdict != "no"


@pytest.mark.parametrize(("matter", "answers", "elsewhere"), NOT_SENT_ROUND.values(), ids=list(NOT_SENT_ROUND))
def test_nobody_is_sent_where_the_same_thing_is_refused(matter: str, answers: Answers, elsewhere: str) -> None:
    here = _told(matter, answers)
    assert here.verdict == "no"
    assert here.next_step is not None
    assert here.next_step.matter != elsewhere
