"""一件事的发布检查: it holds together, fits its matters, all its paths can be walked, it is said plainly, and what changes for whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.bundles.changes import ListChanges, Matters, changes
from server.bundles.content import BundleContent
from server.bundles.fit import dangling
from server.bundles.walk import walk
from server.cards.gate import CardGate, departments_known, reviewed_in_time
from server.editing.gate import Broken, held_together, tell
from server.matters.content import MatterContent, Place
from server.matters.lint import Finding, of_texts


@dataclass(frozen=True, slots=True)
class BundleGate(CardGate):
    lists: ListChanges | None = None
    """Which combined lists change; None: it is new, or what is in force no longer fits."""


def look(
    data: Mapping[str, Any],
    id_: str,
    in_force: BundleContent | None,
    matters: Matters,
    *,
    waivers: Mapping[str, str],
    as_of: date,
    areas: Mapping[str, str],
) -> BundleGate:
    """Blocking: a second at most."""
    content, faults = held_together(data, BundleContent, id_)
    if content is None:
        return BundleGate(faults)
    faults = [*_twice(content), *dangling(content, matters), *departments_known(content, matters), *reviewed_in_time(content, as_of)]
    if faults:
        return BundleGate(faults, content=content)
    faults, paths = walk(content, matters, as_of=as_of, areas=areas)
    told = tell(lint(content), content, lint(in_force) if in_force else (), in_force, waivers)
    fits = in_force is not None and not list(dangling(in_force, matters))
    lists = changes(in_force, content, matters, as_of=as_of, areas=areas) if in_force is not None and fits else None
    return BundleGate(faults, told, paths, content, tuple(_effects(in_force, content, matters)), lists)


def breaks(content: MatterContent, bundles: Mapping[str, BundleContent], matters: Matters) -> list[Broken]:
    """Bundles in force that would no longer fit if this version of a matter were published."""
    found = []
    for bundle in bundles.values():
        if any(member.matter == content.id for member in bundle.members):
            faults = tuple(say for _, say in dangling(bundle, {**matters, content.id: content}))
            if faults:
                found.append(Broken(bundle.id, bundle.plain_name, faults))
    return found


def lint(content: BundleContent) -> list[Finding]:
    names = [content.name, *(paper.name for paper in content.papers)]
    return of_texts(_spoken(content), names)


def _spoken(content: BundleContent) -> Iterator[tuple[Place, str]]:
    yield ("plain_name",), content.plain_name
    yield ("summary",), content.summary
    for i, member in enumerate(content.members):
        yield ("members", i, "ask"), member.ask
        yield ("members", i, "why"), member.why
        for j, awaited in enumerate(member.waits_for):
            yield ("members", i, "waits_for", j, "takes"), awaited.takes
    for i, shared in enumerate(content.shared):
        yield ("shared", i, "text"), shared.text
        for j, option in enumerate(shared.options):
            yield ("shared", i, "options", j, "label"), option.label
    for i, paper in enumerate(content.papers):
        if paper.note:
            yield ("papers", i, "note"), paper.note


def _twice(content: BundleContent) -> Iterator[tuple[Place, str]]:
    """Ids that stand for two things."""
    for what, key, ids in (
        ("共用问题", "shared", [one.id for one in content.shared]),
        ("共用材料", "papers", [one.id for one in content.papers]),
    ):
        for i, id_ in enumerate(ids):
            if id_ in ids[:i]:
                yield (key, i, "id"), f"{what} id “{id_}”重复"
    matters = {member.matter for member in content.members}
    for i, shared in enumerate(content.shared):
        if shared.id in matters:
            yield ("shared", i, "id"), f"共用问题 id “{shared.id}”和事项同名，换一个"
        if len(shared.to) < 2:
            yield ("shared", i, "to"), f"共用的问题“{shared.text}”至少要有两件事在问"


def _effects(was: BundleContent | None, now: BundleContent, matters: Matters) -> Iterator[str]:
    before = {member.matter for member in was.members} if was else set()
    after = {member.matter for member in now.members}
    for id_ in [member.matter for member in now.members if member.matter not in before]:
        yield f"“{matters[id_].plain_name}”的办事指南会多出这个一件事"
    for id_ in sorted(before - after):
        if id_ in matters:
            yield f"“{matters[id_].plain_name}”的办事指南不再提到这个一件事"
    words = [one for one in now.aliases if was is None or one not in was.aliases]
    if words:
        yield f"搜{'、'.join(f'“{word}”' for word in words)}会找到它"
    gone = [one for one in was.aliases if one not in now.aliases] if was else []
    if gone:
        yield f"搜{'、'.join(f'“{word}”' for word in gone)}不再直接找到它"
