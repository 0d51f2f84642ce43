"""通知的种类: their words are data (kinds.yaml)."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).resolve().parent / "kinds.yaml"
LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """values: what whoever sends it must give. title can be used as a value of templates as well."""

    id: str
    title: str
    text: str
    page: str
    sms: str | None
    values: frozenset[str]

    def said(self, values: Mapping[str, str]) -> str:
        return self.text.format_map(values)


def read(path: Path = FILE) -> dict[str, Kind]:
    found = yaml.safe_load(path.read_text("utf-8"))
    return {
        id_: Kind(id_, given["title"], given["text"], given.get("page", ""), given.get("sms"), _names(given["text"]))
        for id_, given in found.items()
    }


def _names(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)


KINDS = read()
VALUES = {kind.id: kind.values | {"title"} for kind in KINDS.values()}
"""Kind -> the values that a template may use."""
