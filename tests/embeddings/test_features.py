"""Text to tokens."""

import statistics
import time
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import features


def test_what_looks_the_same_is_spelled_the_same() -> None:
    assert features.normalise("　ＡＢＣ１２３，身份证！！") == "abc123 身份证"
    assert features.normalise("身份证_补领\t(换领)\n") == "身份证 补领 换领"
    assert features.normalise("👋 ？") == ""


def test_a_text_becomes_words_characters_and_bigrams() -> None:
    assert features.tokens("居住证") == ["w:居住", "w:居住证", "c:居", "c:住", "c:证", "b:居住", "b:住证"]


def test_a_long_word_brings_the_words_inside_it() -> None:
    assert {"w:出生", "w:刚出生"} <= set(features.tokens("刚出生的宝宝"))


def test_a_bigram_never_crosses_a_break() -> None:
    assert "b:证户" in features.tokens("身份证户口")
    for text in ("身份证，户口", "身份证 户口", "身份证/户口"):
        assert "b:证户" not in features.tokens(text)


def test_a_run_of_digits_or_letters_is_one_unit() -> None:
    assert features.tokens("80岁") == ["w:80", "c:岁", "b:80岁"]
    assert features.tokens("Hukou") == ["w:hukou"]


@pytest.mark.parametrize(
    "asked",
    [
        "居住证怎么办",
        "我要办理居住证",
        "请问居住证在哪里办理？",
        "居住证需要什么",
        "咋办居住证呢",
        "想问一下，居住证怎么弄呀",
        "帮我办居住证",
    ],
)
def test_the_way_of_asking_adds_nothing(asked: str) -> None:
    assert features.tokens(asked) == features.tokens("居住证")


def test_a_text_that_only_asks_keeps_its_words() -> None:
    assert "b:怎么" in features.tokens("怎么办")
    assert "b:我要" in features.tokens("我要办理")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("我要求退款", "b:要求"),
        ("开网吧", "b:网吧"),
        ("怎么办公证", "b:公证"),
        ("我要还款", "b:还款"),
        ("停办", "b:停办"),
        ("吗啡", "b:吗啡"),
    ],
)
def test_a_need_that_looks_like_asking_is_kept(said: str, kept: str) -> None:
    assert kept in features.tokens(said)


@pytest.mark.parametrize("text", ["", "   ", "？！。", "🙂🙂"])
def test_a_text_without_content_has_no_tokens(text: str) -> None:
    assert features.tokens(text) == []


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_weighted_tokens_and_the_same_ones_twice(text: str) -> None:
    found = features.tokens(text)
    assert found == features.tokens(text) == features.tokens(features.normalise(text))
    assert all(token[1] == ":" and len(token) > 2 and features.weight(token) > 0 for token in found)


def test_a_short_query_costs_less_than_a_millisecond() -> None:
    """Measured about 33 us; the limit is for a busy machine and catches a dictionary that is loaded again for every query."""
    took = []
    for _ in range(50):
        start = time.perf_counter()
        features.tokens("刚出生的宝宝怎么落户到昆山户口")
        took.append(time.perf_counter() - start)
    assert statistics.median(took) < 0.001


def test_loading_the_dictionary_is_quiet_and_keeps_its_cache_where_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(features, "_jieba", jieba.Tokenizer())  # as in a new process: by now another test has loaded it
    features.warm_up(tmp_path / "kept")
    assert [file.name for file in (tmp_path / "kept").iterdir()] == ["jieba.cache"]
    assert capfd.readouterr().err == ""
