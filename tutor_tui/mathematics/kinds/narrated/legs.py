"""Journeys in several legs: how far, how long or how fast in all."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"\d{1,5}(?:\.\d{1,3})?"
_SPEED: Final = late_regex(
    rf"(?P<n>{_N}) ?(?P<unit>km/h|kmh|kph|mph|m/s|km per hour|kilometres per hour|kilometers per "
    rf"hour|miles per hour|metres per second|km an hour|miles an hour)(?![a-z])"
)
_TIME: Final = late_regex(rf"(?P<n>{_N}) ?(?P<unit>hours?|h|minutes?|min|seconds?)(?![a-z])")
_FAR: Final = late_regex(
    rf"(?P<n>{_N}) ?(?P<unit>km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)(?![a-z/])"
)
_ASKED: Final = late_regex(
    r"(?:(?P<speed>how fast (?:does|did|do|is|was|are) .+?(?: (?:drive|go|travel|run|walk|ride|fly"
    r"|cycle"
    r"|going|driving|travelling|moving))?(?: on average)?|(?:what (?:is|was)|find|calculate) (?:the"
    r"|his|her|its|their) average speed(?: "
    r"(?:for|of|on|over) (?:the )?(?:whole |entire |total )?(?:trip|journey|ride|way|distance"
    r"|walk|tour|drive))?)|(?P<far>how far (?:does|did|do|has|have) .+? (?:walk|go|drive|travel"
    r"|ride|cycle|run|walked|gone|driven|travelled|come)(?: (?:in total|altogether|in all))?|what "
    r"(?:is|was) the total distance)"
    r"|(?P<long>how long (?:does|did|is|was) (?:the (?:whole |entire )?(?:trip|journey)|.+?) "
    r"(?:take|need|last)(?: (?:in total|altogether|in all))?))"
)
_MOVES: Final = late_regex(
    r"\b(?:walks?|walked|drives?|drove|travels?|travell?ed|cycles?|cycled|rides?|rode|runs?|ran"
    r"|goes|went|flies|flew|covers?|covered|hikes?|hiked|sails?)\b"
)
_OTHERWISE: Final = late_regex(
    r"\b(?:towards|opposite|apart|catch|overtakes?|each|every|twice|half|faster|slower|later|back"
    r"|returns?|return|upstream|downstream|current|stops?|rest|waits?|break|same|late|early|per "
    r"cent|percent|more|less)\b"
)


def read_legs(text: str) -> Story | None:
    """The story of a journey whose legs are told one after the other."""
    story = story_of(text)
    if not _MOVES.search(story) or _OTHERWISE.search(story):
        return None
    *facts, asked = clauses_of(story) or [""]
    wanted = _ASKED.fullmatch(asked)
    pieces = [piece for fact in facts for piece in re.split(r",? (?:and then|then|and) |, ", fact)]
    if wanted is None or not 1 <= len(pieces) <= 3:
        return None
    legs = [_leg(piece) for piece in pieces]
    told = [leg for leg in legs if leg is not None]
    if len(pieces) == 1 and told and _is_told(told[0], wanted):
        return None
    if len(told) != len(legs) or len({leg[2] for leg in told}) != 1:
        return None
    return _story([leg[:2] for leg in told], told[0][2], wanted)


def _is_told(leg: tuple[str, str, str], wanted: re.Match[str]) -> bool:
    """Whether what is asked of the only leg was told, or its speed is both."""
    far, time, _ = leg
    is_reckoned = re.search(r"[*/]", time if wanted["long"] else far) is not None
    return ("*" in far or "/" in time) if wanted["speed"] else not is_reckoned


def _leg(piece: str) -> tuple[str, str, str] | None:
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
        return (far["n"], time["n"], f"{reach}/{clock}") if far and time else None
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
    far = " + ".join(one for one, _ in legs)
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
