"""/api/v1/staff/entries: make entries, see how they are used, make links of WeChat's."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.clock import local
from server.entries.channels import CHANNELS, channel_name
from server.entries.handlers import address_of
from server.entries.models import Entry
from server.entries.schemas import (
    EntryBody,
    LinkBody,
    LinkView,
    PlateBriefView,
    StaffEntriesQuery,
    StaffEntriesView,
    StaffEntryView,
    TopicChoiceView,
    TopicsView,
    TopicView,
)
from server.entries.service import ACTION, ARRIVED, LINK, EntryForm, EntryService
from server.paging import page_of
from server.settings import Settings
from server.statistics.small import shown
from server.text import clean
from server.web import endpoint, reply

bp = Blueprint("staff-entries", url_prefix="/api/v1/staff")


@bp.get("/entries")
@endpoint(answers=StaffEntriesView, allow="entries.read")
async def staff_entries(request: Request, by: Staff, query: StaffEntriesQuery, entries: EntryService, settings: Settings) -> HTTPResponse:
    """入口列表: newest first, with the last 30 days."""
    found = entries.rows(q=clean(query.q), channel=query.channel, area=query.area, tag=clean(query.tag), closed=query.closed, by=by)
    rows, total = await page_of(found, query)
    items = await _views(rows, entries, settings, by)
    return reply(StaffEntriesView(items=items, tags=await entries.tags(by=by), total=total, page=query.page, size=query.size))


@bp.get("/entry-topics")
@endpoint(answers=TopicsView, allow="entries.read")
async def entry_topics(request: Request, by: Staff, entries: EntryService) -> HTTPResponse:
    """可选的渠道和主题。"""
    matters = [TopicChoiceView(id=one.content.id, name=one.content.plain_name) for one in entries.catalogue.matters.values()]
    themes = [TopicChoiceView(id=theme, name=theme) for theme in entries.themes()]
    channels = [TopicChoiceView(id=id_, name=name) for id_, name in CHANNELS.items()]
    return reply(TopicsView(matters=matters, themes=themes, channels=channels, wechat=entries.mini.via != "recording"))


@bp.post("/entries")
@endpoint(answers=StaffEntryView, status=201, idempotent=True, allow=ACTION)
async def create_entry(request: Request, by: Staff, body: EntryBody, entries: EntryService, settings: Settings) -> HTTPResponse:
    """新建入口。"""
    (view,) = await _views([await entries.create(_form(body), by=by)], entries, settings, by)
    return reply(view, status=201)


@bp.get("/entries/<code:str>")
@endpoint(answers=StaffEntryView, allow="entries.read")
async def staff_entry(request: Request, code: str, by: Staff, entries: EntryService, settings: Settings) -> HTTPResponse:
    """一个入口。"""
    (view,) = await _views([await entries.get(code, by=by)], entries, settings, by)
    return reply(view)


@bp.put("/entries/<code:str>")
@endpoint(answers=StaffEntryView, allow=ACTION)
async def edit_entry(request: Request, code: str, by: Staff, body: EntryBody, entries: EntryService, settings: Settings) -> HTTPResponse:
    """修改入口: the printed code stays, where it leads changes."""
    (view,) = await _views([await entries.edit(code, _form(body), by=by)], entries, settings, by)
    return reply(view)


@bp.post("/entries/<code:str>/links")
@endpoint(answers=LinkView, status=201, allow=ACTION)
async def make_entry_link(request: Request, code: str, by: Staff, body: LinkBody, entries: EntryService) -> HTTPResponse:
    """生成微信链接: URL Link, URL Scheme or short link, made by WeChat."""
    link, until = await entries.link(code, body.kind, body.days, by=by)
    return reply(LinkView(link=link, holds_until=until, say=f"有效到 {until:%Y-%m-%d %H:%M}，过期要重新生成"), status=201)


def _form(body: EntryBody) -> EntryForm:
    words = {name: clean(getattr(body, name)) for name in ("name", "tag", "plate", "topic")}
    return EntryForm(channel=body.channel, area=body.area, topic_kind=body.topic_kind, closed=body.closed, **words)


async def _views(rows: list[Entry], entries: EntryService, settings: Settings, by: Staff) -> list[StaffEntryView]:
    counts = await entries.counts([row.code for row in rows])
    return [_view(row, counts, entries, settings, by) for row in rows]


def _view(row: Entry, counts: dict[tuple[str, str], int], entries: EntryService, settings: Settings, by: Staff) -> StaffEntryView:
    place = entries.areas.places.get(row.area_id)
    plate = entries.plates.plates.get(row.plate_id or "")
    topic = entries.topic(row)
    return StaffEntryView(
        code=row.code,
        channel=row.channel,
        channel_name=channel_name(row.channel),
        name=row.name,
        tag=row.tag,
        area=row.area_id,
        area_name=place.name if place else row.area_id,
        plate=PlateBriefView(scene_code=plate.scene_code, number=plate.number, name=plate.name) if plate else None,
        topic=TopicView(**topic) if topic else None,
        closed=row.closed,
        address=address_of(row.code, settings),
        opened=shown(counts.get((row.code, LINK), 0)),
        arrived=shown(counts.get((row.code, ARRIVED), 0)),
        staff_name=row.staff_name,
        created_at=local(row.created_at),
        editable=by.may(ACTION, area=row.area_id),
    )
