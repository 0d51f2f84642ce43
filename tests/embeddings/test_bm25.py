"""Sparse vectors whose dot product is BM25."""

import math
from collections import Counter
from zlib import crc32

import pytest

from embeddings import features
from embeddings.bm25 import EXPANDED, LEAST, Bm25, Query, token_ids
from embeddings.sparse import Sparse

DOCS = {
    "idcard-reissue": [(2.0, "居民身份证补领"), (1.0, "身份证丢了补一张"), (1.0, "身份证遗失后重新领取证件")],
    "passport-first": [(2.0, "普通护照首次申请"), (1.0, "第一次办护照")],
    "elderly-allowance": [(2.0, "高龄老人津贴"), (1.0, "给80岁以上老人的补贴")],
    "residence-permit": [(2.0, "居住证申领"), (1.0, "外地人办居住证，居住登记满半年")],
    "nameless": [],
}
QUERIES = ["身份证丢了", "我妈80了有没有补贴", "护照", "办证", "居住证居住证居住证", "外星人登陆", ""]


def dot(query: Query, document: Sparse) -> float:
    values = dict(zip(document.indices, document.values, strict=True))
    return sum(value * values.get(index, 0.0) for index, value in zip(*query.sparse, strict=True))


def textbook_bm25(text: str, doc_id: str, k1: float = 1.2, b: float = 0.75) -> float:
    """BM25 as it is defined, from the token lists alone; kinds of tokens count as `features.weight` says, and the commonest not at all."""
    lists = {
        name: [token for weight, line in lines for token in features.bag(line) * int(weight) if features.weight(token)]
        for name, lines in DOCS.items()
    }
    mean_length = sum(map(len, lists.values())) / len(lists)
    score = 0.0
    for token in set(features.bag(text)):
        seen_in = sum(token in tokens for tokens in lists.values())
        idf = math.log(1 + (len(lists) - seen_in + 0.5) / (seen_in + 0.5)) * features.weight(token)
        if idf < LEAST:
            continue
        tf = lists[doc_id].count(token)
        score += idf * tf / (tf + k1 * (1 - b + b * len(lists[doc_id]) / mean_length))
    return score


@pytest.fixture(scope="module")
def bm25() -> Bm25:
    return Bm25.fit(DOCS)


@pytest.mark.parametrize("text", QUERIES)
@pytest.mark.parametrize("doc_id", DOCS)
def test_the_dot_product_is_bm25(bm25: Bm25, text: str, doc_id: str) -> None:
    assert dot(bm25.query(text), bm25.document(doc_id)) == pytest.approx(textbook_bm25(text, doc_id), rel=1e-5, abs=1e-9)


def test_the_right_document_comes_first(bm25: Bm25) -> None:
    expected = {"身份证丢了": "idcard-reissue", "我妈80了有没有补贴": "elderly-allowance", "护照怎么办": "passport-first"}
    for text, best in expected.items():
        query = bm25.query(text)
        assert max(DOCS, key=lambda doc_id: dot(query, bm25.document(doc_id))) == best


def test_vectors_name_each_dimension_once(bm25: Bm25) -> None:
    for vector in (*(bm25.query(text).sparse for text in QUERIES), *(bm25.document(doc_id) for doc_id in DOCS)):
        assert len(set(vector.indices)) == len(vector.indices) == len(vector.values)
        assert all(0 <= index < 2**32 for index in vector.indices)


def test_coverage_tells_how_much_of_the_request_a_document_knows(bm25: Bm25) -> None:
    def best(text: str) -> float:
        query = bm25.query(text)
        return max(bm25.coverage(query, dot(query, bm25.document(doc_id))) for doc_id in DOCS)

    assert best("身份证补领") > 0.4 > best("身份证配送到外太空要多久") > best("周末看电影") == 0.0
    assert best("") == 0.0
    assert all(0 <= best(text) < 1 for text in QUERIES)


def test_saying_it_twice_changes_nothing(bm25: Bm25) -> None:
    assert bm25.query("护照 护照") == bm25.query("护照")
    assert bm25.query("护照 火箭 护照 火箭").sparse == bm25.query("护照 火箭").sparse


def test_words_of_no_document_weigh_on_coverage_but_not_on_the_vector(bm25: Bm25) -> None:
    short, long = bm25.query("护照"), bm25.query("护照 火箭")
    assert Counter(short.sparse.indices) == Counter(long.sparse.indices)
    assert long.mass > short.mass


def test_a_formal_term_finds_what_everyday_words_do_not(bm25: Bm25) -> None:
    plain, expanded = bm25.query("寿星有钱拿吗"), bm25.query("寿星有钱拿吗", ["高龄老人", "宇航员"])
    document = bm25.document("elderly-allowance")
    assert dot(plain, document) == 0.0
    alone = dot(bm25.query("高龄老人"), document) + dot(bm25.query("宇航员"), document)
    assert 0.0 < dot(expanded, document) <= EXPANDED * alone + 1e-9
    assert expanded.mass == plain.mass


def test_an_expansion_never_weakens_what_was_said(bm25: Bm25) -> None:
    assert bm25.query("护照", ["护照"]) == bm25.query("护照")


def test_documents_beside_are_weighed_and_teach_nothing(bm25: Bm25) -> None:
    both = Bm25.fit(DOCS, beside={"hall": [(1.0, "张浦便民服务中心")], "faq": [(1.0, "护照丢了怎么办")]})
    for text in ("身份证丢了", "护照"):
        for doc_id in DOCS:
            assert dot(both.query(text), both.document(doc_id)) == pytest.approx(dot(bm25.query(text), bm25.document(doc_id)))
    assert dot(both.query("张浦便民"), both.document("hall")) > dot(both.query("张浦便民"), both.document("passport-first"))


def test_what_an_index_computes_can_be_computed_here(bm25: Bm25) -> None:
    for text in QUERIES:
        query = bm25.query(text)
        expected = {doc_id: score for doc_id in DOCS if (score := dot(query, bm25.document(doc_id))) > 0}
        assert bm25.scores(query) == pytest.approx(expected, rel=1e-5)


def test_a_field_of_weight_two_counts_like_saying_it_twice() -> None:
    once, twice = (
        Bm25.fit({"a": [(2.0, "护照")], "b": [(1.0, "户口")]}),
        Bm25.fit({"a": [(1.0, "护照"), (1.0, "护照")], "b": [(1.0, "户口")]}),
    )
    assert once.document("a") == twice.document("a")


def test_a_field_without_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        Bm25.fit({"a": [(0.0, "护照")]})


def test_a_document_that_was_not_fitted_is_an_error(bm25: Bm25) -> None:
    with pytest.raises(KeyError):
        bm25.document("no-such-matter")


def test_no_documents_are_no_reason_to_fail() -> None:
    for docs in ({}, {"a": []}):
        query = Bm25.fit(docs).query("护照")
        assert query.sparse == Sparse([], [])
        assert query.mass > 0


def test_a_token_keeps_its_dimension_when_documents_change() -> None:
    assert token_ids(["护照"]) == [crc32("护照".encode())]
    assert token_ids(["护照", "护", "身份证"])[0] == crc32("护照".encode())


def test_two_tokens_with_one_checksum_get_two_dimensions() -> None:
    assert crc32(b"plumless") == crc32(b"buckeroo")
    first, second = token_ids(["plumless", "buckeroo"])
    assert first == crc32(b"plumless") != second
