"""Methods, theorems and special cases that a lesson calls by a name of their own."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_PRE: Final = "OpenStax, Prealgebra 2e"
_ELEMENTARY: Final = "OpenStax, Elementary Algebra 2e"
_ALGEBRA: Final = "OpenStax, Algebra and Trigonometry 2e"
_STATISTICS: Final = "OpenStax, Introductory Statistics 2e"
_ONE: Final = "OpenStax, Calculus Volume 1"
_TWO: Final = "OpenStax, Calculus Volume 2"
_THREE: Final = "OpenStax, Calculus Volume 3"
_HEFFERON: Final = "Hefferon, Linear Algebra"

TOPICS: Final = (
    Topic(
        "percentage change",
        r"percent(?:ages?)? (?:changes?|increases?|decreases?)(?:,? (?:and|or)"
        r" (?:percent(?:age)? )?(?:increases?|decreases?))?|percent(?:age)? multipliers?",
        "A percentage change is the change divided by the old value: from 40 to 50 it is "
        "`10/40 = 25%`. To raise by 25% multiply by 1.25, to lower by 25% multiply by 0.75.",
        "what is 80 increased by 25%?", f"{_PRE}, chapter 6", ("percentage", "profit and tax"),
    ),
    Topic(
        "fractional exponent",
        r"(?:fraction(?:al)?|rational) (?:exponents?|powers?|indices)",
        "A fractional exponent is a root: `x^(1/n)` is the `n`-th root of `x`, and `x^(m/n)` the "
        "`m`-th power of that, so `8^(2/3) = 2^2 = 4`.",
        "what is 8^(2/3)?", f"{_ALGEBRA}, chapter 1", ("power", "square root"),
    ),
    Topic(
        "elimination and substitution",
        r"(?:the )?elimination(?: method)?(?:,? (?:and|or|vs) (?:the )?substitution(?: method)?)?"
        r"|(?:the )?substitution method(?:,? (?:and|or|vs) (?:the )?elimination(?: method)?)?",
        "By elimination you add or subtract multiples of the equations, so that one unknown goes; "
        "by substitution you solve one equation for an unknown and put that into the other. Either "
        "way one equation with one unknown is left.",
        "solve x + y = 5, x - y = 1", f"{_ELEMENTARY}, chapter 5", ("system of equations",),
    ),
    Topic(
        "distance formula",
        r"distance formulas?|distances? between (?:two )?points",
        "The distance between two points is the hypotenuse of the right triangle between them: "
        "`√((x₂ - x₁)² + (y₂ - y₁)²)`.",
        "distance between (1, 2) and (4, 6)", f"{_ALGEBRA}, chapter 2",
        ("Pythagorean theorem", "midpoint"),
    ),
    Topic(
        "midpoint",
        r"mid-?points?(?: formulas?)?",
        "The midpoint of two points has the mean of their coordinates: "
        "`((x₁ + x₂)/2, (y₁ + y₂)/2)`.",
        "midpoint of (1, 2) and (5, 8)", f"{_ALGEBRA}, chapter 2", ("distance formula", "mean"),
    ),
    Topic(
        "consecutive numbers",
        r"consecutive (?:even |odd |whole )?(?:numbers?|integers?)",
        "Consecutive numbers follow each other, such as 4, 5 and 6: call them `n`, `n + 1` and "
        "`n + 2`. Even ones, and odd ones, are 2 apart.",
        "solve n + n + 1 + n + 2 = 15", f"{_ELEMENTARY}, chapter 3", ("variable", "number"),
    ),
    Topic(
        "prime factorization",
        r"prime factor(?:i[sz]ations?|s|i[sz]ing)?|factor trees?"
        r"|(?:product|decomposition) (?:of|into) primes?",
        "Every whole number above 1 is a product of primes. Divide by 2 as long as it goes, then "
        "by 3, 5 and so on until 1 is left; a factor tree writes that as branches: "
        "`60 = 2 * 2 * 3 * 5`.",
        "prime factorization of 60", f"{_PRE}, chapter 2", ("prime number", "factor of a number"),
    ),
    Topic(
        "unit rate",
        r"unit (?:rates?|prices?)|rates?(?= *\W*$)|unitary method",
        "A unit rate is the amount for one: 240 km in 4 hours is 60 km for one hour. Divide by "
        "the number of units, then multiply by as many as you want.",
        "what is 240/4?", f"{_PRE}, chapter 5", ("ratio", "speed, distance and time"),
    ),
    Topic(
        "compound inequality",
        r"(?:compound|double) inequalit(?:y|ies)",
        "A compound inequality joins two: with “and” both must hold, as in `1 < x + 2 < 5`, with "
        "“or” one is enough. In one with three parts, do the same to all of them.",
        "solve 1 < x + 2 < 5", f"{_ELEMENTARY}, chapter 2", ("inequality",),
    ),
    Topic(
        "piecewise function",
        r"piece-?wise(?:[- ]defined)? functions?|step functions?",
        "A piecewise function has different formulas for different parts of its domain, as "
        "`|x|` is `x` from 0 on and `-x` below. Look first which part your number lies in.",
        "what is |-3|?", f"{_ALGEBRA}, chapter 3", ("function", "absolute value"),
    ),
    Topic(
        "even and odd function",
        r"(?:even|odd)(?:,? (?:and|or) (?:even|odd))? functions?",
        "An even function has `f(-x) = f(x)`, so its graph is a mirror image in the y-axis, as "
        "that of `x²`; an odd one has `f(-x) = -f(x)`, as `x³`. Most functions are neither.",
        "is f(x) = x^3 odd?", f"{_ALGEBRA}, chapter 3", ("function", "graph"),
    ),
    Topic(
        "one-to-one function",
        r"one[- ]to[- ]one(?: functions?)?|(?:vertical|horizontal) line tests?|injective"
        r"(?: functions?)?|injections?|bijections?|bijective(?: functions?)?|surjecti(?:ve|ons?)"
        r"(?: functions?)?",
        "A graph belongs to a function if no vertical line meets it twice. The function is "
        "one-to-one (injective) if no horizontal line does, so that it has an inverse; it is onto "
        "(surjective) if it takes every value, and a bijection if it is both.",
        "inverse of f(x) = 2x + 3", f"{_ALGEBRA}, chapter 3", ("function", "inverse function"),
    ),
    Topic(
        "constant",
        r"constants?(?= *(?:terms?)?(?: (?:to|for) me| is| are| means?)?\W*$)|constant functions?",
        "A constant is a number that does not change, such as the 7 in `2x + 7`, while a variable "
        "may take any value.",
        "what is the constant term of 2x + 7?", f"{_ELEMENTARY}, chapter 1",
        ("variable", "coefficient"),
    ),
    Topic(
        "expanded form",
        r"expanded (?:form|notation)",
        "Expanded form writes a number as a sum of what its digits are worth: "
        "`345 = 300 + 40 + 5`. An expression in expanded form has no brackets any more.",
        "what is 300 + 40 + 5?", f"{_PRE}, chapter 1", ("place value", "expanding"),
    ),
    Topic(
        "conic section",
        r"conic(?: sections?)?s?|ellipses?|hyperbolas?",
        "Cutting a cone gives the conic sections: the circle, the ellipse "
        "`x²/a² + y²/b² = 1`, the parabola, and the hyperbola `x²/a² - y²/b² = 1` with its two "
        "branches and two asymptotes.",
        "solve x^2/9 + 16/25 = 1", f"{_ALGEBRA}, chapter 12", ("circle", "parabola"),
    ),
    Topic(
        "circle theorems",
        r"circle theorems?|thales'?(?:s)?(?: theorem)?|inscribed angles?",
        "The angle at the centre is twice that at the circle over the same arc, so angles in the "
        "same segment are equal and the angle in a semicircle is 90°. Opposite angles of a cyclic "
        "quadrilateral add to 180°; a tangent meets the radius at 90°.",
        "solve x + 110 = 180", "Euclid, Elements, III.20", ("circle", "parts of a circle"),
    ),
    Topic(
        "fibonacci sequence",
        r"fibonacci(?:'s)?(?: (?:sequence|numbers?))?",
        "In the Fibonacci sequence each number is the sum of the two before it: 1, 1, 2, 3, 5, 8, "
        "13 and so on; their quotients tend to the golden ratio, `(1 + √5)/2`.",
        "what comes next: 1, 1, 2, 3, 5, 8", f"{_ALGEBRA}, chapter 13", ("sequence",),
    ),
    Topic(
        "proof by contradiction",
        r"proofs? by contradiction|(?:indirect|reductio ad absurdum) proofs?",
        "A proof by contradiction supposes the opposite and shows that it cannot be: if `√2` were "
        "a fraction in lowest terms, its top and its bottom would both be even.",
        "is sqrt(2) rational?", "Hammack, Book of Proof, chapter 6", ("proof", "logic"),
    ),
    Topic(
        "pigeonhole principle",
        r"pigeon-?hole(?: principle)?",
        "If more things than boxes are put into boxes, some box holds at least two: of 13 people "
        "two have their birthday in the same month.",
        "what is 13 - 12?", "Hammack, Book of Proof, chapter 3", ("proof", "set"),
    ),
    Topic(
        "truth table",
        r"truth tables?",
        "A truth table lists all cases of true and false: “A and B” is true only when both are, "
        "“A or B” when one is, “not A” when A is false, and “if A then B” is false only when A "
        "is true and B is not.",
        "what is 2^2?", "Hammack, Book of Proof, chapter 2", ("logic",),
    ),
    Topic(
        "hypothesis test",
        r"hypothes[ie]s(?: test(?:s|ing)?)?|p[- ]?values?|null hypothes[ie]s|significance levels?",
        "A hypothesis test supposes that there is no effect (the null hypothesis) and asks how "
        "likely data at least as extreme as yours would be then: that is the p-value. If it is "
        "below the significance level, often 5%, the null hypothesis is rejected.",
        "z score of 130 with mean 100 and standard deviation 15", f"{_STATISTICS}, chapter 9",
        ("normal distribution", "confidence interval"),
    ),
    Topic(
        "confidence interval",
        r"confidence (?:intervals?|levels?)|margins? of error|standard errors?",
        "A confidence interval gives a range for an unknown mean: the sample mean plus or minus "
        "the margin of error, for 95% about `1.96 s/√n`. Of many such intervals, 95% hold the "
        "true mean.",
        "what is 1.96*15/sqrt(36)?", f"{_STATISTICS}, chapter 8",
        ("hypothesis test", "standard deviation"),
    ),
    Topic(
        "concavity",
        r"concav(?:e|ity)(?: (?:up|down))?(?:(?:,? (?:and|or|vs))? (?:concave )?(?:down|up))?"
        r"|inflect?ion points?|points? of inflect?ion|second[- ]derivative tests?",
        "Where the second derivative is positive a graph curves upwards (concave up), where it is "
        "negative downwards; an inflection point is where that changes. So at a place with "
        "`f′ = 0` there is a minimum if `f″ > 0` and a maximum if `f″ < 0`.",
        "inflection points of x^3 - 3x", f"{_ONE}, chapter 4", ("extremum", "derivative"),
    ),
    Topic(
        "Riemann sum",
        r"riemann(?: sums?)?|(?:trapezoid(?:al)?|trapezium|midpoint) rules?",
        "A Riemann sum comes near an integral by rectangles: width times the value at a point of "
        "each strip, added up. Thinner strips come closer; trapezia instead of rectangles do "
        "better.",
        "integrate x^2 from 0 to 1", f"{_ONE}, chapter 5", ("integral",),
    ),
    Topic(
        "mean value theorem",
        r"mean[- ]value theorem|rolle'?s? theorem",
        "Somewhere between `a` and `b` a smooth function has the slope of the line through both "
        "ends: `f′(c) = (f(b) - f(a))/(b - a)`. With equal ends that slope is 0 (Rolle).",
        "solve 2c = (9 - 1)/(3 - 1)", f"{_ONE}, chapter 4", ("derivative", "slope"),
    ),
    Topic(
        "intermediate value theorem",
        r"intermediate[- ]value theorem|ivt",
        "A continuous function takes every value between two of its values: if it is below 0 at "
        "one place and above 0 at another, it has a zero in between.",
        "f(x) = x^3 - 2, what is f(2)?", f"{_ONE}, chapter 2", ("continuity",),
    ),
    Topic(
        "squeeze theorem",
        r"(?:squeeze|sandwich) (?:theorem|rule)",
        "If a function lies between two others that tend to the same limit, it tends to it, too: "
        "`x sin(1/x)` lies between `-|x|` and `|x|`, so it tends to 0 at 0.",
        "limit of x*sin(1/x) as x -> 0", f"{_ONE}, chapter 2", ("limit",),
    ),
    Topic(
        "L'Hôpital's rule",
        r"l'?h[oô]pital'?s?(?: rule)?|l'?hospital'?s?(?: rule)?",
        "Where top and bottom both tend to 0, or both to infinity, the limit of a quotient is that "
        "of the quotient of their derivatives, if that exists: `sin(x)/x` and `cos(x)/1` both tend "
        "to 1 at 0.",
        "limit of (e^x - 1)/x as x -> 0", f"{_ONE}, chapter 4", ("limit", "derivative"),
    ),
    Topic(
        "Newton's method",
        r"newton(?:'s|s)?(?:[- ]raphson(?:'s)?)?(?: (?:method|iteration))?|bisection(?: method)?",
        "Newton's method finds a zero by tangents: from a guess `x` go to `x - f(x)/f′(x)`, and "
        "repeat. Bisection halves an interval at whose ends `f` has opposite signs.",
        "solve x^2 - 2 = 0", f"{_ONE}, chapter 4", ("tangent line", "derivative"),
    ),
    Topic(
        "double integral",
        r"(?:double|triple|multiple|iterated) integrals?",
        "A double integral adds up over an area, which gives the volume below a surface: integrate "
        "with respect to one variable while the other is held fast, and then with respect to the "
        "other.",
        "integrate x*y from x = 0 to 1 with respect to x", f"{_THREE}, chapter 5",
        ("integral", "partial derivative"),
    ),
    Topic(
        "Laplace transform",
        r"laplace(?: transforms?)?",
        "The Laplace transform `F(s) = ∫ f(t) e^(-st) dt`, from 0 to infinity, turns derivatives "
        "into products with `s`, and so differential equations into equations; that of 1 is `1/s`.",
        "integrate e^(-2t) from 0 to infinity", "NIST, Digital Library of Mathematical Functions, "
        "1.14", ("differential equation", "integral"),
    ),
    Topic(
        "Fourier series",
        r"fourier(?: (?:series|analysis|transforms?))?",
        "A Fourier series writes a periodic function as a sum of sines and cosines; their "
        "coefficients are integrals of the function times `sin(nx)` or `cos(nx)` over a period.",
        "integrate x*sin(x) from -pi to pi", "NIST, Digital Library of Mathematical Functions, "
        "1.8", ("series", "integral"),
    ),
    Topic(
        "vector space",
        r"vector spaces?|sub-?spaces?",
        "In a vector space any two vectors can be added and multiplied by numbers, and the usual "
        "rules hold: arrows in the plane, polynomials and matrices are examples. A subspace is a "
        "part that no such sum or multiple leaves.",
        "(1, 2) + 3*(0, 1)", f"{_HEFFERON}, chapter Two", ("vector", "linear independence"),
    ),
    Topic(
        "basis and span",
        r"bas[ie]s(?: (?:of|for) a (?:vector )?(?:sub)?space)?(?! \d)|spans?|spanning sets?"
        r"|dimension of a (?:vector )?(?:sub)?space",
        "The span of vectors is all sums of multiples of them. A basis is a list of independent "
        "vectors that span the whole space, and the number of them is the dimension.",
        "are (1, 2) and (3, 4) linearly independent?", f"{_HEFFERON}, chapter Two",
        ("linear independence", "vector space"),
    ),
    Topic(
        "transpose",
        r"transposes?(?: of (?:a |the )?matri(?:x|ces))?|transposed matri(?:x|ces)",
        "The transpose of a matrix has its rows as columns; a matrix that is its own transpose is "
        "symmetric.",
        "transpose of [[1, 2], [3, 4]]", f"{_HEFFERON}, chapter Three", ("matrix",),
    ),
    Topic(
        "identity matrix",
        r"(?:identity|unit|diagonal) matri(?:x|ces)",
        "The identity matrix has ones on the diagonal and zeros elsewhere; multiplying by it "
        "changes nothing. A diagonal matrix has any numbers there.",
        "[[1, 0], [0, 1]] * [[1, 2], [3, 4]]", f"{_HEFFERON}, chapter Three",
        ("matrix", "inverse matrix"),
    ),
    Topic(
        "sigma notation",
        r"(?:sigma|summation)(?: (?:notation|signs?))?",
        "The sign `Σ` adds up: `Σ k²` for `k` from 1 to 3 is `1² + 2² + 3² = 14`. Put in every "
        "whole number from the lower to the upper one, and add.",
        "sum of k^2 from k = 1 to 3", f"{_ALGEBRA}, chapter 13", ("series", "sequence"),
    ),
)  # fmt: skip
