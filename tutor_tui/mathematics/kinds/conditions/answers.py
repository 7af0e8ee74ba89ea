"""Solving what the conditions say: exactly, and put back into every one of them."""

from collections.abc import Mapping, Sequence

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.inverses import repeated_value
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    BY_SUBSTITUTION,
    IN_DECIMALS,
    as_fraction,
    decimal_beside,
    plain,
    refused,
    shortest,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.steps_system import system_steps
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, function_agrees, number_agrees, roots_agree

_MOST_SOLUTIONS = 4


def answer(problem: Conditioned) -> Answer:
    """What is asked, with the law and the equations that lead to it."""
    if not problem.unknowns:
        return _reckoned(problem)
    relations = _relations(problem)
    found = _solutions(problem, relations)
    told = f"{problem.law}: {listed([code(text) for text in problem.equations])}"
    if not found:
        if not _is_decided(problem, relations):
            return refused(f"{told}, and I found no numbers that fulfil that.")
        return refused(f"{told}, and no real numbers of the sort that is asked fulfil that.")
    if len(found) > _MOST_SOLUTIONS:
        return refused(f"{told}, which too many numbers fulfil.")
    verdicts = [roots_agree(relation, values) for values in found for relation in relations]
    verdict = all_agree(verdicts)
    if (many := _many_to_one(problem, found)) is not None:
        return with_verdict(many, verdict, BY_SUBSTITUTION, "none")
    ways = [_said(problem, values) for values in found]
    said = " or ".join(dict.fromkeys(text for text, _ in ways))
    results = list(dict.fromkeys(result for _, result in ways))
    sentence = f"{said[:1].upper()}{said[1:]}. {told}.{_remark(problem)}"
    joined = ", ".join(results) if len(problem.wanted) == 1 else "; ".join(results)
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, joined)


def _many_to_one(problem: Conditioned, found: "Sequence[Mapping[str, sympy.Expr]]") -> str | None:
    """What is said of the value of an inverse where the function takes two numbers to one."""
    if problem.inverted is None:
        return None
    (name, body), ((letter, _),) = problem.inverted, problem.unknowns
    value = problem.equations[0].rpartition(" = ")[2]
    places = sorted((values[letter] for values in found), key=float)
    start = f"{code(name)} is not one-to-one, so it has no inverse and {problem.wanted[0].name}"
    if len(places) > 1:
        return f"{start} means nothing: {_taken(name, places, value)}."
    curve = Curve(body, letter)
    if (twice := repeated_value(curve)) is None:
        return None
    taken = _taken(name, twice, show(curve.height(twice[0])))
    only = f"The only number that it takes to {code(value)} is {code(show(places[0]))}."
    return f"{start} means nothing: {taken}. {only}"


def _taken(name: str, places: "Sequence[sympy.Expr]", value: str) -> str:
    several = listed([code(show(place)) for place in places])
    return f"{code(name)} takes {several} to {code(value)}"


def _reckoned(problem: Conditioned) -> Answer:
    values = [_value(one, {}) for one in problem.wanted]
    if any(value.is_number and not (value.is_real and value.is_finite) for value in values):
        return refused(f"{problem.law}, but that has no real value here.")
    verdicts = [
        (number_agrees if value.is_number else function_agrees)(
            parse_expression(one.expression), value
        )
        for one, value in zip(problem.wanted, values, strict=True)
    ]
    verdict = all_agree(verdicts)
    how = BY_ARITHMETIC if all(value.is_Rational for value in values) else IN_DECIMALS
    said, result = _said(problem, {})
    reckoning = listed([code(one.expression) for one in problem.wanted])
    sentence = f"{said[:1].upper()}{said[1:]}. {problem.law}: {reckoning}.{_remark(problem)}"
    return with_verdict(sentence, verdict, how, result)


def _remark(problem: Conditioned) -> str:
    return f" {problem.remark}" if problem.remark else ""


def _said(problem: Conditioned, values: "Mapping[str, sympy.Expr]") -> tuple[str, str]:
    """ "the first term is `3` and the common difference is `4`", and `3, 4`."""
    parts, results = [], []
    for one in problem.wanted:
        value = _value(one, values)
        unit = one.unit if one.unit in ("", "°") else f" {one.unit}"
        decimal = _decimal(problem, one, value)
        about = "" if decimal else decimal_beside(value)
        parts.append(f"{one.name} is {code(decimal or show(value))}{unit}{about}")
        results.append(decimal or plain(value))
    return listed(parts), ", ".join(results)


def _decimal(problem: Conditioned, one: Wanted, value: "sympy.Expr") -> str:
    """A number as a decimal where that is exact, and the question has decimals or units."""
    told = (*problem.equations, *(one.expression for one in problem.wanted))
    is_measured = one.unit not in ("", "°")
    if not value.is_Rational or not (is_measured or any("." in text for text in told)):
        return ""
    number = as_fraction(value)
    return shown_number(number, uses_decimals=True) if is_terminating(number) else ""


def _value(one: Wanted, values: "Mapping[str, sympy.Expr]") -> "sympy.Expr":
    value = to_sympy(parse_expression(one.expression))
    value = value.subs({sympy.Symbol(name): number for name, number in values.items()})
    return (
        shortest([sympy.radsimp(sympy.simplify(value)), value]) if values else sympy.simplify(value)
    )


def _relations(problem: Conditioned) -> tuple[Relation, ...]:
    parsed = [parse_statement(text) for text in problem.equations]
    return tuple(one for one in parsed if isinstance(one, Relation))


def _solutions(
    problem: Conditioned, relations: tuple[Relation, ...]
) -> "list[dict[str, sympy.Expr]]":
    symbols = [sympy.Symbol(letter) for letter, _ in problem.unknowns]
    built = [to_sympy(one.left) - to_sympy(one.right) for one in relations]
    found = sympy.solve(built, symbols, dict=True)
    whole = [one for one in found if len(one) == len(symbols)]
    named = [{symbol.name: _unnested(value) for symbol, value in one.items()} for one in whole]
    return [one for one in named if _counts(problem, one)]


def _is_decided(problem: Conditioned, relations: tuple[Relation, ...]) -> bool:
    """Whether all solutions are found for certain, as of polynomials; SymPy may miss others."""
    symbols = [sympy.Symbol(letter) for letter, _ in problem.unknowns]
    tops = (sympy.together(to_sympy(one.left) - to_sympy(one.right)) for one in relations)
    return all(sympy.numer(top).is_polynomial(*symbols) for top in tops)


def _unnested(value: "sympy.Expr") -> "sympy.Expr":
    """`ln(a^b)` as `b ln(a)`: SymPy solves equations for exponents by nested powers."""
    unnested: sympy.Expr = value.replace(
        lambda part: isinstance(part, sympy.log) and part.args[0].is_Pow,
        lambda part: part.args[0].exp * sympy.log(part.args[0].base),
    )
    return unnested


def _counts(problem: Conditioned, values: "Mapping[str, sympy.Expr]") -> bool:
    if not all(value.is_number and value.is_real for value in values.values()):
        return False
    if not all(values[name].is_Integer and values[name] > 0 for name in problem.counts):
        return False
    if any(bool(values[name] < 0) for name in problem.from_zero):
        return False
    if not all(values[name].is_Integer and 0 <= values[name] <= 9 for name in problem.digits):
        return False
    if not all(bool(abs(values[name]) < 1) for name in problem.small):
        return False
    return all(bool(values[name] * sign > 0) for name, sign in problem.signs)


def heading(problem: Conditioned) -> str:
    """What is worked out."""
    return f"To find {listed([one.name for one in problem.wanted])}"


def method(problem: Conditioned) -> str:
    """The law, and that it becomes equations; without any result."""
    lets = [f"{code(letter)} stands for {meaning}" for letter, meaning in problem.unknowns]
    where = f", where {listed(lets)}" if lets else ""
    rest = "write it for everything that is told, and solve" if lets else "put the numbers in"
    return f"{problem.law}{where}: {rest}."


def steps(problem: Conditioned) -> tuple[Step, ...] | None:
    """The law as equations, their solution, and what is asked worked out from it."""
    if not problem.unknowns:
        return tuple(
            Step("formula", f"{problem.law}.", one.expression, (show(_value(one, {})),))
            for one in problem.wanted
            if show(_value(one, {})) != one.expression
        )
    relations = _relations(problem)
    found = _solutions(problem, relations)
    if len(found) != 1 or _many_to_one(problem, found) is not None:
        return None
    (values,) = found
    working = [
        Step("law", f"{problem.law}." if number == 0 else "And so it is here.", text, ())
        for number, text in enumerate(problem.equations)
    ]
    working += _solving(relations) or _result(problem, values)
    for one in problem.wanted:
        value = show(_value(one, values))
        if one.expression not in values and value != one.expression:
            working.append(Step("put in", "Put in what was found.", one.expression, (value,)))
    return tuple(working)


def _solving(relations: tuple[Relation, ...]) -> tuple[Step, ...]:
    if len(relations) > 1:
        return system_steps(relations) or ()
    (relation,) = relations
    names = tuple(dict.fromkeys(variables(relation)))
    if len(names) != 1:
        return ()
    return linear_steps(relation, names[0]) or quadratic_steps(relation, names[0]) or ()


def _result(problem: Conditioned, values: "Mapping[str, sympy.Expr]") -> tuple[Step, ...]:
    before = "; ".join(problem.equations)
    after = "; ".join(f"{name} = {show(value)}" for name, value in values.items())
    return (Step("solve", "Solve for what is unknown.", before, (after,)),)
