"""Coordinates, loci, nets, and the angles and pieces of figures that lessons name."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_NINE: Final = "OpenStax, Prealgebra 2e, chapter 9"
_ALGEBRA: Final = "OpenStax, Algebra and Trigonometry 2e"
_TWO: Final = "OpenStax, Calculus Volume 2"

TOPICS: Final = (
    Topic(
        "polar coordinates",
        r"polar (?:coordinates?|curves?|equations?)",
        "Polar coordinates give a point by its distance `r` from the origin and its angle `θ`: "
        "`x = r cos θ`, `y = r sin θ` and `r² = x² + y²`.",
        "convert (3, 4) to polar coordinates", f"{_ALGEBRA}, chapter 10",
        ("unit circle", "parametric equation"),
    ),
    Topic(
        "parametric equation",
        r"parametric (?:equations?|curves?|functions?|differentiation)|parametri[sz]ations?",
        "Parametric equations give `x` and `y` each by a third letter, such as the time `t`; the "
        "slope is `dy/dx = (dy/dt)/(dx/dt)`, and without `t` the usual equation is left.",
        "x = t^2, y = 2t, find dy/dx", f"{_TWO}, chapter 7", ("polar coordinates", "derivative"),
    ),
    Topic(
        "exact trigonometric values",
        r"exact (?:trig(?:onometric|onometry)?|sin,? cos(?:,? (?:and )?tan)?) (?:values?|ratios?)"
        r"|special (?:angles|triangles)|exact values?(?: of trig(?:onometry)?)?",
        "Half a square and half an equilateral triangle give exact values: `sin(30°) = 1/2`, "
        "`sin(45°) = √2/2`, `sin(60°) = √3/2`; the cosines are the same backwards, and "
        "`tan = sin/cos`.",
        "what is sin(60 degrees)?", f"{_ALGEBRA}, chapter 7", ("trigonometry", "unit circle"),
    ),
    Topic(
        "arc length and sector area",
        r"arc lengths?(?: and (?:sector areas?|areas? of (?:a )?sectors?|sectors?))?"
        r"|sector areas?(?: and arc lengths?)?|areas? of (?:a )?sectors?",
        "A sector is the share `θ/360` of the circle: its arc is `θ/360` of `2πr`, its area "
        "`θ/360` of `πr²`. With `θ` in radians they are `rθ` and `r²θ/2`.",
        "area of a sector with radius 6 and angle 90 degrees", f"{_ALGEBRA}, chapter 7",
        ("circle", "radian"),
    ),
    Topic(
        "ambiguous case",
        r"(?:the )?ambiguous cases?(?: of the (?:sine rule|law of sines))?",
        "The law of sines gives the sine of an angle, and `A` and `180° - A` have the same sine: "
        "from two sides and an angle not between them there may be two triangles, one or none.",
        "solve sin(x) = 1/2", f"{_ALGEBRA}, chapter 10", ("law of sines",),
    ),
    Topic(
        "locus",
        r"loc(?:us|i)",
        "A locus is all points that fit a rule: at a fixed distance from a point they make a "
        "circle, at equal distances from two points the perpendicular bisector, from two lines "
        "the bisector of the angle.",
        "equation of the circle with centre (0, 0) and radius 5", "Euclid, Elements, I",
        ("circle", "construction"),
    ),
    Topic(
        "construction",
        r"constructions?(?: with (?:a )?(?:ruler|compass)(?:es)?(?: and (?:ruler|compass)(?:es)?)?"
        r")?|(?:perpendicular|angle) bisectors?",
        "Constructions use compasses and a ruler only: equal arcs about both ends of a line cross "
        "on its perpendicular bisector; equal arcs from two points of the arms of an angle cross "
        "on its bisector.",
        "midpoint of (1, 2) and (5, 8)", "Euclid, Elements, I", ("locus", "angle"),
    ),
    Topic(
        "net",
        r"nets?(?: of (?:a )?(?:cubes?|solids?|3d shapes?|prisms?))?|plans? and elevations?"
        r"|elevations?",
        "A net is a body unfolded flat, so its area is the surface area; six squares make that of "
        "a cube. The plan shows a body from above, the elevations from the front and the side.",
        "surface area of a cube with side 4", _NINE, ("surface area", "volume"),
    ),
    Topic(
        "stem-and-leaf diagram",
        r"stem(?:[- ]and[- ]|[- &]+)leaf(?: (?:diagrams?|plots?))?",
        "A stem-and-leaf diagram lists data in order: the stem is the first digit, the leaves are "
        "the last ones, so `2 | 1 4 4` stands for 21, 24 and 24; a key says so.",
        "median of 21, 24, 24, 30, 35", "OpenStax, Introductory Statistics 2e, chapter 2",
        ("median", "charts of data"),
    ),
    Topic(
        "sampling",
        r"sampl(?:ing|es)(?: methods?)?|(?:random|stratified|systematic) samples?",
        "A sample stands for a whole population: in a random one everybody has the same chance, a "
        "systematic one takes every `n`-th, and a stratified one takes from each group in "
        "proportion to its size.",
        "what is 40/200*50?", "OpenStax, Introductory Statistics 2e, chapter 1", ("sampling bias",),
    ),
    Topic(
        "Poisson distribution",
        r"poisson(?: distributions?)?",
        "The Poisson distribution counts events that come singly, independently and at a steady "
        "rate: `P(X = k) = e^(-m) m^k/k!`, where `m` is the mean, and also the variance.",
        "X is Poisson with mean 3. Find P(X = 2)",
        "OpenStax, Introductory Statistics 2e, chapter 4", ("binomial distribution",),
    ),
    Topic(
        "chi-squared test",
        r"chi[- ]?squared?(?: (?:tests?|distributions?))?|goodness of fit",
        "A chi-squared test compares what was counted with what was expected: it adds "
        "`(observed - expected)²/expected`, and a large sum speaks against the hypothesis.",
        "what is (12 - 10)^2/10 + (8 - 10)^2/10?",
        "OpenStax, Introductory Statistics 2e, chapter 11", ("hypothesis test",),
    ),
    Topic(
        "odds",
        r"odds(?: (?:in favou?r|against))?",
        "Odds compare the chances for and against: odds of `3 : 1` in favour mean a probability "
        "of `3/4`.",
        "what is 3/(3 + 1)?", "OpenStax, Contemporary Mathematics, chapter 7", ("probability",),
    ),
)  # fmt: skip
