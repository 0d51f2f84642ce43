"""A copy of seeds/ that a test may break in one place."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from seeds.checking import Seeds, SeedsRefused, read_seeds
from seeds.reading import FOLDER, Fault

TODAY = date(2026, 11, 23)


SOME = ("idcard-reissue", "ebike-plate", "elderly-allowance")
"""Three deep matters; with those that they point to, enough for every kind of fault."""


POLICY = """\
id: try
title: 某办法
issuer: 某局
valid_from: 2026-01-01
summary: 某事
who: 谁
how: 怎么办
matters: [idcard-reissue]
aliases: [一, 二, 三]
review_by: 2027-05-31
note: 演示内容
"""
BUNDLE = """\
id: try
name: 示例一件事
plain_name: 一起办两件
aliases: [一, 二, 三]
summary: 两件一起办
members:
  - {matter: idcard-reissue, ask: 补身份证, given: {state: lost}, why: 先办}
  - {matter: ebike-plate, ask: 上牌, why: 后办}
shared: []
review_by: 2027-05-31
note: 演示内容
"""


PICTURES = """\
matter: idcard-reissue
pictures:
  - id: try
    kind: paper
    look: sheet
    title: 看这里
    alt: 一张用来检查的示意图，标出姓名和号码
    material: application_form
    head: 登记表
    rows:
      - [姓名, 张某某, 照着写]
      - [号码, 一位一位对, 别写错]
"""
BLANK = """\
id: try
title: 委托书
kind: 委托书
body: ["我叫{6}。", "委托{6}去办。"]
sign: [签名]
hints: [自己签名]
uses:
  - {matter: idcard-reissue, material: application_form}
"""


class Copy:
    """The content files only, in a folder of the test's own. whole: all 141 matters, which take ten times as long to read."""

    def __init__(self, folder: Path, *, whole: bool = False) -> None:
        self.folder = folder
        shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__", "README.md", "utterances"))
        if not whole:
            self._keep(self._with_next_steps(set(SOME)))

    def _with_next_steps(self, ids: set[str]) -> set[str]:
        more = {found for id_ in ids for found in re.findall(r"\bmatter: ([a-z-]+)", self.text(f"matters/{id_}.yaml"))}
        return ids if more <= ids else self._with_next_steps(ids | more)

    def _keep(self, ids: set[str]) -> None:
        for path in (self.folder / "matters").glob("*.yaml"):
            if path.stem not in ids:
                path.unlink()
        cards = (("policies", "try", POLICY), ("bundles", "try", BUNDLE), ("pictures", SOME[0], PICTURES), ("blanks", "try", BLANK))
        for kind, name, file in cards:
            for path in (self.folder / kind).glob("*.yaml"):
                path.unlink()
            (self.folder / kind / f"{name}.yaml").write_text(file, "utf-8")
        self._rows("catalogue.csv", lambda row: row["id"] in ids)
        departments = {re.search(r"^department: (\S+)", self.text(f"matters/{id_}.yaml"), re.M)[1] for id_ in ids}  # type: ignore[index]
        self._rows("duties.csv", lambda row: {row["lead"], *filter(None, row["co"].split("|"))} <= departments)
        self._rows("recommendations.csv", lambda row: row["matter"] in ids)
        self._rows("pins.csv", lambda row: row["matters"] == "medical-resident")
        self.change("pins.csv", "false,medical-resident,", f"false,{SOME[0]},")
        (self.folder / "lexicon.tsv").write_text("\n".join(self.text("lexicon.tsv").splitlines()[:20]) + "\n", "utf-8")
        (self.folder / "splits.yaml").write_text("groups: []\n", "utf-8")
        self._rows("apps.csv", lambda row: row["matters"] == "*" or row["id"] == "lulutong")
        for id_ in ids:
            for app in re.findall(r"\bapp: ([a-z0-9-]+)", self.text(f"matters/{id_}.yaml")):
                if f"\n{app}," not in self.text("apps.csv"):
                    self.add("apps.csv", f"{app},示例平台,app,,,,示例,false")

    def _rows(self, name: str, kept: Callable[[dict[str, str]], bool]) -> None:
        head, *lines = self.text(name).splitlines()
        rows = [line for line in lines if kept(dict(zip(head.split(","), next(csv.reader([line])), strict=True)))]
        (self.folder / name).write_text("\n".join([head, *rows]) + "\n", "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """The first place where `old` stands."""
        text = self.text(name)
        assert old in text, f"{name} no longer says {old!r}"
        (self.folder / name).write_text(text.replace(old, new, 1), "utf-8")

    def add(self, name: str, line: str) -> None:
        (self.folder / name).write_text(self.text(name).rstrip("\n") + f"\n{line}\n", "utf-8")

    def encode(self, name: str, encoding: str) -> None:
        (self.folder / name).write_bytes(self.text(name).encode(encoding))

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def text(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def line(self, name: str, words: str, *, last: bool = False) -> int:
        """The number of the line on which these words stand: the first such line, or the last."""
        numbers = [number for number, line in enumerate(self.text(name).splitlines(), 1) if words in line]
        assert numbers, f"{name} does not say {words!r}"
        return numbers[-1 if last else 0]

    def read(self, *, walk: bool = False) -> Seeds:
        return read_seeds(self.folder, as_of=TODAY, walk=walk)

    def faults(self, *, walk: bool = False) -> list[Fault]:
        """What the checker says; empty when it takes everything."""
        try:
            self.read(walk=walk)
        except SeedsRefused as refusal:
            return refusal.faults
        return []
