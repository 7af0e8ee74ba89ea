"""Gröbner bases, and letters that are eliminated from equations: `x = t², y = t³` without t.

Whatever comes out is reduced to zero by a basis in another order of the terms, which another
method finds, so it follows from what was given; a basis reduces what was given to zero, too.
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.wording import statement
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_MOST_DEGREES: Final = 8
_MOST_LETTERS: Final = 6
_MOST_OPERATIONS: Final = 150
_LETTER: Final = r"(?:[a-zA-Z]|θ|φ|theta|phi)"
_LETTERS: Final = rf"{_LETTER}(?:\s*(?:,|>|≻|\band\b)\s*{_LETTER})*"
_GREEK: Final = {"θ": "theta", "φ": "phi"}
_BASIS: Final = late_regex(
    r"(?:(?:find|compute|determine|calculate|give|what is)\s+)?(?:an?\s+|the\s+)?(?:reduced\s+)?"
    r"(?:lex(?:icographic)?\s+)?gr(?:ö|oe|o)bner\s+bas[ei]s\s+(?:of|for)\s+"
    r"(?:the\s+)?(?:(?:ideal|system|polynomials|equations)\s+)?(?:generated\s+by\s+)?(?P<given>.+?)"
    rf"(?:,?\s+(?:with|where|using|for)\s+(?P<order>{_LETTERS}))?"
    r"(?:,?\s+(?:in|with|using)\s+(?:the\s+)?lex(?:icographic)?\s*(?:order(?:ing)?)?)?",
    re.IGNORECASE,
)
_ELIMINATED: Final = late_regex(
    r"eliminate\s+(?:the\s+)?(?:parameters?|variables?|letters?|unknowns?)?\s*"
    rf"(?P<names>{_LETTERS})?\s*(?:from|in|between|:)\s*(?:the\s+)?"
    r"(?:(?:parametric\s+)?(?:equations?|system)\s*:?\s*)?(?P<given>.+)",
    re.IGNORECASE,
)
_JOINED: Final = late_regex(r"\s*(?:,\s*and\b|;|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ideal(KindProblem):
    """Polynomial equations, the order of their letters, and those of them that are to go."""

    given: tuple[Node, ...]
    names: tuple[str, ...]
    eliminated: tuple[str, ...]


def _read_basis(text: str) -> Ideal | None:
    if len(text) > _LONGEST or not kept_regex(r"gr(?:ö|oe|o)bner", re.IGNORECASE).search(text):
        return None
    found = _BASIS.fullmatch(_plain(text))
    given = _given(found["given"]) if found else None
    if found is None or given is None:
        return None
    letters = sorted({name for node in given for name in variables(node)})
    order = _names(found["order"])
    names = tuple(name for name in order if name in letters) if order else tuple(letters)
    return Ideal(given, names, ()) if set(names) == set(letters) else None


def _read_elimination(text: str) -> Ideal | None:
    if len(text) > _LONGEST or not kept_regex("eliminat", re.IGNORECASE).search(text):
        return None
    found = _ELIMINATED.fullmatch(_plain(text))
    given = _given(found["given"]) if found else None
    if found is None or given is None or not all(isinstance(part, Relation) for part in given):
        return None
    letters = {name for node in given for name in variables(node)}
    gone = _names(found["names"]) or sorted(letters - {"x", "y", "z"})
    left = sorted(letters - set(gone))
    if not gone or not left or not set(gone) <= letters or len(given) < 2:
        return None
    return Ideal(given, (*gone, *left), tuple(gone))


def _names(text: str | None) -> list[str]:
    return [_GREEK.get(name, name) for name in re.findall(rf"\b{_LETTER}\b", text or "")]


def _read(text: str) -> Ideal | None:
    return _read_basis(text) or _read_elimination(text)


def _plain(text: str) -> str:
    return bare(re.sub(r"[$`]|\\\(|\\\)", "", text)).replace("<", "").replace("⟨", "")


def _given(text: str) -> tuple[Node, ...] | None:
    """The equations or polynomials of a list in words."""
    listed_ones = re.sub(r"^[\[{(](.*)[\]})]$", r"\1", text.strip(), flags=re.DOTALL)
    parts = parts_of(_JOINED.sub(", ", listed_ones))
    nodes = [statement(part) if "=" in part else expression_or_none(part) for part in parts]
    known = tuple(node for node in nodes if node is not None)
    is_plain = len(known) == len(nodes) and all(
        node.sign == "=" for node in known if isinstance(node, Relation)
    )
    return known if is_plain and known else None


def _polynomials(problem: Ideal) -> "tuple[list[sympy.Expr], list[sympy.Symbol]]":
    """Every equation as a polynomial; waves of an eliminated letter become letters of a circle."""
    found, new = list[sympy.Expr](), list[sympy.Symbol]()
    for node in problem.given:
        sides = (node.left, node.right) if isinstance(node, Relation) else (node, ZERO)
        difference = sympy.together(to_sympy(sides[0]) - to_sympy(sides[1]))
        top, bottom = sympy.fraction(difference)
        found.append(sympy.expand(top))
        if bottom.free_symbols:  # a place where it vanishes is none of the given ones
            new.append(sympy.Dummy("w"))
            found.append(sympy.expand(1 - new[-1] * bottom))
    for name in map(sympy.Symbol, problem.eliminated):
        waves = sympy.sin(name), sympy.cos(name)
        if any(part.has(*waves) for part in found):
            circle = sympy.Dummy("s"), sympy.Dummy("c")
            found = [part.subs(dict(zip(waves, circle, strict=True))) for part in found]
            found.append(circle[0] ** 2 + circle[1] ** 2 - 1)
            new += circle
    return found, new


def _bases(problem: Ideal) -> "tuple[sympy.GroebnerBasis, sympy.GroebnerBasis, list[sympy.Expr]]":
    """The basis in the order of the letters, one in another order, and what was given."""
    given, new = _polynomials(problem)
    symbols = [*new, *map(sympy.Symbol, problem.names)]
    used = [one for one in symbols if any(part.has(one) for part in given)]
    are_polynomials = all(part.is_polynomial(*used) for part in given)
    degrees = [sympy.Poly(part, *used).total_degree() for part in given] if are_polynomials else []
    if not are_polynomials or max(degrees) > _MOST_DEGREES or len(used) > _MOST_LETTERS:
        raise DeclinedError("I do that for a few polynomial equations of small degrees.")
    first = sympy.groebner(given, *used, order="lex", method="buchberger")
    return first, sympy.groebner(given, *used, order="grevlex", method="f5b"), given


def _follows(one: "sympy.Expr", basis: "sympy.GroebnerBasis") -> bool:
    return bool(basis.reduce(one)[1] == 0)


def _basis(problem: Ideal) -> Worked:
    first, second, given = _bases(problem)
    members = list(first.exprs)
    if sum(one.count_ops() for one in members) > _MOST_OPERATIONS:
        raise DeclinedError("That basis is too long to be read.")
    verdict = all(_follows(one, second) for one in members) and all(
        _follows(one, first) for one in given
    )
    order = " > ".join(problem.names)
    shown = listed([code(show(one)) for one in members])
    sentence = f"The reduced Gröbner basis in the lexicographic order {code(order)} is {shown}."
    return Worked(sentence, verdict, "in another order", ", ".join(map(plain, members)))


def _elimination(problem: Ideal) -> Worked:
    first, second, _ = _bases(problem)
    left = {sympy.Symbol(name) for name in problem.names if name not in problem.eliminated}
    members = [one for one in first.exprs if one.free_symbols <= left]
    gone = listed([code(name) for name in problem.eliminated])
    if not members:
        raise DeclinedError(f"No equation without {gone} follows from those.")
    if sum(one.count_ops() for one in members) > _MOST_OPERATIONS:
        raise DeclinedError(f"What is left without {gone} is too long to be read.")
    verdict = all(_follows(one, second) for one in members)
    sides = [_sides(one) for one in members]
    shown = listed([code(f"{show(one)} = {show(other)}") for one, other in sides])
    result = ", ".join(f"{plain(one)} = {plain(other)}" for one, other in sides)
    steps = _steps(problem, [f"{show(one)} = {show(other)}" for one, other in sides])
    return Worked(f"Without {gone}, {shown} is left.", verdict, "in another order", result, steps)


def _work(problem: Ideal) -> Worked:
    return _elimination(problem) if problem.eliminated else _basis(problem)


def _sides(member: "sympy.Expr") -> "tuple[sympy.Expr, sympy.Expr]":
    """`y = …` where it stands there alone, or two terms on both sides; else all on the left."""
    if member == 1:
        raise DeclinedError("Those equations contradict each other.")
    for name in sorted(member.free_symbols, key=str, reverse=True):
        polynomial = sympy.Poly(member, name)
        if polynomial.degree() == 1 and polynomial.LC().is_number:
            value = sympy.expand(-polynomial.nth(0) / polynomial.LC())
            return name, min(value, sympy.factor(value), key=sympy.count_ops)
    terms = sympy.Add.make_args(member)
    if len(terms) == 2:
        one, other = sorted(terms, key=lambda term: term.could_extract_minus_sign())
        return (one, -other) if other.could_extract_minus_sign() else (member, sympy.S.Zero)
    return member, sympy.S.Zero


def _steps(problem: Ideal, lines: list[str]) -> tuple[Step, ...]:
    gone = listed([code(name) for name in problem.eliminated])
    reason = f"Combine the equations so that {gone} cancels out."
    return (Step("eliminate", reason, ", ".join(map(written, problem.given)), tuple(lines)),)


def _heading(problem: Ideal) -> str:
    shown = listed([code(written(node)) for node in problem.given])
    if not problem.eliminated:
        return f"To find a Gröbner basis of {shown}"
    return f"To eliminate {listed([code(name) for name in problem.eliminated])} from {shown}"


def _method(problem: Ideal) -> str:
    if problem.eliminated:
        return (
            "Get the letter alone in one equation and put it into the other ones; or multiply the "
            "equations so that subtracting them removes its powers. For waves use "
            "`sin² t + cos² t = 1`."
        )
    return (
        "Buchberger's way: for each pair take the combination in which the leading terms cancel, "
        "divide it by all, and add what remains, until nothing remains; then remove what others "
        "divide."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (worked_kind(Ideal, _read, _work, _heading, _method),)
