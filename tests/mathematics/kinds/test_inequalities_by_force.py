"""Sets of solutions agree with trying numbers out, and working keeps them."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.equations.regions import holds, solution_set
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.kinds.inequalities.steps import inequality_steps
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.syntax import Relation

SMALL = st.integers(-6, 6)
SIGNS = st.sampled_from(["<", "≤", ">", "≥"])
PLACES = [Fraction(n, 4) for n in range(-60, 61)]


def relation(text: str) -> Relation:
    """The relation that a text is."""
    node = parse_statement(text)
    assert isinstance(node, Relation)
    return node


def compare(sign: str, left: Fraction, right: Fraction) -> bool:
    """Whether a relation between two fractions holds."""
    return {"<": left < right, "≤": left <= right, ">": left > right, "≥": left >= right}[sign]


def agrees(text: str, places: dict[Fraction, bool]) -> bool:
    """Whether a set of solutions is the one that trying out gives."""
    import sympy

    parts = solution_set([[relation(text)]], "x")
    return all(
        any(part.holds(sympy.Rational(p.numerator, p.denominator)) for part in parts) is verdict
        for p, verdict in places.items()
    )


@settings(max_examples=15, deadline=None)
@given(a=SMALL, b=SMALL, c=SMALL, sign=SIGNS)
def test_a_quadratic_inequality_holds_where_trying_says(a: int, b: int, c: int, sign: str) -> None:
    expected = {p: compare(sign, a * p * p + b * p + c, Fraction(0)) for p in PLACES}

    assert agrees(f"({a})x^2 + ({b})x + ({c}) {sign} 0", expected)


@settings(max_examples=15, deadline=None)
@given(a=SMALL, b=SMALL, c=SMALL, d=SMALL, sign=SIGNS)
def test_a_fraction_compares_as_trying_says(a: int, b: int, c: int, d: int, sign: str) -> None:
    if (c, d) == (0, 0):
        return
    expected = {
        p: c * p + d != 0 and compare(sign, (a * p + b) / (c * p + d), Fraction(1)) for p in PLACES
    }

    assert agrees(f"(({a})x + ({b}))/(({c})x + ({d})) {sign} 1", expected)


@settings(max_examples=15, deadline=None)
@given(a=SMALL, b=SMALL, c=SMALL, sign=SIGNS)
def test_absolute_values_compare_as_trying_says(a: int, b: int, c: int, sign: str) -> None:
    expected = {p: compare(sign, abs(a * p + b), abs(p + c)) for p in PLACES}

    assert agrees(f"|({a})x + ({b})| {sign} |x + ({c})|", expected)


@settings(max_examples=15, deadline=None)
@given(a=SMALL.filter(bool), b=SMALL, c=SMALL, d=SMALL, sign=SIGNS)
def test_each_line_of_linear_working_is_the_same_condition(
    a: int, b: int, c: int, d: int, sign: str
) -> None:
    import sympy

    first = relation(f"({a})x + ({b}) {sign} ({c})x + ({d})")
    steps = inequality_steps(Conditions(((first,),), "x")) or ()
    for step in steps:
        for line in step.after:
            for place in PLACES[::7]:
                value = sympy.Rational(place.numerator, place.denominator)
                same = holds([[first]], "x", value) is holds([[relation(line)]], "x", value)
                assert same, (step, place)


@settings(max_examples=8, deadline=None)
@given(a=SMALL.filter(bool), b=SMALL, c=SMALL, sign=SIGNS)
def test_the_working_of_a_quadratic_ends_with_its_answer(a: int, b: int, c: int, sign: str) -> None:
    asked = Conditions(((relation(f"({a})x^2 + ({b})x + ({c}) {sign} 0"),),), "x")
    steps = inequality_steps(asked) or ()

    assert steps
    assert steps[0].rule == "equation"
    assert steps[-1].rule == "signs"
    last = f"`{steps[-1].after[-1]}`." if steps[-1].after else solve(asked).text
    assert explain(asked).text.endswith((last, solve(asked).text))
