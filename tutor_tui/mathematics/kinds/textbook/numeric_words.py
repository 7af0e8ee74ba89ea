"""Newton's method, bisection and strips, asked in any order of the words.

"newton's method for x^3 - 2 with x0 = 1, two steps", "trapezium rule, 4 strips, ∫_0^1 e^(x²) dx".
"""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import rational_or_none
from tutor_tui.mathematics.kinds.calculus.notation import Integral, integral_in
from tutor_tui.mathematics.kinds.formulas import as_equation, as_function, as_interval
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.textbook.bisection import Bisection
from tutor_tui.mathematics.kinds.textbook.newton import Newton
from tutor_tui.mathematics.kinds.textbook.strips import MOST, RULES, Strips
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables

_WORDS: Final = vocabulary(
    "newton newtons raphson bisection bisect method methods formula iteration iterations step steps"
    " times root roots zero solution solve solving approximate approximation approximately estimate"
    " estimated starting start starts initial first guess near perform apply do carry after"
    " using up"
    " iterate positive real between interval its over numerically rounds round until more only"
)
_NEWTON: Final = late_regex(r"newton", re.IGNORECASE)
_BISECTION: Final = late_regex(r"\bbisect", re.IGNORECASE)
_START: Final = late_regex(r"[a-z]_?\{?[01]\}? ?= ?(?P<value>-?\d+(?:\.\d+)?(?:/\d+)?)")
_NUMBER: Final = late_regex(r"-?\d+(?:\.\d+)?(?:/\d+)?")
_TIMES: Final = late_regex(
    r"§(?P<k>\d+) (?:(?:more|iterations?|steps?|times|rounds?|of)\b ?)+|(?:iterate|apply it"
    r"|newtons? (?:method )?) §(?P<times>\d+) times|§(?P<b>\d+) bisections"
)
_FROM: Final = late_regex(
    r"(?:start\w*|guess|near|from|begin\w*|with|at)(?: (?:at|with|from|of|is|an?|the|initial|first"
    r"|guess|value|x))* §(?P<k>\d+)"
)
_ENDS: Final = late_regex(r"(?:from|between)(?: x)? §(?P<a>\d+)(?: (?:to|and) (?:x )?§(?P<b>\d+))")


def read_newton(text: str) -> Newton | None:
    """Newton's method with its equation, its first guess and perhaps the number of steps."""
    told = _told(text, _NEWTON, _WORDS)
    if told is None:
        return None
    told, count = _without_count(told)
    starts = [found for piece in told.pieces if (found := _START.fullmatch(piece))]
    rest = [piece for piece in told.pieces if not _START.fullmatch(piece)]
    if not starts and (at := _FROM.search(told.words)):
        piece = told.pieces[int(at["k"])].rpartition("=")[2].strip()
        starts = [one for one in (_NUMBER.fullmatch(piece),) if one]
        rest = [one for number, one in enumerate(told.pieces) if number != int(at["k"])]
    body = _body(rest[0]) if len(rest) == 1 and len(starts) == 1 else None
    if body is None or count == 0:
        return None
    groups = starts[0].groupdict()
    start = Fraction(groups.get("value") or starts[0][0])
    return Newton(body, variables(body)[0], start, count)


def read_bisection(text: str) -> Bisection | None:
    """The interval that is halved, the equation, and perhaps the number of steps."""
    told = _told(text, _BISECTION, _WORDS)
    if told is None:
        return None
    told, count = _without_count(told)
    told, ends = _without_ends(told)
    body = _body(told.pieces[0]) if len(told.pieces) == 1 else None
    if body is None or ends is None or count == 0:
        return None
    return Bisection(body, variables(body)[0], *ends, count)


def _told(text: str, trigger: re.Pattern[str], words: frozenset[str]) -> Phrased | None:
    return phrased(with_numerals(text), trigger, words) if trigger.search(text) else None


def _without_count(told: Phrased) -> tuple[Phrased, int | None]:
    found = _TIMES.search(told.words)
    index = next((int(one) for one in (found.groups() if found else ()) if one), None)
    if index is None or not told.pieces[index].isdigit() or len(told.pieces[index]) > 2:
        return told, None
    return _dropped(told, index), int(told.pieces[index])


def _without_ends(told: Phrased) -> tuple[Phrased, tuple[Fraction, Fraction] | None]:
    """The message without the interval, and its ends."""
    for index, piece in enumerate(told.pieces):
        ends = as_interval(piece)
        values = [rational_value(end) for end in ends] if ends else []
        if len(values) == 2 and values[0] is not None and values[1] is not None:
            return _dropped(told, index), (values[0], values[1])
    found = _ENDS.search(told.words)
    if found is None:
        return told, None
    places = sorted((int(found["a"]), int(found["b"])))
    low, high = (rational_or_none(told.pieces[k].rpartition("=")[2].strip()) for k in places)
    if low is None or high is None:
        return told, None
    return _dropped(_dropped(told, places[1]), places[0]), (low, high)


def _dropped(told: Phrased, index: int) -> Phrased:
    """The message without one of its formulas."""
    words = re.sub(rf"§{index}(?!\d)", "", told.words)
    words = re.sub(
        r"§(\d+)", lambda at: f"§{int(at[1]) - (int(at[1]) > index)}", " ".join(words.split())
    )
    return Phrased(words, (*told.pieces[:index], *told.pieces[index + 1 :]))


def _body(piece: str) -> Node | None:
    """What is to be zero: of an equation, a function, or a root such as √5 to be found."""
    equation = as_equation(piece)
    function = as_function(piece) if equation is None or _is_named(equation) else None
    if function is not None:
        body = function.body
        if len(variables(body)) == 1:
            return body
        return _root_of(body)
    if equation is None or len(variables(equation)) != 1:
        return None
    if rational_value(equation.right) == 0:
        return equation.left
    return Binary("-", equation.left, equation.right)


def _is_named(equation: Relation) -> bool:
    """`f(x) = x^2 - 2`: a function that was given a name, and no equation."""
    return isinstance(equation.left, Call | Name) and not isinstance(equation.right, Number)


def _root_of(body: Node) -> Node | None:
    """`x^2 - 5` for √5, and `x^3 - 5` for its cube root."""
    match body:
        case Call(function="sqrt" | "cbrt" as name, arguments=(inside,)) if rational_value(inside):
            power = Number(Fraction(2 if name == "sqrt" else 3))
            return Binary("-", Binary("^", Name("x"), power), inside)
    return None


_STRIPS: Final = late_regex(r"trapez|simpson|mid-?point|riemann|left sum|right sum", re.I)
_STRIP_WORDS: Final = vocabulary(
    "trapezium trapezoidal trapezoid trapezia trapeziums trapezoids rule simpson simpsons method"
    " midpoint mid left right hand endpoint riemann sum strips strip intervals interval"
    " subintervals"
    " subinterval subdivisions rectangles equal equally spaced width integral definite area under"
    " curve estimate approximate approximation between n over apply sub its graph error"
)
_STRIP_COUNT: Final = late_regex(
    r"§(?P<k>\d+) (?:equal |equally spaced )*(?:strips?|sub ?intervals?|intervals?|subdivisions"
    r"|rectangles|trapezi\w+|trapezoids|n\b)|(?:with|using) §(?P<with>\d+)$"
)
_EQUAL_N: Final = late_regex(r"n ?= ?(?P<n>\d{1,2})")
_OF_X: Final = late_regex(r"\s*d[a-z]$")


def read_strips(text: str) -> Strips | None:
    """The rule, the number of strips and the integral, in any order."""
    told = _told(text, _STRIPS, _STRIP_WORDS)
    rule = _rule_in(told.words) if told is not None else None
    if told is None or rule is None:
        return None
    is_of_error = "error" in told.words
    named = [(k, at["n"]) for k, one in enumerate(told.pieces) if (at := _EQUAL_N.fullmatch(one))]
    found = _STRIP_COUNT.search(told.words)
    if len(named) == 1:
        count, told = int(named[0][1]), _dropped(told, named[0][0])
    else:
        index = next((int(one) for one in (found.groups() if found else ()) if one), None)
        if index is None or not re.fullmatch(r"\d{1,2}", told.pieces[index]):
            return None
        count, told = int(told.pieces[index]), _dropped(told, index)
    found_strips = _strips(told, rule, count)
    return replace(found_strips, of_error=is_of_error) if found_strips else None


def _rule_in(words: str) -> str | None:
    plain = re.sub(r"\b(simpson)(?! rule)\b", r"\1 rule", words)
    return next((rule for rule, pattern in RULES if re.search(pattern, plain)), None)


def _strips(told: Phrased, rule: str, count: int) -> Strips | None:
    integral = integral_in(told.pieces[0]) if len(told.pieces) == 1 else None
    if integral is not None:
        return _of_integral(integral, rule, count)
    told, ends = _without_ends(told)
    piece = _OF_X.sub("", told.pieces[0]).strip() if len(told.pieces) == 1 else ""
    function = as_function(piece) if piece and ends else None
    if function is None or ends is None or len(variables(function.body)) != 1:
        return None
    (name,) = variables(function.body)
    return _checked(Strips(rule, function.body, name, *ends, count))


def _of_integral(integral: Integral, rule: str, count: int) -> Strips | None:
    ends = integral.bounds[0] if len(integral.bounds) == 1 else None
    values = [rational_value(end) for end in ends] if ends else [None, None]
    low, high = values
    if low is None or high is None or set(variables(integral.body)) - set(integral.variables):
        return None
    return _checked(Strips(rule, integral.body, integral.variables[0], low, high, count))


def _checked(problem: Strips) -> Strips | None:
    return problem if problem.low < problem.high and 1 <= problem.count <= MOST else None
