"""What a message asks of conditions: the numbers, how many, the whole ones, the least."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.inequalities.problems import Asked
from tutor_tui.mathematics.late_patterns import late_regex

VAR: Final = r"(?:[a-zA-Zθ])"
_THING: Final = (
    r"(?:all\s+|every\s+|any\s+)?(?:the\s+)?(?:full\s+|complete\s+|general\s+|exact\s+)?(?:set\s+of\s+)?(?:real\s+|possible\s+)*"
    r"(?:range\s+of\s+)?(?:values?|solutions?|solution\s+sets?|roots?|numbers?|x-values|range)?"
    rf"(?:\s+(?:of|for)\s+{VAR}\b(?!\s*[-+^²³*/=<>≤≥(]))?(?:\s*\b{VAR}\b(?=\s+(?:such|that|for|which|so|with|where|satisf|in\b|if|when|given)))?"
)
_LINK: Final = (
    r"(?:\s*(?:such\s+that|so\s+that|that\s+(?:satisfy|satisfies|fulfil|fulfill|make|makes|solve)"
    r"|satisfying|fulfilling|for\s+which|where|with|to|of|for|in|satisfies|satisfy|if|when|given(?:\s+that)?)\b)?"
)
_NOUN: Final = (
    r"(?:\s*(?:the\s+)?(?:following\s+)?(?:(?:compound|double|linear|quadratic|rational|polynomial"
    r"|absolute value|simultaneous|trigonometric|trig|exponential|logarithmic)\s+)*"
    r"(?:inequalit(?:y|ies)|equations?|inequation|system(?:\s+of\s+inequalities)?|conditions?|statement)\b)?"
)
OPENING: Final = late_regex(
    r"^(?:(?:solve|find|determine|work\s+out|calculate|compute|state|write(?:\s+down)?|give|list|get|express|what\s+(?:is|are)|what's)\b"
    rf"(?:\s+for\s+{VAR}\b)?\s*)?"
    rf"(?:for\s+(?:what|which)\s+(?:real\s+)?(?:values?\s+of\s+{VAR}|{VAR}|numbers?(?:\s+{VAR})?)\s+(?:is|does|do|are)?\s*"
    rf"|when\s+(?:is|does)\s+|what\s+values?\s+of\s+{VAR}\s+(?:satisfy|make|fulfil|solve)\s*|{_THING}{_LINK})"
    rf"{_NOUN}\s*(?:below|given\s+by)?\s*:?\s*",
    re.IGNORECASE,
)
_SORT: Final = r"(?P<sort>positive\s+|negative\s+|non-?negative\s+|natural\s+|whole\s+)?"
_INTEGERS: Final = (
    rf"{_SORT}(?:integers?|numbers?)(?:\s+(?:values?|solutions?|roots?|zeros))?"
    rf"(?:\s+(?:of|for)\s+{VAR}\b)?(?:\s+{VAR}\b(?!\s*[-+<>≤≥=^*/]))?"
)
_THAT: Final = (
    r"(?:\s+(?:are\s+there\s+)?(?:that\s+|which\s+)?(?:satisfy|satisfies|satisfying|fulfil|fulfill|solve|such\s+that|for\s+which|are\s+solutions\s+(?:of|to)"
    r"|are\s+there\s+(?:such\s+that|with|in|of|to|for)|with|make|of|to|for|does|have|has|lie\s+in|where|so\s+that))?"
)
_WHOLE: Final = (
    (
        Asked.WHOLE_COUNT,
        rf"(?:how\s+many|(?:find|what\s+is|determine|calculate|work\s+out)\s+the\s+number\s+of)\s+{_INTEGERS}{_THAT}",
    ),
    (
        Asked.SMALLEST,
        rf"(?:(?:find|what\s+is|what's|determine|state)\s+)?(?:the\s+)?(?:smallest|least|minimum|lowest)\s+{_INTEGERS}{_THAT}",
    ),
    (
        Asked.LARGEST,
        rf"(?:(?:find|what\s+is|what's|determine|state)\s+)?(?:the\s+)?(?:largest|greatest|biggest|maximum|highest)\s+{_INTEGERS}{_THAT}",
    ),
    (
        Asked.WHOLE,
        rf"(?:(?:find|list|what\s+are|which|determine|state|write\s+down|give)\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:possible\s+)?{_INTEGERS}{_THAT}",
    ),
)
_RATIONAL: Final = (
    r"(?:(?:find|list|what\s+are|which|determine|state|give)\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?"
    rf"rational\s+(?:solutions?|roots?|zeros|numbers?(?:\s+{VAR})?){_THAT}"
)
_WHOLE_FORMS: Final = tuple(
    (asked, late_regex(rf"^{form}{_NOUN}\s*:?\s+", re.IGNORECASE))
    for asked, form in (*_WHOLE, (Asked.RATIONAL, _RATIONAL))
)
_KIND: Final = r"(?P<sort>positive\s+|negative\s+|non-?negative\s+|natural\s+|whole\s+)?"
_IS_WHOLE: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf",?\s*\b(?:and|where|if|with|for)\s+{VAR}\s+(?:is|being|∈)\s+(?:an?\s+|the\s+)?{_KIND}"
        r"(?:integers?|numbers?|(?P<rational>rationals?(?:\s+numbers?)?))$",
        rf",?\s*\b(?:over|in|for)\s+(?:the\s+)?{_KIND}"
        rf"(?:integers?|(?<=natural )numbers|(?<=whole )numbers"
        rf"|(?P<rational>rationals|rational\s+numbers?))(?:\s+{VAR})?$",
    )
)
_SIGN: Final = late_regex(r"[<>≤≥≠=]|\\(?:leq?|geq?|neq?|lt|gt)(?![a-zA-Z])")
_SIGNED: Final = late_regex(
    r"\b(?P<sort>positive|negative)\s+(?:real\s+)?(?P<noun>solutions?|roots?|values?|numbers?)\b",
    re.IGNORECASE,
)
_COUNTED: Final = late_regex(
    r"^(?:how\s+many|(?:find|what\s+is|determine)\s+the\s+number\s+of)\s+(?:distinct\s+|different\s+)?(?:real\s+)?(?:solutions?|roots?)"
    r"(?:\s+(?:are\s+there\s+(?:to|of|for)|does|do|has|to|of|for|exist\s+for))?"
    rf"{_NOUN}\s*:?\s*(?P<body>.+?)(?:\s+(?:have|has|got))?(?P<tail>\s+(?:in|on|for|between|from)\b.+)?$",
    re.IGNORECASE,
)


def what_is_asked(request: str) -> tuple[Asked, str, str]:
    """What is asked, the rest of the request, and the sort of numbers that are wanted."""
    for asked, pattern in _WHOLE_FORMS:
        if found := pattern.match(request):
            sort = (found.groupdict().get("sort") or "").strip().lower()
            rest = request[found.end() :]
            is_zero = re.search(r"\b(?:roots?|zeros)\b", found[0]) and not _SIGN.search(rest)
            rest = f"{rest} = 0" if is_zero else rest
            return asked, rest, "non-negative" if sort == "whole" else sort
    if found := _COUNTED.match(request):
        return Asked.COUNT, f"{found['body']}{found['tail'] or ''}", ""
    if found := next(filter(None, (form.search(request) for form in _IS_WHOLE)), None):
        sort = (found["sort"] or "").strip().lower()
        asked = Asked.RATIONAL if found["rational"] else Asked.WHOLE
        rest = OPENING.sub("", request[: found.start()], count=1)
        return asked, rest, "non-negative" if sort == "whole" else sort
    if found := _SIGNED.search(request):
        rest = f"{request[: found.start()]}{found['noun']}{request[found.end() :]}"
        return Asked.SET, rest, found["sort"].lower()
    return Asked.SET, request, ""
