"""Other words for the forms of algebra, and messages that are no such request."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.mathematics.known_words import in_known_words


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("x^2 + 6x + 2 complete the square", "(x + 3)**2 - 7"),
        ("solve x^2 + 4x - 5 = 0, completing the square", "x = -5, 1"),
        ("Write y = x^2 + 4x + 1 in the form (x+a)^2+b", "(x + 2)**2 - 3"),
        ("is x^2 + 10x + 25 a perfect square trinomial?", "(x + 5)**2"),
        ("is 180 a perfect square", "False"),
        ("find two numbers that multiply to -10 and add to 3", "-2, 5"),
        ("what numbers add up to 7 and multiply to 12?", "3, 4"),
        ("Rewrite 3x^2+12x+7 by completing the square", "3*(x + 2)**2 - 5"),
        ("Express 2x^2+4x-1 in the form a(x+b)^2+c", "2*(x + 1)**2 - 3"),
        ("put x^2-2x+7 into the form (x - h)^2 + k", "(x - 1)**2 + 6"),
        ("Express x² + 6x + 2 in the form (x + p)² + q.", "(x + 3)**2 - 7"),
        ("Write x^2+6x+1 in the form (x+a)^2+b and give a", "3"),
        ("resolve into partial fractions: 5/(x^2+x-6)", "-1/(x + 3) + 1/(x - 2)"),
        ("Write as a single fraction: 2/(x+1) + 3/(x-2)", "(5*x - 1)/((x - 2)*(x + 1))"),
        ("write 1/x + 1/y as a single fraction", "(x + y)/(x*y)"),
        ("Combine into one fraction: (x+1)/x - 1", "1/x"),
        ("What is sqrt(2) as a decimal?", "1.414213562"),
        ("coefficient of x^2 y^2 in (x + y)^4", "6"),
        ("express 2/3 + 1/4 as a single fraction", "11/12"),
        ("together(1/x + 1/(x+1))", "(2*x + 1)/(x*(x + 1))"),
        ("Combine into a single logarithm: 2 ln x + 3 ln y", "log(x**2*y**3)"),
        ("write ln a - ln b as a single logarithm", "log(a/b)"),
        ("Are 7x^3 - 7x + 7 and 7(x^3 - x + 1) equivalent?", "True"),
        ("Are 1/(x+1) - 1/x and 1/(x-1) + 1/x equivalent?", "False"),
        ("Are cos(x)^2 + sin(x)^2 and 1 the same?", "True"),
        ("are (a+b)^2 and a^2+b^2 equal", "False"),
        ("Is 2(x+3) equivalent to 2x + 6?", "True"),
        ("Is sin(2x) equal to 2 sin(x) cos(x)?", "True"),
        ("make h the subject of A = 1/2 bh", "h = 2*A/b"),
        ("y = 3x - 6, what's the x intercept", "x = 2"),
        ("simplify 2⁵ × 2³ leaving your answer in index form", "2^8"),
        ("write 1/8 as a power of 2", "2^(-3)"),
        ("3^4 * 3^2 / 3^5 in index form", "3^1"),
        ("12 as a power of 2", None),
        ("12:18 simplified", "2:3"),
        ("x^2 + 5x + 6 factorised", "(x + 2)*(x + 3)"),
        ("is 0.3 recurring a fraction", "True"),
        ("a shop reduces a £60 pair of trainers by 15%. How much do I pay?", "51"),
        ("find the missing side of a right triangle with leg 8 and hypotenuse 10", "6"),
        ("find x in a right triangle with legs x and 8 and hypotenuse 10", "6"),
        ("£240 is shared in the ratio 3:5, how much does each get", "90, 150"),
        ("96 as a product of primes", "2**5*3"),
        (
            "the angle of elevation to the top of a tree is 30 degrees from 21 m away. How tall is "
            "the tree?",
            "7*sqrt(3)",
        ),
        ("gcd of 2x^2 - 2 and x^2 - 2x + 1 over the rationals", "x - 1"),
        ("factor x^2 + 4 over the complex rationals", "(x - 2*I)*(x + 2*I)"),
        ("divide x^2 + 1 by x - 1: quotient and remainder", "x + 1, 2"),
        ("solve the system [x + y = 3, x - y = 1] for [x, y]", "x = 2, y = 1"),
        ("write sqrt(3 + 2sqrt(2)) without nested radicals", "1 + sqrt(2)"),
        ("simplify 1/x + 1/(x+1) into one fraction", "(2*x + 1)/(x*(x + 1))"),
        ("what is the sum of 1 to 100", "5050"),
        ("add up 5 to 9", "35"),
        ("product of 1 to 5", "120"),
        ("add 1 to 100", "101"),
        ("1 + 2 + ... + 100", "5050"),
        ("5 + 10 + ... + 100", "1050"),
        ("is ~(p & q) equivalent to ~p | ~q", "True"),
        ("What is the integer part of -5.25?", "-5"),
        ("How many primes are less than or equal to 100?", "25"),
        ("Combine the logarithms: ln(3) - ln(2)", "log(3/2)"),
        ("simplify a / b / (c / (d / e))", "a*d/(b*c*e)"),
        ("simplify e/b + c/d - c/d", "e/b"),
        ("integer part of sqrt(50)", "7"),
        ("fractional part of 7.25", "0.25"),
        ("whats bigger 3/5 or 4/7", "3/5"),
        ("What is larger: 0.3 or 1/3?", "1/3"),
        ("what's smaller, 2/3 or 5/8?", "5/8"),
        (
            "Factor the polynomial x^4 - 5x^2 + 4 over the integers",
            "(x - 2)*(x - 1)*(x + 1)*(x + 2)",
        ),
        ("take out the common factor 8x + 12", "4*(2*x + 3)"),
        ("take the common factor out of 6x^2 + 9x", "3*x*(2*x + 3)"),
        ("Factor the sum of cubes x^3+125", "(x + 5)*(x**2 - 5*x + 25)"),
        ("factor the difference of squares: 49 - 16t^2", "-(4*t - 7)*(4*t + 7)"),
        ("factorise the difference of two squares x^2 - 81", "(x - 9)*(x + 9)"),
        ("write 0.375 as a fraction", "3/8"),
    ],
)
def test_the_form_is_found_in_other_words(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "Write 0.375 as a fraction",
        "factor x^2 - 4",
        "Write x^2+6x+1 in the form (x+a)^2+b and give a",
        "what is bigger than 5",
        "simplify 1/x + 1/y",
        "what is a single fraction?",
        "is the sum of two cubes x^3 + 8 factorable?",
        "factor x^2 - 2 over the reals",
    ],
)
def test_other_messages_keep_their_words(text: str) -> None:
    assert in_known_words(text) == text
