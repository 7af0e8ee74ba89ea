"""A whole thing of the last question changed, and what is asked of its result."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.amended.amend import amended, told_otherwise
from tutor_tui.engines.symbolic.follow_ups.readings import Written

SYSTEM = "solve 3x + y = 9, x - y = 3"
STORY = "tom has twice as many cards as sue. together they have 48. how many does tom have"
RECIPE = "my recipe for 4 people needs 200 g sugar. how much for 10 people"
TRIANGLE = "is a triangle with sides 3, 4 and 5 right angled"
DRIVE = "how long does it take to drive 180 miles at 60 mph"
COAT = "a coat costs $90 and is 20% off. how much do i pay"


@pytest.mark.parametrize(
    ("question", "message", "there"),
    [
        (SYSTEM, "change the second to x - y = 1", "3x + y = 9, x - y = 1"),
        (SYSTEM, "what if the first equation was 2x + y = 9", "2x + y = 9, x - y = 3"),
        ("slope of the line through (1,2) and (4,8)", "what if the second point is (3,4)", "(3,4)"),
        ("dot product of (1,2,3) and (4,5,6)", "what if the first vector was (1,0,2)", "(1,0,2)"),
        ("multiply [[1,2],[3,4]] by [[1,0],[0,1]]", "make the last one [[0,1],[1,0]]", "[[0,1],[1"),
        (TRIANGLE, "what about 5 12 13", "5, 12 and 13"),
        (TRIANGLE, "and 6, 7 and 8?", "6, 7 and 8"),
        ("find the mean of 4, 8, 6", "and 1 2 3 4", "1, 2, 3, 4"),
        (STORY, "what if he had three times as many", "three times as many cards"),
        (STORY, "what if tom has 5 times as many as sue", "5 times as many cards"),
        (RECIPE, "what if it needed 350 g", "350 g sugar"),
        (DRIVE, "what if i drive at 45 mph", "at 45 mph"),
        (DRIVE, "what if she goes 300 miles", "drive 300 miles"),
        (COAT, "and 35%", "35% off"),
        ("what is 20% of 80", "and if it was £90", "20% of £90"),
        ("area of a circle with radius 5 cm", "what if the radius is √2 cm", "radius √2 cm"),
    ],
)
def test_a_whole_thing_is_changed(question: str, message: str, there: str) -> None:
    found = amended(message, question) or told_otherwise(message, question)

    assert isinstance(found, Written), found
    assert there in found.question


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (COAT, "and tax of 8% on top"),
        (COAT, "what if there was another 10% off it"),
        (RECIPE, "what if it needed 2 hours"),
        (DRIVE, "i have 3 cats"),
        ("what is 15% of 240", "and 2 + 2"),
        ("what is 15% of 240", "and what is 7 times 8"),
        (SYSTEM, "what if the third equation was x + y = 2"),
        (TRIANGLE, "why is 5 more than 4"),
    ],
)
def test_what_is_said_beside_takes_the_place_of_nothing(question: str, message: str) -> None:
    assert (amended(message, question) or told_otherwise(message, question)) is None


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("solve x^2 - 7x + 12 = 0", "x = 3"),
            ("is 4 one of them?", "Yes, `4² - 7*4 + 12 = 0` is true."),
            ("does 5 work", "No, `5² - 7*5 + 12 = 0` is false"),
            ("which way is easier", "Factoring: the discriminant `b² - 4ac = 1` is a square"),
            ("show the steps", "To solve `x² - 7x + 12 = 0`"),
        ),
        (
            ("solve x^2 - 5x + 1 = 0", "√21"),
            ("what's the best way", "The quadratic formula: the discriminant `b² - 4ac = 21`"),
        ),
        (
            (SYSTEM, "x = 3"),
            ("which way is easier, substitution or elimination", "Substitution: in `3x + y = 9`"),
        ),
        (
            ("solve 2x + 3y = 8, 3x - 2y = -1", "x = 1"),
            ("which method is better here", "Elimination: every unknown has a factor"),
        ),
        (
            ("what are the divisors of 28", "`14`"),
            ("is 8 one of them", "No, `8` is none of them."),
            ("and is 7 one of them", "Yes, `7` is one of them."),
            ("how many are there", "There are `6` of them."),
        ),
        (
            ("find the mean of 4, 8, 6, 100", "29.5"),
            ("which is better here, the mean or the median", "The median: `100` lies far"),
            ("and the median", "`7`"),
        ),
        (
            ("find the mean of 4, 8, 6, 10", "`7`"),
            ("which average is better here", "Here both serve"),
        ),
        (
            ("area of a square with side 3 m", "9 m²"),
            ("units?", "In `m²`:"),
            ("what if the side doubles", "With `6 m` instead of `3 m`: The area"),
            ("how many times bigger is that", "that is `4` times as much"),
        ),
        (
            ("area of a square with side 3", "`9`"),
            ("in which unit is that", "The question names no unit"),
        ),
        (
            ("simplify (x^2-16)/(x-4)", "x + 4"),
            ("is that the same as x+4?", "Yes, `x+4` is right"),
            ("what happens at x = 4", "the original has no value"),
            ("and what's the value when x = 6", "`x = 6`"),
        ),
        (
            ("integrate x*cos(x^2)", "sin(x²)/2"),
            ("why u = x^2", "whose derivative stands beside it"),
            ("is there an easier way", "Another way: for numbers"),
        ),
        (
            ("what is the derivative of x^2*ln(x)", "2x ln(x) + x"),
            ("what is ln", "logarithm"),
            ("why the product rule", "both factors hold the variable"),
            ("multiply it by the original", "x² ln(x)"),
        ),
        (
            ("what is 3/5 of 50", "30"),
            ("as a fraction of 400", "3/40"),
            ("is that more than 0.1", "No, `3/40 > 0.1` is false"),
        ),
        (("what is 3/5 of 50", "30"), ("half as much", "15"), ("as a decimal", "`15`")),
        (
            ("eigenvalues of [[2,1],[1,2]]", "`1` and `3`"),
            ("is 3 one of them", "Yes, `3` is one of them."),
            ("and the eigenvectors of the first one", "`(-1, 1)`"),
        ),
        (
            ("how many ways can 5 people sit in a row", "`120`"),
            ("and if 2 must sit together", "`48`"),
        ),
        (
            ("write 0.25 as a fraction", "1/4"),
            ("and 0.1666...", "`1/6`"),
            ("and 0.5", "`1/2`"),
        ),
        (
            ("slope of the line through (1,2) and (3,8)", "`3`"),
            ("is it parallel to y = 3x + 5", "are parallel"),
        ),
        (
            (COAT, "`72` dollars"),
            ("and tax of 5% on top", "`75.6` dollars"),
        ),
        (
            ("is sin^2 x + cos^2 x = 1 an identity", "Yes"),
            ("what formula does it come from", "did not get"),
        ),
        (
            ("solve 2x + 3 = 11", "x = 4"),
            ("how can i check that its right", "2*4 + 3 = 11"),
            ("how do i check that it works", "2*4 + 3 = 11"),
            ("show that it works in the equation", "2*4 + 3 = 11"),
        ),
        (
            ("f(x)=2x+1, g(x)=x^2", "Noted"),
            ("fg(3)?", "19"),
            ("gf(3)", "49"),
        ),
        (
            ("a car travels 90 km in 1.5 hours. what is its average speed?", "`60` km/h"),
            ("how far in 40 minutes", "`40` km"),
            ("in m/s", "`60 km/h` is `50/3 m/s`"),
        ),
        (
            ("differentiate (x+1)(x+2)", "`2x + 3`"),
            ("can you expand first", "`x² + 3x + 2` → `2x + 3`"),
        ),
        (
            ("find the coefficient of x^3 in (1-2x)^5", "-80"),
            ("why is it negative", "an odd power of a negative"),
        ),
        (
            ("f(x) = 2x + 1. solve f(x) = 3", "`x = 1`"),
            ("what if the right side is 5", "did not get"),
        ),
        (("mean of 2, 4, 4, 6", "`4`"), ("whats the formula", "add the numbers up")),
        (
            ("mean of 4, 8, 15", "`9`"),
            ("what if I add 5 to every number?", "(`42/3`), is `14`"),
            ("what if 2 is taken from each of them?", "(`36/3`), is `12`"),
            ("multiply every number by 3", "(`108/3`), is `36`"),
        ),
        (
            (
                "A tree casts a 20 m shadow. At the same time a 4 m pole casts a 5 m shadow. "
                "How tall is the tree?",
                "`16` m",
            ),
            ("what if the shadow is 24 m", "`19.2` m"),
            ("what if its shadow was 30 m", "`24` m"),
            ("what if the pole's shadow is 8 m", "`15` m"),
        ),
        (
            (
                "A ladder 10 m long leans against a wall with its foot 6 m from the wall. "
                "How high does it reach?",
                "`8` m",
            ),
            ("what if it's 8 m long", "`2√7` m"),
            ("what if its foot is 4 m away", "`4√3` m"),
        ),
        (
            ("A die is rolled. What is the probability of getting a 5?", "`1/6`"),
            ("at least one 5 in two rolls", "`11/36`"),
        ),
        (("A coin is tossed. P(heads)?", "`1/2`"), ("at least one head in 3 tosses", "`7/8`")),
        (
            ("In a class of 28 the ratio of girls to boys is 4:3. how many girls", "`16`"),
            ("and boys?", "`12`"),
        ),
        (("mean of 4, 8, 15", "`9`"), ("what if I add 5 to the 8?", "`13` instead of `8`")),
        (
            ("two dice, probability the sum is 7", "`1/6`"),
            ("greater than 10?", "`1/12`"),
            ("and less than 4?", "`1/12`"),
        ),
        (
            ("Find the critical points of f(x) = x^3 - 3x", "`x = -1` and `x = 1`"),
            ("what is f there", "maximum at `(-1, 2)`"),
        ),
        (
            ("Find the Taylor polynomial of degree 3 of ln(1+x) at 0", "`x - x²/2 + x³/3`"),
            ("use it to estimate ln(1.1)", "143/1500"),
            ("and for sin x", "`x - x³/6`"),
        ),
        (
            ("Simplify (x^2 - 9)/(x - 3).", "`x ≠ 3`"),
            ("what about x = 3?", "no value"),
            ("and (x^2 - 16)/(x + 4)?", "`(x² - 16)/(x + 4) = x - 4`"),
        ),
        (
            ("If f(x) = 2x + 1 and g(x) = x^2, find f(g(x)).", "`f(g(x)) = 2x² + 1`"),
            ("is it the same as g(f(x))?", "No, `2x² + 1 = (2x + 1)²` is not true"),
        ),
        (
            ("evaluate x^2 - 5x + 6 at x = -2", "= 20"),
            ("and x = 2", "5*2 + 6 = 0"),
            ("for which x is it zero", "`x = 2` or `x = 3`"),
        ),
        (
            ("what is x^2 - 5x + 6 when x = 1", "2"),
            ("when is it zero", "`x = 2` or `x = 3`"),
            ("for what x is it zero", "`x = 2` or `x = 3`"),
        ),
        (("solve 2^x = 32", "x = 5"), ("whats log then", "A logarithm asks for the exponent")),
    ],
    ids=lambda turns: turns[0][0],
)
async def test_what_is_asked_of_a_result_is_answered(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)
