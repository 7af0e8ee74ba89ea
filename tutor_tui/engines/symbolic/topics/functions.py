"""Functions and their graphs."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "function",
        r"functions?|function notation",
        "A function gives exactly one result for every number that you put in; with `f(x) = "
        "x² + 1`, putting in 3 gives 10.",
        "f(x) = x^2 + 1, what is f(3)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 3",
        ("domain and range", "graph"),
    ),
    Topic(
        "domain and range",
        r"domains?(?: and ranges?)?|ranges? of (?:a )?functions?",
        "The domain of a function is all that may be put in, its range all that comes out: "
        "`√x` takes and gives the numbers from 0 on.",
        "domain of sqrt(x - 3)",
        "OpenStax, Algebra and Trigonometry 2e, chapter 3",
        ("function", "interval"),
    ),
    Topic(
        "inverse function",
        r"inverse functions?|inverses?(?: of (?:a )?functions?)?",
        "The inverse of a function leads back from the result to what was put in; write `y = "
        "f(x)` and solve for `x`.",
        "inverse of f(x) = 2x + 3",
        "OpenStax, Algebra and Trigonometry 2e, chapter 3",
        ("function", "logarithm"),
    ),
    Topic(
        "composition",
        r"compositions?(?: of functions)?|composite functions?|function composition",
        "A composition puts the result of one function into another: `f(g(x))` does `g` "
        "first and then `f`.",
        "f(x) = x^2 + 1, what is f(2x)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 3",
        ("function", "chain rule"),
    ),
    Topic(
        "graph",
        r"graphs?(?: of (?:a )?functions?)?|graphing|plotting|coordinates?"
        r"|coordinate (?:plane|system|geometry)",
        "The graph of a function is all points `(x, f(x))`; each point stands for one number "
        "put in and its result, and zeros lie on the x-axis.",
        "f(x) = x^2 - 4, what is f(3)?",
        "OpenStax, Elementary Algebra 2e, chapter 4",
        ("function", "slope"),
    ),
    Topic(
        "slope",
        r"slopes?|gradients?(?: of (?:a |the )?(?:straight )?(?:lines?|curves?|graphs?))?"
        r"|steepness|rise over run",
        "The slope of a line is how much it rises for one step to the right: the difference "
        "of the `y` values divided by that of the `x` values.",
        "slope of the line through (2, 1) and (5, 7)",
        "OpenStax, Elementary Algebra 2e, chapter 4",
        ("line", "derivative"),
    ),
    Topic(
        "line",
        r"(?<!first )(?<!second )(?<!third )(?<!last )(?<!next )(?:straight )?lines?(?! \d)"
        r"|linear functions?|equation of a (?:straight )?line"
        r"|slope[- ]intercept form|y[- ]intercepts?|y ?= ?m ?x ?\+ ?[bc]",
        "A straight line is `y = mx + b`, where `m` is its slope and `b` the place where it "
        "meets the y-axis; parallel lines have the same slope.",
        "line through (1, 2) and (3, 6)",
        "OpenStax, Elementary Algebra 2e, chapter 4",
        ("slope", "linear equation"),
    ),
    Topic(
        "parabola",
        r"parabolas?|vertex(?: form)?|quadratic functions?",
        "A parabola is the graph of a quadratic function; in `a(x - h)² + k` its vertex, the "
        "highest or lowest point, is `(h, k)`.",
        "expand (x - 3)^2 + 2",
        "OpenStax, Algebra and Trigonometry 2e, chapter 5",
        ("quadratic equation", "completing the square"),
    ),
    Topic(
        "asymptote",
        r"asymptotes?",
        "An asymptote is a line to which a graph comes as close as you like, such as the "
        "axes for `1/x`.",
        "asymptotes of (x + 1)/(x - 2)",
        "OpenStax, Algebra and Trigonometry 2e, chapter 5",
        ("rational expression", "limit"),
    ),
    Topic(
        "hyperbolic function",
        r"hyperbolic (?:functions?|sines?|cosines?|tangents?)|sinh|cosh|tanh",
        "The hyperbolic functions are made of powers of `e`: `sinh(x) = (e^x - e^(-x))/2`, "
        "`cosh(x) = (e^x + e^(-x))/2` and `tanh(x) = sinh(x)/cosh(x)`; "
        "`cosh(x)² - sinh(x)² = 1`.",
        "differentiate sinh(x)",
        "OpenStax, Calculus Volume 1, chapter 1",
        ("exponential function", "trigonometry"),
    ),
    Topic(
        "exponential function",
        r"exponentials?(?: functions?| growth| decay)?|(?:half[- ]li(?:fe|ves)|doubling time)",
        "An exponential function such as `2^x` multiplies by the same number at each step of "
        "`x`; it grows, or decays, faster the more there is.",
        "solve 2^x = 32",
        "OpenStax, Algebra and Trigonometry 2e, chapter 6",
        ("logarithm", "power"),
    ),
    Topic(
        "logarithm",
        r"(?:natural )?logarithms?|logs?|ln|logarithmic functions?",
        "A logarithm asks for the exponent: `log₂(32)` is the power to which `2` is raised to "
        "give `32`, and logarithms turn products into sums; `ln` has the base `e`.",
        "what is log_2(32)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 6",
        ("exponential function", "Euler's number"),
    ),
)
