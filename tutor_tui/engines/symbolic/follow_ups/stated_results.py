"""A result that is stated, or asked about, together with its question: "the derivative of x^2 is
2x", "is the gcd of 12 and 18 4?", "the roots of x^2 - 5x + 6 are 2 and 3".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Solve,
)

_THING: Final = (
    r"(?:(?:first|second|third|partial|indefinite|definite|local|square|cube|least common"
    r"|lowest common|greatest common|highest common|prime|next|dot|cross|complex|standard|unit|real"
    r")\s+)*(?:derivative|integral|anti-?derivative|limit|roots?|zeros?|zeroes|solutions?"
    r"|multiple|divisor|factor|factors|gcd|lcm|hcf|gcf|mean|median|mode|range|average|deviation"
    r"|variance|sum|product|difference|quotient|remainder|determinant|inverse|rank|trace"
    r"|eigenvalues?|transpose|slope|gradient|vertex|discriminant|area|volume|perimeter"
    r"|circumference|surface area|hypotenuse|diagonal|midpoint|distance|angle|modulus|conjugate"
    r"|argument|value|term|number|period|amplitude|domain|sine|cosine|tangent|logarithm|log"
    r"|factorial|reciprocal|degree)"
)
_STATED: Final = late_regex(
    rf"(?:and |but |so |ok |hm+ )*(?P<is>is|are|was|were)? ?(?P<rest>(?:the )?{_THING}"
    r" (?:of|for|from|between|to|when|with)\b.+|(?:the )?\d+(?:st|nd|rd|th) term .+)",
    re.IGNORECASE,
)
_LINK: Final = late_regex(
    r"\s+(?:is|are|was|were|equals?|should be|must be|would be|comes to|gives?)\s+(?:just |only "
    r"|simply |equal to |about |also )*|\s*=\s*",
    re.IGNORECASE,
)
_ROOTS: Final = late_regex(
    r"(?:the )?(?:real )?(?:roots?|zeros?|zeroes|solutions?) (?:of|for|to) (?P<of>[^=]+)", re.I
)
_FORMULA: Final = late_regex(r"\d|[-+*/^(√²³]")
_GAP: Final = late_regex(r"\s+")
_MOST_SPACES: Final = 8


def stated(plain: str) -> Iterator[tuple[str, str]]:
    """Each claim and the question that it may answer; nothing for sentences of other sorts.

    A question without a word between both ("is the square root of 16 4?") is taken apart only
    where that can be done in one way.
    """
    found = _STATED.fullmatch(plain)
    if found is None:
        return
    rest = found["rest"]
    whole = problem_of(rest) if "=" in rest else None
    is_equation = not isinstance(whole, Judge | None)  # "tangent to y = x² at x = 1"
    links = [one for one in _LINK.finditer(rest) if not (is_equation and "=" in one[0])]
    places = [one for one in links if _asks(rest[: one.start()])]
    if not places and found["is"]:
        gaps = list(_GAP.finditer(rest))[-_MOST_SPACES:]
        places = [one for one in gaps if _asks(rest[: one.start()])]
    yield from ((rest[one.end() :], _in_full(rest[: one.start()])) for one in places)


def _in_full(question: str) -> str:
    """ "solve x² - 4 = 0" for "the roots of x² - 4", which asks for no other form of it."""
    found = _ROOTS.fullmatch(question.strip())
    return question if found is None else f"solve {found['of'].strip()} = 0"


def _asks(question: str) -> bool:
    """Whether the words before a result are a question by themselves."""
    if not _FORMULA.search(question):
        return False
    problem = problem_of(_in_full(question))
    return isinstance(problem, KindProblem | Differentiate | Integrate | Solve | Compute)
