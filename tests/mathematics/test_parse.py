from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.notation import spelled
from tutor_tui.mathematics.lexer import MAX_CHARACTERS
from tutor_tui.mathematics.parse import MAX_DEPTH, MAX_HEIGHT, parse_expression, parse_statement
from tutor_tui.mathematics.syntax import Node, Number, TooLargeError, UnreadableError, height

READINGS = [
    # sums, products and powers
    ("3x + 11 = 14", "((3*x)+11) = 14"),
    ("2(x+1)", "(2*(x+1))"),
    ("(x+1)(x-1)", "((x+1)*(x-1))"),
    ("[2+3]*{4}", "((2+3)*4)"),
    ("x(x+1)", "(x*(x+1))"),
    ("xy", "(x*y)"),
    ("2ab", "((2*a)*b)"),
    ("xyz", "((x*y)*z)"),
    ("1/2x", "((1/2)*x)"),
    ("1/(2x)", "(1/(2*x))"),
    ("8 ÷ 2(2+2)", "((8/2)*(2+2))"),
    ("a - b - c", "((a-b)-c)"),
    ("2 × 3 · 4", "((2*3)*4)"),
    ("3 x 4", "(3*4)"),
    ("3x10^8", "(3*(10^8))"),
    ("5 − 3", "(5-3)"),
    ("3 * -2", "(3*(-2))"),
    ("3 - -2", "(3-(-2))"),
    ("---3", "(-3)"),
    ("+3", "3"),
    ("-x^2", "(-(x^2))"),
    ("2^3^2", "(2^(3^2))"),
    ("2**-1", "(2^(-1))"),
    ("x^-1/2", "((x^(-1))/2)"),
    ("x^1/2", "((x^1)/2)"),
    ("e^-x", "(e^(-x))"),
    ("e^2x", "((e^2)*x)"),
    ("x²y³", "((x^2)*(y^3))"),
    ("x⁻¹", "(x^(-1))"),
    ("x²³", "(x^23)"),
    ("(x+1)²", "((x+1)^2)"),
    ("2ⁿ⁺¹", "(2^(n+1))"),
    ("-2²", "(-(2^2))"),
    # numbers
    ("0.5", "1/2"),
    (".5", "1/2"),
    ("3.", "3"),
    ("1,000 + 2", "(1000+2)"),
    ("1,234,567.5", "2469135/2"),
    ("1{,}000", "1000"),
    ("1.5e3", "1500"),
    ("2E-3", "1/500"),
    ("2e", "(2*e)"),
    ("2e^x", "(2*(e^x))"),
    ("½ + ⅓", "(1/2+1/3)"),
    ("2½", "5/2"),
    ("2 1/2 x", "(5/2*x)"),
    (r"2\frac{1}{2}", "5/2"),
    (r"3 \times 2\frac{1}{2}", "(3*5/2)"),
    (r"x^2\frac{1}{2}", "((x^2)*(1/2))"),
    (r"2\frac{3}{2}", "(2*(3/2))"),
    (r"2\frac{x}{2}", "(2*(x/2))"),
    (r"\frac{2}{3}\frac{1}{2}", "((2/3)*(1/2))"),
    (r"1\,000 + 2", "(1000+2)"),
    (r"1 + \cfrac{1}{2}", "(1+(1/2))"),
    (r"3!\,2!", "(factorial(3)*factorial(2))"),
    ("15%", "percent(15)"),
    ("30°", "degrees(30)"),
    # names
    ("x_1 + x₂", "(x_1+x_2)"),
    ("x_{12}²", "(x_12^2)"),
    ("πr²", "(pi*(r^2))"),
    ("2pir", "((2*pi)*r)"),
    ("θ + alpha", "(theta+alpha)"),
    ("λx", "(lambda*x)"),
    ("∞", "oo"),
    ("Pi", "pi"),
    ("i e", "(i*e)"),
    # bars, factorials, roots
    ("|x|", "abs(x)"),
    ("2|x - 1|", "(2*abs((x-1)))"),
    ("|x||y|", "(abs(x)*abs(y))"),
    ("|x - |y||", "abs((x-abs(y)))"),
    ("|2(|x| + 1)|", "abs((2*(abs(x)+1)))"),
    ("|x|²", "(abs(x)^2)"),
    ("5!", "factorial(5)"),
    ("2^3!", "(2^factorial(3))"),
    ("x²!", "factorial((x^2))"),
    ("√2", "sqrt(2)"),
    ("√2x", "(sqrt(2)*x)"),
    ("√(x+1)", "sqrt((x+1))"),
    ("3√2/2", "((3*sqrt(2))/2)"),
    ("∛x", "cbrt(x)"),
    ("³√8", "root(8, 3)"),
    ("∜16", "root(16, 4)"),
    ("2³√8", "((2^3)*sqrt(8))"),
    ("sqrt(2)^2", "(sqrt(2)^2)"),
    ("root(8, 3)", "root(8, 3)"),
    # functions
    ("sin x", "sin(x)"),
    ("sinx", "sin(x)"),
    ("x sin x", "(x*sin(x))"),
    ("xsinx", "(x*sin(x))"),
    ("Sin(x)", "sin(x)"),
    ("sin 2x", "sin((2*x))"),
    ("sin 2π x", "sin(((2*pi)*x))"),
    ("sin x cos x", "(sin(x)*cos(x))"),
    ("sin x/2", "(sin(x)/2)"),
    ("cos pi/6", "cos((pi/6))"),
    ("sin 2π/3 + 1", "(sin(((2*pi)/3))+1)"),
    ("sin pi/x", "(sin(pi)/x)"),
    ("sin x^2", "sin((x^2))"),
    ("sin x e^x", "(sin(x)*(e^x))"),
    ("sin -x", "sin((-x))"),
    ("sin²x", "(sin(x)^2)"),
    ("sin^2 x", "(sin(x)^2)"),
    ("sin(x)^2", "(sin(x)^2)"),
    ("sin^-1 x", "arcsin(x)"),
    ("sin^{-1}(x)", "arcsin(x)"),
    ("tan⁻¹(x)", "arctan(x)"),
    ("sinh^-1 x", "arsinh(x)"),
    ("asin(x)", "arcsin(x)"),
    ("ln sin x", "ln(sin(x))"),
    ("ln x(x+1)", "(ln(x)*(x+1))"),
    ("ln 2(x+1)", "ln((2*(x+1)))"),
    ("abs x", "abs(x)"),
    ("exp(-x)", "exp((-x))"),
    ("log_2 8", "log(8, 2)"),
    ("log_b x", "log(x, b)"),
    ("log₁₀(100)", "log(100, 10)"),
    ("log(8, 2)", "log(8, 2)"),
    ("log10(100)", "log(100, 10)"),
    ("log2(8) + 1", "(log(8, 2)+1)"),
    ("log10 100", "log(100, 10)"),
    ("log2 x", "log(x, 2)"),
    (r"\log2(8)", "log(8, 2)"),
    ("log 10", "log(10)"),
    ("atan2(1, 2)", "atan2(1, 2)"),
    ("exp2(x)", "(2^x)"),
    ("∛-8", "cbrt((-8))"),
    ("√-x^2", "sqrt((-(x^2)))"),
    ("(1/2)%", "percent((1/2))"),
    ("x%", "(x/100)"),
    ("gcd(12,180)", "gcd(12, 180)"),
    ("max(1, 2, 3)", "max(1, 2, 3)"),
    ("binomial(10, 3)", "binomial(10, 3)"),
    ("Re(z) + im(z)", "(re(z)+im(z))"),
    ("f(x) = x^2", "f(x) = (x^2)"),
    ("f (x)", "(f*x)"),
    # LaTeX
    (r"\frac{1}{2}x", "((1/2)*x)"),
    (r"\frac12", "(1/2)"),
    (r"\dfrac{x+1}{2}", "((x+1)/2)"),
    (r"\sqrt{2}", "sqrt(2)"),
    (r"\sqrt[3]{x}", "root(x, 3)"),
    (r"\left( x + 1 \right)^{10}", "((x+1)^10)"),
    (r"\left| x \right| + 1", "(abs(x)+1)"),
    (r"\ln\left|x\right|", "ln(abs(x))"),
    (r"\Bigl|x\Bigr| + 1", "(abs(x)+1)"),
    (r"\bigl(x + 1\bigr)^3", "((x+1)^3)"),
    (r"\dbinom{5}{2}", "binomial(5, 2)"),
    (r"\mathbf{x} + 1", "(x+1)"),
    (r"\lvert x \rvert", "abs(x)"),
    (r"\sin^2 \theta", "(sin(theta)^2)"),
    (r"2 \cdot 3 \times 4 \div 5", "(((2*3)*4)/5)"),
    (r"\alpha\beta", "(alpha*beta)"),
    (r"\log_{2} x", "log(x, 2)"),
    (r"\binom{5}{2}", "binomial(5, 2)"),
    (r"x \leq 5", "x ≤ 5"),
    (r"\operatorname{arcsin} x", "arcsin(x)"),
    (r"\mathrm{e}^x", "(e^x)"),
    (r"\( x^2 \)", "(x^2)"),
    ("$x^2$", "(x^2)"),
    ("$$x^2$$", "(x^2)"),
    ("`x^2`", "(x^2)"),
    # relations
    ("x == 3", "x = 3"),
    ("x != 3", "x ≠ 3"),
    ("x <= 3", "x ≤ 3"),
    ("3 >= x", "3 ≥ x"),
    ("x < 3", "x < 3"),
    ("x ≠ 3", "x ≠ 3"),
    ("5! = 120", "factorial(5) = 120"),
]


@pytest.mark.parametrize(("text", "reading"), READINGS)
def test_learners_notation_is_read_as_it_is_meant(text: str, reading: str) -> None:
    assert spelled(parse_statement(text)) == reading


UNREADABLE = [
    ("", 0, "nothing to read"),
    ("   ", 0, "nothing to read"),
    ("3 +", 3, "missing at the end"),
    ("3x + + * 2", 7, "missing here"),
    ("(x + 1", 0, "never closed"),
    ("2 * (x + 1]", 10, "expected here"),
    ("x + 1)", 5, "never opened"),
    ("|x", 0, "never closed"),
    ("3,5", 1, "3.5"),
    ("2 3", 2, "between these two numbers"),
    ("x2", 1, "x*2 or x^2"),
    ("(x+1)2", 5, "before this number"),
    ("3 + foo", 4, "foo"),
    ("x + cats", 4, "cats"),
    ("a_b_c", 3, "one index"),
    ("pi_1", 2, "no index"),
    ("sin_2 x", 3, "only log"),
    ("log2x", 3, "base is clear"),
    ("x $ y", 2, "$"),
    ("x\0", 1, "U+0000"),
    ("7!!", 2, "exclamation"),
    ("15% 3", 4, "percentage"),
    ("x = y = z", 6, "at a time"),
    ("0 < x < 1", 6, "at a time"),
    ("(x = 2)", 3, "inside brackets"),
    ("d/dx x^2", 0, "differentiate"),
    ("dy/dx = 2", 0, "differentiate"),
    ("x dx", 2, "dx"),
    ("x ± 1", 2, "±"),
    ("x -> 2", 2, "->"),
    ("sin", 3, "sin"),
    ("max 3", 4, "Brackets"),
    ("root(8)", 0, "takes 2"),
    ("sin(1, 2)", 0, "takes 1"),
    (r"\foo", 0, "foo"),
    (r"\frac{1}2{", 10, "missing at the end"),
    (r"\frac(1)(2)", 5, "A brace"),
    ("$x +$", 4, "missing at the end"),
    ("x.y", 1, "."),
    ("__import__('os').system('ls')", 0, "_"),
    ("𝑥 + 1", 0, "𝑥"),
]


@pytest.mark.parametrize(("text", "position", "reason"), UNREADABLE)
def test_what_cannot_be_read_is_told_with_its_place(text: str, position: int, reason: str) -> None:
    with pytest.raises(UnreadableError, match=_pattern(reason)) as caught:
        parse_statement(text)

    assert caught.value.position == position
    assert caught.value.text == text


def _pattern(reason: str) -> str:
    for sign in ".^$+*()":
        reason = reason.replace(sign, f"\\{sign}")
    return reason


def test_an_expression_has_no_relation_sign() -> None:
    with pytest.raises(UnreadableError, match="“=” has no place here") as caught:
        parse_expression("x = 2")

    assert caught.value.position == 2


def test_a_decimal_point_is_remembered() -> None:
    assert parse_expression("0.5") == Number(Fraction(1, 2), is_decimal=True)
    assert parse_expression("½") == Number(Fraction(1, 2))
    assert parse_expression("3.") == Number(Fraction(3))


TOO_LONG_OR_TOO_DEEP = [
    "(" * 100_000,
    "(" * 10_000,
    "(" * 81 + "x" + ")" * 81,
    "^".join("x" * 100),
    "√" * 100 + "2",
    "sin " * 100 + "x",
    "|" * 1_000 + "x",
    "+".join("x" * 500),
    "x " * 1_500,
    "1 + " * 2_000 + "1",
    "7" * 4_001,
    "1e5000",
    "1e" + "9" * 5_000,
    "x" * 20_001,
    "{" * 1_999,
    "\\frac{" * 500,
]


@pytest.mark.parametrize("text", TOO_LONG_OR_TOO_DEEP, ids=range(len(TOO_LONG_OR_TOO_DEEP)))
def test_what_is_too_long_or_too_deep_is_too_large(text: str) -> None:
    with pytest.raises(TooLargeError):
        parse_statement(text)


def test_many_indices_are_no_recursion() -> None:
    with pytest.raises(UnreadableError, match="one index"):
        parse_expression("_".join("a" * 9_000))


def test_limits_can_be_reached() -> None:
    nested = "(" * (MAX_DEPTH - 1) + "x" + ")" * (MAX_DEPTH - 1)
    long = "+".join("x" * MAX_HEIGHT)

    assert spelled(parse_expression(nested)) == "x"
    assert height(parse_expression(long)) == MAX_HEIGHT
    assert len(spelled(parse_expression("7" * 4_000))) == 4_000


ALPHABET = "xyzabei0123456789+-*/^()[]{}|!%°.,_=<>≤√∛²³⁻₁½π∞αθ \\$`sincoglqrtfhdx"


@settings(max_examples=240, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=200), st.text(ALPHABET, max_size=60)))
def test_any_text_is_read_or_refused(text: str) -> None:
    outcome = read_or_refused(text)

    if isinstance(outcome, UnreadableError):
        assert 0 <= outcome.position <= len(text)
        assert outcome.text == text
        assert outcome.reason.endswith((".", "?"))


def read_or_refused(text: str) -> Node | UnreadableError | TooLargeError:
    try:
        return parse_statement(text)
    except (UnreadableError, TooLargeError) as error:
        return error


PIECES = ["sin ", "x", "2", "^", "(", ")", "|", "\\frac{", "}", "√", "!", "+", "-", "1/2", " "]


@settings(max_examples=180, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_sequence_of_pieces_is_read_or_refused_at_its_place(text: str) -> None:
    outcome = read_or_refused(text)

    if isinstance(outcome, UnreadableError):
        assert 0 <= outcome.position <= len(text)


def test_the_longest_text_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLargeError, match="20,000 characters"):
        parse_expression(" " * (MAX_CHARACTERS + 1))


def test_half_brackets_round_what_is_inside() -> None:
    assert parse_expression(r"\lfloor x \rfloor") == parse_expression("floor(x)")
    assert parse_expression("⌈2x⌉ + 1") == parse_expression("ceil(2x) + 1")
    with pytest.raises(UnreadableError):
        parse_expression("⌊x⌉")
