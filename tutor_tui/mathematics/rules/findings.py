"""Rules of proofs and decisions, of lines, and of what is read off or put together again."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_SHRINK: Final = (
    "A sum can settle only when what is added gets as small as one likes; otherwise it goes on "
    "growing or swinging."
)
FINDINGS: Final = {
    # Polynomials and forms
    "common divisor": Rule(
        "Find the largest number that divides all coefficients.",
        "What divides every coefficient divides every term, so it can be taken out of the sum.",
    ),
    "rational roots": Rule(
        "List the only fractions that can be roots.",
        "Put `p/q` in and multiply by the power of `q`: `p` divides all terms but the last one, so "
        "it divides that too, and `q` divides the first coefficient.",
    ),
    "no linear factor": Rule(
        "See that no linear factor is left.",
        "Every linear factor `t - r` has the root `r`; without a root there is no such factor.",
    ),
    "sides of the bar": Rule(
        "Look at the side of the bar.",
        "The bar of a fraction means division: what is divided stands above, by what below.",
    ),
    "roots of factors": Rule(
        "Take the root of each factor.",
        "Squared, both sides give the same product, and neither is negative: `√(4*9) = 2*3`.",
    ),
    "root of a square": Rule(
        "Let root and square cancel.",
        "The root is the number that is not negative and has this square; `√((-3)²)` is 3, so the "
        "sign has to be known.",
    ),
    "exponents of logarithms": Rule(
        "Move the factor and the exponent: `n log(a) = log(aⁿ)`.",
        "Multiplying a by itself n times adds its logarithm n times.",
    ),
    "products in logarithms": Rule(
        "Turn the product into a sum, or the sum into a product: `log(ab) = log(a) + log(b)`.",
        "Logarithms are exponents, and multiplying powers of one base adds their exponents.",
    ),
    "laws of logarithms": Rule(
        "Put the logarithms together.",
        "Powers of one base are multiplied by adding the exponents, and logarithms are exponents.",
    ),
    "powers of powers": Rule(
        "Multiply the exponents.",
        "`(2³)²` is `2³*2³`, six factors in all: `2⁶`.",
    ),
    "shared factors": Rule(
        "Choose among the factors.",
        "What divides a product of factors that cannot be split is made of these factors alone.",
    ),
    "read the coefficients": Rule(
        "Read off the numbers before the powers.",
        "Two polynomials are equal only when their coefficients are, so these numbers say it all.",
    ),
    # Lines and systems
    "bring to one side": Rule(
        "Bring everything to one side.",
        "The same is subtracted on both sides, so both sides stay equal, or keep their order.",
    ),
    "solve for y": Rule(
        "Get `y` alone.",
        "The form `y = mx + b` shows at once how steep the line is and where it starts.",
    ),
    "read the slope": Rule(
        "Read off the number before `x`.",
        "When `x` grows by 1, `y` grows by just this number.",
    ),
    "equal slopes": Rule(
        "Compare the slopes.",
        "Lines that rise equally fast keep their distance from each other.",
    ),
    "perpendicular slopes": Rule(
        "Use that the slopes multiply to -1.",
        "A quarter turn makes the run of a line its rise and the rise its run backwards: 2 becomes "
        "`-1/2`.",
    ),
    "match": Rule(
        "Multiply an equation, so that an unknown has the same number before it in both.",
        "Both sides are multiplied by the same number, so the equation keeps its solutions.",
    ),
    "subtract equations": Rule(
        "Subtract one equation from the other.",
        "Equal things are taken away on both sides, so what is left is equal too.",
    ),
    "one value": Rule(
        "Look at the unknown that is left.",
        "One linear equation for one unknown has one solution; put in, it gives the other one.",
    ),
    "contradiction": Rule(
        "Look at what is left without unknowns.",
        "A pair of numbers that fulfils both equations would make this line true, too.",
    ),
    "same equation": Rule(
        "Look at what is left without unknowns.",
        "Nothing new is said by the second equation, so every point of one line solves both.",
    ),
    # Proofs and decisions
    "one number": Rule(
        "Try a simple number.",
        "What is said of all numbers holds for each single one.",
    ),
    "counter-example": Rule(
        "See whether that is true.",
        "One number for which it fails is enough, for it was said of all.",
    ),
    "never negative": Rule(
        "Use that a square is never negative.",
        "A positive number times itself is positive, and so is a negative one: `(-3)² = 9`.",
    ),
    "value twice": Rule(
        "Look for a value that comes twice.",
        "The inverse goes back from the value to its place; it cannot lead to two places.",
    ),
    "as a fraction": Rule(
        "Write it as a fraction of whole numbers.",
        "Rational means just that: a fraction of whole numbers. `0.25` is 25 hundredths.",
    ),
    "square below the root": Rule(
        "Look whether the number below the root is a square.",
        "The root of the square of a fraction is that fraction: `√(1/4) = 1/2`.",
    ),
    "suppose": Rule(
        "Suppose the opposite.",
        "If that leads to something that cannot be, the opposite is false; so the claim is true.",
    ),
    "square the root": Rule(
        "Square both sides.",
        "Equal numbers have equal squares, and squaring takes the root away: `(√5)² = 5`.",
    ),
    "prime factors of squares": Rule(
        "Count how often a prime factor occurs on both sides.",
        "A square has every prime factor of its root twice as often, so an even number of times; "
        "a number has only one list of prime factors.",
    ),
    "ratio of terms": Rule(
        "Divide a term by the one before it.",
        "In a geometric series this quotient is the same everywhere.",
    ),
    "shrinking ratio": Rule(
        "See whether the ratio lies between -1 and 1.",
        "Powers of such a number shrink to 0: `1/2`, `1/4`, `1/8`; only then the sums settle.",
    ),
    "no shrinking": Rule("See whether the terms shrink to 0.", _SHRINK),
    "geometric sum": Rule(
        "Use the formula for the sum.",
        "The sum times the ratio is the sum without its first term, so `S - rS = a`.",
    ),
    "logarithms": Rule(
        "Take logarithms on both sides.",
        "The logarithm grows with its number, so the order stays; it brings the exponent down.",
    ),
    "moving bound": Rule(
        "Let the bound move to the bad end.",
        "The area up to the bound is an ordinary one; the whole area is what it comes close to.",
    ),
    # Tables and calendars
    "share below": Rule(
        "Look the share up in the table.",
        "Every normal distribution is the standard one, shifted and stretched; so one table does.",
    ),
    "from z to x": Rule(
        "Turn the z-score into a value.",
        "The z-score counts standard deviations from the mean.",
    ),
    "days of months": Rule(
        "Go month by month.",
        "April, June, September and November have 30 days, February has 28 (29 in a leap year), "
        "the others have 31.",
    ),
    "last month": Rule(
        "Stop where fewer days are left than the month has.",
        "The days of a month are counted from its first.",
    ),
    # Complex numbers
    "get the square alone": Rule(
        "Get the square alone on one side.",
        "The same is done to both sides, so the solutions stay the same.",
    ),
    "get the power alone": Rule(
        "Get the power of the unknown alone on one side.",
        "The same is done to both sides, so the solutions stay the same.",
    ),
    # Permutations
    "follow the numbers": Rule(
        "Follow each number on its way.",
        "A permutation is told by where each number goes, so that is all there is to find.",
    ),
    "cycle lengths": Rule(
        "Take the least common multiple of the lengths of the disjoint cycles.",
        "A cycle of length `k` is back after `k` turns, so all are back after a multiple of each.",
    ),
    "count the swaps": Rule(
        "Count one transposition less than each cycle has numbers.",
        "A cycle of length `k` is a product of `k - 1` transpositions; whether they are an even "
        "or an odd number does not depend on the way.",
    ),
    "cycles in swaps": Rule(
        "Write each cycle as a product of transpositions with its first number.",
        "`(a c)(a b)` sends a to b, b to c and c to a, as `(a b c)` does.",
    ),
    "z by its parts": Rule(
        "Write the number by its real and its imaginary part.",
        "Conjugate and modulus are told by these parts, so the equation can be worked out.",
    ),
    "both parts": Rule(
        "Compare the real parts, and the imaginary parts.",
        "Two complex numbers are equal only when both of their parts are.",
    ),
    "solve both": Rule(
        "Solve the equations for the parts together.",
        "Both parts are real numbers, so the usual ways for real equations do.",
    ),
    "put together": Rule(
        "Put the parts together again.",
        "Each pair of parts is one number.",
    ),
    # Chances, sets and remainders
    "chance of the first": Rule(
        "Count for the first draw alone.",
        "What happens later does not change how likely the first draw is.",
    ),
    "chance of both": Rule(
        "Multiply the chances, one draw after the other.",
        "Of all first draws that fit, this share has a second one that fits as well.",
    ),
    "look up the element": Rule(
        "Look the element up.",
        "A set is known by its elements alone: something is one of them, or it is not.",
    ),
    "compare the elements": Rule(
        "Compare the elements one by one.",
        "A set is part of another one when none of its elements is missing there.",
    ),
    "try remainders": Rule(
        "Put all remainders in.",
        "Numbers with the same remainder behave alike in sums and products, so that is all.",
    ),
    "keep remainders": Rule(
        "Keep the remainders that fit.",
        "All cases have been tried, so nothing is missed.",
    ),
    "more remainders": Rule(
        "List the remainders for the whole modulus.",
        "A number with remainder 1 by 3 has remainder 1 or 4 by 6.",
    ),
    "turn round": Rule(
        "Turn the fraction round.",
        "The smaller the circle that fits the curve best, the more the curve bends.",
    ),
    "minus sign": Rule(
        "Put the minus sign back.",
        "On the other side of 0 everything is mirrored, distances stay the same.",
    ),
    "time of day": Rule(
        "Read the time off the clock.",
        "The hours and minutes since midnight are what a clock of 24 hours shows.",
    ),
    "slope of the fit": Rule(
        "Divide the sum of the products by the sum of the squares.",
        "Of all lines through the point of the means this one has the least sum of squared "
        "distances, measured upwards.",
    ),
    "deviations": Rule(
        "Take the deviations from the means together, and add.",
        "What counts is how far each number lies from its mean, not from 0.",
    ),
}
