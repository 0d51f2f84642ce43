"""What people say around a need: what to leave out where short phrases are compared as wholes, and what is said only to be denied."""

import re

_BEFORE = re.compile(
    r"^(?:你好|您好|我的|请问|麻烦|咨询|想问|问一下|一下|我想|我要(?!求)|我得|我需要|想要|想|怎么样|怎样|怎么|如何|咋|去哪里?|在哪里?|到哪里?|哪里|哪儿|能不能|可不可以|可以)+"
)
_AFTER = re.compile(
    r"(?:怎么办理?|怎么弄|怎么搞|怎么申请|咋办|咋弄|要什么材料|需要什么材料|带什么材料|要什么|要带什么|需要什么|去哪里?办?|在哪里?办?|到哪里?办?"
    r"|可以吗|行吗|谢谢|[吗呢呀嘛哦啦吧])+$"
)

_DENIED_BEFORE = re.compile(r"(?<!是)不是[^ ]+ (?=[而就也]?是)")
_DENIED_AFTER = re.compile(r"(?<=[^ ]{4}) 不是[^ ]+")
_DENIED_AGAIN = re.compile(r"([^ ])([^ ]{0,3}[^ 是])不是\1[^ ]+")
_DONE = re.compile(r"^[^ ]*(?:弄好|办好|办完|办过|领过|补好|做好)了? (?=现在|还要|还想|这次|接下来)")
_ENOUGH = 4

_CODE = re.compile(r"[<>{}=;$\\|`]|--|\.\./")


def is_code(words: str) -> bool:
    """Markup, queries and paths, which no resident says: Latin text with the marks of a program. Its letters might read as pinyin."""
    return words.isascii() and _CODE.search(words) is not None


def essence(normalised: str) -> str:
    """`normalise`d text as one word, without “我想”, “怎么办” and the like; the text itself if nothing else would be left."""
    said = normalised.replace(" ", "")
    return _AFTER.sub("", _BEFORE.sub("", said)) or said


def meant(normalised: str) -> str:
    """`normalise`d text without what it denies (不是挂招牌 是占路面) or has done (登记办好了 现在要领钱); itself if too little is left.

    A bag of words cannot tell: the sibling that is ruled out is named most clearly of all.
    """
    said = normalised
    if "不是" in said:
        said = _DENIED_AGAIN.sub(r"\1\2", _DENIED_AFTER.sub("", _DENIED_BEFORE.sub("", said)))
    if "了 " in said or "好 " in said:
        said = _DONE.sub("", said)
    said = said.strip()
    return said if len(said) >= _ENOUGH else normalised
