"""Journeys in several legs, with stops between them: how far, how long or how fast in all."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.timetables import with_plain_lengths
from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"\d{1,5}(?:\.\d{1,3})?"
_SPEED: Final = late_regex(
    rf"(?P<n>{_N}) ?(?P<unit>km/h|kmh|kph|mph|m/s|km per hour|kilometres per hour|kilometers per "
    rf"hour|miles per hour|metres per second|km an hour|miles an hour)(?![a-z])"
)
_TIME: Final = late_regex(rf"(?P<n>{_N}) ?-?(?P<unit>hours?|h|minutes?|mins?|seconds?)(?![a-z])")
_FAR: Final = late_regex(
    rf"(?P<n>{_N}) ?(?P<unit>km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)(?![a-z/])"
)
_WHOLE: Final = (
    r"(?: (?:for|of|on|over|during) (?:the |this |his |her )?(?:whole |entire |total |full )?"
)
_TRIP: Final = (
    r"(?:trip|journey|ride|way|distance|walk|tour|drive|run|hike|flight|bus|car|train"
    r"|cyclist|time))"
)
_ASKED: Final = late_regex(
    r"(?:(?P<speed>how fast (?:does|did|do|is|was|are) .+?(?: (?:drive|go|travel|run|walk|ride|fly"
    r"|cycle|going|driving|travelling|moving))?(?: on average)?|(?:(?:what (?:is|was|are)|find"
    r"|calculate|work out|whats|what's) )?(?:the |his |her |its |their |my )?(?:overall "
    r")?average speed"
    rf"{_WHOLE}{_TRIP}?)|(?P<far>how far (?:does|did|do|has|have) .+? (?:walk|go|drive|travel"
    r"|ride|cycle|run|walked|gone|driven|travelled|come)(?: (?:in total|altogether|in all))?|what "
    r"(?:is|was) the total distance)"
    r"|(?P<long>how long (?:does|did|is|was) (?:the (?:whole |entire )?(?:trip|journey)|.+?) "
    r"(?:take|need|last)(?: (?:in total|altogether|in all))?|(?:what (?:is|was)|find) the total "
    r"time))"
    r"(?:,? (?:(?P<without>excluding|not (?:including|counting)|without)|including|counting|with)"
    r" (?:the |his |her |its )?(?:\d+[ -]minutes? )?(?:stops?|rests?|breaks?|waits?|pauses?)(?: "
    r"time)?)?"
)
_STOPS: Final = late_regex(
    r"\b(?:stops?|stopped|rests?|rested|waits?|waited|pauses?|paused|breaks?|stopping|resting)\b"
)
_MOVES: Final = late_regex(
    r"\b(?:walks?|walked|drives?|drove|travels?|travell?ed|cycles?|cycled|rides?|rode|runs?|ran"
    r"|goes|went|flies|flew|covers?|covered|hikes?|hiked|sails?)\b"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:towards|opposite|apart|catch|overtakes?|each|every|twice|half|faster|slower|later|back"
    r"|returns?|return|upstream|downstream|current|same|late|early|remaining|per "
    r"cent|percent|more|less)\b"
)


def read_legs(text: str) -> Story | None:
    """The story of a journey whose legs are told one after the other."""
    plain = with_plain_lengths(story_of(text))
    story = _HOURS_AND.sub(_in_minutes, plain)
    if not _MOVES.search(story) or _OTHERWISE.search(story):
        return None
    *facts, asked = clauses_of(story) or [""]
    wanted = _ASKED.fullmatch(asked)
    pieces = [piece for fact in facts for piece in _PIECES.split(fact)]
    stops = [_stop(piece) for piece in pieces if _STOPS.search(piece)]
    pieces = [piece for piece in pieces if not _STOPS.search(piece)]
    if wanted is None or not 1 <= len(pieces) <= 3 or None in stops:
        return None
    in_hours = bool(stops) or "hour" in plain
    legs = [_leg(piece, in_hours=in_hours) for piece in pieces]
    told = [leg for leg in legs if leg is not None]
    if len(pieces) == 1 and told and (stops or _is_told(told[0], wanted)):
        return None
    if len(told) != len(legs) or len({leg[2].rstrip("s") for leg in told}) != 1:
        return None
    unit = told[0][2]
    if stops and not unit.endswith("/hour"):
        return None
    rests = [("0", one) for one in stops if one and not wanted["without"]]
    return _story([*(leg[:2] for leg in told), *rests], unit, wanted)


_PIECES: Final = late_regex(r",? (?:and then|then|and after that|after that|and|before) |, ")


_HOURS_AND: Final = late_regex(r"\b(\d+) ?(?:hours?|h)(?: and)? (\d+) ?(?:minutes?|mins?)\b")


def _in_minutes(found: re.Match[str]) -> str:
    return f"{60 * int(found[1]) + int(found[2])} minutes"


def _stop(piece: str) -> str | None:
    """The hours for which somebody stops, as an expression; `None` where more is told."""
    found = _TIME.search(piece)
    if found is None or len(re.findall(r"\d+(?:\.\d+)?", piece)) != 1:
        return None
    worth = {"h": 1, "m": 60}.get(found["unit"][0], 0)
    return None if not worth else found["n"] if worth == 1 else f"{found['n']}/{worth}"


def _is_told(leg: tuple[str, str, str], wanted: re.Match[str]) -> bool:
    """Whether what is asked of the only leg was told, or its speed is both."""
    far, time, _ = leg
    is_reckoned = re.search(r"[*/]", time if wanted["long"] else far) is not None
    return ("*" in far or "/" in time) if wanted["speed"] else not is_reckoned


def _leg(piece: str, *, in_hours: bool) -> tuple[str, str, str] | None:
    """The distance and the time of a leg, as expressions, and its units."""
    speed = _SPEED.search(piece)
    rest = piece.replace(speed[0], " ") if speed else piece
    time, far = _TIME.search(rest), _FAR.search(rest)
    numbers = len(re.findall(rf"{_N}", re.sub(r"\b(?:first|next|last) \d+\b", "1", piece)))
    if sum(one is not None for one in (speed, time, far)) != 2 or numbers != 2:
        return None
    clock = singular(time["unit"]) if time else ""
    clock = {"h": "hour", "min": "minute"}.get(clock, clock)
    length = {"kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m"}
    reach = length.get(singular(far["unit"]), singular(far["unit"])) if far else ""
    if speed is None:
        if far is None or time is None:
            return None
        is_short = in_hours and clock == "minute"
        return (
            far["n"],
            f"{time['n']}/60" if is_short else time["n"],
            (f"{reach}/{'hour' if is_short else clock}"),
        )
    hours, unit = _units(speed["unit"])
    if far:
        return (far["n"], f"{far['n']}/{speed['n']}", f"{unit}/{hours}") if reach == unit else None
    if time is None:
        return None
    worth = {"hour": 1, "minute": 60}.get(clock, 0) if hours == "hour" else int(clock == "second")
    if not worth:
        return None
    hours_of = time["n"] if worth == 1 else f"{time['n']}/{worth}"
    return f"{speed['n']}*{hours_of}", hours_of, f"{unit}/{hours}"


def _units(written: str) -> tuple[str, str]:
    if written[:1] == "m" and ("/s" in written or "second" in written):
        return "second", "m"
    return "hour", "mile" if "mi" in written or written == "mph" else "km"


def _story(legs: list[tuple[str, str]], unit: str, wanted: re.Match[str]) -> Story:
    far = " + ".join(one for one, _ in legs if one != "0")
    time = " + ".join(one for _, one in legs)
    reach, _, clock = unit.partition("/")
    reach = f"{reach}s" if reach == "mile" else reach
    if wanted["far"]:
        return _of("the distance", f"x = {far}", reach)
    if wanted["long"]:
        return _of("the time", f"x = {time}", f"{clock}s")
    return _of("the average speed", f"x*({time}) = {far}", f"{reach} per {clock}")


def _of(name: str, equation: str, unit: str) -> Story:
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x", unit),), is_positive=True)
