"""What is asked next of a function or a sum that was found: where its slope is zero, its sign, its
end behaviour, the solid that it turns into, its partial sums, the matrix of a system.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.proofs.induction import BoundClaim, DivisorClaim, SumClaim
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import spelled
from tutor_tui.mathematics.problems import Differentiate, Integrate, Problem, Solve
from tutor_tui.mathematics.syntax import Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_SLOPE: Final = late_regex(
    r"(?:(?:so|and|for (?:what|which)(?: values? of)?|find) )*(?:where|when|[a-z]) "
    r"(?:does|is|are|would)? ?(?:the |that |this |its )?(?:(?P<order>first|second|third|2nd|1st) )?"
    r"(?:derivative|slope|gradient|it|that|this)(?: of (?:it|f))? ?"
    r"(?:is|be|equals?|equal to|vanish)?"
    r"(?: ?(?:equal )?(?:to )?(?P<value>zero|0|positive|negative))?",
    re.IGNORECASE,
)
_ORDERS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3}
_SIGNS: Final = {"positive": "> 0", "negative": "< 0"}


def _where_a_derivative_is(request: str, question: str, context: Context) -> Iterator[str]:
    """The places where a derivative of the function of the thread is zero, or has a sign."""
    found = _SLOPE.fullmatch(request)
    if found is None or not found["value"]:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if not isinstance(problem, Differentiate) or problem.at is not None:
            continue
        word = found["order"] or ""
        order = _ORDERS[word.lower()] if word else problem.order
        if order == problem.order and one == question:
            sign = _SIGNS.get(found["value"].lower(), "= 0")
            yield f"solve {RESULT} {sign}"
        elif found["value"].lower() not in _SIGNS:
            body, name = written(problem.expression), problem.variable
            yield f"Let f({name}) = {body}. Solve f{chr(39) * order}({name}) = 0."
        return


_ALWAYS: Final = late_regex(
    rf"(?:is|are|will) (?:{IT}|the (?:derivative|slope|function|gradient))(?: be)? always "
    r"(?P<sign>positive|negative|bigger than 0|less than 0|above 0|below 0)(?: then)?",
    re.IGNORECASE,
)


def _always_of_a_sign(request: str, question: str, _context: Context) -> Iterator[str]:
    """Whether the function that was found is positive, or negative, everywhere."""
    found, problem = _ALWAYS.fullmatch(request), problem_of(question)
    if found is not None and isinstance(problem, Differentiate) and problem.at is None:
        sign = ">" if re.match(r"pos|big|above", found["sign"], re.IGNORECASE) else "<"
        yield f"is {RESULT} {sign} 0 for all {problem.variable}?"


_IN_THE_END: Final = late_regex(
    r"(?:(?:and|so) )*(?:what (?:happens|does it do|is the limit|does it (?:approach|tend to))"
    r"|where does it go|the limit|limit|long[- ]term behaviou?r|(?:and )?in the long run)"
    r"(?: to (?:it|y|x|the solution))?(?: in the long run)?"
    r"(?: (?:as|when|if|for) (?:[a-z] )?(?:->|→|goes to|tends to|approaches|gets|is|large|big"
    r"|very)? ?(?:(?:very )?(?:large|big)|infinity|∞"
    r"|inf))?",
    re.IGNORECASE,
)


def _in_the_end(request: str, question: str, _context: Context) -> Iterator[str]:
    """What the solution of a differential equation tends to."""
    problem = problem_of(question)
    if isinstance(problem, DifferentialEquation) and _IN_THE_END.fullmatch(request):
        yield f"limit of {RESULT} as {problem.variable} goes to infinity"


_TURNED: Final = late_regex(
    r".*\b(?:rotat|revolv|spun|spin)\w*\b.*\b(?:about|around|round|on) (?:the )?(?P<axis>[xy])"
    r"[- ]?axis\b.*|(?:and )?(?:what(?:'s| is) )?(?:the )?volume of revolution"
    r"(?: (?:about|around) (?:the )?(?P<other>[xy])[- ]?axis)?",
    re.IGNORECASE,
)


def _turned(request: str, question: str, context: Context) -> Iterator[str]:
    """The volume of the area under the curve that was talked about, turned about an axis."""
    found = _TURNED.fullmatch(request)
    if found is None or "=" in request:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        if isinstance(problem, Integrate) and problem.bounds is not None:
            low, high = map(written, problem.bounds)
            axis = (found["axis"] or found["other"] or "x").lower()
            yield (
                f"volume when y = {written(problem.expression)} from {low} to {high} is rotated "
                f"around the {axis}-axis"
            )
            return


_PARTIAL: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|and|so) )*(?:the )?(?:(?P<n>\d+)(?:st|nd|rd|th)|(?P<word>[a-z]+th"
    r"|first|second|third)) partial sum|(?:(?:what(?:'s| is)|find|and|add) )*(?:the )?(?:sum of )?"
    r"(?:the )?first (?P<m>\d+|[a-z]+)(?: terms?)?",
    re.IGNORECASE,
)
_NTH: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
               "ninth", "tenth")  # fmt: skip


def _partial_sum(request: str, question: str, context: Context) -> Iterator[str]:
    """So many terms of the series of the thread, added up."""
    found = _PARTIAL.fullmatch(request)
    if found is None:
        return
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        first = rational_value(problem.start) if isinstance(problem, Series) else None
        count = _count(found)
        if isinstance(problem, Series) and first is not None and count:
            term, name = written(problem.term), problem.variable
            yield f"sum of {term} from {name} = {first} to {first + count - 1}"
            return


def _count(found: "re.Match[str]") -> int:
    if found["word"]:
        word = found["word"].lower()
        return _NTH.index(word) + 1 if word in _NTH else 0
    digits = found["n"] or found["m"]
    return int(digits) if digits.isdigit() else int(spelled(digits.lower()) or 0)


_MATRIX: Final = late_regex(
    r"(?:(?:can|could) (?:you|i|we) )?(?:(?:show|do|use|give|what(?:'s| is)|whats|find|by|with|try"
    r"|explain|solve (?:it|this) (?:by|with|using))(?: me| it)? )*(?:the |a )?(?:(?P<reduced>row "
    r"reduc\w+|gauss\w*(?:[- ]jordan)?(?: elimination)?|rref|augmented matrix|row echelon form)"
    r"|(?P<what>rank|determinant|inverse)(?: of the (?:coefficient )?matrix)?)(?: (?:form|for it"
    r"|of it|instead))?",
    re.IGNORECASE,
)


def _matrix_of_a_system(request: str, question: str, context: Context) -> Iterator[str]:
    """The augmented matrix of the linear system, reduced, or what its coefficients make."""
    found = _MATRIX.fullmatch(request)
    if found is None:
        return
    for one in (question, *context.older_questions()):
        rows = _rows(problem_of(one))
        if rows:
            cells = rows if found["reduced"] else [row[:-1] for row in rows]
            grid = ", ".join(f"[{', '.join(map(str, row))}]" for row in cells)
            what = "explain row reduce" if found["reduced"] else f"{found['what'].lower()} of"
            yield f"{what} [{grid}]"
            return


def _rows(problem: Problem | None) -> list[list[Fraction]]:
    """The coefficients and the right side of each equation; none where one is not linear."""
    if not isinstance(problem, Solve) or len(problem.equations) < 2:
        return []
    names = sorted({name for one in problem.equations for name in variables(one)})
    rows = [_row(one, names) for one in problem.equations]
    return [row for row in rows if row] if all(rows) else []


def _row(equation: Relation, names: list[str]) -> list[Fraction]:
    def at(values: dict[str, int]) -> Fraction | None:
        sides = []
        for side in (equation.left, equation.right):
            put_in: Node = side
            for name in names:
                put_in = substitute(put_in, name, Number(Fraction(values.get(name, 0))))
            sides.append(rational_value(put_in))
        left, right = sides
        return None if left is None or right is None else left - right

    free = at({})
    if free is None:
        return []
    row = []
    for name in names:
        one, two = at({name: 1}), at({name: 2})
        if one is None or two is None or two - one != one - free:
            return []
        row.append(one - free)
    return [*row, -free]


_INDUCTION: Final = late_regex(
    r"(?:(?:can|could|how (?:do|can|would)) (?:i|you|we) )?(?:also )?"
    r"(?:do|prove|show|use)?(?: (?:it|this|that))? ?(?:by |with "
    r"|using )?(?:mathematical )?induction(?: too| instead| here)*",
    re.IGNORECASE,
)


def _by_induction(request: str, question: str, _context: Context) -> Iterator[str]:
    """The proof of a claim about every whole number."""
    claims = SumClaim | DivisorClaim | BoundClaim
    is_of_it = _INDUCTION.fullmatch(request) or _OF_INDUCTION.fullmatch(request)
    if is_of_it and isinstance(problem_of(question), claims):
        yield f"explain {question}"


_OF_INDUCTION: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|whats|explain|show me|why|how does) )*(?:the "
    r"|your )?(?:(?:inductive"
    r"|induction) (?:hypothesis|assumption|step)|base case|assumption|(?:last|final) step)"
    r"(?: (?:again|work|here|mean))*",
    re.IGNORECASE,
)


_SUBSTITUTED: Final = late_regex(
    r"(?:(?:what(?:'s| is| was)|whats|which one is|so) )+(?:the )?(?:u|v|du|dv|substitution|part)"
    r"(?: (?:here|there|and (?:u|v|du|dv)|you used|in this))*",
    re.IGNORECASE,
)


def _what_was_put(request: str, question: str, _context: Context) -> Iterator[str]:
    """The working that shows what was put for `u`."""
    if isinstance(problem_of(question), Integrate) and _SUBSTITUTED.fullmatch(request):
        yield f"explain {question}"


_SWAPPED: Final = late_regex(
    r"(?:(?:and|so|but|what|if|about|happens|i|you|we|when|do) )*(?:swap|switch|reverse|change"
    r"|flip)"
    r"(?:ped|ed|ing)? (?:the order|them|the matrices|it)(?: (?:around|round|of them))*"
    r"|(?:and )?(?:what about )?(?:in )?the other (?:way (?:a)?round|order)",
    re.IGNORECASE,
)
_GRID: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")


def _swapped(request: str, question: str, _context: Context) -> Iterator[str]:
    """The product of the two matrices in the other order."""
    grids = _GRID.findall(question)
    if len(grids) == 2 and _SWAPPED.fullmatch(request):
        yield f"multiply {grids[1]} by {grids[0]}"


_PERIOD: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find) )?(?:the |its )?(?P<what>period|amplitude)(?: of (?:it|y|the "
    r"solution))?",
    re.IGNORECASE,
)


def _of_a_wave(request: str, question: str, _context: Context) -> Iterator[str]:
    """The period of the solution of a differential equation."""
    found = _PERIOD.fullmatch(request)
    if found is not None and isinstance(problem_of(question), DifferentialEquation):
        yield f"{found['what'].lower()} of {RESULT}"


_TOLD: Final = late_regex(
    r"(?P<facts>.*=.*[\w)\]])\s*[.,;]?\s+(?:find|what|calculate|compute|work out|is|are"
    r"|determine|angle|length)\b.*",
    re.IGNORECASE,
)


def _of_named_vectors(request: str, question: str, _context: Context) -> Iterator[str]:
    """Another question about the vectors or matrices to which the last one gave names."""
    told = _TOLD.fullmatch(question)
    if told is not None and isinstance(problem_of(question), MatrixQuestion):
        yield f"{told['facts']}. find {request}"
        yield f"{told['facts']}. {request}"


_Way = Callable[[str, str, Context], Iterator[str]]
_WAYS: Final[tuple[_Way, ...]] = (
    _where_a_derivative_is,
    _always_of_a_sign,
    _in_the_end,
    _turned,
    _partial_sum,
    _matrix_of_a_system,
    _by_induction,
    _what_was_put,
    _swapped,
    _of_a_wave,
    _of_named_vectors,
)


def of_functions_found(request: str, question: str, context: Context) -> Iterator[str]:
    """The questions in full that a request may mean."""
    for way in _WAYS:
        yield from way(request, question, context)
