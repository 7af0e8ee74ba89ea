"""The working of equations in complex numbers: linear ones, quadratics, and both parts of `z`."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.complex_numbers.numbers import cartesian
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, substitute
from tutor_tui.mathematics.written import written

_TWO: Final = Fraction(2)


def equation_steps(question: ComplexEquation) -> tuple[Step, ...] | None:
    """One side zero, then the way for the degree; `None` beyond quadratics and pure powers."""
    unknown = sympy.Symbol(question.unknown)
    sides = to_sympy(question.equation.left), to_sympy(question.equation.right)
    difference = sympy.expand(sides[0] - sides[1])
    if not difference.is_polynomial(unknown) or difference.has(sympy.Float):
        return None
    polynomial = sympy.Poly(difference, unknown)
    if polynomial.degree() not in (1, 2):
        return None
    line, form = written(question.equation), f"{show(polynomial.as_expr())} = 0"
    gathered = Step("bring to one side", "Bring everything to one side.", line, (form,))
    steps = [gathered] if line != form and polynomial.degree() == 2 else []
    way = _linear if polynomial.degree() == 1 else _quadratic
    return (*steps, *way(polynomial, line if not steps else form))


def _linear(polynomial: "sympy.Poly", line: str) -> list[Step]:
    a, b = polynomial.all_coeffs()
    name = show(polynomial.gen)
    alone = f"{show(a * polynomial.gen)} = {show(-b)}"
    steps = []
    if line != alone:
        reason = f"Bring the terms with {code(name)} to one side, the others to the other one."
        steps.append(Step("bring to one side", reason, line, (alone,)))
    if a != 1:
        reason = f"Divide both sides by {code(show(a))}, and write it as `a + bi`."
        steps.append(Step("divide", reason, alone, (f"{name} = {show(cartesian(-b / a))}",)))
    return steps


def _quadratic(polynomial: "sympy.Poly", line: str) -> list[Step]:
    a, b, c = polynomial.all_coeffs()
    name = show(polynomial.gen)
    number = sympy.expand(b**2 - 4 * a * c)
    roots = [cartesian(root) for root in sympy.roots(polynomial)]
    ends = tuple(f"{name} = {show(root)}" for root in sorted(roots, key=_place))
    if b == 0:
        square = f"{name}² = {show(cartesian(-c / a))}"
        found = [Step("root", "Take the square root of both sides, with both signs.", square, ends)]
        if square != line:
            found.insert(0, Step("get the square alone", "Get the square alone.", line, (square,)))
        return found
    put_in = f"{_held(b)}² - 4*{_held(a)}*{_held(c)}"
    formula = f"{name} = ({show(-b)} ± √({show(number)}))/{_held(2 * a)}"
    return [
        Step("discriminant", "Work out the discriminant `b² - 4ac`.", put_in, (show(number),)),
        Step(
            "formula",
            "Put it into the quadratic formula; a negative number has the roots `±i√…`.",
            formula,
            ends,
        ),
    ]


def _place(root: "sympy.Expr") -> tuple[float, float]:
    number = complex(root)
    return round(number.real, 12), round(number.imag, 12)


def _held(value: "sympy.Expr") -> str:
    text = show(value)
    return text if text.isdigit() else f"({text})"


def parts_steps(
    equation: Relation, unknown: str, conditions: "list[sympy.Expr]", values: "list[sympy.Expr]"
) -> tuple[Step, ...]:
    """`z` as `x + yi`, the equations for both parts, their solutions, and what `z` is."""
    whole = Binary("+", Name("x"), Binary("*", Name("y"), Name("i")))
    opened = changed(substitute(equation, unknown, whole), _opened)
    line, put_in = written(equation), written(opened)
    pair = ", ".join(f"{show(condition)} = 0" for condition in conditions)
    told = (
        f"Put {code(f'{unknown} = x + y*i')} in; the conjugate is `x - y*i`, and the modulus "
        "`√(x² + y²)`."
    )
    reason = "Work it out: the real parts of both sides are equal, and so are the imaginary parts."
    if any(condition.has(sympy.Symbol("r", nonnegative=True)) for condition in conditions):
        reason += " Write `r` for the modulus."
    steps = [
        Step("z by its parts", told, line, (put_in,)),
        Step("both parts", reason, put_in, (pair,)),
    ]
    if values:
        places = tuple(f"x = {show(sympy.re(z))}, y = {show(sympy.im(z))}" for z in values)
        ends = tuple(f"{unknown} = {show(z)}" for z in values)
        steps.append(Step("solve both", "Solve these for real `x` and `y`.", pair, places))
        whole_line = f"{unknown} = x + y*i"
        steps.append(Step("put together", "Put the parts together again.", whole_line, ends))
    return tuple(steps)


def _opened(node: Node) -> Node:
    """The conjugate and the modulus of `x + yi` by their parts."""
    x, y = Name("x"), Name("y")
    imaginary = Binary("*", y, Name("i"))
    whole = Binary("+", x, imaginary)
    match node:
        case Call(function="conjugate" | "conj", arguments=(inner,)) if inner == whole:
            return Binary("-", x, imaginary)
        case Call(function="abs", arguments=(inner,)) if inner == whole:
            squares = (Binary("^", part, Number(_TWO)) for part in (x, y))
            return Call("sqrt", (Binary("+", *squares),))
        case _:
            return node
