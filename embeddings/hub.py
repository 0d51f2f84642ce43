"""Any sentence-transformers model instead of the shipped one: in a thread of its own, what comes at the same time in one batch.

Needs the extra `models` (torch, sentence-transformers): half a gigabyte and some seconds at the start, so nothing else imports them.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import EncoderUnavailable
from embeddings.features import normalise
from embeddings.kept import KeptVectors, key_of
from embeddings.names import holds_a_model, is_folder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vector = NDArray[np.float32]
Kind = Literal["said", "document"]
"""How a text is put to the model: many have one prompt for what is asked and another for what is searched."""
Progress = Callable[[int, int], None]
"""(texts done, texts in all)"""

WINDOW = 0.002
"""Seconds that the first of a batch waits for others; while a batch is being encoded the next one gathers anyway."""
BATCH = 32
QUEUE = 256
"""So many may wait; the next one is refused at once and searched for by words, instead of waiting longer than a person does."""
PATIENCE = 1.0
CHUNK = 16
"""Documents encoded in one go: a query that comes meanwhile waits for no more than these."""
LONGEST = 256
"""Characters of a text that the model sees: a query has at most 200, and what a matter is shows in its first sentences."""


class EncoderRefused(Exception):
    """The model cannot be loaded. The message is one Chinese sentence."""


class HubEncoder:
    """Text to unit vectors through one thread. Queries are bounded in number, in patience and in batch; documents are kept on disk.

    One object serves one event loop.
    """

    def __init__(self, name: str, model: SentenceTransformer, thread: ThreadPoolExecutor, kept_in: Path) -> None:
        self._model, self._thread = model, thread
        self.dimensions = int(model.get_embedding_dimension() or 0)
        self.fingerprint = _fingerprint(model)
        self.name = f"{Path(name).name if is_folder(name) else name}@{self.fingerprint[:8]}"
        self.folder = kept_in / self.fingerprint[:16]
        self._kept = KeptVectors(self.folder / "vectors.sqlite3")
        self.well = True
        """Whether the last batch was encoded."""
        self._waiting: list[tuple[str, asyncio.Future[Vector]]] = []
        self._draining: asyncio.Task[None] | None = None

    @classmethod
    async def load(cls, name: str, kept_in: Path) -> Self:
        """name: a folder, or a model of the hub, which is then downloaded. kept_in: what is kept of each model lies in a folder below.

        EncoderRefused when that does not work.
        """
        thread = ThreadPoolExecutor(1, thread_name_prefix="encoder")
        try:
            return await asyncio.get_running_loop().run_in_executor(thread, lambda: cls(name, _load(name), thread, kept_in))
        except BaseException:
            thread.shutdown(wait=False)
            raise

    async def query(self, words: str) -> Vector:
        """Encoded together with what else is asked in these milliseconds."""
        if len(self._waiting) >= QUEUE:
            raise EncoderUnavailable
        answer: asyncio.Future[Vector] = asyncio.get_running_loop().create_future()
        self._waiting.append((words, answer))
        if self._draining is None:
            self._draining = asyncio.create_task(self._drain())
        try:
            async with asyncio.timeout(PATIENCE):
                return await answer
        except TimeoutError as fault:
            raise EncoderUnavailable from fault

    async def _drain(self) -> None:
        try:
            await asyncio.sleep(WINDOW)
            while self._waiting:
                batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
                batch = [(words, answer) for words, answer in batch if not answer.done()]  # others lost patience
                if batch:
                    await self._answer(batch)
        finally:
            self._draining = None

    async def _answer(self, batch: Sequence[tuple[str, asyncio.Future[Vector]]]) -> None:
        texts = list(dict.fromkeys(words for words, _ in batch))
        try:
            rows = dict(zip(texts, await self._in_thread(self._encode, texts, "said"), strict=True))
        except Exception as fault:  # torch raises whatever it likes; whoever asked is answered by words instead
            self.well = False
            for _, answer in batch:
                if not answer.done():
                    answer.set_exception(_unavailable(fault))
            return
        self.well = True
        for words, answer in batch:
            if not answer.done():
                answer.set_result(rows[words])
                await asyncio.sleep(0)  # one after another: 32 who go on in one turn of the loop hold it up for 20 ms

    async def encode(self, texts: Sequence[str], kind: Kind = "document", progress: Progress | None = None) -> Vector:
        """Shape (len(texts), dimensions). From the disk where it was encoded before; the rest some at a time, so that queries get between.

        EncoderUnavailable when the model fails; what was done until then is kept.
        """
        keys = [key_of(kind, text) for text in texts]
        rows = await self._in_thread(self._kept.get, list(dict.fromkeys(keys)))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in rows}
        in_order = sorted(missing, key=lambda key: len(missing[key]))  # texts of like length together: less padding
        for start in range(0, len(in_order), CHUNK):
            chunk = in_order[start : start + CHUNK]
            try:
                made = dict(zip(chunk, await self._in_thread(self._encode, [missing[key] for key in chunk], kind), strict=True))
            except Exception as fault:
                self.well = False
                raise EncoderUnavailable from fault
            await self._in_thread(self._kept.put, made)
            rows.update(made)
            if progress is not None:
                progress(start + len(chunk), len(in_order))
        return np.stack([rows[key] for key in keys]) if keys else np.zeros((0, self.dimensions), dtype=np.float32)

    async def close(self) -> None:
        """Whoever still waits is sent away."""
        if self._draining is not None:
            self._draining.cancel()
        for _, answer in self._waiting:
            if not answer.done():
                answer.set_exception(EncoderUnavailable())
        self._waiting.clear()
        await self._in_thread(self._kept.close)
        self._thread.shutdown(wait=True)

    async def _in_thread(self, work: Callable[..., Any], *given: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *given)

    def _encode(self, texts: Sequence[str], kind: Kind) -> Vector:
        """In the thread. Rows of length 1; zeros for a text without content and for one that the model makes nothing of."""
        encode = self._model.encode_query if kind == "said" else self._model.encode_document
        cut = [text[:LONGEST] for text in texts]
        rows = np.asarray(encode(cut, batch_size=BATCH, show_progress_bar=False, convert_to_numpy=True), dtype=np.float32)
        empty = [not normalise(text) for text in cut]
        rows = np.where(np.isfinite(rows).all(axis=1, keepdims=True) & ~np.array(empty)[:, None], rows, np.float32(0.0))
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        made: Vector = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
        return made


def _unavailable(fault: BaseException) -> EncoderUnavailable:
    found = EncoderUnavailable()
    found.__cause__ = fault
    return found


def _load(name: str) -> SentenceTransformer:
    """In the encoder's thread. One thread of computing: on busy cores two wait for one another, seventy times as long as one takes."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    if is_folder(name) and not holds_a_model(Path(name).expanduser()):
        raise EncoderRefused(f"DOORPLATE_ENCODER 指的文件夹不存在，或里面没有模型：{name}")
    try:
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar
    except ImportError as fault:
        raise EncoderRefused("DOORPLATE_ENCODER 需要 models 组件：请先运行 pip install 'doorplate[models]'") from fault
    torch.set_num_threads(1)
    sys.setswitchinterval(0.001)  # the event loop gets its turn back in one millisecond instead of five
    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = SentenceTransformer(str(Path(name).expanduser()) if is_folder(name) else name, device="cpu")
    except Exception as fault:  # transformers, huggingface_hub and safetensors raise whatever they like
        where = "文件夹里的模型读不出来" if is_folder(name) else "模型库里没有这个名字，或本机连不上模型库"
        raise EncoderRefused(f"DOORPLATE_ENCODER={name} 装不进来：{where}({type(fault).__name__})") from fault
    if not model.get_embedding_dimension():
        raise EncoderRefused(f"DOORPLATE_ENCODER={name} 不是句向量模型")
    return model.float().eval()


def _fingerprint(model: SentenceTransformer) -> str:
    """Of everything that decides a vector: weights, layers, prompts, vocabulary. The same model in another folder is the same model."""
    digest = sha256(repr(model).encode())
    digest.update(json.dumps(model.prompts, sort_keys=True, ensure_ascii=False).encode())
    vocabulary: dict[str, int] = getattr(model.tokenizer, "get_vocab", dict)()
    digest.update(json.dumps(vocabulary, sort_keys=True, ensure_ascii=False).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name} {tuple(tensor.shape)}".encode())
        digest.update(tensor.detach().contiguous().numpy().tobytes())
    return digest.hexdigest()
