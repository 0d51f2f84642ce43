"""官方要素导入: looked at first, all rows or none, and from then on editors here see these fields and do not change them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from seeds.checking import read_seeds
from seeds.load import diff
from server.app import App
from server.editing.models import Published
from server.matters.models import ContentChange, Matter, MatterVersion
from server.parts import Parts
from tests import people
from tests.fakes import MONDAY_MORNING
from tests.people import Person

IMPORTS, MATTERS, DRAFTS = "/api/v1/staff/official-imports", "/api/v1/staff/matters", "/api/v1/staff/matter-drafts"
MATTER = "idcard-reissue"
WHOLE = "11440000006939756B2440107012000"
SHEET = f"事项id,实施编码,办件类型,法定办结时限,是否收费,备注\n{MATTER},{WHOLE},承诺件,60(自然日),否,随便\n"


@pytest_asyncio.fixture(loop_scope="session")
async def admin(app: App) -> AsyncIterator[Person]:
    """What is published in the test is gone after it."""
    parts: Parts = app.ctx.parts
    last = await ContentChange.all().order_by("-id").first()
    assert last is not None
    yield await people.signed_in("city_admin")
    await MatterVersion.filter(matter_id=MATTER, version__gt=1).delete()
    await Matter.filter(id=MATTER).update(active_version=1)
    await Published.all().delete()
    await ContentChange.filter(id__gt=last.id).delete()
    await parts.load()


def body(csv: str = SHEET, **other: Any) -> dict[str, Any]:
    return {"csv": csv, "source": "测试清单", "as_of": "2026-11-01"} | other


async def previewed(client: httpx.AsyncClient, who: Person, csv: str = SHEET) -> dict[str, Any]:
    answer = await client.post(f"{IMPORTS}/preview", headers=who.headers, json=body(csv))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def imported(client: httpx.AsyncClient, app: App, who: Person, csv: str = SHEET) -> dict[str, Any]:
    seen = await previewed(client, who, csv)
    answer = await client.post(IMPORTS, headers=who.headers, json=body(csv, digest=seen["digest"]))
    assert answer.status_code == 200, answer.text
    await app.ctx.parts.load()
    found: dict[str, Any] = answer.json()
    return found


async def test_a_look_says_what_would_change_and_writes_nothing(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    found = await previewed(client, admin)
    (row,) = found["rows"]
    assert (found["changed"], found["faulty"], found["strangers"]) == (1, 0, ["备注"])
    assert {one["field"]: one["now"] for one in row["changes"]} == {
        "实施编码": WHOLE,
        "办件类型": "承诺件",
        "法定办结时限": 60,
        "法定办结时限单位": "自然日",
        "是否收费": False,
    }
    assert await MatterVersion.filter(matter_id=MATTER).count() == 1


async def test_an_import_is_a_version_in_force_that_nobody_here_has_verified(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    assert (await imported(client, app, admin))["published"] == [{"matter": MATTER, "version": 2}]
    guide = (await client.get(f"/api/v1/matters/{MATTER}")).json()
    assert (guide["version"], guide["official"]["implementation_code"], guide["official"]["basic_code"]) == (2, WHOLE, None)
    assert guide["freshness"]["verified_by"] is None
    (row,) = await Published.all()
    assert (row.how, row.before, row.why) == ("imported", 1, "导入官方要素：测试清单")
    assert (await imported(client, app, admin))["published"] == []


async def test_who_verified_a_matter_and_when_outlives_an_import(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    await MatterVersion.filter(matter_id=MATTER, version=1).update(verified_by="公安", published_at=MONDAY_MORNING.replace(day=3))
    await app.ctx.parts.load()
    await imported(client, app, admin)
    assert (await client.get(f"/api/v1/matters/{MATTER}")).json()["freshness"]["say"] == "20 天前由公安核验"
    await MatterVersion.filter(matter_id=MATTER, version=1).update(verified_by=None)


async def test_editors_do_not_change_what_was_imported(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    editor = await people.signed_in("editor", "ks")
    older = (await client.post(f"{MATTERS}/{MATTER}/drafts", headers=editor.headers, json={})).json()
    await imported(client, app, admin)
    content = older["content"] | {"scope": "范围写清楚一点"}
    saved = await client.put(f"{DRAFTS}/{older['id']}", headers=editor.headers, json={"seen": 1, "content": content, "on_current": True})
    assert saved.json()["content"]["official"]["implementation_code"] == WHOLE
    mine = saved.json()["content"] | {"official": saved.json()["content"]["official"] | {"handling": "即办件"}}
    refused = await client.put(f"{DRAFTS}/{older['id']}", headers=editor.headers, json={"seen": 2, "content": mine})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "official_read_only")
    gone = saved.json()["content"] | {"official": {"imported": False}}
    refused = await client.put(f"{DRAFTS}/{older['id']}", headers=editor.headers, json={"seen": 2, "content": gone})
    assert refused.json()["error"]["code"] == "official_read_only"


async def test_without_an_import_editors_may_fill_them_in_but_not_call_them_imported(
    client: httpx.AsyncClient, app: App, admin: Person
) -> None:
    editor = await people.signed_in("editor", "ks")
    draft = (await client.post(f"{MATTERS}/{MATTER}/drafts", headers=editor.headers, json={})).json()
    own = draft["content"] | {"official": {"handling": "即办件", "promised_days": 5, "promised_unit": "工作日"}}
    saved = await client.put(f"{DRAFTS}/{draft['id']}", headers=editor.headers, json={"seen": 1, "content": own})
    assert saved.status_code == 200
    gate = (await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=editor.headers)).json()
    assert [one["rule"] for one in gate["lint"] if one["place"][0] == "official"] == ["at_once_takes_days"]
    wrong = draft["content"] | {"official": {"basic_code": "12"}}
    await client.put(f"{DRAFTS}/{draft['id']}", headers=editor.headers, json={"seen": 2, "content": wrong})
    assert "基本编码" in (await client.get(f"{DRAFTS}/{draft['id']}/gate", headers=editor.headers)).json()["faults"][0]["say"]
    lied = draft["content"] | {"official": {"imported": True}}
    refused = await client.put(f"{DRAFTS}/{draft['id']}", headers=editor.headers, json={"seen": 3, "content": lied})
    assert refused.json()["error"]["code"] == "official_made_up"


async def test_the_seeds_leave_imported_fields_alone(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    await imported(client, app, admin)
    assert (await diff(read_seeds(as_of=MONDAY_MORNING.date()))).changed["事项"] == []


async def test_an_empty_cell_empties_and_a_missing_column_leaves(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    await imported(client, app, admin)
    await imported(client, app, admin, f"事项id,办件类型,咨询电话,监督投诉电话\n{MATTER},,0512-12345,0512-12388\n")
    official = (await client.get(f"/api/v1/matters/{MATTER}")).json()["official"]
    assert (official["implementation_code"], official["handling"], official["asks_phone"]) == (WHOLE, None, "0512-12345")


async def test_one_wrong_row_and_nothing_is_imported(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    csv = SHEET + "passport-first,11440000006939756C2440107012000,承诺件,1.5,maybe,\natlantis,,,,,\n"
    found = await previewed(client, admin, csv)
    assert (found["changed"], found["faulty"]) == (1, 2)
    assert found["rows"][1]["faults"] == ["法定办结时限要是一个整数", "是否收费要写是或否"]
    refused = await client.post(IMPORTS, headers=admin.headers, json=body(csv, digest=found["digest"]))
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "official_rows_wrong")
    assert await MatterVersion.filter(matter_id=MATTER).count() == 1


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("实施编码\n,1.1440E+30", "科学计数"),
        ("实施编码\n,11440000006939756C2440107012000", "校验位"),
        ("基本编码\n,999999999999", "不是事项类型"),
        ("服务对象\n,外星人", "可选的范围"),
        ("到办事现场次数\n,99", "写法不对"),
        ("办理结果名称\n," + "证" * 201, "太长"),
        ("承诺办结时限\n,3", "单位要一起写"),
    ],
)
async def test_a_wrong_cell_is_told_in_words(client: httpx.AsyncClient, app: App, admin: Person, cells: str, said: str) -> None:
    column, value = cells.split("\n,")
    found = await previewed(client, admin, f"事项id,{column}\n{MATTER},{value}\n")
    assert said in found["rows"][0]["faults"][0]


@pytest.mark.parametrize(
    "csv",
    [
        "",
        ",\n",
        "名称,编码\n身份证,1\n",
        "事项id\nidcard-reissue\n",
        "事项id,事项id,实施编码\na,b,c\n",
        f'事项id,实施编码\n"{MATTER},1\n',
        "事项id,办件类型\n" + f"{MATTER},即办件\n" * 2001,
    ],
)
async def test_what_is_no_such_sheet_is_refused(client: httpx.AsyncClient, app: App, admin: Person, csv: str) -> None:
    answer = await client.post(f"{IMPORTS}/preview", headers=admin.headers, json=body(csv))
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "official_sheet_refused")


async def test_what_was_looked_at_is_what_is_imported(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    seen = await previewed(client, admin)
    other = SHEET.replace("承诺件", "即办件")
    refused = await client.post(IMPORTS, headers=admin.headers, json=body(other, digest=seen["digest"]))
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "official_import_moved")
    for who in ("editor", "township_admin", "reviewer"):
        other_one = await people.signed_in(who)
        assert (await client.post(f"{IMPORTS}/preview", headers=other_one.headers, json=body())).status_code == 403


async def test_the_template_comes_back_as_it_went(client: httpx.AsyncClient, app: App, admin: Person) -> None:
    await imported(client, app, admin)
    template = (await client.get(f"{IMPORTS}/template", headers=admin.headers)).content.decode("utf-8")
    found = await previewed(client, admin, template)
    assert (found["changed"], found["faulty"], found["strangers"]) == (0, 0, [])
