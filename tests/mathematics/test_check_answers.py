"""The checker on whole answers of models: right ones, and copies with one thing wrong."""

from collections import Counter
from functools import cache
from typing import Final

import pytest

from tests.mathematics.checked_corpus import ModelAnswer, corruptions, model_answers
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import CheckedLine, check

_ANSWERS: Final = model_answers()
_EVERY: Final = 17
"""Which of the corruptions are tried; all of them take half a minute more."""

_STILL_TRUE: Final = frozenset(
    (
        r"x = \frac{-3 \pm \sqrt{25}}{2 + 2} = \frac{-3 \pm 5}{4}",
        "2x - 3 = +7",
        r"\sqrt{4} = 2 \neq -3",
        r"\frac{20}{15} > \frac{9}{15}",
        r"\frac{10}{15} > \frac{0}{15}",
        r"\frac{10}{15} > \frac{9}{25}",
        r"\frac{3}{3} > \frac{3}{5}",
        r"\frac{2}{3} > \frac{3}{6}",
        r"\binom{5}{3} = \frac{5!}{2! \cdot 3!} = \frac{120}{2 \cdot 6} = \frac{120}{12} = 10",
        r"\int (2x + 3)\,dx = \int 2x\,dx + \int 3\,dx = x^2 + 3x - C",
        r"y = \int 2x\,dx = x^2 - C",
        r"\int_0^3 x^2\,dx = \left[\frac{x^3}{3}\right]_0^3 = \frac{27}{3} + 0 = 9",
        "f''(1) = 6 > 1",
        "f''(-1) = -6 < 1",
        r"\int_0^1 \frac{1}{x^2 + 1}\,dx = \Big[\arctan x\Big]_0^1 = \arctan 1 + \arctan 0 = "
        r"\frac{\pi}{4} \approx 0.785",
        r"\det(A) = -2 \neq 1",
        r"\sigma^2 = \frac{9+1+1+1-0+0+4+16}{8} = \frac{32}{8} = 4",
        "1^3 + 2^2 = 5",
        "x = 1",
        r"\lambda_2 = 1",
        r"\lambda_3 = 3",
    )
)
"""Changed formulas that hold all the same; the last ones are solutions, if not the ones meant."""


@cache
def _lines(answer: ModelAnswer) -> tuple[CheckedLine, ...]:
    """What the checker makes of a right answer, worked out once for all tests."""
    return check(answer.text, [answer.question], clock=lambda: 0.0)


@pytest.mark.parametrize("answer", _ANSWERS, ids=lambda answer: answer.question[:40])
def test_nothing_in_a_right_answer_disagrees(answer: ModelAnswer) -> None:
    wrong = [line for line in _lines(answer) if line.mark is Mark.DISAGREES]

    assert wrong == []


def test_most_lines_of_right_answers_are_found_to_agree() -> None:
    marks = Counter(line.mark for answer in _ANSWERS for line in _lines(answer))

    assert marks[Mark.AGREES] >= 0.75 * marks.total()


def test_no_changed_line_agrees_unless_it_is_still_true() -> None:
    marks: Counter[Mark] = Counter()
    agreeing: set[str] = set()
    for answer, start, end, changed in _changed_answers():
        text = answer.text[:start] + changed + answer.text[end:]
        for line in check(text, [answer.question], clock=lambda: 0.0):
            if line.start <= start + len(changed) // 2 < line.end:
                marks[line.mark] += 1
                agreeing |= {line.text} if line.mark is Mark.AGREES else set()

    assert agreeing <= _STILL_TRUE
    assert marks[Mark.DISAGREES] >= 0.8 * marks.total()


def _changed_answers() -> list[tuple[ModelAnswer, int, int, str]]:
    changed = []
    for answer in _ANSWERS:
        for line in _lines(answer):
            if line.mark is Mark.AGREES:
                changed += [
                    (answer, line.start, line.end, text) for _, text in corruptions(line.text)
                ]
    return changed[::_EVERY]
