"""Derivatives, integrals, limits, sums and matrices in a formula → their values, as holes."""

import re
from collections.abc import Callable
from typing import Any, Final

from tutor_tui.mathematics.checking.antiderivative_brackets import Bracket
from tutor_tui.mathematics.checking.braces import group_end, outer_indices
from tutor_tui.mathematics.checking.fields import with_fields
from tutor_tui.mathematics.checking.matrices import with_matrices
from tutor_tui.mathematics.checking.primed_groups import with_own_operators
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.vector_products import with_vectors
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import UnreadableError

Read = Callable[[str], Any]
"""From a formula to its value; raises `UnreadableError`."""

_PRIMES: Final = r"(?:'|′|’|″|\^\{?(?:\\prime\s*)+\}?)*"
_CALL: Final = late_regex(rf"(?<![A-Za-z\\_])(?<!_{{)([A-Za-z])\s*({_PRIMES})\s*(?=\()")
_PRIMED: Final = late_regex(r"(?<![A-Za-z\\_])([A-Za-z])((?:'|′|’|″|\^\{?(?:\\prime\s*)+\}?)+)")
_BEFORE_PRIMED: Final = late_regex(r"(?<![A-Za-z\\_])([A-Za-z])([A-Za-z])(?=['′’″])")
_HEAD: Final = late_regex(
    r"\\lim(?![A-Za-z])\s*|\\sum(?![A-Za-z])\s*|\\prod(?![A-Za-z])\s*|∫|∑|"
    r"\\frac\s*\{\s*(?:\\partial|d)\s*(?:\^\s*\{?(?P<n>\d)\}?)?\s*\}"
    r"\s*\{\s*(?:\\partial|d)\s*(?P<x>\\?[a-zA-Z]+)\s*(?:\^\s*\{?\d\}?)?\s*\}"
    r"|(?<![A-Za-z])d\s*/\s*d(?P<x2>[a-z])(?![A-Za-z])"
)
_QUOTIENT: Final = late_regex(
    r"\\frac\s*\{\s*d\s*(?:\^\s*\{?(?P<n>\d)\}?)?\s*(?P<f>[a-zA-Z])\s*\}"
    r"\s*\{\s*d\s*(?P<x>[a-z])\s*(?:\^\s*\{?\d\}?)?\s*\}"
    r"|(?<![A-Za-z])d(?P<f2>[a-z])\s*/\s*d(?P<x2>[a-z])(?![A-Za-z])"
)
_BARRED: Final = late_regex(r"\](?=\s*(?:_|\^\s*(?:\{[^{}]*\}|[^\s{}])\s*_))|\|(?=\s*_)")
_DIFFERENTIAL: Final = late_regex(r"(?<![A-Za-z\\])d\s*(?:([A-Za-z])|\\([a-z]+))(?![A-Za-z])")
_NEXT_TERM: Final = late_regex(r"(?<![A-Za-z\\])([a-z])_\{\s*n\s*([+-])\s*(\d)\s*\}")
_HOLES: Final = late_regex(r"\\Omega_\{(\d+)\}")
_SUM_OF_LETTER: Final = late_regex(r"[a-z]\s*[-+−]|[-+−]\s*\d*\s*[a-z]")
_FACTOR_BEHIND: Final = late_regex(r"\s*(?:[·×*(A-Za-z]|\\(?!frac(?![a-z])|to(?![a-z]))[A-Za-z])")
_MOST_TERMS: Final = 500


class Constructs:
    """Replaces constructs in formulas; `read` reads what stands inside them."""

    def __init__(self, scope: Scope, read: Read) -> None:
        self._scope = scope
        self._read = read

    def replaced(self, text: str) -> str:
        """The formula with holes for everything that plain notation has no tree for."""
        text = with_matrices(text, self._scope, self._read)
        for name in self._scope.matrices:
            hole = self._scope.hole(self._scope.matrices[name])
            text = re.sub(rf"(?<![A-Za-z\\]){name}(?![a-z_])", hole.replace("\\", "\\\\"), text)
        text = re.sub(r"\\det(?![A-Za-z])|(?<![a-z])det(?=\s*\()", " abs ", text)
        text = with_vectors(self._with_next_terms(text), self._scope)
        text = with_fields(text, self._scope, self._read)
        text = _QUOTIENT.sub(self._quotient, with_own_operators(text))
        text = self._calls(text)
        text = _PRIMED.sub(self._primed, _BEFORE_PRIMED.sub(self._parted, text))
        text = self._brackets_with_ends(text)
        heads = list(_HEAD.finditer(text))
        for head in reversed(heads):
            text = self._operator(text, head)
        return text

    def _with_next_terms(self, text: str) -> str:
        """The formula of `a_{n+1}` where that of a_n is known, and of a_n beside it."""
        for found in reversed(list(_NEXT_TERM.finditer(text))):
            known = self._scope.definitions.get(f"{found[1]}_n")
            if known is not None:
                letter = sympy.Symbol("n")
                hole = self._scope.hole(known.subs(letter, letter + int(found[2] + found[3])))
                text = text[: found.start()] + hole + text[found.end() :]
                alone = rf"(?<![A-Za-z\\]){found[1]}_(?:n(?![A-Za-z])|\{{\s*n\s*\}})"
                text = re.sub(alone, self._scope.hole(known).replace("\\", "\\\\"), text)
        return text

    # Functions that were defined

    def _calls(self, text: str) -> str:
        position = 0
        while found := _CALL.search(text, position):
            end = group_end(text, found.end())
            known = self._function(found[1])
            if known is None or end < 0 or self._is_factor(found[1], text[found.end() : end]):
                position = found.end()
                continue
            place = self._read(text[found.end() + 1 : end - 1])
            hole = self._scope.hole(self._applied(known, _order(found[2]), place))
            text = text[: found.start()] + hole + text[end:]
            position = found.start() + len(hole)
        return text

    def _function(self, name: str) -> "tuple[str, sympy.Expr] | None":
        known = self._scope.functions.get(name)
        if known is None and name in self._scope.definitions:
            body = self._scope.definitions[name]
            names = sorted(str(symbol) for symbol in body.free_symbols)
            known = (names[0], body) if len(names) == 1 else None
        return known

    def _is_factor(self, name: str, bracket: str) -> bool:
        """Whether `x(y + 2)` is a product, of an x that stands for a formula: a second reading."""
        if (name in self._scope.functions and name != "y") or not _SUM_OF_LETTER.search(bracket):
            return False
        self._scope.has_choice = True
        return self._scope.is_wide

    def _applied(self, known: "tuple[str, sympy.Expr]", order: int, place: Any) -> Any:
        parameter = sympy.Symbol(known[0])
        body = sympy.diff(known[1], parameter, order) if order else known[1]
        return body.subs(parameter, place)

    def _parted(self, found: "re.Match[str]") -> str:
        """`u v'` for `uv'` where both are known."""
        are_known = all(self._function(letter) is not None for letter in found.groups())
        return f"{found[1]} {found[2]}" if are_known else found[0]

    def _primed(self, found: "re.Match[str]") -> str:
        known = self._function(found[1])
        if known is None:
            raise UnreadableError("That function is not known.", found.string, found.start())
        return self._scope.hole(sympy.diff(known[1], sympy.Symbol(known[0]), _order(found[2])))

    def _quotient(self, found: "re.Match[str]") -> str:
        """`dy/dx` of a y that was defined, `dy/du` with a u that was."""
        name, variable = found["f"] or found["f2"], found["x"] or found["x2"]
        known, order = self._function(name), int(found["n"] or "1")
        if known is None or (known[0] != variable and order > 1):
            raise UnreadableError("That function is not known.", found.string, found.start())
        letter = sympy.Symbol(known[0])
        if known[0] == variable:
            return self._scope.hole(sympy.diff(known[1], letter, order))
        inner = self._scope.definitions.get(variable)
        if inner is None or inner.free_symbols != {letter}:
            raise UnreadableError("That function is not known.", found.string, found.start())
        return self._scope.hole(sympy.diff(known[1], letter) / sympy.diff(inner, letter))

    # Matrices and brackets

    def _brackets_with_ends(self, text: str) -> str:
        """`[x^2]_0^1`: the value above less the value below."""
        while found := _BARRED.search(text):
            start = _opening(text, found.start())
            low, high, end = _scripts(text, found.end())
            if start < 0 or not low or not high:
                raise UnreadableError("These bounds cannot be read.", text, found.start())
            body = self._read(text[start + 1 : found.start()])
            names = sorted(body.free_symbols, key=str)
            if len(names) != 1:
                raise UnreadableError("Which variable has these bounds?", text, start)
            first, last = self._read(low), self._read(high)
            value = body.subs(names[0], last) - body.subs(names[0], first)
            if value.has(sympy.zoo, sympy.nan, sympy.oo):
                raise UnreadableError("That has no value at a bound.", text, start)
            bracket = Bracket(body, names[0], (first, last))
            text = text[:start] + self._scope.bracket_hole(value, bracket) + text[end:]
        return text

    # Operators that reach to the right

    def _operator(self, text: str, head: "re.Match[str]") -> str:
        sign = head[0].strip()
        if sign == "∫":
            return self._integral(text, head.start(), head.end())
        if sign.startswith("\\lim"):
            return self._limit(text, head.start(), head.end())
        if sign.startswith(("\\sum", "\\prod", "∑")):
            return self._sum(text, head.start(), head.end(), is_product="prod" in sign)
        return self._derivative(text, head)

    def _derivative(self, text: str, head: "re.Match[str]") -> str:
        variable = sympy.Symbol((head["x"] or head["x2"]).lstrip("\\"))
        body, end = self._derived_bracket(text, head.end()) or self._operand(text, head.end())
        value = sympy.diff(self._read(body), variable, int(head["n"] or "1"))
        return text[: head.start()] + self._scope.hole(value) + text[end:]

    def _derived_bracket(self, text: str, start: int) -> tuple[str, int] | None:
        """The bracket in `d/dx(x^3) · ln x`, and where it ends: the product is a second reading.

        That product ends where a sum goes on; nobody derives what stands behind it.
        """
        begin = start + len(text[start:]) - len(text[start:].lstrip())
        end = group_end(text, begin) if text[begin : begin + 1] in ("(", "[") else -1
        if end < 0 or not _FACTOR_BEHIND.match(text, end):
            return None
        self._scope.has_choice = True
        if not self._scope.is_wide:
            return text[begin:end], end
        ends = [index for index in outer_indices(text[start:]) if _ends_term(text[start:], index)]
        stop = start + ends[0] if ends else len(text)
        return text[start:stop], stop

    def _integral(self, text: str, start: int, position: int) -> str:
        low, high, position = _scripts(text, position)
        rest = re.sub(r"\\frac\s*\{\s*d([a-z])\s*\}(\{)", r"\\frac{1}\2", text[position:], count=1)
        moved = re.search(r"\\frac\s*\{\s*d([a-z])\s*\}\{", text[position:])
        if moved and not _first_differential(text[position:]):
            end_of_fraction = group_end(rest, rest.index("{", rest.index("}")))
            rest = rest[:end_of_fraction] + f" d{moved[1]} " + rest[end_of_fraction:]
        found = _first_differential(rest)
        if found is None:
            raise UnreadableError("The differential of an integral is missing.", text, start)
        variable = sympy.Symbol(found[1] or found[2])
        body = self._scope.in_terms_of(self._read(rest[: found.start()] or "1"), variable)
        if low or high:
            bounds = (self._read(low), self._read(high))
            value = sympy.Integral(body, (variable, *bounds))
            hole = self._scope.integral_hole(value, Bracket(body, variable, bounds))
        else:
            hole = self._scope.hole(sympy.Integral(body, variable))
        return text[:start] + hole + rest[found.end() :]

    def _limit(self, text: str, start: int, position: int) -> str:
        low, _, position = _scripts(text, position)
        name, arrow, goal = low.partition("→")
        if not arrow:
            raise UnreadableError("Where does that limit go?", text, start)
        side = re.search(r"\^\s*\{?\s*([+-])\s*\}?\s*$", goal)
        goal = goal[: side.start()] if side else goal
        body, end = self._operand(text, position)
        place = self._read(goal)
        direction = side[1] if side else ("+-" if place.is_finite else "+")
        value, variable = self._read(body), sympy.Symbol(name.strip())
        limit = sympy.Limit(value, variable, place, direction)
        bound = Bracket(value, variable, (place, sympy.Symbol(direction)))
        inside = {f"Omega_{number}" for number in _HOLES.findall(body)}
        return text[:start] + self._scope.limit_hole(limit, bound, inside) + text[end:]

    def _sum(self, text: str, start: int, position: int, *, is_product: bool) -> str:
        low, high, position = _scripts(text, position)
        name, equals, first = low.partition("=")
        if not equals or not high:
            raise UnreadableError("The bounds of a sum are missing.", text, start)
        body, end = self._operand(text, position)
        index = name.strip()
        body = re.sub(rf"(?<![A-Za-z\\]){re.escape(index)}(?![A-Za-z])", r"q_{77}", body)
        bounds = (sympy.Symbol("q_77"), self._read(first), self._read(high))
        if bounds[1].is_Integer and bounds[2].is_Integer and bounds[2] - bounds[1] > _MOST_TERMS:
            raise UnreadableError("That sum is too long.", text, start)
        term = self._read(body)
        if is_product:
            return text[:start] + self._scope.hole(sympy.Product(term, bounds)) + text[end:]
        bound = Bracket(term, bounds[0], (bounds[1], bounds[2]))
        return text[:start] + self._scope.sum_hole(sympy.Sum(term, bounds), bound) + text[end:]

    def _operand(self, text: str, start: int) -> tuple[str, int]:
        """What an operator acts on, and where that ends."""
        rest = text[start:]
        lead = len(rest) - len(rest.lstrip())
        if rest[lead : lead + 1] in ("(", "[", "{") and (end := group_end(rest, lead)) > 0:
            following = rest[end:].lstrip()
            if not following or following[0] in "+-)]}":
                return rest[lead:end], start + end
        if not rest.strip():
            raise UnreadableError("Something is missing after this operator.", text, start)
        ends = [index for index in outer_indices(rest) if _ends_term(rest, index)]
        if ends:
            self._scope.has_choice = True
        end = ends[0] if ends and not self._scope.is_wide else len(rest)
        return rest[:end], start + end


def _ends_term(text: str, index: int) -> bool:
    """Whether a sum goes on here: a sign that is not the sign of a factor."""
    before = text[:index].rstrip()
    return text[index] in "+-−" and bool(before) and before[-1] not in "*/^·×÷("


def _first_differential(text: str) -> "re.Match[str] | None":
    outer = set(outer_indices(text))
    return next((found for found in _DIFFERENTIAL.finditer(text) if found.start() in outer), None)


def _order(primes: str) -> int:
    return sum(primes.count(sign) for sign in ("'", "′", "’", "\\prime")) + 2 * primes.count("″")


def _scripts(text: str, position: int) -> tuple[str, str, int]:
    """What is lowered and what is raised at an operator, and the index behind both."""
    found = {"_": "", "^": ""}
    while True:
        mark = re.compile(r"\s*([_^])\s*").match(text, position)
        if mark is None or found[mark[1]]:
            return found["_"], found["^"], position
        end = mark.end()
        if text[end : end + 1] == "{":
            close = group_end(text, end)
            if close < 0:
                raise UnreadableError("This bracket is never closed.", text, end)
            found[mark[1]], position = text[end + 1 : close - 1], close
        else:
            single = re.compile(r"\\[A-Za-z]+|-?\d|-?[A-Za-z∞π]").match(text, end)
            if single is None:
                raise UnreadableError("A bound is missing.", text, end)
            found[mark[1]], position = single[0], single.end()


def _opening(text: str, closing: int) -> int:
    """The index of the bracket (or bar) that the one at `closing` closes; -1 where none does."""
    if text[closing] == "|":
        return text.rfind("|", 0, closing)
    depth = 0
    for index in range(closing, -1, -1):
        depth += (text[index] == "]") - (text[index] == "[")
        if depth == 0:
            return index
    return -1
