"""网上入口巡查: a round a night, by whichever worker comes first; what is broken is said to residents and told to its departments."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import timedelta

import structlog
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import CHINA, Clock
from server.ledger.service import LedgerService
from server.links.errors import PlatformHasNoAddress, PlatformNotFound
from server.links.models import LinkCheck, LinkNight
from server.links.ports import Looker, Seen
from server.links.rules import Standing, after, could_look, night_of
from server.matters.catalogue import Catalogue, Platform
from server.matters.revision import Change, raise_revision

log = structlog.get_logger()
READ, LOOK = "links.read", "links.look"
LOOK_EVERY_S = 600.0
HOURS = range(2, 6)
"""When a round may begin, China Standard Time: few people are on those sites."""
GIVEN_UP = timedelta(hours=1)
COULD_NOT_LOOK = "没能看：这里连不上互联网，或大半网站都没有回应，不怪任何一家"


@dataclass(slots=True)
class LinkService:
    catalogue: Catalogue
    ledger: LedgerService
    looker: Looker
    clock: Clock

    # --- reading

    async def load(self) -> None:
        """Before the catalogue: which addresses do not open, for what it says of each platform."""
        self.catalogue.dead = {row.platform_id: (row.url, row.since.astimezone(CHINA).date()) for row in await _broken()}

    def listed(self) -> list[Platform]:
        return list(self.catalogue.platforms.values())

    async def checks(self) -> dict[str, LinkCheck]:
        """By platform; what was found of an address that is registered no more is left out."""
        rows = {row.platform_id: row for row in await LinkCheck.all()}
        return {one.id: rows[one.id] for one in self.listed() if one.id in rows and rows[one.id].url == one.url}

    async def last_night(self) -> LinkNight | None:
        return await LinkNight.filter(ended_at__isnull=False).order_by("-day").first()

    def departments(self, platform: Platform) -> dict[str, str]:
        """Department -> the first of its matters that the platform helps with; none for a platform of the whole city's."""
        found: dict[str, str] = {}
        for id_ in platform.matters:
            if id_ in self.catalogue.matters:
                found.setdefault(self.catalogue.matters[id_].content.department, id_)
        return found

    # --- looking

    async def tonight(self) -> LinkNight | None:
        """The round of this night, unless somebody has it already. Where nobody could look, it is tried again an hour later."""
        day, now = night_of(self.clock.now()), self.clock.now()
        try:
            await LinkNight.create(day=day, began_at=now)
        except IntegrityError:
            taken = LinkNight.filter(day=day, looked=False, began_at__lt=now - GIVEN_UP)
            if not await taken.update(began_at=now):  # whoever began it did not come back, or could not look
                return None
        return await self.round()

    async def round(self) -> LinkNight:
        """Look at every address; also by hand, any number of times: a night counts once against an address."""
        began = self.clock.now()
        urls = {one.id: one.url for one in self.listed() if one.url}
        seen = await self.looker.look(urls)
        looked = could_look(seen)
        standing = await self._settle(urls, seen, blame=looked)
        count = [row.status for row in standing.values()]
        numbers = {name: count.count(name) for name in ("ok", "caution", "broken")}
        say = "" if looked else COULD_NOT_LOOK if urls else "没有登记网址的入口"
        found = {"began_at": began, "ended_at": self.clock.now(), "looked": looked, "say": say, **numbers}
        night, _ = await LinkNight.update_or_create(defaults=found, day=night_of(began))
        await self._tell()
        return night

    async def look_again(self, id_: str, *, by: Staff) -> Seen:
        """One address, for whoever has just put it right. No answer is not counted: from one alone nobody knows whose fault it is."""
        by.check(LOOK, area=None)
        platform = self.catalogue.platforms.get(id_)
        if platform is None:
            raise PlatformNotFound
        if not platform.url:
            raise PlatformHasNoAddress
        urls = {id_: platform.url}
        seen = await self.looker.look(urls)
        await self._settle(urls, seen, blame=False)
        trail.note("online_app", id_, verdict=seen[id_].verdict)
        await self._tell()
        return seen[id_]

    async def _settle(self, urls: Mapping[str, str], seen: Mapping[str, Seen], *, blame: bool) -> dict[str, Standing]:
        """What was seen, written; where what residents are told changes, every worker hears of it."""
        now, standing, changed = self.clock.now(), {}, []
        async with in_transaction():
            rows = {row.platform_id: row for row in await LinkCheck.filter(platform_id__in=list(urls)).select_for_update()}
            for id_, url in urls.items():
                was = _standing(rows[id_]) if id_ in rows else None
                found = after(was, url, seen[id_], now, blame=blame)
                if found is None:
                    continue
                standing[id_] = found
                if found != was:
                    await LinkCheck.update_or_create(defaults=asdict(found), platform_id=id_)
                if _dead(found, url) != _dead(was, url):
                    changed.append(id_)
            if changed:
                await raise_revision([Change("platform", id_) for id_ in changed], at=now)
        return standing

    async def _tell(self) -> None:
        """Into the ledger, once for each time that it broke: the departments whose matters it serves, else the city."""
        for row in await _broken():
            platform = self.catalogue.platforms.get(row.platform_id)
            if platform is None or platform.url != row.url:
                continue
            since = row.since.astimezone(CHINA).date()
            text = f"“{platform.name}”的网址从 {since.isoformat()} 起打不开（{row.why}），请核对：{row.url}"
            for matter in self.departments(platform).values() or (None,):
                await self.ledger.once("dead_link", matter, f"{platform.id} {since.isoformat()}", text[:500])

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.sleep(random.uniform(0, LOOK_EVERY_S))  # not all cities at the same second
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            try:
                if self.clock.now().astimezone(CHINA).hour in HOURS:
                    await self.tonight()
            except Exception:
                log.exception("links.not_looked")


async def _broken() -> list[LinkCheck]:
    return await LinkCheck.filter(status="broken").order_by("platform_id")


def _dead(standing: Standing | None, url: str) -> bool:
    return standing is not None and standing.status == "broken" and standing.url == url


def _standing(row: LinkCheck) -> Standing:
    return Standing(**{field.name: getattr(row, field.name) for field in fields(Standing)})


def as_rows(checks: Mapping[str, LinkCheck], platforms: Iterable[Platform]) -> list[tuple[Platform, LinkCheck | None]]:
    """Broken ones first, then those to be looked at, then the rest."""
    order = {"broken": 0, "caution": 1, "ok": 3}

    def place(row: tuple[Platform, LinkCheck | None]) -> tuple[int, str]:
        check = row[1]
        return (order[check.status] if check else 2, row[0].name)

    return sorted(((one, checks.get(one.id)) for one in platforms), key=place)
