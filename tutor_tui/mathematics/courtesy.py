"""What stands before a question and asks nothing: kind words, who asks, the label of an exercise.

Standard library only. Only whole sentences are left out, and only those which have no figure and
no word that could change what is asked. Line ends of the rest stay as they are.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_NUMBERED: Final = r"(?:\d{1,3}(?:\s*\(?[a-h](?![a-z])\)?)?|\(?[a-h](?![a-z])\)?)"
_WORD_LABEL: Final = (
    r"(?:question|problem|exercise|task|example|part|item|ex|q)\s*\.?\s*(?:no\.?\s*|#\s*)?"
    rf"{_NUMBERED}\s*(?:[.:)]|[-–—](?=\s+[a-z]{{3}}))"
)
_ROMAN_LABEL: Final = r"\(?(?:i{2,3}|iv|vi{1,3}|ix|xi{1,2})\s*[.):]"
_SHORT_LABEL: Final = (
    r"\((?:[iva-h]|\d{1,2})\)(?=\s+[A-Za-z]{2})|\([iva-h]\)(?=\s+\d)|[iv]\)(?=\s+\w)"
)
_SUBJECT: Final = (
    r"(?:(?:algebra|calculus|trig(?:onometry)?|arithmetic|geometry|maths?|homework|hw)"
    r"(?: (?:question|problem|homework|one))?"
    r"|(?:implicit|differentiation|integration|optimi[sz]ation|related rates|limits?|derivatives?)"
    r"(?: (?:question|problem|homework|one))?|complex(?: numbers?)?(?=[^\n]*\di\b))\s*:"
)
_LABEL: Final = re.compile(
    rf"^\s*(?:{_SUBJECT}|{_WORD_LABEL}|{_ROMAN_LABEL}|{_SHORT_LABEL})\s*(?=[A-Za-z\d√(|$`∫\\-])(?!-\s)",
    re.IGNORECASE,
)
_ABOUT_PEOPLE: Final = (
    r"(?:i|we)\s+(?:really\s+)?(?:hope|trust|wish)\b|hope\s+(?:you|all|everything|this)\b"
    r"|(?:my|the)\s+name\s+is\b|(?:i'?m|i am|we are|we're)\s+(?:(?:really|so|very|currently|just"
    r"|still|a bit|totally|completely|in|a|an|having|struggling|stuck|confused|lost|new|learning"
    r"|studying|revising|preparing|practi[sc]ing|trying to learn|not (?:very|so) good)\b)"
    r"|(?:i|we)\s+(?:have|'ve|had|got|missed|forgot)\s+(?:got\s+)?(?:(?:a|an|my|some|the|this)\s+)?"
    r"(?:(?:big|important|math|maths|algebra|final|quick|small|little)\s+)*"
    r"(?:test|exam|quiz|homework|class|lesson|question|problem|assignment)\b"
    r"|sorry\b|excuse me\b|thank\s+you\b|thanks\b|long time no see\b|nice to meet you\b"
    r"|how are you\b|how's it going\b|it'?s been a (?:long|hard) day\b"
    r"|(?:this|it) is (?:from|for|part of) (?:my|our|a|the)\s+(?:\w+\s+)?"
    r"(?:homework|worksheet|textbook|book|test|exam|class|assignment|exercise)\b"
    r"|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b"
)
_SENTENCE: Final = re.compile(
    rf"^\s*(?P<said>(?:{_ABOUT_PEOPLE})[^.!?\n\d=<>+*/^√∫]{{0,160}}(?:[.!?]+(?=\s)|\n)"
    r"|(?:hi|hello|hey|good (?:morning|afternoon|evening|day))\b[^.!?\n\d=<>+*/^√∫]{0,25},)\s*",
    re.IGNORECASE,
)
_WEIGHTY: Final = late_regex(
    r"\b(?:degrees?|radians?|complex|real|integers?|whole|positive|negative|round\w*|decimals?"
    r"|figures|places|exact\w*|base|units?|natural|prime|except|without|only|answers?|solv\w+"
    r"|find|calculat\w+|comput\w+|what|which|hints?|steps?|check|explain|why|how (?!are|'s))\b",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"^\s*(?:(?:i(?: was|'m| am)|we were)\s+(?:just\s+)?wondering\s+(?:if|whether)\s+"
    r"(?:you\s+(?:could|can|would|might)|i\s+could\s+(?:ask|get)\s+you\s+to)"
    r"|would\s+you\s+(?:please\s+)?be\s+(?:so\s+kind\s+as\s+to|kind\s+enough\s+to|able\s+to)"
    r"|(?:could|can|would)\s+you\s+(?:possibly|perhaps|maybe|please|kindly)"
    r"|(?:i|we)(?:'d| would)\s+(?:be\s+(?:very\s+|so\s+|really\s+)?(?:grateful|happy|glad)|"
    r"(?:really\s+)?appreciate\s+it)\s+if\s+you\s+(?:could|would|can)"
    r"|would\s+it\s+be\s+possible\s+(?:for\s+you\s+)?to|is\s+there\s+any\s+(?:chance|way)\s+"
    r"(?:that\s+)?you\s+(?:could|can))\s+(?=[a-z])",
    re.IGNORECASE,
)
_STEPS_OF: Final = re.compile(
    r"^\s*(?:please\s+)?(?:show|give|list|write)\s+(?:me\s+)?(?:all\s+)?(?:the\s+|your\s+)?"
    r"(?:steps|working)\s*(?::|\b(?:of|for|to)\b\s*:?)\s*(?=\S)",
    re.IGNORECASE,
)
"""Said of the answer, so that the rest is a question by itself."""
_STEPS_AFTER: Final = re.compile(
    r"(?<=[\w)\]}\d²³`$?.!=])[\s,;.:?!-]*(?:\(\s*)?\b(?:and\s+|also\s+|but\s+|please\s+|pls\s+)*"
    r"(?:(?:show|give|write|include|tell|explain)(?:ing)?(?:\s+(?:me|us|down|out))?"
    r"(?:\s+(?:all|every|each))?(?:\s+of)?(?:\s+(?:the|your|my|full|complete))*"
    r"|with(?:\s+(?:all|full|complete))?(?:\s+(?:the|your))?)"
    r"\s+(?:steps?|workings?(?:[\s-]+out)?|work)(?:\s+please|\s+pls|\s+too)?[\s.!?)]*$"
    r"|(?<=[\w)\]}\d²³`$?.!=])[\s,;]*\band\s+(?:(?:say|tell me|explain)\s+)?(?:why|how)[\s.!?)]*$",
    re.IGNORECASE,
)
_SUBSTANTIAL: Final = re.compile(r"[\d=+*/^√∫]|\b[a-z]\b(?<![ai])", re.IGNORECASE)
_MOST_SENTENCES: Final = 6


def without_courtesy(text: str) -> str:
    """The text from the first sentence on that may be about mathematics, without its label."""
    for _ in range(_MOST_SENTENCES):
        found = _SENTENCE.match(text)
        if found is None or _WEIGHTY.search(found["said"]) or not text[found.end() :].strip():
            break
        text = text[found.end() :]
    text = _without_steps(_STEPS_OF.sub("", _ASKING.sub("Could you ", text)))
    return _LABEL.sub("", text, count=1)


def _without_steps(text: str) -> str:
    """The text without a wish for the steps behind it, where something is left to be solved."""
    found = _STEPS_AFTER.search(text)
    before = text[: found.start()] if found else ""
    return before if _SUBSTANTIAL.search(before) else text
