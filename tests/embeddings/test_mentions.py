"""Words in a text, read once: the same as looking for each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from embeddings.mentions import Mentions

LETTERS = st.text("甲乙丙丁 ", max_size=12)


def test_the_longest_come_first_and_a_single_character_counts() -> None:
    mentions = Mentions(["老伴", "老伴没了", "没", "出生"])
    assert mentions.found("我老伴没了") == ["老伴没了", "老伴", "没"]
    assert mentions.found("") == []


@given(st.lists(LETTERS, max_size=30), LETTERS)
def test_it_finds_what_a_search_for_each_word_finds(words: list[str], said: str) -> None:
    assert set(Mentions(words).found(said)) == {word for word in words if word and word in said}
