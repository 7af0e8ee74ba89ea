"""Words of school that name a part of something rather than a field: coefficient, range."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "coefficient",
        r"coefficients?|leading coefficients?",
        "A coefficient is the number that multiplies letters in a term: in `3x² - x + 7` the "
        "coefficient of `x²` is 3, that of `x` is -1, and 7 is the constant term.",
        "what is the coefficient of x in 3x^2 - x + 7?",
        "OpenStax, Elementary Algebra 2e, chapter 1",
        ("variable", "like terms"),
    ),
    Topic(
        "range",
        r"ranges?(?: of (?:a list|numbers|data))?",
        "The range of a list of numbers is the largest minus the smallest, so it tells how far "
        "they are spread; the range of a function is the set of all values that it takes.",
        "what is the range of 4, 8, 15 and 23?",
        "OpenStax, Introductory Statistics, chapter 2",
        ("median", "domain and range"),
    ),
    Topic(
        "reciprocal",
        r"reciprocals?|multiplicative inverses?",
        "The reciprocal of a number is 1 divided by it, so a fraction is turned upside down: that "
        "of `3/4` is `4/3`, and their product is 1.",
        "what is 3/4 * 4/3?",
        "OpenStax, Prealgebra 2e, chapter 4",
        ("fraction", "long division"),
    ),
    Topic(
        "bracket",
        r"(?:round |square )?brackets?|parenthes[ie]s",
        "Brackets say what is worked out first: `5(3 + 4)` is 5 times 7. Multiplied out, what "
        "stands before them multiplies every term inside: `3(x + 2) = 3x + 6`.",
        "expand 3(x + 2)",
        "OpenStax, Prealgebra 2e, chapter 7",
        ("order of operations", "expanding"),
    ),
    Topic(
        "golden ratio",
        r"golden (?:ratio|section|mean)",
        "The golden ratio is `(1 + √5)/2`, about 1.618: a length is cut so that the whole is to "
        "the larger part as the larger to the smaller, which is the equation `x² = x + 1`.",
        "solve x^2 = x + 1",
        "Euclid, Elements, VI.30",
        ("ratio", "fibonacci sequence"),
    ),
    Topic(
        "perfect number",
        r"perfect numbers?",
        "A perfect number is the sum of its divisors without itself: `6 = 1 + 2 + 3` and "
        "`28 = 1 + 2 + 4 + 7 + 14`.",
        "factors of 28",
        "Euclid, Elements, IX.36",
        ("factor of a number", "prime number"),
    ),
    Topic(
        "Roman numeral",
        r"roman (?:numerals?|numbers?)",
        "In Roman numerals I is 1, V 5, X 10, L 50, C 100, D 500 and M 1000. They are added, but a "
        "smaller one before a larger one is taken away: XIV is 10 and 4.",
        "write 14 in roman numerals",
        "OpenStax, Contemporary Mathematics, chapter 4",
        ("place value",),
    ),
    Topic(
        "tessellation",
        r"tess?ell?ations?|tiling(?: patterns?)?",
        "A tessellation covers the plane with shapes without gaps or overlaps: the angles that "
        "meet in a point make 360°. Of the regular polygons only triangle, square and hexagon do "
        "that alone.",
        "what is 360/120?",
        "OpenStax, Contemporary Mathematics, chapter 10",
        ("polygon", "angle"),
    ),
    Topic(
        "quadrilateral",
        r"quadrilaterals?|four[- ]sided shapes?",
        "A quadrilateral is a shape with four straight sides, such as a rectangle or a kite; its "
        "four angles make 360°, because it is cut into two triangles by a diagonal.",
        "solve x + 90 + 80 + 100 = 360",
        "OpenStax, Prealgebra 2e, chapter 9",
        ("triangle", "angle"),
    ),
    Topic(
        "place value",
        r"place values?",
        "Place value says what a digit is worth by where it stands: in 4573 the 5 stands for "
        "500 and the 7 for 70, as each place is worth ten times the one to its right.",
        "what is the value of the digit 5 in 4573?",
        "OpenStax, Prealgebra 2e, chapter 1",
        ("decimal", "number base"),
    ),
    Topic(
        "extraneous solution",
        r"extraneous(?: (?:solutions?|roots?))?",
        "An extraneous solution comes up on the way, for example by squaring both sides, but does "
        "not solve the equation itself: `√x = -3` squared is `x = 9`, and `√9` is 3, not -3.",
        "solve sqrt(x + 2) = x",
        "OpenStax, Algebra and Trigonometry 2e, chapter 2",
        ("square root", "equation"),
    ),
)
