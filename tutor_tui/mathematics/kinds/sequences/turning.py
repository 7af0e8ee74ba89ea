"""Questions that come behind the sequence: "2, 5, 8, ... what is the nth term"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = r"[-−]?(?:\d+(?:[./]\d+)?)"
_LIST_FIRST: Final = late_regex(
    r"(?:(?:here(?:'s|\s+is)|this\s+is|i\s+have|given|consider|look\s+at|for|in)\s+)?"
    r"(?:(?:the|this|an?|my)\s+)?(?:following\s+)?(?P<stated>(?:arithmetic|geometric|linear"
    r"|quadratic)\s+)?(?:number\s+)?(?:(?:sequence|series|progression|pattern|list|numbers)\s*)?"
    rf"(?:of\s+numbers\s*)?(?:goes|begins|starts|is)?\s*(?:with\s*)?[:,]?\s*"
    rf"(?P<terms>{_NUMBER}(?:\s*,\s*{_NUMBER}){{2,}}(?:\s*,?\s*\.\.\.)?)[\s.,;:?-]+"
    r"(?P<ask>[a-z][^:]{2,90})",
    re.IGNORECASE,
)
_OF_IT: Final = late_regex(
    r"\s+(?:of|in|for)\s+(?:it|this|that|them|(?:the|this|that)\s+(?:sequence|series|pattern|list"
    r"|progression))$",
    re.IGNORECASE,
)
_IS_IN: Final = late_regex(
    r"is\s+(?P<number>\S+)\s+(?:(?:a|an)\s+(?:term|number|member)|(?:in|part\s+of)\s+(?:it|the"
    r"\s+(?:sequence|series|pattern|list)))",
    re.IGNORECASE,
)


def with_list_behind(request: str) -> str | None:
    """The request with its list at the end, as the readers of sequences know it."""
    found = _LIST_FIRST.fullmatch(request)
    if found is None:
        return None
    asks = re.sub(r"^(?:and|so|then|but|now|please)[,\s]+", "", found["ask"].strip(), flags=re.I)
    stated = f"the {found['stated'].strip()} sequence " if found["stated"] else ""
    if is_in := _IS_IN.fullmatch(_OF_IT.sub("", asks)) or _IS_IN.fullmatch(asks):
        return f"is {is_in['number']} a term of {stated}{found['terms']}"
    thing = _OF_IT.sub("", asked(asks))
    thing = re.sub(r"(?<=first\s)(\d+)$", r"\1 terms", thing)
    return f"{thing} of {stated}{found['terms']}"
