"""官方要素: what a code must look like, and which fields do not fit together. Nothing is made up, and what is empty is left alone."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from server.app import App
from server.matters.content import MatterContent, Season, Tag
from server.matters.lint import lint
from server.matters.official import Official, check_character, organisation_holds
from server.parts import Parts
from server.search.surroundings import SAYS

BODY = "11440000006939756B"
"""A published code of a body of another province, from which the check digits can be learned."""
BASIC = "440107012000"
WHOLE = f"{BODY}2{BASIC}"


def test_check_digits_are_those_of_the_two_standards() -> None:
    assert check_character(BODY[:17]) == BODY[17]
    assert organisation_holds(BODY[8:17])


def test_a_whole_set_of_codes_that_agree_holds() -> None:
    found = Official(implementation_code=WHOLE, basic_code=BASIC, handling_code=WHOLE + "01", kind="行政许可", level="省级")
    assert not found.empty
    assert Official().empty
    assert Official(imported=True, source="某清单").empty


@pytest.mark.parametrize("place", range(18))
def test_one_wrong_character_of_the_body_is_found(place: int) -> None:
    other = "2" if BODY[place] != "2" else "3"
    with pytest.raises(ValidationError, match="校验位"):
        Official(implementation_code=f"{BODY[:place]}{other}{BODY[place + 1 :]}2{BASIC}")


@pytest.mark.parametrize(
    "wrong",
    [
        {"basic_code": "44010701200"},
        {"basic_code": "44010701200X"},
        {"basic_code": "4401070120000"},
        {"basic_code": "449907012000"},
        {"basic_code": "４４０１０７０１２０００"},
        {"basic_code": ""},
        {"implementation_code": WHOLE[:-1]},
        {"implementation_code": WHOLE + "0"},
        {"implementation_code": f"{BODY}9{BASIC}"},
        {"implementation_code": WHOLE.lower()},
        {"implementation_code": WHOLE.replace("B", "I")},
        {"implementation_code": "１" * 31},
        {"handling_code": WHOLE},
        {"handling_code": WHOLE + "0A"},
        {"implementation_code": WHOLE, "basic_code": "440107012001"},
        {"implementation_code": WHOLE, "level": "县级"},
        {"implementation_code": WHOLE, "kind": "行政给付"},
        {"basic_code": BASIC, "kind": "公共服务"},
        {"implementation_code": WHOLE, "handling_code": f"{BODY}3{BASIC}01"},
        {"promised_days": 3},
        {"legal_unit": "工作日"},
        {"legal_days": -1, "legal_unit": "工作日"},
        {"legal_days": 99999, "legal_unit": "工作日"},
        {"kind": "行政许可证"},
        {"asks_phone": "打电话问"},
        {"invented": "1"},
    ],
)
def test_what_is_no_official_field_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Official.model_validate(wrong)


@pytest.mark.parametrize("kind", ["其他行政权力", "公共服务"])
def test_what_stands_for_public_service_differs_from_place_to_place(kind: str) -> None:
    for digits in ("10", "20", "21"):
        assert Official.model_validate({"basic_code": f"32{digits}07012000", "kind": kind})


def rules_of(content: MatterContent, **official: Any) -> set[str]:
    changed = content.model_copy(update={"official": Official(**official)})
    return {found.rule for found in lint(changed) if found.place[0] == "official"}


@pytest.mark.parametrize(
    ("official", "rules"),
    [
        ({}, set()),
        ({"legal_days": 20, "legal_unit": "工作日", "promised_days": 20, "promised_unit": "工作日"}, set()),
        ({"legal_days": 20, "legal_unit": "工作日", "promised_days": 21, "promised_unit": "工作日"}, {"promise_too_long"}),
        ({"legal_days": 20, "legal_unit": "自然日", "promised_days": 21, "promised_unit": "工作日"}, {"promise_too_long"}),
        ({"legal_days": 20, "legal_unit": "工作日", "promised_days": 21, "promised_unit": "自然日"}, set()),
        ({"handling": "即办件", "promised_days": 1, "promised_unit": "工作日"}, set()),
        ({"handling": "即办件", "promised_days": 2, "promised_unit": "工作日"}, {"at_once_takes_days"}),
        ({"handling": "承诺件", "promised_days": 0, "promised_unit": "工作日"}, {"promise_of_no_days"}),
        ({"charges": True}, {"fee_incomplete"}),
        ({"charges": True, "fee_basis": "某条例", "fee_items": "工本费", "fee_standard": "每证", "pays_online": False}, set()),
        ({"charges": False, "fee_standard": "每证 10 元"}, {"free_but_priced"}),
        ({"charges": False, "pays_online": True}, {"free_but_paid"}),
        ({"visits": 1}, {"visit_without_reason"}),
        ({"visits": 0, "visit_reason": "要核对本人"}, {"reason_without_visit"}),
        ({"visits": 0, "ways": ("窗口办理",)}, {"no_way_without_visit"}),
        ({"visits": 0, "ways": ("窗口办理", "网上办理")}, set()),
        ({"visits": 1, "visit_reason": "采集指纹", "online_depth": "Ⅳ级"}, {"online_but_visited"}),
        ({"serves": ("企业法人",)}, {"serves_others"}),
        ({"serves": ("自然人",)}, set()),
        ({"asks_phone": "0512-12345"}, {"phone_missing"}),
        ({"asks_phone": "0512-12345", "complains_phone": "0512-12345"}, {"phones_alike"}),
    ],
)
def test_fields_that_do_not_fit_together_are_named(app: App, official: dict[str, Any], rules: set[str]) -> None:
    parts: Parts = app.ctx.parts
    assert rules_of(parts.catalogue.get("idcard-reissue").content, **official) == rules


@pytest.mark.parametrize(("first", "last", "holds", "months"), [(4, 7, (4, 5, 6, 7), 4), (11, 1, (11, 12, 1), 3), (9, 9, (9,), 1)])
def test_a_season_may_go_over_the_new_year(first: int, last: int, holds: tuple[int, ...], months: int) -> None:
    season = Season(first=first, last=last, why="报名季")
    assert tuple(sorted(month for month in range(1, 13) if season.holds(month))) == tuple(sorted(holds))
    assert season.months == months


@pytest.mark.parametrize("wrong", [{"first": 0}, {"last": 13}, {"first": 1, "last": 12}, {"why": ""}, {"why": "季" * 41}, {"day": 1}])
def test_what_is_no_season_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Season.model_validate({"first": 4, "last": 7, "why": "报名季"} | wrong)


def test_tags_are_what_people_say_of_themselves() -> None:
    assert set(get_args(Tag)) == SAYS.keys()


def test_no_shipped_matter_claims_an_official_code(app: App) -> None:
    parts: Parts = app.ctx.parts
    assert [id_ for id_, one in parts.catalogue.matters.items() if one.content.official is not None] == []
