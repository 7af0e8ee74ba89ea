"""What a learner's own try at a problem is worth, said without telling the answer."""

import re
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, Integrate, Problem, Solve, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import (
    Name,
    Node,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

FOLLOWING: Final = re.compile(
    r"\s*(?:\n|;|,?\s*\b(?:and so|so then|so|therefore|thus|hence|then)\b,?|=>|⇒|⟹|→)\s*",
    re.IGNORECASE,
)
"""What stands between a line of working and the line that follows from it."""

_OR: Final = re.compile(r"\s*(?:,|;|\bor\b|\band\b)\s*", re.IGNORECASE)
_TRUTHS: Final = ("True", "False")
_YES: Final = frozenset({"yes", "true", "it is", "it does"})
_NO: Final = frozenset({"no", "false", "it is not", "it does not"})
_CLEARLY: Final = 1e-6
_AGAIN: Final = "Try again, or ask for a `hint`."


def judge_attempt(problem: Problem, text: str) -> Answer:
    """Whether a try is the answer, a part of it, a line on the way to it, or none of these.

    Certain or silent: what cannot be decided is said to be undecided.
    """
    answer = solve(problem)
    if answer.check is None or answer.result is None:
        return refused("I cannot judge that, because I have no checked answer to compare it with.")
    if answer.result in _TRUTHS:
        return refused(_judge_truth(text, is_true=answer.result == "True"))
    if lines := _lines_of(problem, text):
        return _judge_lines(problem, lines)
    return _judged(problem, answer, text)


def _judged(problem: Problem, answer: Answer, text: str) -> Answer:
    """What a try of one line is worth beside the checked answer."""
    try:
        tries = _statements(text)
        right = _statements(answer.result or "")
    except (UnreadableError, TooLargeError):
        return refused(_undecided(text))
    if isinstance(problem, Solve) and _is_line(tries):
        return _judge_line(problem, answer, tries[0])
    found, wanted = _values(tries), _values(right)
    if isinstance(problem, Integrate) and problem.bounds is None:
        return refused(_judge_antiderivative(problem, found[0][1], wanted[0][1], text))
    if all(any(_is_same(value, other) for other in wanted) for value in found):
        is_whole = all(any(_is_same(value, other) for other in found) for value in wanted)
        return refused(_right(text) if is_whole else _partly(text))
    if any(_is_wrong(value, wanted) for value in found):
        return refused(_wrong(problem, tries, text))
    return refused(_undecided(text))


def _lines_of(problem: Problem, text: str) -> list[str]:
    """The lines of "2x = 8 so x = 4" in their order; none where all are values, or one is none."""
    if not isinstance(problem, Solve):
        return []
    lines = [line for line in FOLLOWING.split(text.strip()) if line]
    if len(lines) == 1:
        lines = [line.strip() for line in text.split(",")]
    try:
        is_on_the_way = len(lines) > 1 and _is_line(_statements(lines[0]))
    except (UnreadableError, TooLargeError):
        return []
    return lines if is_on_the_way else []


def _judge_lines(problem: Problem, lines: list[str]) -> Answer:
    """The first line that is not right, after those that are; the last where all are."""
    right: list[str] = []
    for line in lines:
        judged = judge_attempt(problem, line)
        if not judged.text.startswith("Yes"):
            so_far = f"{listed([code(one) for one in right])} is right so far. " if right else ""
            return refused(f"{so_far}{judged.text}")
        right.append(line)
    return judged


def _statements(text: str) -> list[Node]:
    """`x = 1, 2` as `x = 1` and 2."""
    return [parse_statement(part) for part in _OR.split(text.strip()) if part]


def _is_line(tries: list[Node]) -> bool:
    """Whether a try is an equation on the way rather than a value: `3x = 3`."""
    (first, *others) = tries
    is_value = isinstance(first, Relation) and isinstance(first.left, Name)
    is_value = is_value and not variables(first.right)  # type: ignore[union-attr]
    return isinstance(first, Relation) and not is_value and not others and bool(variables(first))


def _judge_line(problem: Solve, answer: Answer, line: Node) -> Answer:
    if not isinstance(line, Relation):
        return refused(_undecided(written(line)))
    other = solve(Solve((line,), problem.unknowns))
    shown = code(written(line))
    if other.check is None or other.result is None:
        return refused(_undecided(written(line)))
    if other.result == answer.result:
        return refused(f"Yes, {shown} is right: it has the same solutions. Go on.")
    return refused(
        f"No, {shown} does not follow: it has other solutions. {_AGAIN} If it is a new problem, "
        f"write `solve` before it."
    )


def _values(statements: list[Node]) -> "list[tuple[str, sympy.Expr]]":
    """Each value with the name that it belongs to; a value alone belongs to the name before."""
    found, name = [], ""
    for node in statements:
        value = node
        if isinstance(node, Relation):
            name = node.left.name if isinstance(node.left, Name) else written(node.left)
            value = node.right
        found.append((name, to_sympy(value)))
    return found


def _is_same(one: "tuple[str, sympy.Expr]", other: "tuple[str, sympy.Expr]") -> bool:
    import sympy

    if one[0] and other[0] and one[0] != other[0]:
        return False
    if one[1] == other[1]:
        return True
    return bool(sympy.simplify(one[1] - other[1]) == 0)


def _is_wrong(value: "tuple[str, sympy.Expr]", wanted: "list[tuple[str, sympy.Expr]]") -> bool:
    """Whether a value certainly differs from all that are right for its name."""
    others = [other for other in wanted if not (value[0] and other[0]) or value[0] == other[0]]
    return bool(others) and all(_differs(value, other) for other in others)


def _differs(one: "tuple[str, sympy.Expr]", other: "tuple[str, sympy.Expr]") -> bool:
    """Whether two values certainly differ: as numbers, or as terms at one place."""
    import sympy

    difference = one[1] - other[1]
    names = sorted(difference.free_symbols, key=str)
    place = {name: sympy.Rational(2 * at + 7, 5 * at + 11) for at, name in enumerate(names)}
    value = difference.subs(place).evalf(20)
    return bool(value.is_number and value.is_finite and abs(value) > _CLEARLY)


def _judge_truth(text: str, *, is_true: bool) -> str:
    said = text.strip().rstrip(".!").casefold()
    if said not in _YES | _NO:
        return _undecided(text)
    return _right(text) if (said in _YES) is is_true else f"No, it is the other way. {_AGAIN}"


def _judge_antiderivative(
    problem: Integrate, found: "sympy.Expr", wanted: "sympy.Expr", text: str
) -> str:
    """Antiderivatives may differ by a constant, which must be written."""
    import sympy

    symbol = sympy.Symbol(problem.variable)
    slope = sympy.simplify(sympy.diff(found - wanted, symbol))
    if slope == 0:
        has_constant = any(str(name) in ("C", "c") for name in found.free_symbols - {symbol})
        note = "" if has_constant else " Only the constant is missing: write `+ C`."
        return f"{_right(text)}{note}"
    if _differs(("", slope), ("", sympy.Integer(0))):
        return f"No, {code(text.strip())} has another derivative than the integrand. {_AGAIN}"
    return _undecided(text)


def _right(text: str) -> str:
    return f"Yes, {code(text.strip())} is right. ✓"


def _partly(text: str) -> str:
    return f"{code(text.strip())} is right, but it is not the whole answer: there is more. {_AGAIN}"


def _undecided(text: str) -> str:
    shown = code(text.strip())
    return f"I could not decide whether {shown} is right; ask for the `answer` to compare."


def _wrong(problem: Problem, tries: list[Node], text: str) -> str:
    return f"No, {code(text.strip())} is not it{_counterexample(problem, tries)}. {_AGAIN}"


def _counterexample(problem: Problem, tries: list[Node]) -> str:
    """What putting the first wrong value into the equation gives, where that is plain numbers."""
    if not isinstance(problem, Solve):
        return ""
    equation = problem.equations[0]
    names = variables(equation)
    if len(problem.equations) != 1 or len(names) != 1 or equation.sign != "=":
        return ""
    for node in tries:
        value = node.right if isinstance(node, Relation) else node
        sides = [
            rational_value(substitute(side, names[0], value))
            for side in (equation.left, equation.right)
        ]
        if None not in sides and sides[0] != sides[1]:
            return (
                f": put into {code(written(equation))}, the left side is {code(str(sides[0]))} "
                f"and the right side {code(str(sides[1]))}"
            )
    return ""
