"""意见箱: a resident's and a colleague's idea end in the same ledger, without what identifies anybody."""

from __future__ import annotations

import httpx
import pytest

from server.ledger.models import Intake
from tests import people
from tests.test_errors import error_of

SAID = {"text": "清单能不能打成大字版，我电话13812345678", "matter": "elderly-allowance", "plate": "5QYD JT5R"}


@pytest.mark.both_databases
async def test_an_idea_is_kept_once(client: httpx.AsyncClient) -> None:
    key = {"idempotency-key": "an-idea-of-a-test"}
    first, second = [await client.post("/api/v1/suggestions", json=SAID, headers=key) for _ in range(2)]
    assert (first.status_code, first.json()) == (201, second.json())
    row = await Intake.get()
    assert (row.kind, row.plate_id, row.matter_id, row.text) == (
        "suggestion",
        "5QYDJT5R",
        "elderly-allowance",
        "清单能不能打成大字版，我电话[已隐去]",
    )


async def test_staff_have_a_box_of_their_own(client: httpx.AsyncClient) -> None:
    clerk = await people.signed_in("clerk")
    answer = await client.post("/api/v1/staff/suggestions", json={"text": "窗口常问尊老金发放日，清单上加一句"}, headers=clerk.headers)
    assert answer.status_code == 201
    assert (await Intake.get()).kind == "staff_suggestion"
    error_of(await client.post("/api/v1/staff/suggestions", json={"text": "没有登录"}), 401, "unauthorized")
