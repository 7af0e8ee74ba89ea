"""Questions in learners' own words, and the exact mathematics of their answers."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly, spans_of
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.problems import Compute, Judge, Rewrite, Solve
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import understand

CHECKED = (
    # equations
    ("I need to solve the equation `3x + 11 = 14`. Can you help me?", "x = 1"),
    ("3x+11=14", "x = 1"),
    ("My teacher gave me 3x+11=14 and I'm stuck", "x = 1"),
    ("solve for x: 2(x+3)=10", "x = 2"),
    ("Solve 36*f + 70 = -38 for f.", "f = -3"),
    ("how do i find x in 5x - 2 = 13", "x = 3"),
    ("find x if 2x - 7 = 3x + 5", "x = -12"),
    ("solve 2a + 3 = 7 for a", "a = 2"),
    ("Solve: x/2 + 3 = 5", "x = 4"),
    ("0.5x + 1.2 = 3", "x = 3.6"),
    ("two times x plus 3 equals 11", "x = 4"),
    ("Hello - can you solve 3x=6?", "x = 2"),
    ("Solve 2(x - 1) = 3(x + 2) - 4", "x = -4"),
    ("x^2 = 9", "x = -3"),
    ("x^2 = 9", "x = 3"),
    ("x squared minus 4 equals 0", "x = 2"),
    ("Can you solve x² − 3x + 1 = 0 please", "x = (3 - √5)/2"),
    ("What are the roots of x^2 - 4?", "x = -2"),
    ("x^2 + 1 = 0", "x = -i"),
    ("Solve x^3 - 6x^2 + 11x - 6 = 0", "x = 3"),
    ("Suppose q**2 - 9 = 0. What is q?", "q = -3"),
    ("Determine h, given that -4*h**2 + 51460*h + 2168376 = 0.", "h = 12907"),
    ("1/x = 2", "x = 1/2"),
    ("Solve a*x + b = 0 for x", "x = -b/a"),
    ("solve v = u + a t for t", "t = (v - u)/a"),
    # systems
    ("solve x + y = 5, x - y = 1", "x = 3"),
    ("x + y = 5\nx - y = 1", "y = 2"),
    ("x+y=5; x-y=1", "y = 2"),
    ("solve x + y = 5 and x - y = 1 for x", "x = 3"),
    ("solve x + y + z = 6, 2y + 5z = -4, 2x + 5y - z = 27", "z = -2"),
    ("Solve -2*n + 0*h - 16 = -5*h, -2*n + 8 = h for n.", "n = 2"),
    ("what is y if y = 2x + 1 and x = 3", "y = 7"),
    # arithmetic
    ("what is 1/3 + 1/4", "1/3 + 1/4 = 7/12"),
    ("how much is 15 percent of 80", "12"),
    ("What's 15% of 80?", "12"),
    ("what is half of 30?", "1/2*30 = 15"),
    ("what is 1/2 of 30", "1/2*30 = 15"),
    ("two plus two", "2 + 2 = 4"),
    ("calculate 3 + 4 * 2", "3 + 4*2 = 11"),
    ("what is the square root of 144?", "√144 = 12"),
    ("evaluate sqrt(50)", "√50 = 5√2"),
    ("Sum -0.11855 and 0.049.", "-0.11855 + 0.049 = -0.06955"),
    ("Subtract -0.1 from -0.142867.", "-0.142867 - (-0.1) = -0.042867"),
    ("What is -1 take away 3.89?", "-1 - 3.89 = -4.89"),
    ("What is the sum of 3, 4 and 5?", "3 + 4 + 5 = 12"),
    ("multiply 12 by 11", "12*11 = 132"),
    ("What is 10 divided by 4?", "10/4 = 5/2"),
    ("what is 2 to the power of 10", "2¹⁰ = 1024"),
    ("- 5 + 3", "-5 + 3 = -2"),
    ("2+2=?", "2 + 2 = 4"),
    ("3x+11=14, x=?", "x = 1"),
    ("the sum of x and 3 is 10", "x = 7"),
    ("what is the square of 5", "5² = 25"),
    ("find the 6th power of 1+i*sqrt(3)", "(1 + i*√3)⁶ = 64"),
    ("prove that (a+b)^2 = a^2 + 2ab + b^2", "(a + b)² = a² + 2a b + b²"),
    ("Let x = 5. Find 2x + 1.", "2*5 + 1 = 11"),
    ("10% of x = 5", "x = 50"),
    ("6 ÷ 2(1+2)", "6/2*(1 + 2) = 9"),
    (r"$\frac{1}{2} + \frac{1}{3}$", "1/2 + 1/3 = 5/6"),
    ("12,5 + 1", "12.5 + 1 = 13.5"),
    ("0,5x = 2", "x = 4"),
    ("x+y=5,2x-y=1", "y = 3"),
    ("max(1,2)", "max(1, 2) = 2"),
    ("7x8", "7*8 = 56"),
    ("20 is what percent of 80", "25%"),
    ("30% of what number is 12?", "40"),
    ("decrease 200 by 10 percent", "200 - 10%*200 = 180"),
    ("2 to the 5th power", "2⁵ = 32"),
    ("x squared plus 2x minus 3 equals zero", "x = -3"),
    ("diferentiate x^3", "3x²"),
    ("whats the derivitive of x^3 pls", "3x²"),
    ("intergrate x^2", "∫ x² dx = x³/3 + C"),
    (r"$\frac{d}{dx} \sin x$", "cos(x)"),
    (r"\frac{d^2}{dx^2} x^4", "12x²"),
    ("sqrt(-1)", "√(-1) = i"),
    ("log10(100)", "log₁₀(100) = 2"),
    ("what is log base 2 of 8?", "log₂(8) = 3"),
    ("logarithm of 1000 to base 10", "log₁₀(1000) = 3"),
    ("natural log of e^2", "ln(e²) = 2"),
    ("the 4th root of 81", "⁴√81 = 3"),
    ("cube root of -8", "∛(-8) = -2"),
    ("fifth root of -32", "⁵√(-32) = -2"),
    ("square root of 4/9", "√(4/9) = 2/3"),
    ("sin of 30 degrees", "sin(30°) = 1/2"),
    ("absolute value of -3", "|-3| = 3"),
    ("5 factorial", "5! = 120"),
    ("12.5% of 64", "8"),
    ("(-8)^(1/3)", "(-8)^(1/3) = 1 + i√3"),
    ("x^2 + x + 1 = 0", "x = (-1 + i√3)/2"),
    ("x^2 + x + 1 = 0", "x = (-1 - i√3)/2"),
    ("derivative of x^2 at 3", "6"),
    ("integral 0 to 1 of x^2", "1/3"),
    ("integrate x^2 0 to 1", "1/3"),
    ("integrate sin(x)/x from 0 to 1", "0.946083"),
    ("integrate e^(-x^2)", "∫ e^(-x²) dx = √π erf(x)/2 + C"),
    ("explain 3*4 + 2", "3*4 + 2 = 14"),
    ("What is 3x + 2 when x = 4?", "3*4 + 2 = 14"),
    ("If x = 3 and y = 4, what is x^2 + y^2?", "3² + 4² = 25"),
    ("Let a(d) = 6*d - 48. Calculate a(8).", "6*8 - 48 = 0"),
    ("f(x) = x^2 + 3x, what is f(2)?", "2² + 3*2 = 10"),
    # other forms
    ("factor x^2 - 5x + 6", "x² - 5x + 6 = (x - 3)(x - 2)"),
    ("factorise 60", "60 = 2² * 3 * 5"),
    ("expand (x+1)^3", "(x + 1)³ = x³ + 3x² + 3x + 1"),
    ("simplify (x^2-1)/(x-1)", "(x² - 1)/(x - 1) = x + 1"),
    ("expand and simplify (x+1)(x+2) - x^2", "(x + 1)(x + 2) - x² = 3x + 2"),
    ("Collect the terms in 68 - 13*h - 68 + 5*h.", "68 - 13h - 68 + 5h = -8h"),
    # derivatives
    ("can you please differentiate x^2 sin x for me?", "x² cos(x) + 2x sin(x)"),
    ("d/dx (x^3 + 2x)", "3x² + 2"),
    ("If f(x) = x^3, find f'(x)", "3x²"),
    ("f(x) = x^2, f'(3)?", "6"),
    ("dy/dx if y = x^3", "3x²"),
    ("second derivative of x^5", "20x³"),
    ("Differentiate a*t^2 with respect to t", "2at"),
    ("what is the derivative of x^3 at x = 2?", "12"),
    ("slope of y = x^2 at x=2", "4"),
    # integrals
    ("integrate x^2 from 0 to 1", "1/3"),
    ("∫ x² dx", "∫ x² dx = x³/3 + C"),
    ("∫₀¹ x² dx", "1/3"),
    (r"\int_0^1 x^2 \, dx", "1/3"),
    ("what is the integral of sin(x) between 0 and pi?", "2"),
    ("integrate 1/x dx", "∫ 1/x dx = ln(|x|) + C"),
    ("Find the area under x^2 from 0 to 3", "9"),
    ("integrate from 0 to 1 x^2", "1/3"),
    ("5 choose 2", "10"),
    ("20% off 50", "50 - 20%*50 = 40"),
    ("x²+5x+6", "(x + 2)(x + 3)"),
    ("(a+b)²", "a² + 2ab + b²"),
    # whole numbers
    ("gcd of 12, 18 and 24", "6"),
    ("Calculate the highest common factor of 1881 and 399.", "57"),
    ("gcd(12, 18)", "6"),
    ("lcm of 4 and 6", "12"),
    ("What is the common denominator of -93/16 and 119/2208?", "2208"),
    ("remainder of 17 divided by 5", "17 = 3*5 + 2"),
    ("17 mod 5", "2"),
    ("Does 156 divide 3084900?", "3084900 = 19775*156"),
    ("Is 1623 a multiple of 45?", "1623 = 36*45 + 3"),
    ("is 17 prime?", "17"),
    ("round 3.14159 to 2 decimal places", "3.14"),
    ("round to the nearest thousandth 2.34567", "2.346"),
    ("round to 2dp: 3.14159", "3.14"),
    ("-2.5 rounded to the nearest integer", "-3"),
    ("What is -3.00333 rounded to two dps?", "-3.00"),
    ("What is -15072556.2 rounded to the nearest one hundred thousand?", "-15100000"),
    ("What is the hundred thousands digit of 76324880?", "3"),
    # judgements
    ("is 2+2=5?", "2 + 2 = 4"),
    ("I got x=3 for 2x-4=10, is that right?", "2*3 - 4 = 2"),
)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("x^2 + 1 = 0", "x = -I, I"),
        ("1000*(1+(0.06/365))^(365*3)", "1197.199653"),
        ("1.01^1000", "20959.15564"),
        ("1.5^3", "3.375"),
        ("factor -20", "-2**2*5"),
        ("2x + 2 = 2(x + 1)", "all real numbers"),
        ("x = x + 1", "no solution"),
        ("1/x = 1/x", None),
        ("x^3 + x = 0", "x = 0"),
    ],
)
def test_programs_get_complex_all_or_no_solutions(question: str, result: str | None) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(("question", "mathematics"), CHECKED)
def test_a_question_gets_its_exact_answer_and_a_check(question: str, mathematics: str) -> None:
    found = answer(question)

    assert mathematics in spans_of(found.text), found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("2x = 2x + 1", "has no solution"),
        ("2(x+1) = 2x + 2", "Every number"),
        ("x^2 + x + 1 = 0", "no real solution"),
        ("x^2/x = 0", "would make a denominator zero"),
        ("x + y = 5, x + y = 6", "no solution"),
        ("x + y = 5, 2x + 2y = 10", "endlessly many"),
        ("is 2+2=5?", "No, "),
        ("is 17 prime?", "Yes, `17` is prime"),
        ("is 91 a prime number?", "No, `91` is not prime: `91 = 7*13`"),
        ("is 91 composite?", "Yes, `91` is not prime"),
        ("i think x=5 for 2x+1=9", "No, "),
        ("is 1 prime?", "neither prime nor composite"),
        ("is 2305843009213693951 prime?", "Yes, "),
        ("Is 19 a factor of 6291?", "No, `19` does not divide `6291`"),
        ("is 91 divisible by 7", "Yes, "),
        ("is 2+2=4?", "Yes, "),
        ("is (x+1)^2 = x^2+1 true?", "not true for all"),
    ],
)
def test_special_cases_are_told_in_words_and_checked(question: str, words: str) -> None:
    found = answer(question)

    assert words in found.text
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("log(50)", "`log` as the natural logarithm; to base 10, `log₁₀(50)"),
        ("differentiate log x", "`log` as the natural logarithm; write `log10` for base 10."),
        ("sin(30)", "I took the angle in degrees; in radians, `sin(30)` is about `-0.988032`."),
        ("why does my calculator say -0.988 for sin(30)?", "`sin(30 rad) ≈ -0.988`: a calculator"),
        ("my calculator gives cos(60) = 0.6", "write `cos(60 rad)` for radians"),
        ("sin 30 + cos(60)", "`sin(30°) + cos(60°) = 1`. I took the angle in degrees; in radians,"),
        ("is sin 30 = 1/2?", "Yes, `sin(30°) = 1/2` is true."),
        ("sin(37)", "in radians; in degrees, `sin(37°) = "),
        ("solve x = sin(30)", "in degrees; write `sin(30 rad)` for radians."),
        ("solve sin x = sin(30)", "in radians; write `30°` for degrees."),
        ("(-8)^(1/3)", "principal value; the real cube root is `-2`."),
        ("(-2)^(1/3)", "principal value; the real cube root is `-∛2`."),
        ("(-8)^(2/3) + 1", "I took `(-8)^(2/3)` as its principal value"),
        ("integrate sin(x)/x", "where `Si` is the sine integral."),
    ],
)
def test_what_an_answer_takes_for_granted_stands_behind_it(question: str, note: str) -> None:
    assert note in answer(question).text


@pytest.mark.parametrize(
    "question", ["log10(100)", "ln(5)", "sin(30°)", "sin(2)", "(-8)^2", "what is sin 30 in radians"]
)
def test_an_answer_with_one_reading_has_no_note(question: str) -> None:
    assert "I took" not in answer(question).text


@pytest.mark.parametrize("question", ["integrate sin(sin(x)) from 0 to 1"])
def test_an_answer_that_is_not_fully_verified_says_so(question: str) -> None:
    found = answer(question)

    assert found.check is not None
    assert found.check.mark is Mark.UNCHECKED
    assert "not" in found.text


@pytest.mark.parametrize(
    "question",
    [
        "0^0",
        "tan x = x",
        "x + y = 5",
        "Solve 3x + 11 = 14 for y",
    ],
)
def test_what_cannot_be_solved_is_said_without_a_mark(question: str) -> None:
    assert answer(question).check is None


@pytest.mark.parametrize(
    "question",
    [
        "80 minus 15%",
        "1.234,5 * 2",
        "what is the sum of 3 and 4 times 2",
        "how many is 3 times 15",
        "the product of 3 and 4 + 2 is what",
        "what is the square root of 16 + 9",
        "rotate x^2",
        "what is 1+1 in binary",
        "what is the remainder of 17 divided by 5 times 2",
        "2x = 4 or 3x = 9",
    ],
)
def test_a_question_that_asks_for_more_is_not_half_answered(question: str) -> None:
    assert asks_unclearly(question)


@pytest.mark.parametrize(
    "text",
    [
        "I have 3 apples and 4 pears",
        "Could you explain this to me?",
        "hi",
        "",
        "is my number prime?",
    ],
)
def test_prose_holds_no_problem(text: str) -> None:
    assert understand(text) is None


@pytest.mark.parametrize(
    ("text", "position"), [("Solve 3x + = 7", 5), ("`3x + (2 = 7`", 8), ("3x2 + 2x = 0", 2)]
)
def test_mathematics_that_cannot_be_read_is_pointed_at(text: str, position: int) -> None:
    with pytest.raises(UnreadableError) as raised:
        understand(text)

    assert raised.value.position == position


def test_a_number_beyond_all_bounds_is_refused() -> None:
    with pytest.raises(TooLargeError):
        answer("9**9**9**9")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2 + 2", Compute),
        ("2x + 3x", Rewrite),
        ("2x = 3", Solve),
        ("2 = 3", Judge),
        ("find the roots of x^2 - 4", Solve),
    ],
)
def test_bare_mathematics_is_read_by_its_form(text: str, kind: type) -> None:
    assert isinstance(understand(text), kind)


@pytest.mark.parametrize("integral", ["x e^x from 0 to 1", "x sin x from 0 to pi"])
def test_an_antiderivative_of_school_is_used_before_digits_are(integral: str) -> None:
    assert "digits" not in answer(f"integrate {integral}").text
