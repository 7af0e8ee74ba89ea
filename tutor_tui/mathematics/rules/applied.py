"""Rules of curves, surfaces and methods of approximation, of counting, and of laws put to use."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

_LAW: Final = Rule(
    "Put what is given into the law for such a case.",
    "A law is proved once for all numbers, so it holds for these too; only the arithmetic is left.",
)
_SPLIT: Final = Rule(
    "Split one of the factors into its places and multiply each part.",
    "`23*14` is 23 fourteen times: ten times and four times more, `230 + 92`.",
)
APPLIED: Final = {
    "law": _LAW,
    "arithmetic": Rule(
        "Work it out: brackets first, then powers, products and sums.",
        "Everybody has agreed on this order, so that a line has one value only.",
    ),
    "inequality": Rule(
        "Solve the inequality that this comes to.",
        "The law holds just for the values that fulfil it, so they are all that are looked for.",
    ),
    "long multiplication": _SPLIT,
    "slopes": Rule(
        "Differentiate the curve, and then once more.",
        "The first derivative tells the direction of the curve, the second how it turns.",
    ),
    "curvature": Rule(
        "Put the derivatives into the formula for the curvature.",
        "The curvature is how fast the direction turns on each unit of length; dividing by the "
        "speed makes it the same however fast the curve is run through. A circle of radius `r` "
        "has `1/r`.",
    ),
    "speed": Rule(
        "Find the speed: the root of the sum of the squares of the derivatives.",
        "In a short time the point moves so far along the one axis and so far along the other; by "
        "Pythagoras the way is the root of the sum of both squares.",
    ),
    "determinant": Rule(
        "Take the determinant of the derivatives.",
        "It tells by which factor a small piece of area or space grows when it is mapped.",
    ),
    "a + bi": Rule(
        "Write it as a real part and an imaginary part.",
        "Two complex numbers are equal only when both parts are, so this form shows everything.",
    ),
    "coefficients": Rule(
        "Multiply by the wave in question and integrate over one period.",
        "Over a whole period the product of two different waves has the integral 0, so only the "
        "share of this one wave is left.",
    ),
    "inner limit": Rule(
        "Take the inner limit first, with the other letter held fixed.",
        "Limits are taken one after the other, from the inside out; the other order may give "
        "another result.",
    ),
    "outer limit": Rule(
        "Now take the limit in the other letter.",
        "What the inner limit has left depends on this letter alone.",
    ),
    "path": Rule(
        "Come to the point along one path.",
        "If there is a limit, every path leads to it; two paths with two results show that there "
        "is none.",
    ),
    "draw": Rule(
        "Mark the ends on the line, and draw the part between or beside them.",
        "Each number is one place on the line, so the solutions are the places that are drawn.",
    ),
    "plane": Rule(
        "Take the plane through the point that is upright to the gradient.",
        "Along the surface the function does not change, so its directions are at right angles to "
        "the gradient: the dot product with it is 0.",
    ),
    "line": Rule(
        "Go from the point in the direction that was found.",
        "A point and a direction fix a straight line.",
    ),
    "polar": Rule(
        "Use polar coordinates, and multiply by `r`.",
        "A small piece between two circles and two rays is `dr` long and `r dθ` wide, so its area "
        "is `r dr dθ`.",
    ),
    "missing": Rule(
        "Find the quantity that is not given at that moment.",
        "The equation between the quantities holds at every moment, so at this one too.",
    ),
    "rate": Rule(
        "Put the values of that moment in and solve for the rate.",
        "The quantities change all the time: first differentiate, then put in, for a number that "
        "is put in before would not change any more.",
    ),
    "ends": Rule(
        "Find where the region begins and where it ends.",
        "Outside the region nothing is turned, so nothing may be added there.",
    ),
    "integrand": Rule(
        "Write down the area of one thin slice or shell.",
        "The volume is put together from such slices; the integral adds them up.",
    ),
    "second": Rule(
        "Differentiate the slope once more.",
        "The second derivative is how the slope changes along the x-axis, so what depends on x "
        "through another letter brings that letter's own slope along.",
    ),
    "implicit": Rule(
        "Differentiate both sides, with y as a function of x.",
        "Both sides are equal all along the curve, so they change alike; each y brings dy/dx by "
        "the chain rule.",
    ),
    "step": Rule(
        "Go one step along the slope at this place.",
        "Over a short way a curve hardly leaves its tangent: the change is about the width times "
        "the slope.",
    ),
    "width": Rule(
        "Divide the interval into strips of one width.",
        "The width of all strips together is the length of the interval.",
    ),
    "height": Rule(
        "Work out the height of the graph at this place.",
        "A strip is nearly a rectangle or a trapezium, whose area needs its height.",
    ),
    "rule": Rule(
        "Put the numbers into the rule.",
        "The rule holds for every function, so these numbers may be put in for its letters.",
    ),
    "next point": Rule(
        "Add a term that is zero at the points before.",
        "So the curve keeps to the points that it goes through already, and the factor of the new "
        "term can be chosen for the next one.",
    ),
    "mode": Rule(
        "Count how often each number occurs.",
        "The mode is the number that occurs most often, so how large it is does not matter.",
    ),
    "trace": Rule(
        "Add the entries from the upper left to the lower right.",
        "The trace is this sum by definition; it is also the sum of the eigenvalues.",
    ),
    "simplify": Rule(
        "Work both parts out.",
        "Equal values may stand for each other, so the shorter form says the same.",
    ),
    "abs": Rule(
        "Take the size without its sign.",
        "How far apart two numbers are does not depend on which is named first.",
    ),
    "with letters": Rule(
        "Write such numbers with letters.",
        "A letter stands for every whole number at once: `2k` is each even number, and `2k + 1` "
        "each odd one.",
    ),
    "whole factor": Rule(
        "Look at what stands in the brackets.",
        "Sums and products of whole numbers are whole, so the line is a whole multiple, perhaps "
        "with a rest.",
    ),
}
COUNTED: Final = {
    "choose": Rule(
        "Count the choices without their order.",
        "Each choice of `k` things can be put into `k!` orders, so the orders count every choice "
        "`k!` times.",
    ),
    "arrange": Rule(
        "Count the choices for one place after the other.",
        "Each filled place leaves one thing fewer for the next, and every choice goes with every "
        "later one.",
    ),
    "letters": Rule(
        "Arrange all of them, and divide by the orders of equal ones.",
        "Exchanging equal letters changes nothing that can be seen: `AAB` has 3 orders, not 6.",
    ),
    "codes": Rule(
        "Multiply the choices for all the places.",
        "Each choice for the first place goes with each for the second: `4*4` for two places of 4.",
    ),
    "with repetition": Rule(
        "Draw the choice as stars, with bars between the sorts.",
        "Each such row of stars and bars is one choice, so choosing places for the stars counts "
        "them.",
    ),
    "circle": Rule(
        "Let one person sit, and arrange the others.",
        "Turning everybody gives the same ring; one who sits fast stops the turning.",
    ),
    "pairs": Rule(
        "Let each of them meet all the others, and halve.",
        "The pair of A and B is counted by A and by B, so everything is counted twice.",
    ),
    "routes": Rule(
        "Choose which of all steps go to the right.",
        "A shortest route has a fixed number of steps of each sort; only their order is free.",
    ),
    "product": Rule(
        "Multiply the numbers of choices.",
        "Every choice of the one sort goes with every choice of the other, as rows and columns.",
    ),
    "groups": Rule(
        "Choose from each group by itself, and multiply.",
        "Every choice out of the one group goes with every choice out of the other.",
    ),
    "at least": Rule(
        "Count case by case, and add.",
        "No choice belongs to two of the cases, so nothing is counted twice.",
    ),
    "together": Rule(
        "Tie those who stay together into one.",
        "The tied ones move as one; inside they can still change places.",
    ),
    "apart": Rule(
        "Count all orders, and take away those that are not allowed.",
        "An order either has both side by side or apart, never both.",
    ),
    "subsets": Rule(
        "Decide for each element whether it is in.",
        "Two choices for each of `n` elements make `2ⁿ` subsets, the empty one and the whole set "
        "included.",
    ),
}
"""The ways of counting, by their own names."""
