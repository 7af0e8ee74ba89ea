"""Problems with numbers: from adding to fractions, percentages and roots."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import (
    by_level,
    different,
    nonzero,
    power,
    proper,
    signed,
)


def _addition(chance: Random, level: int) -> str:
    largest = by_level(level, (10, 20, 99, 500, 5000))
    one, other = chance.randint(2, largest), chance.randint(2, largest)
    if chance.random() < 0.5:
        return f"Work out `{max(one, other)} - {min(one, other)}`."
    return f"Work out `{one} + {other}`."


def _multiplication(chance: Random, level: int) -> str:
    ranges = (((2, 9), (2, 9)), ((3, 12), (6, 12)), ((3, 9), (12, 49)), ((11, 29), (11, 49)))
    (low, high), (small, large) = by_level(level, (*ranges, ((12, 49), (101, 499))))
    one, other = chance.randint(low, high), chance.randint(small, large)
    if chance.random() < 0.5:
        return f"Work out `{one * other} ÷ {one}`."
    return f"Work out `{one} × {other}`."


def _order(chance: Random, level: int) -> str:
    a, b, c, d = (chance.randint(2, 9) for _ in range(4))
    forms = (
        (f"{a} + {b} × {c}", f"{a * b + c} - {a} × {b}"),
        (f"{a} × ({b} + {c})", f"({a} + {b}) × {c}"),
        (f"{a} + {b} × ({c} + {d})", f"{a * b} ÷ {a} + {c} × {d}"),
        (f"{power(str(a), 2)} - {b} × {c}", f"{a} × ({b} - {c})² + {d}"),
        (f"{a} - {b} × ({c} - {a} × {d})", f"({a} + {power(str(b), 2)} × {c}) - {d}³"),
    )
    return f"Work out `{chance.choice(by_level(level, forms))}`."


def _negatives(chance: Random, level: int) -> str:
    a, b, c = (nonzero(chance, by_level(level, (9, 12, 20, 12, 15))) for _ in range(3))
    forms = (
        (f"{-abs(a)} + {abs(b)}", f"{abs(a)} - {abs(a) + abs(b)}"),
        (f"{-abs(a)} - {signed(-abs(b))}", f"{a} + {signed(-abs(b))}"),
        (f"{a} × {signed(-abs(b))}", f"{a * b} ÷ {signed(b)}"),
        (f"{a} - {signed(b)} × {signed(c)}", f"{a} × {signed(b)} - {signed(c)}"),
        (f"({a} - {signed(b)}) × {signed(c)}", f"{signed(-abs(a))}² - {signed(b)} × {signed(c)}"),
    )
    return f"Work out `{chance.choice(by_level(level, forms))}`."


def _fractions(chance: Random, level: int) -> str:
    one, other = different(chance, 3, by_level(level, (9, 6, 9, 10, 8)), 2)
    first, second, third = proper(chance, one), proper(chance, other), proper(chance, 4)
    if level == 1:
        first, second = proper(chance, one), proper(chance, one)
    high, low = max(first, second), min(first, second)
    forms = (
        (f"{first} + {second}",),
        (f"{first} + {second}", f"{high} - {low}") if high > low else (f"{first} + {second}",),
        (f"{first} × {second}",),
        (f"{first} ÷ ({second})",),
        (f"{first} + {second} × {third}", f"({first} + {second}) ÷ ({third})"),
    )
    return f"Work out `{chance.choice(by_level(level, forms))}`."


def _lowest_terms(chance: Random, level: int) -> str:
    denominator = chance.randint(3, by_level(level, (6, 9, 12, 15, 25)))
    fraction = proper(chance, denominator)
    times = chance.randint(2, by_level(level, (4, 6, 9, 12, 18)))
    return f"Write `{fraction.numerator * times}/{denominator * times}` in lowest terms."


def _decimals(chance: Random, level: int) -> str:
    one, other = chance.randint(11, 99), chance.randint(11, 99)
    whole = chance.randint(2, 9)
    forms = (
        (f"{one / 10} + {other / 10}",),
        (f"{(one + other) / 10} - {one / 10}", f"{one / 10} + {other / 100}"),
        (f"{one / 10} × {whole}",),
        (f"{one / 10} × {whole / 10}", f"{one * whole / 10:g} ÷ {whole}"),
        (f"{one / 10} × {other / 10}", f"{one * whole / 100:g} ÷ {whole / 10}"),
    )
    return f"Work out `{chance.choice(by_level(level, forms))}`."


def _percentages(chance: Random, level: int) -> str:
    rate = 5 * chance.randint(1, 19)
    base = 20 * chance.randint(2, 25)
    simple = chance.choice((10, 20, 25, 50))
    part = chance.choice((1, 2, 3)) * 5 * base // 20
    forms = (
        (f"What is {simple}% of {base}?",),
        (f"What is {rate}% of {base}?",),
        (f"Increase {base} by {rate}%.", f"Decrease {base} by {rate}%."),
        (f"What percentage of {base} is {part}?",),
        (f"What is {chance.randint(11, 99)}% of {base * 5}?", f"Increase {base * 5} by {rate}%."),
    )
    return chance.choice(by_level(level, forms))


def _powers(chance: Random, level: int) -> str:
    base, m, n = chance.randint(2, 5), chance.randint(2, 4), chance.randint(2, 5)
    x = chance.choice("xya")
    forms = (
        (f"Work out `{power(str(chance.randint(2, 10)), 2)}`.", f"Work out `{power('2', n)}`."),
        (f"Work out `{power(str(base), 3)}`.", f"Work out `{power('10', n)}`."),
        (f"Simplify `{power(x, m)} × {power(x, n)}`.",),
        (
            f"Simplify `({power(x, m)}){power('', n)}`.",
            f"Simplify `{power(x, m + n)}/{power(x, m)}`.",
        ),
        (
            f"Work out `{power(str(base), -2)}`.",
            f"Simplify `({base}{power(x, m)})² × {power(x, n)}`.",
        ),
    )
    return chance.choice(by_level(level, forms))


def _roots(chance: Random, level: int) -> str:
    side, inner = chance.randint(2, 12), chance.choice((2, 3, 5, 6, 7))
    one, other = different(chance, 2, 6, 2)
    forms = (
        (f"Work out `√{side * side}`.",),
        (f"Work out `√{side * side} + √{one * one}`.",),
        (f"Simplify `√{one * one * inner}`.",),
        (
            f"Simplify `√{inner} × √{inner * one * one}`.",
            f"Simplify `{other}√{one * one * inner}`.",
        ),
        (f"Simplify `√{one * one * inner} + √{other * other * inner}`.",),
    )
    return chance.choice(by_level(level, forms))


def _divisors(chance: Random, level: int) -> str:
    one, other = different(chance, 2, by_level(level, (5, 7, 9, 12, 16)), 2)
    common = chance.randint(2, by_level(level, (4, 6, 9, 12, 15)))
    if chance.random() < 0.5:
        return f"What is the greatest common divisor of {one * common} and {other * common}?"
    return f"What is the least common multiple of {one * common} and {other * common}?"


def _primes(chance: Random, level: int) -> str:
    primes = by_level(level, ((2, 3), (2, 3, 5), (2, 3, 5, 7), (2, 3, 5, 7, 11), (3, 5, 7, 11, 13)))
    number = chance.choice(primes)
    for _ in range(by_level(level, (2, 2, 3, 3, 3))):
        number *= chance.choice(primes)
    return f"Write {number} as a product of primes."


def _rounding(chance: Random, level: int) -> str:
    number = chance.randint(100, 99999)
    to = by_level(level, (("ten",), ("hundred",), ("hundred", "thousand")))
    if level <= 3:
        return f"Round {number} to the nearest {chance.choice(to)}."
    digits = "".join(str(chance.randint(1, 9)) for _ in range(5))
    places = chance.randint(1, level - 2)
    plural = "s" if places > 1 else ""
    return f"Round {chance.randint(0, 99)}.{digits} to {places} decimal place{plural}."


def _ratios(chance: Random, level: int) -> str:
    one, other = chance.choice(((1, 2), (2, 3), (3, 4), (1, 3), (2, 5), (3, 5), (4, 7), (5, 8)))
    times = chance.randint(2, by_level(level, (5, 9, 12, 15, 25)))
    if level % 2:
        return f"Simplify the ratio {one * times}:{other * times}."
    return f"Share {(one + other) * times} in the ratio {one}:{other}."


def _remainders(chance: Random, level: int) -> str:
    divisor = chance.randint(3, by_level(level, (6, 9, 12, 25, 60)))
    number = divisor * chance.randint(3, by_level(level, (9, 12, 25, 60, 99)))
    number += chance.randint(0, divisor - 1)
    return f"What is the remainder when {number} is divided by {divisor}?"


def _averages(chance: Random, level: int) -> str:
    count = by_level(level, (3, 4, 5, 6, 7))
    mean = chance.randint(4, 6 + 6 * level)
    numbers = [chance.randint(max(1, mean - 4), mean + 4) for _ in range(count - 1)]
    numbers.append(mean * count - sum(numbers))
    chance.shuffle(numbers)
    wanted = chance.choice(("mean",) if level == 1 else ("mean", "median"))
    return f"What is the {wanted} of {', '.join(map(str, numbers))}?"


def _sorting(chance: Random, level: int) -> str:
    count = by_level(level, (4, 5, 5, 6, 6))
    low = 0 if level == 1 else -10 * level
    numbers: list[str] = list(map(str, different(chance, low, 12 * level, count)))
    if level > 2:
        numbers[0] = str(proper(chance, chance.randint(3, 9)))
    if level > 3:
        numbers[1] = f"{chance.randint(1, 99) / 10}"
    chance.shuffle(numbers)
    return f"Sort {', '.join(numbers)} in increasing order."


def _bases(chance: Random, level: int) -> str:
    number = chance.randint(2, by_level(level, (7, 15, 31, 63, 255)))
    base = by_level(level, (2, 2, 2, 3, 8))
    return f"Write {number} in base {base}."


NUMBERS: Final = (
    Skill("addition", "adding and subtracting", _addition, ("addition", "subtraction", "sums")),
    Skill(
        "multiplication",
        "multiplying and dividing",
        _multiplication,
        (
            "multiplication",
            "division",
            "times tables",
            "times table",
            "long division",
            "long multiplication",
        ),
    ),
    Skill(
        "order",
        "order of operations",
        _order,
        ("bodmas", "pemdas", "bidmas", "brackets", "arithmetic"),
    ),
    Skill("negatives", "negative numbers", _negatives, ("negatives", "integers", "signed numbers")),
    Skill(
        "fractions",
        "fractions",
        _fractions,
        ("adding fractions", "multiplying fractions", "reciprocals"),
    ),
    Skill(
        "lowest_terms",
        "reducing fractions",
        _lowest_terms,
        ("simplifying fractions", "lowest terms", "cancelling", "equivalent fractions"),
    ),
    Skill("decimals", "decimals", _decimals, ("decimal numbers",)),
    Skill(
        "percentages",
        "percentages",
        _percentages,
        ("percent", "per cent", "percentage", "percentage change", "reverse percentage"),
    ),
    Skill(
        "powers",
        "powers",
        _powers,
        ("exponents", "indices", "laws of exponents", "squares", "negative powers"),
    ),
    Skill("roots", "roots", _roots, ("square roots", "surds", "radicals")),
    Skill(
        "divisors",
        "common divisors and multiples",
        _divisors,
        (
            "gcd",
            "lcm",
            "hcf",
            "greatest common divisor",
            "least common multiple",
            "coprime numbers",
        ),
    ),
    Skill("primes", "prime factors", _primes, ("primes", "prime numbers", "prime factorization")),
    Skill("rounding", "rounding", _rounding, ("round", "decimal places")),
    Skill(
        "ratios",
        "ratios",
        _ratios,
        ("proportion", "sharing", "unit rate", "sharing in a ratio", "best buy", "exchange rate"),
        keeps_order=True,
    ),
    Skill("remainders", "remainders", _remainders, ("modulo",)),
    Skill("bases", "number bases", _bases, ("binary", "bases")),
    Skill(
        "sorting",
        "ordering numbers",
        _sorting,
        ("sorting", "comparing", "comparison of fractions"),
        keeps_order=True,
    ),
    Skill("averages", "averages", _averages, ("mean", "median", "statistics", "average")),
)
"""From the first years of school; the order is that in which they are learned."""
