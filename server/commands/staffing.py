"""staff: the first city admin, practice accounts for a demonstration, and the way back in when nobody can."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass

from server import database
from server.accounts import policy
from server.accounts.audit.service import AuditService
from server.accounts.policy import ROLES, Grant
from server.accounts.staff.models import StaffMember
from server.accounts.staff.passwords import Passwords, generated
from server.accounts.staff.registry import StaffRegistry
from server.accounts.staff.service import StaffService
from server.areas.service import AreaService
from server.clock import SystemClock
from server.crypto import Vault
from server.errors import DoorplateError
from server.matters.catalogue import Catalogue
from server.settings import Settings

ACTION, WHO = "command.staff", "命令行"
DEMO = "演示账号"
_DEMO_ACCOUNTS = (
    ("demo-city", "市级管理员", policy.CITY_ADMIN, "city", None),
    ("demo-town", "区镇管理员", policy.TOWNSHIP_ADMIN, "town", None),
    ("demo-helper", "市级帮办员", policy.HELPER, "city", None),
    ("demo-town-helper", "区镇帮办员", policy.HELPER, "town", None),
    ("demo-clerk", "窗口人员", policy.CLERK, "town", None),
    ("demo-department", "部门经办人", policy.DEPARTMENT_HANDLER, "city", "人社"),
    ("demo-field", "马上办人员", policy.FIELD_STAFF, "town", None),
    ("demo-editor", "知识库编辑", policy.EDITOR, "city", None),
    ("demo-reviewer", "知识库审核员", policy.REVIEWER, "city", None),
    ("demo-auditor", "审计员", policy.AUDITOR, "city", None),
)


@dataclass(frozen=True, slots=True)
class _Office:
    areas: AreaService
    registry: StaffRegistry
    staff: StaffService
    audit: AuditService

    @classmethod
    async def open(cls, settings: Settings) -> _Office:
        clock, areas, catalogue, passwords = SystemClock(), AreaService(), Catalogue(), Passwords()
        await areas.load()
        await catalogue.load()
        audit = AuditService(clock)
        staff = StaffService(areas, Vault.of(settings), audit, passwords, clock)
        return cls(areas, StaffRegistry(areas, catalogue.departments, passwords, clock), staff, audit)

    async def note(self, member: StaffMember, **detail: object) -> None:
        await self.audit.write(
            ACTION, staff_name=WHO, area=member.area_id, subject=("staff", str(member.id)), detail={"name": member.name} | detail
        )


async def add(
    settings: Settings, name: str, display_name: str, *, role: str, area: str | None, department: str | None, password: str | None
) -> int:
    """0 done, 1 refused. password None: one is made up and printed, this once."""
    await database.migrate(settings)
    async with database.connected(settings):
        office = await _Office.open(settings)
        if not office.areas.places:
            print("数据库里还没有区域，请先运行 doorplate prepare", file=sys.stderr)
            return 1
        where = area or office.areas.city.id
        try:
            grant = Grant(role, where, department)
            member, chosen = await office.registry.create(name, display_name, area=where, grants=[grant], password=password, by=None)
        except DoorplateError as refusal:
            print(refusal.message, file=sys.stderr)
            return 1
        await office.note(member, done="created", role=role, area=where)
    print(f"已创建 {ROLES[role].name} {display_name}({member.name})，区域 {office.areas.places[where].name}")
    if password is None:
        print(f"初始密码(只显示这一次，首次登录时要修改)：{chosen}")
    if ROLES[role].second_factor:
        print("首次登录时要设置动态验证码，请准备好手机上的身份验证器")
    return 0


async def demo(settings: Settings) -> int:
    """One account a role. A second run gives the same accounts new passwords."""
    await database.migrate(settings)
    async with database.connected(settings):
        office = await _Office.open(settings)
        if not office.areas.places:
            print("数据库里还没有区域，请先运行 doorplate prepare", file=sys.stderr)
            return 1
        town = office.areas.towns[0]
        print(f"{DEMO}，仅供试用，请勿用于正式环境。密码只显示这一次；再运行一次会换成新密码。")
        for name, title, role, kind, department in _DEMO_ACCOUNTS:
            where = office.areas.city if kind == "city" else town
            member = await StaffMember.get_or_none(name=name)
            if member is None:
                grants = [Grant(role, where.id, department)]
                member, password = await office.registry.create(
                    name, f"{DEMO}·{title}", area=where.id, grants=grants, password=None, demo=True, by=None
                )
            elif not member.demo:
                print(f"  {name}：已有同名的正式账号，没有改动", file=sys.stderr)
                continue
            else:
                password = await _renew(office, member, must_change=False)
            await office.note(member, done="demo")
            print(f"  {name:<18}{password}  {title}({where.name})")
    return 0


async def reset(settings: Settings, name: str) -> int:
    """A new password, no second factor, no lock: for whoever can reach the server and lost the rest."""
    async with database.connected(settings):
        office = await _Office.open(settings)
        member = await StaffMember.get_or_none(name=name.lower())
        if member is None:
            print(f"没有用户 {name}", file=sys.stderr)
            return 1
        password = await _renew(office, member, must_change=not member.demo)
        await office.note(member, done="reset")
    print(f"{member.display_name}({member.name}) 的新密码(只显示这一次)：{password}\n动态验证码已清除，所有登录已退出")
    return 0


async def _renew(office: _Office, member: StaffMember, *, must_change: bool) -> str:
    password = generated()
    await office.staff.set_password(member.id, await office.staff.passwords.hash(password), must_change=must_change)
    await office.staff.drop_second_factor(member.id)
    await StaffMember.filter(id=member.id).update(state="active")
    return password


def typed_password() -> str:
    """Typed twice, never shown; from a pipe one line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    first, second = getpass.getpass("密码："), getpass.getpass("再输一次：")
    if first != second:
        raise SystemExit("两次输入的密码不同")
    return first
