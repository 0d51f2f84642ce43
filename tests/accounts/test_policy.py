"""权限: a grant reaches into the areas below its own and no further; a department counts where a rule goes by department."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from sanic import HTTPResponse, Request

from server.accounts import policy
from server.accounts.policy import ACTIONS, ROLES, Grant, Rule
from server.accounts.service import Resident
from server.accounts.staff.caller import Staff
from server.accounts.staff.errors import NotAllowed, NotInPractice, OutOfScope, PasswordMustChange, SecondFactorMissing
from server.accounts.staff.models import StaffMember
from server.areas.service import AreaService, Place
from server.settings import Settings
from server.web import Body, endpoint
from tests import people

ANY_DEPARTMENT = ("人社", "公安", None)


def place(id: str, kind: str, parent: str | None) -> Place:
    return Place(id, id, id, kind, parent, None, False)


@pytest.fixture
def areas() -> AreaService:
    """A city with two towns, one of them with a community."""
    tree = (place("ks", "city", None), place("zp", "town", "ks"), place("qd", "town", "ks"), place("zp-qinhe", "community", "zp"))
    return AreaService(places={area.id: area for area in tree})


@pytest.fixture
def by_department(monkeypatch: pytest.MonkeyPatch) -> str:
    """An action that goes by department."""
    rule = Rule("办理", frozenset({"department_handler", "city_admin"}), by_department=True)
    monkeypatch.setitem(policy.ACTIONS, "things.settle", rule)
    return "things.settle"


@pytest.mark.parametrize(
    ("at", "reached"),
    [
        ("ks", {"ks", "zp", "qd", "zp-qinhe", None, "an area that is gone"}),
        ("zp", {"zp", "zp-qinhe"}),
        ("zp-qinhe", {"zp-qinhe"}),
        ("an area that is gone", set()),
    ],
)
def test_a_grant_reaches_its_area_and_what_lies_below(areas: AreaService, at: str, reached: set[str | None]) -> None:
    staff = people.caller("helper", at, areas)
    tried = ["ks", "zp", "qd", "zp-qinhe", None, "an area that is gone"]
    assert {area for area in tried if staff.may("doorplates.read", area=area)} == reached


def test_several_grants_add_up_and_do_not_mix(areas: AreaService) -> None:
    staff = people.caller("helper", "zp", areas, grants=(Grant("helper", "zp"), Grant("township_admin", "qd")))
    assert staff.may("doorplates.edit", area="qd")
    assert not staff.may("doorplates.edit", area="zp")
    assert staff.may("doorplates.read", area="zp-qinhe")


def test_a_department_counts_where_the_rule_says_so(areas: AreaService, by_department: str) -> None:
    handler = people.caller("department_handler", "ks", areas, department="人社")
    assert [handler.may(by_department, area="zp", department=one) for one in ANY_DEPARTMENT] == [True, False, False]
    admin = people.caller("city_admin", "ks", areas)
    assert all(admin.may(by_department, area="zp", department=one) for one in ANY_DEPARTMENT)
    assert handler.may("halls.read", area="zp", department="公安")


def test_out_of_scope_says_what_and_where(areas: AreaService) -> None:
    with pytest.raises(OutOfScope, match="out_of_scope") as refusal:
        people.caller("township_admin", "zp", areas).check("doorplates.issue", area="qd")
    assert refusal.value.detail == {"action": "doorplates.issue", "area": "qd"}
    assert "制发门牌" in refusal.value.message


def test_admitting_asks_for_the_role_anywhere(areas: AreaService) -> None:
    people.caller("township_admin", "zp", areas).admit("doorplates.issue")
    with pytest.raises(NotAllowed) as refusal:
        people.caller("clerk", "zp", areas).admit("doorplates.issue")
    assert "制发门牌" in refusal.value.message


@pytest.mark.parametrize(("must", "refusal"), [("password", PasswordMustChange), ("second_factor", SecondFactorMissing)])
def test_before_the_account_is_settled_nothing_else_is_open(areas: AreaService, must: Any, refusal: type[Exception]) -> None:
    staff = people.caller("city_admin", "ks", areas, must=must)
    staff.admit("own.account")
    with pytest.raises(refusal):
        staff.admit("doorplates.issue")
    assert not staff.may("doorplates.issue", area="ks")
    assert set(staff.permissions()) == {action for action, rule in ACTIONS.items() if rule.own}


def test_an_action_that_is_not_in_the_table_is_a_fault_of_ours(areas: AreaService) -> None:
    staff = people.caller("city_admin", "ks", areas)
    for ask in (lambda: staff.admit("no.such"), lambda: staff.may("no.such", area="ks"), lambda: staff.where("no.such")):
        with pytest.raises(LookupError):
            ask()


def test_permissions_name_the_tops_of_the_areas(areas: AreaService) -> None:
    town = people.caller("township_admin", "zp", areas).permissions()
    assert town["doorplates.issue"] == {"say": "制发门牌", "everywhere": False, "areas": ["zp"]}
    assert "areas.edit" not in town
    assert people.caller("city_admin", "ks", areas).permissions()["areas.edit"]["everywhere"] is True


async def test_a_list_shows_what_its_reader_may_see(database: Settings, areas: AreaService) -> None:
    for area in ("ks", "zp", "qd", "zp-qinhe"):
        await people.member(f"in-{area}", area=area)

    async def seen(staff: Staff, action: str = "doorplates.read") -> set[str]:
        return {row.area_id for row in await StaffMember.filter(staff.where(action))}

    assert await seen(people.caller("helper", "zp", areas)) == {"zp", "zp-qinhe"}
    assert await seen(people.caller("helper", "ks", areas)) == {"ks", "zp", "qd", "zp-qinhe"}
    both = people.caller("helper", "zp", areas, grants=(Grant("helper", "zp-qinhe"), Grant("field_staff", "qd")))
    assert await seen(both) == {"zp-qinhe", "qd"}
    assert await seen(people.caller("editor", "zp", areas)) == set()
    assert await seen(people.caller("city_admin", "ks", areas, must="second_factor")) == set()


async def test_a_list_goes_by_department_where_the_rule_does(database: Settings, areas: AreaService, by_department: str) -> None:
    for name, area in (("人社", "zp"), ("公安", "zp"), ("人社", "qd")):
        await people.member(area=area, display_name=name)

    async def seen(staff: Staff) -> list[tuple[str, str]]:
        rows = await StaffMember.filter(staff.where(by_department, department="display_name"))
        return sorted((row.display_name, row.area_id) for row in rows)

    assert await seen(people.caller("department_handler", "zp", areas, department="人社")) == [("人社", "zp")]
    assert await seen(people.caller("department_handler", "ks", areas, department="人社")) == [("人社", "qd"), ("人社", "zp")]
    assert len(await seen(people.caller("city_admin", "ks", areas))) == 3


# --- the table itself


def test_every_rule_can_be_used_by_somebody_and_names_known_roles() -> None:
    for action, rule in ACTIONS.items():
        assert rule.roles, action
        assert rule.roles <= set(ROLES), action
        assert rule.say
    assert len({rule.say for rule in ACTIONS.values()}) == len(ACTIONS)


def test_nobody_gives_more_than_they_hold_and_no_cycle_gives_it_back() -> None:
    city, town = ROLES["city_admin"].grants, ROLES["township_admin"].grants
    assert city == set(ROLES)
    assert town < city
    assert not town & {"city_admin", "township_admin", "reviewer", "auditor"}
    assert {role.id for role in ROLES.values() if role.grants} == {"city_admin", "township_admin"}


def test_an_auditor_changes_nothing() -> None:
    for action, rule in ACTIONS.items():
        if "auditor" in rule.roles and not rule.own:
            assert policy.reads(action), action


def test_in_practice_one_may_look_and_do_what_is_prepared_for_it(areas: AreaService) -> None:
    staff = people.caller("city_admin", "ks", areas, practice=True)
    for action in ("own.account", "halls.read", "doorplates.statistics", "staff.manage"):
        staff.admit(action)
        assert staff.may(action, area="zp")
    with pytest.raises(NotInPractice):
        staff.admit("areas.edit")
    assert not staff.may("areas.edit", area="zp")


def test_city_admins_and_they_alone_need_a_second_factor() -> None:
    assert {role.id for role in ROLES.values() if role.second_factor} == {"city_admin"}
    assert policy.needs_second_factor([Grant("helper", "zp"), Grant("city_admin", "ks")])
    assert not policy.needs_second_factor([Grant("township_admin", "zp")])


# --- a route without a rule cannot be written


class Nothing(Body):
    pass


def test_a_handler_for_staff_without_an_action_is_refused_when_it_is_written() -> None:
    async def bare(request: Request, by: Staff) -> HTTPResponse: ...

    async def perhaps(request: Request, by: Staff | None) -> HTTPResponse: ...

    async def resident(request: Request, who: Resident) -> HTTPResponse: ...

    for handler, action in ((bare, None), (perhaps, None), (perhaps, "own.account"), (resident, "own.account")):
        with pytest.raises(TypeError):
            endpoint(answers=Nothing, allow=action)(handler)


def test_roles_rise_from_community_to_city() -> None:
    order = ["community", "town", "city"]
    for role in ROLES.values():
        levels = sorted(order.index(kind) for kind in role.areas)
        assert all(after - before == 1 for before, after in pairwise(levels)), role.id
