"""清单印样: a saved list as PDF for the window and as a picture for the family. Set by typst with our own fonts, as the plates are."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import orjson
import typst

from server.clock import CHINA
from server.doorplates import qr
from server.doorplates.printing.sheets import FONTS
from server.guides.answers import read, say
from server.guides.checklists.difference import FORMS, VERDICTS
from server.guides.checklists.schemas import authorisation
from server.guides.checklists.service import Opened
from server.matters.content import MatterContent

SOURCE = Path(__file__).resolve().parent / "list.typ"
PER_INCH = 110
"""Of the picture: 909 px wide, readable on a phone."""


def sheet(opened: Opened, content: MatterContent, address: str, areas: dict[str, str], form: Literal["pdf", "png"]) -> bytes:
    """PDF: pages of A4; png: one long page. Blocking: some tens of milliseconds."""
    row, now = opened.row, opened.now
    given, _ = read(content, {id_: row.answers[id_] for id_ in row.answers if id_ not in now.dropped}, areas)
    asked = {question.id: question for question in content.questions}
    verdict = [f"{VERDICTS[now.verdict]}：{'；'.join(now.reasons)}"] if now.reasons else []
    told = [*verdict, opened.difference.say(), authorisation(opened)]
    data = {
        "name": content.plain_name,
        "official": content.official_name,
        "version": opened.version,
        "day": row.changed_at.astimezone(CHINA).date().isoformat(),
        "label": row.label,
        "code": f"{row.code[:4]} {row.code[4:]}",
        "qr": qr.bare_svg(address),
        "told": [text for text in told if text],
        "title": f"要带 {len(now.lines)} 样" if now.lines else "没有要带的材料",
        "lines": [
            {
                "name": line.material.name,
                "form": FORMS[line.form] + (f" {line.copies} 份" if line.copies else ""),
                "because": line.because,
                "standard": line.material.acceptance_standard,
                "ticked": line.material.id in row.ticks,
            }
            for line in now.lines
        ],
        "said": [f"{asked[id_].text} {say(asked[id_], answer, areas)}" for id_, answer in given.items()],
        "picture": form == "png",
        "note": f"{content.note}。拿不准请打 12345。",
    }
    sources = {"main.typ": SOURCE.read_bytes(), "data.json": orjson.dumps(data)}
    made = typst.compile(  # type: ignore[call-overload]
        sources, format=form, ppi=PER_INCH, font_paths=[str(FONTS)], ignore_system_fonts=True
    )
    return bytes(made[0] if isinstance(made, list) else made)
