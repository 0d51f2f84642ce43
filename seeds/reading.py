"""Files in, checked rows out, every fault with file and line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Row = TypeVar("Row", bound=BaseModel)
FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong, and where: a person opens the file at that line."""

    file: str
    line: int
    say: str

    def __str__(self) -> str:
        return f"seeds/{self.file}:{self.line}: {self.say}"


@dataclass(slots=True)
class Faults:
    found: list[Fault] = field(default_factory=list)

    def add(self, file: str, line: int, say: str) -> None:
        self.found.append(Fault(file, line, say))


class _Loader(yaml.CSafeLoader):
    """YAML 1.2's idea of plain words: yes, no and dates are text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Lines = dict[tuple[Any, ...], int]


def read_yaml(path: Path, faults: Faults, name: str) -> tuple[dict[str, Any], Lines] | None:
    """(data, line of each part by its path); None after a fault."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except UnicodeDecodeError:
        faults.add(name, 1, "文件不是 UTF-8 编码")
        return None
    except yaml.MarkedYAMLError as refusal:
        mark = refusal.problem_mark
        faults.add(name, mark.line + 1 if mark else 1, f"YAML 写法有误：{refusal.problem}")
        return None
    if not isinstance(node, yaml.MappingNode):
        faults.add(name, 1, "文件应是一组“名称: 值”")
        return None
    lines: Lines = {}
    data = _build(node, (), lines, faults, name)
    return data, lines


def _build(node: yaml.Node, path: tuple[Any, ...], lines: Lines, faults: Faults, name: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        data: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in data:
                faults.add(name, key.start_mark.line + 1, f"“{key.value}”写了两次")
            data[key.value] = _build(value, (*path, key.value), lines, faults, name)
            lines[(*path, key.value)] = key.start_mark.line + 1
        return data
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, i), lines, faults, name) for i, item in enumerate(node.value)]
    scalar = yaml.constructor.SafeConstructor()
    return scalar.construct_object(node)


def line_of(lines: Lines, path: tuple[Any, ...]) -> int:
    """The nearest part that stands in the file."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def model_faults(refusal: ValidationError) -> Iterator[tuple[tuple[Any, ...], str]]:
    """(where, what) in words for an editor."""
    say = {
        "missing": "缺少这一项",
        "extra_forbidden": "没有这一项",
        "string_too_long": "太长了(最多 {max_length} 字)",
        "string_too_short": "太短了(至少 {min_length} 字)",
        "string_pattern_mismatch": "只能用小写字母、数字、- 和 _",
        "too_short": "至少要 {min_length} 个",
        "too_long": "最多 {max_length} 个",
        "string_type": "要是文字",
        "literal_error": "只能是 {expected}",
    }
    for fault in refusal.errors(include_url=False, include_input=False):
        words = say.get(fault["type"])
        text = words.format(**fault.get("ctx", {})) if words else fault["msg"].removeprefix("Value error, ")
        where = tuple(part for part in fault["loc"] if not (isinstance(part, str) and part.startswith("function-")))
        yield where, f"{'.'.join(str(part) for part in where) or '内容'} {text}"


def read_csv(name: str, model: type[Row], faults: Faults, folder: Path = FOLDER) -> list[tuple[int, Row]]:
    """(line, row) of a CSV in UTF-8 without BOM; empty cells are left out, so that a column without default is named as missing."""
    path = folder / name
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        faults.add(name, 1, "没有这个文件")
        return []
    except UnicodeDecodeError:
        faults.add(name, 1, "文件不是 UTF-8 编码")
        return []
    if text.startswith("\ufeff"):
        faults.add(name, 1, "文件开头有 BOM,请存为不带 BOM 的 UTF-8")
        return []
    reader = csv.DictReader(text.splitlines(), delimiter="\t" if name.endswith(".tsv") else ",")
    rows = []
    for cells in reader:
        if None in cells:
            faults.add(name, reader.line_num, "列数比表头多")
            continue
        try:
            rows.append(
                (reader.line_num, model.model_validate({key: cell.strip() for key, cell in cells.items() if cell and cell.strip()}))
            )
        except ValidationError as refusal:
            for _, say in model_faults(refusal):
                faults.add(name, reader.line_num, say)
    return rows
