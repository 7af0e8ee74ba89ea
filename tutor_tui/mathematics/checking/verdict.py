"""What checking one line found, in a word and a sentence."""

from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.checks import Mark


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mark and how it was found; for `DISAGREES` the counter-example or the right value."""

    mark: Mark
    how: str = ""


def agrees(how: str) -> Verdict:
    """It holds: proved, or `how` says "numerically"."""
    return Verdict(Mark.AGREES, how)


def disagrees(why: str) -> Verdict:
    """It does not hold; `why` is a counter-example that anybody can work out."""
    return Verdict(Mark.DISAGREES, why)


def undecided(why: str = "") -> Verdict:
    """Nothing is known, and nothing is said."""
    return Verdict(Mark.UNCHECKED, why)


GIVEN: Final = Verdict(Mark.UNCHECKED, "taken as given")
PUT_IN: Final = Verdict(Mark.UNCHECKED, "numbers put in")
"""A formula and the same with numbers for its letters: as true as what the letters stand for."""

UNDECIDED: Final = Verdict(Mark.UNCHECKED)


def together(verdicts: list[Verdict]) -> Verdict:
    """One verdict on several links: the first that fails, else the first that holds.

    Where a link is open the whole is open, unless that link is only what was given.
    """
    for verdict in verdicts:
        if verdict.mark is Mark.DISAGREES:
            return verdict
    is_open = any(v.mark is Mark.UNCHECKED and v not in (GIVEN, PUT_IN) for v in verdicts)
    held = [verdict for verdict in verdicts if verdict.mark is Mark.AGREES]
    if held and not is_open:
        return held[-1]
    return GIVEN if verdicts and not is_open else UNDECIDED
