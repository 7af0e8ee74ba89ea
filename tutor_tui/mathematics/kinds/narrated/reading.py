"""A message read as a story whose every clause is understood, and the equations it becomes.

A story is taken only where each of its numbers is used, its equations have one solution that
makes sense, and what is asked is fixed by them.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.dating import undated, until_asked
from tutor_tui.mathematics.kinds.narrated.events import event
from tutor_tui.mathematics.kinds.narrated.facts import fact
from tutor_tui.mathematics.kinds.narrated.fair import fair, fair_question
from tutor_tui.mathematics.kinds.narrated.parts import part, part_question
from tutor_tui.mathematics.kinds.narrated.questions import question
from tutor_tui.mathematics.kinds.narrated.rates import bill, rate
from tutor_tui.mathematics.kinds.narrated.rates_asked import rate_question
from tutor_tui.mathematics.kinds.narrated.shopping import shopping, shopping_question
from tutor_tui.mathematics.kinds.narrated.sorts import sort_fact, sort_question
from tutor_tui.mathematics.kinds.narrated.stating import stated
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import GERUNDS
from tutor_tui.mathematics.kinds.narrated.world import World, called
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.kinds.word_problems.tale import told_from
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import UnreadableError

_HINT: Final = late_regex(
    r"\bhow (?:many|much|old|long|tall|heavy|wide|high|big|fast|far|deep|expensive)\b"
    r"|\b(?:what|find|calculate|work out|determine)\b",
    re.IGNORECASE,
)
_DIGIT: Final = late_regex(r"\d")
_Said: TypeAlias = Callable[[re.Match[str]], str]
_GOES_ON: Final = late_regex(r"[$£€]?\d|by |half |twice |a |an |another |the ")
_PART_OF: Final = r"(?:\d/\d+|\d ?%|half|quarter|third)(?: of (?:them|the [a-z]+))?"


def _is_done(asked: re.Match[str]) -> bool:
    """Whether "how many walk" is asked of a part that does: "3/8 walk to school"."""
    return re.search(rf"{_PART_OF} {asked[1]}\b", asked.string[: asked.start()]) is not None


_SAID_OTHERWISE: Final[tuple[tuple[re.Pattern[str], str | _Said], ...]] = (
    (
        late_regex(
            r"\b(there (?:are|were) [^.]*? than [a-z]+) (?:in|at|on) an? [a-z]+ (?:of|with) (\d+)"
            r"(?: [a-z]+)?(?=[.?])"
        ),
        r"\1. there are \2 pupils",
    ),
    (
        late_regex(
            r"\b(?:in|at|on) an? [a-z]+ (?:of|with) (\d+) ([a-z]+),? (?=there (?:are|were) [^.]*"
            r"\b(?:than|as many)\b)"
        ),
        r"there are \1 \2. ",
    ),
    (
        late_regex(
            r"\b(an?|the) ([a-z]+),? (?:which is )?(\d+(?:\.\d+)? ?[a-z]+) (tall|long|high|deep),? "
            r"(?=(?!is\b|was\b|are\b)[a-z]+s\b)"
        ),
        r"\1 \2 is \3 \4. it ",
    ),
    (
        late_regex(
            r"\bof an? (?:class|group|club|team) of (\d+)(?= (?:pupils|students|children|people"
            r"|members|players)\b)"
        ),
        r"of the \1",
    ),
    (
        late_regex(r"\b(an? [a-z]+) is (?=[$£€]\d+(?:\.\d\d)?(?:[.,]? and| each|[.,?] ))"),
        r"\1 costs ",
    ),
    (late_regex(r"\bof an? (?:class|group|club|team) of (\d+)\b"), r"of the \1 pupils"),
    (late_regex(r"\bin an? (class|school) of (\d+),"), r"in a \1 of \2 pupils,"),
    (
        late_regex(
            r"\b(\d+ ([a-z]+?)e?s)(?: of [a-z]+)?\. (?:each|every) \2 (?:has|holds|contains|had"
            r"|held|contained) (\d+ [a-z]+)(?=\.)"
        ),
        r"\1 with \3 each",
    ),
    (
        late_regex(
            r"\b(?:an?|the) [a-z]+ sells ([a-z ]+?) (?:for|at) ((?:[$£€] ?\d+(?:\.\d\d)?|\d+"
            r"(?:\.\d\d)?"
            r" [a-z]+) (?:each|apiece|a piece))"
        ),
        r"\1 cost \2",
    ),
    (
        late_regex(
            r"\b((?:[a-z]+ ){1,2}?)(?:has |had |has already )?(read|ate|eats|reads) "
            r"(\d+(?:/\d+| ?%)) of an? (\d+)[- ](page|slice|piece)s? ([a-z]+)(?=\.)"
        ),
        r"a \6 has \4 \5s. \1\2 \3 of it",
    ),
    (
        late_regex(
            r"\b((?:[a-z]+ ){1,2}?)(?:has |had |has already )?(read|ate|eats|reads) "
            r"(\d+(?:/\d+| ?%)) of an? ([a-z]+) (?:with|of|that has|which has) "
            r"(\d+ (?:pages|slices|pieces))(?=\.)"
        ),
        r"a \4 has \5. \1\2 \3 of it",
    ),
    (late_regex(r"\b(?:has|have|had)(?: already)? (read|eaten) (?=\d)"), r"\1 "),
    (late_regex(r"\bare (left|remaining) to (?:read|eat)\b"), r"are \1"),
    (
        late_regex(
            r"\b([a-z]+) (has|have|had) (\d+) ([a-z]+)(?:\.|,) (?:which|that) (?:is|was) "
            r"(\d+ (?:more|fewer|less)|(?:twice|half|\d+ times) as many)(?= (?:than|as)\b)"
        ),
        r"\1 \2 \3 \4. \1 \2 \5 \4",
    ),
    (
        late_regex(
            r"\b((?:[a-z]+ )?[a-z]+) is (\d+)(?: years old)?[.,] (?:which|that) is "
            r"(?=(?:twice|half|\d+ times) as old as|\d+ years (?:older|younger) than)"
        ),
        r"\1 is \2 years old. \1 is ",
    ),
    (
        late_regex(
            r"\b(pizza|cake|pie) (?:is|was) (?:cut|divided|sliced) into (\d+)(?: equal)? "
            r"(?=slices|pieces|parts)"
        ),
        r"\1 has \2 ",
    ),
    (
        late_regex(
            r"\b(?:an? (?:family|group|party|class) of )?(\d+)(?: (people|persons|visitors|guests"
            r"|friends))? (?:(?:went|came|visited)(?: [a-z]+){0,3} and )?(?:together |altogether )?"
            r"(paid|pays?) (?=(?:a total of )?[$£€]?\d)"
            r"(?!.*\b(?:each|per)\b)"
        ),
        r"there are \1 people. they \3 ",
    ),
    (
        late_regex(
            r"\b(there are \d+ people\. they pa(?:id|ys?) (?:a total of )?[$£€]?\d[\d.]*)(?: for"
            r" [a-z]+| at (?:the|an?) [a-z]+| in total| altogether)*\. (.*[.,]) (?=how many)"
        ),
        r"\2 \1. ",
    ),
    (
        late_regex(
            r"\b(\d+ [a-z]+s) of [a-z]+(?= (?:for|at|costing|that cost|which cost) [$£€]?\d[\d.]*"
            r"(?: [a-z]+)? (?:each|apiece|per [a-z]+))"
        ),
        r"\1",
    ),
    (late_regex(r"\bour (?=ages?\b|weights?\b|heights?\b)"), "their "),
    (late_regex(r"\b(do|does|did) ([a-z]+) still have\b(?! left)"), r"\1 \2 have left"),
    (late_regex(r",? whose (?=length|width|height|perimeter|area|age|price)"), ". its "),
    (
        late_regex(
            r"\b(?:an? )?(?:piece of )?(?:wire|string|rope|fence|fencing) (?:of length |of |that "
            r"is |which is )?(\d+(?:\.\d+)? ?(?:cm|m|metres|inches|feet))(?: long)? is (?:bent"
            r"|formed|shaped"
            r"|made) into an? (rectangle|square)"
        ),
        r"the perimeter of the \2 is \1",
    ),
    (
        late_regex(
            r"\bto (?:rent|hire|use|book) (?:a|an|the) ([a-z]+),? (?:you|we|one) (?:pay|pays)\b"
        ),
        r"the \1 costs",
    ),
    (late_regex(r"\b(twice|half|\d+ times) my age\b"), r"\1 as old as me"),
    (late_regex(r"\b(twice|half|\d+ times) his age\b"), r"\1 as old as him"),
    (late_regex(r"\b(twice|half|\d+ times) her age\b"), r"\1 as old as her"),
    (late_regex(r"\b(twice|half|\d+ times) ([a-z]+)'s age\b"), r"\1 as old as \2"),
    (
        late_regex(
            r"\b(?:[a-z]+ ){1,2}has (\d+(?:\.\d+)? ?(?:m|metres|meters|feet|ft|yards)) of (?:fence"
            r"|fencing) (?:for|to enclose|to go (?:a)?round|around) an? rectangular [a-z]+"
        ),
        r"the perimeter of the rectangle is \1. it is",
    ),
    (
        late_regex(r"\bit is (twice|half|\d+ times) as long as (?:it is )?wide\b"),
        r"the length is \1 the width",
    ),
    (
        late_regex(
            r"^(?:after|having) ([a-z]+ing) ([^.,]*\d[^.,]*), ((?!he\b|she\b|it\b|they\b)[a-z]+) "
            r"(has|had|is left with|was left with) "
        ),
        lambda found: (
            f"{found[3]} {GERUNDS.get(found[1], found[1])} {found[2]}. {found[3]} {found[4]} "
        ),
    ),
    (
        late_regex(
            r"\b(?:an? [a-z]+ of )?((?:[$£€] ?)?\d+(?:\.\d\d?)?(?: [a-z]+)?) (?:is|are|was|were) "
            r"(?:shared|divided|split) between ([a-z]+) and ([a-z]+),? (?:so|such) that (?=\2\b"
            r"|\3\b)"
        ),
        r"\2 and \3 have \1. ",
    ),
    (
        late_regex(r"\bhow (many|much)( [a-z]+)? did ([a-z]+) start with\b"),
        r"how \1\2 did \3 have at first",
    ),
    (late_regex(r"\b(\d+) out of (?:the )?(\d+) (?=[a-z]+ [a-z]+)"), r"\1 of the \2 "),
    (
        late_regex(r"\bhow many ([a-z]+)(?=\?|$)"),
        lambda at: f"{at[0]} are there" if not _is_done(at) else at[0],
    ),
    (late_regex(r"\ba number (?=.*\banother number\b)"), "the first number "),
    (late_regex(r"\banother number\b"), "the other number"),
)
"""Wordings for which others are read."""
_SUPPOSED: Final = late_regex(
    r"\bif (?:\w+ ){1,3}(?:gives?|gave|sells?|sold|buys?|bought|gets?|got|loses?|lost|eats?|ate)\b"
)
_AGES: Final = late_regex(r"\b(?:old|older|younger|ages?|in how many years will)\b")


def read_narrated(text: str) -> Story | None:
    """The story that a message tells."""
    if not _HINT.search(text) or not re.search(r"[.,;?!]\s+\S", text):
        return None
    story = story_of(text)
    if not story or not _DIGIT.search(story):
        return None
    if not re.search(r"\b(?:when|what time)\b", story):
        story = re.sub(r" at \d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?", "", story)
    for pattern, plain in _SAID_OTHERWISE:
        story = pattern.sub(plain, story)
    story = until_asked(story)
    try:
        world = told_from(
            World(
                names=names_in(text),
                is_of_ages=_AGES.search(story) is not None,
                is_supposed=_SUPPOSED.search(story) is not None,
            ),
            story,
            _READERS,
        )
        return stated(world, story) if world is not None else None
    except UnreadableError:
        return None


def _whole(reader: Callable[[str, World], World | None]) -> Callable[[str, World], World | None]:
    """The reader for clauses that have a subject of their own."""
    return lambda clause, world: reader(undated(clause), world)


def _going_on(reader: Callable[[str, World], World | None]) -> Callable[[str, World], World | None]:
    """The reader for clauses that go on with the beginning of the one before."""

    def read(clause: str, world: World) -> World | None:
        return first_of(reader(begun, world) for begun in _begun(undated(clause), world))

    return read


def _after(clause: str, world: World) -> World | None:
    """ "after 30 litres are taken out it is half full": two clauses without a stop between."""
    found = kept_regex(
        r"(?:after|when) (?P<one>.+?) (?P<two>(?:it|he|she|they|there|the) .+)"
    ).fullmatch(clause)
    after = event(found["one"], world) if found else None
    return fact(found["two"], after) if found and after is not None else None


_TOLD: Final = (
    shopping_question,
    fair_question,
    rate_question,
    sort_question,
    part_question,
    question,
    rate,
    bill,
    sort_fact,
    fair,
    event,
    shopping,
    _after,
    fact,
    part,
)
_READERS: Final = (
    *(_whole(reader) for reader in _TOLD),
    *(_going_on(reader) for reader in (rate, fair, shopping, event, fact)),
)


def _begun(clause: str, world: World) -> list[str]:
    """A clause with the beginning of the one before: "and had 8 left", "after selling 20"."""
    subject = "i" if world.subject == "i" else called(world.subject, world.names).lower()
    found = kept_regex(r"(?:after|by) (\w+) (.+)").fullmatch(clause) or kept_regex(
        r"(\w+) (.+)"
    ).fullmatch(clause)
    begun = []
    if found and found[1] in GERUNDS:
        clause = f"{GERUNDS[found[1]]} {found[2]}"
    if subject:
        begun.append(f"{subject} {clause}")
    if world.lead and _GOES_ON.match(clause):
        begun.append(f"{world.lead} {clause}")
    return begun
