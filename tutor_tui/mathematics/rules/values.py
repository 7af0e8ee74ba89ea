"""Rules of angles, logarithms, factorials, roots, complex numbers and triangles."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_LOGARITHM: Final = "`log_b(a)` is by definition the exponent: `log_2(8) = 3` because `2^3 = 8`."
VALUES: Final = {
    "power of the base": Rule("Write the number as a power of the base.", _LOGARITHM),
    "read the exponent": Rule("Read off the exponent.", _LOGARITHM),
    "change of base": Rule(
        "Change to a base that every calculator knows.",
        "From `b^x = a` taking logarithms gives `x ln(b) = ln(a)`, so `x = ln(a)/ln(b)`.",
    ),
    "exponent in front": Rule(
        "Take the exponent in front of the logarithm.",
        "`a^n` is `n` equal factors, and the logarithm of a product is the sum of the logarithms.",
    ),
    "factorial": Rule(
        "Write the factorial out as a product.",
        "`n!` counts the orders of `n` things: `n` for the first place, one fewer for each next.",
    ),
    "inside bars": Rule(
        "Work out what stands between the bars first.",
        "The bars act as a bracket: `|3 - 7| = |-4| = 4`, which is not `|3| - |7| = -4`.",
    ),
    "absolute value": Rule(
        "Take the distance from 0.",
        "On the number line -3 and 3 are equally far from 0, so `|-3| = |3| = 3`.",
    ),
    "power factor": Rule(
        "Look for the largest factor whose root is a whole number.",
        "A root of a product is the product of the roots: `∛16 = ∛8 ∛2 = 2∛2`.",
    ),
    "power with a fraction": Rule(
        "Write it as a power of a root.",
        "Powers of powers multiply exponents, so `(a^(1/3))^3 = a`: `a^(1/3)` is the cube root.",
    ),
    "root of a number": Rule(
        "Take the root.", "It is the number whose power is what stands under the root."
    ),
    "special angle": Rule(
        "Read the value off a special triangle.",
        "Cut in half, a square gives the angles of 45°, an equilateral triangle those of 30° and "
        "60°; Pythagoras gives their sides.",
    ),
    "reference angle": Rule(
        "Find the angle to the nearest part of the horizontal axis, and the sign.",
        "Points of the unit circle that mirror each other have equal coordinates up to the sign, "
        "and the quadrant tells the sign.",
    ),
    "full turn": Rule(
        "Add or subtract full turns.",
        "After a full turn of 360° one is at the same point of the unit circle.",
    ),
    "reciprocal function": Rule(
        "Write it with sine, cosine or tangent.",
        "By definition `sec = 1/cos`, `csc = 1/sin` and `cot = 1/tan`.",
    ),
    "angle of a value": Rule(
        "Look for the angle that has this value.",
        "The inverse function is asked for an angle; as many angles have the same value, it is "
        "agreed from which range it is taken.",
    ),
    "undo a function": Rule(
        "The inverse function undoes the function.",
        "In the agreed range each value belongs to one angle only.",
    ),
}

COMPLEX: Final = {
    "parts by themselves": Rule(
        "Treat real and imaginary parts by themselves.",
        "They are like terms: `a + bi` behaves as a sum with the letter `i`.",
    ),
    "i squared": Rule("Put `i² = -1` in.", "That is what `i` means; so `i³ = -i` and `i⁴ = 1`."),
    "conjugate of the bottom": Rule(
        "Multiply top and bottom by the conjugate of the bottom.",
        "`(a + bi)(a - bi) = a² - b² i² = a² + b²` is real, and the quotient keeps its value.",
    ),
    "square the base": Rule(
        "Square the base, and halve the exponent.",
        "`z^8 = (z²)^4`: powers of powers multiply their exponents.",
    ),
    "euler": Rule(
        "Use Euler's formula.",
        "`e^(it)` runs around the unit circle: its real part is the cosine, its imaginary part "
        "the sine of the angle.",
    ),
    "modulus": Rule(
        "Find the distance from 0.",
        "Real and imaginary part are the legs of a right triangle, so Pythagoras gives the "
        "distance.",
    ),
    "De Moivre": Rule(
        "Take the root of the modulus, and share the angle.",
        "Multiplying adds angles, so the nth power has `n` times the angle; full turns give `n` "
        "different roots.",
    ),
    "power of an angle": Rule(
        "Multiply the angle by the exponent.",
        "Multiplying two such numbers adds their angles, so the nth power has `n` times the angle.",
    ),
}

PIECES: Final = {
    "choose the piece": Rule(
        "Look which condition the number fulfils.",
        "A number belongs to one piece only; the others say nothing about it.",
    ),
    "one side": Rule(
        "Take the piece that holds on this side.",
        "Close to the place, on one side of it, only one piece holds, so the limit is its limit.",
    ),
    "compare the sides": Rule(
        "Compare what the sides tend to.",
        "A limit must be the same however one comes near, and without a jump it is the value.",
    ),
    "meeting pieces": Rule(
        "Let both pieces have the same value at the border.",
        "The graph has no jump there only if the left piece ends where the right one begins.",
    ),
    "piece by piece": Rule(
        "Treat each piece by itself.",
        "Inside its interval the function is just that piece; areas side by side add up.",
    ),
}

SETS: Final = {
    "allowed numbers": Rule(
        "Write down what a number must fulfil, and solve it.",
        "Division by 0, even roots of negative numbers and logarithms of numbers that are not "
        "positive have no real value.",
    ),
    "all conditions": Rule(
        "Take the numbers that fulfil all conditions.",
        "The function has a value only where every part of it has one.",
    ),
    "solve for the other": Rule(
        "Solve for the other variable.",
        "The inverse goes back from the value to the place, so the place is what is looked for.",
    ),
    "swap the names": Rule(
        "Swap the names of the variables.",
        "What goes into a function is usually called x, and what comes out y.",
    ),
    "mirror": Rule(
        "Put the opposite number in.",
        "Even powers do not notice the sign, odd powers carry it along.",
    ),
    "compare the mirror image": Rule(
        "Compare with the function and with its negative.",
        "`f(-x) = f(x)` says that the graph mirrors at the y-axis, `f(-x) = -f(x)` at the origin.",
    ),
    "sign": Rule(
        "Look where it is positive and where it is negative.",
        "Where the first derivative is positive the graph rises; where the second one is, it bends "
        "upwards.",
    ),
}

WHOLE: Final = {
    "remainder": Rule(
        "Take the remainder of the division by the modulus.",
        "Numbers that differ by a multiple of the modulus leave the same remainder.",
    ),
    "divide a congruence": Rule(
        "Divide both sides and the modulus by what they share.",
        "`4x - 2` is a multiple of 6 exactly when `2x - 1` is a multiple of 3.",
    ),
    "inverse of a factor": Rule(
        "Multiply by the number that makes the factor 1.",
        "Congruences may be multiplied on both sides; a factor without a common divisor with the "
        "modulus has such an inverse.",
    ),
    "put one into the other": Rule(
        "Put the numbers of the one into the other.",
        "All solutions of the first are some number plus multiples of its modulus.",
    ),
    "bezout": Rule(
        "Write the divisor as a sum of multiples of both numbers.",
        "Each remainder of Euclid's divisions is the difference of two lines before it, so one can "
        "go back up line by line.",
    ),
    "scale up": Rule(
        "Multiply up to the right side.", "Both sides of an equation may be multiplied."
    ),
    "all solutions": Rule(
        "Add what does not change the sum.",
        "In `a x + b y` a change of x by `b` and of y by `-a` cancels; divided by the greatest "
        "common divisor these are the smallest such changes.",
    ),
}

CHANCES: Final = {
    "z-score": Rule(
        "Count the standard deviations from the mean.",
        "Shifted and scaled, every normal distribution is the standard one.",
    ),
    "normal table": Rule(
        "Read the area off the table of the standard normal curve.",
        "The whole area is 1; what is left of a value, and what is left of another one, are "
        "subtracted.",
    ),
    "formula of the distribution": Rule(
        "Put the numbers into the formula of the distribution.",
        "A binomial term is the number of orders times the chance of one order; the Poisson one is "
        "what becomes of it for very many trials.",
    ),
    "single values": Rule(
        "Work out each value by itself, and add.",
        "Two values cannot occur at once, so their probabilities add up.",
    ),
    "work it out": Rule("Work it out.", "Powers come before products, and products before sums."),
}

EVENTS: Final = {
    "complement of an event": Rule(
        "Subtract from 1.",
        "An event happens or it does not, and together these have the probability 1.",
    ),
    "either event": Rule(
        "Add both probabilities, and take away what was counted twice.",
        "The cases in which both happen are in either of the two, so they were added twice.",
    ),
    "both events": Rule(
        "Multiply the probabilities along the path.",
        "The second one takes its share of the cases in which the first one happens.",
    ),
    "cases of an event": Rule(
        "Add up the cases in which it happens.",
        "The other event happens or not; these cases cannot overlap, so they are added.",
    ),
    "Bayes": Rule(
        "Divide the case that is asked about by all cases with the condition.",
        "The condition leaves only these cases; the share of one of them is its probability now.",
    ),
}

TRIANGLES: Final = {
    "law of cosines": Rule(
        "Use the law of cosines.",
        "It is Pythagoras with a correction for angles that are not right: for 90° the cosine is 0 "
        "and `c² = a² + b²` is left.",
    ),
    "law of sines": Rule(
        "Use the law of sines.",
        "The height on a side is `a sin B` and `b sin A` at once, so `a/sin A = b/sin B`.",
    ),
    "inverse ratio": Rule(
        "Take the inverse of the function for the angle.",
        "`arcsin`, `arccos` and `arctan` tell which angle has that sine, cosine or tangent.",
    ),
    "trigonometric ratio": Rule(
        "Choose the ratio of the two sides that are known and wanted.",
        "In right triangles with the same angle the sides have the same ratios: SOH, CAH, TOA.",
    ),
    "Pythagoras": Rule(
        "Use the theorem of Pythagoras.",
        "In a right triangle the square on the longest side is as large as the squares on the "
        "other two together.",
    ),
    "rearrange": Rule(
        "Get the side that is wanted alone.",
        "Both sides of an equation may be multiplied or divided by the same number, except 0.",
    ),
    "angle sum": Rule(
        "Use that the angles add up to 180°.",
        "A parallel to a side through the third corner shows all three angles side by side on a "
        "straight line.",
    ),
    "half the perimeter": Rule(
        "Add the sides and take half.", "Heron's formula is shortest with half the perimeter."
    ),
    "Heron": Rule(
        "Use Heron's formula.",
        "It is base times height over 2, with the height found from the sides by Pythagoras.",
    ),
}

ROWS: Final = {
    "expansion": Rule(
        "Expand along a row, with changing signs.",
        "Each product of a determinant takes one number from this row; what is left of it is a "
        "smaller determinant.",
    ),
    "smaller determinants": Rule(
        "Work out the smaller determinants.", "For two rows it is `ad - bc`."
    ),
    "null space": Rule(
        "Find the vectors that it sends to zero.",
        "`A v = λ v` means `(A - λI) v = 0`, a system of linear equations.",
    ),
    "scale": Rule(
        "Multiply the vector by the number.",
        "The projection lies on the second vector; the number tells how much of it is needed.",
    ),
    "start": Rule(
        "Go through the point of the means.",
        "The line with the smallest squares passes through the mean of all points.",
    ),
}
