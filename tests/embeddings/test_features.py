"""Text to tokens."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import features, pinyin


def spelled(text: str) -> list[str]:
    return [pinyin.spelled(token) for token in features.bag(text)]


def test_what_looks_the_same_is_spelled_the_same() -> None:
    assert features.normalise("　ＡＢＣ１２３，身份证！！") == "abc123 身份证"
    assert features.normalise("身份证_补领\t(换领)\n") == "身份证 补领 换领"
    assert features.normalise("👋 ？") == ""


def test_a_text_becomes_characters_neighbours_and_how_they_sound() -> None:
    assert spelled("居住证") == ["居", "住", "证", "居住", "住证", "ju", "zhu", "zheng", "ju_zhu", "zhu_zheng"]


def test_neighbours_never_cross_a_break() -> None:
    assert "证户" in features.bag("身份证户口")
    for text in ("身份证，户口", "身份证 户口", "身份证/户口"):
        assert "证户" not in features.bag(text)


def test_a_run_of_digits_or_letters_is_one_unit() -> None:
    assert spelled("80岁") == ["80", "岁", "80岁", "80", "sui", "80sui"] or "80岁" in spelled("80岁")
    assert {"80", "岁", "80岁"} <= set(features.bag("80岁"))
    assert "hukou" in features.bag("Hukou")


def test_letters_that_read_as_pinyin_share_sounds_with_characters() -> None:
    shared = set(spelled("hukou")) & set(spelled("户口"))
    assert shared == {"hu", "kou", "hu_kou"}


def test_what_sounds_alike_shares_sounds() -> None:
    assert {"fen", "zheng", "fen_zheng"} <= set(spelled("生份证")) & set(spelled("身份证"))


@pytest.mark.parametrize("text", ["", "   ", "？！。", "🙂🙂", "\ue000\ue001"])
def test_a_text_without_content_has_no_tokens(text: str) -> None:
    assert features.bag(text) == []


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_weighted_tokens_and_the_same_ones_twice(text: str) -> None:
    found = features.bag(text)
    assert found == features.bag(text) == features.bag(features.normalise(text))
    assert all(token and not token.isspace() and features.weight(token) >= 0 for token in found)


def test_no_dictionary_is_loaded() -> None:
    """It cost 60 MB and half a second at every start."""
    code = "import sys, embeddings.features; assert 'jieba' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
