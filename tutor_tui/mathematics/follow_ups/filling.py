"""A question that names the result of an earlier one, with that result put in."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.braces import split_outside
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.follow_ups.marks import (
    BARE_RESULT,
    NTH,
    QUANTITY,
    RESULT,
    THING,
    TOGETHER,
)
from tutor_tui.mathematics.follow_ups.variants import variant
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.numbers.facts import listing
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, value_at
from tutor_tui.mathematics.problems import Answer, Problem, code
from tutor_tui.mathematics.recurring import value_of
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Relation, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import Unclear, understand

_ASSIGNED: Final = late_regex(r"^[A-Za-z]\w*\s*=\s*(?P<value>[^,=]+)$")
_REPEATING: Final = late_regex(r"(\d+)\.(\d*)\((\d+)\)")
_BARE_NUMBER: Final = late_regex(r"\d+(?:\.\d+)?")
_FORM: Final = late_regex(rf"write {BARE_RESULT} as a (?P<form>fraction|decimal)$")
_FORMS: Final = {
    "fraction": "simplify {}",  # it is one already, or a root that is none
    "decimal": "round {} to 6 significant figures",
}
_ROUND: Final = late_regex(r"(?:round|approximate)\b", re.IGNORECASE)
_PERCENT: Final = late_regex(rf"write {BARE_RESULT} as a percentage$")
_OF_PERCENT: Final = late_regex(r"-?\d+(?:\.\d+)?%")
_SOLVED: Final = late_regex(rf"solve {RESULT} [=<>]", re.IGNORECASE)
_DEEPEST: Final = 12
_MOST_SHOWN: Final = 60


def full_question(arguments: Mapping[str, object], depth: int = 0) -> str:
    """The question in words that need nothing from before.

    `before` holds the arguments of the question whose result is meant, and `variant` the number
    of the similar problem that is asked instead of the question itself (0: none).
    Raises `UndefinedError` where there is no single result to go on with.
    """
    if depth > _DEEPEST:
        raise UndefinedError("That builds on too many earlier answers; please write it out.")
    question = str(arguments["question"])
    before = arguments.get("before")
    if isinstance(before, Mapping):
        earlier = full_question(before, depth + 1)
        if QUANTITY in question:
            question = question.replace(QUANTITY, quantity_to_go_on_with(earlier))
        elif THING in question:
            question = question.replace(THING, _thing_to_go_on_with(earlier))
        elif together := _TOGETHER.search(question):
            joined = put_together(together[1], results_to_go_on_with(earlier))
            question = question.replace(together[0], joined)
        elif _NTH.search(question):
            question = _with_several(question, results_to_go_on_with(earlier))
        else:
            question = _filled(question, result_to_go_on_with(earlier))
    number = arguments.get("variant", 0)
    return variant(question, number) if isinstance(number, int) and number else question


def _filled(question: str, result: str) -> str:
    if result.endswith("%") and _ROUND.match(question):
        result = result[:-1]  # 20.8333 of a percentage is to be rounded, not a fiftieth of it
    elif result.endswith("%") and "/" in result:
        result = f"({result[:-1]})%"
    if _PERCENT.match(question) and _OF_PERCENT.fullmatch(result):
        result = str(Fraction(result[:-1]) / 100)
    if _SOLVED.match(question) and (node := expression_or_none(result)) and not variables(node):
        raise UndefinedError("The last result is a number, which has no unknown to solve for.")
    is_whole = _BARE_NUMBER.fullmatch(result) or _is_array(result)
    operand = result if is_whole else f"({result})"
    filled = question.replace(RESULT, operand).replace(BARE_RESULT, _unbracketed(result))
    if _is_array(result) and problem_of(filled) is None:
        raise _no_expression(result)
    form = _FORM.match(question)
    if form is None or not isinstance(understand(filled), Unclear | None):
        return filled
    is_decimal = form["form"] == "decimal" and _DECIMAL.fullmatch(operand)
    if is_decimal or (form["form"] == "decimal" and _WHOLE_NUMBER.fullmatch(operand)):
        return operand  # no other form says more of it
    return _FORMS[form["form"]].format(operand)


_WHOLE_NUMBER: Final = late_regex(r"\(?-?\d+\)?")
_DECIMAL: Final = late_regex(r"\(?-?\d+\.\d{1,6}\)?")
_ARRAY: Final = late_regex(r"\[\[[^a-z=]+\]\]|\([^()=]+,[^()=]+\)")


def _is_array(result: str) -> bool:
    """Whether a result is a matrix or a vector, which brackets of its own hold together."""
    return _ARRAY.fullmatch(result) is not None


def _no_expression(result: str) -> UndefinedError:
    return UndefinedError(
        f"The last result is {code(result[:_MOST_SHOWN])}, which is not one expression that I "
        "could go on with; please write what you mean."
    )


_NTH: Final = late_regex(NTH.format(r"(-?\d+)"))


_TOGETHER: Final = late_regex(TOGETHER.format(r"(\w+)"))
_ONLY_TWO: Final = ("difference", "quotient")


def put_together(kind: str, results: list[str]) -> str:
    """The calculation that joins all results; raises `UndefinedError` where it takes just two."""
    if kind in _ONLY_TWO and len(results) != 2:
        raise UndefinedError(f"There are {len(results)} results; please say which two you mean.")
    if kind == "list":
        return ", ".join(results)
    if kind == "gap":
        results = sorted(results, key=_size, reverse=True)
        return f"{results[0]} - {results[-1]}"
    sign = {"product": "*", "difference": "-", "quotient": "/"}.get(kind, "+")
    power = "^2" if kind == "squares" else ""
    whole = f" {sign} ".join(f"({one}){power}" for one in results)
    return f"({whole})/{len(results)}" if kind == "mean" else whole


def _size(result: str) -> Fraction:
    try:
        return Fraction(result)
    except ValueError:
        raise UndefinedError("I cannot tell which of those results is the largest.") from None


def _with_several(question: str, results: list[str]) -> str:
    """The question with one of several results in its place."""
    mark = _NTH.search(question)
    if mark is None:
        return question
    index = int(mark[1])
    place = index - 1 if index > 0 else index
    if not -len(results) <= place < len(results):
        raise UndefinedError("There are not so many results before that I could go on with.")
    is_bare = question.startswith("write ")
    return _filled(question.replace(mark[0], BARE_RESULT if is_bare else RESULT), results[place])


def results_to_go_on_with(question: str) -> list[str]:
    """The two or more results of a question, each as an expression: 1 and 2 of `x = 1, 2`."""
    result = solve(listing(problem_in(question))).result or ""
    parts = [part.rsplit("=", 1)[-1].strip() for part in split_outside(result, ",")]
    nodes = [expression_or_none(part) for part in parts]
    if len(parts) < 2 or any(node is None or isinstance(node, Relation) for node in nodes):
        raise UndefinedError("I found no several results before that I could choose from.")
    return [_IMAGINARY.sub("i", part) for part in parts]


def _unbracketed(result: str) -> str:
    """`11/12` of `(11/12)`, which needs no brackets where it stands alone."""
    return result[1:-1] if re.fullmatch(r"\(-?\d+/\d+\)", result) else result


def _thing_to_go_on_with(question: str) -> str:
    """The equation of the line or plane that answers a question."""
    result = solve(problem_in(question)).result
    if result is None:
        raise UndefinedError("I found no line or plane before that I could go on with.")
    return result


def result_to_go_on_with(question: str) -> str:
    """The one result of a question as an expression."""
    result = solve(problem_in(question)).result
    if result is None:
        raise UndefinedError("I found no result before that I could go on with.")
    found = _ASSIGNED.match(result)
    result = _RATIO.sub(r"\1/\2", result)
    value = _REPEATING.sub(_as_fraction, found["value"] if found else result)
    if expression_or_none(value) is None and not _is_array(value):
        raise _no_expression(result)
    value = value if "log" in question.lower() else _LOG.sub("ln(", value)
    return _EULER.sub("e", _IMAGINARY.sub("i", value))


_LOG: Final = late_regex(r"(?<![A-Za-z])log\(")
"""The natural logarithm as results for programs write it; one of a question may be another."""

_EULER: Final = late_regex(r"(?<![A-Za-z])E(?![A-Za-z])")
"""Euler's number as results for programs write it."""

_RATIO: Final = late_regex(r"^(\d+):(\d+)$")
_IMAGINARY: Final = late_regex(r"(?<![A-Za-z])I(?![A-Za-z])")
"""The imaginary unit as results for programs write it."""


def _as_fraction(found: re.Match[str]) -> str:
    """`0.91(6)`, whose digits in brackets repeat, as 11/12."""
    whole, fixed, repeating = found.groups()
    return f"({value_of(f'{whole}.{fixed}', repeating)})"


def quantity_to_go_on_with(question: str) -> str:
    """The one result of a question with the unit that its answer gives it: "72 km/h".

    The unit is read from the sentence of the answer, where it stands beside that very number or
    beside its decimals.
    """
    answer = solve(problem_in(question))
    if (clock := _CLOCK.search(answer.text)) is not None:
        return clock["time"]
    if (time := _TIME.search(answer.text)) is not None:
        return time[0].strip("`")
    found = quantity_in(answer)
    if found is None:
        raise UndefinedError("I found no result with a unit before that I could convert.")
    return " ".join(found)


def quantity_in(answer: Answer) -> tuple[str, str] | None:
    """The result of an answer as a number and the unit beside it, as its sentence shows them.

    Rounded only where it stands nowhere exactly.
    """
    rounded: tuple[str, str] | None = None
    if (time := _TIME.search(answer.text)) is not None:
        return str(60 * int(time["h"]) + int(time["m"])), "min"
    value = _ASSIGNED.sub(r"\g<value>", answer.result or "").strip()
    for found in _MEASURED.finditer(answer.text):
        inside, _, unit_inside = found["code"].rpartition(" ")
        beside = " ".join((found["words"] or "").split())
        candidates = [(inside, unit_inside), *((found["code"], part) for part in _firsts(beside))]
        for number, unit in candidates:
            if unit_of(unit) is not None and _is_number(number, value):
                if number == value:
                    return number, unit
                rounded = rounded or (number, unit)
    return rounded


_TIME: Final = re.compile(r"`(?P<h>\d+) h (?P<m>\d+) min`")
_CLOCK: Final = late_regex(r"`(?P<time>\d{1,2}:\d\d(?: [AP]M)?)`\.$")
_MEASURED: Final = late_regex(r"`(?P<code>[^`]{1,60})`(?P<words>(?: [a-zA-Z/²³]{1,20}){0,3})")


def _firsts(words: str) -> list[str]:
    """The first three, two and one of some words."""
    parts = words.split()
    return [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]


def _is_number(text: str, value: str) -> bool:
    """Whether a number as shown is the result, perhaps rounded: `282.743` for 90π."""
    if text == value:
        return bool(_SHOWN_NUMBER.fullmatch(text))
    node = expression_or_none(value) if _SHOWN_NUMBER.fullmatch(text) else None
    if node is None or variables(node):
        return False
    try:
        return is_close(as_mpf(Fraction(text)), value_at(node, {}), _DIGITS_SHOWN)
    except NoValueError:
        return False


_SHOWN_NUMBER: Final = late_regex(r"\d+(?:\.\d+|/\d+)?")
_DIGITS_SHOWN: Final = 5


def problem_in(question: str) -> Problem:
    """The problem in a question's words; raises `UnreadableError` where there is none."""
    problem = understand(question)
    if problem is None or isinstance(problem, Unclear):
        raise UnreadableError("There is no problem that can be solved here.", question[:200], 0)
    return problem
