"""Commands of algebra programs, stars and hyphens beside operands, and functions nobody knows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.commands import in_words
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    ("command", "result"),
    [
        ("solve(x^2 - 1, x)", "x = -1, 1"),
        ("Solve[x^2 == 1, x]", "x = -1, 1"),
        ("solve(Eq(x**2, 4), x)", "x = -2, 2"),
        ("solve(2*x - 5 = 9)", "x = 7"),
        ("solveset(x**2 - 9, x)", "x = -3, 3"),
        ("roots(x^2 - 3x + 2)", "x = 1, 2"),
        ("roots(x^2 + 4)", "x = 2*I, -2*I"),
        ("Reduce[x^2 - 4 > 0, x]", "x < -2 or x > 2"),
        ("solve(a*x + b, x)", "x = -b/a"),
        ("solve(y = exp(4x), x)", "x = log(y)/4"),
        ("solve([x + y = 5, x - y = 1], [x, y])", "x = 3, y = 2"),
        ("Solve[{x + y == 5, x - y == 1}, {x, y}]", "x = 3, y = 2"),
        ("linsolve([x+y-3, x-y-1], (x,y))", "x = 2, y = 1"),
        ("factor(x**2 + 4*I*x - 4)", "(x + 2*I)**2"),
        ("simplify(cos(x)**(2 + 3*I))", "cos(x)**(2 + 3*I)"),
        ("solveset(log(x - 3) + log(x + 3), x, S.Reals)", "x = sqrt(10)"),
        ("solveset(exp(x) - 1 >= 0, x, S.Reals)", "x >= 0"),
        ("solveset(x**2 + 1, x, S.Reals)", "no solution"),
        ("solveset(x**2 + 1, x, domain=S.Complexes)", "x = -I, I"),
        ("Solve[x^4 == 1, x, Reals]", "x = -1, 1"),
        ("factor(x^3 - 8)", "(x - 2)*(x**2 + 2*x + 4)"),
        ("Factor[x^4 - 1]", "(x - 1)*(x + 1)*(x**2 + 1)"),
        ("What is factor(x^2*y - y^3)?", "y*(x - y)*(x + y)"),
        ("expand((x+y)^3)", "x**3 + 3*x**2*y + 3*x*y**2 + y**3"),
        ("simplify(4*(x+2) - 3*(x-1))", "x + 11"),
        ("FullSimplify[Sin[x]^2 + Cos[x]^2]", "1"),
        ("trigsimp(sin(x)**2 + cos(x)**2)", "1"),
        ("Simplify[(x^3 - 1)/(x - 1)]", "x**2 + x + 1"),
        ("diff(x^3, x)", "3*x**2"),
        ("D[Sin[x], x]", "cos(x)"),
        ("integrate(x^2, (x, 0, 3))", "9"),
        ("int(a*x, 0, 1)", "a/2"),
        ("integrate [x, x^2, x^3]", "(x**2/2, x**3/3, x**4/4) + C"),
        ("Integrate[x^2, {x, 0, 3}]", "9"),
        ("limit(sin(x)/x, x, 0)", "1"),
        ("Limit[Sin[x]/x, x -> 0]", "1"),
        ("Det[{{1,2},{3,4}}]", "-2"),
        ("Matrix([[1, 2], [3, 4]]).det()", "-2"),
        ("MatrixRank[{{1,2},{2,4}}]", "1"),
        ("gcd(48, 180)", "12"),
        ("LCM[4, 6, 10]", "60"),
        ("mod(17,5)", "2"),
        ("PowerMod[3, 100, 7]", "4"),
        ("pow(3, -1, 11)", "4"),
        ("isprime(97)", "True"),
        ("PrimeQ[91]", "False"),
        ("Binomial[10,3]", "120"),
        ("isqrt(50)", "7"),
        ("degree(x^5+x^2)", "5"),
        ("coeff((x+2)^5, x, 2)", "80"),
        ("rem(x^3+2x+1, x-1)", "4"),
        ("quo(x^3+2x+1, x-1)", "x**2 + x + 3"),
        ("simplify nthRoot(64, 3)", "4"),
        ("simplify nthRoot(36)", "6"),
        ("Simplify (nthRoot(x, 2))^2", "x"),
        ("simplify nthRoot(x^3, 3) + nthRoot(4)", "x + 2"),
        ("simplify root(x, 3)^3", "x"),
        ("factor(5!)", "2**3*3*5"),
        ("deg(x^2 + 1, x)", "2"),
        ("round(pi, 3)", "3.142"),
        ("primepi(0)", "0"),
        ("factorint(2000) # 2000 = (2**4) * (5**3)", "2**4*5**3"),
        ("factor((x+1)*(y+3)*(y+4), x, y)", "(x + 1)*(y + 3)*(y + 4)"),
        ("factor(x+1)^2 - 4", "(x - 1)*(x + 3)"),
        ("maximum(sin(x), x, Interval(-pi, pi/4))", "sqrt(2)/2"),
        ("divisor_sigma(39, 1)", "56"),
        ("DivisorSigma[1, 39]", "56"),
        ("divisors(-12)", "1, 2, 3, 4, 6, 12"),
        ("primefactors(-5)", "5"),
        ("trailing(128)", "7"),
        ("primorial(4)", "210"),
        ("egyptian_fraction(Rational(3, 7))", "1/3 + 1/11 + 1/231"),
        ("log(S(8)/2, 2)", "2"),
        ("find S(5) + S(3)*2 if S(n) = n^2", "43"),
        ("collect(x**2 + y*x**2 + x*y + y + a*y, [x, y])", "x**2*(y + 1) + x*y + y*(a + 1)"),
        ("collect(a*exp(x) + b*exp(x), exp(x))", "(a + b)*exp(x)"),
        ("stationary_points(sin(x), x, Interval(-pi / 2, pi / 2))", "x = -pi/2, pi/2"),
        ("coeff(40*x^3+30*x^2+20*x+10, 2)", "30"),
        ("coeff(40*x^3+30*x^2+20*x+10, 0)", "10"),
        ("abs([2,3,6])", "7"),
        ("fraction(x*y/2)", "x*y, 2"),
        ("solve(x**2 - 4, x, dict=True)", "x = -2, 2"),
        ("coeff(a*t^3+b*t^2+c*t+d, t, 0)", "d"),
        ("mobius(13**2)", "0"),
        ("reduce_inequalities([x + y > 1, y > 0], x)", "x > -y + 1 and y > 0"),
        ("continued_fraction_periodic(3, 2, 7)", "[2; (1, 4, 1, 1)]"),
        ("ContinuedFraction[Pi, 5]", "[3; 7, 15, 1, 292]"),
        ("real(a+i*b)", "a"),
        ("line([1,2],[3,4])", "y = x + 1"),
        ("solve(1/(x+x^2), x)", "no solution"),
        ("gcd(12, gcd(18, 30))", "6"),
        ("reduce_inequalities(0 <= x + 3, [])", "x >= -3"),
    ],
)
def test_a_command_is_answered_as_the_request_it_stands_for(command: str, result: str) -> None:
    assert answer(command).result == result


@pytest.mark.parametrize(
    "text",
    [
        "f(x) = x^2, what is f(3)?",
        "solve (x - 1)(x + 2) = 0",
        "factor (x + 1)^2 - 4",
        "simplify (x + 1)/(x - 1) + (2)",
        "What do I do with solve(x)+1?",
        "expand((x+y)^3) and then factor(it)",
        "sin(x)",
        "mean(1, 2, 3) and max(4)",
        "banana(x^2)",
        "find a (positive) root of x^2 = 4",
        "simplify a (2x3) matrix",
        "solve(",
        "solve)x(",
        "",
    ],
)
def test_what_is_no_whole_command_stays_as_it_is(text: str) -> None:
    assert in_words(text) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Solve 3 *x + 2 = 8", "x = 2"),
        ("Solve 2 *(x+1) = 8", "x = 3"),
        ("Solve 2* x = 8", "x = 4"),
        ("Solve 2(x + 1) *3 = 12", "x = 1"),
        ("**Solve** *x + 1 = 5* for x", "x = 4"),
        ("Simplify - abs( -40)", "-40"),
        ("Solve - x + 3 = 5", "x = -2"),
        ("Problem - x + 3 = 5", "x = 2"),
        ("Solve a x + b = c for x", "x = (-b + c)/a"),
        ("Solve a x > 3 for x", "x > 3/a"),
        ("expand a (b + c)", "a*b + a*c"),
        ("a (-2 a) (3 sqrt(a) q)", "-6*a**(5/2)*q"),
        ("expand a (sin(x) + 1)", "a*sin(x) + a"),
        ("Solve s = u t + 1/2 a t^2 for a", "a = 2*(s - t*u)/t**2"),
        ("integrate a cos(x)", "a*sin(x) + C"),
        ("Find the derivative of A x + B", "A"),
        ("A x^2 + B = 0, solve for x", "x = -sqrt(-B/A), sqrt(-B/A)"),
    ],
)
def test_signs_and_letters_that_stand_apart_belong_to_the_formula(text: str, result: str) -> None:
    assert answer(text).result == result


@pytest.mark.parametrize("text", ["Simplify banana(8, 3)", "solve psi(2)+x = 3 for x"])
def test_an_unknown_function_is_named_and_not_passed_over(text: str) -> None:
    with pytest.raises(UnreadableError, match="do not know"):
        understand(text)


@given(st.text(alphabet="solvefactor()[]{},x^2=+-* ", max_size=60))
@settings(max_examples=90, deadline=None)
def test_any_text_is_reworded_or_kept(text: str) -> None:
    assert isinstance(in_words(text), str)


@given(st.lists(st.text(alphabet="xy12+-", min_size=1, max_size=5), min_size=1, max_size=5))
def test_arguments_are_parted_at_their_commas(parts: list[str]) -> None:
    assert parts_of(", ".join(parts)) == parts
