"""Words around a formula may belong to its first or last side: of these nothing is claimed."""

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check

RIGHT = [
    *("Time 1 = 120/80 = 1.5 h", "**Side 2** = 2 × 5 = 10", "Volume (1) = 3·4·5 = 60"),
    *(r"$\text{Time } 1 = 120/80 = 1.5$", "Day 3 = day 2 + 5 = 20", "Group 1 = 12 students"),
    *("LCM of 4 and 6 = 12", "Mean of 3, 5, 7 = 5", "Square root of 25 = 5", "log base 2 of 8 = 3"),
    *("5 choose 2 = 10", "negative 3 + 5 = 2", "two and 1/2 = 2.5", "10% more than 50 = 55"),
    *("the left side with x=2 = 3(2)+1 = 7", "The derivative of x^2 = 2x", "twice x = 2x"),
    *("25 = 5 squared", "20 = 4 times 5", "10 = 2 + 4 times 2", "1/2 = 50 percent"),
    *("1000000 = 1 million", "2.5 = 2 and a half", "32 = 2 to the power 5", "12 = 1 dozen"),
    *("17 ÷ 5 = 3 with 2 left over", "100 / 8 = 12 boxes with 4 left", "60 = 1 minute"),
    *("€1 = $1.08", "$3.40 = 340 cents", "4 of 5 = 80%", "20% off $50 = $10"),
    *("p = 2 q = 3 p + q = 5", "3x = 9 x = 3", "(1) + (2) = 3x = 6"),
]
FOUND = [
    *(
        "Time 1 = 120/80 = 1.5 h",
        "so 12 = 3 · 4",
        "which reduces to 0 = 0",
        "a total of 7 + 5 = 12",
    ),
    *("2/3 = 0.667 to 3 decimal places", "3.7 = 4 to the nearest whole number", "0.(3) = 1/3"),
    *("3 × 10^8 m/s = 300 000 km/s", "1 L = 1000 cm³ = 1000 mL", "2,5 cm · 4 cm = 10 cm²"),
    *(r"$12\,500 + 500 = 13\,000$", "1'000 + 500 = 1'500", "0,1 · 2,5 = 0,25"),
]
WRONG = [
    *("Sum of 3 and 5 = 5", "LCM of 4 and 6 = 6", "Square root of 25 = 25", "Half of 18 = 18"),
    *(
        "5 choose 2 = 2",
        "7 = 7 more than 2",
        "Mean of 3, 5, 7 = 7",
        "Number of pens in 3 boxes = 3",
    ),
]
REFUTED = [
    *("Time 1 = 120/80 = 1.6 h", "so 12 = 3 · 5", "2/3 = 0.677 to 3 decimal places", "4 = 5"),
    *("3 × 10^8 m/s = 30 000 km/s", "1 L = 100 cm³", "2,5 cm · 4 cm = 11 cm²", "100 / 8 = 13.5 cm"),
]


def marks_of(text: str) -> set[Mark]:
    return {line.mark for line in check(text, clock=lambda: 0.0)}


@pytest.mark.parametrize("text", RIGHT)
def test_a_side_that_may_go_on_in_words_is_not_refuted(text: str) -> None:
    assert Mark.DISAGREES not in marks_of(text)


@pytest.mark.parametrize("text", FOUND)
def test_a_whole_side_is_proved(text: str) -> None:
    assert marks_of(text) == {Mark.AGREES}


@pytest.mark.parametrize("text", WRONG)
def test_a_side_that_may_go_on_in_words_is_not_proved(text: str) -> None:
    assert Mark.AGREES not in marks_of(text)


@pytest.mark.parametrize("text", REFUTED)
def test_a_whole_side_is_refuted(text: str) -> None:
    assert Mark.DISAGREES in marks_of(text)


def test_commas_that_part_values_are_no_decimal_signs() -> None:
    lines = check("x = 1,2", ["Solve x^2 - 3x + 2 = 0"], clock=lambda: 0.0)

    assert [line.mark for line in lines] == [Mark.AGREES]


def test_a_slope_by_an_inner_letter_is_proved() -> None:
    text = "Let u = 3x + 2.\n\n$\\frac{dy}{du} = 5u^4$\n\n$\\frac{dy}{du} = 5u^3$"
    lines = check(text, ["Differentiate y = (3x + 2)^5"], clock=lambda: 0.0)

    assert [line.mark for line in lines[1:]] == [Mark.AGREES, Mark.UNCHECKED]


def test_an_inequality_behind_an_arrow_is_judged_by_the_one_before() -> None:
    text = r"$x^2 - 16 \geq 0 \Rightarrow (x-4)(x+5) \geq 0$"
    lines = check(text, ["Solve x^2 >= 16"], clock=lambda: 0.0)

    assert [line.mark for line in lines] == [Mark.DISAGREES]


def test_a_command_with_a_doubled_backslash_ends_no_row() -> None:
    assert marks_of(r"$√75 + √20 = 5\\sqrt{3} + 2\\sqrt{5}$") == {Mark.AGREES}
