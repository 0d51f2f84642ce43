"""calibrate with DOORPLATE_ENCODER: weights and thresholds for another encoder, kept in DATA_DIR; a running server takes them over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.fusion import Calibration
from embeddings.hub import BATCH, Progress
from seeds.checking import Seeds, read_seeds
from seeds.utterances import EVALUATION, Said, by_label, evaluation_set, leaks, out_of_scope, training_lines
from server.clock import SystemClock, today
from server.commands.training import BLANK, Mixture, fitted_on, label_of, loaded_engine, targets, weighed
from server.search.engine import MODELS, Ranking
from server.search.sense import HubSense
from server.settings import Settings

MIXTURES: list[Mixture] = [(d / 20, s / 20, (20 - d - s) / 20) for d in range(17) for s in range(1, 14) if 0 <= 20 - d - s <= 13]
"""From not listening to the encoder at all to hardly anything else: nobody knows beforehand what it is worth."""
TOLD_EVERY = 5.0


class Fitting:
    """The sense while it is being fitted: with its vectors, and a calibration that says nothing yet."""

    def __init__(self, sense: HubSense) -> None:
        self._sense = sense
        self.dimensions = sense.dimensions
        self.well = True

    async def calibration(self) -> Calibration:
        return BLANK

    async def needs(self, texts: Mapping[str, Sequence[str]]) -> dict[str, NDArray[np.float32]]:
        return await self._sense.needs(texts)

    async def query(self, words: str) -> NDArray[np.float32]:
        return await self._sense.query(words)


async def run(settings: Settings) -> int:
    seeds = read_seeds(as_of=today(SystemClock()), walk=False)
    lines = [*training_lines(), *out_of_scope()]
    leaked = leaks(lines, [line for name in EVALUATION for line in evaluation_set(name)])
    said = by_label(Said(label_of(line), line.slice, line.text) for line in lines if line not in leaked)
    sense = await HubSense.open(settings)
    print(f"编码器 {sense.encoder.name}，{sense.dimensions} 维；编码过的留在 {sense.encoder.folder}，中断后接着来", flush=True)
    made = await fit(sense, seeds, said, [*evaluation_set("dev"), *evaluation_set("outside")])
    print(
        f"权重 向量 {made.dense:.2f} 词 {made.sparse:.2f} 线性 {made.linear:.2f}；有把握 ≥ {made.sure:.2f}，可能 ≥ {made.maybe:.2f}；"
        "正在运行的服务会自己换上"
    )
    await sense.close()
    return 0


async def fit(
    sense: HubSense, seeds: Seeds, said: Mapping[str, Sequence[str]], lines: Sequence[Said], folder: Path = MODELS
) -> Calibration:
    """Learns where each need lies from what people say, fits on lines that are not among it, and saves both."""
    await sense.learn(said, _printed())
    engine = await loaded_engine(seeds, folder, sense=Fitting(sense))
    vectors = await sense.encoder.encode([line.text for line in lines], "said", _printed())
    views = np.stack([engine.views(line.text, vector) for line, vector in zip(lines, vectors, strict=True)])
    engine.calibration = weighed(views, targets(engine, lines), MIXTURES)
    ranked: list[tuple[Said, Ranking]] = []
    for start in range(0, len(lines), BATCH):
        some = lines[start : start + BATCH]
        ranked += zip(some, await asyncio.gather(*(engine.rank(line.text) for line in some)), strict=True)
    await engine.index.close()
    made = fitted_on(engine.calibration, ranked)
    sense.save(made)
    return made


def _printed() -> Progress:
    told = time.monotonic()

    def progress(done: int, of: int) -> None:
        nonlocal told
        if done == of or time.monotonic() - told > TOLD_EVERY:
            told = time.monotonic()
            print(f"  已编码 {done}/{of}", flush=True)

    return progress
