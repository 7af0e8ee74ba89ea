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
