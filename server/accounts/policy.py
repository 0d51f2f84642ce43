"""权限: the one table of what which role may do. A route names its action (`endpoint(..., allow="doorplates.issue")`), a service asks for
the concrete record (`staff.check("doorplates.issue", area=plate.area_id)`); nothing else decides.

A grant is role x area x department. It reaches into every area below its own (city > 区镇 > community). Where a rule says
`by_department`, a grant with a department reaches records of that department alone, and a grant without one reaches all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

CITY_ADMIN, TOWNSHIP_ADMIN, HELPER, CLERK = "city_admin", "township_admin", "helper", "clerk"
DEPARTMENT_HANDLER, FIELD_STAFF, EDITOR, REVIEWER, AUDITOR = "department_handler", "field_staff", "editor", "reviewer", "auditor"

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{1,31}")
"""What a sign-in name looks like."""
_LOCAL = frozenset({"city", "town", "community"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role as a person reads it, and what a grant of it looks like."""

    id: str
    name: str
    areas: frozenset[str]
    """Kinds of area at which it can be granted."""
    department: Literal["none", "may", "must"]
    grants: frozenset[str] = field(default_factory=frozenset)
    """Roles that its holder may give and take, and whose holders they may look after."""
    second_factor: bool = False
    """Sign-in needs a one-time code as well."""


_TOWNSHIP_GRANTS = frozenset({HELPER, CLERK, DEPARTMENT_HANDLER, FIELD_STAFF, EDITOR})

ROLES: dict[str, Role] = {
    role.id: role
    for role in (
        Role(
            CITY_ADMIN,
            "市级管理员",
            frozenset({"city"}),
            "none",
            _TOWNSHIP_GRANTS | {CITY_ADMIN, TOWNSHIP_ADMIN, REVIEWER, AUDITOR},
            second_factor=True,
        ),
        Role(TOWNSHIP_ADMIN, "区镇管理员", frozenset({"town"}), "none", _TOWNSHIP_GRANTS),
        Role(HELPER, "帮办员", _LOCAL, "may"),
        Role(CLERK, "窗口人员", _LOCAL, "may"),
        Role(DEPARTMENT_HANDLER, "部门经办人", frozenset({"city", "town"}), "must"),
        Role(FIELD_STAFF, "马上办人员", _LOCAL, "may"),
        Role(EDITOR, "知识库编辑", frozenset({"city", "town"}), "may"),
        Role(REVIEWER, "知识库审核员", frozenset({"city", "town"}), "may"),
        Role(AUDITOR, "审计员", frozenset({"city", "town"}), "none"),
    )
}


@dataclass(frozen=True, slots=True)
class Rule:
    say: str
    """What it is, for the person who is told that they may not."""
    roles: frozenset[str]
    own: bool = False
    """About one's own account: open to everyone who is signed in, also before the second factor is set up."""
    by_department: bool = False
    personal: bool = False
    """Shows personal data: looking is audited too, not only changing."""
    practice: bool = False
    """A practice login may do it: the services behind it keep practice records apart (server/practice/service.py)."""


EVERYONE = frozenset(ROLES)
_ADMINS = frozenset({CITY_ADMIN, TOWNSHIP_ADMIN})


def _own(say: str) -> Rule:
    return Rule(say, EVERYONE, own=True)


def _rule(say: str, roles: Iterable[str], *, by_department: bool = False, personal: bool = False, practice: bool = False) -> Rule:
    return Rule(say, frozenset(roles), by_department=by_department, personal=personal, practice=practice)


ACTIONS: dict[str, Rule] = {
    # one's own account
    "own.account": _own("管理自己的账号"),
    "own.practice": _own("练习模式"),
    # accounts
    "staff.read": _rule("查看人员", _ADMINS | {AUDITOR}, personal=True),
    "staff.manage": _rule("管理人员账号", _ADMINS, practice=True),
    "staff.grant": _rule("授予和收回角色", _ADMINS, practice=True),
    "audit.read": _rule("查看审计记录", {CITY_ADMIN, AUDITOR}, personal=True),
    # areas, calendars, notices, switches
    "areas.read": _rule("查看区域", EVERYONE),
    "areas.edit": _rule("修改区域", {CITY_ADMIN}),
    "calendar.read": _rule("查看工作日历", EVERYONE),
    "calendar.edit": _rule("修改工作日历", {CITY_ADMIN}),
    "notices.read": _rule("查看公告", EVERYONE),
    "notices.edit": _rule("发布公告", _ADMINS, practice=True),
    "switches.read": _rule("查看功能开关", _ADMINS | {AUDITOR}),
    "switches.edit": _rule("修改功能开关", {CITY_ADMIN}),
    # doorplates
    "doorplates.read": _rule("查看门牌", _ADMINS | {HELPER, FIELD_STAFF, AUDITOR}),
    "doorplates.edit": _rule("修改门牌", _ADMINS, practice=True),
    "doorplates.issue": _rule("制发门牌", _ADMINS, practice=True),
    "doorplates.print": _rule("印制门牌", _ADMINS, practice=True),
    "doorplates.retire": _rule("报损、迁移、停用门牌", _ADMINS, practice=True),
    "doorplates.inspect": _rule("巡检门牌", _ADMINS | {HELPER, FIELD_STAFF}, practice=True),
    "doorplates.statistics": _rule("查看扫码统计", _ADMINS | {AUDITOR}),
    "entries.read": _rule("查看入口渠道", _ADMINS | {AUDITOR}),
    "entries.edit": _rule("管理入口渠道", _ADMINS),
    # halls
    "halls.read": _rule("查看网点", EVERYONE),
    "halls.edit": _rule("修改网点", _ADMINS),
    "halls.services": _rule("修改网点办理的服务", {CITY_ADMIN}),
    "halls.import": _rule("批量导入网点", {CITY_ADMIN}),
    # the knowledge base
    "matters.read": _rule("查看事项和草稿", {CITY_ADMIN, TOWNSHIP_ADMIN, HELPER, CLERK, DEPARTMENT_HANDLER, EDITOR, REVIEWER, AUDITOR}),
    "matters.propose": _rule("提出修改建议", {TOWNSHIP_ADMIN, HELPER, CLERK, DEPARTMENT_HANDLER, EDITOR, REVIEWER}),
    "matters.edit": _rule("修改事项", {EDITOR}, by_department=True),
    "matters.review": _rule("审核和发布事项", {REVIEWER}, by_department=True),
    "links.read": _rule("查看网上入口", {CITY_ADMIN, TOWNSHIP_ADMIN, HELPER, DEPARTMENT_HANDLER, EDITOR, REVIEWER, AUDITOR}),
    "links.look": _rule("检查网上入口", {CITY_ADMIN, EDITOR, REVIEWER, DEPARTMENT_HANDLER}),
    "matters.import": _rule("导入官方要素", {CITY_ADMIN}),
    "cards.read": _rule("查看政策卡片和一件事", {CITY_ADMIN, TOWNSHIP_ADMIN, HELPER, CLERK, DEPARTMENT_HANDLER, EDITOR, REVIEWER, AUDITOR}),
    "cards.propose": _rule("对政策卡片和一件事提出修改建议", {TOWNSHIP_ADMIN, HELPER, CLERK, DEPARTMENT_HANDLER, EDITOR, REVIEWER}),
    "cards.edit": _rule("修改政策卡片和一件事", {EDITOR}, by_department=True),
    "cards.review": _rule("审核和发布政策卡片和一件事", {REVIEWER}, by_department=True),
    # the counter
    "counter.read": _rule("打开居民的材料清单", {CLERK, HELPER}, personal=True),
    "counter.work": _rule("在窗口核对材料", {CLERK}),
    # the help desk
    "sessions.read": _rule("查看帮办会话", {HELPER, TOWNSHIP_ADMIN, CITY_ADMIN}, personal=True),
    "sessions.help": _rule("接待帮办", {HELPER}),
    "sessions.supervise": _rule("查看班次总览", _ADMINS, personal=True),
    "recordings.read": _rule("查看录音征询的设置", _ADMINS | {AUDITOR}),
    "recordings.edit": _rule("设置是否征询录音", _ADMINS),
    "rosters.read": _rule("查看值班表", _ADMINS | {HELPER}),
    "rosters.edit": _rule("排班", _ADMINS),
    # what residents reported about plates and facts
    "reports.read": _rule("查看群众反馈的问题", _ADMINS | {HELPER, EDITOR}),
    "reports.settle": _rule("处理群众反馈的问题", _ADMINS | {HELPER, EDITOR}),
    # tickets
    "tickets.read": _rule("查看工单", _ADMINS | {HELPER, DEPARTMENT_HANDLER, FIELD_STAFF, AUDITOR}, by_department=True, personal=True),
    "tickets.enter": _rule("代群众登记工单", _ADMINS | {HELPER, CLERK, FIELD_STAFF}),
    "tickets.dispatch": _rule("受理和派发工单", _ADMINS),
    "tickets.arbitrate": _rule("裁定工单的主办部门", {CITY_ADMIN}),
    "tickets.handle": _rule("办理工单", {DEPARTMENT_HANDLER}, by_department=True),
    "tickets.visit": _rule("到现场办理工单", {FIELD_STAFF}),
    "duties.read": _rule("查看职责图", _ADMINS | {HELPER, DEPARTMENT_HANDLER, AUDITOR}),
    "duties.edit": _rule("修改职责图", _ADMINS),
    "inspections.read": _rule("查看工单巡检和停滞清单", _ADMINS | {AUDITOR}),
    "suggestions.make": _rule("提意见", EVERYONE - {AUDITOR}),
    "ratings.read": _rule("查看评价", _ADMINS | {HELPER, DEPARTMENT_HANDLER, AUDITOR}, by_department=True),
    "ratings.appeal": _rule("对差评提出申诉", {DEPARTMENT_HANDLER}, by_department=True),
    "ratings.judge": _rule("裁决差评申诉", {CITY_ADMIN}),
    # 12345 and the departments' own systems
    "partners.read": _rule("查看对接方和对接记录", {CITY_ADMIN}),
    "partners.manage": _rule("管理对接方", {CITY_ADMIN}),
    # platforms of others that read with a key
    "keys.read": _rule("查看接口密钥", _ADMINS | {AUDITOR}),
    "keys.edit": _rule("发放和停用接口密钥", _ADMINS),
    # the ledger: what people could not find, what was wrong, and what becomes of it
    "ledger.read": _rule("查看问题台账", _ADMINS | {HELPER, DEPARTMENT_HANDLER, EDITOR, REVIEWER, AUDITOR}),
    "ledger.work": _rule("处理问题台账", {CITY_ADMIN, EDITOR, DEPARTMENT_HANDLER}, by_department=True),
    # figures
    "figures.read": _rule("查看成效看板", _ADMINS | {AUDITOR}),
    "volumes.read": _rule("查看办件量", {CITY_ADMIN, EDITOR, REVIEWER, AUDITOR}),
    "volumes.import": _rule("导入办件量", {CITY_ADMIN}),
    # what was sent to residents
    "sendings.read": _rule("查看消息发送记录", {CITY_ADMIN, AUDITOR}, personal=True),
}


def rule_of(action: str) -> Rule:
    """LookupError for an action that is not in the table: a route must not exist before its rule."""
    return ACTIONS[action]


def reads(action: str) -> bool:
    """Only looks: changes nothing, whoever does it."""
    return action.endswith((".read", ".statistics"))


def practisable(action: str) -> bool:
    """May a practice login do it? What is not prepared for practice could change real records."""
    rule = rule_of(action)
    return rule.own or rule.practice or reads(action)


@dataclass(frozen=True, slots=True)
class Grant:
    """授权: what somebody holds."""

    role: str
    area: str
    department: str | None = None


def reaching(action: str, grants: Iterable[Grant]) -> list[Grant]:
    """Those among the grants that allow the action somewhere."""
    roles = rule_of(action).roles
    return [grant for grant in grants if grant.role in roles]


def needs_second_factor(grants: Iterable[Grant]) -> bool:
    return any(ROLES[grant.role].second_factor for grant in grants)


def may_give(grants: Iterable[Grant]) -> dict[str, frozenset[str]]:
    """Area -> the roles that may be given and taken within it."""
    return {grant.area: ROLES[grant.role].grants for grant in grants if ROLES[grant.role].grants}
