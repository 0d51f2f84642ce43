"""发布检查: the content's own rules, the path check, plain words, and which situations change. Blocking: half a second at most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from pydantic import ValidationError

from server.editing.spoken import named, where
from server.guides.changes import Changes, changes
from server.guides.check import check
from server.matters.content import MatterContent, Part, Place
from server.matters.lint import Finding, lint
from server.matters.yaml_text import bare_faults

Content = TypeVar("Content", bound=Part)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding of the lint. standing: the version in force has it too, so it holds nobody up; waived: why it may stand."""

    finding: Finding
    key: str
    standing: bool
    waived: str | None

    @property
    def blocks(self) -> bool:
        return not self.standing and not (self.waived and self.finding.waivable)


@dataclass(frozen=True, slots=True)
class Broken:
    """A bundle that would no longer fit, and so be left out until it is mended."""

    bundle: str
    name: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """content: None while the draft does not hold together."""

    faults: Sequence[tuple[Place, str]]
    lint: Sequence[Told] = ()
    paths: int = 0
    content: Part | None = None

    @property
    def open(self) -> bool:
        return not self.faults and not any(told.blocks for told in self.lint)


@dataclass(frozen=True, slots=True)
class MatterGate(Gate):
    changes: Changes | None = None
    breaks: Sequence[Broken] = field(default=())
    """Told, but no reason to wait: what is right for the matter goes before."""


def look(
    data: Mapping[str, Any],
    in_force: MatterContent,
    *,
    waivers: Mapping[str, str],
    as_of: date,
    areas: Mapping[str, str],
    breaks: Callable[[MatterContent], Sequence[Broken]] = lambda content: (),
) -> MatterGate:
    """Everything that is known about the draft. Changes only once it holds together. breaks: which bundles it would break."""
    content, gathered = held_together(data, MatterContent, in_force.id)
    if content is None:
        return MatterGate(gathered)
    faults, paths = check(content, as_of=as_of)
    told = tell(lint(content), content, lint(in_force), in_force, waivers)
    compared = changes(in_force, content, as_of=as_of, areas=areas) if in_force.deep or content.deep else None
    return MatterGate([((), named(fault, data)) for fault in faults], told, paths, content, compared, breaks(content))


def held_together(data: Mapping[str, Any], model: type[Content], id_: str) -> tuple[Content | None, list[tuple[Place, str]]]:
    """(content, faults): one of the two is empty. id_: what its id has to be."""
    gathered: list[tuple[Place, str]] = []
    try:
        content = model.model_validate(dict(data), context={"faults": gathered})
    except ValidationError as refusal:
        told = [(place, f"{where(place, data)} {what}" if place else what) for place, what in bare_faults(refusal)]
        return None, [*told, *((place, named(say, data)) for place, say in gathered)]
    except RecursionError:
        return None, [((), "条件套得太深")]
    if data.get("id") != id_:
        gathered.append((("id",), "id 不能改"))
    return (None, [(place, named(say, data)) for place, say in gathered]) if gathered else (content, [])


def tell(
    found: Iterable[Finding], content: Part, before: Iterable[Finding], in_force: Part | None, waivers: Mapping[str, str]
) -> list[Told]:
    """before: what the lint finds in the version in force."""
    standing = {(one.rule, _text(in_force, one.place)) for one in before} if in_force is not None else set()
    told = []
    for one in found:
        key = f"{one.rule} {'.'.join(map(str, one.place))}"
        told.append(Told(one, key, (one.rule, _text(content, one.place)) in standing, waivers.get(key)))
    return told


def _text(content: Part, place: Place) -> str:
    """What stands at that place: a finding is the same one when its text is, wherever it moved."""
    at: Any = content
    for step in place:
        at = at[step] if isinstance(step, int) else getattr(at, step)
    if place[-1:] == ("sample",) and isinstance(content, MatterContent):
        part: Any = content.materials[int(place[1])]
        return str(part.name)
    return str(at)
