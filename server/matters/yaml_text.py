"""事项的 YAML: a matter as a file that a person can read, write and send; and what is wrong in it, with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import ValidationError

from server.errors import DoorplateError, Unprocessable
from server.matters.content import MatterContent

LARGEST = 1_000_000
DEEPEST = 40


class YamlRefused(Unprocessable):
    code, message = "yaml_refused", "YAML 读不了"


class YamlTooLarge(DoorplateError):
    status, code, message = 413, "yaml_too_large", "文件太大了，一个事项最多 1 MB"


class Loader(yaml.CSafeLoader):
    """YAML 1.2's idea of plain words: yes, no and dates are text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def read(text: str) -> dict[str, Any]:
    """The data of one file. Anchors, aliases and tags are refused: a matter needs none, and a few lines of them grow to gigabytes."""
    if len(text.encode()) > LARGEST:
        raise YamlTooLarge
    try:
        _plain_only(text)
        _once_only(yaml.compose(text, Loader=Loader))
        data = yaml.load(text, Loader=Loader)
    except yaml.MarkedYAMLError as refusal:
        mark = refusal.problem_mark
        raise _refused(mark.line + 1 if mark else 1, f"写法有误：{refusal.problem}") from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise _refused(1, "写法有误") from None
    if not isinstance(data, dict):
        raise _refused(1, "文件应是一组“名称: 值”")
    return data


def _plain_only(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _refused(line, "不能用 & 和 * 引用，请把内容写出来")
        if getattr(event, "tag", None) and not getattr(event, "implicit", True):
            raise _refused(line, "不能用 ! 标签")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _refused(line, f"嵌套超过 {DEEPEST} 层")


def _once_only(node: yaml.Node | None) -> None:
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value]
        for i, (key, value) in enumerate(node.value):
            if key.value in names[:i]:
                raise _refused(key.start_mark.line + 1, f"“{key.value}”写了两次")
            _once_only(value)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            _once_only(part)


def _refused(line: int, say: str) -> YamlRefused:
    return YamlRefused(message=f"YAML 第 {line} 行：{say}", detail={"line": line})


def write(data: dict[str, Any]) -> str:
    """As `read` takes it; what is empty is left out."""
    return yaml.safe_dump(_filled(data), allow_unicode=True, sort_keys=False, width=110, default_flow_style=False)


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(part) for key, part in value.items() if part not in (None, [], {}, "")}
    if isinstance(value, list):
        return [_filled(part) for part in value]
    return value


def of(content: MatterContent) -> str:
    return write(content.model_dump(mode="json"))


SAY = {
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


def model_faults(refusal: ValidationError) -> Iterator[tuple[tuple[Any, ...], str]]:
    """(where, what) for whoever writes the file: the place stands in the words too."""
    for where, what in bare_faults(refusal):
        yield where, f"{'.'.join(str(part) for part in where) or '内容'} {what}"


def bare_faults(refusal: ValidationError) -> Iterator[tuple[tuple[Any, ...], str]]:
    """(where, what): the words do not name the place."""
    for fault in refusal.errors(include_url=False, include_input=False):
        words = SAY.get(fault["type"])
        text = words.format(**fault.get("ctx", {})) if words else fault["msg"].removeprefix("Value error, ")
        yield tuple(part for part in fault["loc"] if not (isinstance(part, str) and part.startswith("function-"))), text
