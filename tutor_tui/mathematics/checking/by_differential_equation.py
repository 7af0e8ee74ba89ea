"""Lines of the solution of a differential equation, judged by that equation.

`dy/y = 3 dx`, `ln|y| = 3x + C`, `y = A e^(3x)` follow from `dy/dx = 3y`; so do the polynomial whose
roots are looked for, and the values that were given.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.primed_groups import with_operators
from tutor_tui.mathematics.checking.put_into_equation import (
    are_free,
    fulfils,
    missed,
    what_is_left,
    without_constant,
)
from tutor_tui.mathematics.checking.slope_letters import (
    RISE,
    RUN,
    derives,
    slope_name,
    values_of,
    with_slopes,
    zeroness,
)
from tutor_tui.mathematics.checking.solutions import ONE_OF_THEM
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.show import show

_CONSTANT: Final = late_regex(r"[A-DKackm](?:_\{?\d\}?)?")
_OTHER_EQUATION: Final = late_regex(
    r"homogeneous|complementary|particular|integrating factor|\b(?:guess|try|assume|ansatz|form|"
    r"let|substitut\w+|suppose)\b",
    re.IGNORECASE,
)
_CHARACTERISTIC: Final = late_regex(r"\b(?:characteristic|auxiliary)\b", re.IGNORECASE)
_VALUE: Final = late_regex(r"\s*([a-z])\s*(['′’]*)\s*\(([^()]*)\)\s*")
_INTEGRAL: Final = late_regex(r"\s*∫\s*([^∫_^=][^∫=]*)", re.DOTALL)
"""All of a side, so that both sides are equal where their insides are."""

_PUT_IN: Final = "put into the differential equation"


@dataclass(frozen=True, slots=True)
class ByDifferentialEquation:
    """Judges lines by an equation; `text` is the whole text that they are from."""

    problem: DifferentialEquation
    text: str

    def verdict(self, statement: Statement, passage: Passage) -> Verdict | None:
        """The verdict on a line; `None` where the equation says nothing about it."""
        if set(statement.signs) == {"="} and len(statement.signs) == 2:
            return self._constant(statement)
        if statement.signs != ("=",) or statement.goes_on:
            return None
        given = self._given(statement) or self._value_of_constant(statement, passage)
        if given is not None:
            return given
        function, variable = self.problem.function, self.problem.variable
        integrated = [_INTEGRAL.fullmatch(side) for side in statement.sides]
        inner = [
            one[1] if one and all(integrated) else side
            for one, side in zip(integrated, statement.sides, strict=True)
        ]
        texts = [self._uncalled(with_operators(side, variable)) for side in inner]
        sides = with_slopes(texts, function, variable)
        if sides is None:
            return None
        if any(derives(side, function, variable) for side in texts):
            return self._derived(sides)
        return self._line(sides, passage)

    def _uncalled(self, text: str) -> str:
        """A side with y for `y(x)`."""
        name, variable = re.escape(self.problem.function), re.escape(self.problem.variable)
        return re.sub(rf"(?<![A-Za-z\\])({name}['′’]*)\s*\(\s*{variable}\s*\)", r"\1", text)

    def _derived(self, sides: "list[sympy.Expr]") -> Verdict | None:
        """`d/dx (e^(2x) y) = 6 e^(2x)`, with the slope by the equation."""
        slope = self._slope()
        if slope is None:
            return UNDECIDED
        difference = sides[0] - sides[1]
        rest = sympy.simplify(difference.subs(sympy.Symbol(slope_name(1)), slope))
        if zeroness(rest) is Mark.AGREES:
            return agrees("by the differential equation")
        is_other = zeroness(rest) is Mark.DISAGREES and not _OTHER_EQUATION.search(self.text)
        shown = f"by the equation the sides differ by {show(rest)}"
        return disagrees(shown) if is_other else UNDECIDED

    def _given(self, statement: Statement) -> Verdict | None:
        """`y(0) = 4` is given, or is not what was given."""
        found = _VALUE.fullmatch(statement.sides[0])
        values = values_of([found[3], statement.sides[1]]) if found else None
        if found is None or values is None or found[1] != self.problem.function:
            return None
        for condition in self.problem.conditions:
            if condition.order == len(found[2]) and to_sympy(condition.place) == values[0]:
                value = to_sympy(condition.value)
                is_given = value == values[1]
                return GIVEN if is_given else disagrees(f"what was given is {show(value)}")
        return None

    def _value_of_constant(self, statement: Statement, passage: Passage) -> Verdict | None:
        """`A = 2`, `K - 2 = 1`: agrees where the values given say so of `y = A e^(3x)`."""
        sides = values_of(statement.sides)
        whole = sides[0] - sides[1] if sides else None
        names = whole.free_symbols if whole is not None else ()
        name, x = str(next(iter(names), "")), sympy.Symbol(self.problem.variable)
        if len(names) != 1 or not _CONSTANT.fullmatch(name) or not self.problem.conditions:
            return None
        value = without_constant(whole, sympy.Symbol(name))
        before, letter = self.text[: passage.start], self.problem.function
        for text in reversed(
            re.findall(rf"(?<!\w){letter}\s*=\s*((?:[^=$\n,\\]|\\(?!\)))+)", before)
        ):
            formula = values_of([cleaned(text)])
            if value is None or formula is None or formula[0].free_symbols - {x} != names:
                continue
            solution = formula[0].subs(sympy.Symbol(name), -value)
            is_it = zeroness(sympy.simplify(what_is_left(self.problem, solution))) is Mark.AGREES
            is_it &= all(fulfils(solution, x, one) for one in self.problem.conditions)
            return agrees(_PUT_IN) if is_it else UNDECIDED
        return None

    def _constant(self, statement: Statement) -> Verdict | None:
        """`y'(0) = 2C_2 = 2`: what was given, put into the solution that the text has told."""
        found = _VALUE.fullmatch(statement.sides[0])
        values = values_of([found[3], *statement.sides[1:]]) if found else None
        if found is None or values is None or found[1] != self.problem.function:
            return None
        place, order, x = values[0], len(found[2]), sympy.Symbol(self.problem.variable)
        given = [
            to_sympy(one.value)
            for one in self.problem.conditions
            if one.order == order and to_sympy(one.place) == place
        ]
        told = re.search(rf"(?<!\w){found[1]}\s*=\s*([^=$\n]*C[^=$\n.]*)", self.text)
        formula = values_of([cleaned(told[1])]) if told else None
        if formula is None or values[2] not in given:
            return UNDECIDED
        rest = sympy.diff(formula[0], x, order).subs(x, place) - values[1]
        return agrees(_PUT_IN) if zeroness(sympy.simplify(rest)) is Mark.AGREES else UNDECIDED

    def _line(self, sides: "list[sympy.Expr]", passage: Passage) -> Verdict | None:
        names = {str(symbol) for side in sides for symbol in side.free_symbols}
        function, variable = self.problem.function, self.problem.variable
        slopes = {slope_name(order) for order in (1, 2)}
        if names <= {function, variable, RISE, RUN} and {RISE, RUN} <= names:
            return self._differentials(sides)
        if names & slopes and not names & {RISE, RUN}:
            found = self._derived(sides)  # of another equation, as for y' + 2y = 0, nothing is said
            return found if found is not None and found.mark is Mark.AGREES else None
        if names & {RISE, RUN}:
            return None
        if _CHARACTERISTIC.search(passage.before) and len(names) == 1 and function not in names:
            return self._characteristic(sides, names.pop())
        if function not in names or any(map(self._is_strange, names)):
            return None
        is_open = bool(_OTHER_EQUATION.search(self.text))
        if sides[0] == sympy.Symbol(function) and function not in map(str, sides[1].free_symbols):
            return self._solution(sides[1], is_open=is_open)
        return self._implicit(sides, is_open=is_open)

    def _is_strange(self, name: str) -> bool:
        own = (self.problem.function, self.problem.variable)
        return name not in own and not _CONSTANT.fullmatch(name)

    def _slope(self) -> Any | None:
        """The derivative by x and y, where the equation is one of the first order."""
        slope = sympy.Symbol(slope_name(1))
        whole = to_sympy(self.problem.equation.left) - to_sympy(self.problem.equation.right)
        factor = sympy.diff(whole, slope)
        if self.problem.order != 1 or factor == 0 or factor.has(slope):
            return None
        return sympy.together(-(whole - factor * slope) / factor)

    def _differentials(self, sides: "list[sympy.Expr]") -> Verdict | None:
        """`dy/y = 3 dx`, with `dy` the slope times `dx`."""
        slope = self._slope()
        if slope is None:
            return None
        rise, run = sympy.Symbol(RISE), sympy.Symbol(RUN)
        nodes = [side.subs(rise, slope * run).subs(run, 1) for side in sides]
        difference = sympy.together(nodes[0] - nodes[1])
        found = zeroness(difference)
        if found is Mark.AGREES:
            return agrees("by the differential equation")
        is_other = found is Mark.DISAGREES
        return (
            disagrees(f"by the equation the sides differ by {show(difference)}")
            if is_other
            else None
        )

    def _characteristic(self, sides: "list[sympy.Expr]", name: str) -> Verdict | None:
        """`r² - 5r + 6 = 0`: the equation with powers for its derivatives."""
        letter = sympy.Symbol(name)
        whole = to_sympy(self.problem.equation.left) - to_sympy(self.problem.equation.right)
        powers = {sympy.Symbol(slope_name(n)): letter**n for n in range(1, self.problem.order + 1)}
        function = sympy.Symbol(self.problem.function)
        homogeneous = whole - whole.subs({**dict.fromkeys(powers, 0), function: 0})
        right = sympy.expand(homogeneous.subs({**powers, function: 1}))
        told = sympy.expand(sides[0] - sides[1])
        if not right.is_polynomial(letter) or right.free_symbols != {letter}:
            return None
        if sides[0] == letter and sides[1].is_number:
            is_root = right.subs(letter, sides[1]).equals(0)
            found = f"{name} = {show(sides[1])}"
            if is_root:
                return agrees(f"it holds for {found}, {ONE_OF_THEM}")
            return disagrees(f"{found} does not solve {show(right)} = 0")
        if sympy.degree(told, letter) < sympy.degree(right, letter):
            return UNDECIDED
        ratio = sympy.cancel(told / right)
        if ratio.is_number and ratio != 0:
            return agrees("the derivatives' coefficients are those of the powers")
        return disagrees(f"it is {show(right)} = 0") if told.is_polynomial(letter) else None

    def _solution(self, formula: "sympy.Expr", *, is_open: bool) -> Verdict | None:
        """`y = A e^(3x)`, put into the equation."""
        variable = sympy.Symbol(self.problem.variable)
        rest = what_is_left(self.problem, formula)
        found = zeroness(rest)
        if found is Mark.DISAGREES and not is_open:
            return disagrees(f"{_PUT_IN}, it leaves {show(sympy.simplify(rest))} instead of 0")
        if found is not Mark.AGREES:
            return UNDECIDED
        return self._with_constants(formula, variable, is_open=is_open)

    def _with_constants(
        self, formula: "sympy.Expr", variable: "sympy.Symbol", *, is_open: bool
    ) -> Verdict:
        """Whether a solution is the general one, or the one with the values that were given."""
        constants = sorted(formula.free_symbols - {variable}, key=str)
        if not constants and self.problem.conditions:
            failing = [c for c in self.problem.conditions if not fulfils(formula, variable, c)]
            if not failing:
                return agrees(_PUT_IN)
            return UNDECIDED if is_open else disagrees(missed(failing[0], self.problem))
        if len(constants) != self.problem.order:
            return UNDECIDED
        is_general = are_free(constants, formula, variable)
        return agrees(_PUT_IN) if is_general else UNDECIDED

    def _implicit(self, sides: "list[sympy.Expr]", *, is_open: bool) -> Verdict | None:
        """`ln|y| = 3x + C`, differentiated."""
        slope = self._slope()
        function, variable = (
            sympy.Symbol(name, real=True) for name in (self.problem.function, self.problem.variable)
        )
        if slope is None:
            return None
        real = {sympy.Symbol(str(name)): name for name in (function, variable)}
        whole = (sides[0] - sides[1]).xreplace(real)
        whole = whole.replace(  # ln |y| has the slope of ln y
            lambda part: isinstance(part, sympy.log) and isinstance(part.args[0], sympy.Abs),
            lambda part: sympy.log(part.args[0].args[0]),
        )
        constants = whole.free_symbols - {function, variable}
        if not constants:
            return None
        if len(constants) == 1 and (rest := without_constant(whole, *constants)) is not None:
            whole = rest
        if function not in whole.free_symbols:
            return UNDECIDED  # it cancels, so that nothing is said of it
        change = sympy.diff(whole, variable) + sympy.diff(whole, function) * slope.xreplace(real)
        change = sympy.simplify(change)
        if change == 0:
            return agrees("by differentiating")
        is_other = change.is_number and not is_open
        return (
            disagrees("differentiated, it is not the differential equation") if is_other else None
        )
