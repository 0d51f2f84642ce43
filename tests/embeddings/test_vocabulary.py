"""Tokens as numbers."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings import features
from embeddings.vocabulary import Vocabulary

TEXTS = ["居民身份证补领", "外地人办居住证，满半年", "80岁以上老人的补贴", "hukou 迁移 gjj", "𠮷野家", "身份证 户口"]
CHARACTERS = "居民身份证补领外地人办住满半年岁以上老的贴户口迁移吉野家𠮷 ，。80ahukojgj"


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(set(CHARACTERS))), max_size=40).map("".join))
def test_the_quick_way_reads_what_the_plain_way_reads(text: str) -> None:
    vocabulary = Vocabulary.of(TEXTS)
    places = {token: place for place, token in enumerate(vocabulary.tokens())}
    bag = features.bag(text)
    reading = vocabulary.read(text)
    assert Counter(reading.places.tolist()) == Counter(places[token] for token in bag if token in places)
    assert reading.unknown == sum(token not in places for token in bag)


def test_known_places_stay_and_new_tokens_come_behind() -> None:
    vocabulary = Vocabulary.of(["身份证"], {"证": 0, "份证": 1})
    assert vocabulary.tokens()[:2] == ["证", "份证"]
    assert set(vocabulary.tokens()) == {"证", "份证", *features.bag("身份证")}
    assert vocabulary.size == len(vocabulary.tokens())


def test_an_empty_vocabulary_knows_nothing() -> None:
    reading = Vocabulary({}).read("护照")
    assert (reading.places.tolist(), reading.unknown) == ([], len(features.bag("护照")))
