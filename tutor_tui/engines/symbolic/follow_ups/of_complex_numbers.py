"""Questions about the parts of a complex number that was talked about."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex

AND: Final = late_regex(r"^(?:(?:and|now|ok|so|then)\b[\s,]*)+", re.IGNORECASE)
_OF_COMPLEX: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|give me|write|express|put)\s+)?"
    r"(?:(?:the|its|it|that|this)\s+)?"
    r"(?:(?P<noun>modulus|magnitude|argument|(?:complex )?conjugate|real part|imaginary part)"
    rf"(?: of {IT})?|(?:in |into |its |the )*(?P<form>polar|exponential|trigonometric|trig)"
    r"(?: form)?)",
    re.IGNORECASE,
)
_IMAGINARY: Final = late_regex(r"(?<![A-Za-z])(?:\d\s*)?i(?![A-Za-z])|\bcomplex\b", re.IGNORECASE)


def of_complex(request: str, question: str) -> Written | None:
    """ "and the modulus?" of the complex number that came out."""
    found = _OF_COMPLEX.fullmatch(AND.sub("", request))
    if found is None or not _IMAGINARY.search(question):
        return None
    known = _OF_NUMBER.fullmatch(question.strip(" ?."))
    number = RESULT if known is None else known["of"] or known["written"]
    if found["form"]:
        form = {"trig": "trigonometric"}.get(found["form"].lower(), found["form"].lower())
        return Written(f"{number} in {form} form")
    return Written(f"{found['noun'].lower()} of {number}")


_OF_NUMBER: Final = late_regex(
    r"(?:(?:what(?:'s| is)|whats|find|calculate)\s+)?(?:the )?"
    r"(?:modulus|magnitude|argument|(?:complex )?conjugate|real part|imaginary part) of (?P<of>.+)"
    r"|(?P<written>.+) in \w+ form",
    re.IGNORECASE,
)
"""A question about a complex number, which is what the next question is about, too."""
