"""Problems of data, of sets, and of chance with names."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, decimal, different

_SPREADS: Final = ((2, 4, 4, 4, 5, 5, 7, 9), (1, 1, 3, 3), (2, 2, 6, 6), (1, 5, 1, 5, 3, 3, 3, 3))
"""Lists whose deviations have whole squares or simple roots."""


def _spread(chance: Random, level: int) -> str:
    numbers = [chance.randint(1, 9 + 3 * level) for _ in range(4 + level)]
    listed = ", ".join(map(str, numbers))
    shift = chance.randint(0, 9)
    known = [number + shift for number in chance.choice(_SPREADS)]
    chance.shuffle(known)
    ordered = ", ".join(map(str, sorted(different(chance, 1, 40, 7))))
    forms = (
        f"What is the range of {listed}?",
        f"What is the mode of {listed}, {numbers[0]}, {numbers[0]}?",
        f"What is the interquartile range of {ordered}?",
        f"What is the variance of {', '.join(map(str, known))}?",
        f"What is the standard deviation of {', '.join(map(str, known))}?",
    )
    return by_level(level, forms)


def _sets(chance: Random, level: int) -> str:
    one, other = (sorted(different(chance, 1, 6 + level, 2 + level)) for _ in range(2))
    first, second = (f"{{{', '.join(map(str, one))}}}" for one in (one, other))
    both, only = chance.randint(2, 9), chance.randint(3, 12)
    forms = (
        f"What is the union of {first} and {second}?",
        f"What is the intersection of {first} and {second}?",
        f"What is `{first} \\ {second}`?",
        f"How many subsets does {first} have?",
        f"n(A) = {both + only}, n(B) = {both + 4} and n(A ∩ B) = {both}. What is n(A ∪ B)?",
    )
    return by_level(level, forms)


def _conditional(chance: Random, level: int) -> str:
    both = chance.randint(1, 3)
    a, b = chance.randint(both + 1, 6), chance.randint(both + 1, 6)
    given = f"P(A) = {decimal(a, 10)}, P(B) = {decimal(b, 10)}"
    forms = (
        f"P(A) = {decimal(a, 10)}. What is P(not A)?",
        f"A and B are independent, {given}. What is P(A and B)?",
        f"{given} and P(A and B) = {decimal(both, 10)}. What is P(A or B)?",
        f"{given} and P(A and B) = {decimal(both, 10)}. What is P(A | B)?",
        f"P(A) = {decimal(a, 10)}, P(B | A) = {decimal(b, 10)} and "
        f"P(B | not A) = {decimal(both, 10)}. What is P(A | B)?",
    )
    return by_level(level, forms)


def _binomial(chance: Random, level: int) -> str:
    n = chance.randint(3, 3 + level)
    k = chance.randint(1, n - 1)
    heads = "1 head" if k == 1 else f"{k} heads"
    forms = (
        "A coin is thrown 2 times. What is the probability of exactly 1 head?",
        f"A coin is thrown {n} times. What is the probability of exactly {heads}?",
        f"A coin is thrown {n} times. What is the probability of at least 1 head?",
        f"A coin is thrown {n} times. What is the probability of at least {heads}?",
        f"A die is rolled {n} times. What is the probability of exactly {k} sixes?".replace(
            "exactly 1 sixes", "exactly 1 six"
        ),
    )
    return by_level(level, forms)


def _normal(chance: Random, level: int) -> str:
    mean, deviation = 10 * chance.randint(5, 12), 5 * chance.randint(1, 4)
    z = chance.choice((1, 2)) * chance.choice((1, -1))
    told = f"X is normal with mean {mean} and standard deviation {deviation}."
    forms = (
        f"What is the z-score of {mean + abs(z) * deviation} with mean {mean} and standard "
        f"deviation {deviation}?",
        f"What is the z-score of {mean + z * deviation + 1} with mean {mean} and standard "
        f"deviation {deviation}?",
        f"{told} What is P(X < {mean + abs(z) * deviation})?",
        f"{told} What is P(X > {mean + z * deviation})?",
        f"{told} What is P({mean - deviation} < X < {mean + abs(z) * deviation})?",
    )
    return by_level(level, forms)


def _expected(chance: Random, level: int) -> str:
    a, b = sorted(different(chance, 1, 9, 2))
    p = chance.randint(1, 9)
    values = ", ".join(map(str, different(chance, 1, 6 + level, 3)))
    forms = (
        "What is the expected value of a fair die?",
        f"X takes the values {a}, {b} with probabilities 1/2, 1/2. "
        "What is the expected value of X?",
        f"X takes the values {values} with probabilities 0.5, 0.25, 0.25. "
        "What is the expected value of X?",
        f"X is binomial with n = {10 * a} and p = {decimal(p, 10)}. What is the expected value?",
        f"X takes the values 0, 1, {b + 1} with probabilities {decimal(5 * p, 100)}, "
        f"0.5, {decimal(50 - 5 * p, 100)}. What is the expected value of X?",
    )
    return by_level(level, forms)


def _regression(chance: Random, level: int) -> str:
    slope, start = chance.randint(1, 4), chance.randint(-4, 5)
    count = 3 if level < 4 else 4
    noise = [0] * count if level == 1 else [chance.randint(-1, 1) for _ in range(count)]
    points = [(x, slope * x + start + noise[x - 1]) for x in range(1, count + 1)]
    return f"What is the regression line of {', '.join(map(str, points))}?"


DATA: Final = (
    Skill(
        "spread",
        "spread of data",
        _spread,
        (
            "standard deviation",
            "variance",
            "mode",
            "interquartile range",
            "range",
            "quartiles",
            "outliers",
        ),
    ),
    Skill("sets", "sets", _sets, ("union and intersection", "venn diagrams")),
    Skill(
        "conditional",
        "conditional probability",
        _conditional,
        ("independent events", "bayes", "events of chance", "bayes' theorem"),
    ),
    Skill("expected", "expected value", _expected, ("expectation", "expected values")),
    Skill(
        "binomial_distribution",
        "the binomial distribution",
        _binomial,
        ("binomial probability", "coin tosses"),
    ),
    Skill("normal", "the normal distribution", _normal, ("z-scores", "bell curve")),
    Skill(
        "regression",
        "regression",
        _regression,
        ("correlation", "line of best fit", "least squares"),
    ),
)
"""Data and chance for the later years of school."""
