"""Polynomials in sums and products of their letters, or as one polynomial in another."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 250
_LARGEST_DEGREE: Final = 12
_SYMMETRIC: Final = late_regex(
    r"(?:write|express|give|rewrite)\s+(?:the\s+)?(?:symmetric\s+)?(?:polynomial\s+)?(?P<p>.+?)\s+"
    r"(?:in\s+terms\s+of|in|as\s+a\s+polynomial\s+in|by|through|using)\s+(?:the\s+)?"
    r"(?:elementary\s+symmetric\s+(?:polynomials?|functions?)"
    r"|(?P<one>[a-z])\s*\+\s*(?P<two>[a-z])\s+and\s+(?P<three>[a-z])\s*\*?\s*(?P<four>[a-z]))",
    re.IGNORECASE,
)
_DECOMPOSED: Final = late_regex(
    r"(?:decompose|write|express)\s+(?:the\s+polynomial\s+)?(?P<p>.+?)\s+"
    r"(?:as\s+an?|into\s+an?)\s+(?:functional\s+)?composition(?:\s+of\s+(?:two\s+)?polynomials?)?"
    r"|(?:find\s+)?(?:the\s+)?functional\s+decomposition\s+of\s+(?P<q>.+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Symmetric(KindProblem):
    """A polynomial that is to be written in elementary symmetric ones."""

    polynomial: Node


@dataclass(frozen=True, slots=True)
class Decomposed(KindProblem):
    """A polynomial that is to be written as a composition."""

    polynomial: Node


def _node(text: str, pattern: re.Pattern[str]) -> tuple[re.Match[str], Node] | None:
    if len(text) > _LONGEST:
        return None
    found = pattern.fullmatch(bare(kept_regex(r"[$`]|\\\(|\\\)").sub("", text)))
    body = (found["p"] or found.groupdict().get("q")) if found else None
    node = expression_or_none(body) if body else None
    is_plain = found is not None and node is not None and not isinstance(node, Relation)
    return (found, node) if is_plain and found is not None and node is not None else None


def _read_symmetric(text: str) -> Symmetric | None:
    read = _node(text, _SYMMETRIC) if kept_regex("symmetric| and ").search(text) else None
    if read is None:
        return None
    found, node = read
    letters = set(variables(node))
    named = {found["one"], found["two"]}
    is_meant = found["one"] is None or named == {found["three"], found["four"]} == letters
    return Symmetric(node) if is_meant and 2 <= len(letters) <= 4 else None


def _read_decomposed(text: str) -> Decomposed | None:
    read = _node(text, _DECOMPOSED) if kept_regex("compos", re.IGNORECASE).search(text) else None
    return Decomposed(read[1]) if read and len(variables(read[1])) == 1 else None


def _in_sums_and_products(problem: Symmetric) -> Worked:
    from sympy.polys.polyfuncs import symmetrize

    body, names = to_sympy(problem.polynomial), sorted(variables(problem.polynomial))
    symbols = [sympy.Symbol(name) for name in names]
    shown = code(written(problem.polynomial))
    is_small = body.is_polynomial(*symbols) and (
        sympy.Poly(body, *symbols).total_degree() <= _LARGEST_DEGREE
    )
    if not is_small:
        raise DeclinedError(f"{shown} is no polynomial of degree 1 to {_LARGEST_DEGREE}.")
    found, rest, meant = symmetrize(sympy.expand(body), *symbols, formal=True)
    if rest != 0:
        raise DeclinedError(f"{shown} changes when its letters change places: not symmetric.")
    plain_names = [sympy.Symbol(f"e{place}") for place in range(1, len(meant) + 1)]
    formal = found.subs(
        {one: new for (one, _), new in zip(meant, plain_names, strict=True)}, simultaneous=True
    )
    whole = formal.subs({new: value for (_, value), new in zip(meant, plain_names, strict=True)})
    sums = [
        code(f"{new} = {show(value)}")
        for (_, value), new in zip(meant, plain_names, strict=True)
        if formal.has(new)
    ]
    sentence = f"{shown} is {code(show(formal))} with {listed(sums)}: {code(show(whole))}."
    verdict = function_agrees(problem.polynomial, whole)
    return Worked(sentence, verdict, AT_POINTS, plain(whole))


def _as_composition(problem: Decomposed) -> Worked:
    body, x = to_sympy(problem.polynomial), sympy.Symbol(variables(problem.polynomial)[0])
    shown = code(written(problem.polynomial))
    if not body.is_polynomial(x) or sympy.degree(body, x) > 2 * _LARGEST_DEGREE:
        raise DeclinedError(f"{shown} is no polynomial of degree 1 to {2 * _LARGEST_DEGREE}.")
    parts = sympy.decompose(sympy.expand(body), x)
    whole = parts[-1]
    for part in parts[-2::-1]:
        whole = part.subs(x, whole)
    verdict = function_agrees(problem.polynomial, whole)
    if len(parts) == 1:
        sentence = f"{shown} is no composition of polynomials of smaller degrees."
        return Worked(sentence, verdict, AT_POINTS, plain(parts[0]))
    shown_parts = listed([code(show(part)) for part in parts])
    sentence = (
        f"{shown} is the composition of {shown_parts}, the last one first: {code(show(whole))}."
    )
    return Worked(sentence, verdict, AT_POINTS, ", ".join(map(plain, parts)))


def _heading(problem: Symmetric) -> str:
    return f"To write {code(written(problem.polynomial))} in sums and products of its letters"


def _heading_of_composition(problem: Decomposed) -> str:
    return f"To write {code(written(problem.polynomial))} as a composition"


_METHOD: Final = (
    "Take the highest term and subtract the product of elementary symmetric polynomials that "
    "begins with it; go on with what is left, until nothing is."
)
_METHOD_OF_COMPOSITION: Final = (
    "For an inner polynomial of a degree that divides the whole one, compare the coefficients of "
    "the highest powers; then divide by its powers to find the outer one."
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(Symmetric, _read_symmetric, _in_sums_and_products, _heading, _METHOD),
    worked_kind(
        Decomposed,
        _read_decomposed,
        _as_composition,
        _heading_of_composition,
        _METHOD_OF_COMPOSITION,
    ),
)
