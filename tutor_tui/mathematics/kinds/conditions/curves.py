"""Letters in the formula of a curve, fixed by points, slopes and stationary points of it; and the
value of an inverse function.

A point of a curve fulfils its equation, and where it is stationary its derivative is 0 (OpenStax,
Calculus 1, 4.3); `f^-1(b)` is the number that `f` takes to `b`.
"""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import INVERSE_POWER, flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted, fixing
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_HINT: Final = late_regex(
    r"\b(?:curve|graph|line|function|passes)\b|f\s*\(|⁻¹|\^\s*[{(]?-\s*1", re.IGNORECASE
)
_POINT: Final = r"\(\s*(?P<x>-?[\d./]+)\s*,\s*(?P<y>-?[\d./]+)\s*\)"
_OTHER: Final = r"\(\s*(?P<x2>-?[\d./]+)\s*,\s*(?P<y2>-?[\d./]+)\s*\)"
_CURVE: Final = (
    r"(?:(?:the|a) (?:curve|graph(?: of)?|line|function|parabola)\s+)?"
    r"(?:y|f\s*\(\s*x\s*\))\s*=\s*(?P<body>[^,;?]+?)"
)
_IF: Final = r"(?:(?:if|given that)\s+)?"
_FIND: Final = (
    r"\s*[,.;]?\s*(?:then\s+)?(?:find|what (?:is|are)|determine|calculate)\s+"
    r"(?:the )?(?:values? of )?(?P<letters>[a-z](?:\s*(?:,|and)\s*[a-z]){0,2})"
)
_EXTREME: Final = (
    r"(?:stationary point|turning point|(?:local )?maximum|(?:local )?minimum|critical point)"
)
_STATIONARY: Final = late_regex(
    rf"{_IF}{_CURVE}\s+has\s+(?:a|its)\s+{_EXTREME}\s+at\s+{_POINT}{_FIND}", re.IGNORECASE
)
_PASSING: Final = late_regex(
    rf"{_IF}{_CURVE}\s+(?:passes|goes|runs)\s+through\s+(?:the\s+)?(?:points?\s+)?"
    rf"{_POINT}(?:\s*(?:,|and)\s*{_OTHER})?{_FIND}",
    re.IGNORECASE,
)
_SIGN: Final = rf"{INVERSE_POWER}\s*\(\s*(?P<value>-?[\d./]+)\s*\)"
_ANY: Final = r"[a-z]\s*\(\s*[a-z]\s*\)\s*=\s*[^,;?=]+?"
_BETWEEN: Final = r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+|\.\s+)"
_BODY: Final = r"\s*\(\s*(?P<of>[a-z])\s*\)\s*=\s*(?P<body>[^,;?=]+?)"
_VERB: Final = r"(?:find|what is|evaluate|calculate|work out)"
_LED: Final = r"(?:(?:if|given(?: that)?|let|for|suppose)\s+)?"
_INVERSE: Final = (
    late_regex(
        rf"(?:{_VERB}\s+)?(?P<f>[a-z])\s*{_SIGN}\s*,?\s*(?:if|when|where|for|given(?: that)?)\s+"
        rf"(?:{_ANY}{_BETWEEN})*?(?P=f){_BODY}(?:{_BETWEEN}{_ANY})*",
        re.IGNORECASE,
    ),
    late_regex(
        rf"{_LED}(?:{_ANY}{_BETWEEN})*?(?P<f>[a-z]){_BODY}(?:{_BETWEEN}{_ANY})*\s*[,.;]?\s*"
        rf"(?:and\s+)?{_VERB}\s+(?:the value of\s+)?(?P=f)\s*{_SIGN}",
        re.IGNORECASE,
    ),
)
"""`f^-1(5)` of a function that is told, perhaps among others."""


def read_curve(text: str) -> Conditioned | None:
    """The question about the letters of a curve, or about a value of an inverse function."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    request = " ".join(bare(flat(text)).split())
    return _inverse(request) or _stationary(request) or _passing(request)


def _inverse(request: str) -> Conditioned | None:
    found = first_of(fitting(request, _INVERSE))
    body = expression_or_none(found["body"]) if found else None
    if found is None or body is None or variables(body) != (found["of"],):
        return None
    name = f"{found['f']}⁻¹({found['value']})"
    return Conditioned(
        f"`{name}` is the number that `{found['f']}` takes to `{found['value']}`",
        ((found["of"], "that number"),),
        (f"{written(body)} = {found['value']}",),
        (Wanted(f"`{name}`", found["of"]),),
        inverted=(found["f"], body),
    )


def _stationary(request: str) -> Conditioned | None:
    found = _STATIONARY.fullmatch(request)
    body = expression_or_none(found["body"]) if found else None
    letters = _letters(found["letters"]) if found else ()
    slope = _slope(body, letters) if body is not None else ""
    if found is None or body is None or not slope:
        return None
    through = _at(body, found["x"])
    flat_there = _at(expression_or_none(slope), found["x"])
    if through is None or flat_there is None:
        return None
    law = "The point lies on the curve, and where a curve is stationary its derivative is 0"
    return fixing(law, letters, (f"{through} = {found['y']}", f"{flat_there} = 0"))


def _letters(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]", re.sub(r"\band\b", ",", text.lower())))


def _slope(body: Node, letters: tuple[str, ...]) -> str:
    """The derivative by x of a polynomial in x whose coefficients may be the letters.

    It is linear in the letters: those terms and the rest are differentiated each for itself.
    """
    if len(letters) != 2 or set(variables(body)) != {"x", *letters}:
        return ""
    zero = expression_or_none("0")
    one = expression_or_none("1")
    if zero is None or one is None:
        return ""
    parts = []
    plain = body
    for letter in letters:
        plain = substitute(plain, letter, zero)
    for letter in letters:
        alone = body
        for other in letters:
            alone = substitute(alone, other, one if other == letter else zero)
        derived = _derived(f"({written(alone)}) - ({written(plain)})")
        if derived is None:
            return ""
        parts.append(f"{letter}*({derived})")
    rest = _derived(written(plain))
    return "" if rest is None else " + ".join([f"({rest})", *parts])


def _derived(text: str) -> str | None:
    node = expression_or_none(text)
    terms = terms_of(node, "x") if node is not None else None
    if terms is None:
        return None
    numbers = coefficients(terms)
    slopes = [f"{power}*({number})*x^{power - 1}" for power, number in enumerate(numbers) if power]
    return " + ".join(slopes) or "0"


def _at(node: Node | None, place: str) -> str | None:
    at = expression_or_none(place)
    if node is None or at is None or rational_value(at) is None:
        return None
    return written(substitute(node, "x", at))


def _passing(request: str) -> Conditioned | None:
    found = _PASSING.fullmatch(request)
    body = expression_or_none(found["body"]) if found else None
    letters = _letters(found["letters"]) if found else ()
    if found is None or body is None or set(variables(body)) != {"x", *letters}:
        return None
    points = [(found["x"], found["y"])]
    if found["x2"] is not None:
        points.append((found["x2"], found["y2"]))
    sides = [(_at(body, x), y) for x, y in points]
    if len(points) != len(letters) or any(left is None for left, _ in sides):
        return None
    equations = tuple(f"{left} = {right}" for left, right in sides)
    return fixing("Each point of a curve fulfils its equation", letters, equations)
