"""Why things are so in linear algebra, several variables, differential equations, logic."""

from typing import Final

from tutor_tui.engines.symbolic.topics.reason import Reason

_ODE: Final = r"y ?['′]|dy ?/ ?d|differential equation"

REASONS: Final[tuple[Reason, ...]] = (
    Reason(
        "Suppose `√2 = a/b` in lowest terms. Then `a² = 2b²`, so `a` is even, `a = 2c`; that gives "
        "`b² = 2c²`, so `b` is even, too. But lowest terms have no common factor 2, so there is no "
        "such fraction.",
        asked=r"(?:√ ?\(?2\)?|sqrt ?\(?2\)?|root (?:of )?(?:2|two))(?![\d.]).*"
        r"(?:irrational|not (?:a )?(?:rational|fraction))",
    ),
    Reason(
        "Lambert showed in the 1760s, by continued fractions, that `tan(x)` is irrational for "
        "every fraction `x` but 0. Since `tan(π/4) = 1` is rational, `π/4` is no fraction, and so "
        "`π` is none.",
        asked=r"(?:\bpi\b|π).*(?:irrational|not (?:a )?(?:rational|fraction))",
    ),
    Reason(
        "Where `f` is extreme on the curve `g = c` it does not change along the curve, so its "
        "gradient is at right angles to it, and that of `g` always is. So one is a multiple of the "
        "other, `∇f = λ∇g`; `λ` is the factor, and tells how fast the extreme value grows with "
        "`c`.",
        asked=r"lagrange.*(?:work|parallel|multiplier)|gradients? .*parallel",
        pointed=r"lambda|λ|multiplier|gradient",
        within=r"lagrange|subject to|constraint",
    ),
    Reason(
        "The directional derivative is `|∇f| cos θ`, with the angle `θ` between the gradient and "
        "the direction. That is largest along the gradient itself, where `θ` is 0, and 0 at right "
        "angles to it, along a level curve.",
        asked=r"gradient.*(?:steepest|fastest)|(?:steepest|fastest).*\bgradient"
        r"|gradient (?:vector )?(?:is |be |always |points? )*(?:perpendicular|normal|orthogonal"
        r"|at right angles)",
        pointed=r"steepest|fastest|perpendicular|orthogonal",
        within=r"rate of change|directional|gradient of .*\bat \(",
    ),
    Reason(
        "A determinant is the factor by which the matrix scales areas or volumes. If it is 0, "
        "everything is pressed flat: different vectors are sent to the same one, and nothing can "
        "undo that. If it is not 0, no vector but 0 is sent to 0, and the map can be undone.",
        asked=r"\bdet\w*\b.*(?:inver|singular)|(?:inver|singular)\w*.*\bdet",
        pointed=r"invert|inverse|singular",
        within=r"invertible|singular|inverse of .*\[\[",
    ),
    Reason(
        "If `Av = λv`, then `A(cv) = λ(cv)` for each number `c`: what counts is the direction, so "
        "any multiple of an eigenvector but 0 is one.",
        pointed=r"\bmultipl|scal(?:e|ar)|infinitely|different (?:answer|vector)|not unique",
        within=r"eigenvect",
    ),
    Reason(
        "`Av = λv` says `(A - λI)v = 0`, and `v` is not 0. A matrix that sends such a vector to 0 "
        "cannot be undone, so its determinant is 0: `det(A - λI) = 0`.",
        asked=r"a ?- ?(?:λ|lambda) ?i\b|characteristic (?:equation|polynomial)",
        pointed=r"\bdet|zero|\b0\b|λ|lambda|subtract|characteristic",
        within=r"eigen",
    ),
    Reason(
        "An entry of `AB` is a row of `A` times a column of `B`, one of `BA` a row of `B` times a "
        "column of `A`: other numbers meet. As maps, doing `B` first and `A` then is another thing "
        "than the other way round, such as turning and mirroring.",
        asked=r"\bab\b.*\bba\b|matri\w+.*commut|commut\w+.*matri",
        pointed=r"\border\b|commut|different",
        within=r"commut|\]\] ?(?:[*·x×]|times|and|by) ?\[\[|product of .*\[\[",
    ),
    Reason(
        "`u · v = |u| |v| cos θ`, and the cosine is 0 at 90° only; so vectors that are not 0 are "
        "at right angles exactly where their dot product is 0.",
        asked=r"(?:dot|scalar) product.*(?:zero|\b0\b|perpendicular|orthogonal|angle)"
        r"|(?:zero|\b0\b|perpendicular|orthogonal)\b.*(?:dot|scalar) product",
        pointed=r"perpendicular|orthogonal|right angle|zero|\b0\b",
        within=r"perpendicular|orthogonal",
    ),
    Reason(
        "The cross product is made so that its dot product with each of the two vectors is 0: all "
        "the terms cancel in pairs. Its length is `|u| |v| sin θ`, the area of the parallelogram "
        "that they span.",
        asked=r"cross product.*(?:perpendicular|orthogonal|right angle|normal|area)"
        r"|(?:perpendicular|orthogonal|normal|area).*cross product",
        pointed=r"perpendicular|orthogonal|right angle|normal|area",
        within=r"cross product|[>)\]] ?[x×] ?[<(\[]|plane through",
    ),
    Reason(
        "Each derivative of `e^(rx)` is a multiple of itself, `r` and then `r²` times. So put into "
        "an equation with constant coefficients it can be divided out, and an equation for `r` "
        "alone is left; its roots tell the solutions.",
        asked=r"e ?(?:\^|to the) ?\(?r ?\*?[xt]",
        pointed=r"\be ?(?:\^|to the)|exponential|\btr(?:y|ied)\b|guess|characteristic|auxiliary",
        within=r"y ?''|d ?\^?2? ?y",
    ),
    Reason(
        "To undo two derivatives one integrates twice, and each time a constant comes in. So an "
        "equation of second order needs two conditions, such as `y(0)` and `y′(0)`.",
        pointed=r"two constants|c_?1|c_?2|two (?:conditions|arbitrary)",
        within=r"y ?''|d ?\^?2? ?y",
    ),
    Reason(
        "With the integrating factor `μ = e^(∫ p dx)` the left side `μy′ + μpy` is the derivative "
        "of the product `μy`, since `μ′ = pμ`; then both sides can be integrated.",
        asked=r"integrating factor",
    ),
    Reason(
        "All `y` stand on one side and all `x` on the other, so each side can be integrated by "
        "itself; by the chain rule both integrals then differ by a constant only.",
        asked=r"separat\w+ (?:the )?variables?|integrat\w+ both sides",
        pointed=r"separat|both sides",
        within=_ODE,
    ),
    Reason(
        "Whatever divides both numbers divides the remainder, too, since `r = a - qb`, and what "
        "divides `b` and `r` divides `a`. So each line has the same common divisors as the one "
        "before, and the last one that is not 0 is the greatest.",
        asked=r"euclid\w*.*work",
        pointed=r"\bwork|remainder|last",
        within=r"\bgcd\b|euclid|hcf|greatest common|highest common",
    ),
    Reason(
        "`p → q` promises `q` only where `p` holds. Where `p` is false nothing was promised, so "
        "the promise is not broken and the statement counts as true; it is false only for `p` true "
        "and `q` false.",
        asked=r"false implies",
        pointed=r"true|false",
        within=r"->|→|⇒|implies|if p",
    ),
    Reason(
        "Whoever picks 3 of 10 leaves out the other 7, so there are as many choices of 3 as of 7: "
        "`C(n, k) = C(n, n - k)`.",
        asked=r"c(?:hoose)? ?\(?\d.*(?:same|equal).*c(?:hoose)? ?\(?\d",
        pointed=r"same|equal",
        within=r"\d ?(?:choose|c) ?\d|binomial|ncr",
    ),
    Reason(
        "The modulus is the distance of the point `(a, b)` from 0, and by Pythagoras' theorem that "
        "is `√(a² + b²)`.",
        asked=r"modulus.*(?:pythag|square|root)",
        pointed=r"pythag|square|root|modulus|formula",
        within=r"modulus|\|.*i\b.*\|",
    ),
    Reason(
        "Where a curve bends upwards its chords lie above it, so the trapezium rule gives too "
        "much; where it bends downwards they lie below, and it gives too little.",
        asked=r"trapez\w+.*(?:over|under|too)",
        pointed=r"over-? ?estimate|under-? ?estimate|too (?:big|large|small|much|little|high|low)",
        within=r"trapez",
    ),
    Reason(
        "A number and its opposite have the same square, among complex numbers, too: "
        "`(-w)² = (-1)² w² = w²`. So every number but 0 has two square roots, and those of a "
        "negative number are opposite multiples of `i`.",
        pointed=r"\b(?:two|2) (?:answers?|solutions?|roots?|values?)|\bplus (?:or|and) minus|±",
        within=r"(?:\^ ?2|²) ?= ?[-−]|square roots? of [-−]",
    ),
)
