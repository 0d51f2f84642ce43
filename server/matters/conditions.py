"""Conditions as data: what a person reads in a matter file (seeds/README.md) and what a program can enumerate.

`parse` turns the plain form into a tree of frozen values; `plain` turns the tree back. Nothing here knows about answers:
`server/guides/evaluate.py` interprets the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

NUMBER_TESTS: Final = ("at_least", "at_most", "over", "under")
DATE_TESTS: Final = ("age_at_least", "age_under", "days_over", "days_at_most")
RESERVED: Final = ("any", "all", "not")


@dataclass(frozen=True, slots=True)
class Is:
    """The answer is one of these options (for a multi question: has one of them)."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """The answer, a number or a date, passes one test, e.g. ("age_at_least", 80)."""

    question: str
    test: str
    value: float


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NotThat:
    part: Condition


Condition = Is | Compare | AllOf | AnyOf | NotThat


def parse(data: Any) -> Condition:
    """The tree of a plain condition; ValueError with a Chinese sentence when it is not one."""
    if isinstance(data, (Is, Compare, AllOf, AnyOf, NotThat)):
        return data
    if not isinstance(data, dict) or not data:
        raise ValueError("条件要写成“问题: 选项”的形式，且不能为空")
    parts = [_entry(str(key), value) for key, value in data.items()]
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _entry(key: str, value: Any) -> Condition:
    if key in ("any", "all"):
        if not isinstance(value, list) or len(value) < 2:
            raise ValueError(f"{key} 后面要列出两个以上的条件")
        parts = tuple(parse(part) for part in value)
        return AnyOf(parts) if key == "any" else AllOf(parts)
    if key == "not":
        return NotThat(parse(value))
    if isinstance(value, str):
        return Is(key, (value,))
    if isinstance(value, list) and value and all(isinstance(option, str) for option in value):
        return Is(key, tuple(value))
    if isinstance(value, dict) and value:
        tests = tuple(_test(key, str(test), number) for test, number in value.items())
        return tests[0] if len(tests) == 1 else AllOf(tests)
    raise ValueError(f"条件“{key}”的值要是选项、选项的列表，或 at_least 之类的比较")


def _test(question: str, test: str, value: Any) -> Compare:
    if test not in NUMBER_TESTS + DATE_TESTS:
        raise ValueError(f"不认识的比较“{test}”，可用：{'、'.join(NUMBER_TESTS + DATE_TESTS)}")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"比较“{test}”后面要是一个数")
    return Compare(question, test, value)


def plain(condition: Condition) -> dict[str, Any]:
    """The plain form again, as stored and as the API shows it."""
    match condition:
        case Is(question, options):
            return {question: options[0] if len(options) == 1 else list(options)}
        case Compare(question, test, value):
            return {question: {test: value}}
        case AllOf(parts):
            return {"all": [plain(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [plain(part) for part in parts]}
        case NotThat(part):
            return {"not": plain(part)}


def atoms(condition: Condition) -> Iterator[Is | Compare]:
    """Every single comparison in the tree, left to right."""
    match condition:
        case Is() | Compare():
            yield condition
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms(part)
        case NotThat(part):
            yield from atoms(part)
