"""问答与清单: answers in, the state of the guide out."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson

from server.areas.service import AreaService
from server.clock import Clock, today
from server.guides import answers as reading
from server.guides.lookup import Heard
from server.guides.resolve import Line, Resolution, resolve
from server.matters.catalogue import Catalogue
from server.matters.content import MatterContent, NextStep, Question

MOST_REMEMBERED = 2_000
"""Sets of answers, with some 4 KB of guide each."""
LONGEST_REMEMBERED = 1_000
"""Bytes: no guide asks for more, and nobody shall fill the memory with what no guide asks."""


@dataclass(slots=True)
class GuideService:
    catalogue: Catalogue
    areas: AreaService
    clock: Clock
    _answered: OrderedDict[tuple[str, int, date, bytes], bytes] = field(default_factory=OrderedDict)

    def answer(self, matter_id: str, raw: Mapping[str, Any], as_of: date | None) -> bytes:
        """`resolve` as JSON. Being pure, it may be remembered: most residents give one of a few hundred sets of answers."""
        day = as_of or today(self.clock)
        key = (matter_id, self.catalogue.get(matter_id).version, day, said := orjson.dumps(raw))
        known = self._answered.get(key)
        if known is not None:
            self._answered.move_to_end(key)
            return known
        made = orjson.dumps(self.resolve(matter_id, raw, day))
        if len(said) <= LONGEST_REMEMBERED:
            self._answered[key] = made
            if len(self._answered) > MOST_REMEMBERED:
                self._answered.popitem(last=False)
        return made

    def forget(self) -> None:
        """Published content changed."""
        self._answered.clear()

    def resolve(self, matter_id: str, raw: Mapping[str, Any], as_of: date | None) -> dict[str, Any]:
        """The contract's answer. Raises MatterNotFound, AnswerIllTyped."""
        published = self.catalogue.get(matter_id)
        day = as_of or today(self.clock)
        found = self.resolution(published.content, raw, day)
        return {"matter": matter_id, "version": published.version, "as_of": day.isoformat(), **self.shown(found)}

    def resolution(self, content: MatterContent, raw: Mapping[str, Any], day: date, heard: Mapping[str, Heard] | None = None) -> Resolution:
        """Of any version, as answers arrive. heard: as in `resolve`. Raises AnswerIllTyped."""
        names = self.areas.names
        given, strangers = reading.read(content, raw, names)
        return resolve(content, given, as_of=day, areas=names, strangers=strangers, heard=heard)

    def shown(self, found: Resolution) -> dict[str, Any]:
        """As the API says it."""
        return {
            "verdict": found.verdict,
            "reasons": found.reasons,
            "next_step": self._next_step(found.next_step),
            "question": self.question_shown(found.question) if found.question else None,
            "materials": [line_shown(line) for line in found.lines],
            "not_needed": [{"id": item.material.id, "name": item.material.name, "because": item.because} for item in found.unneeded],
            "see_also": self._see_also(found),
            "dropped": found.dropped,
            "progress": {"answered": found.answered, "remaining_max": found.remaining_max},
        }

    def _next_step(self, step: NextStep | None) -> dict[str, Any] | None:
        if step is None:
            return None
        platform = self.catalogue.platforms.get(step.app or "")
        app = {"id": platform.id, "name": platform.name, "url": platform.url} if platform else None
        return {"text": step.text, "matter": step.matter, "app": app}

    def _see_also(self, found: Resolution) -> list[dict[str, Any]]:
        """Each matter once, by the first reminder that tells of it."""
        known = {note.matter: note for note in reversed(found.see_also) if note.matter in self.catalogue.matters}
        return [
            {"text": note.text, "matter": id_, "plain_name": self.catalogue.matters[id_].content.plain_name}
            for id_, note in reversed(known.items())
            if id_ is not None
        ]

    def question_shown(self, question: Question) -> dict[str, Any]:
        if question.kind == "area":
            options = [{**choice, "none": False} for choice in self.areas.choices]
        else:
            options = [{"id": option.id, "label": option.label, "none": option.none} for option in question.choices]
        return {
            "id": question.id,
            "text": question.text,
            "hint": question.hint,
            "kind": question.kind,
            "options": options,
            "help": question.help,
            "unit": question.unit,
            "min": question.min,
            "max": question.max,
            "if_unknown": question.if_unknown,
        }


def line_shown(line: Line) -> dict[str, Any]:
    material = line.material
    return {
        "id": material.id,
        "name": material.name,
        "form": line.form,
        "copies": line.copies,
        "necessity": material.necessity,
        "source": material.source,
        "acceptance_standard": material.acceptance_standard,
        "review_points": material.review_points,
        "common_refusals": material.common_refusals,
        "sample": material.sample,
        "because": line.because,
    }
