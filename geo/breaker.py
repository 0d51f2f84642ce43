"""断路器: stop asking a service that keeps failing, then try it again with one call."""

from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Whatever tells the time."""

    def now(self) -> datetime:
        """The present, with a time zone."""
        ...


class Failure(Protocol):
    """Why a service gave no answer; `MapUnavailable` is one."""

    def again(self, retry_at: datetime) -> Exception:
        """The same, for somebody who asks meanwhile."""
        ...


class Breaker:
    """Closed: calls pass. Open: calls are refused on the spot, until a time. Then one call tries, and decides.

    The state is per process and belongs to one event loop.
    """

    def __init__(self, clock: Clock, *, failures: int = 5, cool_down: timedelta = timedelta(seconds=30)) -> None:
        """It opens after this many failures in a row, for `cool_down`."""
        self._clock = clock
        self._limit = failures
        self._cool_down = cool_down
        self._failures = 0
        self._open: tuple[datetime, Failure] | None = None

    def check(self) -> None:
        """Pass, or raise again what opened it, with the time to come back in `retry_at`."""
        if self._open is None:
            return
        until, cause = self._open
        now = self._clock.now()
        if now < until:
            raise cause.again(until)
        # This caller tries for all. Moving the time on, rather than noting "someone is trying", means a trial that
        # is lost with its task costs one more cool-down and not the service.
        self._open = (now + self._cool_down, cause)

    def succeeded(self) -> None:
        """The service answered."""
        self._failures = 0
        self._open = None

    def failed(self, cause: Failure) -> None:
        """It did not."""
        self._failures += 1
        if self._open is not None or self._failures >= self._limit:
            self.hold(cause, self._clock.now() + self._cool_down)

    def hold(self, cause: Failure, until: datetime) -> None:
        """Open at once. A shorter pause never cuts a longer one that stands."""
        if self._open is None or until >= self._open[0]:
            self._open = (until, cause)
