"""Questions about numbers in many words, with the exact results that are expected."""

import operator
import re
from itertools import pairwise
from typing import Any, Final

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.numbers.listing import KINDS
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.syntax import TooLargeError

RESULTS = (
    ("what is 1011 base 2 in decimal", "11"),
    ("is 51 prime or composite", "composite"),
    ("Is 53 a prime or composite number?", "prime"),
    ("is 100000000000000000039 composite or prime", "prime"),
    ("777 base 8 to base 10", "511"),
    ("In base 14, what is a + -a?", "0"),
    ("In base 14, what is a + a?", "16"),
    ("write 3.2 million in scientific notation", "3.2*10**6"),
    ("12 thousand in standard form", "1.2*10**4"),
    # bases
    ("What is 1011 (base 2) in base 10?", "11"),
    ("Convert 5a (base 13) to base 4.", "1023"),
    ("What is -1a2 (base 16) in base 7?", "-1135"),
    ("convert 1011₂ to decimal", "11"),
    ("convert 1010 from binary to decimal", "10"),
    ("Convert 255 to hexadecimal", "ff"),
    ("0xff in decimal", "255"),
    ("binary of 10", "1010"),
    ("what is 3 in binary", "11"),
    ("In base 13, what is -9a + 1c?", "-7b"),
    ("In base 2, what is 101 - 11?", "10"),
    ("1a + 2b (base 16)", "45"),
    # rounding and roots
    ("What is the cube root of 17 to the nearest integer?", "3"),
    ("What is the fourth root of 1000 to the nearest integer?", "6"),
    ("What is 1423 to the power of 1/2, to the nearest integer?", "38"),
    ("sqrt of 50 to the nearest whole number", "7"),
    ("√2 to 3 decimal places", "1.414"),
    ("express 5/12 as a percentage to 1 decimal place", "41.7%"),
    ("what is 17 as a percentage of 60 to the nearest whole number", "28%"),
    ("write 2/7 as a decimal correct to 3 dp", "0.286"),
    ("pi to 4 sf", "3.142"),
    ("2/3 to 2 d.p.", "0.67"),
    ("round 0.0034567 to 3 significant figures", "0.00346"),
    ("What is -3.00333 rounded to two dps?", "-3"),
    ("Round -0.000001999 to seven dps.", "-0.000002"),
    ("round 1234 to the nearest 50", "1250"),
    ("What is 11600000 rounded to the nearest one million?", "12000000"),
    ("What is 73000 rounded to the nearest hundred thousand?", "100000"),
    ("round 5,678 to the nearest thousand", "6000"),
    ("round 3.14159 to the nearest hundredth", "3.14"),
    ("round 2.5", "3"),
    # factors
    ("What are the prime factors of 13443?", "3, 4481"),
    ("List the prime factors of 346.", "2, 173"),
    ("prime factors of 60 please", "2, 3, 5"),
    ("prime factorization of 60", "2**2*3*5"),
    ("write 84 as a product of its prime factors", "2**2*3*7"),
    ("all factors of 36", "1, 2, 3, 4, 6, 9, 12, 18, 36"),
    ("how many divisors does 60 have", "12"),
    ("What is the largest prime factor of 84?", "7"),
    ("Which numbers are the common factors of 12 and 18?", "1, 2, 3, 6"),
    ("next prime after 31", "37"),
    ("primes between 10 and 30", "11, 13, 17, 19, 23, 29"),
    ("how many primes are there below 20", "8"),
    ("first five multiples of 7", "7, 14, 21, 28, 35"),
    # remainders, divisors, primes
    ("What is the remainder when 36028 is divided by 2493?", "1126"),
    ("what is left over when 17 is divided by 5", "2"),
    ("Calculate the greatest common factor of 96 and 9.", "3"),
    ("hcf of 12, 18 and 24", "6"),
    ("What is the smallest common multiple of 4, 6, and 8?", "24"),
    ("Calculate the common denominator of -93/16 and 119/2208.", "2208"),
    ("common denominator of 13 and 7/18", "18"),
    ("Does 156 divide 3084900?", "True"),
    ("is 1623 a multiple of 45", "False"),
    ("can 24 be divided by 6", "True"),
    ("are 8 and 15 coprime", "True"),
    ("is 412468955 a prime number or not?", "False"),
    ("Is 1013069 composite?", "True"),
    # properties and digits
    ("is 7 odd or even", "odd"),
    ("Is 49 a square number?", "True"),
    ("is 50 a perfect square", "False"),
    ("is 6 a perfect number", "True"),
    ("is 10 triangular", "True"),
    ("is 17 even", "False"),
    ("digit sum of 1234", "10"),
    ("What is the hundred billions digit of 1234567890123?", "2"),
    ("what is the hundredths digit of 3.578", "7"),
    ("what is the value of the digit 7 in 4732", "700"),
    # forms
    ("0.125 as a fraction", "1/8"),
    ("3/8 as a decimal", "0.375"),
    ("write 1/7 as a decimal", "0.(142857)"),
    ("3/8 as a percentage", "37.5%"),
    ("45% as a fraction", "9/20"),
    ("0.333... as a fraction", "1/3"),
    ("0.1(6) as a fraction", "1/6"),
    ("convert 7/3 to a mixed number", "2 1/3"),
    ("2 1/3 as an improper fraction", "7/3"),
    ("write 12/18 in simplest form", "2/3"),
    ("write 45000 in standard form", "4.5*10**4"),
    ("0.00032 in scientific notation", "3.2*10**-4"),
    ("3.2 x 10^5 as an ordinary number", "320000"),
    ("XIV in numbers", "14"),
    ("1994 in roman numerals", "MCMXCIV"),
    ("write 305 in words", "three hundred and five"),
    ("reciprocal of 3/4", "4/3"),
    # proportions
    ("a:b = 2:3 and b:c = 4:5. find a:b:c", "8:12:15"),
    ("find c:b:a if a:b = 2:3 and b:c = 9:4", "4:9:6"),
    ("what is 64*30 mod 7", "2"),
    ("what is eightteen times thre", "54"),
    ("simplify the ratio 12:18", "2:3"),
    ("share 60 in the ratio 2:3", "24, 36"),
    ("increase 80 by 15%", "92"),
    ("decrease 80 by 25 percent", "60"),
    ("Add 10% to 50", "55"),
    ("what is 20% less than 50", "40"),
    ("what is the percentage change from 80 to 92", "15%"),
    ("what is the percentage change from 80 to 60", "-25%"),
    ("a price after a 20% discount is 60. what was the original price?", "75"),
    ("simple interest on 500 at 4% for 3 years", "60"),
    ("compound interest on 1000 at 5% per year for 2 years", "102.5"),
    # remainders and sums
    ("7^100 mod 13", "9"),
    ("remainder when 2^50 is divided by 7", "4"),
    ("last digit of 7^100", "1"),
    ("inverse of 3 mod 11", "4"),
    ("sum of the first 100 natural numbers", "5050"),
    ("sum of the squares of the first 10 natural numbers", "385"),
    ("sum of the odd numbers from 1 to 99", "2500"),
    ("sum of all odd numbers less than 50", "625"),
    ("sum of the squares from 3 to 5", "50"),
    ("17 divided by 5 with remainder", "3 remainder 2"),
    # words
    ("three hundred and five times twelve", "3660"),
    ("half of 18", "9"),
    ("What is a third of 12?", "4"),
    ("Sum -0.11 and 0.049", "-0.061"),
    ("Total of 5 and 9", "14"),
    ("Put together 3 and 4.", "7"),
    ("What is 3 less than 10?", "7"),
    ("What is the difference between 4 and -9?", "13"),
    ("What is the difference between 3 and 5?", "2"),
    ("What is the distance between -3 and 4?", "7"),
    ("Subtract -0.1 from -0.142867.", "-0.042867"),
    ("What is -1 take away 3.89?", "-4.89"),
    ("1.5 times -2", "-3"),
    ("product of 2, 3 and -4", "-24"),
    ("10 minus 3 minus 2", "5"),
    ("12 divided by 3 divided by 2", "2"),
    ("3 plus 4 times 5", "23"),
    ("5 times the sum of 3 and 4", "35"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "the sum of 3 and 4 times 2",
        "difference between 10 and 3 times 2",
        "multiply 3 by 4 and add 5",
        "what is 5 and 3",
        "the sum of x and 3 is 10",
        "factor x^2 - 4",
        "round x to 2 decimal places",
        "Is 3 more than 5?",
        "what is the decimal place",
        "How many factors influence the weather?",
        "simplify 3x:6x",
        "MIX in numbers and more",
        "log base 2 of 8",
        "convert 5 km to miles",
        "solve 3/4 = x/20",
        "what is the last digit of pi",
        "half of my homework is done",
        "a number times 3 plus 4 is 19",
        "is 17 prime and odd",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert [kind.read(text) for kind in KINDS] == [None] * len(KINDS)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("inverse of 4 mod 6", "no inverse"),
        ("reciprocal of 0", "no reciprocal"),
        ("4000 in roman numerals", "from 1 to 3999"),
        ("what are the prime factors of 1", "no prime factors"),
        ("percentage change from 0 to 5", "no percentage"),
        ("7^10 mod 0", "Nothing can be divided by 0"),
        ("round sqrt(-2) to 2 decimal places", "Only a real number"),
        ("value of the digit 7 in 774", "exactly once"),
    ],
)
def test_what_has_no_answer_is_said(question: str, words: str) -> None:
    found = answer(question)

    assert words in found.text
    assert found.result is None


@pytest.mark.parametrize(
    "question", ["prime factors of " + "7" * 90, "primes between 1 and 1000000"]
)
def test_what_is_too_large_is_refused_before_it_is_tried(question: str) -> None:
    with pytest.raises(TooLargeError):
        answer(question)


@pytest.mark.parametrize(
    "question",
    [
        "What is 1011 (base 2) in base 10?",
        "Convert 5a (base 13) to base 4.",
        "In base 13, what is -9a + 1c?",
        "What is the cube root of 17 to the nearest integer?",
        "round 0.0034567 to 3 significant figures",
        "prime factorization of 360",
        "all factors of 36",
        "0.125 as a fraction",
        "3/8 as a percentage",
        "convert 7/3 to a mixed number",
        "2 1/3 as an improper fraction",
        "simplify the ratio 12:18",
        "share 60 in the ratio 2:3",
        "percentage change from 80 to 60",
        "7^100 mod 13",
        "sum of the first 100 natural numbers",
        "gcd of 12, 18 and 24",
        "lcm of 12 and 18",
        "Is 91 prime?",
        "remainder of 17 divided by 5",
        "increase 80 by 15%",
        "digit sum of 1234",
        "What is the difference between 4 and -9?",
        "What is the distance between -3 and 4?",
        "10 minus 3 minus 2",
    ],
)
def test_steps_are_true_line_by_line(question: str) -> None:
    steps = steps_of(problem(question))

    assert steps
    for step in steps:
        lines = (step.before, *step.after)
        assert all(holds(line) for line in lines)
        if not any(_SIGN.search(line) for line in lines) and step.rule != "minus sign":
            assert value(step.before) == pytest.approx(value(step.after[0]))


def test_a_repeating_decimal_is_worked_out_with_equations() -> None:
    steps = steps_of(problem("0.1(6) as a fraction"))

    assert steps is not None
    assert [step.after[0] for step in steps] == [
        "100x = 16.(6)",
        "10x = 1.(6)",
        "90x = 15",
        "x = 1/6",
    ]


def value(line: str) -> Any:
    return value_at(parse_expression(line), {})


def holds(line: str) -> bool:
    """Whether every two neighbours in a chain stand as its signs say; a number always holds."""
    parts, signs = [value(part) for part in _SIGN.split(line)], _SIGN.findall(line)
    return all(_ORDERS[sign](*pair) for sign, pair in zip(signs, pairwise(parts), strict=True))


_SIGN: Final = re.compile("[<>≤=]")
_ORDERS: Final = {"<": operator.lt, ">": operator.gt, "≤": operator.le, "=": operator.eq}


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_working_of_every_question_can_be_shown(question: str, result: str) -> None:
    text = explain(problem(question)).text

    assert text.startswith("To ")
    assert "Result:" in text or "So `" in text
    assert result
