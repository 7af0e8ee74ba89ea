"""First questions in plainer words, and checks, factors, speeds and triangles gone on with."""

import pytest

from tests.engines.conversing import conversed
from tests.mathematics.asking import answer
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.retelling.chatted import chatted
from tutor_tui.mathematics.understand import Unclear, understand

READ = (
    ("what is the value of the 3 in 8,312", "300"),
    ("value of the 5 in 5061", "5000"),
    ("what is 1101 in binary as an ordinary number", "13"),
    ("2f in hex as a normal number", "47"),
    ("y = x^2 and y = 2x + 3 where do they meet", "(-1, 1), (3, 9)"),
    ("where do they cross: y = x and y = 6 - x", "(3, 3)"),
    ("pens cost 2 and rulers cost 3. we bought 9 things for 22, how many of each", "5, 4"),
    ("gradient of the curve x^2 + y^2 = 50 at (1, 7)", "-1/7"),
    ("my teacher says 20% of 50 is the same as 50% of 20. is that right", "True"),
    ("a friend told me 2/3 is bigger than 3/4, is she right", "False"),
)
NOT_READ = (
    "the value of the car fell",
    "my friend says maths is fun, is that right",
    "apples and bananas",
    "where do they meet",
)
CONVERSATIONS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("value of the 2 in 92,805", "2000"), ("and the 9?", "90000"),
     ("which digit is in the tens place", "is `0`")),
    (("convert 30 to binary", "11110"), ("and hex?", "1e"), ("in octal", "36"),
     ("now convert it back", "`30`"), ("what about hexadecimal", "1e")),
    (("y = x^2 and y = x + 6 where do they meet", "(3, 9)"), ("sketch them", "```plot")),
    (("triangle with sides 7, 8, 9 - what's the biggest angle", "73.3985"), ("area", "12√5"),
     ("is it right angled", "No")),
    (("right triangle with legs 5 and 12, find the hypotenuse", "13"),
     ("what are the angles", "22.6199°")),
    (("a bus goes 90 km in 1.5 hours. how fast is that", "60"), ("what is that in m/s", "16.6667"),
     ("how far does it go in 3 hours", "180"), ("how long does it take to go 240 km", "4")),
    (("is x - 1 a factor of x^3 - 1", "Yes"), ("what's the other factor", "x² + x + 1"),
     ("is x + 1 a factor as well", "No")),
    (("divide x^3 + 2x - 5 by x - 2", "remainder `7`"),
     ("check it with the remainder theorem", "= 7")),
    (("factorise x^2 + x - 12", "(x + 4)"), ("check by multiplying out", "= x² + x - 12")),
    (("integrate 4x^3 - 2", "x⁴ - 2x + C"), ("check by differentiating", "`4x³ - 2`")),
    (("is 57 prime", "No"), ("how come", "3")),
    (("solve x^2 - 6x + 8 = 0", "x = 2"), ("show me how", "Factor")),
)  # fmt: skip


@pytest.mark.parametrize(("text", "result"), READ)
def test_plainer_words_are_told_in_those_of_the_core(text: str, result: str) -> None:
    whole = next(one for one in chatted(text) if problem_of(one) is not None)

    assert answer(whole).result == result


@pytest.mark.parametrize("text", NOT_READ)
def test_other_words_are_left_alone(text: str) -> None:
    assert list(chatted(text)) == []


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_the_conversation_goes_on_from_there(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)


@pytest.mark.parametrize("text", ["what do you get for n = 6", "predict y when x = 4"])
def test_a_place_alone_is_no_equation_to_be_solved(text: str) -> None:
    assert isinstance(understand(text), Unclear)
