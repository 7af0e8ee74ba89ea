"""What the commands of algebra programs that solve equations and systems ask for in words."""

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.command_numbers import members
from tutor_tui.mathematics.command_words import Arguments
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.program_notation import inside, parts_of

_ALGEBRAIC: Final = late_regex(r"[\w\s+\-*/^().=]*")
_FUNCTION: Final = late_regex(r"[A-Za-z]{2,}|\^\s*\(?\s*-?[\d.]*[a-z/(]")


def solve(arguments: Arguments) -> str | None:
    """Equations and inequalities; a command without a sign is set to zero.

    Programs give all complex roots of a polynomial, so that is what the command asks for.
    """
    equations = equations_in(arguments.first)
    if len(arguments.parts) > 2:
        names = arguments.parts[1:]
        is_of_names = len(equations) > 1 and all(re.fullmatch(r"[A-Za-z]", name) for name in names)
        return _system(equations, names) if is_of_names else _solve_over(arguments)
    if len(equations) > 1 or re.search(r"\b(?:and|or)\b", arguments.first):
        return _system(
            equations, equations_in(arguments.parts[1]) if len(arguments.parts) > 1 else []
        )
    relation, variable = _set_to_zero(equations[0]), arguments.variable
    if len(arguments.parts) == 2 and not variable:
        return None
    letters = set(re.findall(r"[A-Za-z]", relation)) - {"i", "e"}
    is_polynomial = _ALGEBRAIC.fullmatch(relation) and not _FUNCTION.search(relation)
    if is_polynomial and len(letters) == 1 and (not variable or {variable} == letters):
        return f"Solve {relation} over the complex numbers"
    wanted = f" for {variable}" if variable and re.search("=", relation) else ""
    has_more_roots = wanted and re.search(rf"\b{variable}\s*(?:\^|\*\*)\s*(?:[3-9]|1\d)", relation)
    is_lettered = is_polynomial and len(letters) > 1 and variable in letters and has_more_roots
    return f"Solve {relation}{wanted}{' over the complex numbers' if is_lettered else ''}"


def _system(equations: Sequence[str], names: Sequence[str]) -> str:
    wanted = f" for {' and '.join(names)}" if names else ""
    return f"Solve {', '.join(map(_set_to_zero, equations))}{wanted}"


_DOMAINS: Final = MappingProxyType(
    {
        **dict.fromkeys(("S.Reals", "Reals", "domain=S.Reals", "domain = S.Reals"), "real"),
        **dict.fromkeys(("S.Complexes", "Complexes", "domain=S.Complexes"), "complex"),
        **dict.fromkeys(("S.Integers", "Integers", "domain=S.Integers"), "integer"),
    }
)


def _solve_over(arguments: Arguments) -> str | None:
    """`solveset(equation, x, S.Reals)`: the third argument says which numbers count."""
    numbers = _DOMAINS.get(arguments.parts[2]) if len(arguments.parts) == 3 else None
    if numbers is None or not arguments.variable or len(equations_in(arguments.first)) > 1:
        return None
    relation = _set_to_zero(arguments.first)
    if numbers == "integer":
        return f"Find the integer solutions of {relation}"
    wanted = f" for {arguments.variable}" if "=" in relation else ""
    is_equation = not re.search(r"[<>≤≥≠]", relation)
    where = f" over the {numbers} numbers" if is_equation or numbers == "complex" else ""
    return f"Solve {relation}{wanted if is_equation else ''}{where}"


def equations_in(text: str) -> list[str]:
    """The members of a list in brackets, or the one thing that it is."""
    stripped = text.strip()
    is_list = stripped[:1] in "[{(" and stripped[-1:] in ")]}" and "," in stripped
    if stripped[:1] == "[" and stripped[-1:] == "]" and not is_list:
        return [stripped[1:-1].strip()]
    is_whole = is_list and inside(stripped, 0) == stripped[1:-1]
    return parts_of(stripped[1:-1]) if is_whole else [stripped]


def _set_to_zero(text: str) -> str:
    return text if re.search(r"[=<>≤≥≠]", text) else f"{text} = 0"


def roots(arguments: Arguments) -> str | None:
    """Of a polynomial, which may be told by its coefficients, the highest power first."""
    is_list = len(arguments.parts) == 1 and arguments.first[:1] == "["
    if not is_list and not set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", arguments.first)):
        return None
    return _polynomial_roots(equations_in(arguments.first)) if is_list else solve(arguments)


def roots_of_coefficients(arguments: Arguments) -> str | None:
    """`polynomialRoot(-6, 11, -6, 1)`: the coefficients from the constant one up."""
    return _polynomial_roots(arguments.parts[::-1])


def _polynomial_roots(coefficients: Sequence[str]) -> str | None:
    if len(coefficients) < 2 or any(re.search(r"[x,=]", part) for part in coefficients):
        return None
    powers = range(len(coefficients) - 1, -1, -1)
    terms = [f"({part})*x^{power}" for part, power in zip(coefficients, powers, strict=True)]
    return f"Solve {' + '.join(terms)} = 0 over the complex numbers"


def real_roots(arguments: Arguments) -> str | None:
    """Of a polynomial, the real ones alone."""
    is_known = len(arguments.parts) == 1 or arguments.variable
    return f"Find the real roots of {arguments.first}" if is_known else None


def ideal(arguments: Arguments) -> str | None:
    """`groebner([p, q], [x, y])`, the first letter the highest."""
    names = members(arguments.parts[1]) if len(arguments.parts) == 2 else arguments.parts[1:]
    names = [name for name in names if re.fullmatch("[A-Za-z]", name)]
    order = f" with {' > '.join(names)}" if names else ""
    return f"Gröbner basis of {', '.join(members(arguments.first))}{order}"


def elimination(arguments: Arguments) -> str | None:
    """`eliminate([x = t^2, y = t^3], [t])`."""
    if len(arguments.parts) != 2:
        return None
    equations = ", ".join(map(_set_to_zero, re.split(r"\s+and\s+|,", arguments.first.strip("[]"))))
    return f"Eliminate {', '.join(members(arguments.parts[1]))} from {equations}"
