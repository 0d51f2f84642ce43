"""清单印样: a saved list as PDF for the window and as a picture for the family. Set by typst with our own fonts, as the plates are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import orjson
import typst

from server.bundles.visits import visits
from server.clock import CHINA
from server.doorplates import qr
from server.doorplates.printing.sheets import FONTS
from server.guides.checklists.difference import FORMS, VERDICTS
from server.guides.checklists.schemas import authorisation
from server.guides.checklists.service import Opened
from server.guides.resolve import Line, to_bring

SOURCE = Path(__file__).resolve().parent / "list.typ"
PER_INCH = 110
"""Of the picture: 909 px wide, readable on a phone."""


def sheet(opened: Opened, said: Sequence[str], address: str, form: Literal["pdf", "png"]) -> bytes:
    """said: the answers in words. PDF: pages of A4; png: one long page. Blocking: some tens of milliseconds."""
    row, now, about = opened.row, opened.now, opened.about
    verdict = [f"{VERDICTS[now.verdict]}：{'；'.join(now.reasons)}"] if now.reasons else []
    told = [*verdict, opened.difference.say(), authorisation(opened)]
    data = {
        "name": about.name,
        "official": about.official_name,
        "version": opened.version,
        "day": row.changed_at.astimezone(CHINA).date().isoformat(),
        "label": row.label,
        "code": f"{row.code[:4]} {row.code[4:]}",
        "qr": qr.bare_svg(address),
        "told": [text for text in told if text],
        "steps": _steps(opened),
        "title": to_bring(now.lines),
        "lines": [
            {
                "name": line.material.name,
                "form": _pieces(opened, line),
                "because": [*_used(opened, line.material.id), *line.because],
                "standard": line.material.acceptance_standard,
                "ticked": line.material.id in row.ticks,
            }
            for line in now.lines
        ],
        "said": said,
        "picture": form == "png",
        "note": f"{about.note}。拿不准请打 12345。",
    }
    sources = {"main.typ": SOURCE.read_bytes(), "data.json": orjson.dumps(data)}
    made = typst.compile(  # type: ignore[call-overload]
        sources, format=form, ppi=PER_INCH, font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    return bytes(made[0] if isinstance(made, list) else made)


def _steps(opened: Opened) -> list[dict[str, object]]:
    """先办哪件: of several matters in one go; of one matter nothing."""
    together = opened.bundle
    if together is None:
        return []
    names = {member.matter: member for member in together.content.members}
    order = visits([names[id_] for id_ in together.chosen], together.standing.found)
    return [
        {
            "name": together.names[visit.member.matter],
            "why": visit.member.why,
            "trip": visit.trip,
            "waits": [wait.say(together.names.get(wait.awaited.matter, wait.awaited.matter)) for wait in visit.waits],
        }
        for visit in order
    ]


def _pieces(opened: Opened, line: Line) -> str:
    """“原件和复印件 1 份”; of several matters “原件 2 份、复印件 2 份” where one original is not enough."""
    papers = opened.bundle.standing.papers if opened.bundle is not None else ()
    originals = next((paper.originals for paper in papers if paper.id == line.material.id), 1)
    if line.form == "original_and_copy" and originals > 1:
        return f"原件 {originals} 份、复印件 {line.copies} 份"
    return FORMS[line.form] + (f" {line.copies} 份" if line.copies else "")


def _used(opened: Opened, paper: str) -> list[str]:
    """What the line is for, where it is for several matters, and who keeps it."""
    together = opened.bundle
    if together is None:
        return []
    found = next(one for one in together.standing.papers if one.id == paper)
    used = "、".join(dict.fromkeys(together.names[matter] for matter, _ in found.lines))
    ready = f"不用从家里带：办完“{together.names[found.comes_from]}”就有" if found.comes_from else None
    return [text for text in (f"用在：{used}", ready, found.note) if text]
