"""Logarithms put together and taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui.mathematics.kinds.functions.logarithm_laws import KINDS
from tutor_tui.mathematics.operations import answer_question

(KIND,) = KINDS

ROWS = [
    ("write 2 log(x) + log(y) as a single logarithm", "log(x**2*y)"),
    ("Write `3 log(6)` as a single logarithm.", "log(216)"),
    ("combine the logs: 1/2 ln x - 3 ln y", "log(sqrt(x)/y**3)"),
    ("condense 2 ln(x+1) - ln(x)", "log((x + 1)**2/x)"),
    ("write as one log: log_2(4) + log_2(8)", "5"),
    ("write 2 + log_3(x) as a single log", "log(9*x)/log(3)"),
    ("expand log_2(8x^3)", "3*log(x)/log(2) + 3"),
    ("expand ln(x^2 y) using the laws of logarithms", "2*log(x) + log(y)"),
    ("express log(x/(y z)) as a sum of logarithms", "log(x) - log(y) - log(z)"),
    ("expand ln(sqrt(x)/y^3)", "log(x)/2 - 3*log(y)"),
    (r"write $\log_5(25x)$ in terms of log x", "log(x)/log(5) + 2"),
]


@pytest.mark.parametrize(("question", "result"), ROWS)
def test_the_laws_put_together_and_take_apart(question: str, result: str) -> None:
    answer = answer_question({"question": question})

    assert (answer["result"], answer["mark"]) == (result, "agrees")


@pytest.mark.parametrize(
    "text",
    [
        "expand (x + 1)^2",
        "expand ln(6)",
        "write log(x) as a single logarithm",
        "combine x/2 + x/3",
        "write ln(x) + log_2(x) as a single logarithm",
        "write x ln(x) + ln(y) as one log",
        "solve log(x) + log(x - 3) = 1",
    ],
)
def test_other_requests_are_left_alone(text: str) -> None:
    assert KIND.read(text) is None


@given(st.integers(2, 6), st.integers(2, 5), st.integers(-4, 4).filter(bool))
def test_what_is_taken_apart_is_put_together_again(base: int, m: int, n: int) -> None:
    apart = KIND.read(f"expand log_{base}(x^{m} * y^({n}))")
    assert apart is not None
    assert KIND.steps is not None
    (*_, last) = KIND.steps(apart) or ()
    together = KIND.read(f"write {last.after[0]} as a single logarithm")

    assert together is not None
    assert KIND.answer(together).check is not None
