"""Trials with one chance each, and two events apart from each other, told in any words.

What is read are the numbers: one chance, how many trials, and which number of them is asked for.
The words only have to speak of the same event, as likely told as asked, and of nothing more.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.probability.draws import answer
from tutor_tui.mathematics.kinds.probability.reading import read_draw
from tutor_tui.mathematics.kinds.probability.wording import CHANCE, mentions_chance, plain_request
from tutor_tui.mathematics.kinds.statistics.distributions import Chance, Family
from tutor_tui.mathematics.kinds.word_problems.names import GIVEN_NAMES
from tutor_tui.mathematics.late_patterns import late_regex

_P: Final = late_regex(
    r"(?<![\w.])(?:(?P<rate>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent\b|per cent\b)"
    r"|(?P<part>[01]?\.\d{1,6}(?!\d)|[1-9]\d{0,2}/[1-9]\d{0,3}))"
)
_CHOICES: Final = late_regex(
    r"\b(?P<c>\d) (?:possible |different |answer )?(?:choices|options|answers|alternatives)\b"
    r"|\b(?P<two>true ?(?:/|or|-) ?false)\b"
)
_ASKED: Final = late_regex(
    rf"(?:(?:what(?:'s|s| is| are| would be)|find|calculate|determine|work out) (?:the )?"
    rf"|(?:^|(?<=[.?!] ))(?:the )?(?!{CHANCE}[^.]* (?:is|was|=) ?[\d.])){CHANCE}\b"
    r"(?P<event>(?:[^.;?]|\.(?=\d))*)"
)
_SET_OFF: Final = late_regex(r",? (?:if|when|where|in case) ")
_HOW_MANY: Final = late_regex(
    r"\b(?:(?P<way>exactly|at least|at most|more than|fewer than|less than|no more than|no fewer "
    r"than|only|just) )?(?P<k>\d{1,3})(?: or (?P<open>more|fewer|less))?(?: times?\b)?"
    r"|\b(?P<all>all(?: (?P<of>\d{1,3}))?|every time|each time|always|both)\b"
    r"|\b(?P<none>none|never|no)\b"
)
_ONE: Final = late_regex(r"(?:(?<=\bleast )|(?<=\bexactly ))one\b")
"""What counts among the trials, which "one of them" does elsewhere."""

_COUNT: Final = late_regex(r"(?<![\w./])(?P<n>[1-9]\d{0,2})(?![\w./%]|\.\d)(?: times?\b)?")
_DOUBTFUL: Final = late_regex(
    r"\b(?:given|until|first|second|third|before|without|replace\w*|consecutive\w*|row|average|mean"
    r"|expect\w*|already|approximat\w*|or|either|neither|not|isn'?t|doesn'?t|won'?t|don'?t"
    r"|another|twice|half|except|per|each other|exclusive|return\w*)\b|n't\b|p\("
)
_NEUTRAL_WORDS: Final = """
    a an the of them these those they he she it is are was were will be do does did who that which
    in to for his her its our my their times people person has have had get gets getting at random
    there on i you we one by with and sample batch items next days day week attempts trials monday
    tuesday wednesday thursday friday saturday sunday from this having being next coming following
"""
_NEUTRAL: Final = frozenset(_NEUTRAL_WORDS.split())
_DAYS: Final = late_regex(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|tonight)\b"
)


def read_repeated(text: str) -> Chance | None:
    """The binomial probability that a message asks for."""
    if not mentions_chance(text):
        return None
    story = _ONE.sub("1", re.sub(r"\btrue or false\b", "true/false", plain_request(text)))
    asked = list(_ASKED.finditer(story))
    if len(asked) != 1:
        return None
    event, condition = _parted(asked[0]["event"])
    event, condition = _OF_A_FAMILY.sub(" they ", event), f"{condition} {_family_in(event)}"
    facts = f"{story[: asked[0].start()]} . {story[asked[0].end() :]} . {condition}"
    chance, told = _chance_told(facts, guesses="guess" in story)
    wanted = _wanted(event)
    if len(names_in(text) | {*re.findall(r"[a-z]+", story)} & GIVEN_NAMES) > 1:
        return None  # what one wins the other loses
    if chance is None or wanted is None or _DOUBTFUL.search(_HOW_MANY.sub(" ", facts + event)):
        return None
    rest = f"{event[: wanted.start()]} {event[wanted.end() :]}"
    count, about = _trials(rest, told, wanted)
    event_chance = _of_event(chance, about, told)
    return _binomial(event_chance, count, wanted) if count and event_chance else None


def _parted(event: str) -> tuple[str, str]:
    """What is asked, and the condition behind it."""
    found = _SET_OFF.search(event)
    return (event[: found.start()], event[found.end() :]) if found else (event, "")


_OF_A_FAMILY: Final = late_regex(
    r"\b(?:an? |the )?(?:family|couple) (?:with|of|has|having|that has) \d{1,2} (?:children|kids)\b"
)


def _family_in(event: str) -> str:
    found = _OF_A_FAMILY.search(event)
    return found[0] if found else ""


def _wanted(event: str) -> "re.Match[str] | None":
    """How many are asked for: what says "exactly", or else the number that comes first."""
    found = list(_HOW_MANY.finditer(event))
    return next((one for one in found if one["way"]), found[0] if found else None)


def _chance_told(facts: str, *, guesses: bool) -> tuple[Fraction | None, str]:
    """The one chance of the facts, and the facts without it; a guess is right by one of so many."""
    found = list(_P.finditer(facts))
    if not found and _OF_A_FAMILY.search(facts):
        return Fraction(1, 2), f"boy girl child family couple {facts}"
    if not found and guesses and (choices := _CHOICES.search(facts)):
        told = f"{facts[: choices.start()]} {facts[choices.end() :]}"
        return Fraction(1, int(choices["c"] or 2)), f"right correct pass guess {told}"
    if len(found) != 1:
        return None, facts
    (one,) = found
    chance = Fraction(one["rate"]) / 100 if one["rate"] else Fraction(one["part"])
    told = f"{facts[: one.start()]} @ {facts[one.end() :]}"
    return (chance if 0 < chance < 1 else None), told


def _trials(rest: str, told: str, wanted: re.Match[str]) -> tuple[int, str]:
    """How many trials there are, if that is said once and no other number; and what is left."""
    counts = [*_COUNT.finditer(rest), *_COUNT.finditer(told)]
    sizes = {int(one["n"]) for one in counts}
    sizes |= {int(wanted["of"])} if wanted["of"] else set()
    if wanted["all"] == "both":
        sizes = sizes or {2}
        if sizes != {2}:
            return 0, rest
    left = _COUNT.sub(" ", f"{rest} {told}")
    if len(sizes) != 1 or re.search(r"\d", left):
        return 0, rest
    return sizes.pop(), _COUNT.sub(" ", rest)


def _of_event(chance: Fraction, asked: str, told: str) -> Fraction | None:
    """The chance of what is asked, whose words that matter must be forms of those beside it.

    "Red" is none where the rest of the balls is red; the things that are counted may be named.
    Losing is what winning is not, of two outcomes.
    """
    clauses = re.split(r"[.;,](?!\d)|\band\b", told)
    beside = " ".join(one for one in clauses if "@" in one) or told
    beside += " ".join(re.findall(r"\d (?:[a-z]+ ){0,2}[a-z]*", told))
    known = {word[:4] for word in re.findall(r"[a-z]+", beside)}
    words = [word for word in re.findall(r"[a-z]+", asked) if word not in _NEUTRAL]
    new = [word for word in words if not {word[:4], word.rstrip("s")[:4]} & known]
    if re.search(r"\b(?:on|off|in|out|up|down)\W*$", asked):
        return None
    turned = [word for word in new if {*_OPPOSITES.get(word[:3], ())} & {one[:3] for one in known}]
    if len(new) == len(turned) == 1:
        return 1 - chance
    return None if new else chance


_OPPOSITES: Final = {"los": ("win",), "mis": ("hit", "mak", "sco"), "fai": ("pas",)}


def _binomial(chance: Fraction, count: int, wanted: re.Match[str]) -> Chance | None:
    number = count if wanted["all"] else 0 if wanted["none"] else int(wanted["k"])
    if not 1 <= count <= 500 or number > count:
        return None
    low, high = Fraction(number), Fraction(number)
    way = {"more": "at least", "fewer": "at most", "less": "at most"}.get(
        wanted["open"] or "", wanted["way"] or ""
    )
    is_strict = way in ("more than", "fewer than", "less than")
    opens_up = way in ("at least", "no fewer than", "more than")
    opens_down = way in ("at most", "no more than", "fewer than", "less than")
    return Chance(
        Family.BINOMIAL,
        (Fraction(count), chance),
        None if opens_down else low,
        None if opens_up else high,
        excludes_low=is_strict and opens_up,
        excludes_high=is_strict and opens_down,
    )


_COIN: Final = late_regex(
    r"\b(?:an? |the |1 )?(?:fair )?coin(?: (?:is|are))?(?: (?:flipped|tossed|thrown))?\b"
)
_COIN_AND_DIE: Final = late_regex(
    r"(?:getting |of |that |it |the |coin |is |lands on |shows |an? )*(?P<side>heads?|tails?)(?:"
    r" on the "
    r"coin)?,? and (?P<event>.+)"
    r"|(?:getting |of |that |it |i |get |rolling |roll )*(?P<event2>an? .+?) and (?:an? |the "
    r"coin (?:lands on|shows) )?(?P<side2>heads?|tails?)"
)


def read_coin_and_die(text: str) -> Reckoned | None:
    """ "I flip a coin and roll a die. What is the probability of heads and a 6?"."""
    if not mentions_chance(text):
        return None
    story = plain_request(text)
    asked = list(_ASKED.finditer(story))
    told = story[: asked[0].start()] if len(asked) == 1 else ""
    found = _COIN_AND_DIE.fullmatch(asked[0]["event"].strip(" .?")) if told else None
    is_both = _COIN.search(told) and re.search(r"\b(?:an?|the|1) (?:fair )?(?:die|dice)\b", told)
    if found is None or not is_both or re.search(r"\d|\btwice\b", told.replace("1 ", "")):
        return None
    event = found["event"] or found["event2"]
    event = re.sub(r" (?:on|with) (?:a|the) (?:die|dice)$", "", event)
    rolled = read_draw(f"probability of rolling {event} on a die")
    chance = answer(rolled).result if rolled is not None and rolled.count == 1 else None
    if chance is None:
        return None
    values = (
        Value("a", Fraction(1, 2), "the chance of the coin", is_fraction=True),
        Value("b", Fraction(chance), "the chance of the die", is_fraction=True),
    )
    return Reckoned("the probability", "a*b", values, "", "", "the two being independent")


_OF_TWO: Final = (
    ("a*b", late_regex(r"\bboth\b")),
    ("(1 - a)*(1 - b)", late_regex(r"\b(?:neither|none|no)\b")),
    ("1 - (1 - a)*(1 - b)", late_regex(r"\bat least (?:1|one)\b")),
    ("a*(1 - b) + b*(1 - a)", late_regex(r"\b(?:exactly|only|just) (?:1|one)\b")),
)
_LINKED: Final = late_regex(
    r"\b(?:given|if|when|after|exclusive|or|not|of (?:them|those|these|the)|until|without"
    r"|replac\w*|already|union|depend\w*)\b|n't\b|p\("
)


def read_two_events(text: str) -> Reckoned | None:
    """What comes of two events that do not hang together: on two days, of two people."""
    if not mentions_chance(text):
        return None
    story = plain_request(text)
    asked = list(_ASKED.finditer(story))
    if len(asked) != 1 or asked[0].end() < len(story.rstrip(" ?.")):
        return None
    facts, event = story[: asked[0].start()], asked[0]["event"]
    found = list(_P.finditer(facts))
    ways = [formula for formula, pattern in _OF_TWO if pattern.search(event)]
    is_apart = "independent" in story or len(set(_DAYS.findall(facts))) == 2
    is_apart = is_apart or len(names_in(text)) == 2
    of_them = re.sub(r"\bof (?:them|the (?:2|two))\b", " ", event)
    plain = re.sub(r"\bindependent\w*", " ", f"{facts} {of_them}")
    if len(found) != 2 or len(ways) != 1 or not is_apart or _LINKED.search(plain):
        return None
    if not re.search(CHANCE, facts) or re.search(r"\d", _P.sub(" ", facts)):
        return None
    chances = [
        Fraction(one["rate"]) / 100 if one["rate"] else Fraction(one["part"]) for one in found
    ]
    if not all(0 < one < 1 for one in chances):
        return None
    values = tuple(
        Value(letter, chance, f"the chance of the {nth}", "/" in said[0])
        for letter, nth, chance, said in zip("ab", ("first", "second"), chances, found, strict=True)
    )
    remark = "the two being independent"
    return Reckoned("the probability", ways[0], values, "", "", remark)
