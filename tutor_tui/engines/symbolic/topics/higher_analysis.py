"""Named ideas of the first university years: tests, spaces, integrals of several kinds."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_TWO: Final = "OpenStax, Calculus Volume 2"
_THREE: Final = "OpenStax, Calculus Volume 3"
_HEFFERON: Final = "Hefferon, Linear Algebra"

TOPICS: Final = (
    Topic(
        "improper integral",
        r"improper integrals?",
        "An improper integral goes to infinity or over a place where the function does: it is the "
        "limit of integrals up to `b`. `∫ 1/x² dx` from 1 to `b` is `1 - 1/b`, which tends to 1.",
        "integrate 1/x^2 from 1 to infinity", f"{_TWO}, chapter 3", ("integral", "limit"),
    ),
    Topic(
        "volume of revolution",
        r"(?:volumes?|solids?) of revolution|(?:disc|disk|washer|shell)s? methods?",
        "Turned about the x-axis, a graph sweeps out discs of the area `πy²`, so the volume is "
        "`∫ πy² dx`.",
        "volume when y = x^2 from x = 0 to 2 is rotated about the x-axis", f"{_TWO}, chapter 2",
        ("integral", "volume"),
    ),
    Topic(
        "integrating factor",
        r"integrating factors?",
        "For `y′ + p(x) y = q(x)` multiply by `e^(∫ p dx)`: the left side is then the derivative "
        "of that factor times `y`, so integrate both sides.",
        "solve y' + y = x", f"{_TWO}, chapter 4", ("differential equation", "product rule"),
    ),
    Topic(
        "ratio test",
        r"(?:ratio|root|comparison|integral|alternating series) tests?",
        "The ratio test looks at the limit of `|aₙ₊₁/aₙ|`: below 1 the series converges, above 1 "
        "it diverges, at 1 it says nothing. The comparison test sets it beside a known series, "
        "the integral test beside an integral.",
        "does the sum of n/2^n from n = 1 to infinity converge?", f"{_TWO}, chapter 5",
        ("convergence", "series"),
    ),
    Topic(
        "epsilon and delta",
        r"epsilon[- ]?(?:and )?delta(?: (?:proofs?|definition))?|(?:formal )?definition of a limit",
        "`f` has the limit `L` at `a` if for every `ε > 0` there is a `δ > 0` such that "
        "`|f(x) - L| < ε` wherever `0 < |x - a| < δ`: however close you ask, near enough to `a` "
        "it is that close.",
        "limit of 2x + 1 as x -> 3", "OpenStax, Calculus Volume 1, chapter 2", ("limit",),
    ),
    Topic(
        "gradient of a field",
        r"gradients? of a field|gradients?,? (?:and )?divergence(?:,? (?:and )?curl)?"
        r"|div,? (?:grad,? )?(?:and )?curl|divergence and curl|gradient vectors?|curl"
        r"|vector calculus",
        "The gradient of `f` is the vector of its partial derivatives, and points where `f` grows "
        "fastest; the divergence of a field adds the derivatives of its components, how much "
        "flows out; the curl says how it turns.",
        "gradient of x^2*y", f"{_THREE}, chapter 6", ("partial derivative", "vector"),
    ),
    Topic(
        "Lagrange multiplier",
        r"lagrange(?: multipliers?)?",
        "Where `f` is extreme on the curve `g = c`, their gradients are parallel: solve "
        "`∇f = λ∇g` together with `g = c`.",
        "maximize xy subject to x + y = 10", f"{_THREE}, chapter 4",
        ("gradient of a field", "optimisation"),
    ),
    Topic(
        "line integral",
        r"(?:line|path|contour) integrals?|green'?s theorem",
        "A line integral adds a function or a field up along a curve: put the curve in as "
        "`x(t), y(t)` and integrate over `t`; for a force it is the work.",
        "integrate t^2 from 0 to 1", f"{_THREE}, chapter 6", ("integral", "vector"),
    ),
    Topic(
        "null space",
        r"null ?spaces?|kernels?(?: of a matrix)?|nullity",
        "The null space of a matrix `A` is all vectors with `Av = 0`; its dimension and the rank "
        "add to the number of columns.",
        "null space of [[1, 2], [2, 4]]", f"{_HEFFERON}, chapter Three", ("rank", "matrix"),
    ),
    Topic(
        "orthogonality",
        r"orthogonal(?:ity)?(?: (?:vectors?|matri(?:x|ces)|bas[ie]s))?|orthonormal(?: bas[ie]s)?"
        r"|gram[- ]schmidt(?: process)?",
        "Vectors are orthogonal if their dot product is 0. The Gram-Schmidt process takes from "
        "each vector its projections onto those before, so that the rest is orthogonal to them.",
        "gram schmidt of (1, 1) and (1, 0)", f"{_HEFFERON}, chapter Three", ("dot product",),
    ),
    Topic(
        "basis and dimension",
        r"bas[ie]s and dimensions?|dimensions? and bas[ie]s|dimension|subspaces?",
        "A basis is a list of independent vectors that span a space; every basis of it has the "
        "same length, the dimension. A subspace holds all sums and multiples of its vectors.",
        "rank of [[1, 2], [3, 4]]", f"{_HEFFERON}, chapter Two", ("linear independence",),
    ),
    Topic(
        "Fermat's little theorem",
        r"fermat'?s (?:little )?theorem",
        "If `p` is prime and does not divide `a`, then `a^(p - 1)` leaves the remainder 1 when "
        "divided by `p`: `2^6 = 64` and `64 = 9*7 + 1`.",
        "what is 2^6 mod 7?", "Hammack, Book of Proof, chapter 11", ("modular arithmetic",),
    ),
    Topic(
        "group theory",
        r"groups?(?: theory)?(?= *\??$)|group theory",
        "A group is a set with an operation that is associative, has a neutral element and an "
        "inverse for each element, such as the whole numbers with `+`.",
        "what is 5 + (-5)?", "Hammack, Book of Proof, chapter 11", ("set",),
    ),
    Topic(
        "countable set",
        r"(?:un)?countab(?:le|ility)(?: sets?)?|countable and uncountable(?: sets?)?",
        "A set is countable if its elements can be numbered 1, 2, 3 and so on: fractions can be, "
        "the real numbers cannot.",
        "is 7/3 rational?", "Hammack, Book of Proof, chapter 14", ("set", "infinity"),
    ),
)  # fmt: skip
