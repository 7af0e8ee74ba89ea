"""Differential equations in the notations of algebra programs, physics and textbooks, with primes.

`DSolve[{y'[x] == y[x], y[0] == 1}, y[x], x]`, `f(x).diff(x, x) + f(x)`, `\\dot{x} = -x` and
`x dx + y dy = 0` become `y' = y, y(0) = 1` and the like.
"""

import re
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.kinds.calculus.wording import parts
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.program_notation import as_typed

_CALL: Final = late_regex(r"^\s*(?:dsolve|desolve|ode2|ode|rsolve_ode)\s*(?=[(\[])", re.IGNORECASE)
_DOT: Final = late_regex(r"\\(?P<dots>d{0,2}dot)\s*(?:\{\s*(?P<a>[a-zA-Z])\s*\}|(?P<b>[a-zA-Z]))")
_INDEX: Final = late_regex(r"(?<![A-Za-z])([a-zA-Z]'{0,4})\[([^\[\]]*)\]")
_METHOD: Final = late_regex(r"(?<![A-Za-z])([a-zA-Z])\(([a-z])\)\.diff\(([a-z\s,\d]*)\)")
_FUNCTION: Final = late_regex(
    r"'?\b(?:diff|Derivative|D)\(\s*([a-zA-Z])(?:\([a-z]\))?\s*,\s*"
    r"(?:\(([a-z\s,\d$]+)\)|([a-z\s,\d$]+?))\s*\)"
)
_EQUAL: Final = late_regex(r"\bEq\(")
_PLACES: Final = late_regex(r"^(?:ics\s*=\s*)?[{\[](.*)[}\]]$")
_DIFFERENTIALS: Final = (
    late_regex(r"^(?P<m>.*?)\s*\bd(?P<x>[xt])\s*(?P<s>[-+])\s*(?P<n>.*?)\s*\bd(?P<y>[a-z])$"),
    late_regex(r"^(?P<n>.*?)\s*\bd(?P<y>[ywuz])\s*(?P<s>[-+])\s*(?P<m>.*?)\s*\bd(?P<x>[xt])$"),
)
_GLUED: Final = late_regex(
    r"(?<![A-Za-z\\])(?!ln|lg|sin|cos|tan|exp|log)([a-zA-Z]{1,3})(?=[a-zA-Z]'{1,6}(?!\w))"
)
"""The letters before a function and its prime in `axy' + y = 0`: `a x y'`."""
_TORN: Final = late_regex(r"(?<=[)\w])d(?=[xyt]\b)")


def with_primes(text: str) -> str:
    """The equation and its conditions as `y'' + y = 0, y(0) = 1`."""
    text = _GLUED.sub(r"\1 ", _DOT.sub(_primed_dots, text))
    call = _CALL.match(text)
    if call is not None:
        end = closing(text, call.end())
        if end is not None and not text[end + 1 :].strip(" .;?"):
            return _called(text[call.end() + 1 : end])
    return _of_differentials(text)


def _primed_dots(found: re.Match[str]) -> str:
    return (found["a"] or found["b"]) + "'" * (len(found["dots"]) - 2)


def _called(inside: str) -> str:
    inside = as_typed(inside.lstrip("'"), is_program=False)
    while (found := _INDEX.search(inside)) is not None:
        inside = f"{inside[: found.start()]}{found[1]}({found[2]}){inside[found.end() :]}"
    arguments = parts(_METHOD.sub(_of_method, inside))
    listed = _PLACES.match(arguments[0])
    pieces = parts(listed[1]) if listed else [arguments[0]]
    for argument in arguments[1:]:
        conditions = _PLACES.match(argument)
        told = parts(conditions[1]) if conditions else []
        pieces += [piece.replace(":", "=") for piece in told if re.search("[=:]", piece)]
    return ", ".join(map(_equation, pieces))


def _equation(piece: str) -> str:
    """One equation: a bare expression is set to zero."""
    found = _EQUAL.match(piece.strip())
    if found is not None:
        sides = parts(piece.strip()[found.end() : -1])
        piece = " = ".join(sides) if len(sides) == 2 else piece
    piece = _FUNCTION.sub(_of_call, piece)
    return piece if "=" in piece else f"{piece} = 0"


def _of_method(found: re.Match[str]) -> str:
    return f"{found[1]}{_primes(found[3])}"


def _of_call(found: re.Match[str]) -> str:
    return f"{found[1]}{_primes(found[2] or found[3])}"


def _primes(variables: str) -> str:
    """How often is differentiated: `x, x` twice, `x, 3` three times."""
    order = 0
    for piece in re.split(r"\s*[,$]\s*", variables.strip()):
        order += int(piece) - 1 if piece.isdigit() else 1
    return "'" * min(order, 4)


def _of_differentials(text: str) -> str:
    """`M dx + N dy = 0` as `M + N y' = 0`."""
    left, sign, right = text.partition("=")
    if not sign or right.strip(" .") != "0":
        return text
    left = _TORN.sub(" d", left.strip())
    for form in _DIFFERENTIALS:
        found = form.match(left)
        if found is not None and found["x"] != found["y"]:
            minus = "-" if found["s"] == "-" else "+"
            first, second = found["m"].strip() or "1", found["n"].strip() or "1"
            prime = f"{found['y']}'"
            if form is _DIFFERENTIALS[0]:
                return f"({first}) {minus} ({second}) {prime} = 0"
            return f"({second}) {prime} {minus} ({first}) = 0"
    return text
