"""`e` and `i` where a question means letters, and where it means the constants."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.letters.reading import letters_in
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve 10*i + 5 = -5 for i.", "i = -1"),
        ("solve 3e + 2 = 8 for e", "e = 2"),
        ("Solve e*2 = 6 for e", "e = 3"),
        ("Suppose 3*i - 12 = 0. What is i?", "i = 4"),
        ("Collect the terms in -13*i - 79435952 + 79435950 - 14*i.", "-27*i - 2"),
        ("Collect the terms in -12027*i**2 + 152054*i - 152054*i.", "-12027*i**2"),
        ("Expand (i + 1)*(3*i - 2).", "3*i**2 + i - 2"),
        ("Differentiate 4*e**3 wrt e", "12*e**2"),
        ("Find the derivative of i^2 with respect to i", "2*i"),
        ("Let m(w) = -2*w. Let k(v) = v**2 + 14*v. Give k(m(i)).", "4*i**2 - 28*i"),
        ("Simplify i*i**(-3) assuming i is positive.", "i**(-2)"),
        ("Determine i so that 2*i**2 - 8*i = 0.", "i = 0, 4"),
        ("Solve 2*s - i = -1, s + 4 = i + i for s.", "s = 2/3"),
        ("Express 3*p + 7 + 2*p**2 as r*p**2 + i + n*p and give r.", "2"),
        ("Rearrange 3*p**2 - 3*p**2 + 4*p to i + r*p**2 + n*p and give n.", "4"),
        ("Suppose 0 = 5*u - i - 12, i + 6 = -3*u + 5*u. What is the units digit of u?", "2"),
        ("Suppose 37 + 165 = i. Let y = 230 - i. What is y?", "28"),
    ],
)
def test_a_letter_that_is_asked_for_is_an_unknown(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "what is e?",
        "what is i",
        "(2 + 3i)(1 - i)",
        "Let z = 3 + 4i and w = 1 - i. Find zw",
        "expand (2 + 3i)(1 - i)",
        "differentiate e^x",
        "Differentiate x*e**(2*x)",
        "solve x^2 = -4i",
        "what is e^2",
        "integrate e^x for x from 0 to 1",
        "can i solve 3x + 1 = 4 for x",
        "what do i do with 3x = 6",
        "simplify e*e**x",
        "find the modulus of 3*i + 4",
        "Which is the nearest to 549?  (a) 9  (b) 0.4  (c) 4/5  (d) -5  (e) 4/7",
    ],
)
def test_elsewhere_they_are_the_constants(text: str) -> None:
    assert letters_in(text) == ()


def test_the_sentence_names_the_letter_as_the_question_does() -> None:
    text = answer("Solve 10*i + 5 = -5 for i.").text

    assert "`i = -1`" in text
    assert "q" not in text.replace("quotient", "").replace("equation", "")


def test_the_working_does_so_too() -> None:
    text = explain(problem("Solve 10*i + 5 = -5 for i.")).text

    assert text.startswith("To solve `10i + 5 = -5`:")
    assert "`i = -1`" in text
