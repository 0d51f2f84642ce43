"""demo: the resident's trip in the terminal, over the same services as the API."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from seeds.checking import read_seeds
from seeds.load import load
from server import database
from server.adapters import adapters
from server.clock import today
from server.guides.check import trial_answers
from server.matters.content import UNKNOWN
from server.matters.models import Matter
from server.parts import Parts
from server.search.service import Asker
from server.settings import Settings

FORMS = {"original": "原件", "copy": "复印件", "original_and_copy": "原件和复印件", "electronic": "电子证照", "fill_in": "现场填写"}
OPEN = {"open": "按作息现在开门", "closed": "按作息现在不开门", "unknown": "时间未知"}


async def run(settings: Settings, scene: str | None, words: str, *, auto: bool) -> int:
    console = Console(width=100 if auto else None)
    with tempfile.TemporaryDirectory() as folder:
        # an index folder of its own: the server, if it runs, holds the other
        async with adapters(settings.model_copy(update={"data_dir": Path(folder)})) as outside:
            await database.migrate(settings)
            async with database.connected(settings):
                if not await Matter.exists():
                    await load(read_seeds(as_of=today(outside.clock)), at=outside.clock.now())
                parts = Parts(settings, outside)
                await parts.load()
                return await _trip(console, parts, scene, words, auto=auto)


async def _trip(console: Console, parts: Parts, scene: str | None, words: str, *, auto: bool) -> int:
    scene = scene or next(code for code, plate in parts.plates.plates.items() if plate.status == "active")
    arrived = orjson.loads(await parts.arrivals.scan(scene))
    plate = arrived["plate"]
    place = f"{plate['name']}({plate['area']['name']}) 编号 {plate['printed_code']}" if plate else arrived["say"]
    console.print(
        Panel(f"您在 [b]{place}[/b]\n这里常办：{'、'.join(item['plain_name'] for item in arrived['recommended'])}", title="1 扫码")
    )
    found = await parts.search.search(words, asker=Asker(parts.surroundings.standing(plate and plate["scene_code"])))
    console.print(
        Panel(
            "\n".join(f"{item['plain_name']}  [dim]{item['why']}[/dim]" for item in found["matters"]),
            title=f"2 “{words}” → {found['band']}",
        )
    )
    if not found["matters"]:
        console.print("没有找到，请换个说法，或拨打12345")
        return 0
    matter = found["matters"][0]["id"]
    state, answers = _ask(console, parts, matter, auto=auto)
    _show_list(console, state)
    area = answers.get(parts.catalogue.get(matter).content.where.area_question or "")
    await _show_halls(console, parts, matter, plate and plate["scene_code"], None if area == UNKNOWN else area)
    return 0


def _ask(console: Console, parts: Parts, matter: str, *, auto: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    answers: dict[str, Any] = {}
    while True:
        state = parts.guides.resolve(matter, answers, None)
        question = state["question"]
        if question is None:
            return state, answers
        options = [*((option["id"], option["label"]) for option in question["options"]), ("unknown", "不清楚")]
        console.print(f"[b]3 {question['text']}[/b]  [dim]{question['hint'] or ''}[/dim]")
        console.print("   " + "  ".join(f"{i}.{label}" for i, (_, label) in enumerate(options, 1)))
        answers[question["id"]] = _usual(parts, matter, question["id"]) if auto else _answer(question, options)
        if auto:
            console.print(f"   → {answers[question['id']]}")


def _usual(parts: Parts, matter: str, question_id: str) -> Any:
    """The first answer that the path checker would try."""
    content = parts.catalogue.get(matter).content
    question = next(question for question in content.questions if question.id == question_id)
    if question.kind == "area":
        return parts.areas.towns[0].id
    answer = trial_answers(content, question, today(parts.outside.clock))[0]
    return list(answer) if isinstance(answer, tuple) else answer.isoformat() if isinstance(answer, date) else answer


def _answer(question: dict[str, Any], options: list[tuple[str, str]]) -> Any:
    while True:
        try:
            typed = input("   请输入序号(日期、数字直接填):").strip()
        except EOFError:
            raise SystemExit("\n没有输入，演示到此为止（加 --auto 可以自己走完）") from None
        if typed.isdigit() and 1 <= int(typed) <= len(options) and question["kind"] != "number":
            chosen = options[int(typed) - 1][0]
            return [chosen] if question["kind"] == "multi" else chosen
        if question["kind"] == "date" and typed:
            return typed
        if question["kind"] == "number" and typed.replace(".", "", 1).isdigit():
            return float(typed)


def _show_list(console: Console, state: dict[str, Any]) -> None:
    say = {"yes": "能办", "no": "不能办", "more": "还需信息"}[state["verdict"]]
    lines = [*state["reasons"], *([f"下一步：{state['next_step']['text']}"] if state["next_step"] else [])]
    console.print(Panel("\n".join(lines), title=f"4 结论：{say}"))
    if state["materials"]:
        table = Table("材料", "形式", "为什么", title="一次性材料清单(演示内容，以主管部门核实为准)")
        for item in state["materials"]:
            copies = f" ×{item['copies']}" if item["copies"] else ""
            table.add_row(item["name"], FORMS[item["form"]] + copies, ";".join(item["because"]))
        console.print(table)


async def _show_halls(console: Console, parts: Parts, matter: str, scene: str | None, area: str | None) -> None:
    found = await parts.halls.find(parts.catalogue.get(matter).content.where, plate=scene, area=area, limit=3)
    table = Table("网点", "距离", "路上", "现在", "为什么", title="5 去哪办(时间、位置待核实)")
    for hall in found.halls:
        way = f"{hall['minutes']} 分钟({'估计' if hall['minutes_are'] == 'estimate' else '驾车'})"
        table.add_row(hall["name"], f"{hall['distance_m'] / 1000:.1f} 公里", way, OPEN[hall["open"]], ";".join(hall["why"]))
    console.print(table)
    if found.halls and found.halls[0]["navigation"]:
        console.print(f"导航：{found.halls[0]['navigation']['amap']}")
