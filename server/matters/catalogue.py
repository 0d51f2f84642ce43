"""事项目录: the published versions, in memory. Hot reads never touch the database; a change of the content revision reads it again."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

import orjson

from server.clock import CHINA
from server.errors import NotFound
from server.matters.content import MatterContent
from server.matters.models import ContentRevision, Matter, MatterVersion, OnlineApp

Seen = TypeVar("Seen", int, str)


class MatterNotFound(NotFound):
    code, message = "matter_not_found", "没有这个事项，可能已经合并或下架，请重新搜索"


@dataclass(frozen=True, slots=True)
class Platform:
    """线上平台."""

    id: str
    name: str
    kind: str
    url: str | None
    matters: tuple[str, ...]
    keywords: tuple[str, ...]
    say: str
    verified: bool
    trouble: dict[str, Any] | None = None
    """While its address does not open: since, say, and what to use instead (schemas.PlatformTrouble)."""

    def view(self) -> dict[str, Any]:
        """An address that does not open is not shown: nobody shall end there."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "url": None if self.trouble else self.url,
            "say": self.say,
            "verified": self.verified,
            "trouble": self.trouble,
        }


@dataclass(frozen=True, slots=True)
class Published:
    """One matter as everybody sees it now; guide is the JSON of GET /api/v1/matters/{id}."""

    content: MatterContent
    version: int
    guide: bytes
    etag: str
    verified_by: str | None = None
    """The department whose reviewer stands for it; None: demonstration content."""
    verified_at: str = ""
    """ISO time of that."""
    day: date | None = None
    """For which the guide says how fresh it is; None: not said yet."""

    @property
    def summary(self) -> dict[str, Any]:
        content = self.content
        return {
            "id": content.id,
            "official_name": content.official_name,
            "plain_name": content.plain_name,
            "audience": content.audience,
            "theme": content.theme,
            "department": content.department,
            "deep": content.deep,
            "version": self.version,
        }


@dataclass(slots=True)
class Catalogue:
    matters: dict[str, Published] = field(default_factory=dict)
    platforms: dict[str, Platform] = field(default_factory=dict)
    revision: int = 0
    list_json: bytes = b"{}"
    list_etag: str = '""'
    dead: Mapping[str, tuple[str, date]] = field(default_factory=dict)
    """Platform -> the address that does not open, and since when (server/links)."""
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: bool = False

    async def load(self) -> None:
        revision = await ContentRevision.get_or_none(id=1)
        platforms = {
            row.id: Platform(row.id, row.name, row.kind, row.url, tuple(row.matters), tuple(row.keywords), row.say, row.verified)
            for row in await OnlineApp.all().order_by("id")
        }
        platforms |= _troubled(platforms, self.dead)
        active = {matter.id: matter.active_version for matter in await Matter.all()}
        rows = await MatterVersion.all().order_by("matter_id")
        published = {row.matter_id: _published(row, platforms) for row in rows if active.get(row.matter_id) == row.version}
        listing = orjson.dumps({"matters": [matter.summary for matter in published.values()]})
        self.platforms, self.matters = platforms, published
        self.list_json, self.list_etag = listing, etag_of(listing)
        self.revision = revision.revision if revision else 0
        self.wake()

    def relate(self, of_matter: Callable[[str], dict[str, Any]]) -> None:
        """What a matter belongs to, for its guide: once everything that refers to matters has been read."""
        self.matters = {id_: _related(published, of_matter(id_)) for id_, published in self.matters.items()}

    def wake(self) -> None:
        """Whoever waits for another version looks again."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def other_than(self, seen: Seen, now: Callable[[], Seen], *, wait: float) -> Seen:
        """What is in force: at once when it is not what was seen, else after `wait` seconds at the latest."""
        until = asyncio.get_running_loop().time() + wait
        while (found := now()) == seen and (left := until - asyncio.get_running_loop().time()) > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), left)
            if self._stopping:
                break
        return found

    def stop(self) -> None:
        """Nobody shall wait any longer."""
        self._stopping = True
        self.wake()

    def departments(self) -> frozenset[str]:
        """部门, in the words of the catalogue."""
        return frozenset(published.content.department for published in self.matters.values())

    def get(self, matter_id: str) -> Published:
        found = self.matters.get(matter_id)
        if found is None:
            raise MatterNotFound(detail={"matter": matter_id[:48]})
        return found

    def on(self, matter_id: str, day: date) -> Published:
        """As it is to be shown that day: how long ago it was looked at, and whether that was too long ago."""
        found = self.get(matter_id)
        if found.day != day:
            data = orjson.loads(found.guide)
            data["freshness"] |= _fresh(found, day)
            guide = orjson.dumps(data)
            found = self.matters[matter_id] = replace(found, guide=guide, etag=etag_of(guide), day=day)
        return found

    def overdue(self, ids: Iterable[str], day: date) -> frozenset[str]:
        """Those of these matters that are beyond their review date."""
        held = self.matters
        return frozenset(id_ for id_ in ids if (found := held.get(id_)) is not None and found.content.review_by < day)

    async def version(self, matter_id: str, version: int) -> MatterContent:
        """Any published version, also one that is over. MatterNotFound when there never was one."""
        current = self.get(matter_id)
        if current.version == version:
            return current.content
        row = await MatterVersion.get_or_none(matter_id=matter_id, version=version)
        if row is None:
            raise MatterNotFound(detail={"matter": matter_id[:48], "version": version})
        return MatterContent.model_validate(row.content)

    def platforms_for(self, matter_id: str) -> list[Platform]:
        """Those that help with this matter, its own first."""
        own = [platform for platform in self.platforms.values() if matter_id in platform.matters]
        return own + [platform for platform in self.platforms.values() if "*" in platform.matters]


def _troubled(platforms: Mapping[str, Platform], dead: Mapping[str, tuple[str, date]]) -> dict[str, Platform]:
    """Those whose address does not open, each with what to use instead: the general site that does, and the window."""
    broken = {id_: since for id_, (url, since) in dead.items() if id_ in platforms and platforms[id_].url == url}
    general = [one for one in platforms.values() if "*" in one.matters and one.url and one.id not in broken]
    found = {}
    for id_, since in broken.items():
        instead = general[-1] if general else None  # any of them will do
        way = f"可以先走“{instead.name}”，或到窗口办" if instead else "可以到窗口办"
        say = f"网上入口暂时打不开（{since.month}月{since.day}日起），{way}；有疑问打12345"
        other = {"id": instead.id, "name": instead.name, "url": instead.url} if instead else None
        found[id_] = replace(platforms[id_], trouble={"since": since.isoformat(), "say": say, "instead": other})
    return found


def _published(row: MatterVersion, platforms: dict[str, Platform]) -> Published:
    verified_at = (row.verified_at or row.published_at).astimezone(CHINA).isoformat()
    content = MatterContent.model_validate(row.content)
    return publish(content, row.version, row.published_at.isoformat(), platforms, row.verified_by, verified_at)


def publish(
    content: MatterContent,
    version: int,
    published_at: str,
    platforms: dict[str, Platform],
    verified_by: str | None = None,
    verified_at: str = "",
) -> Published:
    """The guide as JSON, rendered once a version; how fresh it is changes by the day (`Catalogue.on`)."""
    data = content.model_dump(mode="json")
    for channel in data["channels"]:
        platform = platforms.get(channel["app"] or "")
        channel["app"] = platform.view() if platform else None
    for question, source in zip(data["questions"], content.questions, strict=True):
        question["options"] = [option.model_dump(mode="json") for option in source.choices]
    verified_at = verified_at or published_at
    say = f"{verified_by}核验，{verified_at[:10]}" if verified_by else content.note
    data |= {
        "deep": content.deep,
        "version": version,
        "freshness": {
            "published_at": published_at,
            "review_by": data.pop("review_by"),
            "verified_by": verified_by,
            "verified_at": verified_at if verified_by else None,
            "overdue": False,
            "say": say,
        },
        "platforms": [platform.view() for platform in platforms.values() if content.id in platform.matters or "*" in platform.matters],
        "bundles": [],
        "policies": [],
    }
    guide = orjson.dumps(data)
    return Published(content, version, guide, etag_of(guide), verified_by, verified_at)


def _fresh(published: Published, day: date) -> dict[str, Any]:
    """overdue, and in words: n 天前由某部门核验, or that nobody has yet."""
    content = published.content
    overdue = content.review_by < day
    say = content.note
    if published.verified_by:
        days = (day - date.fromisoformat(published.verified_at[:10])).days
        say = f"{f'{days} 天前' if days > 0 else '今天'}由{published.verified_by}核验"
    if overdue:
        say = f"已过核验期（{content.review_by.isoformat()}），要求可能有变化，办之前打12345问一下；{say}"
    return {"overdue": overdue, "say": say}


def _related(published: Published, related: dict[str, Any]) -> Published:
    guide = orjson.dumps(orjson.loads(published.guide) | related)
    return replace(published, guide=guide, etag=etag_of(guide))


CAME_LATER = frozenset({"season", "tags", "official"})
"""Fields that older versions had not: empty, they make no version another one."""


def digest(content: MatterContent) -> str:
    """Of what it says: the same for the same content, however it was written."""
    data = content.model_dump(mode="json")
    data = {name: value for name, value in data.items() if value or name not in CAME_LATER}
    return hashlib.sha256(orjson.dumps(data, option=orjson.OPT_SORT_KEYS)).hexdigest()


def etag_of(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:20]}"'
