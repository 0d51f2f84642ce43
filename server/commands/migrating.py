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
    await database.migrate(settings)
    async with database.connected(settings):
        empty = not await Matter.exists()
    if not empty:
        return 0
    from server.commands import seeding

    return await seeding.run(settings, check_only=False, yes=True)
