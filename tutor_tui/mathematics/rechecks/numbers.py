"""Numbers: the operation undone, divisors divided, differences from the mean added up."""

from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.sequences.answers import rule_for
from tutor_tui.mathematics.kinds.sequences.problems import GeneralTerm, NextTerms, SequenceProblem
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary
from tutor_tui.mathematics.problems import Compute, code, listed
from tutor_tui.mathematics.rechecks.values import outcome, tidy, worked_out
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Binary, BinarySign, Call, Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute_all
from tutor_tui.mathematics.verify import number_agrees
from tutor_tui.mathematics.written import written

_UNDONE: Final[dict[str, BinarySign]] = {"+": "-", "-": "+", "*": "/", "/": "*"}
_MOST_TERMS: Final = 8


def of_value(problem: Compute, result: str) -> str | None:
    """The last operation undone: `24 - 9 = 15` for `15 + 9 = 24`."""
    found = expression_or_none(result)
    if found is None:
        return None
    found = tidy(found)
    match problem.expression:
        case Binary(sign=sign, left=left, right=right) if sign in _UNDONE:
            return _undone(Binary(_UNDONE[sign], found, right), left)
        case Call(function="sqrt" | "cbrt" as function, arguments=(inside,)):
            power = Number(Fraction(2 if function == "sqrt" else 3))
            return _undone(Binary("^", found, power), inside)
        case Call(function="root", arguments=(inside, index)):
            return _undone(Binary("^", found, index), inside)
        case Call(function="log", arguments=(inside, base)):
            return _undone(Binary("^", base, found), inside)
        case _:
            return None


def _undone(back: Node, origin: Node) -> str | None:
    """The way back, where it leads to what was there before the last operation."""
    if number_agrees(back, to_sympy(origin)) is not True:
        return None
    way = worked_out(back)
    if outcome(origin) in (written(origin), outcome(back)) and rational_value(origin) is None:
        return f"backwards, {way}."
    if outcome(origin) == written(origin):
        return f"backwards, {way}."
    return f"backwards, {way}, and {worked_out(origin)}."


def of_fact(problem: Fact, result: str) -> str | None:
    """Greatest common divisors and least common multiples, divided out."""
    if problem.topic not in ("gcd", "lcm") or any(one.denominator != 1 for one in problem.numbers):
        return None
    numbers = problem.integers()
    if not result.isdigit() or not all(numbers):
        return None
    found = int(result)
    is_divisor = problem.topic == "gcd"
    if found != (gcd(*numbers) if is_divisor else lcm(*numbers)):
        return None
    pairs = [(one // found if is_divisor else found // one, one) for one in numbers]
    if is_divisor:
        shown = [code(f"{one} = {found}*{part}") for part, one in pairs]
    else:
        shown = [code(f"{found} = {one}*{part}") for part, one in pairs]
    parts = [code(str(part)) for part, _ in pairs]
    return f"{listed(shown)}, and {listed(parts)} have no common factor but 1."


def of_summary(problem: Summary, result: str) -> str | None:
    """The mean: what the numbers are above and below it adds up to 0."""
    if problem.measures != (Measure.MEAN,) or len(problem.numbers) > _MOST_TERMS:
        return None
    mean = rational_value(expression_or_none(result) or Call("", ()))
    if mean is None or sum(problem.numbers, Fraction(0)) != mean * len(problem.numbers):
        return None
    terms = [shown_number(one - mean, uses_decimals=True) for one in problem.numbers]
    line = " + ".join(f"({term})" if term.startswith("-") else term for term in terms)
    return f"the differences from it add up to nothing, {code(f'{line} = 0')}."


def of_sequence(problem: SequenceProblem, result: str) -> str | None:
    """The formula at the places of the terms that were given."""
    question = problem.question
    if not isinstance(question, NextTerms | GeneralTerm) or rule_for(question.given) is None:
        return None
    given = question.given
    letter = question.letter if isinstance(question, GeneralTerm) else "n"
    formula = solve(SequenceProblem(GeneralTerm(given, letter))).result
    node = expression_or_none(formula or "")
    if node is None or not given.known or len(given.known) > _MOST_TERMS:
        return None
    node = tidy(node)
    last = given.known[-1][0]
    places = [place for place, _ in given.known]
    if isinstance(question, NextTerms):
        places += [last + more for more in range(1, question.count + 1)]
    values = [
        rational_value(substitute_all(node, {letter: Number(Fraction(one))})) for one in places
    ]
    if values[: len(given.known)] != [value for _, value in given.known]:
        return None
    shown = [shown_number(one, uses_decimals=True) for one in values if one is not None]
    return (
        f"the formula {code(written(node))} gives {listed([code(one) for one in shown])} for "
        f"{code(f'{letter} = {places[0]}')} to {code(str(places[-1]))}."
    )
