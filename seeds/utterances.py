"""What residents say: training lines, the frozen test sets, and the check that the one does not leak into the other.

`utterances/<matter>.tsv`: slice, text. `out_of_scope.tsv`: need (an id of elsewhere.csv, or `chitchat`), text.
`evaluation/<set>.tsv`: matter (or need), slice, text; never trained on. `regression.tsv` has a fourth column, the wrong answer that the
line used to get.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from embeddings.features import normalise
from seeds.reading import FOLDER

SLICES = (
    "keyword",
    "plain",
    "situation",
    "story",
    "indirect",
    "oldname",
    "slang",
    "pointing",
    "pair",
    "cotopic",
    "speech",
    "typo",
    "pinyin",
)
EVALUATION = ("dev", "golden", "outside", "strangers", "oblique", "regression")
CHITCHAT = "chitchat"
LEAK = 0.9
"""A training line that holds nine tenths of a test line's pairs of characters is set aside."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line: the matter (or need) it leads to, how it is said, the words."""

    label: str
    slice: str
    text: str


def training_lines(folder: Path = FOLDER) -> list[Said]:
    found = []
    for path in sorted((folder / "utterances").glob("*.tsv")):
        for slice_, text in _rows(path, 2):
            if slice_ not in SLICES:
                raise ValueError(f"{path.name}：没有这种说法类型 {slice_}，可用：{'、'.join(SLICES)}")
            found.append(Said(path.stem, slice_, text))
    return found


def out_of_scope(folder: Path = FOLDER) -> list[Said]:
    return [Said(need, "outside", text) for need, text in _rows(folder / "out_of_scope.tsv", 2)]


def evaluation_set(name: str, folder: Path = FOLDER) -> list[Said]:
    """name: one of EVALUATION."""
    columns = 4 if name == "regression" else 3
    return [Said(*row[:3]) for row in _rows(folder / "evaluation" / f"{name}.tsv", columns)]


def _rows(path: Path, columns: int) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip()]
    for number, row in enumerate(rows, 1):
        if len(row) != columns or not all(cell.strip() for cell in row):
            raise ValueError(f"{path.name}:{number}：应有 {columns} 列，用制表符分开")
    return [[cell.strip() for cell in row] for row in rows]


def pairs(text: str) -> frozenset[str]:
    said = normalise(text).replace(" ", "")
    return frozenset(said[i : i + 2] for i in range(len(said) - 1))


def leaks(training: Iterable[Said], tests: Iterable[Said]) -> set[Said]:
    """Training lines that hold nearly all of some test line of six or more characters."""
    wanted = [(test, pairs(test.text)) for test in tests]
    by_pair: defaultdict[str, list[int]] = defaultdict(list)
    for place, (_, held) in enumerate(wanted):
        if len(held) >= 5:
            for pair in held:
                by_pair[pair].append(place)
    found = set()
    for line in training:
        counts: defaultdict[int, int] = defaultdict(int)
        for pair in pairs(line.text):
            for place in by_pair.get(pair, ()):
                counts[place] += 1
        if any(count >= LEAK * len(wanted[place][1]) for place, count in counts.items()):
            found.add(line)
    return found


def near_duplicates(lines: Sequence[Said]) -> float:
    """The share of lines whose pairs of characters are, to nine tenths and both ways, those of an earlier line of the same matter."""
    by_label: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    doubled = 0
    for line in lines:
        held = pairs(line.text)
        if any(held and len(held & other) >= 0.9 * max(len(held), len(other)) for other in by_label[line.label]):
            doubled += 1
        by_label[line.label].append(held)
    return doubled / len(lines) if lines else 0.0


def by_label(lines: Iterable[Said]) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        found[line.label].append(line.text)
    return found
