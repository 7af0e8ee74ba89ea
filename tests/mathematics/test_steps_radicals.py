"""Square roots in steps: each line is the same number, the last is the answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.rules.lookup import rule_of
from tutor_tui.mathematics.steps import steps_of

positive = st.integers(1, 30)


def lines(text: str) -> list[str]:
    """The lines after the first, each checked to be the number that was there before."""
    asked = problem(f"what is {text}?")
    steps = steps_of(asked)
    assert steps
    found = [steps[0].before]
    for step in steps:
        assert step.before == found[-1]
        found += step.after
        values = [complex(value_at(parse_expression(line), {})) for line in found[-2:]]
        assert values[0] == pytest.approx(values[1], rel=1e-9, abs=1e-9), step
        assert rule_of(asked, step) is not None, step.rule
    assert f"`{found[-1]}`" in answer(f"what is {text}?").text.replace(f"{found[0]} = ", "")
    return found[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sqrt(72)", ["√(36*2)", "6√2"]),
        ("sqrt(16)", ["4"]),
        ("sqrt(8)+sqrt(18)", ["√(4*2) + √(9*2)", "2√2 + 3√2", "5√2"]),
        ("sqrt(5^2-3^2)", ["√16", "4"]),
        ("3*sqrt(16)+2", ["3*4 + 2", "12 + 2", "14"]),
        ("6/sqrt(3)", ["6√3/(√3*√3)", "6√3/3", "2√3"]),
        ("1/(2-sqrt(3))", ["(2 + √3)/((2 - √3)(2 + √3))", "√3 + 2"]),
        ("1/(sqrt(2)+1)", ["(√2 - 1)/((√2 + 1)(√2 - 1))", "√2 - 1"]),
        ("sqrt(1/2)", ["1/√2", "√2/(√2*√2)", "√2/2"]),
        ("sqrt(3/4)", ["√3/√4", "√3/2"]),
        ("(2+sqrt(3))^2", ["4√3 + 7"]),
    ],
)
def test_roots_are_worked_out_as_at_school(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@settings(max_examples=12, deadline=None)
@given(a=positive, b=positive, sign=st.sampled_from("+-*"))
def test_every_line_of_two_roots_is_the_same_number(a: int, b: int, sign: str) -> None:
    assert lines(f"sqrt({4 * a}) {sign} 3*sqrt({9 * b})")


@settings(max_examples=12, deadline=None)
@given(top=positive, a=positive, b=st.sampled_from([2, 3, 5, 6, 7, 8, 10, 12]))
def test_every_line_towards_a_rational_denominator_is_the_same_number(
    top: int, a: int, b: int
) -> None:
    if a * a == b:
        return
    last = lines(f"{top}/({a} - sqrt({b}))")[-1]

    assert "√" not in last.rpartition("/")[2] or "/" not in last


@pytest.mark.parametrize("text", ["sqrt(2)*pi", "sqrt(2.5)"])
def test_other_numbers_have_no_steps_of_this_sort(text: str) -> None:
    assert not steps_of(problem(f"what is {text}?"))
