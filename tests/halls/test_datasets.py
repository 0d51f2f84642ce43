"""网点数据版本: checked, compared, activated in one go, rolled back; on both databases."""

from __future__ import annotations

import pytest
from tortoise.exceptions import OperationalError

from server.accounts.staff.errors import OutOfScope
from server.areas.service import AreaService
from server.doorplates.service import DoorplateService
from server.halls.dataset.errors import DatasetHasFaults, HallsChangedMeanwhile
from server.halls.dataset.service import ARCHIVES, HallDatasets
from server.halls.models import Hall, HallDataset, HallService
from server.halls.service import HallFinder
from server.matters.models import ContentRevision
from server.settings import Settings
from tests import factories, people
from tests.doorplates.sheets import csv_of, xlsx_of
from tests.fakes import FixedClock

HEADINGS = ("网点代码", "名称", "类型", "所属区域", "电话", "电话来源", "纬度", "经度", "开放时间", "窗口", "已核实")


def line(id_: str, **other: object) -> dict[str, object]:
    usual: dict[str, object] = {"网点代码": id_, "名称": f"{id_}中心", "类型": "区镇便民服务中心", "所属区域": "张浦镇"}
    return usual | {"纬度": 31.272, "经度": 120.94, "开放时间": "Mo-Fr 09:00-17:00", "已核实": "否"} | other


def sheet(*rows: dict[str, object], encoding: str = "utf-8") -> bytes:
    return csv_of(list(rows), headings=HEADINGS, encoding=encoding)


async def desk() -> HallDatasets:
    await factories.area()
    await factories.area("zp", name="张浦镇", kind="town", parent="ks")
    await HallService.create(hall_type="town_hall", service="civil", level="town")
    await factories.hall("hall-a", name="hall-a中心", hours="Mo-Fr 09:00-17:00", position="approx")
    await factories.hall("hall-b", name="hall-b中心", hours="Mo-Fr 09:00-17:00", position="approx")
    areas, clock = AreaService(), FixedClock()
    await areas.load()
    finder = HallFinder(areas, DoorplateService(areas, clock), clock)
    await finder.load()
    return HallDatasets(areas, finder, clock)


async def put_in_force(datasets: HallDatasets, body: bytes) -> HallDataset:
    by = people.caller("city_admin", "ks", datasets.areas)
    draft = await datasets.upload(body, file_name="网点.csv", by=by)
    _, state = await datasets.compare(draft)
    return await datasets.activate(draft.number, seen=state, by=by)


async def names() -> dict[str, str]:
    return {hall.id: hall.name for hall in await Hall.all().order_by("id")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
async def test_a_sheet_says_what_it_would_change_before_anything_is_changed(database: Settings, encoding: str) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    draft = await datasets.upload(sheet(line("hall-a", 名称="新的甲"), line("hall-c"), encoding=encoding), file_name="网点.csv", by=by)
    assert (draft.status, draft.faults) == ("draft", [])
    changes, _ = await datasets.compare(draft)
    assert [change.id for change in changes.new] == ["hall-c"]
    assert [(change.id, change.fields) for change in changes.changed] == [("hall-a", (("name", "hall-a中心", "新的甲"),))]
    assert [change.id for change in changes.gone] == ["hall-b"]
    assert await names() == {"hall-a": "hall-a中心", "hall-b": "hall-b中心"}


async def test_every_broken_row_is_named_with_its_column_and_reason(database: Settings) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    rows = [
        line("hall-a", 电话="0512-57440000"),
        line("Hall B", 名称=""),
        line("hall-a", 类型="游乐场", 所属区域="上海"),
        line("hall-d", 开放时间="每天", 纬度="39.9", 已核实="大概"),
    ]
    draft = await datasets.upload(sheet(*rows), file_name="网点.csv", by=by)
    found = {(fault["row"], fault["column"]) for fault in draft.faults}
    wrong = {(2, "电话来源"), (3, "网点代码"), (3, "名称"), (4, "网点代码"), (4, "类型"), (4, "所属区域")}
    assert found == wrong | {(5, "开放时间"), (5, "纬度"), (5, "已核实")}
    with pytest.raises(DatasetHasFaults):
        await datasets.activate(draft.number, seen="", by=by)
    assert len(await names()) == 2


async def test_formulas_and_control_characters_are_named_and_never_kept(database: Settings) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    body = xlsx_of([line("hall-a", 名称="=1+1"), line("hall-b", 窗口="3号\x0b窗口".replace("\x0b", ""))], HEADINGS)
    draft = await datasets.upload(body, file_name="网点.xlsx", by=by)
    assert {"row": 2, "column": "名称", "problem": "是公式，请改成它的值"} in draft.faults


async def test_activating_replaces_all_halls_and_tells_the_workers(database: Settings) -> None:
    datasets = await desk()
    await put_in_force(datasets, sheet(line("hall-a"), line("hall-c")))
    assert await names() == {"hall-a": "hall-a中心", "hall-c": "hall-c中心"}
    assert (await ContentRevision.get(id=1)).revision == 1


async def test_rolling_back_brings_back_what_was_there_hand_edits_included(database: Settings) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    await Hall.filter(id="hall-b").update(name="手工改过的乙")
    await put_in_force(datasets, sheet(line("hall-a"), line("hall-c")))
    first = await HallDataset.get(origin="seeds")
    assert first.status == "archived"
    _, state = await datasets.compare(first)
    await datasets.activate(first.number, seen=state, by=by)
    assert await names() == {"hall-a": "hall-a中心", "hall-b": "手工改过的乙"}
    assert [row.status for row in await datasets.all()] == ["archived", "active"]
    await datasets.activate(first.number, seen="whatever", by=by)  # it is active already: a retry


async def test_one_is_active_and_the_last_three_are_kept(database: Settings) -> None:
    datasets = await desk()
    for n in range(ARCHIVES + 3):
        await put_in_force(datasets, sheet(line("hall-a", 名称=f"第{n}版")))
    statuses = [row.status for row in await datasets.all()]
    assert statuses == ["active"] + ["archived"] * ARCHIVES


async def test_what_changed_after_the_comparison_is_not_overwritten_unseen(database: Settings) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    draft = await datasets.upload(sheet(line("hall-a")), file_name="网点.csv", by=by)
    _, state = await datasets.compare(draft)
    await Hall.filter(id="hall-b").update(name="刚刚改的")
    with pytest.raises(HallsChangedMeanwhile):
        await datasets.activate(draft.number, seen=state, by=by)


async def test_a_crash_in_the_middle_leaves_everything_as_it_was(database: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    datasets = await desk()

    async def crash(*_: object, **__: object) -> None:
        raise OperationalError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr("server.halls.dataset.service.raise_revision", crash)
        with pytest.raises(OperationalError):
            await put_in_force(datasets, sheet(line("hall-c")))
    assert await names() == {"hall-a": "hall-a中心", "hall-b": "hall-b中心"}
    assert await HallDataset.filter(status="active", origin="seeds").exists()
    await put_in_force(datasets, sheet(line("hall-c")))
    assert await names() == {"hall-c": "hall-c中心"}


async def test_a_sheet_that_leaves_a_kind_without_any_hall_is_refused(database: Settings) -> None:
    datasets = await desk()
    await HallService.create(hall_type="tax_hall", service="tax", level="city")
    await factories.hall("hall-t", type="tax_hall")
    await datasets.finder.load()
    draft = await datasets.upload(sheet(line("hall-a")), file_name="网点.csv", by=people.caller("city_admin", "ks", datasets.areas))
    assert draft.faults == [{"row": 0, "column": "", "problem": "表里没有：办税服务厅，有些事项就没有网点能办了"}]


async def test_a_towns_admin_does_not_replace_the_citys_halls(database: Settings) -> None:
    datasets = await desk()
    with pytest.raises(OutOfScope):
        await datasets.upload(sheet(line("hall-a")), file_name="网点.csv", by=people.caller("township_admin", "zp", datasets.areas))


async def test_what_is_exported_can_be_sent_back_as_it_is(database: Settings) -> None:
    """A number that came with the seeds has no source yet: it may stay, a new one needs one."""
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    await Hall.filter(id="hall-a").update(phone="0512-12345")
    same = [line("hall-a", 电话="0512-12345"), line("hall-b")]
    draft = await datasets.upload(sheet(*same, encoding="gb18030"), file_name="网点.csv", by=by)
    changes, _ = await datasets.compare(draft)
    assert (draft.faults, changes.same) == ([], 2)
    other = await datasets.upload(sheet(line("hall-a", 电话="0512-54321"), line("hall-b")), file_name="网点.csv", by=by)
    assert [fault["column"] for fault in other.faults] == ["电话来源"]


async def test_a_byte_order_mark_in_gb18030_is_passed_over(database: Settings) -> None:
    datasets = await desk()
    by = people.caller("city_admin", "ks", datasets.areas)
    marked = "\ufeff".encode("gb18030") + sheet(line("hall-a"), line("hall-b"), encoding="gb18030")
    draft = await datasets.upload(marked, file_name="网点.csv", by=by)
    assert (draft.encoding, draft.faults) == ("GB18030", [])
