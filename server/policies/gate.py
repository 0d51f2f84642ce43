"""政策卡片的发布检查: its own rules, what it refers to, plain words, and where it will be met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from server.cards.gate import CardGate, departments_known, reviewed_in_time
from server.editing.gate import held_together, tell
from server.matters.content import MatterContent, Place
from server.matters.lint import Finding, of_texts
from server.policies.content import PolicyContent

Matters = Mapping[str, MatterContent]


def look(
    data: Mapping[str, Any],
    id_: str,
    in_force: PolicyContent | None,
    others: Mapping[str, PolicyContent],
    matters: Matters,
    *,
    waivers: Mapping[str, str],
    as_of: date,
) -> CardGate:
    """others: the cards in force, this one among them."""
    content, faults = held_together(data, PolicyContent, id_)
    if content is None:
        return CardGate(faults)
    faults = [*_dangling(content, matters), *departments_known(content, matters), *reviewed_in_time(content, as_of)]
    found = [*lint(content), *_same_words(content, others)]
    before = [*lint(in_force), *_same_words(in_force, others)] if in_force else []
    told = tell(found, content, before, in_force, waivers)
    return CardGate(faults, told, 0, content, tuple(_effects(in_force, content, matters, as_of)))


def lint(content: PolicyContent) -> list[Finding]:
    names = [name for name in (content.title, content.issuer, content.number) if name]
    return of_texts([(("summary",), content.summary), (("who",), content.who), (("how",), content.how)], names)


def _dangling(content: PolicyContent, matters: Matters) -> Iterator[tuple[Place, str]]:
    for i, id_ in enumerate(content.matters):
        if id_ not in matters:
            yield ("matters", i), f"没有事项 {id_}"
        elif id_ in content.matters[:i]:
            yield ("matters", i), f"{id_} 写了两次"


def _same_words(content: PolicyContent, others: Mapping[str, PolicyContent]) -> Iterator[Finding]:
    """Two cards by the same words: whoever searches gets the one that comes first."""
    taken = {name: one.title for one in others.values() if one.id != content.id for name in (*one.aliases, one.title)}
    for i, alias in enumerate(content.aliases):
        if alias in taken:
            yield Finding(("aliases", i), "same_words", f"“{alias}”已经是《{taken[alias]}》的说法，换一个，免得找错")


def _effects(was: PolicyContent | None, now: PolicyContent, matters: Matters, as_of: date) -> Iterator[str]:
    before = set(was.matters) if was else set()
    for id_ in [one for one in now.matters if one not in before]:
        yield f"“{matters[id_].plain_name}”的办事指南会多出这张卡片" if id_ in matters else f"{id_} 会多出这张卡片"
    for id_ in sorted(before - set(now.matters)):
        if id_ in matters:
            yield f"“{matters[id_].plain_name}”的办事指南不再有这张卡片"
    words = [one for one in now.aliases if was is None or one not in was.aliases]
    if words:
        yield f"搜{'、'.join(f'“{word}”' for word in words)}会找到它"
    gone = [one for one in was.aliases if one not in now.aliases] if was else []
    if gone:
        yield f"搜{'、'.join(f'“{word}”' for word in gone)}不再找到它"
    if not now.holds(as_of):
        yield "按有效期它今天不管用，搜索不会推荐它"
