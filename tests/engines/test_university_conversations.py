"""Conversations of first-year students: matrices, vectors, sets, logic, whole numbers."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor


@pytest.fixture
def tutor() -> SymbolicTutor:
    return SymbolicTutor(NearWorker())


CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("eigenvalues of [[2,1],[1,2]]", "`1` and `3`"), ("so what are P and D", "A = P D"),
     ("what is the eigenvector for 3", "(1, 1)"), ("and A^5?", "[[122, 121], [121, 122]]")),
    (("inverse of [[1,2],[3,4]]", "[[-2, 1]"), ("solve Ax = (5, 11) with it", "x = (1, 2)"),
     ("with right side (3, 7)?", "x = (1, 1)"), ("what's A times its inverse", "[[1, 0], [0, 1]]"),
     ("use it to solve Ax = (1, 0)", "x = (-2, 3/2)")),
    (("are (1,2,3), (4,5,6), (7,8,9) linearly independent", "No"),
     ("so what is the rank of the matrix with those rows", "`2`"),
     ("what's its null space", "(1, -2, 1)")),
    (("are (1,0,1), (0,1,1), (1,1,0) linearly independent", "Yes"),
     ("write (2,3,5) as a combination of them", "2·(1, 0, 1) + 3·(0, 1, 1)")),
    (("A={1,2,3,4}, B={3,4,5,6}. What is A union B?", "{1, 2, 3, 4, 5, 6}"),
     ("and the intersection", "{3, 4}"), ("are they disjoint", "No")),
    (("truth table for p and not p", "`F, F`"), ("is it a tautology?", "contradiction")),
    (("make a truth table for p -> q", "`T, F, T, T`"),
     ("is it the same as not p or q", "are equivalent")),
    (("solve the recurrence a_n = 3a_{n-1} - 2a_{n-2} with a_0 = 1, a_1 = 3", "2·2^n - 1"),
     ("what's a_10", "2047"), ("first five terms", "`1`, `3`, `7`, `15` and `31`")),
    (("use euclids algorithm for gcd of 252 and 198", "`18`"), ("show the steps", "198 by 54"),
     ("now write it as a combination of the two numbers", "252*4 + 198*(-5)")),
    (("solve dy/dx = x y with y(0) = 2", "2e^(x²/2)"),
     ("what kind of equation is that", "separable"),
     ("what is y(1)", "2√e"),
     ("without the initial condition", "C1")),
    (("dy/dt = 3y, y(0) = 5", "5e^(3t)"), ("y(2)?", "5e⁶")),
    (("solve y'' + 2y' + 5y = 0", "sin(2x)"), ("roots of the characteristic equation?", "-1 - 2i"),
     ("why are there sines and cosines", "Euler")),
    (("solve y' - y = e^x", "(C1 + x) e^x"), ("what is the integrating factor here", "e^(-x)")),
    (("f(x,y) = x^2 + 3xy - y^2. Directional derivative at (1,1) in direction (3,4)", "19/5"),
     ("in which direction is it biggest", "(5, 1)"), ("what's the max value", "√26"),
     ("evaluate f_x at (1,2)", "`8`"), ("and the tangent plane there?", "z =")),
    (("row reduce [[1,2,-1,3],[2,4,1,9],[1,2,2,6]]", "[0, 0, 1, 1]"),
     ("how many solutions does the system have", "infinitely many")),
    (("show that p -> q and not p or q are logically equivalent", "are equivalent"),
     ("what about the converse", "q → p")),
    (("Find the vector equation of the line through A(1,0,2) and B(3,1,-1).", "(2, 1, -3)"),
     ("does the point (5,2,-4) lie on it?", "Yes"), ("distance from the origin?", "3√21/7"),
     ("where does it meet the plane x+y+2z=10", "(-7/3, -5/3, 7)")),
    (("plane through (1,0,0), (0,2,0) and (0,0,3)", "6x + 3y + 2z = 6"),
     ("what's a normal vector to it", "(6, 3, 2)"), ("angle with the xy plane", "arccos(2/7)")),
    (("inverse of [[2,1],[1,1]]", "[[1, -1], [-1, 2]]"),
     ("explain how to find the inverse", "identity matrix"), ("what is its rank", "`2`")),
    (('write the negation of "p and (q or r)"', "¬p ∨ (¬q ∧ ¬r)"), ("make its truth table", "TTT"),
     ("is p -> q the same as q -> p?", "not equivalent")),
    (("determinant of [[5,2],[1,3]]", "13"), ("so does it have an inverse", "Yes")),
    (("modulus and argument of -1 + i", "135°"), ("write it in polar form", "cos(3π/4)")),
    (("partial derivative of x^2 sin(y) with respect to y", "x² cos(y)"), ("and x", "2x sin(y)")),
    (("A = {a,b,c}, B = {c,d}. find A union B", "{a, b, c, d}"),
     ("how many subsets does A have", "8"), ("list them", "{a, b}, {a, c}")),
    (("a committee of 4 is chosen from 6 men and 5 women. how many ways?", "330"),
     ("how many with exactly 2 women", "150"), ("at least one woman?", "315")),
    (("whats the dot product of (2,-1,3) and (4,0,5)", "23"),
     ("and the cross product?", "(-5, 2, 4)"), ("check that its perpendicular to both", "Yes")),
    (("find all the cube roots of 8i", "-2i"), ("can you plot them?", "(0, -2)"),
     ("what about the fourth roots of -16", "√2 + i√2")),
    (("tangent plane to z = x^2 + y^2 at (1,1,2)", "2x + 2y - 2"),
     ("use it to approximate z at (1.1, 0.9)", "= 2`")),
    (("use lagrange multipliers to maximize xy subject to x + y = 10", "25"),
     ("what if it's x + 2y = 10", "12.5"), ("what if x + y = 6", "`9`")),
    (("f(x,y) = x^3 + 2xy - y^2, find fx and fy", "3x² + 2y"), ("now fxx", "6x")),
    (("classify the critical points of f(x,y) = x^3 - 3x + y^2", "(1, 0)"),
     ("which one is the saddle?", "saddle point `(-1, 0)`")),
    (("y'' - 5y' + 6y = 0, y(0) = 1, y'(0) = 0", "3e^(2x) - 2e^(3x)"),
     ("what if the right hand side is e^x instead", "-3e^(3x)/2 + 2e^(2x) + e^x/2")),
    (("prove by induction that 1+2+...+n = n(n+1)/2", "(k + 1)(k + 2)/2"),
     ("can u do the same for the sum of squares", "(k + 1)(k + 2)(2k + 3)/6")),
    (("ways to arrange the letters of MISSISSIPPI", "34650"),
     ("what if the two P's have to be together?", "6300"), ("and start with S", "12600")),
    (("Solve the system x + y = 3, x - y = 1 using gaussian elimination", "x = 2"),
     ("what's the rank of the coefficient matrix?", "`2`")),
    (("use the binomial theorem to expand (x + 2)^6", "x⁶ + 12x⁵"),
     ("what is the 4th term", "`160x³`"), ("and the middle term?", "`160x³`")),
    (("how many subsets of {1,2,3,4,5} have exactly 3 elements", "`10`"),
     ("and 1 element?", "`5`")),
    (("find the max and min of f(x,y)= 3x + 4y on the circle x^2 + y^2 = 25", "minimum is `-25`"),
     ("show me how", "λ")),
    (("use the trapezium rule with 4 strips to estimate the integral of x^2 from 0 to 2", "2.75"),
     ("what's the exact value", "8/3")),
    (("compute \\int_0^1 \\int_0^x xy dy dx", "1/8"),
     ("can you change the order of integration?", "Yes")),
    (("solve z^3 = -8", "z = -2"), ("in polar form pls", "2(cos(π/3) + i sin(π/3))")),
    (("given a = 2i - j + 3k and b = i + 4j - k find a x b", "(-11, 5, 9)"),
     ("so whats the area of the parallelogram they make", "√227")),
    (("how many ways can 8 people sit in a row", "40320"),
     ("what if 2 of them have to sit together", "10080"), ("and around a circle?", "1440")),
    (("differentiate x^3 - 3x^2", "3x² - 6x"), ("factorise your answer", "3x(x - 2)"),
     ("where's the stationary point", "`x = 0` and `x = 2`")),
    (("solve cos 2x = 0.5 for 0 to 360 degrees", "330°"), ("how many solutions", "`4`"),
     ("just the first one", "`x = 30°`")),
    (("(1+i)^8", "16"), ("how with de moivre", "power"),
     ("modulus", "The modulus of `(1 + i)⁸` is `16`")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
async def test_the_reply_is_about_what_was_asked_last(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
