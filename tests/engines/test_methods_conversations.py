"""A method that is named, a place, or how one knows: about what the thread is about."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("partial derivatives of x y^2 + x", "`2xy` with respect to `y`"),
        ("evaluate them at (3,1)", "(2, 6)"),
        ("the directional derivative in the direction (0,1)", "`6`"),
        ("which direction does it increase fastest in", "gradient `(2, 6)`"),
        ("in which direction does it increase the fastest?", "gradient `(2, 6)`"),
    ),
    (
        ("gcd of 84 and 30", "`6`"),
        ("can you show me the euclidean algorithm", "the remainder is 24"),
        ("find x and y such that 84x + 30y = the gcd", "whole number `t`"),
        ("what's the lcm", "420"),
    ),
    (
        ("solve y' = 3y with y(0)=2", "2e^(3x)"),
        ("what is y(1)", "2e³"),
        ("can you sketch the solution", "```plot"),
        ("what if y' = -y", "2e^(-x)"),
    ),
    (
        ("limit of (1 - cos x)/x^2 as x->0", "1/2"),
        ("can't you just plug in 0", "denominator `x²` is 0"),
        ("can you use l'hôpital's rule", "L'Hôpital's rule"),
        ("and without l'hopital?", "quotient tends to 1"),
    ),
    (
        ("differentiate y = x^2 + 3x", "2x + 3"),
        ("can you do it from first principles", "`h → 0`"),
        ("now do x^3", "`h² + 3hx + 3x²`"),
        ("what's the quick way", "Power rule"),
    ),
    (
        ("find the average value of f(x) = x^2 on [0,3]", "`3`"),
        ("what about sin x on [0, pi]", "2/π"),
    ),
    (
        ("find the gcd of 252 and 198 using the Euclidean algorithm", "the remainder is 54"),
        ("integrate 1/(x^2-1) using partial fractions", "`(1/(x - 1) - 1/(x + 1))/2`"),
        ("lim x->0 sin(x)/x using l'hopital's rule", "differentiate top and bottom"),
        ("differentiate x^2 sin x using the product rule", "Product rule"),
        ("find the lcm of 12 and 18 using prime factorization", "highest power"),
        ("solve 2x + y = 5, x - y = 1 with Cramer’s rule", "`D = -3`"),
    ),
    (
        ("critical points of x^3 - 12x", "x = 2"),
        ("how do i know", "Set the slope to zero"),
        ("is it increasing on (3,4)?", "`x > 2`"),
    ),
    (
        ("x^2 - 8x + 15 = 0", "x = 5"),
        ("how do you know which numbers to choose", "multiply to 15"),
    ),
    (("simplify (x^2-4)/(x-2)", "x + 2"), ("and the limit as x -> 2?", "is `4`")),
    (("what is log base 3 of 81", "= 4"), ("how do i know?", "power of the base")),
    (("2 + 3", "5"), ("use l'hopital", "did not get"), ("show me euclid's algorithm", "")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_method_is_taken_for_the_last_problem(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())

    await conversed(tutor, turns)
