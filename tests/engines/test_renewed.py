"""A number or a part put in anew, signs that must stay, and results in percent: the replies."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor

CONVERSATIONS = (
    # a minus after a word is a sign, not a dash
    (("what is -4 - 6", "-10"), ("ok and -4 + 6", "= 2"), ("so -3 + 5", "= 2")),
    (("ok - what is 2 + 3", "5"), ("so - what is 4 + 3", "7")),
    # a percentage is rounded as such
    (("5/24 as a percentage", "20.8333%"), ("round that to 1 dp", "20.8")),
    # the part of an expression that has the same shape
    (("simplify 4(x+2) - 3x", "x + 8"), ("what if it was 4(x-2)", "x - 8")),
    # roots, factors, differences
    (
        ("x^2 + 2x - 8 = 0", "x = 2"),
        ("what are the roots", "x = -4"),
        ("use the formula", "formula"),
    ),
    (("is 91 prime", "7*13"), ("what are its factors", "`13`"), ("what about 97", "97")),
    (("which is bigger, 5/8 or 0.6", "5/8"), ("by how much", "0.025")),
    # another quantity, a whole number, a check
    (("how many minutes in 3.5 hours", "210"), ("what about 2 days", "2880")),
    (("65 kg in pounds", "143.3"), ("round to nearest whole", "143")),
    (("2x + y = 7, x - y = 2", "x = 3"), ("plug it in to check", "Yes, checked again")),
    (("x^2 - 4 = 0", "x = 2"), ("draw the graph", "Here is `y = x² - 4`")),
    # another place of a limit, another equation of a system, the lines that a curve comes close to
    (
        ("find the limit of (x^2-4)/(x-2) as x goes to 2", "is `4`"),
        ("what is the limit at 3", "is `5`"),
        ("does it have an asymptote?", "no asymptotes"),
    ),
    (
        ("solve the system x + y = 10, x - y = 2", "x = 6"),
        ("now with x + y = 12", "`x = 7` and `y = 5`"),
        ("what if x - y = 4", "`x = 8` and `y = 4`"),
    ),
    # what is put together, and the unit of a rounded result
    (
        ("the sum of two numbers is 20 and their difference is 4", "`12` and `8`"),
        ("what is their product", "12*8 = 96"),
        ("and their ratio?", "3/2"),
        ("the sum of their squares?", "208"),
    ),
    (("simplify sqrt(72)", "6√2"), ("and sqrt(50)", "5√2"), ("add them", "11√2")),
    (
        ("volume of a cylinder with radius 3 cm and height 10 cm", "90π cm³"),
        ("how many litres is that?", "0.282743 L"),
    ),
    (("convert 10 km to miles", "6.21371"), ("how many feet is that", "32808.4")),
    # a trial is no new question
    (
        ("solve |2x - 1| = 7", "x = 4"),
        ("check x = 4", "Yes"),
        ("what about |2x - 1| < 7", "(-3, 4)"),
    ),
    (("what's the vertex of y = x^2 - 4x + 3", "(2, -1)"), ("is it a minimum?", "local minimum")),
    # the form alone, and the way
    (("integrate x e^x from 0 to 2", "1 + e²"), ("decimal please", "8.389056")),
    (("prime factors of 84", "`7`"), ("show how", "Divide by 2")),
    # an exercise is one that can be done, and its first hint is the first
    (
        ("factor x^2 - 5x + 6", "(x - 3)(x - 2)"),
        ("another one like it", "factor x^2 - 8x + 7"),
        ("hint", "Hint 1"),
        ("i don't know", "Hint 2"),
        ("answer", "(x - 7)(x - 1)"),
    ),
    (("what is sin 60 degrees", "√3/2"), ("and cos of it", "= 1/2"), ("tan?", "= √3")),
    (("The sum of three consecutive odd integers is 57. Find them.", "`17`, `19` and `21`"),),
    (("my son is stuck on long division, 936 divided by 4", "234"),),
)


@pytest.mark.parametrize("turns", CONVERSATIONS, ids=lambda turns: turns[0][0])
async def test_every_reply_is_about_what_was_put_in(turns: tuple[tuple[str, str], ...]) -> None:
    tutor = SymbolicTutor(NearWorker())
    await conversed(tutor, turns)
