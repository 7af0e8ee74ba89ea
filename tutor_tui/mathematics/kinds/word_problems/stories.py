"""Stories that become equations: who is unknown, what the story says, what is asked.

The equations are kept as a person would write them and solved exactly; every solution is put
back into all of them. How stories are read is left to `riddles.py`, `people.py` and others.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, refused, with_verdict
from tutor_tui.mathematics.solve_other import other_steps
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.steps_system import system_steps
from tutor_tui.mathematics.steps_system_other import other_system_steps
from tutor_tui.mathematics.syntax import Name, Node, Number, Relation
from tutor_tui.mathematics.terms import in_decimals, is_terminating
from tutor_tui.mathematics.trees import rational_value, substitute_all, variables


@dataclass(frozen=True, slots=True)
class Asked:
    """A number that is asked: its name in the answer, as an expression in the unknowns.

    One that is asked for as a fraction is never written as a decimal.
    """

    name: str
    expression: str
    unit: str = ""
    is_fraction: bool = False


@dataclass(frozen=True, slots=True)
class Story(KindProblem):
    """`unknowns` are letters with their meanings; `asked` is given in the order of the question.

    `is_whole` where only whole numbers make sense, `is_positive` where negative ones do not;
    `parity` is what the first unknown leaves when divided by 2, where the story tells it; `falls`
    where the story calls the first of two unknowns the larger; `are_digits` where the unknowns
    are digits, the first not 0; `is_rounded_up` where the next whole number is the answer.
    """

    unknowns: tuple[tuple[str, str], ...]
    equations: tuple[str, ...]
    asked: tuple[Asked, ...]
    is_whole: bool = False
    is_positive: bool = False
    parity: int | None = None
    falls: bool = False
    are_digits: bool = False
    is_rounded_up: bool = False


Values = Mapping[str, Fraction]


def answer(problem: Story) -> Answer:
    """What is asked, with the equation that the story says."""
    relations = _relations(problem)
    solutions = [one for one in _solutions(problem, relations) if _makes_sense(problem, one)]
    equations = listed([code(text) for text in problem.equations])
    lets = listed([f"{code(letter)} for {meaning}" for letter, meaning in problem.unknowns])
    told = f"With {lets} the story says {equations}"
    if not solutions:
        return refused(f"{told}, and no numbers that make sense in the story fulfil that.")
    if len({tuple(sorted(_asked(problem, one))) for one in solutions}) > 1:
        return _several(problem, told, solutions)
    values = solutions[0]
    parts = _parts(problem, values)
    verdict = all(_fulfils(relation, values) for relation in relations)
    sentence = f"{_capital(listed(parts))}. {told}{_rounded(problem, values)}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, _results(problem, values))


def _rounded(problem: Story, values: Values) -> str:
    """What is said of the solution itself, where the next whole number is the answer."""
    if not problem.is_rounded_up:
        return ""
    solution = f"{problem.unknowns[0][0]} = {in_decimals(_put_exactly(problem.asked[0], values))}"
    return f", so {code(solution)}, rounded up because only whole ones count"


def _several(problem: Story, told: str, solutions: Sequence[Values]) -> Answer:
    relations = _relations(problem)
    verdict = all(_fulfils(one, values) for values in solutions for one in relations)
    ways = " or ".join(listed(_parts(problem, values)) for values in solutions)
    result = "; ".join(_results(problem, values) for values in solutions)
    return with_verdict(f"{_capital(ways)}. {told}.", verdict, BY_SUBSTITUTION, result)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _parts(problem: Story, values: Values) -> list[str]:
    found = []
    for one in problem.asked:
        value = _value(problem, one, values)
        unit = f" {one.unit}" if one.unit else ""
        name = f"{one.name} " if one.name else ""
        is_exact = one.is_fraction or is_terminating(value)
        about = "" if is_exact else f" (about {code(f'{float(value):.6g}')})"
        found.append(f"{name}{code(_written(one, value))}{unit}{about}")
    return found


def _written(one: Asked, value: Fraction) -> str:
    return str(value) if one.is_fraction else in_decimals(value)


def _results(problem: Story, values: Values) -> str:
    return ", ".join(_written(one, _value(problem, one, values)) for one in problem.asked)


def _asked(problem: Story, values: Values) -> list[Fraction]:
    return [_put_exactly(one, values) for one in problem.asked]


def _value(problem: Story, one: Asked, values: Values) -> Fraction:
    exact = _put_exactly(one, values)
    return Fraction(ceil(exact)) if problem.is_rounded_up else exact


def _put_exactly(one: Asked, values: Values) -> Fraction:
    found = rational_value(_put_in(parse_expression(one.expression), values))
    if found is None:
        raise ValueError("The expression that is asked has no value.")
    return found


def _put_in(node: Node, values: Values) -> Node:
    return substitute_all(node, {name: Number(value) for name, value in values.items()})


def _relations(problem: Story) -> tuple[Relation, ...]:
    parsed = [parse_statement(text) for text in problem.equations]
    return tuple(one for one in parsed if isinstance(one, Relation))


def _solutions(problem: Story, relations: tuple[Relation, ...]) -> list[dict[str, Fraction]]:
    """All solutions in fractions; an irrational one has no place in these stories."""
    symbols = [sympy.Symbol(letter) for letter, _ in problem.unknowns]
    built = [to_sympy(one.left) - to_sympy(one.right) for one in relations]
    found = sympy.solve(built, symbols, dict=True)
    return [
        {symbol.name: Fraction(int(value.p), int(value.q)) for symbol, value in one.items()}
        for one in found
        if len(one) == len(symbols) and all(value.is_Rational for value in one.values())
    ]


def _makes_sense(problem: Story, values: Values) -> bool:
    numbers = [*values.values(), *_asked(problem, values)]
    if problem.parity is not None and values[problem.unknowns[0][0]] % 2 != problem.parity:
        return False
    if problem.falls and values[problem.unknowns[0][0]] < values[problem.unknowns[1][0]]:
        return False
    if problem.are_digits and not _are_digits(problem, values):
        return False
    if problem.is_whole and any(number.denominator != 1 for number in numbers):
        return False
    if len(values) > 1 and problem.is_positive and not any(values.values()):
        return False  # "each is twice the other" says nothing of anybody
    return not problem.is_positive or all(number >= 0 for number in numbers)


def _are_digits(problem: Story, values: Values) -> bool:
    first = values[problem.unknowns[0][0]]
    return first >= 1 and all(0 <= value <= 9 for value in values.values())


def _fulfils(relation: Relation, values: Values) -> bool:
    left, right = (
        rational_value(_put_in(side, values)) for side in (relation.left, relation.right)
    )
    return left is not None and left == right


def heading(problem: Story) -> str:
    """What is worked out."""
    return f"To find {listed([meaning for _, meaning in problem.unknowns])}"


def method(problem: Story) -> str:
    """The first move: name what is unknown, and say the story as an equation."""
    lets = listed([f"{code(letter)} be {meaning}" for letter, meaning in problem.unknowns])
    equations = "an equation" if len(problem.equations) == 1 else "equations"
    return (
        f"Let {lets}. Say every sentence of the story as {equations}, solve, and put the result "
        "back into the story."
    )


def steps(problem: Story) -> tuple[Step, ...] | None:
    """Name the unknowns, say the story as equations, solve them, and answer what is asked."""
    relations = _relations(problem)
    found = _solutions(problem, relations)
    values = [one for one in found if _makes_sense(problem, one)]
    if len({tuple(sorted(_asked(problem, one))) for one in values}) != 1:
        return None
    lets = listed([f"{code(letter)} be {meaning}" for letter, meaning in problem.unknowns])
    reason = f"Let {lets}; the story says"
    working = [Step("let", reason, equation, ()) for equation in problem.equations]
    working += _solving(relations) or ()
    for one in problem.asked:
        value = in_decimals(_put_exactly(one, values[0]))
        if not isinstance(parse_expression(one.expression), Name):
            put = one.expression
            for name, number in values[0].items():
                put = put.replace(name, f"({in_decimals(number)})")
            working.append(Step("answer", "Now what is asked for.", put, (value,)))
        if problem.is_rounded_up:
            whole = in_decimals(_value(problem, one, values[0]))
            working.append(Step("whole", "Only whole ones count, so round up.", value, (whole,)))
    return tuple(working)


def _solving(relations: tuple[Relation, ...]) -> tuple[Step, ...] | None:
    if len(relations) > 1:
        return system_steps(relations) or other_system_steps(relations)
    (relation,) = relations
    (unknown,) = dict.fromkeys(variables(relation))
    return (
        linear_steps(relation, unknown)
        or quadratic_steps(relation, unknown)
        or other_steps(relation, unknown)
    )
