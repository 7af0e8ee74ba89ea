"""How a problem is worked out, in words that suit it and do not hold its answer."""

from typing import Final, assert_never

from tutor_tui.mathematics.assumptions import as_taken
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Goal,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
)
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number, Relation
from tutor_tui.mathematics.terms import coefficients, is_linear, terms_of
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC


def method_of(problem: Problem) -> str:
    """How such a problem is worked out, in a sentence or two that do not hold the answer."""
    problem = as_taken(problem)
    match problem:
        case Solve(equations=equations):
            return _of_solving(equations)
        case Rewrite(goal=goal):
            return _REWRITING[goal]
        case Integrate(expression=expression, variable=variable, bounds=bounds):
            return _of_integrating(expression, variable, is_definite=bounds is not None)
        case Judge():
            return "Work out both sides by themselves and compare."
        case Differentiate():
            return "Apply the rules from the outside in: sum, product, quotient, chain."
        case Compute(expression=expression):
            return _of_computing(expression)
        case KindProblem():
            return told(kind_of(problem).method, problem)
        case _:
            assert_never(problem)


# -- values -------------------------------------------------------------------------------------


def _of_computing(expression: Node) -> str:
    if isinstance(expression, Call) and (told := _FUNCTIONS.get(expression.function)):
        return told
    parts = list(walk(expression))
    if any(part == Name("i") for part in parts):
        return _COMPLEX
    functions = {part.function for part in parts if isinstance(part, Call)}
    if "percent" in functions:
        return _PERCENT
    if functions & {"sqrt", "cbrt", "root"}:
        return _ROOTS if functions & {"sqrt"} and _has_loose_root(parts) else _WHOLE_ROOTS
    if told := next((_FUNCTIONS[name] for name in _FUNCTIONS if name in functions), ""):
        return told
    if not has_decimals(expression) and any(_is_fraction(part) for part in parts):
        return _of_fractions(expression)
    return _ORDER


def _has_loose_root(parts: list[Node]) -> bool:
    """Whether the square root of some number is not whole, or a root stands in a quotient."""
    return any(
        isinstance(part, Call) and part.function == "sqrt" and not _is_square(part.arguments[0])
        for part in parts
    )


def _is_square(node: Node) -> bool:
    value = rational_value(node)
    return value is not None and value >= 0 and round(float(value) ** 0.5) ** 2 == value


def _is_fraction(node: Node) -> bool:
    value = rational_value(node) if isinstance(node, Binary | Number) else None
    return value is not None and value.denominator > 1


def _of_fractions(expression: Node) -> str:
    """Only what is done here to two fractions; all of it where more is to be done."""
    match expression:
        case Binary(sign="/", left=Number(), right=Number()):
            return _DIVIDED
        case Binary(sign=sign, left=left, right=right) if _is_plain(left) and _is_plain(right):
            return _WITH_FRACTIONS.get(sign, f"{_ORDER} {_FRACTIONS}")
        case _:
            return f"{_ORDER} {_FRACTIONS}"


def _is_plain(node: Node) -> bool:
    """Whether this is a fraction or a whole number as such."""
    match node:
        case Binary(sign="/", left=Number(), right=Number()) | Number():
            return True
        case _:
            return False


_ANGLES: Final = (
    "Bring the angle into the first quadrant, with the sign that the function has where it lies; "
    "the values for 30°, 45° and 60° are read off half a square and half an equilateral triangle."
)
_LOGARITHM: Final = "Ask to which power the base must be raised to give the number."
_FUNCTIONS: Final = {
    **dict.fromkeys(TRIGONOMETRIC, _ANGLES),
    **dict.fromkeys(
        ("arcsin", "arccos", "arctan"), "Look for the angle whose function has this value."
    ),
    **dict.fromkeys(("log", "ln", "log2", "log10"), _LOGARITHM),
    "factorial": "A factorial is the product of all whole numbers down to 1; cancel what you can.",
    "binomial": "Write it with factorials, `n!/(k!(n - k)!)`, and cancel what both share.",
    "abs": "Work out what stands between the bars; what counts is how far from 0 it lies.",
}
_ORDER: Final = "Work from the innermost bracket outwards; powers before products before sums."
_PERCENT: Final = "Write the percentage as hundredths; `of` means times."
_COMPLEX: Final = (
    "Work with `i` as with a letter, and put -1 for `i²`; in a quotient multiply top and bottom by "
    "the conjugate of the bottom. The modulus of `a + bi` is `√(a² + b²)`."
)
_FRACTIONS: Final = (
    "Fractions are added over a common denominator, multiplied top by top and bottom by bottom, "
    "and divided by turning the divisor round."
)
_COMMON: Final = (
    "Write both with a common denominator, then {} the tops; the denominator stays as it is."
)
_WITH_FRACTIONS: Final = {
    "+": _COMMON.format("add"),
    "-": _COMMON.format("subtract"),
    "*": "Multiply top by top and bottom by bottom, and cancel what they share.",
    "/": "Turn the divisor round and multiply; cancel what top and bottom share.",
}
_DIVIDED: Final = (
    "Divide place by place from the left; what is left over goes on to the next place. Where the "
    "divisor is larger, cancel what both share."
)
_ROOTS: Final = (
    "Take square factors out of the roots, collect equal roots, and multiply top and bottom so "
    "that no root stays below."
)
_WHOLE_ROOTS: Final = (
    "Look for the number whose power stands under each root, and put it there; then work out the "
    "rest."
)


# -- equations ----------------------------------------------------------------------------------


def _of_solving(equations: tuple[Relation, ...]) -> str:
    if len(equations) > 1:
        return (
            "Solve one equation for one unknown, put that into the others, and repeat until "
            "a single unknown is left; then go back and put in what you found."
        )
    equation = equations[0]
    if not _is_polynomial(equation):
        return _OF_ANGLES if _has_angle(equation) else _UNDONE
    if is_linear(equation):
        return (
            "Undo what was done to the unknown, doing the same on both sides: bring the terms with "
            "it to one side and the numbers to the other, then divide by the factor before it."
        )
    return _of_polynomial(equation)


def _of_polynomial(equation: Relation) -> str:
    """By the powers that are left when all stands on one side."""
    names = variables(equation)
    if len(names) != 1:
        return _FACTORED
    left, right = (terms_of(side, names[0]) or () for side in (equation.left, equation.right))
    numbers = coefficients((*left, *((-number, power) for number, power in right)))
    powers = [power for power, number in enumerate(numbers) if number and power]
    if len(powers) == 1:
        return (
            "Get the power alone, and take the root on both sides; an even power has two roots "
            "with either sign."
        )
    if len(numbers) == 3:
        c, b, a = numbers
        return _FACTORED if _is_square(Number(b * b - 4 * a * c)) else _FORMULA
    return _FACTORED


def _has_angle(equation: Relation) -> bool:
    return any(
        isinstance(part, Call) and part.function in ("sin", "cos", "tan") and variables(part)
        for part in walk(equation)
    )


def _is_polynomial(equation: Relation) -> bool:
    return all(
        terms_of(side, name) is not None
        for side in (equation.left, equation.right)
        for name in variables(equation)
    )


_UNDONE: Final = (
    "Undo what was done to the unknown, from the outside in, with the same operation "
    "on both sides; then put every candidate into the original equation."
)
_OF_ANGLES: Final = (
    "Find the value that the function must have, then one angle with it; symmetry and whole turns "
    "give all others."
)
_FACTORED: Final = (
    "Bring everything to one side, write it as a product, and set each factor to zero; "
    "then put every candidate into the original equation."
)
_FORMULA: Final = (
    "Bring everything to one side. Where no two whole numbers fit for a product, complete the "
    "square, or use the quadratic formula `x = (-b ± √(b² - 4ac))/(2a)`."
)


# -- integrals, other forms ---------------------------------------------------------------------


def _of_integrating(expression: Node, variable: str, *, is_definite: bool) -> str:
    if is_definite:
        return "Find an antiderivative, and subtract its value at the start from that at the end."
    if terms_of(expression, variable) is None and _is_one_product(expression, variable):
        return (
            "It is no sum of powers: look for an inner function whose derivative stands there, too "
            "(substitution), or for a product whose one factor gets simpler when differentiated "
            "(by parts)."
        )
    return (
        "Look for a function whose derivative is the integrand, term by term: "
        "`∫ xⁿ dx = xⁿ⁺¹/(n + 1)`, and `C` stands for any constant."
    )


def _is_one_product(expression: Node, variable: str) -> bool:
    match expression:
        case Binary(sign="*" | "/", left=left, right=right):
            return variable in variables(left) and variable in variables(right)
        case _:
            return False


_REWRITING: Final = {
    Goal.SIMPLIFY: "Expand, collect like terms, and cancel factors that top and bottom share.",
    Goal.EXPAND: "Multiply every term of one bracket with every term of the other, then collect.",
    Goal.FACTOR: "Take out what all terms share, then look for known patterns and rational roots.",
}
