"""What school does with numbers and money under a name of its own: bounds, best buys, factors."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_PRE: Final = "OpenStax, Prealgebra 2e"
_ELEMENTARY: Final = "OpenStax, Elementary Algebra 2e"
_ALGEBRA: Final = "OpenStax, Algebra and Trigonometry 2e"

TOPICS: Final = (
    Topic(
        "bounds of a rounded number",
        r"(?:upper|lower) (?:and (?:upper|lower) )?bounds?|error intervals?"
        r"|bounds? of (?:a )?rounded numbers?|bounds? and error intervals?",
        "A rounded number lies within half of the unit that it is rounded to: 12.4, rounded to a "
        "tenth, is at least 12.35, the lower bound, and less than 12.45, the upper bound; the "
        "error interval is `12.35 ≤ x < 12.45`.",
        "12.4 rounded to 1 decimal place, what is the error interval?", f"{_PRE}, chapter 5",
        ("rounding",),
    ),
    Topic(
        "reverse percentage",
        r"reverse percent(?:age)?s?|(?:finding )?the original (?:price|amount|value)",
        "A reverse percentage leads back to the old value: after 20% off, 60 is 80% of it, so "
        "divide by 0.8 instead of adding 20%: `60/0.8 = 75`.",
        "a price after a 20% discount is 60. what was the original price?", f"{_PRE}, chapter 6",
        ("percentage change", "percentage"),
    ),
    Topic(
        "sharing in a ratio",
        r"(?:sharing|dividing|splitting)(?: an amount)? in(?:to)? (?:a |the )?(?:given )?ratios?"
        r"|ratio sharing",
        "To share in a ratio, add its numbers, divide the whole by that, and give everybody so "
        "many parts: 60 in `2 : 3` makes 5 parts of 12, so 24 and 36.",
        "share 60 in the ratio 2:3", f"{_PRE}, chapter 5",
        ("ratio", "direct and inverse proportion"),
    ),
    Topic(
        "best buy",
        r"best (?:buys?|value|deals?)|unit (?:prices?|rates?)|unitary method",
        "Compare what one costs: divide each price by its amount, and the smallest unit price is "
        "the best buy. The unitary method does the same: find one, then multiply.",
        "3 apples cost 1.20 and 5 apples cost 1.75. which is the better buy?", f"{_PRE}, chapter 5",
        ("ratio", "direct and inverse proportion"),
    ),
    Topic(
        "exchange rate",
        r"exchange rates?|currency (?:conversions?|exchange)",
        "An exchange rate says how much of one currency one unit of another buys: multiply by it "
        "on the way there, divide by it on the way back.",
        "what is 100*0.9?", f"{_PRE}, chapter 5", ("ratio", "direct and inverse proportion"),
    ),
    Topic(
        "conversion of units",
        r"conversions? of units|unit conversions?|(?:to )?convert(?:ing)? units?|metric units?"
        r"|(?:the )?metric system",
        "To change units, multiply by how many of the new unit make one of the old: 1 km is "
        "1000 m, so 2.5 km are 2500 m. To a larger unit, divide. An area takes that number twice, "
        "a volume three times.",
        "convert 2.5 km to m", f"{_PRE}, chapter 7", ("ratio", "scientific notation"),
    ),
    Topic(
        "factor pair",
        r"(?:find(?:ing)? (?:all )?(?:the )?factors(?: of (?:a )?numbers?)?|factor pairs?)",
        "The factors of a number come in pairs: try 1, 2, 3 and so on, and write the partner of "
        "each that divides it, until the pairs meet: 24 is 1 · 24, 2 · 12, 3 · 8 and 4 · 6.",
        "factors of 24", f"{_PRE}, chapter 2", ("divisibility", "prime factorization"),
    ),
    Topic(
        "comparison of fractions",
        r"(?:comparing|ordering|comparison of) fractions",
        "Write fractions with the same denominator, then the larger numerator wins: `2/3 = 10/15` "
        "is more than `3/5 = 9/15`.",
        "which is bigger, 2/3 or 3/5?", f"{_PRE}, chapter 4", ("fraction", "equivalent fractions"),
    ),
    Topic(
        "times table",
        r"(?:times|multiplication) tables?",
        "A times table lists the multiples of a number; `7*8` is seven eights. What is not known "
        "by heart can be put together: seven eights are five eights and two eights, `40 + 16`.",
        "what is 7*8?", f"{_PRE}, chapter 1", ("arithmetic",),
    ),
    Topic(
        "long multiplication",
        r"(?:long|column|grid) multiplication|(?:grid|lattice) method",
        "Long multiplication multiplies by each digit with its place value and adds: `23*47` is "
        "`23*40 + 23*7`, that is `920 + 161`.",
        "what is 23*47?", f"{_PRE}, chapter 1", ("long division", "place value"),
    ),
    Topic(
        "quadratic sequence",
        r"quadratic sequences?|second differences?",
        "In a quadratic sequence the differences of the differences are the same number; half of "
        "it is the number before `n²`, and what is left after taking that away is a linear rule.",
        "nth term of 2, 5, 10, 17, 26", f"{_ALGEBRA}, chapter 13", ("sequence", "parabola"),
    ),
    Topic(
        "iteration",
        r"iterations?|iterative (?:formula|method)s?|fixed[- ]point iterations?",
        "Iteration puts each result into the same formula again, `x₁ = g(x₀)`, `x₂ = g(x₁)` and so "
        "on; where the numbers settle, `x = g(x)` holds.",
        "solve x^3 - x - 1 = 0", "OpenStax, Calculus Volume 1, chapter 4", ("Newton's method",),
    ),
    Topic(
        "quadratic system",
        r"(?:simultaneous|systems? of) equations with (?:a|one) (?:quadratic|circle)"
        r"|(?:non-?linear|quadratic) (?:simultaneous equations|systems?)"
        r"|(?:one )?linear and one quadratic",
        "With one linear and one quadratic equation, solve the linear one for a letter and put "
        "that into the other: a quadratic equation is left, and each solution gives a pair.",
        "solve x^2 + y^2 = 25, y = x + 1", f"{_ALGEBRA}, chapter 11", ("system of equations",),
    ),
    Topic(
        "linear programming",
        r"linear programming|feasible regions?",
        "Linear programming looks for the largest or smallest value of a linear expression under "
        "linear inequalities; it lies at a corner of the region that they leave.",
        "solve x + y = 4, x - y = 2", f"{_ALGEBRA}, chapter 11", ("inequality",),
    ),
    Topic(
        "constant acceleration",
        r"suvat(?: equations?)?|constant acceleration|equations? of motion|kinematics"
        r"|projectiles?(?: motion)?",
        "With constant acceleration `v = u + at`, `s = ut + at²/2` and `v² = u² + 2as`: `s` is the "
        "distance, `u` the first and `v` the last speed, `a` the acceleration, `t` the time. A "
        "projectile has these upwards with gravity, and a constant speed sideways.",
        "v = u + a*t, u = 0, a = 2, t = 5, find v", f"{_ELEMENTARY}, chapter 2",
        ("speed, distance and time", "derivative"),
    ),
)  # fmt: skip
