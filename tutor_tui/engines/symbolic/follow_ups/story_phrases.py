"""A story that is asked about with a phrase of its question put otherwise, or with draws supposed.

"three consecutive even integers" for "three consecutive integers", "around a circle" for "in a
row", "what if you pick 2, both red?". What comes out is yet to be read whole.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.terms import shown_number

_WORD: Final = late_regex(r"[\w£$€%.'/-]*[\w%]")
_MOST_MORE: Final = 2
"""How many words a phrase may have more, or less, than the one in whose place it stands."""
_IN_A_PLACE: Final = late_regex(
    r"(?:in|on|at|around|round|along|about) (?:an? |the )(?:[a-z]+ )?[a-z]+", re.IGNORECASE
)
_DRAWN: Final = late_regex(
    r"(?:(?:and|but|so|what|how about|now)[\s,]+)*(?:if|when|suppose) (?P<event>(?:\w+ ){1,2}?"
    r"(?:pick|draw|take|choose|select|grab|pull|roll|toss|flip|throw|drew|took|picked|chose|rolled"
    r"|flipped|tossed|drawn|taken)s?\b[^,?]{1,50}?)(?:,| and ask(?:ed)?(?: for)?| then"
    r"|(?= what| find))\s*"
    r"(?P<ask>[^?]+)",
    re.IGNORECASE,
)
_SOME_DRAWN: Final = late_regex(
    r"(?:(?:and|but|so|what|how about|now|if|i|you|we|pick|draw|take|choose|with)[\s,]+)*"
    r"(?P<n>two|three|four|[2-9])(?: of (?:them|those)| (?:balls|marbles|cards|sweets|counters"
    r"|beads|socks|draws))?(?: (?:are |is |get )?(?:drawn|picked|chosen|taken|selected))?"
    r"(?: at random)?(?P<how> with(?:out)? (?:replacement|replacing))?[,:;.]\s*"
    r"(?:(?:what(?:'s| is)|and)\s+)?(?P<ask>[^?]{3,60})",
    re.IGNORECASE,
)
_ONE_DRAWN: Final = late_regex(
    r"[.,;]\s*(?:and )?(?:an?|one|1|i|you|she|he|someone)\b[^.,;]{0,25}\b(?:drawn|picked|chosen"
    r"|taken|selected|draws?|picks?|takes?|selects?)\b[^.,;\d]{0,25}$",
    re.IGNORECASE,
)
"""What was drawn first, where other draws are supposed."""
_CHANCE: Final = late_regex(r"\b(?:probability|chance|likely|odds)\b", re.IGNORECASE)


_LEADING: Final = late_regex(
    r"^(?:(?:and|so|but|ok(?:ay)?|now|then|what about|how about|also|well)\b[\s,]*)+", re.IGNORECASE
)
_TRAILING: Final = late_regex(r"[\s?!.]+$|\s+(?:then|too|as well|again|though|now)\W*$", re.I)


def said_in(request: str) -> str:
    """The words of a request without those that lead in to it and those at its end."""
    return _TRAILING.sub("", _LEADING.sub("", request)).strip()


def in_other_words(said: str, question: str) -> Iterator[str]:
    """The question with a phrase in the place of the one that begins and ends alike."""
    new = list(_WORD.finditer(said))
    old = list(_WORD.finditer(question))
    if 2 <= len(new) <= len(said.split()) and len(spans := _alike(new, old)) == 1:
        start, end = spans[0]
        yield f"{question[:start]}{said}{question[end:]}"
    if _IN_A_PLACE.fullmatch(said):
        places = list(_IN_A_PLACE.finditer(question))
        if len(places) == 1:
            at = places[0]
            yield f"{question[: at.start()]}{said}{question[at.end() :]}"


def _alike(new: list[re.Match[str]], old: list[re.Match[str]]) -> list[tuple[int, int]]:
    """The shortest phrases of the question that begin and end with the words of the new one."""
    first, last = _key(new[0]), _key(new[-1])
    found = [
        (len(old[i : j + 1]), (old[i].start(), old[j].end()))
        for i in range(len(old))
        for j in range(i + 1, min(i + len(new) + _MOST_MORE, len(old)))
        if (_key(old[i]), _key(old[j])) == (first, last)
    ]
    least = min((size for size, _ in found), default=0)
    return [span for size, span in found if size == least]


def _key(word: re.Match[str]) -> str:
    return word[0].lower()


def with_draws(request: str, facts: str) -> Iterator[str]:
    """The facts with what is drawn supposed: "what if you pick 2, both red?"."""
    found = _DRAWN.fullmatch(request) or _SOME_DRAWN.fullmatch(request)
    if found is None or not facts:
        return
    told = found.groupdict()
    event = told.get("event") or f"{told['n']} are drawn{told['how'] or ''}"
    ask, facts = found["ask"].strip(" ?."), _ONE_DRAWN.sub("", facts)
    forms = ("{}",) if _CHANCE.search(ask) else ("probability {}", "probability of {}")
    for form in forms:
        yield f"{facts}. {event}. {form.format(ask)}?"


_HOW_MUCH_OF: Final = late_regex(r"how (?:much|many) [a-z]+", re.IGNORECASE)


def of_another_thing(said: str, facts: str, asked: str) -> Iterator[str]:
    """ "and how many eggs?" for the flour of what was asked."""
    if (found := _HOW_MUCH_OF.match(asked)) is not None and _HOW_MUCH_OF.fullmatch(said):
        yield f"{facts}. {said}{asked[found.end() :]}"


_WITH_MORE: Final = late_regex(
    r"(?:how many(?: (?:of (?:them|these|those)|are there|ways))? |what )?(?P<clause>(?:with"
    r"|without|if"
    r"|where|when) .{6,50})",
    re.IGNORECASE,
)
_IF_SOME: Final = late_regex(
    r"\bif (?P<who>[a-z0-9 ]{2,40}?) (?:must|have to|want to|always|cannot|can't|refuse to"
    r"|are|sit|stand)\b.*",
    re.IGNORECASE,
)
_IF_THEY: Final = late_regex(
    r"(?:what )?(?:if|when) (?:they|those (?:two|three)|these (?:two|three)|the (?:two|three)) "
    r"(?P<do>.{6,50})",
    re.IGNORECASE,
)
_FREELY: Final = late_regex(
    r"(?:how many|what)? ?(?:ways |committees |teams |arrangements )?(?:are there |if )?(?:there "
    r"(?:are|is|were|was) )?(?:with no|without|no)(?: any)? (?:restrictions?|conditions?|rules?"
    r"|limits?)(?: at all)?",
    re.IGNORECASE,
)
_INDEPENDENT: Final = late_regex(
    r"(?:are|were) (?:they|these|those|the (?:two )?events|a and b)(?: events)? independent"
    r"(?: events)?",
    re.IGNORECASE,
)


def narrowed_by(said: str, facts: str, asked: str) -> Iterator[str]:
    """ "how many with no repeated digits?" of how many codes there are; whether A and B hang
    together."""
    if _FREELY.fullmatch(said) and facts:
        yield f"{facts}. how many ways in total?"
    before, again = _IF_SOME.search(asked), _IF_THEY.fullmatch(said)
    if before is not None and again is not None:
        lead = f"{facts}. " if facts else ""
        yield f"{lead}{asked[: before.end('who')]} {again['do']}"
    found = _WITH_MORE.fullmatch(said)
    if found is not None and asked:
        lead = f"{facts}. " if facts else ""
        yield f"{lead}{asked.rstrip(' ?.')} {found['clause']}"
    if _INDEPENDENT.fullmatch(said) and re.search(r"\bp ?\(a\)", facts, re.IGNORECASE):
        yield f"{facts}. are A and B independent?"


_NTH: Final = late_regex(
    r"(?:what )?if (?:the )?(?P<nth>first|second|third|other|last)(?: (?!is\b|was\b"
    r"|goes\b)[a-z]+)? (?:goes|is|was|were|had|has|costs?|went|drove|drives|travels|moves|does"
    r"|weighs|walks|walked|runs|ran|cycles|rides|flies|takes|took|needs|scores|earns)"
    r"(?: (?:at|only))? "
    r"(?P<n>[$£€]?\d+(?:\.\d+)?)(?P<unit> ?[a-z/]+)?(?: instead)?",
    re.IGNORECASE,
)
_MEASURED: Final = late_regex(
    r"(?<![\w.])(?P<n>[$£€]?\d+(?:\.\d+)?)(?P<unit> ?(?:km/h|mph|m/s|kmh|km|kg|cm|mm|ml|m|g|l|%"
    r"|miles|hours?|minutes?|years?|pounds?|dollars?|euros?)\b|)",
    re.IGNORECASE,
)
_PLACES: Final = {"first": 0, "second": 1, "other": 1, "third": 2, "last": -1}


def of_the_nth(request: str, facts: str, asked: str) -> Iterator[str]:
    """ "what if the second goes 100" for the second of the two speeds."""
    found = _NTH.fullmatch(request)
    if found is None:
        return
    by_unit: dict[str, list[re.Match[str]]] = {}
    for at in _MEASURED.finditer(facts):
        by_unit.setdefault(at["unit"].strip().lower(), []).append(at)
    unit = (found["unit"] or "").strip().lower()
    for name, places in by_unit.items():
        if len(places) < 2 or (unit and unit != name):
            continue
        index = _PLACES[found["nth"].lower()]
        if index < len(places):
            at = places[index]
            told = f"{facts[: at.start('n')]}{found['n']}{facts[at.end('n') :]}"
            yield f"{told}. {asked}"


_CHANGED_BY: Final = late_regex(
    r"(?:(?:what|how)\s+)?(?:(?:about|if|when|suppose)\s+)?(?:(?:it|he|she|they|i|we|you|the"
    r" [a-z]+|[a-z]+)"
    r"\s+)?(?:(?:goes|went|go|is|was|were|drives|drove|travels|runs|walks|cycles|costs?|had|has|takes|took)"
    r"\s+)?(?P<coin>[$£€])?(?P<n>\d+(?:\.\d+)?) ?(?P<unit>[a-z/]+)? (?P<way>faster|quicker|slower"
    r"|more"
    r"|less|fewer|longer|shorter|older|younger|heavier|lighter|dearer|cheaper|higher|lower|later|earlier)\b"
    r".*",
    re.IGNORECASE,
)
_DOWNWARD_WORDS: Final = "slower less fewer shorter younger lighter cheaper lower earlier"
_DOWNWARD: Final = frozenset(_DOWNWARD_WORDS.split())


def is_relative(said: str, question: str) -> bool:
    """Whether an amount is changed by so much: "20 km/h faster".

    Where the question has "12 years older" itself, "14 years older" stands in its place.
    """
    found = _CHANGED_BY.fullmatch(said)
    return found is not None and not re.search(rf"\b{found['way']}\b", question, re.IGNORECASE)


def changed_by(said: str, question: str) -> str | None:
    """The question with its one amount of the unit made so much more or less."""
    found = _CHANGED_BY.fullmatch(said)
    unit = (found["unit"] or "").lower() if found else ""
    places = [at for at in _MEASURED.finditer(question) if at["unit"].strip().lower() == unit]
    if found is None or not unit or len(places) != 1 or not places[0]["n"][0].isdigit():
        return None
    at = places[0]
    change = Fraction(found["n"]) * (-1 if found["way"].lower() in _DOWNWARD else 1)
    new = Fraction(at["n"]) + change
    shown = shown_number(new, uses_decimals=True)
    return f"{question[: at.start('n')]}{shown}{question[at.end('n') :]}" if new > 0 else None


_MORE_THAN: Final = late_regex(
    r"how (?P<way>much|many) (?P<more>more|less|fewer)(?: (?P<thing>[a-z]+?))?"
    r"(?: (?:does|do|did|will|has|have|is) (?P<x>[a-z]+)(?: (?P<verb>get|have|has|got|earn|own"
    r"|weigh|need))?)?(?: than (?P<y>[a-z]+))?",
    re.IGNORECASE,
)
_COUNTED: Final = late_regex(
    r"\b(?:as many|share|of|more|fewer|has|have|divide|got) (?:\d+ "
    r")?(?P<thing>(?!times\b)[a-z]{3,}s)\b",
    re.IGNORECASE,
)


def by_how_much(said: str, facts: str, asked: str) -> Iterator[str]:
    """ "how many more does Sam have", of the two who are named in the story."""
    found = _MORE_THAN.fullmatch(said)
    names = sorted(names_in(f"{facts}. {asked}"))
    if found is None or len(names) < 2:
        return
    first = (found["x"] or "").lower() or next((n for n in names if n in asked.lower()), "")
    others = [one for one in names if one != first]
    second = (found["y"] or "").lower() or (others[0] if len(others) == 1 else "")
    if {first, second} - {*names} or first == second:
        return
    counted = _COUNTED.search(facts)
    thing = found["thing"] or (counted["thing"] if counted else "")
    noun = f" {thing}" if thing and found["way"].lower() == "many" else ""
    for verb in filter(None, (found["verb"], "get", "have")):
        yield (
            f"{facts}. How {found['way']} {found['more']}{noun} does {first.title()} {verb} than "
            f"{second.title()}?"
        )


_HAS_ALREADY: Final = late_regex(
    r"(?:(?:and|but|so) )?(?:what )?if (?:i|he|she|they|we|[a-z]+) (?:already |now )?(?:has|have"
    r"|had|starts? with|started with)(?: already)?(?: saved)? (?P<size>[$£€]? ?\d+(?:\.\d\d)?)"
    r"(?: (?:already|saved(?: up)?|to start with|at first|in (?:the|his|her|my) bank))*",
    re.IGNORECASE,
)
_SAVES: Final = late_regex(
    r"^(?P<who>[a-z]+) (?P<rest>(?:saves?|puts? aside) [$£€]?\d.*)", re.IGNORECASE
)


def begun_with(request: str, question: str) -> Iterator[str]:
    """ "what if she already has £30", of one who saves so much a week."""
    found, saves = _HAS_ALREADY.fullmatch(request), _SAVES.search(question)
    if found is not None and saves is not None:
        has = "have" if saves["who"].lower() in ("i", "we", "they") else "has"
        coin = None if re.search(r"[$£€]", found["size"]) else _COIN.search(saves["rest"])
        size = f"{found['size'].strip()}{coin[0]}" if coin else found["size"]
        yield f"{saves['who']} {has} {size} and {saves['rest']}"


_COIN: Final = re.compile(r"(?<=\d) ?(?:pounds|dollars|euros)\b", re.IGNORECASE)


_PUT_BACK: Final = late_regex(
    r"(?:(?:and|but|what) )?(?:what )?if (?:i|we|you|he|she|they) (?P<not>don't |do not |never |did"
    r"n't )?(?:put|return|replaced?|puts) (?:(?:it|them|the(?: first)?(?: (?:one|marble|ball"
    r"|card))?|each(?: one)?) ?)?(?:back)?(?: (?:in|each time|first))?",
    re.IGNORECASE,
)
_KEPT: Final = late_regex(
    r",?\s*(?:and )?(?:without (?:putting (?:(?:it|them|any|the first(?: one)?) )?back|replacement"
    r"|replacing(?: it| them)?)|with (?:replacement|putting (?:it|them) back)"
    r"|put (?:it|them|the first(?: one)?) back)",
    re.IGNORECASE,
)
_TAKEN: Final = late_regex(
    r"\b(?:take|took|pick|draw|drew|pull|choose)s?(?: out)? (?:\d|two|three)\b(?: (?:marbles|balls"
    r"|sweets|counters|of them))*",
    re.IGNORECASE,
)


def put_back(request: str, facts: str, question: str) -> Iterator[str]:
    """The draws of the story with or without replacement: "what if i put it back"."""
    found = _PUT_BACK.fullmatch(request)
    if found is not None and _KEPT.search(question):
        way, asked = "without" if found["not"] else "with", _KEPT.sub("", question)
        yield f"{facts}. {asked.rstrip(' ?.')} {way} replacement?"
    taken = _TAKEN.search(facts)
    if found is None or taken is None:
        return
    way = "without" if found["not"] else "with"
    facts = _KEPT.sub("", facts)
    taken = _TAKEN.search(facts)
    if taken is not None:
        facts = f"{facts[: taken.end()]} {way} replacement{facts[taken.end() :]}"
        yield f"{facts}. {question}"
