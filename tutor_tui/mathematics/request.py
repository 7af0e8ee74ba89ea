"""A request without what surrounds it: greetings, politeness, thanks, quotation marks.

"Hi! Could you please tell me what the mean of 1, 2 and 6 is? Thanks" is "the mean of 1, 2 and 6".
"""

import re
from functools import lru_cache
from typing import Final

_SIGNS: Final = str.maketrans({"’": "'", "‘": "'", "−": "-", "–": "-", "“": '"', "”": '"'})
_OPENING: Final = re.compile(
    r"^(?:\W*\b(?:hi|hello|hey|good (?:morning|evening|afternoon)|ok|okay|so|well|now|please|pls"
    r"|plz|dear tutor|quick question|question|problem|homework|exercise)\b"
    r"(?:[\s,:;.!]|-(?!\s*[\d(.a-z√π]\b|\s*\d))*)+",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"^(?:(?:can|could|would|will) you (?:please |kindly )?(?:help me (?:to )?|tell me |show me )?"
    r"|(?:please|kindly) |i (?:need|want|have|would like|'d like) to |i'm trying to "
    r"|help me (?:to )?|how (?:do|can|would|should) (?:i|you|we|one) |let us |let's "
    r"|(?:do you know|tell me|show me|give me|i wonder|any idea) )+",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:[\s,;.!?]*\b(?:please|pls|plz|thanks(?: a lot| so much)?|thank you(?: very much)?|thx"
    r"|cheers|(?:for|to) (?:me|us)|can you help me(?: with (?:that|this|it))?|help|by hand)\b)+"
    r"[\s.!?]*$",
    re.IGNORECASE,
)


def plain_text(text: str) -> str:
    """The text with one sort of quote, apostrophe and minus, back-ticks gone, spaces single."""
    return " ".join(text.translate(_SIGNS).replace("`", "").split())


@lru_cache(maxsize=256)
def bare(text: str) -> str:
    """The request alone, in its own letters, without the sign at its end."""
    request = plain_text(text)
    for pattern in (_OPENING, _CLOSING, _ASKING):
        request = pattern.sub("", request).strip()
    request = request.rstrip(" ?!")
    return request if _ENDLESS.search(request) else request.removesuffix(".").strip()


_ENDLESS: Final = re.compile(r"\d\.\d+\.\.\.$", re.ASCII)
"""A decimal whose digits go on: its dots belong to the number."""

LED: Final = (
    r"(?:(?:and|so|but|ok(?:ay)?|now|then|also|oh|right(?=,)|wait|well|hm+|um+|(?:what|how) about)"
    r"\b(?:[\s,!]|\.\s)*)*"
)
"""What a message is led in with, for patterns of whole messages."""
_AT_THE_START: Final = re.compile(rf"^{LED}", re.IGNORECASE)


def without_lead(text: str) -> str:
    """The message without the words that lead in to it."""
    return _AT_THE_START.sub("", text, count=1)
