"""BM25 as sparse vectors: the dot product of `query(...).sparse` and `document(...)` is the BM25 score, so Qdrant can compute it.

The document side holds the saturated term frequency tf / (tf + k1 (1 - b + b dl/avgdl)), between 0 and 1; the query side holds the idf
ln(1 + (N - df + .5) / (df + .5)), times the weight of the token's family. This is Robertson's BM25 without the constant factor
(k1 + 1), as Lucene computes it: the order is the same, and `coverage` stays between 0 and 1.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple, Self
from zlib import crc32

from embeddings import features
from embeddings.sparse import Sparse

K1 = 1.2
B = 0.75


class Query(NamedTuple):
    """A request as a sparse vector, and `mass`: the idf of all its own tokens, those no document has included, expansions not."""

    sparse: Sparse
    mass: float


class Bm25:
    """What a set of documents taught us about tokens. Never changes: fit a new one when documents change (50 us per line of text)."""

    def __init__(self, tokens: dict[str, tuple[int, float]], documents: dict[str, Sparse], unseen_idf: float) -> None:
        self._tokens = tokens
        self._documents = documents
        self._unseen_idf = unseen_idf

    @classmethod
    def fit(
        cls,
        docs: Mapping[str, Sequence[tuple[float, str]]],
        counted: Mapping[str, Mapping[str, float]] | None = None,
        keep: Callable[[str], bool] | None = None,
    ) -> Self:
        """Learn from documents by id, each a list of (weight above 0, text): a token of a field of weight 2 counts as two occurrences.

        counted: more tokens by document id, counted beforehand; ids that are no document are passed over. keep: tokens to learn.
        """
        counts = {doc_id: _weighted_counts(fields) for doc_id, fields in docs.items()}
        for doc_id, more in (counted or {}).items():
            count = counts.get(doc_id)
            if count is not None:
                for token, times in more.items():
                    count[token] = count.get(token, 0.0) + times
        if keep is not None:
            counts = {doc_id: {token: times for token, times in count.items() if keep(token)} for doc_id, count in counts.items()}
        lengths = {doc_id: sum(count.values()) for doc_id, count in counts.items()}
        mean_length = sum(lengths.values()) / len(lengths) if any(lengths.values()) else 1.0
        seen_in = Counter(token for count in counts.values() for token in count)
        ids = token_ids(seen_in)

        def saturated(doc_id: str) -> Sparse:
            norm = K1 * (1 - B + B * lengths[doc_id] / mean_length)
            count = counts[doc_id]
            return Sparse([ids[token] for token in count], [tf / (tf + norm) for tf in count.values()])

        return cls(
            {token: (ids[token], features.weight(token) * _idf(len(docs), df)) for token, df in seen_in.items()},
            {doc_id: saturated(doc_id) for doc_id in docs},
            _idf(len(docs), 0),
        )

    def document(self, doc_id: str) -> Sparse:
        """The sparse vector of a document given to `fit`; KeyError for any other."""
        return self._documents[doc_id]

    def query(self, text: str, expansions: Sequence[tuple[str, float]] = ()) -> Query:
        """The sparse vector of a request; a token counts once however often it is said, and tokens of no document are left out.

        `expansions` are formal terms for what was said, each with a weight (老妈 -> 母亲, 0.5). A token both said and expanded keeps its
        full weight.
        """
        values: dict[int, float] = {}
        mass = 0.0
        for token in dict.fromkeys(features.tokens(text)):
            known = self._tokens.get(token)
            if known is None:
                mass += features.weight(token) * self._unseen_idf
            else:
                mass += known[1]
                values[known[0]] = known[1]
        for term, weight in expansions:
            for token in _tokens_of_term(term):
                if known := self._tokens.get(token):
                    value = weight * known[1]
                    if value > values.get(known[0], 0.0):
                        values[known[0]] = value
        return Query(Sparse(list(values), list(values.values())), mass)

    @staticmethod
    def coverage(query: Query, score: float) -> float:
        """How much of what was said a document with this score accounts for: 0 nothing, towards 1 everything, several times over.

        The signal for saying "we do not know": a low best coverage means that the telling words are in no document. Expansions can lift
        it above 1, because they add to the score and not to the mass.
        """
        return score / query.mass if query.mass else 0.0


def token_ids(tokens: Iterable[str]) -> dict[str, int]:
    """A 32-bit id for each token: its CRC-32, so that vectors made before and after a new document still speak of the same dimensions.

    Where two tokens share one (about one chance in a hundred at 10,000 tokens), the one later in the alphabet is hashed again.
    """
    ids: dict[str, int] = {}
    taken: set[int] = set()
    for token in sorted(tokens):
        spelling, token_id = token, crc32(token.encode())
        while token_id in taken:
            spelling += "\0"
            token_id = crc32(spelling.encode())
        taken.add(token_id)
        ids[token] = token_id
    return ids


def _weighted_counts(fields: Sequence[tuple[float, str]]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for weight, text in fields:
        if weight <= 0:
            raise ValueError(f"a field's weight must be above 0, not {weight}")
        for token in features.tokens(text):
            counts[token] = counts.get(token, 0.0) + weight
    return counts


def _idf(documents: int, seen_in: int) -> float:
    return log(1 + (documents - seen_in + 0.5) / (seen_in + 0.5))


@lru_cache(maxsize=8192)  # the lexicon's terms: few, and the same ones in every request
def _tokens_of_term(term: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(features.tokens(term)))
