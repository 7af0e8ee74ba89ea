"""What often goes wrong with a topic: "what's a common mistake here"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.topics.finding import nearest_topic
from tutor_tui.engines.symbolic.topics.of_problems import topic_of
from tutor_tui.mathematics.late_patterns import late_regex

_LONGEST: Final = 120
_MOST_BEFORE: Final = 6
_WHO: Final = r"(?:people|students|everyone|everybody|most|kids|pupils|they|we|you|i|one)"
_ASKS: Final = late_regex(
    r"\b(?:(?:common|typical|usual|classic|frequent|main|biggest|easy) (?:mistakes?|errors?|slips?"
    r"|pitfalls?|traps?)|(?:mistakes?|errors?) (?:do|can|could|might|would|should)"
    rf" {_WHO} (?:\w+ )?(?:make|avoid|watch)|(?:mistakes?|errors?) to (?:avoid|watch)"
    r"|(?:do|does|can|could|might|usually|often|always) (?:(?!i\b|you\b|we\b)\w+ ){0,3}"
    r"(?:go|goes|get|gets|do) (?:(?:it|this|that|these) )?wrong"
    r"|(?:any|the|typical) (?:traps?|pitfalls?|gotchas?)|watch out for|look out for|lose marks"
    r"|careful (?:of|about|with))\b",
    re.IGNORECASE,
)
_SLIPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "linear equation": "Doing something to one side only, or taking the sign along wrongly: "
        "`+5` on the left becomes `-5` on both sides.",
        "quadratic equation": "Losing a solution: `x² = 9` has 3 and -3, and dividing `x² = 5x` by "
        "`x` loses 0. In the formula, `-b` turns the sign of `b`, and all of it is over `2a`.",
        "rational expression": "Cancelling single terms: `(x + 3)/3` is not `x`, since only "
        "factors of the whole top and bottom cancel. And values that make a bottom 0 are out.",
        "logarithm": "Taking `log(a + b)` for `log(a) + log(b)`: that is `log(a b)`. And solutions "
        "for which a logarithm would be of 0 or less must be thrown out.",
        "exponential function": "Multiplying where a power is meant: `2*3^x` is not `6^x`, and "
        "`3^4` is 81, not 12.",
        "inequality": "Forgetting to turn the sign round when multiplying or dividing by a "
        "negative number.",
        "system of equations": "Subtracting equations and losing a minus: all signs of the second "
        "turn. And stopping after one unknown: the other is asked, too.",
        "factoring": "Wrong signs, and stopping too early: `2x² - 8` is `2(x - 2)(x + 2)`, not "
        "just `2(x² - 4)`. Multiply out to check.",
        "expanding": "Leaving out the middle: `(x + 3)²` is `x² + 6x + 9`, not `x² + 9`. And a "
        "minus before a bracket turns every sign inside.",
        "like terms": "Adding what is not alike: `2x + 3` is not `5x`, and `x + x²` stays; and "
        "losing the sign that stands before a term.",
        "fraction": "Adding tops with tops and bottoms with bottoms: `1/2 + 1/3` is not `2/5`. "
        "When dividing, turning the first fraction instead of the second.",
        "percentage": "Taking the percentage of the wrong number: up 10% and down 10% does not "
        "lead back, since the second one is of another amount.",
        "percentage change": "Dividing by the new value: a change is a share of the old one. And "
        "up 10%, then down 10%, does not lead back.",
        "ratio": "Mixing up the order, and dividing the whole by one part: in `2 : 3` there are 5 "
        "parts in all.",
        "conversion of units": "Multiplying where you should divide: to a larger unit the number "
        "gets smaller. Areas take the factor twice, volumes three times.",
        "greatest common divisor": "Stopping at a common divisor that is not the greatest, or "
        "giving the least common multiple instead: the divisor is never above the numbers.",
        "least common multiple": "Giving the product: it is a common multiple, but not the least "
        "one if the numbers share a factor.",
        "prime factorization": "Leaving a factor that is not prime, such as 9 or 15, and taking 1 "
        "for a prime.",
        "prime number": "Taking 1 for a prime, forgetting that 2 is one, and believing that odd "
        "numbers such as 51 or 91 must be prime.",
        "rounding": "Rounding in several steps, or too early in a calculation: look only at the "
        "first digit that goes.",
        "scientific notation": "Counting zeros instead of places, the wrong sign in the exponent, "
        "and a first factor that is not from 1 up to below 10.",
        "order of operations": "Working from left to right throughout: `2 + 3*4` is 14, not 20; "
        "and `-3^2` is -9, since the power comes first.",
        "surd": "Taking the root of each part of a sum: `√(9 + 16)` is 5, not `3 + 4`. And not "
        "taking out the largest square.",
        "power": "Multiplying exponents where they are added: `x² x³ = x⁵`, but `(x²)³ = x⁶`; and "
        "forgetting the number in `(2x)³ = 8x³`.",
        "sequence": "Giving the next term where a rule is asked, or starting the count at 0: put "
        "`n = 1` into your rule, the first term must come out.",
        "nth term": "Writing `n + d` instead of `d*n`: put `n = 1` and `n = 2` in, and the first "
        "two terms must come out.",
        "mean": "Dividing by the wrong count; for the median, forgetting to put the values in "
        "order.",
        "median": "Forgetting to put the values in order first; with an even count take the mean "
        "of the two in the middle.",
        "standard deviation": "Forgetting the square or the root, and mixing up the population "
        "(divide by `n`) and a sample (divide by `n - 1`).",
        "probability": "Adding where you should multiply: “and” multiplies, “or” adds. Without "
        "putting back, the second draw has one less of each number.",
        "permutation": "Counting orders where only the choice matters, or the other way round: ask "
        "whether another order would be another outcome.",
        "radical equation": "Squaring part by part: `(√x + 3)²` is `x + 6√x + 9`. And not putting "
        "the solutions in at the end: squaring can bring in false ones.",
        "interest": "Adding the same interest each year where it is compounded, and using 5 "
        "instead of 0.05.",
        "speed, distance and time": "Mixing units, and 2 h 30 min taken for 2.3 hours: it is 2.5. "
        "The mean of two speeds is not the mean speed.",
        "area": "Taking a slanted side for the height, forgetting the half of a triangle, and "
        "units: areas are in squares.",
        "circle": "Mixing up radius and diameter, and `2πr` (around) with `πr²` (inside).",
        "volume": "Mixing up radius and diameter, forgetting the third of cones and pyramids, and "
        "units: volumes are in cubes.",
        "Pythagorean theorem": "Adding where a leg is sought: then the squares are subtracted. "
        "And forgetting the root, or doubling instead of squaring.",
        "trigonometry": "A calculator in radians instead of degrees, and mixing up opposite and "
        "adjacent: mark the angle first.",
        "slope": "Dividing the wrong way up, the `x` difference by that of `y`, or taking the "
        "points in another order below than above.",
        "line": "Mixing up the slope and the intercept, and signs when a point is put in.",
        "absolute value": "Taking one case only: `|x| = 3` has 3 and -3. And forgetting that an "
        "absolute value is never negative, so `|x| = -3` has no solution.",
        "Taylor series": "Forgetting the factorials below, and the powers of `x - a` where it is "
        "not taken around 0.",
        "composition": "The wrong order: `f(g(x))` does `g` first.",
        "chain rule": "Forgetting to multiply by the derivative of what is inside.",
        "function": "Putting a negative number in without brackets: `(-2)²` is 4. And `f(x + 1)` "
        "is not `f(x) + 1`.",
        "inverse function": "Taking it for `1/f(x)`: the inverse undoes the function.",
        "completing the square": "Adding the square of half the middle number and not taking it "
        "off again.",
        "parabola": "The sign of the vertex: `(x - 3)² + 1` has it at `x = 3`, not at -3.",
        "limit": "Taking 0/0 for 0 or 1: it says nothing yet, so simplify first.",
        "derivative": "Differentiating a product factor by factor, and forgetting the derivative "
        "of what is inside: `sin(2x)` gives `2cos(2x)`.",
        "integral": "Forgetting `+ C`, multiplying by the exponent instead of dividing by the new "
        "one, and the order of the bounds: upper minus lower.",
        "tangent line": "Using the derivative itself as the slope: put the place in first. And the "
        "line goes through the point of the curve.",
        "extremum": "Stopping at `f′ = 0`: it may be a saddle. And giving `x` where the value is "
        "asked.",
        "differential equation": "Forgetting the constant, or adding it at the end: it belongs "
        "where you integrate, and may become a factor.",
        "matrix": "Multiplying entry by entry, and changing the order: `AB` is mostly not `BA`.",
        "inverse matrix": "Forgetting to divide by the determinant, or a sign off the diagonal.",
        "determinant": "Adding the second product instead of subtracting, and the signs "
        "`+ - +` when expanding.",
        "eigenvalue": "Subtracting `λ` everywhere: it is taken only from the diagonal.",
        "vector": "Adding the components instead of their squares for a length.",
        "dot product": "Giving a vector: a dot product is a single number.",
        "complex number": "Forgetting that `i² = -1` when multiplying out.",
        "series": "One term too many or too few: from 0 to `n` there are `n + 1`. And the formula "
        "for infinite sums needs `|r| < 1`.",
    }
)


_UNKNOWN: Final = (
    "I know no slip that is typical of such problems; send me your own working (^g), and I tell "
    "you where it goes wrong, if it does."
)


def slip_of(text: str, messages: Sequence[str]) -> str | None:
    """What often goes wrong with the topic that a message names, or that was talked about."""
    if len(text) > _LONGEST or not _ASKS.search(text):
        return None
    named = nearest_topic(text)
    topics = [named] if named else map(topic_of, reversed(messages[-_MOST_BEFORE:]))
    if named is None and any(map(_RADICAL.search, messages[-1:])):
        return _SLIPS["radical equation"]
    return next((_SLIPS[one.name] for one in topics if one and one.name in _SLIPS), _UNKNOWN)


_RADICAL: Final = late_regex(r"(?:sqrt|√|square root)[^=]*[a-z][^=]*=|=.*(?:sqrt|√)\(?[^)]*[a-z]")
