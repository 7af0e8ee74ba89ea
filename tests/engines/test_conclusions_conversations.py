"""What is concluded in words from an answer, and questions of why that point at it."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.pointing import asks_why_of_it, without_forms

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("solve w^2 + 4w + 13 = 0", "no real"),
        ("so there are no real solutions?", "Yes"),
        ("does it have real roots", "no real roots"),
        ("then it has two real roots", "No, `2` is not right"),
    ),
    (("solve x^2 - 7x + 12 = 0", "x = 4"), ("so it only has one solution?", "No")),
    (
        ("P = [[1,1],[0,1]], Q = [[1,0],[1,1]]. what is PQ?", "[[2, 1], [1, 1]]"),
        ("so they don't commute?", "Yes, that is right"),
        ("ok so they do commute?", "No, that is not right"),
    ),
    (
        ("u = (2,1,0) and v = (-1,2,5). find u dot v", "= 0"),
        ("so they're perpendicular?", "Yes, that is right"),
        ("and the cross product", "= (5, -10, 5)`"),
        ("what's the angle between them", "90°"),
    ),
    (
        ("eigenvalues of [[4,1],[2,3]]", "`5`"),
        ("so it's not invertible?", "No, that is not right. The determinant is `10`"),
    ),
    (("integrate cos x from 0 to pi", "`0`"), ("so the area is zero?", "No, `0` is not right")),
    (("limit of (1 + 1/n)^n as n goes to infinity", "2.71828"), ("so its about 2.72?", "Yes")),
    (
        ("prove that cosh(x)^2 - sinh(x)^2 = 1", "Yes"),
        ("is that always true?", "wherever"),
        ("so cos 2x = 2 cos^2 x - 1?", "Yes"),
    ),
    (("is (a+2)^2 = a^2 + 4?", "at `a = 1` the left side is `9`, the right side `5`"),),
    (("is 2x = 8?", "x = 4"),),
    (("factor x^2 + 9x + 20", "(x + 4)(x + 5)"), ("now x^2 + 3x + 1", "factored already")),
    (("integrate 1/(x^2 + 25)", "arctan"), ("where does the arctan come from", "table")),
    (
        ("solve 5^x = 7", "ln"),
        ("to 2 decimal places", "1.21"),
        ("why did you take logs", "logarithm"),
    ),
    (("integrate x cos x", "sin(x)"), ("why do you choose u = x?", "By parts")),
    (
        ("derivative of e^(3x) sin x", "sin(x)"),
        ("so at x=0 the slope is 1?", "Yes, `1` is right"),
        ("so at x = 0 the slope is 3", "No, `3` is not right"),
    ),
    (("9 choose 2", "`36`"), ("how many if order matters?", "`72`")),
    (("is 89 prime", "Yes"), ("next prime after that", "`97`")),
    (("log10(x) + log10(x + 9) = 1", "x = 1"), ("so only x = 2?", "No, `x = 2`")),
    (("solve sin x = 0.5 between 0 and 360", "`x = 30°` or `x = 150°`"),),
    (
        ("prove that the cube of an odd number is odd", "always odd"),
        ("is that always true?", "Yes, it is always odd"),
        ("what about even numbers", "is not odd"),
    ),
    (
        ("expand (x - 3)^3", "- 27"),
        ("what's the coefficient of x^2?", "`-9`"),
        ("so the constant is 27?", "No, `27`"),
    ),
    (("integrate 1/x from 1 to e", "`1`"), ("why is it 1", "the value at `e` minus that at `1`")),
    (("solve 4x = 12", "x = 3"), ("why is the sky blue", "did not get")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_conclusion_is_judged_and_a_reason_told(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text",
    ["why did you choose u = x", "but why are there two", "where does the 3 come from", "why not"],
)
def test_a_question_of_why_without_a_formula_points_back(text: str) -> None:
    assert asks_why_of_it(text) is (text != "why not")


@pytest.mark.parametrize("text", ["why is the sky blue", "why is the square root of 2^2 not -2"])
def test_a_question_of_why_about_other_things_points_nowhere(text: str) -> None:
    assert not asks_why_of_it(text)


def test_rounding_of_a_result_is_passed_over_but_rounding_of_a_number_is_not() -> None:
    assert without_forms(["solve 2^x = 10", "round log(10)/log(2) to 3 decimal places"]) == [
        "solve 2^x = 10"
    ]
    assert len(without_forms(["solve 2^x = 10", "round 3.14159 to 3 decimal places"])) == 2
