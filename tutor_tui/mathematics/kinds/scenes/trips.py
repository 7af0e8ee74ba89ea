"""Journeys there and back, with and against a wind or current, and pipes that fill and empty.

Each leg is its distance over its speed, and rates of work add up.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.everyday.lexicon import pattern, patterns
from tutor_tui.mathematics.kinds.measures.quantities import quantity_of
from tutor_tui.mathematics.kinds.scenes.scene import Facts, Scene
from tutor_tui.mathematics.kinds.word_problems.wording import number

_GO: Final = (
    r"(?:travel(?:s|l?ed)?|goes|went|drives?|drove|rides?|rode|cycles?|cycled|walks?|walked|runs?"
    r"|ran|fl(?:y|ies|ew)|sails?|sailed|rows?|rowed|jogs?|jogged|hikes?|hiked)"
)
_AT: Final = r"at (?:an? )?(?:average |constant |steady )?(?:speed of )?"
_BACK: Final = (
    rf"(?:returns?|returned|comes? (?:back|home)|came (?:back|home)|{_GO} (?:back|home)|back"
    rf"|drives back)"
)
_THERE: Final = patterns(
    rf"<np> {_GO}<pp> {_AT}<u=speed>,? (?:and|but) (?:then )?(?:he |she |they )?{_BACK}<pp>(?: "
    rf"(?:by|along) the same (?:road|route|way))? {_AT}<w=speed>",
    rf"<np> {_GO}<pp> {_AT}<u=speed>",
    rf"(?:<np> |he |she )?{_BACK}<pp>(?: (?:by|along) the same (?:road|route|way))? {_AT}<w=speed>",
    r"(?:the )?(?:whole|total|round|entire|complete|return) (?:journey|trip|ride|walk)(?: there "
    r"and back)? (?:takes?|took|lasts|lasted)(?: (?:him|her|them))?(?: a total of)? <t=time>",
    r"(?:the |his |her |their )?total (?:travelling |travel |driving |walking |cycling |flying "
    r")?time (?:is|was|for <np>(?: is| was)) <t=time>",
    r"(?:it|the (?:whole|total|round) trip) (?:takes?|took) (?:him|her|them) <t=time>(?: "
    r"altogether| in total| there and back)?",
)
_FAR: Final = (
    ("d", pattern(
        r"how far (?:away )?(?:is|was|does|did|do) (?:it<pp>|<np>(?: away)?(?: from <np>)?|<np> "
        rf"(?:live|{_GO}|walk|drive|cycle|ride|run)<pp>)|(?:<find>|how long is) "
        rf"(?:the )?distance(?: (?:to|from|between) <np>(?: (?:to|and) <np>)?)?"
    )),
)  # fmt: skip
_UNITS: Final = {"km/h": ("km", "hours"), "mi/h": ("miles", "hours"), "m/s": ("m", "seconds")}


def _speed(text: str) -> tuple[str, str, str]:
    """The number, and the units of length and time of a speed."""
    quantity = quantity_of(text)
    symbol = quantity.parts[0].unit.symbol if quantity is not None else ""
    symbol = {"mph": "mi/h", "kph": "km/h", "kmh": "km/h"}.get(symbol, symbol)
    return (number(text), *_UNITS.get(symbol, ("", "")))


def _hours(text: str, unit: str) -> str:
    """A time in hours or seconds, as a number."""
    quantity = quantity_of(text)
    if quantity is None:
        return ""
    value = Fraction(quantity.size) / (3600 if unit == "hours" else 1)
    return str(value) if value.denominator == 1 else f"({value})"


def _there_and_back(facts: Facts) -> Conditioned | None:
    if not facts.only("u", "w", "t"):
        return None
    first, second = _speed(facts.one("u")), _speed(facts.one("w"))
    time = _hours(facts.one("t"), first[2])
    if not first[1] or first[1:] != second[1:] or not time:
        return None
    return Conditioned(
        "Each way takes its distance over its speed, and both times add up",
        (("x", "the distance one way"),),
        (f"x/{first[0]} + x/{second[0]} = {time}",),
        (Wanted("the distance", "x", first[1]),),
        signs=(("x", 1),),
    )


_WITH: Final = (
    r"(?:(?:with|down|in the direction of)(?: (?:the|a))? (?:wind|tailwind|tail wind|current"
    r"|stream|tide)|downstream|downriver)"
)
_AGAINST: Final = (
    r"(?:(?:against|into)(?: (?:the|a))? (?:wind|headwind|head wind|current|stream|tide)|upstream"
    r"|upriver)"
)
_OUT: Final = (
    rf"<np> (?:can )?(?:{_GO}|takes|took|fly|row|swim|swims|swam|makes? (?:a|the) trip of)"
)
_IT: Final = r"(?:it |he |she |they |<np> )?"
_TAKES: Final = rf"{_IT}(?:takes?|took|needs?|needed|requires?)(?: (?:him|her|it|them|<np>))?"
_WAY_BACK: Final = (
    rf"(?:(?:(?:for|on) )?(?:the )?(?:way back|return(?: (?:trip|journey|flight|way))?|(?:trip"
    rf"|journey|flight) back|same (?:distance|way)(?: back)?)|to (?:return|(?:{_GO}|go|get|come"
    r"|swim|row|sail|paddle) back)|back)"
)
_STREAM: Final = patterns(
    rf"{_OUT} <d=length> {_WITH} in <p=time>",
    rf"{_OUT} <d=length> {_AGAINST} in <q=time>",
    rf"(?:(?:<np> |it )?(?:can )?(?:{_GO} |takes )?)?(?:the )?(?:return (?:trip|journey|flight)"
    rf"|same (?:distance|trip)|trip back)(?: back)? {_AGAINST} (?:takes|took|in|requires)(?: (?:him"
    rf"|her|it|them))? <q=time>",
    rf"(?:(?:<np> |it )?(?:can )?(?:{_GO} |takes )?)?(?:the )?(?:return (?:trip|journey|flight)"
    rf"|same (?:distance|trip)"
    rf"|trip back)(?: back)? {_WITH} (?:takes|took|in|requires)(?: (?:him|her|it|them))? <p=time>",
    rf"(?:it |he |she |they |<np> )?(?:returns?|returned|comes? back|came back|(?:and )?back) "
    rf"{_AGAINST} in <q=time>",
    rf"{_IT}(?:returns?|returned|comes? back|came back|(?:and )?back) {_WITH} in <p=time>",
    rf"{_IT}(?:returns?|returned|comes? back|came back|(?:and )?back) in <r=time>",
    rf"{_TAKES} <q=time>(?: {_WAY_BACK})? {_AGAINST}",
    rf"{_TAKES} <p=time>(?: {_WAY_BACK})? {_WITH}",
    rf"{_TAKES} <r=time> {_WAY_BACK}",
    rf"{_WAY_BACK} (?:takes|took|lasts|lasted|needs)(?: (?:him|her|it|them))? <r=time>",
    rf"(?:it |he |she |they |<np> )?(?:can )?(?:{_GO} )?(?:back )?<e=length> {_AGAINST} in "
    rf"<q=time>",
    rf"(?:it |he |she |they |<np> )?(?:can )?(?:{_GO} )?(?:back )?<d=length> {_WITH} in <p=time>",
    rf"{_OUT} <d=length> {_WITH} in <p=time> and <e=length> {_AGAINST} in <q=time>",
    rf"{_OUT} <e=length> {_AGAINST} in <q=time> and <d=length> {_WITH} in <p=time>",
)
_STREAM_ASKED: Final = (
    ("c", pattern(
        r"(?:<find>|how fast is) (?:the )?(?:(?:speed|rate|velocity) of )?(?:the )?(?:wind"
        r"|current|stream|river)(?: speed)?"
    )),
    ("both", pattern(
        r"<find> (?:the )?(?:speeds?|rates?) of (?:the )?(?:boat|plane|aeroplane|airplane|jet"
        r"|canoe|kayak|rower|swimmer|ship|ferry)(?: in (?:still|calm) (?:water|air))? and (?:the )?"
        r"(?:speed |rate )?(?:of )?(?:the )?(?:current|wind|stream|river)"
    )),
    ("v", pattern(
        r"(?:<find>|how fast is) (?:the )?(?:(?:speed|rate) of )?(?:the )?(?:(?:boat|plane"
        r"|aeroplane|airplane|jet|canoe"
        r"|kayak|rower|swimmer|ship|ferry)(?:'s)?(?: speed)?)(?: in (?:still|calm) (?:water|air))?"
        r"|(?:<find>|how fast is) (?:its|the|his|her|their) (?:own )?speed in (?:still|calm) "
        r"(?:water|air)"
    )),
)  # fmt: skip


def _stream(facts: Facts) -> Conditioned | None:
    distances = [facts.one(name) for name in "de" if facts.has(name)]
    times = {name: facts.one(name) for name in "pqr" if facts.has(name)}
    if len(times) != 2 or not distances or "" in distances:
        return None
    back = times.pop("r", "")  # the way that is not told of yet
    times = {"p": back, "q": back} | times
    units = {text.lstrip("0123456789. ").rstrip("s") for text in distances}
    lengths = [number(text) for text in distances] * (2 if len(distances) == 1 else 1)
    down, up = _hours(times["p"], "hours"), _hours(times["q"], "hours")
    if len(units) != 1 or not down or not up:
        return None
    first, second = lengths
    unit = {"mile": "mph", "mi": "mph", "km": "km/h", "kilometre": "km/h", "kilometer": "km/h"}.get(
        units.pop(), ""
    )
    wanted = {
        "v": (Wanted("the own speed", "x", unit),),
        "c": (Wanted("the speed of the wind or current", "y", unit),),
    }
    asked = wanted["v"] + wanted["c"] if facts.asked == "both" else wanted[facts.asked]
    return (
        Conditioned(
            "The wind or current adds to the own speed on one way and takes away from it on the "
            "other",
            (("x", "the own speed"), ("y", "the speed of the wind or current")),
            (f"(x + y)*{down} = {first}", f"(x - y)*{up} = {second}"),
            asked,
            signs=(("x", 1),),
            from_zero=("y",),
        )
        if unit
        else None
    )


_DO: Final = (
    r"(?P<verb>fills?|paints?|cleans?|mows?|builds?|finish(?:es)?|completes?|digs?|does|do"
    r"|types?|plough?s?|make|makes|wash|washes|completes?|fill|prints?|assembl(?:e|es)"
    r"|decorates?|harvests?|produces?|process(?:es)?)"
)
_JOB: Final = r"(?: (?:the |a |an )?<job=np>)?"
_TAPS: Final = patterns(
    rf"<np> (?:can )?(?:empt(?:y|ies)|drains?){_JOB} in <g=time>",
    rf"<np> takes? <g=time> to (?:empty|drain){_JOB}",
    rf"<np>(?: alone| working alone| on (?:his|her|its) own)? (?:can |takes? |could )?{_DO}{_JOB}"
    rf"(?: alone| on (?:his|her|its) own| by (?:him|her|it)self)? in <f=time>(?: alone| on (?:his"
    rf"|her|its) own)?",
    rf"(?:it takes )?<np> <f=time> to {_DO}{_JOB}(?: alone| on (?:his|her|its) own| by (?:him|her"
    rf"|it)self)?",
    r"<np>(?: does it| takes)? (?:in )?<f=time>",
    rf"<np> takes? <f=time>(?: to {_DO}{_JOB})?(?: alone| on (?:his|her|its) own| by (?:him|her"
    rf"|it)self)?",
    r"<job=np> (?:is|can be|gets) filled by <np> in <f=time>",
    rf"(?:working )?together,? (?:<np> |they )?(?:can )?(?:{_DO}|take){_JOB}(?: in)? <h=time>(?: "
    rf"to {_DO}{_JOB})?",
    rf"<np> (?:and <np> )?(?:can )?(?:together )?(?:can )?{_DO}{_JOB} (?:together )?in <h=time>"
    rf"(?: (?:if they work |working )?together)?",
    rf"<np> and <np>(?: working)? together (?:can )?(?:{_DO}|take){_JOB}(?: in)? <h=time>",
)
_TAPS_ASKED: Final = (
    ("all", pattern(
        r"how long (?:will|would|does|do|did) (?:it take )?(?:they|them|<np>|the 2(?: <np>)?)(?: "
        rf"take)? (?:working )?together(?: to {_DO}{_JOB})?|how long (?:will|would|does) it take "
        rf"(?:them )?(?:(?:working |if they work )?together )?to {_DO}{_JOB}(?: (?:working "
        rf"|if they work )?together)?"
    )),
    ("all", pattern(
        rf"(?:how long|how many (?:hours|minutes|days)) (?:will|would|does|do|did) (?:it|they)(?: "
        rf"both)? take (?:them )?(?:both )?(?:to {_DO}{_JOB})?"
        r" ?(?:if|when|with)? ?(?:both|all|they|<np>)?(?: of them)?(?: <np>)?(?: (?:are|is|were) "
        r"(?:left )?(?:open(?:ed)?|on|running|used)"
        r"(?: (?:together|at the same time))?| (?:are )?(?:working |work )?together|(?: work)? at "
        r"the same time| with <np> (?:out|open|left open))?|how long (?:will|does|would) (?:it"
        r"|<np>)"
        r" take to (?:be filled"
        r"|fill(?: up)?)(?: (?:if|when|with) (?:both|all|they)(?: <np>)? (?:are )?open(?:ed)?)?"
    )),
    ("all", pattern(
        rf"how long (?:will|would|does|do) it take to {_DO}{_JOB} (?:with|despite) the leak"
    )),
    ("rest", pattern(
        rf"(?:how long|how many (?:hours|minutes|days)) (?:will|would|does|do) (?:it take <np>"
        rf"|<np> take)(?: (?:alone|working alone))?(?: to {_DO}{_JOB})?"
        r"(?: (?:alone|on (?:his|her|its) own|by (?:him|her|it)self|working alone))?"
    )),
)  # fmt: skip


def _is_one_job(facts: Facts) -> bool:
    """Whether all do the same to the same thing, as far as both are named."""
    verbs = {verb[:4].rstrip("s") for verb in facts.all("verb")} - {
        "do",
        "doe",
        "fini",
        "comp",
        "make",
    }
    things = {job.rsplit(maxsplit=1)[-1] for job in facts.all("job")} - {
        "it",
        "them",
        "job",
        "work",
    }
    return len(verbs) < 2 and len(things) < 2


def _works(facts: Facts) -> Conditioned | None:
    if not _is_one_job(facts):
        return None
    told = [*facts.all("f"), *facts.all("g"), *facts.all("h")]
    units = {re.sub(r"^[\d./ -]+", "", text).rstrip("s") for text in told}
    if len(units) != 1 or any(quantity_of(text) is None for text in told):
        return None
    fills, empties, both = ([number(text) for text in facts.all(name)] for name in "fgh")
    unit = f"{units.pop()}s"
    rates = " + ".join(f"1/{time}" for time in fills) + "".join(f" - 1/{time}" for time in empties)
    law = "Rates of work add up, and what empties is taken away"
    if facts.asked == "all" and not both and len(fills) + len(empties) > 1 and fills:
        return Conditioned(
            law,
            (("x", "the time for all together"),),
            (f"{rates} = 1/x",),
            (Wanted("the time together", "x", unit),),
            signs=(("x", 1),),
        )
    if facts.asked == "rest" and len(both) == 1 and len(fills) == 1 and not empties:
        return Conditioned(
            law,
            (("x", "the time for the other alone"),),
            (f"1/{fills[0]} + 1/x = 1/{both[0]}",),
            (Wanted("the time alone", "x", unit),),
            signs=(("x", 1),),
        )
    return None


TRIPS: Final = (
    Scene(r"return|back|home|round trip|there and", _THERE, _FAR, _there_and_back),
    Scene(r"wind|current|stream|upriver|downriver|tide", _STREAM, _STREAM_ASKED, _stream),
)
TAPS: Final = (
    Scene(r"together|both|machine|pipe|tap|empt|drain|alone", _TAPS, _TAPS_ASKED, _works),
)
