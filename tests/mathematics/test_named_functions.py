"""Functions beyond school in questions: values, slopes, integrals, limits and series of them."""

import mpmath
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.named_functions import NAMED, name_called
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.verify import number_of

VALUES = (
    ("gamma(1/2)", "sqrt(pi)"),
    ("Γ(5)", "24"),
    (r"\Gamma\left(\frac{7}{2}\right)", "15*sqrt(pi)/8"),
    ("what is gamma(5)?", "24"),
    ("zeta(2)", "pi**2/6"),
    ("ζ(3)", "zeta(3)"),
    ("zeta(-1)", "-1/12"),
    ("erf(1)", "erf(1)"),
    ("What is Ei(1)?", "Ei(1)"),
    ("besselj(0, 1)", "besselj(0, 1)"),
    ("polylog(2, 1/2)", "-log(2)**2/2 + pi**2/12"),
    ("LambertW(e)", "1"),
    ("beta(2, 3)", "1/12"),
    ("simplify gamma(x+1)/gamma(x)", "x"),
    ("differentiate x^2 gamma(a+b)/gamma(a)", "2*x*gamma(a + b)/gamma(a)"),
    ("harmonic(10)", "7381/2520"),
    ("erfc(0)", "1"),
)
CALCULUS = (
    ("derivative of erf(x)", "2*exp(-x**2)/sqrt(pi)"),
    ("d/dx erf(x^2)", "4*x*exp(-x**4)/sqrt(pi)"),
    ("differentiate x*Ei(x)", "exp(x) + Ei(x)"),
    ("derivative of besselj(0, x)", "-besselj(1, x)"),
    (r"\int \operatorname{erf}{\left(x \right)}\,dx", "x*erf(x) + exp(-x**2)/sqrt(pi) + C"),
    ("int(exp(-x^2)*erf(x), x)", "sqrt(pi)*erf(x)**2/4 + C"),
    ("integrate Ei(x)", "x*Ei(x) - exp(x) + C"),
    (r"\lim_{s \to 0^+} \frac{\operatorname{erf}{\left(s x \right)}}"
     r"{\operatorname{erf}{\left(s \right)}}", "x"),
    ("limit(gamma(x), x, 0)", "does not exist"),
    ("limit of erf(x) as x->oo", "1"),
    ("Maclaurin series of Si(x) to degree 5", "x**5/600 - x**3/18 + x"),
    ("f(x) = erf(x), find f'(0)", "2/sqrt(pi)"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), VALUES + CALCULUS)
def test_questions_about_named_functions_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve gamma(t - v x) = 3 for t", "t = v*x + 3/gamma"),
        ("expand gamma*(x)", "gamma*x"),
        ("expand gamma(x + y)", "gamma*x + gamma*y"),
        ("expand beta(x + 1)", "beta*x + beta"),
    ],
)
def test_greek_letters_before_a_sum_of_letters_are_factors(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("question", ["gamma(10^7)", "zeta(10^5)", "besselj(0, 10^30)"])
def test_values_far_away_are_refused_before_they_are_built(question: str) -> None:
    with pytest.raises(TooLargeError):
        answer(question)


@pytest.mark.parametrize("question", ["gamma(0)", "gamma(-3)", "zeta(1)"])
def test_poles_have_no_value(question: str) -> None:
    with pytest.raises(UndefinedError):
        answer(question)


@pytest.mark.parametrize("text", ["gamma ray", "beta(x)", "li", "gamma(a b)", "zeta"])
def test_other_uses_of_the_names_are_no_calls(text: str) -> None:
    assert name_called(text) is None


def test_a_function_of_two_arguments_needs_both() -> None:
    with pytest.raises(UnreadableError, match="2 arguments"):
        parse_expression("besselj(x)")


@settings(max_examples=24, deadline=None)
@given(name=st.sampled_from(sorted(NAMED)), share=st.integers(0, 14))
def test_tree_and_sympy_have_the_same_value_and_what_is_shown_is_read_back(
    name: str, share: int
) -> None:
    first = "2, " if NAMED[name] == (2, 2) else ""
    argument = "1/7" if name in ("polylog", "li") else f"{2 * share + 1}/10"
    node = parse_expression(f"{name}({first}{argument})")
    value = to_sympy(node)

    with mpmath.workdps(30):
        assert mpmath.almosteq(value_at(node, {}), number_of(value), 1e-20)
        read = parse_expression(show(value))
        assert mpmath.almosteq(value_at(read, {"gamma": +mpmath.euler}), number_of(value), 1e-20)
