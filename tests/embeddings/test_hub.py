"""Any sentence-transformers model as an encoder: what it answers, in which batches, and what it refuses."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from embeddings import hub
from embeddings.encoder import EncoderUnavailable
from embeddings.hub import EncoderRefused, HubEncoder
from tests import tiny_model

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
TEXTS = ["居住证", "护照丢了", "", "护照丢了", "？！"]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.save(tmp_path_factory.mktemp("model"), "居住证护照丢了身份过户房子")


@pytest.fixture
async def encoder(model: Path, tmp_path: Path) -> AsyncIterator[HubEncoder]:
    encoder = await HubEncoder.load(str(model), tmp_path)
    yield encoder
    await encoder.close()


class Watched:
    """The model, with a list of what it was given; it can be told to fail, or to wait."""

    def __init__(self, encoder: HubEncoder) -> None:
        self._model: Any = encoder._model
        self.given: list[tuple[str, list[str]]] = []
        self.fault: Exception | None = None
        self.go_on = threading.Event()
        self.go_on.set()
        encoder._model = self  # type: ignore[assignment]

    def encode_query(self, texts: list[str], **how: Any) -> Any:
        return self._note("said", texts, self._model.encode_query, how)

    def encode_document(self, texts: list[str], **how: Any) -> Any:
        return self._note("document", texts, self._model.encode_document, how)

    def _note(self, kind: str, texts: list[str], encode: Any, how: dict[str, Any]) -> Any:
        self.given.append((kind, texts))
        assert self.go_on.wait(10)
        if self.fault is not None:
            raise self.fault
        return encode(texts, **how)

    def texts(self) -> list[str]:
        return [text for _, texts in self.given for text in texts]


async def test_every_text_becomes_one_unit_vector_and_one_without_content_zeros(encoder: HubEncoder) -> None:
    rows = await encoder.encode(TEXTS)
    assert (rows.shape, rows.dtype) == ((5, encoder.dimensions), np.float32)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [1, 1, 0, 1, 0], atol=1e-5)
    assert (await encoder.encode([])).shape == (0, encoder.dimensions)
    assert not (await encoder.query("😀")).any()


async def test_the_vectors_are_those_of_sentence_transformers(encoder: HubEncoder, model: Path) -> None:
    from sentence_transformers import SentenceTransformer

    theirs = SentenceTransformer(str(model), device="cpu")
    asked = theirs.encode_query(["护照丢了"], normalize_embeddings=True)[0]
    held = theirs.encode_document(["护照丢了"], normalize_embeddings=True)[0]
    np.testing.assert_allclose(await encoder.query("护照丢了"), asked, atol=1e-5)
    np.testing.assert_allclose((await encoder.encode(["护照丢了"]))[0], held, atol=1e-5)
    assert not np.allclose(asked, held, atol=1e-4), "a query has a prompt of its own"


async def test_what_is_asked_at_once_is_encoded_in_few_batches(encoder: HubEncoder) -> None:
    watched = Watched(encoder)
    asked = [f"护照{number}" for number in range(100)]
    rows = await asyncio.gather(*(encoder.query(words) for words in asked))
    assert len(rows) == 100
    assert sorted(watched.texts()) == sorted(asked)
    assert [len(texts) for _, texts in watched.given] == [32, 32, 32, 4]
    np.testing.assert_allclose(rows[7], await encoder.query("护照7"), atol=1e-5)


async def test_the_same_words_at_once_are_encoded_once(encoder: HubEncoder) -> None:
    watched = Watched(encoder)
    rows = await asyncio.gather(*(encoder.query("护照丢了") for _ in range(20)))
    assert watched.given == [("said", ["护照丢了"])]
    assert all((row == rows[0]).all() for row in rows)


async def test_one_too_many_is_refused_at_once_and_the_others_are_answered(encoder: HubEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "QUEUE", 3)
    answers = await asyncio.gather(*(encoder.query(words) for words in "甲乙丙丁"), return_exceptions=True)
    assert [isinstance(answer, EncoderUnavailable) for answer in answers] == [False, False, False, True]
    assert encoder.well


async def test_nobody_waits_longer_than_their_patience(encoder: HubEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched(encoder)
    watched.go_on.clear()
    monkeypatch.setattr(hub, "PATIENCE", 0.02)
    first = asyncio.create_task(encoder.query("护照"))
    with pytest.raises(EncoderUnavailable):
        await first
    with pytest.raises(EncoderUnavailable):
        await encoder.query("居住证")
    watched.go_on.set()
    monkeypatch.setattr(hub, "PATIENCE", 10)
    assert (await encoder.query("房子")).any()
    assert "居住证" not in watched.texts(), "who has left is not encoded"


async def test_a_model_that_fails_says_so_and_may_come_back(encoder: HubEncoder) -> None:
    watched = Watched(encoder)
    watched.fault = RuntimeError("out of memory")
    for ask in (encoder.query("护照"), encoder.encode(["护照"])):
        with pytest.raises(EncoderUnavailable) as refusal:
            await ask
        assert refusal.value.__cause__ is watched.fault
        assert not encoder.well
    watched.fault = None
    assert (await encoder.query("护照")).any()
    assert encoder.well


async def test_a_document_is_encoded_once_a_model(model: Path, tmp_path: Path) -> None:
    first = await HubEncoder.load(str(model), tmp_path)
    rows = await first.encode(["居住证", "护照"])
    await first.close()
    again = await HubEncoder.load(str(model), tmp_path)
    watched = Watched(again)
    np.testing.assert_array_equal(await again.encode(["护照", "居住证"]), rows[::-1])
    assert watched.given == []
    await again.encode(["护照", "身份证"])
    await again.encode(["护照"], "said")
    assert watched.given == [("document", ["身份证"]), ("said", ["护照"])]
    await again.close()


async def test_a_query_gets_between_the_documents(encoder: HubEncoder) -> None:
    watched = Watched(encoder)
    watched.go_on.clear()
    rebuild = asyncio.create_task(encoder.encode([f"房子{number:03}" for number in range(64)]))
    query = asyncio.create_task(encoder.query("护照"))
    await asyncio.sleep(0.05)
    watched.go_on.set()
    await asyncio.gather(rebuild, query)
    assert [kind for kind, _ in watched.given].index("said") < 3


async def test_progress_counts_what_is_really_encoded(encoder: HubEncoder) -> None:
    told: list[tuple[int, int]] = []
    await encoder.encode([f"护照{number}" for number in range(20)], progress=lambda done, of: told.append((done, of)))
    await encoder.encode([f"护照{number}" for number in range(21)], progress=lambda done, of: told.append((done, of)))
    assert told == [(16, 20), (20, 20), (1, 1)]


async def test_a_spoilt_file_of_vectors_is_made_again(model: Path, tmp_path: Path) -> None:
    first = await HubEncoder.load(str(model), tmp_path)
    rows = await first.encode(["护照"])
    await first.close()
    kept = first.folder / "vectors.sqlite3"
    assert kept.exists()
    kept.write_bytes(b"not a database" * 100)
    again = await HubEncoder.load(str(model), tmp_path)
    np.testing.assert_allclose(await again.encode(["护照"]), rows, atol=1e-6)
    await again.close()


async def test_each_model_has_a_folder_and_a_name_of_its_own(model: Path, tmp_path: Path) -> None:
    other = tiny_model.save(tmp_path / "other", "居住证护照", seed=2)
    names = []
    for folder in (model, other):
        encoder = await HubEncoder.load(str(folder), tmp_path / "kept")
        names.append((encoder.name.partition("@")[2], encoder.folder))
        assert str(folder.parent) not in encoder.name, "no path of this machine is shown"
        await encoder.close()
    assert len(set(names)) == 2


async def test_a_folder_without_a_model_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[{]")
    for name in (str(tmp_path / "nothing"), str(tmp_path)):
        with pytest.raises(EncoderRefused, match="DOORPLATE_ENCODER"):
            await HubEncoder.load(name, tmp_path)


async def test_a_closed_encoder_sends_away_who_still_asks(model: Path, tmp_path: Path) -> None:
    encoder = await HubEncoder.load(str(model), tmp_path)
    waiting = asyncio.create_task(encoder.query("护照"))
    await asyncio.sleep(0)
    await encoder.close()
    for ask in (waiting, encoder.query("护照")):
        with pytest.raises(EncoderUnavailable):
            await ask
