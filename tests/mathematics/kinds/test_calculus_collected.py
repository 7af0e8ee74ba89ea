"""Questions of other systems' own tests: bounds with a space, turns, fine limits, sums."""

import pytest

from tests.mathematics.asking import answer
from tests.mathematics.working import number
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.integration.turns import over_a_turn
from tutor_tui.mathematics.kinds.calculus.limits import read_limit

ANSWERED = (
    ("integrate 1/(2 + sin x) from 0 to 2 pi", "2*sqrt(3)*pi/3"),
    ("integrate sin(x)^2 from 0 to 2 pi", "pi"),
    ("integrate exp(-x^2) from x = -oo to -oo", "0"),
    ("limit of ln(x) as x -> -oo", "does not exist"),
    ("limit of sqrt(1 - x^2)/x as x -> oo", "does not exist"),
    ("limit of x^(1/3) as x -> -oo", "-oo"),
    ("integrate sin(x)^2 0 to 2 pi", "pi"),
    ("integrate sin(x)^2 from -2 pi to 2 pi", "2*pi"),
    ("integral of cos x between 0 and 3 π / 2", "-1"),
    ("integrate 1/(5+4cos x) from 0 to pi", "pi/3"),
    ("integrate(1/(a*cos(x) + 1), x, 0, 2*pi)", "2*pi/sqrt(-a**2 + 1)"),
    (r"\int_{0}^{1} e^{- x^{3} - y}\,dx", "exp(-y)*lowergamma(1/3, 1)/3"),
    (r"$\lim_{x \to \infty} \frac{3^{x} 3^{- x - 1} \left(x + 1\right)^{2}}{x^{2}}$", "1/3"),
    ("limit(27^(ln(n)/ln(3) + 1)/n^3, n, oo)", "27"),
    ("limit(signum(x + a), x, -oo)", "-1"),
    ("limit(b^x, x, oo)", "oo"),
    ("lim n->oo of (n + 2)^2*factorial(n)/((n + 1)*(n + 3)*factorial(n + 1))", "0"),
    ("limit((x^3 - a^3)/(x - a), x, a)", "3*a**2"),
    ("integrate cot(x)/ln(sin(x))", "log(Abs(log(sin(x)))) + C"),
    ("integrate arctan(tan(z)) from 0 to oo", "diverges"),
    ("limit(sqrt(z)/b^z, z, inf)", "0"),
    ("taylor(sin(x), x, a, 1)", "(-a + x)*cos(a) + sin(a)"),
    ("series(x, x, 0, 7)", "x"),
    ("Integrate[Erf[x], x]", "x*erf(x) + exp(-x**2)/sqrt(pi) + C"),
    ("integrate sin(1/x)", "x*sin(1/x) - Ci(1/x) + C"),
    ("Find the sum of n x^n for n from -oo to 0", "-x/(x - 1)**2"),
    ("limit((sin(exp(-x) + 1/x) - sin(exp(-x**2) + 1/x))*exp(x), x, oo)", "1"),
    ("Sum[A*B^(2*n), {n, 1, M}]", "A*B**2*(B**(2*M) - 1)/(B**2 - 1)"),
    (r"$\displaystyle\sum_{n=1}^{\infty} \left(\sin^{2}{\left(n \right)}"
     r" + \cos^{2}{\left(n \right)} - 1\right)$", "0"),
    ("integrate((a^z)^v, z)", "a**(v*z)/(v*log(a)) + C"),
    ("integrate x^2 e^x cos(x)",
     "(sqrt(2)*x**2*sin(x + pi/4) - 2*x*sin(x) + sin(x) - cos(x))*exp(x)/2 + C"),
    ("integrate(ln(x)*cos(ln(x))/x^(3/4), x)",
     "4*x**(1/4)*(68*log(x)*sin(log(x)) + 17*log(x)*cos(log(x)) - 32*sin(log(x))"
     " + 60*cos(log(x)))/289 + C"),
    ("integrate sin(x)^2 cos(x)^4", "x/16 + sin(2*x)/64 - sin(4*x)/64 - sin(6*x)/192 + C"),
    ("defint(cos(x), 1, 2, x)", "-sin(1) + sin(2)"),
    ("defint(x^2, 0, 1)", "1/3"),
    ("int(x^2, 0, 1)", "1/3"),
    ("Integrate[a, {t, 0, 2*Pi}]", "2*pi*a"),
    ("integral(A, X)", "A*X + C"),
    ("Integrate A with respect to X.", "A*X + C"),
    ("int 1/x dx", "log(Abs(x)) + C"),
    ("what is int x^2 + 3x dx?", "x**3/3 + 3*x**2/2 + C"),
    ("integral_0^1 x^2 dx", "1/3"),
    ("integral(sqrt(X^2 - 2)/X, X)", "sqrt(X**2 - 2) - sqrt(2)*acos(sqrt(2)/Abs(X)) + C"),
    ("diff(sinc(x), x)", "cos(x)/x - sin(x)/x**2"),
    ("limit of binomial(2n, n)*sqrt(n)/4^n as n -> oo", "1/sqrt(pi)"),
    ("limit of exp(-a*ln(z))*gamma(z + a)/gamma(z) as z -> oo", "1"),
    ("limit of cos(1/x)*sin(x) - sin(x) + a as x -> oo", "a"),
    ("sum of 2*n from n = 0 to 10000000000", "100000000010000000000"),
    ("taylor(exp(x), x, 3, 0)", "x**3/6 + x**2/2 + x + 1"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), ANSWERED)
def test_questions_of_other_collections_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    ["Sum[x^(n + 1)*(n + 1), {n, -1, Infinity}]", "Sum[f, {n, -Infinity, Infinity}]"],
)
def test_a_sum_that_its_own_terms_refute_is_not_given(question: str) -> None:
    assert answer(question).result in (None, "x/(x - 1)**2")


def test_a_part_of_a_turn_is_left_to_others() -> None:
    import sympy

    x = sympy.Dummy("x", real=True)

    assert over_a_turn(1 / (2 + sympy.cos(x)), x, (sympy.S.Zero, sympy.pi / 2)) is None
    assert over_a_turn(1 / (2 + sympy.sin(x)), x, (sympy.S.Zero, sympy.pi)) is None
    assert over_a_turn(x / (2 + sympy.cos(x)), x, (sympy.S.Zero, 2 * sympy.pi)) is None


EDGES = (
    ("derivative of csch(x)", "-coth(x)*csch(x)"),
    ("d/dx cosech x", "-coth(x)*csch(x)"),
    ("simplify sech(x)^2 + tanh(x)^2", "1"),
    ("series(1/(sqrt(x) + 1), x, 0, 2)", "-x**(3/2) - sqrt(x) + x + 1"),
    ("Series[Sqrt[x] + x, {x, 0, 1}]", "sqrt(x) + x"),
    ("Find the sum of k for k from n to 2 n.", "3*n*(n + 1)/2"),
    ("DSolve[{y'[x] == y[x] Cos[x], y[0] == 1}, y[x], x]", "y = exp(sin(x))"),
    ("dsolve(Eq((Derivative(y(x), x) - x)*(Derivative(y(x), x) + x), 0), y(x))",
     "y = C1 - x**2/2, C1 + x**2/2"),
    ("Find the general solution of (-y + y')*(y + y') = 0", "y = C1*exp(-x), C1*exp(x)"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), EDGES)
def test_notations_of_algebra_programs_are_read(question: str, result: str) -> None:
    assert answer(question).result == result


def test_a_hyperbolic_secant_is_integrated_in_whichever_form() -> None:
    found = answer(r"Compute $\int_{0}^{1} \operatorname{sech}{\left(x \right)}\, dx$.").result

    assert found is not None
    assert number(found.replace("E", "e")) == pytest.approx(0.865769483239659)


@pytest.mark.parametrize(
    "question",
    [
        "Find the Taylor polynomial of ln(ln(ln(1/x))) around x = 0 up to degree 5",
        "Find the sum of cos(n) for n from x to x + 1/2.",
        "limit of x + oo as x -> -oo",
        "limit of x (2 + sin(x)^3) as x -> oo",
        "sum of (-1)^k from k = 1 to 10^12",
    ],
)
def test_what_has_no_such_answer_is_declined(question: str) -> None:
    assert answer(question).result is None


def test_a_function_without_a_known_name_is_no_factor() -> None:
    assert read_limit(r"\lim_{a \to b^+} e^{W\left(a\right)}") is None


def test_a_hyperbolic_secant_is_no_product_of_letters() -> None:
    found = answer(r"Compute $\int_{0}^{1} \operatorname{sech}{\left(x \right)}\, dx$.")

    assert "about `0.865769`" in found.text


def test_bases_of_powers_are_told_where_they_decide() -> None:
    assert "for `b > 1`" in answer("limit(b^x, x, oo)").text
    assert "for" not in answer("limit(a^(1/n), n, oo)").text
    assert answer("limit (a^n + b^n)^(1/n) as n -> oo").result is None


def test_what_is_real_only_far_out_has_a_limit_there() -> None:
    assert answer("limit of ln(ln(ln(ln(x)))) as x -> oo").result == "oo"
