"""Rules of arithmetic, measures, sequences and counting."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_ADDING: Final = Rule(
    "Add or subtract; fractions need the same denominator first.",
    "Only parts of the same size can be counted together: thirds and quarters are both twelfths, "
    "so `1/3 + 1/4 = 4/12 + 3/12 = 7/12`.",
)
_ORDER: Final = (
    "Powers come before products, and products before sums, so that everybody gets the same: "
    "`2 + 3*4` is `2 + 12`, with three fours, and not five."
)
WHOLE_NUMBERS: Final = {
    "+": Rule("Add and subtract from left to right, when nothing else is left.", _ORDER),
    "-": Rule("Add and subtract from left to right, when nothing else is left.", _ORDER),
    "*": Rule("Multiply and divide before adding and subtracting.", _ORDER),
    "/": Rule("Multiply and divide before adding and subtracting.", _ORDER),
}
"""The same operations where there is no fraction."""

_DIVIDING: Final = Rule(
    "Divide, and write what remains or cancel what both share.",
    "Division undoes multiplication: `12 / 3 = 4` because `4 * 3 = 12`; the top and bottom of a "
    "fraction may be divided by the same number without changing its value.",
)

NUMBERS: Final = {
    "+": _ADDING,
    "-": _ADDING,
    "*": Rule(
        "Multiply; fractions top by top and bottom by bottom.",
        "`2/3 * 4/5` takes two thirds of four fifths: `(2*4)/(3*5) = 8/15`.",
    ),
    "/": Rule(
        "Divide; by a fraction means times its reciprocal.",
        "Division undoes multiplication, and `4/3` times `3/4` is 1, so dividing by `3/4` is "
        "multiplying by `4/3`: `6 / (3/4) = 6 * 4/3 = 8`.",
    ),
    "^": Rule(
        "Work out the power before products and sums.",
        "A power is a repeated product: `2^3 = 2*2*2 = 8`.",
    ),
    "%": Rule(
        "Write the percentage as hundredths.",
        "Percent means “of a hundred”: 30% is `30/100`, and “of” means times.",
    ),
    "add": _ADDING,
    "subtract": _ADDING,
    "sum": Rule(
        "Add what you have found.",
        "A sum may be taken in any order and in any groups.",
    ),
    "multiply": Rule(
        "Multiply by the factor that leads from the one to the other.",
        "If one of a thing is so much, several are so many times as much.",
    ),
    "times": Rule(
        "Multiply by the factor that leads from the one to the other.",
        "Percent means hundredths, so a number is a hundred times as many percent: `1/4` is 25%.",
    ),
    "percent": Rule(
        "Write the part as a percentage.",
        "Percent means hundredths, so a number is a hundred times as many percent: `1/4` is 25%.",
    ),
    "divide": _DIVIDING,
    "share": Rule(
        "Find the part that belongs to it.",
        "Equal parts together make the whole, so each is the whole divided by how many there are.",
    ),
    "count": Rule(
        "Count how many equal parts there are in all.",
        "A ratio such as `2 : 3` cuts the whole into `2 + 3 = 5` equal parts.",
    ),
    "one part": Rule(
        "Find out how much one part is.",
        "Equal parts together make the whole, so one is the whole divided by how many there are.",
    ),
    "convert": Rule(
        "Use what one unit is in the other.",
        "The same amount is only measured by another unit: 1 m and 100 cm are equally long.",
    ),
    "compare": Rule(
        "Compare the numbers one with another.",
        "Of two numbers the one farther to the right on the number line is the larger: `-5 < -2`.",
    ),
    "common form": Rule(
        "Write all numbers in the same form.",
        "The form changes nothing of the value, and in one form they can be compared: `1/2` is "
        "`0.5`, which is more than `0.45`.",
    ),
    "distance": Rule(
        "Find how far each of them is.",
        "The distance of two numbers is their difference without its sign: from 3 to 5 it is 2.",
    ),
    "between": Rule(
        "Find the two candidates between which the number lies.",
        "The rounded number is one of the two neighbours; the nearer one is right.",
    ),
    "middle": Rule(
        "Look on which side of the middle the number lies.",
        "Above the middle the upper neighbour is nearer, below it the lower one.",
    ),
    "difference": Rule(
        "Subtract each term from the next.",
        "If the differences are constant, the sequence grows by the same amount each time: "
        "`2, 5, 8` by 3.",
    ),
    "ratio": Rule(
        "Divide each term by the one before.",
        "If the ratios are constant, each term is the one before times the same number: "
        "`2, 6, 18` by 3.",
    ),
    "continue": Rule(
        "Go on in the same way.",
        "What held for all the given terms is taken to hold for the next.",
    ),
    "last term": Rule(
        "Find out what the last term is.",
        "The formula for a term holds for the last one too.",
    ),
    "all": Rule(
        "Count all the ways that are equally likely.",
        "Where all outcomes are equally likely, a probability is the number of favourable ones "
        "divided by the number of all.",
    ),
    "good": Rule(
        "Count the favourable ways.",
        "Where all outcomes are equally likely, a probability is the number of favourable ones "
        "divided by the number of all.",
    ),
    "pair": Rule(
        "Find the divisors in pairs.",
        "If one number divides another, the quotient divides it too: 2 times 6 is 12, so both 2 "
        "and 6 divide 12.",
    ),
    "places": Rule(
        "Write the number by the values of its digits' places.",
        "Each place is worth the base times the place to its right: in base 2, `101` is "
        "`1*4 + 0*2 + 1`.",
    ),
    "over": Rule(
        "Write the decimal as a fraction.",
        "The first place after the point counts tenths, the second hundredths: `0.25 = 25/100`.",
    ),
    "split": Rule(
        "Take out the whole ones.",
        "`7/3` is six thirds and one third more, so 2 whole ones and `1/3`.",
    ),
    "work out": Rule(
        "Work it out.", "Both ways of writing mean the same number, and this one is shorter."
    ),
    "halve": Rule(
        "Look at the sign in the middle, and keep the half at whose ends the signs differ.",
        "A function without gaps that is below zero at one end and above it at the other is zero "
        "somewhere between.",
    ),
    "euclid": Rule(
        "Divide the larger by the smaller, and go on with the smaller and the remainder.",
        "What divides two numbers divides the remainder too, so the greatest common divisor stays "
        "the same while the numbers get smaller: that of 20 and 12 is that of 12 and 8.",
    ),
    "prime factors": Rule(
        "Divide by primes, the smallest first, until 1 is left.",
        "Every whole number above 1 is a product of primes in one way only.",
    ),
    "shared primes": Rule(
        "Take the primes that all numbers have, each with its lowest power.",
        "A common divisor can hold no prime more often than the number that has it least.",
    ),
    "all primes": Rule(
        "Take every prime, each with its highest power.",
        "A common multiple must hold each prime as often as the number that has it most.",
    ),
    "multiple": Rule(
        "Multiply both, and divide by what they share.",
        "The product holds the common part of both twice, and the least common multiple once.",
    ),
    "try": Rule(
        "Try to divide by one small prime after another.",
        "If a number is a product, one factor is at most its square root, so that larger ones need "
        "not be tried.",
    ),
    "growth factor": Rule(
        "Find the factor that the change multiplies by.",
        "The old value is 100%, so with `r` per cent more it is `1 + r/100` times as much, and "
        "with `r` per cent less `1 - r/100` times.",
    ),
    "compounding": Rule(
        "Multiply by the factor once for every period.",
        "The interest of one period earns interest in the next, so the factors are multiplied.",
    ),
    "back to the old value": Rule(
        "Divide by the factor.", "Dividing undoes the multiplication that the change was."
    ),
    "point": Rule(
        "Move the point behind the first digit that is not 0.",
        "Each place to the left divides by ten, which a power of ten makes good.",
    ),
    "part": Rule(
        "Find the part: so many hundredths of the whole.",
        "Percent means hundredths, and “of” means times: 30% of 60 is `30/100 * 60`.",
    ),
    "change": Rule(
        "Add the change to the old value, or subtract it.",
        "An increase comes on top of what was there before, a decrease is taken off.",
    ),
    "minutes": Rule(
        "Count the minutes since midnight.",
        "In one unit times can be added: an hour is 60 minutes.",
    ),
    "hours": Rule(
        "Go back to hours and minutes.",
        "An hour is 60 minutes, so the whole sixties are hours and the rest stays minutes.",
    ),
    "shift": Rule(
        "Count on, or back, in minutes.",
        "On one scale, later means more and earlier means less.",
    ),
    "midnight": Rule(
        "Take a whole day off when midnight is passed, or add one.",
        "The clock shows the same again after a day, which is `24*60` minutes.",
    ),
    "median": Rule(
        "Put the values in order and look at the middle.",
        "As many values stand below the middle as above; of an even number of values the two in "
        "the middle are shared.",
    ),
    "mean": Rule(
        "Add the values and divide by how many there are.",
        "The mean is what each would have if all were shared equally.",
    ),
    "quartile": Rule(
        "Take the middle of that half of the ordered numbers.",
        "The quartiles and the median cut the ordered numbers into four parts of one size.",
    ),
    "outliers": Rule(
        "Go one and a half times the interquartile range beyond a quartile.",
        "A number farther away than that is unusual for such data; it is a convention (Tukey).",
    ),
    "range": Rule(
        "Subtract the smallest value from the largest.",
        "That is the length of the piece of the number line that holds them all.",
    ),
    "squares": Rule(
        "Square the distances from the mean, and add.",
        "Without squares the distances above and below the mean would cancel.",
    ),
    "variance": Rule(
        "Divide the sum of the squares.",
        "That makes it a mean of squared distances; a sample divides by one less than its size, "
        "because its own mean lies a little too near to its values.",
    ),
    "let": Rule(
        "Name what is unknown and write the story as an equation.",
        "Each sentence that says that two amounts are equal is an equation.",
    ),
    "answer": Rule(
        "Work out what was asked for from what was found.",
        "The unknown may only be a step on the way to it.",
    ),
    "conjugate": Rule(
        "Change the sign of the imaginary part.",
        "A number times its conjugate is real: `(a + bi)(a - bi) = a² + b²`, since `i² = -1`.",
    ),
    "argument": Rule(
        "Find the angle from the positive real axis.",
        "The number `a + bi` is the point `(a, b)` of the plane, and the tangent of its angle is "
        "`b/a`.",
    ),
}
