"""A second way to do a sort of problem, where the core itself works it out in one way only."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.topics.of_problems import topic_of

_WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "arithmetic": "split the numbers into parts that are easy: `17*6` is `10*6 + 7*6`, and "
        "`98 + 47` is `100 + 45`.",
        "fraction": "write both as decimals and work with these, where they end; else "
        "`a/b + c/d = (a d + b c)/(b d)` takes the product of the bottoms at once, and is reduced "
        "afterwards.",
        "percentage": "build it from easy parts: 10% is a tenth, 5% half of that, 1% a hundredth; "
        "15% is 10% and 5%.",
        "percentage change": "find the factor: new divided by old is `1.3` where it went up by "
        "30%, and `0.75` where it went down by 25%.",
        "ratio": "take each share as a fraction of the whole: in `2 : 3` the first gets `2/5` and "
        "the second `3/5`.",
        "conversion of units": "write a proportion: both amounts over each other are as the sizes "
        "of the units, then multiply crosswise.",
        "greatest common divisor": "list the divisors of both and take the greatest that both "
        "have; or multiply the prime factors that both have.",
        "least common multiple": "list the multiples of the larger number until the other one "
        "divides one of them; or divide the product by the greatest common divisor.",
        "prime factorization": "draw a factor tree: split the number into any two factors, and "
        "these again, until only primes are left; the same primes come out.",
        "surd": "write what is under the root as prime factors; each pair of equal ones comes out "
        "as one: `√72 = √(2*2*2*3*3) = 2*3*√2`.",
        "power": "write the power out as a product and count the factors: `2^3*2^2` is five 2s; "
        "large powers come quickly by squaring: `2^10 = (2^5)^2`.",
        "order of operations": "the order itself is fixed; you may put brackets round each product "
        "and quotient first, so that only adding and subtracting from left to right is left.",
        "scientific notation": "write it as a fraction over 10, 100, 1000 …, and that as a power "
        "of 10.",
        "like terms": "put a number in for each letter in both forms: it is a quick test, and "
        "they must agree.",
        "rational expression": "divide the top by the bottom as in long division; where a factor "
        "cancels, there is no remainder.",
        "factoring": "find the zeros first, with the quadratic formula for instance: a zero `r` "
        "gives the factor `x - r`.",
        "expanding": "draw a table (the box method): one bracket along the top, the other down "
        "the side, a product in each box, then add them up.",
        "inequality": "look at the graph: draw both sides and read off where one lies above the "
        "other; for a parabola that is between or outside its zeros.",
        "absolute value": "square both sides, since `|a|² = a²`, and solve the quadratic equation; "
        "or read it as a distance on the number line.",
        "logarithm": "write everything as powers of the base, or as logarithms of the same base, "
        "and compare exponents.",
        "exponential function": "try to write both sides with the same base and compare "
        "exponents; where that does not go, logarithms of any base do.",
        "linear equation": "try a value, see how far off it is, and correct it in proportion; or "
        "draw both sides and see where they meet.",
        "quadratic equation": "draw the parabola: its zeros are the solutions; factoring, the "
        "formula and completing the square all lead there.",
        "system of equations": "draw each equation as a line: the solution is where they meet.",
        "sequence": "write the terms out one by one, or build the rule from the term before the "
        "first: with difference `d` it is `d*n` plus that term.",
        "nth term": "subtract the difference once from the first term; that is what stands beside "
        "`d*n`, as `3, 5, 7, …` is `2n + 1`.",
        "series": "write the sum down twice, once forwards and once backwards, or multiply it by "
        "the ratio and subtract: nearly all terms go.",
        "mean": "guess a mean, average how far the numbers lie from it, and add that to the guess.",
        "median": "cross out the smallest and the largest number in turn, until one or two are "
        "left in the middle.",
        "standard deviation": "use the mean of the squares minus the square of the mean, which is "
        "the variance; its root is the standard deviation.",
        "probability": "go by the opposite: 1 minus the probability that it does not happen; or "
        "draw a tree and multiply along its branches.",
        "permutation": "fill the places one by one and multiply how many choices are left for "
        "each; where the order does not count, divide by the orders of those chosen.",
        "combination": "count the orders first, then divide by the orders of those chosen; or "
        "read the number off Pascal's triangle.",
        "interest": "go year by year in a table: add the interest of each year to the amount.",
        "speed, distance and time": "scale up or down from one hour or one minute: 60 miles an "
        "hour is a mile a minute.",
        "area": "cut the figure into rectangles and triangles, or take away what is too much from "
        "a larger rectangle.",
        "circle": "for an estimate count squares: the circle fills a bit more than three quarters "
        "(`π/4`) of the square around it.",
        "volume": "think in layers: the area of a section, added up over the height; that is what "
        "the integral of the area of the section does.",
        "Pythagorean theorem": "look for a known triple such as 3-4-5, 5-12-13 or 8-15-17, or a "
        "multiple of one; else find an angle first, and use sine or cosine.",
        "trigonometry": "draw it: an equation such as `sin x = 1/2` on the unit circle or as a "
        "graph, a triangle to scale; a height cuts any triangle into two right ones.",
        "slope": "count on squared paper: how far up for one step to the right.",
        "line": "put both points into `y = m x + b` and solve the two equations for `m` and `b`.",
        "midpoint": "draw it on squared paper: a distance is the longest side of a right triangle, "
        "and a midpoint lies half the steps across and half the steps up.",
        "composition": "work out one formula for both first, by putting the inner one in the place "
        "of `x` of the outer one, and put the number in at the end.",
        "function": "read it off the graph or a table of values.",
        "inverse function": "undo the operations one by one in the opposite order, or mirror the "
        "graph in the line `y = x`.",
        "limit": "make a table with values closer and closer to the place; that shows the limit, "
        "though it does not prove it.",
        "derivative": "go back to the definition: the limit of `(f(x + h) - f(x))/h` for `h` to 0.",
        "integral": "for numbers, cut the area into thin strips and add them up; for a formula, "
        "guess a function and differentiate it.",
        "tangent line": "take any line `y = m (x - a) + f(a)` through the point, and ask for which "
        "`m` it meets the curve there in a double zero.",
        "extremum": "look at the sign of the first derivative on both sides of each place, or at "
        "the graph, instead of the second derivative.",
        "differential equation": "try a function of the kind you expect, such as `C e^(k x)`, and "
        "put it in; or draw the field of slopes.",
        "matrix": "take it column by column: each column of the product is the first matrix times "
        "a column of the second.",
        "inverse matrix": "write the unit matrix beside it and turn the left side into the unit "
        "matrix by row operations; or use the adjugate over the determinant.",
        "determinant": "bring the matrix to triangular form by adding multiples of rows, and "
        "multiply the diagonal; or expand along another row or column.",
        "eigenvalue": "for two by two, use that the eigenvalues add up to the trace and multiply "
        "to the determinant.",
        "dot product": "use `|u| |v| cos θ`, where the lengths and the angle are known.",
        "vector": "draw it, and use Pythagoras and trigonometry on the components.",
        "complex number": "use the polar form: lengths are multiplied or divided, angles added or "
        "subtracted.",
        "Taylor series": "build it from a series that you know by putting in, multiplying, "
        "differentiating or integrating it.",
        "rounding": "mark the number on a number line and see which of its neighbours is nearer.",
    }
)
"""By the name of the topic; each goes on after "Another way:"."""

_ONE_WAY: Final = (
    "I know only one way to work that out; `explain it` shows its steps, and `hint` helps you to "
    "find your own."
)


def other_way_of(question: str) -> str:
    """Another way to do what the question asks, or that none is known."""
    topic = topic_of(question)
    way = _WAYS.get(topic.name) if topic else None
    return _ONE_WAY if way is None else f"Another way: {way}"
