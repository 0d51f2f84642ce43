"""已经知道的不再问: what was said once is neither asked again nor offered against."""

from __future__ import annotations

from typing import Any

import pytest

from server.bundles.content import Shared
from server.bundles.resolve import Standing
from tests.bundles.pure import bundle_of, matter_of, together


def ended(bundle: str, chosen: list[str] | None, said: dict[str, Any]) -> tuple[dict[str, Any], Standing, dict[str, list[str]]]:
    """(answers, end, options by question asked): what is said, else the first option."""
    content, answers, asked = bundle_of(bundle), dict[str, Any](), dict[str, list[str]]()
    while (found := together(content, chosen, answers)).asked is not None:
        if isinstance(found.asked, Shared):
            id_, question = found.asked.id, found.asked
        else:
            id_ = ".".join(found.asked)
            question = next(one for one in matter_of(found.asked[0]).questions if one.id == found.asked[1])
        options = [*(found.offered or [one.id for one in question.choices])]
        first = said.get(id_) or (options[0] if options else "unknown")
        answers[id_] = [first] if question.kind == "multi" else first
        asked[id_] = options
    return answers, found, asked


@pytest.mark.parametrize(
    ("bundle", "said", "known"),
    [
        ("newborn", {}, ["child_hukou", "birth-cert.year", "hukou-birth.who_comes", "maternity.birthplace"]),
        ("newborn", {"birth-cert.dad_info": "no", "hukou-birth.marriage": "unmarried"}, ["hukou-birth.parents", "hukou-birth.follow"]),
        ("newborn", {"hukou-birth.place": "elsewhere", "child_hukou": "outside"}, ["social-card.insured"]),
        ("restaurant", {}, ["food-licence.place", "health-cert.age", "signboard.consent"]),
        ("company", {}, ["social-employer.done", "fund-open.had"]),
        ("marriage-and-birth", {"marriage.situation": "none", "marriage.history": "none"}, ["fertility-register.marriage"]),
        ("marriage-and-birth", {}, ["fertility-register.outside"]),
        ("after-death", {"hukou-death.who_comes": "committee"}, ["death-benefit.claimant"]),
        ("flexible-work", {}, ["flexible-insurance.age", "medical-transfer.here", "medical-transfer.old_state"]),
        ("schooling", {"residence-permit.ground": "job"}, ["school-points.work"]),
        ("second-hand-house", {"house-second.house": "none"}, ["house-second.buyer_proxy", "fund-buy.agent", "fund-buy.since"]),
    ],
)
def test_what_follows_is_not_asked(bundle: str, said: dict[str, Any], known: list[str]) -> None:
    _, end, asked = ended(bundle, None, said)
    assert not set(known) & set(asked)
    assert not end.dropped


@pytest.mark.parametrize(
    ("bundle", "said", "question", "options"),
    [
        ("newborn", {"hukou-birth.place": "elsewhere"}, "child_hukou", ["suzhou", "outside"]),
        ("newborn", {}, "maternity.event", ["normal", "hard"]),
        ("restaurant", {"house": "rent"}, "signboard.consent", ["agreed", "refused"]),
        ("after-death", {"how": "other"}, "hukou-death.how", ["abnormal", "long_ago", "missing"]),
        ("flexible-work", {"hukou": "outside"}, "job-register.living", ["resident", "insured", "away"]),
        ("second-hand-house", {"family": "single", "house-second.house": "none"}, "fund-buy.buyer", ["me", "others"]),
        ("hiring", {}, "archive-transfer.person", ["private", "state"]),
    ],
)
def test_what_is_ruled_out_is_not_offered(bundle: str, said: dict[str, Any], question: str, options: list[str]) -> None:
    _, _, asked = ended(bundle, None, said)
    assert asked[question] == options


def test_who_did_not_choose_the_earlier_matter_is_asked() -> None:
    _, _, asked = ended("company", ["fund-open"], {})
    assert "fund-open.had" in asked
    _, _, asked = ended("newborn", ["social-card"], {})
    assert "child_hukou" in asked


def test_what_a_refused_matter_would_have_made_is_not_taken_for_made() -> None:
    _, end, asked = ended("marriage-and-birth", None, {"marriage.couple": "other"})
    assert end.found["marriage"].verdict == "no"
    assert "fertility-register.marriage" in asked


def test_what_waits_for_a_refused_matter_is_not_taken_for_made_either() -> None:
    """Born abroad: no certificate, so no register; that the birth was here does not follow from the register then."""
    _, end, asked = ended("newborn", None, {"birth-cert.place": "abroad"})
    assert end.found["birth-cert"].verdict == "no"
    assert "maternity.birthplace" not in asked
    assert "因为“孩子在哪里出生的？”您选了“国外或港澳台”" in [why for line in end.found["maternity"].lines for why in line.because]


def test_the_reason_quotes_what_was_really_answered() -> None:
    _, end, _ = ended("restaurant", None, {"food-licence.what": "hot"})
    said = [why for paper in end.papers for _, line in paper.lines for why in line.because]
    assert "因为“店开在什么样的地方？”您选了“门面、商铺、写字楼、厂房”" in said
    assert not [why for why in said if "在什么地方做" in why]


def test_an_answer_that_an_earlier_one_contradicts_is_set_aside_and_named() -> None:
    answers, _, _ = ended("restaurant", None, {"shop-setup.place": "online", "food-licence.place": "workshop"})
    assert "food-licence.place" in answers
    moved = together(bundle_of("restaurant"), None, answers | {"shop-setup.place": "shop"})
    assert "food-licence.place" in moved.dropped
    assert "food-licence.place" not in moved.said
    assert moved.found["food-licence"].verdict != "no"
