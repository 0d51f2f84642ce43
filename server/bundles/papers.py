"""几件事的材料 -> 一张清单: what the bundle declares to be one paper is one line, everything else stays a line of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from server.bundles.content import BundleContent, SharedPaper
from server.guides.resolve import Line, Resolution
from server.matters.content import Form


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of the merged list. lines: by matter, each with that matter's own reasons; copies: as a matter's own list counts them,
    for an original how many there must be where that is said; comes_from: the matter of this bundle whose result it is."""

    id: str
    name: str
    form: Form
    originals: int
    copies: int
    lines: tuple[tuple[str, Line], ...]
    note: str | None = None
    comes_from: str | None = None


def pieces(form: Form, copies: int) -> tuple[int, int]:
    """(originals, copies) to hold in the hand. “原件 3 份” are three originals, “原件” is one that comes back."""
    match form:
        case "original":
            return max(copies, 1), 0
        case "original_and_copy":
            return 1, copies
        case "copy":
            return 0, max(copies, 1)
        case _:
            return 0, 0


def merged(bundle: BundleContent, found: Mapping[str, Resolution]) -> tuple[Paper, ...]:
    """In the order in which they are first wanted. No line of any matter is lost, and none gets less than it wants alone."""
    declared = bundle.paper_of()
    groups: dict[str, list[tuple[str, Line]]] = {}
    for matter, resolution in found.items():
        for line in resolution.lines:
            paper = declared.get((matter, line.material.id))
            groups.setdefault(paper.id if paper else f"{matter}.{line.material.id}", []).append((matter, line))
    made = _made_here(bundle, found)
    papers = []
    for id_, lines in groups.items():
        source = next((made[place] for matter, line in lines if (place := (matter, line.material.id)) in made), None)
        papers.append(_paper(id_, declared.get((lines[0][0], lines[0][1].material.id)), lines, source))
    return tuple(papers)


def _made_here(bundle: BundleContent, found: Mapping[str, Resolution]) -> dict[tuple[str, str], str]:
    """(matter, material) -> the matter on the way that hands it over."""
    return {
        (member.matter, awaited.material): awaited.matter
        for member in bundle.members
        for awaited in member.waits_for
        if awaited.material is not None and awaited.matter in found and found[awaited.matter].verdict != "no"
    }


def _paper(id_: str, declared: SharedPaper | None, lines: list[tuple[str, Line]], source: str | None) -> Paper:
    """Wanted once, it is called and counted as its matter does."""
    line = lines[0][1]
    wanted = [pieces(one.form, one.copies) for _, one in lines]
    if declared is None or len(lines) == 1:
        return Paper(id_, line.material.name, line.form, wanted[0][0], line.copies, tuple(lines), comes_from=source)
    originals = _total(declared.originals, [one for one, _ in wanted])
    copies = _total(declared.copies, [one for _, one in wanted])
    form, shown = _together(originals, copies, lines)
    return Paper(id_, declared.name, form, originals, shown, tuple(lines), declared.note, source)


def _together(originals: int, copies: int, lines: list[tuple[str, Line]]) -> tuple[Form, int]:
    if originals and copies:
        return "original_and_copy", copies
    if originals:
        return "original", originals if originals > 1 else max(line.copies for _, line in lines)
    return ("copy", copies) if copies else ("electronic", 0)


def _total(declared: int, each: list[int]) -> int:
    """Declared for all of them; fewer are enough when fewer of them want it."""
    return max(min(declared, sum(each)), *each, 0)
