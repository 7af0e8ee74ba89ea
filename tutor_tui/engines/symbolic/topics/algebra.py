"""Terms, equations and sequences."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "algebra",
        r"algebra",
        "Algebra calculates with letters that stand for numbers, so that one line holds for "
        "all of them.",
        "simplify 2x + 3x",
        "OpenStax, Elementary Algebra 2e, chapter 1",
        ("variable", "equation"),
    ),
    Topic(
        "variable",
        r"variables?|unknowns?|algebraic expressions?|expressions?",
        "A variable is a letter for a number that may change or is not known yet; an "
        "expression such as `2x + 1` gets a value when the variable has one.",
        "simplify 3x + 2 - x",
        "OpenStax, Elementary Algebra 2e, chapter 1",
        ("equation", "like terms"),
    ),
    Topic(
        "like terms",
        r"like terms|(?:combin(?:e|ing)|collect(?:ing)?) (?:like )?terms",
        "Like terms have the same letters with the same powers; only their numbers are "
        "added: `2x + 3x = 5x`, but `2x + 3x²` stays as it is.",
        "simplify 2x + 3y + 5x - y",
        "OpenStax, Elementary Algebra 2e, chapter 1",
        ("expanding", "polynomial"),
    ),
    Topic(
        "equation",
        r"equations?",
        "An equation says that two expressions have the same value; solving it means finding "
        "the numbers for which that is true.",
        "solve 2x + 3 = 11",
        "OpenStax, Elementary Algebra 2e, chapter 2",
        ("linear equation", "quadratic equation"),
    ),
    Topic(
        "linear equation",
        r"linear equations?|(?:one|two)[- ]step equations?|equations? of (?:the )?first degree",
        "A linear equation has the unknown only to the first power; do the same to both "
        "sides until the unknown stands alone.",
        "solve 3x + 11 = 14",
        "OpenStax, Elementary Algebra 2e, chapter 2",
        ("equation", "slope", "system of equations"),
    ),
    Topic(
        "formula",
        r"formulas?|formulae|rearranging (?:formulas|formulae|equations)"
        r"|literal equations?|changing the subject",
        "A formula is an equation between several quantities; to rearrange it, undo on both "
        "sides what was done to the letter you want.",
        "solve a = b*h/2 for h",
        "OpenStax, Elementary Algebra 2e, chapter 2",
        ("equation",),
    ),
    Topic(
        "inequality",
        r"(?:linear )?inequalit(?:y|ies)",
        "An inequality says which side is larger; it is solved as an equation is, but "
        "multiplying or dividing by a negative number turns its sign round.",
        "solve 2x + 3 < 11",
        "OpenStax, Elementary Algebra 2e, chapter 2",
        ("equation", "interval"),
    ),
    Topic(
        "interval",
        r"intervals?|interval notation",
        "An interval is all numbers between two ends; a square bracket includes the end, a "
        "round one leaves it out, so `[0, 1)` holds 0 but not 1.",
        "solve 1 <= x + 2 < 5",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("inequality", "set"),
    ),
    Topic(
        "absolute value",
        r"absolute values?|modulus(?: of a number)?|magnitude of a number",
        "The absolute value of a number is its distance from zero, so `|-3| = 3`; `|x| = 3` "
        "has the two solutions 3 and -3.",
        "solve |x - 2| = 3",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("inequality", "negative number"),
    ),
    Topic(
        "system of equations",
        r"systems? of (?:linear )?equations?|simultaneous equations?|linear systems?",
        "A system of equations asks for numbers that fulfil several equations at once; you "
        "eliminate one unknown after another until a single one is left.",
        "solve x + y = 5, x - y = 1",
        "OpenStax, Elementary Algebra 2e, chapter 5",
        ("linear algebra", "Gaussian elimination"),
    ),
    Topic(
        "polynomial",
        r"polynomials?|monomials?|binomials?|trinomials?|degree of a polynomial",
        "A polynomial is a sum of terms such as `3x²`, each a number times a whole power of "
        "the letter; the highest power is its degree.",
        "expand (x^2 + 1)(x - 3)",
        "OpenStax, Elementary Algebra 2e, chapter 6",
        ("factoring", "quadratic equation"),
    ),
    Topic(
        "polynomial division",
        r"polynomial (?:long )?division|synthetic division|dividing polynomials"
        r"|(?:long )?division of (?:a )?polynomials?|remainder theorem|factor theorem",
        "Polynomials are divided as numbers are, by the leading term each time; the "
        "remainder on dividing by `x - a` is the value at `a`, so `x - a` is a factor "
        "exactly if that is 0.",
        "divide x^3 - 1 by x - 1",
        "OpenStax, Algebra and Trigonometry 2e, chapter 5",
        ("polynomial", "factoring"),
    ),
    Topic(
        "expanding",
        r"expand(?:ing)?(?: brackets)?|distributive (?:law|property)|foil|multiplying out",
        "Expanding multiplies brackets out: every term of one bracket meets every term of "
        "the other, as in `(x + 1)(x + 2) = x² + 3x + 2`; FOIL (first, outer, inner, last) names "
        "the four products of two brackets.",
        "expand (x + 1)(x + 2)",
        "OpenStax, Elementary Algebra 2e, chapter 6",
        ("factoring", "binomial theorem"),
    ),
    Topic(
        "factoring",
        r"factor(?:ing|i[sz]ation|i[sz]ing|i[sz]e)?(?: polynomials| quadratics| trinomials)?",
        "Factoring writes a sum as a product, so that you can see where it is zero: `x² - 4` "
        "is `(x - 2)(x + 2)`.",
        "factor x^2 - 4",
        "OpenStax, Elementary Algebra 2e, chapter 7",
        ("expanding", "quadratic equation"),
    ),
    Topic(
        "difference of two squares",
        r"differences? of (?:two )?squares",
        "A difference of two squares is the product of their sum and their difference, "
        "`a² - b² = (a - b)(a + b)`: multiplied out, `ab` and `-ab` cancel.",
        "factor 9x^2 - 25",
        "OpenStax, Elementary Algebra 2e, chapter 7",
        ("factoring", "expanding"),
    ),
    Topic(
        "quadratic equation",
        r"quadratics?(?: equations?| formulas?)?|second degree equations?",
        "A quadratic equation contains the square of the unknown, such as `x²`, and has at "
        "most two solutions; factoring finds them, or else `x = (-b ± √(b² - 4ac))/(2a)`.",
        "solve x^2 - 5x + 6 = 0",
        "OpenStax, Elementary Algebra 2e, chapter 10",
        ("completing the square", "discriminant", "parabola"),
    ),
    Topic(
        "completing the square",
        r"complet(?:e|ing|ion of) the square|completed square",
        "Completing the square adds the square of half the middle number, so that a square "
        "appears: `x² + 6x = (x + 3)² - 9`.",
        "solve x^2 + 6x = 7 by completing the square",
        "OpenStax, Elementary Algebra 2e, chapter 10",
        ("quadratic equation", "parabola"),
    ),
    Topic(
        "discriminant",
        r"discriminants?",
        "The discriminant `b² - 4ac` of a quadratic equation tells how many real solutions "
        "there are: two if it is positive, one if it is 0, none if it is negative.",
        "discriminant of x^2 - 5x + 6",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("quadratic equation",),
    ),
    Topic(
        "rational expression",
        r"rational (?:expressions?|equations?|functions?)|algebraic fractions?",
        "A rational expression is a quotient of polynomials; cancel common factors, and "
        "leave out the numbers that make the bottom 0.",
        "simplify (x^2 - 1)/(x + 1)",
        "OpenStax, Elementary Algebra 2e, chapter 8",
        ("fraction", "factoring", "asymptote"),
    ),
    Topic(
        "partial fractions",
        r"partial fractions?(?: decomposition)?",
        "Partial fractions split a quotient of polynomials into a sum with simple bottoms, "
        "such as `1/(x(x + 1)) = 1/x - 1/(x + 1)`, which can be integrated one by one.",
        "partial fractions of 1/(x*(x + 1))",
        "OpenStax, Calculus Volume 2, chapter 3",
        ("rational expression", "integral"),
    ),
    Topic(
        "binomial theorem",
        r"binomial (?:theorem|expansions?|formula|coefficients?)|pascal'?s triangle",
        "The binomial theorem expands a power of a sum: the numbers in `(a + b)ⁿ` are those "
        "of row `n` of Pascal's triangle, as in `a³ + 3a²b + 3ab² + b³`.",
        "expand (a + b)^3",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("expanding", "combination"),
    ),
    Topic(
        "complex number",
        r"complex numbers?|imaginary (?:numbers?|units?)|the (?:number|letter) i"
        r"|(?<=what is )i in maths?|(?<=what's )i in maths?|(?<=whats )i in maths?"
        r"|(?<=what is )i(?=\W*$)|(?<=what's )i(?=\W*$)|(?<=whats )i(?=\W*$)",
        "A complex number `a + bi` has a real part and a part with `i`, for which `i² = -1`; "
        "with them every polynomial equation has a solution.",
        "what is (2 + 3*i)*(1 - i)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("quadratic equation", "polynomial"),
    ),
    Topic(
        "sequence",
        r"sequences?|(?:arithmetic|geometric) (?:sequences?|progressions?)",
        "A sequence is a list of numbers with a first, a second and so on; an arithmetic one "
        "adds the same each time, a geometric one multiplies by the same each time.",
        "what is the nth term of 3, 7, 11, 15?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("series", "function"),
    ),
    Topic(
        "series",
        r"(?:infinite |arithmetic |geometric )?series",
        "A series adds up the terms of a sequence; a geometric one with ratio `r`, `|r| < "
        "1`, has the finite sum `a/(1 - r)`.",
        "sum of 1/2^n from n = 0 to infinity",
        "OpenStax, Algebra and Trigonometry 2e, chapter 13",
        ("sequence", "limit"),
    ),
)
