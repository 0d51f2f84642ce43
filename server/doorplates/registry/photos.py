"""照片 of a plate: files in the data folder, by digest."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path
from uuid import UUID, uuid4

from server.clock import Clock
from server.doorplates.models import DoorplatePhoto
from server.doorplates.registry.errors import PhotoNotFound
from server.photos import cleaned


class Photos:
    """Files in the data folder, by digest; rows say of which plate."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder, self.clock = folder, clock

    async def keep(self, scene_code: str, body: bytes, staff_id: UUID) -> DoorplatePhoto:
        picture, width, height = await asyncio.to_thread(cleaned, body)
        digest = hashlib.sha256(picture).hexdigest()
        await asyncio.to_thread(self._write, digest, picture)
        return await DoorplatePhoto.create(
            id=uuid4(), scene_code=scene_code, digest=digest, width=width, height=height, at=self.clock.now(), staff_id=staff_id
        )

    async def of(self, photo_id: UUID, scene_code: str) -> DoorplatePhoto:
        """The photo of that plate; PhotoNotFound when it is another's."""
        row = await DoorplatePhoto.get_or_none(id=photo_id, scene_code=scene_code)
        if row is None:
            raise PhotoNotFound
        return row

    async def read(self, row: DoorplatePhoto) -> bytes:
        try:
            return await asyncio.to_thread(self._file(row.digest).read_bytes)
        except FileNotFoundError:
            raise PhotoNotFound from None

    def _file(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}.jpg"

    def _write(self, digest: str, picture: bytes) -> None:
        file = self._file(digest)
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{uuid4().hex}.part")
        part.write_bytes(picture)
        part.replace(file)
