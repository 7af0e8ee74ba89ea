"""Methods that a question names: "by parts", "using the Euclidean algorithm"."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

METHODS: Final = (
    r"elimination|substitution|(?:u|trig\w*)[- ]sub(?:stitution)?|completing the square|comparison"
    r"|(?:quadratic|abc) formula|(?:integration by )?parts|partial fractions?|factor trees?"
    r"|factor(?:ing|i[sz]ing|i[sz]ation)|(?:product|chain|quotient|power) rule|laplace transforms?"
    r"|first principles?|(?:limit )?definition|l'?h[oô]s?pital(?:'?s)?(?: rule)?"
    r"|eucl[a-z]*(?:'s)?(?: algorithm)?|(?:long|synthetic|polynomial) division"
    r"|gauss\w*(?:[- ]jordan)?(?: elimination)?|row (?:reduction|operations)|cramer'?s rule"
    r"|cofactors?(?: expansion)?|(?:mathematical )?induction|(?:newton'?s|bisection) method"
    r"|prime factors?|prime factori[sz]ation|separation of variables|separating (?:the )?variables"
    r"|integrating factor|undetermined coefficients|lagrange multipliers?"
    r"|listing(?: multiples| factors)?|column (?:method|addition)|grid method"
    r"|bus stop(?: method)?|mental math|binomial (?:theorem|expansion|formula)|pascal'?s triangle"
    r"|de ?moivre(?:'?s)?(?: (?:theorem|formula))?"
)
"""The methods that have a name, as a pattern."""
_NAMED: Final = late_regex(rf"(?<!\w)(?:{METHODS})(?!\w)", re.IGNORECASE)
_BY_METHOD: Final = late_regex(
    r",?\s*\b(?:by|using|with|via|use|from|applying|through)\s+(?:the\s+|an?\s+)?"
    rf"(?:methods?\s+of\s+)?(?:{METHODS})(?!\w)(?:\s+(?:method|please))*",
    re.IGNORECASE,
)
_AT_THE_END: Final = late_regex(rf"(?:{_BY_METHOD.pattern})\s*[.?!]*\s*$", re.IGNORECASE)
_AT_THE_START: Final = late_regex(
    rf"^\W*(?:use|using|by|with|apply)\s+(?P<method>(?:the\s+|an?\s+)?(?:{METHODS})(?!\w)"
    r"(?:\s+method)?),?\s+(?:(?:to|and)\s+|(?:for|on)\s+(?=(?:the\s+)?(?:gcd|hcf|gcf)))?(?=\S)",
    re.IGNORECASE,
)
_PRIMES: Final = late_regex(r"\bprime|\btree", re.IGNORECASE)


def names_a_method(text: str) -> bool:
    """Whether a message says by which method it is to be done, so that its working is wished."""
    return bool(_BY_METHOD.search(text.replace("’", "'")))


def method_named(text: str) -> str | None:
    """The words for a method that stand in a message; `None` where it names none."""
    found = _NAMED.search(text.replace("’", "'"))
    return None if found is None else found[0]


def without_method(text: str) -> str:
    """The message without the one method that it names, which does not change what is asked.

    Named first, prime factors go to its end, where they are read.
    """
    plain = text.replace("’", "'")
    if found := _AT_THE_START.match(plain):
        rest = plain[found.end() :]
        return f"{rest.rstrip(' .?!')} by {found['method']}" if _PRIMES.search(found[0]) else rest
    rest = _AT_THE_END.sub("", plain)
    return text if names_a_method(rest) else rest
