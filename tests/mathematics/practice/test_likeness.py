"""Which practice a problem belongs to, by what it looks like."""

from importlib.resources import files

import pytest

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.catalogue import SKILLS
from tutor_tui.mathematics.practice.likeness import practised_in
from tutor_tui.mathematics.practice.looks import rows


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("what is 3/4 + 1/2", "fractions"),
        ("what is 2/7 / (8/9)", "fractions"),
        ("what is 15% of 240", "percentages"),
        ("7 x 8", "multiplying and dividing"),
        ("12.5 + 3.25", "decimals"),
        ("solve 3(x-2) = 15", "linear equations"),
        ("solve x^2-5x+6=0", "quadratic equations"),
        ("solve 2^x = 32", "exponential equations"),
        ("solve x + y = 10, x - y = 4", "systems of equations"),
        ("factor x^2+5x+6", "factoring"),
        ("mean of 2, 3, 7", "averages"),
        ("slope of the line through (1,2) and (4,11)", "lines"),
        ("eigenvalues of [[2,1],[1,2]]", "eigenvalues"),
        ("area of a circle with radius 5", "areas and volumes"),
        ("integrate x e^x dx", "integrals"),
        ("integrate x^2 from 0 to 3", "definite integrals"),
        ("gcd of 12 and 18", "common divisors and multiples"),
        ("whats 5/6 - 1/4", "fractions"),
        ("how many metres in 3.2 km", "converting units"),
        ("equation of the line through (1,4) with slope 2", "lines"),
    ],
)
def test_a_problem_is_practised_by_the_exercises_it_looks_like(question: str, title: str) -> None:
    problem = problem_of(question)
    assert problem is not None
    skill = practised_in(problem)

    assert skill is not None
    assert skill.title == title


def test_the_kept_looks_are_those_of_the_exercises_and_else_have_to_be_written_anew() -> None:
    kept = files("tutor_tui.mathematics.practice").joinpath("looks.txt").read_text("utf-8")
    made = list(rows(SKILLS[::20]))

    assert sum(row in kept for row in made) > 0.9 * len(made)
