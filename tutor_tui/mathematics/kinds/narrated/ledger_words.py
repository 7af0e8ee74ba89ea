"""The words of one heap that grows and shrinks: deeds, beginnings, ends and questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, NamedTuple

from tutor_tui.mathematics.kinds.narrated.words import FUNCTION_WORDS, SIZE, THING, UNITS
from tutor_tui.mathematics.late_patterns import late_regex

_LOSS_WORDS: Final = """
    give:gives,gave,given eat:eats,ate,eaten lose:loses,lost sell:sells,sold spend:spends,spent
    use:uses,used donate:donates,donated break:breaks,broke,broken drink:drinks,drank,drunk
    throw:throws,threw,thrown pay:pays,paid lend:lends,lent take:takes,took,taken
    pour:pours,poured cut:cuts hand:hands,handed remove:removes,removed send:sends,sent
    drop:drops,dropped plant:plants,planted post:posts,posted
"""
_GAIN_WORDS: Final = """
    get:gets,got find:finds,found buy:buys,bought win:wins,won receive:receives,received
    collect:collects,collected pick:picks,picked earn:earns,earned catch:catches,caught
    add:adds,added save:saves,saved make:makes,made bake:bakes,baked score:scores,scored
    raise:raises,raised gain:gains,gained
"""
_HAVE_WORDS: Final = """
    have:has,had,owns,owned,holds,held,contains,contained,keeps,kept be:is,are,was,were
    grow:grows,grew cook:cooks,cooked begin:starts,started,begins,began,start
"""


def _table(words: str) -> Mapping[str, str]:
    pairs = (entry.partition(":") for entry in words.split())
    return MappingProxyType({form: lemma for lemma, _, forms in pairs
                             for form in (lemma, *forms.split(","))})  # fmt: skip


_LOSSES: Final = _table(_LOSS_WORDS)
_GAINED: Final = _table(_GAIN_WORDS)
_HAVING: Final = _table(_HAVE_WORDS)
GAINS: Final = frozenset(_GAINED.values())
MADE: Final = frozenset({"make", "bake", "cook", "pick", "be"})
"""What was made may be eaten by others than who made it."""
BY_ANYBODY: Final = frozenset({"eat", "drink", "take", "use", "cut"})
PASSED: Final = frozenset({"give", "hand", "send", "lend", "get", "receive"})


def verb_of(words: str) -> str:
    """The plain form of a verb."""
    first = words.split(maxsplit=1)[0] if words else ""
    return _LOSSES.get(first) or _GAINED.get(first) or _HAVING.get(first) or first


_RELATING_WORDS: Final = """
    each every per twice half double times more less fewer than as both who which whose that
    another other same another again equally evenly total altogether average until percent
    left remaining and or but how what find when if so
"""
_RELATING: Final = frozenset(_RELATING_WORDS.split())
_A_TIME: Final = late_regex(r"\b(?:an?|1) (?:second|minute|hour|day|week|month|year)s?\b")


def is_plain(tail: str) -> bool:
    """Whether the words behind an amount relate it to nothing."""
    return not (set(re.findall(r"[a-z']+", tail)) & _RELATING or _A_TIME.search(tail))


def _any(forms: Mapping[str, str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


DEED_WORDS: Final = f"(?:{_any({**_LOSSES, **_GAINED, **_HAVING})})"
"""Any form of a verb of the stories of one heap."""
_PRONOUN: Final = "i|we|he|she|it|they"
_NO_NAME: Final = "|".join(sorted(FUNCTION_WORDS - {"i", "we", "he", "she", "it", "they"}))
_NOUN: Final = rf"(?!(?:{_NO_NAME}|{_any(_LOSSES)}|{_any(_GAINED)})\b)[a-z][a-z'-]*"
_WHO: Final = rf"(?:{_PRONOUN}|(?:(?:an?|the|my|his|her|our|their|your) )?{_NOUN}(?: {_NOUN})?)"
_ADVERB: Final = r"(?:(?:also|then|later|now|first|already|only|just|about|next|usually) )*"
_PART: Final = rf"(?P<size>{SIZE}|half)"
_THING: Final = rf"(?!(?:away|out|off|on|back|each)\b){THING}"
_OF: Final = (
    r"(?: (?:of )?(?P<whole>them|it|these|(?:the |his |her |their |my )?(?:rest|remainder|others)"
    rf"|what (?:is|was) left|(?:the|his|her|their|my|its|our|all the) (?:remaining )?{THING}"
    rf"|remaining {THING}))?"
)
_TAIL: Final = (
    r"(?P<tail>(?: (?:to|for|on|in|at|from|with|into|onto|during|by|off|away|out|back|because"
    r"|yesterday|today|up|down)\b(?: [a-z'-]+)*)?)"
)
_AMOUNT: Final = (
    rf"(?:another |a further |about )?{_PART}(?: ?(?P<unit>{UNITS}))?(?: more| extra)?{_OF}"
    rf"(?: (?:of )?(?P<thing>{_THING}))?(?: more)?{_TAIL}"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a form caught, nothing being an empty text, and whether it comes or goes."""

    groups: Mapping[str, str]
    sign: str

    def __getitem__(self, name: str) -> str:
        """The words under a name."""
        return self.groups.get(name, "")


class Form(NamedTuple):
    """A pattern of clauses in which something comes (`+`) or goes (`-`)."""

    sign: str
    pattern: re.Pattern[str]
    verb: str = ""

    def match(self, clause: str) -> Found | None:
        """What the whole clause says."""
        found = self.pattern.fullmatch(clause)
        if found is None:
            return None
        groups = found.groupdict("")
        return Found({**groups, "verb": self.verb or groups.get("verb", "")}, self.sign)


_GONE: Final = (
    r"(?:sold|eaten|used|lost|broken|broke|break|smashed|given|taken|removed|stolen|spent|cut off"
    r"|poured (?:out|away)"
    r"|drunk|borrowed|thrown (?:away|out)|donated|popped|pop|burst|died|die|melted?|fell off"
    r"|get off|got off|gets off|go home|went home|flew (?:away|off)|fly (?:away|off)|ran away"
    r"|run away|escaped?|leaked|left (?:the|early|home)|withdrawn"
    r"|(?:go|goes|went)(?= (?:in|on|to|for|towards)\b))"
    r"(?: up| away| out)?"
)
_COME: Final = (
    r"(?:added|put in|poured in|delivered|returned|brought back|born|got on|get on|gets on|joined?"
    r"|arrived?|came|come|hatched?|got in|get in|got back)"
)
_BE: Final = r"(?:(?:are|were|is|was|have been|has been|had been|get|got) (?:then |also )?)?"
_SETTING: Final = r"(?:(?:at|in|on|during|after|for) [a-z' ]+?,? (?=\d|half))?"
EVENT: Final = (
    Form("+", late_regex(
        r"(?:(?:an?|the|my|his|her|our|their) [a-z]+) (?:gives?|gave|hands?|handed|sends?|sent)"
        rf" (?P<to>him|her|me|them|us) {_AMOUNT}"), "get"),
    Form("-", late_regex(
        rf"(?:(?P<who>{_WHO}) )?{_ADVERB}(?:(?:has|have|had) )?(?P<verb>{_any(_LOSSES)})"
        rf"(?: (?:away|out|off))? {_AMOUNT}")),
    Form("-", late_regex(
        rf"(?:(?P<who>{_WHO}) )?{_ADVERB}(?P<verb>gives?|gave|hands?|handed|sends?|sent"
        rf"|lends?|lent) (?P<to>(?:(?:his|her|my|their|a|the) )?{_NOUN}) {_AMOUNT}")),
    Form("+", late_regex(
        rf"(?:(?P<who>{_WHO}) )?{_ADVERB}(?P<verb>{_any(_GAINED)}|(?:is|was) given) {_AMOUNT}")),
    *(
        Form(sign, late_regex(
            rf"{_SETTING}{_PART}(?: ?(?P<unit>{UNITS}))?{_OF}(?: (?:of )?(?P<thing>"
            rf"(?!(?:{deeds})\b){THING}?))? {_BE}(?P<verb>{deeds}){_TAIL}"))
        for sign, deeds in (("-", _GONE), ("+", _COME))
    ),
)  # fmt: skip
_START: Final = (
    rf"(?:(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?|some|a (?:number|lot|bunch|sum) of)"
    rf"(?: (?:of )?(?P<thing>{_THING}))?"
)
_PERIOD: Final = r"(?: (?:an?|per|each|every) (?:day|week|month|year))?"
OPENING: Final = Form("", late_regex(
    rf"(?:(?:at|in|on|for) (?:an?|the|my|his|her) {THING},? )?(?:there (?:is|are|was|were)"
    rf"|(?P<who>{_WHO}) (?:(?:already|only|just) )*"
    rf"(?:(?P<verb>(?!is\b|are\b|was\b|were\b)(?:{_any(_HAVING)}|{_any(_GAINED)}))"
    r"(?: with| out with)?|(?:is|was) (?P<cut>cut|divided|sliced|split)(?: up)? in(?:to)?"
    rf"|(?:is|was)(?=.* long)|(?P<pay>'s (?:salary|wage|pay|income)"
    rf" (?:is|was))))(?: (?:only|exactly|a total of|about))* {_START}(?: long)?{_PERIOD}"
    rf"(?P<box> (?:in|on|inside) (?:an?|the|his|her|my|our) {_NOUN}(?: {_NOUN})?)?{_TAIL}"
))  # fmt: skip
SPENT_ON: Final = Form("", late_regex(
    rf"(?:(?P<who>{_WHO}) )?{_ADVERB}(?P<verb>buys?|bought|sells?|sold|pays?|paid)?"
    rf"(?P<what>(?: ?for)? ?\b(?:an?|some|the|his|her|my) [a-z' -]+?) (?:for|costing|that costs?"
    rf"|which costs?|at) (?P<size>[$£€]?\d[\d.]*)(?: ?{UNITS})?"
))  # fmt: skip
_KEEPS: Final = r"(?:(?:now |still )?(?:has|have|had|is left with|was left with|(?:is|was) left))"
LEFT: Final = Form("", late_regex(
    rf"(?:(?:(?P<who>{_WHO}) )?{_KEEPS} |(?:there (?:is|are|was|were) )?(?:now |still |only )*)"
    rf"(?:only |still )?(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?P<thing>{THING}))?"
    r" (?:(?:is|are|was|were|still) )*(?:left(?: over)?|remaining|remain(?:s|ed)?|now)"
))  # fmt: skip
_REST: Final = rf"(?:the (?:rest|remainder|others|remaining {THING})|what (?:is|was) left|them)"
_OUT: Final = r"(?:shared?|shares|divide[sd]?|splits?|hands? out|handed out|puts?|packed)"
SHARED: Final = Form("", late_regex(
    rf"(?:(?:(?P<who>{_WHO}) )?{_ADVERB}{_OUT} {_REST}|{_REST.replace('them', 'they')} (?:is|are"
    rf"|was|were) {_OUT})(?: out)?(?: equally| evenly)? (?:among|between|amongst|with|into|in|to)"
    rf"(?: (?:his|her|the|their|my))? (?P<n>\d{{1,3}})(?: [a-z]+){{0,2}}?(?: equally| evenly)?"
))  # fmt: skip
REST_GONE: Final = Form("", late_regex(
    rf"(?:(?P<who>{_WHO}) )?{_ADVERB}(?P<verb>{_any(_LOSSES)}|saves?|saved|puts?|keeps?|kept)?"
    rf"(?: away)? ?{_REST.replace('|them', '')}{_TAIL}"
))  # fmt: skip
_ENDED: Final = (
    r"(?: ?\b(?:left(?: over)?|remaining|remain|now|in the end|at the end|then|afterwards"
    rf"|after (?:that|this)|(?:in|on|at) (?:the|his|her|my|a) {_NOUN}))"
)
_MANY: Final = (
    rf"how (?:many|much)(?: of (?:it|them|the {THING}|his {THING}|her {THING}))?"
    rf"(?: (?P<thing>money|{_THING}))?"
)
_HAS: Final = r"(?: (?:still|now|be|have|has|had|got))*"
_HOLDER: Final = rf"(?: (?P<who>{_WHO}))"
_FIRST: Final = (
    r"(?: (?:at first|at the (?:start|beginning)|to (?:begin|start) with|originally|initially|in"
    r" the beginning|before(?: that)?|in (?:total|all)|altogether))?"
)
QUESTIONS: Final = (
    ("left", late_regex(
        rf"{_MANY} (?:are|is|was|were|do|does|did|has|have|had|will|would)(?: there)?{_HOLDER}??"
        rf"{_HAS}{_ENDED}+")),
    ("left", late_regex(
        rf"{_MANY} (?:(?:do|does|has|have){_HOLDER}(?:{_HAS}| keep| (?P<pays>take home|get))"
        rf"|remains?(?: in the {_NOUN})?"
        rf"|(?:is|are) (?:there )?(?:now )?(?:in|on) (?:it|the {_NOUN})(?: now)?"
        rf"|(?:are|is) there(?: now)?|left|now)")),
    ("left", late_regex(
        r"what(?:'s| is) left|how (?:long|much|big) is (?:the (?:remaining|rest of the|left over)"
        rf"(?: {_NOUN})?|the {_NOUN} (?:now|that (?:is|was) left|left)|it now)")),
    ("each", late_regex(
        rf"{_MANY} (?:do|does|did|will|would) (?:each|they each|everyone|everybody)(?: of them"
        rf"| {_NOUN})? (?:get|receive|have|eat)|{_MANY.replace('thing', 'things')}"
        r" (?:do|does|did|will) (?:they|the [a-z]+) (?:each )?(?:get|receive)(?: each)?"
        rf"|{_MANY.replace('thing', 'things2')} (?:are|is|were|was)(?: there)? in each"
        rf"(?: {_NOUN})?")),
    ("part", late_regex(
        r"what (?P<kind>fraction|part|proportion|percentage|percent)(?: of (?:it|them|(?:the"
        rf"|his|her|my) {THING}))?(?: (?:do|does|did|has|have){_HOLDER}(?: still)? (?:have left"
        rf"|(?P<verb>{_any(_LOSSES)}))|(?: (?:is|are|was|were))?"
        r"(?: still)? (?:left(?: over)?|remaining|remains?))")),
    ("first", late_regex(
        rf"{_MANY} (?:do|does|did|were|was){_HOLDER}? ?(?:there|have|own|get|start with|begin with"
        rf"|buy|bake|make|pick)?(?: there)?{_FIRST}")),
    ("deed", late_regex(
        rf"{_MANY} (?:(?:is|was) (?:(?:spent )?on )?(?:the |his |her |my |their )?|(?:goes|went)"
        r" (?:on|to|in|for) (?:the |his |her |my |their )?)"
        r"(?P<on>(?!left|there|it|that|this|now)[a-z]+)(?P<who>)(?P<verb>)")),
    ("deed", late_regex(
        rf"{_MANY} (?:do|does|did|has|have){_HOLDER} (?P<verb>[a-z]+)(?: away| out)?"
        r"(?: (?:on|to|for)(?: (?:the|his|her|my))? (?P<on>[a-z]+))?(?: altogether| in total"
        r"| in all| together)?")),
)  # fmt: skip

_UNPARTED: Final = late_regex(
    rf"(\d (?!(?:and|but|then|to)\b)[a-z]+) (?=(?:{_any(_LOSSES)}) (?:\d|[$£€]|half))"
)
_TWO_GONE: Final = late_regex(
    rf"\b({SIZE}(?: ?{UNITS})?) and ({SIZE}(?: ?{UNITS})?) ((?:are|were) {_GONE})"
)


_OUT_OF: Final = late_regex(
    rf"^({_WHO}) ((?:{_any(_LOSSES)})) ({SIZE}|half) of (?:his|her|the|their|my|our) (\d+ [a-z]+)\b"
)
_PAY: Final = late_regex(r"\b(?P<who>my|[a-z]+'s) (?=(?:salary|wage|pay|income) (?:is|was) )")
_OWNERS: Final = MappingProxyType({"my": "i"})


def in_clauses(story: str) -> str:
    """The story with a stop before each deed, and a deed of its own for each of two amounts."""
    story = _TWO_GONE.sub(r"\1 \3. \2 \3", _UNPARTED.sub(r"\1. ", story))
    story = _OUT_OF.sub(r"\1 has \4. \1 \2 \3 of them", story)
    return _PAY.sub(lambda at: f"{_OWNERS.get(at['who'], at['who'][:-2])} 's ", story)
