"""Problems to practise on: solvable, verified, fresh, and harder with the level."""

import re
from functools import cache
from random import Random

import pytest

from tutor_tui.domain.checks import Mark
from tutor_tui.engines.symbolic.topics import TOPICS
from tutor_tui.mathematics.practice.catalogue import BY_TITLE, SKILLS, skill_meant, skills_near
from tutor_tui.mathematics.practice.exercises import Exercise, exercise
from tutor_tui.mathematics.practice.marking import Outcome, marked
from tutor_tui.mathematics.practice.skill import EASIEST, HARDEST, Skill

_LEVELS = range(EASIEST, HARDEST + 1)


def _name(skill: Skill) -> str:
    return skill.name


def _chance(seed: str) -> Random:
    return Random(seed)  # noqa: S311 - nothing secret


@cache
def _made(skill: Skill, level: int) -> Exercise:
    """One problem of a level, the same for all tests."""
    made = exercise(skill, level, f"{skill.name} {level}")
    assert made is not None
    return made


@pytest.mark.parametrize("skill", SKILLS, ids=_name)
def test_the_core_verifies_a_problem_of_every_level(skill: Skill) -> None:
    for level in _LEVELS:
        made = _made(skill, level)

        assert made.answer.check is not None
        assert made.answer.check.mark is Mark.AGREES


@pytest.mark.parametrize("skill", SKILLS, ids=_name)
def test_nearly_all_that_chance_makes_can_be_asked(skill: Skill) -> None:
    firsts = [skill.make(_chance(f"{skill.name} {level}"), level) for level in _LEVELS]
    asked = [_made(skill, level).question for level in _LEVELS]

    assert sum(first == one for first, one in zip(firsts, asked, strict=True)) >= len(asked) - 1


@pytest.mark.parametrize("skill", SKILLS, ids=_name)
def test_the_right_answer_is_marked_right_at_every_level(skill: Skill) -> None:
    for level in _LEVELS:
        made = _made(skill, level)
        said = (made.answer.result or "").replace("**", "^")

        assert marked(made, said, keeps_order=skill.keeps_order).outcome is Outcome.RIGHT


@pytest.mark.parametrize("skill", SKILLS, ids=_name)
def test_another_number_is_never_marked_right(skill: Skill) -> None:
    for level in _LEVELS:
        assert marked(_made(skill, level), "98765/4321").outcome in (
            Outcome.WRONG,
            Outcome.UNDECIDED,
        )


@pytest.mark.parametrize("skill", SKILLS, ids=_name)
def test_problems_differ_from_seed_to_seed_and_not_for_one(skill: Skill) -> None:
    once, again = ([skill.make(_chance(f"seed {n}"), 3) for n in range(5)] for _ in range(2))

    assert len(set(once)) >= 2
    assert once == again


def test_after_a_mistake_the_numbers_are_near_and_the_form_is_the_same() -> None:
    missed = "Solve `6x + 4 = 16`."
    similar = exercise(BY_TITLE["linear equations"], 2, "again", like=missed)

    assert similar is not None
    assert similar.question != missed
    assert re.sub(r"\d+", "#", similar.question).replace("-", "+") in (
        f"Solve `#{letter} + # = {sign}#`." for letter in "xyz" for sign in ("", "+")
    )


def test_names_and_titles_are_unique_and_every_title_finds_its_skill() -> None:
    assert len(SKILLS) >= 100
    assert len({skill.name for skill in SKILLS}) == len({skill.title for skill in SKILLS})
    assert [skill_meant(skill.title) for skill in SKILLS] == list(SKILLS)
    assert all("·" not in skill.title and "*" not in skill.title for skill in SKILLS)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("fractions", "fractions"),
        ("Fractions!", "fractions"),
        ("fraction problems", "fractions"),
        ("adding fractions", "fractions"),
        ("times tables", "multiplication"),
        ("some simple linear equations please", "linear"),
        ("linear equation", "linear"),
        ("the chain rule", "derivatives"),
        ("solving quadratic equations", "quadratics"),
        ("LCM", "divisors"),
        ("trig", "trigonometry"),
        ("logs", "logarithms"),
        ("percents", "percentages"),
        ("negative numbers", "negatives"),
        ("complex numbers", "complex"),
        ("simultaneous equations", "systems"),
        ("integration", "integrals"),
        ("matrices", "determinants"),
        ("factorising", "factoring"),
    ],
)
def test_learners_words_name_a_skill(words: str, name: str) -> None:
    skill = skill_meant(words)

    assert skill is not None
    assert skill.name == name


def test_every_topic_that_has_problems_can_be_practised() -> None:
    without = {topic.name for topic in TOPICS if skill_meant(topic.name) is None}

    assert without == {
        "pi", "Euler's number", "infinity", "similarity", "trigonometric identity", "continuity",
        "double angle formula", "addition formula",
        "related rates", "logic", "proof", "induction", "mathematics", "trace", "commutativity",
        "term of an expression", "charts of data", "sampling bias", "kinds of triangle",
        "kinds of angle", "angles at parallel lines", "transformation", "symmetry", "bearing",
        "denominator", "secant", "hyperbolic function", "Fourier series", "Laplace transform",
        "Newton's method", "Riemann sum", "basis and span", "circle theorems",
        "compound inequality", "concavity", "confidence interval", "conic section",
        "consecutive numbers", "constant", "double integral", "even and odd function",
        "fibonacci sequence", "fractional exponent", "hypothesis test", "identity matrix",
        "intermediate value theorem", "mean value theorem", "piecewise function",
        "pigeonhole principle", "proof by contradiction", "transpose", "truth table",
        "vector space", "bounds of a rounded number", "iteration", "linear programming",
        "constant acceleration", "polar coordinates", "parametric equation", "locus",
        "construction", "net", "stem-and-leaf diagram", "sampling", "Poisson distribution",
        "chi-squared test", "volume of revolution", "epsilon and delta", "Lagrange multiplier",
        "line integral", "orthogonality", "Fermat's little theorem", "group theory",
        "countable set", "graph transformation",
        "Cartesian product", "Chinese remainder theorem", "Euler's totient function", "Hessian",
        "Jacobian", "argument of a complex number", "cardinality", "characteristic equation",
        "characteristic polynomial", "cofactor", "column space", "complement of a set",
        "contrapositive", "directional derivative", "echelon form", "equilibrium solution",
        "equivalence relation", "exponential form", "general and particular solution",
        "graph theory", "homogeneous equation", "inclusion and exclusion", "level curve",
        "linear map", "logical equivalence", "modular inverse", "multiplicity of an eigenvalue",
        "negation", "normal vector", "parts of an induction", "projection", "quantifier",
        "recurrence relation", "roots of unity", "saddle point", "singular matrix",
        "symmetric matrix", "tangent plane", "tautology", "undetermined coefficients",
        "Boolean algebra", "Cauchy sequence", "Cramer's rule", "Roman numeral", "Simpson's rule",
        "Stokes' theorem", "central limit theorem", "divergence theorem", "field theory",
        "golden ratio", "law of large numbers", "metric space", "perfect number",
        "radius of convergence", "random variable", "rank-nullity theorem", "ring theory",
        "skewness", "tessellation",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("eigenvlaues", ["eigenvalues"]),
        ("triganometry", ["trigonometric values"]),
        ("history", []),
    ],
)
def test_mistyped_names_are_near_a_skill(words: str, titles: list[str]) -> None:
    assert [skill.title for skill in skills_near(words)][:1] == titles


@pytest.mark.parametrize("words", ["", "history", "problems", "the", "topology", "my French"])
def test_other_words_name_none(words: str) -> None:
    assert skill_meant(words) is None
