"""Why answers come out as they do: who is told which reason."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.topics.reasons import reason_for

ASKED = (
    ("why does i times i give -1", "", "new number"),
    ("why is there no real solution?", "solve x^2 + 9 = 0", "never negative"),
    ("why doesn't it have roots", "x² + x + 5 = 0", "never negative"),
    ("how come there are endless answers", "x + y = 2 and 3x + 3y = 6", "nothing new"),
    ("why is there no solution", "x + y = 2, x + y = 5", "contradict"),
    ("why do you divide by 3", "volume of a pyramid with base area 9 and height 4", "a third"),
    ("why do we reject -3", "solve log(x) + log(x + 2) = log(15)", "falls away"),
    ("why do i have to check the answers", "solve sqrt(x + 3) = x - 3", "Squaring"),
    ("why can't you add x and y", "collect like terms 2x + 3y + x", "bananas"),
    ("why is -9 less than -4", "sort -9, -4, 2", "number line"),
    ("how do you know which is the minimum", "turning points of x^3 - 3x", "second derivative"),
    ("why does it diverge", "integral of 1/x from 1 to infinity", "ln(x)"),
    ("why is y = 4 an asymptote", "asymptotes of (4x + 1)/(x - 5)", "highest powers"),
    ("why is x = 5 one", "asymptotes of (4x + 1)/(x - 5)", "denominator is 0"),
    ("why is that 1", "limit of sin(x)/x as x -> 0", "arc"),
    ("but isn't that 0/0", "limit of (x^2 - 9)/(x - 3) as x -> 3", "close to the place"),
    ("why is there a y in the result", "dy/dx of x^2 + y^2 = 4", "both coordinates"),
    ("why + 2 pi n", "solve sin x = 1/2", "full turn"),
    ("why times 1000", "how many grams in 2.5 kg", "kilo"),
    ("where does the 3x come from", "expand (x + 5)(x - 2)", "like terms"),
    ("where does pi come from", "", "diameter"),
    ("why can't the width be -8", "", "never negative"),
    ("why not -8?", "a rectangle is 3 m longer than wide, area 40. find its width", "the story"),
    ("why does factoring work?", "solve x^2 + 2x - 15 = 0", "one of its factors is 0"),
    ("is that the same as the area?", "integrate x^2 from 0 to 2", "below the x-axis"),
    ("how would i know to use substitution", "integrate x/(x^2+1)", "worth trying"),
    ("why is it improper", "integral of 1/x^2 from 1 to infinity", "bound"),
    ("why do you need the absolute value?", "integral of 1/(x^2-1)", "negative `x`"),
    ("why do you subtract that way round", "area between y = x^2 and y = x", "upper curve"),
    ("why does h go to 0", "differentiate x^2 from first principles", "tangent"),
    ("how did you know to use parts?", "integrate x e^x", "product rule backwards"),
    ("why the cosine rule and not the sine rule?", "", "no such pair"),
    ("why can't I use the sine rule here", "", "no such pair"),
    ("why not the cosine rule", "", "`a/sin A` is known"),
    ("where's the +C", "integrate 2x from 0 to 3", "falls out"),
    ("why is there no + c now", "integrate 2x from 0 to 3", "falls out"),
    ("how did you choose u", "integrate x e^x", "gets simpler"),
    ("how do i remember these", "cos 30", "the roots up"),
    ("why not sin x = 2", "", "above 1"),
    ("why is it negative", "how fast does the top of the ladder slide down", "as time goes on"),
    ("how do you know its a max", "greatest area with 100 m of fence", "second derivative"),
    ("why is 1 - cos^2 = sin^2", "", "Pythagoras"),
    ("why is it negative", "tan(135 degrees)", "left of the y-axis"),
    ("why are there two answers", "solve sin x = 1/2 for 0 < x < 2 pi", "same sine"),
    ("why isn't it 20% too", "percent increase from 40 to 50", "share of what is there"),
)
OTHERS = (
    ("why is it zero", "integrate sin(x) from 0 to 2pi"),
    ("why is x = 5", "solve x + 2 = 7"),
    ("why is there no remainder", "12 divided by 4"),
    ("why do you divide by 3", "solve 3x = 12"),
    ("why did you add 7", "solve x - 7 = 1"),
    ("what is 0/0", "limit of x as x -> 1"),
    ("why not -3?", "square root of 9"),
    ("why can't I divide both sides by -2", "solve -2x = 6"),
)
CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("what is 7 + 3*5", "22"), ("why not 50", "add or subtract first")),
    (("1/4 + 1/6", "5/12"), ("i got 2/10", "tops and bottoms")),
    (("what is 20 - (8 - 3)", "15"), ("isn't it 9", "without the brackets")),
    (("5^3", "125"), ("i think it's 15", "multiply by the exponent")),
    (("what is -4^2", "-16"), ("isn't it 16", "before the sign")),
    (("what is (1/2)/(3/4)", "2/3"), ("i got 3/8", "upside down")),
    (("what is 7 + 3*5", "22"), ("i got 23", "`23` is not right. ")),
    (("solve x^2 - 6x + 9 = 0", "`x = 3`"), ("why only one answer?", "`(x - 3)² = 0`, and a")),
    (("solve x + 1 = x + 3", "no solution"), ("why is there no solution?", "always `2` less")),
    (("solve 2x + 3 = 11", "4"), ("how come there is only one", "first power")),
    (("2(x + 1) = 2x + 2", "Every"), ("why so many solutions", "whatever number")),
    (("solve x^2 = 16", "4"), ("why is there only one solution", "either sign")),
    (("differentiate x^3 sin x", "3x²"), ("how do you get 3x^2", "Step 1, power rule"),
     ("why is there a 3x^2 sin x", "Step 3, product rule"), ("how did x^3 become 3x^2", "Step 1")),
    (("differentiate x^2 cos x", "2x"), ("why 2x + 3", "already as simple"),
     ("what were u and v", "u = x²")),
    (("area between y = x^2 and y = x + 2", "4.5"), ("show me the integral", "-x² + x + 2"),
     ("where do they cross", "(2, 4)"), ("why line minus parabola", "upper curve")),
    (("differentiate x^3 - 12x", "3x²"), ("and the second", "6x"),
     ("where is the derivative 0?", "`x = -2` and `x = 2`")),
    (("find f'(x) for f(x) = x^3 - 12x", "3x²"), ("where does it equal 0", "`x = 2`")),
    (("A ball is thrown up, its height is h = 20t - 5t^2. when does it hit the ground?", "4"),
     ("how high does it go", "`20`, at `t = 2`")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "question", "said"), ASKED)
def test_the_reason_of_the_answer_is_told(text: str, question: str, said: str) -> None:
    assert said in (reason_for(text, question) or "")


@pytest.mark.parametrize(("text", "question"), OTHERS)
def test_other_questions_get_no_such_reason(text: str, question: str) -> None:
    assert reason_for(text, question) is None


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[-1][0])
async def test_the_slip_behind_a_wrong_value_is_named(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)
