"""The shipped model served by numpy: no torch in the process. What sentence-transformers computes, to the digits that matter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from embeddings import features
from embeddings.bm25 import Counted
from embeddings.vocabulary import Places, Vocabulary

Vector = NDArray[np.float32]


class StaticModel:
    """Encoder and linear head over one vocabulary, read from a folder that `train` wrote.

    Both lie side by side in one table of eight-bit numbers with a scale for each column, so that a text costs one look-up and one sum.
    """

    def __init__(self, folder: Path) -> None:
        self.vocabulary: dict[str, int] = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
        self.labels: list[str] = json.loads((folder / "labels.json").read_text("utf-8"))["labels"]
        rows = next(iter(load_file(folder / "model.safetensors").values()))
        head = load_file(folder / "head.safetensors")
        self.dimensions = int(rows.shape[1])
        self.name = f"static-{rows.shape[0]}x{rows.shape[1]}"
        self._bias = head["bias"]
        self._table = np.zeros((len(rows), self.dimensions + len(self.labels)), dtype=np.int8)
        scale = np.abs(rows).max(axis=0).astype(np.float32) / 127 + 1e-12
        for start in range(0, len(rows), 4096):  # a part at a time: as floats the whole would need four times the memory
            part = slice(start, start + 4096)
            self._table[part, : self.dimensions] = np.round(rows[part].astype(np.float32) / scale)
        self._table[: len(head["weight"]), self.dimensions :] = head["weight"]
        self._scale = np.concatenate([scale, head["scale"]])
        self._needs = load_file(folder / "needs.safetensors") if (folder / "needs.safetensors").exists() else None

    def of(self, places: Places, starts: Sequence[int]) -> tuple[Vector, Vector]:
        """(unit vectors, one number a label) by row for texts whose tokens stand at these places, text after text (see `Readings`).

        Places beyond the model's vocabulary are passed over; without known tokens a vector is zeros. The numbers are higher for more likely
        labels; they are no probabilities before a softmax.
        """
        own = (places < len(self._table)).nonzero()[0]
        bounds = own.searchsorted(starts).tolist()
        rows = self._table.take(places.take(own), axis=0)
        total = np.empty((len(bounds) - 1, rows.shape[1]), dtype=np.float32)
        for row, (start, end) in enumerate(pairwise(bounds)):
            total[row] = rows[start:end].sum(axis=0, dtype=np.int32)
        total *= self._scale
        vectors, logits = total[:, : self.dimensions], total[:, self.dimensions :]
        lengths = [length**-0.5 if length else 0.0 for length in np.vecdot(vectors, vectors).tolist()]
        counts = [max(1, end - start) ** -0.5 for start, end in pairwise(bounds)]
        logits *= np.array(counts, dtype=np.float32)[:, None]
        logits += self._bias
        return vectors * np.array(lengths, dtype=np.float32)[:, None], logits

    def encode(self, texts: Sequence[str]) -> Vector:
        """Encoder port: shape (len(texts), dimensions)."""
        read = self._reader.read_said([features.normalise(text) for text in texts])
        return self.of(read.places, read.starts)[0]

    @cached_property
    def _reader(self) -> Vocabulary:
        return Vocabulary(self.vocabulary)

    def need_vectors(self) -> dict[str, Vector]:
        """A unit vector for every label: the middle of everything that was said for it."""
        if self._needs is None:
            return {}
        return dict(zip(self.labels, self._needs["vectors"].astype(np.float32), strict=True))

    def said(self) -> dict[str, Counted]:
        """How often each token was said for each label, for BM25."""
        if self._needs is None:
            return {}
        starts = np.searchsorted(self._needs["needs"], np.arange(len(self.labels) + 1))
        tokens, counts = self._needs["tokens"], self._needs["counts"]
        return {
            label: (tokens[starts[place] : starts[place + 1]], counts[starts[place] : starts[place + 1]])
            for place, label in enumerate(self.labels)
        }
