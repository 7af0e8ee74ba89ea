"""Limits with an integral or a sum inside: l'Hôpital's rule, closed forms, sums as areas.

OpenStax, Calculus 1, 4.8 and 5.3; a sum of n values at equal distances tends to an integral
(Calculus 1, 5.2). Quadrature, or adding the terms up, confirms the value near the place.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.definite_integrals import between
from tutor_tui.mathematics.kinds.calculus.sigma import Series
from tutor_tui.mathematics.kinds.calculus.sigma_forms import closed_form
from tutor_tui.mathematics.kinds.limits.pieces import LimitWithPiece, Piece
from tutor_tui.mathematics.kinds.limits.places import limit_of, tends
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.syntax import Name, Negative
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_VALUES: Final = "with values closer and closer by"
_SIDES: Final = {"+": " from the right", "-": " from the left", "": ""}
_NEAR: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000))
_FAR: Final = (8, 32, 128)
_MOST: Final = 1_000


def work_limit_with_piece(problem: LimitWithPiece) -> Worked:
    """The limit; from both sides it must be the same."""
    place = to_sympy(problem.place)
    sides = [problem.side or "+"] if place.is_infinite or problem.side else ["+", "-"]
    found = [_from_side(problem, side) for side in sides]
    if len(found) == 2 and sympy.simplify(found[0][0] - found[1][0]) != 0:
        raise DeclinedError("The limits from the two sides differ, so there is none.")
    value, reason = found[0]
    verdicts = [tends(_heights(problem, side), _target(value)) for side in sides]
    verdict = False if False in verdicts else (True if None not in verdicts else None)
    target = f"{problem.variable} → {written(problem.place)}"
    sentence = f"The limit of {code(shown(problem))} as {code(target)}{_SIDES[problem.side]} is "
    sentence += f"{code(show(value))}{decimal_beside(value)}{explained(value)}, {reason}."
    step = Step("limit", f"It is found {reason}.", written(problem.outer), (show(value),))
    return Worked(sentence, verdict, BY_VALUES, plain(value), (step,))


def _target(value: "sympy.Expr") -> Any:
    if value.is_infinite:
        return mpmath.inf if value.is_extended_positive else -mpmath.inf
    return number_of(value)


def shown(problem: LimitWithPiece) -> str:
    """The formula with the integral or the sum in its place."""
    piece = problem.piece
    ends = f"[{written(piece.low)} to {written(piece.high)}]"
    if piece.is_sum:
        inside = f"∑[{piece.index} = {written(piece.low)} to {written(piece.high)}] "
        inside += f"({written(piece.body)})"
    else:
        inside = f"∫{ends} ({written(piece.body)}) d{piece.index}"
    text = written(substitute(problem.outer, problem.letter, Name("PIECE")))
    return text.replace("PIECE", inside)


def _from_side(problem: LimitWithPiece, side: Any) -> "tuple[sympy.Expr, str]":
    for value, reason in _candidates(problem, side):
        if value is not None and not value.free_symbols and is_explicable(value):
            return value, reason
    raise DeclinedError("I could not find that limit.")


def _candidates(problem: LimitWithPiece, side: Any) -> "Iterator[tuple[sympy.Expr | None, str]]":
    names = {problem.variable: sympy.Dummy(problem.variable, real=True)}
    place = to_sympy(problem.place)
    if place == sympy.oo:
        names[problem.variable] = sympy.Dummy(problem.variable, positive=True)
    x, letter = names[problem.variable], sympy.Symbol(problem.letter)
    known = {sympy.Symbol(problem.variable): x}
    outer = to_sympy(problem.outer).xreplace(known)
    if outer.diff(letter).has(letter):
        return
    if problem.piece.is_sum:
        if place == sympy.oo:
            yield _area(problem.piece, outer, letter, x, known), "as the sum tends to an integral"
    else:
        yield _by_slopes(problem.piece, outer, letter, x, place, side), "by l'Hôpital's rule"
    for closed in _closed(problem):
        whole = outer.subs(letter, closed.xreplace(known))
        yield limit_of(whole, x, place, side), "from its closed form"


def _closed(problem: LimitWithPiece) -> "Iterator[sympy.Expr]":
    piece = problem.piece
    if piece.is_sum:
        found = closed_form(Series(piece.body, piece.index, piece.low, piece.high))
        if found is not None and not found[0].is_infinite:
            yield found[0]
        return
    ends = to_sympy(piece.low), to_sympy(piece.high)
    yield from between(to_sympy(piece.body), piece.index, *ends)


def _by_slopes(
    piece: Piece,
    outer: "sympy.Expr",
    letter: "sympy.Symbol",
    x: "sympy.Symbol",
    place: "sympy.Expr",
    side: Any,
) -> "sympy.Expr | None":
    """`w / h` where both tend to 0, or h beyond every bound: the limit of `w' / h'`."""
    factor, rest = outer.diff(letter), outer.subs(letter, 0)
    body, t = to_sympy(piece.body), sympy.Symbol(piece.index)
    known = {sympy.Symbol(x.name): x}
    if sympy.Symbol(x.name) in body.free_symbols or rest != 0:
        return None
    low, high = (to_sympy(end).xreplace(known) for end in (piece.low, piece.high))
    below = sympy.simplify(1 / factor)
    ground = limit_of(sympy.Abs(below), x, place, side)
    meets = [limit_of(end, x, place, side) for end in (low, high)]
    is_small = ground == 0 and meets[0] == meets[1] and bool(body.subs(t, meets[0]).is_finite)
    if not is_small and ground != sympy.oo:
        return None
    slope = body.subs(t, high) * high.diff(x) - body.subs(t, low) * low.diff(x)
    return limit_of(sympy.simplify(slope / below.diff(x)), x, place, side)


def _area(
    piece: Piece,
    outer: "sympy.Expr",
    letter: "sympy.Symbol",
    n: "sympy.Symbol",
    known: "dict[sympy.Symbol, sympy.Symbol]",
) -> "sympy.Expr | None":
    """`(1/n) ∑ g(k/n)` tends to the integral of g."""
    factor, rest = outer.diff(letter), outer.subs(letter, 0)
    t, k = sympy.Dummy("t", positive=True), sympy.Symbol(piece.index)
    body = to_sympy(piece.body).xreplace(known)
    height = sympy.simplify(n * factor * body.subs(k, t * n))
    if height.has(n):
        return None
    ends = [limit_of(to_sympy(e).xreplace(known) / n, n, sympy.oo) for e in (piece.low, piece.high)]
    start, end = ends
    if start is None or end is None or start.is_infinite or end.is_infinite:
        return None
    if not all(height.subs(t, one).is_finite for one in (start, end)):
        return None
    beside = limit_of(rest, n, sympy.oo)
    area = next(between(height.xreplace({t: sympy.Symbol("t")}), "t", start, end), None)
    return None if area is None or beside is None else sympy.simplify(area + beside)


def _heights(problem: LimitWithPiece, side: Any) -> list[Any]:
    """The formula at places nearer and nearer, the integral or the sum worked out there."""
    found = []
    with mpmath.workdps(25):
        for place in _places(problem, side):
            try:
                piece = _value(problem.piece, {problem.variable: place})
                found.append(
                    mpmath.re(
                        value_at(problem.outer, {problem.variable: place, problem.letter: piece})
                    )
                )
            except (NoValueError, ArithmeticError, ValueError, TypeError):
                return []
    return found


def _places(problem: LimitWithPiece, side: Any) -> list[Any]:
    if problem.place in (Name("oo"), Negative(Name("oo"))):
        sign = 1 if problem.place == Name("oo") else -1
        return [sign * mpmath.mpf(far) for far in _FAR]
    at = value_at(problem.place, {})
    step = 1 if side == "+" else -1
    return [at + step * mpmath.mpf(near.numerator) / near.denominator for near in _NEAR]


def _value(piece: Piece, at: dict[str, Any]) -> Any:
    low, high = (value_at(end, at) for end in (piece.low, piece.high))
    if not piece.is_sum:
        ends = [low, (low + high) / 2, high] if mpmath.isfinite(high - low) else [low, high]
        return mpmath.quad(lambda t: value_at(piece.body, {**at, piece.index: t}), ends)
    if not 0 <= high - low <= _MOST:
        raise NoValueError("too many terms")
    return mpmath.fsum(
        value_at(piece.body, {**at, piece.index: mpmath.mpf(k)})
        for k in range(int(low), int(high) + 1)
    )


def heading_of_limit_with_piece(problem: LimitWithPiece) -> str:
    """The opening of the working."""
    return f"To find the limit of {code(shown(problem))}"


def method_of_limit_with_piece(problem: LimitWithPiece) -> str:
    """The way to the answer, without it."""
    if problem.piece.is_sum:
        return (
            "Write the sum as 1/n times values of a function at k/n: it tends to the integral of "
            "that function. Otherwise find a closed form of the sum first."
        )
    return (
        "Where numerator and denominator tend to 0 (or grow beyond bounds), divide their "
        "derivatives: that of the integral comes from the fundamental theorem of calculus."
    )
