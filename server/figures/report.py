"""成效报告与公开页: pages without any script, set for A4 and for a phone; every word is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from server.figures.measures import MEASURES, Measure
from server.figures.results import Results, Row
from server.figures.service import Board, Line, said
from server.statistics.small import LEAST

_STYLE = (Path(__file__).parent / "report.css").read_text("utf-8")
TITLES = {"month": "逐月", "town": "各区镇", "department": "各部门", "matter": "各事项"}
SMALL = f"少于 {LEAST} 次的不显示，会让人推算出来的也不显示。"
MOST_LINES = 30
"""Of a table in the report; the rest is in the CSV."""
FEW = "不显示"
"""A count under ten, or one that would give such a count away."""


def cell(measure: Measure, value: float | None) -> str | float:
    """As a table says it: counts whole, rates with a digit; a count that is hidden says so, a rate without enough cases is a dash."""
    if value is None:
        return FEW if measure.over is None else "—"
    return int(value) if measure.over is None else value


def page(boards: Sequence[Board], area: str, *, at: datetime) -> bytes:
    """The report of a span: the whole first, then by month, town, department, matter."""
    whole = boards[0]
    span = f"{whole.first:%Y年%m月}至{whole.last:%Y年%m月}"
    tops = "".join(
        f"<div><dt>{escape(one.name)}</dt><dd>{_number(one, whole.whole[one.id])}<small>{escape(said(one, whole))}</small></dd></div>"
        for one in MEASURES.values()
    )
    body = [
        f'<header><h1>数字政务门牌成效报告</h1><p class="note">{escape(area)} · {span}</p></header>',
        f"<h2>总的情况</h2><dl>{tops}</dl>",
        *(_table(board) for board in boards if board.lines),
        _footer(whole.counted_at, at, f"{SMALL}不足 {LEAST} 例的不算比率。"),
    ]
    return _html(f"成效报告 {span}", body)


def _table(board: Board) -> str:
    used = [one for one in MEASURES.values() if any(line.id and _says(one, line) for line in board.lines)]
    said_ = [line for line in board.lines if any(_says(one, line) for one in used)]
    if not used:
        return ""
    head = "".join(f"<th scope='col'>{escape(one.name)}<br>{escape(one.unit)}</th>" for one in used)
    rows = "".join(
        f"<tr><th scope='row'>{escape(line.name)}</th>{''.join(f'<td>{cell(one, line.values[one.id])}</td>' for one in used)}</tr>"
        for line in said_[:MOST_LINES]
    )
    more = f'<p class="note">只列前 {MOST_LINES} 行，全部的在导出的表格里。</p>' if len(said_) > MOST_LINES else ""
    head = f"<thead><tr><th></th>{head}</tr></thead>"
    return f'<h2>{TITLES[board.by]}</h2><div class="wide"><table class="dense">{head}<tbody>{rows}</tbody></table></div>{more}'


def _says(one: Measure, line: Line) -> bool:
    """A count that is hidden is one; a rate without cases is none."""
    return line.values[one.id] not in ((0,) if one.over is None else (0, None))


def _number(one: Measure, value: float | None) -> str:
    said_ = cell(one, value)
    return f"{said_:,}{' ' + one.unit if one.over is None else one.unit}" if isinstance(said_, int | float) else str(said_)


def public_page(found: Results, say: str, *, at: datetime) -> bytes:
    """The results page: a sentence, four numbers, the months with a bar each, the towns."""
    whole = found.whole.counts
    names = {"asked": "问了多少次", "found": "当场查到", "solved": "帮忙办成", "mended": "改好的问题"}
    counts = "".join(f"<li><b>{_count(whole[part])}</b><span>{name}</span></li>" for part, name in names.items())
    tallest = max((row.counts["asked"] or 0 for row in found.months), default=0)
    months = "".join(_month_row(row, tallest) for row in reversed(found.months) if any(count != 0 for count in row.counts.values()))
    ordered = sorted(found.towns, key=lambda row: (-(row.counts["asked"] or 0), row.id))
    towns = "".join(
        f"<tr><th scope='row'>{escape(row.name)}</th>{''.join(_cell(row.counts[part]) for part in ('asked', 'found', 'solved'))}</tr>"
        for row in ordered
    )
    keys = '<i class="key found"></i>查到<i class="key"></i>没查到'
    span = f"{found.first:%Y年%m月}至{found.last:%Y年%m月}"
    body = [
        f'<header><h1>数字政务门牌，办成了什么</h1><p class="note">昆山市 · {span}</p></header>',
        f'<p class="lead">{_sentence(found.whole)}</p>',
        f'<ul class="counts">{counts}</ul>',
        f'<h2>逐月</h2><p class="note">{keys}</p><table>{_head("月份", "问了", "查到", "帮忙办成", "改好", "")}'
        f"<tbody>{months or _nothing(6)}</tbody></table>",
        f"<h2>各区镇</h2><table>{_head('区镇', '问了', '查到', '帮忙办成')}<tbody>{towns}</tbody></table>",
        '<p class="note">“帮忙办成”是帮办员当场帮到、没有转成工单的，加上工单办结、居民说解决了的。“改好的问题”是群众和窗口反映、'
        "核实改正并经得起复查的；它们是全市一起改的，不分区镇。不知道在哪里问的只计入全市。</p>",
        _footer(found.counted_at, at, f"{say}。"),
    ]
    return _html("数字政务门牌，办成了什么", body)


def _head(*names: str) -> str:
    cells = "".join(f"<th scope='col'>{name}</th>" if name else '<td class="bar"></td>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def _sentence(whole: Row) -> str:
    asked, found, mended = whole.counts["asked"], whole.counts["found"], whole.counts["mended"]
    if not asked:
        return "还没有足够的数据。门牌用起来以后，每个月问了多少、查到多少、办成多少、改好多少，都会写在这里。"
    rate = f"其中 <b>{found:,}</b> 次当场查到（{100 * found / asked:.0f}%）" if found else "查到多少还太少，暂不显示"
    mending = f"；群众指出的问题，改好了 <b>{mended:,}</b> 个" if mended else ""
    return f"一年来大家来问了 <b>{asked:,}</b> 次，{rate}{mending}。"


def _month_row(row: Row, tallest: int) -> str:
    asked, found = row.counts["asked"], row.counts["found"]
    bar = ""
    if asked and tallest and found is not None:
        inner = f'<i style="width:{100 * found / asked:.0f}%"></i>'
        bar = f'<i style="width:{100 * asked / tallest:.0f}%">{inner}</i>'
    cells = "".join(_cell(row.counts[part]) for part in ("asked", "found", "solved", "mended"))
    return f"<tr><th scope='row'>{escape(row.name)}</th>{cells}<td class='bar'>{bar}</td></tr>"


def _cell(count: int | None) -> str:
    return f"<td>{count:,}</td>" if count is not None else f'<td class="few">{FEW}</td>'


def _count(count: int | None) -> str:
    return FEW if count is None else f"{count:,}"


def _nothing(columns: int) -> str:
    return f'<tr><td colspan="{columns}" class="few">还没有数据</td></tr>'


def _footer(counted_at: datetime | None, at: datetime, say: str) -> str:
    counted = f"统计到 {counted_at:%Y-%m-%d %H:%M}。" if counted_at else "还没有统计过。"
    return f"<footer>{escape(counted)}{escape(say)}生成于 {at:%Y-%m-%d %H:%M}。急事请打12345。</footer>"


def _html(title: str, body: Sequence[str]) -> bytes:
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
    inside = f"<body><main>{''.join(body)}</main></body>"
    return f'<!doctype html><html lang="zh-CN"><head>{head}<style>{_STYLE}</style></head>{inside}</html>'.encode()
