"""从看到的到状态: who is broken, since when, and when nobody is to blame."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from server.clock import CHINA
from server.links.ports import Seen
from server.links.rules import Standing, after, could_look, night_of

URL = "https://site.example/"
NIGHT = datetime(2026, 11, 24, 2, 30, tzinfo=CHINA)
OK, GONE, AWAY, SHY = (
    Seen("ok", "", 200),
    Seen("failed", "网页不存在(404)", 404),
    Seen("unreachable", "连接不上"),
    Seen("caution", "403", 403),
)


def through(*nights: tuple[int, Seen], blame: bool = True) -> Standing | None:
    """(hours after the first night, what was seen)."""
    was: Standing | None = None
    for hours, seen in nights:
        was = after(was, URL, seen, NIGHT + timedelta(hours=hours), blame=blame)
    return was


@pytest.mark.parametrize(
    ("nights", "status"),
    [
        ([(0, OK)], "ok"),
        ([(0, GONE)], "caution"),
        ([(0, GONE), (1, GONE), (9, GONE)], "caution"),
        ([(0, GONE), (24, GONE)], "broken"),
        ([(0, AWAY), (24, AWAY)], "broken"),
        ([(0, GONE), (24, OK), (48, GONE)], "caution"),
        ([(0, GONE), (24, GONE), (48, OK)], "ok"),
        ([(0, GONE), (24, GONE), (48, SHY)], "caution"),
        ([(0, SHY), (24, SHY)], "caution"),
        ([(0, SHY), (24, GONE)], "caution"),
    ],
)
def test_only_two_nights_in_a_row_make_it_broken(nights: list[tuple[int, Seen]], status: str) -> None:
    standing = through(*nights)
    assert standing is not None
    assert standing.status == status


def test_it_is_broken_since_the_first_night_and_open_since_it_came_back() -> None:
    broken = through((0, OK), (24, GONE), (48, GONE), (72, GONE))
    assert broken is not None
    assert (broken.since, broken.failures, broken.ok_at) == (NIGHT + timedelta(hours=24), 3, NIGHT)
    back = after(broken, URL, OK, NIGHT + timedelta(hours=96), blame=True)
    assert back is not None
    assert (back.status, back.since, back.failures) == ("ok", NIGHT + timedelta(hours=96), 0)


def test_no_answer_counts_for_nothing_where_nobody_is_to_blame() -> None:
    assert through((0, AWAY), (24, AWAY), blame=False) is None
    standing = through((0, OK), (24, AWAY), blame=False)
    assert standing is not None
    assert (standing.status, standing.looked_at) == ("ok", NIGHT)
    assert through((0, GONE), (24, GONE), blame=False) == through((0, GONE), (24, GONE))


def test_another_address_starts_anew() -> None:
    broken = through((0, GONE), (24, GONE))
    moved = after(broken, "https://new.example/", GONE, NIGHT + timedelta(hours=48), blame=True)
    assert moved is not None
    assert (moved.status, moved.failures) == ("caution", 1)


def test_late_in_the_evening_and_early_in_the_morning_are_one_night() -> None:
    evening = datetime(2026, 11, 23, 23, 50, tzinfo=CHINA)
    assert night_of(evening) == night_of(NIGHT) == night_of(datetime(2026, 11, 24, 11, 59, tzinfo=CHINA))
    assert night_of(datetime(2026, 11, 24, 12, 0, tzinfo=CHINA)) != night_of(NIGHT)


@pytest.mark.parametrize(
    ("seen", "could"), [([], False), ([AWAY] * 5, False), ([OK, AWAY, AWAY], False), ([OK, AWAY], True), ([GONE], True)]
)
def test_half_of_them_must_answer_before_anybody_is_blamed_for_not_answering(seen: list[Seen], could: bool) -> None:
    assert could_look({str(n): one for n, one in enumerate(seen)}) is could
