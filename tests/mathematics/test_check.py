"""What the checker says about single lines and about working, and when it says nothing."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import CheckedLine, check
from tutor_tui.mathematics.operations import OPERATIONS

_SIGNS = {Mark.AGREES: "✓", Mark.DISAGREES: "✗", Mark.UNCHECKED: "·"}


def marks(text: str, *context: str) -> str:
    """The marks of a text's lines in a row: "✓✗·"."""
    return "".join(_SIGNS[line.mark] for line in check(text, context))


def only(text: str, *context: str) -> CheckedLine:
    """The one line of a text."""
    (line,) = check(text, context)
    return line


@pytest.mark.parametrize(
    "text",
    [
        "2 + 2 = 4",
        "1/3 = 0.333",
        "√2 ≈ 1.414",
        "72 km/h = 20 m/s",
        "15% of 80 = 12",
        "3^2 + 4^2 = 9 + 16 = 25",
        "17 mod 5 = 2",
        r"$17 \equiv 2 \pmod 5$",
        "1,250 + 750 = 2,000",
        r"$0.\overline{3} = \frac{1}{3}$",
        "ways: 10!/(3! × 7!) = 120",
        r"$2\frac12 = 2.5$",
        r"$\sqrt{-4} = 2i$",
        "(x+1)^2 = x^2+2x+1",
        "sin(x)^2 + cos(x)^2 = 1",
        r"$\frac{x^2 - 9}{x - 3} = x + 3$",
        r"\[\frac{d}{dx} x^3 = 3x^2\]",
        r"$\int_0^1 x^2\,dx = \frac{1}{3}$",
        r"$\int \frac{dx}{x} = \ln|x| + C$",
        r"$\lim_{x \to 0} \frac{\sin x}{x} = 1$",
        r"$\lim_{h\to 0}\frac{(x+h)^2-x^2}{h} = 2x$",
        r"$\sum_{i=1}^{n} i = \frac{n(n+1)}{2}$",
        r"$\det\begin{pmatrix}1&2\\3&4\end{pmatrix} = -2$",
        r"$\cos 60^\circ = \frac{1}{2}$",
        "The area is 5 × 7 = 35 cm².",
        "2/3 > 3/5",
    ],
)
def test_what_is_so_agrees(text: str) -> None:
    assert only(text).mark is Mark.AGREES


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2 + 2 = 5", "the left side is 4, the right side 5"),
        ("1/3 = 0.34", "1/3"),
        ("sqrt(2) ≈ 1.424", "1.41421"),
        ("72 km/h = 21 m/s", "0.952381 times"),
        ("5 × 7 = 36 cm²", "the left side is 35"),
        (r"$17 \equiv 3 \pmod 5$", "remainder is 2"),
        ("3^2 + 4^2 = 9 + 16 = 26", "25"),
        (r"$\frac{d}{dx} x^2 = 3x$", "at x = 2 the left side is 4, the right side 6"),
        (r"$\int 2x\,dx = x^3 + C$", "the derivative of the right side is 3x²"),
        (r"$\int_0^1 x^2\,dx = \frac{1}{4}$", "1/3"),
        (r"$\lim_{x\to 0}\frac{1-\cos x}{x} = 1$", "the left side is 0"),
        (r"$\begin{pmatrix}1&2\end{pmatrix} = \begin{pmatrix}1&3\end{pmatrix}$", "is 2, not 3"),
        ("2/3 < 3/5", "the left side is 2/3"),
    ],
)
def test_what_is_not_so_disagrees_with_the_right_value(text: str, reason: str) -> None:
    line = only(text)

    assert line.mark is Mark.DISAGREES
    assert reason in line.how


@pytest.mark.parametrize(
    "text",
    [
        "Is 2 + 2 = 5?",
        "You wrote 2 + 2 = 5, which is wrong.",
        "A common mistake is 2 + 2 = 5.",
        "Suppose that 3x + 11 = 14.",
        "3x + 11 = 14",
        "Let x = 3.",
        r"$\sqrt{x^2 + \unknown} = 4$",
        "P(A) = 0.3",
    ],
)
def test_what_is_asked_denied_assumed_or_unreadable_has_no_verdict(text: str) -> None:
    assert only(text).mark is Mark.UNCHECKED


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (r"$\log(100) = 2$", "base 10"),
        (r"$\sin(30) = 0.5$", "degrees"),
        (r"$(-8)^{1/3} = -2$", "real root"),
    ],
)
def test_a_convention_that_makes_it_hold_is_named(text: str, how: str) -> None:
    assert how in only(text).how


def test_working_that_keeps_the_solutions_agrees() -> None:
    assert marks("2x + 3 = 7\n2x = 4\nx = 2") == "·✓✓"


@pytest.mark.parametrize(
    ("working", "expected", "reason"),
    [
        ("2x + 3 = 7\n2x = 10", "·✗", "x = 2 solves the equation before"),
        ("3(x - 2) = 9\n3x - 2 = 9", "·✗", "x = 5 solves the equation before"),
        ("x^2 = 2x\nx = 2", "·✗", "x = 0 solves the equation before, but not this line"),
        ("x^2 = 9\nx = 3", "·✗", "x = -3 solves"),
        ("-2x < 6\nx < -3", "·✗", "x = -4 solves this line"),
        ("sqrt(x + 2) = x\nx + 2 = x^2\nx = 2 or x = -1", "·✓✗", "at x = -1"),
    ],
)
def test_the_first_line_that_does_not_follow_is_shown(
    working: str, expected: str, reason: str
) -> None:
    assert marks(working) == expected
    assert reason in check(working)[-1].how


def test_a_missing_constant_is_pointed_out() -> None:
    assert only("∫ 2x dx = x^2").mark is Mark.DISAGREES
    assert "+ C is missing" in only("∫ 2x dx = x^2").how


def test_a_solution_is_put_into_the_equation_that_was_asked() -> None:
    question = "I need to solve the equation `3x + 11 = 14`. Can you help me?"

    assert marks("So x = 1.", question) == "✓"
    assert only("So x = 2.", question).how == (
        "at x = 2 the left side of the equation is 17, the right side 14"
    )


def test_a_system_is_solved_by_the_pair_that_fulfils_both() -> None:
    question = "Solve x + y = 5 and x - y = 1"

    assert marks("So (x, y) = (3, 2).", question) == "✓"
    assert marks("So (x, y) = (3, 1).", question) == "✗"


def test_a_place_of_interest_is_no_solution() -> None:
    text = r"The vertex is at \(x = -1\). If \(x = 7\), then it is above."

    assert marks(text, "Find the roots of x^2 + 2x - 8") == "··"


def test_a_solution_that_is_sorted_out_later_does_not_disagree() -> None:
    text = "Squaring gives x + 2 = x^2. So x = 2 or x = -1, but x = -1 is extraneous."

    assert "✗" not in marks(text, "Solve sqrt(x + 2) = x")


def test_a_function_is_known_from_its_definition() -> None:
    text = r"$f(x) = x^3 - 2x$, so $f'(x) = 3x^2 - 2$, $f'(2) = 10$ and $f(2) = 5$."

    assert marks(text) == "·✓✓✗"


def test_a_row_after_a_wrong_one_is_measured_by_the_beginning() -> None:
    rows = "\\begin{align}\n(x+2)(x+3) &= x^2 + 4x + 2x + 6 \\\\\n&= x^2 + 5x + 6\n\\end{align}"

    assert marks(rows, "Expand (x + 2)(x + 3).") == "✗✓"


def test_an_answer_may_leave_the_first_line_of_a_quote_wrong() -> None:
    text = "It is not true that $(a + b)^2 = a^2 + b^2$. Rather $(a + b)^2 = a^2 + 3ab + b^2$."

    assert "✓" not in marks(text, "A student wrote (a + b)^2 = a^2 + b^2. Is that right?")


def test_lines_know_their_place() -> None:
    text = "First:\n\n2 + 2 = 4"
    line = only(text)

    assert (line.line, text[line.start : line.end]) == (3, "2 + 2 = 4")


def test_lines_after_the_time_is_up_stay_unchecked() -> None:
    seconds = iter([0.0, 0.0, 100.0])
    lines = check("1 + 1 = 2\n1 + 1 = 3", clock=lambda: next(seconds))

    assert [line.mark for line in lines] == [Mark.AGREES, Mark.UNCHECKED]


@pytest.mark.parametrize(
    "text",
    ["9^9^9^9 = 1", "(" * 500 + "= 1", "x" * 30_000 + "= 1", "\\frac{1}{ = 2", "$$=$$", "= = ="],
)
def test_hostile_text_has_no_verdict(text: str) -> None:
    assert "✓" not in marks(text)
    assert "✗" not in marks(text)


def test_the_operation_gives_what_json_can_hold() -> None:
    result = OPERATIONS["check"]({"text": "so x = 1", "context": ["Solve 3x + 11 = 14"]})

    assert result == {
        "lines": [
            {
                "line": 1,
                "start": 3,
                "end": 8,
                "text": "x = 1",
                "mark": "agrees",
                "how": "by substitution",
            }
        ]
    }


@pytest.mark.parametrize(
    "text",
    [
        "(a) x + 1 = 3, so x = 2.\n\n(b) x - 1 = 3, so x = 4.",
        "50 + 10% = 55",
        "A student says 3 + 4 = 8.",
        "Hypothetically, if 1 = 2, then 2 = 3.",
    ],
)
def test_other_problems_readings_voices_and_hypotheses_are_never_called_wrong(text: str) -> None:
    assert "✗" not in marks(text)


def test_a_per_cent_that_may_be_one_of_the_number_before_it_is_not_ticked() -> None:
    assert "✓" not in marks("200 + 10% - 10% = 200")


def test_a_false_line_behind_a_true_hypothesis_is_still_called_wrong() -> None:
    assert marks("If 1 + 1 = 2, then 2 + 2 = 5.").endswith("✗")
