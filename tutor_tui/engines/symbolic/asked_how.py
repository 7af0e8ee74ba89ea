"""Messages that ask how: how the last answer was found, how a thing is done, why a step is so.

Here the words alone are read; what is told then is the business of those who ask.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

LEAD: Final = r"\W*(?:(?:but|and|so|ok(?:ay)?|wait|no|hm+|then|um|oh|sorry|also|yes|yeah)\W+)*"
"""What people begin such a message with: "but wait, …"."""
_LONGEST: Final = 120


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


# -- how the last answer was found --------------------------------------------------------------

_CAME: Final = late_regex(
    rf"{LEAD}how (?:did|do|does|can|could|would) (?:you|u|we|i|one) (?:even |actually |ever )?"
    r"(?:get|find|work out|figure out|come up with|arrive at|pick|choose|know|reach|see|do) "
    r"(?!(?<=choose )d?[uv]\b|(?<=pick )d?[uv]\b)(?:to (?:the )?)?"
    r"(?P<what>(?:the |these |those |that |this )?(?:(?:two|right|final|last) )?"
    r"(?:numbers?|factors?|answers?|results?|roots?|solutions?|values?|bit|part)"
    r"|(?:the |a )?[-−]?[\d.]+(?:\s*/\s*\d+|%)?|[-−]?\d*[a-z](?:\s*=\s*[-−]?[\d./]+)?)"
    r"(?: (?:from|out of) (?:that|this|it)| there| then| here)?\W*",
    re.IGNORECASE,
)
_DONE: Final = late_regex(
    rf"{LEAD}(?:how (?:did|do|would|can|does|is|was|are)"
    r" (?:you|u|i|we|one|it|that|they) (?:even |just |actually )?"
    r"(?:factor(?:ed|i[sz]ed?)?|expand(?:ed)?|simplif(?:y|ied)|solved?|rearranged?"
    r"|work(?:ed)?(?: (?:it|that|this))? out|convert(?:ed)?|round(?:ed)?|multipl(?:y|ied)"
    r"|divided?|add(?:ed)?|subtract(?:ed)?|cancel(?:led)?|differentiated?|integrated?|done|got"
    r"|shared?|calculated?|find|found|get|do)"
    r" (?:it|that|this|them|these|those|so|there|here|the answer)(?: by hand)?"
    r"|how did (?:you|u|we) (?:factor(?:i[sz]e)?|expand|simplify|solve|rearrange|convert|round"
    r"|cancel|differentiate|integrate)"
    r"|how did (?:you|u|we) (?:find|get|choose|know|work out|pick|see|set up)"
    r" (?:the|those|these) (?:two |right |first |other )?[a-z]+"
    r"|how (?:did|do|would|can|should) (?:you|u|we|i) (?:even |just )?(?:get rid of|remove|undo"
    r"|clear|eliminate|move|deal with) (?:the |that |this |those )?[a-z]+(?: [a-z]+)?(?: sign)?"
    r"|(?:what|which)(?:'s| is| are| was| were|s)? (?:one |part )?(?:is )?(?:the |your )?u"
    r"(?:(?:,? and| ?[,&])? (?:which (?:one )?(?:is|was) )?(?:the )?(?:d?v|v'|v′))?(?: here)?"
    r"|what (?:did|do) (?:you|u|we|i) (?:choose|pick|take|use|have) (?:for|as) (?:the )?d?[uv]"
    r"(?: (?:and|or) (?:for |as )?d?[uv])?(?: here)?"
    r"|what did (?:you|u|we) do(?: first| there| here| then| exactly)?"
    r"|(?:which|what) [a-z]+ did (?:you|u|we) (?:check|try|test|compare|look at|put in|plug in"
    r"|cancel|choose|pick)"
    r"|(?:show|give) (?:me |us )?(?:the |your |all )+(?:calculations?|work|maths?|computations?)"
    r"|show (?:me|us|it)(?: please| then| now)?"
    r"|show (?:me |us )?how(?: (?:you|u|to) (?:did|got|do|get) (?:it|that|this))?(?: works?)?"
    r"|(?:please |can you |could you )?show (?:me )?how(?: (?:you did (?:it|that)|it's done|to"
    r" do it|it works|you got (?:it|that|there)))?(?: please)?"
    r"|how (?:come|so|exactly|though|tho|then|like)"
    r"|(?:please )?elaborate(?: (?:more|further|on (?:it|that|this)))?(?: please)?"
    r"|set (?:it|this|that) up(?: for me)?|how (?:do|did|would|can|should) (?:i|you|u|we|one)"
    r" (?:even |just )?(?:know|tell|decide|choose|see|find out)(?: (?:which|what) (?:two |one "
    r"|of the )?[a-z]+(?: to (?:pick|choose|use|take|try|start with))?"
    r"| that| (?:it|that|this|that's|it's)(?: is)?(?: an?)? ?(?!(?:right|correct|true)\b)[a-z]*)?)"
    r"\W*",
    re.IGNORECASE,
)


def asks_how_it_came(text: str) -> bool:
    """Whether a message asks how a number was found: "how did you get 5", "… the numbers"."""
    return _CAME.fullmatch(_plain(text)) is not None


def asks_how_done(text: str) -> bool:
    """Whether a message asks how the last answer came about: "how did you factorise it"."""
    return _DONE.fullmatch(_plain(text)) is not None


# -- how such things are done -------------------------------------------------------------------

_HOW_TO: Final = r"(?:how (?:to|(?:do|would|can|should|could) (?:i|you|we)|you|i|we))"
_METHOD: Final = late_regex(
    r"(?:(?:ok|okay|so|hi|hello|hey|um|please|but|and|sorry|help)\b[\s,.!]*)*"
    r"(?:how (?:do|would|can|should|could|does) (?:people|somebody|someone|one) "
    rf"|(?:(?:can|could|would|will) (?:you|someone|anyone) (?:please )?)?(?:explain|show|teach"
    rf"|remind|tell|help)(?: me| us)?(?: again)?(?: with| understand| to understand)? {_HOW_TO} "
    r"|(?:i|we) (?:really |just |still )?(?:(?:don't|do not|can't|cannot|never|need to|want to"
    r"|forgot|forget) ?(?:know|understand|remember|get|see|learn)?|have no idea|am not sure) "
    rf"{_HOW_TO} |{_HOW_TO} |what(?:'s| is) the (?:method|way|procedure) (?:for|to|of) "
    r"|(?:steps|method) (?:for|to) )(?:even |actually |go about |know how to )?(?P<what>.+?)"
    r"(?:,? (?:again|please|then|exactly|step by step|in general|by hand|without a calculator"
    r"|properly|quickly|easily))*",
    re.IGNORECASE,
)
_OF_SOMETHING: Final = late_regex(
    r"\b(?:it|that|this|them|these|those|your|yours|here|answer|result|step|working)\b|^\S+$",
    re.IGNORECASE,
)


def to_be_done(text: str) -> str | None:
    """What a message asks the way to do: "multiply matrices" of "how do you multiply matrices"."""
    if len(text) > _LONGEST:
        return None
    found = _METHOD.fullmatch(_plain(text).strip(" .?!"))
    return None if found is None else found["what"].strip()


def asks_for_a_method(text: str) -> bool:
    """Whether a message asks how something is done in general, not how it was done just now."""
    what = to_be_done(text)
    return what is not None and not _OF_SOMETHING.search(what)


# -- why a step is so, and how a problem of one's own is solved ----------------------------------

_WHY: Final = late_regex(
    r"\bwhy\b|\bhow come\b|\b(?:which|what) (?:rule|law|property)\b|\breason\b|\bjustif\w+"
    r"|\bwhat (?:does|did) (?:this|that|it|you)\b|\bwhere (?:does|did|do)\b.*\bcome from\b"
    r"|\bexplain\b.*\b(?:step|line|this|that|it|rule)\b|^\W*explain\W*$"
    r"|\bwhat happened\b|\bhow (?:did|do|does|can|is)\b(?!.*\b(?:right|correct|true)\b).*\b(?:you"
    r"|that|this|it|allowed|work)\b"
    rf"|\b(?:is|are) (?:this|that|it|we|you|i) allowed\b|^{LEAD}how\W*$"
    r"|\bwhat(?:'s|s| is| was| happens| happened)?(?: going on| happening)?(?: in| with| at)?"
    r" (?:the )?(?:(?:step|line) \d{1,2}|(?:first|second|third|next|last) (?:step|line))\W*$",
    re.IGNORECASE,
)
_OWN: Final = late_regex(
    r"^(?:\w+\W+){0,2}how (?:do|would|can|should) (?:i|you|we) (?:solve|find|work out|calculate"
    r"|factor\w*|expand|simplify|differentiate|integrate|evaluate|do)\b.*\d",
    re.IGNORECASE,
)


def asks_why(text: str) -> bool:
    """Whether a message has words that ask for a reason; one that begins a subject may, too."""
    return _WHY.search(text) is not None


def asks_how_with_numbers(text: str) -> bool:
    """Whether the way to something with numbers is asked for: "how do I solve 2x = 8"."""
    return _OWN.search(text) is not None
