"""Words of numbers, algebra, money and data that pupils ask about."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_PRE: Final = "OpenStax, Prealgebra 2e"
_ELEMENTARY: Final = "OpenStax, Elementary Algebra 2e"
_STATISTICS: Final = "OpenStax, Introductory Statistics 2e"

TOPICS: Final = (
    Topic(
        "surd",
        r"surds?|rationali[sz]ing(?: the denominator)?|rationali[sz]e(?: the denominator)?",
        "A surd is a root that is no whole number or fraction, such as `√2`; it is left as a root "
        "to stay exact. `√12 = √4 √3 = 2√3`, and a root below the line of a fraction goes when "
        "top and bottom are multiplied with it.",
        "simplify sqrt(50)", f"{_ELEMENTARY}, chapter 9", ("square root", "power"),
    ),
    Topic(
        "significant figures",
        r"significant (?:figures?|digits?)|sig figs?|s\.?f\.?",
        "The first significant figure of a number is its first digit that is not 0: `0.004567` has "
        "the figures 4, 5, 6 and 7 and is `0.0046` to two of them, `3456` is `3500`. Round at the "
        "next digit: from 5 on, up.",
        "round 0.004567 to 2 significant figures", "OpenStax, Chemistry 2e, chapter 1",
        ("rounding", "decimal"),
    ),
    Topic(
        "negative powers",
        r"negative (?:power|exponent|index|indic)(?:s|es)?",
        "A negative power is 1 divided by the positive one: `5^(-2) = 1/5^2`, that is `1/25`. "
        "Going down one power divides by the base: `5^1`, `5^0 = 1`, `5^(-1) = 1/5`.",
        "what is 5^(-2)?", f"{_ELEMENTARY}, chapter 6", ("power", "reciprocal"),
    ),
    Topic(
        "square number",
        r"(?:square|squared|cube|cubed|triangular) numbers?|perfect squares?",
        "A square number is a whole number times itself: 1, 4, 9, 16, 25 …; a cube number is one "
        "times itself twice: 1, 8, 27, 64 …; a triangular one is 1, 1 + 2, 1 + 2 + 3 and so on.",
        "what is 7^2?", f"{_PRE}, chapter 2", ("power", "square root"),
    ),
    Topic(
        "factor of a number",
        r"factor of a number|a factor|factors? (?:and|or) multiples?|factors? (?:of a number|in"
        r" maths)|a multiple",
        "A factor of a number divides it without remainder, so 12 has the factors 1, 2, 3, 4, 6 "
        "and 12; a multiple is what you get by multiplying, so 12, 24 and 36 are multiples of 12.",
        "factors of 12", f"{_PRE}, chapter 2", ("prime number", "factoring"),
    ),
    Topic(
        "standard form",
        r"standard (?:index )?form|scientific notation|index form",
        "Standard form writes a number as `a*10^n` with `a` from 1 up to below 10: `4500 = "
        "4.5*10^3` and `0.003 = 3*10^(-3)`. Index form writes a product with powers: "
        "`2*2*2 = 2^3`.",
        "what is 4.5*10^3?", f"{_PRE}, chapter 10", ("power", "decimal"),
    ),
    Topic(
        "recurring decimal",
        r"(?:recurring|repeating|terminating) decimals?|(?:ir)?rational numbers?",
        "A recurring decimal repeats its digits for ever, `1/3 = 0.333…`; a terminating one ends, "
        "`1/4 = 0.25`. Both are fractions, that is, rational; `√2` and `π` are irrational.",
        "write 7/8 as a decimal", f"{_PRE}, chapter 5", ("decimal", "fraction"),
    ),
    Topic(
        "equivalent fractions",
        r"equivalent fractions?|(?:fractions? in )?(?:its |their )?simplest form|lowest terms"
        r"|cancel(?:l?ing)?(?: (?:down )?fractions?)?|(?:simplify|reduc)(?:ing|e)? fractions?",
        "Equivalent fractions have the same value: multiply or divide top and bottom by the same "
        "number, `1/2 = 2/4 = 3/6`. In simplest form nothing but 1 divides both.",
        "simplify 12/18", f"{_PRE}, chapter 4", ("fraction", "ratio"),
    ),
    Topic(
        "term of an expression",
        r"term of an expression|a term|terms? in algebra|(?:algebraic )?identit(?:y|ies)",
        "A term is a piece between plus and minus signs: `3x² - x + 7` has the three terms `3x²`, "
        "`-x` and `7`. An identity, such as `2(x + 1) = 2x + 2`, is true for every "
        "`x`.",
        "simplify 3x + 5 - x", f"{_ELEMENTARY}, chapter 1", ("coefficient", "like terms"),
    ),
    Topic(
        "cubic",
        r"cubics?(?: (?:functions?|equations?|graphs?|polynomials?))?",
        "A cubic is a polynomial whose highest power is `x³`; its graph has up to two turning "
        "points and meets the x-axis once, twice or three times.",
        "solve x^3 - 6x^2 + 11x - 6 = 0", "OpenStax, Algebra and Trigonometry 2e, chapter 5",
        ("polynomial", "quadratic equation"),
    ),
    Topic(
        "direct and inverse proportion",
        r"direct and inverse proportion|(?:direct(?:ly)?|inverse(?:ly)?|indirect)"
        r" proportion(?:al)?(?:ity)?(?:,? (?:and|or|vs) "
        r"(?:direct|inverse) proportion)?|(?:direct|inverse) variation",
        "In direct proportion both amounts grow alike, `y = kx`: twice the `x`, twice the `y`. In "
        "inverse proportion the product stays the same, `y = k/x`: twice the `x`, half the `y`. "
        "Find `k` from one known pair.",
        "y is directly proportional to x. y = 12 when x = 3. find y when x = 7",
        f"{_ELEMENTARY}, chapter 8", ("ratio",),
    ),
    Topic(
        "nth term",
        r"(?:the |an )?n ?th terms?(?: (?:rules?|formulas?))?|position[- ]to[- ]term rules?",
        "The nth term is a rule for any place of a sequence. If it goes up by `d` each time it is "
        "`d*n` plus what is missing: 4, 7, 10 goes up by 3, and `3*1 = 3` lacks 1, so it is "
        "`3n + 1`.",
        "what is the nth term of 4, 7, 10, 13?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13", ("sequence",),
    ),
    Topic(
        "speed, distance and time",
        r"speed, distance and time|(?:average )?speeds?(?:,? distances?(?:,? and)? times?)?"
        r"|speed distance time(?: triangles?)?|(?:mass )?densit(?:y|ies)",
        "Speed is distance divided by time, so distance is speed times time and time is distance "
        "divided by speed; density is mass divided by volume in the same way.",
        "a car drives 150 km in 2.5 hours. what is its speed?", f"{_ELEMENTARY}, chapter 3",
        ("ratio",),
    ),
    Topic(
        "profit and tax",
        r"profit and tax|profits?(?: (?:and|or) loss(?:es)?)?|vat|value added tax|sales tax"
        r"|discounts?|depreciation",
        "Profit is what is earned minus what was paid, a loss is one below zero; VAT is a "
        "percentage that is added to a price, a discount one that is taken off, and depreciation "
        "the value that a thing loses each year.",
        "what is 80 increased by 20%?", f"{_PRE}, chapter 6", ("percentage",),
    ),
    Topic(
        "interquartile range",
        r"inter-?quartile ranges?|iqr|quartiles?|box(?:[- ]and[- ]whisker)? (?:plots?|diagrams?)",
        "The quartiles cut the ordered data into four equal parts; the interquartile range is the "
        "upper minus the lower quartile, the spread of the middle half. A box plot draws the "
        "smallest value, the quartiles with the median, and the largest value.",
        "what is the median of 4, 8, 15, 16 and 23?", f"{_STATISTICS}, chapter 2",
        ("median", "range"),
    ),
    Topic(
        "charts of data",
        r"charts of data|histograms?|cumulative frequenc(?:y|ies)|scatter (?:graphs?"
        r"|plots?|diagrams?)|frequency tables?|frequency density|pie charts?"
        r"|bar (?:charts?|graphs?)",
        "A bar chart shows by height how often each thing occurs, a histogram by area how many "
        "values lie in each class: its height is the frequency density; cumulative frequency "
        "counts all values up to a point; a scatter graph shows pairs as points; in a pie "
        "chart the whole is 360°.",
        "what is 12/40*360?", f"{_STATISTICS}, chapter 2", ("interquartile range", "correlation"),
    ),
    Topic(
        "events of chance",
        r"events of chance|mutually exclusive(?: events?)?|sample spaces?|(?:probability )?tree(?:"
        r" diagram)?s?|relative frequenc(?:y|ies)"
        r"|expected frequenc(?:y|ies)|experimental probabilit(?:y|ies)|(?:an )?outcomes?",
        "The sample space is all that can happen; mutually exclusive events cannot happen "
        "together, so their probabilities are added. In a tree diagram you multiply along the "
        "branches and add the paths. Relative frequency is how often something happened, divided "
        "by the number of tries.",
        "what is 3/5*2/4?", f"{_STATISTICS}, chapter 3", ("probability",),
    ),
    Topic(
        "sampling bias",
        r"sampling bias|bias(?:ed)?(?: samples?)?|samples? (?:and|vs) populations?|random samples?",
        "A sample is biased if some of the population are more likely to be in it than others, so "
        "that it does not show the whole; a random sample gives everybody the same chance.",
        "what is 15% of 800?", f"{_STATISTICS}, chapter 1", ("probability",),
    ),
)  # fmt: skip
