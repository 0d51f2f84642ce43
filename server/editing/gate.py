"""发布检查: the content's own rules, the path check, plain words, and which situations change. Blocking: half a second at most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import ValidationError

from server.guides.changes import Changes, changes
from server.guides.check import check
from server.matters.content import MatterContent, Place
from server.matters.lint import Finding, lint
from server.matters.yaml_text import model_faults


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
class Gate:
    faults: list[tuple[Place, str]]
    lint: list[Told]
    paths: int
    changes: Changes | None
    content: MatterContent | None

    @property
    def open(self) -> bool:
        return not self.faults and not any(told.blocks for told in self.lint)


def look(data: Mapping[str, Any], in_force: MatterContent, *, waivers: Mapping[str, str], as_of: date, areas: Mapping[str, str]) -> Gate:
    """Everything that is known about the draft. Changes only once it holds together."""
    gathered: list[tuple[Place, str]] = []
    try:
        content = MatterContent.model_validate(dict(data), context={"faults": gathered})
    except ValidationError as refusal:
        return Gate([*model_faults(refusal), *gathered], [], 0, None, None)
    except RecursionError:
        return Gate([((), "条件套得太深")], [], 0, None, None)
    if content.id != in_force.id:
        gathered.append((("id",), "事项的 id 不能改"))
    if gathered:
        return Gate(gathered, [], 0, None, None)
    faults, paths = check(content, as_of=as_of)
    standing = {(found.rule, _text(in_force, found.place)) for found in lint(in_force)}
    told = []
    for found in lint(content):
        key = f"{found.rule} {'.'.join(map(str, found.place))}"
        told.append(Told(found, key, (found.rule, _text(content, found.place)) in standing, waivers.get(key)))
    compared = changes(in_force, content, as_of=as_of, areas=areas) if in_force.deep or content.deep else None
    return Gate([((), fault) for fault in faults], told, paths, compared, content)


def _text(content: MatterContent, place: Place) -> str:
    """What stands at that place: a finding is the same one when its text is, wherever it moved."""
    at: Any = content
    for step in place:
        at = at[step] if isinstance(step, int) else getattr(at, step)
    if place[-1:] == ("sample",):
        part: Any = content.materials[int(place[1])]
        return str(part.name)
    return str(at)
