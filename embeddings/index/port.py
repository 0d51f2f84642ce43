"""What search asks of a vector index, whichever engine keeps it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.sparse import Sparse

Where = Mapping[str, str | Sequence[str]]
"""Hard filter on payloads: every key must hold the value, or any one of the values. A sequence without values matches nothing."""


class IndexUnavailable(Exception):
    """The index cannot answer: never built, closed, or its server is down or too slow. The engine's own error is the `__cause__`."""

    def __init__(self, message: str = "检索索引暂时不可用") -> None:
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Point:
    """One searchable thing. `sparse` may be empty and `dense` absent; it is then not found that way. Payload keys hold no dots."""

    id: str
    payload: Mapping[str, str | list[str]]
    sparse: Sparse
    dense: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """Scores by point id, best first (ties in no promised order), one mapping a vector: the caller fuses them.

    A point absent from `sparse` shares no token with the query or came after `limit`; `dense` holds the `limit` nearest, whatever their
    score.
    """

    sparse: dict[str, float] = field(default_factory=dict)
    dense: dict[str, float] = field(default_factory=dict)


class Question(NamedTuple):
    """The vectors to ask with and a filter; what is None is not asked."""

    sparse: Sparse | None
    dense: NDArray[np.float32] | None
    where: Where | None = None


class VectorIndex(Protocol):
    """Points that can be found by dot product. Derived data: it can be thrown away and rebuilt from the database at any time."""

    async def rebuild(self, points: Sequence[Point], dense_size: int | None) -> None:
        """Replace everything: built beside the live one, which keeps answering, and swapped in at once. The rebuild begun last wins.

        `dense_size` is the length of dense vectors, None for an index without. ValueError when ids repeat or a vector has another
        length; IndexUnavailable when the server fails. Either way the live index stays as it was.
        """
        ...

    async def query(self, sparse: Sparse | None, dense: NDArray[np.float32] | None, *, limit: int, where: Where | None = None) -> Hits:
        """The `limit` best points for each vector given. None, an empty sparse vector and a dense one of zeros find nothing.

        IndexUnavailable when the index cannot answer, also when it has no dense vectors, or longer or shorter ones.
        """
        ...

    async def query_all(self, asked: Sequence[Question], *, limit: int) -> list[Hits]:
        """The same for several questions in one go, in their order."""
        ...

    async def count(self) -> int:
        """How many points are live; IndexUnavailable when that cannot be known."""
        ...

    async def ready(self) -> bool:
        """Whether a query would be answered now. Never raises."""
        ...

    async def close(self) -> None:
        """Let go of files and connections. Closing twice is harmless."""
        ...


def check(points: Sequence[Point], dense_size: int | None) -> None:
    """ValueError with the offending ids if these points cannot make an index."""
    repeated = [point_id for point_id, times in Counter(point.id for point in points).items() if times > 1]
    if repeated:
        raise ValueError(f"points share an id: {', '.join(repeated[:5])}")
    shape = None if dense_size is None else (dense_size,)
    misshapen = [point.id for point in points if point.dense is not None and point.dense.shape != shape]
    if misshapen:
        raise ValueError(f"dense vectors are not of length {dense_size}: {', '.join(misshapen[:5])}")


def payload_keys(points: Sequence[Point]) -> list[str]:
    """Every key that a filter may name, sorted."""
    return sorted({key for point in points for key in point.payload})


def any_of(values: str | Sequence[str]) -> list[str]:
    """A filter's value or values as a list."""
    return [values] if isinstance(values, str) else list(values)
