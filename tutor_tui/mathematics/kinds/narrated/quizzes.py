"""Points for right answers, and fewer for wrong ones: two sorts of answers."""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import COUNT
from tutor_tui.mathematics.kinds.narrated.world import Quantity, World
from tutor_tui.mathematics.late_patterns import late_regex

_QUIZ: Final = late_regex(
    r"(?:you |he |she |one |a (?:player|student|pupil) )?(?:gets?|receives?|scores?|earns?|are "
    r"given|is given) (?P<up>\d+) points? for "
    r"(?:each|every|a) (?P<right>right|correct)(?: answer)? and (?:(?:you |he |she )?(?:loses?"
    r"|minus) (?P<down>\d+)(?: points?)? for "
    r"(?:each|every|a) (?:wrong|incorrect|false)(?: answer| one| 1)?|(?P<zero>0|no) points for "
    r"(?:each|every|a) wrong (?:answer|one))"
)
_SCORED: Final = late_regex(
    r"(?:in (?:a|the) (?:quiz|test|game),? )?(?:each|every|a) (?P<right>right|correct) answer "
    r"(?:scores?|gets?|is worth|earns?|gives?|gains?) (?P<up>\d+) points? and (?:each|every|a) "
    r"(?:wrong|incorrect|false)"
    r" (?:answer|one|1) (?:loses?|costs?) (?P<down>\d+)(?: points?)?"
)
_ALL_ANSWERED: Final = late_regex(
    r"(?:[a-z]+|he|she) (?:answered|answers) (?:all|all of)?(?: ?the)?(?: ?(?P<n>\d+))? questions"
    r"(?: and)?"
)
_POINTS: Final = late_regex(
    r"(?:[a-z]+ )?(?:scored|got|gets|has|had|received|earned|scores) (?P<n>\d+) points(?: "
    r"in total| altogether)?"
)


def quiz(clause: str, world: World) -> World | None:
    """ "4 points for each right answer and 1 point less for each wrong one"."""
    if (answered := _ALL_ANSWERED.fullmatch(clause)) and answered["n"]:
        return world.equating(Quantity(COUNT, "", "question"), answered["n"])
    if answered:
        return world
    if (points := _POINTS.fullmatch(clause)) and world.sorts and not world.worth:
        return replace(world, worth=points["n"])
    found = _QUIZ.fullmatch(clause) or _SCORED.fullmatch(clause)
    if found is None or world.sorts:
        return None
    loss = f"-{found['down']}" if found["down"] else "0"
    sorts = {f"{found['right']} answer": found["up"], "wrong answer": loss}
    return replace(world, sorts=MappingProxyType(sorts))
