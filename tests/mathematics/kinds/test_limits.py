"""Limits beyond those of a formula in one variable."""

import mpmath
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.calculus.limits import Limit
from tutor_tui.mathematics.kinds.limits.bounds import proof_of
from tutor_tui.mathematics.kinds.limits.nested import read_nested_limit
from tutor_tui.mathematics.kinds.limits.pieces import read_limit_with_piece
from tutor_tui.mathematics.kinds.limits.places import tends
from tutor_tui.mathematics.kinds.limits.plane import read_plane_limit
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.understand import understand

NONE = "does not exist"
WITH_PIECES = (
    ("lim x->0 of (1/x) ∫_0^x cos(t^2) dt", "1"),
    (r"\lim_{x\to 0} \frac{\int_0^x \sin(t^2)\,dt}{x^3}", "1/3"),
    (r"$\lim_{x \to 0^+} \frac{1}{x^2} \int_{0}^{x^2} e^{t} dt$", "1"),
    ("limit of (integral from 0 to x of sin(t) dt)/x^2 as x approaches 0", "1/2"),
    ("lim x->0 of (∫_0^x (e^t - 1 - t) dt)/x^3", "1/6"),
    (r"\lim_{x\to 2} \frac{1}{x-2}\int_2^x \sqrt{1+t^3}\,dt", "3"),
    (r"\lim_{n\to\infty} \int_0^1 x^n dx", "0"),
    (r"\lim_{n\to\infty} \sum_{k=1}^{n} \frac{1}{n+k}", "log(2)"),
    ("limit as n->infinity of sum from k=1 to n of 1/(n+k)", "log(2)"),
    (r"\lim_{n\to\infty} \frac{1}{n}\sum_{k=1}^{n} \sin(k/n)", "-cos(1) + 1"),
    ("lim_{n->oo} (1/n^2) sum_{k=1}^n k", "1/2"),
    ("lim_{n->oo} sum_{k=1}^n n/(n^2+k^2)", "pi/4"),
    (r"Evaluate \(\lim_{n\to\infty}\frac{1}{n}\sum_{k=1}^{n}\left(\frac{k}{n}\right)^3\).", "1/4"),
    (r"\lim_{n \to \infty} \frac{\sum_{k=1}^{n} k^2}{n^3}", "1/3"),
    ("lim_{n->oo} (sum_{k=1}^n 1/k - ln n)", "EulerGamma"),
    (r"\lim_{n\to\infty}\sum_{k=0}^{n} \frac{1}{2^k}", "2"),
    ("lim_{n->oo} sum_{k=1}^n (k + 1)", "oo"),
)
NESTED = (
    (r"\lim_{x\to 0}\lim_{y\to 0} \frac{x-y}{x+y}", "1"),
    ("lim_{y->0} lim_{x->0} (x-y)/(x+y)", "-1"),
    ("lim_{x->oo} lim_{y->0} x*y/(1 + x*y)", "0"),
    (r"\lim_{y \to \infty} \lim_{x \to \infty} \frac{x}{x + y}", "1"),
)
AT_BOTH_ENDS = (
    ("describe the end behavior of -2x^4 + x", "-oo, -oo"),
    ("end behaviour of f(x) = x^3 - 4x", "oo, -oo"),
    ("what is the end behavior of (2x+1)/(x-3)?", "2, 2"),
    ("end behavior of e^x", "oo, 0"),
    ("limits of 1/x at plus and minus infinity", "0, 0"),
    ("end behavior of ln x", "oo"),
    ("end behavior of sin x", None),
)
IN_THE_PLANE = (
    ("lim_{(x,y)->(0,0)} x*y/(x^2+y^2)", NONE),
    (r"\lim_{(x,y)\to(0,0)} \frac{x^2 y}{x^2+y^2}", "0"),
    ("Find the limit of (x^2 - y^2)/(x^2 + y^2) as (x, y) approaches (0, 0)", NONE),
    ("lim_{(x,y)->(0,0)} x^2 y/(x^4 + y^2)", NONE),
    ("lim_{(x,y)->(0,0)} sin(x^2+y^2)/(x^2+y^2)", "1"),
    ("lim_{(x,y)->(0,0)} x*y/sqrt(x^2+y^2)", "0"),
    ("lim_{(x,y)->(1,2)} (x^2 + y)/(x*y)", "3/2"),
    ("lim_{(x,y)->(0,0)} (x^2 + y^2) ln(x^2+y^2)", "0"),
    ("lim_{(x,y)->(0,0)} sin(x*y)/(x*y)", "1"),
    ("lim_{(x,y)->(0,0)} x y^2/(x^2+y^4)", NONE),
    ("lim_{(x,y)->(0,0)} x*y/(x+y)", NONE),
    ("lim_{(x,y)->(1,0)} (x*y - y)/((x-1)^2 + y^2)", NONE),
    ("Does the limit of x^4 y/(x^2+y^2) as (x,y)->(0,0) exist?", "0"),
    ("Show that the limit lim_{(x,y)->(0,0)} xy/(x^2+y^2) does not exist.", NONE),
    ("lim_{(x,y)->(0,0)} x sin(1/y)", "0"),
    ("lim_{(x,y)->(0,0)} (1 - cos(x*y))/(x^2 y^2)", "1/2"),
    ("lim_{(x,y)->(0,0)} |x|*|y|/sqrt(x^2+y^2)", "0"),
    ("lim_{(x,y)->(0,0)} (e^(x*y) - 1)/(x*y)", "1"),
    ("lim_{(u,v)->(0,0)} (u^3 - v^3)/(u^2 + v^2)", "0"),
)


@pytest.mark.parametrize(("question", "result"), WITH_PIECES + NESTED + IN_THE_PLANE)
def test_a_limit_is_found_and_confirmed(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question", [WITH_PIECES[1][0], WITH_PIECES[7][0], NESTED[0][0], IN_THE_PLANE[0][0]]
)
def test_a_limit_is_explained_without_its_value(question: str) -> None:
    problem = understand(question)

    assert isinstance(problem, KindProblem)
    assert steps_of(problem)
    assert heading_of(problem).startswith("To find")
    assert "tend" in method_of(problem) or "derivative" in method_of(problem)


@pytest.mark.usefixtures("hurried")
def test_a_limit_without_a_proof_is_not_claimed() -> None:
    assert answer("lim_{(x,y)->(0,0)} 1/(x^2+y^2)").result is None
    assert answer("lim_{x->0} (1/x) ∫_0^x sin(1/t) dt").result is None


@pytest.mark.parametrize(
    "text",
    [
        "the limit of my patience is (x, y)",
        "lim x->0 of sin(x)/x",
        "integrate x^2 from 0 to 1",
        "sum_{k=1}^n k",
        "lim_{(x,y)->(0,0)} z/(x^2+y^2)",
        "lim_{x->0} ∫ x dx + ∫ y dy",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read_plane_limit(text) is None
    assert read_nested_limit(text) is None
    assert read_limit_with_piece(text) is None


def test_a_sum_ends_before_the_next_term() -> None:
    found = read_limit_with_piece("lim_{n->oo} (sum_{k=1}^n 1/k - ln n)")

    assert found is not None
    assert variables(found.piece.body) == ("k",)


def test_a_plain_limit_stays_one() -> None:
    assert isinstance(understand("lim x->0 of sin(x)/x"), Limit)


def test_numbers_that_stay_apart_do_not_tend() -> None:
    apart, nearer = [mpmath.mpf(1)] * 3, [mpmath.mpf(1) / 10**k for k in (1, 2, 3)]

    assert tends(apart, mpmath.mpf(0)) is False
    assert tends(nearer, mpmath.mpf(0)) is True
    assert tends(nearer, mpmath.inf) is None


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(1, 3), st.integers(1, 3))
def test_a_power_vanishes_just_where_its_degree_is_greater(p: int, q: int, a: int, b: int) -> None:
    u, v = sympy.symbols("u v", real=True)
    fraction = u**p * v**q / (a * u**2 + b * v**2)

    assert (proof_of(fraction, u, v, sympy.S.Zero) is not None) == (p + q > 2)


@pytest.mark.parametrize("question", ["lim x->oo of sin(x)", "lim x->oo of cos(x)^2"])
def test_values_that_come_again_and_again_have_no_limit(question: str) -> None:
    assert answer(question).result == NONE


@pytest.mark.parametrize(("question", "result"), AT_BOTH_ENDS)
def test_the_behaviour_at_both_ends_is_two_limits(question: str, result: str | None) -> None:
    assert answer(question).result == result


def test_there_is_no_limit_where_a_function_is_not_real() -> None:
    assert answer("limit of ln x as x -> -infinity").result == NONE


def test_values_too_large_for_the_machine_are_shown_in_the_working() -> None:
    (step,) = steps_of(problem("limit of e^x as x -> infinity")) or ()
    assert "1.97007e+434" in step.reason
    (step,) = steps_of(problem("limit of e^(-x) as x -> infinity")) or ()
    assert "5.07596e-435" in step.reason


@pytest.mark.parametrize(
    "text", ["limit of it as x goes to infinity", "what does it do as x goes to 2"]
)
def test_a_word_that_points_back_is_no_product_of_letters(text: str) -> None:
    assert not isinstance(understand(text), Limit)
