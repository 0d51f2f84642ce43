"""Files in, checked rows out, every fault with file and line."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from server.matters.yaml_text import Loader, model_faults

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


Lines = dict[tuple[Any, ...], int]


def read_yaml(path: Path, faults: Faults, name: str) -> tuple[dict[str, Any], Lines] | None:
    """(data, line of each part by its path); None after a fault."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=Loader)
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
