"""migrate, and what `serve` does before the first worker starts."""

from __future__ import annotations

from server import database
from server.matters.models import Matter
from server.settings import Settings


async def run(settings: Settings) -> int:
    applied = await database.migrate(settings)
    print("\n".join(f"已升级：{name}" for name in applied) or "数据库结构已是最新")
    return 0


async def prepare(settings: Settings) -> int:
    """Schema up to date, and the demonstration content into an empty database."""
    if settings.encoder:
        await _try_encoder(settings)
    await database.migrate(settings)
    async with database.connected(settings):
        empty = not await Matter.exists()
    if not empty:
        return 0
    from server.commands import seeding

    return await seeding.run(settings, check_only=False, yes=True)


async def _try_encoder(settings: Settings) -> None:
    """Loaded once, and downloaded where it is one of the hub, before workers do the same; SettingsRefused when that fails."""
    from server.search.sense import HubSense

    sense = await HubSense.open(settings)
    print(f"编码器 {sense.encoder.name}，{sense.dimensions} 维", flush=True)
    await sense.close()
