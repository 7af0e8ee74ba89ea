"""Conversations in plain words: one of several results, remarks, slips, what "it" goes back to.

They come as pupils write them, and each reply is judged by what it must hold.
"""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.everyday import plainly
from tutor_tui.engines.symbolic.remarks import remark

PLACES = (
    (
        ("solve x^2 - 2x - 15 = 0", "x = 5"),
        ("and the second one?", "The second one is `x = 5`."),
        ("explain the first", "`(-3)² - 2(-3) - 15 = 0` is true"),
    ),
    (
        ("local extrema of x^3 - 12x", "(2, -16)"),
        ("the second one", "a local minimum at `(2, -16)`"),
    ),
    (
        ("mean, median and mode of 2, 2, 5, 7", "`4`"),
        ("explain the second one", "To find the median of"),
    ),
    (
        ("hcf of 12 & 18, and the lcm", "`36`"),
        ("check the last one", "The last one is `36`. Like the others it was checked"),
    ),
)
GOING_BACK = (
    (
        ("mean, median and mode of 2, 2, 5, 7", "`4`"),
        ("and the range?", "The range is `5`"),
    ),
    (
        ("5 tickets cost 40. How much do 8 tickets cost?", "`64`"),
        ("and 3?", "`24`"),
        ("add 10% service charge", "26.4"),
        ("now with 60 instead of 40", "`36`"),
    ),
    (
        ("A coat costs $80. It is reduced by 25%, what does it cost now?", "`60`"),
        ("what about those 3 & 4 umbrellas", "I did not get that"),
        ("now with 60 instead of 80", "`45`"),
    ),
    (
        ("solve 5 - 2x > 1", "x < 2"),
        ("is 3 a solution", "No"),
        ("show it on a number line", "on a number line"),
    ),
    (
        ("inverse of f(x) = 2x + 6", "x/2 - 3"),
        ("and f inverse of 10", "`2`"),
        ("graph both", "`y = 2x + 6` and `y = x/2 - 3`"),
    ),
    (
        ("if f(x) = x + 1 and g(x) = x^2 whats f(g(3))", "10"),
        ("and g(f(3))", "16"),
        ("g(f(x)) in general", "`g(f(x)) = x² + 2x + 1`"),
        ("where is it zero", "x = -1"),
    ),
    (
        ("tangent to y = x^3 at x = 1", "y = 3x - 2"),
        ("what's the normal there", "y = 4/3 - x/3"),
    ),
    (
        ("Taylor polynomial of cos(x) up to x^2", "1 - x²/2"),
        ("what does it give for x = 1", "1/2"),
        ("sorry i meant sin(x) + 2 at x = 0", "2"),
    ),
)
GROWTH = (
    (
        ("I invest 400 dollars at 5% compound interest. How much do I have after 2 years?", "441"),
        ("how much of that is interest", "`441 - 400 = 41`"),
        ("how long until it doubles", "about `14.2067`"),
        ("what if the rate was 10%", "about `7.27254`"),
    ),
    (
        ("A ball is thrown up with h(t) = 40t - 5t^2. When does it hit the ground?", "`8`"),
        ("how high does it get", "`80`, at `t = 4`"),
        ("when is it at 35", "`t = 1` or `t = 7`"),
    ),
    (("solve y' = 3y, y(0) = 2", "2e^(3x)"), ("when does it reach 8", "ln(4)/3")),
)
FROM_LATEX = (
    (
        (r"$\frac{2}{3} \div \frac{5}{6}$", "`(2/3)/(5/6) = 4/5`"),
        ("now with 1/6 instead of 5/6", "= 4`"),
    ),
    (
        (r"\begin{pmatrix}1&1\\0&1\end{pmatrix}\begin{pmatrix}2&0\\1&1\end{pmatrix}", "[3, 1]"),
        ("and the other way round", "[[2, 2], [1, 2]]"),
        ("so order matters", "for matrices the order matters"),
    ),
    ((r"\frac{x^2 - 9}{x - 3}", "x + 3"), ("what is it at x = 5", "= 8`")),
)
IN_CHAT = (
    (
        ("equation of the circle with centre (1, -2) and radius 5", "= 25`"),
        ("is (4, 2) on it", "Yes"),
        ("what is its area", "`25π`"),
        ("graph it", "= 5²"),
    ),
    (("solve 2^x = 16", "x = 4"), ("what if it was 32", "x = 5")),
    (("volume of a cylinder r=2 h=5", "`20π`"), ("an what about the surface area", "`28π`")),
    (("3x - 1 = 8 !!", "x = 3"), ("why", "Add 1 to both sides")),
    (("round 7654 to the nearest hundred", "7700"), ("nearest thousand?", "8000")),
    (("hcf of 18 and 30", "`6`"), ("factor both of them", "`30 = 2 * 3 * 5`")),
    (("convert 13 to binary", "1101"), ("now convert it back", "`13` in base 10")),
    (
        ("solve the system x + y = 4 and x - y = 2", "x = 3"),
        ("now by substitution", "Put"),
        ("which point is that", "`(3, 1)`"),
    ),
    (("lcm of 4, 6 n 10", "`60`"), ("n hcf?", "The greatest common divisor of `4`, `6` and `10`")),
    (
        ("hey quick one: 20% off of 50 bucks = ?", "40"),
        ("n another 10% off that", "36"),
    ),
    (
        ("i need help w/ inequalitys. 3x - 1 > 8", "x > 3"),
        ("is 3 included", "No"),
        ("y not", "3*3 - 1 > 8"),
    ),
    (("x^2 = 36", "x = -6"), ("y 2 answers", "the same square")),
)
LINES = (
    (
        ("line through (0, 1) with slope 3", "y = 3x + 1"),
        ("where does it meet y = x + 5", "(2, 7)"),
        ("is (1, 4) on it", "Yes"),
    ),
    (
        ("Find the nth term of 3, 6, 12, 24", "2^(n - 1)"),
        ("what kind of sequence is that", "geometric"),
        ("8th term?", "`384`"),
    ),
    (
        ("factor 2x^2 - 5x + 2", "(x - 2)(2x - 1)"),
        ("for which x is it negative", "1/2 < x < 2"),
    ),
    (
        ("Ali has 20 sweets and eats a quarter of them. How many are left?", "`15`"),
        ("what if he eats a fifth", "`16`"),
    ),
    (
        ("evaluate 6!/(4!*2!)", "15"),
        ("what does the ! mean", "factorial"),
    ),
    (
        ("simplify sin(x)^2 + cos(x)^2", "= 1`"),
        ("is that always true", "the same for every value"),
    ),
    (("solve 4x = 12", "x = 3"), ("how do i check it myself", "Yes, checked again")),
)
OTHER = (
    (
        ("a right triangle has legs 5 and 12. find the hypotenuse", "`13`"),
        ("what are the angles", "`22.6199°`"),
        ("and the area", "`30`"),
    ),
    (
        ("divide x^3 - 7x - 6 by x + 1", "x² - x - 6"),
        ("factor what's left", "(x - 3)(x + 2)"),
    ),
    (
        ("limit of (x^2 - 4)/(x - 2) as x -> 2", "`4`"),
        ("is it defined there", "No, because at `x = 2`"),
    ),
    (("limit of sin(3x)/x as x -> 0", "`3`"), ("and with 7x", "`sin(7x)/x`")),
    (
        ("tangent line to y = x^2 at x = 1", "y = 2x - 1"),
        ("what does tangent mean", "touches a graph"),
    ),
    (("integrate x cos(x)", "x sin(x)"), ("why parts", "the product rule backwards")),
    (
        ("solve 3x + y = 5 and x - y = 3", "y = -1"),
        ("which point is that on the graph", "(2, -1)"),
    ),
    (("expand (p + q)^2", "2pq"), ("now with a minus", "(p - q)²")),
    (
        ("im stuck on my homework... simplify 3(a - 2) + 4a", "7a - 6"),
        ("where does the 6 come from", "3a - 6"),
    ),
    (("solve 4x = 20", "x = 5"), ("y?", "Divide both sides by 4"), ("ty :)", "You are welcome")),
    (("5% of 60 plus 20", "23"), ("no i meant 5% of (60 plus 20)", "`5%*(60 + 20) = 4`")),
)


@pytest.mark.parametrize(
    "turns",
    [*PLACES, *GOING_BACK, *GROWTH, *FROM_LATEX, *IN_CHAT, *LINES, *OTHER],
    ids=lambda turns: turns[0][0],
)
async def test_conversations_in_plain_words_are_answered(
    turns: tuple[tuple[str, str], ...],
) -> None:
    await conversed(SymbolicTutor(NearWorker()), turns)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hw: 4.) find 3/4 of 20", "find 3/4 of 20"),
        ("7) solve 3x = 9", "solve 3x = 9"),
        ("a) 2 + 3 b) 4 * 5", "a) 2 + 3 b) 4 * 5"),
        ("ratio 1:2:3", "ratio 1:2:3"),
        ("y isnt it negative", "why isn't it negative"),
        ("is y 3 or 4", "is y 3 or 4"),
        ("lcm of 4 & 6", "lcm of 4 and 6"),
    ],
)
def test_labels_and_short_signs_are_written_out(typed: str, meant: str) -> None:
    assert plainly(typed) == meant


@pytest.mark.parametrize(
    "text", ["lol that was quick", "that's beautiful!", "hmm ok wait", "you're so smart", "nvm"]
)
def test_a_remark_has_a_reply(text: str) -> None:
    assert remark(text)


@pytest.mark.parametrize(
    "text", ["is it odd", "that's right", "is that fast enough", "wait why", "nice, and for 3?"]
)
def test_what_asks_or_judges_is_no_remark(text: str) -> None:
    assert remark(text) is None
