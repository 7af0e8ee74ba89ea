"""Formulas rearranged: read with letters side by side, and written as they stand in books."""

import pytest
import sympy

from tests.mathematics.asking import answer
from tutor_tui.mathematics.problems import Unclear
from tutor_tui.mathematics.school_forms import in_school_form, not_zero
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("make r the subject of V = 4/3 pi r^3", "`r = ∛(3V/(4π))`"),
        ("make r the subject of A = pi r^2", "`r = -√(A/π)` or `r = √(A/π)`"),
        ("make v the subject of E = 1/2 m v^2", "`v = √(2E/m)`, if `m ≠ 0`"),
        ("rearrange F = 9/5 C + 32 for C", "`C = 5(F - 32)/9`"),
        ("solve y = 3x/2 - 2 for x", "`x = 2(y + 2)/3`"),
        ("solve 2x + 3y = 6 for y", "`y = 2 - 2x/3`"),
        ("make x the subject of y = (x+1)/(x-2)", "if `y ≠ 1`"),
        ("rearrange V = 1/3 pi r^2 h for h", "`h = 3V/(πr²)`, if `r ≠ 0`"),
        ("rearrange PV = nRT for T", "`T = PV/(Rn)`"),
        ("rearrange P V = n R T for T", "`T = PV/(Rn)`"),
        ("make d the subject of C = pid", "`d = C/π`"),
        ("make h the subject of A = 2πr² + 2πrh", "`h = A/(2πr) - r`"),
        ("make u the subject of v^2 = u^2 + 2as", "`u = √(v² - 2as)`"),
        ("solve 1/R = 1/R1 + 1/R2 for R1", "`R_1 = -R R₂/(R - R₂)`"),
        ("Solve by + 3 = 5 for y", "`y = 2/b`"),
        ("using v = u + at find v when u = 3, a = 2, t = 5", "`v = 13`"),
        ("use v^2 = u^2 + 2as with u = 0, a = 5, s = 10", "`v = 10`"),
        ("s = ut + 1/2 at^2, u = 5, a = 2, t = 3", "`s = 24`"),
        ("work out A = 1/2 (a+b) h when a = 3, b = 5, h = 4", "`A = 16`"),
        ("A = 1/2 b h, what is h if A = 20 and b = 5", "`h = 8`"),
    ],
)
def test_formulas_are_rearranged_as_books_do(question: str, shown: str) -> None:
    assert shown in answer(question).text


def test_a_number_behind_a_bracket_is_not_dropped() -> None:
    assert isinstance(understand("A = 1/2 (3 + 5) 4"), Unclear)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("sqrt(2)*sqrt(x)*y", "y√(2x)"),
        ("sqrt(x)/2", "√x/2"),
        ("sqrt(x)*sqrt(y)*sqrt(3)", "√3 √x √y"),
        ("x/3 + 2", "x/3 + 2"),
        ("sqrt(3)/2", "√3/2"),
    ],
)
def test_only_numbers_beside_one_root_go_under_it(value: str, shown: str) -> None:
    letters = {name: sympy.Symbol(name) for name in "xy"}

    assert show(in_school_form(sympy.sympify(value, locals=letters))) == shown


def test_a_product_vanishes_with_its_letters() -> None:
    b, c = sympy.symbols("b c")

    assert not_zero(sympy.pi * b**2) == "b ≠ 0"
    assert not_zero(3 * (b + c) ** 2) == "b + c ≠ 0"
    assert not_zero(2 - 4 * b) == "b ≠ 1/2"
