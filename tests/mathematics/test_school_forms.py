"""Formulas rearranged: read with letters side by side, and written as they stand in books."""

import pytest
import sympy

from tests.mathematics.asking import answer
from tutor_tui.mathematics.school_forms import in_school_form, not_zero
from tutor_tui.mathematics.show import show


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
        ("A = 1/2 b h, what is h if A = 20 and b = 5", "`h = 8`"),
    ],
)
def test_formulas_are_rearranged_as_books_do(question: str, shown: str) -> None:
    assert shown in answer(question).text


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
