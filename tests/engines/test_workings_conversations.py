"""Workings shown in a message, tries of several lines, and what is asked about them after."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.workings import problem_in, working_text
from tutor_tui.mathematics.operations import check_text

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("is this right: 5x - 3 = 12, 5x = 15, x = 5", "does not hold is `x = 5`"),
        ("so it's x = 3?", "Yes"),
        ("give me a similar one to try", "another one"),
    ),
    (
        ("i solved 4x + 1 = 13 like this:\n4x = 14\nx = 3.5", "does not hold is `4x = 14`"),
        ("where did i go wrong?", "`4x = 14`"),
    ),
    (("is this correct?\n∫ 3x^2 dx\n= x^3", "`+ C` is missing".replace("`", "")),),
    (("is this right: d/dx (x sin x) = cos x", "does not hold"),),
    (
        ("differentiate x^2 sin x", "x² cos(x)"),
        ("Check my working:\nf'(x) = 2x cos x", "does not hold"),
        ("Answer.", "x² cos(x) + 2x sin(x)"),
    ),
    (
        ("solve 3x - 2 = 10", "x = 4"),
        ("hint", "Hint 1"),
        ("3x = 12 so x = 3", "`3x = 12` is right so far. No, `x = 3`"),
        ("3x = 12\nx = 4", "Yes, `x = 4` is right"),
    ),
    (
        ("what about 3(x-1) = 9 so 3x - 1 = 9 so x = 10/3", "does not hold is `3x - 1 = 9`"),
        ("so x = 4?", "Yes"),
    ),
    (
        ("solve 7x - 2 = 4x + 10", "x = 4"),
        ("don't tell me the answer", "Hint 1"),
        ("3x = 12 then", "Yes, `3x = 12` is right"),
        ("x = 4", "✓"),
    ),
    (
        ("x^2 - 9x + 14 = 0", "x = 7"),
        ("hint", "Hint 1"),
        ("i think x = 2", "there is more"),
        ("ok then 5", "`5` is not it"),
        ("what's the other one then", "`x = 7`"),
    ),
    (
        ("give me a hint for x^2 + 2x - 15 = 0", "Hint 1"),
        ("is it x = 3?", "there is more"),
        ("and the other one is 5?", "No, `x = 3 or x = 5` is not it"),
        ("the other is -5 then", "Yes, `x = 3 or x = -5` is right"),
    ),
    (
        ("2x + 3 = 15", "x = 6"),
        ("where did i go wrong if I did 15 - 3 = 12 and 12/2 = 5", "does not hold is `12/2 = 5`"),
    ),
    (
        ("(2+i)(3-2i)", "8 - i"),
        ("and the modulus?", "√65"),
        ("what's the conjugate", "`8 + i`"),
        ("in polar form", "√65"),
    ),
    (
        ("x + 2y = 7, x - y = 1", "`y = 2`"),
        ("just x", "`x = 3`"),
        ("can you do it by substitution", "Result: `x = 3` and `y = 2`"),
    ),
    (
        ("x^2 - 2x - 8 > 0", "(4, ∞)"),
        ("in interval notation please", "`(-∞, -2) ∪ (4, ∞)`"),
        ("so x > 4?", "Not quite: `x > 4` is right, but not all"),
        ("so x < -2 or x > 4?", "Yes"),
    ),
    (
        ("what is 7 choose 3", "`35`"),
        ("what is 8 choose 2", "`28`"),
        ("which one is bigger?", "is more than `28` for `8 choose 2`, by `7`"),
    ),
    (("integrate x^4", "x⁵/5"), ("nice, quiz me", "Practice: integrals")),
    (("explain the product rule", "product"), ("quiz me", "Practice: derivatives")),
    (
        ("2(x+3) = 16\n2x + 3 = 16\n2x = 13\nx = 6.5\nwhere did I go wrong?", "is `2x + 3 = 16`"),
        ("why is that wrong?", "`2x + 3 = 16` does not hold: x = 5 solves the equation before"),
        ("so what should the second line be", "→ `2x + 6 = 16`"),
        ("ok so x = 5", "Yes, `x = 5` is right"),
    ),
    (
        ("can you check my homework?\n1. 5 + 3*2 = 16\n2. 12/4 + 1 = 4", "not hold is `5 + 3*2"),
        ("and number 2?", "`12/4 + 1 = 4` holds"),
        ("whats wrong with the first one", "`5 + 3*2 = 16` does not hold"),
        ("what should it be", "`5 + 3*2 = 11`"),
        ("so its 11?", "Yes"),
    ),
    (
        ("3(x + 2) = 21\n3x + 2 = 21\nx = 19/3\nwhat did i do wrong?", "is `3x + 2 = 21`"),
        ("oh i forgot to multiply the 2", "send me your new result"),
        ("so the answer is 5", "Yes, `5` is right"),
    ),
    (("x^2 = 9\nx = 3\nis that all?", "a solution is lost"),),
    (("solve these\n2x + 1 = 5\n3x - 2 = 7", "(2)"), ("the second one", "`x = 3`")),
    (
        ("a) 12 x 15\nb) 144 / 12\nc) 25% of 80", "(c) 25% of 80 is `20`"),
        ("why is c 20", "25/100*80"),
        ("is b right", "`144/12 = 12`"),
        ("i got 13 for b", "No, `13` is not right. `144/12 = 12`"),
        ("and for c i got 20", "Yes, `20` is right"),
    ),
    (("dy/dx = 5x", "C1"), ("is that separable?", "is separable"), ("what if y(0) = 2", "+ 2")),
)


@pytest.fixture(autouse=True, scope="module")
def core_at_hand() -> None:
    """Loading the core takes longer than a line may be checked for."""
    check_text({"text": "x + 1 = 2\nx = 1", "context": []})


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_a_working_is_checked_and_stays_what_is_talked_about(
    turns: tuple[tuple[str, str], ...],
) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("is this right: 2x = 8 so x = 4", "2x = 8\nx = 4"),
        ("can you check this: x + 1 = 3 => x = 2", "x + 1 = 3\nx = 2"),
        ("here's what i did for 3y = 6:\ny = 2", "3y = 6\ny = 2"),
        ("did i do this right?\nd/dx x^3\n= 3x", "d/dx x^3 = 3x"),
        ("x + 2 = 5\nx = 3", "x + 2 = 5\nx = 3"),
        ("Let me try: 5x = 8\nx = 3 right?", "5x = 8\nx = 3"),
        ("solve x^2 = 4\nx = 2 or x = -2\nis this ok", "x^2 = 4\nx = 2 or x = -2"),
        ("my answer is not in the book:\n3x = 6\nx = 3", "3x = 6\nx = 3"),
        ("2x + 1 = 5\n3x - 2 = 7", None),
        ("x + y = 5\ny = 3", None),
        ("is this right: 5", None),
        ("is it right that 2x = 8 has one solution?", None),
        ("solve 2x + y = 8, x = 3", None),
    ],
)
def test_working_is_what_is_shown_and_asked_about(text: str, lines: str | None) -> None:
    assert working_text(text) == lines


def test_a_working_begins_with_its_problem() -> None:
    assert problem_in("2x = 8\nx = 4") == "solve 2x = 8"
    assert problem_in("∫ 2x dx = x^2") == "∫ 2x dx"
    assert problem_in("4 = 4") is None
    assert problem_in("1. 5 + 2*3 = 10") == "what is 5 + 2*3"
