"""What a conversation says before a line: equations to solve, functions, values, expressions."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from tutor_tui.mathematics.checking.cases import Case
from tutor_tui.mathematics.checking.certainty import letters_of
from tutor_tui.mathematics.checking.conventions import readings_of
from tutor_tui.mathematics.checking.problem import Problem, problem_of, with_numbers
from tutor_tui.mathematics.checking.regions import Region
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Compute, Differentiate, Integrate, Rewrite, Solve
from tutor_tui.mathematics.syntax import (
    Name,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import understand


@dataclass
class Knowledge:
    """Collected from the question first, then line by line."""

    scope: Scope = field(default_factory=Scope)
    problems: list[Problem] = field(default_factory=list)
    expressions: "list[sympy.Expr]" = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    sure_regions: set[Region] = field(default_factory=set)
    """Those that were asked, or with which another line agrees: they can refute a line."""

    claimed: "list[tuple[str, sympy.Expr]]" = field(default_factory=list)
    slopes: "dict[str, tuple[str, sympy.Expr]]" = field(default_factory=dict)
    """`v` as `("x", eˣ)` after `dv = eˣ dx`."""

    results: "list[Any]" = field(default_factory=list)
    """The numbers that sides of equations come to which hold."""

    written: set[Fraction] = field(default_factory=set)
    """The numbers that stand in those equations."""

    cases: list[Case] = field(default_factory=list)
    whole_end: int = -1
    """Where the last line ended that has all solutions of a problem, or that posed one."""

    cases_in: dict[str, list[Case]] = field(default_factory=dict)
    """Those of letters that stand for formulas: the u of `u² - 5u + 4 = 0` after u = x²."""

    accepted: "dict[tuple[Relation, ...], list[list[sympy.Expr]]]" = field(default_factory=dict)
    """The roots of lines that follow from an equation and have more solutions than that."""

    agreed: list[tuple[Relation, ...]] = field(default_factory=list)
    """The equations of problems from which a line followed."""

    unsolved: list[Relation] = field(default_factory=list)
    rewritten: "list[sympy.Expr]" = field(default_factory=list)
    """What is asked to be written in another way: it is equal to that for all values."""

    tried: set[str] = field(default_factory=set)
    """Letters with a value that was only tried, which holds to the end of the paragraph."""

    asked: "list[sympy.Expr]" = field(default_factory=list)
    """The expressions of the questions."""

    quantities: "dict[str, sympy.Expr]" = field(default_factory=dict)
    """What a question tells in words: r for "radius 6 cm". It can support a line, not refute it."""

    told_lines: set[str] = field(default_factory=set)
    """The relations of the questions, as `as_told` compares them."""

    asked_values: "dict[str, sympy.Expr]" = field(default_factory=dict)
    """What letters stand for in the questions."""

    rate_laws: dict[str, str] = field(default_factory=dict)
    """What the rate of a letter was found to be, by the letter: `2πr dr/dt` for A."""

    rates: "dict[str, sympy.Expr]" = field(default_factory=dict)
    """The rates that were told as numbers."""

    asked_vectors: set[str] = field(default_factory=set)
    """The letters of the vectors that a question gives."""

    contradicted: set[str] = field(default_factory=set)
    """Letters that were said to stand for something, against another line."""

    lent: set[str] = field(default_factory=set)
    """Letters by which the function of a question may be called, although it is not there."""

    doubted: set[str] = field(default_factory=set)
    """Functions that a text gives a formula which is nearly, but not, that of the question."""

    questions: str = ""
    has_failed: bool = False
    is_asking: bool = True

    def ask(self, question: str) -> None:
        """Take in what a question asks, as far as the tutor itself understands it."""
        try:
            problem = understand(question)
        except (UnreadableError, TooLargeError):
            return
        self.lent = set("f") - letters_of(question) - set(self.scope.functions)
        try:
            self._take(problem)
        except (UnreadableError, TooLargeError, UndefinedError, ValueError, TypeError):
            return

    def _take(self, problem: object) -> None:
        match problem:
            case Rewrite(expression=expression):
                self.expressions.append(self.scope.value(expression))
                self.rewritten.append(self.expressions[-1])
            case Compute(expression=expression):
                self.expressions.append(self.scope.value(expression))
            case Differentiate(expression=expression, variable=variable):
                self._function(expression, variable)
            case Integrate(expression=expression):
                self.expressions.append(self.scope.value(expression))
            case Solve(equations=equations):
                self.add_problem(equations)

    def work_on(self, side: Side) -> None:
        """Take in a formula without a relation."""
        if side.kind is not SideKind.EXPRESSION or isinstance(side.node, Name):
            return
        try:
            value = self.scope.value(side.node)
        except (UndefinedError, TooLargeError, UnreadableError):
            return
        if not getattr(value, "is_Matrix", False):
            self.expressions.append(value)

    def show(self, node: Node) -> None:
        """Take in an expression that stands in a question."""
        if isinstance(node, Relation | Name | Number):
            return
        try:
            self.expressions.append(self.scope.value(node))
        except (UnreadableError, TooLargeError, UndefinedError, ValueError, TypeError):
            return

    def name(self, letter: str, value: Any) -> None:
        """Let a letter stand for something; the function of the question is then called otherwise.

        So the f of "with f = x³ and g = ln x" is, where x³ ln x is to be differentiated.
        """
        self.scope.define(letter, value)
        if letter in self.lent:
            self.scope.functions.pop(letter, None)

    def _function(self, expression: Node, variable: str) -> None:
        value = self.scope.value(expression)
        self.expressions.append(value)
        for name in ("f", "y"):
            self.scope.functions.setdefault(name, (variable, value))

    def add_problem(self, equations: Sequence[Relation]) -> bool:
        """A problem whose solutions can be found; the latest one comes first."""
        found = problem_of(equations, is_asked=self.is_asking)
        if found is None:
            self.unsolved += list(equations) if self.is_asking else []
            return False
        self.problems.insert(0, found)
        other = problem_of(_to_base_ten(equations), is_asked=self.is_asking)
        if other is not None:
            self.problems.append(other)
        return True

    def add_equation(self, equation: Relation) -> None:
        """One more thing that is given: with others about its unknowns, or by itself."""
        equation = with_numbers(equation, self.scope.definitions) if self.is_asking else equation
        names = set(variables(equation))
        for index, problem in enumerate(self.problems):
            is_shared = names & set(problem.unknowns) and len(set(problem.unknowns) | names) > 1
            if is_shared and (problem.is_sampled or self.is_asking):
                extended = problem_of((*problem.equations, equation), is_asked=problem.is_asked)
                if extended is not None and extended.solutions:
                    self.problems[index : index + problem.is_sampled] = [extended]
                    return
        self.add_problem((equation,))

    def problem_about(self, names: Sequence[str]) -> list[Problem]:
        """The problems that have all of these unknowns, the latest first."""
        return [problem for problem in self.problems if set(names) <= set(problem.unknowns)]

    def with_values(self, value: Any, kept: Container[str] | None = None) -> Any:
        """An expression with the names replaced that stand for something.

        `kept` are letters that stay letters; `None` keeps all that stand for numbers.
        """
        if isinstance(value, sympy.MatrixBase):
            return value
        for _ in range(3):
            known = {
                symbol: self.scope.definitions[str(symbol)]
                for symbol in value.free_symbols
                if str(symbol) in self.scope.definitions and not self._stays(str(symbol), kept)
            }
            if not known:
                break
            value = value.subs(known)
        return value

    def with_quantities(self) -> "Knowledge":
        """The same, also with the values of letters that a question tells only in words."""
        told = dict(self.scope.definitions)
        for letter, value in self.quantities.items():
            if not getattr(told.get(letter), "is_number", False):
                told[letter] = value
        return replace(self, scope=replace(self.scope, definitions=told))

    def _stays(self, name: str, kept: Container[str] | None) -> bool:
        if kept is not None:
            return name in kept
        return bool(getattr(self.scope.definitions[name], "is_number", False))

    def snapshot(self) -> Callable[[], None]:
        """What brings all equations and meanings back to what they are now."""
        problems, regions = list(self.problems), list(self.regions)
        definitions, functions = dict(self.scope.definitions), dict(self.scope.functions)

        def restore() -> None:
            self.problems[:], self.regions[:] = problems, regions
            for kept, before in (
                (self.scope.definitions, definitions),
                (self.scope.functions, functions),
            ):
                kept.clear()
                kept.update(before)

        return restore

    def forget_tried(self) -> None:
        """A new paragraph begins: what was tried in the last one is no value of any letter."""
        for name in self.tried:
            self.scope.definitions.pop(name, None)
        self.tried.clear()

    def withdraw(self, region: Region, whole: Region) -> None:
        """Take back a region that turns out to be only a part of what a line says."""
        if region != whole and set(region.relations) <= set(whole.relations):
            self.regions[:] = [known for known in self.regions if known is not region]

    def replace(self, older: Sequence[Problem]) -> None:
        """After a question for an unknown, earlier equations for it are no longer meant."""
        new = [p for p in self.problems if p not in older and len(p.unknowns) == 1]
        asked = {p.unknowns for p in new if p.solutions and not p.is_sampled}
        self.problems[:] = [p for p in self.problems if p not in older or p.unknowns not in asked]

    def forget_asking(self) -> None:
        """From here on what is given comes from the text that is checked."""
        self.is_asking = False
        self.asked = list(self.expressions)
        self.asked_values = dict(self.scope.definitions)
        self.asked_vectors = set(self.scope.vectors)

    @property
    def has_no_solution(self) -> bool:
        """Whether an equation or inequality before has no real solution."""
        has_none = any(not problem.has_real_solution for problem in self.problems)
        return has_none or any(region.is_empty for region in self.regions)

    @property
    def has_equation(self) -> bool:
        """Whether an equation was asked."""
        return bool(self.unsolved) or any(problem.is_asked for problem in self.problems)

    def is_in_question(self, formula: Any) -> bool:
        """Whether a formula is one of the question, or a part of it."""
        return any(formula == whole or whole.has(formula) for whole in self.asked)

    def is_known(self, expression: "sympy.Expr") -> bool:
        """Whether an expression is one that was asked about or written before."""
        return any(is_same(expression, known) for known in self.expressions)


def _to_base_ten(equations: Sequence[Relation]) -> list[Relation]:
    """Equations in which `log` without a base is that to base 10, as many people write it."""
    readings = readings_of(equations)
    return next((read for name, read in readings if name.endswith("to base 10")), [])


def wide(scope: Scope) -> Scope:
    """The same knowledge with operators that reach as far as they can."""
    return replace(scope, is_wide=True, holes=dict(scope.holes))


def is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    """Whether two expressions are the same multiplied out."""
    return bool(sympy.expand(first - second) == 0)
