"""门牌的一生: 设计 → 印制 → 张贴 → 启用, and 报损, 迁移, 停用. One table says which step leads from where to where and what it needs.

A sign that is damaged still answers scans: who can read the code should not suffer for the scratched corner. A moved sign answers with its
successor or its town until it hangs in the new place; what is not yet in use is unknown to everybody outside.
"""

from __future__ import annotations

from dataclasses import dataclass

from server.errors import Conflict, Unprocessable

DESIGNED, PRINTED, POSTED, ACTIVE, DAMAGED, MOVED, RETIRED = "designed", "printed", "posted", "active", "damaged", "moved", "retired"
STATES = {
    DESIGNED: "设计",
    PRINTED: "已印制",
    POSTED: "已张贴",
    ACTIVE: "启用",
    DAMAGED: "报损",
    MOVED: "迁移中",
    RETIRED: "停用",
}
ANSWERING = frozenset({ACTIVE, DAMAGED})
"""A scan finds the place itself."""
UNSEEN = frozenset({DESIGNED, PRINTED, POSTED})
"""A scan finds nothing yet."""
OUTSIDE = frozenset({POSTED, ACTIVE, DAMAGED})
"""A sign hangs there: inspectors can go and look."""


class StepNotPossible(Conflict):
    code, message = "step_not_possible", "门牌现在的状态不能做这一步"


class StepIncomplete(Unprocessable):
    code, message = "step_incomplete", "这一步还缺一项"


@dataclass(frozen=True, slots=True)
class Step:
    """needs, takes: of reason, photo, place, successor, what must and what may come with it."""

    say: str
    done: str
    """In the log."""
    before: frozenset[str]
    after: str
    """Empty: stays as it is."""
    action: str
    """In accounts/policy.py."""
    needs: frozenset[str] = frozenset()
    takes: frozenset[str] = frozenset()
    careful: bool = False
    """Cannot be undone with one more step: the page asks again."""


def _step(
    say: str, done: str, before: set[str], after: str, action: str, *, needs: str = "", takes: str = "", careful: bool = False
) -> Step:
    return Step(say, done, frozenset(before), after, f"doorplates.{action}", frozenset(needs.split()), frozenset(takes.split()), careful)


STEPS: dict[str, Step] = {
    "print": _step("标记已印制", "印制", {DESIGNED}, PRINTED, "print", takes="reason"),
    "post": _step("张贴", "张贴", {PRINTED, MOVED}, POSTED, "edit", takes="photo reason"),
    "activate": _step("启用", "启用", {POSTED}, ACTIVE, "edit", takes="reason"),
    "damage": _step("报损", "报损", {POSTED, ACTIVE}, DAMAGED, "retire", needs="reason", takes="photo"),
    "repair": _step("修复", "修复后重新启用", {DAMAGED}, ACTIVE, "edit", takes="photo reason"),
    "move": _step("迁移", "迁移", {PRINTED, POSTED, ACTIVE, DAMAGED}, MOVED, "retire", needs="reason place", careful=True),
    "retire": _step("停用", "停用", set(STATES) - {RETIRED}, RETIRED, "retire", needs="reason", takes="successor", careful=True),
    "succeed": _step("指定接替门牌", "指定接替门牌", {MOVED, RETIRED}, "", "retire", needs="successor", takes="reason"),
}
OTHER_STEPS = {"issue": "制发", "edit": "修改资料", "inspect": "巡检"}
WORDS = {"reason": "原因", "photo": "照片", "place": "新地点", "successor": "接替的门牌"}


def step_of(name: str) -> Step:
    """LookupError for a step that is not in the table."""
    return STEPS[name]


def check(name: str, status: str, given: set[str]) -> str:
    """The state after it. given: which of reason, photo, place, successor came with it."""
    step = STEPS[name]
    if status not in step.before:
        raise StepNotPossible(message=f"门牌现在是“{STATES[status]}”，不能{step.say}", detail={"step": name, "status": status})
    if name == "post" and not given & {"photo", "reason"}:
        raise StepIncomplete(
            message="张贴要有现场照片；没有照片的话请写明原因", detail={"fields": [{"field": "photo", "problem": "请上传照片"}]}
        )
    for thing in sorted(step.needs - given):
        raise StepIncomplete(
            message=f"{step.say}要填{WORDS[thing]}", detail={"fields": [{"field": thing, "problem": f"请填{WORDS[thing]}"}]}
        )
    for thing in sorted(given - step.needs - step.takes):
        raise StepIncomplete(message=f"{step.say}用不着{WORDS[thing]}", detail={"fields": [{"field": thing, "problem": "这一步用不着"}]})
    return step.after or status


def possible(status: str) -> list[str]:
    """The steps from here, in the order of the table."""
    return [name for name, step in STEPS.items() if status in step.before]
