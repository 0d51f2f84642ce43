"""政策卡片: found by what people call it and by the matter that rests on it, never in a matter's place."""

from __future__ import annotations

from datetime import date

import httpx
import pytest
from pydantic import ValidationError

from embeddings.features import normalise
from server.app import App
from server.parts import Parts
from server.policies.content import PolicyContent
from tests.fakes import FixedClock


async def policies_for(client: httpx.AsyncClient, words: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = (await client.get("/api/v1/search", params={"q": words})).json()["policies"]
    return found


async def test_what_people_call_a_policy_finds_it(client: httpx.AsyncClient) -> None:
    (first, *_) = await policies_for(client, "延迟退休是怎么回事")
    assert (first["id"], first["why"]) == ("retirement-age", "您问的就是这条政策")
    assert [one["id"] for one in await policies_for(client, "结婚不要户口本是真的吗")] == ["marriage-anywhere"]


@pytest.mark.parametrize(
    ("words", "policy"),
    [
        ("房租抵个税怎么填", "income-tax-deductions"),
        ("年终奖交多少税啊", "bonus-tax"),
        ("租房提公积金要什么条件", "fund-rent-rule"),
        ("公司不交公积金怎么办", "fund-rule"),
        ("退休金资格认证在哪弄", "pension-alive-rule"),
        ("台湾人交社保吗", "hmt-insurance"),
        ("高龄津贴怎么拿", "elderly-rights-js"),
        ("请不起律师", "legal-aid-law"),
        ("江苏产假多少天", "maternity-leave"),
        ("电瓶车能带人吗", "ebike-rule-js"),
        ("七十岁能考驾照吗", "licence-rule"),
        ("六年免检的车怎么弄", "car-inspection-reform"),
        ("低保条件是什么", "dibao-rule"),
        ("外地人申请公租房", "public-rental-rule"),
        ("退役军人优待有哪些", "veterans-law"),
        ("被公司辞退怎么赔", "labor-contract-law"),
        ("没休年假怎么补钱", "annual-leave"),
        ("医保断交了怎么办", "medical-transfer-rule"),
        ("不满六岁能上学吗", "schooling-law"),
    ],
)
async def test_what_residents_ask_most_is_answered_by_its_policy(client: httpx.AsyncClient, words: str, policy: str) -> None:
    (first, *_) = await policies_for(client, words)
    assert (first["id"], first["why"]) == (policy, "您问的就是这条政策")


async def test_no_word_calls_two_policies(app: App) -> None:
    parts: Parts = app.ctx.parts
    called: dict[str, str] = {}
    for card in parts.policies.policies.values():
        for name in (*card.aliases, card.title):
            assert called.setdefault(normalise(name), card.id) == card.id, name


async def test_the_policy_behind_a_matter_comes_with_it(client: httpx.AsyncClient) -> None:
    answer = (await client.get("/api/v1/search", params={"q": "老板拖欠工资"})).json()
    assert answer["matters"][0]["id"] == "wage-complaint"
    assert [(one["id"], one["why"]) for one in answer["policies"]] == [("wages-rule", "这件事的政策依据")]
    assert await policies_for(client, "今天天气真好") == []


async def test_one_that_is_over_is_not_recommended_and_can_still_be_read(client: httpx.AsyncClient, app: App, clock: FixedClock) -> None:
    assert [one["id"] for one in await policies_for(client, "绿牌购置税")] == ["ev-purchase-tax"]
    clock.at = clock.at.replace(year=2028)
    assert await policies_for(client, "绿牌购置税") == []
    card = (await client.get("/api/v1/policies/ev-purchase-tax")).json()
    assert card["valid_until"] == "2027-12-31"


async def test_every_card_is_complete_and_leads_to_matters_that_exist(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    listed = (await client.get("/api/v1/policies")).json()["policies"]
    assert len(listed) >= 35
    for brief in listed:
        answer = await client.get(f"/api/v1/policies/{brief['id']}")
        again = await client.get(f"/api/v1/policies/{brief['id']}", headers={"if-none-match": answer.headers["etag"]})
        assert again.status_code == 304
        card = answer.json()
        assert set(card["matters"]) <= parts.catalogue.matters.keys()
        assert "演示内容" in card["note"]
    assert (await client.get("/api/v1/policies/no-such")).json()["error"]["code"] == "policy_not_found"


def test_a_card_that_ends_before_it_begins_is_refused() -> None:
    card = {
        "id": "x",
        "title": "某办法",
        "issuer": "某局",
        "summary": "某事",
        "who": "谁",
        "how": "怎么办",
        "note": "演示",
        "aliases": ["一", "二", "三"],
    }
    dates = {"review_by": date(2027, 1, 1), "valid_from": date(2026, 1, 2), "valid_until": date(2026, 1, 1)}
    with pytest.raises(ValidationError, match="早于"):
        PolicyContent.model_validate(card | dates)
