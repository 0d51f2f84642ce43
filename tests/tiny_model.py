"""A small transformer with random weights, made here and saved as sentence-transformers saves one: nothing is downloaded."""

from __future__ import annotations

from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from transformers import BertConfig, BertModel, BertTokenizer

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
PUNCTUATION = "，。？！、；：“”（）《》"


def save(folder: Path, characters: str, *, layers: int = 1, size: int = 32, heads: int = 2, seed: int = 1) -> Path:
    """A BERT over single characters. Untrained, it still puts texts that share characters near each other: means of random vectors do.

    characters: its vocabulary; size: numbers a vector.
    """
    bare = folder / "bare"
    bare.mkdir(parents=True)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    words = [*SPECIAL, *dict.fromkeys((*PUNCTUATION, *letters, *(f"##{letter}" for letter in letters), *characters))]
    (bare / "vocab.txt").write_text("\n".join(words), "utf-8")
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=size,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=4 * size,
        max_position_embeddings=256,
    )
    BertModel(config).save_pretrained(bare)
    BertTokenizer(str(bare / "vocab.txt")).save_pretrained(bare)
    words_to_vectors = Transformer(str(bare), max_seq_length=256)
    pooling = Pooling(size, pooling_mode="mean")
    model = SentenceTransformer(modules=[words_to_vectors, pooling], device="cpu", prompts={"query": "问：", "document": ""})
    model.save(str(folder / "model"), create_model_card=False)
    return folder / "model"
