"""小程序码 without credentials, and the order in which WeChat, the disk and many callers are asked."""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from PIL import Image

from server.app import App
from server.channels.errors import WeChatUnavailable
from server.channels.ports import Picture
from server.channels.recording import RecordingMiniProgram
from server.doorplates.wxacode import MiniProgramCodes
from server.settings import Settings
from tests.test_errors import error_of

PLATE = "5QYDJT5R"


async def test_without_credentials_the_ordinary_link_is_offered_instead(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/api/v1/doorplates/{PLATE}/wxacode.png")
    error_of(answer, 503, "wechat_not_configured")
    assert "普通链接" in answer.json()["error"]["message"]
    assert (await client.get("/readyz")).json()["adapters"]["wechat"].startswith("recording")


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (30, 30), "white").save(out, "JPEG")
    return out.getvalue()


@dataclass
class Drawing(RecordingMiniProgram):
    body: bytes = field(default_factory=jpeg)
    asked: list[str] = field(default_factory=list)

    @property
    def via(self) -> str:  # type: ignore[override]
        return "wechat"

    async def code_image(self, scene: str) -> Picture:
        self.asked.append(scene)
        await asyncio.sleep(0)
        return Picture(self.body, "image/jpeg")


def codes(app: App, mini: Drawing, folder: Path, **settings: object) -> MiniProgramCodes:
    return MiniProgramCodes(app.ctx.parts.plates, mini, Settings.model_validate({"data_dir": folder} | settings))


async def test_many_at_once_and_later_ones_cost_one_call(app: App, tmp_path: Path) -> None:
    mini = Drawing()
    made = codes(app, mini, tmp_path)
    first = await asyncio.gather(*(made.png(PLATE) for _ in range(20)))
    assert len(set(first)) == 1
    assert await codes(app, mini, tmp_path).png(PLATE.lower()) == first[0]
    assert mini.asked == [PLATE]


async def test_a_code_of_another_version_or_app_is_made_anew(app: App, tmp_path: Path) -> None:
    mini = Drawing()
    await codes(app, mini, tmp_path).png(PLATE)
    await codes(app, mini, tmp_path, wechat_env="trial").png(PLATE)
    await codes(app, mini, tmp_path, wechat_appid="wx1", wechat_secret="s").png(PLATE)
    assert len(mini.asked) == 3


async def test_what_is_no_picture_is_not_kept(app: App, tmp_path: Path) -> None:
    mini = Drawing(body=b"\xff\xd8\xff but broken")
    with pytest.raises(WeChatUnavailable):
        await codes(app, mini, tmp_path).png(PLATE)
    mini.body = jpeg()
    assert (await codes(app, mini, tmp_path).png(PLATE)).startswith(b"\x89PNG")
