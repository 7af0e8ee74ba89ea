"""What a topic is good for: "when would I use this", "what are eigenvalues used for"."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tutor_tui.engines.symbolic.topics.finding import nearest_topic
from tutor_tui.engines.symbolic.topics.of_problems import topic_of
from tutor_tui.mathematics.late_patterns import late_regex

_LONGEST: Final = 120
_ASKS: Final = late_regex(
    r"\b(?:(?:when|where) (?:would|will|do|can|could|should|am|are|is)|why (?:would|should|will))"
    r" (?:i|you|we|people|one|anyone|it|this|that|they|these)(?: ever| actually| even| really"
    r"| going to)* (?:use|used|need|apply|applied|useful)\b|\bhow (?:is|are) .{1,40} used\b"
    r"|\bwhat(?:'s| is| are|s)? (?!(?:the )?[a-z] for\b|.*\b(?:watch|look)\b).{1,40}"
    r"\b(?:used for|good for|useful for|for|needed for)\W*$"
    r"|\bwhat(?:'s| is|s) the (?:point|use|purpose) of\b|\b(?:in )?real life\b|\breal[- ]world\b"
    r"|\bwhy (?:do|should|must|would) (?:i|you|we|people|they)(?: (?:even|have to|need to|actually"
    r"|ever|all|really|make us|teach))* (?:learn|study|care about|need|teach) ?(?:this|it|that"
    r"|these|things|stuff|us)?\b(?=\W*(?:$|(?:at|in) school))"
    r"|\bwhy (?:do|should|must) (?:i|you|we|people) (?:even )?(?:learn|study|care about|need)\b"
    r"|\bwhat (?:can|could|do) (?:i|you|we|people) do with\b|\bwhere (?:is|are) .{1,40} used\b"
    r"|\bwhy (?:is|are) (?!.*\d).{1,30} (?:so |even |really )?(?:useful|important)\b",
    re.IGNORECASE,
)
_MOST_BEFORE: Final = 6
_OWN_NUMBERS: Final = late_regex(r"\d|=|\bC\b|\+ ?c\b|\b(?:there|here)\W*$")
"""What makes a message one about a problem rather than about a topic."""
_USES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "eigenvalue": "Eigenvalues tell what a matrix does when it is applied again and again: "
        "whether vibrations grow or die out, how populations settle, and which directions hold "
        "most of the spread in data.",
        "determinant": "A determinant tells by which factor a matrix stretches areas or volumes, "
        "and whether a system has exactly one solution (it has unless the determinant is 0).",
        "inverse matrix": "An inverse matrix undoes what a matrix does: it solves the same system "
        "for many right sides, and turns a picture or a code back.",
        "matrix": "Matrices hold systems of equations, turn and stretch pictures in computer "
        "graphics, and describe networks and tables of data.",
        "vector": "Vectors describe whatever has a size and a direction: forces, speeds, "
        "positions in a game, or all the numbers that describe one customer.",
        "dot product": "A dot product finds angles and right angles, the work that a force does "
        "along a path, and how alike two lists of numbers are.",
        "cross product": "A cross product finds a direction at right angles to two others, the "
        "area between them, and the turning effect of a force.",
        "derivative": "Derivatives are used wherever something changes: speed and acceleration, "
        "growth rates, marginal costs, and the largest or smallest value of something.",
        "chain rule": "The chain rule is used whenever one thing depends on another that changes, "
        "too; neural networks learn by it.",
        "product rule": "The product rule is used when a quantity is a product of two that both "
        "change, such as price times amount sold.",
        "integral": "Integrals add up what changes: a distance from a speed, areas and volumes, "
        "the work of a force, and probabilities from a curve.",
        "integration by parts": "Integration by parts is used for products such as `x e^x` or "
        "`x sin(x)`, where differentiating one factor makes it simpler; means of distributions "
        "are often found so.",
        "limit": "Limits give sense to what happens as closely as you like: derivatives, integrals "
        "and sums without end are all defined by them.",
        "Taylor series": "Taylor series replace a function by a polynomial, which is how "
        "calculators find `sin` and `e^x`, and how physicists simplify formulas for small values.",
        "series": "Sums without end give loans and annuities their formulas, repeating decimals "
        "their fractions, and functions their Taylor series.",
        "convergence": "Whether a series converges decides if a sum without end may be used at "
        "all, for example to calculate a function or a probability.",
        "differential equation": "Differential equations describe what depends on its own change: "
        "cooling, radioactive decay, populations, springs, circuits and diseases that spread.",
        "complex number": "Complex numbers describe whatever turns or swings: alternating "
        "current, sound and radio waves, and the vibrations behind quadratic equations without "
        "real roots.",
        "standard deviation": "A standard deviation says how far values usually lie from their "
        "mean: the risk of an investment, the accuracy of a measurement, marks in a test.",
        "normal distribution": "The normal distribution describes what many small chances add up "
        "to: heights, errors of measurement, and means of samples, hence tests and polls.",
        "binomial distribution": "The binomial distribution counts successes in trials that are "
        "all alike: faulty parts in a box, right guesses in a test, heads in coin flips.",
        "expected value": "An expected value is what something brings on average in the long run; "
        "insurances, games and investments are priced by it.",
        "mean": "A mean sums many values up in one, such as marks, prices or measurements; with "
        "outliers the median is fairer.",
        "median": "A median is the middle value, used where a few extreme values would spoil the "
        "mean, such as for incomes and house prices.",
        "regression": "Regression finds the line that fits data best, to predict one quantity from "
        "another: sales from advertising, weight from height.",
        "probability": "Probabilities are used wherever the outcome is uncertain: insurance, "
        "weather, medicine tests, games.",
        "Bayes' theorem": "Bayes' theorem turns what is known the other way round: how likely an "
        "illness is after a positive test, or spam after certain words.",
        "combination": "Combinations count choices without order: lottery tickets, teams, hands of "
        "cards.",
        "permutation": "Permutations count orders: codes, rankings, timetables.",
        "logarithm": "Logarithms find an exponent: how long money takes to double, how loud, how "
        "acid or how strong (decibels, pH, earthquakes).",
        "exponential function": "Exponential functions describe what grows or shrinks by the same "
        "factor in equal times: interest, populations, decay, diseases.",
        "quadratic equation": "Quadratic equations describe thrown balls, areas, braking distances "
        "and the best price of something.",
        "completing the square": "Completing the square shows the vertex of a parabola at once, "
        "and turns equations of circles into a form that names centre and radius.",
        "discriminant": "The discriminant tells how many real roots a quadratic has before you "
        "solve it.",
        "factoring": "Factoring shows where an expression is 0, and what a fraction has to cancel.",
        "trigonometry": "Trigonometry finds lengths and angles that cannot be measured directly, "
        "and describes all that repeats: waves, tides, sound.",
        "system of equations": "Systems of equations are used where several unknowns are bound "
        "together: mixtures, prices, currents in a circuit.",
        "linear equation": "Linear equations find one unknown number from what is known of it: "
        "a price before tax, a time for a trip, a break-even point.",
        "percentage": "Percentages compare parts of different wholes: discounts, interest, taxes, "
        "polls.",
        "greatest common divisor": "The greatest common divisor reduces fractions, and divides "
        "things into equal groups without rest; encryption rests on it.",
        "prime number": "Prime numbers are what whole numbers are made of; keys of encryption on "
        "the internet are built from large ones.",
        "modular arithmetic": "Modular arithmetic is used for clocks, calendars, check digits and "
        "encryption.",
        "partial fractions": "Partial fractions split a fraction into simple ones, which can be "
        "integrated one by one.",
        "tangent line": "A tangent line replaces a curve near a point, to estimate values there "
        "and to find roots by Newton's method.",
        "extremum": "Largest and smallest values are what is looked for in most practice: least "
        "cost, greatest profit, shortest way.",
        "fraction": "Fractions share things out: parts of a recipe, of an hour, of a bill; and "
        "every equation with a division leads to them.",
        "order of operations": "The order of operations makes everybody, and every calculator "
        "and spreadsheet, read a line of numbers the same way.",
        "ratio": "Ratios share and scale: money between partners, recipes, maps, models and mixed "
        "colours.",
        "rounding": "Rounding gives numbers that are easy to handle and no more exact than what "
        "was measured: prices, distances, estimates.",
        "scientific notation": "Scientific notation writes very large and very small numbers "
        "briefly: distances in space, sizes of atoms, what a calculator shows.",
        "surd": "Roots come up wherever a square is undone: sides of squares, diagonals, distances "
        "and standard deviations; simplified, they stay exact.",
        "sequence": "Sequences describe what changes step by step: savings month by month, seats "
        "in rows, populations year by year.",
        "interest": "Interest is what loans and savings are reckoned with: it tells what "
        "borrowing costs and what saving brings.",
        "area": "Areas tell how much covers a surface: paint, carpet, land, grass seed.",
        "volume": "Volumes tell how much fits in: boxes, tanks, pools, medicine in a syringe.",
        "circle": "Circles come up with whatever is round or turns: wheels, pipes, pizzas, orbits.",
        "line": "Lines describe whatever grows by the same amount in equal steps: taxi fares, "
        "phone plans, distance at a steady speed.",
        "slope": "A slope tells how fast one quantity changes with another: how steep a road is, "
        "the price per piece, a speed.",
        "function": "Functions describe how one quantity depends on another: a price on a weight, "
        "a height on the time, and every formula in a spreadsheet.",
        "inverse function": "An inverse function answers the question backwards: which "
        "temperature in Celsius is 90 °F, how long until the money has doubled.",
        "expanding": "Expanding takes brackets away, so that like terms can be collected and "
        "equations be solved.",
        "like terms": "Collecting like terms makes formulas short before numbers are put in, and "
        "is the first step of most equations.",
        "rational expression": "Fractions with the unknown below come up with speeds, with work "
        "that is shared, with lenses and resistors.",
        "inequality": "Inequalities describe limits: a budget, a speed limit, the least mark to "
        "pass, how many fit in.",
        "absolute value": "Absolute values measure distances and errors, whatever their sign: "
        "tolerances, differences of temperature.",
        "least common multiple": "The least common multiple gives a common denominator, and tells "
        "when things that repeat happen together again.",
        "prime factorization": "Prime factors help to reduce fractions, to find common divisors "
        "and multiples, and to simplify roots.",
        "speed, distance and time": "It tells how long a trip takes, how far one gets, and how "
        "fast one has to go.",
        "power": "Powers count what multiplies again and again: areas and volumes, bits and bytes, "
        "growth by the same factor; their rules make large and small numbers easy to handle.",
        "conversion of units": "Converting units is needed wherever numbers come from different "
        "sources: recipes, maps, speeds, doses, plans; engineers check formulas by it.",
        "composition": "Functions are put into each other wherever one step follows another: a tax "
        "on a reduced price, a unit changed after a calculation.",
        "Pythagorean theorem": "Pythagoras finds distances: a ladder, a diagonal, the way between "
        "two points on a map.",
    }
)


def use_of(text: str, messages: Sequence[str]) -> str | None:
    """What the topic is good for that a message names, or else the one that was talked about."""
    if len(text) > _LONGEST or _OWN_NUMBERS.search(text) or not _ASKS.search(text):
        return None
    if (named := nearest_topic(text)) is not None:
        return _USES.get(named.name)
    topics = map(topic_of, reversed(messages[-_MOST_BEFORE:]))
    return next((_USES[one.name] for one in topics if one and one.name in _USES), None)
