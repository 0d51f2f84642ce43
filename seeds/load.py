"""Check, import, make active: the seeds into the database, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from tortoise.models import Model
from tortoise.transactions import in_transaction

from seeds.checking import Seeds
from server.areas.models import Area, CalendarDay
from server.bundles.content import BundleContent
from server.bundles.models import Bundle
from server.cards.kept import fingerprint
from server.cards.models import CardVersion
from server.cards.versions import keep_in_force, last_version, taken_down
from server.doorplates.models import Doorplate, DoorplateEvent
from server.halls.models import Hall, HallService
from server.matters.catalogue import digest
from server.matters.content import MatterContent, Part
from server.matters.models import Matter, MatterVersion, OnlineApp
from server.matters.official import Official
from server.matters.revision import Change, Kind, What, raise_revision
from server.paging import column
from server.policies.content import PolicyContent
from server.policies.models import Policy
from server.practice.models import PracticeExercise
from server.search.models import Elsewhere, HotWord, LexiconEntry, Pin, Recommendation, Split, Unsuggested
from server.triage.models import Duty, DutyChange


@dataclass(slots=True)
class Diff:
    """What an import would change, by kind: ids that are new, changed or gone."""

    new: dict[str, list[str]] = field(default_factory=dict)
    changed: dict[str, list[str]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return not any((*self.new.values(), *self.changed.values(), *self.gone.values()))


Table = tuple[str, type[Model], str, list[Model]]
"""(kind in words, table, key column, rows)"""


def _tables(seeds: Seeds) -> list[Table]:
    """Those that the seeds replace as a whole."""
    return [
        (
            "区域",
            Area,
            "id",
            [
                Area(
                    id=row.id,
                    name=row.name,
                    common_name=row.common_name,
                    kind=row.kind,
                    parent_id=row.parent,
                    lat=row.lat,
                    lng=row.lng,
                    precision=row.precision,
                    verified=row.verified,
                )
                for row in seeds.areas
            ],
        ),
        (
            "网点",
            Hall,
            "id",
            [
                Hall(
                    id=row.id,
                    name=row.name,
                    type=row.type,
                    area_id=row.area,
                    address=row.address,
                    phone=row.phone,
                    lat=row.lat,
                    lng=row.lng,
                    position=row.position,
                    hours=row.hours,
                    notes=row.notes,
                    verified=row.verified,
                )
                for row in seeds.halls
            ],
        ),
        (
            "线上平台",
            OnlineApp,
            "id",
            [
                OnlineApp(
                    id=row.id,
                    name=row.name,
                    kind=row.kind,
                    url=row.url,
                    matters=row.matters,
                    keywords=row.keywords,
                    say=row.say,
                    verified=row.verified,
                )
                for row in seeds.apps
            ],
        ),
        ("日历", CalendarDay, "day", [CalendarDay(day=row.date, kind=row.kind, name=row.name, source=row.source) for row in seeds.days]),
        (
            "网点服务",
            HallService,
            "",
            [HallService(hall_type=row.hall_type, service=row.service, level=row.level) for row in seeds.services],
        ),
        ("词典", LexiconEntry, "", [LexiconEntry(everyday=row.everyday, formal=row.formal) for row in seeds.lexicon]),
        ("别处", Elsewhere, "id", [Elsewhere(id=row.id, name=row.name, say=row.say, phone=row.phone) for row in seeds.elsewhere]),
        ("分岔问题", Split, "id", [Split(id=row.id, content=row.model_dump(mode="json")) for row in seeds.splits]),
        (
            "练习",
            PracticeExercise,
            "id",
            [PracticeExercise(id=row.id, position=i, content=row.model_dump(mode="json")) for i, row in enumerate(seeds.exercises)],
        ),
        (
            "推荐",
            Recommendation,
            "",
            [
                Recommendation(
                    site_type=row.site_type,
                    area_id=row.area,
                    says=row.says,
                    month_from=row.month_from,
                    month_to=row.month_to,
                    days=row.days,
                    hours=row.hours,
                    matter_id=row.matter,
                    why=row.why,
                )
                for row in seeds.recommendations
            ],
        ),
        (
            "置顶",
            Pin,
            "id",
            [
                Pin(
                    id=row.id,
                    phrases=row.phrases,
                    within=row.within,
                    matters=row.matters,
                    app_id=row.app,
                    notice=row.notice,
                    starts=row.starts,
                    ends=row.ends,
                    reason=row.reason,
                )
                for row in seeds.pins
            ],
        ),
        ("热词", HotWord, "", [HotWord(text=row.text, month_from=row.month_from, month_to=row.month_to) for row in seeds.hot_words]),
        ("不提示的词", Unsuggested, "word", [Unsuggested(word=row.word, reason=row.reason) for row in seeds.unsuggested]),
    ]


def _plates(seeds: Seeds) -> list[Doorplate]:
    return [
        Doorplate(
            scene_code=row.scene_code,
            number=row.number,
            name=row.name,
            site_type=row.site_type,
            area_id=row.area,
            address=row.address,
            lat=row.lat,
            lng=row.lng,
            position=row.position,
            status=row.status,
            successor=row.successor,
            verified=row.verified,
        )
        for row in seeds.plates
    ]


async def diff(seeds: Seeds) -> Diff:
    """What `load` would change now. Doorplates that are not in the seeds, and whatever staff have worked on, stay as they are."""
    found = Diff()
    plates: Table = ("门牌", Doorplate, "scene_code", [*await _own_plates(seeds)])
    for kind, table, key, rows in [*_tables(seeds), await _duties(seeds), plates]:
        columns = [name for name in table._meta.fields_map if not (name == "id" and not key)]
        new = {_key(row, key, columns): _cells(row, columns) for row in rows}
        old = {_key(row, key, columns): _cells(row, columns) for row in await table.all()}
        _compare(found, kind, old, new, gone=table is not Doorplate)
    active = {matter.id: matter.active_version for matter in await Matter.all()}
    versions = await MatterVersion.all()
    digests = {row.matter_id: row.digest for row in versions if active.get(row.matter_id) == row.version}
    official = {row.matter_id: _imported(row) for row in versions if active.get(row.matter_id) == row.version}
    contents = [_with(content, official.get(content.id)) for content in seeds.matters]
    _compare(found, "事项", digests, {content.id: digest(content) for content in contents}, gone=False)
    for kind, name, table, model, cards in _cards(seeds):
        old = {row.id: fingerprint(model.model_validate(row.content)) for row in await table.all()}
        down = await taken_down(name, old)
        _compare(found, kind, old, {card.id: fingerprint(card) for card in cards if card.id not in down}, gone=False)
    return found


def _imported(row: MatterVersion) -> Official | None:
    found = row.content.get("official")
    return Official.model_validate(found) if found and found.get("imported") else None


def _with(content: MatterContent, official: Official | None) -> MatterContent:
    """Official fields that were imported are no matter of the seeds."""
    return content if official is None else content.model_copy(update={"official": official})


def _cards(seeds: Seeds) -> list[tuple[str, str, Any, type[Part], Sequence[Any]]]:
    """(kind in words, kind, table of those in force, model, cards): like matters they have versions, and those that are not in the
    seeds, or that were taken down, are the staff's own affair."""
    return [
        ("一件事", "bundle", Bundle, BundleContent, seeds.bundles),
        ("政策", "policy", Policy, PolicyContent, seeds.policies),
    ]


def _key(row: Model, key: str, columns: list[str]) -> str:
    return str(getattr(row, key)) if key else "/".join(str(getattr(row, name)) for name in columns)


def _cells(row: Model, columns: list[str]) -> str:
    """Comparable text; PostgreSQL gives the keys of JSON back in an order of its own."""
    return orjson.dumps([getattr(row, name) for name in columns], option=orjson.OPT_SORT_KEYS, default=str).decode()


def _compare(found: Diff, kind: str, old: dict[str, str], new: dict[str, str], *, gone: bool) -> None:
    found.new[kind] = [id_ for id_ in new if id_ not in old]
    found.changed[kind] = [id_ for id_ in new if id_ in old and old[id_] != new[id_]]
    found.gone[kind] = [id_ for id_ in old if id_ not in new] if gone else []


async def load(seeds: Seeds, *, at: datetime) -> int:
    """Import and activate; the new content revision. A changed matter gets a new version, the old one stays as it was."""
    async with in_transaction():
        found = await diff(seeds)
        for _, table, _, rows in [*_tables(seeds), await _duties(seeds)]:
            await table.all().delete()
            if rows:
                await table.bulk_create(rows, batch_size=200)
        await _load_plates(seeds)
        await _load_matters(seeds, at)
        await _load_cards(seeds, at)
        versions = {matter.id: matter.active_version for matter in await Matter.all()}
        return await raise_revision(_told(found, versions), at=at)


FED: dict[str, Kind] = {
    "事项": "matter",
    "网点": "hall",
    "线上平台": "platform",
    "区域": "area",
    "日历": "calendar",
    "政策": "policy",
    "一件事": "bundle",
}
"""What the change feed tells of; the rest is how we search and recommend."""


def _told(found: Diff, versions: dict[str, int]) -> list[Change]:
    lists: dict[What, dict[str, list[str]]] = {"added": found.new, "changed": found.changed, "removed": found.gone}
    return [
        Change(kind, id_, what, versions.get(id_) if kind == "matter" else None)
        for name, kind in FED.items()
        for what, ids in lists.items()
        for id_ in ids.get(name, ())
    ]


async def _duties(seeds: Seeds) -> Table:
    """What staff changed in the duty map stands, and what they took out stays out."""
    touched = {(change.topic, change.area_id) for change in await DutyChange.all().only("topic", "area_id")}
    theirs = [duty.clone(pk=None) for duty in await Duty.all() if (duty.topic, duty.area_id) in touched]
    rows = [
        Duty(topic=row.topic, name=row.name, words=row.words, area_id=area, lead=row.lead, co=row.co, route=row.route)
        for row in seeds.duties
        if (row.topic, area := None if row.area == "*" else row.area) not in touched
    ]
    return "职责", Duty, "", [*rows, *theirs]


async def _own_plates(seeds: Seeds) -> list[Doorplate]:
    """Those that are still the seeds' own: what staff did with a plate must not be undone by an import."""
    touched = set(await column(DoorplateEvent.all().distinct(), "scene_code"))
    return [plate for plate in _plates(seeds) if plate.scene_code not in touched]


async def _load_plates(seeds: Seeds) -> None:
    plates = await _own_plates(seeds)
    await Doorplate.filter(scene_code__in=[plate.scene_code for plate in plates]).delete()
    await Doorplate.bulk_create(plates, batch_size=200)


async def _load_matters(seeds: Seeds, at: datetime) -> None:
    latest: dict[str, MatterVersion] = {}
    official: dict[str, Official | None] = {}
    active = {matter.id: matter for matter in await Matter.all()}
    for row in await MatterVersion.all().order_by("version"):
        latest[row.matter_id] = row
        if row.matter_id in active and active[row.matter_id].active_version == row.version:
            official[row.matter_id] = _imported(row)
    versions: list[MatterVersion] = []
    for written in seeds.matters:
        content = _with(written, official.get(written.id))
        fingerprint, before = digest(content), latest.get(content.id)
        if before is not None and before.digest == fingerprint and active[content.id].active_version == before.version:
            continue
        version = before.version + 1 if before else 1
        data = content.model_dump(mode="json")
        versions.append(MatterVersion(matter_id=content.id, version=version, content=data, digest=fingerprint, published_at=at))
        if content.id in active:
            await Matter.filter(id=content.id).update(active_version=version)
        else:
            await Matter.create(id=content.id, active_version=version)
    if versions:
        await MatterVersion.bulk_create(versions, batch_size=50)


async def _load_cards(seeds: Seeds, at: datetime) -> None:
    """A changed card gets a new version, the one that was in force is kept as it was."""
    for _, kind, table, model, cards in _cards(seeds):
        in_force = {row.id: row for row in await table.all()}
        down = await taken_down(kind, in_force)
        for card in cards:
            if card.id in down:
                continue
            before, content = in_force.get(card.id), card.model_dump(mode="json")
            if before is not None and fingerprint(model.model_validate(before.content)) == fingerprint(card):
                continue
            if before is not None:
                await keep_in_force(kind, before, at=at)
            version = await last_version(kind, card.id) + 1
            await CardVersion.create(kind=kind, card_id=card.id, version=version, content=content, published_at=at)
            await table.filter(id=card.id).delete()
            await table.create(id=card.id, content=content, version=version)
