"""Why the map service gave no answer. Whoever asks can catch `MapUnavailable` and fall back on the estimate."""

from datetime import datetime


class MapUnavailable(Exception):
    """No answer for now: the network, a timeout, an answer nobody can read, the service's own fault, or too many calls.

    why: in words, for the log; infocode: AMap's code if it gave one; retry_at: when asking again makes sense, if known.
    None of them ever holds the key, the signature or a position.
    """

    def __init__(self, why: str, *, infocode: str | None = None, retry_at: datetime | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.infocode = infocode
        self.retry_at = retry_at

    def again(self, retry_at: datetime) -> "MapUnavailable":
        """The same for another caller, until then."""
        return type(self)(self.why, infocode=self.infocode, retry_at=retry_at)


class MapQuotaExceeded(MapUnavailable):
    """The day's quota is used up; it comes back at 0:00 Beijing time."""


class MapRefused(MapUnavailable):
    """The service understood and said no: the key, its rights, its signature or our request is wrong.

    A person must look.
    """
