"""Words that a resident typed, without what identifies them: kept words must not tell who said them."""

import re

HIDDEN = "[已隐去]"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ID_CARD = re.compile(r"(?<!\d)\d{15}(?:\d{2}[\dXx])?(?!\d)")
_LONG_NUMBER = re.compile(r"(?<!\d)\d(?:[\s\-–—_.·,，、/]{0,2}\d){6,}(?:[\s\-]?[Xx](?![A-Za-z]))?")
"""Seven digits or more, however they are set apart: phones, cards, identity numbers."""
_SPOKEN_NUMBER = re.compile(r"[零〇一二三四五六七八九幺两](?:[\s\-，、]?[零〇一二三四五六七八九幺两]){6,}")
_CAR_PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·\s]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])")
_HOUSE = re.compile(r"\d{1,4}\s?(?:号楼|幢|栋|单元|室|弄)(?:\s?\d{1,4}\s?(?:号|单元|室|楼))*(?:\s?\d{2,4}(?!\d))?")

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳司马诸葛上官"
)
_TITLES = "先生|女士|小姐|师傅|阿姨|叔叔|大爷|大妈|大姐|大哥|老师|医生|经理|总"
_CALLED = re.compile(
    r"((?:我叫|名叫|名字叫|名字是|姓名(?:是|为)?|本人叫|叫做|他叫|她叫)[\s:：]{0,2})"
    rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?(?=[\s，,。.、;；:：!！?？的]|$|想|要|身份|电话|手机|住|是|今年|在|来|办)"
)
_ADDRESSED = re.compile(rf"(?<![\u4e00-\u9fff])[{_SURNAMES}][\u4e00-\u9fff]{{0,2}}(?={_TITLES})")


def masked(text: str) -> str:
    """Numbers of 7 digits or more (also spelt out) and e-mail addresses become [已隐去]."""
    for pattern in (_EMAIL, _ID_CARD, _LONG_NUMBER, _SPOKEN_NUMBER):
        text = pattern.sub(HIDDEN, text)
    return text


def impersonal(text: str) -> str:
    """`masked`, and car plates, house numbers and names too: for what people searched for, where no fact hangs on them.

    A name is known by what stands around it (我叫…, 姓名…, …先生): a bare name in a sentence is not found.
    """
    text = masked(text)
    for pattern in (_CAR_PLATE, _HOUSE, _ADDRESSED):
        text = pattern.sub(HIDDEN, text)
    return _CALLED.sub(rf"\1{HIDDEN}", text)
