"""What a bundle takes for granted, held against its matters: an editor reads where it does not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from server.bundles.content import BundleContent, Follows, Given, Member, Shared, SharedPaper, Target
from server.bundles.papers import pieces
from server.matters.content import MatterContent, Place, Question

Matters = Mapping[str, MatterContent]


def dangling(bundle: BundleContent, matters: Matters) -> Iterator[tuple[Place, str]]:
    """(place in the file, what to say)."""
    yield from _circles(bundle)
    yield from _members(bundle, matters)
    for i, shared in enumerate(bundle.shared):
        for matter, target in shared.to.items():
            say = _shared(shared, matter, target, bundle, matters)
            if say:
                yield ("shared", i, "to"), say
    yield from _followed(bundle, matters)
    yield from _papers(bundle, matters)


def _members(bundle: BundleContent, matters: Matters) -> Iterator[tuple[Place, str]]:
    before: set[str] = set()
    for i, member in enumerate(bundle.members):
        content = matters.get(member.matter)
        if member.matter in before:
            yield ("members", i), f"{member.matter} 写了两次"
        if content is None:
            yield ("members", i), f"没有事项 {member.matter}"
        else:
            for question, answer in member.given.items():
                say = _answer(content, question, answer)
                if say:
                    yield ("members", i, "given"), say
            known = {material.id for material in content.materials}
            for awaited in member.waits_for:
                if awaited.material is not None and awaited.material not in known:
                    yield ("members", i, "waits_for"), f"{member.matter} 没有材料 {awaited.material}"
        for key, first in _first(member):
            if first not in before:
                yield ("members", i, key), f"{first} 要排在 {member.matter} 前面"
        before.add(member.matter)


def _circles(bundle: BundleContent) -> Iterator[tuple[Place, str]]:
    """Matters that wait for each other, so that nobody can ever begin."""
    waits = {member.matter: {first for _, first in _first(member)} for member in bundle.members}
    for i, member in enumerate(bundle.members):
        reached, front = set[str](), set(waits[member.matter])
        while front:
            reached |= front
            front = {then for one in front for then in waits.get(one, ())} - reached
        if member.matter in reached:
            yield ("members", i), f"{member.matter} 绕了一圈又等到自己，谁也办不了"


def _first(member: Member) -> list[tuple[str, str]]:
    return [*(("after", id_) for id_ in member.after), *(("waits_for", one.matter) for one in member.waits_for)]


def _asked(content: MatterContent | None, question: str) -> Question | None:
    return next((one for one in content.questions if one.id == question), None) if content else None


def _answer(content: MatterContent, question: str, answer: Given) -> str | None:
    asked = _asked(content, question)
    known = {option.id for option in asked.choices} if asked else set()
    if asked is None or not set((answer,) if isinstance(answer, str) else answer) <= known:
        return f"{content.id} 没有问题 {question} 或选项 {answer}"
    if isinstance(answer, str) == (asked.kind == "multi"):
        return f"{content.id}.{question} 是{'多选，要写成列表' if asked.kind == 'multi' else '单选'}"
    return None


def _shared(shared: Shared, matter: str, target: Target, bundle: BundleContent, matters: Matters) -> str | None:
    content = matters.get(matter)
    asked = _asked(content, target.question)
    if matter not in {member.matter for member in bundle.members} or content is None or asked is None:
        return f"{matter} 没有问题 {target.question}"
    if shared.kind == "area" or asked.kind == "area":
        same = shared.kind == asked.kind and not target.options
        return None if same else f"{matter}.{target.question} 的种类或选项不一样"
    ours = {one.id for one in shared.choices}
    if not target.options:
        same = asked.kind != "multi" and ours <= {one.id for one in asked.choices}
        return None if same else f"{matter}.{target.question} 的种类或选项不一样，要写 options"
    strangers = target.options.keys() - ours
    if strangers:
        return f"{shared.id} 没有选项 {'、'.join(sorted(strangers))}"
    return next((say for answer in target.options.values() if (say := _answer(content, target.question, answer))), None)


def _followed(bundle: BundleContent, matters: Matters) -> Iterator[tuple[Place, str]]:
    """What follows from what: of things that are there, and that are answered before."""
    place = {member.matter: i for i, member in enumerate(bundle.members)}
    for i, member in enumerate(bundle.members):
        for id_, follows in member.follows.items():
            asked = _asked(matters.get(member.matter), id_)
            if asked is None or asked.kind not in ("single", "yesno"):
                yield ("members", i, "follows"), f"{member.matter} 没有单选的问题 {id_}"
                continue
            known = {option.id for option in asked.choices}
            for say in _sources(bundle, matters, follows, known, f"{member.matter}.{id_}", i, own=member.matter):
                yield ("members", i, "follows"), say
    for i, shared in enumerate(bundle.shared):
        first = min((place[id_] for id_ in shared.to if id_ in place), default=0)
        for say in _sources(bundle, matters, shared.follows, {one.id for one in shared.choices}, shared.id, first):
            yield ("shared", i, "follows"), say


def _sources(
    bundle: BundleContent, matters: Matters, follows: Follows, known: set[str], name: str, before: int, own: str | None = None
) -> Iterator[str]:
    """before: the place of the member that asks; what says something to it stands in front of that."""
    earlier = {member.matter for member in bundle.members[:before]}
    shared = {one.id: one for one in bundle.shared}
    for source, rule in follows.items():
        left = {id_ for ids in (rule.values() if isinstance(rule, Mapping) else [rule]) for id_ in ids}
        if left - known:
            yield f"{name} 没有选项 {'、'.join(sorted(left - known))}"
        if not isinstance(rule, Mapping):
            if source != own and source not in earlier:
                yield f"{name}：{source} 要是排在前面的事项"
            continue
        matter, _, id_ = source.partition(".")
        asked = shared[source] if source in shared else _asked(matters.get(matter), id_) if matter in earlier else None
        options = {one.id for one in asked.choices} if asked else set()
        if asked is None:
            yield f"{name}：前面没有问题 {source}"
        elif rule.keys() - options:
            yield f"{source} 没有选项 {'、'.join(sorted(rule.keys() - options))}"


def _papers(bundle: BundleContent, matters: Matters) -> Iterator[tuple[Place, str]]:
    taken: set[tuple[str, str]] = set()
    members = {member.matter for member in bundle.members}
    for i, paper in enumerate(bundle.papers):
        listed = {id_: {one.id: one for one in matters[id_].materials} for id_ in paper.of if id_ in matters and id_ in members}
        places = [(matter, id_) for matter, ids in paper.of.items() for id_ in ids]
        unknown = [f"{matter}.{id_}" for matter, id_ in places if id_ not in listed.get(matter, {})]
        if unknown:
            yield ("papers", i, "of"), f"没有材料 {'、'.join(unknown)}"
        for matter, id_ in places:
            if (matter, id_) in taken:
                yield ("papers", i, "of"), f"{matter}.{id_} 已经算在别的材料里"
            taken.add((matter, id_))
        if len(places) < 2:
            yield ("papers", i, "of"), "至少要有两处要它"
        if not unknown:
            yield from _counted(i, paper, [pieces(listed[matter][id_].form, listed[matter][id_].copies) for matter, id_ in places])
            if any(listed[matter][id_].form == "fill_in" for matter, id_ in places):
                yield ("papers", i, "of"), "要填的表各填各的，不能算一份"


def _counted(i: int, paper: SharedPaper, wanted: list[tuple[int, int]]) -> Iterator[tuple[Place, str]]:
    """Never fewer than one matter wants alone, never more than all of them together."""
    for key, name, said, each in (
        ("originals", "原件", paper.originals, [one for one, _ in wanted]),
        ("copies", "复印件", paper.copies, [one for _, one in wanted]),
    ):
        if not max(each) <= said <= sum(each):
            yield ("papers", i, key), f"{paper.id} 的{name}应在 {max(each)} 到 {sum(each)} 份之间"
