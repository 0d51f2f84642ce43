"""Three views of one question joined: words (BM25), sense (dense) and habit (a linear head); and how sure to be of the answer.

The joined score of a need is a weighted sum of its cosine, of the share of the words that its document accounts for, and of the head's
number. The weights are fitted so that a softmax over all needs is the likeliest explanation of sentences that no part was trained on;
fusing by rank hurt short queries (README, search). The confidence is fitted on the same kind of sentences.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from operator import mul
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.floating]
Found = tuple[list[int], list[float]]
"""(places of needs, their scores), best first."""


class Signals(NamedTuple):
    """What is known of one answer's worth; the inputs of the confidence. Shares are of the softmax, as log-odds."""

    peak: float
    """The share of the best."""
    three: float
    """The share of the best three."""
    ours: float
    """The share of all needs that are ours."""
    lead: float
    """How far the best stands before the second."""
    coverage: float
    """How much of the words the best document accounts for, at most 1.5."""
    cosine: float
    length: float
    """Logarithm of the number of tokens."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic over signals."""

    weights: Sequence[float]
    bias: float

    def of(self, signals: Sequence[float]) -> float:
        total = self.bias + sum(map(mul, self.weights, signals))
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the three views, and how sure to be of what. Fitted by `doorplate calibrate`."""

    dense: float
    sparse: float
    linear: float
    habit: tuple[float, float]
    """(a, b): the head's number for a need that came after training is taken to be a + b * cosine, as it is for the others on average."""
    first: Confidence
    """Of the first answer being right."""
    among_three: Confidence
    """Of the right answer being one of the first three."""
    sure: float
    maybe: float

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")

    @classmethod
    def read(cls, path: Path) -> Calibration:
        data = json.loads(path.read_text("utf-8"))
        return cls(
            **{
                **data,
                "habit": tuple(data["habit"]),
                "first": Confidence(**data["first"]),
                "among_three": Confidence(**data["among_three"]),
            }
        )


def fuse(made: Calibration, dense: Sequence[Found], coverage: Sequence[Found], linear: Vector) -> Vector:
    """The joined score of every need, by row for several texts. linear: a row a text, a number for every need.

    A need that a view does not name stands, for sense, at the least of those found, and for words at nothing.
    """
    least = [made.dense * scores[-1] if scores else 0.0 for _, scores in dense]
    size = linear.shape[1]
    places = [row * size + place for views in (dense, coverage) for row, (found, _) in enumerate(views) for place in found]
    added = [made.dense * score - low for (_, scores), low in zip(dense, least, strict=True) for score in scores]
    added += [made.sparse * score for _, scores in coverage for score in scores]
    fused = linear * made.linear + np.bincount(np.array(places, dtype=np.intp), added, linear.size).reshape(linear.shape)
    fused += np.array(least)[:, None]
    return fused


def log_odds(share: float) -> float:
    """At most 12 either way: what is beyond is rounding."""
    share = min(max(share, 6e-6), 1 - 6e-6)
    return math.log(share / (1 - share))
