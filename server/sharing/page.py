"""可嵌入的攻略: a matter's questions and list as a page without any script, for a township's website or an app. Answers stand in the
address, so back, reload and print all work; every word is escaped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from server.guides.resolve import Resolution, to_bring
from server.matters.catalogue import Published
from server.matters.content import Question
from server.sharing.service import FORMS, NECESSITY

PREFIX = "a."
VERDICTS = {"yes": "可以办", "no": "这样办不了", "more": "还差一点没弄清"}
_STYLE = (Path(__file__).parent / "page.css").read_text("utf-8")


Choices = Sequence[tuple[str, str]]
"""(value, label)."""


def page(
    published: Published, found: Resolution, given: Sequence[tuple[str, str]], said: Sequence[str], areas: Choices, fault: str = ""
) -> bytes:
    """given: the answers as they stand in the address; said: the same in words; areas: for a question that asks for one."""
    content = published.content
    body = [
        f"<h1>{escape(content.plain_name)}</h1>",
        f'<p class="note">{escape(content.official_name)} · {escape(content.department)} · 版本 {published.version}</p>',
        "" if published.verified_by else '<p><span class="tag">演示内容，待核实</span></p>',
        *(f'<p class="said">{escape(line)}</p>' for line in said),
        _question(found.question, given, areas, fault) if found.question else _end(found),
        _list(found),
        f'<p class="again"><a href="/embed/matters/{escape(content.id)}">从头来</a></p>' if given else "",
        f'<p class="note">{escape(content.note)}。急事请打12345。</p>',
    ]
    title = f"{escape(content.plain_name)} 要带什么"
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
    html = f'<!doctype html><html lang="zh-CN"><head>{head}<style>{_STYLE}</style></head><body><main>{"".join(body)}</main></body></html>'
    return html.encode()


def _question(question: Question, given: Sequence[tuple[str, str]], areas: Choices, fault: str) -> str:
    kept = "".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in given)
    name = escape(PREFIX + question.id)
    hint = f'<p class="note">{escape(question.hint)}</p>' if question.hint else ""
    said = f'<p class="fault" role="alert">{escape(fault)}</p>' if fault else ""
    inside = f"<h2>{escape(question.text)}</h2>{hint}{said}{kept}{_field(question, name, areas)}"
    return f'<form method="get">{inside}<p><button>下一步</button></p></form>'


def _field(question: Question, name: str, areas: Choices) -> str:
    if question.kind in ("date", "number"):
        example = "例如 1946-03-08" if question.kind == "date" else f"数字{question.unit or ''}"
        text = f'<input type="text" name="{name}" aria-label="{escape(question.text)}" placeholder="{escape(example)}">'
        return f"{text}<label><input type='checkbox' name='{name}' value='unknown'>不清楚</label>"
    kind = "checkbox" if question.kind == "multi" else "radio"
    listed = areas if question.kind == "area" else [(option.id, option.label) for option in question.choices]
    return "".join(_choice(kind, name, value, label) for value, label in (*listed, ("unknown", "不清楚")))


def _choice(kind: str, name: str, value: str, label: str) -> str:
    need = " required" if kind == "radio" else ""
    return f'<label><input type="{kind}" name="{name}" value="{escape(value)}"{need}>{escape(label)}</label>'


def _end(found: Resolution) -> str:
    reasons = "".join(f"<p>{escape(reason)}</p>" for reason in found.reasons)
    step = f"<p>{escape(found.next_step.text)}</p>" if found.next_step else ""
    return f'<section class="verdict {found.verdict}"><h2>{VERDICTS[found.verdict]}</h2>{reasons}{step}</section>'


def _list(found: Resolution) -> str:
    if not found.lines:
        return ""
    title = "目前一定要带的" if found.question else to_bring(found.lines)
    return f"<h2>{title}</h2><ol>{''.join(_line(line) for line in found.lines)}</ol>"


def _line(line: Any) -> str:
    copies = f" {line.copies}份" if line.copies else ""
    need = "" if line.material.necessity == "required" else f"（{NECESSITY[line.material.necessity]}）"
    why = "".join(f'<div class="note">{escape(reason)}</div>' for reason in line.because)
    standard = f'<div class="note">受理标准：{escape(line.material.acceptance_standard)}</div>'
    return f"<li><b>{escape(line.material.name)}</b> {FORMS[line.form]}{copies}{need}{why}{standard}</li>"


def answers_of(questions: Sequence[Question], sent: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """From the address: only what names a question of this matter; numbers as numbers where they are meant."""
    found: dict[str, Any] = {}
    for question in questions:
        values = [value.strip() for value in sent.get(PREFIX + question.id, ()) if value.strip()]
        if not values:
            continue
        if question.kind == "multi":
            found[question.id] = values
        elif question.kind == "number" and values[-1] != "unknown":
            try:
                found[question.id] = float(values[-1])
            except ValueError:
                found[question.id] = values[-1]
        else:
            found[question.id] = values[-1]
    return found
