"""What is asked next of an angle or of a trigonometric equation: "sin of that", "and tan?",
"and c?" of a triangle, "how many solutions are there between 0 and 4pi", "check x = pi/6".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Judge, Solve
from tutor_tui.mathematics.syntax import Call, Relation
from tutor_tui.mathematics.trees import substitute, variables, walk
from tutor_tui.mathematics.written import written

_NAMES: Final = {"sine": "sin", "cosine": "cos", "tangent": "tan", "cosec": "csc"}
_WAVES: Final = frozenset(("sin", "cos", "tan", "sec", "csc", "cot"))
_WAVE: Final = late_regex(
    r"(?:(?:and|so|now|but|what(?:'s|s| is| about)?|how about|find|calculate|work out|give me|also"
    r"|then|the|which|in)\b[\s,]*)*(?P<wave>quadrant(?: is)?|sine?|cos(?:ine)?"
    r"|tan(?:gent)?|sec|csc|cosec|cot)"
    r"(?: ?\(?(?:of )?(?:that|it|this|(?:the|that|this) (?:same )?angle|the same(?: angle)?|same)"
    r"\)?)?(?: (?:then|too|as well|of it|in))*",
    re.IGNORECASE,
)
_CONVERTED: Final = late_regex(
    r"(?P<degrees>-?\d+(?:\.\d+)?) ?(?:°|(?:degrees?|deg)\b)"
    r"|(?P<plain>-?\d+(?:\.\d+)?) ?rad(?:ians?)?\b|(?P<radians>-?[\d./]*(?:pi|π)[\d/]*)",
    re.IGNORECASE,
)


def _of_the_angle(request: str, question: str, context: Context) -> Iterator[str]:
    """Another function of the angle that was converted, or whose sine was taken."""
    found = _WAVE.fullmatch(request)
    if found is None:
        return
    wave = found["wave"].lower()
    wave = _NAMES.get(wave, wave)
    asked = "which quadrant is {} in" if wave.startswith("quadrant") else f"{wave}({{}})"
    for one in (question, *context.older_questions()):
        problem = problem_of(one)
        calls = (
            [part for part in walk(problem.expression) if isinstance(part, Call)]
            if isinstance(problem, Compute)
            else []
        )
        if taken := [part for part in calls if part.function in _WAVES]:
            if len(taken) == 1:
                angle = written(taken[0].arguments[0])
                is_bare = wave.startswith("quadrant") and angle.isdigit() and int(angle) % 15 == 0
                yield asked.format(f"{angle}°" if is_bare else angle)
            return
        if isinstance(problem, Solve | Conditions):
            return  # the angles of which bound the solutions
        if re.search(r"\bradians?\b|\bdegrees?\b|°", one) and (at := _CONVERTED.search(one)):
            angle = f"{at['degrees']}°" if at["degrees"] else at["radians"] or f"{at['plain']} rad"
            yield asked.format(angle)
            return


_END: Final = r"-?[\d.]*(?: ?(?:pi|π))?(?:/\d+)?(?: ?(?:°|degrees))?"
_COUNTED: Final = late_regex(
    r"how many (?:solutions|answers|roots|angles|values)(?: of x)?(?: (?:are|is) there|"
    r" does (?:it|this|the equation) have)?,? (?:between|from|in|on|for)(?: the interval)? "
    rf"[\[(]?(?P<a>{_END})(?: ?(?:and|to|,|-) ?)(?P<b>{_END})[\])]?",
    re.IGNORECASE,
)


_TRIED: Final = late_regex(
    r"(?:check|test|verify|does|is|would|try|see if|check if)(?: that)? (?P<x>[a-zθ]) ?= ?"
    r"(?P<value>[^=\s]+)(?: (?:really|actually|also|works?|is (?:right|a solution)"
    r"|a solution|one(?: of them)?|fits?|ok|too|as well|is one))*",
    re.IGNORECASE,
)


_OF_THE_EQUATION: Final = (
    (_COUNTED, "solve {equation} for {a} <= x <= {b}"),
    (_TRIED, "is {x} = {value} a solution of {equation}"),
)


def _of_the_equation(request: str, question: str, context: Context) -> Iterator[str]:
    """The trigonometric equation between other angles, or whether an angle solves it."""
    for pattern, whole in _OF_THE_EQUATION:
        if found := pattern.fullmatch(request):
            equation = _equation(question, context)
            if equation is not None:
                yield whole.format(equation=equation, **found.groupdict())


_QUADRANT: Final = late_regex(
    r"(?P<facts>.*\b(?:quadrant|acute|obtuse)\b).*", re.IGNORECASE | re.DOTALL
)
_MULTIPLE: Final = late_regex(
    r"(?:(?:and|so|now|what(?:'s|s| is| about)?|find|calculate)\b[\s,]*)*(?P<thing>(?:sin|cos|tan"
    r"|sec|csc|cot) ?\(?(?:\d?[a-zθ](?: ?/ ?\d)?)\)?)",
    re.IGNORECASE,
)


def _of_the_same_angle(request: str, question: str, context: Context) -> Iterator[str]:
    """ "what is sin 2x" of an angle that one value and its quadrant tell."""
    found = _MULTIPLE.fullmatch(request)
    for one in (question, *context.older_questions()) if found else ():
        if found and (told := _QUADRANT.fullmatch(one)):
            yield f"{told['facts']}, what is {found['thing']}"
            return


_HOLDS: Final = late_regex(
    r"(?:is|does|will) (?:it|this|that|the (?:identity|equation)) (?:also )?(?:true|hold|work|valid"
    r"|right)(?: true)? (?:for|at|when|if) (?P<x>[a-zθ]) ?= ?(?P<value>[^=\s]+(?: degrees)?)"
    r"|(?:check|test|try|verify)(?: it)? (?:with|for|at) (?P<y>[a-zθ]) ?= ?"
    r"(?P<at>[^=\s]+(?: degrees)?)",
    re.IGNORECASE,
)


def _at_a_value(request: str, question: str, _context: Context) -> Iterator[str]:
    """Whether an identity holds for one value of its letter."""
    found, problem = _HOLDS.fullmatch(request), problem_of(question)
    told = (found["value"] or found["at"]).replace(" degrees", "°") if found else ""
    value = expression_or_none(told)
    if found is None or value is None or not isinstance(problem, Judge):
        return
    if variables(problem.relation) == (found["x"] or found["y"],):
        put_in = substitute(problem.relation, found["x"] or found["y"], value)
        yield f"is {written(put_in)}?"


_PART: Final = late_regex(
    r"(?i:(?:and|so|now|what(?:'s|s| is| about)?|how about|find|then|the|side|angle)\b[\s,]*)*"
    r"(?P<part>[abcABC])"
)
_TRIANGLE: Final = late_regex(
    r"(?P<facts>.*\btriangle\b.*\d.*?)[\s.,;]+"
    r"(?:find|what is|what's|calculate|work out|determine)\b[^.]*",
    re.IGNORECASE,
)


def _of_a_triangle(request: str, question: str, context: Context) -> Iterator[str]:
    """ "and c?" of a triangle with lettered sides and angles."""
    found = _PART.fullmatch(request)
    for one in (question, *context.older_questions()) if found else ():
        if found and (told := _TRIANGLE.fullmatch(one)):
            what = found["part"] if found["part"].islower() else f"angle {found['part']}"
            yield f"{told['facts']}. Find {what}"
            return


def _equation(question: str, context: Context) -> str | None:
    """The trigonometric equation that was solved last."""
    for one in (question, *context.older_questions()):
        match problem_of(one):
            case Conditions(is_in_degrees=True):
                return None  # its own words say so, which its relations do not
            case Conditions(alternatives=((Relation(sign="=") as equation, *_),)):
                pass
            case Solve(equations=(Relation() as equation,)):
                pass
            case _:
                continue
        if any(isinstance(part, Call) and part.function in _WAVES for part in walk(equation)):
            return written(equation)
    return None


OF_ANGLES: Final = (
    _of_the_angle,
    _of_the_equation,
    _of_the_same_angle,
    _at_a_value,
    _of_a_triangle,
)
