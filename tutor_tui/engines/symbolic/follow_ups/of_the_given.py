"""What is done to the numbers or the quotient of the question before.

"factor what's left", "factor both of them", "the difference between the biggest and the smallest".
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Several, Written
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.numbers.spoken import Spoken
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Solve
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LEFT: Final = late_regex(
    r"(?P<verb>factor(?:i[sz]e)?|solve|simplify|expand) (?:what(?:'s| is) left|whats left|the"
    r" (?:rest|quotient|remaining (?:part|factor|quadratic|bit|polynomial|one)|other (?:factor"
    r"|part)))(?: (?:over|too|then|now))?",
    re.IGNORECASE,
)
_DIVIDED: Final = late_regex(r"\bdivi|\bquotient\b|÷|/", re.IGNORECASE)
_MOST: Final = r"(?:biggest|largest|greatest|highest|maximum|max|longest|most)"
_LEAST: Final = r"(?:smallest|least|lowest|minimum|min|shortest)"
_NOUN: Final = r"(?: (?:one|number|value|fraction|of them))?"
_SPREAD: Final = late_regex(
    rf"(?:(?:what(?:'s|s| is)|find|tell me) )?(?:the )?difference (?:between|of) (?:the"
    rf" )?(?:{_MOST}{_NOUN} and (?:the )?{_LEAST}|{_LEAST}{_NOUN} and (?:the )?{_MOST}"
    rf"|(?:first and (?:the )?last|last and (?:the )?first)){_NOUN}",
    re.IGNORECASE,
)
_POINT: Final = late_regex(
    r"(?:so )?(?:(?:which|what) point (?:is|would) (?:that|this|it)(?: be)?|(?:what|where)(?:'s|"
    r" is) (?:that|this|it|the point)|(?:write (?:it|that) )?as (?:an? )?(?:point|coordinates?"
    r"|ordered pair)|what are the coordinates"
    r"|(?:where|at (?:what|which) point) (?:do|would|will) (?:the|both|these|those|they)"
    r"(?: two)?(?: (?:lines|graphs|equations|curves))? (?:cross|meet|intersect))(?: (?:on|in)"
    r" (?:the|a) (?:graph|plane|grid|plot|coordinate (?:plane|system)))?",
    re.IGNORECASE,
)
_AXES: Final = frozenset("xy")
_NUMBERS: Final = late_regex(r"(?<![\w.])-?\d+(?:\.\d+)?(?:/\d+)?(?![\w.]*\d)")
_SORTED: Final = late_regex(r"\b(?:sort|order|arrange|rank|put .* in|smallest|largest|mean|median"
                            r"|mode|average)", re.IGNORECASE)  # fmt: skip


_USED: Final = late_regex(
    r"(?:(?:now|so|and|then|can you) )*(?:use|using|with|from) (?:it|that|this|that form"
    r"|the (?:completed square|square|vertex form|answer|result))(?: to)? "
    r"(?P<rest>solve\b.*=.*|find the (?:roots|zeros|solutions) of .*)",
    re.IGNORECASE,
)
"""An equation of its own, for which what was written before is to be used."""
_OF_A_SQUARE: Final = late_regex(r"\bcomplet\w+ (?:the )?square", re.IGNORECASE)

_REST: Final = late_regex(
    r"(?:how (?:much|many)|whats?)(?:'s| is| are| would be)?(?: there)? (?:left|remaining|the rest"
    r"|the remainder|left over|over)(?: (?:over|then|after that|now|of it))*"
    r"|(?:what about )?(?:the )?rest|what remains",
    re.IGNORECASE,
)
_SHARE_OF: Final = late_regex(
    r"(?:%|percent|per cent|\d+/\d+|half|third|quarter|fifths?|quarters|thirds)(?: of)? (?:the |a"
    r" )?[£$€]?(?P<n>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)


def of_the_given(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The question in full; what is left of a division is its result, of a share the rest."""
    share = _SHARE_OF.search(question) if _REST.fullmatch(request) else None
    if share is not None and isinstance(problem_of(question), Compute | Spoken):
        yield f"{share['n']} - {RESULT}"
    if used := _USED.fullmatch(request):
        way = " by completing the square" if _OF_A_SQUARE.search(question) else ""
        yield f"{used['rest']}{way}"
        yield used["rest"]
    if (left := _LEFT.fullmatch(request)) and _DIVIDED.search(question):
        is_solved = left["verb"].lower() == "solve"
        yield f"solve {RESULT} = 0" if is_solved else f"{left['verb']} {RESULT}"
    if _POINT.fullmatch(request):
        yield from _as_a_point((question, *context.older_questions()))
    numbers = _NUMBERS.findall(question)
    if len(numbers) > 1 and _SPREAD.fullmatch(request) and _SORTED.search(question):
        yield f"range of {', '.join(numbers)}"


def _as_a_point(questions: Iterable[str]) -> Iterator[str]:
    """Where the two lines meet whose equations in x and y were solved."""
    for one in questions:
        problem = problem_of(one)
        if isinstance(problem, Solve) and len(problem.equations) == len(_AXES):
            first, second = (written(line) for line in problem.equations)
            if {name for line in problem.equations for name in variables(line)} == _AXES:
                yield f"where do {first} and {second} meet"
            return


_COMMON: Final = re.compile(
    r"(?:and |what(?:'s| is) |find )*(?:the |their )?(?P<what>hcf|gcd|gcf|lcm|highest common factor"
    r"|greatest common (?:divisor|factor)|(?:lowest|least) common multiple"
    r"|common (?:factors|divisors|multiples))(?: of (?:them|both"
    r"|these|those|the two)(?: numbers)?)?",
    re.IGNORECASE,
)


_IN_COMMON: Final = late_regex(
    r"^(?:what|which)(?: factors| divisors| ones)? (?:do|have) (?:they|both|these|those|the two)"
    r"(?: (?:both|numbers))* (?:have|got|share)(?: in common)?$|^what's common(?: to (?:both"
    r"|them))?$",
    re.IGNORECASE,
)


def common_of_two(request: str, question: str, context: Context) -> Iterator[str]:
    """The common factor or multiple of the two numbers that were talked about."""
    found = _COMMON.fullmatch(_IN_COMMON.sub("common factors", request))
    if found is None:
        return
    numbers: dict[str, None] = {}
    for one in (question, *context.older_questions()):
        own = re.findall(r"(?<![\w./^])(?<!\d,)\d+(?![\w./^]|,\d)", one)
        if len(own) > 2 and not numbers:
            return
        if len(own) in (1, 2):
            numbers.update(dict.fromkeys(own))
        if len(numbers) >= 2:
            break
    if len(numbers) == 2:
        yield f"{found['what']} of {' and '.join(numbers)}"


_EACH: Final = late_regex(
    r"(?:(?:now|and) )*(?P<verb>(?:prime )?factor(?:i[sz]e)?|factors of|square|double|halve|round"
    r"|square root of|list the factors of|factors) (?:both|each|them both|all)(?: of (?:them|these"
    r"|those))?(?: numbers?)?",
    re.IGNORECASE,
)


def of_each(request: str, question: str) -> Several | None:
    """ "factor both of them" for the two or three numbers of the question."""
    found = _EACH.fullmatch(request)
    numbers = re.findall(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\d)", question)
    asked = tuple(f"{found['verb']} {one}" for one in numbers) if found else ()
    is_read = 1 < len(asked) <= _MOST_EACH and all(problem_of(one) is not None for one in asked)
    return Several(asked, tuple("abcd"[: len(asked)])) if is_read else None


_MOST_EACH: Final = 4
