"""What university mathematics is built of: rings, fields, spaces, and its great theorems."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_HEFFERON: Final = "Hefferon, Linear Algebra"
_STATISTICS: Final = "OpenStax, Introductory Statistics 2e"
_TWO: Final = "OpenStax, Calculus Volume 2"
_THREE: Final = "OpenStax, Calculus Volume 3"
_JUDSON: Final = "Judson, Abstract Algebra: Theory and Applications"
_LEBL: Final = "Lebl, Basic Analysis I"
_IN_MATHS: Final = r"(?= *\W*$| in (?:maths?|mathematics|algebra)\b)"

TOPICS: Final = (
    Topic(
        "Boolean algebra",
        r"boolean(?: algebras?| logic)?",
        "Boolean algebra calculates with true and false, or 1 and 0, by “and”, “or” and “not”: "
        "`p and not p` is always false, `p or not p` always true.",
        "is p or not p a tautology?", f"{_JUDSON}, chapter 19",
        ("logic", "set"),
    ),
    Topic(
        "ring theory",
        rf"ring theory|rings?{_IN_MATHS}",
        "A ring is a set in which sums, differences and products can be formed, with the usual "
        "laws but for `ab = ba`; dividing need not be possible. Integers, polynomials and square "
        "matrices form rings.",
        "expand (x + 1)(x - 2)", f"{_JUDSON}, chapter 16", ("group theory", "field theory"),
    ),
    Topic(
        "field theory",
        rf"field theory|fields?{_IN_MATHS}",
        "A field is a set with the four operations and their usual laws, in which every element "
        "but 0 can be divided by: the fractions, the real and the complex numbers, and the "
        "remainders modulo a prime.",
        "inverse of 3 mod 7", f"{_HEFFERON}, chapter Two", ("ring theory", "modular inverse"),
    ),
    Topic(
        "metric space",
        r"metric spaces?|topolog(?:y|ical spaces?)",
        "A metric space is a set with a distance that is 0 only from a point to itself, the same "
        "both ways, and never shorter by a detour. Topology studies what stays the same when "
        "shapes are bent and stretched without tearing.",
        "distance between (1, 2) and (4, 6)", f"{_LEBL}, chapter 7",
        ("distance formula", "continuity"),
    ),
    Topic(
        "Cauchy sequence",
        r"cauchy sequences?",
        "In a Cauchy sequence the terms come as close to each other as you like from some place "
        "on; among the real numbers exactly these sequences have a limit.",
        "limit of (1 + 1/n)^n as n -> infinity", f"{_LEBL}, chapter 2", ("sequence", "limit"),
    ),
    Topic(
        "Cramer's rule",
        r"cramer'?s'? (?:rule|method)",
        "Cramer's rule solves a system by determinants: `x` is the determinant with the right "
        "sides in the column of `x`, divided by that of the whole matrix, if this is not 0.",
        "solve 2x + y = 5, x - y = 1", f"{_HEFFERON}, chapter Four",
        ("determinant", "system of equations"),
    ),
    Topic(
        "rank-nullity theorem",
        r"rank[- ]nullity(?: theorem)?",
        "The rank of a matrix and the dimension of its null space, the nullity, add to the number "
        "of its columns: what is not pressed to 0 is what comes out.",
        "rank of [[1, 2], [2, 4]]", f"{_HEFFERON}, chapter Three", ("rank", "null space"),
    ),
    Topic(
        "divergence theorem",
        r"(?:divergence|gauss(?:'?s)?(?: divergence)?|ostrogradsky'?s?) theorem",
        "The divergence theorem says that what flows out through a closed surface is the integral "
        "of the divergence over the body inside: `∬ F · n dS = ∭ div F dV`.",
        "divergence of (x, y, z)", f"{_THREE}, chapter 6", ("gradient of a field", "line integral"),
    ),
    Topic(
        "Stokes' theorem",
        r"stoke'?s'? theorem",
        "Stokes' theorem says that the integral of a field along a closed curve is that of its "
        "curl over a surface with this curve as its edge: `∮ F · dr = ∬ curl F · n dS`. In the "
        "plane it is Green's theorem.",
        "curl of (-y, x, 0)", f"{_THREE}, chapter 6", ("gradient of a field", "line integral"),
    ),
    Topic(
        "radius of convergence",
        r"(?:radius|radii|intervals?) of convergence|power series",
        "A power series `∑ aₙ xⁿ` converges where `|x|` is below its radius of convergence and "
        "diverges where it is above, as the ratio test shows; the two ends are tried one by one.",
        "radius of convergence of sum x^n/n", f"{_TWO}, chapter 6", ("ratio test", "series"),
    ),
    Topic(
        "Simpson's rule",
        r"simpson'?s'? rule",
        "Simpson's rule lays parabolas through the values: with an even number of strips of width "
        "`h` it adds the first and the last, 4 times every second between and 2 times the others, "
        "all times `h/3`.",
        "simpson's rule for x^2 from 0 to 2 with 4 strips", f"{_TWO}, chapter 3", ("Riemann sum",),
    ),
    Topic(
        "random variable",
        r"(?:discrete |continuous )?random variables?",
        "A random variable is a number that depends on chance, such as the sum of two dice. Its "
        "distribution says how likely each value, or each range of values, is; all together have "
        "the probability 1.",
        "what is the probability of rolling a sum of 7 with two dice?", f"{_STATISTICS}, chapter 4",
        ("expected value", "probability"),
    ),
    Topic(
        "central limit theorem",
        r"central limit theorem|clt",
        "The central limit theorem says that means of large random samples are nearly normally "
        "distributed, whatever the single values are like (if their spread is finite): with the "
        "same mean, and the standard deviation divided by `√n`.",
        "what is 15/sqrt(36)?", f"{_STATISTICS}, chapter 7", ("normal distribution", "mean"),
    ),
    Topic(
        "law of large numbers",
        r"laws? of large numbers",
        "The law of large numbers says that the mean of many independent tries comes close to the "
        "expected value; it does not say that a run of bad luck is made up for.",
        "what is (1 + 2 + 3 + 4 + 5 + 6)/6?", f"{_STATISTICS}, chapter 7",
        ("expected value", "probability"),
    ),
    Topic(
        "skewness",
        r"skew(?:ed|ness)?(?: (?:data|distributions?))?",
        "Data are skewed to the right if a long tail of large values draws the mean above the "
        "median, and to the left if a tail of small ones draws it below, as a rule.",
        "mean of 1, 2, 3, 10", f"{_STATISTICS}, chapter 2", ("mean", "median"),
    ),
)  # fmt: skip
