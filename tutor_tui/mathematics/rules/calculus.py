"""Rules of derivatives and integrals, and of motions by them."""

from typing import Final

from tutor_tui.mathematics.rules.rule import Rule

DERIVATIVES: Final = {
    "sum": Rule(
        "Use the sum rule: differentiate term by term.",
        "The change of a sum is the sum of the changes: `(u + v)′ = u′ + v′`.",
    ),
    "product": Rule(
        "It is a product: use the product rule.",
        "When both factors change a little, the product changes by `u′v` from the first and `uv′` "
        "from the second: `(u v)′ = u′ v + u v′`, as an area of `u` by `v` grows along two sides.",
    ),
    "quotient": Rule(
        "It is a quotient: use the quotient rule.",
        "It follows from the product rule for `u = (u/v) v`: `(u/v)′ = (u′ v - u v′)/v²`.",
    ),
    "power": Rule(
        "Use the power rule.",
        "`(xⁿ)′ = n xⁿ⁻¹`: of the product of `n` equal factors each changes in its turn while the "
        "others stay.",
    ),
    "chain": Rule(
        "One function stands inside another: use the chain rule.",
        "Rates of change multiply: if `u` changes three times as fast as `x` and `y` twice as fast "
        "as `u`, then `y` changes six times as fast as `x`; `f(g(x))′ = f′(g(x)) g′(x)`.",
    ),
    "constant": Rule(
        "A constant does not change.",
        "What does not change has the rate of change 0: its graph is a level line.",
    ),
    "constant factor": Rule(
        "A constant factor stays in front.",
        "Five times a function changes five times as fast: `(5f)′ = 5f′`.",
    ),
    "exponential": Rule(
        "Use the rule for exponential functions.",
        "`e^x` is its own rate of change; `a^x = e^(x ln(a))`, so the chain rule brings `ln(a)` "
        "down.",
    ),
    "table": Rule(
        "Look the function up in the table of derivatives.",
        "These are worked out once from the definition by a limit: `sin` has the derivative `cos`, "
        "`ln(x)` has `1/x`.",
    ),
}

INTEGRALS: Final = {
    "together": Rule(
        "Put in what is found for the integral that was left.",
        "Equals may be put in for equals; the constants of all parts make one.",
    ),
    "sum": Rule(
        "Integrate term by term.",
        "Integrating undoes differentiating, and `(F + G)′ = F′ + G′`.",
    ),
    "constant factor": Rule(
        "Take the constant factor out.",
        "Integrating undoes differentiating, and `(5F)′ = 5F′`.",
    ),
    "power": Rule(
        "Use the power rule backwards: one more in the exponent, and divide by the new one.",
        "`xⁿ⁺¹/(n + 1)` has the derivative `xⁿ`, which checks it.",
    ),
    "substitution": Rule(
        "Call an inner function u, and look for its derivative as a factor.",
        "It is the chain rule backwards: `∫ f(g(x)) g′(x) dx = ∫ f(u) du` with `u = g(x)`.",
    ),
    "parts": Rule(
        "It is a product: integrate by parts.",
        "It is the product rule backwards: `∫ u v′ dx = u v - ∫ u′ v dx`; `u` is the factor that "
        "gets simpler when differentiated, so that the integral left is an easier one.",
    ),
    "table": Rule(
        "Look for the function in the table of derivatives.",
        "Integrating undoes differentiating, so the table of derivatives is read backwards.",
    ),
}

STEP_BY_STEP: Final = {
    "way between turns": Rule(
        "Integrate the velocity from one turn to the next.",
        "Velocity times a short time is the way gone in it, and the integral adds these up; while "
        "the velocity keeps its sign, no way is gone back.",
    ),
    "step beside": Rule(
        "Take the value a small step `h` away, minus the value itself.",
        "That is how much the function grows over the step; worked out, `h` is a factor of it.",
    ),
    "slope of the step": Rule(
        "Divide the growth by the step `h`.",
        "The quotient is the slope of the line through both points of the curve. As long as `h` is "
        "not 0 it may be cancelled.",
    ),
    "limit of the quotient": Rule(
        "Let the step `h` tend to 0.",
        "The line through both points then comes to the tangent, whose slope is the derivative.",
    ),
}
"""Differentiating by the definition, and ways along a line."""
