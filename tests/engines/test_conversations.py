"""Conversations in learners' own words: what each reply must hold, whatever its wording."""

from collections.abc import Mapping

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_symbolic import told
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.operations import OPERATIONS


class NearWorker(MathematicsWorker):
    """A worker that calculates in this process, so that hundreds of turns take seconds."""

    async def call(
        self, operation: str, arguments: Mapping[str, object], *, seconds: float | None = None
    ) -> Mapping[str, object]:
        return OPERATIONS[operation](arguments)


CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    # what is done with a result
    (("solve 3x + 11 = 14", "x = 1"), ("double it", "= 2"), ("add 5 to that", "= 7")),
    (("12*3", "36"), ("divide the result by 5", "7.2"), ("as a fraction", "36/5")),
    (("5/8", "5/8"), ("as a percentage please", "62.5%"), ("and as a decimal?", "0.625")),
    (("sqrt(50)", "5√2"), ("square it", "= 50"), ("take away 8", "= 42")),
    (("what is 7 times 8?", "56"), ("subtract it from 100", "44"), ("halve it", "22")),
    (("17 - 20", "-3"), ("squared?", "9"), ("now the square root", "3")),
    (("10/3", "3.33333"), ("round that to 2 decimals", "3.33")),
    (("2/3 + 1/4", "11/12"), ("what is that as a decimal?", "0.91"), ("times 12", "11")),
    (("what is 15% of 80?", "12"), ("add 10% to that", "13.2"), ("minus 3.2", "10")),
    (("what is the gcd of 12 and 18?", "6"), ("what's half of that", "3"), ("is it prime?", "Yes")),
    (("2^10", "1024"), ("what is 20% of it?", "204.8")),
    (("differentiate x^3 - 3x", "3x² - 3"), ("factor it", "3(x - 1)(x + 1)")),
    (("x^2 = 4", "x = -2"), ("double it", "not one expression")),
    (("what is the square root of 144?", "12"), ("cube it", "1728")),
    (("what is 2 to the power of 5", "32"), ("halve that", "16")),
    # another number, another expression
    (("solve 3x + 11 = 14", "x = 1"), ("now with 5 instead of 3", "3/5"), ("are you sure?", "Yes")),
    (("3x + 5 = 20", "x = 5"), ("what if the 5 was 8", "x = 4"), ("and if it was 2?", "x = 6")),
    (("what is 15% of 80?", "12"), ("and for 60?", "Which one"), ("b", "9")),
    (("what is 15% of 80?", "12"), ("and 20%?", "16"), ("and of 90?", "18")),
    (("what is 15% of 80?", "12"), ("and for 60?", "60% of 80"), ("the first one", "48")),
    (("is 7 prime?", "Yes"), ("and 12?", "No"), ("what about 91?", "7*13")),
    (("differentiate x^2", "2x"), ("same but with x^3", "3x²"), ("and sin x?", "cos(x)")),
    (("differentiate x^2 + 5x", "2x + 5"), ("same but with x^3", "Which one"), ("b", "3x² + 5")),
    (("what is x^2 + 3x when x = 2?", "10"), ("with x = 5 this time", "40")),
    (("f(x) = x^2 + 1, what is f(3)?", "10"), ("and f(5)?", "26"), ("its derivative?", "2x")),
    (("solve 2x = 10", "x = 5"), ("how about 4x = 20", "x = 5"), ("and x/2 = 6?", "x = 12")),
    (("factor x^2 - 9", "(x - 3)(x + 3)"), ("do x^2 - 16", "(x - 4)(x + 4)")),
    (("2 + 3", "5"), ("and 4 + 5?", "9"), ("multiply that by 2", "18")),
    (("what is 25% of 60", "15"), ("use 40 instead", "Which one")),
    (("solve x^2 - 5x + 6 = 0", "x = 3"), ("replace 6 by 4", "x = 4")),
    (("sort 3, 1, 2", "1`, `2`, `3"), ("and 9, 8, 4?", "4`, `8`, `9")),
    (("what is the gcd of 12 and 18?", "6"), ("and of 10 and 25?", "5"), ("triple it", "15")),
    # what is asked of an expression
    (("x^2 - 9", "x² - 9"), ("factor it", "(x - 3)(x + 3)"), ("plug in x = 2", "-5")),
    (("simplify x^2 + 2x + 1", "x"), ("and its derivative?", "2x + 2"), ("at x = 3", "8")),
    (("differentiate x^3", "3x²"), ("evaluate that at 2", "12")),
    (("integrate x^2", "x³/3 + C"), ("from 0 to 3", "9"), ("what about from 0 to 6?", "72")),
    (("what is 35% of 200?", "70"), ("now of 50 instead of 200", "17.5"), ("double", "35")),
    (("integrate x^2", "x³/3 + C"), ("differentiate that", "is `x²`")),
    (("differentiate x^3", "3x²"), ("what about the integral?", "x⁴/4")),
    (("expand (x + 1)^2", "x² + 2x + 1"), ("what are its roots?", "x = -1")),
    (("solve 2x + 3y = 6 for x", "x = 3 - 3y/2"), ("solve it for y instead", "y = 2 - 2x/3")),
    (("solve 3x + 1 = 7", "x = 2"), ("try x = 5", "16"), ("plug in x = 2", "Yes")),
    (("x^2 - 4", "x²"), ("graph it", "`x = -2`"), ("thanks", "elcome"), ("factor it", "(x")),
    # somebody's own result
    (("solve 3x + 11 = 14", "x = 1"), ("I got 7, is that correct?", "No, `7`")),
    (("solve 3x + 11 = 14", "x = 1"), ("my answer was x = 1", "Yes, `x = 1`")),
    (("solve x^2 = 9", "x = 3"), ("I got x = 3", "not all"), ("is it 3 or -3?", "Yes")),
    (("10/3", "3.33"), ("my calculator says 3.33", "rounded to 2"), ("the book says 10/3", "Yes")),
    (("differentiate cos x", "-sin"), ("shouldn't it be sin x?", "sign"), ("really?", "Yes")),
    (("integrate 2x", "x² + C"), ("I got x^2 + c", "Yes")),
    (("1/2 + 1/3", "5/6"), ("why isn't it 2/5?", "No, `2/5`"), ("is that right?", "Yes")),
    (("solve x + y = 5, x - y = 1", "x = 3"), ("I think x = 2 and y = 3", "No")),
    (("is 7 prime?", "Yes"), ("I said no, is that right?", "No")),
    # another one
    (("solve 3x + 11 = 14", "x = 1"), ("another one like it", "hint"), ("answer", "x = ")),
    (("solve x^2 - 5x + 6 = 0", "x = 2"), ("a similar problem", "another"), ("step", "1")),
    # several questions
    (("a) 2+3 b) 5*7", "35"), ("explain (b)", "`5*7` → `35`")),
    (("1. solve x+1=3 2. factor x^2-1", "(x - 1)(x + 1)"), ("steps for the first", "x = 2")),
    (("2+3\n5*7", "35"), ("why?", "Which one"), ("the second", "`5*7` → `35`")),
    (("Factor: a) x^2-1 b) x^2-4", "(x - 2)(x + 2)"), ("and the first?", "(x - 1)(x + 1)")),
    (("What is 2+3? What is 5*7?", "35"), ("the last one", "35")),
    (("1) x+y=3 2) x-y=1", "`x = 2` and `y = 1`"), ("why?", "x = 2")),
    # slips of the pen
    (("2*(x + 3", "Did you mean `2*(x + 3)`"), ("yes", "2x + 6")),
    (("solve x2 = 9", "x^2 = 9"), ("a", "x = -3")),
    (("solve 3x + = 7", "Did you mean"), ("yes", "x = 7/3")),
    (("2(x+3)) = 10", "Did you mean"), ("yes please", "x = 2")),
    (("3 +* 4", "Did you mean `3 * 4`"), ("3 + 4", "7")),
    # words
    (("solve 2x = 8", "x = 4"), ("I don't understand", "Divide"), ("ok thanks", "welcome")),
    (("solve 2x = 8", "x = 4"), ("can you explain it differently", "Divide"), ("bye", "Goodbye")),
    (("hi", "Hello"), ("double it", "cannot"), ("2 + 2", "4")),
    (("colour x^2", "not sure"), ("double it", "cannot"), ("why?", "no answer")),
)  # fmt: skip


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_of_a_conversation_holds_what_was_asked(
    turns: tuple[tuple[str, str], ...], tutor: SymbolicTutor
) -> None:
    await conversed(tutor, turns)


async def test_undefined_and_hostile_questions_get_a_sentence(tutor: SymbolicTutor) -> None:
    assert await told(tutor, "1/0") == ("Nothing can be divided by 0.", None)
    assert await told(tutor, "9**9**9**9") == (
        "That number is too large to work out exactly.",
        None,
    )


async def test_what_was_not_solved_is_not_explained(tutor: SymbolicTutor) -> None:
    text, check = await told(tutor, "tan x = x", "why?")

    assert text == "I found no way to all solutions of `tan(x) = x`, so I give none."
    assert check is None
