"""The working of equations and inequalities of angles: one turn first, then what is asked for.

In degrees where the question is, although the equation is solved as for any angle.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import Family, Interval, UnsolvedError, distinct
from tutor_tui.mathematics.equations.periodic import repeated_set
from tutor_tui.mathematics.equations.regions import (
    critical_points,
    holds,
    places_between,
    solution_set,
)
from tutor_tui.mathematics.equations.shown_sets import as_relations, shown_name
from tutor_tui.mathematics.equations.solutions import Solutions, real_solutions
from tutor_tui.mathematics.equations.trigonometry import angles_reason
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions
from tutor_tui.mathematics.kinds.inequalities.written_down import written_conditions
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, variables, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.written import written

_MOST_PIECES: Final = 14
_FIRST: Final = "First solve the equation that belongs to it."


def turning_steps(problem: Conditions) -> tuple[Step, ...] | None:
    """From the value of the function to all its angles, and to those that are wanted.

    `None` where there is no such condition, or more than one.
    """
    if len(problem.alternatives) != 1 or problem.asked not in (Asked.SET, Asked.COUNT):
        return None
    waves = [part for part in problem.alternatives[0] if is_of_angle(part, problem.unknown)]
    return _Turning(problem, waves[0]).steps() if len(waves) == 1 else None


def is_of_angle(relation: Relation, unknown: str) -> bool:
    """Whether the unknown stands in the angle of a sine, a cosine or the like."""
    return any(
        isinstance(part, Call) and part.function in TRIGONOMETRIC and unknown in variables(part)
        for part in walk(relation)
    )


@dataclass(frozen=True, slots=True)
class _Turning:
    problem: Conditions
    wave: Relation

    def steps(self) -> tuple[Step, ...] | None:
        """Raises `UnsolvedError` where the equation or the set is not known for certain."""
        found = real_solutions(self._equation(self.wave), self.problem.unknown)
        if not found.families or found.is_numeric:
            return None
        steps = self._towards_angles(found)
        if steps is None:
            return None
        frame = [part for part in self.problem.alternatives[0] if part is not self.wave]
        if self.wave.sign == "=":
            return (*steps, *(self._kept(steps[-1]) if frame else ()))
        plain = self._plain(self.wave)
        first = Step("equation", _FIRST, written(plain), (written(self._equation(plain)),))
        last = self._in_frame(frame) if frame else self._in_one_turn()
        return (first, *steps, last)

    def _equation(self, relation: Relation) -> Relation:
        return Relation("=", relation.left, relation.right)

    def _plain(self, relation: Relation) -> Relation:
        """As it was asked, without the factor that turns degrees into radians."""

        def without(part: Node) -> Node:
            match part:
                case Binary(
                    sign="*",
                    left=angle,
                    right=Binary(sign="/", left=Name(name="pi"), right=Number(value=value)),
                ) if value == 180:
                    return angle
                case _:
                    return part

        if not self.problem.is_in_degrees:
            return relation
        left, right = changed(relation.left, without), changed(relation.right, without)
        return Relation(relation.sign, left, right)

    def _towards_angles(self, found: Solutions) -> tuple[Step, ...] | None:
        if not self.problem.is_in_degrees:
            return found.steps or None
        equation = self._equation(self._plain(self.wave))
        steps = real_solutions(equation, self.problem.unknown).steps
        steps = tuple(step for step in steps if step.rule not in ("angles", "angle divided"))
        steps = tuple(step for step in steps if step.rule != "check")
        if any("π" in line for step in steps for line in (step.before, *step.after)):
            return None
        values = steps[-1].after if steps else (written(equation),)
        before = values[0] if len(values) == 1 else steps[-1].before
        lines = tuple(dict.fromkeys(self._family(each) for each in found.families))
        return (*steps, Step("angles", angles_reason(values, "180°"), before, lines))

    def _family(self, family: Family) -> str:
        turn = f"{show(family.period)}°*n"
        name = shown_name(self.problem.unknown)
        return (
            f"{name} = {self._value(family.start)} + {turn}"
            if family.start
            else (f"{name} = {turn}")
        )

    def _value(self, value: "sympy.Expr") -> str:
        if not self.problem.is_in_degrees:
            return show(value)
        return f"{show(value) if value.is_Rational else value.n(6)}°"

    def _kept(self, last: Step) -> tuple[Step, ...]:
        """The angles that all conditions allow."""
        found = solution_set(self.problem.alternatives, self.problem.unknown)
        name = shown_name(self.problem.unknown)
        points = [part.low for part in found if part.low is not None and part.low == part.high]
        if not points or len(points) != len(found):
            return ()
        lines = tuple(f"{name} {self._sign(value)} {self._value(value)}" for value in points)
        before = last.after[0] if len(last.after) == 1 else last.before
        frame = [part for part in self.problem.alternatives[0] if part is not self.wave]
        where = code(written_conditions(replace(self.problem, alternatives=(tuple(frame),))))
        reason = f"Put in whole numbers for {code('n')}, and keep the angles with {where}."
        return (Step("angles kept", reason, before, lines),)

    def _sign(self, value: "sympy.Expr") -> str:
        return "≈" if self.problem.is_in_degrees and not value.is_Rational else "="

    def _in_one_turn(self) -> Step:
        """The truth in each piece of one period, and that it comes again."""
        found = repeated_set(self.wave, self.problem.unknown)
        period = show(found.period)
        rows = self._rows((Interval(sympy.Integer(0), found.period, True, False),))
        reason = (
            f"Put in one angle of each piece of one period: {rows}; "
            f"it comes again after each {code(period)}."
        )
        lines = as_relations(found.stretches, shown_name(self.problem.unknown))
        return Step("signs", reason, written(self._plain(self.wave)), lines)

    def _in_frame(self, frame: list[Relation]) -> Step:
        """The truth in each piece of the stretch that is asked about."""
        unknown = self.problem.unknown
        rows = self._rows(solution_set([frame], unknown))
        result = solution_set(self.problem.alternatives, unknown)
        lines = as_relations(result, shown_name(unknown), self._value)
        reason = f"Put in one angle of each piece: {rows}."
        return Step("signs", reason, written(self._plain(self.wave)), lines)

    def _rows(self, allowed: tuple[Interval, ...]) -> str:
        """Each piece between neighbouring cuts, and whether the relation holds there."""
        cuts = critical_points(self.wave, self.problem.unknown)
        rows = []
        for part in allowed:
            if part.low is None or part.high is None:
                raise UnsolvedError
            inside = [place for place in members(cuts.families, part) if part.holds(place)]
            places = distinct([part.low, *cuts.points, *inside, part.high])
            for low, high in pairwise(places):
                place = places_between(low, high)[0]
                is_true = holds([(self.wave,)], self.problem.unknown, place)
                between = code(f"({self._value(low)}, {self._value(high)})")
                rows.append(f"{between} {'yes' if is_true else 'no'}")
        if not 0 < len(rows) <= _MOST_PIECES:
            raise UnsolvedError
        return ", ".join(rows)
