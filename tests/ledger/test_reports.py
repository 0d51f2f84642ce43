"""信息有误: a report is written at once, without what identifies the person, or not at all."""

from __future__ import annotations

import httpx
import pytest

from server.app import App
from server.ledger.models import Intake
from server.parts import Parts
from tests import factories
from tests.fakes import FixedClock


@pytest.mark.both_databases
async def test_a_report_is_written_with_all_that_was_said(client: httpx.AsyncClient, clock: FixedClock) -> None:
    body = factories.report(kind="scan_problem", text="扫不出来", scene="5QYD JT5R", matter=None, field=None)
    answer = await client.post("/api/v1/reports", json=body)
    assert answer.status_code == 201
    (row,) = await Intake.all()
    assert (str(row.id), row.kind, row.text, row.plate_id) == (answer.json()["id"], "scan_problem", "扫不出来", "5QYDJT5R")
    assert (row.matter_id, row.field, row.resident_id, row.at) == (None, None, None, clock.now())


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("我电话13812345678打不通", "我电话[已隐去]打不通"),
        ("身份证320583199001011234办不了", "身份证[已隐去]办不了"),
        ("身份证32058319900101123X和32058319900101123x", "身份证[已隐去]和[已隐去]"),
        ("老身份证320583900101123也不行", "老身份证[已隐去]也不行"),
        ("打 0512-5738 5856 没人接", "打 [已隐去] 没人接"),
        ("发到 wang.xm@example.com 吧", "发到 [已隐去] 吧"),
        ("卡号6222021234567890123", "卡号[已隐去]"),
        ("电话１３８１２３４５６７８", "电话[已隐去]"),
        ("2026年11月23日9:00-17:00不开门,差120元", "2026年11月23日9:00-17:00不开门,差120元"),
    ],
)
async def test_what_identifies_a_person_is_masked_before_it_is_kept(client: httpx.AsyncClient, said: str, kept: str) -> None:
    await client.post("/api/v1/reports", json=factories.report(text=said))
    (row,) = await Intake.all()
    assert row.text == kept


@pytest.mark.both_databases
async def test_five_hundred_characters_fit_and_one_more_does_not(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/v1/reports", json=factories.report(text="字" * 500))).status_code == 201
    answer = await client.post("/api/v1/reports", json=factories.report(text="字" * 501))
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "report_too_long")
    assert await Intake.all().count() == 1


@pytest.mark.both_databases
async def test_masking_never_makes_a_report_too_long_to_keep(client: httpx.AsyncClient) -> None:
    numbers = ("1234567," * 63)[:500]
    assert (await client.post("/api/v1/reports", json=factories.report(text=numbers))).status_code == 201
    (row,) = await Intake.all()
    assert "1234567" not in row.text
    assert len(row.text) <= 500


@pytest.mark.parametrize(
    "other",
    [
        {"text": "有\x00空字符"},
        {"text": "响铃\x07"},
        {"text": "\x1b[31m红"},
        {"text": "删除\x7f"},
        {"scene": "5QYD\x00JT5R"},
        {"field": "hours\x01"},
        {"matter": "elderly\x02allowance"},
    ],
)
async def test_control_characters_are_refused_and_nothing_is_written(client: httpx.AsyncClient, other: dict[str, str]) -> None:
    answer = await client.post("/api/v1/reports", json=factories.report(**other))
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "not_text")
    assert await Intake.all().count() == 0


async def test_a_lone_surrogate_is_no_json(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/v1/reports", content=rb'{"kind": "wrong_fact", "text": "\ud800"}')
    assert answer.status_code in (400, 422)
    assert await Intake.all().count() == 0


@pytest.mark.parametrize(
    "other", [{"kind": "praise"}, {"kind": None}, {"text": None}, {"scene": "x" * 65}, {"matter": "x" * 49}, {"field": "x" * 81}]
)
async def test_what_does_not_fit_is_refused_and_nothing_is_written(client: httpx.AsyncClient, other: dict[str, object]) -> None:
    answer = await client.post("/api/v1/reports", json=factories.report(**other))
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "input_invalid")
    assert await Intake.all().count() == 0


async def test_line_breaks_and_emoji_are_fine(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/v1/reports", json=factories.report(text="第一行\n第二行\t👵🏻"))).status_code == 201
    (row,) = await Intake.all()
    assert row.text == "第一行 第二行 👵🏻"


@pytest.mark.both_databases
async def test_one_person_cannot_report_without_end_but_another_can(client: httpx.AsyncClient) -> None:
    resident = (await client.post("/api/v1/residents", json={})).json()["token"]
    statuses = [(await client.post("/api/v1/reports", json=factories.report())).status_code for _ in range(21)]
    assert statuses == [201] * 20 + [429]
    assert await Intake.all().count() == 20
    answer = await client.post("/api/v1/reports", json=factories.report(), headers={"authorization": f"Bearer {resident}"})
    assert answer.status_code == 201


async def test_a_limit_says_so_in_words(client: httpx.AsyncClient) -> None:
    for _ in range(20):
        await client.post("/api/v1/reports", json=factories.report())
    error = (await client.post("/api/v1/reports", json=factories.report())).json()["error"]
    assert error["code"] == "too_many_requests"
    assert "频繁" in error["message"]


@pytest.mark.both_databases
async def test_a_search_without_result_is_kept_masked_and_without_the_place(client: httpx.AsyncClient, app: App) -> None:
    answer = await client.get("/api/v1/search", params={"q": "zzqx 13812345678", "plate": "5QYDJT5R"})
    assert answer.json()["band"] == "none"
    parts: Parts = app.ctx.parts
    await parts.ledger.misses.flush()
    (row,) = await Intake.all()
    assert (row.kind, row.text, row.plate_id, row.resident_id) == ("miss", "zzqx [已隐去]", None, None)
