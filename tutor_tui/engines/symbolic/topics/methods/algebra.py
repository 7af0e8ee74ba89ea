"""How expressions are rearranged and equations solved."""

from typing import Final

from tutor_tui.engines.symbolic.topics.methods.method import CHANGE, FACTOR, FIND, SOLVE, Method

METHODS: Final = (
    Method(
        rf"(?:rationali[sz]e (?:the |a )?denominators?|{FIND} rid of (?:the |a )?roots? (?:in|from)"
        r" the denominator)",
        "Multiply top and bottom by what makes the root below go: by the root itself, or by the "
        "same two terms with the other sign between them.",
        "rationalise 1/(sqrt(3) - 1)",
    ),
    Method(
        rf"{FIND} x|{FIND} (?:the )?(?:unknowns?|variables?|value of x)",
        "Do the same to both sides of the equation until `x` stands alone.",
        "solve 3x + 11 = 14",
    ),
    Method(
        rf"(?:rearrange|{CHANGE}|transpose|change the subject of) (?:a |an |the )?(?:formula[es]?"
        r"|equations?|subject(?: of (?:a|the) formula)?)",
        "Undo what was done to the letter you want, in the opposite order, on both sides.",
        "make t the subject of v = u + a t",
    ),
    Method(
        r"(?:collect|combine|simplify|add) (?:like terms|(?:algebraic )?expressions?)",
        "Add the numbers in front of terms with the same letters and powers; others stay apart.",
        "simplify 2x + 3x - 4 + 7",
    ),
    Method(
        rf"{FACTOR} (?:a |an )?(?:quadratics?|trinomials?|quadratic (?:expressions?|equations?))",
        "For `x² + bx + c` look for two numbers with the product `c` and the sum `b`.",
        "factor x^2 + 5x + 6",
    ),
    Method(
        r"expand (?:double |two )?(?:brackets|parenthes[ei]s)|(?:use |do )?(?:the )?foil(?: .*)?",
        "Multiply each term of the one bracket by each term of the other, then collect.",
        "expand (x + 3)(x - 5)",
    ),
    Method(
        rf"{SOLVE} (?:a |an )?(?:quadratics?|quadratic equations?)",
        "Bring everything to one side and factor; where that does not work, use "
        "`x = (-b ± √(b² - 4ac))/(2a)`.",
        "solve x^2 - 5x + 6 = 0",
    ),
    Method(
        rf"{SOLVE} (?:a |an )?(?:simultaneous equations?|systems?(?: of (?:linear )?equations?)?)",
        "Add or subtract multiples of the equations so that one unknown goes, solve for the other, "
        "and put that back.",
        "solve x + y = 10, x - y = 2",
    ),
    Method(
        rf"{SOLVE} (?:a |an )?(?:linear )?inequalit(?:y|ies)",
        "Solve it like an equation, and turn the sign round when you multiply or divide by a "
        "negative number.",
        "solve 5 - 2x < 11",
    ),
    Method(
        rf"{SOLVE} (?:linear )?equations? with (?:the )?(?:x|letters|unknowns?|variables?)(?:'s)?"
        r" on both sides",
        "Take the smaller number of unknowns off both sides, then the loose numbers, and divide.",
        "solve 5x - 3 = 2x + 9",
    ),
    Method(
        rf"{SOLVE} (?:an? |one[- ]step |two[- ]step |simple )?(?:linear )?equations?|solve for x",
        "Do the same to both sides until the unknown stands alone.",
        "solve 3x + 11 = 14",
    ),
    Method(
        r"(?:complete|completing) (?:the )?squares?|solve by completing the square",
        "Add and take away the square of half the middle number, so that a square appears.",
        "solve x^2 + 6x + 2 = 0 by completing the square",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:nth|n-th|general) term(?: of .*)?",
        "If the terms go up by the same `d`, the rule is `d*n` plus what is missing to the first.",
        "nth term of 3, 7, 11, 15",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:vertex|turning point)(?: of .*)?",
        "Complete the square: `a(x - h)² + k` has the vertex `(h, k)`.",
        "vertex of y = x^2 - 4x + 7",
    ),
    Method(
        r"(?:simplify|reduce) (?:a )?(?:surds?|(?:square )?roots?|radicals?)",
        "Take out the largest square that divides the number below the root.",
        "simplify sqrt(72)",
    ),
)  # fmt: skip
