"""Series that go on with dots: `e^x = 1 + x + x²/2! + …` has the terms of that function so far."""

from collections.abc import Sequence
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import Verdict, agrees, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.show import show

_GOES_ON: Final = late_regex(r"\s*[-−+]\s*(?:…|⋯)\s*\.?\s*$")
_PLACE: Final = late_regex(r"\(\s*[a-z]\s*[-−]\s*(\d{1,3})\s*\)\s*(?:\^|[²³⁴-⁹])")
"""The 1 of `(x - 1)²`, around which a series goes."""

_MOST_TERMS: Final = 12


def series_line(statement: Statement) -> Verdict | None:
    """The verdict on a chain with such sides; `None` for anything else."""
    texts = [_GOES_ON.sub("", side) for side in statement.sides]
    is_cut = [text != side for text, side in zip(texts, statement.sides, strict=True)]
    if not any(is_cut) or set(statement.signs) - {"=", "≈"} or any("…" in text for text in texts):
        return None
    scope = Scope()
    sides = [read_side(text, scope) for text in texts]
    if any(side.kind is not SideKind.EXPRESSION for side in sides):
        return None
    values = [scope.value(side.node) for side in sides]
    letters = {letter for value in values for letter in value.free_symbols}
    if len(letters) != 1:
        return None
    place = _PLACE.search(" ".join(texts))
    return _judged(values, is_cut, letters.pop(), int(place[1]) if place else 0)


def _judged(
    values: Sequence[Any], is_cut: Sequence[bool], letter: Any, place: int
) -> Verdict | None:
    """Whether all have the same terms, as far as the shortest one goes."""
    step = sympy.Symbol("step")
    moved = [value.subs(letter, place + step) for value in values]
    cut = [
        sympy.Poly(v, step) for v, c in zip(moved, is_cut, strict=True) if c and v.is_polynomial()
    ]
    if len(cut) < sum(is_cut) or not 0 < max(p.degree() for p in cut) <= _MOST_TERMS:
        return None
    whole = [
        _expanded(v, step, cut[0].degree()) for v, c in zip(moved, is_cut, strict=True) if not c
    ]
    first, *others = [*whole, *cut]
    for other in others:
        for power in range(min(cut[0].degree(), other.degree()) + 1):
            right, told = first.coeff_monomial(step**power), other.coeff_monomial(step**power)
            if sympy.simplify(right - told) != 0:
                base = show(letter - place) if place else str(letter)
                of = f"({base})^{power}" if place else f"{base}^{power}"
                return disagrees(f"the number before `{of}` is {show(right)}, not {show(told)}")
    return agrees("term by term")


def _expanded(value: Any, step: Any, degree: int) -> Any:
    """The beginning of a series; of a sum without an end, its first terms."""
    for total in value.atoms(sympy.Sum):
        index, first, last = total.limits[0]
        if last == sympy.oo:
            value = value.subs(
                total, sympy.Sum(total.function, (index, first, first + degree)).doit()
            )
    return sympy.Poly(sympy.series(value, step, 0, degree + 1).removeO(), step)
