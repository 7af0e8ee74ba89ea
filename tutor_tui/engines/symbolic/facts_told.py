"""Facts that are told without a question: "a triangle has sides 5, 5 and 6", `X ~ B(10, 0.5)`."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

NOTED: Final = "Noted. What would you like to know about it?"
_FEWEST: Final = 4
_LONGEST: Final = 300
_TOLD: Final = late_regex(
    r"\s*(?:(?:so|ok|okay|hi|hello|suppose|say|given)\b[\s,]*)*(?:an?|the|my|our|his|her|i|we|he"
    r"|she|there|two|three|four|five|bill|price"
    r"|(?:right |isosceles )?triangle|rectangle|bag|box|\d+)\b"
    r".*\b(?:is|are|has|have|had|was|were|costs?|weighs?|contains?|with|earns?|travels?|drives?|walks?|runs?|took|takes?|bought|buys?"
    r"|leaves?|arrives?|sells?|sold|gets?|measures?|shares?|goes|holds?|pays?|paid|leans|casts?)\b",
    re.IGNORECASE | re.DOTALL,
)
_NO_FACT: Final = late_regex(
    r"\?|\b(?:what|whats|how|which|who|when|where|why|find|solve|calculate|work|simplify|convert"
    r"|show|give|explain|prove|round|write|plot|draw|graph|factor\w*|expand|sketch|evaluate|compute"
    r"|determine|check|differentiate|integrate|tell|help|i (?:got|get|think|thought|said|tried|did"
    r"|want|need|mean|meant|don'?t|can'?t|just|guess)|answer|right|wrong|correct|step|instead"
    r"|change|put|add|same|true|false|should|must|can|could|would|will|please|but|because|if"
    r"|now|then|it(?!(?:'?s| is) (?:only |about )?[£$€]?\d)|that|this|they|one)\b",
    re.IGNORECASE,
)

_DISTRIBUTION: Final = late_regex(r"\W*(?:let )?[A-Z] ?~ ?[A-Za-z]{1,10} ?\([^()]+\)\W*")
_HELP_WANTED: Final = late_regex(
    r"^[^?.!:\d=]*\b(?:help|stuck|questions?|homework|struggling)\b[^?.!:\d=]*[?.!:]+\s*"
    r"(?:(?:here|so|ok|okay)\b[\s,]*)*",
    re.IGNORECASE,
)
"""A first sentence that only asks for help with a subject."""


def are_facts(text: str) -> bool:
    """Whether a message only tells something with numbers, so that its question is still to"
    " come."""
    if _DISTRIBUTION.fullmatch(text):
        return True
    text = _HELP_WANTED.sub("", text)
    is_short = len(text) <= _LONGEST and len(text.split()) >= _FEWEST
    is_told = bool(_TOLD.match(text)) and bool(re.search(r"\d", text))
    return is_short and is_told and not _NO_FACT.search(text)
