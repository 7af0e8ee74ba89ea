"""Problems about how a number is written, and what it is made of."""

from random import Random
from typing import Final

from tutor_tui.mathematics.practice.skill import Skill
from tutor_tui.mathematics.practice.writing import by_level, decimal, power, proper

_PLACES: Final = ("units", "tens", "hundreds", "thousands")


def _mixed(chance: Random, level: int) -> str:
    one, other = (proper(chance, chance.randint(3, 4 + level)) for _ in range(2))
    whole, more = chance.randint(1, 2 + level), chance.randint(1, 2 + level)
    forms = (
        (f"Write {one + whole} as a mixed number.",),
        (f"Write `{whole} {one}` as an improper fraction.",),
        (f"Work out `{whole} {one} + {more} {one}`.",),
        (f"Work out `{whole} {one} + {more} {other}`.",),
        (f"Work out `{whole} {one} × {more} {other}`.", f"Work out `{whole} {one} ÷ ({other})`."),
    )
    return chance.choice(by_level(level, forms))


def _forms(chance: Random, level: int) -> str:
    hundredths = 5 * chance.randint(1, 19)
    eighth, ninth = proper(chance, 8), chance.randint(1, 8)
    two = chance.choice([number for number in range(12, 98) if number % 11])
    forms = (
        (
            f"Write {decimal(hundredths, 100)} as a percentage.",
            f"Write {hundredths}% as a decimal.",
        ),
        (f"Write {hundredths}% as a fraction.", f"Write {decimal(hundredths, 100)} as a fraction."),
        (f"Write {eighth} as a decimal.", f"Write {proper(chance, 20)} as a percentage."),
        (f"Write {proper(chance, 9)} as a decimal.", f"Write {eighth} as a percentage."),
        (f"Write 0.({ninth}) as a fraction.", f"Write 0.({two}) as a fraction."),
    )
    return chance.choice(by_level(level, forms))


def _scientific(chance: Random, level: int) -> str:
    lead, digits = chance.randint(2, 9), chance.randint(11, 99)
    m, n = chance.randint(2, 6), chance.randint(2, 6)
    small = f"{decimal(digits, 10)} × {power('10', chance.choice((m, -m)))}"
    times = f"({lead} × {power('10', m)}) × ({chance.randint(2, 9)} × {power('10', n)})"
    parts = f"({2 * lead} × {power('10', m + n)}) ÷ ({lead} × {power('10', n)})"
    forms = (
        f"Write {lead * 10**m} in scientific notation.",
        f"Write {digits * 10**m} in scientific notation.",
        f"Write {decimal(digits, 10 ** (m + 2))} in scientific notation.",
        f"Write {small} as an ordinary number.",
        f"Write `{chance.choice((times, parts))}` in scientific notation.",
    )
    return by_level(level, forms)


def _place_value(chance: Random, level: int) -> str:
    count = by_level(level, (2, 3, 4, 4, 5))
    digits = chance.sample(range(1, 10), count)
    number = "".join(map(str, digits))
    place = chance.randrange(min(count, len(_PLACES)))
    if level < 4:
        return f"What is the {_PLACES[place]} digit of {number}?"
    return f"What is the value of the digit {digits[-1 - place]} in {number}?"


def _significant(chance: Random, level: int) -> str:
    digits = "".join(str(chance.randint(1, 9)) for _ in range(6))
    zeros = "0" * chance.randint(1, 3)
    forms = (
        f"Round {digits[:3]} to 1 significant figure.",
        f"Round {digits[:4]} to 2 significant figures.",
        f"Round {digits[0]}.{digits[1:5]} to 3 significant figures.",
        f"Round 0.{zeros}{digits[:4]} to 2 significant figures.",
        f"Round {digits[:2]}.{digits[2:]} to {chance.randint(3, 4)} significant figures.",
    )
    return by_level(level, forms)


def _divisor_lists(chance: Random, level: int) -> str:
    number = chance.choice(by_level(level, ((6, 8, 10, 15), (12, 18, 20, 28), (24, 30, 36, 40))))
    large = chance.choice((48, 60, 72, 84, 90, 96, 100, 108, 120, 144))
    forms = (
        f"List the divisors of {number}.",
        f"List the divisors of {number}.",
        f"How many divisors does {number} have?",
        f"How many divisors does {large} have?",
        f"What is the sum of the divisors of {large}?",
    )
    return by_level(level, forms)


def _congruences(chance: Random, level: int) -> str:
    modulus = chance.choice((5, 7, 11, 13))
    a, b = chance.randint(2, modulus - 1), chance.randint(1, modulus - 1)
    large = chance.randint(20, 99)
    forms = (
        f"What is {large} mod {modulus}?",
        f"What is the remainder when {large} × {chance.randint(11, 40)} is divided by {modulus}?",
        f"What is `-{large} mod {modulus}`?",
        f"Solve `{a}x ≡ {b} (mod {modulus})`.",
        f"What is `{a}^{chance.randint(10, 60)} mod {modulus}`?",
    )
    return by_level(level, forms)


NOTATIONS: Final = (
    Skill("place_value", "place value", _place_value, ("digits", "tens and ones", "numbers")),
    Skill("mixed_numbers", "mixed numbers", _mixed, ("improper fractions",)),
    Skill(
        "forms",
        "decimals as fractions",
        _forms,
        (
            "fractions and percentages",
            "recurring decimals",
            "fraction to decimal",
            "decimal to fraction",
            "percent to fraction",
        ),
    ),
    Skill("significant", "significant figures", _significant, ("sig figs", "significant digits")),
    Skill("scientific", "scientific notation", _scientific, ("standard form", "powers of ten")),
    Skill(
        "divisor_lists",
        "divisors of a number",
        _divisor_lists,
        ("factors of a number", "divisibility", "number theory", "factor pair"),
    ),
    Skill("congruences", "modular arithmetic", _congruences, ("congruences", "clock arithmetic")),
)
"""How numbers are written, and what divides them."""
