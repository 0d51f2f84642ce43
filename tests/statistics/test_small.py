"""小数隐藏."""

from __future__ import annotations

from server.statistics.small import hidden, shown


def test_one_to_nine_are_not_shown_and_nothing_is_nothing() -> None:
    assert [shown(count) for count in (0, 1, 9, 10, 400)] == [0, None, None, 10, 400]


def test_a_single_hidden_part_takes_the_next_smallest_with_it_so_that_the_total_does_not_give_it_away() -> None:
    assert hidden({"a": 50, "b": 20, "c": 3}) == {"a": 50, "b": None, "c": None}
    assert hidden({"a": 50, "b": 0, "c": 3}) == {"a": None, "b": 0, "c": None}


def test_two_hidden_parts_hide_each_other() -> None:
    assert hidden({"a": 50, "b": 4, "c": 3}) == {"a": 50, "b": None, "c": None}


def test_where_all_are_large_all_are_shown() -> None:
    assert hidden({"a": 50, "b": 0}) == {"a": 50, "b": 0}
    assert hidden({"a": 5}) == {"a": None}
