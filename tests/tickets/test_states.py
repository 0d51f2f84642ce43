"""工单流转: the laws that the table of moves keeps, whatever order people do things in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.policy import ACTIONS
from server.tickets import states
from server.tickets.errors import MoveIncomplete, MoveNotPossible
from server.tickets.journal import told
from server.tickets.models import TicketEvent
from server.tickets.states import MOVES, STATES


def test_the_table_names_states_and_actions_that_exist() -> None:
    for name, move in MOVES.items():
        assert move.before <= set(STATES), name
        assert move.after in {"", *STATES}, name
        assert move.by in {states.RESIDENT, states.SYSTEM, *ACTIONS}, name
        assert move.needs | move.takes <= set(states.WORDS), name
        assert not move.needs & move.takes, name


def test_every_state_is_reached_and_every_open_one_is_left() -> None:
    reached, grown = {states.LODGED}, True
    while grown:
        found = {move.after for move in MOVES.values() if move.after and move.before & reached}
        grown = not found <= reached
        reached |= found
    assert reached == set(STATES)
    for state in states.OPEN:
        assert any(state in move.before and move.after not in ("", state) for move in MOVES.values()), state


def test_from_every_open_state_there_is_a_way_to_an_end() -> None:
    ends = set(states.OVER)
    while more := {one for move in MOVES.values() if move.after in ends for one in move.before} - ends:
        ends |= more
    assert ends == set(STATES)


def test_nobody_but_the_resident_or_their_word_makes_it_solved() -> None:
    """Staff cannot close what they answered."""
    closing = {name: move.by for name, move in MOVES.items() if move.after == states.CLOSED}
    assert closing == {"confirm": states.RESIDENT, "lapse": states.SYSTEM}


def test_what_ended_stays_ended() -> None:
    assert [name for name, move in MOVES.items() if states.ENDED in move.before] == []


@given(st.sampled_from(sorted(MOVES)), st.sampled_from(sorted(STATES)), st.sets(st.sampled_from(sorted(states.WORDS))))
def test_a_move_is_made_from_its_states_with_what_it_needs_or_refused_with_the_reason(name: str, status: str, given: set[str]) -> None:
    move = MOVES[name]
    if status not in move.before:
        with pytest.raises(MoveNotPossible) as refusal:
            states.check(name, status, given)
        assert STATES[status] in refusal.value.message
    elif not move.needs <= given or given - move.needs - move.takes:
        with pytest.raises(MoveIncomplete) as incomplete:
            states.check(name, status, given)
        assert incomplete.value.detail["fields"]
    else:
        assert states.check(name, status, given) == (move.after or status)


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=60))
def test_whatever_is_tried_a_clock_pauses_only_where_somebody_is_waited_for(tried: list[str]) -> None:
    status, dispatched = states.LODGED, False
    for name in tried:
        move = MOVES[name]
        if status in move.before:
            status = states.check(name, status, set(move.needs))
            dispatched = dispatched or name in ("dispatch", "arbitrate")
        if status in states.WITH_A_LEAD | {states.CONFIRMING, states.CLOSED, states.RETURNED}:
            assert dispatched, status
        assert (status in states.PAUSING) == (status in ("waiting", "suspended"))


@pytest.mark.parametrize("name", sorted(MOVES))
def test_every_move_says_something_to_the_resident(name: str) -> None:
    event = TicketEvent(move=name, department="人社", departments=["医保"], say="内部意见")
    said = told(event)
    assert bool(said) == bool(MOVES[name].public)  # who of a department holds it is none of theirs
    assert "{" not in said
    assert ("内部意见" in said) == MOVES[name].shown
