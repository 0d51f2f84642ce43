"""Three views of one question, made comparable and joined: words (BM25), sense (dense) and habit (a linear head).

Every view's score is standardised over all needs of the index (mean 0, spread 1) before it is weighted: fusing by rank hurt short queries
(README, search). The confidence is fitted on sentences that no part was trained on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Standing:
    """Mean and spread of one view's scores over all needs."""

    mean: float
    spread: float

    def z(self, score: float) -> float:
        return (score - self.mean) / self.spread


def standing_of_hits(scores: Sequence[float], among: int) -> Standing:
    """For a sparse view: who is not among the hits scored nothing."""
    total = sum(scores)
    mean = total / among
    variance = sum(score * score for score in scores) / among - mean * mean
    return Standing(mean, math.sqrt(variance) if variance > 1e-12 else 1.0)


class Spread:
    """Mean and spread of dot products with a fixed set of vectors, for any query, without computing the products."""

    def __init__(self, rows: Vector) -> None:
        self._mean = rows.mean(axis=0)
        self._second = (rows.T @ rows) / max(1, len(rows))

    def of(self, query: Vector) -> Standing:
        mean = float(self._mean @ query)
        variance = float(query @ self._second @ query) - mean * mean
        return Standing(mean, math.sqrt(variance) if variance > 1e-12 else 1.0)


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of one answer's worth; the inputs of the confidence."""

    top: float
    """The best fused score."""
    lead: float
    """How far it stands before the second."""
    peak: float
    """Its share in the softmax over all candidates."""
    three: float
    """The share of the best three."""
    coverage: float
    """How much of the words some document accounts for."""
    cosine: float
    length: float
    """Logarithm of the number of tokens."""
    rival: float
    """How far the best need that is not ours stands before (above 0) or behind the best that is."""

    def row(self) -> list[float]:
        return [self.top, self.lead, self.peak, self.three, min(self.coverage, 1.5), self.cosine, self.length, self.rival]


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic over standardised signals."""

    means: Sequence[float]
    spreads: Sequence[float]
    weights: Sequence[float]
    bias: float

    def of(self, signals: Signals) -> float:
        total = self.bias
        for value, mean, spread, weight in zip(signals.row(), self.means, self.spreads, self.weights, strict=True):
            total += weight * (value - mean) / spread
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the three views, temperature, and how sure to be of what. Fitted by `doorplate calibrate`."""

    dense: float
    sparse: float
    linear: float
    temperature: float
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
        return cls(**{**data, "first": Confidence(**data["first"]), "among_three": Confidence(**data["among_three"])})


def signals(fused: Sequence[float], temperature: float, coverage: float, cosine: float, tokens: int, rival: float) -> Signals:
    """fused: scores of the candidates, best first, of which the first 20 count; empty gives zeros."""
    if not fused:
        return Signals(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, math.log1p(tokens), 0.0)
    shares = [math.exp((score - fused[0]) * temperature) for score in fused[:20]]
    total = sum(shares)
    lead = fused[0] - (fused[1] if len(fused) > 1 else 0.0)
    return Signals(fused[0], lead, shares[0] / total, sum(shares[:3]) / total, coverage, cosine, math.log1p(tokens), rival)


def join(
    dense: Mapping[str, float],
    sparse: Mapping[str, float],
    linear: Mapping[str, float],
    standings: tuple[Standing, Standing, Standing],
    weights: tuple[float, float, float],
) -> list[tuple[str, float]]:
    """(id, fused score), best first, over everything that any view named. A view that does not name an id stands at its own least hit,
    or, for words, at nothing."""
    floor_dense = min(dense.values(), default=standings[0].mean)
    floor_linear = min(linear.values(), default=standings[2].mean)
    # each view's z times its weight, as one multiplication and one common constant
    by_dense, by_sparse, by_linear = (weight / standing.spread for weight, standing in zip(weights, standings, strict=True))
    constant = -sum(factor * standing.mean for factor, standing in zip((by_dense, by_sparse, by_linear), standings, strict=True))
    of_dense, of_sparse, of_linear = dense.get, sparse.get, linear.get
    found = [
        (id_, constant + by_dense * of_dense(id_, floor_dense) + by_sparse * of_sparse(id_, 0.0) + by_linear * of_linear(id_, floor_linear))
        for id_ in {**dense, **sparse, **linear}
    ]
    found.sort(key=_by_score, reverse=True)
    return found


def _by_score(item: tuple[str, float]) -> float:
    return item[1]
