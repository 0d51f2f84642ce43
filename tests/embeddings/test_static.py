"""The shipped model served by numpy says what sentence-transformers says."""

from __future__ import annotations

import numpy as np
import pytest

from embeddings import features, pinyin
from embeddings.static import StaticModel
from server.search.engine import MODELS

SAID = ["我妈80了有没有补贴", "身份证丢了", "shenfenzheng 掉了咋办", "gjj 租房", "😀", "", "a" * 200]


@pytest.fixture(scope="module")
def model() -> StaticModel:
    return StaticModel(MODELS)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_numpy_and_sentence_transformers_agree(model: StaticModel) -> None:
    from sentence_transformers import SentenceTransformer

    theirs = SentenceTransformer(str(MODELS), device="cpu").encode([" ".join(features.bag(text)) for text in SAID])
    ours = model.encode(SAID)
    for mine, other in zip(ours, np.asarray(theirs, dtype=np.float32), strict=True):
        if mine.any():
            assert float(mine @ other) / (float(np.linalg.norm(other)) + 1e-9) == pytest.approx(1.0, abs=2e-3)


def test_vectors_have_length_one_and_nothing_is_zero(model: StaticModel) -> None:
    lengths = np.linalg.norm(model.encode(SAID), axis=1)
    assert lengths[:4] == pytest.approx(1.0, abs=1e-3)
    assert lengths[5] == 0
    assert not np.isnan(model.encode(SAID)).any()


def test_the_whole_model_is_under_16_megabytes_of_weights() -> None:
    assert sum(path.stat().st_size for path in MODELS.glob("*.safetensors")) < 20_000_000  # with the needs, and the wording of triage
    assert (MODELS / "model.safetensors").stat().st_size + (MODELS / "head.safetensors").stat().st_size < 16_000_000


@pytest.mark.parametrize(
    ("run", "syllables"),
    [("hukou", ("hu", "kou")), ("shenfenzheng", ("shen", "fen", "zheng")), ("fangan", ("fang", "an")), ("gjj", ()), ("wifi", ())],
)
def test_letters_are_read_as_pinyin_only_where_they_are(run: str, syllables: tuple[str, ...]) -> None:
    assert tuple(map(pinyin.spelled, pinyin.split(run))) == syllables
