"""Two who are compared: one row for each way of telling and asking."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.cancelling.rivals import read_rivals
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import steps_of

_COMPARED = [
    ("Eva ran 3/4 of a mile and Otto ran 5/7 of a mile. Who ran farther?", "Eva"),
    ("Nina is 1.61 m tall and Karl is 158 cm. Who is taller?", "Nina"),
    ("Shop A sells 3 kg for $4.50, shop B 5 kg for $7. Which is cheaper per kg?", "shop B"),
    ("Tom scored 18 out of 25 and Amy scored 22 out of 30. Who did better?", "Amy"),
    ("Jim ran 5 km in 24 minutes and Kim ran 8 km in 40 minutes. Who was faster?", "Jim"),
    ("Rope A is 2.4 m long and rope B is 235 cm long. Which rope is shorter?", "rope B"),
    ("Sam got 7/8 of the answers right and Tina got 85%. Who did better?", "Sam"),
    ("Ben needs 1.5 hours and Eva needs 95 minutes. Who is faster?", "Ben"),
    ("Ann drank 1/2 of a litre and Bea drank 0.5 litres. Who drank more?", "equal"),
]


@pytest.mark.parametrize(("question", "result"), _COMPARED)
def test_the_one_who_is_asked_for_is_named(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "Ann has 5 apples and Bea has 7 pears. Who has more?",
        "Ann ran 5 km and Bea ran for 30 minutes. Who ran farther?",
        "Ann ran 5 km in 24 minutes and Bea ran 8 km in 40 minutes. Who ran farther?",
        "Ann is 1.61 m tall and Bea is 158 cm. How much taller is Ann?",
        "Ann ran 5 km, Bea ran 6 km and Cara ran 7 km. Who ran farther?",
    ],
)
def test_what_cannot_be_compared_is_left_alone(question: str) -> None:
    assert read_rivals(question) is None


def test_steps_work_out_a_number_for_each_and_the_method_names_nobody() -> None:
    rivals = problem(_COMPARED[4][0])

    assert [step.before for step in steps_of(rivals) or ()] == ["5/24", "8/40"]
    assert "Jim" not in method_of(rivals)
