"""Whole numbers: primes, divisors, remainders, bases."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "number theory",
        r"(?:elementary )?number theory",
        "Number theory studies the whole numbers: which divide which, how each is a product of "
        "primes, and which remainders are left.",
        "factor 360",
        "Euclid, Elements, VII",
        ("prime number", "divisibility", "modular arithmetic"),
    ),
    Topic(
        "prime number",
        r"primes?(?: numbers?)?|composite numbers?",
        "A prime number is a whole number above 1 that only 1 and itself divide; every other "
        "whole number above 1 is a product of primes, in one way but for the order.",
        "factor 360",
        "Euclid, Elements, VII and IX.20",
        ("divisibility", "greatest common divisor"),
    ),
    Topic(
        "divisibility",
        r"divisibility(?: rules?| tests?)?|divisors?|factors of (?:a )?numbers?|multiples?",
        "One number divides another if nothing remains; a number is divisible by 2 or 5 if "
        "its last digit is, and by 3 or 9 if the sum of its digits is.",
        "does 9 divide 738?",
        "OpenStax, Contemporary Mathematics, chapter 3",
        ("prime number", "remainder"),
    ),
    Topic(
        "greatest common divisor",
        r"greatest common (?:divisors?|factors?)|highest common factors?|gcds?|gcf|hcf"
        r"|euclid(?:ean|'s) algorithm|euclidean algorithm",
        "The greatest common divisor is the largest number that divides both; Euclid's way "
        "divides the larger by the smaller and goes on with the remainder until none is left.",
        "what is the gcd of 84 and 36?",
        "Euclid, Elements, VII.2",
        ("least common multiple", "prime number"),
    ),
    Topic(
        "least common multiple",
        r"(?:least|lowest|smallest) common (?:multiples?|denominators?)|lcms?|lcd",
        "The least common multiple is the smallest number that both divide; it is their "
        "product divided by their greatest common divisor.",
        "what is the lcm of 12 and 18?",
        "OpenStax, Contemporary Mathematics, chapter 3",
        ("greatest common divisor", "fraction"),
    ),
    Topic(
        "remainder",
        r"remainders?",
        "The remainder is what is left when one whole number is divided by another: 17 is 3 "
        "times 5 and 2, so the remainder by 5 is 2.",
        "what is the remainder when 17 is divided by 5?",
        "OpenStax, Contemporary Mathematics, chapter 3",
        ("modular arithmetic", "divisibility"),
    ),
    Topic(
        "modular arithmetic",
        r"modular arithmetic|modulo|mod|congruences?|clock arithmetic",
        "Modular arithmetic counts round in a circle as a clock does: two numbers are "
        "congruent modulo `n` if `n` divides their difference.",
        "what is the remainder when 100 is divided by 7?",
        "OpenStax, Contemporary Mathematics, chapter 3",
        ("remainder",),
    ),
    Topic(
        "number base",
        r"number bases?|bases|binary(?: numbers?| system)?|hexadecimal(?: numbers?)?"
        r"|octal(?: numbers?)?|number systems?|base two|base ten",
        "In base `b` each place is worth `b` times the one to its right, so `101` in base "
        "two is `1*4 + 0*2 + 1 = 5`.",
        "what is 1*2^4 + 0*2^3 + 1*2^2 + 1*2 + 0?",
        "OpenStax, Contemporary Mathematics, chapter 4",
        ("power", "decimal"),
    ),
)
