"""/api/v1/staff/statistics/scans, as JSON and as CSV."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request

from server.accounts.staff.caller import Staff
from server.doorplates.registry.handlers import CSV, attachment
from server.statistics.schemas import ExportQuery, GroupView, ScanStatisticsView, SilentView, SpanQuery
from server.statistics.service import ACTION, Group, StatisticsService
from server.statistics.simulated import SAY as SIMULATED
from server.statistics.small import LEAST
from server.tables import csv_of
from server.web import endpoint, reply, reply_bytes

bp = Blueprint("staff-statistics", url_prefix="/api/v1/staff/statistics")
MOST_SILENT = 500
NAMES = {"plate": "门牌", "site_type": "场所类型", "town": "区镇", "channel": "渠道", "hour": "时段", "day": "日期"}


@bp.get("/scans")
@endpoint(answers=ScanStatisticsView, allow=ACTION)
async def scan_statistics(request: Request, by: Staff, query: SpanQuery, statistics: StatisticsService) -> HTTPResponse:
    """扫码统计: by plate, site type, town, channel, hour and day."""
    found = await statistics.scans(query.first, query.last, query.area, by=by)
    silent = [
        SilentView(scene_code=one.plate.scene_code, number=one.plate.number, name=one.plate.name, town=one.town) for one in found.silent
    ]
    return reply(
        ScanStatisticsView(
            first=found.first,
            last=found.last,
            total=found.total,
            **{by: [_view(group) for group in groups] for by, groups in found.groups.items()},
            silent=silent[:MOST_SILENT],
            silent_count=len(silent),
            plates=found.plates,
            counted_at=found.counted_at,
            least=LEAST,
            simulated=found.simulated,
            say=SIMULATED if found.simulated else f"少于 {LEAST} 次的不显示具体数字",
        )
    )


@bp.get("/scans.csv")
@endpoint(answers="text/csv", allow=ACTION)
async def scan_statistics_csv(request: Request, by: Staff, query: ExportQuery, statistics: StatisticsService) -> HTTPResponse:
    """导出扫码统计: one breakdown as CSV; small groups are hidden here as well."""
    found = await statistics.scans(query.first, query.last, query.area, by=by)
    mark = "（模拟数据，仅供练习）" if found.simulated else ""
    header = (f"{NAMES[query.by]}{mark}", f"扫码次数 {found.first} 至 {found.last}")
    lines = [(group.name, f"少于{LEAST}" if group.scans is None else group.scans) for group in found.groups[query.by]]
    name = f"扫码统计-按{NAMES[query.by]}-{found.first}-{found.last}{mark}.csv"
    return reply_bytes(csv_of(header, lines), content_type=CSV, headers=attachment(name))


def _view(group: Group) -> GroupView:
    return GroupView(id=group.id, name=group.name, scans=group.scans)
