"""Train the heads that say how a demand is worded (see `wording.py`). Needs torch, the server does not; seeded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from embeddings import wording
from embeddings.wording import Numbers

SEED, STEPS, RATE, DECAY = 20261126, 160, 0.3, 2e-5


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a head: the words, its class, how much it counts."""

    text: str
    label: str
    weight: float = 1.0


def train(
    heads: Mapping[str, Sequence[Told]], vocabulary: Mapping[str, int], folder: Path, progress: Callable[[str], None] = print
) -> None:
    """Writes wording.safetensors and wording.json into the folder."""
    torch.manual_seed(SEED)
    rarity = wording.rarity_of(dict.fromkeys(told.text for lines in heads.values() for told in lines), vocabulary)
    wording.save(folder, rarity, {name: _head(name, lines, vocabulary, rarity, progress) for name, lines in heads.items()})


def _head(
    name: str, lines: Sequence[Told], vocabulary: Mapping[str, int], rarity: Numbers, progress: Callable[[str], None]
) -> tuple[list[str], Numbers, Numbers]:
    """Multinomial logistic regression over all lines at once; a class that few lines tell of counts more for each."""
    classes = sorted({told.label for told in lines})
    total = {label: sum(told.weight for told in lines if told.label == label) for label in classes}
    usual = sum(total.values()) / len(classes)
    rows = [wording.places_of(told.text, vocabulary, rarity) for told in lines]
    ids = torch.tensor([place for places, _ in rows for place in places])
    weights = torch.from_numpy(np.concatenate([each for _, each in rows]))
    starts = torch.tensor(np.cumsum([0, *(len(places) for places, _ in rows[:-1])]))
    target = torch.tensor([classes.index(told.label) for told in lines])
    counts = torch.tensor([told.weight * (usual / total[told.label]) ** 0.5 for told in lines])
    counts = counts / counts.sum()
    head = torch.nn.EmbeddingBag(len(rarity), len(classes), mode="sum")
    torch.nn.init.zeros_(head.weight)
    bias = torch.nn.Parameter(torch.zeros(len(classes)))
    optimizer = torch.optim.Adam([head.weight, bias], lr=RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / STEPS))
    for step in range(STEPS):
        logits = head(ids, starts, per_sample_weights=weights) + bias
        loss = (torch.nn.functional.cross_entropy(logits, target, reduction="none") * counts).sum()
        optimizer.zero_grad()
        (loss + DECAY * head.weight.square().sum()).backward()
        optimizer.step()
        schedule.step()
        if step in (0, STEPS - 1):
            progress(f"诉求 {name}：{step + 1}/{STEPS} 步，损失 {loss.item():.3f}")
    return classes, head.weight.detach().numpy(), bias.detach().numpy()
