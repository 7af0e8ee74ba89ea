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
        "It is a difference of two squares, which is the product of difference and sum.",
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

_COUNTING: Final = (
    "A power counts equal factors: `a² a³ = (a a)(a a a) = a⁵`, and in `a⁵/a²` two of five cancel."
)
SIMPLIFYING: Final = {
    "power of a product": Rule(
        "Raise each factor, and multiply the exponents.",
        "`(2a³)² = (2a³)(2a³) = 2² a³ a³ = 4a⁶`: each factor comes as often as the power says.",
    ),
    "add exponents": Rule("Add the exponents of equal bases.", _COUNTING),
    "subtract exponents": Rule("Subtract the exponents of equal bases.", _COUNTING),
    "pythagoras": Rule(
        "Use that the squares of sine and cosine add up to 1.",
        "On the unit circle they are the legs of a right triangle with the long side 1.",
    ),
    "double angle": Rule(
        "Use the formulas for the double angle.",
        "They are the addition theorems with two equal angles: "
        "`sin(2a) = sin(a)cos(a) + cos(a)sin(a)`.",
    ),
    "tangent": Rule(
        "Use that the tangent is the sine divided by the cosine.",
        "In a right triangle that is (opposite/long side)/(adjacent/long side), which is "
        "opposite/adjacent.",
    ),
}

_ROOT_OF_PRODUCT: Final = (
    "Squared, both sides give the same: `(√a √b)² = a b`. So `√12 = √(4*3) = √4 √3 = 2√3`."
)
RADICALS: Final = {
    "inside": Rule(
        "Work out what stands under the root first.",
        "A root acts as a bracket: `√(9 + 16) = √25 = 5`, which is not `√9 + √16 = 7`.",
    ),
    "root of a fraction": Rule(
        "Take the roots of top and bottom.",
        "Squared, both sides give the same: `(√a/√b)² = a/b`.",
    ),
    "square factor": Rule("Look for the largest square factor under the root.", _ROOT_OF_PRODUCT),
    "root of a product": Rule("Take the root of the square factor.", _ROOT_OF_PRODUCT),
    "multiply roots": Rule("Multiply what stands under the roots.", _ROOT_OF_PRODUCT),
    "collect roots": Rule(
        "Collect equal roots, as like terms are collected.",
        "Equal roots are so many of the same thing: `2√3 + 4√3 = 6√3`, by the distributive law.",
    ),
    "rationalise": Rule(
        "Multiply top and bottom so that no root stays below.",
        "Top and bottom may be multiplied by the same number other than 0; "
        "`(a - √b)(a + √b) = a² - b` has no root.",
    ),
    "denominator": Rule(
        "Work out the denominator.",
        "A root times itself is the number under it, and `(a - b)(a + b) = a² - b²`.",
    ),
}

PARTIAL: Final = {
    "cover up": Rule(
        "Cover one factor of the denominator, and put its zero into the rest.",
        "Multiplied by `y - a`, the fraction above it is only its numerator, and all other "
        "fractions have the factor `y - a`, which is 0 at `y = a`.",
    ),
    "one for each factor": Rule(
        "Write one fraction for each factor of the denominator.",
        "Brought over one denominator again, they give the fraction that was there.",
    ),
}
