"""When something that moves by a polynomial law is at rest, and the way it goes.

Velocity is the derivative of the position: it is 0 at rest.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import coefficients, from_coefficients, shown_terms, terms_of
from tutor_tui.mathematics.trees import variables

_LONGEST: Final = 300
_LAW: Final = r"(?P<name>[sxdv])\s*(?:\(\s*t\s*\))?\s*=\s*(?P<f>[^,;?=:a-z]*t[^,;?=:a-su-z]*?)"
_MOVER: Final = (
    r"(?:(?:if )?(?:a|the|an) (?:particle|body|object|car|ball|point)(?:'s)? (?:moves?|travels?|has"
    r"|is moving|displacement|position|velocity)(?: (?:in|along) a (?:straight )?line)?(?: (?:so "
    r"that|such that|with|according to|given by|is|its|the|a|displacement|position|velocity|has"
    r"|by))*,? |(?:the )?(?:displacement|position|velocity) (?:of (?:a"
    r"|the) \w+ )?(?:is )?(?:given by )?|(?:if|given|for) )?"
)
_REST: Final = (
    r"(?:(?:when|at what times?|for what values? of t|at which times?) (?:is|does|will) (?:it|the"
    r" \w+)(?: (?:be|come))? (?:at rest|to rest|stationary|stopped|instantaneously at rest|stop)"
    r"|find the times?(?: t)? (?:when|at which) (?:it|the \w+) is (?:instantaneously )?at rest"
    r"|find t when (?:it|the \w+) is at rest)"
)
_FORM: Final = late_regex(rf"{_MOVER}{_LAW}\s*[.,;]?\s*{_REST}")


def read_motion(text: str) -> Conditioned | None:
    """The times at which the velocity of a polynomial law is 0."""
    if len(text) > _LONGEST or not re.search(r"\brest\b|stationary|stop", text, re.IGNORECASE):
        return None
    found = _FORM.fullmatch(with_numerals(" ".join(bare(text).lower().split())))
    body = expression_or_none(found["f"]) if found is not None else None
    if found is None or body is None or variables(body) != ("t",):
        return None
    terms = terms_of(body, "t")
    numbers = coefficients(terms) if terms else ()
    is_velocity = found["name"] == "v"
    slopes = (
        tuple(numbers)
        if is_velocity
        else tuple(Fraction(power) * number for power, number in enumerate(numbers))[1:]
    )
    if not 2 <= len(slopes) <= 4:
        return None
    velocity = shown_terms(from_coefficients(slopes), "t")
    told = "" if is_velocity else ", and the velocity is the derivative of the position"
    return Conditioned(
        f"At rest the velocity is 0{told}",
        (("t", "the time"),),
        (f"{velocity} = 0",),
        (Wanted("`t`", "t"),),
        from_zero=("t",),
    )
