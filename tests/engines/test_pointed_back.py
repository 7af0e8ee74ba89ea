"""What is asked of a question before the last one, named by its place or by its letters."""

import pytest

from tests.engines.conversing import conversed
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_matrices import OF_MATRICES
from tutor_tui.engines.symbolic.follow_ups.pointed_back import pointed_back


@pytest.mark.parametrize(
    "turns",
    [
        (
            ("what is the derivative of x^3 sin x", "x³ cos(x)"),
            ("and the second derivative?", "second derivative"),
            ("evaluate the first one at pi", "`-π³`"),
        ),
        (
            ("solve |2x - 3| < 7", "(-2, 5)"),
            ("and with > instead?", "x > 5"),
            ("how many integers satisfy the first one", "`6` integers"),
        ),
        (
            ("integrate x^2", "x³/3"),
            ("integrate x^3", "x⁴/4"),
            ("now do the first one from 0 to 1", "`1/3`"),
        ),
        (
            ("mean of 3, 5, 9", "17/3"),
            ("mean of 2, 4, 12", "`6`"),
            ("what was the median of the first list", "`5`"),
        ),
        (
            ("Rearrange v = u + at for t", "(v - u)/a"),
            ("what is t if v = 20, u = 5 and a = 3", "`t = 5`"),
            ("and make a the subject", "`a = (v - u)/t`"),
        ),
        (
            ("integrate x^2", "x³/3"),
            ("what is 2^10", "1024"),
            ("from 0 to 3", "is `9`"),
        ),
        (
            ("inverse of [[1,2],[3,4]]", "[3/2, -1/2]"),
            ("multiply it by the original matrix", "= [[1, 0], [0, 1]]"),
        ),
        (("y' = 2y, y(0) = 3", "3e^(2x)"), ("how do you solve it", "Integrate both sides")),
        (("factor x^2 + 7x + 12", "(x + 3)"), ("expand it again to check", "= x² + 7x + 12")),
        (("convert 45 to hex", "2d"), ("back to decimal please", "`45` in base 10")),
        (("how many primes are there below 50", "15"), ("is 51 one of them?", "No, `51`")),
        (("mean and median of 12, 15, 11, 18, 14", "`14`"), ("which is bigger", "both are `14`")),
        (("write 0.1(6) as a fraction", "1/6"), ("explain how", "`90x = 15`")),
        (("is 1001 divisible by 7?", "Yes"), ("prime factorisation of it", "7 * 11 * 13")),
        (("2, 6, 18, 54 next term", "162"), ("does the sum converge?", "No, it diverges")),
        (
            ("expand (2x - 3)(x + 4)", "- 12"),
            ("what are its roots", "3/2"),
            ("evaluate it at x = -1", "= -15"),
        ),
        (
            ("standard deviation of 2, 4, 4, 4, 5, 5, 7, 9", "`2`"),
            ("what does that mean", "typical distance"),
        ),
        (("probability of a sum of 7 with two dice", "1/6"), ("what does that mean", "`167`")),
        (
            ("A train leaves at 9:15 and arrives at 11:40. How long is the journey?", "2 h 25 min"),
            ("how many minutes is that", "145 min"),
            ("if it travels at 80 km/h, how far does it go?", "193.333"),
        ),
        (
            ("I drove 2 hours 30 minutes at 60 km/h, how far", "150"),
            ("and in 45 minutes?", "`45` km"),
        ),
        (
            ("make r the subject of V = 4/3 pi r^3", "r ="),
            ("find r when V = 36pi", "`r = 3`"),
        ),
    ],
)
async def test_what_was_asked_before_the_last_question_is_found(
    tutor: SymbolicTutor, turns: tuple[tuple[str, str], ...]
) -> None:
    await conversed(tutor, turns)


def test_only_linear_equations_have_a_matrix() -> None:
    systems = (f"solve {one}, x + y = 4" for one in ("2x - y = 3", "x*y = 3"))
    linear, curved = (
        [way("rank of the matrix", one, Context(question=one)) for way in OF_MATRICES]
        for one in systems
    )

    assert any(map(list, linear))
    assert not any(map(list, curved))


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("explain the first one", ("solve x = 2 + 1",)),
        ("the second derivative", ("solve x = 2 + 1", "differentiate x^2")),
        ("what is the second root", ("solve x = 2 + 1", "solve x^2 = 4")),
        ("and the third one?", ("solve x = 2 + 1", "differentiate x^2")),
    ],
)
def test_no_earlier_question_is_named(text: str, messages: tuple[str, ...]) -> None:
    assert pointed_back(text, messages) is None
