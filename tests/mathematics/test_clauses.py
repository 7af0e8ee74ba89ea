"""Expressions between the words of a message."""

import pytest

from tutor_tui.mathematics.clauses import expression_or_none


@pytest.mark.parametrize("text", ["c in x", "x of y", "2 is x", "x^2 + 1 or x", "by x", "5 to"])
def test_words_are_no_products_of_their_letters(text: str) -> None:
    assert expression_or_none(text) is None


@pytest.mark.parametrize("text", ["u + at", "at", "a t", "e^(it)", "x y", "5 in"])
def test_products_of_letters_are_read(text: str) -> None:
    assert expression_or_none(text) is not None
