"""一件事: what several matters share is asked once, and each still says what it would have said alone."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from server.app import App
from server.bundles.content import BundleContent
from server.bundles.fit import dangling
from server.bundles.follows import Earlier
from server.bundles.resolve import learn, told
from server.clock import today
from server.parts import Parts

BUNDLES = "/api/v1/bundles"
TEN = {
    *("newborn", "after-death", "restaurant", "company", "second-hand-house"),
    *("retirement", "hiring", "schooling", "marriage-and-birth", "flexible-work"),
}


async def asked(client: httpx.AsyncClient, bundle: str, answers: dict[str, Any], matters: list[str] | None = None) -> dict[str, Any]:
    answer = await client.post(f"{BUNDLES}/{bundle}/resolve", json={"answers": answers, "matters": matters})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def walked(
    client: httpx.AsyncClient, bundle: str, at: int, said: dict[str, Any] | None = None
) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """(answers, end, questions asked): what is said, else the option at that place, “unknown” where there are none."""
    answers: dict[str, Any] = {}
    order: list[str] = []
    while True:
        found = await asked(client, bundle, answers)
        question = found["question"]
        if question is None:
            return answers, found, order
        assert question["id"] not in answers, "asked twice"
        options = [option["id"] for option in question["options"]]
        chosen = options[at % len(options)] if options else "unknown"
        answers[question["id"]] = (said or {}).get(question["id"]) or ([chosen] if question["kind"] == "multi" else chosen)
        order.append(question["id"])


@pytest.mark.parametrize("bundle", sorted(TEN))
@pytest.mark.parametrize("at", [0, 1, -1])
async def test_every_matter_says_what_it_would_have_said_alone(client: httpx.AsyncClient, app: App, bundle: str, at: int) -> None:
    parts: Parts = app.ctx.parts
    content = parts.bundles.get(bundle)
    answers, end, _ = await walked(client, bundle, at)
    wanted: set[tuple[str, str]] = set()
    earlier = Earlier()
    for member, shown in zip(content.members, end["matters"], strict=True):
        matter = parts.catalogue.get(member.matter).content
        heard = told(content, member, answers, matter, parts.areas.names, earlier)
        own = parts.guides.resolution(matter, heard.answers, today(parts.guides.clock), heard.heard)
        learn(earlier, member, matter, heard, own, parts.areas.names)
        alone = (await client.post(f"/api/v1/matters/{member.matter}/resolve", json={"answers": heard.answers})).json()
        assert (shown["verdict"], shown["reasons"][:1]) == (alone["verdict"], alone["reasons"][:1])
        wanted |= {(member.matter, line["id"]) for line in alone["materials"]}
    listed = [(line["matter"], line["material"]) for paper in end["materials"] for line in paper["lines"]]
    assert sorted(listed) == sorted(wanted)
    assert all({line["matter"] for line in paper["lines"]} == set(paper["for"]) for paper in end["materials"])
    possible = [one["id"] for one in end["matters"] if one["verdict"] != "no"]
    assert [step["matter"] for step in end["order"]] == possible


async def test_there_are_ten_and_each_is_found_by_what_people_call_it(client: httpx.AsyncClient) -> None:
    listed = (await client.get(BUNDLES)).json()["bundles"]
    assert {one["id"] for one in listed} == TEN
    for words, wanted in (
        ("刚生了孩子要办什么", "newborn"),
        ("开饭店要办什么手续", "restaurant"),
        ("二手房过户一件事", "second-hand-house"),
    ):
        found = (await client.get("/api/v1/search", params={"q": words})).json()
        assert [one["id"] for one in found["bundles"]] == [wanted], words
    for words, wanted in (
        ("我想开个小面馆", "restaurant"),
        ("孩子刚出生，户口医保什么的能不能一次办", "newborn"),
        ("我想开公司", "company"),
        ("想开个小饭店，要办执照、招牌和消防", "restaurant"),
    ):
        found = (await client.get("/api/v1/search", params={"q": words})).json()
        assert [one["id"] for one in found["bundles"]] == [wanted], words
    assert (await client.get("/api/v1/search", params={"q": "身份证丢了"})).json()["bundles"] == []


async def test_what_is_shared_is_asked_once(client: httpx.AsyncClient, app: App) -> None:
    _, _, order = await walked(client, "newborn", 0)
    assert order.count("town") == 1
    assert not [id_ for id_ in order if id_.endswith(".area")]


@pytest.mark.parametrize("bundle", sorted(TEN))
async def test_progress_counts_what_was_answered_and_never_promises_fewer_than_come(client: httpx.AsyncClient, bundle: str) -> None:
    answers, end, order = await walked(client, bundle, 0)
    assert end["progress"] == {"answered": len(order), "remaining_max": 0}
    for done in range(len(order)):
        found = await asked(client, bundle, dict(list(answers.items())[:done]))
        assert found["progress"]["answered"] == done
        assert found["progress"]["remaining_max"] >= len(order) - done


async def test_a_shared_question_still_open_counts_once(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    shared = next(one for one in parts.bundles.get("newborn").shared if one.id == "town")
    together = (await asked(client, "newborn", {}, list(shared.to)))["progress"]["remaining_max"]
    alone = [(await asked(client, "newborn", {}, [matter]))["progress"]["remaining_max"] for matter in shared.to]
    assert together <= sum(alone) - (len(shared.to) - 1)


async def test_each_errand_says_whose_hall_takes_it(client: httpx.AsyncClient, app: App) -> None:
    parts: Parts = app.ctx.parts
    by_area = {one.matter for one in parts.bundles.get("newborn").members if parts.catalogue.get(one.matter).content.where.area_question}
    open_ = await asked(client, "newborn", {})
    assert {step["area"] for step in open_["order"]} == {None}
    told_ = {step["matter"]: step["area"] for step in (await asked(client, "newborn", {"town": "kfq"}))["order"]}
    assert "kfq" in told_.values()
    assert {matter for matter, area in told_.items() if area} <= by_area


async def test_the_answers_come_back_in_the_words_that_were_read(client: httpx.AsyncClient) -> None:
    answers = {"hukou-birth.place": "elsewhere", "child_hukou": "outside", "town": "kfq", "medical-resident.parent": "unknown"}
    found = await asked(client, "newborn", answers, ["hukou-birth", "medical-resident"])
    assert [(one["id"], one["matter"], one["text"], one["said"]) for one in found["answers"]] == [
        ("hukou-birth.place", "hukou-birth", "孩子的户口准备上到哪里？", "爸爸或妈妈在昆山以外的家庭户口簿"),
        ("child_hukou", None, "孩子的户口上在哪里？还没上的，看准备上哪里", "苏州以外的内地"),
        ("town", None, "孩子的户口在（或要上到）昆山哪个区镇？户口在外地的，选现在住的", "昆山经济技术开发区"),
        ("medical-resident.parent", "medical-resident", "父母有一方在苏州交着职工医保吗？", "不清楚"),
    ]
    moved = await asked(client, "newborn", answers | {"hukou-birth.place": "family"}, ["hukou-birth", "medical-resident"])
    assert {"child_hukou", "medical-resident.parent"} <= set(moved["dropped"])
    assert {one["id"] for one in moved["answers"]} == {"hukou-birth.place", "town"}


async def test_a_question_offers_what_earlier_answers_leave(client: httpx.AsyncClient) -> None:
    answers = {"hukou-birth.place": "elsewhere", "hukou-birth.marriage": "married", "hukou-birth.parents": "same"}
    answers |= {"hukou-birth.residence": "yes", "hukou-birth.who_comes": "parent", "town": "kfq"}
    found = await asked(client, "newborn", answers, ["hukou-birth", "medical-resident"])
    assert found["question"]["id"] == "child_hukou"
    assert [one["id"] for one in found["question"]["options"]] == ["suzhou", "outside"]


async def test_only_what_applies_is_asked_and_listed(client: httpx.AsyncClient) -> None:
    found = await asked(client, "newborn", {}, ["birth-cert"])
    assert [one["id"] for one in found["matters"]] == ["birth-cert"]
    assert all(line["for"] == ["birth-cert"] for line in found["materials"])
    refused = await client.post(f"{BUNDLES}/newborn/resolve", json={"matters": ["retire"]})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "member_unknown")
    assert (await client.get(f"{BUNDLES}/no-such")).json()["error"]["code"] == "bundle_not_found"


async def test_a_correction_of_ones_own_goes_before_what_the_bundle_brings(client: httpx.AsyncClient) -> None:
    """Given: the birth certificate is the first one. Somebody says that it was lost."""
    given = await asked(client, "newborn", {}, ["birth-cert"])
    own = await asked(client, "newborn", {"birth-cert.task": "lost"}, ["birth-cert"])
    alone = (await client.post("/api/v1/matters/birth-cert/resolve", json={"answers": {"task": "lost"}})).json()
    assert own["question"]["id"] == f"birth-cert.{alone['question']['id']}"
    assert own["question"] != given["question"] or own["materials"] != given["materials"]


async def test_a_bundle_that_no_longer_fits_its_matters_says_where(app: App) -> None:
    parts: Parts = app.ctx.parts
    matters = {id_: published.content for id_, published in parts.catalogue.matters.items()}
    data = parts.bundles.get("newborn").model_dump()
    data["members"][0]["given"] = {"task": "no-such-option"}
    data["members"][1]["matter"] = "no-such-matter"
    data["members"][2]["waits_for"][0]["material"] = "no-such-material"
    data["members"][3]["after"] = ["maternity"]
    data["shared"][1]["to"]["childcare-subsidy"]["question"] = "no-such-question"
    data["shared"][0]["to"]["social-card"]["options"]["kunshan"] = "no-such-nation"
    data["members"][1]["follows"] = {"area": {}}
    data["members"][2]["follows"] = {"permit": {"maternity": ["no"], "hukou-birth.residence": {"no": ["maybe"]}}}
    data["members"][3]["follows"] = {"insured": {"hukou-birth.no-such": {"no": ["no"]}, "child_hukou": {"mars": ["no"]}}}
    data["papers"][0]["of"]["maternity"] = ["no-such-paper"]
    data["papers"][2]["originals"] = 9
    data["papers"][3]["of"] = {"medical-resident": ["form"], "social-card": ["form"]}
    faults = [say for _, say in dangling(BundleContent.model_validate(data), matters)]
    for words in (
        "没有问题 task 或选项 no-such-option",
        "没有事项 no-such-matter",
        "medical-resident 没有材料 no-such-material",
        "maternity 要排在 social-card 前面",
        "childcare-subsidy 没有问题 no-such-question",
        "social-card 没有问题 nation 或选项 no-such-nation",
        "no-such-matter 没有单选的问题 area",
        "medical-resident.permit：maternity 要是排在前面的事项",
        "medical-resident.permit 没有选项 maybe",
        "social-card.insured：前面没有问题 hukou-birth.no-such",
        "child_hukou 没有选项 mars",
        "maternity.no-such-paper",
        "who-comes-id 的原件应在 1 到 3 份之间",
        "要填的表各填各的",
    ):
        assert any(words in say for say in faults), words


async def test_one_paper_under_several_names_is_listed_once(client: httpx.AsyncClient) -> None:
    _, end, _ = await walked(client, "newborn", 0)
    (certificate,) = [line for line in end["materials"] if line["id"] == "birth-certificate"]
    assert certificate["for"] == ["hukou-birth", "childcare-subsidy", "maternity"]
    assert {line["name"] for line in certificate["lines"]} == {"出生医学证明", "孩子的出生医学证明"}
    assert (certificate["form"], certificate["originals"], certificate["copies"]) == ("original_and_copy", 1, 2)
    assert certificate["comes_from"] == "birth-cert"
    assert len(certificate["review_points"]) > 1


async def test_papers_that_only_share_a_name_stay_apart(client: httpx.AsyncClient) -> None:
    """Two authorisations are two: each names what it is for."""
    found = await asked(client, "restaurant", {"boss_goes": "no", "food-licence.place": "shop"}, ["shop-setup", "food-licence"])
    apart = [line for line in found["materials"] if "委托" in line["name"]]
    assert [line["for"] for line in apart] == [["shop-setup"], ["food-licence"]]
    two = await asked(client, "second-hand-house", {}, ["house-second", "fund-buy"])
    assert len([line for line in two["materials"] if line["name"].endswith("申请书") or line["name"].endswith("申请表")]) == 2


async def test_fewer_copies_are_enough_for_fewer_matters(client: httpx.AsyncClient) -> None:
    answers = {"childcare-subsidy.applicant": "parent", "child_hukou": "kunshan"}
    two = await asked(client, "newborn", answers, ["hukou-birth", "childcare-subsidy"])
    (certificate,) = [line for line in two["materials"] if line["id"] == "birth-certificate"]
    assert (certificate["form"], certificate["copies"]) == ("original_and_copy", 1)
    one = await asked(client, "newborn", {}, ["hukou-birth"])
    (certificate,) = [line for line in one["materials"] if line["id"] == "birth-certificate"]
    assert (certificate["name"], certificate["form"], certificate["note"]) == ("出生医学证明", "original", None)


async def test_a_shared_answer_is_translated_for_each_matter(client: httpx.AsyncClient) -> None:
    """“老板自己去”: 请别人代办吗 - 否, 去办的是谁 - 老板自己, 自己去吗 - 是."""
    found = await asked(client, "restaurant", {"boss_goes": "yes", "house": "rent", "town": "zp"})
    names = {line["name"] for line in found["materials"]}
    assert not [name for name in names if "委托" in name or "代办" in name]
    assert "boss-id" in {line["id"] for line in found["materials"]}
    _, _, order = await walked(client, "restaurant", 0, {"house": "rent"})
    assert order.count("boss_goes") == order.count("house") == 1
    assert "signboard.consent" in order, "租的房子，房主同不同意要另问"
    assert not {"shop-setup.agent", "shop-setup.tenure", "food-licence.agent", "signboard.agent"} & set(order)


async def test_nobody_is_quoted_with_what_they_did_not_say(client: httpx.AsyncClient) -> None:
    given = await asked(client, "newborn", {}, ["birth-cert"])
    (form,) = [line for line in given["materials"] if line["id"] == "birth-cert.first_form"]
    assert form["because"][0] == "这件事里已经知道，“要办哪一样？”按“第一次领出生证”算"
    answers = {"family": "married", "deed-tax.signed": "yes", "deed-tax.homes": "first"}
    bought = await asked(client, "second-hand-house", answers, ["deed-tax", "house-second"])
    (marriage,) = [line for line in bought["materials"] if line["id"] == "marriage"]
    assert marriage["because"][0] == "因为“买房的人结婚了吗？”您选了“已结婚”"
    assert not [why for why in marriage["because"] if "新主人结婚了吗" in why]


async def test_the_order_says_what_to_wait_for_and_what_fits_into_one_outing(client: httpx.AsyncClient) -> None:
    end = await asked(client, "restaurant", {})
    steps = {step["matter"]: step for step in end["order"]}
    assert [steps[id_]["trip"] for id_ in ("shop-setup", "health-cert", "food-licence", "signboard")] == [1, 1, 2, 2]
    assert [wait["say"] for wait in steps["food-licence"]["waits_for"]] == [
        "先办完“开个小店办执照”，拿到营业执照再来（材料齐的一般当场或当天）",
        "先办完“办健康证”，拿到健康证再来（体检后一般几天出证）",
    ]
    only = await asked(client, "restaurant", {}, ["food-licence"])
    first, _ = only["order"][0]["waits_for"]
    assert (first["state"], first["say"]) == ("have", "您没选“开个小店办执照”，来之前手里要有营业执照")


async def test_what_waits_for_something_stuck_is_stuck_itself(client: httpx.AsyncClient) -> None:
    """Born abroad: no certificate, so no register, so no medical insurance of the child."""
    found = await asked(client, "newborn", {"birth-cert.place": "abroad"}, ["birth-cert", "hukou-birth", "medical-resident"])
    waits = {step["matter"]: [wait["state"] for wait in step["waits_for"]] for step in found["order"]}
    assert waits == {"hukou-birth": ["stuck"], "medical-resident": ["stuck"]}


async def test_a_matter_tells_which_bundles_and_policies_it_belongs_to(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/matters/childcare-subsidy")
    guide = answer.json()
    assert [(one["id"], one["plain_name"]) for one in guide["bundles"]] == [("newborn", "孩子刚出生要办的事")]
    assert "childcare-subsidy-2025" in {one["id"] for one in guide["policies"]}
    assert guide["policies"][0].keys() == {"id", "title", "summary", "valid_from", "valid_until"}
    again = await client.get("/api/v1/matters/childcare-subsidy", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
    assert (await client.get("/api/v1/matters/hukou-name")).json()["bundles"] == []
