"""How matrices, derivatives and integrals are done."""

from typing import Final

from tutor_tui.engines.symbolic.topics.methods.method import FIND, TIMES, Method

METHODS: Final = (
    Method(
        rf"{TIMES} (?:two )?matri(?:ces|xes|x)(?: by .*)?",
        "Multiply each row of the first by each column of the second: entry by entry, then add. "
        "The first needs as many columns as the second has rows.",
        "[[1, 2], [3, 4]] * [[5, 6], [7, 8]]",
    ),
    Method(
        rf"{FIND} (?:the |an? )?determinants?(?: of .*)?",
        "For two rows it is `ad - bc`, the product of the one diagonal minus that of the other; "
        "larger ones are expanded along a row or brought to a triangle.",
        "determinant of [[2, 3], [1, 4]]",
    ),
    Method(
        rf"(?:{FIND} (?:the |an? )?inverse (?:of (?:a |the )?)?(?:\d ?x ?\d )?matri(?:x|ces)"
        r"|invert (?:a )?matri(?:x|ces))",
        "Write the identity beside the matrix and turn the matrix into the identity by row "
        "operations; what stands beside it then is the inverse.",
        "inverse of [[2, 1], [5, 3]]",
    ),
    Method(
        rf"{FIND} (?:the |an? )?angles? between (?:the )?(?:two )?vectors?",
        "Divide the dot product by the product of both lengths: that is the cosine of the angle.",
        "angle between (1, 2) and (3, 1)",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:equations? of (?:the |an? )?tangents?(?: lines?)?|tangent"
        r" lines?)(?: (?:to|of|at) (?:a |the )?(?:curve|graph|function|point))?",
        "The derivative at the place is the slope `m`; put it and the point into "
        "`y - y₁ = m(x - x₁)`.",
        "tangent to y = x^2 at x = 3",
    ),
    Method(
        rf"{FIND} (?:the |an? )?eigen(?:value|vector)s?(?: of .*)?",
        "Solve `det(A - λI) = 0` for the eigenvalues `λ`.",
        "eigenvalues of [[4, 1], [2, 3]]",
    ),
    Method(
        rf"{FIND} (?:the |an? )?inverse (?:of (?:a )?)?functions?",
        "Write `y = f(x)`, solve for `x`, and swap the letters.",
        "inverse of f(x) = 3x - 4",
    ),
    Method(
        rf"(?:differentiate|{FIND} (?:the )?derivative of) (?:a )?(?:quotients?|fractions?)|use the"
        r" quotient rule",
        "Use the quotient rule: `(u/v)′ = (u′ v - u v′)/v²`.",
        "differentiate x/(x^2 + 1)",
    ),
    Method(
        rf"(?:differentiate|{FIND} (?:the )?derivative of) (?:a )?products?|use the product rule",
        "Use the product rule: `(u v)′ = u′ v + u v′`.",
        "differentiate x^2 * ln(x)",
    ),
    Method(
        r"use the chain rule",
        "Differentiate the outer function, leave the inner one in it, and multiply by the "
        "derivative of the inner one.",
        "differentiate sin(x^2)",
    ),
    Method(
        rf"(?:differentiate|{FIND} (?:the |an? )?derivatives?|do (?:differentiation|derivatives))"
        r"(?: of (?:a )?(?:functions?|polynomials?))?",
        "Bring each exponent down as a factor and lower it by 1, term by term; products, quotients "
        "and functions within functions have rules of their own.",
        "differentiate x^3 - 4x^2 + 7",
    ),
    Method(
        r"(?:use |do )?integrat(?:e|ion) by parts",
        "Choose one factor that gets simpler when differentiated: `∫ u v′ dx = u v - ∫ u′ v dx`.",
        "integrate x*e^x",
    ),
    Method(
        rf"(?:integrate|{FIND} (?:the |an? )?(?:integrals?|antiderivatives?)|do integrat\w+"
        r"|do integrals)(?: of (?:a )?(?:functions?|polynomials?))?",
        "Raise each exponent by 1 and divide by the new one, term by term, and add `C`; other "
        "functions have rules of their own.",
        "integrate 3x^2 - 4x + 1",
    ),
)  # fmt: skip
