"""Stories without their stops, and people and things told in few words, as sentences for one each.

"tom has 24 sweets he eats 6" is two sentences, "me and 2 friends" are 3 people, "eat 2 each" is
what all of them eat. What comes out is yet to be read whole.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.ledger_words import DEED_WORDS
from tutor_tui.mathematics.kinds.word_problems.names import GIVEN_NAMES

_QUESTION: Final = r"\b(?:how|what|which|when|where|who|if|because|until|each|every|whether)\b"
_JOINS: Final = (
    r"and|or|that|than|as|but|then|so|while|after|before|which|who|the|do|does|did|will|would|can"
    r"|could|money|once|since|until|is|are|was|time|times"
)
_NAMED: Final = r"(?P<name>[a-z]+) (?=(?:has|had|gets?|got|earns?|saves?|saved)\b)"
_SOME: Final = r"\d{1,4} (?:more )?(?=(?:got|get) (?:on|off|in|out)\b)"
_PEOPLE: Final = r"friends|people|mates|others|brothers|sisters|cousins|classmates|kids|children"


def _parted(found: re.Match[str]) -> str:
    """The end of one sentence and the beginning of the next, unless a question goes on."""
    sentence = re.split(r"[.;?!]\s", found.string[: found.end("last")])[-1]
    is_no_name = found["name"] and found["name"].lower() not in GIVEN_NAMES
    is_told = re.search(r"\d", sentence) and not re.search(_QUESTION, sentence, re.IGNORECASE)
    is_one = is_no_name or not is_told
    return found[0] if is_one else f"{found['last']}. {found['who']}"


def _with_me(found: re.Match[str]) -> str:
    return f"{int(found['n'] or found['m']) + 1} people"


def _by_all(found: re.Match[str]) -> str:
    """What all of them eat together, where each eats so many."""
    return f"they {found['verb']} {int(found['n']) * int(found['m'])}{found['thing'] or ''}"


def _of_a_class(found: re.Match[str]) -> str:
    things = found["things"] or "students"
    return f"{found['what']} in the {found['in']} is {found['r']}. There are {found['n']} {things}"


def _thought(found: re.Match[str]) -> str:
    """The next thing that is done to a number which is thought of, as a sentence of its own."""
    return ". " if _THOUGHT.search(found.string[: found.start()]) else found[0]


_THOUGHT: Final = re.compile(r"\bth(?:ink|ought|inking) of a number\b", re.IGNORECASE)


def _counted(found: re.Match[str]) -> str:
    """A comma before the next count of two sets that overlap: "30 like tea 25 like coffee"."""
    before = found.string[: found.start()]
    is_of_two = _OVERLAP.search(found.string) and not _NO_END.search(before)
    if not is_of_two:
        return found[0]
    return ". " if found["how"] else ", "


_OVERLAP: Final = re.compile(r"\b(?:both|neither)\b", re.IGNORECASE)
_NO_END: Final = re.compile(
    r"(?:\b(?:of|and|or|in|at|than|by|are|is|there|least|only|the|a|an|with|has|have|for)|[.,;:?])$",
    re.IGNORECASE,
)

RUN_ON: Final = (
    (r"(?<=[a-z\d]) (?=\d{1,4} [a-z]+ |(?P<how>how many\b))", _counted),
    (
        r"(?<=[a-z])[.,;]? (?:(?:i|you|and|then|we) )*(?:pick|choose|draw|take|select) (?:one|1"
        r"|a (?:ball|marble|counter|sweet|card|bead))(?: (?:out|randomly|at random))*[.,;]?"
        r" (?=what|find|how)",
        ". one is picked. ",
    ),
    (
        r"(?<=[a-z\d]) (?=(?:double|triple|halve|square|add|subtract|take away|multiply|divide)\b"
        r"|(?:get|got|the (?:result|answer) is) -?\d|what(?:'s|s| is| was) (?:the|my) number)",
        _thought,
    ),
    (r"(?<=\d) then (?=[$£€]?\d)", " and then "),
    (
        rf"\b(?:(?:i|me) and (?:my )?(?P<n>\d{{1,2}})(?: of my)? (?:{_PEOPLE})"
        rf"|(?:my )?(?P<m>\d{{1,2}}) (?:{_PEOPLE}) and (?:i|me))\b",
        _with_me,
    ),
    (
        rf"\b(?P<n>\d{{1,2}}) (?:{_PEOPLE}) (?P<verb>eat|ate|take|took|drink|drank|use|used)"
        r" (?P<m>\d{1,3})(?P<thing> [a-z]+)? each\b",
        _by_all,
    ),
    (
        rf"\b(?!(?:{_JOINS})\b)(?P<last>[a-z\d%](?:[\w%.'-]*[\w%])?) (?P<who>(?:he|she|they|i|we)"
        rf" (?:(?:then|also|now|still) )?(?={DEED_WORDS}\b)|{_NAMED}|{_SOME})",
        _parted,
    ),
    (
        r"\b(?P<k>twice|double|half|triple|\d times) (?P<w>my|his|her)(?: [a-z]+'s)? age\b",
        lambda at: (
            f"{at['k']} as old as "
            f"{ {'my': 'me', 'his': 'him', 'her': 'her'}[at['w'].lower()] }"
        ),
    ),
    (
        r"(?P<what>(?:the )?ratio of [a-z]+ to [a-z]+) (?:in|on|at) (?:an?|the|his|her|my)"
        r" (?P<in>[a-z]+) (?:of|with) (?P<n>\d+)(?: (?P<things>[a-z]+))? is"
        r" (?P<r>\d+ ?(?::|to) ?\d+)",
        _of_a_class,
    ),
    (r"\b(?:an? )?(?P<w>adult|child|kid)s?(?: tickets?)? (?:is|are|costs?) (?=[$£€])",
     lambda at: f"{'child' if at['w'].lower() == 'kid' else at['w'].lower()} tickets cost "),
    (r"(?<=\d) (?=(?:adult|child) tickets cost)", " and "),
    (r"\b(?:an? )?(?:family|group|party) of (?=\d+ adults?\b)", ""),
    (
        r"(?P<v>\bcosts?|\bcharges?) (?P<a>[$£€]\d[\d.]*) (?P<per>(?:per|a|an|for each|for every)"
        r" [a-z]+) (?:plus|and) (?P<b>[$£€]\d[\d.]*)(?: for (?:the|an?) [a-z]+)?(?=[.,;])",
        r"\g<v> \g<b> plus \g<a> \g<per>",
    ),
    (
        r"^(?P<w>\d+ adults? and \d+ (?:child(?:ren)?|kids?)) (?:go|goes|went|visit|visited|are"
        r" going|want to go)\b[^.\d]*[.;] (?P<told>.*)[.;] how much[^.?\d]*\W*$",
        r"\g<told>. How much for \g<w>?",
    ),
)  # fmt: skip
"""Forms with the words that are put in their place."""
