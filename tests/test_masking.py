"""What identifies a person does not stay in words that are kept."""

from __future__ import annotations

import pytest

from server.masking import impersonal, masked


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("32058319900101123X身份证丢了", "[已隐去]身份证丢了"),
        ("320583199001011234", "[已隐去]"),
        ("3205 8319 9001 0112 3X", "[已隐去]"),
        ("320583，19900101，1234", "[已隐去]"),
        ("３２０５８３１９９００１０１１２３４", "[已隐去]"),
        ("电话138-1234-5678找我", "电话[已隐去]找我"),
        ("一三八零五一二三四五六", "[已隐去]"),
        ("写信到 a.b@c.com 吧", "写信到 [已隐去] 吧"),
    ],
)
def test_numbers_and_addresses_of_a_person_go(said: str, kept: str) -> None:
    assert masked(said) == impersonal(said) == kept


@pytest.mark.parametrize(
    "said", ["我妈80了有没有补贴", "打12345还是12123", "2026年9月1日入学", "1990年生2008年上班", "公积金5000元", "三十五岁"]
)
def test_numbers_that_tell_nobody_apart_stay(said: str) -> None:
    assert impersonal(said) == said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("我叫张三丰想办身份证", "我叫[已隐去]想办身份证"),
        ("姓名：王小明，办护照", "姓名：[已隐去]，办护照"),
        ("欧阳先生的房子", "[已隐去]先生的房子"),
        ("苏E12345车过户", "[已隐去]车过户"),
        ("住在5号楼302室", "住在[已隐去]"),
    ],
)
def test_names_plates_and_houses_go_from_what_was_searched_for_only(said: str, kept: str) -> None:
    assert impersonal(said) == kept
    assert masked(said) == said


def test_a_word_that_looks_like_a_name_stays() -> None:
    assert impersonal("我叫了个车，名叫得响") == "我叫了个车，名叫得响"
