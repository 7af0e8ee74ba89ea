"""What grows or falls: when it reaches a value, doubles or is half, what was gained, its highest.

"how much of that is interest", "how long until it doubles", "when does it reach 10", "how high
does it get".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.definitions import Definition, known_names
from tutor_tui.engines.symbolic.follow_ups.functions import function_of
from tutor_tui.engines.symbolic.follow_ups.of_odes import solved_for
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.follow_ups.stories import about_the_story
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.calculus.odes import DifferentialEquation
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate
from tutor_tui.mathematics.written import written

_NOUN: Final = (
    rf"(?:{IT}|the (?:value|function|height|amount|population|price|money|account|curve|graph|car"
    r"|balance|investment|line)|there|y|he|she|they|i|we|[a-z]\([a-z]\))"
)
_N: Final = r"(?P<n>[-−]?\d[\d,]*(?:\.\d+)?)(?: ?(?:%|[a-z$£€]{1,10}))?"
_WHEN: Final = (
    r"(?:(?:and|so|then) )*(?:when|where|at (?:what|which) (?:time|x|point|place|value(?: of"
    r" [a-z])?)|for (?:what|which)(?: values? of)? [a-z]|how long (?:does it take |will it take )?"
    r"(?:until|till|before|for|to)|after how (?:long|many \w+))"
)
_IS: Final = (
    r"(?:reach(?:es)?|equals?(?: to)?|become?s?|hits?|gets? to|be|is|are|have|has|make|worth"
    r"|grows? to|falls? to|drops? to|exactly|at|above|below|over|under|exceeds?|pass(?:es)?"
    r"|(?:more|less) than|=)"
)
_REACH: Final = late_regex(
    rf"{_WHEN}(?: (?:does|do|is|will|would|are|can))? ?(?:{_NOUN} ?)?(?:{_IS} ?)*[$£€]?{_N}",
    re.IGNORECASE,
)
_TIMES: Final = late_regex(
    rf"{_WHEN}(?: (?:does|do|is|will|would|has|have))? ?(?:{_NOUN} )?(?:(?:{_IS}|to|only|just|down"
    r" to|left) )*(?P<how>doubled?s?|twice|double|triples?|tripled|three times|half|halves|halved"
    r"|halve|a quarter)(?: (?:the |its |of |as |much |original |first |initial |starting |value"
    r"|amount|price|worth|in|it|is|left)*)?",
    re.IGNORECASE,
)
_FACTORS: Final = (("doub", "2"), ("twice", "2"), ("trip", "3"), ("three", "3"), ("hal", "1/2"),
                   ("a quarter", "1/4"))  # fmt: skip
_GAINED: Final = late_regex(
    rf"(?:(?:and|so|but) )*(?:how much (?:of (?:{IT}|the (?:total|amount)) is |is |was )?(?:just "
    rf"|only )?(?:the )?(?:interest|profit|growth|gain)(?: (?:is that|do i (?:get|earn|make)|did i "
    rf"(?:get|earn|make)|in total|altogether|earned|alone))*|how much (?:did|do|does|have|has|will)"
    rf" {_NOUN} (?:earn|gain|make|lose|lost|gained|earned|made|grow|drop|fall)(?: (?:in total"
    r"|altogether|by|then|overall))*|what(?:'s| is| was) the (?:interest|total loss|loss|gain"
    r"|profit)(?: (?:earned|alone|only|in total))?)",
    re.IGNORECASE,
)
_FIRST_YEAR: Final = late_regex(
    rf"(?:(?:and|so|but) )*(?:how much|what) (?:(?:did|do|does|will) {_NOUN} (?:earn|gain|make|lose"
    r"|get|grow by|drop|fall)|(?:interest )?is (?:lost|earned|gained|that|it))? ?(?:in|after"
    r"|during) (?:the |its )?(?:first|1st) (?:year|month|day|hour)(?: alone)?",
    re.IGNORECASE,
)
_HIGHEST: Final = late_regex(
    rf"(?:(?:and|so) )*(?:how (?:high|far up|low) (?:does|will|do|did|can) {_NOUN} (?:get|go|reach"
    rf"|fly|rise|fall|drop|climb)|what(?:'s| is| was) (?:the|its) (?P<low>lowest|minimum|least"
    rf"|highest|greatest|maximum|largest|top|max|min) (?:point|height|value|level|amount|altitude)"
    r"(?: (?:it|that|reached|of it|it reaches|reaches))*)",
    re.IGNORECASE,
)
_LOW: Final = late_regex(r"\b(?:low|lowest|minimum|least|min)\b", re.IGNORECASE)


def of_growth(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The question in full about the newest growth or function of the thread."""
    valued = _VALUE_OF.search(request)
    name = (valued["name"] or valued["other"]) if valued else ""
    solved = solved_for(name, question, context) if name else None
    if not solved and (named := _NAMED.search(request)) and _REACH.fullmatch(request):
        yield from _of_named(request, known_names(context.messages).get(named["name"]))
        return
    for one in (solved,) if solved else (question, *context.older_questions()):
        problem = problem_of(one)
        if isinstance(problem, Reckoned) and "^n" in problem.formula:
            yield from _of_rate(request, one, problem, is_last=one == question)
            return
        reached = _REACH.fullmatch(request)
        value = reached["n"].replace(",", "").replace("−", "-") if reached else ""
        if isinstance(problem, DifferentialEquation):
            yield from _of_solution(request, one, problem)
            return
        expression, names = function_of(one, problem) if problem is not None else ("", ())
        if value and isinstance(problem, Differentiate) and problem.at is None:
            yield Written(f"solve {RESULT} = {value}", one)
            return
        if len(names) != 1 or RESULT in expression:
            continue
        if value:
            yield f"solve {expression} = {value}"
        if _HIGHEST.fullmatch(request):
            yield f"{'minimum' if _LOW.search(request) else 'maximum'} of {expression}"
        return


def _of_solution(request: str, question: str, problem: DifferentialEquation) -> Iterator[Written]:
    """When the solution of a differential equation has a value, or so many times its first one."""
    name = rf"\b{problem.function}\b(?: ?\({problem.variable}\))?"
    request = re.sub(name, "it", request)
    if reached := _REACH.fullmatch(request):
        value = reached["n"].replace(",", "").replace("−", "-")
        yield Written(f"solve {RESULT} = {value}", question)
    starts = [one.value for one in problem.conditions if one.order == 0]
    times = _TIMES.fullmatch(request)
    if times is not None and len(problem.conditions) == len(starts) == 1:
        yield Written(f"solve {RESULT} = {_factor(times['how'])}*({written(starts[0])})", question)


def _factor(how: str) -> str:
    return next(value for word, value in _FACTORS if how.lower().startswith(word))


_VALUE_OF: Final = late_regex(
    r"(?<![A-Za-z])(?P<name>[A-Za-z])(?: ?\([a-z]\))? ?(?:=|is|equals?|reach(?:es)?|gets to|hits?)"
    r" ?[-\d]|\b(?:is|does|will|do) (?P<other>[A-Za-z])\b(?! [a-z]\b)"
)
_NAMED: Final = late_regex(r"\b(?P<name>[a-z]) ?\([a-z]\)")


def _of_named(request: str, function: Definition | None) -> Iterator[str]:
    """ "for what x is g(x) = 5" of the function that has this name."""
    reached = _REACH.fullmatch(request)
    if reached is not None and function is not None and function.of:
        yield f"solve {function.body} = {reached['n'].replace(',', '').replace('−', '-')}"


_MULTIPLES: Final = {
    "2": "has doubled", "3": "has tripled", "1/2": "is half", "1/4": "is a quarter",
}  # fmt: skip


def _of_rate(
    request: str, question: str, problem: Reckoned, *, is_last: bool
) -> Iterator[str | Written]:
    """What grows by a rate each year: the formula `p*(1 + r/100)^n` with its values."""
    values = {one.letter: str(one.amount) for one in problem.values}
    if not {"p", "r"} <= set(values):
        return
    sign = "-" if "1 - r" in problem.formula else "+"
    change = "loses" if sign == "-" else "grows by"
    if reached := _REACH.fullmatch(request):
        goal = reached["n"].replace(",", "")
        yield f"{values['p']} {change} {values['r']}% per year. How long until it is {goal}?"
    elif times := _TIMES.fullmatch(request):
        multiple = _MULTIPLES[_factor(times["how"])]
        yield f"{values['p']} {change} {values['r']}% per year. How long until it {multiple}?"
    elif _FIRST_YEAR.fullmatch(request):
        yield f"what is {values['p']}*{values['r']}/100"
    elif _GAINED.fullmatch(request) and is_last and "- p" not in problem.formula:
        yield from about_the_story(request, request, question)[:1]
        gained = (RESULT, values["p"]) if sign == "+" else (values["p"], RESULT)
        yield Written(f"{gained[0]} - {gained[1]}", question)
