import pytest
import sympy
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st
from sympy.core.facts import InconsistentAssumptions

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, TooLargeError

X = sympy.Symbol("x")

NOTATION = [
    ("3x + 11", "3x + 11"),
    ("x^2 * sin(x)", "x² sin(x)"),
    ("(x+1)/(x-2)", "(x + 1)/(x - 2)"),
    ("sqrt(2)", "√2"),
    ("sqrt(x+1)", "√(x + 1)"),
    ("1/2", "1/2"),
    ("-1/2", "-1/2"),
    ("pi", "π"),
    ("e^x", "e^x"),
    ("e^(2x)", "e^(2x)"),
    ("e^(-x)", "e^(-x)"),
    ("abs(x)", "|x|"),
    ("ln x", "ln(x)"),
    ("log x", "ln(x)"),
    ("ln(x)^2", "ln(x)²"),
    ("sin(x)^2", "sin²(x)"),
    ("arcsin x", "arcsin(x)"),
    ("arsinh x", "arsinh(x)"),
    ("xy", "xy"),
    ("2xy", "2xy"),
    ("x*y*z", "x y z"),
    ("p*i", "i p"),
    ("n*u", "n u"),
    ("l*n", "l n"),
    ("d*x", "d x"),
    ("πr²", "πr²"),
    ("2πr", "2πr"),
    ("2πi", "2πi"),
    ("i√3", "i√3"),
    ("x_1 + x_{12}", "x₁ + x₁₂"),
    ("theta", "θ"),
    ("1 - x", "1 - x"),
    ("4 - x^2", "4 - x²"),
    ("-x^2 + 4x - 3", "-x² + 4x - 3"),
    ("(1 + √5)/2", "(1 + √5)/2"),
    ("x/2", "x/2"),
    ("2x/3", "2x/3"),
    ("-x/2", "-x/2"),
    ("1/(2x)", "1/(2x)"),
    ("x^-2", "1/x²"),
    ("x^(-1/2)", "1/√x"),
    ("x^(3/2)", "x^(3/2)"),
    ("x^10", "x¹⁰"),
    ("x^n", "x^n"),
    ("x^(n+1)", "x^(n + 1)"),
    ("x^y^z", "x^(y^z)"),
    ("(x^y)^z", "(x^y)^z"),
    ("(2x)^y", "(2x)^y"),
    ("(-2)^x", "(-2)^x"),
    ("(-2)^(1/3)", "(-2)^(1/3)"),
    ("∛x", "∛x"),
    ("2*3^x", "2·3^x"),
    ("x (x+1)", "x(x + 1)"),
    ("f (x+1)", "f·(x + 1)"),
    ("1/(x (x+1))", "1/(x(x + 1))"),
    ("x e^x", "x e^x"),
    ("√2 x", "√2 x"),
    ("x! + (x+1)!", "x! + (x + 1)!"),
    ("|x - |y||", "abs(x - |y|)"),
    ("f(x)", "f(x)"),
    ("∞", "∞"),
    ("-∞", "-∞"),
    ("1 + 2i", "1 + 2i"),
    ("max(1, x)", "max(1, x)"),
    ("re(z) im(z)", "re(z) im(z)"),
    ("3x + 11 = 14", "3x + 11 = 14"),
    ("x != 3", "x ≠ 3"),
    ("x >= 3", "x ≥ 3"),
]


@pytest.mark.parametrize(("text", "shown"), NOTATION)
def test_expressions_are_shown_as_in_school(text: str, shown: str) -> None:
    assert show(to_sympy(parse_statement(text))) == shown


@pytest.mark.parametrize(("text", "shown"), NOTATION)
def test_what_is_shown_reads_back_as_the_same(text: str, shown: str) -> None:
    assert to_sympy(parse_statement(shown)) == to_sympy(parse_statement(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2*3", "2·3"),
        ("2^3", "2³"),
        ("(-2)^3", "(-2)³"),
        ("2(x + 1)", "2(x + 1)"),
        ("-(x + 1)", "-(x + 1)"),
        ("(x + 1)/2", "(x + 1)/2"),
        ("1/√2", "1/√2"),
        ("√(√2)", "√(√2)"),
        ("1 - (2 - 3)", "1 - (2 - 3)"),
    ],
)
def test_expressions_as_written_keep_their_form(text: str, shown: str) -> None:
    assert show(to_sympy(parse_statement(text), evaluate=False)) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (sympy.FiniteSet(1, 2), "{1, 2}"),
        (sympy.Tuple(1, X), "(1, x)"),
        (sympy.Matrix([[1, 2], [3, X]]).as_immutable(), "[[1, 2], [3, x]]"),
        (sympy.Integral(X**2, (X, 0, 1)), "∫[0 to 1] x² dx"),
        (sympy.Integral(X + 1, X), "∫ (x + 1) dx"),
        (sympy.Derivative(X**2, (X, 2)), "d²/dx² (x²)"),
        (sympy.Piecewise((X, X > 0), (0, True)), "x if x > 0; 0 otherwise"),
        (sympy.And(X > 1, X < 2), "x > 1 and x < 2"),
        (sympy.Or(X < 1, X > 2), "x > 2 or x < 1"),
        (sympy.true, "true"),
        (sympy.nan, "undefined"),
        (sympy.Float("0.25"), "0.25"),
        (sympy.EmptySet, "no value"),
        (sympy.rootof(X**5 - X - 1, 0), "1.1673"),
    ],
)
def test_other_things_are_shown_in_words(value: sympy.Basic, shown: str) -> None:
    assert show(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (sympy.pi, "3.14159"),
        (sympy.Rational(1, 3), "0.333333"),
        (sympy.Rational(-5, 2), "-2.5"),
        (sympy.Integer(120), "120"),
        (sympy.Integer(1234567), "1234570"),
        (sympy.Integer(0), "0"),
        (sympy.Integer(10) ** 30, "1·10^30"),
        (sympy.Rational(1, 10**9), "1·10^-9"),
        (1 + sympy.I / 3, "1 + 0.333333i"),
        (-sympy.I, "-i"),
        (sympy.sqrt(2) + sympy.sqrt(3) - sympy.sqrt(5 + 2 * sympy.sqrt(6)), "0"),
    ],
)
def test_decimals_are_rounded_and_short(value: sympy.Basic, shown: str) -> None:
    assert show_decimal(value) == shown


@pytest.mark.parametrize("value", [X, sympy.oo, sympy.zoo, sympy.nan])
def test_only_a_finite_number_has_a_decimal(value: sympy.Basic) -> None:
    with pytest.raises(ValueError, match="finite number"):
        show_decimal(value)


def test_numbers_of_very_many_digits_are_not_shown() -> None:
    assert len(show(sympy.Integer(10) ** 3_999)) == 4_000
    with pytest.raises(TooLargeError, match="4,000 digits"):
        show(sympy.Integer(10) ** 5_000)
    with pytest.raises(TooLargeError, match="too long"):
        show(sympy.Add(*(X**n for n in range(5_000))))


LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.integers(0, 12).map(lambda value: parse_expression(str(value))),
    st.sampled_from(["x", "y", "f", "theta", "x_1", "pi", "e", "i", "n", "d"]).map(Name),
    st.sampled_from(["1/2", "0.5", "2/3"]).map(parse_expression),
)
FUNCTIONS = ["sin", "cos", "tan", "ln", "sqrt", "cbrt", "abs", "exp", "arctan", "sinh"]


def grown(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(Negative, parts),
        st.builds(Binary, st.sampled_from(["+", "-", "*", "*", "/"]), parts, parts),
        st.builds(Binary, st.just("^"), parts, st.sampled_from(EXPONENTS)),
        st.builds(lambda name, part: Call(name, (part,)), st.sampled_from(FUNCTIONS), parts),
    )


EXPONENTS = [parse_expression(text) for text in ("2", "3", "-1", "-2", "1/2", "-3/2", "x", "n+1")]
TREES = st.recursive(LEAVES, grown, max_leaves=8)
POINT = {"x": "7/10", "y": "13/10", "f": "3/5", "theta": "9/10", "x_1": "11/10", "n": "2", "d": "3"}


def sampled(value: sympy.Basic) -> complex | None:
    """The value at one point, where it has one."""
    numbers = {sympy.Symbol(name): sympy.Rational(at) for name, at in POINT.items()}
    number = value.subs(numbers).evalf(20)
    parts = number.as_real_imag()
    return complex(*parts) if all(part.is_Float or part.is_Integer for part in parts) else None


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine is no defect
)
@given(TREES, st.booleans())
def test_any_expression_reads_back_as_an_equal_one(tree: Node, evaluate: bool) -> None:
    try:
        value = built_or_none(tree, evaluate=evaluate)
        evaluated = built_or_none(tree, evaluate=True)
        if value is None or evaluated is None or value.has(sympy.atan2):  # nobody writes that one
            reject()
        expected = sampled(value)
        # A cube root is the real one of what is known to be negative, which may need evaluating.
        assume(expected is not None and sampled(evaluated) == nearly(expected))
        read = built_or_none(parse_expression(show(value)), evaluate=True)
        found = None if read is None else sampled(read)
    except InconsistentAssumptions:  # SymPy contradicts itself about a few towers of powers
        reject()

    assert read is None or read == value or found == nearly(expected)


def nearly(number: complex | None) -> object:
    return pytest.approx(number, rel=1e-9, abs=1e-12)


def built_or_none(tree: Node, *, evaluate: bool) -> sympy.Basic | None:
    try:
        return to_sympy(tree, evaluate=evaluate)
    except (TooLargeError, UndefinedError):
        return None
