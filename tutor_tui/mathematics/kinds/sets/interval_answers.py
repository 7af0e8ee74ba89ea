"""Sets of real numbers put together, and the result in the notation of intervals.

Every result is checked number by number: at the ends of all intervals, between and beyond them.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.sets.intervals import IntervalQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.real_sets import Piece, set_of
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show


def _holds(piece: Piece, place: "sympy.Expr") -> bool:
    """Whether a number belongs to a literal, by comparing it with the ends."""
    if piece.numbers is not None:
        return any((to_sympy(number) - place).equals(0) for number in piece.numbers)
    from_low = 1 if piece.low is None else _sign(place - to_sympy(piece.low))
    to_high = 1 if piece.high is None else _sign(to_sympy(piece.high) - place)
    return (from_low > 0 or (from_low == 0 and piece.holds_low)) and (
        to_high > 0 or (to_high == 0 and piece.holds_high)
    )


def _sign(value: "sympy.Expr") -> int:
    if value.equals(0):
        return 0
    return 1 if value.evalf(30) > 0 else -1


def _holds_all(question: IntervalQuestion, place: "sympy.Expr") -> bool:
    held = _holds(question.pieces[0], place)
    for sign, piece in zip(question.signs, question.pieces[1:], strict=True):
        other = _holds(piece, place)
        held = {
            "∪": held or other, "∩": held and other, "∖": held and not other, "Δ": held != other,
        }[sign]  # fmt: skip
    return held


def _places(question: IntervalQuestion) -> "Iterator[sympy.Expr]":
    """All ends and single numbers, and places between and beyond them."""
    nodes = [node for p in question.pieces for node in (p.low, p.high, *(p.numbers or ())) if node]
    ends = sorted({to_sympy(node) for node in nodes}, key=lambda end: float(end.evalf(20)))
    yield from ends
    yield from ((one + two) / 2 for one, two in pairwise(ends))
    yield from (ends[0] - 1, ends[-1] + 1) if ends else (sympy.Integer(0),)


def answer(question: IntervalQuestion) -> Answer:
    """The set, or whether a number belongs to it."""
    found = set_of(question.pieces[0])
    for sign, piece in zip(question.signs, question.pieces[1:], strict=True):
        found = _joined(found, sign, set_of(piece))
    verdict = all((place in found) == _holds_all(question, place) for place in _places(question))
    if question.number is not None:
        holds = to_sympy(question.number) in found
        sentence = f"{'Yes' if holds else 'No'}, {code(question.written)} is "
        sentence += "true." if holds else "not true."
        verdict = holds == _holds_all(question, to_sympy(question.number))
        return with_verdict(sentence, verdict, "by the ends", str(holds))
    shown, result = _shown(found, show, "∞"), _shown(found, plain, "oo")
    is_empty = " (the empty set)" if shown == "∅" else ""
    return with_verdict(f"It is {code(shown)}{is_empty}.", verdict, "at the ends and between them",
                        "empty set" if is_empty else result)  # fmt: skip


def _joined(one: "sympy.Set", sign: str, other: "sympy.Set") -> "sympy.Set":
    joining: dict[str, Any] = {
        "∪": one.union, "∩": one.intersect, "∖": lambda rest: one - rest,
        "Δ": one.symmetric_difference,
    }  # fmt: skip
    return joining[sign](other)


def steps(question: IntervalQuestion) -> tuple[Step, ...] | None:
    """The sets put together one by one; none where only a number's place is asked."""
    found, lines = set_of(question.pieces[0]), list[Step]()
    for sign, piece in zip(question.signs, question.pieces[1:], strict=True):
        other, before = set_of(piece), _bracketed(found)
        found = _joined(found, sign, other)
        rule, reason = _JOINING[sign]
        after = _shown(found, show, "∞")
        line = f"{before} {sign} {_bracketed(other)}"
        lines += [Step(rule, reason, line, (after,))] if line != after else []
    return tuple(lines) or None


def _bracketed(one: "sympy.Set") -> str:
    shown = _shown(one, show, "∞")
    return f"({shown})" if "∪" in shown else shown


_JOINING: Final = {
    "∪": ("union", "Take what lies in either of them."),
    "∩": ("intersection", "Take what lies in both."),
    "∖": ("set difference", "Take what lies in the first but not in the second."),
    "Δ": ("symmetric difference", "Take what lies in exactly one of them."),
}


def _shown(found: "sympy.Set", wording: Any, infinity: str) -> str:
    if found == sympy.S.EmptySet:
        return "∅"
    if isinstance(found, sympy.Union):
        parts = sorted(found.args, key=lambda part: float(part.inf))
        return " ∪ ".join(_shown(part, wording, infinity) for part in parts)
    if isinstance(found, sympy.FiniteSet):
        return "{" + ", ".join(wording(one) for one in sorted(found, key=float)) + "}"
    if found == sympy.S.Reals:
        return f"(-{infinity}, {infinity})"
    low, high = (
        (infinity if end == sympy.oo else f"-{infinity}" if end == -sympy.oo else wording(end))
        for end in (found.start, found.end)
    )
    return f"{'(' if found.left_open else '['}{low}, {high}{')' if found.right_open else ']'}"
