"""照片: made small and clean before it is kept. A phone writes into a photo where and when it was taken and by which phone: that goes."""

from __future__ import annotations

import asyncio
import hashlib
import io
from pathlib import Path
from uuid import UUID, uuid4

from PIL import Image, ImageOps, UnidentifiedImageError

from server.clock import Clock
from server.doorplates.models import DoorplatePhoto
from server.doorplates.registry.errors import PhotoNotFound, PictureTooLarge, PictureUnreadable

LARGEST_UPLOAD = 8_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1_600
QUALITY = 82


def cleaned(body: bytes) -> tuple[bytes, int, int]:
    """(JPEG without metadata, width, height), upright, at most 1600 pixels long. Only JPEG and PNG are even tried."""
    try:
        with Image.open(io.BytesIO(body), formats=("JPEG", "PNG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise PictureTooLarge
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            flat = Image.new("RGB", upright.size, "white")
            rgba = upright.convert("RGBA")
            flat.paste(rgba, mask=rgba.getchannel("A"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureUnreadable from None
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue(), flat.width, flat.height


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
