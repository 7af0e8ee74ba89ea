"""The wish for another problem like the last one."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Another
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Judge
from tutor_tui.mathematics.request import bare, without_lead
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_ONE: Final = r"(?:one|problem|question|example|exercise|equation|sum)s?"
_GIVE: Final = (
    r"(?:(?:give|show|make|send|get|try|do|set|ask)(?: me| us)?|let'?s do|let me (?:try|do|have)"
    r"|i (?:want|need)|i'd like|(?:can|could|may) (?:i|we) (?:have|get|try|do|practi[sc]e)"
    r"|have you got|have)"
)
_OTHER_LEVEL: Final = late_regex(
    rf"(?:{_GIVE} )?(?:(?:an?|some|something|it|another|one|but|just|make) )*"
    r"(?:(?:bit|lot|much|little|slightly|even) )*"
    r"(?:(?P<harder>harder|more difficult|tougher|trickier|more challenging|(?:hard|difficult"
    rf"|tricky|challenging)(?= {_ONE}))|(?P<easier>easier|less difficult|simpler(?= {_ONE})))"
    rf"(?: {_ONE})?(?: (?:like (?:it|this|that)|this time|now|to (?:try|do|practi[sc]e)))*"
    rf"|(?P<bored>(?:(?:that|this|it)(?:'s| is| was) )?(?:way |far )?too (?:easy|simple))",
    re.IGNORECASE,
)
_NOUN: Final = (
    r"(?: (?:one|problem|question|example|exercise|equation|task|pair|matrix|integral|derivative"
    r"|triangle|story|list|sequence|fraction|limit|system|inequality)s?)*"
)
_ANOTHER: Final = late_regex(
    rf"(?:{_GIVE} )?(?:one more|another|a similar|a new|a fresh|some other|more){_NOUN}"
    r"(?: (?:like|similar to|of) (?:it|this|that|these|this one|that one|the last(?: one)?"
    r"|the same kind|this kind|that kind|this type))?(?: to (?:try|practi[sc]e|do)| for practice)?"
    rf"|{_GIVE} (?:one|an? (?:problem|question|exercise))(?: like (?:it|this|that))?"
    r"(?: (?:for me )?to (?:try|practi[sc]e|do|solve))?(?: (?:myself|by myself|on my own|now))*"
    r"|(?:one|something|an? (?:problem|question|exercise)) (?:for me )?to (?:try|practi[sc]e|solve)"
    r"(?: (?:myself|on my own))?|(?:just )?one (?:like|similar to) (?:it|this|that)"
    r"|(?:skip|pass)(?: (?:it|this|that)(?: one)?)?"
    rf"|(?:(?:{_GIVE}|(?:on|go|move on) to) (?:the )?)?next (?:one|question|problem|exercise)",
    re.IGNORECASE,
)


_WITH_NUMBERS: Final = late_regex(
    r"(?P<wish>.{3,60}?),? (?:(?:but|only|just|now) )*(?:with|using) (?P<sort>fractions|decimals)"
    r"(?: (?:in it|instead|this time|now))*",
    re.IGNORECASE,
)
_SAME: Final = late_regex(
    r"(?:(?:the )?same(?: (?:one|kind|type|sort|thing|question|problem))?(?: again)?"
    r"|(?:(?:can|could|may) (?:i|we) )?(?:get|have|try|do|(?:give|show|send)(?: me)?) one"
    r"(?: (?:like|similar to) (?:it|this|that))?)",
    re.IGNORECASE,
)


_GIVE_ONE: Final = late_regex(
    r"(?:you )?(?:give|set|ask|send) me one(?: (?:now|please|to (?:try|do|solve)))*", re.IGNORECASE
)


def wants_one(text: str) -> bool:
    """Whether a problem to try is wished for by "now give me one", which names no number."""
    return _GIVE_ONE.fullmatch(without_lead(text.strip()).strip(" .?!")) is not None


def another_of_its_kind(text: str, request: str) -> Another | None:
    """The wish for one more problem, a harder one perhaps; `request` is the text trimmed."""
    whole = _ALIKE.sub("", bare(text).rstrip(" .?!"))
    if found := _OTHER_LEVEL.fullmatch(request) or _OTHER_LEVEL.fullmatch(whole):
        return Another(harder=-1 if found["easier"] else 1)
    if _ANOTHER.fullmatch(request) or _ANOTHER.fullmatch(whole):
        return Another()
    if found := _WITH_NUMBERS.fullmatch(whole):
        is_same = _SAME.fullmatch(found["wish"]) or _ANOTHER.fullmatch(found["wish"])
        return Another(numbers=found["sort"].lower()) if is_same else None
    *before, last = re.split(r"[,.!;]\s+", whole)
    is_talk = bool(before) and not re.search(r"\d|\?|\b(?:what|how|why)\b", whole, re.IGNORECASE)
    return Another() if is_talk and _ANOTHER.fullmatch(last) else None


_ALIKE: Final = late_regex(
    r"^(?:(?:an?|another|one|something) )*(?:similar|like (?:it|that|this))"
    r"(?: (?:one|problem|question))?,? but (?=(?:a bit |a little |much )?(?:harder|easier|simpler"
    r"|more difficult))",
    re.IGNORECASE,
)
"""What says that it is to be like the last one, which every other one is: "similar but harder"."""
_LETTER: Final = late_regex(r"(?<![A-Za-z])[b-hj-zB-HJ-Z](?![A-Za-z])")
"""What makes a claim one about an unknown: "is x = 3 a solution of x² = 9"."""


def without_claim(question: str) -> str:
    """The calculation of somebody's own wrong line, "3/5 + 1/2 = 4/7", to be done afresh."""
    match problem_of(question):
        case Judge(relation=Relation(sign="=", left=left)) if not (
            variables(left) or _LETTER.search(question)
        ):
            return f"what is {written(left)}"
        case _:
            return question
