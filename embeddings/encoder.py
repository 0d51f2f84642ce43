"""The ports for a dense encoder. Search asks for nothing more than this, and works on sparse vectors alone while there is none."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.fusion import Calibration


class EncoderUnavailable(Exception):
    """This text gets no vector now: too many wait already, it took too long, or the model failed (its own error is the `__cause__`)."""


class Encoder(Protocol):
    """Text to unit vectors, so that a dot product is a cosine."""

    @property
    def name(self) -> str:
        """What made the vectors, with its version: vectors of two names must never be compared."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of every vector."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Shape `(len(texts), dimensions)`, float32, every row of length 1; a text without content gives a row of zeros, never NaN.

        May take milliseconds of CPU: a model heavier than a table look-up belongs in an executor.
        """
        ...


class Sense(Protocol):
    """The dense view of search where an encoder heavier than the shipped one gives it: asynchronous, and fallible."""

    @property
    def dimensions(self) -> int:
        """Length of every vector."""
        ...

    @property
    def well(self) -> bool:
        """Whether it encoded what it was last given."""
        ...

    async def calibration(self) -> Calibration | None:
        """Weights and thresholds fitted for this encoder; None while nobody has fitted them: the shipped encoder then goes on serving."""
        ...

    async def needs(self, texts: Mapping[str, Sequence[str]]) -> dict[str, NDArray[np.float32]]:
        """By need: the unit vector where its names, descriptions and what people say for it have their middle. EncoderUnavailable."""
        ...

    async def query(self, words: str) -> NDArray[np.float32]:
        """One unit vector, zeros for words without content; EncoderUnavailable."""
        ...
