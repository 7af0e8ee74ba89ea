"""Follow-ups that no rule reads, completed to questions with what the conversation has."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.completed.completing import completed
from tutor_tui.engines.symbolic.follow_ups.context import Context


@pytest.mark.parametrize(
    ("question", "message", "whole"),
    [
        (
            "solve cos x = 1/2",
            "only between 0 and 180 degrees",
            "solve cos(x) = 1/2 between 0 and 180 degrees",
        ),
        ("write 0.125 as a fraction", "and 0.45 recurring", "write 0.45 recurring as a fraction"),
        (
            "solve 2x + 1 < 12",
            "what's the largest integer which works",
            "what's the largest integer that satisfies 2x + 1 < 12",
        ),
        ("prime factors of 180", "so is it a perfect square", "is 180 a perfect square"),
        ("area of a circle with radius 3", "what if r = 5", "area of a circle with radius 5"),
        (
            "if 5 cakes cost $20, how much do 8 cakes cost?",
            "what's the price of one",
            "5 cakes cost $20. what's the price of one?",
        ),
        (
            "solve A = pi*r^2 for r",
            "what's r if A = 50",
            "A = pi*r^2, what is r if A = 50",
        ),
        ("what is 3^50", "last digit of it?", "last digit of 3^50"),
        ("what is 6 + 2 * 5", "ok with brackets: (6 + 2) * 5", "(6 + 2) * 5"),
        ("what is 1011 in binary", "now the other way, 19 to binary", "19 to binary"),
    ],
)
def test_a_message_is_completed_with_what_the_question_before_has(
    question: str, message: str, whole: str
) -> None:
    found = completed(message, Context(question=question), "")

    assert found is not None
    assert found.question == whole


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("solve cos x = 1/2", "i like it"),
        ("if 5 cakes cost $20, how much do 8 cakes cost?", "i like cakes"),
        ("what is 3^50", "it looks big to me"),
        ("what is 1101 in binary as a decimal", "how many digits does it have in hex"),
        ("last digit of 2^100", "how many legs does it have"),
        ("simplify (x^2 - 9)/(x - 3)", "is it nice everywhere"),
        ("gcd of 84 and 126", "that was hard"),
        ("solve 2x + 1 < 12", "tell me about the weather"),
    ],
)
def test_what_fits_nothing_before_is_taken_for_nothing(question: str, message: str) -> None:
    assert completed(message, Context(question=question), "7") is None


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("prime factors of 180", "`2`, `3` and `5`"),
            ("so is it a perfect square", "No, `180` is not a square number"),
        ),
        (
            ("multiply [[1, 2], [3, 4]] by [[0, 1], [1, 0]]", "[[2, 1], [4, 3]]"),
            ("transpose it", "[[2, 4], [1, 3]]"),
        ),
        (
            ("the height of a stone is h(t) = 30t - 5t^2. when does it hit the ground?", "`6`"),
            ("how high is it after 2 seconds", "= 40"),
            ("how fast is it going then", "`10`"),
        ),
    ],
)
async def test_the_reply_says_what_the_message_was_taken_for(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "turns",
    [
        (("prime factors of 180", "`2`, `3` and `5`"), ("how many divisors does it have", "`18`")),
        (
            ("the modulus of 5 - 12i", "`13`"),
            ("argument", "of `5 - 12i`"),
            ("what does modulus mean", "distance from zero"),
        ),
        (
            ("divide x^3 - 2x + 4 by x + 2", "x² - 2x + 2"),
            ("what's the remainder", "is `0`"),
            ("so is x + 2 a factor", "Yes"),
        ),
        (
            ("evaluate the integral of 1/(1+x^2) from 0 to 1", "π/4"),
            ("as a decimal", "0.785"),
            ("what's the antiderivative", "arctan(x) + C"),
            ("from -1 to 1?", "`π/2`"),
        ),
        (("solve |2x + 1| < 5", "-3 < x < 2"), ("how many integers is that", "`4` integers")),
        (
            ("what are the first five terms of the sequence 3n - 1", "`14`"),
            ("whats the 50th", "`149`"),
            ("is 77 one of them", "26th"),
            ("add up the first ten", "`155`"),
        ),
        (
            ("solve 2x - 5 >= 7", "x ≥ 6"),
            ("does 6 work", "Yes"),
            ("and 5?", "No"),
            ("what about -1", "No"),
        ),
        (("round 7.8651 to 1 decimal place", "`7.9`"), ("2?", "`7.87`")),
        (("share 100 in the ratio 60 : 90", "`40`"), ("what about 250", "`150`")),
        (
            ("if a = 5 and b = 12, what is sqrt(a^2 + b^2)", "13"),
            ("and if b is 0", "= 5"),
        ),
        (
            ("what is 7/8 of 56", "49"),
            ("and 3/8?", "21"),
            ("add those two", "= 70"),
            ("explain the first one", "7/8*56"),
        ),
        (
            ("what's the derivative of ln(x)/x", "ln(x)/x²"),
            ("when is it zero", "x = e"),
            ("is that a max or min", "local maximum at `(e, 1/e)`"),
        ),
        (("solve 2x + 1 = 7", "x = 3"), ("what's the quadratic formula", "√(b² - 4ac)")),
        (("cos 60°", "1/2"), ("what about in radians", "π/3"), ("tan too", "√3")),
        (
            ("find the inverse of f(x) = 2x - 7", "x/2 + 7/2"),
            ("what's f(5)", "= 3"),
            ("and the inverse at 3", "is `5`"),
        ),
        (("round 4567 to the nearest hundred", "4600"), ("thousand?", "`5000`")),
        (
            ("area of a triangle with base 12 and height 7", "`42`"),
            ("what height would make the area 60", "`10`"),
        ),
        (("is 1001 divisible by 7?", "Yes"), ("and 9", "No")),
        (("simplify 18/24", "3/4"), ("and 45/60?", "3/4"), ("so they're equal?", "the same")),
        (
            ("solve the system 2x + 3y = 12 and x - y = 1", "`x = 3`"),
            ("where do the two lines cross", "(3, 2)"),
            ("draw them", "x - y = 1"),
            ("do it another way", "by elimination"),
        ),
        (("order 0.5, 2/3, 3/8, 0.45", "`2/3`"), ("put in 0.6 too", "`0.6`")),
        (
            ("is 50 a term of 5, 8, 11, 14", "16th"),
            ("is 100?", "No"),
            ("another one like it", "Here is another one: `is 100 a term of"),
        ),
        (
            ("what's the coefficient of x^2 in (x + 2)^3", "`6`"),
            ("plug in x = 1", "= 27"),
        ),
        (("solve for y: 3x + 2y = 12", "3x/2"), ("brilliant thank you", "welcome")),
        (
            ("remainder when 3^40 is divided by 7", "`4`"),
            ("and divided by 11?", "`1`"),
        ),
        (
            ("i bought shoes for $60 with 20% off. what did i pay?", "`48`"),
            ("how much did i save", "`12`"),
        ),
        (("convert 36 km/h to m/s", "`10 m/s`"), ("and 20 m/s back", "`72 km/h`")),
        (
            ("evaluate x*y at x = 3 and y = 4", "12"),
            ("now with x = 5 and y = 2", "= 10"),
        ),
        (("sum of k from 1 to 10", "`55`"), ("of k^3", "`3025`")),
        (("let f(x) = x^2 - 9", "Noted"), ("sketch f", "```plot")),
        (("how many hours are in a day", "`24 h`"), ("how about a week", "`168 h`")),
        (("what is 20% of 150", "`30`"), ("take that off 150", "= 120")),
        (("what's 1101 in binary as a decimal", "`13`"), ("and in hex", "`d`")),
        (("solve x^2 + 9 = 0", "no real"), ("are there no real solutions?", "no real solution")),
        (("nth term of 2, 6, 18, 54", "3^(n - 1)"), ("is it arithmetic or geometric", "geometric")),
        (
            ("Amy is twice as old as Bob. Together they are 36. How old is each?", "`24`"),
            ("what's the difference in their ages", "12"),
        ),
        (("integrate 2x", "x²"), ("why is there a +C", "derivative 0")),
        (
            ("expand (2x - 3)^2", "4x²"),
            ("coefficient of x", "-12"),
            ("evaluate it at x = 2", "= 1"),
        ),
        (
            ("solve sin x = 1/2 between 0 and 360 degrees", "150°"),
            ("in radians", "5π/6"),
        ),
        (("what is 3 + 4", "7"), ("what else can you do", "solve equations")),
        (("what is 3 + 4", "7"), ("ok that makes sense", "Good")),
        (("what is 3 + 4", "7"), ("my teacher never explained this properly", "take our time")),
    ],
)
async def test_a_follow_up_is_about_what_was_talked_about(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
