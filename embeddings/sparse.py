"""A sparse vector: the few dimensions that are not zero."""

from typing import NamedTuple


class Sparse(NamedTuple):
    """`values[i]` stands at dimension `indices[i]`. Indices are distinct and fit 32 bits without sign; their order means nothing."""

    indices: list[int]
    values: list[float]
