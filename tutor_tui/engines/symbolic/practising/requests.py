"""What a message wishes of practice: to begin it, or something within it."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, TypeAlias

from tutor_tui.engines.symbolic.practising.standing import Standing, standing_asked
from tutor_tui.engines.symbolic.wishes import Want, wish_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.practice.catalogue import skill_meant
from tutor_tui.mathematics.practice.reading import answer_in
from tutor_tui.mathematics.practice.skill import Skill


@dataclass(frozen=True, slots=True)
class Begin:
    """To practise a skill; `topic` as it was written, where no skill has that name."""

    skill: Skill | None = None
    topic: str = ""


class Within(Enum):
    """What somebody may want in the midst of practising."""

    HINT = auto()
    ANSWER = auto()
    WHY = auto()
    SKIP = auto()
    HARDER = auto()
    EASIER = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """An answer to the problem."""

    text: str


Request: TypeAlias = Begin | Within | Said | Standing

_LONGEST: Final = 200
_POLITE: Final = (
    r"^(?:(?:hi|hello|hey|ok|okay|please|so|now|well|cool|great|nice|awesome|perfect|thanks"
    r"|thank you|good|yes|yeah|sure|right|alright|and|then)\b[\s,!.]*)*"
    r"(?:(?:can|could|would|will) (?:you|we|i) (?:please )?|let'?s |let us |let me "
    r"|(?:i|we) (?:want|would like|need|have|wish) to |(?:i|we)'d like to |i'd love to "
    r"|(?:i|we) (?:want|need|would like) |(?:i|we)'d like )?(?:please )?"
)
_TOPIC: Final = r"(?:\s+(?:on|in|with|about|for|of|at|from))?(?:\s+(?P<topic>[^\n]{1,80}?))?"
_END: Final = r"(?:\s*,?\s*(?:please|now|again|for me|thanks|thank you))*[\s.!?]*$"
_SLASH: Final = late_regex(
    r"^\s*/\s*(?:practi[cs]e|quiz|drill)\b[\s:]*(?P<topic>[^\n]{0,80})$", re.I
)
_REVIEWS: Final = late_regex(
    r"^\s*/\s*reviews?\s*$|" + _POLITE + r"(?:start|begin|do)?\s*(?:my|the|with my)?\s*"
    r"(?:due )?reviews?(?: (?:that|what) (?:is|are) due| now| please)*[\s.!?]*$",
    re.IGNORECASE,
)
_BEGIN: Final = late_regex(
    _POLITE + r"(?:(?:practi[cs]e|quiz|test|drill|exercise|train)(?: (?:me|us|myself|my))?"
    r"|(?:do|have|start|begin|make|try|get|(?:give|show|send|set|ask|find)(?: me| us)?)(?: (?:some"
    r"|a few|a|an|more|another|few|little|bit of|fresh|new|\d{1,2}|two|three|four|five|six|ten))*"
    r" (?:practi[cs]e|quiz|test|worksheet|drills?|exercises?|practi[cs]e (?:problems?|questions?"
    r"|exercises?))|(?:some |more |a (?:few|little|bit of) )?(?:practi[cs]e|exercises|quiz)"
    r"(?: problems?| questions?| exercises?)?"
    r"|(?:give|show|send|set|ask|find|make|have|get)(?: me| us)?(?: (?:some|a few|more|a|another"
    r"|\d{1,2}|two|three|four|five|six|ten))*"
    r" (?:problems?|questions?))(?: (?:problems?|questions?|exercises?))?" + _TOPIC + _END,
    re.IGNORECASE,
)
_ANY: Final = late_regex(
    _POLITE + r"(?:give|show|send|set|ask|find|get|do|try|have|start with)(?: me| us)?"
    r" (?:an?|some|one|any) (?:(?:really|very|quite) )?(?:easy|simple|short|quick|random|small"
    r"|nice|first|beginner(?:'s)?|warm[- ]?up) (?P<topic>[a-z][a-z -]{2,30} )??"
    r"(?:problems?|questions?|ones?|exercises?|tasks?|equations?)"
    r"(?: to (?:solve|try|do|start(?: with)?|begin with|practi[cs]e))?" + _END,
    re.IGNORECASE,
)
_ONESELF: Final = r"(?: (?:it|them|with|now|myself|on my own|by myself|alone|too|out))*"
_SORT: Final = (
    r"(?:an?|one|some|another|any|a few|something)(?: (?P<topic>(?!one\b)[a-z][a-z -]{2,40}?))??"
    r"(?: (?:problems?|questions?|ones?|exercises?|tasks?|sums?))?"
)
_TO_TRY: Final = late_regex(
    _POLITE + rf"(?:(?:give|show|send|set|ask|find|make|get)(?: me| us)?|have) {_SORT}"
    rf" (?:(?:for me )?to|that i can) (?:try|practi[sc]e|do|solve|work (?:on|out)|have a go at)"
    + _ONESELF
    + _END
    + r"|(?:(?:ok|okay|so|now|well|cool|thanks|and|please)\b[\s,!.]*)*(?:(?:can|could|may) i|let me"
    r"|i(?:'ll| will|'d like to| want to| would like to|'m going to)) (?:try|do|have a go at"
    r"|attempt|practi[sc]e) (?:one|some|a few|an example)(?: of (?:those|these|them))?"
    + _ONESELF
    + _END
    + r"|"
    + _POLITE
    + r"(?:give|ask|set|show|send)(?: me| us)? (?:a|some) (?:maths? )?(?:problems?"
    r"|questions?|exercises?)" + _END,
    re.IGNORECASE,
)
"""A problem to be solved by oneself, of a sort that is named or that was talked about."""

_TOGETHER: Final = late_regex(
    _POLITE + r"(?:(?:do|try|have)(?: with me)? (?:some|a few|a couple of|more)|(?:work on|go over"
    r"|go through|practi[cs]e|train|revise|get better at|be better at|improve(?: at| on)?"
    r"|be (?:tested|quizzed) on)(?: with (?:me|you))?(?: (?:some|a few|more|my))?)"
    r" (?P<topic>[a-z][a-z -]{2,40}?)"
    r"(?: (?:problems?|questions?|exercises?|practi[cs]e|ones?))?(?: (?:together|with (?:me|you)))?"
    + _END
    + r"|"
    + _POLITE
    + r"(?:give|show|send|set|ask|find|get|make)(?: me| us)?(?: (?:an?|another|some|a few|any|one"
    r"|more|\d{1,2}|two|three|four|five|six|ten))* (?P<named>[a-z][a-z -]{2,40}?)"
    r" (?:problems?|questions?|exercises?|practi[cs]e|ones?)" + _END,
    re.IGNORECASE,
)
"""A wish that begins practice only where what it names can be practised."""

_FOR_ANY: Final = "linear equations"
"""What is practised first where somebody wants an easy problem of no certain sort."""
_RESUME: Final = late_regex(
    _POLITE + r"(?:(?:continue|resume|go on with|back to|return to|keep|carry on with)"
    r"(?: (?:the|our|my))? (?:practi[cs]e|practi[cs]ing|quiz|exercises?))" + _END,
    re.IGNORECASE,
)
_STOP: Final = late_regex(
    r"^\W*(?:(?:ok|okay|please|let'?s|i want to|can we|i'd like to|thanks|now)\W+)*"
    r"(?:stop|quit|exit|end|finish|done|enough|no more|i'?m done|i am done|that'?s (?:enough|all)"
    r"|leave|cancel|stop it|end it)"
    r"(?:\W+(?:(?:the|this|for|now|please|practi[cs]e|practi[cs]ing|quiz|here|today|thanks"
    r"|thank you|with|of|that)\b\W*)+)?\W*$",
    re.IGNORECASE,
)
_SKIP: Final = late_regex(
    r"^\W*/?(?:please )?(?:skip|pass|next|another|new|one more|some more|more)"
    r"(?: (?:one|it|this|that|problem|question|exercise|this one|please|the|like))*\W*$"
    r"|^\W*(?:give me |i want )?(?:a(?:nother)?|the) (?:new|different|next|other)?\s*"
    r"(?:one|problem|question|exercise)(?: please)?\W*$",
    re.IGNORECASE,
)
_HARDER: Final = late_regex(
    r"^\W*/?(?:(?:this|that|it|these|they)(?:'s| is| are|'re)? )?(?:much |a bit |way |far )?"
    r"(?:too easy|harder|more difficult|too simple)(?: (?:one|ones|please|problems?|for me))*\W*$"
    r"|^\W*(?:(?:give me|make it|something|an?|some) )+(?:harder|more difficult)\b[\w ]*\W*$",
    re.IGNORECASE,
)
_EASIER: Final = late_regex(
    r"^\W*/?(?:(?:this|that|it|these|they)(?:'s| is| are|'re)? )?(?:much |a bit |way |far )?"
    r"(?:too hard|too difficult|easier|simpler)(?: (?:one|ones|please|problems?|for me))*\W*$"
    r"|^\W*(?:(?:give me|make it|something|an?|some) )+(?:easier|simpler)\b[\w ]*\W*$",
    re.IGNORECASE,
)
_UNKNOWING: Final = late_regex(
    r"^\W*(?:(?:sorry|hm+|um|well)\W+)*(?:(?:i )?(?:really )?(?:don'?t|do not) (?:know|remember"
    r"|understand|get it)|idk|dunno|no (?:idea|clue)|(?:i'?m |i am )?(?:stuck|lost)|help|help me"
    r"|not sure|how|can'?t (?:do|solve|get))(?: (?:how|it|this|that|to|do|please|here|with|me"
    r"|one|start|begin|solve|what|where|even|at all|the answer|next|first|sorry|now|i'?m doing))*"
    r"\W*$",
    re.IGNORECASE,
)
_STEPS: Final = late_regex(
    r"^\W*(?:(?:can|could) (?:i|you|we) )?(?:please )?(?:(?:show|see|give|get|explain|write)"
    r"(?: (?:me|us|out))? )?(?:(?:the|all|your|its|full) )*(?:steps|working(?: out)?"
    r"|step by step)\W*$|^\W*show (?:me )?how (?:to|you|do you) (?:do|solve|get|find)\b.{0,12}$",
    re.IGNORECASE,
)
"""The working of the problem before, or help with the one that waits."""
_GIVE_UP: Final = late_regex(
    r"^\W*(?:i |ok i )?(?:give up|surrender)\W*$|^\W*(?:just )?(?:tell|show) (?:it )?(?:to )?me"
    r"(?: (?:it|how))?\W*$",
    re.IGNORECASE,
)


def beginning(text: str) -> Begin | None:
    """The wish to practise that a message is, in or outside practice."""
    plain = " ".join(text.replace("’", "'").split())
    if len(text) > _LONGEST:
        return None
    if _REVIEWS.match(plain) or _RESUME.match(plain):
        return Begin()
    return _of_a_sort(plain) or _in_general(plain) or _at_its_end(plain)


def _at_its_end(plain: str) -> Begin | None:
    """The wish behind what else is said: "im revising for my exam, can you quiz me?"."""
    *before, last = _SENTENCES.split(plain)
    is_talk = bool(before) and not any(re.search(r"[\d=]", one) for one in before)
    names_practice = re.search(r"practi[cs]|quiz|test me|exercise", last, re.IGNORECASE)
    return _in_general(last) if is_talk and names_practice else None


_SENTENCES: Final = late_regex(r"(?:[.!?,;:]+|\s-)\s+")


def _of_a_sort(plain: str) -> Begin | None:
    """One problem, or some, of a sort that is named or easy."""
    if easy := _ANY.match(plain):
        return _begin_easily((easy["topic"] or "").strip())
    if slash := _SLASH.match(plain):
        return _begin(slash["topic"])
    own = _TO_TRY.match(plain)
    is_known = own is not None and (not own["topic"] or skill_meant(own["topic"]))
    return _begin(own["topic"] or "") if own and is_known else None


def _in_general(plain: str) -> Begin | None:
    together = _TOGETHER.match(plain)
    topic = "" if together is None else together["topic"] or together["named"]
    if topic and (begin := _begin(topic)).skill is not None:
        return begin
    found = _BEGIN.match(plain)
    if found is None:
        return None
    topic = found["topic"] or ""
    begin = _begin(topic)
    names_practice = re.search(
        r"practi[cs]|quiz|drill|exercise|test (?:me|myself)", found[0], re.IGNORECASE
    )
    is_of_it = bool(topic) and not begin.topic
    is_named = names_practice or is_of_it
    if begin.skill is None and (not is_named or re.search(r"[\d=+^]", topic)):
        return None
    return begin


def _begin_easily(topic: str) -> Begin | None:
    is_general = topic.lower() in ("", "math", "maths", "algebra")
    skill = skill_meant(_FOR_ANY if is_general else topic)
    return None if skill is None else Begin(skill, skill.title)


def begin_with_something() -> Begin:
    """An easy practice for whoever just wants a problem to do, and has named nothing."""
    return Begin(skill_meant(_FOR_ANY))


def _begin(topic: str) -> Begin:
    words = _IT.sub("", topic.strip(" .!?:"))
    return Begin(skill_meant(words), words)


_IT: Final = late_regex(
    r"^(?:it|this|that|them|these|those|(?:another|some|a few)(?: more)?(?: ones?)?|more|one|again"
    r"|(?:this|that) (?:topic|stuff|one)|what (?:you|we|i) "
    r"(?:just )?(?:did|learned|learnt|said|talked about|explained))$",
    re.IGNORECASE,
)
"""What was talked about before."""


def within_practice(text: str) -> Request | None:
    """What a message wishes while a problem waits; `None` where it is about something else."""
    if begin := beginning(text):
        return begin
    plain = " ".join(text.replace("’", "'").split())
    if len(plain) > _LONGEST:
        return None
    if standing := standing_asked(plain):
        return standing
    bare_wish = _LEAD.sub("", plain)
    for pattern, within in _PATTERNS:
        if pattern.match(plain) or pattern.match(bare_wish):
            return within
    if wanted := _of_lesson(plain):
        return wanted
    said = answer_in(plain)
    return Said(said) if said else None


_LEAD: Final = late_regex(
    _POLITE + r"(?:(?:can|could|may) (?:i|we) (?:get|have|try|do|see) |(?:just )?(?:skip|go) to )?",
    re.IGNORECASE,
)
_PATTERNS: Final = (
    (_STOP, Within.STOP),
    (_SKIP, Within.SKIP),
    (_HARDER, Within.HARDER),
    (_EASIER, Within.EASIER),
    (_UNKNOWING, Within.HINT),
    (_STEPS, Within.WHY),
    (_GIVE_UP, Within.ANSWER),
)
_OF_LESSON: Final = {
    Want.HINT: Within.HINT,
    Want.STEP: Within.HINT,
    Want.FIRST_STEP: Within.HINT,
    Want.SIMPLER: Within.HINT,
    Want.ANSWER: Within.ANSWER,
    Want.WHY: Within.WHY,
}


def _of_lesson(plain: str) -> Within | None:
    wish = wish_in(plain)
    return None if wish is None or wish.question else _OF_LESSON.get(wish.want)
