"""How many boxes or buses are needed for so many things, and how many full ones there are."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.narrated.words import THING, WORD, clauses_of, sort_of
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_HOLDS: Final = (
    r"(?:can (?:carry|hold|seat|take|transport)|carries|holds?|has(?: room for)?|seats?|takes?"
    r"|fits?|contains?|have|has space for)"
)
_ONE: Final = late_regex(
    rf"(?:(?:a|an|each|every|1|1 of the) (?P<box>{WORD}(?: {WORD})?) {_HOLDS} (?:up to |at most "
    rf")?(?P<k>\d{{1,5}}) (?P<thing>{THING})"
    rf"|(?:the )?(?P<thing2>they|{THING}) (?:are|is|come|will be) (?:packed|sold|put|placed"
    rf"|transported)?(?: )?in(?:to)? (?P<box2>{WORD}) of (?P<k2>\d{{1,5}})"
    rf"|(?P<k3>\d{{1,5}}) (?P<thing3>{THING}) (?:fit|sit|can sit|can fit) (?:in|into|on|at) (?:a"
    rf"|an|each|1|every) (?P<box3>{WORD}))"
)
_FEW: Final = rf"{WORD}(?: {WORD}){{0,2}}?"
_ALL: Final = late_regex(
    rf"(?:there are |(?:a|the) (?:school|group|class|farmer|baker|teacher|club|factory|shop"
    rf"|company|[a-z]+) (?:has|have|with|packs|of|needs|wants) |{WORD} (?:has|wants to pack|needs "
    rf"to pack|picked|baked) )?"
    rf"(?P<n>\d{{1,7}}) (?P<thing>{_FEW})(?: (?:(?:go|are going|want to go|travel|take part|come"
    rf"|are invited|must be (?:packed|transported)|have to be (?:packed|transported)"
    r"|need to be (?:packed|transported)|are to be (?:packed|seated))(?: (?:on|to|in|for) (?:a|an"
    r"|the) [a-z]+(?: [a-z]+)?)?))?(?: (?:on|to|for|in) (?:a|an|the) [a-z]+(?: [a-z]+)?)?"
)
_NEEDED: Final = late_regex(
    rf"how many (?P<box>{THING}) (?:(?:are|will be|is) (?:needed|required|necessary)|(?:does|do"
    rf"|will|must|should) (?:the|they|he|she|we|it|you) ?(?:{WORD} )?(?:need|buy|order|book|hire"
    rf"|rent|use)(?: to (?:book|hire|order|rent))?)"
    rf"(?: (?:for|to (?:carry|transport|seat|pack|hold|take)) (?:(?:a|an|the) (?:{WORD} )?{WORD} "
    rf"of |all |all the |them all|everyone|everybody)?(?:(?P<n>\d{{1,7}}) )?(?P<thing>{THING})?)?"
)
_FULL: Final = late_regex(
    rf"how many (?:full |complete )?(?P<box>{THING}) (?:are there|(?:does|did|will) (?:he|she|they"
    rf"|it|you|the {WORD}|{WORD}) (?:fill|pack|make|get|need)|can (?:be (?:filled|packed|made"
    rf"|set up)|(?:he|she|they|it|you|the {WORD}|{WORD}) (?:fill|pack|make)))"
    rf"(?: (?:with|from|out of) (?:the |(?P<n>\d{{1,7}}) )?(?P<thing>{THING}))?"
    rf"(?P<over>,? and how many(?: {THING})? (?:are|will be|remain|does (?:he|she) have)(?: (?:left"
    rf"(?: over)?))?)?"
)


_PACKED: Final = late_regex(
    r"^[a-z ]+ (?:packs?|packed|puts?|sorts?|collect(?:s|ed)|pick(?:s|ed)|ha[sd]|baked?s?|made"
    r"|makes)"
    r" (\d+) ([a-z]+)(?: and (?:packs?|packed|puts?|sorts?) them)? (?:in|into) ([a-z]+) of (\d+)"
    r"(?=\.)"
)


_VEHICLES: Final = "lift elevator boat ferry bus van car truck lorry taxi plane train gondola"


def read_packing(text: str) -> Reckoned | Formed | None:
    """The question for the number of containers."""
    if "how many" not in text.lower():
        return None
    clauses = clauses_of(
        _PACKED.sub(
            r"there are \1 \2. the \2 are packed in \3 of"
            r" \4",
            story_of(text),
        )
    )
    if len(clauses) not in (2, 3):
        return None
    needed, full = _NEEDED.fullmatch(clauses[-1]), _FULL.fullmatch(clauses[-1])
    asked = full or needed
    one = [hit for part in clauses[:-1] if (hit := _ONE.fullmatch(part))]
    rest = [part for part in clauses[:-1] if not _ONE.fullmatch(part)]
    if asked is None or len(one) != 1 or len(rest) != len(clauses) - 2:
        return None
    box = one[0]["box"] or one[0]["box2"] or one[0]["box3"]
    if asked["box"] in ("trips", "journeys", "rides") and box.split()[-1] in _VEHICLES.split():
        box = asked["box"]
    size = one[0]["k"] or one[0]["k2"] or one[0]["k3"]
    thing = sort_of(one[0]["thing"] or one[0]["thing2"] or one[0]["thing3"])
    if thing == "they" and rest and (all_of := _ALL.fullmatch(rest[0])):
        thing = sort_of(all_of["thing"])
    count = _count(rest, asked, thing)
    if not count or sort_of(asked["box"]) not in (sort_of(box), sort_of(box).split()[-1]):
        return None
    if full and full["over"]:
        return _with_rest(count, size, asked["box"])
    values = (
        Value("n", Fraction(count), "the number of all"),
        Value("b", Fraction(size), "the number in each"),
    )
    goal = f"the number of {asked['box']}"
    return Reckoned(goal, "n/b", values, "", "down" if full else "up")


def _count(rest: list[str], asked: re.Match[str], thing: str) -> str:
    """How many there are, of the same things or of those who take the seats."""
    if not rest:
        return asked["n"] or "" if sort_of(asked["thing"] or "") in (thing, *_people(thing)) else ""
    found = _ALL.fullmatch(rest[0])
    if found is None or asked["n"]:
        return ""
    same = sort_of(found["thing"]) in (thing, *thing.split()[-1:], *_people(thing))
    return found["n"] if same else ""


def _people(thing: str) -> tuple[str, ...]:
    """Who sits on seats."""
    people = ("child", "person", "pupil", "student", "passenger", "guest", "visitor", "fan", "boy")
    return people if thing in ("seat", "place", "person", "passenger") else ()


def _with_rest(count: str, size: str, boxes: str) -> Formed:
    full = f"floor({count}/{size})"
    return Formed(
        goal=f"the number of {boxes}, and of what is left over,",
        law="Divide with a remainder",
        parts=(full, f"{count} - {size}*{full}"),
        form="{0}, {1}",
    )
