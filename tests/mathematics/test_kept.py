"""Results that are certain are worked out once."""

import pytest

from tutor_tui.mathematics.kept import kept


def test_a_certain_result_is_worked_out_once() -> None:
    worked: list[int] = []

    @kept(bool)
    def doubled(number: int) -> int:
        worked.append(number)
        return 2 * number

    assert [doubled(3), doubled(3), doubled(4)] == [6, 6, 8]
    assert worked == [3, 4]


def test_an_uncertain_result_is_looked_for_again() -> None:
    tries = iter([None, 5])

    @kept(bool)
    def found(_asked: str) -> int | None:
        return next(tries)

    assert found("the same") is None
    assert found("the same") == 5
    assert found("the same") == 5


def test_a_failure_is_not_kept() -> None:
    @kept(bool)
    def divided(number: int) -> float:
        return 1 / number

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            divided(0)
