"""How a demand is worded: which route such words take, and whose they are. Two linear heads over the encoder's vocabulary, in numpy.

A text is its known tokens, each weighted by how rare it is, as a unit vector; a head gives one number a class, a softmax makes them
probabilities. Only tokens that several lines hold have a row. Trained by `embeddings/train_wording.py`; weights are eight-bit numbers with
a scale for each class.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from embeddings import features

FILE, CLASSES = "wording.safetensors", "wording.json"
Numbers = NDArray[np.float32]
FEWEST = 2
"""Texts that must hold a token for it to count."""


def places_of(text: str, vocabulary: Mapping[str, int], rarity: Numbers) -> tuple[list[int], Numbers]:
    """(places of the known tokens, the weight of each): a unit vector, or nothing."""
    counted = Counter(place for token in features.bag(text) if (place := vocabulary.get(token)) is not None and rarity[place] > 0)
    places = list(counted)
    weights = rarity[places] * (1 + np.log(np.array(list(counted.values()), dtype=np.float32)))
    length = float(np.linalg.norm(weights))
    return places, weights / length if length else weights


def rarity_of(texts: Iterable[str], vocabulary: Mapping[str, int]) -> Numbers:
    """One number a place: more for what fewer texts hold, 0 for what hardly any does."""
    seen, count = np.zeros(max(vocabulary.values()) + 1, dtype=np.float32), 0
    for text in texts:
        count += 1
        for place in {vocabulary[token] for token in features.bag(text) if token in vocabulary}:
            seen[place] += 1
    return np.where(seen >= FEWEST, np.log((1 + count) / (1 + seen)) + 1, 0).astype(np.float32)


class Wording:
    def __init__(self, folder: Path, vocabulary: Mapping[str, int]) -> None:
        """vocabulary: the encoder's, of the same folder."""
        stored = load_file(folder / FILE)
        self.classes: dict[str, list[str]] = json.loads((folder / CLASSES).read_text("utf-8"))
        self._vocabulary = vocabulary
        self._rarity = np.zeros(max(vocabulary.values()) + 1, dtype=np.float32)
        self._rarity[stored["places"]] = stored["rarity"]
        self._row = np.zeros(len(self._rarity), dtype=np.int32)
        self._row[stored["places"]] = np.arange(len(stored["places"]))
        self._heads = {name: (stored[f"{name}.weight"], stored[f"{name}.scale"], stored[f"{name}.bias"]) for name in self.classes}

    def of(self, text: str) -> dict[str, dict[str, float]]:
        """Head -> class -> probability. Without a known word: what is most usual."""
        places, weights = places_of(text, self._vocabulary, self._rarity)
        found = {}
        for name, (rows, scale, bias) in self._heads.items():
            numbers = weights @ rows[self._row[places]].astype(np.float32) * scale + bias if places else bias
            numbers = np.exp(numbers - numbers.max())
            found[name] = dict(zip(self.classes[name], (numbers / numbers.sum()).tolist(), strict=True))
        return found


def save(folder: Path, rarity: Numbers, heads: Mapping[str, tuple[Sequence[str], Numbers, Numbers]]) -> None:
    """heads: name -> (classes, weights by place and class, a bias for each class)."""
    kept = rarity.nonzero()[0]
    stored: dict[str, NDArray[np.generic]] = {"places": kept.astype(np.int32), "rarity": rarity[kept]}
    for name, (_, weight, bias) in heads.items():
        scale = np.abs(weight[kept]).max(axis=0) / 127 + 1e-12
        stored[f"{name}.weight"] = np.round(weight[kept] / scale).astype(np.int8)
        stored[f"{name}.scale"], stored[f"{name}.bias"] = scale.astype(np.float32), bias.astype(np.float32)
    save_file(stored, folder / FILE)
    (folder / FILE).chmod(0o644)  # safetensors writes for its owner alone
    (folder / CLASSES).write_text(json.dumps({name: list(classes) for name, (classes, _, _) in heads.items()}, ensure_ascii=False), "utf-8")
