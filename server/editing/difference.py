"""红线对照: two versions place by place. Parts with an id are compared by it, so that a moved question is not a changed one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from server.matters.official import FIELDS

NAMES = {
    "official_name": "正式名称",
    "plain_name": "大白话名称",
    "aliases": "群众说法",
    "department": "主管部门",
    "scope": "范围",
    "who_can": "谁能办",
    "channels": "办理渠道",
    "where": "在哪办",
    "review_by": "复核期限",
    "note": "说明",
    "questions": "问题",
    "materials": "材料",
    "verdicts": "不能办的情形",
    "notes": "提醒",
    "steps": "步骤",
    "time_limit": "时限",
    "fee": "费用",
    "result": "结果",
    "legal_basis": "依据",
    "faqs": "常见问题",
    "ready": "下一步",
    "text": "文字",
    "hint": "提示",
    "options": "选项",
    "label": "选项文字",
    "when": "条件",
    "name": "名称",
    "form": "形式",
    "copies": "份数",
    "necessity": "必要性",
    "source": "来源",
    "purpose": "用途",
    "acceptance_standard": "受理标准",
    "review_points": "审查要点",
    "common_refusals": "常见退件",
    "sample": "样表",
    "extra": "附加要求",
    "because": "理由",
    "reason": "原因",
    "next_step": "下一步",
    "answer": "回答",
    "question": "问题",
    "season": "季节",
    "first": "从几月",
    "last": "到几月",
    "tags": "人群",
    "official": "官方要素",
    "members": "要办的事",
    "ask": "群众怎么选它",
    "given": "已经知道的回答",
    "after": "最好等哪些办完",
    "waits_for": "要等的结果",
    "takes": "要多久",
    "same_day": "当场就有",
    "material": "材料",
    "shared": "只问一次的问题",
    "papers": "只带一份的材料",
    "of": "哪些事要它",
    "originals": "原件",
    "summary": "一句话介绍",
}
TOP = {
    "title": "标题",
    "issuer": "谁发布的",
    "number": "文号",
    "published_on": "发布日期",
    "valid_from": "从哪天起",
    "valid_until": "到哪天止",
    "who": "谁能享受",
    "how": "怎么办",
    "matters": "有关的事项",
    "name": "正式名称",
}
"""At the top alone: further down the same words are ids of questions, or mean something else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """was, now: None where there is nothing on that side. said: the place in words."""

    place: tuple[str, ...]
    said: str
    was: Any
    now: Any


def differences(was: Any, now: Any, place: tuple[str, ...] = ()) -> Iterator[Difference]:
    """Every place at which they differ, in the newer one's order."""
    if was == now:
        return
    if isinstance(was, dict) and isinstance(now, dict) and place[-1:] not in (("when",),):
        for key in dict.fromkeys((*now, *was)):
            yield from differences(was.get(key), now.get(key), (*place, str(key)))
    elif _by_id(was) and _by_id(now):
        before, after = {_key(part): part for part in was}, {_key(part): part for part in now}
        for id_ in dict.fromkeys((*after, *before)):
            yield from differences(before.get(id_), after.get(id_), (*place, id_))
        common = [id_ for id_ in after if id_ in before]
        if common != [id_ for id_ in before if id_ in after]:
            yield Difference((*place, "#"), f"{_said(place)}的次序", [*before], [*after])
    elif (was or None) != (now or None):
        yield Difference(place, _said(place), was, now)


def _by_id(parts: Any) -> bool:
    return isinstance(parts, list) and all(isinstance(part, dict) and isinstance(_key(part), str) for part in parts)


def _key(part: dict[str, Any]) -> Any:
    """Its id; of a bundle's members, the matter."""
    return part.get("id", part.get("matter"))


def _said(place: tuple[str, ...]) -> str:
    if place[:1] == ("official",):
        return " › ".join((NAMES | FIELDS).get(part, part) for part in place)
    return " › ".join(NAMES.get(part, part) if i else TOP.get(part, NAMES.get(part, part)) for i, part in enumerate(place))
