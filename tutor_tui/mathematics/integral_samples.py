"""What quadrature finds for an integral at places for its letters: the check of exact values."""

import time
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.divergence import is_divergent
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, sample_places
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Integrate
from tutor_tui.mathematics.quadratures import area
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.trees import substitute, variables, walk
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC

_AGREES: Final = 8
_DIFFERS: Final = 3
_PLACES: Final = 3
_LARGE: Final = 9
"""How many times greater a letter is that stands for a large number."""

_FAR: Final = Fraction(47, 4)
"""A bound beyond three half turns."""

_PATIENCE: Final = 0.6
"""Seconds for the quadratures at all places together."""


def letters_of(problem: Integrate) -> list[str]:
    """The letters of an integral besides its variable, those of its bounds included."""
    bounds = problem.bounds or ()
    inside = [name for name in variables(problem.expression) if name != problem.variable]
    return list(dict.fromkeys((*inside, *(name for bound in bounds for name in variables(bound)))))


def positive_places(letters: list[str]) -> list[dict[str, Fraction]]:
    """Positive numbers for letters, so that the first is below the second, and so on."""
    return [
        {name: abs(number) / 2 + index for index, (name, number) in enumerate(place.items())}
        for place in sample_places(tuple(letters))
    ]


def all_positive(letters: list[str]) -> str:
    """`a > 0 and b > 0`, the condition under which something holds."""
    return " and ".join(f"{shown_name(name)} > 0" for name in letters)


def whole_exponents(node: Node, variable: str) -> dict[str, Fraction]:
    """2, 3, … for the letters in exponents, where the even ones may hold another way.

    `(x^n)^(1/n)` is x for small n, and |x| for n = 2.
    """
    powers = [part.right for part in walk(node) if isinstance(part, Binary) and part.sign == "^"]
    names = dict.fromkeys(name for power in powers for name in variables(power))
    names.pop(variable, None)
    return {name: Fraction(2 + index) for index, name in enumerate(names)}


class Areas:
    """What quadrature finds for an integral, at places for its letters.

    `may_diverge` tells after a verdict whether there is no value for some of these letters.
    """

    def __init__(self, problem: Integrate) -> None:
        self._problem = problem
        self._letters = letters_of(problem)
        self._found: dict[tuple[Fraction, ...], Any] = {}
        self._left = _PATIENCE
        self.may_diverge = False

    def verdict(self, value: "sympy.Expr") -> tuple[bool | None, str]:
        """Whether a value agrees, and "a > 0" where it does so for positive letters only."""
        if not self._letters:
            return self._at(value, {}), ""
        positive = positive_places(self._letters)
        verdicts = [self._at(value, place) for place in positive[:_PLACES]]
        if False in verdicts or verdicts.count(True) < 2:
            return (False if False in verdicts else None), ""
        negative = [{name: -number for name, number in place.items()} for place in positive[:2]]
        is_general = None not in verdicts and all(self._at(value, place) for place in negative)
        sign = -1 if is_general else 1
        large = {name: sign * _LARGE * number for name, number in positive[0].items()}
        is_refuted = self._at(value, large) is False
        if is_refuted or self._area(large) is None:
            self.may_diverge = self._diverges(large)
        if (is_refuted and not self.may_diverge) or self._fails_for_whole_exponents(value):
            return False, ""
        if self._fails_for_far_bounds(value):
            return False, ""
        return True, "" if is_general else all_positive(self._letters)

    def _fails_for_whole_exponents(self, value: "sympy.Expr") -> bool:
        whole = whole_exponents(self._problem.expression, self._problem.variable)
        place = positive_places(self._letters)[0] | whole
        self._left = max(self._left, _PATIENCE / 2)  # left out, it would let wrong values pass
        return bool(whole) and self._at(value, place) is False and not self._diverges(place)

    def _fails_for_far_bounds(self, value: "sympy.Expr") -> bool:
        """Waves come again and again, which small numbers for a letter in a bound do not show."""
        bounds = self._problem.bounds or ()
        names = dict.fromkeys(name for bound in bounds for name in variables(bound))
        parts = walk(self._problem.expression)
        if not names or not any(isinstance(p, Call) and p.function in TRIGONOMETRIC for p in parts):
            return False
        place = positive_places(self._letters)[0]
        place |= {name: _FAR + index for index, name in enumerate(names)}
        self._left = max(self._left, _PATIENCE / 2)
        return self._at(value, place) is False and not self._diverges(place)

    def _diverges(self, place: dict[str, Fraction]) -> bool:
        """Whether there is no finite value at a place, whatever quadrature makes of it."""
        problem = self._problem
        assert problem.bounds is not None  # noqa: S101 - the caller saw them
        parts = [problem.expression, *problem.bounds]
        for name, number in place.items():
            parts = [substitute(part, name, Number(number)) for part in parts]
        return bool(
            within(
                _PATIENCE / 2,
                lambda: is_divergent(parts[0], problem.variable, (parts[1], parts[2])),
            )
        )

    def _at(self, value: "sympy.Expr", place: dict[str, Fraction]) -> bool | None:
        found = self._area(place)
        if found is None:
            return None
        try:
            number = number_of(value, place)
        except NoValueError:
            return None if place else False
        if is_close(number, found, _AGREES):
            return True
        return None if is_close(number, found, _DIFFERS) else False

    def _area(self, place: dict[str, Fraction]) -> Any:
        key = tuple(place.values())
        if key not in self._found:
            start = time.process_time()
            self._found[key] = (
                within(self._left, lambda: self._quadrature(place)) if self._left > 0 else None
            )
            self._left -= time.process_time() - start
        return self._found[key]

    def _quadrature(self, place: dict[str, Fraction]) -> Any:
        problem = self._problem
        assert problem.bounds is not None  # noqa: S101 - the caller saw them
        values = {name: as_mpf(number) for name, number in place.items()}
        return area(problem.expression, problem.variable, problem.bounds, values)
