"""Limits, derivatives, integrals and series."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "calculus",
        r"(?:differential and integral |infinitesimal )?calculus",
        "Calculus is about change: derivatives measure how fast something changes, integrals "
        "add the changes up again.",
        "differentiate x^3",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("derivative", "integral", "limit"),
    ),
    Topic(
        "limit",
        r"limits?(?: of (?:a )?functions?)?",
        "A limit is the value that a function comes as close to as you like when `x` comes "
        "close to a place, whether or not it has a value there: `sin(x)/x` tends to 1 at 0.",
        "limit of (x^2 - 4)/(x - 2) as x -> 2",
        "OpenStax, Calculus Volume 1, chapter 2",
        ("continuity", "derivative", "infinity"),
    ),
    Topic(
        "continuity",
        r"continuity|continuous(?: functions?)?",
        "A function is continuous at a place if its limit there is its value, so that its "
        "graph can be drawn there without lifting the pen.",
        "f(x) = x^2 - 1, what is f(2)?",
        "OpenStax, Calculus Volume 1, chapter 2",
        ("limit", "function"),
    ),
    Topic(
        "derivative",
        r"(?:first |second )?derivatives?|differentiation|differentiating|differentiate"
        r"|differential calculus",
        "The derivative tells how fast a function changes at each place: it is the slope of "
        "its graph there, and `x²` has the derivative `2x`.",
        "differentiate x^2 sin x",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("chain rule", "product rule", "slope"),
    ),
    Topic(
        "power rule",
        r"power rule",
        "The power rule says that `xⁿ` has the derivative `n xⁿ⁻¹`, so `x³` has `3x²`.",
        "differentiate x^5",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("derivative", "power"),
    ),
    Topic(
        "product rule",
        r"product rule",
        "The product rule differentiates a product one factor at a time: `(u v)′ = u′ v + u v′`.",
        "differentiate x^2 * ln(x)",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("quotient rule", "derivative"),
    ),
    Topic(
        "quotient rule",
        r"quotient rule",
        "The quotient rule differentiates a quotient: `(u/v)′ = (u′ v - u v′)/v²`.",
        "differentiate sin(x)/x",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("product rule", "derivative"),
    ),
    Topic(
        "chain rule",
        r"chain rule",
        "The chain rule differentiates a function inside another: `f(g(x))′ = f′(g(x)) "
        "g′(x)`, because rates of change multiply.",
        "differentiate sin(x^2)",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("composition", "derivative"),
    ),
    Topic(
        "implicit differentiation",
        r"implicit (?:differentiation|derivatives?)",
        "Implicit differentiation differentiates both sides of an equation, taking `y` as a "
        "function of `x`: `x² + y² = 25` gives `2x + 2y y′ = 0`.",
        "find dy/dx if x^2 + y^2 = 25",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("derivative", "chain rule"),
    ),
    Topic(
        "partial derivative",
        r"partial derivatives?|partial differentiation",
        "A partial derivative changes one variable and holds the others fast: `x²y` has "
        "`2xy` with respect to `x`.",
        "differentiate x^2*y with respect to x",
        "OpenStax, Calculus Volume 3, chapter 4",
        ("derivative", "gradient vector"),
    ),
    Topic(
        "gradient vector",
        r"gradient vectors?|gradients? (?:of (?:functions of|a function of)|in) (?:several|two)"
        r" variables|nabla",
        "The gradient of a function of several variables is the vector of its partial "
        "derivatives; it points where the function grows fastest.",
        "gradient of x^2 + x*y",
        "OpenStax, Calculus Volume 3, chapter 4",
        ("partial derivative", "vector"),
    ),
    Topic(
        "tangent line",
        r"tangent lines?|normal lines?"
        r"|equations? of (?:the |an? )?(?:tangents?|normals?)(?: to (?:the |a )?(?:curve|graph))?",
        "The tangent line touches a graph at a point with the same slope: `y = f(a) + "
        "f′(a)(x - a)`.",
        "tangent line to y = x^2 at x = 3",
        "OpenStax, Calculus Volume 1, chapter 3",
        ("derivative", "slope"),
    ),
    Topic(
        "extremum",
        r"extrem(?:a|um)|maxim(?:a|um)|minim(?:a|um)|(?:critical|stationary|turning) points?",
        "At a maximum or minimum inside its domain a smooth function has the derivative 0; "
        "where the derivative changes from plus to minus there is a maximum, from minus to "
        "plus a minimum.",
        "local extrema of x^3 - 12x",
        "OpenStax, Calculus Volume 1, chapter 4",
        ("derivative", "optimisation"),
    ),
    Topic(
        "optimisation",
        r"optimi[sz](?:ation|ing)(?: problems?)?",
        "Optimisation finds the best value: write what is to be largest or smallest as a "
        "function of one variable, and look where its derivative is 0 and at the ends.",
        "solve 20 - 2x = 0",
        "OpenStax, Calculus Volume 1, chapter 4",
        ("extremum", "derivative"),
    ),
    Topic(
        "related rates",
        r"related rates?",
        "Related rates link quantities that change together: differentiate the equation "
        "between them with respect to time, then put in what is known.",
        "differentiate t^3 at t = 2",
        "OpenStax, Calculus Volume 1, chapter 4",
        ("chain rule", "derivative"),
    ),
    Topic(
        "integral",
        r"(?:definite |indefinite )?integrals?|integration|integrating|integrate"
        r"|antiderivatives?|area under (?:a|the) (?:curve|graph)",
        "An integral adds up infinitely many thin slices, which gives the area under a "
        "graph; it undoes differentiation.",
        "integrate x^2",
        "OpenStax, Calculus Volume 1, chapter 5",
        ("fundamental theorem of calculus", "integration by substitution"),
    ),
    Topic(
        "fundamental theorem of calculus",
        r"fundamental theorem(?: of calculus)?",
        "The fundamental theorem says that integrating and differentiating undo each other: "
        "the integral of `f` from `a` to `b` is `F(b) - F(a)`, where `F′ = f`.",
        "integrate 3x^2 from 1 to 2",
        "OpenStax, Calculus Volume 1, chapter 5",
        ("integral", "derivative"),
    ),
    Topic(
        "integration by substitution",
        r"(?:integration by |u[- ])?substitution(?: in integrals)?|integration by substitution",
        "Substitution is the chain rule backwards: with `u = g(x)`, the integral of `f(g(x)) "
        "g′(x)` is that of `f(u)`.",
        "integrate 2x*e^(x^2)",
        "OpenStax, Calculus Volume 1, chapter 5",
        ("integral", "chain rule"),
    ),
    Topic(
        "integration by parts",
        r"integration by parts|by parts",
        "Integration by parts is the product rule backwards: `∫ u v′ dx = u v - ∫ u′ v dx`.",
        "integrate x*e^x",
        "OpenStax, Calculus Volume 2, chapter 3",
        ("integral", "product rule"),
    ),
    Topic(
        "differential equation",
        r"(?:ordinary )?differential equations?|odes?",
        "A differential equation links a function to its derivatives; `y′ = ky` says that "
        "the change is in proportion to what is there, and `y = c e^(kx)` solves it.",
        "solve dy/dx = 3y",
        "OpenStax, Calculus Volume 2, chapter 4",
        ("derivative", "exponential function"),
    ),
    Topic(
        "Taylor series",
        r"taylor (?:series|polynomials?|expansions?)|maclaurin (?:series|polynomials?)"
        r"|power series",
        "A Taylor series builds a function from its derivatives at one place: `e^x = 1 + x + "
        "x²/2 + x³/6 + …`.",
        "taylor series of e^x at 0 up to degree 3",
        "OpenStax, Calculus Volume 2, chapter 6",
        ("series", "derivative"),
    ),
    Topic(
        "convergence",
        r"convergen(?:ce|t)(?: tests?| of series)?|divergen(?:ce|t)(?: of)?(?: series)?",
        "A series converges if its partial sums come to a limit; its terms must then tend to "
        "0, which by itself is not enough, as `1 + 1/2 + 1/3 + …` shows.",
        "does the sum of 1/3^n from n = 0 to infinity converge?",
        "OpenStax, Calculus Volume 2, chapter 5",
        ("series", "limit"),
    ),
)
