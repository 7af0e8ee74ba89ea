"""Something that moves along a line by a law: how far it goes, when it turns, where it is.

Velocity is the derivative of the position and acceleration that of the velocity; the way travelled
is the integral of the size of the velocity (OpenStax, Calculus 1, 3.4 and 5.4). Which message asks
for it is read here, by its words and formulas in any order.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.kinds.calculus.wording import number
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    as_function,
    as_interval,
    as_range,
    as_value,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.rates.told_motions import in_one_form
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import ZERO, Node
from tutor_tui.mathematics.trees import variables

LEVELS: Final = ("position", "velocity", "acceleration")
"""What a law may tell; each is the derivative of the one before."""


class Wish(StrEnum):
    """What is asked of the motion."""

    LEVEL = "position, velocity or acceleration"
    TIMES = "when it has a value"
    DISTANCE = "distance travelled"
    DISPLACEMENT = "displacement"
    TURNS = "when it changes direction"
    FORWARDS = "when it moves forwards"
    BACKWARDS = "when it moves backwards"
    FASTER = "when it speeds up"
    SLOWER = "when it slows down"


@dataclass(frozen=True, slots=True)
class LineMotion(KindProblem):
    """`law` tells the quantity `level` of LEVELS; `starts` are what is known besides.

    Each of these is a level, a time and the value then;
    `asked` is the level that is asked for, at the time `at` where one is named, and `ends` are
    those of the time that counts. `value` is what that level is at the times that are asked for.
    """

    wish: Wish
    law: Node
    level: int
    starts: tuple[tuple[int, Node, Node], ...] = ()
    asked: int = 0
    at: Node | None = None
    ends: tuple[Node, Node] | None = None
    value: Node = ZERO
    moment: str = ""
    """When it counts, if by an event: at "rest", or on the "ground"."""


_TRIGGER: Final = re.compile(
    r"travel|distance|how far|displace|direction|turn|revers|forward|backward|left|right|position"
    r"|velocity|accelerat|\brest\b|stationary|\bstop|origin|speeding|slowing|[sxva]\s*\(\s*[\dt]",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "particle body object car ball point train cyclist runner moves moving move moved travel "
    "travels travelled traveled travelling traveling along straight line in has have having "
    "position displacement velocity acceleration speed height law total overall distance how far "
    "did does will go goes gone it during between over within first seconds second sec s minutes "
    "time times interval change changes changing direction directions turn turns around round "
    "reverse reverses left right forward forwards backward backwards negative positive metres "
    "meters m per starts start starting initially initial there so after until up number any or "
    "moving motion also its seconds' ms rest stationary stopped stops thrown upwards upward "
    "stone rocket projectile hits hit ground lands land strikes back down launched fired falling "
    "highest point maximum max reaches equal zero origin come stop going heading "
    "speeding speeds slowing slows slow faster slower or gets getting become becoming "
    "instantaneously expression"
)
_GROUND: Final = re.compile(
    r"\b(?:when|as|at the moment)(?: that)? (?:it|the \w+) (?:hits|hit|strikes|lands|reaches the"
    r" ground|is back on)|\bon the ground|\bon landing"
)
_REST: Final = re.compile(
    r"\b(?:when|where|whenever|at the times? when)(?: the)? (?:it|\w+) (?:is |comes )?(?:at |to )?"
    r"(?:rest|stationary|stopped|stops)|velocity is (?:0|zero|§\d)|(?:at|reaches) (?:its|the) "
    r"(?:highest|maximum|max)"
)
_NAMES: Final = {"s": 0, "x": 0, "d": 0, "h": 0, "y": 0, "v": 1, "a": 2}
_CALL: Final = re.compile(
    r"(?P<name>[sxdhyva])\s*\(\s*(?P<at>[^()=]+)\s*\)(?:\s*=\s*(?P<value>.+))?"
)
_OF_LEVEL: Final = re.compile(
    r"(position|displacement|height|velocity|speed|acceleration)(?: function| law)?(?: is| of| by|"
    r" given| as| at| time| the| a| its| s| it| at time)*\s*$"
)
_BOTH_ASKED: Final = re.compile(r"\b(?:velocity|speed) and (?:the |its )?acceleration\b")
_EVENTS: Final = re.compile(
    r"\b(?:rest|stationary|stop\w*|hits?|ground|lands?|highest|max\w*)\b|\bwhen (?:is|does|will)\b"
)
"""Words of an event, or of a time that is asked for."""
_WHEN: Final = re.compile(
    r"(?:^|§\d(?: [.,;]| and)*)\s*(?:find |calculate |determine |work out )?(?:when|at (?:what"
    r"|which) times?) (?:it )?(?:is|does|will|has)\b(?P<what>[^§]*(?:§\d)?)$"
)
_TIMED: Final = (
    (0, re.compile(r"\b(?:at|through) the origin\b")),
    (1, re.compile(r"\b(?:at|to) rest\b|\bstationary\b|\bstop(?:ped|s)?\b")),
    (None, re.compile(
        r"(?:the|its) (?P<level>position|displacement|velocity|acceleration) (?:is )?"
        r"(?:equal to |equal )?(?P<value>zero|§(?P<index>\d))")),
    (None, re.compile(
        r"have an? (?P<level>position|displacement|velocity|acceleration) of (?P<value>zero"
        r"|§(?P<index>\d))")),
)  # fmt: skip
_WISHES: Final = (
    (Wish.TURNS, r"(?:change|changes|changing) (?:its )?directions?|turns? (?:a?round)|reverses?"),
    (Wish.FASTER, r"\b(?:speed(?:ing|s)? up|(?:getting|going) faster)\b"),
    (Wish.SLOWER, r"\bslow(?:ing|s)? down\b|\b(?:getting|going) slower\b"),
    (Wish.BACKWARDS, r"\b(?:left|backwards?|negative direction)\b"),
    (Wish.FORWARDS, r"\b(?:right|forwards?|positive direction)\b"),
    (Wish.DISTANCE, r"\bdistance\b|how far"),
)


def read_line_motion(text: str) -> LineMotion | None:
    """The law, what is known besides, and what is asked."""
    told = phrased(in_one_form(text.replace("->", " ")), _TRIGGER, _WORDS)
    if told is None:
        return None
    facts = _Facts.of(told)
    return None if facts is None else _asked(told, facts)


@dataclass(frozen=True, slots=True)
class _Facts:
    """The formulas of a message by what they are; `wished` are calls such as `v(2)` alone."""

    law: Node
    level: int
    starts: tuple[tuple[int, Node, Node], ...]
    wished: tuple[tuple[int, Node | None], ...]
    times: tuple[Node, ...]
    ends: tuple[Node, Node] | None

    @staticmethod
    def of(told: Phrased) -> "_Facts | None":
        laws: list[tuple[int, Node]] = []
        starts, wished, times, ends = [], [], [], []
        for index, piece in enumerate(told.pieces):
            before = told.words.split(f"§{index}")[0]
            if (call := _CALL.fullmatch(piece)) and call["at"].strip() != "t" and call["value"]:
                found = number(call["at"]), number(call["value"])
                if found[0] is None or found[1] is None:
                    return None
                starts.append((_NAMES[call["name"]], found[0], found[1]))
            elif call and not call["value"]:
                at = None if call["at"].strip() == "t" else number(call["at"])
                wished.append((_NAMES[call["name"]], at))
            elif (interval := as_interval(piece)) is not None:
                ends.append(interval)
            elif (chain := as_range(piece)) is not None and chain.name == "t":
                ends.append((chain.low, chain.high))
            elif (value := as_value(piece)) is not None and value[0] == "t":
                times.append(value[1])
            elif (function := as_function(piece)) is None:
                return None
            elif not variables(function.body) and not function.name:
                times.append(function.body)
            elif (level := _level(function, before)) is not None:
                laws.append((level, function.body))
            else:
                return None
        if len(laws) != 1 or variables(laws[0][1]) != ("t",) or len(ends) > 1:
            return None
        ((level, law),) = laws
        end = _ends(told, ends[0] if ends else None, times)
        return _Facts(law, level, tuple(starts), tuple(wished), tuple(times), end)


def _level(function: Function, before: str) -> int | None:
    """Which quantity a law tells: by its name, or by the word before it."""
    if function.name:
        return _NAMES.get(function.name)
    if (word := _OF_LEVEL.search(before)) is None or _BOTH_ASKED.search(before):
        return None
    return {"velocity": 1, "speed": 1, "acceleration": 2}.get(word[1], 0)


def _ends(
    told: Phrased, ends: tuple[Node, Node] | None, times: list[Node]
) -> tuple[Node, Node] | None:
    """The time that counts: told as an interval, by both ends, or as the first seconds."""
    if ends is not None:
        return ends
    if len(times) == 2 and re.search(r"from|between|to|until", told.words):
        return times[0], times[1]
    is_first = re.search(r"\bfirst §\d|(?:after|until|up to) §", told.words)
    return (ZERO, times[0]) if len(times) == 1 and is_first else None


def _asked(told: Phrased, facts: _Facts) -> LineMotion | None:
    if (timed := _timed(told, facts)) is not None:
        return timed
    for wish, pattern in _WISHES:
        if re.search(pattern, told.words):
            if wish is Wish.DISTANCE and facts.ends is None:
                return None
            at = facts.times[0] if len(facts.times) == 1 and facts.ends is None else None
            return LineMotion(wish, facts.law, facts.level, facts.starts, at=at, ends=facts.ends)
    if facts.ends and facts.level == 1 and "displacement" in told.words:
        return LineMotion(Wish.DISPLACEMENT, facts.law, 1, ends=facts.ends)
    return _of_a_level(told, facts)


def _timed(told: Phrased, facts: _Facts) -> LineMotion | None:
    """When it is at rest, at the origin, or has a velocity or acceleration that is told."""
    when = _WHEN.search(told.words)
    if when is None or facts.wished:
        return None
    for level, form in _TIMED:
        if (found := form.fullmatch(when["what"].replace(" it ", " ").strip())) is None:
            continue
        asked, value = level, number("0")
        if asked is None:
            asked = {"velocity": 1, "acceleration": 2}.get(found["level"], 0)
            value = number(told.pieces[int(found["index"])] if found["index"] else "0")
        if value is None:
            return None
        law, ends = facts.law, facts.ends
        return LineMotion(Wish.TIMES, law, facts.level, facts.starts, asked, None, ends, value)
    return None


def _whereabouts(told: Phrased) -> set[int]:
    """ "where is it" asks for the position."""
    return {0} if re.search(r"\bwhere (?:is|will|would|was)\b", told.words) else set()


def _of_a_level(told: Phrased, facts: _Facts) -> LineMotion | None:
    """Position, velocity or acceleration, in general or at one time."""
    words = re.sub(r"\bvelocity is (?:0|zero|§\d+)", "", told.words.replace("speed", "velocity"))
    named = {level for level, word in enumerate(LEVELS) if re.search(rf"\b{word}\b", words)}
    named -= {facts.level}
    if len(named) > 1:
        named -= {level for level, _, _ in facts.starts}
    asked = {level for level, _ in facts.wished} or named or _whereabouts(told)
    is_known = facts.level in asked and not _REST.search(told.words)
    if len(asked) != 1 or is_known or len(facts.times) > 1:
        return None
    (level,) = asked
    places = [at for _, at in facts.wished if at is not None] + list(facts.times)
    is_then = len(facts.times) == 1 and re.search(r"\bafter §\d", told.words)
    if len(places) > 1 or (facts.ends is not None and not is_then):
        return None
    is_first = not places and re.search(r"\binitial(?:ly)?\b", told.words)
    at = ZERO if is_first else places[0] if places else None
    moment = "ground" if _GROUND.search(told.words) else "rest" if _REST.search(told.words) else ""
    if moment == "rest" and at == ZERO:
        at = None  # the velocity 0, and no time
    is_other = not moment and _EVENTS.search(told.words)
    if (moment and at is not None) or (moment == "ground" and facts.level) or is_other:
        return None
    return LineMotion(Wish.LEVEL, facts.law, facts.level, facts.starts, level, at, moment=moment)
