"""The working of a factorisation: one pattern at a time, with the reason why it fits.

What all terms share comes out first; then two terms are tried as squares and cubes, three as a
square or by two numbers, four in pairs, and what is left by a rational root.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.factoring_patterns import (
    by_pairs,
    by_two_numbers,
    common_factor,
    compared,
    cubes,
    perfect_square,
    rational_root,
    squares,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    from tutor_tui.mathematics.factoring_patterns import Split

    Pattern: TypeAlias = Callable[[sympy.Expr], Split | None]

_PATTERNS: "Final[tuple[Pattern, ...]]" = (
    common_factor,
    squares,
    cubes,
    perfect_square,
    by_two_numbers,
    by_pairs,
    rational_root,
    compared,
)
_MOST_STEPS: Final = 16
_HIGHEST_DEGREE: Final = 12


def factoring_steps(node: Node) -> tuple[Step, ...] | None:
    """From a polynomial as it was written to its irreducible factors over the rational numbers.

    `None` for what is no polynomial, or is factored already.
    """
    expression = to_sympy(node)
    if not expression.free_symbols or not expression.is_polynomial():
        return None
    if sympy.total_degree(expression) > _HIGHEST_DEGREE:
        return None
    working = _Working(written(node))
    working.begin(expression)
    working.go_on()
    working.finish(sympy.factor(expression))
    return tuple(working.steps) if 0 < len(working.steps) <= _MOST_STEPS else None


@dataclass(frozen=True, slots=True)
class _Factor:
    base: "sympy.Expr"
    power: int


class _Working:
    """A product that falls apart further and further, and the lines on the way."""

    def __init__(self, first_line: str) -> None:
        self._line = first_line
        self._factors: list[_Factor] = []
        self.steps: list[Step] = []

    def begin(self, expression: "sympy.Expr") -> None:
        """Take the factors as they stand; a sum with brackets in it is multiplied out."""
        has_brackets = False
        for part in sympy.Mul.make_args(expression):
            base, power = part.as_base_exp()
            if not (power.is_Integer and power > 0):
                base, power = part, sympy.S.One
            expanded = sympy.expand(base)
            has_brackets |= expanded != base
            self._add(expanded, int(power))
        if has_brackets:
            reason = "Multiply out the brackets and put like terms together"
            self._note("expand", reason, self._shown())

    def go_on(self) -> None:
        """Split one factor after another until none falls apart."""
        while len(self.steps) <= _MOST_STEPS:
            found = next(self._splits(), None)
            if found is None:
                return
            place, split = found
            factor = self._factors[place]
            for between, reason, rule in split.between:
                self._note(rule, reason, self._shown({place: (between, factor.power)}))
            rest = self._factors[:place], self._factors[place + 1 :]
            self._factors = rest[0]
            for base, power in split.factors:
                self._add(base, power * factor.power)
            for other in rest[1]:
                self._add(other.base, other.power)
            self._note(split.rule, split.reason, self._shown())

    def finish(self, result: "sympy.Expr") -> None:
        """The last line as the answer has it: in order, and no factor begins with a minus."""
        if not self.steps:
            return
        parts = [base for base, _ in sympy.factor_list(result)[1]]
        turned = [part.base for part in self._factors if part.base.is_Add]
        turned = [base for base in turned if base not in parts and -base in parts]
        if turned:
            example = f"{show(turned[0])} = -({show(-turned[0])})"
            self._note("minus", f"Take the minus out: {code(example)}", show(result))
        else:
            last = self.steps[-1]
            self.steps[-1] = Step(last.rule, last.reason, last.before, (show(result),))

    def _splits(self) -> "Iterator[tuple[int, Split]]":
        for place, factor in enumerate(self._factors):
            if factor.base.is_Add:
                for pattern in _PATTERNS:
                    split = pattern(factor.base)
                    if split is not None:
                        yield place, split

    def _add(self, base: "sympy.Expr", power: int) -> None:
        for place, factor in enumerate(self._factors):
            if factor.base == base:
                self._factors[place] = _Factor(base, factor.power + power)
                return
        if base != 1:
            self._factors.append(_Factor(base, power))

    def _shown(self, instead: dict[int, tuple[str, int]] | None = None) -> str:
        """The product; `instead` holds the text of a factor in a form of its own, a sum."""
        if instead is None:
            parts = [part.base**part.power for part in self._factors]
            return show(sympy.Mul(*parts, evaluate=False) if len(parts) != 1 else parts[0])
        texts = [
            _raised(*instead[place]) if place in instead else _raised(show(part.base), part.power)
            for place, part in enumerate(self._factors)
        ]
        only = instead.get(0)
        return only[0] if len(texts) == 1 and only and only[1] == 1 else "*".join(texts)

    def _note(self, rule: str, reason: str, after: str) -> None:
        if not _is_alike(after, self._line):
            self.steps.append(Step(rule, reason, self._line, (after,)))
            self._line = after


def _raised(text: str, power: int) -> str:
    whole = text if text.isalnum() else f"({text})"
    return whole if power == 1 else f"{whole}^{power}"


def _is_alike(one: str, other: str) -> bool:
    return one.replace(" ", "").replace("*", "") == other.replace(" ", "").replace("*", "")
