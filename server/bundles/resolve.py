"""几件事 -> 一张清单: pure. Each matter is resolved by its own rules with the answers that the bundle brings along."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from server.bundles.content import BundleContent, Member, Shared
from server.guides.resolve import Line, Resolution
from server.matters.content import Question


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of the merged list. lines: by matter, each with that matter's own reasons."""

    line: Line
    copies: int
    lines: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """asked: the next question, by whom: a shared one, or (matter, question)."""

    found: dict[str, Resolution]
    asked: Shared | tuple[str, Question] | None
    papers: tuple[Paper, ...]


Resolve = Callable[[str, Mapping[str, Any]], Resolution]


def standing(bundle: BundleContent, members: Sequence[Member], answers: Mapping[str, Any], resolve: Resolve) -> Standing:
    """answers: by a shared question's id, or "matter.question". An answer of one's own goes before a shared one, and that before what is
    given: so whoever corrects one thing is heard."""
    found = {member.matter: resolve(member.matter, answers_for(bundle, member, answers)) for member in members}
    return Standing(found, _asked(bundle, members, answers, found), merged(found))


def answers_for(bundle: BundleContent, member: Member, answers: Mapping[str, Any]) -> dict[str, Any]:
    """What one matter is told."""
    told: dict[str, Any] = {id_: list(value) if isinstance(value, tuple) else value for id_, value in member.given.items()}
    told |= {
        shared.to[member.matter]: answers[shared.id] for shared in bundle.shared if member.matter in shared.to and shared.id in answers
    }
    start = f"{member.matter}."
    return told | {id_.removeprefix(start): value for id_, value in answers.items() if id_.startswith(start)}


def _asked(
    bundle: BundleContent, members: Sequence[Member], answers: Mapping[str, Any], found: Mapping[str, Resolution]
) -> Shared | tuple[str, Question] | None:
    """The first open question in the order of the matters; a shared one in its place when it has not been answered."""
    for member in members:
        question = found[member.matter].question
        if question is None:
            continue
        for shared in bundle.shared:
            if shared.to.get(member.matter) == question.id and shared.id not in answers:
                return shared
        return member.matter, question
    return None


def merged(found: Mapping[str, Resolution]) -> tuple[Paper, ...]:
    """Papers with the same name and form are the same paper: shown once, as many copies as the matter that wants most."""
    groups: dict[tuple[str, str], list[tuple[str, Line]]] = {}
    for matter, resolution in found.items():
        for line in resolution.lines:
            groups.setdefault((line.material.name, line.form), []).append((matter, line))
    return tuple(Paper(lines[0][1], max(line.copies for _, line in lines), tuple(lines)) for lines in groups.values())
