"""健康规则: pure functions of what was counted. Each finding says why and what to do next, in words for the person who will do it.

A plate is measured against its own habit: a village gate with two scans a week is not silent after five days, a mall's entrance is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

LOOK_BACK = timedelta(days=60)
DISTANCE_OVER = timedelta(days=30)
BURST_OVER = timedelta(days=2)
ENOUGH_SCANS = 10
"""From here on a plate has a habit."""
SHORTEST_SILENCE, LONGEST_SILENCE = timedelta(days=7), timedelta(days=45)
TIMES_THE_GAP = 6
NEVER_SCANNED_AFTER = timedelta(days=30)
FEWEST_PLACED, FAR_SHARE = 5, 0.5
LEAST_BURST, TIMES_THE_HOUR = 50, 12


@dataclass(frozen=True, slots=True)
class Kind:
    say: str
    next: str


BY_HAND = frozenset({"inspected"})
"""Found by people, not by counting: stays until somebody settles it or a later inspection finds nothing."""
REST = timedelta(days=14)
"""Whatever was settled by hand is not raised again so soon."""

KINDS = {
    "silent": Kind("长时间没人扫", "请就近去看一眼：牌子还在不在、码有没有被遮住或晒褪色；在的话用手机扫一次就恢复"),
    "damaged": Kind("已报损", "安排重新印制同一个码的牌子，换上后点“修复”；不再用就“停用”并指定接替的门牌"),
    "reported": Kind("群众反映扫码不成功", "到“扫码问题”里看反映的内容，现场核对后处理"),
    "covered": Kind("群众反映码被覆盖或位置不符", "尽快到现场：可能有人贴了别的二维码。撕掉覆盖物、拍照留证；有诈骗嫌疑请报警"),
    "far": Kind("扫码位置离门牌太远", "码可能被拍照转发或挪到别处：核对牌子还在原地；搬了就做“迁移”，坐标不准就改坐标"),
    "burst": Kind("短时间扫码突增", "看附近是不是在办活动；不是的话到现场核对有没有被覆盖或冒用"),
    "early": Kind("还没启用就有人扫", "牌子可能已经挂出来了：确认张贴后补上照片并启用"),
    "inspected": Kind("巡检发现问题", "按巡检记录处理：损坏就报损重印，丢失或位置变了就迁移或停用"),
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What is known of one plate where it hangs now. hours: (start of the hour, scans) of the last two days."""

    status: str
    since: datetime | None
    """In this place and counted at all; None: nothing was ever scanned anywhere."""
    first: datetime | None
    last: datetime | None
    scans: int
    """Within LOOK_BACK."""
    placed: int = 0
    far: int = 0
    """Scans within DISTANCE_OVER that told a distance, and those of them beyond 1 km."""
    hours: tuple[tuple[datetime, int], ...] = ()
    reports: int = 0
    covered: int = 0
    early: int = 0


def findings(seen: Counted, now: datetime) -> dict[str, dict[str, Any]]:
    """kind -> facts."""
    found: dict[str, dict[str, Any]] = {}
    if seen.status == "damaged":
        found["damaged"] = {}
    if seen.status in ("active", "damaged"):
        if silence := _silence(seen, now):
            found["silent"] = silence
        if seen.placed >= FEWEST_PLACED and seen.far / seen.placed >= FAR_SHARE:
            found["far"] = {"scans": seen.placed, "far": seen.far}
        if burst := _burst(seen):
            found["burst"] = burst
    if seen.early:
        found["early"] = {"scans": seen.early}
    if seen.reports:
        found["reported"] = {"reports": seen.reports}
    if seen.covered:
        found["covered"] = {"reports": seen.covered}
    return found


def _silence(seen: Counted, now: datetime) -> dict[str, Any] | None:
    if seen.last is None or seen.first is None:
        waited = now - seen.since if seen.since else timedelta(0)
        return {"days": min(waited, LOOK_BACK).days, "never": True} if waited >= NEVER_SCANNED_AFTER else None
    quiet = now - seen.last
    gap = (seen.last - seen.first) / (seen.scans - 1) if seen.scans >= ENOUGH_SCANS else None
    patience = LONGEST_SILENCE if gap is None else min(max(gap * TIMES_THE_GAP, SHORTEST_SILENCE), LONGEST_SILENCE)
    if quiet < patience:
        return None
    return {"days": quiet.days, "gap_hours": round(gap.total_seconds() / 3600, 1) if gap is not None else None}


def _burst(seen: Counted) -> dict[str, Any] | None:
    if not seen.hours or seen.first is None or seen.last is None:
        return None
    hour, most = max(seen.hours, key=lambda one: one[1])
    hours = max(1.0, (seen.last - seen.first).total_seconds() / 3600)
    usual = max(0, seen.scans - most) / hours
    if most < LEAST_BURST or most < usual * TIMES_THE_HOUR:
        return None
    return {"scans": most, "hour": hour.isoformat(), "usual": round(usual, 1)}


def why(kind: str, facts: dict[str, Any]) -> str:
    """The reason in a sentence."""
    if kind == "silent":
        if facts.get("never"):
            return f"{facts['days']} 天里还没有人扫过"
        gap = facts.get("gap_hours")
        usual = "" if gap is None else f"，平时约每 {_span(gap)}有一次"
        return f"已经 {facts['days']} 天没有人扫{usual}"
    if kind == "far":
        return f"近 30 天有 {facts['scans']} 次扫码说了位置，其中 {facts['far']} 次在 1 公里以外"
    if kind == "burst":
        return f"{facts['hour'][5:10]} {facts['hour'][11:13]} 时一小时被扫 {facts['scans']} 次，平时每小时约 {facts['usual']} 次"
    if kind == "early":
        return f"还没有启用，已经有人扫了 {facts['scans']} 次"
    if kind in ("reported", "covered"):
        return f"有 {facts['reports']} 条反映还没有处理"
    if kind == "inspected":
        return f"巡检结果：{facts['result']}"
    return "工作人员报了损坏，还没有修复"


def _span(hours: float) -> str:
    return f"{max(1, round(hours))} 小时" if hours < 36 else f"{round(hours / 24)} 天"
