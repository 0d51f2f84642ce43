"""入口: made and changed by staff, opened by residents, counted by channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.expressions import Q
from tortoise.functions import Count
from tortoise.queryset import QuerySet

from server import trail
from server.accounts.staff.caller import Staff
from server.areas.service import AreaService
from server.batches import Batch
from server.channels.ports import MiniProgram
from server.clock import Clock
from server.doorplates import scene
from server.doorplates.service import DoorplateService
from server.entries.errors import EntryFieldsWrong, EntryNotFound, LinksNeedWeChat
from server.entries.models import Entry, EntryOpening
from server.matters.catalogue import Catalogue
from server.switches.service import Switches

ACTION = "entries.edit"
LINK, ARRIVED = "link", "arrived"
RECENT = timedelta(days=30)
MOST_MATTERS = 10


@dataclass(frozen=True, slots=True)
class EntryForm:
    channel: str
    name: str
    tag: str
    area: str
    plate: str
    topic_kind: str
    topic: str
    closed: bool


class EntryService:
    def __init__(
        self,
        areas: AreaService,
        plates: DoorplateService,
        catalogue: Catalogue,
        mini: MiniProgram,
        switches: Switches,
        clock: Clock,
        *,
        page: str,
    ) -> None:
        self.areas, self.plates, self.catalogue = areas, plates, catalogue
        self.mini, self.switches, self.clock, self.page = mini, switches, clock, page
        self.openings: Batch[tuple[str, str, datetime]] = Batch(self._write)

    @staticmethod
    async def _write(rows: list[tuple[str, str, datetime]]) -> None:
        await EntryOpening.bulk_create([EntryOpening(code=code, step=step, at=at) for code, step, at in rows], batch_size=500)

    # --- residents

    async def opened(self, typed: str, step: str) -> Entry | None:
        """The entry of a code as printed or typed, counted; None: unknown, closed, or entries are switched off, and nothing is counted."""
        code, _ = scene.read(typed) if len(typed) <= scene.LONGEST else ("", "")
        if not code or not self.switches.on("entries"):
            return None
        entry = await Entry.get_or_none(code=code, closed=False)
        if entry is not None:
            self.openings.add((entry.code, step, self.clock.now()))
        return entry

    def topic(self, entry: Entry) -> dict[str, Any] | None:
        """As the catalogue knows it today; a matter that is published no more is no topic."""
        if entry.topic_kind == "matter":
            matter = self.catalogue.matters.get(entry.topic)
            if matter is None:
                return None
            one = {"id": matter.content.id, "plain_name": matter.content.plain_name}
            return {"kind": "matter", "id": entry.topic, "name": matter.content.plain_name, "matters": [one]}
        if entry.topic_kind == "theme":
            found = [
                {"id": matter.content.id, "plain_name": matter.content.plain_name}
                for matter in self.catalogue.matters.values()
                if matter.content.theme == entry.topic
            ]
            return {"kind": "theme", "id": entry.topic, "name": entry.topic, "matters": found[:MOST_MATTERS]} if found else None
        return None

    # --- staff

    def rows(self, *, q: str, channel: str | None, area: str | None, tag: str, closed: bool | None, by: Staff) -> QuerySet[Entry]:
        rows = Entry.filter(by.where("entries.read")).order_by("-created_at", "code")
        if q:
            rows = rows.filter(Q(name__icontains=q) | Q(code__icontains=q.replace(" ", "")))
        if channel is not None:
            rows = rows.filter(channel=channel)
        if area is not None:
            rows = rows.filter(area_id__in=sorted(self.areas.below(area)))
        if tag:
            rows = rows.filter(tag=tag)
        if closed is not None:
            rows = rows.filter(closed=closed)
        return rows

    async def tags(self, *, by: Staff) -> list[str]:
        found = await Entry.filter(by.where("entries.read")).exclude(tag="").distinct().values_list("tag", flat=True)
        return sorted({str(tag) for tag in found})

    async def counts(self, codes: list[str]) -> dict[tuple[str, str], int]:
        """(code, step) -> openings of the last 30 days."""
        rows = EntryOpening.filter(code__in=codes, at__gte=self.clock.now() - RECENT).annotate(times=Count("id")).group_by("code", "step")
        return {(row["code"], row["step"]): row["times"] for row in await rows.values("code", "step", "times")}

    async def get(self, code: str, *, by: Staff) -> Entry:
        return await self._theirs(code, "entries.read", by)

    async def create(self, form: EntryForm, *, by: Staff) -> Entry:
        plate = self._checked(form, by)
        entry = await Entry.create(
            code=scene.mint(), staff_id=by.id, staff_name=by.display_name, created_at=self.clock.now(), **self._columns(form, plate)
        )
        trail.note("entry", entry.code, area=entry.area_id, name=entry.name, channel=entry.channel)
        return entry

    async def edit(self, code: str, form: EntryForm, *, by: Staff) -> Entry:
        entry = await self._theirs(code, ACTION, by)
        plate = self._checked(form, by)
        new = self._columns(form, plate)
        changed = {name: [getattr(entry, name), value] for name, value in new.items() if getattr(entry, name) != value}
        entry.update_from_dict(new)
        await entry.save()
        trail.note("entry", code, area=entry.area_id, **changed)
        return entry

    async def link(self, code: str, way: str, days: int, *, by: Staff) -> tuple[str, datetime]:
        """(a link of WeChat's that opens the mini-program at this entry, until when it holds). LinksNeedWeChat without credentials."""
        entry = await self._theirs(code, ACTION, by)
        if self.mini.via == "recording":
            raise LinksNeedWeChat
        query = f"entry={entry.code}" + (f"&scene={entry.plate_id}" if entry.plate_id else "")
        days = 30 if way == "short_link" else days
        match way:
            case "url_link":
                found = await self.mini.url_link(self.page, query, days=days)
            case "scheme":
                found = await self.mini.scheme(self.page, query, days=days)
            case _:
                found = await self.mini.short_link(f"{self.page}?{query}", entry.name)
        trail.note("entry", code, area=entry.area_id, link=way, days=days)
        return found, self.clock.now() + timedelta(days=days)

    async def _theirs(self, code: str, action: str, by: Staff) -> Entry:
        entry = await Entry.get_or_none(code=code) if scene.valid(code) else None
        if entry is None:
            raise EntryNotFound
        by.check(action, area=entry.area_id)
        return entry

    def _checked(self, form: EntryForm, by: Staff) -> str | None:
        """The plate's code. EntryFieldsWrong names every field that is wrong."""
        faults: dict[str, str] = {}
        plate = self.plates.find(form.plate) if form.plate else None
        if form.area not in self.areas.places:
            faults["area"] = "没有这个区域"
        if form.plate and (plate is None or plate.status != "active"):
            faults["plate"] = "没有这块门牌，或它没有启用"
        elif plate is not None and "area" not in faults and not self.areas.covers(form.area, plate.area):
            faults["plate"] = "这块门牌不在所选区域里"
        if form.topic_kind == "matter" and form.topic not in self.catalogue.matters:
            faults["topic"] = "没有这个事项"
        if form.topic_kind == "theme" and form.topic not in self.themes():
            faults["topic"] = "没有这个主题"
        by.check(ACTION, area=form.area)
        if faults:
            raise EntryFieldsWrong.at(**faults)
        return plate.scene_code if plate else None

    def themes(self) -> list[str]:
        return sorted({matter.content.theme for matter in self.catalogue.matters.values()})

    def _columns(self, form: EntryForm, plate: str | None) -> dict[str, Any]:
        return {
            "channel": form.channel,
            "name": form.name,
            "tag": form.tag,
            "area_id": form.area,
            "plate_id": plate,
            "topic_kind": form.topic_kind if form.topic else "",
            "topic": form.topic if form.topic_kind else "",
            "closed": form.closed,
        }
