"""The base of `log` where none is written."""

import pytest

from tests.mathematics.asking import answer


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("log 1000", "3"),
        ("log(0.01)", "-2"),
        ("log 4 + log 25", "2"),
        ("2 log 5 + log 4", "2"),
        ("log x = 2", "x = 100"),
        ("solve log(x) + log(x - 3) = 1", "x = 5"),
        ("is log 1000 = 3", "True"),
    ],
)
def test_base_ten_is_meant_where_it_comes_out_even(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert "I took `log` to base 10" in found.text


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("log 7", "log(7)"),
        ("ln 10 + log 10", "log(100)"),
        ("differentiate log x", "1/x"),
        ("log(x) = b", "x = exp(b)"),
        ("2 log x = log 25", "x = 5"),
        ("solve(log(x) - 2, x)", "x = exp(2)"),
    ],
)
def test_other_logarithms_are_natural(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert "to base 10, as schools do" not in found.text


def test_the_value_to_the_other_base_is_told_too() -> None:
    assert "`log(1000) = 3 ln(10)`" in answer("log 1000").text
    assert "about `0.845098`" in answer("log 7").text
