"""The port for a dense encoder. Search asks for nothing more than this, and works on sparse vectors alone while there is none."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


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
