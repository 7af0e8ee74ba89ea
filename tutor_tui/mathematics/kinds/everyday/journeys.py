"""Speed, distance and time: one journey, two legs, there and back, with and against a current."""

import re
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, Scheme
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns

_GO: Final = (
    r"(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|went|driv(?:es?|ing)|drove|rid(?:es?|ing)|rode"
    r"|cycl(?:es?|ed|ing)|walk(?:s|ed|ing)?|run(?:s|ning)?|ran|fl(?:y|ies|ew|ying)|mov(?:es?|ed"
    r"|ing)"
    r"|cover(?:s|ed)?|sw[iau]ms?|swimming|jog(?:s|ged|ging)?|sail(?:s|ed|ing)?|hik(?:es?|ed|ing)"
    r"|row(?:s|ed)?|sprint(?:s|ed)?)"
)
_BACK: Final = (
    rf"(?:returns?|returned|comes? (?:back|home)|came (?:back|home)|{_GO} (?:back|home)"
    r"|returning|(?:the )?return(?: journey| trip)? is)"
)
_AT: Final = (
    r"(?:(?:at|with)(?: (?:an?|the|its|his|her))?(?: (?:average|constant|steady|uniform|mean))?"
    r"(?: speed)?(?: of)? )"
)
_TRIP: Final = r"(?:journey|trip|drive|ride|flight|walk|run|race)"
_MEANINGS: Final = MappingProxyType(
    {
        "v": "the speed",
        "d": "the distance",
        "t": "the time",
        "c": "the speed of the current",
        "a": "the first distance",
        "b": "the second distance",
        "u": "the first speed",
        "w": "the second speed",
        "l": "the length of the train",
        "p": "the first time",
        "q": "the second time",
    }
)
_UNIT_ASKED: Final = r"(?: in (?P<ask>[a-z]+(?:/[a-z]+| per [a-z]+)?))?"
_SPEED_ASKED: Final = pattern(
    rf"(?:at )?<find> (?:the |its |his |her |their |my )?(?:(?:average|constant|mean|overall) )?"
    rf"speed(?: <do> <who> {_GO})?(?: (?:of|for) <np>)?(?: over <np>)?{_UNIT_ASKED}"
    rf"|how fast <do> <who> {_GO}<pp>(?: on average)?{_UNIT_ASKED}"
    rf"|how fast <is> <who>(?: {_GO})?(?: on average)?{_UNIT_ASKED}"
)
_FAR_ASKED: Final = pattern(
    rf"how far <do> <who> (?:{_GO}|get)<pp>|how far is it<pp>|how far <is> <np>{_UNIT_ASKED}"
    rf"|<find> (?:the )?distance(?: <do> <who> {_GO}| travelled| covered)?<pp>"
    rf"|how many (?P<ask>miles|kilometres|kilometers|km|metres|meters) <do> <who> {_GO}<pp>"
)
_LONG_ASKED: Final = pattern(
    rf"(?:how long|how much time|how many (?P<ask>hours|minutes|seconds)) <do> "
    rf"(?:it|<who>|<np>) take(?: <who>)?(?: to (?:{_GO}|get|complete|finish|reach)<pp>)?"
    rf"(?: (?:the|this) (?:distance|{_TRIP})| <np>)?<pp>"
    rf"|<find> (?:the )?(?:journey |travel )?time(?: taken| needed)?<pp>"
)

_ONE_FACTS: Final = patterns(
    rf"<who> {_GO}(?: a distance of)? <d=length><pp>(?: {_AT}<v=speed>)?(?:,? in <t=time>)?",
    rf"<who> {_GO}<pp> {_AT}?<v=speed>(?:,? for <t=time>)?<pp>",
    rf"<who> {_GO}<pp> (?:for|in) <t=time>(?: {_AT}<v=speed>)?",
    rf"(?:it|the {_TRIP}) (?:takes|took|lasts|lasted)(?: (?:him|her|them|me|us|it|<np>))? "
    rf"<t=time><pp>",
    r"(?:its|his|her|their|the|my) (?:average |constant )?speed(?: of <np>)? <is> <v=speed>",
    rf"(?:the|a) (?:distance|{_TRIP})(?: (?:between|from|to) <np>(?: to <np>)?)? "
    r"(?:is|was|of) <d=length>(?: long)?",
)
ONE_JOURNEY: Final = Scheme(
    re.compile(r"speed|how (?:far|fast|long|much time|many)|distance|time"),
    _ONE_FACTS,
    (
        ("v", _SPEED_ASKED),
        ("d", _FAR_ASKED),
        ("t", _LONG_ASKED),
        (
            "t",
            pattern(
                rf"(?:how long|how much time) <do> (?:it take(?: <who>)?|<who> (?:take|need)) "
                rf"(?:to {_GO}(?: a distance of)?|for) <d=length>(?: {_AT}<v=speed>)?"
            ),
        ),
        ("t", pattern(rf"how long <do> an? <d=length> {_TRIP} take(?: {_AT}<v=speed>)?")),
        (
            "d",
            pattern(
                rf"how far <do> <who> (?:{_GO}|get)<pp> (?:in|for) <t=time>(?: {_AT}<v=speed>)?"
            ),
        ),
        (
            "v",
            pattern(
                rf"(?:at what speed|how fast) <do> <who> (?:need to |have to )?{_GO}"
                r"(?: to (?:cover|travel|go))? <d=length> in <t=time>"
            ),
        ),
    ),
    (
        Law("v", "d t", "d/t", "the average speed", "speed"),
        Law("d", "v t", "v*t", "the distance", "length"),
        Law("t", "v d", "d/v", "the time", "time"),
    ),
    _MEANINGS,
)
TWO_LEGS: Final = Scheme(
    re.compile(r"average speed|how long|total (?:time|distance)|how far"),
    patterns(
        rf"<who> {_GO}(?: for)? <a=length><pp> {_AT}<u=speed>,? (?:and )?(?:then )?"
        rf"(?:(?:<who> )?{_GO} )?(?:another |the next )?<b=length><pp> {_AT}<w=speed>",
        rf"<who> {_GO}<pp>(?: for)? <p=time> {_AT}<u=speed>,? (?:and )?(?:then )?"
        rf"(?:(?:<who> )?{_GO} )?(?:for )?(?:another |the next )?<q=time> {_AT}<w=speed>",
        rf"<who> {_GO}<pp> {_AT}<u=speed> for <p=time>,? (?:and )?(?:then )?"
        rf"(?:(?:<who> )?{_GO} )?{_AT}?<w=speed> for (?:another |the next )?<q=time>",
        rf"<who> {_GO}<pp> <a=length> in <p=time>,? (?:and )?(?:then )?"
        rf"(?:(?:<who> )?{_GO} )?(?:another |the next )?<b=length> in <q=time>",
    ),
    (
        ("v", _SPEED_ASKED),
        (
            "t",
            pattern(
                r"(?:how long|how much time) <do> (?:it|<who>) take(?: <who>)?(?: in total"
                r"| altogether| in all)?|<find> (?:the|his|her|its|their) total (?:travel "
                rf"|journey )?time(?: taken)?{_UNIT_ASKED}|how long (?:<is> the <np>|does the "
                rf"<np> take)"
            ),
        ),
        (
            "d",
            pattern(
                rf"<find> (?:the|his|her|its|their) total distance(?: travelled| covered)?"
                rf"|how far <do> <who> {_GO}(?: in total| altogether| in all)?"
            ),
        ),
        (
            "v",
            pattern(
                r"<find> (?:the|his|her|its|their) average speed (?:for|over|on) (?:the|his|her) "
                rf"(?:whole|entire|total|complete) {_TRIP}{_UNIT_ASKED}"
            ),
        ),
    ),
    (
        Law("t", "a u b w", "a/u + b/w", "the total time", "time"),
        Law("d", "p u q w", "p*u + q*w", "the total distance", "length"),
        Law("v", "a u b w", "(a + b)/(a/u + b/w)", "the average speed", "speed"),
        Law("v", "p u q w", "(p*u + q*w)/(p + q)", "the average speed", "speed"),
        Law("v", "a p b q", "(a + b)/(p + q)", "the average speed", "speed"),
    ),
    _MEANINGS,
)
_SAME_WAY: Final = r"(?:(?:by|along|on|over|using|taking) )?the same (?:way|road|route|path|track)"
ROUND_TRIP: Final = Scheme(
    re.compile(r"average speed"),
    patterns(
        rf"<who> {_GO}<pp>(?: and back)? {_AT}<u=speed>,? (?:and )?(?:then )?(?:<who> )?{_BACK}"
        rf"<pp>(?: {_SAME_WAY})? {_AT}<w=speed><pp>(?: {_SAME_WAY})?",
        rf"<who> {_GO}<pp> {_AT}<u=speed>",
        rf"(?:<who> )?{_BACK}<pp>(?: {_SAME_WAY})? {_AT}<w=speed><pp>(?: {_SAME_WAY})?",
    ),
    (
        (
            "v",
            pattern(
                rf"<find> (?:the|his|her|its|their) average speed (?:for|over|on|of) (?:the|his"
                rf"|her) (?:(?:whole|entire|total|complete|round|return) )+{_TRIP}{_UNIT_ASKED}"
            ),
        ),
        ("v", _SPEED_ASKED),
    ),
    (
        Law(
            "v",
            "u w",
            "2/(1/u + 1/w)",
            "the average speed",
            "speed",
            remark="the same way there and back",
        ),
    ),
    _MEANINGS,
)
ON_A_RIVER: Final = Scheme(
    re.compile(r"current|stream|wind"),
    patterns(
        rf"(?:<who> (?:can )?(?:{_GO}|has a speed of|moves)(?: at)?|(?:the )?speed of <np> is"
        r"|<np>'s speed is) <v=speed> in still (?:water|air)",
        r"(?:the |an? )?(?:current|stream|river|wind|speed of the (?:current|stream|river|wind))"
        r" (?:is|flows at|has a speed of|runs at|blows at|flowing at|of) <c=speed>",
    ),
    (
        (
            "up",
            pattern(
                rf"how long <do> (?:it|<who>) take(?: <who>)? to {_GO} <d=length> "
                r"(?:upstream|against (?:the )?(?:current|stream|wind))"
            ),
        ),
        (
            "down",
            pattern(
                rf"how long <do> (?:it|<who>) take(?: <who>)? to {_GO} <d=length> "
                r"(?:downstream|with (?:the )?(?:current|stream|wind))"
            ),
        ),
        ("upspeed", pattern(r"<find> (?:the|its) speed (?:upstream|against the \w+)")),
        ("downspeed", pattern(r"<find> (?:the|its) speed (?:downstream|with the \w+)")),
    ),
    (
        Law("up", "v c d", "d/(v - c)", "the time upstream", "time"),
        Law("down", "v c d", "d/(v + c)", "the time downstream", "time"),
        Law("upspeed", "v c", "v - c", "the speed upstream", "speed"),
        Law("downspeed", "v c", "v + c", "the speed downstream", "speed"),
    ),
    _MEANINGS,
)
_PASSING: Final = r"(?:pass(?:es)?|cross(?:es)?|completely pass(?:es)?|goes past)"
_POLE: Final = r"(?:pole|tree|lamp ?post|signal|post|man|person|sign|lamp|observer)"
_BRIDGE: Final = r"(?:bridge|platform|tunnel)"
LONG_TRAIN: Final = Scheme(
    re.compile(r"train"),
    patterns(
        rf"(?:a|the) train(?: of length)? <l=length>(?: long)? {_PASSING} (?:a|the) {_POLE}<pp> in "
        r"<t=time>",
        rf"(?:a|the) train(?: of length)? <l=length>(?: long)? {_PASSING} (?:a|the) "
        rf"{_BRIDGE}(?: of(?: length)?)? <b=length>(?: long)? in <t=time>",
        rf"(?:a|the) train(?: of length)? <l=length>(?: long)? (?:is )?{_GO}<pp> {_AT}<v=speed>",
    ),
    (
        ("v", _SPEED_ASKED),
        ("t", pattern(rf"how long <do> it take to {_PASSING} (?:a|the) {_POLE}")),
        (
            "t",
            pattern(
                rf"how long <do> it take to {_PASSING} (?:a|the) {_BRIDGE}(?: of length)? "
                r"<b=length>(?: long)?"
            ),
        ),
    ),
    (
        Law("v", "l t", "l/t", "the speed", "speed"),
        Law("v", "l b t", "(l + b)/t", "the speed", "speed"),
        Law("t", "l v", "l/v", "the time", "time"),
        Law("t", "l b v", "(l + b)/v", "the time", "time"),
    ),
    dict(_MEANINGS) | {"b": "the length of the bridge or platform"},
)
JOURNEYS: Final = (ONE_JOURNEY, TWO_LEGS, ROUND_TRIP, ON_A_RIVER, LONG_TRAIN)
