"""The retention rules of all domains: what is kept for how long. Like app.py, this file sees every part."""

from __future__ import annotations

import asyncio
from datetime import datetime
from uuid import UUID

import structlog
from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from server.accounts.audit.models import AuditEntry
from server.accounts.models import Resident, ResidentToken
from server.accounts.personal.service import PersonalData
from server.accounts.staff.models import StaffToken
from server.accounts.wechat.models import UsedCode
from server.channels.models import MediaCheck
from server.channels.wechat.models import WeChatPush
from server.clock import Clock
from server.doorplates.models import Scan
from server.exchange.models import ExchangeEvent, PartnerReport
from server.guides.checklists.models import Checklist
from server.guides.checklists.service import forget_expired
from server.idempotency import IdempotencyRecord
from server.ledger.models import Intake, IntakeMark, LedgerEvidence, LedgerItem, LedgerNight
from server.links.models import LinkNight
from server.notices.models import Message, Notice, Sending
from server.outbox import OutboxRecord
from server.retention import AT_ONCE, Retention, RetentionRun, Rule, deleting
from server.search.models import Asked, Frequent
from server.sessions.models import HelpBooking, HelpMessage, HelpSession, HelpShift
from server.sessions.personal import forget_words
from server.sharing.keys.models import ApiKey
from server.tickets.forgetting import forget_words as forget_ticket_words
from server.tickets.models import Ticket, TicketFinding, TicketInspection, TicketPhoto

log = structlog.get_logger()
LOOK_EVERY_S = 3600.0
TICKET_DAYS, EXCHANGE_DAYS = 730, 180
UNUSED_PHOTO_DAYS = 7
SEARCHED = ("miss", "low_band")


def retention(
    personal: PersonalData,
    clock: Clock,
    *,
    query_days: int,
    least: int,
    ticket_days: int = TICKET_DAYS,
    exchange_days: int = EXCHANGE_DAYS,
) -> Retention:
    """query_days: masked words of searches; least: people who must have said a thing for it to be kept longer; ticket_days: words of a
    ticket after its close; exchange_days: what was told to partners."""
    return Retention(
        (
            _unused_residents(personal),
            deleting(
                "居民登录令牌",
                730,
                "两年没有用过",
                lambda before: ResidentToken.filter(Q(last_used_at__lt=before) | Q(last_used_at=None, created_at__lt=before)),
            ),
            deleting("工作人员登录记录", 180, "已失效半年", lambda before: StaffToken.filter(expires_at__lt=before)),
            deleting("审计记录", 1095, "满三年；网络安全法要求网络日志至少留存六个月", lambda before: AuditEntry.filter(at__lt=before)),
            _typed_codes(),
            deleting("问过的话(已遮盖)", query_days, "用来改进检索，过期不再需要", lambda before: Asked.filter(hour__lt=before)),
            deleting("够多人问过的说法和地点", 366, "看一年的变化", lambda before: Frequent.filter(day__lt=before.date())),
            deleting("没有查到的说法", 730, "两年前的说法不再用来改进检索", lambda before: Intake.filter(kind__in=SEARCHED, at__lt=before)),
            deleting("没有查到的说法在台账里的依据", 730, "同上", lambda before: LedgerEvidence.filter(kind__in=SEARCHED, at__lt=before)),
            deleting("没有凑够人数的台账", 180, "半年里没有更多人问，说法不再留着", lambda before: _too_few(before, least)),
            _marks(),
            deleting("每晚回归的记录", 366, "看一年的变化", lambda before: LedgerNight.filter(at__lt=before)),
            _saved_lists(),
            _help_words(),
            _ticket_words(ticket_days, clock),
            deleting(
                "没有用上的现场照片",
                UNUSED_PHOTO_DAYS,
                "上传后没有随现场办理提交",
                lambda before: TicketPhoto.filter(step=None, at__lt=before),
            ),
            deleting("工单巡检发现和停滞清单", 366, "看一年的变化", lambda before: TicketFinding.filter(at__lt=before)),
            deleting("工单巡检记录", 366, "看一年的变化", lambda before: TicketInspection.filter(began_at__lt=before)),
            deleting("告诉对接方的事件", exchange_days, "早已送达或放弃", lambda before: ExchangeEvent.filter(at__lt=before)),
            deleting("对接方的回报编号", exchange_days, "只为重发时认出同一条而留", lambda before: PartnerReport.filter(at__lt=before)),
            deleting("过去的预约", 366, "看一年的变化", lambda before: HelpBooking.filter(ends_at__lt=before)),
            deleting("过去的值班表", 731, "两年前的排班", lambda before: HelpShift.filter(ends_at__lt=before)),
            deleting("重试用的应答副本", 7, "只为网络重试而留", lambda before: IdempotencyRecord.filter(created_at__lt=before)),
            deleting("已送达的事件", 30, "已处理完毕", lambda before: OutboxRecord.filter(done_at__lt=before)),
            deleting("用过的微信登录凭证", 30, "凭证只有五分钟有效", lambda before: UsedCode.filter(at__lt=before)),
            deleting("收到的微信推送", 2, "微信只在一分钟内重发", lambda before: WeChatPush.filter(at__lt=before)),
            deleting("媒体检查记录", 180, "结果已经用过", lambda before: MediaCheck.filter(asked_at__lt=before)),
            deleting("给居民的通知", 730, "两年前的通知", lambda before: Message.filter(created_at__lt=before)),
            deleting("消息发送记录", 730, "两年前的记录，不再用来查投递", lambda before: Sending.filter(at__lt=before)),
            deleting("停用的接口密钥", 1095, "停用满三年", lambda before: ApiKey.filter(stopped_at__lt=before)),
            deleting("网上入口巡查记录", 366, "看一年的变化", lambda before: LinkNight.filter(began_at__lt=before)),
            deleting("到期的公告", 1095, "结束满三年", lambda before: Notice.filter(ends_at__lt=before)),
            deleting("清理记录", 1095, "满三年", lambda before: RetentionRun.filter(at__lt=before)),
        ),
        clock,
    )


def _too_few(before: datetime, least: int) -> QuerySet[LedgerItem]:
    """Items of the search box that too few people stand behind, and that nobody took up."""
    return LedgerItem.filter(family="search", state="new", people__lt=least, last_at__lt=before)


def _marks() -> Rule:
    """Of who sent what, while it waits to be taken in: a matter of seconds, were it not for a server that stands still."""

    def rows(before: datetime) -> QuerySet[IntakeMark]:
        return IntakeMark.filter(intake_id__in=Subquery(Intake.filter(at__lt=before).values("id")))

    return deleting("来件指纹", 30, "归集之后就不需要", rows)


def _unused_residents(personal: PersonalData) -> Rule:
    """Before the rule of tokens: whoever has only tokens that are overdue is erased as if they had asked for it, part by part."""

    def rows(before: datetime) -> Q:
        recent = ResidentToken.filter(Q(last_used_at__gte=before) | Q(created_at__gte=before))
        return Q(created_at__lt=before) & ~Q(id__in=Subquery(recent.values("resident_id")))

    async def overdue(before: datetime) -> int:
        return await Resident.filter(rows(before)).count()

    async def tidy(before: datetime) -> int:
        ids: list[UUID] = await Resident.filter(rows(before)).limit(AT_ONCE).values_list("id", flat=True)  # type: ignore[assignment]
        for id_ in ids:
            await personal.erase(id_)
        return len(ids)

    return Rule("不再使用的居民身份", 730, "两年没有用过，按本人要求删除的方式处理", overdue, tidy)


def _saved_lists() -> Rule:
    """They say themselves until when they hold; a week more, for somebody who comes a day late and asks."""

    async def overdue(before: datetime) -> int:
        return await Checklist.filter(expires_at__lt=before).count()

    async def tidy(before: datetime) -> int:
        return await forget_expired(before, AT_ONCE)

    return Rule("到期的材料清单", 7, "取件码失效满一周", overdue, tidy)


def _help_words() -> Rule:
    """What was said and shown to a helper; when and how long stays, for the figures."""

    def rows(before: datetime) -> QuerySet[HelpSession]:
        return HelpSession.filter(ended_at__lt=before, id__in=Subquery(HelpMessage.all().values("session_id")))

    async def overdue(before: datetime) -> int:
        return await rows(before).count()

    async def tidy(before: datetime) -> int:
        ids = list(await rows(before).limit(AT_ONCE).values_list("id", flat=True))
        return await forget_words(ids)

    return Rule("帮办会话里的话和图片", 180, "事情办完半年；次数和用时留作统计", overdue, tidy)


def _ticket_words(days: int, clock: Clock) -> Rule:
    """What it was about and whose it was; which departments did what and when stays, for the figures."""

    def rows(before: datetime) -> QuerySet[Ticket]:
        return Ticket.filter(over_at__lt=before, forgotten_at=None)

    async def overdue(before: datetime) -> int:
        return await rows(before).count()

    async def tidy(before: datetime) -> int:
        ids: list[UUID] = await rows(before).limit(AT_ONCE).values_list("id", flat=True)  # type: ignore[assignment]
        async with in_transaction():
            return await forget_ticket_words(list(ids), clock.now())

    return Rule("工单里的话、照片和联系方式", days, "办结以后不再需要；办理过程留作统计", overdue, tidy)


def _typed_codes() -> Rule:
    """Scans are counted for years, but what was typed instead of a code may be anything."""

    async def overdue(before: datetime) -> int:
        return await Scan.filter(at__lt=before, plate_id=None).exclude(typed="").count()

    async def tidy(before: datetime) -> int:
        ids = await Scan.filter(at__lt=before, plate_id=None).exclude(typed="").limit(AT_ONCE).values_list("id", flat=True)
        if ids:
            await Scan.filter(id__in=list(ids)).update(typed="")
        return len(ids)

    return Rule("没有对上门牌的输入内容", 90, "次数留作统计，输入的内容清空", overdue, tidy)


async def run_daily(retention: Retention) -> None:
    """Until cancelled. Several workers may look; whoever comes first does it, and a second run at once would find nothing."""
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        try:
            if await retention.due():
                await retention.run(dry=False)
        except Exception:
            log.exception("retention.not_run")
