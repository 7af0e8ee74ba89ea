"""Conversations about things with names: functions, matrices, vectors, complex numbers."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.definitions import definitions_in

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("let f(x) = x + 1 and g(x) = 3x", "Noted"),
        ("inverse of g", "x/3"),
        ("f^-1(6)", "is `5`"),
    ),
    (
        ("let p(x) = x^2 + 1 and q(x) = 3x", "Noted"),
        ("p(q(x))", "9x² + 1"),
        ("and the other way round?", "3x² + 3"),
        ("inverse of q", "x/3"),
        ("what is q^-1(x)", "x/3"),
        ("p'(x)", "2x"),
        ("solve p(x) = q(x)", "√5"),
    ),
    (
        ("f(x) = x^3 - 12x", "Noted"),
        ("when is f(x) = 0?", "x = 0"),
        ("where is f'(x) = 0", "-2"),
        ("f(x) = 16", "x = -2"),
        ("is f odd", "Yes"),
    ),
    (
        ("M = [[2,0],[1,3]] and N = [[1,1],[0,1]]", "Noted"),
        ("MN", "[[2, 2], [1, 4]]"),
        ("in the other order", "[[3, 3], [1, 3]]"),
        ("det of M", "`6`"),
        ("and of N?", "`1`"),
        ("is MN = NM", "- (NM)"),
        ("M^2 - N", "[[3, -1], [5, 8]]"),
    ),
    (
        ("a = (1,0,2), b = (0,3,1)", "Noted"),
        ("dot product of a and b", "= 2"),
        ("b x a", "(6, 1, -3)"),
    ),
    (("w = 1 - i", "Noted"), ("modulus of w", "√2"), ("w^4", "-4")),
    (("y = 2x + 1", "`y` and `x`"), ("x = 3", "y = 7")),
    (("h(t) = 6t - t^2", "Noted"), ("what does a derivative mean", "slope"), ("h(2)", "8")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_name_stands_for_what_it_was_given(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text",
    [
        "solve f(x) = 0",
        "when is g(x) = 3",
        "y = x^2 + 1",
        "2x + 3 = 11",
        "x = 4",
        "n=10 p=0.3",
        "f(x) = g(x)",
        "is A = B",
    ],
)
def test_equations_define_nothing(text: str) -> None:
    assert definitions_in(text) == ()
