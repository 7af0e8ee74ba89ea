"""The outcomes that were counted, one by one: rolls, tosses, numbers made of digits."""

from itertools import chain, product, repeat
from typing import Final

from tutor_tui.mathematics.kinds.probability.dice import Dice, rolls_that_fit
from tutor_tui.mathematics.kinds.probability.digit_numbers import DigitNumbers, numbers_that_fit
from tutor_tui.mathematics.kinds.probability.draws import Draw, is_fitting
from tutor_tui.mathematics.problems import Answer, Problem, code

_MOST: Final = 36
"""Outcomes that are listed; a table of more nobody reads."""


def outcomes_of(problem: Problem) -> tuple[str, ...]:
    """Each outcome in a word, `(2, 6)` or `HT`; empty where there are none, or too many."""
    match problem:
        case Dice() if problem.count <= 3:
            found = [f"({', '.join(map(str, roll))})" for roll in rolls_that_fit(problem)]
        case DigitNumbers():
            found = list(map(str, numbers_that_fit(problem)))
        case Draw() if _is_short(problem):
            names = chain.from_iterable(repeat(name, n) for name, n in problem.pool.items)
            rows = product(names, repeat=problem.count)
            found = [_in_a_row(row) for row in rows if is_fitting(problem, row)]
        case _:
            return ()
    return tuple(found) if len(found) <= _MOST else ()


def _is_short(problem: Draw) -> bool:
    """Whether all ways to throw coins or dice, or to draw a number, can be looked through."""
    is_told_apart = problem.pool.kind in ("coin", "numbers")
    is_free = problem.puts_back or problem.count == 1
    return is_told_apart and is_free and problem.pool.size**problem.count <= _MOST * _MOST


def _in_a_row(names: tuple[str, ...]) -> str:
    """`HTH` for coins, `(2, 6)` for several numbers, the name alone for one."""
    if len(names) == 1:
        return names[0]
    is_coin = all(name in ("heads", "tails", "head", "tail", "h", "t") for name in names)
    return "".join(name[0].upper() for name in names) if is_coin else f"({', '.join(names)})"


def outcomes_told(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """All that were counted in a sentence; `None` where they are no such things."""
    found = outcomes_of(problem)
    if not found:
        return None
    count = len(found)
    verb = "This is the one outcome that fits" if count == 1 else f"These {count} outcomes fit"
    return Answer(f"{verb}: {', '.join(map(code, found))}.", answer.check)
