"""Whoever chooses what and answers how: the one list holds every line of every matter, and says nothing that nobody said."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.bundles.content import BundleContent, Shared
from server.bundles.papers import pieces
from server.bundles.resolve import Standing, Told, told
from server.bundles.visits import visits
from server.matters.content import UNKNOWN
from tests.bundles.pure import alone, areas, bundle_of, every_bundle, matter_of, together

MOST_QUESTIONS = 90


def _answer(found: Standing, data: st.DataObject) -> tuple[str, Any]:
    """(id, answer) to the open question: any option, now and then “不清楚”."""
    if isinstance(found.asked, Shared):
        shared = found.asked
        options = [*(found.offered or [one.id for one in shared.choices] or sorted(areas()))]
        return shared.id, data.draw(st.sampled_from([*options, UNKNOWN]))
    assert found.asked is not None
    matter, id_ = found.asked
    question = next(one for one in matter_of(matter).questions if one.id == id_)
    options = [*(found.offered or [one.id for one in question.choices] or (sorted(areas()) if question.kind == "area" else []))]
    chosen: Any = data.draw(st.sampled_from([*options, UNKNOWN]))
    return f"{matter}.{id_}", [chosen] if question.kind == "multi" else chosen


def _somebody(bundle: BundleContent, data: st.DataObject) -> tuple[list[str], dict[str, Any], list[Standing]]:
    """(what was chosen, the answers, how it stood after each of them)."""
    ids = [one.matter for one in bundle.members]
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    answers: dict[str, Any] = {}
    stood = [together(bundle, chosen, answers)]
    while stood[-1].asked is not None:
        id_, value = _answer(stood[-1], data)
        assert id_ not in answers, f"{id_} was asked twice"
        answers[id_] = value
        stood.append(together(bundle, chosen, answers))
        assert len(stood) < MOST_QUESTIONS
    return chosen, answers, stood


def no_line_is_lost(found: Standing) -> None:
    wanted = [(matter, line.material.id) for matter, resolution in found.found.items() for line in resolution.lines]
    listed = [(matter, line.material.id) for paper in found.papers for matter, line in paper.lines]
    assert sorted(listed) == sorted(wanted)
    assert len({paper.id for paper in found.papers}) == len(found.papers)


def no_matter_gets_less_than_it_wants_alone(found: Standing) -> None:
    for paper in found.papers:
        each = [pieces(line.form, line.copies) for _, line in paper.lines]
        assert max(one for one, _ in each) <= paper.originals <= sum(one for one, _ in each)
        if paper.form in ("copy", "original_and_copy"):
            assert max(one for _, one in each) <= paper.copies
        if any(line.form == "original_and_copy" for _, line in paper.lines):
            assert paper.form == "original_and_copy"


def only_what_was_answered_is_quoted_as_answered(bundle: BundleContent, found: Standing, answers: dict[str, Any]) -> None:
    asked = {shared.text for shared in bundle.shared if shared.id in answers}
    for member in bundle.members:
        own = {question.id: question.text for question in matter_of(member.matter).questions}
        asked |= {text for id_, text in own.items() if f"{member.matter}.{id_}" in answers}
    said = [why for paper in found.papers for _, line in paper.lines for why in line.because]
    said += [why for resolution in found.found.values() for why in resolution.reasons]
    for why in said:
        if why.startswith("因为“") and "您选了“" in why:
            assert why.removeprefix("因为“").split("”您选了“")[0] in asked, why


def what_is_waited_for_comes_first(bundle: BundleContent, chosen: list[str], found: Standing) -> None:
    order = visits([one for one in bundle.members if one.matter in chosen], found.found)
    trips = {visit.member.matter: visit.trip for visit in order}
    seen: set[str] = set()
    for visit in order:
        for wait in visit.waits:
            if wait.state == "first":
                assert wait.awaited.matter in seen
                assert trips[wait.awaited.matter] + (not wait.awaited.same_day) <= visit.trip
        assert all(trips[id_] <= visit.trip for id_ in visit.after)
        seen.add(visit.member.matter)
    assert seen == {matter for matter, resolution in found.found.items() if resolution.verdict != "no"}


@pytest.mark.parametrize("id_", every_bundle())
@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_the_laws_of_the_one_list(id_: str, data: st.DataObject) -> None:
    bundle = bundle_of(id_)
    chosen, answers, stood = _somebody(bundle, data)
    for found in stood:
        assert found.offered is None or len(found.offered) > 1, f"{found.asked} has one answer only"
        no_line_is_lost(found)
        no_matter_gets_less_than_it_wants_alone(found)
    only_what_was_answered_is_quoted_as_answered(bundle, stood[-1], answers)
    what_is_waited_for_comes_first(bundle, chosen, stood[-1])


@pytest.mark.parametrize("id_", every_bundle())
def test_every_matter_still_decides_by_its_own_rules(id_: str) -> None:
    """Told the same answers as its own, without the bundle's words for them, it says the same."""
    bundle = bundle_of(id_)
    for member in bundle.members:
        heard = told(bundle, member, {}, matter_of(member.matter), areas())
        here, there = alone(member.matter, heard), alone(member.matter, Told(heard.answers))
        assert (here.verdict, here.question) == (there.verdict, there.question)
        assert [line.material.id for line in here.lines] == [line.material.id for line in there.lines]
