"""Text to search tokens: jieba words, characters and character bigrams.

A token is a family letter, a colon and the text: `w:身份证` a word, `c:证` a character, `b:份证` two neighbouring characters.
Words are precise, bigrams forgive what the dictionary does not know, characters forgive the rest. A new family (pinyin) is one more
line in `tokens` and one more in `FAMILY_WEIGHT`.

Everything here is a pure function of the text, apart from jieba's dictionary, which `warm_up` loads once (about 0.7 s and 60 MB).
"""

import logging
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import jieba

from embeddings import pinyin
from embeddings.simplified import simplified

jieba.setLogLevel(logging.WARNING)  # jieba brings its own handler and reports every load of its dictionary on stderr

FAMILY_WEIGHT = {"w": 0.5, "b": 1.0, "c": 1.0}
"""How much a token of each family counts. A word of two characters is also a bigram, so at full weight it would count twice. Measured
on 1,671 everyday sentences over 141 matters: words at 0.5 come within a point of no words at all and tell better what is not covered;
single characters at 0.3 lose one to three points of recall, skipping the likes of 的 and 了 up to one, so neither is done."""

# What people say around a need. It is rare in official text, so BM25 would take it for the most telling part of a short query.
# Whole phrases only: 办, 要, 想 and 吧 alone may be part of the need (停办, 要件, 理想, 网吧).
REQUEST_PHRASES = """
    什么 要什么 有什么 是什么 为什么 准备什么 要准备什么 要带什么 需要什么 需要准备什么 需要带什么 需要哪些 哪些
    有啥 是啥 为啥 带啥 要啥 要带啥 需要啥 需要带啥 咋 咋办 咋办理 咋弄 咋整
    怎么 怎么办 怎么办理 怎么弄 怎么搞 怎样 如何 如何办 如何办理
    哪里 在哪里 去哪里 到哪里 哪儿 在哪儿 去哪儿 到哪儿 在哪 去哪 到哪
    在哪里办 在哪里办理 在哪儿办 在哪办 去哪里办 去哪儿办 去哪办 到哪里办 到哪办
    请问 请问一下 想问 想问问 想问一下 我想问 我想问问 我想问一下 咨询一下 想咨询一下 了解一下 想了解一下
    帮我 帮我办 帮我办理 我想 我想办 我想办理 我想要 我想要办 我想要办理 我要办 我要办理 我需要 我得
    能不能 可不可以 可以不可以 有没有 是不是 要不要 行不行 能否 可否 是否 您好 你好 谢谢
""".split()  # noqa: SIM905 (nobody could read it as a list literal)
_REQUEST = re.compile(
    "|".join(sorted(REQUEST_PHRASES, key=len, reverse=True))
    + "|我要(?!求)"  # 我要求退款 is a demand, not a preface
    + r"|[吗呢呀嘛哦啦](?= |$)"  # particles, at the end of a segment only
)

_BREAK = re.compile(r"[\W_]+")
_UNIT = re.compile(r"[a-z0-9]+|.", re.DOTALL)

_jieba = jieba.Tokenizer()


def warm_up(cache_folder: Path | None = None) -> None:
    """Load jieba's dictionary now instead of in the first resident's request. Calling it again does nothing.

    `cache_folder` keeps jieba's parsed dictionary. Name a private folder on a shared machine: the default is a fixed file name in the
    system's temporary folder, which any local user could have written.
    """
    if cache_folder is not None:
        cache_folder.mkdir(parents=True, exist_ok=True)
        _jieba.tmp_dir = str(cache_folder)
    _jieba.initialize()


def normalise(text: str) -> str:
    """One spelling for what is the same: NFKC, simplified characters, lower case, one space for each run of punctuation, blanks or symbols.

    A space in the answer is a segment break: nothing is read across it. The answer has none at either end.
    """
    return _BREAK.sub(" ", simplified(unicodedata.normalize("NFKC", text)).lower()).strip()


def without_request(normalised: str) -> str:
    """`normalised` text without the phrases that only say "please tell me"; the text itself if nothing else would be left."""
    return " ".join(_REQUEST.sub(" ", normalised).split()) or normalised


def tokens(text: str) -> list[str]:
    """The tokens of `text`, each as often as it occurs; empty for text without letters, digits or characters.

    A run of Latin letters or digits is one unit: `80岁` gives `w:80`, `c:岁`, `b:80岁`.
    """
    found: list[str] = []
    for segment in without_request(normalise(text)).split():
        units = _UNIT.findall(segment)
        found.extend("w:" + word for word in _words(segment))
        found.extend("c:" + unit for unit in units if not unit.isascii())
        found.extend("b:" + left + right for left, right in pairwise(units))
    return found


def bag(text: str) -> list[str]:
    """What a trained model sees of `text`: characters, their neighbours, syllables and their neighbours; each as often as it occurs.

    `c:` a character or a whole Latin or digit run, `b:` two neighbours, `p:` a syllable, `q:` two neighbouring syllables. A Latin run
    that reads as pinyin gives its syllables, so that `hukou` meets 户口.
    """
    found: list[str] = []
    for segment in normalise(text).split():
        units = _UNIT.findall(segment)
        sounds: list[str] = []
        for unit in units:
            if unit.isascii():
                sounds.extend(pinyin.split(unit) or (unit,))
            else:
                sounds.append(pinyin.syllable(unit) or unit)
        found.extend("c:" + unit for unit in units)
        found.extend("b:" + left + right for left, right in pairwise(units))
        found.extend("p:" + sound for sound in sounds)
        found.extend("q:" + left + "_" + right for left, right in pairwise(sounds))
    return found


def weight(token: str) -> float:
    """The weight of the token's family, above 0."""
    return FAMILY_WEIGHT[token[0]]


def _words(segment: str) -> Iterator[str]:
    """jieba's search mode: long words and the dictionary words inside them. A Latin or digit run is a word, a lone character is none.

    Without jieba's guessing of unknown words: a guess depends on what stands beside it, so query and document would disagree.
    """
    return (word for word in _jieba.cut_for_search(segment, HMM=False) if len(word) > 1 or word.isascii())
