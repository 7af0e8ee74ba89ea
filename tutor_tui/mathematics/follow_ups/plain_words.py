"""A message as the words that carry its meaning: one word for each meaning, numbers apart.

"could u graph these pls" is `can you graph it`. Nothing is guessed but slips of the pen: a long
word one letter away from a known one is that word. Standard library only.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

VALUE: Final = "#"
"""What stands for a number."""

_SHORT: Final = tuple(
    (late_regex(pattern), written)
    for pattern, written in (
        (r"\bcan(?:'?t|not)\b", "can not"),
        (r"\bwon'?t\b", "will not"),
        (r"\b(is|are|was|does|do|did|could|would|should|has|have)n'?t\b", r"\1 not"),
        (r"\b(how|where|why|what|when|who)'?d\b", r"\1 did"),
        (r"'d\b", " would"),
        (r"'ll\b", " will"),
        (r"'ve\b", " have"),
        (r"'re\b", " are"),
        (r"\bi'?m\b", "i am"),
        (r"\b(what|how|where|who|when|why|that|it|there|here|which)'?s\b", r"\1 is"),
        (r"\blet'?s\b", "let us"),
        (r"'s\b", " is"),
        (r"\bwhatre\b", "what are"),
        (r"\bgimme\b", "give me"),
        (r"\blemme\b", "let me"),
        (r"\b(?:wanna|want to)\b", "want"),
        (r"\bkinda\b|\bkind of a\b|\bsorta\b", " "),
        (r"\b(?:by|with) (?:eliminating|elimination)\b", "elimination"),
        (r"\bl'?h[oô]pital'?s?\b|\bl'?hospital'?s?\b", "lhopital"),
        (r"\bdouble[- ]check", "check"),
        (r"\bmultipl(?:y|ying) (?:(?:it|them|that) )?(?:back )?out\b", "expand"),
        (r"\bbreak(?:ing)? (?:(?:it|that|this|them|everything) )?down\b", "breakdown"),
        (r"\bis it possible (?:for you )?to\b|\bwould it be possible to\b", "can you"),
        (r"\btak(?:e|ing) (?:it|that|this|them) apart\b", "breakdown"),
        (r"\bback to front\b", "backwards"),
        (r"\b(?:x|horizontal)[- ]axis\b", "xaxis"),
        (r"\b(?:y|vertical)[- ]axis\b", "yaxis"),
        (r"\bnumber[- ]?line\b", "numberline"),
        (r"\bpercent(?:age)?s?\b|\bper cent\b|%", " percentage "),
        (
            r"\bof course\b|\bby the way\b|\bif (?:possible|(?:you|u) (?:can|could|like|want))\b",
            " ",
        ),
    )
)

_MEANINGS: Final = """
    graph: graphs graphed graphing plot plots plotted plotting draw draws drawn drew drawing
        pic pics sketch sketches sketched sketching picture pictures diagram visualise visualize
        visually
        visual chart
    step: steps stage stages
    working: workings calculation calculations computation computations process derivation
        reasoning
    get: got gets gotten getting obtain obtained obtains reach reached arrive arrived find found
        finds finding land landed
    come: came comes coming
    use: used using uses rely relying via apply applied applying employ employed employing
    what: which whatever
    rule: rules law laws pattern relation relationship theorem theorems property properties identity
    formula: formulas formulae
    equation: equations
    way: ways method methods approach approaches route routes technique techniques strategy path
        manner
    other: another different alternative alternate else differently otherwise alternatively
    simple: simpler simply simplest easy easier easily plain plainer basic clearer dumb dumbed
        gentle gently softer kindergarten layman
    slow: slower slowly
    explain: explains explained explaining explanation clarify elaborate describe interpret
    check: checks checked checking verify verified verifying prove proved confirm confirmed
        validate test recheck
    right: correct valid accurate correctly
    true: truly
    wrong: mistaken incorrect mistake error
    sure: certain positive confident
    big: large great high huge
    bigger: larger greater higher taller
    biggest: largest greatest highest
    small: little low tiny
    smaller: lesser lower fewer less
    smallest: lowest least
    maximum: max
    minimum: min
    decimal: decimals
    fraction: fractions
    problem: problems question questions exercise exercises task tasks
    example: examples
    kind: sort type kinds sorts types
    harder: tougher trickier nastier meaner
    hard: difficult tricky tough challenging complicated
    show: shows showed shown showing see view display look
    give: gives gave giving throw send hand set
    tell: telling tells told say says said
    know: knows knew
    want: need wants needs fancy rather prefer wish
    do: does doing done
    make: makes made making
    put: puts putting plug plugged plugging substitute substituted substituting sub insert
    write: writes written wrote express expressed
    turn: turns turned convert converted change changed changing
    swap: swapped replace replaced replacing switch switched
    multiply: times multiplied multiplying multiplication
    divide: divided dividing division divides
    add: added adding adds plus
    subtract: subtracted subtracting minus taking take took takes
    solve: solved solving solves tackle tackled tackling handle handled crack
    number: numbers value values figure figures
    answer: answers result results solution solutions
    root: roots zero zeros zeroes nought
    reason: reasons
    mean: means meant signify signifies represent represents
    double: doubled twice
    understand: understood follow following
    lost: confused stuck confusing
    practise: practice practising
    try: tried tries attempt have_a_go
    begin: start starting started beginning begins starts
    cross: crosses crossing meet meets hit hits touch touches cut cuts intersect intersects
    idea: concept thinking logic intuition
    trick: tricks shortcut shortcuts hack
    quick: quicker fast faster
    differentiate: differentiating differentiated
    integrate: integrating integrated
    useful: use_for helpful
    exact: exactly precise precisely
    approximately: approx roughly around about_equal
    child: kid kids children toddler baby grader beginner dummy
    line: lines
    together: total altogether
    spread: spreads scattered variation vary varies
    middle: centre center central
    interest: interests
    undo: undoes undoing undone
    point: points
    it: pair simplification factorisation factorization conversion rearrangement that this these
    those
    them they its
    is: are was were be been am being
    can: could may might would will shall should
    have: has had having
    you: i we u ya me us my your our one's
    like: alike
    first: firstly initially
    next: following_one
    always: everytime generally
    every: each
    part: parts piece pieces bit
    compute: calculate calculated calculating computed computing work_out
    happen: happens happened
    stand: stands
    name: called named names
    word: words
    hint: hints clue clues nudge pointer
    degree: degrees
    radian: radians
    length: long
    area: areas
    divisor: divisors
    expand: expanded expanding
    reverse: reversed backwards
"""
_DROPPED_WORDS: Final = """
    a an the please pls plz ok okay so then now well just really actually kindly hey hi hmm um uh
    oh ah thanks thx thank cheers mate bro lol too also and but even quite pretty very maybe
    perhaps possibly anyway though bit there here some any basically literally hell earth heck
    again once more_please dear sir miss tutor mind somewhere already still yeah yes right_then
    alright cool
    great nice wait hold sorry all ever
"""
_LIGHT_WORDS: Final = """
    of to for in on at with from by into as like same it is do can have you if or out up down go
    let get me that am did give show tell want make
"""
DROPPED: Final = frozenset(_DROPPED_WORDS.split())
LIGHT: Final = frozenset(_LIGHT_WORDS.split())
"""Words that hold a sentence together and tell little about what is wished."""

_TOKEN: Final = late_regex(r"-?\d+(?:[./]\d+)?(?:st|nd|rd|th)?|[a-zà-ÿ]+|[^\s\w.,;:!?'\"()…-]")
_ORDINAL: Final = late_regex(r"(\d+)(?:st|nd|rd|th)")
_SHORTEST: Final = 5
"""Letters of a word that may be a slip, and of what it is a slip of."""

_RIGHT_WORDS: Final = """
    angle angles areas board brother circle clever digit digits eight equal equals even every fifth
    height inside level light lower minus never night ones other outside piece place plane point
    power price prime print right seven shape share sharp sides sixth square stage state steep
    store story study table tenth their there these thing things think third those three times
    units upper weight where whole whose width
"""
_RIGHT: Final = frozenset(_RIGHT_WORDS.split())
"""Words near a known one that are no slips of it."""

_MOST: Final = 24


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a message by their meanings, and its numbers as they were typed."""

    tokens: tuple[str, ...]
    values: tuple[str, ...] = ()


@cache
def _lemmas() -> Mapping[str, str]:
    found: dict[str, str] = {}
    name = ""
    for word in _MEANINGS.split():
        if word.endswith(":"):
            name = word[:-1]
        found.setdefault(word.rstrip(":"), name)
    return MappingProxyType(found)


def words_of(text: str, known: Collection[str] = ()) -> Words | None:
    """The words of a message; `None` where it has signs of mathematics or is too long.

    `known` are words that slips are mended to.
    """
    plain = text.lower().replace("’", "'").replace("`", "")
    for pattern, written in _SHORT:
        plain = pattern.sub(written, plain)
    raw = _TOKEN.findall(plain)
    if len(raw) > _MOST:
        return None
    tokens, values = list[str](), list[str]()
    for one in raw:
        if one[-1].isdigit():
            values.append(one)
            tokens.append(VALUE)
        elif _ORDINAL.fullmatch(one):
            tokens.append(one)
        elif not one[0].isalpha():
            return None
        elif one not in DROPPED:
            tokens.append(_meaning(one, known))
    return Words(tuple(tokens), tuple(values))


def _meaning(word: str, known: Collection[str]) -> str:
    lemmas = _lemmas()
    if word in lemmas:
        return lemmas[word]
    if not known or word in known or word in _RIGHT or len(word) < _SHORTEST:
        return word
    plural = word.removesuffix("s")
    if plural in lemmas or plural in known:
        return lemmas.get(plural, plural)
    near = next((one for one in _slips(word) if _is_known(one, known)), word)
    return lemmas.get(near, near)


def _is_known(word: str, known: Collection[str]) -> bool:
    return len(word) >= _SHORTEST and (word in _lemmas() or word in known)


def _slips(word: str) -> Iterator[str]:
    """What the word may be a slip of: a letter too many, too few, wrong, or two changed round."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
        if tail:
            yield head + tail[1:]
            for letter in letters:
                yield head + letter + tail[1:]
