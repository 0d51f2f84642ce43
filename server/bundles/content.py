"""一件事: one bundle as a file, and what must fit between it and its matters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from server.matters.content import Id, Line, MatterContent, Option, Part, Place

Given = str | tuple[str, ...]


class Member(Part):
    """A matter of the bundle. ask: the need that it answers, for the person to choose; given: answers that follow from being here;
    why: why it stands at this place of the order."""

    matter: Id
    ask: Line
    given: dict[Id, Given] = Field(default_factory=dict)
    why: Line


class Shared(Part):
    """A question that several matters ask. to: matter -> its own question, which must know the same options (or ask for an area)."""

    id: Id
    text: Annotated[str, Field(min_length=2, max_length=40)]
    kind: Literal["single", "yesno", "area"]
    options: tuple[Option, ...] = ()
    to: dict[Id, Id]


class BundleContent(Part):
    id: Id
    name: Line
    plain_name: Line
    aliases: Annotated[tuple[Line, ...], Field(min_length=3, max_length=30)]
    summary: Line
    members: Annotated[tuple[Member, ...], Field(min_length=2, max_length=8)]
    """In the order in which they are done."""
    shared: tuple[Shared, ...] = ()
    review_by: date
    note: Line


def dangling(bundle: BundleContent, matters: Mapping[str, MatterContent]) -> Iterator[tuple[Place, str]]:
    """What the bundle takes for granted and the matters do not hold."""
    for i, member in enumerate(bundle.members):
        content = matters.get(member.matter)
        if content is None:
            yield ("members", i), f"没有事项 {member.matter}"
            continue
        for question, answer in member.given.items():
            asked = next((one for one in content.questions if one.id == question), None)
            known = {option.id for option in asked.choices} if asked else set()
            if asked is None or not set((answer,) if isinstance(answer, str) else answer) <= known:
                yield ("members", i, "given"), f"{member.matter} 没有问题 {question} 或选项 {answer}"
            elif isinstance(answer, str) == (asked.kind == "multi"):
                yield ("members", i, "given"), f"{member.matter}.{question} 是{'多选，要写成列表' if asked.kind == 'multi' else '单选'}"
    names = {member.matter for member in bundle.members}
    for i, shared in enumerate(bundle.shared):
        for matter, question in shared.to.items():
            asked = next((one for one in matters[matter].questions if one.id == question), None) if matter in matters else None
            if matter not in names or asked is None:
                yield ("shared", i, "to"), f"{matter} 没有问题 {question}"
            elif asked.kind != shared.kind or not {one.id for one in shared.options} <= {one.id for one in asked.choices}:
                yield ("shared", i, "to"), f"{matter}.{question} 的种类或选项不一样"
