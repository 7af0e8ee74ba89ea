"""Rules of equations, inequalities and terms."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_BALANCE: Final = Rule(
    "Do the same to both sides, so that the unknown comes to stand alone.",
    "An equation is like a balance: when both sides are equal, doing the same to both keeps them "
    "equal, and the opposite operation leads back, so no solution is lost or added. From "
    "`y + 4 = 9`, taking 4 away on both sides gives `y = 5`.",
)
_SCALE: Final = Rule(
    "Multiply or divide both sides by the same number.",
    "Both sides are equal, so equally many times both are equal too; it can be undone because the "
    "number is not 0. From `4y = 20`, a quarter of both sides is `y = 5`.",
)
_COLLECT: Final = Rule(
    "Put like terms together.",
    "Terms with the same letters are so many of the same thing: `2y + 3y = (2 + 3)y = 5y`, by the "
    "distributive law.",
)
_SUBSTITUTE: Final = Rule(
    "Put what you know in place of the letter, in brackets.",
    "Equal things may replace each other everywhere: if `y = 3`, then `2y + 1` is `2*(3) + 1 = 7`. "
    "The brackets keep signs and powers right.",
)
_FORMULA: Final = Rule(
    "Put the given numbers into the formula for such a problem.",
    "The formula was proved once for all numbers, so it holds for these; what is left is "
    "arithmetic.",
)

BALANCED: Final = {
    "move": _BALANCE,
    "add": _BALANCE,
    "subtract": _BALANCE,
    "divide": _SCALE,
    "multiply": _SCALE,
    "scale": _SCALE,
    "clear": Rule(
        "Get rid of the fractions: multiply both sides by a number that all denominators divide.",
        "A common multiple of the denominators cancels each of them, and multiplying both sides by "
        "a number other than 0 keeps the solutions. `y/2 + 1/3 = 1`, times 6, is `3y + 2 = 6`.",
    ),
    "swap": Rule(
        "Write the equation the other way round.",
        "Equality has no direction: `5 = y` says the same as `y = 5`.",
    ),
}
"""The same rules with `=` in the line, where they are done to both sides."""

_TURNED: Final = Rule(
    "Do the same to both sides; a negative factor turns the sign round.",
    "Adding the same keeps which side is larger, and so does a positive factor; a negative one "
    "mirrors the number line: `2 < 3`, but `-2 > -3`.",
)
COMPARED: Final = {
    "move": _TURNED,
    "add": _TURNED,
    "subtract": _TURNED,
    "divide": _TURNED,
    "multiply": _TURNED,
    "scale": _TURNED,
    "swap": Rule(
        "Write the inequality the other way round, with its sign turned.",
        "`3 < y` and `y > 3` say the same.",
    ),
}
"""The same rules in an inequality."""

ALGEBRA: Final = {
    "expand": Rule(
        "Expand the brackets: multiply every term inside.",
        "The distributive law: `3(y + 2)` is three times both, `3y + 6`, as an area of 3 by "
        "`y + 2` can be cut in two.",
    ),
    "collect": _COLLECT,
    "together": _COLLECT,
    "cancel": Rule(
        "Divide top and bottom by what they share.",
        "`6/8` and `3/4` are the same number: `(2*3)/(2*4)`, and `2/2` is 1.",
    ),
    "factor": Rule(
        "Write it as a product: look for a common factor, or for two numbers with the right "
        "product and the right sum.",
        "Multiplying out gives the old line back, so both are equal for every value: "
        "`(y + 2)(y + 3) = y² + 5y + 6`, with product 6 and sum 5.",
    ),
    "zero": Rule(
        "Use that a product is zero only when one of its factors is.",
        "Two numbers other than 0 never have the product 0, so `y(y - 4) = 0` leaves only `y = 0` "
        "and `y - 4 = 0`.",
    ),
    "linear": Rule(
        "Solve each of the linear equations that are left.",
        "Each factor gives an equation of its own; what solves any of them solves the product.",
    ),
    "polynomial": Rule(
        "Write the polynomial as a product and set each factor to zero.",
        "A product is zero only when one of its factors is: `y(y - 4) = 0` gives `y = 0` or "
        "`y = 4`.",
    ),
    "root": Rule(
        "Take the root on both sides, and think of both signs.",
        "Both `3² = 9` and `(-3)² = 9`, so `y² = 9` has two solutions; a negative number is no "
        "square of a real one.",
    ),
    "discriminant": Rule(
        "Work out the discriminant, which stands under the root of the quadratic formula.",
        "`b² - 4ac` decides how many real solutions there are: above zero two, at zero one, below "
        "zero none, since there is no real root of a negative number.",
    ),
    "formula": _FORMULA,
    "denominators": Rule(
        "Multiply both sides by the denominators, and note what makes them zero.",
        "Where the denominator is not zero, multiplying by it keeps the solutions; a value that "
        "makes it zero is none, because nothing can be divided by 0.",
    ),
    "numerator": Rule(
        "Look at the numerator alone, and note what makes the denominator zero.",
        "Dividing by a number other than 0 makes nothing zero that was not zero before, so that "
        "`a/b = 0` only where `a = 0`; where `b` is 0, the fraction has no value.",
    ),
    "square": Rule(
        "Square, and keep track of what that may change.",
        "Equal numbers have equal squares, but so do 3 and -3: what squaring adds is found by "
        "putting every candidate into the first line.",
    ),
    "check": Rule(
        "Put every candidate into the original equation.",
        "A step such as squaring can add values that do not fulfil the first line; putting them "
        "in shows which do.",
    ),
    "angles": Rule(
        "Find one angle, then all others by symmetry and by whole turns.",
        "Sine and cosine repeat after a full turn `2π`, tangent after half of one, so each "
        "solution comes again and again.",
    ),
    "angle divided": Rule(
        "Solve for the letter in the angle.",
        "Dividing the angle divides the turns that are added, too: `2t = 30° + 360°*n` gives "
        "`t = 15° + 180°*n`.",
    ),
    "angles kept": Rule(
        "Keep the angles that lie where they are asked for.",
        "Each whole number `n` gives one solution; only some of them lie between the bounds.",
    ),
    "order": Rule(
        "Bring the unknowns to the left and the numbers to the right.",
        "Adding the same to both sides keeps an equation true; in order, like stands below like.",
    ),
    "alone": Rule(
        "Get one unknown alone in one of the equations.",
        "The equation is only written in another way, so it keeps its solutions: `y + z = 5` says "
        "the same as `z = 5 - y`.",
    ),
    "substitute": _SUBSTITUTE,
    "put in": _SUBSTITUTE,
    "back": Rule(
        "Go back and put in what you have found.",
        "A known value may replace its letter everywhere, which leaves an equation with one "
        "unknown fewer.",
    ),
    "eliminate": Rule(
        "Add a multiple of one equation to another so that one unknown disappears.",
        "Both sides of an equation are equal, so adding them to the sides of another adds the "
        "same to both: `y + z = 5` and `y - z = 1` together give `2y = 6`.",
    ),
    "name": Rule(
        "First find out what each name stands for.",
        "The question is about names that were given before, and equal things may replace each "
        "other.",
    ),
    "evaluate": Rule(
        "Put the values in and work it out.",
        "A formula holds for every value of its letters, so also for this one.",
    ),
    "differentiate": Rule(
        "Differentiate the function that was given.",
        "The derivative `f′` tells how fast `f` changes at each place.",
    ),
    "solve": Rule(
        "Solve the equations that say what the names stand for.",
        "What fulfils all the conditions at once is what the names stand for.",
    ),
    "undo": Rule(
        "Undo what was done to the unknown, from the outside in, on both sides.",
        "The opposite operation leads back, so no solution is lost or added: `√y = 3` and `y = 9` "
        "say the same where the root exists.",
    ),
    "unlog": Rule(
        "Undo the logarithm: its base, raised to what stands on the other side.",
        "A logarithm is an exponent: `lg(y) = 3` says the same as `y = 10³`.",
    ),
    "logarithm": Rule(
        "Take the logarithm on both sides.",
        "A logarithm asks for the exponent: `10^y = 1000` says the same as `y = lg(1000) = 3`.",
    ),
    "equal exponents": Rule(
        "Write both sides as powers of one base, and compare the exponents.",
        "A power grows or falls with its exponent all the way: from `2^y = 2^5` follows `y = 5`.",
    ),
    "equation": Rule(
        "First solve the equation that belongs to the inequality.",
        "Only there, or where something is not defined, can the two sides change places in size.",
    ),
    "cuts": Rule(
        "Find the places where the sign can change.",
        "Between two neighbouring such places the sign stays the same, so one test number tells.",
    ),
    "signs": Rule(
        "Find the sign on each interval by a test number.",
        "Between the places where the sign can change it stays the same: one number speaks for "
        "its whole interval.",
    ),
    "flip": Rule(
        "Divide or multiply, and turn the sign round if the number is negative.",
        "`2 < 3`, but `-2 > -3`: a negative factor mirrors the number line, so larger becomes "
        "smaller.",
    ),
    "cases": Rule(
        "Take the cases of the absolute value one by one.",
        "`|y|` is the distance from 0, so it is `y` or `-y`: `|y| = 3` means `y = 3` or `y = -3`.",
    ),
    "isolate": Rule(
        "Get the part that holds the unknown alone.",
        "Doing the same to both sides keeps an equation true, and alone that part can be undone.",
    ),
    "power": Rule(
        "Raise both sides to a power to be rid of the root.",
        "Equal numbers have equal powers, but so do 3 and -3: what this adds is found by putting "
        "every candidate into the first line.",
    ),
    "definition": Rule(
        "Write it by its definition.",
        "A name for a function may be replaced by what it stands for.",
    ),
}
