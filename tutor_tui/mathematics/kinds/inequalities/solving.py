"""The numbers that fulfil conditions, told as inequalities, intervals, lists and counts."""

from typing import Final

from tutor_tui.mathematics.equations.found import Family, Interval, UnsolvedError
from tutor_tui.mathematics.equations.regions import has_decimals_only, solution_set
from tutor_tui.mathematics.equations.shown_sets import (
    as_intervals,
    as_relations,
    plain_set,
    shown_name,
    shown_value,
    whole_numbers,
)
from tutor_tui.mathematics.equations.solutions import Solutions, real_solutions
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions
from tutor_tui.mathematics.kinds.inequalities.repeating import repeating_answer
from tutor_tui.mathematics.kinds.inequalities.written_down import written_conditions
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, NO_SOLUTION, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_equation import solve_equation
from tutor_tui.mathematics.solve_other import bare_solutions, told

BY_PLACES: Final = "at places in every interval and at its ends"
_WHOLE_LIMIT: Final = 1_000_000
_LISTED: Final = 40


def answer_conditions(problem: Conditions) -> Answer:
    """The answer in a sentence; a refusal where the set cannot be found for certain."""
    try:
        if problem.equation is not None and problem.asked in (Asked.SET, Asked.COUNT):
            return _of_equation(problem)
        found = solution_set(problem.alternatives, problem.unknown)
    except UnsolvedError:
        return _repeating_or_refused(problem)
    if problem.asked is Asked.COUNT:
        return _counted(problem, found)
    if problem.asked is not Asked.SET:
        return _of_whole_numbers(problem, found)
    return with_verdict(_sentence(problem, found), True, BY_PLACES, _plain(problem, found))


def _repeating_or_refused(problem: Conditions) -> Answer:
    try:
        return repeating_answer(problem)
    except UnsolvedError:
        return refused(
            f"I found no certain way to all {code(problem.unknown)} with "
            f"{code(written_conditions(problem))}, so I give no answer."
        )


def _points(found: tuple[Interval, ...]) -> "list[sympy.Expr] | None":
    """The solutions, where they are single numbers."""
    values = [part.low for part in found if part.low is not None and part.low == part.high]
    return values if len(values) == len(found) else None


def _sentence(problem: Conditions, found: tuple[Interval, ...]) -> str:
    name, points = shown_name(problem.unknown), _points(found)
    if not found:
        return f"No real {code(name)} fulfils that: there is no solution."
    if points is not None:
        return f"{listed([code(_assigned(problem, value)) for value in points], 'or')}."
    relations = as_relations(found, name, _in_degrees if problem.is_in_degrees else shown_value)
    interval = code(as_intervals(found))
    if not relations:
        return f"Every real {code(name)} fulfils that: {interval}."
    if problem.is_in_degrees:
        return f"{listed([code(text) for text in relations], 'or')}."
    about = ", with ends rounded" if has_decimals_only(found) else ""
    return f"{listed([code(text) for text in relations], 'or')}, that is {interval}{about}."


def _in_degrees(value: "sympy.Expr") -> str:
    return f"{show(value) if value.is_Rational else value.n(6)}°"


def _assigned(problem: Conditions, value: "sympy.Expr") -> str:
    """`x = 30°`, `x ≈ 1.23`, `x = π/6`."""
    unit, name = "°" if problem.is_in_degrees else "", shown_name(problem.unknown)
    if problem.is_rounded:
        return f"{name} ≈ {_rounded(value, problem)}{unit}"
    if problem.is_in_degrees and not value.is_Rational:
        return f"{name} ≈ {value.n(6)}°"
    sign = "≈" if any(part.is_Float for part in value.atoms()) else "="
    return f"{name} {sign} {shown_value(value)}{unit}"


def _rounded(value: "sympy.Expr", problem: Conditions) -> str:
    """The number to the places or figures that are wanted, halves away from zero."""
    places = problem.places or 0
    if problem.figures is not None and not value.is_zero:
        places = problem.figures - 1 - int(sympy.floor(sympy.log(abs(value.n(40)), 10)))
    scaled = value.n(40) * sympy.Integer(10) ** places
    whole = int(sympy.floor(abs(scaled) + sympy.Rational(1, 2)))
    if problem.figures is not None and len(str(whole)) > problem.figures:
        whole, places = whole // 10, places - 1  # 9.996 becomes 10.0
    if places < 0:
        whole, places = whole * 10**-places, 0
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if value.n(40) < 0 and whole else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _plain(problem: Conditions, found: tuple[Interval, ...]) -> str:
    points = _points(found)
    if points and problem.is_rounded:
        values = [_rounded(point, problem) for point in points]
        return f"{problem.unknown} = {', '.join(values)}"
    return plain_set(found, problem.unknown)


def _counted(problem: Conditions, found: tuple[Interval, ...]) -> Answer:
    points = _points(found)
    if points is None:
        sentence = f"There are endlessly many: {_where(problem, found)}."
        return with_verdict(sentence, True, BY_PLACES, "oo")
    shown = [code(_assigned(problem, value)) for value in points]
    return with_verdict(_count_sentence(shown), True, BY_PLACES, str(len(points)))


def _count_sentence(shown: list[str]) -> str:
    if not shown:
        return "There is no real solution, so the number is `0`."
    noun = "solution" if len(shown) == 1 else "solutions"
    return (
        f"There {'is' if len(shown) == 1 else 'are'} `{len(shown)}` real {noun}: {listed(shown)}."
    )


def _of_equation(problem: Conditions) -> Answer:
    """An equation without other conditions: counted, rounded or in degrees."""
    equation, name = problem.equation, problem.unknown
    if equation is None:
        raise UnsolvedError
    found = real_solutions(equation, name)
    if problem.asked is Asked.COUNT:
        if found.families or found.is_everywhere:
            return with_verdict("There are endlessly many solutions.", True, BY_SUBSTITUTION, "oo")
        shown = [code(_assigned(problem, value)) for value in found.points]
        return with_verdict(_count_sentence(shown), True, BY_SUBSTITUTION, str(len(shown)))
    if found.families:
        return _of_families(problem, found)
    if not found.points or not problem.is_rounded:
        return solve_equation(equation, name)
    values = [_rounded(value, problem) for value in found.points]
    shown = [code(_assigned(problem, value)) for value in found.points]
    sentence = f"{listed(shown, 'or')}, to {_precision(problem)}."
    return with_verdict(sentence, True, BY_SUBSTITUTION, f"{name} = {', '.join(values)}")


def _precision(problem: Conditions) -> str:
    count = problem.places if problem.figures is None else problem.figures
    noun = "decimal place" if problem.figures is None else "significant figure"
    if count == 0:
        return "the nearest whole number"
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _of_families(problem: Conditions, found: Solutions) -> Answer:
    equation, name = problem.equation, problem.unknown
    if equation is None or not problem.is_in_degrees:
        if equation is None or problem.is_rounded:
            raise UnsolvedError
        sentence = told(equation, name, found)
        return with_verdict(sentence, True, BY_SUBSTITUTION, bare_solutions(name, found))
    shown = [code(_family_in_degrees(shown_name(name), family)) for family in found.families]
    sentence = f"{listed(shown, 'or')}, where {code('n')} is any integer."
    return with_verdict(sentence, True, BY_SUBSTITUTION, bare_solutions(name, found))


def _family_in_degrees(name: str, family: Family) -> str:
    start = show(family.start) if family.start.is_Rational else str(family.start.n(6))
    sign = "=" if family.start.is_Rational else "≈"
    turn = f"{show(family.period)}°*n"
    return f"{name} = {turn}" if family.start == 0 else f"{name} {sign} {start}° + {turn}"


def _of_whole_numbers(problem: Conditions, found: tuple[Interval, ...]) -> Answer:
    """How many whole numbers there are in the set, which, or the first or last."""
    if problem.asked in (Asked.SMALLEST, Asked.LARGEST):
        return _extreme(problem, found)
    if problem.asked is Asked.RATIONAL:
        return _of_rational_numbers(problem, found)
    numbers = whole_numbers(found, _WHOLE_LIMIT)
    where = (
        code(" or ".join(as_relations(found, shown_name(problem.unknown))))
        if found
        else "no numbers"
    )
    if numbers is None:
        sentence = f"There are endlessly many: all integers with {where}."
        result = "oo" if problem.asked is Asked.WHOLE_COUNT else plain_set(found, problem.unknown)
        return with_verdict(sentence, True, BY_PLACES, result)
    shown = listed([code(str(number)) for number in numbers[:_LISTED]])
    if problem.asked is Asked.WHOLE_COUNT:
        names = f", namely {shown}" if 0 < len(numbers) <= 12 else ""
        noun = "integer" if len(numbers) == 1 else "integers"
        sentence = f"`{len(numbers)}` {noun}{names}, because {where} fulfil it."
        return with_verdict(sentence, True, BY_PLACES, str(len(numbers)))
    if not numbers:
        sentence = f"No integer fulfils it, because only {where} fulfil it."
        return with_verdict(sentence, True, BY_PLACES, NO_SOLUTION)
    if len(numbers) > _LISTED:
        sentence = f"All integers with {where}."
        return with_verdict(sentence, True, BY_PLACES, plain_set(found, problem.unknown))
    sentence = f"{shown}, because {where} fulfil it."
    return with_verdict(sentence, True, BY_PLACES, ", ".join(map(str, numbers)))


def _of_rational_numbers(problem: Conditions, found: tuple[Interval, ...]) -> Answer:
    """Which of single solutions are rational; an interval holds endlessly many."""
    if any(part.low is None or part.low != part.high for part in found):
        return refused(f"{_where(problem, found)} fulfil it, and endlessly many are rational.")
    numbers = [part.low for part in found if part.low is not None]
    if any(number.is_rational is None for number in numbers):
        return refused("I could not tell for certain which of the solutions are rational.")
    kept = [number for number in numbers if number.is_rational]
    where = _where(problem, found)
    if not kept:
        sentence = f"No rational number fulfils it, because only {where} fulfil it."
        return with_verdict(sentence, True, BY_SUBSTITUTION, NO_SOLUTION)
    shown = listed([code(f"{shown_name(problem.unknown)} = {show(number)}") for number in kept])
    result = f"{problem.unknown} = {', '.join(map(str, kept))}"
    return with_verdict(f"{shown}, because {where} fulfil it.", True, BY_SUBSTITUTION, result)


def _where(problem: Conditions, found: tuple[Interval, ...]) -> str:
    """The set as a code span, for use inside a sentence."""
    if not found:
        return "no numbers"
    return code(" or ".join(as_relations(found, shown_name(problem.unknown))) or "all numbers")


def _extreme(problem: Conditions, found: tuple[Interval, ...]) -> Answer:
    """The smallest or largest whole number of the set, if there is one."""
    number = _extreme_number(problem.asked, found)
    if number is None:
        sentence = f"There is no {problem.asked.value} that fulfils it."
        return with_verdict(sentence, True, BY_PLACES, None)
    where = _where(problem, found)
    sentence = f"{code(str(number))} is the {problem.asked.value} with {where}."
    return with_verdict(sentence, True, BY_PLACES, str(number))


def _extreme_number(asked: Asked, found: tuple[Interval, ...]) -> int | None:
    is_smallest = asked is Asked.SMALLEST
    for part in found if is_smallest else found[::-1]:
        end = part.low if is_smallest else part.high
        if end is None:
            return None
        first = int(sympy.ceiling(end) if is_smallest else sympy.floor(end))
        for number in (first, first + (1 if is_smallest else -1)):
            if part.holds(sympy.Integer(number)):
                return number
    return None
