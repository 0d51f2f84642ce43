"""Train the shipped model from the project's own words: a static encoder and a linear head over the same features.

Needs the extra `models` (torch, sentence-transformers); the server does not. Seeded: the same words give the same model.
Recipe and measurements: `models/README.md`.
"""

from __future__ import annotations

import json
import math
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import WhitespaceSplit

from embeddings import features
from embeddings.augment import Augmenter
from embeddings.static import StaticModel

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Recipe:
    seed: int = 20261123
    dimensions: int = 128
    steps: int = 320
    views: int = 4
    from_names: float = 0.35
    token_dropout: float = 0.15
    scale: float = 20.0
    learning_rate: float = 1e-2
    vocabulary: int = 42_000
    head_vocabulary: int = 24_000
    head_copies: int = 10
    head_epochs: int = 4
    head_learning_rate: float = 0.05
    head_decay: float = 2e-6


@dataclass(frozen=True, slots=True)
class Corpus:
    """By label (a matter, or a need that is not covered): what it is called and described, and what people say."""

    names: Mapping[str, Sequence[str]]
    said: Mapping[str, Sequence[str]]
    everyday: Mapping[str, Sequence[str]]
    """formal term -> everyday words, for augmentation."""

    @property
    def labels(self) -> list[str]:
        return sorted(self.names)


class Bags:
    """Texts as rows of token ids."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary

    def __call__(self, texts: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """(ids of all texts behind one another, where each begins)."""
        rows = [[self.vocabulary[token] for token in features.bag(text) if token in self.vocabulary] or [0] for text in texts]
        starts = np.cumsum([0, *(len(row) for row in rows[:-1])])
        return torch.tensor([id_ for row in rows for id_ in row]), torch.from_numpy(starts)


def train(corpus: Corpus, folder: Path, *, recipe: Recipe | None = None, progress: Progress = print) -> None:
    """Writes model.safetensors, tokenizer.json, modules.json (a sentence-transformers model) and head.safetensors into the folder."""
    recipe = recipe or Recipe()
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(2)
    began = time.perf_counter()
    augment = Augmenter(corpus.everyday, seed=recipe.seed)
    vocabulary, weights = _vocabulary(corpus, augment, recipe)
    progress(f"词表 {len(vocabulary)} 个特征，{time.perf_counter() - began:.0f} 秒")
    matrix = _train_encoder(corpus, vocabulary, weights, augment, recipe, progress)
    _save_encoder(folder, vocabulary, matrix)
    head, bias, kept = _train_head(corpus, vocabulary, augment, recipe, progress)
    _save_head(folder, head, bias, kept, corpus.labels)
    _save_needs(folder, corpus)
    for written in folder.glob("*.safetensors"):
        written.chmod(0o644)  # safetensors writes for its owner alone
    progress(f"共用 {time.perf_counter() - began:.0f} 秒")


def _vocabulary(corpus: Corpus, augment: Augmenter, recipe: Recipe) -> tuple[dict[str, int], NDArray[np.float32]]:
    """Every feature of the words as written, and those that noise brings in often; the most frequent first. Row 0 stands for nothing."""
    written: Counter[str] = Counter()
    noisy: Counter[str] = Counter()
    documents = 0
    for label in corpus.labels:
        for text in (*corpus.names[label], *corpus.said[label]):
            documents += 1
            written.update(set(features.bag(text)))
            for _ in range(6):
                noisy.update(set(features.bag(augment(text))))
    kept = [token for token, _ in written.most_common()]
    known = set(kept)
    kept += [token for token, count in noisy.most_common() if count >= 3 and token not in known]
    kept = ["[NONE]", *kept[: recipe.vocabulary - 1]]
    idf = [math.log(1 + documents / (1 + written.get(token, 0))) / 5 for token in kept]
    return {token: place for place, token in enumerate(kept)}, np.array(idf, dtype=np.float32)


def _draw(corpus: Corpus, label: str, recipe: Recipe, random: np.random.Generator) -> str:
    names, said = corpus.names[label], corpus.said[label]
    pool = names if not said or random.random() < recipe.from_names else said
    return pool[int(random.integers(len(pool)))]


def _train_encoder(
    corpus: Corpus,
    vocabulary: Mapping[str, int],
    weights: NDArray[np.float32],
    augment: Augmenter,
    recipe: Recipe,
    progress: Progress,
) -> NDArray[np.float32]:
    """Supervised contrast over every label in every batch: no false negatives, and siblings always meet."""
    random = np.random.default_rng(recipe.seed)
    bags, labels = Bags(vocabulary), corpus.labels
    table = torch.nn.EmbeddingBag(len(vocabulary), recipe.dimensions, mode="sum")
    torch.nn.init.normal_(table.weight, std=recipe.dimensions**-0.5)
    strength = torch.nn.Parameter(torch.from_numpy(weights))
    optimizer = torch.optim.AdamW([table.weight, strength], lr=recipe.learning_rate, weight_decay=0.0)
    warm_up = 50
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm_up, max(0.02, (recipe.steps - step) / recipe.steps))
    )
    target = torch.arange(len(labels)).repeat_interleave(recipe.views)
    same = (target[:, None] == target[None, :]) & ~torch.eye(len(target), dtype=torch.bool)
    itself = torch.eye(len(target), dtype=torch.bool)
    for step in range(recipe.steps):
        texts = [augment(_draw(corpus, label, recipe, random)) for label in labels for _ in range(recipe.views)]
        ids, starts = bags(texts)
        kept = torch.rand(len(ids)) >= recipe.token_dropout
        rows = table(ids, starts, per_sample_weights=strength[ids] * kept)
        loss = torch.zeros(())
        for size in (recipe.dimensions, recipe.dimensions // 2):
            unit = torch.nn.functional.normalize(rows[:, :size], dim=1)
            logits = (recipe.scale * unit @ unit.T).masked_fill(itself, -1e4)
            logged = logits - logits.logsumexp(dim=1, keepdim=True)
            loss = loss - (logged * same).sum(dim=1).div(same.sum(dim=1)).mean() / 2
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 50 == 0 or step == recipe.steps - 1:
            progress(f"编码器 {step + 1}/{recipe.steps} 步，损失 {loss.item():.3f}")
    folded = table.weight.detach() * strength.detach()[:, None]
    folded[0] = 0.0
    return folded.numpy()


def _train_head(
    corpus: Corpus, vocabulary: Mapping[str, int], augment: Augmenter, recipe: Recipe, progress: Progress
) -> tuple[NDArray[np.float32], NDArray[np.float32], int]:
    """Multinomial logistic regression over the most frequent features; a text is divided by the root of how many known ones it has."""
    kept = min(recipe.head_vocabulary, len(vocabulary))
    labels = corpus.labels
    texts: list[str] = []
    targets: list[int] = []
    for place, label in enumerate(labels):
        for text in (*corpus.said[label], *corpus.names[label]):
            texts += [text, *(augment(text) for _ in range(recipe.head_copies - 1))]
            targets += [place] * recipe.head_copies
    bags = [[vocabulary[token] for token in features.bag(text) if token in vocabulary] or [0] for text in texts]
    rows = [torch.tensor([place for place in bag if place < kept] or [0]) for bag in bags]
    known = torch.tensor([float(len(bag)) for bag in bags])
    target = torch.tensor(targets)
    head = torch.nn.EmbeddingBag(kept, len(labels), mode="sum", sparse=False)
    torch.nn.init.zeros_(head.weight)
    bias = torch.nn.Parameter(torch.zeros(len(labels)))
    size = 1024
    steps = recipe.head_epochs * math.ceil(len(rows) / size)
    optimizer = torch.optim.Adam([head.weight, bias], lr=recipe.head_learning_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    generator = torch.Generator().manual_seed(recipe.seed)
    done = 0
    for epoch in range(recipe.head_epochs):
        for chosen in torch.randperm(len(rows), generator=generator).split(size):
            batch = [rows[int(i)] for i in chosen]
            lengths = torch.tensor([len(row) for row in batch])
            starts = torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
            ids = torch.cat(batch)
            scale = known[chosen].rsqrt().repeat_interleave(lengths)
            logits = head(ids, starts, per_sample_weights=scale) + bias
            loss = torch.nn.functional.cross_entropy(logits, target[chosen], label_smoothing=0.05)
            loss = loss + recipe.head_decay * head.weight[ids.unique()].square().sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            done += 1
        progress(f"线性头 {epoch + 1}/{recipe.head_epochs} 轮，损失 {loss.item():.3f}")
    return head.weight.detach().numpy(), bias.detach().numpy(), kept


def _save_encoder(folder: Path, vocabulary: Mapping[str, int], matrix: NDArray[np.float32]) -> None:
    """As sentence-transformers saves it, in half precision."""
    tokenizer = Tokenizer(WordLevel(dict(vocabulary), unk_token="[NONE]"))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    embedding = StaticEmbedding(tokenizer, embedding_weights=matrix)
    folder.mkdir(parents=True, exist_ok=True)
    SentenceTransformer(modules=[embedding, Normalize()], device="cpu").half().save(str(folder), create_model_card=False)


def _save_head(folder: Path, head: NDArray[np.float32], bias: NDArray[np.float32], kept: int, labels: list[str]) -> None:
    """Eight bits a weight, one scale a label: measured without loss."""
    scale = np.abs(head).max(axis=0) / 127 + 1e-12
    small = np.round(head / scale).astype(np.int8)
    save_file({"weight": small, "scale": scale.astype(np.float32), "bias": bias}, folder / "head.safetensors")
    (folder / "labels.json").write_text(json.dumps({"labels": labels, "features": kept}, ensure_ascii=False, indent=0), "utf-8")


def _save_needs(folder: Path, corpus: Corpus) -> None:
    """What the server would else have to work out of ten thousand lines at every start: each need's vector, and its words counted."""
    model = StaticModel(folder)
    vectors = np.stack([_middle(model, [*corpus.names[label], *corpus.said[label]]) for label in corpus.labels])
    needs: list[int] = []
    tokens: list[int] = []
    counts: list[int] = []
    for need, label in enumerate(corpus.labels):
        counted = Counter(token for text in corpus.said[label] for token in features.bag(text) if token in model.vocabulary)
        for token, count in sorted(counted.items(), key=lambda item: model.vocabulary[item[0]]):
            needs.append(need)
            tokens.append(model.vocabulary[token])
            counts.append(min(count, 65_535))
    data: dict[str, NDArray[np.generic]] = {
        "vectors": vectors.astype(np.float16),
        "needs": np.array(needs, dtype=np.uint8 if len(corpus.labels) <= 256 else np.uint16),
        "tokens": np.array(tokens, dtype=np.uint16 if len(model.vocabulary) <= 65_536 else np.uint32),
        "counts": np.array(counts, dtype=np.uint16),
    }
    save_file(data, folder / "needs.safetensors")


def _middle(model: StaticModel, texts: Sequence[str]) -> NDArray[np.float32]:
    middle: NDArray[np.float32] = model.encode(texts).mean(axis=0)
    return middle / max(float(np.linalg.norm(middle)), 1e-9)
