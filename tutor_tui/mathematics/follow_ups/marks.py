"""Where the result of an earlier question stands in a later one. Standard library only."""

from typing import Final

RESULT: Final = "⟨result⟩"
"""Stands for the earlier result as an operand, in brackets where it needs them."""

BARE_RESULT: Final = "⟨it⟩"
"""Stands for the earlier result as it is, for requests such as "write it as a fraction"."""

QUANTITY: Final = "⟨quantity⟩"
"""Stands for the earlier result with its unit, for requests such as "in m/s"."""

THING: Final = "⟨thing⟩"
"""Stands for the line or the plane that an earlier question made, as its result tells it."""

NTH: Final = "⟨result {}⟩"
"""Stands for one of several results, counted from 1; -1 is the last."""

TOGETHER: Final = "⟨all {}⟩"
"""Stands for the sum, product, difference, quotient, mean or squares of several results."""

_MARKS: Final = ("⟨result", BARE_RESULT, QUANTITY, "⟨all ", THING)


def needs_a_result(question: str) -> bool:
    """Whether a question has a mark that an earlier result is to be put in for."""
    return any(mark in question for mark in _MARKS)
