"""What a finding means, and how something is recognised.

"what does it mean if the discriminant is negative", "how do you know if a number is prime".
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex

_LONGEST: Final = 130
_MEANS: Final = re.compile(
    r"\bwhat (?:does|would) (?:it|that|this) mean (?:when|if|for|that|to)\b|\bmeaning of\b"
    r"|\bwhat (?:does|do) .{3,60} (?:mean|tell (?:you|us|me)|say)\b"
    r"|\bwhat happens (?:when|if)\b|\bwhat if\b",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    r"\bhow (?:do|can|could|would|will|should) (?:you|i|we|one) (?:quickly |easily )?(?:know|tell"
    r"|check|see|test|decide|recogni[sz]e|find out)\b"
    r"|\bhow to (?:know|tell|check|see|test|decide|recogni[sz]e|find out)\b"
    r"|\bwhat makes\b|\bwhen is\b|\b(?:rule|test) (?:for|of)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(r"\d{2,}|\d\s*[-+*/=^]|[a-z]\s*[=^²]")
MEANINGS: Final[tuple[tuple[str, str], ...]] = (
    (r"discriminant.*negative|negative discriminant|discriminant.*(?:less than|below|<) ?(?:0"
     r"|zero)",
     "A negative discriminant `b² - 4ac` says that the quadratic has no real root, since there is "
     "no real square root of a negative number: its parabola does not meet the `x`-axis."),
    (r"discriminant.*(?:zero|0)", "A discriminant `b² - 4ac` of 0 says that the quadratic has one "
     "(double) root: its parabola touches the `x`-axis at its vertex."),
    (r"discriminant.*positive|positive discriminant", "A positive discriminant `b² - 4ac` says"
     r" that "
     "the quadratic has two different real roots: its parabola crosses the `x`-axis twice."),
    (r"second derivative.*(?:positive|negative|zero|0)", "Where the second derivative is positive "
     "the graph bends upwards, where it is negative it bends downwards; where it is 0 and changes "
     "its sign there is a point of inflection."),
    (r"(?:derivative|slope|gradient).*(?:is|equals?|of|=) ?(?:zero|0)", "Where the derivative is 0 "
     "the tangent is horizontal: it may be a maximum, a minimum or a flat place between, which the "
     "signs of the slope on both sides tell."),
    (r"(?:derivative|slope|gradient).*(?:positive|negative)", "Where the derivative is positive"
     r" the "
     "function rises, where it is negative it falls."),
    (r"determinant.*(?:zero|0)", "A determinant of 0 says that the rows of the matrix depend on"
     r" each "
     "other: it has no inverse, and a system with it has no solution or infinitely many."),
    (r"dot product.*(?:zero|0)|(?:zero|0) dot product", "A dot product of 0 says that the two"
     r" vectors "
     "are perpendicular (or that one of them is the zero vector)."),
    (r"events?.*independent|independent events?", "Two events are independent when one tells"
     r" nothing "
     "about the other: `P(A and B) = P(A)*P(B)`, as for two throws of a die."),
    (r"mutually exclusive|disjoint events?", "Two events are mutually exclusive when they cannot"
     r" both "
     "happen, so `P(A and B) = 0` and `P(A or B) = P(A) + P(B)`."),
    (r"(?:system|equations?|simultaneous).*(?:no|infinitely many|infinite) solutions?|no solution",
     "No solution means that no numbers fulfil all equations at once, such as `x + y = 2` and "
     "`x + y = 5`: the lines are parallel. Infinitely many means that the equations say the same: "
     "the lines lie on each other."),
    (r"\bto simplify\b|\bsimplify(?:ing)? (?:an? )?(?:expression|fraction)?\W*mean",
     "To simplify is to write the same value more shortly: collect like terms, cancel common"
     " factors "
     "and work out what can be worked out, as in `2x + 3x = 5x` or `6/8 = 3/4`."),
    (r"\bto solve\b", "To solve an equation is to find every number that makes it true when it"
     r" is put "
     "in the place of the unknown: `2x = 6` is true for `x = 3` alone."),
    (r"\bsolve\b", "To solve is to find every number that makes the equation true: `2x + 3 = 7` "
     "holds for `x = 2` alone, so you do the same to both sides until `x` stands alone."),
    (r"\bevaluate\b|\bwork out\b", "To evaluate is to work out the value: put the numbers in for "
     "the letters and calculate, as `3x + 1` is `7` for `x = 2`."),
    (r"\bto (?:factor|factori[sz]e)\b", "To factorise is to write a sum as a product, the"
     r" reverse of "
     "expanding: `x² + 5x + 6 = (x + 2)(x + 3)`."),
    (r"\bto evaluate\b", "To evaluate an expression is to work out its value: put the numbers in"
     r" the "
     "places of the letters and calculate."),
    (r"\bto differentiate\b", "To differentiate is to find the derivative, the function that"
     r" tells the "
     "slope at each place: `x²` becomes `2x`."),
    (r"\bto integrate\b", "To integrate is to find a function with the given derivative, or,"
     r" between "
     "bounds, the area below the graph: `2x` becomes `x² + C`."),
    (r"slope.*undefined|undefined slope", "An undefined slope belongs to a vertical line, `x ="
     r" a`: it "
     "rises without going sideways, and the run of 0 cannot be divided by."),
    (r"correlation.*(?:zero|0|negative|positive|1\b|one)", "A correlation near 1 says that the"
     r" points "
     "lie close to a rising line, near -1 to a falling one, and near 0 that there is no"
     " straight-line "
     "relation; none of them says that one thing causes the other."),
    (r"p[- ]value", "A p-value is how likely data at least as extreme would be if the null"
     r" hypothesis "
     "were true; below the chosen level, often 0.05, the hypothesis is rejected."),
    (r"standard deviation.*(?:large|high|big|small|low|zero|0)", "A large standard deviation"
     r" says that "
     "the values are spread out, a small one that they lie close to the mean; 0 says that all are "
     "equal."),
    (r"statistically significant", "A result is statistically significant when it would be"
     r" unlikely by "
     "chance alone, mostly with a p-value below 0.05."),
)  # fmt: skip
TESTS: Final[tuple[tuple[str, str], ...]] = (
    (r"function.*(?:even|odd)", "Put `-x` in the place of `x`: if `f(-x) = f(x)` the function is"
     r" even "
     "(like `x²`), if `f(-x) = -f(x)` it is odd (like `x³`), else it is neither."),
    (r"number.*\b(?:even|odd)\b", "Look at the last digit: 0, 2, 4, 6 and 8 make a number even,"
     r" 1, 3, "
     "5, 7 and 9 odd."),
    (r"prime", "Try to divide by 2, 3, 5, 7 and the further primes whose square is not larger"
     r" than the "
     "number; if none divides it, it is prime."),
    (r"divisible by (?:3|three|9|nine)", "Add up its digits: a number is divisible by 3 when the"
     r" sum "
     "of its digits is, and by 9 when that sum is divisible by 9. For `261` it is `2 + 6 + 1 ="
     " 9`."),
    (r"divisible by (?:4|four|8|eight)", "Look at its end: a number is divisible by 4 when its"
     r" last two "
     "digits are, and by 8 when its last three are."),
    (r"divisible by (?:2|two|5|five|10|ten)", "Look at the last digit: 0, 2, 4, 6 or 8 for 2; 0"
     r" or 5 for "
     "5; 0 for 10."),
    (r"divisible by (?:6|six)", "A number is divisible by 6 when it is even and the sum of its"
     r" digits is "
     "divisible by 3."),
    (r"divisible by (?:7|seven)", "Take twice the last digit from the rest of the number, and"
     r" again if it "
     "is still large: for `203` it is `20 - 6`, that is `14`, which 7 divides, so 7 divides"
     " `203`."),
    (r"divisible by (?:11|eleven)", "Add and subtract the digits in turn: a number is divisible"
     r" by 11 when "
     "the result is, as `5 - 8 + 3 = 0` for `583`."),
    (r"triangle.*right|right[- ]angled?.*triangle", "Square the sides: a triangle has a right"
     r" angle "
     "exactly when the squares of the two shorter sides add up to that of the longest, as "
     "`3² + 4² = 5²`."),
    (r"(?:sides|lengths).*(?:make|form).*triangle|triangle (?:exists?|is possible)",
     "Each two sides must together be longer than the third; it is enough to try the two"
     " shortest."),
    (r"lines?.*parallel|parallel.*lines?", "Two lines are parallel when they have the same"
     r" slope: write "
     "both as `y = m x + c` and compare `m`."),
    (r"lines?.*perpendicular|perpendicular.*lines?", "Two lines are perpendicular when the"
     r" product of "
     "their slopes is -1: `2` and `-1/2`, for example."),
    (r"vectors?.*(?:perpendicular|orthogonal|right angles?)", "Take the dot product: the vectors"
     r" are "
     "perpendicular when it is 0."),
    (r"vectors?.*parallel", "Two vectors are parallel when one is a multiple of the other:"
     r" divide each "
     "pair of components and see whether all quotients are equal."),
    (r"vectors?.*independent|linearly (?:in)?dependent", "Write the vectors as the columns of a"
     r" matrix "
     "and row reduce: they are independent when every column has a pivot, that is when only"
     " zeros as "
     "coefficients make the zero vector."),
    (r"matrix.*(?:invertible|inverse|singular)", "Work out its determinant: a square matrix has"
     r" an inverse "
     "exactly when that is not 0."),
    (r"maxim|minim|turning point", "At a place where the derivative is 0, look at the second"
     r" derivative: "
     "negative means a maximum, positive a minimum; if it is 0, look at the sign of the slope on"
     " both "
     "sides."),
    (r"quadratic.*factor|factor.*quadratic|can be factori?[sz]?ed", "Work out `b² - 4ac`: if it"
     r" is a "
     "square of a whole number (or 0), a quadratic with whole coefficients factors over the"
     " fractions."),
    (r"(?:is|a) (?:graph|relation|it).*function|is a function", "Use the vertical line test: it"
     r" is a "
     "function when no vertical line meets the graph more than once, so that each `x` has one"
     " `y`."),
    (r"one[- ]to[- ]one|has an inverse|injective", "Use the horizontal line test: a function has"
     r" an "
     "inverse when no horizontal line meets its graph more than once."),
    (r"series.*converge|converge.*series|converges?", "First see whether its terms go to 0; if"
     r" not, it "
     "diverges. Then compare it with a geometric series or `∑ 1/n^p`, or use the ratio test: a"
     " limit of `|a(n+1)/a(n)|` below 1 makes it converge."),
    (r"sequence.*(?:arithmetic|geometric)|(?:arithmetic|geometric).*(?:sequence|or)", "Look at"
     r" neighbours: "
     "if their differences are all the same the sequence is arithmetic, if their quotients are"
     " all the "
     "same it is geometric."),
    (r"continuous", "A function is continuous at a place when it has a value there and the"
     r" limits from "
     "both sides are that value: no gap, no jump."),
    (r"differentiable", "A function is differentiable at a place when it is continuous there and"
     r" the slopes "
     "from both sides agree: no corner, no vertical tangent."),
    (r"rational|irrational", "A number is rational when it is a fraction of whole numbers, so"
     r" that its "
     "decimals end or repeat; roots of whole numbers that are no squares, such as `√2`, are"
     " irrational."),
    (r"independent", "Work out `P(A)*P(B)`: the events are independent exactly when that is `P(A"
     r" and B)`."),
    (r"proportional", "Divide each `y` by its `x`: `y` is proportional to `x` when all quotients"
     r" are equal."),
    (r"similar", "Triangles are similar when two of their angles are equal, or when their sides"
     r" are in one "
     "ratio."),
    (r"congruent", "Triangles are congruent when all three sides agree, or two sides and the"
     r" angle between "
     "them, or one side and the angles at both its ends, or the hypotenuse and a leg of right"
     " ones."),
    (r"fractions?.*(?:equivalent|equal|same)|equivalent fractions?", "Multiply across: `a/b ="
     r" c/d` exactly "
     "when `a*d = b*c`; or bring both into lowest terms."),
    (r"solution|answer.*(?:right|correct)", "Put the number in the place of the unknown: it is a"
     r" solution "
     "when both sides come to the same."),
)  # fmt: skip


def situation_told(text: str) -> str | None:
    """What a finding means, or how something is recognised; `None` for other messages."""
    plain = " ".join(text.replace("’", "'").lower().split()).strip(" .?!")
    if len(plain) > _LONGEST or (_NUMBERS.search(plain) and "divisible" not in plain):
        return None
    tables = ((_TELLS, TESTS), (_MEANS, MEANINGS))
    found = (
        said
        for asks, table in tables
        if (asked := asks.search(plain))
        for named, said in table
        if kept_regex(named).search(plain, asked.start())
    )
    return next(found, None)
