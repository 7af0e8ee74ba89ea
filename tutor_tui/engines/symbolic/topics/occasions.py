"""When a method is the right one: "when do you use the product rule", "mean or median?"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.topics.finding import whole_words

_LONGEST: Final = 120
_OWN_NUMBERS: Final = re.compile(r"\d\s*[-+*/=^]|=")
_ASKS: Final = re.compile(
    r"\b(?:when|where|in which cases?|how (?:do|can|would|should) (?:i|you|we) (?:know|tell|decide)"
    r" (?:when|whether|if|which))\b.{0,30}\b(?:use|used|using|need|apply|choose|pick|works?)\b"
    r"|\bwhen to\b|\bshould i use\b|\bwhich (?:one )?(?:should|do|would) (?:i|you|we) use\b"
    r"|\b(?:do|should|would) (?:i|you|we) use .{2,40} or\b|\bor\b.*\bwhich (?:one )?is better\b"
    r"|\bwhich (?:kind of |type of )?average\b.*\b(?:use|best|better)\b",
    re.IGNORECASE,
)
OCCASIONS: Final[tuple[tuple[str, str], ...]] = (
    (
        r"quadratic formula|(?:factor\w*|completing the square).* or .*formula",
        "The quadratic formula works for every equation `a x² + b x + c = 0`; use it when you see "
        "no whole numbers with product `a c` and sum `b`, since factoring is quicker where it "
        "works.",
    ),
    (
        r"complet\w+ (?:the )?square",
        "Complete the square when you want the vertex of a parabola or the centre of a circle, or "
        "to solve a quadratic that does not factor and whose middle number is even.",
    ),
    (
        r"chain(?: rule)?\b.*product rule|product(?: rule)?\b.*chain rule",
        "Use the product rule when two factors both hold the variable, such as `x² sin(x)`, and "
        "the chain rule when one function stands inside another, such as `sin(x²)`.",
    ),
    (
        r"product rule",
        "Use the product rule when two factors both hold the variable, such as `x² ln(x)`; a "
        "constant factor needs none, and a function within a function needs the chain rule.",
    ),
    (
        r"quotient rule",
        "Use the quotient rule when the variable stands above and below the line, such as "
        "`x/(x² + 1)`; with only a number above, write a negative power instead.",
    ),
    (
        r"chain rule",
        "Use the chain rule when a function stands inside another, such as `sin(x²)` or "
        "`(3x + 1)^5`: something other than plain `x` is inside.",
    ),
    (
        r"integrat\w+ by parts",
        "Integrate by parts when the integrand is a product of which one factor gets simpler by "
        "differentiating, such as `x e^x` or `x ln(x)`.",
    ),
    (
        r"substitution(?!.* system)|u[- ]?sub\w*",
        "Substitute in an integral when the derivative of some inner part stands beside it as a "
        "factor, such as `2x` beside `cos(x²)`; in a system of equations when one unknown is easy "
        "to get alone.",
    ),
    (
        r"partial fractions?",
        "Use partial fractions for a quotient of polynomials whose bottom factors and has the "
        "higher degree; else divide first.",
    ),
    (
        r"l['’]?h[oô]?s?pital\w*(?:['’]s)?",
        "L'Hôpital's rule is for limits of the form `0/0` or `∞/∞` only; then the limit of the "
        "quotient of the derivatives is the same, if it exists.",
    ),
    (
        r"(?:law of cosines|cosine (?:rule|law)|law of sines|sine (?:rule|law)).*",
        "Use the law of sines when you know a side with its opposite angle and one thing more; use "
        "the law of cosines with two sides and the angle between them, or with all three sides.",
    ),
    (
        r"(?:sin\w*|cos\w*|tan\w*)(?:,? or|,? and|,) (?:sin|cos|tan).*|soh ?cah ?toa"
        r"|(?:use|pick|choose) (?:sine?|cos(?:ine)?|tan(?:gent)?)(?! rule| law)",
        "With the opposite side and the hypotenuse use sine, with the adjacent side and the "
        "hypotenuse cosine, with opposite and adjacent tangent.",
    ),
    (
        r"pythag\w+(?:['’]s?)?(?: theorem)?",
        "Pythagoras is for right triangles where two sides are known and the third is wanted; with "
        "an angle use sine, cosine or tangent.",
    ),
    (
        r"(?:mean|median|mode|average).*(?:mean|median|mode|average)|medians?|which .*average.*",
        "Use the mean when all values count alike, the median when a few very large or small ones "
        "would pull it away (incomes, house prices), and the mode for what is most common.",
    ),
    (
        r"permutations?.*combinations?|combinations?.*permutations?|ncr|npr|permutations?"
        r"|combinations?",
        "Use permutations when the order counts (places in a race, codes), combinations when it "
        "does not (teams, hands of cards).",
    ),
    (
        r"(?:sample|population) (?:standard deviation|variance)|n ?- ?1",
        "Divide by `n - 1` when the data are a sample from which you estimate the spread of a "
        "larger group, by `n` when they are the whole group.",
    ),
    (
        r"binomial(?: distribution)?",
        "Use the binomial distribution for a fixed number of independent trials, each with the "
        "same chance of success, when you count the successes.",
    ),
    (
        r"poisson(?: distribution)?",
        "Use the Poisson distribution to count events that come singly, independently and at a "
        "steady mean rate, such as calls in an hour.",
    ),
    (
        r"normal approximations?|normal.*to the binomial",
        "A binomial distribution is close to the normal one with mean `n p` and variance "
        "`n p(1 - p)` when `n p` and `n(1 - p)` are both at least 5, better 10; move the ends by "
        "0.5, the continuity correction.",
    ),
    (
        r"normal distribution|z[- ]?scores?",
        "Use the normal distribution for quantities that gather evenly round a mean, such as "
        "heights or errors, and for means of large samples; a z-score compares values of "
        "different scales.",
    ),
    (
        r"log(?:arithm)?s?|ln",
        "Use logarithms when the unknown stands in an exponent, as in `2^x = 10`: they bring it "
        "down, `x = ln(10)/ln(2)`.",
    ),
    (
        r"elimination.*substitution|substitution.*elimination|elimination",
        "Eliminate when an unknown has equal or easily equal coefficients in both equations; "
        "substitute when one unknown already stands alone or has the coefficient 1.",
    ),
    (
        r"(?:lcm|least common multiple|gcf|gcd|hcf|greatest common (?:factor|divisor)).*",
        "Use the greatest common divisor to reduce fractions or cut things into equal groups, the "
        "least common multiple for a common denominator or for when things happen together again.",
    ),
    (
        r"(?:open|closed) (?:circle|dot)s?.*|(?:round|square) brackets",
        "A closed dot or a square bracket takes the end in (`≤`, `≥`), an open dot or a round "
        "bracket leaves it out (`<`, `>`, and always at infinity).",
    ),
    (
        r"radians?.*|degrees?.*",
        "Use degrees for angles of figures, and radians in calculus and wherever the length of an "
        "arc matters: there `sin(x)` has the derivative `cos(x)` only in radians.",
    ),
    (
        r"\+ ?c|constant of integration|plus c",
        "Add `C` to every indefinite integral, since a constant has the derivative 0; a definite "
        "integral needs none, because it cancels.",
    ),
)
"""The particular before the general; each pattern is searched as whole words."""


def occasion_of(text: str) -> str | None:
    """When to use the method that a message asks about; `None` for other messages."""
    if len(text) > _LONGEST or _OWN_NUMBERS.search(text) or not _ASKS.search(text):
        return None
    named = ((found.start(), -len(found[0]), said) for said, found in _places(text))
    return min(named, default=(0, 0, None))[2]


def _places(text: str) -> list[tuple[str, re.Match[str]]]:
    found = ((said, whole_words(names).search(text)) for names, said in OCCASIONS)
    return [(said, place) for said, place in found if place]
