"""检查结果 as an editor reads it: a place by the name of what stands there. Ids are for files; nobody at a form has seen them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from server.editing.difference import NAMES, TOP
from server.matters.content import Place
from server.matters.official import FIELDS

_ITEMS = {
    "questions": "问题",
    "materials": "材料",
    "options": "选项",
    "verdicts": "不能办的情形",
    "steps": "步骤",
    "channels": "办理渠道",
    "legal_basis": "依据",
    "notes": "提醒",
    "faqs": "问答",
    "members": "要办的事",
    "aliases": "群众说法",
}
_FIELDS = {
    ("questions", "text"): "问句",
    ("questions", "kind"): "种类",
    ("channels", "kind"): "种类",
    ("channels", "app"): "网上入口",
    ("steps", "title"): "标题",
    ("faqs", "question"): "问",
    ("faqs", "answer"): "答",
    ("legal_basis", "article"): "第几条",
    ("where", "service"): "哪类业务",
    ("where", "level"): "最低哪一级能办",
    ("where", "match"): "去哪里办",
    ("where", "own_area"): "按什么地方分",
    ("where", "area_question"): "按哪一题的区镇",
    ("where", "why"): "为什么去那里",
    ("time_limit", "legal"): "法定时限",
    ("time_limit", "promised"): "承诺时限",
}
_NAMED_BY = ("name", "plain_name", "text", "question", "label", "title", "reason", "ask")
_MENTIONED = re.compile(r"(问题|材料) ([a-z0-9][a-z0-9_-]*)(?= ?[^a-z0-9_-])")
_TESTED = re.compile(r"(?<=的条件：)([a-z0-9][a-z0-9_-]*)(?=[ 是])")
_PARTS = re.compile(r"(?<![a-z_.])(steps|time_limit|fee|result|legal_basis|faqs|verdicts|notes|extra)(?![a-z_])")


def where(place: Place, data: Any) -> str:
    """(`materials`, 1, `purpose`) is 材料“孩子的居民户口簿” › 用途; the third without a name is 第 3 个材料."""
    words: list[str] = []
    at, within = data, ""
    for i, step in enumerate(place):
        try:
            at = at[step]
        except (LookupError, TypeError):
            at = None
        if isinstance(step, int):
            what = _ITEMS.get(within, NAMES.get(within, ""))
            name = _name(at)
            one = f"{what}“{name}”" if name else f"第 {step + 1} 个{what}" if what else f"第 {step + 1} 条"
            words[-1:] = [one] if words else []
            continue
        word = (
            _FIELDS.get((within, step))
            or (TOP.get(step) if not i and "official_name" not in data else None)
            or NAMES.get(step)
            or FIELDS.get(step)
        )
        if word and not (words and words[-1] == word):
            words.append(word)
        within = step
    return " › ".join(words) or "内容"


def named(say: str, data: Any) -> str:
    """The same sentence with names for ids and words for fields."""
    questions, materials = _names(data, "questions"), _names(data, "materials")
    known = {"问题": questions, "材料": materials}
    say = _MENTIONED.sub(lambda found: f"{found[1]}“{name}”" if (name := known[found[1]].get(found[2])) else found[0], say)
    say = _TESTED.sub(lambda found: f"“{name}”" if (name := questions.get(found[1])) else found[0], say)
    return _PARTS.sub(lambda found: NAMES.get(found[1], found[1]), say)


def _name(part: Any) -> str:
    if not isinstance(part, Mapping):
        return ""
    return next((str(part[key]).strip() for key in _NAMED_BY if isinstance(part.get(key), str) and part[key].strip()), "")


def _names(data: Any, field: str) -> dict[str, str]:
    listed = data.get(field) if isinstance(data, Mapping) else None
    return {str(part.get("id")): _name(part) for part in listed or () if isinstance(part, Mapping)}
