"""Why rules of school hold: who gets which reason, and that its examples are true."""

import re

import pytest

from tests.mathematics.asking import answer
from tutor_tui.engines.symbolic.topics.reasons import REASONS, reason_for

ASKED = (
    ("why 'or'", "solve x^2 + 2x > 8", "no number is both"),
    ("why is it or and not and", "solve x^2 > 4", "no number is both"),
    ("why can't I use the power rule", "d/dx of x^x", "fixed exponent"),
    ("why does the power rule work", "derivative of x^5", "single `h`"),
    ("why do they use different bases", "log10(1000)", "Each base suits a use"),
    ("why does lambda appear", "max of xy subject to x+y=10", "at right angles"),
    ("why any multiple", "eigenvectors of [[2,1],[1,2]]", "what counts is the direction"),
    ("why is the gradient perpendicular to the level curve", "", "along a level curve"),
    ("why is the gradient of a perpendicular line -1/m", "", "turned by 90°"),
    ("why is it true when p is false", "truth table for p -> q", "promises"),
    ("why are there two constants", "solve y'' + y = 0", "integrates twice"),
    ("why does two negatives make a positive when you subtract", "", "debt"),
    ("how come minus times minus is plus?", "", "flips it back"),
    ("do i have to move the 12 over", "x^2 + 4x = 12", "one side first"),
    ("why does the middle disappear", "expand (2x - 3)(2x + 3)", "two squares"),
    ("which side is the hypotenuse", "right triangle with legs 5 and 12, hypotenuse", "longest"),
    ("why sin and not cos", "a ladder at an angle of 70 degrees", "opposite over"),
    ("why isn't it 400", "(420)*(1 - 5/100)", "share of what is there"),
    ("why do they add to 180", "two angles on a straight line are x and 3x", "half of a full turn"),
    ("which log is that", "log(x) + log(x - 3) = 1", "base 10"),
    ("why is the power negative", "write 0.00045 in standard form", "below 1"),
    ("how would i do that in my head", "15% of 240", "Begin with 10%"),
    ("why is it plus now", "what is 4 - -9", "debt"),
    ("but why did the sign turn around?", "solve -3x > 12", "number line"),
    ("why do we flip the inequality when dividing by a negative", "", "number line"),
    ("why do u turn the second fraction upside down", "", "how often"),
    ("why do you flip it?", "what is 3/8 divided by 1/2", "how often"),
    ("why can't you divide by zero?", "", "no single answer"),
    ("why is the square root of 2 irrational", "", "lowest terms"),
    ("why is pi irrational", "", "Lambert"),
    ("why is a square also a rectangle", "", "special rectangle"),
    ("why not?", "what is 7 divided by 0", "no single answer"),
    ("why is anything to the power of 0 equal to 1", "", "divides by the base"),
    ("why no x term", "expand (x+4)(x-4)", "two middle terms cancel"),
    ("why sec^2", "derivative of tan x", "quotient rule"),
    ("why average the middle two", "median of 7, 3, 9, 4", "halfway"),
    ("why does cross multiplication work", "", "both denominators"),
    ("where does the quotient rule come from?", "", "reciprocal"),
    ("how come the factor theorem works", "", "p(a) = r"),
    ("why does the cosine rule work", "", "height onto"),
    ("why does substitution work", "2x + y = 5, x = y + 1", "single letter"),
    ("why does substitution work", "integrate 2x e^(x^2)", "chain rule backwards"),
    ("why isn't it 0?", "what is 9^0", "divides by the base"),
    ("why do we add the exponents?", "", "counts factors"),
    ("why are you adding them", "simplify 5^2 * 5^3", "counts factors"),
    ("why do fractions need a common denominator", "", "same size"),
    ("why do the angles of a triangle make 180 degrees", "", "straight line"),
    ("why is the circumference 2 pi r", "", "diameter"),
    ("why are there 2 solutions?", "x^2 = 36", "same square"),
    ("why two answers", "solve |2x + 1| = 7", "how far"),
    ("why do you multiply first?", "what is 2 + 3*4", "short for adding"),
    ("why isn't 1 a prime number", "", "exactly two divisors"),
    ("why do you divide by 100 for percent", "", "out of a hundred"),
    ("why do you multiply the tops and the bottoms", "2/3 * 4/5", "one of six"),
    ("why is the answer bigger?", "6 / 0.5", "how often"),
    ("why does the area go up by 4", "what if the radius is doubled: area of a circle", "squares"),
    ("i don't get why we subtract", "hypotenuse 13 and side 12, find the other side", "taken away"),
    ("why are there two answers?", "x^2 - 5x + 6 = 0", "either of them"),
    ("why is the derivative of sin cos", "", "slope of the sine"),
    ("why is the derivative of cos x -sin x", "", "falls"),
    ("why is the derivative of e^x itself", "", "one base"),
    ("why does the power rule work?", "", "single `h`"),
    ("why can't you take the log of a negative number", "", "never negative"),
    ("why does the harmonic series diverge?", "", "Group the terms"),
    ("why do you divide by n-1", "", "Bessel"),
    ("why divide?", "how many arrangements of the letters of BANANA", "equal letters"),
    ("why is sin^2 x + cos^2 x = 1", "", "Pythagoras"),
    ("why do i have to do the same thing to both sides", "solve 2x = 8", "balance"),
)
NO_REASON_OF_THESE = (
    ("flip it", "what is 3/8 divided by 1/2"),
    ("why do you flip it", "solve 2x + 1 = 7"),
    ("why do you divide by 3", "solve 3x = 12"),
    ("why subtract 7 from both sides", "solve x + 7 = 9"),
    ("why is it 12", "what is 3*4"),
    ("why do you divide", "solve 3x = 12"),
    ("why did you subtract 3", "solve x^2 + 3 = 7"),
    ("differentiate sin x", ""),
    ("which log is that", "derivative of log(x)"),
    ("why is cos negative", "an angle of 120 degrees"),
    ("why not", "is 91 prime?"),
    ("what is 0!", ""),
    ("why did the chicken cross the road", ""),
    ("Let f(d) be the first derivative of 18*d + d**3/3. Let f(c) = 0. What is c?", ""),
)


@pytest.mark.parametrize(("text", "question", "said"), ASKED)
def test_the_reason_of_the_rule_is_told(text: str, question: str, said: str) -> None:
    assert said in (reason_for(text, question) or "")


@pytest.mark.parametrize(("text", "question"), NO_REASON_OF_THESE)
def test_other_questions_get_no_such_reason(text: str, question: str) -> None:
    assert reason_for(text, question) is None


def test_every_example_of_numbers_in_a_reason_is_true() -> None:
    spans = [span for one in REASONS for span in re.findall(r"`([^`]+)`", one.text)]
    examples = [span for span in spans if re.search(r"[=<>]", span) and "…" not in span]
    plain = [one for one in examples if not re.search(r"[a-zπ²](?![a-z])", one)]

    assert len(plain) > 20
    assert [one for one in plain if answer(f"is {one}?").result != "True"] == []
