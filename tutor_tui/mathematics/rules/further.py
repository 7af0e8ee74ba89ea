"""Rules of several letters, of numeric methods, and of unit prices."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

FURTHER: Final = {
    "second derivative test": Rule(
        "Look at the sign of the second derivative where the slope is zero.",
        "Where it is below zero the graph bends down, so the flat place is a hill; above zero it "
        "is a valley. With two letters the determinant of the second derivatives decides.",
    ),
    "gradients": Rule(
        "Set the derivatives of both functions in one ratio, the same for every letter.",
        "At an extreme place along the constraint both gradients point in one direction, for else "
        "a step along the constraint would still change the function.",
    ),
    "candidate": Rule(
        "Put every candidate into the function, and compare.",
        "The greatest and the smallest value are found at such places, so it is enough to compare.",
    ),
    "fundamental theorem": Rule(
        "Put the end into the integrand, times the derivative of the end.",
        "The area grows at each place by the height there; a moving end brings its own speed by "
        "the chain rule.",
    ),
    "long division": Rule(
        "Divide place by place, from the left.",
        "Each place is split into what the divisor goes into and a rest, which goes on to the next "
        "place as ten times as many.",
    ),
    "unit price": Rule(
        "Divide the price by the amount.",
        "Prices can be compared only for the same amount, such as one kilogram.",
    ),
    "correlation": Rule(
        "Divide the products of the deviations by the root of both sums of squares.",
        "So the result has no unit and lies between -1 and 1; at these ends the points are on a "
        "line.",
    ),
    "covariance": Rule(
        "Average the products of the deviations.",
        "A product is positive where both lie on the same side of their means.",
    ),
    "sort of number": Rule(
        "Write the number as such numbers are built, or between two neighbours that are.",
        "Such a form is what makes a number even, odd, square and so on; there is no other way.",
    ),
    "stationary": Rule(
        "Set both first derivatives to zero, and solve the two equations together.",
        "On a hill-top, in a valley and on a pass the ground is level in every direction.",
    ),
    "completed square": Rule(
        "Complete the square.",
        "`t² + 6t` is `(t + 3)²` without 9: half the middle number goes into the bracket, and its "
        "square is taken off again.",
    ),
    "bounds of a wave": Rule(
        "Begin with the bounds of the sine or cosine, and do to all three parts what is done to "
        "it.",
        "Sine and cosine are coordinates of points on a circle with radius 1.",
    ),
    "values": Rule(
        "Put together which values are taken.",
        "A function without gaps takes every value between two that it takes.",
    ),
    "limit at an end": Rule(
        "Look what the values tend to at the ends of the domain.",
        "An end that is not reached bounds the values all the same, or lets them grow for ever.",
    ),
    "pole": Rule(
        "Set the denominator to zero, when nothing can be cancelled any more.",
        "Dividing a number other than 0 by smaller and smaller ones gives larger and larger ones: "
        "`1/0.001` is 1000.",
    ),
    "far out": Rule(
        "Look what is left for very large numbers.",
        "Beside `t²` a term with `t` hardly counts when `t` is a million.",
    ),
    "division": Rule(
        "Divide the top by the bottom, with remainder.",
        "As `7/3` is `2 + 1/3`: the whole part, and a fraction that is small far out.",
    ),
    "recurrence": Rule(
        "Work out the next polynomial from the two before it.",
        "All of the family obey one law that ties three neighbours together, so that the first two "
        "settle all others.",
    ),
    "divisors taken out": Rule(
        "Divide by the members of the smaller divisors.",
        "Each solution of `y^n = 1` belongs to exactly one divisor of `n`, the smallest power that "
        "makes it 1; what is left are those of `n` itself.",
    ),
    "zeros of a factor": Rule(
        "Set each factor that is left to zero.",
        "A value at which a polynomial vanishes is one at which a linear factor does.",
    ),
    "factors of zeros": Rule(
        "Write a factor for each zero.",
        "Where `r` is a zero, division by `y - r` leaves nothing over.",
    ),
    "factors of pairs": Rule(
        "Write a factor for each real zero, and one for each pair of the others.",
        "Zeros that are not real come in pairs `a + b i` and `a - b i`; their two factors "
        "multiplied out have real coefficients again.",
    ),
    "square completed": Rule(
        "Make a square of it, less another square.",
        "`a² - b² = (a - b)(a + b)`, and so a sum of two powers can come apart, too: "
        "`y⁴ + 4 = (y² + 2)² - (2y)²`.",
    ),
    "whole part": Rule(
        "Take the whole part away, and turn the rest round.",
        "The rest lies between 0 and 1, so turned round it is larger than 1 and has a whole part "
        "again: `2.4 = 2 + 1/2.5`.",
    ),
    "modular zeros": Rule(
        "Put in every remainder, and look where the value is 0.",
        "Modulo a number there are only so many remainders, so all of them can be tried.",
    ),
    "modular factors": Rule(
        "Split off the factors of the zeros.",
        "Where a polynomial is 0 at `r`, division by `y - r` leaves no remainder.",
    ),
    "no factor": Rule(
        "See that no smaller polynomial divides it.",
        "Of two factors of a cubic or a quadratic one has the degree 1, and such a factor has a "
        "zero.",
    ),
    "tied letters": Rule(
        "Tie those that must keep together into one thing.",
        "A block moves as one letter does: `AE` beside `P, P, L` makes 4 things to arrange.",
    ),
    "letters in order": Rule(
        "Arrange letters, and divide by the orders of equal ones.",
        "Exchanging equal letters changes nothing that can be seen: `AAB` has 3 orders, not 6.",
    ),
    "gaps between letters": Rule(
        "Choose different gaps between and beside the other letters.",
        "Two letters in different gaps always have another one between them.",
    ),
    "letter set first": Rule(
        "Fill the place that is told first.",
        "What stands there is fixed then, and the others can take the places left in any order.",
    ),
    "ways multiplied": Rule(
        "Multiply the numbers of ways.",
        "Each way of the one choice goes with each way of the other.",
    ),
    "ways added": Rule(
        "Add the numbers of the cases.",
        "No arrangement belongs to two cases, so none is counted twice.",
    ),
    "iteration": Rule(
        "Follow the tangent from the guess down to the axis.",
        "Close to a root a curve is nearly its tangent, which meets the axis at `a - f(a)/f'(a)`.",
    ),
    "same remainder": Rule(
        "Add the modulus until the number is one of the remainders.",
        "Numbers that differ by the modulus leave the same remainder: `-2` and `9` modulo 11.",
    ),
}
