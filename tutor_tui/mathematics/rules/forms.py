"""Rules of expressions that are written in another form: factored, simplified, taken apart."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_TWO_NUMBERS: Final = (
    "Multiplying out shows it: `(y + p)(y + q) = y² + (p + q)y + pq`, so `y² + 5y + 6` needs the "
    "product 6 and the sum 5."
)

FACTORING: Final = {
    "common factor": Rule(
        "Take out what all terms share.",
        "The distributive law backwards: `6y + 9 = 3*(2y) + 3*3 = 3(2y + 3)`.",
    ),
    "difference of squares": Rule(
        "It is a difference of two squares: use the third binomial formula.",
        "Multiplying out, the mixed terms cancel: `(a - b)(a + b) = a² + ab - ab - b² = a² - b²`.",
    ),
    "cubes": Rule(
        "There are two cubes: use the formula for their sum or difference.",
        "Multiplying out, all mixed terms cancel: `(a - b)(a² + ab + b²) = a³ - b³`.",
    ),
    "perfect square": Rule(
        "The outer terms are squares, and the middle one is twice the product of their roots.",
        "Multiplying out shows it: `(a + b)² = a² + 2ab + b²`.",
    ),
    "two numbers": Rule(
        "Look for two numbers with the right product and the right sum.", _TWO_NUMBERS
    ),
    "two brackets": Rule("Write the two numbers into two brackets.", _TWO_NUMBERS),
    "grouping": Rule(
        "Take the terms in pairs, and take out what each pair shares.",
        "If both pairs leave the same bracket, it is a common factor: "
        "`y(z + 2) + 3(z + 2) = (y + 3)(z + 2)`.",
    ),
    "rational root": Rule(
        "Find a value that makes it 0, and divide by the factor that belongs to it.",
        "If a polynomial is 0 at `r`, division by `y - r` leaves no remainder. A whole-number root "
        "divides the constant term, since it divides all the other terms.",
    ),
    "compare coefficients": Rule(
        "Compare the coefficients on both sides.",
        "Two polynomials have the same values everywhere only if all their coefficients are the "
        "same.",
    ),
    "complete": Rule(
        "Complete the square: add the square of half the factor of the unknown.",
        "`(y + h)² = y² + 2hy + h²`, so `y² + 2hy` lacks just `h²`; adding the same to both sides "
        "keeps an equation true.",
    ),
    "minus": Rule(
        "Take the minus out of a bracket.",
        "`b - a` is the opposite of `a - b`: `2 - 5 = -(5 - 2)`.",
    ),
}

FRACTIONS: Final = {
    "common denominator": Rule(
        "Write all fractions with the same denominator.",
        "Only parts of the same size can be counted together: thirds and quarters are both "
        "twelfths, so `1/3 + 1/4 = 4/12 + 3/12`.",
    ),
    "reduce": Rule(
        "Reduce the fraction: divide top and bottom by what they share.",
        "`6/8` and `3/4` are the same number: `(2*3)/(2*4)`, and `2/2` is 1.",
    ),
    "reciprocal": Rule(
        "Multiply by the reciprocal instead of dividing by the fraction.",
        "`4/3` times `3/4` is 1, so dividing by `3/4` and multiplying by `4/3` undo the same: "
        "`6 / (3/4) = 6 * 4/3 = 8`.",
    ),
    "mixed": Rule(
        "Write mixed numbers as fractions.",
        "`2 1/3` is two whole ones, that is six thirds, and one third more: `7/3`.",
    ),
    "negative exponent": Rule(
        "A negative exponent means the reciprocal.",
        "Each step down in the exponent divides by the base: `2^1 = 2`, `2^0 = 1`, `2^(-1) = 1/2`.",
    ),
}
