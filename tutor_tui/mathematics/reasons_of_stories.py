"""Why the numbers of a story are added, multiplied or divided: the sense behind its formula.

Known for the formulas and equations that school stories come to; their numbers do not matter.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Problem
from tutor_tui.mathematics.sentences import refused

_ASKED: Final = late_regex(
    r"\b(?:why|how come|reason)\b.*\b(?:(?P<plus>add|adds|added|adding|plus|sum)"
    r"|(?P<minus>subtract\w*|minus|take\w* away|taking away)|(?P<times>multipl\w+|times)"
    r"|(?P<over>divid\w+|division))\b",
    re.IGNORECASE,
)
_SIGNS: Final = {"plus": "+", "minus": "-", "times": "*", "over": "/"}
_TOGETHER: Final = (
    "In one unit of time everybody does one over their own time of the whole job; these parts are "
    "added (what empties is taken away), and the time for all of it is one over the sum."
)
_ONE_FIRST: Final = (
    "Divide to find what one comes to, then multiply by how many there are: each one counts the "
    "same."
)
_OF_FORMULAS: Final = {
    "v*t": "In each unit of time it goes as far as the speed says, so the distance is the speed "
    "times the time.",
    "d/t": "The speed is how far it goes in one unit of time: the distance shared equally among "
    "the time.",
    "d/v": "In each unit of time it goes as far as the speed says, so the time is how often the "
    "speed fits into the distance.",
    "(a + b)/(a/u + b/w)": "The average speed is the whole distance divided by the whole time, and "
    "the time of each part is its distance divided by its speed.",
    "1/(1/a + 1/b)": _TOGETHER,
    "1/(1/a - 1/c)": _TOGETHER,
    "2*(a + b)": "Going round it you pass the length and the width, and then both once more.",
    "a*b/(u*w)": "The whole area is divided by the area of one: so many of them fit in.",
    "a/n*m": _ONE_FIRST,
    "b*(a/c)": "In an inverse proportion the product of the two stays the same. One becomes `c/a` "
    "times as large, so the other becomes `a/c` times as large: it is multiplied by that fraction.",
    "b*(c/a)": "In a direct proportion both change by the same factor. One becomes `c/a` times as "
    "large, so the other is multiplied by `c/a` as well.",
    "sqrt(l^2 - d^2)": "By Pythagoras the square of the longest side is the sum of the other two "
    "squares, so a shorter side comes from the difference.",
    "n - (a + b - c)": "Those who are in both were counted twice in the sum, so they are taken "
    "away once.",
}
_N: Final = r"(?:\d+(?:\.\d+)?|\d+/\d+)"
_OF_EQUATIONS: Final = (
    (
        late_regex(rf"{_N}\*x \+ {_N}\*x = {_N}"),
        "Both move at once in opposite directions, so in each unit of time the distance between "
        "them changes by both speeds together.",
    ),
    (
        late_regex(rf"x\*{_N} = {_N}\*{_N}"),
        "The number times the time stays the same: with half as many it takes twice as long.",
    ),
    (late_regex(rf"1/x = 1/{_N}(?: [-+] 1/{_N})+"), _TOGETHER),
    (
        late_regex(rf"x/{_N} = {_N}/{_N}"),
        "Each one counts the same, so the amount divided by the number is the same both times.",
    ),
    (
        late_regex(rf"\({_N}(?: \+ (?:{_N}|x))+\)/{_N} = {_N}"),
        "The mean is the sum of all numbers divided by how many they are.",
    ),
)
_OF_TIMES: Final = _OF_EQUATIONS[:2]
"""Those that are so where the unknown is a time."""


_DIRECT: Final = late_regex(rf"x/{_N} = {_N}/{_N}|b\*\(c/a\)|a/n\*m|v\*t|n\*\(b/a\)\*\(u/t\)")
_INVERSE: Final = late_regex(rf"x\*{_N} = {_N}\*{_N}|b\*\(a/c\)|a\*n/m")


def sort_of_proportion(problem: Problem, _answer: Answer, _words: str) -> Answer | None:
    """Whether the two amounts of a story grow together, or one falls as the other grows."""
    match problem:
        case Reckoned(formula=law) | Story(equations=(law,)):
            if _DIRECT.fullmatch(law):
                return refused(
                    "It is a direct proportion: twice as many of one go with twice as much of the "
                    "other, so their quotient stays the same."
                )
            if _INVERSE.fullmatch(law):
                return refused(
                    "It is an inverse proportion: twice as much of one goes with half as much of "
                    "the other, so their product stays the same."
                )
    return None


def reason_of_story(problem: Problem, words: str) -> str:
    """Why a story's formula has the sign that is asked about; nothing where that is not known."""
    asked = _ASKED.search(words)
    if asked is None or not isinstance(problem, Reckoned | Story):
        return ""
    sign = next(_SIGNS[name] for name, said in asked.groupdict().items() if said)
    if isinstance(problem, Reckoned):
        written, reason = problem.formula, _OF_FORMULAS.get(problem.formula, "")
    else:
        written = " ; ".join(problem.equations)
        is_of_time = any("time" in meaning for _, meaning in problem.unknowns)
        fitting = (one for one in _OF_EQUATIONS if is_of_time or one not in _OF_TIMES)
        reason = next((why for form, why in fitting if form.fullmatch(written)), "")
    return reason if sign in written else ""
