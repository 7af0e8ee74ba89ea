"""What an event says: "both are red", "1 q and 2 m", "at least one ace", "sequence ttm"."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting, labelled
from tutor_tui.mathematics.kinds.probability.draws import Event, Part, Shape
from tutor_tui.mathematics.kinds.probability.pools import Group, Pool, group_of
from tutor_tui.mathematics.late_patterns import late_regex

_GETTING: Final = late_regex(
    r"^(?:of|that|to|for|being)?\s*(?:(?:you|we|i|he|she|they|it|a card|the card|the number|"
    r"its|it's|the result|the outcome|the letter|the ball|the marble)(?: will| would)?\s+)?"
    r"(?:(?:getting|get|gets|drawing|draw|draws|drawn|picking|pick|picks|choosing|choose|"
    r"selecting|select|pulling|pull|rolling|roll|throwing|throw|tossing|toss|flipping|flip|"
    r"obtaining|obtain|having|have|there (?:is|are)|landing on|it is|is|are|being|will be|be|"
    r"were|comes? up|turns? up|lands? on|shows?|out)\s+)*"
)
_MEMBERS: Final = (
    r"(?:(?:of )?(?:them|these|those|(?:the )?(?:\d+ )?"
    r"(?:marbles|balls|cards|letters|chips|counters|socks|beads|sweets|candies|draws|drawn|chosen|"
    r"selected|picked|coins|flips|tosses|rolls|throws|dice|people|students|members|numbers|pens|"
    r"discs|tickets))\s*)?"
)
_BE: Final = (
    r"(?:(?:will be|are|is|were|be|being|come up|comes up|show|shows|land on|lands on)\s+)?"
)
_BOUND: Final = (
    r"(?:(?P<bound>exactly|at least|at most|precisely|no more than|no fewer than|only|just)\s+)?"
)
_QUANTITY: Final = late_regex(rf"{_BOUND}(?P<count>\d+|one|an?)\s+{_MEMBERS}{_BE}(?P<phrase>.+)")
_OR_MORE: Final = late_regex(r"(?P<count>\d+) or (?P<way>more|fewer|less) (?P<phrase>.+)")
_MORE_THAN: Final = late_regex(r"(?P<way>more|fewer|less) than (?P<count>\d+) (?P<phrase>.+)")
_ALL: Final = late_regex(
    rf"(?:both|all(?:\s+\d+)?|every one|each(?: one)?|only)\s+{_MEMBERS}{_BE}(?P<phrase>.+)"
)
_ALL_BEHIND: Final = late_regex(
    rf"(?:(?:the )?(?:\d+ )?(?:marbles|balls|cards|letters|they|coins|dice)\s+)?{_BE}"
    r"(?:both|all)\s+(?:are |be )?(?P<phrase>.+)"
)
_NONE: Final = late_regex(
    rf"(?:none|neither(?: one)?|no(?: one)?|not any|0)\s+{_MEMBERS}{_BE}(?P<phrase>.+)"
)
_KINDS: Final = r"(?:colou?rs?|suits?|kinds?|types?|letters?|ranks?|numbers?|gender|sex)"
_SAME: Final = late_regex(
    rf"(?:(?:both|all|they|the|\d+)\s+)*{_MEMBERS}{_BE}(?:both |all )?(?:of |have |having |from "
    rf"|in )*(?:the )?same {_KINDS}|(?:(?:the |\d+ )*[a-z]+ )?match(?:ing)?"
)
_DIFFERENT: Final = late_regex(
    rf"(?:(?:both|all|they|the|\d+)\s+)*{_MEMBERS}{_BE}(?:of |have |having |from |in )*"
    rf"(?:a )?(?:different|distinct) {_KINDS}|(?:1|one) of each(?: {_KINDS})?"
)
_ORDER: Final = (
    late_regex(r"(?:the )?sequence (?P<word>[a-z]+)"),
    late_regex(
        r"(?:the )?(?:1st|first)(?: (?!is\b)[a-z]+)?(?: drawn| picked)? (?:is|was|will be) "
        r"(?P<first>.+?),? (?:and|but) (?:the )?(?:2nd|second)(?: (?!is\b)[a-z]+)?(?: drawn| "
        r"picked)? (?:is|was|will be)? ?(?P<second>.+)"
    ),
    late_regex(
        r"(?P<first>.+?),? (?:and )?(?:then|followed by|first,? (?:and )?then|on the (?:1st|first)"
        r"(?: [a-z]+)? and) (?:getting |drawing )?"
        r"(?P<second>.+?)(?: second| on the (?:2nd|second)(?: [a-z]+)?)?"
    ),
)
_LOWEST: Final = frozenset({"at least", "no fewer than"})
_HIGHEST: Final = frozenset({"at most", "no more than"})


def read_event(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    """The event that a text says, and how often is drawn; `None` unless all of it is read.

    `count` is how often is drawn, where that was said.
    """
    plain = _GETTING.sub("", text.strip(" ,.:")).strip()
    return first_of(
        read(plain, pool, count) for read in (_sequence, _alike, _all_or_none, _counted, _single)
    )


def _sequence(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    for found in fitting(text, _ORDER):
        parts = found.groupdict()
        words = list(parts["word"]) if "word" in parts else [parts["first"], parts["second"]]
        groups = [_group(pool, word) for word in words]
        if all(groups) and count in (None, len(groups)):
            drawn = tuple(Part(group, 1, 1) for group in groups if group)
            return Event(Shape.SEQUENCE, drawn), len(drawn)
    return None


def _alike(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    if pool.kind not in ("things", "letters"):
        return None
    same, different = _SAME.fullmatch(text), _DIFFERENT.fullmatch(text)
    if not (same or different) or (number := count or (2 if "both" in text else None)) is None:
        return None
    is_each = "of each" in text
    if number < 2 or (is_each and number != len(pool.items)):
        return None
    return Event(Shape.SAME if same else Shape.DIFFERENT), number


def _all_or_none(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    number = count or (2 if re.search(r"\bboth\b|\bneither\b", text) else None)
    if number is None or (number != 2 and re.search(r"\bboth\b|\bneither\b", text)):
        return None
    for is_all, found in labelled(text, ((True, _ALL), (False, _NONE), (True, _ALL_BEHIND))):
        said = re.match(r"all (\d+)", text)
        group = _group(pool, found["phrase"])
        if group and (said is None or int(said[1]) == number):
            wanted = number if is_all else 0
            return Event(Shape.COUNTS, (Part(group, wanted, wanted),)), number
    return None


def _counted(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    pieces = _pieces(text)
    parts = [_part(piece, pool, count) for piece in pieces]
    known = [part for part in parts if part is not None]
    total = sum(part.low for part in known)
    if len(known) < len(parts) or not known or (count is None and any(_is_open(p) for p in pieces)):
        return None
    groups = [part.group for part in known]
    overlaps = sum(len(group) for group in groups) != len(frozenset().union(*groups))
    number = count or total
    if overlaps or total > number or (len(known) > 1 and total != number):
        return None
    return Event(Shape.COUNTS, tuple(known)), number


def _is_open(text: str) -> bool:
    return re.match(r"at |no |more |fewer |less |\d+ or ", text) is not None


def _pieces(text: str) -> list[str]:
    """ "1 x, 1 q and 2 m" in three."""
    return [piece for piece in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", text) if piece]


def _part(text: str, pool: Pool, count: int | None) -> Part | None:
    most = count if count is not None else 0
    for pattern in (_OR_MORE, _MORE_THAN):
        if (found := pattern.fullmatch(text)) and (group := _group(pool, found["phrase"])):
            number = int(found["count"]) + (pattern is _MORE_THAN) * (
                1 if found["way"] == "more" else -1
            )
            low, high = (number, most) if found["way"] == "more" else (0, number)
            return Part(group, low, high)
    found = _QUANTITY.fullmatch(text)
    group = _group(pool, found["phrase"]) if found else None
    if found is None or not group:
        return None
    number = int(found["count"]) if found["count"].isdigit() else 1
    if found["bound"] in _LOWEST:
        return Part(group, number, most)
    if found["bound"] in _HIGHEST:
        return Part(group, 0, number)
    return Part(group, number, number)


_BOTH_AT_ONCE: Final = late_regex(
    r"(?:both )?(?:an? )?(?P<one>[a-z]+(?: card)?) and (?:also )?(?:an? )?(?P<two>[a-z]+(?: card)?)"
)
"""What one draw is at the same time: "a king and a heart"."""


def _single(text: str, pool: Pool, count: int | None) -> tuple[Event, int] | None:
    if count not in (None, 1):
        return None
    if count == 1 and (both := _BOTH_AT_ONCE.fullmatch(text)):
        groups = [_group(pool, both["one"]), _group(pool, both["two"])]
        shared = groups[0] & groups[1] if groups[0] and groups[1] else None
        return (Event(Shape.COUNTS, (Part(shared, 1, 1),)), 1) if shared else None
    found = re.fullmatch(
        r"not (?:drawing |getting |picking |rolling |throwing |choosing |a |an )*(.+)", text
    )
    phrase = found[1] if found else text
    group = _group(pool, phrase)
    if group is None or (not group and phrase[:1].isdigit()):
        return None  # "2 queens" are not one card
    wanted = 0 if found else 1
    return Event(Shape.COUNTS, (Part(group, wanted, wanted),)), 1


def _group(pool: Pool, phrase: str) -> Group | None:
    return group_of(pool, phrase.removesuffix(" ones").removesuffix(" one"))
