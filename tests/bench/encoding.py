"""What another encoder costs: search through a BERT of 4 layers x 256, and how late the event loop wakes meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from seeds.checking import read_seeds
from seeds.utterances import evaluation_set, training_lines
from server.clock import SystemClock, today
from server.commands.fitting import Fitting
from server.commands.training import loaded_engine
from server.search.engine import MODELS
from server.search.sense import HubSense
from server.settings import Settings
from tests import tiny_model

TICK = 0.001


@dataclass(frozen=True, slots=True)
class Encoding:
    """Texts a second and a batch; how long each took; how late a sleeper was woken. Milliseconds."""

    doing: str
    rate: float
    batch: float
    p50_ms: float
    p99_ms: float
    late_p99_ms: float
    late_most_ms: float


async def encoding(seconds: int) -> list[Encoding]:
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    asked = [line.text for line in (*evaluation_set("dev"), *evaluation_set("golden"))]
    characters = "".join(sorted({character for text in asked for character in text}))
    with TemporaryDirectory() as folder:
        model = tiny_model.save(Path(folder) / "model", characters, layers=4, size=256, heads=4)
        sense = await HubSense.open(Settings(data_dir=Path(folder), encoder=str(model)))
        engine = await loaded_engine(seeds, MODELS, sense=Fitting(sense))
        batches = _count_batches(sense)

        async def rank(words: str) -> None:
            found = await engine.rank(words)
            if found.rung != "index":
                raise RuntimeError("the encoder did not keep up")

        documents = [line.text for line in training_lines()]

        async def encode(_: str) -> None:
            at = len(batches) * 16 % len(documents)
            await sense.encoder.encode(documents[at : at + 16], "document")

        async def rest(_: str) -> None:
            await asyncio.sleep(0.01)

        found = [await _measured("nothing to do", rest, asked, 1, seconds, batches)]
        found += [await _measured(f"searches, {callers} at once", rank, asked, callers, seconds, batches) for callers in (1, 32)] + [
            await _measured("documents, 16 a time", encode, asked, 1, seconds, batches)
        ]
        await engine.index.close()
        await sense.close()
    return found


def _count_batches(sense: HubSense) -> list[int]:
    """How many texts the model was given, each time."""
    batches: list[int] = []
    encode: Callable[..., Any] = sense.encoder._encode

    def counted(texts: Sequence[str], kind: Any) -> Any:
        batches.append(len(texts))
        return encode(texts, kind)

    sense.encoder._encode = counted  # type: ignore[method-assign]
    return batches


async def _measured(
    doing: str, work: Callable[[str], Awaitable[None]], asked: Sequence[str], callers: int, seconds: int, batches: list[int]
) -> Encoding:
    until = time.perf_counter() + seconds
    took: list[float] = []
    late: list[float] = []
    place = 0
    batches.clear()

    async def caller() -> None:
        nonlocal place
        while time.perf_counter() < until:
            place += 1
            began = time.perf_counter()
            await work(asked[place % len(asked)])
            took.append(1000 * (time.perf_counter() - began))

    async def tick() -> None:
        while time.perf_counter() < until:
            began = time.perf_counter()
            await asyncio.sleep(TICK)
            late.append(1000 * max(0.0, time.perf_counter() - began - TICK))

    await asyncio.gather(tick(), *(caller() for _ in range(callers)))
    return Encoding(
        doing,
        sum(batches) / seconds,
        sum(batches) / max(1, len(batches)),
        float(np.percentile(took, 50)),
        float(np.percentile(took, 99)),
        float(np.percentile(late, 99)),
        max(late),
    )
