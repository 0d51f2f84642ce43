"""首页: what a member of staff should know when they sit down. Each figure counts what its page would list for them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from tortoise.expressions import Q

from server.accounts.staff.caller import Staff
from server.areas.calendar import library_year
from server.areas.models import CalendarDay
from server.areas.service import AreaService
from server.clock import Clock
from server.doorplates.health.models import PlateFinding, ProblemSettled
from server.doorplates.models import Doorplate
from server.doorplates.rounds.models import InspectionRound
from server.editing.models import Draft
from server.entries.models import Entry
from server.halls.models import Hall, HallClosure
from server.ledger.models import Intake
from server.notices.models import Notice
from server.sessions import moves
from server.sessions.models import HelpSession
from server.switches.service import Switches
from server.switches.table import SWITCHES
from server.tickets import states
from server.tickets.board import TicketBoard, Wanted
from server.tickets.inbox import TicketInbox

SOON = timedelta(days=3)
REPORTS = ("scan_problem", "plate_covered")
TO_DISPATCH = (states.LODGED, states.ACCEPTED, states.RETURNED)


UNDER_WAY = {"open": "true"}
_ROOMS = {"matter": "matters", "policy": "policies", "bundle": "bundles"}


def _room(drafts: Sequence[Draft]) -> str:
    """Where the first of them is listed."""
    return _ROOMS[drafts[0].kind] if drafts else "matters"


@dataclass(frozen=True, slots=True)
class Card:
    """to: the console's room; calm: nothing has to be done about it."""

    id: str
    title: str
    value: int
    say: str
    to: str
    query: dict[str, str]
    calm: bool


class HomeService:
    def __init__(self, areas: AreaService, switches: Switches, board: TicketBoard, inbox: TicketInbox, clock: Clock) -> None:
        self.areas, self.switches, self.board, self.inbox, self.clock = areas, switches, board, inbox, clock
        self._cards: tuple[tuple[str, Callable[[Staff], Awaitable[Card]]], ...] = (
            ("tickets.dispatch", self._to_dispatch),
            ("tickets.handle", self._to_sign),
            ("tickets.read", self._late),
            ("sessions.help", self._waiting),
            ("matters.review", self._to_review),
            ("matters.edit", self._drafts),
            ("doorplates.read", self._plates),
            ("doorplates.read", self._findings),
            ("doorplates.read", self._problems),
            ("doorplates.inspect", self._rounds),
            ("halls.read", self._halls),
            ("halls.read", self._closures),
            ("notices.read", self._notices),
            ("entries.read", self._entries),
            ("calendar.edit", self._year),
            ("switches.read", self._switches),
        )

    async def cards(self, *, by: Staff) -> list[Card]:
        may = by.permissions()
        return [await card(by) for action, card in self._cards if action in may]

    async def _to_dispatch(self, by: Staff) -> Card:
        wanted = Wanted(status=TO_DISPATCH)
        count = await self.board.listed(by, wanted).count()
        say = "群众提交的和部门退回的" if count else "都派出去了"
        return Card("to_dispatch", "待派发的工单", count, say, "tickets", {"view": "list", "status": ",".join(TO_DISPATCH)}, count == 0)

    async def _to_sign(self, by: Staff) -> Card:
        count = (await self.inbox.groups(by))["sign"][1]
        return Card("to_sign", "待签收的工单", count, "期限从派发时就在走" if count else "都签收了", "inbox", {}, count == 0)

    async def _late(self, by: Staff) -> Card:
        count = await self.board.listed(by, Wanted(late=True)).count()
        say = "过了答复或办结的期限" if count else "都在期限里"
        return Card("late", "超期的工单", count, say, "tickets", {"view": "list", "late": "true"}, count == 0)

    async def _waiting(self, by: Staff) -> Card:
        rows = HelpSession.filter(by.where("sessions.help"), Q(meant_for=None) | Q(meant_for=by.id), status=moves.WAITING)
        count = await rows.count()
        return Card("waiting", "在等帮办的群众", count, "上线就能接" if count else "现在没有人在等", "desk", {}, count == 0)

    async def _to_review(self, by: Staff) -> Card:
        """Of others: nobody reviews what they wrote."""
        rows = await Draft.filter(state__in=["in_review", "approved"]).exclude(author_id=by.id).only("id", "kind", "state", "content")
        mine = [row for row in rows if by.may("matters.review", area=None, department=row.content.get("department"))]
        passed = sum(row.state == "approved" for row in mine)
        say = f"{passed} 份已通过，等发布" if passed else "别人写好了，等您看" if mine else "都审完了"
        return Card("to_review", "待审核的草稿", len(mine), say, _room(mine), UNDER_WAY, not mine)

    async def _drafts(self, by: Staff) -> Card:
        rows = await Draft.filter(author_id=by.id, state="draft").only("id", "kind", "state", "answer")
        back = sum(bool(row.answer) for row in rows)
        say = f"{back} 份被退回，要改" if back else "写好了就提交审核" if rows else "没有没写完的"
        return Card("drafts", "我在写的草稿", len(rows), say, _room(rows), UNDER_WAY, not back)

    async def _plates(self, by: Staff) -> Card:
        rows = Doorplate.filter(by.where("doorplates.read"), practice_of=by.practice_of)
        active, waiting = (
            await rows.filter(status="active").count(),
            await rows.filter(status__in=["designed", "printed", "posted"]).count(),
        )
        say = f"另有 {waiting} 块还没启用" if waiting else "都已启用"
        return Card("plates", "启用的门牌", active, say, "plates", {"status": "active"}, True)

    async def _findings(self, by: Staff) -> Card:
        mine = Doorplate.filter(by.where("doorplates.read"), practice_of=by.practice_of)
        codes = await mine.values_list("scene_code", flat=True)
        count = await PlateFinding.filter(settled_at=None, scene_code__in=list(codes)).count() if codes else 0
        return Card("findings", "要看看的门牌", count, "长期没人扫、破损、位置可疑" if count else "没有异常", "health", {}, count == 0)

    async def _problems(self, by: Staff) -> Card:
        settled = set(await ProblemSettled.all().values_list("intake_id", flat=True))
        rows = await Intake.filter(kind__in=REPORTS).values_list("id", "plate_id")
        codes = set(await Doorplate.filter(by.where("doorplates.read"), practice_of=by.practice_of).values_list("scene_code", flat=True))
        everywhere = by.may("doorplates.read", area=None) and not by.practice
        count = sum(1 for id_, plate in rows if id_ not in settled and (plate in codes or everywhere))
        return Card(
            "problems", "扫码问题待处理", count, "群众反馈扫不成功、码被覆盖" if count else "都处理完了", "problems", {}, count == 0
        )

    async def _rounds(self, by: Staff) -> Card:
        count = await InspectionRound.filter(by.where("doorplates.inspect"), status="open").count()
        return Card("rounds", "进行中的巡检", count, "在手机上打卡拍照" if count else "现在没有", "rounds", {}, count == 0)

    async def _halls(self, by: Staff) -> Card:
        count = await Hall.filter(by.where("halls.read"), verified=False).count()
        calm = count == 0 or "halls.edit" not in by.permissions()
        return Card("halls", "待核实的网点", count, "居民会看到“待核实”" if count else "都核实过了", "halls", {"verified": "false"}, calm)

    async def _closures(self, by: Staff) -> Card:
        mine = await Hall.filter(by.where("halls.read")).values_list("id", flat=True)
        now = self.clock.now()
        count = await HallClosure.filter(hall_id__in=list(mine), ends_at__gt=now, withdrawn_at=None).count() if mine else 0
        return Card("closures", "临时停办", count, "现在或将要停办的网点" if count else "网点都照常开放", "halls", {"closed": "true"}, True)

    async def _notices(self, by: Staff) -> Card:
        now = self.clock.now()
        rows = Notice.filter(by.where("notices.read"), practice_of=by.practice_of, withdrawn_at=None, ends_at__gt=now)
        standing, ending = await rows.count(), await rows.filter(ends_at__lte=now + SOON).count()
        say = f"{ending} 条三天内到期" if ending else ("三天内没有到期的" if standing else "现在没有公告")
        return Card("notices", "公告", standing, say, "notices", {}, ending == 0)

    async def _entries(self, by: Staff) -> Card:
        count = await Entry.filter(by.where("entries.read"), closed=False).count()
        return Card("entries", "渠道入口", count, "海报、短信、公众号等" if count else "还没有建", "entries", {}, True)

    async def _year(self, by: Staff) -> Card:
        """From October on, next year's holidays should be known."""
        now = self.clock.now()
        year = now.year + 1 if now.month >= 10 else now.year
        known = library_year(year) is not None or await CalendarDay.filter(day__gte=f"{year}-01-01", day__lte=f"{year}-12-31").exists()
        say = "放假安排已有" if known else "放假安排还没有公布或录入"
        return Card("calendar", "工作日历", year, say, "calendar", {"year": str(year)}, known)

    async def _switches(self, by: Staff) -> Card:
        off = [SWITCHES[id_].name for id_, on in self.switches.state.items() if not on]
        return Card("switches", "关着的功能", len(off), "、".join(off) if off else "全部打开", "switches", {}, not off)
