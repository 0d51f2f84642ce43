"""Content into the database: all of it or nothing, and never over what residents have already been told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from tortoise.exceptions import IntegrityError

from seeds.checking import Seeds
from seeds.load import Diff, diff, load
from server.areas.models import Area
from server.doorplates.models import Doorplate
from server.halls.models import Hall, HallService
from server.matters.content import MatterContent
from server.matters.models import ContentRevision, Matter, MatterVersion, OnlineApp
from server.outbox import OutboxRecord
from server.settings import Settings
from server.triage.models import Duty, DutyChange
from tests.fakes import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(days=1)
BIKE = "ebike-plate"


@pytest.fixture
def few(seeds: Seeds) -> Seeds:
    """All kinds of rows, but not all rows: quick to load again and again."""
    return replace(
        seeds, matters=[content for content in seeds.matters if content.id < "c" or content.id == BIKE], lexicon=seeds.lexicon[:30]
    )


def with_note(seeds: Seeds, note: str, matter: str = BIKE) -> Seeds:
    """The same seeds, one matter changed."""
    return replace(
        seeds, matters=[content.model_copy(update={"note": note}) if content.id == matter else content for content in seeds.matters]
    )


async def versions(matter: str = BIKE) -> dict[int, str]:
    """Note by version."""
    return {row.version: row.content["note"] for row in await MatterVersion.filter(matter_id=matter).order_by("version")}


async def active(matter: str = BIKE) -> int:
    return (await Matter.get(id=matter)).active_version


async def is_empty() -> bool:
    return not await Matter.exists()


def told(changes: Diff) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """(new, changed, gone) without the kinds of which nothing is said."""
    return tuple({kind: ids for kind, ids in part.items() if ids} for part in (changes.new, changes.changed, changes.gone))  # type: ignore[return-value]


async def test_an_empty_database_gets_everything(database: Settings, seeds: Seeds) -> None:
    assert await is_empty()
    assert await load(seeds, at=MONDAY_MORNING) == 1
    assert not await is_empty()
    assert await Matter.all().count() == await MatterVersion.filter(version=1).count() == len(seeds.matters) == 141
    for table, rows in (
        (Area, seeds.areas),
        (Hall, seeds.halls),
        (HallService, seeds.services),
        (OnlineApp, seeds.apps),
        (Doorplate, seeds.plates),
    ):
        assert await table.all().count() == len(rows), table
    first = await Doorplate.get(scene_code=seeds.plates[0].scene_code)
    assert (first.number, first.status, first.verified) == ("KS-KFQ-0001", "active", False)


async def test_what_is_stored_is_the_content_that_was_checked(database: Settings, seeds: Seeds) -> None:
    await load(seeds, at=MONDAY_MORNING)
    stored = {row.matter_id: MatterContent.model_validate(row.content) for row in await MatterVersion.all()}
    assert stored == {content.id: content for content in seeds.matters}


# With less content, again and again


async def test_whoever_serves_is_told_that_content_changed(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    (said,) = await OutboxRecord.all()
    assert (said.name, said.payload) == ("content.activated", {"revision": 1})
    assert (await ContentRevision.get(id=1)).revision == 1


async def test_loading_the_same_again_changes_nothing_but_the_revision(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    assert (await diff(few)).empty
    assert await load(few, at=LATER) == 2
    assert await MatterVersion.all().count() == len(few.matters)
    assert (await MatterVersion.get(matter_id=BIKE)).published_at == MONDAY_MORNING
    assert (await diff(few)).empty
    assert await Hall.all().count() == len(few.halls)
    assert await Doorplate.all().count() == len(few.plates)
    assert await ContentRevision.all().count() == 1


async def test_a_changed_matter_gets_a_second_version_and_keeps_the_first(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    before = (await versions())[1]
    await load(with_note(few, "改过"), at=LATER)
    assert await versions() == {1: before, 2: "改过"}
    assert await active() == 2
    assert await MatterVersion.all().count() == len(few.matters) + 1
    assert [row.published_at for row in await MatterVersion.filter(matter_id=BIKE).order_by("version")] == [MONDAY_MORNING, LATER]


async def test_going_back_to_older_words_is_a_new_version_too(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    await load(with_note(few, "改过"), at=LATER)
    await load(few, at=LATER)
    assert list(await versions()) == [1, 2, 3]
    assert await active() == 3
    assert (await diff(few)).empty


async def test_a_matter_that_was_rolled_back_is_put_forward_again(database: Settings, few: Seeds) -> None:
    changed = with_note(few, "改过")
    await load(few, at=MONDAY_MORNING)
    await load(changed, at=LATER)
    await Matter.filter(id=BIKE).update(active_version=1)
    assert told(await diff(changed)) == ({}, {"事项": [BIKE]}, {})
    await load(changed, at=LATER)
    assert (await versions())[await active()] == "改过"


async def test_the_difference_is_told_before_anything_is_done(database: Settings, few: Seeds) -> None:
    new, changed, gone = told(await diff(few))
    assert (changed, gone) == ({}, {})
    assert len(new["事项"]) == len(few.matters)
    assert set(new) >= {"区域", "网点", "线上平台", "网点服务", "词典", "推荐", "门牌", "事项"}
    assert await is_empty()


async def test_the_difference_names_what_is_new_what_changed_and_what_is_gone(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    hall, plate, app = few.halls[0], few.plates[1], few.apps[-1]
    edited = replace(
        with_note(few, "改过"),
        halls=[hall.model_copy(update={"phone": "0512-00000000"}), *few.halls[1:], hall.model_copy(update={"id": "another"})],
        plates=[few.plates[0], plate.model_copy(update={"status": "retired"}), *few.plates[2:]],
        apps=few.apps[:-1],
        services=few.services[1:],
    )
    new, changed, gone = told(await diff(edited))
    assert new == {"网点": ["another"]}
    assert changed == {"网点": [hall.id], "门牌": [plate.scene_code], "事项": [BIKE]}
    service = few.services[0]
    assert gone == {"线上平台": [app.id], "网点服务": [f"{service.hall_type}/{service.service}/{service.level}"]}
    await load(edited, at=LATER)
    assert (await diff(edited)).empty
    assert (await Hall.get(id=hall.id)).phone == "0512-00000000"
    assert not await OnlineApp.exists(id=app.id)


async def test_a_doorplate_that_an_admin_made_stays(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    seeded = await Doorplate.get(number="KS-ZP-0001")
    own = seeded.clone(pk="8888888A")
    own.number, own.name, own.status = "KS-ZP-0999", "自己加的门牌", "retired"
    await own.save()
    assert (await diff(few)).empty
    await load(few, at=LATER)
    kept = await Doorplate.get(scene_code="8888888A")
    assert (kept.name, kept.status) == ("自己加的门牌", "retired")
    assert await Doorplate.all().count() == len(few.plates) + 1


async def test_what_staff_changed_in_the_duty_map_stands(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    changed, removed = await Duty.all().order_by("topic").limit(2)
    for duty, what in ((changed, "changed"), (removed, "removed")):
        await DutyChange.create(
            topic=duty.topic, area_id=duty.area_id, what=what, staff_id=uuid4(), staff_name="市级管理员", at=MONDAY_MORNING
        )
    await Duty.filter(id=changed.id).update(lead="住建", version=2)
    await removed.delete()
    assert "职责" not in told(await diff(few))[0]
    await load(few, at=LATER)
    assert await Duty.all().count() == len(few.duties) - 1
    kept = await Duty.get(topic=changed.topic, area_id=changed.area_id)
    assert (kept.lead, kept.version, kept.words) == ("住建", 2, changed.words)
    assert not await Duty.filter(topic=removed.topic, area_id=removed.area_id).exists()


async def test_an_import_that_breaks_off_leaves_everything_as_it_was(database: Settings, few: Seeds) -> None:
    await load(few, at=MONDAY_MORNING)
    broken = replace(with_note(few, "改过"), plates=[*few.plates, few.plates[0].model_copy(update={"scene_code": "8888888A"})])
    with pytest.raises(IntegrityError):  # two plates of one number
        await load(broken, at=LATER)
    assert (await diff(few)).empty
    assert list(await versions()) == [1]
    assert (await ContentRevision.get(id=1)).revision == 1
    assert await OutboxRecord.all().count() == 1


async def test_into_an_empty_database_a_broken_import_brings_nothing(database: Settings, few: Seeds) -> None:
    with pytest.raises(IntegrityError):
        await load(replace(few, halls=[*few.halls, few.halls[0]]), at=MONDAY_MORNING)
    assert await is_empty()
    for table in (Area, Hall, OnlineApp, Doorplate, MatterVersion, ContentRevision, OutboxRecord):
        assert await table.all().count() == 0, table
