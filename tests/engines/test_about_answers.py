"""Questions about the last answer and its curve, whatever got no answer in between."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # the curve, after turns that got no answer
    (
        ("find the turning points of y = x^3 - 12x", "(-2, 16)"),
        ("which of them is a minimum", "minimum at `(2, -16)`"),
        ("and who won the game", ""),
        ("ok where does it meet the x axis", "x = 2√3"),
        ("area under it from 0 to 1", "23/4"),
        ("how steep is it at x = 2?", "is `0`"),
    ),
    (
        ("f(x) = x^2 - 4x + 3, find the zeros", "x = 1"),
        ("which one is smaller?", "The smaller one is `x = 1`"),
        ("where is the vertex", "(2, -1)"),
        ("is it a max or a min", "local minimum"),
        ("tangent line at x = 0", "y = 3 - 4x"),
    ),
    (("domain of ln(x - 2)", "x > 2"), ("blah blah blah", ""), ("and its range?", "all real")),
    (("integrate cos x", "sin(x) + C"), ("3 = ( 4", ""), ("what about the derivative", "")),
    # the rule, the method, the places where it holds
    (("differentiate x^5", "5x⁴"), ("which rule is that?", "power rule")),
    (("solve x^2 + 3x + 2 = 0", "x = -1"), ("how do you solve such equations?", "to one side")),
    (("volume of a sphere with radius 2", "32π/3"), ("what formula did you use", "π")),
    (("simplify (x^2 - 1)/(x - 1)", "x + 1"), ("does that hold for every x?", "`x = 1` makes")),
    (("simplify (x^2 - 1)/(x - 1)", "x + 1"), ("why x ≠ 1?", "divided by 0")),
    (("expand (x + 3)^2", "x² + 6x + 9"), ("does it work for all x", "Yes")),
    (("solve 4x = 20", "x = 5"), ("is that true for all x?", "No")),
    # signs and words
    (("integrate x^2", "x³/3 + C"), ("what's the C for?", "any constant")),
    (("integrate sin(x^2)", "fresnels"), ("what does fresnels mean", "Fresnel integral")),
    (("x^2 = -9", "3i"), ("what is i here?", "imaginary unit")),
    (("variance of 1, 2, 3, 6", "population"), ("is it sample or population?", "population one")),
    (("circumference of a circle of radius 3", "6π"), ("is that exact?", "is exact")),
    (("2/3 + 1/6", "5/6"), ("is it rounded", "is exact")),
    (("integrate x^2 from 0 to 3", "`9`"), ("what does it mean", "area between")),
    # which, and in what form
    (("x^2 = 81", "x = 9"), ("just the positive one", "`x = 9`"), ("the negative one", "x = -9")),
    (("x^2 - 2x - 1 = 0", "x = "), ("as decimals", "-0.414214"), ("are they both right?", "Yes")),
    (("x^2 - 7x + 12 = 0", "x = 3"), ("is 3 really a solution", "Yes"), ("check", "Yes")),
    (("differentiate cos(x^2)", "-2x sin(x²)"), ("now integrate your answer", "cos(x²) + C")),
    (("integrate 2x", "x² + C"), ("check it by differentiating", "x` is `2x`")),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_last_answer_can_be_asked_about(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    "text", ["what rule did you use", "in words", "which one is larger", "what does that mean"]
)
async def test_an_open_lesson_does_not_give_the_answer_away(text: str) -> None:
    tutor = SymbolicTutor(NearWorker())

    reply, _ = await told(tutor, "hint: x^2 - 7x + 12 = 0", text)

    assert "x = 3" not in reply
    assert "x = 4" not in reply


async def test_a_problem_that_could_not_be_read_is_not_taken_for_the_one_before() -> None:
    tutor = SymbolicTutor(NearWorker())

    reply, _ = await told(tutor, "x^2 = 81", "solve 3x + = ( 4", "just the positive one")

    assert "9" not in reply
