"""When to leave, and whether the window is still open on arrival."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from server.clock import CHINA, Clock
from server.guides.resolve import Line, Resolution
from server.guides.service import GuideService
from server.halls.hours import Opening
from server.halls.service import HallFinder

ENOUGH = timedelta(minutes=30)
"""Left before the window closes: less is told as tight."""
EARLY = timedelta(minutes=5)
Going = Literal["go", "tight", "wait", "unknown", "nowhere"]


@dataclass(frozen=True, slots=True)
class Way:
    """going: leave when asked, or wait; say: in words; leave_at, arrive_at: None where the travel time is not known."""

    going: Going
    say: str
    leave_at: datetime | None = None
    arrive_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """What to do tonight. papers: names, with the number of copies where copies are to be made."""

    kind: Literal["find", "copy", "phone", "fill", "later"]
    say: str
    papers: tuple[str, ...]


@dataclass(slots=True)
class PlanService:
    guides: GuideService
    halls: HallFinder
    clock: Clock

    async def plan(
        self,
        matter: str,
        answers: Mapping[str, Any],
        *,
        plate: str | None,
        gps: tuple[float, float, str] | None,
        area: str | None,
        leave_at: datetime | None,
    ) -> tuple[Resolution, dict[str, Any] | None, Way, list[Task], list[dict[str, str]]]:
        """(list, first hall or None, the way there, tonight's tasks, areas to choose from where the hall hangs on one)."""
        content = self.guides.catalogue.get(matter).content
        leave = (leave_at or self.clock.now()).astimezone(CHINA)
        found = self.guides.resolution(content, answers, leave.date())
        lives_in = answers.get(content.where.area_question) if content.where.area_question else None
        known = lives_in if isinstance(lives_in, str) and lives_in in self.halls.areas.names else None
        halls = await self.halls.find(content.where, plate=plate, gps=gps, area=area or known, limit=1)
        tasks = tonight(found.lines)
        if found.verdict == "no" or not halls.halls:
            return found, None, nowhere(found), tasks, halls.choices
        hall = halls.halls[0]
        return found, hall, self._way(hall, leave), tasks, halls.choices

    def _way(self, hall: dict[str, Any], leave: datetime) -> Way:
        minutes = hall["minutes"]
        arrive = leave + timedelta(minutes=minutes or 0)
        return way(self.halls.opening_at(hall["id"], arrive), leave, minutes)


def way(door: Opening, leave: datetime, minutes: int | None) -> Way:
    """Pure. door: as it stands on arrival."""
    known = minutes is not None
    arrive = leave + timedelta(minutes=minutes or 0)
    if door.open_now is None:
        return Way("unknown", "这里的开放时间还没有核实，出发前先打电话或12345问一下", leave, arrive if known else None)
    if door.open_now:
        left = door.closes_at - arrive if door.closes_at else ENOUGH
        about = "" if known else "路上要多久不知道，"
        if left >= ENOUGH:
            until = f"，窗口到{_time(door.closes_at, leave.date())}" if door.closes_at else ""
            say = f"{about}{_time(leave, leave.date())}出发，约{_time(arrive, leave.date())}到{until}"
            return Way("go", say, leave, arrive if known else None)
        say = f"{about}到的时候离下班只剩{int(left.total_seconds() // 60)}分钟，可能来不及，最好换个时间"
        return Way("tight", say, leave, arrive if known else None)
    if door.opens_at is None:
        return Way("unknown", "到的时候不开门，下次什么时候开还没有核实，先打电话问一下", None, None)
    start = door.opens_at - timedelta(minutes=minutes or 0) - EARLY
    day = leave.date()
    say = f"按{_time(leave, day)}出发，到的时候不开门；{_time(door.opens_at, day)}开门，{_time(start, day)}出发正好"
    return Way("wait", say, start, door.opens_at if known else None)


def nowhere(found: Resolution) -> Way:
    if found.verdict == "no":
        return Way("nowhere", "按您的情况这件事办不了，先不用跑")
    return Way("nowhere", "先选一下在哪个区镇办，才知道去哪里")


def _time(at: datetime | None, today: date) -> str:
    if at is None:
        return ""
    at = at.astimezone(CHINA)
    days = (at.date() - today).days
    named = {0: "", 1: "明天", 2: "后天"}.get(days, f"{at.month}月{at.day}日")
    return f"{named}{at:%H:%M}"


def tonight(lines: tuple[Line, ...]) -> list[Task]:
    """In the order in which one does it at home."""
    now = [line for line in lines if line.material.necessity != "later"]
    groups: list[tuple[Literal["find", "copy", "phone", "fill", "later"], str, list[str]]] = [
        ("find", "找出原件，放进一个袋子", [one.material.name for one in now if one.form in ("original", "original_and_copy")]),
        ("copy", "去复印", [f"{one.material.name} {one.copies or 1}份" for one in now if one.form in ("copy", "original_and_copy")]),
        ("phone", "在手机里先打开试试", [one.material.name for one in now if one.form == "electronic"]),
        ("fill", "到窗口再填，先看看要填什么", [one.material.name for one in now if one.form == "fill_in"]),
        ("later", "这次没有也行，可以后补", [one.material.name for one in lines if one.material.necessity == "later"]),
    ]
    return [Task(kind, say, tuple(papers)) for kind, say, papers in groups if papers]
