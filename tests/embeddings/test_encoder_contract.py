"""What every encoder must keep to. A real one joins the parameters of the fixture in conftest."""

import numpy as np

from embeddings.encoder import Encoder

TEXTS = ["居住证", "护照丢了", "", "护照丢了"]


def test_every_text_becomes_one_unit_vector(encoder: Encoder) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (4, encoder.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 1, 0, 1], atol=1e-5)


def test_a_text_without_content_is_zeros_and_not_nan(encoder: Encoder) -> None:
    np.testing.assert_array_equal(encoder.encode(["", "？！"]), np.zeros((2, encoder.dimensions)))


def test_the_same_text_is_the_same_vector_whatever_stands_beside_it(encoder: Encoder) -> None:
    vectors = encoder.encode(TEXTS)
    np.testing.assert_allclose(vectors[1], vectors[3], atol=1e-6)
    np.testing.assert_allclose(encoder.encode(["护照丢了"])[0], vectors[1], atol=1e-6)


def test_no_texts_are_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_an_encoder_has_a_name(encoder: Encoder) -> None:
    assert encoder.name
