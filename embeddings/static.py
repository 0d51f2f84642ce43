"""The shipped model served by numpy: no torch in the process. What sentence-transformers computes, to the digits that matter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from embeddings import features

Vector = NDArray[np.float32]


class StaticModel:
    """Encoder and linear head over one vocabulary, read from a folder that `train` wrote."""

    def __init__(self, folder: Path) -> None:
        vocabulary = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
        named = json.loads((folder / "labels.json").read_text("utf-8"))
        head = load_file(folder / "head.safetensors")
        self._vocabulary: dict[str, int] = vocabulary
        self._rows = next(iter(load_file(folder / "model.safetensors").values()))
        self._head, self._scale, self._bias = head["weight"], head["scale"], head["bias"]
        self.labels: list[str] = named["labels"]
        self._needs = load_file(folder / "needs.safetensors") if (folder / "needs.safetensors").exists() else None
        self._words = folder / "words.txt"
        self.name = f"static-{self._rows.shape[0]}x{self._rows.shape[1]}"

    @property
    def dimensions(self) -> int:
        return int(self._rows.shape[1])

    def ids(self, text: str) -> list[int]:
        """The known features of a text; what both parts below start from."""
        known = self._vocabulary
        return [known[token] for token in features.bag(text) if token in known]

    def vector(self, ids: list[int]) -> Vector:
        """A unit vector; zeros for a text without known features."""
        if not ids:
            return np.zeros(self.dimensions, dtype=np.float32)
        total: Vector = self._rows[ids].astype(np.float32).sum(axis=0)
        length = float(np.sqrt(total @ total))
        return total / length if length > 0 else total

    def logits(self, ids: list[int]) -> Vector:
        """One number a label, higher for more likely; they are not probabilities before a softmax."""
        small = [id_ for id_ in ids if id_ < self._head.shape[0]]
        if not small:
            return self._bias
        total = self._head[small].sum(axis=0, dtype=np.int32)
        logits: Vector = total * (self._scale / np.sqrt(len(small))) + self._bias
        return logits.astype(np.float32)

    def encode(self, texts: Sequence[str]) -> Vector:
        """Encoder port: shape (len(texts), dimensions)."""
        return np.stack([self.vector(self.ids(text)) for text in texts]) if texts else np.zeros((0, self.dimensions), dtype=np.float32)

    def need_vectors(self) -> dict[str, Vector]:
        """A unit vector for every label: the middle of everything that was said for it."""
        if self._needs is None:
            return {}
        return dict(zip(self.labels, self._needs["vectors"].astype(np.float32), strict=True))

    def said(self) -> dict[str, dict[str, int]]:
        """How often each token was said for each label, for BM25."""
        if self._needs is None:
            return {}
        words = self._words.read_text("utf-8").split("\n")
        found: dict[str, dict[str, int]] = {label: {} for label in self.labels}
        columns = (self._needs[name].tolist() for name in ("needs", "tokens", "counts"))
        for need, token, count in zip(*columns, strict=True):
            found[self.labels[need]][words[token]] = count
        return found
