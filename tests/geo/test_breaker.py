"""断路器."""

from datetime import timedelta

import pytest

from geo.breaker import Breaker
from geo.errors import MapQuotaExceeded, MapUnavailable
from tests.geo.watch import Watch


def refused(breaker: Breaker) -> MapUnavailable | None:
    try:
        breaker.check()
    except MapUnavailable as refusal:
        return refusal
    return None


def failing(watch: Watch, times: int) -> Breaker:
    breaker = Breaker(watch, failures=3, cool_down=timedelta(seconds=30))
    for _ in range(times):
        breaker.failed(MapUnavailable("坏了", infocode="10016"))
    return breaker


def test_it_opens_after_so_many_failures_in_a_row_and_says_until_when() -> None:
    watch = Watch()
    assert refused(failing(watch, 2)) is None
    refusal = refused(failing(watch, 3))
    assert refusal is not None
    assert refusal.retry_at == watch.now() + timedelta(seconds=30)
    assert (refusal.why, refusal.infocode) == ("坏了", "10016")


def test_a_success_in_between_starts_the_count_anew() -> None:
    breaker = failing(Watch(), 2)
    breaker.succeeded()
    breaker.failed(MapUnavailable("坏了"))
    breaker.failed(MapUnavailable("坏了"))
    assert refused(breaker) is None


def test_after_the_cool_down_one_call_tries_for_all() -> None:
    watch = Watch()
    breaker = failing(watch, 3)
    watch.move(seconds=29)
    assert refused(breaker) is not None
    watch.move(seconds=1)
    assert refused(breaker) is None
    assert refused(breaker) is not None, "a second call got through while the first was trying"


def test_a_good_trial_closes_it_and_a_bad_one_keeps_it_open() -> None:
    watch = Watch()
    breaker = failing(watch, 3)
    watch.move(seconds=30)
    breaker.check()
    breaker.failed(MapUnavailable("还坏"))
    watch.move(seconds=29)
    refusal = refused(breaker)
    assert refusal is not None
    assert refusal.why == "还坏"
    watch.move(seconds=1)
    breaker.check()
    breaker.succeeded()
    assert refused(breaker) is None


def test_a_trial_that_is_never_heard_of_again_is_followed_by_another() -> None:
    watch = Watch()
    breaker = failing(watch, 3)
    watch.move(seconds=30)
    breaker.check()
    watch.move(seconds=30)
    assert refused(breaker) is None


def test_a_late_failure_does_not_shorten_a_long_pause() -> None:
    watch = Watch()
    breaker = Breaker(watch, failures=1)
    breaker.hold(MapQuotaExceeded("用完了"), watch.now() + timedelta(hours=5))
    breaker.failed(MapUnavailable("超时"))
    watch.move(hours=4)
    with pytest.raises(MapQuotaExceeded):
        breaker.check()
