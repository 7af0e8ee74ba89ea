"""The point of a line that is closest to another point, by the derivative of the distance.

The squared distance has its least value where the distance has (OpenStax, Calculus 1, 4.7).
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.terms import coefficients, shown_number, terms_of
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_OF_A_LINE: Final = 2
"""Coefficients of `m x + c` with `m` not 0."""

_NEAR: Final = r"(?:closest|nearest)"
_LINE: Final = r"(?:the )?(?:straight )?(?:line |graph (?:of )?)?y ?= ?(?P<f>[^,;?=]+?)"
_TO: Final = r"(?:the )?(?:point )?(?P<to>origin|\([^()]+,[^()]+\))"
_ASK: Final = (
    r"(?:(?:find|determine|what is|what's|which is|give|work out) )?(?:the )?(?:coordinates of )?"
    r"(?:the )?"
)
_FORMS: Final = tuple(
    late_regex(rf"{_ASK}{form}")
    for form in (
        rf"(?:which |what )?point (?:on|of) {_LINE} (?:(?:that |which )?(?:is|lies) )?{_NEAR} to "
        rf"{_TO}",
        rf"{_NEAR} point (?:on|of) {_LINE} (?:to|from) {_TO}",
        rf"{_NEAR} point to {_TO} on {_LINE}",
        rf"point {_NEAR} to {_TO} (?:on|of) {_LINE}",
    )
)


def read_closest(text: str) -> Conditioned | None:
    """The question for the point of a line `y = m x + c` that is closest to a point."""
    request = " ".join(bare(flat(text)).split()).strip(" .?!")
    found = first_of(form.fullmatch(request) for form in _FORMS)
    node = expression_or_none(found["f"]) if found else None
    terms = terms_of(node, "x") if isinstance(node, Node) else None
    if found is None or node is None or terms is None:
        return None
    x, _, y = found["to"].strip("()").partition(",") if found["to"] != "origin" else ("0", "", "0")
    numbers = coefficients(terms)
    at, height = (_number(one) for one in (x, y))
    if len(numbers) != _OF_A_LINE or at is None or height is None:
        return None
    body = written(node)
    return Conditioned(
        f"The squared distance of `(x, {body})` from `({x.strip()}, {y.strip()})` is least where "
        "its derivative is 0",
        (("x", "the x-coordinate"),),
        (f"2*({_less('x', at)}) + 2*({shown_number(numbers[1])})*({_less(body, height)}) = 0",),
        (Wanted("the x-coordinate", "x"), Wanted("the y-coordinate", body)),
    )


def _less(text: str, number: Fraction) -> str:
    """What is left of a term without a number, which may be negative or 0."""
    if not number:
        return text
    return f"{text} {'-' if number > 0 else '+'} {shown_number(abs(number))}"


def _number(text: str) -> Fraction | None:
    node = expression_or_none(text)
    return rational_value(node) if isinstance(node, Node) else None
