"""Answers about figures: exact with the unit, a decimal beside, and the formula that was used."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.geometry.deriving import Derived, Deriver, formula_of
from tutor_tui.mathematics.kinds.geometry.figures import Measure, figure_named
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion, FormulaQuestion
from tutor_tui.mathematics.kinds.geometry.written import approximation, shown_formula, with_unit
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written

_BY_FORMULAS = "by putting it into the formulas in decimals"


def answer(question: FigureQuestion) -> Answer:
    """The measures that are wanted."""
    figure = figure_named(question.figure)
    deriver = Deriver(figure, question.given)
    values = [deriver.find(symbol) for symbol in question.wanted]
    measures = [figure.measure(symbol) for symbol in question.wanted]
    pieces = [
        f"{_name(measure, question.figure)} is {_shown(question, measure, value)}"
        for measure, value in zip(measures, values, strict=True)
    ]
    formulas = [code(shown_formula(one.formula)) for one in deriver.chain(question.wanted)]
    used = f", by {listed(list(dict.fromkeys(formulas)))}" if formulas else ""
    if question.pi is not None and any(value.has(sympy.pi) for value in values):
        used += f", with {code(f'π = {_decimal(question.pi)}')}"
    note = " The angle is taken in degrees." if question.is_angle_assumed else ""
    sentence = f"The {'; the '.join(pieces)}{used}.{note}"
    result = ", ".join(_plain(question, value) for value in values)
    return with_verdict(sentence, deriver.holds(), _BY_FORMULAS, result)


def _name(measure: Measure, figure: str) -> str:
    owner = figure.removeprefix("regular ") if measure.symbol in _OF_ANY else figure
    return measure.label if owner in measure.label else f"{measure.label} of the {owner}"


_OF_ANY: Final = "WXDn"
"""What is the same for polygons with unequal sides."""


def _shown(question: FigureQuestion, measure: Measure, value: "sympy.Expr") -> str:
    unit = "°" if measure.symbol in "tWwX" and measure.dimension == 0 else question.unit
    if question.places is not None or (question.pi is not None and value.has(sympy.pi)):
        rounded = _plain(question, value)
        exact = "" if value.is_Integer else f" (exactly {code(show(value))})"
        return f"{code(with_unit(rounded, unit, measure.dimension))}{exact}"
    exact = code(with_unit(show(value), unit, measure.dimension))
    return f"{exact}{approximation(value, unit, measure.dimension)}"


def _rounded(value: "sympy.Expr", places: int) -> str:
    """The value with that many decimal places, halves away from zero."""
    scaled = sympy.floor(value * 10**places + sympy.Rational(1, 2))
    number = Fraction(int(scaled), 10**places)
    return f"{float(number):.{places}f}" if abs(number) < 10**12 else str(number)


def _plain(question: FigureQuestion, value: "sympy.Expr") -> str:
    if question.pi is not None:
        value = value.subs(sympy.pi, sympy.Rational(question.pi))
    if question.places is None and question.pi is not None and value.is_Rational:
        return _decimal(Fraction(int(value.p), int(value.q)))
    return plain(value) if question.places is None else _rounded(value, question.places)


def _decimal(value: Fraction) -> str:
    """An exact decimal where the value has a short one, else the fraction."""
    shown = f"{float(value):.10g}"
    return shown if "e" not in shown and Fraction(shown) == value else str(value)


def heading(question: FigureQuestion) -> str:
    """The opening of the working."""
    figure = figure_named(question.figure)
    wanted = listed([figure.measure(symbol).label for symbol in question.wanted])
    return f"To find the {wanted} of the {question.figure}"


def method(question: FigureQuestion) -> str:
    """The formulas, without the numbers."""
    figure = figure_named(question.figure)
    deriver = Deriver(figure, question.given)
    for symbol in question.wanted:
        deriver.find(symbol)
    chain = deriver.chain(question.wanted)
    if not chain:
        return "What is asked for was given."
    formulas = listed([code(shown_formula(one.formula)) for one in chain], "then")
    names = dict.fromkeys(name for one in chain for name in variables(one.formula))
    meanings = listed(
        [f"{code(_letter(name))} is the {figure.measure(name).label}" for name in names]
    )
    return f"Use {formulas}, where {meanings}; put in what is known and solve for the rest."


def _letter(symbol: str) -> str:
    return "θ" if symbol == "t" else symbol


def steps(question: FigureQuestion) -> tuple[Step, ...] | None:
    """One step for each formula: the numbers put in, and what follows."""
    figure = figure_named(question.figure)
    deriver = Deriver(figure, question.given)
    for symbol in question.wanted:
        deriver.find(symbol)
    given = dict(question.given)
    found = []
    for one in deriver.chain(question.wanted):
        put_in = one.formula
        for name in variables(one.formula):
            if name != one.symbol:
                node = given.get(name) or parse_expression(show(deriver.known[name]))
                put_in = _put_in(put_in, name, node)
        reason = (
            f"Use `{shown_formula(one.formula)}` for the {figure.measure(one.symbol).label}, and "
            "put in the numbers."
        )
        found += _worked_out(one, put_in, reason)
    return tuple(found) or None


def _worked_out(found: Derived, put_in: Relation, reason: str) -> list[Step]:
    """The line with the numbers, the other side worked out, and the letter got alone."""
    symbol, formula, line = found.symbol, found.formula, written(put_in)
    after = f"{symbol} = {show(found.value)}"
    solved = quadratic_steps(put_in, symbol) if symbol in variables(put_in.right) else None
    if solved and not any(len(step.after) > 1 for step in solved[:-1]):
        first = Step("formula", reason, written(formula), (line,))
        root = "Take the root; lengths are positive."
        return [first, *solved[:-1], Step("isolate", root, solved[-1].before, (after,))]
    if put_in.left == Name(symbol) or symbol in variables(put_in.right):
        return [Step("formula", reason, line, (after,))]
    middle = f"{written(put_in.left)} = {show(to_sympy(put_in.right))}"
    if middle in (line, after):
        return [Step("formula", reason, line, (after,))]
    get = f"Get {code(symbol)} alone; lengths are positive."
    return [Step("formula", reason, line, (middle,)), Step("isolate", get, middle, (after,))]


def _put_in(formula: Relation, name: str, node: Node) -> Relation:
    return Relation(
        formula.sign, substitute(formula.left, name, node), substitute(formula.right, name, node)
    )


def answer_formula(question: FormulaQuestion) -> Answer:
    """The formula for a measure, with what its letters mean."""
    figure = figure_named(question.figure)
    formulas = [formula_of(text) for text in figure.formulas]
    formula = next((one for one in formulas if written(one.left) == question.wanted), None)
    if formula is None:
        formula = next(one for one in formulas if question.wanted in variables(one))
    names = [name for name in variables(formula) if name in {m.symbol for m in figure.measures}]
    meanings = listed(
        [f"{code(_letter(name))} is the {figure.measure(name).label}" for name in names]
    )
    sentence = f"For the {question.figure}, {code(shown_formula(formula))}, where {meanings}."
    return with_verdict(
        sentence, True, "against the table of formulas", plain(to_sympy(formula.right))
    )


def formula_heading(question: FormulaQuestion) -> str:
    """The opening of the explanation."""
    label = figure_named(question.figure).measure(question.wanted).label
    return f"To find the {label} of a {question.figure}"


FORMULA_METHOD: Final = (
    "Write down the formula, put in the numbers that are known, and work it out."
)
