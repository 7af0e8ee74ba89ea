"""How many solutions a linear system has, and for which letter it has none or infinitely many.

It has one solution where its coefficients are independent; otherwise none or infinitely many, by
whether the right sides depend in the same way (OpenStax, College Algebra 2e, 7.1).
"""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import relation_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.textbook.counted_steps import determinant_steps, elimination_steps
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

BY_ELIMINATION: Final = "by elimination"
_LONGEST: Final = 300
_COUNTS: Final = {"none": "no", "one": "exactly one", "many": "infinitely many"}


@dataclass(frozen=True, slots=True)
class CountedSystem(KindProblem):
    """Linear equations; `letter` where it is asked which value leads to `count` solutions.

    `count` is "none", "many" or "one" where that is asked, and "" where the number itself is.
    """

    equations: tuple[Relation, ...]
    letter: str = ""
    count: str = ""


_SYSTEM: Final = (
    r"(?:the )?(?:following )?(?:linear )?(?:system|equations|pair of equations|simultaneous "
    r"equations)(?: of (?:linear )?equations)?:? (?P<e>[^?;]*=[^?]*=[^?]*?)"
)
_NONE: Final = r"(?:no solutions?|0 solutions)"
_MANY: Final = (
    r"(?:infinitely many(?: solutions)?|infinite solutions|an infinite number of solutions)"
)
_ONE: Final = r"(?:(?:exactly )?(?:1|one|a(?: unique)?|a single|unique) solutions?)"
_HOW: Final = rf"(?:(?P<none>{_NONE})|(?P<many>{_MANY})|(?P<one>{_ONE}))"
_VALUE: Final = r"(?:values?|number) of (?P<k>[a-z])"
_FORMS: Final = tuple(
    late_regex(form, re.IGNORECASE)
    for form in (
        rf"how many solutions (?:does|do|are there (?:to|for)) {_SYSTEM}(?: have)?",
        rf"(?:find|determine|state|what is) the number of solutions (?:of|to|for) {_SYSTEM}",
        rf"(?:does|do) {_SYSTEM} have {_HOW}(?:,? (?:one|no|a|infinitely)[^?]*)?",
        rf"(?:for|find) (?:which|what|the) {_VALUE} (?:does|do|will|would|for which|such that|so "
        rf"that|if|when) {_SYSTEM},? (?:have|has|to have) {_HOW}",
        rf"{_SYSTEM} (?:have|has) {_HOW}[.,;]? (?:find|what is|what are|determine) (?:the )?"
        r"(?:possible )?(?:values? of )?(?P<k>[a-z])",
        rf"{_SYSTEM}[.,;] (?:for|find) (?:which|what|the) {_VALUE} (?:does|for which) (?:the|this) "
        rf"system (?:have|has) {_HOW}",
    )
)


def read_system(text: str) -> CountedSystem | None:
    """The system whose solutions are counted."""
    if len(text) > _LONGEST or not kept_regex(r"solution", re.IGNORECASE).search(text):
        return None
    if text.count("=") < 2:
        return None
    request = " ".join(bare(flat(text)).split())
    for found in fitting(request, _FORMS):
        equations = _equations(found["e"])
        if equations:
            return _problem(equations, found.groupdict())
    return None


def _equations(text: str) -> tuple[Relation, ...]:
    parts = re.split(r"\s*(?:;|,(?!\d{3})(?:\s*and)?|\band\b|\n)\s*", text.strip(" ,.{}"))
    found = []
    for part in filter(None, parts):
        node = relation_or_none(part, "=")
        if node is None:
            return ()
        found.append(node)
    return tuple(found) if 2 <= len(found) <= 4 else ()


def _problem(equations: tuple[Relation, ...], groups: dict[str, Any]) -> CountedSystem | None:
    names = {name for one in equations for name in variables(one)}
    letter = groups.get("k") or ""
    count = next((name for name in ("none", "many", "one") if groups.get(name)), "")
    unknowns = names - {letter}
    if not 2 <= len(unknowns) <= 4 or (letter and letter not in names):
        return None
    if letter and (not count or len(unknowns) != len(equations)):
        return None
    return CountedSystem(equations, letter, "" if not letter else count)


def _work(problem: CountedSystem) -> Worked:
    names = _unknowns(problem)
    symbols = [sympy.Symbol(name) for name in names]
    built = [sympy.expand(to_sympy(one.left) - to_sympy(one.right)) for one in problem.equations]
    if not all(_is_linear(one, symbols) for one in built):
        raise DeclinedError("The equations of that system are not all linear.")
    left, right = sympy.linear_eq_to_matrix(built, symbols)
    if problem.letter:
        return _values(problem, left, right, sympy.Symbol(problem.letter))
    found = _counted(left, right, symbols)
    return replace(found, steps=elimination_steps(left, right, names))


def _unknowns(problem: CountedSystem) -> list[str]:
    return sorted({n for one in problem.equations for n in variables(one)} - {problem.letter})


def _is_linear(value: "sympy.Expr", symbols: "list[sympy.Symbol]") -> bool:
    return bool(value.is_polynomial(*symbols)) and sympy.Poly(value, *symbols).total_degree() <= 1


def _sort(left: "sympy.Matrix", right: "sympy.Matrix") -> str:
    """How many solutions there are, by the ranks (Rouché and Capelli)."""
    rank = left.rank()
    if left.row_join(right).rank() > rank:
        return "none"
    return "one" if rank == left.cols else "many"


def _counted(left: "sympy.Matrix", right: "sympy.Matrix", symbols: Any) -> Worked:
    sort = _sort(left, right)
    found = sympy.linsolve((left, right), *symbols)
    points = list(found)
    again = "none" if not points else "many" if any(p.free_symbols for p in points[0]) else "one"
    why = {
        "none": "the left sides depend on each other but the right sides do not in the same way",
        "many": "one equation follows from the others",
        "one": "no equation follows from the others, and none contradicts them",
    }[sort]
    result = {"none": "0", "one": "1", "many": "infinitely many"}[sort]
    noun = "solution" if sort == "one" else "solutions"
    sentence = f"The system has {_COUNTS[sort]} {noun}, because {why}."
    return Worked(sentence, sort == again, BY_ELIMINATION, result)


def _values(
    problem: CountedSystem, left: "sympy.Matrix", right: "sympy.Matrix", letter: "sympy.Symbol"
) -> Worked:
    determinant = sympy.expand(left.det())
    if not determinant.is_polynomial(letter) or not determinant.has(letter):
        raise DeclinedError("That letter does not decide how many solutions the system has.")
    places = [root for root in sympy.solve(determinant, letter) if root.is_real]
    fitting = [
        place
        for place in places
        if _sort(left.subs(letter, place), right.subs(letter, place)) == problem.count
    ]
    law = f"the determinant of the coefficients is {code(show(determinant))}"
    name = problem.letter
    if problem.count == "one":
        return replace(_but(name, places, law), steps=determinant_steps(left, letter, places))
    if not fitting:
        raise DeclinedError(
            f"For no {name} does the system have {_COUNTS[problem.count]} solutions: {law}."
        )
    shown = listed([code(f"{name} = {show(place)}") for place in fitting], "or")
    verdict = all(determinant.subs(letter, place) == 0 for place in fitting)
    sentence = (
        f"For {shown} the system has {_COUNTS[problem.count]} solutions: {law}, which is 0 there, "
        + (
            "and the equations contradict each other."
            if problem.count == "none"
            else "and the equations say the same."
        )
    )
    result = ", ".join(plain(p) for p in fitting)
    steps = determinant_steps(left, letter, places)
    for place in fitting:
        put_in = (left.subs(letter, place), right.subs(letter, place))
        steps += elimination_steps(*put_in, _unknowns(problem))
    return Worked(sentence, verdict, BY_ELIMINATION, result, steps)


def _but(name: str, places: "list[sympy.Expr]", law: str) -> Worked:
    """All values but the zeros of the determinant."""
    if not places:
        return Worked(
            f"For every {code(name)}: {law}, which is never 0.", True, BY_ELIMINATION, "all"
        )
    barred = listed([code(f"{name} = {show(place)}") for place in places])
    sentence = f"For every {code(name)} but {barred}: {law}, and it must not be 0."
    result = ", ".join(f"{name} != {plain(place)}" for place in places)
    return Worked(sentence, True, BY_ELIMINATION, result)


def _heading(problem: CountedSystem) -> str:
    shown = listed([code(written(one)) for one in problem.equations])
    return f"To count the solutions of {shown}"


_METHOD: Final = (
    "Multiply one equation so that the coefficients of an unknown match, and subtract: if both "
    "unknowns vanish, a false line such as `0 = 3` means no solution and `0 = 0` infinitely "
    "many; otherwise there is exactly one."
)


COUNTED: Final = worked_kind(CountedSystem, read_system, _work, _heading, _METHOD)
