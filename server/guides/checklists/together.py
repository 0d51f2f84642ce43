"""几件事的清单: the merged list of a bundle as one list, so that it is saved, compared, ticked, refused and printed like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from server.bundles.content import BundleContent, Shared
from server.bundles.resolve import Standing
from server.bundles.service import as_line
from server.guides.answers import read, say
from server.guides.checklists.difference import Altered, Difference, difference
from server.guides.errors import AnswerIllTyped
from server.guides.lookup import DONT_KNOW
from server.guides.resolve import Resolution
from server.matters.content import UNKNOWN, MatterContent, Question


@dataclass(frozen=True, slots=True)
class About:
    """What the list calls itself."""

    name: str
    official_name: str
    note: str


@dataclass(frozen=True, slots=True)
class Together:
    """chosen: the matters that it is for, in their order; versions: of each, in force; names: what people call every matter of it."""

    content: BundleContent
    chosen: tuple[str, ...]
    standing: Standing
    versions: Mapping[str, int]
    names: Mapping[str, str]


def as_one(bundle: BundleContent, found: Standing, matters: Mapping[str, MatterContent]) -> Resolution:
    """verdict: no when nothing of it can be done; reasons: which matters cannot, and why."""
    verdicts = [one.verdict for one in found.found.values()]
    refused = tuple(
        f"“{matters[id_].plain_name}”：{one.reasons[0]}" for id_, one in found.found.items() if one.verdict == "no" and one.reasons
    )
    return Resolution(
        verdict="no" if all(one == "no" for one in verdicts) else "more" if "more" in verdicts else "yes",
        reasons=refused,
        next_step=None,
        question=_asked(found, matters),
        lines=tuple(as_line(paper) for paper in found.papers),
        unneeded=(),
        dropped=tuple(f"{id_}.{one}" for id_, resolution in found.found.items() for one in resolution.dropped),
        answered=0,
    )


def _asked(found: Standing, matters: Mapping[str, MatterContent]) -> Question | None:
    if found.asked is None:
        return None
    if isinstance(found.asked, Shared):
        shared = found.asked
        return Question.model_construct(id=shared.id, text=shared.text, kind=shared.kind, options=shared.options)
    matter, id_ = found.asked
    asked = next(one for one in matters[matter].questions if one.id == id_)
    return asked.model_copy(update={"id": f"{matter}.{id_}", "help": ()})


def changed_together(was: Resolution, before: Standing, now: Resolution, after: Standing) -> Difference:
    """As of one list, and how many originals are needed: a line of one matter does not say that."""
    found = difference(was, now)
    told = {one.id: one for one in found.altered}
    originals = {paper.id: paper.originals for paper in before.papers}
    for paper in after.papers:
        had = originals.get(paper.id, paper.originals)
        if had != paper.originals:
            known = told[paper.id].what if paper.id in told else ()
            told[paper.id] = Altered(paper.id, paper.name, (*known, f"原件从{had}份改为{paper.originals}份"))
    return replace(found, altered=tuple(told.values()))


def said_alone(content: MatterContent, answers: Mapping[str, Any], areas: Mapping[str, str]) -> list[str]:
    """“谁来办？ 本人”: what was answered to one matter. What its version would not take is passed over."""
    asked = {question.id: question for question in content.questions}
    said = []
    for id_, value in answers.items():
        try:
            given, _ = read(content, {id_: value}, areas)
        except AnswerIllTyped:
            continue
        said += [f"{asked[one].text} {say(asked[one], answer, areas)}" for one, answer in given.items()]
    return said


def said_together(
    bundle: BundleContent, chosen: Sequence[str], answers: Mapping[str, Any], matters: Mapping[str, MatterContent], areas: Mapping[str, str]
) -> list[str]:
    """What was answered to the shared questions, then to each matter's own."""
    said = []
    for shared in bundle.shared:
        value = answers.get(shared.id)
        if isinstance(value, str) and any(matter in chosen for matter in shared.to):
            labels = {option.id: option.label for option in shared.choices} | {UNKNOWN: DONT_KNOW}
            said.append(f"{shared.text} {labels.get(value) or areas.get(value, value)}")
    for id_ in chosen:
        own = {key.removeprefix(f"{id_}."): value for key, value in answers.items() if key.startswith(f"{id_}.")}
        said += said_alone(matters[id_], own, areas)
    return said
