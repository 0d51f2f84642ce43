"""DOORPLATE_ENCODER: another encoder in the place of the shipped one, with weights and thresholds of its own.

What `doorplate calibrate` fits lies in DATA_DIR/encoders/<fingerprint of the model>/. Until then the shipped encoder serves, and /readyz
says so; a running server takes a calibration over by itself.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np
import structlog
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file

from embeddings.fusion import Calibration
from embeddings.hub import EncoderRefused, HubEncoder, Progress
from server.settings import Settings, SettingsRefused

log = structlog.get_logger()
Vector = NDArray[np.float32]
TOLD_EVERY = 5.0


class HubSense:
    """Sense by a sentence-transformers model."""

    def __init__(self, encoder: HubEncoder) -> None:
        self.encoder = encoder
        self.dimensions = encoder.dimensions
        self._fitted_file = encoder.folder / "calibration.json"
        self._said_file = encoder.folder / "said.safetensors"
        self._read_at: int | None = None
        self._calibration: Calibration | None = None

    @classmethod
    async def open(cls, settings: Settings) -> Self:
        """SettingsRefused when the model cannot be loaded."""
        try:
            return cls(await HubEncoder.load(settings.encoder, settings.data_dir / "encoders"))
        except EncoderRefused as refusal:
            raise SettingsRefused(f"没有启动：{refusal}") from refusal

    @property
    def state(self) -> str:
        """For /readyz: what encodes, and what is missing."""
        if self._calibration is None:
            return f"{self.encoder.name}，还没有校准，检索暂用自带模型：请以同样的设置运行 doorplate calibrate"
        return self.encoder.name

    @property
    def well(self) -> bool:
        """See Sense."""
        return self.encoder.well

    def changed(self) -> bool:
        """Whether somebody calibrated since it was read."""
        return _written_at(self._fitted_file) != self._read_at

    async def calibration(self) -> Calibration | None:
        """See Sense. One that cannot be read, from another version of ours, is none."""
        self._read_at = _written_at(self._fitted_file)
        self._calibration = None
        if self._read_at is not None:
            try:
                self._calibration = Calibration.read(self._fitted_file)
            except (OSError, ValueError, TypeError, KeyError):
                log.warning("encoder.calibration_unreadable")
        if self._calibration is None:
            log.warning("encoder.not_calibrated", say=self.state)
        return self._calibration

    async def needs(self, texts: Mapping[str, Sequence[str]]) -> dict[str, Vector]:
        """See Sense."""
        every = [text for listed in texts.values() for text in listed]
        rows = await self.encoder.encode(every, progress=_progress_in_log())
        said = self._said()
        found: dict[str, Vector] = {}
        place = 0
        for need, listed in texts.items():
            total: Vector = rows[place : place + len(listed)].sum(axis=0)
            place += len(listed)
            if need in said:
                total = total + said[need]
            found[need] = total / max(float(np.linalg.norm(total)), 1e-9)
        return found

    async def query(self, words: str) -> Vector:
        """See Sense."""
        return await self.encoder.query(words)

    async def learn(self, said: Mapping[str, Sequence[str]], progress: Progress) -> None:
        """Where what people say for each need has its middle: the sum of its vectors, kept beside the calibration."""
        rows = await self.encoder.encode([text for listed in said.values() for text in listed], "said", progress)
        sums: dict[str, Vector] = {}
        place = 0
        for need, listed in said.items():
            sums[need] = rows[place : place + len(listed)].sum(axis=0)
            place += len(listed)
        waiting = self._said_file.with_suffix(".new")
        save_file(sums, waiting)
        waiting.rename(self._said_file)

    def save(self, made: Calibration) -> None:
        """Whole or not at all: a server may be reading."""
        waiting = self._fitted_file.with_suffix(".new")
        made.save(waiting)
        waiting.rename(self._fitted_file)

    async def close(self) -> None:
        await self.encoder.close()

    def _said(self) -> dict[str, Vector]:
        try:
            return load_file(self._said_file)
        except OSError:
            return {}


def _written_at(path: Path) -> int | None:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _progress_in_log() -> Progress:
    told = time.monotonic()

    def progress(done: int, of: int) -> None:
        nonlocal told
        if done == of or time.monotonic() - told > TOLD_EVERY:
            told = time.monotonic()
            log.info("encoder.encoding", done=done, of=of)

    return progress
