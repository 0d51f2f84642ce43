"""指标: what is counted, and how a page reads it. A rate needs enough cases below the line, else it would point at somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from server.statistics.small import LEAST

COUNTED = (
    "scans",
    "searches",
    "found",
    "visits",
    "once",
    "right",
    "waits",
    "soon",
    "helped",
    "opened",
    "closed",
    "reopened",
    "solved",
    "rated",
    "content",
    "mended",
    "asked",
)
"""What the month table holds.

waits: total in seconds. closed: total in hours. soon: served within five minutes. helped: without a ticket; total in
seconds. asked: of a matter, from the words."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A column of the boards. of: what is counted, or summed (by_total). over: what it is divided by. better: which way is good."""

    id: str
    name: str
    question: str
    of: str
    unit: str
    over: str | None = None
    by_total: bool = False
    scale: float = 1.0
    better: Literal["more", "less", ""] = ""


MEASURES: dict[str, Measure] = {
    one.id: one
    for one in (
        Measure("scans", "扫码", "门牌用得多不多？", "scans", "次"),
        Measure("searches", "搜索", "来问的有多少？", "searches", "次"),
        Measure("found_rate", "查到率", "问了，查得到吗？", "found", "%", "searches", scale=100, better="more"),
        Measure("asked", "被问到", "哪些事被问得最多？", "asked", "次"),
        Measure("one_trip_rate", "一趟办成率", "照着清单去，跑一趟办成了吗？", "once", "%", "visits", scale=100, better="more"),
        Measure("list_right_rate", "清单准确率", "清单和窗口要的一样吗？", "right", "%", "visits", scale=100, better="more"),
        Measure("wait_minutes", "平均等待", "找帮办员要等多久？", "waits", "分钟", "waits", by_total=True, scale=1 / 60, better="less"),
        Measure("soon_rate", "五分钟内接通", "等五分钟以内的有多少？", "soon", "%", "waits", scale=100, better="more"),
        Measure("opened", "新工单", "转成工单的有多少？", "opened", "件"),
        Measure("ticket_days", "工单用时", "工单多久办完？", "closed", "天", "closed", by_total=True, scale=1 / 24, better="less"),
        Measure("reopen_rate", "重开率", "说办完的，真办完了吗？", "reopened", "%", "closed", scale=100, better="less"),
        Measure("content_rate", "满意率", "群众满意吗？", "content", "%", "rated", scale=100, better="more"),
        Measure("mended", "改好的问题", "台账里改好了多少？", "mended", "条"),
    )
}
Sums = Mapping[str, tuple[int, float]]
"""What is counted -> (count, total)."""


def value(measure: Measure, sums: Sums) -> float | None:
    """None: too few to be shown, or nothing to divide by. Counts themselves are hidden by whoever knows the group (small.py)."""
    count, total = sums.get(measure.of, (0, 0.0))
    if measure.over is None:
        return float(count)
    below = sums.get(measure.over, (0, 0.0))[0]
    if below < LEAST:
        return None
    return round((total if measure.by_total else count) * measure.scale / below, 1)
