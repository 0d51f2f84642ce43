"""大白话检查: what an editor should say more plainly, or left out. Names of papers, laws and matters are official and are left alone.

Pure: content in, findings out. A finding that is waivable may stand with a reason; the others keep a version from being published.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from server.matters.content import MatterContent, Place
from server.matters.lint.finding import Finding
from server.matters.lint.official import lint_official

__all__ = ["Finding", "lint", "spoken", "words"]
LONGEST_SENTENCE, FEWEST_ALIASES = 48, 5
_STOPS = re.compile(r"[。；！？，、：,;!?]|——")
_SENTENCES = re.compile(r"[。；！？!?\n]")


@cache
def words() -> tuple[tuple[str, str], ...]:
    """(bureaucratic word, plain one), longest first."""
    with (Path(__file__).parent / "words.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["word"], row["plain"]) for row in csv.DictReader(file)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def lint(content: MatterContent) -> list[Finding]:
    """In the order of the content."""
    names = [content.official_name, *(material.name for material in content.materials), *(basis.name for basis in content.legal_basis)]
    found = of_texts(spoken(content), names)
    return [*found, *_missing(content), *lint_official(content)]


def of_texts(texts: Iterable[tuple[Place, str]], names: Sequence[str]) -> list[Finding]:
    """Words and sentences of anything that residents read. names: official, and left alone."""
    return [finding for place, text in texts for finding in _of_text(place, text, names)]


def spoken(content: MatterContent) -> Iterator[tuple[Place, str]]:
    """What a resident reads, with its place."""
    yield ("who_can",), content.who_can
    for i, channel in enumerate(content.channels):
        yield ("channels", i, "text"), channel.text
    for i, question in enumerate(content.questions):
        yield ("questions", i, "text"), question.text
        if question.hint:
            yield ("questions", i, "hint"), question.hint
        for j, option in enumerate(question.options):
            yield ("questions", i, "options", j, "label"), option.label
    for i, material in enumerate(content.materials):
        yield ("materials", i, "purpose"), material.purpose
    for i, verdict in enumerate(content.verdicts):
        yield ("verdicts", i, "reason"), verdict.reason
        yield ("verdicts", i, "next_step", "text"), verdict.next_step.text
    for i, note in enumerate(content.notes):
        yield ("notes", i, "text"), note.text
    for i, step in enumerate(content.steps):
        yield ("steps", i, "text"), step.text
    for i, faq in enumerate(content.faqs):
        yield ("faqs", i, "question"), faq.question
        yield ("faqs", i, "answer"), faq.answer


def _of_text(place: Place, text: str, names: Sequence[str]) -> Iterator[Finding]:
    bare = text
    for name in names:
        bare = bare.replace(name, "□")
    for word, plain in words():
        if word in bare:
            yield Finding(place, "plain_words", f"“{word}”换成大白话：{plain}")
            bare = bare.replace(word, "□")
    for sentence in _SENTENCES.split(text):
        longest = max((len(part) for part in _STOPS.split(sentence)), default=0)
        if longest > LONGEST_SENTENCE:
            yield Finding(place, "long_sentence", f"有 {longest} 个字没有停顿，分成两句：“{sentence.strip()[:16]}……”")


def _missing(content: MatterContent) -> Iterator[Finding]:
    if len(content.aliases) < FEWEST_ALIASES:
        say = f"只有 {len(content.aliases)} 种说法，群众还会怎么说？至少写 {FEWEST_ALIASES} 种"
        yield Finding(("aliases",), "few_aliases", say, waivable=False)
    if content.official_name in content.aliases:
        yield Finding(("aliases",), "official_alias", "正式名称不用再写进说法里")
    for i, material in enumerate(content.materials):
        if material.form == "fill_in" and not material.sample:
            yield Finding(("materials", i, "sample"), "no_sample", f"“{material.name}”要填写，没有样表")
    for i, question in enumerate(content.questions):
        if "不是不" in question.text or "没有不" in question.text:
            yield Finding(("questions", i, "text"), "double_negation", "双重否定容易答反，换成正面的问法")
