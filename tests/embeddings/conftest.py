"""What several of these tests need: a stand-in encoder."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings import features


class HashingEncoder:
    """Encoder for tests: each token adds 1 or -1 to one of a few dimensions. Texts that share tokens are near, and that is all."""

    name = "hashing-for-tests"
    dimensions = 64

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """See Encoder."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for token in features.bag(text):
                value = crc32(token.encode())
                row[value % self.dimensions] += 1.0 if value >> 31 else -1.0
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, lengths, out=vectors, where=lengths > 0)


@pytest.fixture
def encoder() -> HashingEncoder:
    return HashingEncoder()
