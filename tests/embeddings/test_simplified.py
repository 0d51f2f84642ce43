"""Traditional characters are read as the simplified ones."""

from __future__ import annotations

import pytest

from embeddings.features import normalise
from embeddings.simplified import simplified


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("身分證遺失補發", "身分证遗失补发"),
        ("機車過戶、繳稅", "机车过户、缴税"),
        ("裡面後面臺灣", "里面后面台湾"),
        ("開營業執照", "开营业执照"),
        ("証件丟了", "证件丢了"),
        ("ID card", "ID card"),
        ("", ""),
    ],
)
def test_traditional_text_reads_as_simplified(typed: str, read: str) -> None:
    assert simplified(typed) == read


@pytest.mark.parametrize("text", ["皇后在公里著名的乾坤", "身份证丢了怎么补", "给老人孩子交医保", "💡 12123 sfz"])
def test_simplified_text_stays_as_it_is(text: str) -> None:
    assert simplified(text) == text


def test_search_sees_one_spelling() -> None:
    assert normalise("護照過期、換發") == normalise("护照过期，换发")
