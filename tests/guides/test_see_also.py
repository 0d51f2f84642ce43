"""A reminder that tells of another matter leads there."""

from __future__ import annotations

import httpx

from tests.guides.test_endpoint import resolve

LOST = {"state": "lost", "who": "self", "hukou": "other", "doubt": ["none"], "stay_proof": "permit"}


async def test_the_list_leads_to_the_matter_that_a_reminder_tells_of(client: httpx.AsyncClient) -> None:
    found = await resolve(client, "idcard-reissue", LOST)
    assert found["verdict"] == "yes"
    (temporary,) = found["see_also"]
    assert (temporary["matter"], temporary["plain_name"]) == ("idcard-temp", "急用先办临时身份证")
    assert temporary["text"] in found["reasons"]
    saved = (await client.post("/api/v1/checklists", json={"matter": "idcard-reissue", "answers": LOST})).json()
    assert saved["list"]["see_also"] == found["see_also"]


async def test_only_what_holds_for_this_person_leads_on(client: httpx.AsyncClient) -> None:
    shop = {"operator": "adult", "trade": ["tobacco"], "place": "shop", "tenure": "own", "title": "yes", "mode": "alone", "agent": "no"}
    found = await resolve(client, "shop-setup", shop | {"shop_area": "kfq"})
    assert [one["matter"] for one in found["see_also"]] == ["tobacco-licence"]
    refused = await resolve(client, "idcard-reissue", {"state": "in_hand"})
    assert (refused["verdict"], refused["see_also"]) == ("no", [])


async def test_one_permit_that_stands_for_two_lines_says_so_on_both(client: httpx.AsyncClient) -> None:
    lines = {line["id"]: "".join(line["because"]) for line in (await resolve(client, "idcard-reissue", LOST))["materials"]}
    assert "同一张" in lines["identity_paper"]
    assert "只要这一张" in lines["stay_permit"]
    working = {
        line["id"]: "".join(line["because"])
        for line in (await resolve(client, "idcard-reissue", LOST | {"stay_proof": "work"}))["materials"]
    }
    assert "同一张" not in working["identity_paper"]


async def test_the_old_age_allowance_says_whom_to_ask_for_the_amount_and_both_places_that_take_it(client: httpx.AsyncClient) -> None:
    answers = {"hukou": "yes", "birthday": "1944-05-01", "status": "new", "card": "yes", "who": "self", "hukou_area": "kfq"}
    found = await resolve(client, "elderly-allowance", answers)
    assert any("还没有核实" in why and "12345" in why for why in found["reasons"])
    assert "村（社区）便民服务站" in found["next_step"]["text"]
    assert "区镇便民服务中心" in found["next_step"]["text"]
    (nearest, *_) = (await client.get("/api/v1/halls", params={"matter": "elderly-allowance", "plate": "5QYDJT5R", "area": "kfq"})).json()[
        "halls"
    ]
    assert any("没有站的" in why and "便民服务中心" in why for why in nearest["why"])
