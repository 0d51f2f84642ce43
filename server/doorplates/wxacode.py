"""小程序码 of a plate, beside its ordinary link. Made once by WeChat and kept on disk: it holds for ever, and plates are printed again."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import tempfile
from pathlib import Path

from PIL import Image

from server.channels.errors import WeChatUnavailable
from server.channels.ports import MiniProgram
from server.doorplates.service import DoorplateService
from server.settings import Settings


class MiniProgramCodes:
    """The scene is the plate's own code; only plates that exist get one, so that guessing costs nothing of WeChat's quota."""

    def __init__(self, plates: DoorplateService, mini: MiniProgram, settings: Settings) -> None:
        made_for = f"{settings.wechat_appid} {settings.wechat_env} {settings.wechat_page}"
        self.plates, self.mini = plates, mini
        self.folder = settings.data_dir / "wxacodes" / hashlib.sha256(made_for.encode()).hexdigest()[:16]
        self._flights: dict[str, asyncio.Task[bytes]] = {}

    async def png(self, typed: str) -> bytes:
        """Raises WeChatNotConfigured without credentials, another WeChatUnavailable when WeChat does not make one now."""
        code = self.plates.get(typed).scene_code
        flight = self._flights.get(code)
        if flight is None:
            flight = self._flights[code] = asyncio.create_task(self._made(code))

            def landed(done: asyncio.Task[bytes]) -> None:
                del self._flights[code]
                if not done.cancelled():
                    done.exception()

            flight.add_done_callback(landed)
        return await asyncio.shield(flight)

    async def _made(self, code: str) -> bytes:
        file = self.folder / f"{code}.png"
        if self.mini.via != "recording":
            kept = await asyncio.to_thread(_read, file)
            if kept is not None:
                return kept
        picture = await self.mini.code_image(code)
        body = await asyncio.to_thread(_as_png, picture.body)
        await asyncio.to_thread(_keep, file, body)
        return body


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _as_png(body: bytes) -> bytes:
    """WeChat mostly answers with JPEG."""
    out = io.BytesIO()
    try:
        with Image.open(io.BytesIO(body)) as picture:
            picture.convert("RGB").save(out, "PNG", optimize=True)
    except (OSError, ValueError):
        raise WeChatUnavailable from None
    return out.getvalue()


def _keep(file: Path, body: bytes) -> None:
    """Whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=file.parent, suffix=".part")
    with os.fdopen(handle, "wb") as out:
        out.write(body)
    os.replace(part, file)
