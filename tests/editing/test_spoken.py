"""What the publish check says to somebody at a form."""

from __future__ import annotations

from typing import Any

import pytest

from server.editing.gate import held_together
from server.editing.spoken import named, where
from server.matters.content import MatterContent

CONTENT: dict[str, Any] = {
    "official_name": "居民身份证补领",
    "who_can": "短",
    "questions": [{"id": "who", "text": "给谁办？", "options": [{"id": "self", "label": "本人"}]}],
    "materials": [{"id": "book", "name": "居民户口簿"}, {"id": "paper2", "name": ""}],
    "time_limit": {"legal": ""},
}


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("who_can",), "谁能办"),
        (("materials", 0, "purpose"), "材料“居民户口簿” › 用途"),
        (("materials", 1, "name"), "第 2 个材料 › 名称"),
        (("questions", 0, "text"), "问题“给谁办？” › 问句"),
        (("questions", 0, "options", 0, "label"), "问题“给谁办？” › 选项“本人” › 选项文字"),
        (("time_limit", "legal"), "时限 › 法定时限"),
        (("steps", 3), "第 4 个步骤"),
    ],
)
def test_a_place_is_told_by_what_stands_there(place: tuple[str | int, ...], words: str) -> None:
    assert where(place, CONTENT) == words


@pytest.mark.parametrize(
    ("say", "words"),
    [
        ("问题 who 在任何路径上都不会问到", "问题“给谁办？” 在任何路径上都不会问到"),
        ("材料 book 的条件：who 没有选项 uncle", "材料“居民户口簿” 的条件：“给谁办？” 没有选项 uncle"),
        ("材料 gone 不会出现在任何清单里", "材料 gone 不会出现在任何清单里"),
        ("有材料清单的事项还要写：steps、time_limit", "有材料清单的事项还要写：步骤、时限"),
    ],
)
def test_ids_in_a_sentence_become_names(say: str, words: str) -> None:
    assert named(say, CONTENT) == words


def test_no_fault_names_a_field_by_its_id() -> None:
    content, faults = held_together(CONTENT, MatterContent, "x")
    assert content is None
    told = [say for place, say in faults if place == ("who_can",)]
    assert told == ["谁能办 太短了(至少 30 字)"]
    assert not [say for _, say in faults if "who_can" in say or "materials" in say]
