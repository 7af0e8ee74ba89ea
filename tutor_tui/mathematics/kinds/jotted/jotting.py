"""Reading a jotted problem: its facts wherever they stand, and nothing that matters left over.

"shirt £40 with 25% off how much do i pay" has no clauses. What is asked and every fact is looked
for and taken out; the rest may only be words that relate no quantities. So a number or a word
such as "except" that no pattern knows leaves the whole message unread instead of half read.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.lexicon import (
    LENGTH,
    MONEY,
    NUM,
    PERCENT,
    SPEED,
    TIME,
    with_numbered_groups,
)
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem

_RELATING_WORDS: Final = """
    each every per twice half double triple times more less fewer than left remain remains
    remaining rest both altogether total percent ratio average mean again another only
    equally how what what's whats when which who whose why where if not no never none except
    without until extra almost about nearly instead nor or then still also third quarter
    fifth tenth sum difference product least most minus plus divided squared cubed before
    after between same different first second next back return returns returned increase
    increased decrease decreased raise raised reduced off discount tax vat tip interest
    dozen pair pairs couple find show prove explain solve draw including included includes
    inclusive plot derive longer shorter older younger bigger smaller over under above below
    all any other others too because since unless rounded nearest exactly one's apart
    opposite against isn't don't doesn't didn't can't won't neither either hint step steps
    check doubles halves plan maybe but later earlier sooner hour hours minute minutes day
    days missing unknown
"""
_RELATING: Final = frozenset(_RELATING_WORDS.split())
_NO_RELATION: Final = rf"(?!(?:{'|'.join(_RELATING_WORDS.split())})\b)"
_DETERMINER: Final = r"(?:(?:the|a|an|my|your|its|his|her|their|our|this|that) )"
_WHAT: Final = (
    r"(?:what(?:'s|s| is| are| was| were| would be| will be)|find|calculate|work out|give me"
    r"|tell me|how (?:much|big|large|many) (?:is|are|was)|what about|which)"
)
_ITEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "num": rf"(?<![\w.]){NUM}(?![\d.]*\d)",
        "int": r"(?<![\w.])\d{1,7}(?![\w.%]*\d|%)",
        "money": rf"(?<![\w.]){MONEY}",
        "pct": rf"(?<![\w.]){PERCENT}",
        "frac": r"(?:[1-9]\d{0,3}/[1-9]\d{0,3}|(?:a )?half|a third|(?:a|1) quarter)",
        "length": rf"(?<![\w.]){LENGTH}",
        "time": rf"(?<![\w.]){TIME}",
        "speed": rf"(?<![\w.])(?:{SPEED}|{NUM} ?mi/h)",
        "word": _NO_RELATION
        + r"(?!(?:and|or|of|to|the|is|are|what|how|for|it|in|on|at|with)\b)[a-z][a-z-]{1,20}",
        "det": _DETERMINER,
        "what": _WHAT,
        "who": r"(?:i|we|you|he|she|it|they|one|[a-z]{3,12})",
        "do": r"(?:do|does|did|will|would|should|can|could|must|am|is|are|has|have)",
        "is": r"(?:is|are|was|were|be|equals|=|of|:)",
    }
)
_REST: Final = late_regex(r"[a-z' ,.;:!?()\-&]*")
_LONGEST_REST: Final = 30
_CUT: Final = " , "
_ASKED: Final = " ; ? ; "
_NOTHING: Final = late_regex(r"(?:[ ,.;:!?]|\b(?:in total|altogether|and|if|when|i|now|then)\b)*")
_PRONOUN_WORDS: Final = """
    i we you he she it they who that which to and then each one 1 how what there
    much many money already now his her my buy afford get
"""
_PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())
_ACTOR: Final = re.compile(
    r"\b(?P<who>[a-z]+) (?:travell?(?:s|ed)|goes|went|drives|drove|rides|rode|cycle[sd]|walk(?:s"
    r"|ed)|runs|ran|fl(?:ies|ew)|move[sd]|covers?|covered|earn(?:s|ed)|work(?:s|ed)|save[sd]"
    r"|need(?:s|ed)|takes|took"
    r"|buys|bought|pays|paid|gets|got|has|had|gives|gave|loses|lost|costs?|puts?|invest(?:s|ed)"
    r"|use[sd]|score[sd]|makes|made|needs)\b|\b(?:do|does|did|will|would|can) (?:the |a |my "
    r")?(?P<asked>[a-z]+)|\bof (?:the|a|my) (?P<of>[a-z]+)"
)


@dataclass(frozen=True, slots=True)
class Reworded:
    """The problem in words that another kind reads, with what was caught in its braces."""

    asked: str
    given: str
    text: str


@dataclass(frozen=True, slots=True)
class Jotting:
    """What a sort of jotted problem tells and asks.

    `facts` are looked for in their order, each once; `asks` name what is wanted. `words` may
    stand in the rest although they relate quantities elsewhere. `is_of_one` where it makes sense
    for one person or thing only, so that Tom's speed is not taken with Ann's time, and
    `is_of_a_purchase` where a thing may have its price besides. The goal of a law may have caught
    words in braces.
    """

    hint: re.Pattern[str]
    facts: tuple[str, ...]
    asks: tuple[tuple[str, str], ...]
    laws: tuple[Law | Reworded, ...]
    meanings: Mapping[str, str] = field(default_factory=dict)
    words: str = ""
    is_of_one: bool = False
    is_of_a_purchase: bool = False


Facts: TypeAlias = dict[str, str]


def asked_for(nouns: str, tail: str = "") -> str:
    """The pattern of "what is the area of it", and of "area?" at the end of a jotting."""
    return (
        rf"(?:\b<what> <det>?(?:{nouns})\b{tail}(?: of (?:it|that|this|<det>?<word>))?"
        rf"|(?<![\w'])<det>?(?:{nouns})\b{tail}(?=\W*$))"
    )


def read_jotting(jotting: Jotting, story: str) -> KindProblem | None:
    """The problem, where what is asked and all that is told are known."""
    if not jotting.hint.search(story) or (jotting.is_of_one and len(_actors(jotting, story)) > 1):
        return None
    return first_of(_problem(jotting, *reading) for reading in _readings(jotting, story))


_PRICED: Final = re.compile(r"\b[a-z]+ costs? ")


def _actors(jotting: Jotting, story: str) -> set[str]:
    """Who does something in a story, pronouns left out, and what is bought where that is known."""
    if jotting.is_of_a_purchase:
        story = _PRICED.sub(" ", story)
    found = {singular(word) for at in _ACTOR.finditer(story) for word in at.groups() if word}
    return found - _PRONOUNS


def _readings(jotting: Jotting, story: str) -> Iterator[tuple[str, Facts, str]]:
    """What may be asked, with the facts and the words that are left."""
    for name, asked in jotting.asks:
        places = list(_compiled(asked).finditer(story))
        if places:
            at = places[-1]
            rest = f"{story[: at.start()]}{_ASKED}{story[at.end() :]}"
            facts = _caught(at, {})
            if facts is not None:
                yield (name, *_told(jotting, rest, facts))


def _told(jotting: Jotting, rest: str, facts: Facts) -> tuple[Facts, str]:
    for text in jotting.facts:
        at = _compiled(text).search(rest)
        after = _caught(at, facts) if at is not None else None
        if at is not None and after is not None:
            facts, rest = after, f"{rest[: at.start()]}{_CUT}{rest[at.end() :]}"
    return facts, rest


def _caught(at: re.Match[str], facts: Facts) -> Facts | None:
    """The facts with what was caught; `None` where that contradicts what was told."""
    now = dict(facts)
    for key, said in at.groupdict().items():
        name = key.partition("__")[0]
        if said is None:
            continue
        plain = singular(said) if name.startswith("_") else _in_figures(said)
        if now.get(name, plain) != plain:
            return None
        now[name] = plain
    return now


_WORDS_OF_NUMBERS: Final = {
    "twice": "2", "double": "2", "triple": "3", "thrice": "3", "a half": "half", "a third": "1/3",
    "a quarter": "1/4", "1 quarter": "1/4", "time and 1/2": "1.5", "time and half": "1.5",
    "1 and 1/2 times": "1.5", "double time": "2",
}  # fmt: skip


def _in_figures(said: str) -> str:
    """ "twice" as 2, "3 times" as 3."""
    return _WORDS_OF_NUMBERS.get(said) or kept_regex(r"^(\d+(?:\.\d+)?) times$").sub(r"\1", said)


def _problem(jotting: Jotting, asked: str, facts: Facts, rest: str) -> KindProblem | None:
    before, _, after = rest.partition(_ASKED)
    if not (is_idle(before, jotting.words) and _NOTHING.fullmatch(after)):
        return None
    for law in jotting.laws:
        if law.asked != asked or set(law.given.split()) != _given(facts):
            continue
        problem = _by(law, jotting.meanings, facts)
        if problem is not None:
            return problem
    return None


def _given(facts: Facts) -> set[str]:
    return {name for name in facts if name != "ask" and not name.startswith("_")}


def is_idle(rest: str, allowed: str = "") -> bool:
    """Whether the words that are left say nothing about quantities."""
    if not _REST.fullmatch(rest):
        return False
    words = kept_regex(r"[a-z][a-z']*").findall(rest)
    return len(words) <= _LONGEST_REST and not (set(words) & _RELATING) - set(allowed.split())


def _by(law: Law | Reworded, meanings: Mapping[str, str], facts: Facts) -> KindProblem | None:
    match law:
        case Reworded(text=text):
            return read_again(text.format(**facts))
        case Law():
            told = {name: said for name, said in facts.items() if name[0] != "_" and name != "ask"}
            named = replace(law, goal=law.goal.format(**facts))
            found: Reckoned | None = by_law(meanings, named, told, facts.get("ask", ""))
            return found


def read_again(text: str) -> KindProblem | None:
    """The problem of a sentence in the words of another kind."""
    from tutor_tui.mathematics.kinds.registry import read_kind

    problem = read_kind(text)
    return problem if isinstance(problem, KindProblem) else None


@cache
def _compiled(text: str) -> re.Pattern[str]:
    def put(found: re.Match[str]) -> str:
        item = _ITEMS[found["kind"]]
        return f"(?P<{found['name']}>{item})" if found["name"] else f"(?:{item})"

    filled, before = text, ""
    while filled != before:
        before = filled
        filled = kept_regex(r"(?<!\?P)<(?:(?P<name>\w+)=)?(?P<kind>[a-z]+)>(?!=)").sub(put, filled)
    return re.compile(with_numbered_groups(filled))
