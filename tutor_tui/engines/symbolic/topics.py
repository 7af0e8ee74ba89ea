"""Short explanations of topics, each with an example that the core can solve."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Topic:
    """What a topic is in a sentence or two, and something to try.

    `pattern` finds its name in a question; `example` is a question for the core.
    """

    name: str
    pattern: str
    explanation: str
    example: str

    @property
    def text(self) -> str:
        """The explanation with its example, in Markdown."""
        return f"{self.explanation} Try: `{self.example}`"


TOPICS: Final = (
    Topic(
        "system of equations",
        r"systems? of (?:linear )?equations?|simultaneous equations?",
        "A system of equations asks for numbers that fulfil several equations at once; you "
        "eliminate one unknown after another until a single one is left.",
        "solve x + y = 5, x - y = 1",
    ),
    Topic(
        "quadratic equation",
        r"quadratics?(?: equations?| formula)?",
        "A quadratic equation contains the square of the unknown, such as `x²`, and has at most "
        "two solutions; factoring finds them, or else `x = (-b ± √(b² - 4ac))/(2a)`.",
        "solve x^2 - 5x + 6 = 0",
    ),
    Topic(
        "linear equation",
        r"linear equations?",
        "A linear equation has the unknown only to the first power; do the same to both sides "
        "until the unknown stands alone.",
        "solve 3x + 11 = 14",
    ),
    Topic(
        "linear algebra",
        r"linear algebra",
        "Linear algebra studies equations whose unknowns are only added up and multiplied by "
        "numbers, together with the vectors and matrices that describe them; its heart is solving "
        "several such equations at once.",
        "solve 2x + y = 7, x - y = 2",
    ),
    Topic(
        "equation",
        r"equations?",
        "An equation says that two expressions have the same value; solving it means finding the "
        "numbers for which that is true.",
        "solve 2x + 3 = 11",
    ),
    Topic(
        "fraction",
        r"fractions?|numerators?|denominators?",
        "A fraction such as `3/4` is three of the parts you get when one is split into four; to "
        "add fractions, bring them to the same denominator first.",
        "what is 1/3 + 1/4?",
    ),
    Topic(
        "factoring",
        r"factoring|factori[sz]ation|factori[sz]ing",
        "Factoring writes a sum as a product, so that you can see where it is zero: "
        "`x² - 4` is `(x - 2)(x + 2)`.",
        "factor x^2 - 4",
    ),
    Topic(
        "expanding",
        r"expanding|distributive (?:law|property)",
        "Expanding multiplies brackets out: every term of one bracket meets every term of the "
        "other, as in `(x + 1)(x + 2) = x² + 3x + 2`.",
        "expand (x + 1)(x + 2)",
    ),
    Topic(
        "derivative",
        r"derivatives?|differentiation|differentiating|differential calculus",
        "The derivative tells how fast a function changes at each place: it is the slope of its "
        "graph there, and `x²` has the derivative `2x`.",
        "differentiate x^2 sin x",
    ),
    Topic(
        "integral",
        r"integrals?|integration|integrating|antiderivatives?",
        "An integral adds up infinitely many thin slices, which gives the area under a graph; it "
        "undoes differentiation.",
        "integrate x^2 from 0 to 1",
    ),
    Topic(
        "calculus",
        r"calculus",
        "Calculus is about change: derivatives measure how fast something changes, integrals add "
        "the changes up again.",
        "differentiate x^3",
    ),
    Topic(
        "function",
        r"functions?",
        "A function gives exactly one result for every number that you put in; with "
        "`f(x) = x² + 1`, putting in 3 gives 10.",
        "f(x) = x^2 + 1, what is f(3)?",
    ),
    Topic(
        "percentage",
        r"percent(?:age)?s?|per cent",
        "Percent means hundredths: 15 percent of 80 is `15/100 * 80`.",
        "what is 15% of 80?",
    ),
    Topic(
        "square root",
        r"square roots?",
        "The square root of a number is the number, not below zero, whose square it is: "
        "`√9 = 3`, because `3² = 9`.",
        "what is the square root of 144?",
    ),
    Topic(
        "power",
        r"powers?|exponents?|exponentiation|indices",
        "A power is a repeated product: `2³ = 2 * 2 * 2 = 8`; when you multiply powers of the same "
        "base, their exponents add up.",
        "what is 2^10?",
    ),
    Topic(
        "logarithm",
        r"logarithms?|logs?",
        "A logarithm asks for the exponent: `ln(x)` is the power to which `e` is raised to give "
        "`x`, and it turns products into sums.",
        "differentiate ln(x)",
    ),
    Topic(
        "trigonometry",
        r"trigonometry|trig|sine|cosine|tangent",
        "Trigonometry links angles and lengths: in a right triangle, the sine of an angle is the "
        "opposite side divided by the hypotenuse, the cosine the adjacent one.",
        "what is sin(pi/6)?",
    ),
    Topic(
        "Pythagoras",
        r"pythagor\w+",
        "In a right triangle, the squares of the two short sides add up to the square of the long "
        "one: `a² + b² = c²`.",
        "what is sqrt(3^2 + 4^2)?",
    ),
    Topic(
        "pi",
        r"pi|π",
        "Pi, about `3.14159`, is the circumference of a circle divided by its diameter; it is "
        "the same for all circles and no fraction.",
        "what is 2 * pi * 3?",
    ),
    Topic(
        "prime number",
        r"primes?(?: numbers?)?",
        "A prime number is a whole number above 1 that only 1 and itself divide; every other "
        "whole number above 1 is a product of primes.",
        "factor 360",
    ),
    Topic(
        "algebra",
        r"algebra",
        "Algebra calculates with letters that stand for numbers, so that one line holds for all "
        "of them.",
        "simplify 2x + 3x",
    ),
)
"""From the special to the general: the first whose name occurs is meant."""

_ASKS: Final = re.compile(
    r"\b(?:explain|what(?:'s| is| are| does| do)?|whats|tell me|teach|describe|define"
    r"|definition|mean(?:s|ing)?|help|learn|understand|introduc\w+|how (?:do|does|to|are|is)"
    r"|about|struggling|confused)\b",
    re.IGNORECASE,
)


def topic_in(text: str) -> Topic | None:
    """The topic that a message asks about, or that it consists of."""
    plain = text.replace("’", "'")
    named = next((topic for topic in TOPICS if _names(topic, plain)), None)
    if named is None:
        return None
    is_alone = len(plain.split()) <= 3
    return named if is_alone or _ASKS.search(plain) else None


def _names(topic: Topic, text: str) -> bool:
    return bool(re.search(rf"\b(?:{topic.pattern})\b", text, re.IGNORECASE))
