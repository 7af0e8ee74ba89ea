"""Closed forms of sequences that are told by a recurrence: `a_n = 5a_{n-1} - 6a_{n-2}`.

A sum of powers of the roots of the characteristic equation, and a constant for what is added
(Rosen, Discrete Mathematics and its Applications, 8.2).
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.terms import shown_number

_LONGEST: Final = 300
_CHECKED: Final = 12
_N: Final = r"\d{1,4}(?:\.\d{1,3})?(?:/[1-9]\d{0,2})?"


@dataclass(frozen=True, slots=True)
class Recurrence(KindProblem):
    """`a_n = factors[0]*a_(n-1) + factors[1]*a_(n-2) + added`; `starts` from `first` on."""

    name: str
    factors: tuple[Fraction, ...]
    added: Fraction
    first: int
    starts: tuple[Fraction, ...]


_ASK: Final = late_regex(
    r"^(?:solve(?: (?:the )?(?:linear )?recurrence(?: relation| equation)?)?|(?:find|give|determine"
    r"|what is|state)(?: an?| the)? (?:closed[- ]?form(?: (?:solution|expression|formula))?"
    r"|explicit (?:formula|expression)|general (?:term|solution)|solution|formula)(?: (?:for|of"
    r"|to))?(?: the)?(?: (?:recurrence(?: relation)?|sequence))?)(?: (?:defined|given) by)?:? ?",
    re.IGNORECASE,
)
_ASK_LAST: Final = late_regex(
    r"[.,;]? ?(?:and )?(?:solve(?: (?:it|this|the recurrence(?: relation)?))?"
    r"|(?:find|give|determine|what is)(?: an?| the)? (?:closed[- ]?form(?: "
    r"(?:expression|formula))?|explicit (?:formula|expression)|general term|formula)(?: "
    r"(?:for|of))?(?: (?:the sequence|[a-z]_?n|[a-z]\(n\)|it))?)$",
    re.IGNORECASE,
)


_INDEXED: Final = late_regex(
    r"(?<=[a-z])_?(?:\{\s*(n(?:\s*[-+]\s*\d)?|\d+)\s*\}|\(\s*(n(?:\s*[-+]\s*\d)?|\d+)\s*\))"
    r"|(?<=[a-z])_(n|\d+)"
)


_HINT: Final = late_regex(
    r"recurrence|closed|explicit|general|formula|[a-z]_?[{([]?\s*n\s*[-+]\s*\d", re.IGNORECASE
)


def read_recurrence(text: str) -> Recurrence | None:
    """The recurrence and its first terms, where a closed form is asked."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = bare(flat(text))
    told = _ASK.sub("", request) if _ASK.match(request) else _ASK_LAST.sub("", request)
    told = _INDEXED.sub(_squared, told)
    parts = re.split(
        (
            r"\s*(?:,\s*(?:and |with |where )?|;\s*| with | where | and | given (?:that "
            r")?|\.\s+(?:with )?)\s*"
        ),
        told.strip(" .,"),
    )
    rules = [part for part in parts if "[n" in part]
    starts = [part for part in parts if part and "[n" not in part]
    if len(rules) != 1:
        return None
    rule = _rule(rules[0])
    return _whole(rule, starts) if rule is not None else None


def _squared(found: re.Match[str]) -> str:
    """Indices in square brackets, whatever notation they had."""
    return f"[{(found[1] or found[2] or found[3]).replace(' ', '')}]"


def _rule(text: str) -> tuple[str, dict[int, Fraction], Fraction] | None:
    """The name, the factor of each earlier term by its distance, and what is added."""
    found = re.fullmatch(r"(?P<name>[a-z])\[n(?P<shift>[-+]\d)?\] ?= ?(?P<right>.+)", text, re.I)
    if found is None:
        return None
    name, top = found["name"], int(found["shift"] or 0)
    right = found["right"].replace(" ", "").replace("*", "").replace("·", "")
    right = right if right[0] in "+-" else f"+{right}"
    term = (
        rf"(?P<sign>[-+])(?P<k>{_N}|\({_N}\))?(?:{re.escape(name)}\[n(?P<at>[-+]\d)?\](?:/(?P<by>[1-9]\d?))?"
        r"|(?<=\d)(?P<end>))"
    )
    factors: dict[int, Fraction] = {}
    added, place = Fraction(0), 0
    while place < len(right):
        hit = re.compile(term).match(right, place)
        if hit is None:
            return None
        value = Fraction((hit["k"] or "1").strip("()")) * (-1 if hit["sign"] == "-" else 1)
        value /= int(hit["by"] or 1)
        if hit["end"] is not None:
            added += value
        else:
            distance = top - int(hit["at"] or 0)
            if distance < 1 or distance in factors:
                return None
            factors[distance] = value
        place = hit.end()
    return (name, factors, added) if factors else None


def _whole(rule: tuple[str, dict[int, Fraction], Fraction], starts: list[str]) -> Recurrence | None:
    name, factors, added = rule
    order = max(factors)
    if order > 2:
        return None
    values: dict[int, Fraction] = {}
    for part in starts:
        found = re.fullmatch(rf"{re.escape(name)}\[(\d+)\] ?= ?(-?{_N})", part)
        if found is None or int(found[1]) in values:
            return None
        values[int(found[1])] = Fraction(found[2])
    numbers = sorted(values)
    if len(numbers) != order or numbers != list(range(numbers[0], numbers[0] + order)):
        return None
    told = tuple(factors.get(distance, Fraction(0)) for distance in range(1, order + 1))
    return Recurrence(name, told, added, numbers[0], tuple(values[k] for k in numbers))


def _roots(problem: Recurrence) -> "dict[sympy.Expr, int]":
    """The roots of the characteristic equation with their multiplicities."""
    r = sympy.Symbol("r")
    order = len(problem.factors)
    body = r**order - sum(
        sympy.Rational(k) * r ** (order - 1 - index) for index, k in enumerate(problem.factors)
    )
    found: dict[sympy.Expr, int] = sympy.roots(body, r)
    return found


def _closed(problem: Recurrence) -> "sympy.Expr | None":
    roots = _roots(problem)
    if any(not root.is_real or root == 0 for root in roots):
        return None
    n = sympy.Symbol("n")
    bases = [n**power * root**n for root, many in roots.items() for power in range(many)]
    shift = sympy.Rational(problem.added)
    special = _special(problem, shift, n, roots.get(sympy.Integer(1), 0))
    unknowns = sympy.symbols(f"c0:{len(bases)}")
    equations = [
        sum(c * base.subs(n, k) for c, base in zip(unknowns, bases, strict=True))
        + special.subs(n, k)
        - sympy.Rational(value)
        for k, value in enumerate(problem.starts, problem.first)
    ]
    (found,) = sympy.linsolve(equations, unknowns)
    parts = [sympy.radsimp(c) * base for c, base in zip(found, bases, strict=True)]
    return sympy.Add(*parts, special)


def _special(
    problem: Recurrence, shift: "sympy.Expr", n: "sympy.Symbol", multiplicity: int
) -> "sympy.Expr":
    """One sequence that fulfils the recurrence with what is added: `c`, `c*n` or `c*n^2`."""
    if not shift:
        return sympy.Integer(0)
    total = sum(problem.factors, Fraction(0))
    if multiplicity == 0:
        return shift / (1 - sympy.Rational(total))
    trial = n**multiplicity
    rest = trial - sum(
        sympy.Rational(k) * trial.subs(n, n - index) for index, k in enumerate(problem.factors, 1)
    )
    return shift / sympy.expand(rest) * trial


def _terms(problem: Recurrence) -> list[Fraction]:
    terms = list(problem.starts)
    while len(terms) < _CHECKED:
        earlier = zip(problem.factors, reversed(terms), strict=False)
        terms.append(sum((k * term for k, term in earlier), problem.added))
    return terms


def answer(problem: Recurrence) -> Answer:
    """The closed form, checked on the first terms."""
    closed = _closed(problem)
    if closed is None:
        return refused(
            "The characteristic equation of this recurrence has no real roots, so I give no closed "
            "form in real powers."
        )
    n = sympy.Symbol("n")
    verdict = all(
        sympy.simplify(closed.subs(n, k) - sympy.Rational(term)) == 0
        for k, term in enumerate(_terms(problem), problem.first)
    )
    shown = shortest([closed, sympy.factor(closed) if closed.is_polynomial() else closed])
    roots = listed([code(f"r = {show(root)}") for root in _roots(problem)])
    sentence = (
        f"{code(f'{problem.name}_n = {show(shown)}')}: the characteristic equation "
        f"{code(_characteristic(problem))} has {roots}, and the first terms fix the factors."
    )
    how = f"on the first {_CHECKED} terms"
    return with_verdict(sentence, verdict, how, plain(shown))


def _characteristic(problem: Recurrence) -> str:
    order = len(problem.factors)
    powers = ["r^2", "r", "1"][-order - 1 :]
    text = powers[0]
    for k, power in zip(problem.factors, powers[1:], strict=True):
        if k:
            size = shown_number(abs(k))
            body = size if power == "1" else power if size == "1" else f"{size}*{power}"
            text += f" {'-' if k > 0 else '+'} {body}"
    return f"{text} = 0"


def heading(problem: Recurrence) -> str:
    """What is found."""
    return f"To find a closed form of `{problem.name}_n`"


METHOD: Final = (
    "Put `r^n` in for the terms: the roots of that characteristic equation give a sum of "
    "powers, with a constant for what is added, and the first terms fix the factors."
)


def steps(problem: Recurrence) -> tuple[Step, ...] | None:
    """The characteristic equation, the general form, the first terms put in, and their factors."""
    closed = _closed(problem)
    if closed is None:
        return None
    roots, n = _roots(problem), sympy.Symbol("n")
    equation = _characteristic(problem)
    after = tuple(f"r = {show(root)}" for root in roots)
    reason = "Put `r^n` in for the terms and divide by the lowest power."
    found = [Step("characteristic", reason, equation, after)]
    form, lines, factors = _fitted(problem, closed)
    left = f"{problem.name}_n"
    shape = "Each root gives a power of it with a factor; a double root one more with `n`."
    if problem.added:
        shape += " What is added calls for one more term."
    found.append(Step("general form", shape, ", ".join(after), (f"{left} = {form}",)))
    reason = "Put the first terms in, and solve for the factors."
    found.append(Step("first terms", reason, ", ".join(lines), (", ".join(factors),)))
    end = f"{left} = {show(shortest([closed, sympy.simplify(closed.subs(n, n))]))}"
    found.append(Step("put in", "Put the factors in.", f"{left} = {form}", (end,)))
    return tuple(found)


def _fitted(problem: Recurrence, closed: "sympy.Expr") -> tuple[str, list[str], list[str]]:
    """The general form with letters, its equations for the first terms, and the letters' values."""
    n = sympy.Symbol("n")
    roots = _roots(problem)
    bases = [n**power * root**n for root, many in roots.items() for power in range(many)]
    letters = sympy.symbols("A B C D")[: len(bases)]
    shift = sympy.Rational(problem.added)
    special = _special(problem, shift, n, roots.get(sympy.Integer(1), 0))
    form = sympy.Add(*(a * base for a, base in zip(letters, bases, strict=True)), special)
    places = [(k, value) for k, value in enumerate(problem.starts, problem.first)]
    lines = [f"{show(form.subs(n, k))} = {shown_number(value)}" for k, value in places]
    system = [form.subs(n, k) - closed.subs(n, k) for k, _ in places]
    (values,) = sympy.linsolve(system, letters)
    factors = [f"{a} = {show(sympy.radsimp(v))}" for a, v in zip(letters, values, strict=True)]
    powers = [(root, power) for root, many in roots.items() for power in range(many)]
    terms = [_term(str(a), root, power) for a, (root, power) in zip(letters, powers, strict=True)]
    rest = f" + {show(special)}".replace(" + -", " - ") if special else ""
    return f"{' + '.join(terms)}{rest}", lines, factors


def _term(letter: str, root: "sympy.Expr", power: int) -> str:
    """`B·n·2^n`, one term of the general form."""
    foot = show(root) if show(root).isdigit() else f"({show(root)})"
    factors = [letter, "n" if power else "", "" if root == 1 else f"{foot}^n"]
    return "·".join(factor for factor in factors if factor)
