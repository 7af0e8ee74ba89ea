"""What is wished in a lesson: a hint, the next step, the answer, or a reason, in whatever words.

The keys of the screen send such words, so that typing them does the same.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_how_with_numbers, asks_why
from tutor_tui.engines.symbolic.tries import is_outcome
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare, without_lead


class Want(Enum):
    """What somebody may want of a problem."""

    HINT = auto()
    STEP = auto()
    FIRST_STEP = auto()
    ANSWER = auto()
    WHY = auto()
    SIMPLER = auto()
    EXERCISE = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted; `question` is the problem where the message has one of its own."""

    want: Want
    question: str = ""


_LONGEST: Final = 600
_HINT: Final = late_regex(
    r"\b(?:hints?|clues?|nudge|pointers?)\b|^(?!.*\d).*\b(?:give|have|get|want|need)\b.*\btips?\b",
    re.IGNORECASE,
)
_WANTED_NONE: Final = r"(?<!have )(?<!has )(?<!had )(?<!having )(?<!is )(?<!are )(?<!be )"
"""An equation that has no solution is no wish for a hint."""
_NO_ANSWER: Final = late_regex(
    r"[\s,;.(]*\b(?:(?:but|and|so)\s+)?(?:please\s+)?(?:(?:don'?t|do not|without|never|not)\s+"
    r"(?:tell(?:ing)?|giv(?:e|ing)|show(?:ing)?|reveal(?:ing)?|say(?:ing)?|spoil(?:ing)?)"
    rf"(?:\s+(?:me|away))*|{_WANTED_NONE}no)\s+(?:the\s+|any\s+)?(?:final\s+|full\s+)?"
    r"(?:answers?|solutions?|results?)(?:\s+(?:away|yet|directly|at once|please))*[\s.,;!)]*",
    re.IGNORECASE,
)
_HINT_PHRASE: Final = late_regex(
    r"[\s,;.!(]*(?:/\s*)?\b(?:(?:can|could|would|will|may|might)\s+(?:you|i|we)\s+(?:please\s+)?)?"
    r"(?:(?:i|we)\s+(?:only\s+|just\s+)?(?:need|want|would like|'d like)\s+|i'd like\s+)?"
    r"(?:(?:please|just|only|simply|and|but)\s+)*"
    r"(?:(?:give|get|have|show|tell|offer|provide|drop|send)\s+)?(?:(?:me|us)\s+)?"
    r"(?:(?:please|just|only|a|an|some|any|another|one|the|more|first|next|little|small|tiny|quick"
    r"|short)\s+)*(?:hints?|clues?|nudge|pointers?)\b(?:\s+(?:please|only|first|then))*"
    r"(?:\s*[:\-–—]\s*|\s+(?:for|on|about|with|to|of|how)\b(?:\s+(?:how|to|the|this|problem"
    r"|question|equation|solving|exercise))*[:\s]*)?[\s.,;!?)]*",
    re.IGNORECASE,
)
_FILLER_WORDS: Final = """
    a about again also am an and another answer any at b be better bit but can clue clues
    could d do don't dont exercise first for further get give going go good got have help
    here hey hi hint hints how i i'd i'm idea if in is it just kind know last let like little ll
    maybe
    me more my need next no not now nudge of oh ok okay on one only other our out please pls
    pointer pointers possible problem question quick quickly right second see send short
    show small so some start started step still stuck sure task tell thanks that the then tip tips
    instead rather there third this tiny to up us want wait we well what what's where with would
    yes yet you
"""
_FILLERS: Final = frozenset(_FILLER_WORDS.split())
_STEP: Final = late_regex(
    r"/?(?:step|next)|(?:(?:the|and|just|only|now|ok|so|then|do|take|go|one|another|single|more"
    r"|my|what(?:'s| is| are| would be)?|which is|to|with|on)\s+)*"
    r"(?:next|following|another|one more|one|single)\s+(?:small\s+|single\s+)?step"
    r"(?:\s+(?:only|now|at a time|then|from here|here|for this|of this))*"
    r"|(?:and\s+|so\s+|ok\s+)?(?:then|next|what now|now what|what next|what then|then what"
    r"|what's next|what comes next|what is next|whats next|what happens next)"
    r"|what (?:do|should|would|must|can) (?:i|we|you) do (?:next|now|then|after that|from here)"
    r"|(?:please )?(?:go on|continue|keep going|carry on|move on|proceed|one step further)"
    r"(?:\s+(?:with|to) (?:it|this|that|the next step))?",
    re.IGNORECASE,
)
_FIRST_STEP: Final = late_regex(
    r"(?:(?:what(?:'s| is| would be| should be)?|whats|the|just|only|and|do|take|my)\s+)*"
    r"first step(?:\s+(?:here|then|only|of this|for this|to take))*"
    r"|(?:how|where) (?:do|should|can|would|could) (?:i|we|you|one) (?:start|begin|get started)"
    r"(?:\s+(?:here|this|with (?:this|it|that)))?|what (?:do|should) (?:i|we) do first"
    r"|how (?:to|do i get) (?:start|begin|started)|(?:start|begin|get started)"
    r"|(?:what(?:'s| is)|whats) the (?:very )?first thing (?:to do|(?:i|you|we) (?:should )?do)"
    r"|(?:(?:give|show|tell|do|take|go through)(?: me| us)? )?"
    r"(?:(?:the|it|this|that|all) )*(?:steps? )?"
    r"(?:one (?:step )?(?:at a time|by one)|one by one)(?: please)?"
    r"|get me started|start me off|(?:where|how) to (?:start|begin)",
    re.IGNORECASE,
)
_STEP_PHRASE: Final = late_regex(
    r"^/?(?:(?:what(?:'s| is| would be| should be)?|whats|the|just|only|show|tell|give|me|do|take"
    r"|a|one|my)\s+)*(?:next|first|single|one)\s+step(?:\s+only)?"
    r"(?:\s*[:\-–—]\s*|\s+(?:for|of|to|in|with|when|here|towards?|is)\b\s*|\s+)"
    r"|^/step\s+|^(?:how|where) (?:do|should|can|would) (?:i|we|you) (?:start|begin)\s+"
    r"(?:(?:with|to|on|when|by)\s+)?",
    re.IGNORECASE,
)
_IN_SHORT: Final = (
    r"(?:(?:can|could) you )?(?:(?:explain|write|say|put|give|tell|sum|make|summari[sz]e)(?: me)?"
    r"(?: (?:it|this|that|the answer))?(?: up)? )?(?:(?:as|in) (?:just )?(?:one|an?(?: single)?"
    r"|1|two|a few|fewer) (?:short |simple )?(?:sentence|line|word)s?|in short|briefly|shorter"
    r"|short(?: version)?|more briefly|to the point)(?: please)?"
    r"|(?:(?:can|could) you )?(?:sum|wrap) (?:(?:it|this|that|everything|all) )?up"
    r"(?: (?:it|that|this))?|(?:(?:can|could) you )?summari[sz]e(?: (?:it|this|that))?|tl;?dr"
    r"|(?:(?:give|show|tell) (?:me )?)?the short version"
)
_SHORT: Final = late_regex(_IN_SHORT, re.IGNORECASE)
_ANSWER: Final = late_regex(
    r"/?(?:answer|solution|result)|(?:just|only|simply) the (?:final |right )?(?:answer|solution"
    r"|result)|(?:(?:just|only|simply|now|ok|so|then|and|please)\s+)*"
    r"(?:(?:show|tell|give|reveal|see|know|say|get|what(?:'s| is| was)?|whats|i want|i need"
    r"|skip to|go to|display)\s+)+(?:(?:me|us|to|know|see|have|get|at|the|a|you|what)\s+)*"
    r"(?:final |full |correct |right |whole |complete |actual )?(?:answer|solution|result)"
    r"(?:\s+(?:is|now|then|please|already|straight away|at once|to (?:this|that|it)"
    r"|to the problem|of (?:this|that|it)))*"
    r"|(?:ok(?:ay)?,? |please |no,? |just )*tell (?:it to )?me(?: it| already| now| then| please)*"
    r"|the (?:final )?(?:answer|solution|result)"
    r"|(?:(?:ok(?:ay)?|so|and|then)[\s,]+)*(?:what(?:'s| is)|whats) the other (?:one|answer"
    r"|solution|root|value)(?: then| now)?"
    r"|(?:ok(?:ay)? )?i give up(?:[,;.]? .{0,30}\b(?:answer|solution))?"
    rf"|(?:just |please )?solve (?:it|this|that)(?: for me)?|{_IN_SHORT}",
    re.IGNORECASE,
)
_GIVING_UP: Final = late_regex(
    r"^(?:(?:sorry|hm+|well|ok(?:ay)?|no)[\s,.!-]+)*(?:i (?:really |just |still )?(?:don'?t|do not)"
    r" (?:know|get it|understand(?: it)?)|i (?:can'?t|cannot) (?:do (?:it|this)|solve it|find it)"
    r"|i(?:'m| am) (?:stuck|lost)|(?:i have )?no (?:idea|clue)|dunno|idk|i give up)"
    r"(?:\s*[,.;:!-]+\s*|\s+(?=(?:so|please|just|can|could|give|show|tell)\b))"
    r"(?:so\s+|please\s+|just\s+|can you\s+|could you\s+)*(?=[a-z])",
    re.IGNORECASE,
)
_ANSWER_PHRASE: Final = late_regex(
    r"^/answer\s+|^(?:(?:just|only|show|tell|give|me|the|final)\s+)*(?:answer|solution)\s*"
    r"(?::|\b(?:of|to|for)\b)\s*",
    re.IGNORECASE,
)
_SIMPLER: Final = late_regex(
    r"\b(?:(?<!something )(?:simpler|easier)"
    r"(?! (?:one|problem|question|example|exercise|equation|sum)s?\b)"
    r"|more simply|in simple(?:r)? (?:words|terms)|explain differently"
    r"|another way|more slowly)\b|\b(?:don'?t|do not|didn'?t|can'?t|cannot) (?:really |quite"
    r" )?(?:get|understand"
    r"|follow|see)\b|\bnot (?:getting|following|understanding) (?:it|this|that)\b"
    r"|\b(?:confus\w+|lost(?! [$£€]?\d)|stuck|no idea|no clue|unclear|makes? no sense)\b"
    r"|^\W*(?:(?:sorry|hm+|well|ok|no)\W+)?(?:i (?:really |just |still )?(?:don'?t|do not) know"
    r"|dunno|idk)(?: (?:how|this|that|it))?\W*$",
    re.IGNORECASE,
)
_ALL: Final = late_regex(
    r"\b(?:all|the|every|full|whole|complete|your)\b.*\b(?:steps|working|solution|derivation)\b"
    r"|\bstep by step\b|^\W*steps\W*$",
    re.IGNORECASE,
)


_ALONE: Final = ((_FIRST_STEP, Want.FIRST_STEP), (_STEP, Want.STEP), (_ANSWER, Want.ANSWER))
_HOW: Final = late_regex(r"(?:(?:and|but|so|ok(?:ay)?|then|please)\b[\s,]*)*how\b", re.I)
_EXERCISE: Final = late_regex(
    r"(?:exercise: |(?:ok |so |now )*(?:let me (?:try|do|solve)"
    r"|i(?:'ll| want to| would like to|'d like to) (?:try|do|solve))"
    r"(?: (?:this|that|one|it|the following))*"
    r"(?: (?:myself|by myself|on my own))?\s*[:,]\s*)(?P<problem>.+)",
    re.IGNORECASE,
)
"""A problem that somebody is to solve: nothing of it has been told yet."""
_BEFORE_PROBLEM: Final = ((_STEP_PHRASE, Want.FIRST_STEP), (_ANSWER_PHRASE, Want.ANSWER))


def wish_in(text: str) -> Wish | None:
    """The wish that a message is; `None` where it is something else, such as a new problem."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.replace("’", "'").split())
    posed = found["problem"] if (found := _EXERCISE.fullmatch(plain)) else ""
    is_posed = bool(posed) and (plain.startswith("exercise: ") or not is_outcome(posed))
    if is_posed and problem_of(posed) is not None:
        return Wish(Want.EXERCISE, posed)
    request = bare(plain)
    return _hint(plain, text) or _step_or_answer(request, plain) or _about(plain)


def _hint(plain: str, text: str) -> Wish | None:
    is_hint = bool(_HINT.search(plain))
    if not is_hint and not _NO_ANSWER.search(plain):
        return None
    words = re.findall(r"[a-z']+", _NO_ANSWER.sub(" ", plain).lower())
    has_formula = bool(re.search(r"[0-9=+*^√∫]", plain))
    if not has_formula and all(word in _FILLERS for word in words):
        return Wish(Want.HINT)
    rest = _NO_ANSWER.sub(". ", text.replace("’", "'"))
    rest = _HINT_PHRASE.sub(" ", rest).strip(" .,;:!?-–—\n")
    return Wish(Want.HINT, rest) if rest and problem_of(rest) is not None else None


def _step_or_answer(request: str, plain: str) -> Wish | None:
    request, plain = (_GIVING_UP.sub("", whole) for whole in (request, plain))
    is_how = bool(_HOW.match(plain))
    for pattern, want in _ALONE:
        if is_how and want is Want.ANSWER:
            continue  # "how do you solve it" asks for the way, and "solve it" for the answer
        if pattern.fullmatch(request) or pattern.fullmatch(plain.strip(" .!?")):
            return Wish(want)
    for pattern, want in _BEFORE_PROBLEM:
        for whole in (request, plain):
            found = pattern.search(whole)
            if found and problem_of(rest := whole[found.end() :].strip()) is not None:
                return Wish(want, rest)
    return None


def _about(plain: str) -> Wish | None:
    if _ALL.search(plain) or len(plain.split()) > _MOST_WORDS or _asks_its_own(plain):
        return None
    if asks_why(plain):
        return Wish(Want.WHY)
    found = _SIMPLER.search(plain)
    return Wish(Want.SIMPLER) if found and not _states_more(plain[found.end() :]) else None


def _states_more(rest: str) -> bool:
    """Whether a problem of its own follows: "i'm stuck on homework... simplify 5(2a - 3)"."""
    found = _NEXT_SENTENCE.search(rest)
    return found is not None and problem_of(rest[found.end() :]) is not None


_NEXT_SENTENCE: Final = late_regex(r"(?:[.!?:;,]+|…|\s[-–—])\s+(?=.*\d)")


def _asks_its_own(plain: str) -> bool:
    """Whether the way to a problem is asked for that the message states: a new subject.

    So is a story which ends "what does it cost now?", unless it asks for reasons by their name.
    """
    if asks_how_with_numbers(plain):
        return problem_of(plain) is not None
    if not _STORY.search(plain) or _REASONS.search(plain):
        return False
    return isinstance(problem_of(plain), KindProblem)


_STORY: Final = late_regex(r"\d.*\b(?:what|how) (?:does|did|do|can|is)\b")
_REASONS: Final = late_regex(r"\b(?:why|how come|rule|law|reason|justif\w+|explain)\b", re.I)


_MOST_WORDS: Final = 14


_SIMPLER_ALONE: Final = late_regex(
    r"(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:(?:explain|say|put|make|tell|write|show|do)"
    r"(?: me)?(?: (?:it|this|that))? )?(?:a (?:bit|little) |much |even )?(?:simpler|simple|easier"
    r"|more simply|more slowly|slower|in (?:simple|simpler|easy|easier|plain) (?:words|terms"
    r"|language|english|steps)|differently|like i'?m (?:five|ten|\d{1,2}|a (?:kid|child|baby)))"
    r"(?: (?:words|way|please|for me))*|huh|eh|wdym|what(?: do you mean(?: by (?:that|this|it))?)?"
    r"|dumb (?:it|that|this) down|break (?:it|that|this) down"
    r"|(?:(?:that's|this is|it's) )?(?:still )?(?:too|so|very|really) (?:hard|complicated"
    r"|difficult|confusing|fast|much|advanced)(?: for me)?",
    re.IGNORECASE,
)


def wants_simpler(text: str) -> bool:
    """Whether a message says that an explanation was not understood, and states no problem."""
    is_said = bool(_SIMPLER.search(" ".join(text.replace("’", "'").split())))
    return is_for_simpler_words(text) or (is_said and wish_in(text) is not None)


def is_for_simpler_words(text: str) -> bool:
    """Whether a message is nothing but the wish for a simpler explanation."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .,!?")
    lead = re.sub(r"^(?:(?:ok|okay|hm+|sorry|but|so|and|no)\b[\s,]*)+", "", plain, flags=re.I)
    return bool(_SIMPLER_ALONE.fullmatch(lead))


def is_for_few_words(text: str) -> bool:
    """Whether a message is nothing but the wish for fewer words: "in one sentence"."""
    return _SHORT.fullmatch(without_lead(bare(text))) is not None
