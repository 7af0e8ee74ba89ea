"""Which results have a property, what two of them share, and what is done after yes or no."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("what is 3/4 - 2/3", "1/12"),
        ("is it less than a half?", "Yes"),
        ("double the answer", "1/6"),
    ),
    (
        ("solve x^2 = 7x", "`x = 0` or `x = 7`"),
        ("why can't i just divide by x?", "the solution 0 gets lost"),
        ("the non-zero one", "`x = 7`"),
        ("what's the sum of the roots", "= 7`"),
    ),
    (
        ("what are the factors of 20", "`20`"),
        ("which of them are prime", "Prime are `2` and `5`"),
        ("which are odd", "`1` and `5`"),
        ("and of 30?", "`30`"),
        ("what do they have in common", "`1`, `2`, `5` and `10`"),
    ),
    (
        ("differentiate x^2 e^x", "x² e^x"),
        ("what is it at x = 1?", "3e"),
        ("where is it zero?", "`x = -2` and `x = 0`"),
    ),
    (
        ("A card is drawn from a deck. What's the probability it's a jack?", "1/13"),
        ("or a queen?", "2/13"),
        ("as a percentage to 1 dp", "15.4"),
    ),
    (
        ("solve z^2 + 9 = 0", "3i"),
        ("why two?", "has two solutions"),
    ),
    (
        ("convert 20 degrees celsius to fahrenheit", "68"),
        ("the other way, 50 F?", "10 °C"),
    ),
    (
        ("A film starts at 7:40 and ends at 9:15. how long is it?", "1 h 35 min"),
        ("in minutes", "95 min"),
    ),
    (
        ("axis of symmetry of y = x^2 - 4x + 7", "x = 2"),
        ("does it have real roots", "no real roots"),
    ),
    (
        ("what is 3^4", "81"),
        ("and 3^-2", "1/9"),
        ("divide the first by the second", "729"),
        ("which is bigger?", "`81` for `3^4` is more than"),
    ),
    (
        ("evaluate the sum of k^2 from k = 1 to 4", "30"),
        ("up to 6?", "91"),
    ),
    (
        ("i got 1/2 + 1/3 = 2/5", "is false"),
        ("give me another one to try", "Here is another one: `what is "),
    ),
)


@pytest.fixture
def tutor() -> SymbolicTutor:
    return SymbolicTutor(NearWorker())


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_results_are_asked_about_and_gone_on_with(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
