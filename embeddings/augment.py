"""Noise as people make it, for training: everyday words for formal ones, slips of finger and ear, pinyin, filler."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from embeddings import pinyin

FILLERS_BEFORE = ("你好", "请问", "那个", "我想问一下", "嗯", "麻烦问下", "想咨询", "就是说", "哎", "师傅")
FILLERS_AFTER = ("怎么办", "怎么弄", "要什么材料", "去哪里办", "可以吗", "谢谢", "需要带什么", "咋办", "在哪办", "能办吗", "急")


class Augmenter:
    """formal -> everyday words of the lexicon. Seeded: the same seed gives the same noise."""

    def __init__(self, everyday: Mapping[str, Sequence[str]], *, seed: int) -> None:
        self._everyday = {formal: tuple(words) for formal, words in everyday.items() if len(formal) > 1}
        self._random = random.Random(seed)

    def __call__(self, text: str) -> str:
        chance = self._random.random
        if chance() < 0.4:
            text = self._swap(text)
            if chance() < 0.3:
                text = self._swap(text)
        if chance() < 0.3:
            text = self._delete(text)
        if chance() < 0.25:
            text = self._homophone(text)
        if chance() < 0.1:
            text = self._latin(text)
        elif chance() < 0.03:
            text = "".join(pinyin.syllable(letter) or letter for letter in text)
        if chance() < 0.3:
            text = self._random.choice(FILLERS_BEFORE) + text
        if chance() < 0.3:
            text = text + self._random.choice(FILLERS_AFTER)
        return text

    def _swap(self, text: str) -> str:
        found = [formal for formal in self._everyday if formal in text]
        if not found:
            return text
        formal = self._random.choice(found)
        return text.replace(formal, self._random.choice(self._everyday[formal]), 1)

    def _delete(self, text: str) -> str:
        for _ in range(self._random.randint(1, 3)):
            if len(text) > 4:
                at = self._random.randrange(len(text))
                text = text[:at] + text[at + 1 :]
        return text

    def _homophone(self, text: str) -> str:
        letters = list(text)
        for at, letter in enumerate(letters):
            if self._random.random() < 0.2:
                alike = pinyin.alike(letter)
                if alike:
                    letters[at] = self._random.choice(alike[:12])
        return "".join(letters)

    def _latin(self, text: str) -> str:
        """A few neighbouring characters in pinyin, whole (`shenfen`) or by their first letters (`sfz`)."""
        start = self._random.randrange(max(1, len(text) - 3))
        length = self._random.randint(2, 4)
        letters = 1 if self._random.random() < 0.3 else None
        part = "".join((pinyin.syllable(letter) or letter)[:letters] for letter in text[start : start + length])
        return text[:start] + part + text[start + length :]
