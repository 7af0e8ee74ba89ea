"""Answers that somebody proposes in talk are found, however they are written, and judged."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.claims import claim_and_question, claim_in

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("integrate sin(x)cos(x)", "+ C"),
        ("i got sin^2(x)/2 + C is that right", "Yes"),
        ("could it also be -cos(2x)/4?", "lacks the constant"),
    ),
    (
        ("solve x^2 - 4x + 3 = 0", "`x = 1` or `x = 3`"),
        ("are 1 and 3 right", "Yes"),
        ("i only got 3, why", "Not quite"),
    ),
    (
        ("solve x^2 >= 9", "`x ≥ 3`"),
        ("so [3, ∞)?", "Not quite"),
        ("my answer is (-∞, -3] ∪ [3, ∞)", "Yes"),
    ),
    (
        ("domain of 1/(x-2)", "`x ≠ 2`"),
        ("i said all real numbers except 2, correct?", "Yes"),
    ),
    (
        ("line through (1,2) and (4,6)", "`y = 4x/3 + 2/3`"),
        ("would 4x - 3y + 2 = 0 be right too?", "Yes"),
    ),
    (
        ("what is 25% of 80? is it 25?", "No, `25` is not right"),
        ("i think the derivative of x^3 is 3x, am i right", "No, `3x` is not right"),
    ),
    (
        ("I think (x+2)^2 = x^2 + 4. right?", "is not true for all values"),
        ("i think 2x + 3x = 5x^2 right", "No, "),
        ("sqrt(a+b) = sqrt(a) + sqrt(b) right?", "No, "),
        ("i thought 2(x + 3) = 2x + 6, is that correct?", "Yes"),
    ),
    (("y = 2x + 1, is that right?", "depends on what it answers"),),
    (
        ("expand (x+2)^2", "4x"),
        ("i think (x+2)^2 = x^2+4, right?", "products of both terms"),
        ("so (x+2)^2 = x^2 + 4x + 4?", "Yes"),
    ),
    (
        ("My teacher says the answer to x^2 = 49 is just 7. Is she right?", "not all"),
        ("my friend says x^2 = 9 only has the solution 3. is he right?", "not all"),
        ("my brother thinks the answer to 2x + 6 = 10 is 3, who is right", "No, "),
        ("is 4 the only solution of 3x = 12?", "Yes, "),
    ),
    (
        ("solve x^2 = 2", "√2"),
        ("give me a hint", "Hint 1"),
        ("±2", "not it"),
        ("±√2", "Yes"),
    ),
    (
        ("area of a circle with radius 4 cm", "16π cm²"),
        ("hint", "Hint 1"),
        ("16π m", "the unit is another"),
        ("16π", "Yes"),
    ),
    (
        ("solve sin x = 1/2", "π/6"),
        ("hint", "Hint 1"),
        ("30° + 360°n and 150° + 360°n", "Yes"),
    ),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=[turns[0][0] for turns in CONVERSATIONS])
async def test_a_proposed_answer_is_judged(turns: tuple[tuple[str, str], ...]) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)


@pytest.mark.parametrize(
    ("message", "claim"),
    [
        ("is it plus or minus root 2", "plus or minus root 2"),
        ("I got x = ±1.41", "x = ±1.41"),
        ("my answer is {x | x > 3}", "{x | x > 3}"),
        ("i got 1/5 [[4,-3],[-1,2]], is that right?", "1/5 [[4,-3],[-1,2]]"),
        ("i got no solution", "no solution"),
        ("would 7 be ok", "7"),
        ("is it a parabola?", None),
        ("is it even or odd", None),
        ("are they both right", None),
        ("and 9, 8, 4?", None),
        ("could it be easier", None),
    ],
)
def test_a_proposal_is_told_from_a_question(message: str, claim: str | None) -> None:
    assert claim_in(message) == claim


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("my answer for 3/4+1/4 is 4/8", ("4/8", "3/4+1/4")),
        ("check my answer: integrate 2x = x^2 + c", ("x^2 + c", "integrate 2x")),
        ("i think x=3 is the answer to 2x+1=7. is it?", ("x=3", "2x+1=7")),
        ("check my homework is done", None),
        ("the derivative of x^2 is 6, find x", None),
        ("the product of x and 4 is 20, what is x", None),
        ("Sara has $50 and saves $15 a week. In how many weeks will she have $210?", None),
    ],
)
def test_a_proposal_may_bring_its_question(message: str, found: tuple[str, str] | None) -> None:
    assert claim_and_question(message) == found
