"""Why the rules, formulas and methods that have a name work: what they come from, in a sentence or
two.

Sources: OpenStax, Prealgebra 2e, Algebra and Trigonometry 2e, Calculus 1 and 2, Introductory
Statistics 2e; Euclid, Elements I 32, I 47, III 31 and VII 2.
"""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason


def _works(name: str) -> str:
    """The wordings in which somebody asks why what has this name works."""
    return (
        rf"(?:why|how come) (?:(?:does|do|is|are|can|must|would) )?(?:the |an? )?{name}"
        r"(?: (?:rules?|formulas?|method|theorem|laws?|test|trick))?"
        r"(?: (?:actually|always|even|really))*"
        r"(?: (?:holds?|works?|true|so|valid|right|correct|like that|that way)\b|$)"
        rf"|where (?:does|did|do) (?:the )?{name}\b.* come from"
        rf"|reason (?:for|behind) (?:the )?{name}"
    )


_OF_SQUARES: Final = (
    "Multiplied out, `(a + b)(a - b) = a² - ab + ab - b²`: the two middle terms cancel."
)
_OF_TRAPEZIUMS: Final = (
    "Two copies of it, one turned round, make a parallelogram with the base `a + b`. Its area is "
    "`(a + b)*h`, and one trapezium is half of that."
)
_WHYS: Final = (
    (
        r"quotient rule",
        "A quotient is a product with a reciprocal, `u/v = u*v⁻¹`. The product rule with `(v⁻¹)′ = "
        "-v′/v²` gives `u′/v - u v′/v²`, and over one denominator that is `(u′ v - u v′)/v²`.",
    ),
    (
        r"l'?hopital(?:'?s)?(?: rule)?|l'?hôpital(?:'?s)?(?: rule)?",
        "Close to the place `a` both functions are nearly their tangents, `f(x) ≈ f′(a)(x - a)` "
        "and `g(x) ≈ g′(a)(x - a)`. In the quotient the small factor `x - a` cancels, and `f′(a)/"
        "g′(a)` is left.",
    ),
    (
        r"fundamental theorem(?: of calculus)?",
        "Let `A(x)` be the area from `a` up to `x`. Going on by a small `h` adds a strip that is "
        "about `f(x)` high and `h` wide, so `A′(x) = f(x)`: the area is an antiderivative of `f`, "
        "and between `a` and `b` it is `F(b) - F(a)`.",
    ),
    (
        r"newton(?:'?s)?(?:[- ]raphson)?(?: method)?",
        "Near a zero the curve is almost its tangent. The tangent at `x₀` meets the x-axis at "
        "`x₀ - f(x₀)/f′(x₀)`, which is usually much nearer to the zero; so the step is done again "
        "from there.",
    ),
    (
        r"(?:taylor|maclaurin)(?: series| polynomials?| expansion)?",
        "The polynomial is made so that its value and its derivatives at `a` are those of the "
        "function. The `n`th derivative of `c(x - a)ⁿ` is `n! c`, so the coefficient must be the "
        "`n`th derivative of `f` at `a`, divided by `n!`.",
    ),
    (
        r"(?:trapezi(?:um|oid(?:al)?)) (?:rule|sum)",
        "Over each strip the curve is replaced by a straight line, which makes a trapezium: the "
        "width times the mean of its two heights. Every inner height belongs to two strips, so it "
        "counts twice.",
    ),
    (
        r"simpson(?:'?s)?(?: rule)?",
        "Over each two strips the curve is replaced by the parabola through its three points; the "
        "area below a parabola is exactly `h/3*(y₀ + 4y₁ + y₂)`.",
    ),
    (
        r"pythagor\w*(?:'s?)?(?: theorem)?",
        "Put four copies of the triangle into the corners of a square with the side `a + b`: a "
        "tilted square `c²` stays free in the middle. Put the same four together as two "
        "rectangles instead: now `a²` and `b²` stay free. So `a² + b² = c²`.",
    ),
    (
        r"(?:sine rule|law of sines)",
        "The height of the triangle onto the side `c` is `b sin(A)`, seen from `A`, and `a sin(B)`,"
        " seen from `B`. It is the same height, so `a/sin(A) = b/sin(B)`.",
    ),
    (
        r"(?:cosine rule|law of cosines)",
        "The height onto the side `b` is `a sin(C)`, and its foot cuts `a cos(C)` off that side. "
        "By Pythagoras `c² = (a sin(C))² + (b - a cos(C))²`, which is `a² + b² - 2ab cos(C)`.",
    ),
    (
        r"area (?:of|formula for) (?:an? |the )?parallelograms?",
        "Cut a triangle off at one end and put it on at the other: a rectangle with the same base "
        "and height comes out.",
    ),
    (
        r"area (?:of|formula for) (?:an? |the )?trapezi(?:um|oid)s?",
        _OF_TRAPEZIUMS,
    ),
    (
        r"(?:angle sum (?:of|in) (?:an? |the )?triangles?|(?:angles|sum of (?:the )?angles)"
        r" (?:of|in) (?:an? |the )?triangles?(?: (?:add up to|equal|is|are) 180.*)?)",
        "Draw the line through one corner that is parallel to the opposite side. The other two "
        "angles appear again beside the third, and the three together make a straight line, 180°.",
    ),
    (
        r"(?:angle in (?:an? |the )?semi-?circle|thales'?(?: theorem)?)",
        "The radius to the corner makes two triangles with two equal sides each, so the angles of "
        "the whole are `a`, `b` and `a + b`. Together they are 180°, so `a + b` is 90°.",
    ),
    (
        r"distance formula",
        "The differences of the coordinates are the short sides of a right triangle, and the "
        "distance is its longest side: the formula is Pythagoras.",
    ),
    (
        r"(?:long division|short division|bus stop method)",
        "Each step takes away as many times the divisor as fit, first in hundreds, then in tens, "
        "then in ones: `84/4` is 20 fours and 1 four, so 21. What is left over at the end is the "
        "remainder.",
    ),
    (
        r"(?:cross[- ]?multipl\w+)",
        "Both sides are multiplied by both denominators: `a/b = c/d` times `b*d` is `a*d = b*c`, "
        "as `b` cancels on the left and `d` on the right. Neither denominator may be 0.",
    ),
    (
        r"(?:keep,? change,? flip|dividing fractions|invert(?:ing)? and multiply(?:ing)?|flipping"
        r"(?: the (?:second )?fraction)?)",
        "How often `2/3` fits into 1 is `3/2`, because `(2/3)*(3/2) = 1`. So it fits into any "
        "number `3/2` times as often: dividing by `2/3` is multiplying by `3/2`.",
    ),
    (
        r"(?:distributive (?:law|property|rule)|expanding(?: brackets)?)",
        "`3(x + 2)` is three lots of `x + 2`: three `x` and three 2s, so `3x + 6`. As a picture, a "
        "rectangle 3 high and `x + 2` wide is one of width `x` and one of width 2.",
    ),
    (
        r"foil",
        "`(x + 2)(x + 3)` is a rectangle with the sides `x + 2` and `x + 3`. It is made of four: "
        "`x²`, `3x`, `2x` and 6; so each term of one bracket meets each term of the other.",
    ),
    (
        r"differences? of (?:two )?squares",
        _OF_SQUARES,
    ),
    (
        r"completing the square",
        "`(x + b/2)² = x² + bx + b²/4`, so `x² + bx` lacks only `b²/4`. With that added on both "
        "sides the left is a square, and a square is undone by a root: `x² + 6x = 7` becomes "
        "`(x + 3)² = 16`.",
    ),
    (
        r"(?:log(?:arithm)? (?:rule|law)s?|(?:rule|law)s of log(?:arithm)?s)",
        "A logarithm is an exponent, and exponents are added when powers are multiplied: `2³*2⁴ = "
        "2⁷`, so `log₂(8*16) = 3 + 4`. In the same way a quotient subtracts them and a power "
        "multiplies them.",
    ),
    (
        r"(?:(?:index|exponent|power) (?:rule|law)s|(?:rule|law)s of (?:indices|exponents|powers))",
        "`a³*a²` is `(a*a*a)*(a*a)`, five factors, so the exponents are added. `(a³)²` is two lots "
        "of three factors, so they are multiplied.",
    ),
    (
        r"(?:binomial (?:theorem|expansion|formula)|pascal'?s triangle)",
        "In `(a + b)ⁿ` every one of the `n` brackets gives either `a` or `b`. A term with `k` "
        "factors `b` comes up once for each choice of `k` of the brackets, so its coefficient is "
        "the number of those choices.",
    ),
    (
        r"remainder theorem",
        "Division by `x - a` leaves a number `r`: `p(x) = (x - a)*q(x) + r`. Put `x = a` in: the "
        "product is 0, and `p(a) = r` is left.",
    ),
    (
        r"factor theorem",
        "Division by `x - a` leaves a number `r`: `p(x) = (x - a)*q(x) + r`, and with `x = a` that "
        "is `p(a) = r`. So `x - a` divides `p(x)` exactly when `p(a) = 0`.",
    ),
    (
        r"(?:euclid(?:'?s|ean)? (?:algorithm|method))",
        "What divides both `a` and `b` also divides what is left when `b` is taken from `a`, and "
        "the other way round. So `b` and the remainder have the same common divisors as `a` and "
        "`b`, with smaller numbers, until nothing is left over.",
    ),
    (
        r"(?:(?:divisibility )?(?:rule|test|trick) (?:for|of|with) (?:3|9|three|nine)|divisibility "
        r"(?:rule |test )?(?:by|for|of) (?:3|9|three|nine)|digit sum)",
        "`10 = 9 + 1`, `100 = 99 + 1` and so on, so each digit stands for itself and a multiple of "
        "9. A number and the sum of its digits leave the same remainder by 9, and by 3 as well.",
    ),
    (
        r"(?:divisibility )?(?:rule|test|trick|divisibility) (?:for|of|by) (?:11|eleven)",
        "`10 = 11 - 1`, `100 = 99 + 1`, `1000 = 1001 - 1` and so on, so by 11 the digits count "
        "as themselves, in turn added and taken away.",
    ),
    (
        r"(?:gauss\w* )?elimination|row (?:reduction|operations)",
        "Both sides of an equation are equal, so adding it to another adds the same to both sides "
        "there. Every such step can be undone, so the solutions stay the same, while one letter "
        "less is left.",
    ),
    (
        r"cramer(?:'?s)?(?: rule)?",
        "Put the right side for a column of the matrix: it is the sum of all columns, each times "
        "its unknown. The other columns change nothing in the determinant, so it becomes that "
        "unknown times the old determinant.",
    ),
    (
        r"matrix multiplication|multiplying matrices",
        "A matrix says how each coordinate is made of those before. Doing one after the other, "
        "every entry of the row meets the entry of the column that it is made of, and these "
        "products are added.",
    ),
    (
        r"(?:de )?moivre(?:'?s)?(?: theorem| formula)?",
        "A product of complex numbers has the product of their moduli and the sum of their "
        "arguments. With `n` equal factors the modulus is `rⁿ` and the argument `n*θ`.",
    ),
    (
        r"(?:proof by )?(?:mathematical )?induction",
        "The first case holds, and every case brings the next one, like dominoes: 1 brings 2, 2 "
        "brings 3, and so on, so no number is left out.",
    ),
    (
        r"bayes(?:'?s?)?(?: theorem| rule)?",
        "`P(A and B)` can be told in two ways, `P(A|B)*P(B)` and `P(B|A)*P(A)`. They are equal, "
        "and dividing by `P(B)` gives the rule.",
    ),
    (
        r"(?:sum of (?:an? )?)?geometric (?:series|sum|progression)",
        "Multiply the sum `S = a + ar + … + arⁿ⁻¹` by `r` and take that away: all terms but two "
        "cancel, `S - rS = a - arⁿ`. Dividing by `1 - r` gives the formula.",
    ),
    (
        r"(?:sum of (?:an? )?)?arithmetic (?:series|sum|progression)|gauss(?:'?s)? (?:sum|trick)",
        "Write the sum forwards, and backwards below it: each of the `n` pairs is the first plus "
        "the last term. Two sums are `n` such pairs, so one sum is half of that.",
    ),
    (
        r"compound interest(?: formula)?",
        "In each year the amount is multiplied by the same number, `1 + r/100`: what was there and "
        "the interest on it. After `n` years that was done `n` times, so it is a power.",
    ),
    (
        r"(?:sin(?:\^?2|²)?(?: ?\(?[xθt]\)?)? ?\+ ?cos(?:\^?2|²)?(?: ?\(?[xθt]\)?)? ?= ?1"
        r"|pythagorean identity|sine squared plus cosine squared.*)",
        "On the circle with radius 1 the point at the angle `x` has the coordinates `cos(x)` and "
        "`sin(x)`. They are the short sides of a right triangle with the longest side 1, so it is "
        "Pythagoras.",
    ),
    (
        r"double angle(?: formula| identity)?s?",
        "It is the addition formula with two equal angles: `sin(a + b) = sin(a)cos(b) + "
        "cos(a)sin(b)` with `b = a` is `sin(2a) = 2sin(a)cos(a)`.",
    ),
    (
        r"combinations?|n ?choose ?[kr]|ncr",
        "First count in order, `n!/(n - k)!`. Each choice of `k` things was counted once for each "
        "of its `k!` orders, so divide by `k!`.",
    ),
)
_HALF: Final = r"\bhalf\b|\bhalve|(?:divid\w+|over) (?:by )?(?:2|two)\b|/ ?2"
_SUBSTITUTION: Final = _works("substitution")
REASONS: Final = (
    *(Reason(text, asked=_works(rf"(?:{name})")) for name, text in _WHYS),
    Reason(
        "It is the chain rule backwards: `(F(g(x)))′ = f(g(x)) g′(x)`, so the integral of `f(g(x)) "
        "g′(x)` is `F(g(x)) + C`. With `u = g(x)` and `du = g′(x) dx` it is `∫ f(u) du`.",
        asked=_works(r"(?:u[- ]?sub(?:stitution)?|integration by substitution)"),
        pointed=_SUBSTITUTION,
        within=r"integra|∫|\bint\b|antideriv",
    ),
    Reason(
        _OF_SQUARES,
        pointed=r"\bno (?:[a-z]|middle) ?-?terms?|(?:middle|[a-z]) terms? (?:cancel|vanish|go"
        r"|disappear|missing)",
        within=r"\(.+\+.+\)\s*\(.+-.+\)|\(.+-.+\)\s*\(.+\+.+\)",
    ),
    Reason(
        "`tan(x) = sin(x)/cos(x)`, so by the quotient rule the derivative is `(cos²(x) + sin²(x))/"
        "cos²(x)`. On top stands 1, so it is `1/cos²(x)`, which is written `sec²(x)`; divided "
        "term by term it is `1 + tan²(x)`, the same.",
        pointed=r"\bsec",
        within=r"\btan",
    ),
    Reason(
        _OF_TRAPEZIUMS,
        pointed=_HALF,
        within=r"area.*trapez|trapez.*area",
    ),
    Reason(
        "At a solution both equations hold at once. If one says that `y` is `x + 1`, then `x + 1` "
        "may stand for `y` in the other one, too, and a single letter is left.",
        pointed=_SUBSTITUTION,
        within=r"=.*=|simultaneous|system",
    ),
)
