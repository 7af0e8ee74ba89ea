"""Messages that name a thing and then what is asked of it: "12 and 18, what's the gcd".

They are turned round into the wording that the readers know; whether they read it, they say.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.late_patterns import late_regex

Form: TypeAlias = Callable[[str, str], str]

_LONGEST: Final = 200
_WORDS_OF_THINGS: Final = late_regex(
    r"and|the|points?|vectors?|numbers?|lines?|sqrt|sin|cos|tan|log|exp|matrix|matrices|curves?"
    r"|functions?|between|[a-z]{2}"
)
_QUANTITIES: Final = (
    r"gcd|hcf|gcf|(?:greatest|highest) common (?:divisor|factor)|lcm|(?:least|lowest) common "
    r"multiple|mid-?point|dot product|scalar product|cross product|vector product|mean|median|mode"
    r"|range|average|sum|product|variance|standard deviation|prime factori[sz]ation|prime factors"
    r"|factors|divisors|multiples|square root|cube root|reciprocal|absolute value|modulus|conjugate"
    r"|determinant|inverse|transpose|trace|rank|eigenvalues|eigenvectors|derivative|antiderivative"
    r"|integral|roots|zeros|zeroes|vertex|slope|gradient|domain"
    r"|(?:(?:slope|gradient|x) and )?(?:[xy][- ]?)?intercepts?"
    r"|discriminant"
    r"|degree|(?:(?:horizontal|vertical|slant|oblique) )?asymptotes?|period|amplitude|magnitude"
    r"|length|solutions?|axis of symmetry|(?:turning|stationary|critical|inflection) points?"
    r"|points? of inflection|maximum|minimum|extrema|focus|foci|directrix"
    r"|cent(?:er|re)|radius|cent(?:er|re) and (?:the )?radius"
    r"|eccentricity|characteristic polynomial|null space|norm|unit vector|argument|polar form"
    r"|quartiles|interquartile range|partial fractions|partial fraction decomposition|cofactors"
    r"|leading coefficient|coefficient of \w(?:\^\d+|[²³])?|constant(?: term)?|(?:first|second"
    r"|third) derivative|taylor series"
)
_FORMS_OF_NUMBERS: Final = (
    r"(?:an? )?(?:simplest )?(?:fraction|decimal|percent(?:age)?|mixed number|improper fraction)"
    r"|(?:standard form|scientific notation|binary|hexadecimal|roman numerals|words|radians"
    r"|degrees)"
)


def _of(thing: str, ask: str) -> str:
    ask = "constant term" if ask == "constant" else ask
    return f"what is the {ask} {'in' if ask.startswith('coefficient') else 'of'} {thing}"


def _as(thing: str, ask: str) -> str:
    form = re.sub(r"^(?:answer |write it |give it |it )?(?:as|in|into|to) ", "", ask)
    is_named = re.match(
        r"(?:an?|simplest|standard|scientific|binary|hexa|roman|words|rad|deg)", form
    )
    return (
        f"write {thing} {'in' if _IN_FORM.match(form) else 'as'} {'' if is_named else 'a '}{form}"
    )


_IN_FORM: Final = late_regex(r"standard|scientific|binary|hexa|roman|words|radians|degrees", re.I)


def _verb(thing: str, ask: str) -> str:
    verb, _, rest = ask.partition(" ")
    rest = re.sub(r"^(?:it|them|this|these|that|out)\b\s*", "", rest)
    return f"{verb} {thing} {rest}".strip()


def _whether(thing: str, ask: str) -> str:
    return f"{'are' if 'and' in thing or ',' in thing else 'is'} {thing} {ask}?"


def _crossing(thing: str, ask: str) -> str:
    axis = re.search(r"[xy](?=[- ]?axis)", ask)
    return (
        f"find the {axis[0]}-intercepts of {thing}" if axis else f"find the intercepts of {thing}"
    )


_ASKS: Final[tuple[tuple[str, Form], ...]] = (
    (_QUANTITIES, _of),
    (r"distance", lambda thing, _: f"distance between {thing}"),
    (
        r"(?:where|at (?:what|which) points?) do they (?:meet|intersect|cross)"
        r"|(?:points?|where is the point) of intersection|intersection(?: points?)?",
        lambda thing, _: f"where do {thing} intersect",
    ),
    (
        r"where does (?:it|this|the (?:curve|graph|line|parabola)) (?:cross|cut|meet|hit|intersect)"
        r" (?:the )?(?:(?:coordinate|x and y) )?(?:axes|[xy][- ]?axis)",
        _crossing,
    ),
    (
        r"(?:is it |are they )?(?:an? )?(?:(?:co|relatively )prime|prime|even|odd"
        r"|perfect square|rational|irrational"
        r"|composite|perfect|square|triangular|a factor of \d+|divisible by \d+)(?: number)?",
        lambda thing, ask: _whether(thing, re.sub(r"^(?:is it|are they) ", "", ask)),
    ),
    (rf"(?:(?:answer |write it |give it |it )?(?:as|in|into|to) )?(?:{_FORMS_OF_NUMBERS})", _as),
    (
        r"(?:sort|order|arrange|rank)(?: (?:it|them|these|those))?(?: (?:from|in|by) .{3,40})?"
        r"|round(?: (?:it|them|this))?(?: off)? to .{2,30}|round off to .{2,30}",
        _verb,
    ),
)
_BETWEEN: Final = (
    r"(?:\s*[,;:.?]\s*|\s+(?:-+\s+)?)(?:(?:and|so|then|please|pls|i need|i want)\s+)?"
    r"(?:(?:(?:what|which(?: number)?)(?:'s|’s|s| is| are)?|find|calculate|work out|give me|tell"
    r" me)\s+)?"
    r"(?:(?:the|its|their|a|an)\s+(?=\w{3}|[xy][- ]))?"
)
_OF_THEM: Final = (
    r"(?:\s+(?:of|between|for)\s+(?:it|them|these|those|both|the (?:two )?(?:points|numbers|vectors"
    r"|lines)))?(?:\s+(?:please|pls))?\W*"
)
_PATTERNS: Final = tuple(
    (form, re.compile(rf"(?P<thing>[^?!]{{1,120}}?){_BETWEEN}(?P<ask>{ask}){_OF_THEM}", re.I))
    for ask, form in _ASKS
)


def turned_round(text: str) -> str | None:
    """The request with the thing behind what is asked of it; `None` for any other message."""
    stripped = _SUPPOSED.sub("", text.strip())
    if len(stripped) > _LONGEST:
        return None
    for form, found in labelled(stripped, _PATTERNS):
        if _is_thing(found["thing"]):
            return form(found["thing"].strip(" ,;:"), found["ask"].lower())
    return None


_SUPPOSED: Final = re.compile(
    r"^(?:let|if|given(?: that)?|suppose|consider|take|for)\s+(?:the function\s+)?"
    r"(?=[a-z]\s*\(\s*[a-z]\s*\)\s*=|y\s*=)"
    r"|^(?:for|in|of|with|given)\s+(?:the (?:equation|expression|polynomial|line|curve"
    r"|quadratic)\s+)?"
    r"(?=[-+\d(]*[a-z]\b|[-+\d(]*[a-z][\^²³*(+-])",
    re.IGNORECASE,
)
"""Before what is told: "let f(x) = 2x + 3. What is the inverse?", "in 4x² + 1 what is …"."""


def is_of_one_number(text: str) -> bool:
    """Whether the thing at the head of a message is a lone number, which can mean nothing else."""
    return bool(re.match(r"\s*\d+(?:\.\d+)?[\s,:;-]+[A-Za-z]", text))


def _is_thing(text: str) -> bool:
    """Whether a text is numbers, points or formulas with hardly a word between them."""
    words = re.findall(r"[A-Za-z]{2,}", text.lower())
    if re.match(r"(?:is|are|am|do|if|of|in)\b", text, re.IGNORECASE):
        return False
    is_formal = bool(re.search(r"\d", text)) or bool(re.search(r"[-+*/^=()]", text))
    return is_formal and all(_WORDS_OF_THINGS.fullmatch(word) for word in words)
