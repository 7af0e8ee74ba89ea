"""What two words of mathematics have different, where one topic holds both or no topic does."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex

_LONGEST: Final = 140
_PRE: Final = "OpenStax, Prealgebra 2e"
_ELEMENTARY: Final = "OpenStax, Elementary Algebra 2e"
_TRIGONOMETRY: Final = "OpenStax, Algebra and Trigonometry 2e"
_STATISTICS: Final = "OpenStax, Introductory Statistics 2e"
_CALCULUS: Final = "OpenStax, Calculus Volume 1"

DIFFERENCES: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("radius|radii", "diameters?", "The radius goes from the centre of a circle to its edge, the "
     "diameter from edge to edge through the centre, so it is twice the radius.",
     f"{_PRE}, chapter 9"),
    ("circumference", "areas?|perimeters?", "The circumference is how long the edge of a circle "
     "is, `2π r`, its own word for perimeter; the area is how much the circle covers, `π r²`.",
     f"{_PRE}, chapter 9"),
    ("primes?", "composites?", "A prime has exactly two divisors, 1 and itself (2, 3, 5, 7); a "
     "composite number has more (4, 6, 8, 9). The number 1 is neither.", f"{_PRE}, chapter 2"),
    ("velocity|velocities", "speeds?", "Speed says how fast something moves, velocity also in "
     "which direction: it is a vector, and speed is its length.", "OpenStax, College Physics 2e, "
     "chapter 2"),
    ("distances?", "displacements?", "Distance is how far something went along its way, "
     "displacement how far, and in which direction, its end is from its start.",
     "OpenStax, College Physics 2e, chapter 2"),
    ("rationals?", "irrationals?", "A rational number is a fraction of whole numbers, so its "
     "decimals end or repeat (`3/4`, `0.333…`); an irrational one is none, and its decimals "
     "neither end nor repeat (`√2`, `π`).", f"{_PRE}, chapter 7"),
    ("natural|counting|whole", "integers?|whole", "Natural numbers count: 1, 2, 3 and so on; whole "
     "numbers take 0 in, and integers also the negative ones, such as -3.", f"{_PRE}, chapter 1"),
    ("real", "complex|imaginary", "A real number lies on the number line; a complex number `a + "
     "b i` has also an imaginary part, a multiple of `i` with `i² = -1`, and lies in a plane.",
     f"{_TRIGONOMETRY}, chapter 2"),
    ("discrete", "continuous", "Discrete data are counted and have gaps (children in a family); "
     "continuous data are measured and may take any value between two others (heights).",
     f"{_STATISTICS}, chapter 1"),
    ("qualitative|categorical", "quantitative|numerical", "Quantitative data are numbers that you "
     "can calculate with, such as heights; qualitative data are names, such as colours.",
     f"{_STATISTICS}, chapter 1"),
    ("samples?", "populations?", "The population is everybody or everything that you want to know "
     "about; a sample is the part that you look at.", f"{_STATISTICS}, chapter 1"),
    ("correlation", "causation", "Correlation says that two quantities go up or down together; "
     "that one causes the other does not follow, since a third may drive both.",
     f"{_STATISTICS}, chapter 12"),
    ("independent", "(?:mutually )?exclusive|disjoint", "Independent events do not change each "
     "other's chance, so `P(A and B) = P(A) P(B)`; mutually exclusive events cannot both happen, "
     "so `P(A and B) = 0`.", f"{_STATISTICS}, chapter 3"),
    ("theoretical", "experimental", "Theoretical probability is reasoned from equally likely "
     "outcomes; experimental probability is how often something happened, divided by the number "
     "of tries, and comes near it with many tries.", f"{_STATISTICS}, chapter 3"),
    ("histograms?", "bar (?:charts?|graphs?)", "A bar chart compares separate things by the height "
     "of bars with gaps; a histogram shows numbers in classes without gaps, by the area of its "
     "bars.", f"{_STATISTICS}, chapter 2"),
    ("mean absolute deviation|mad", "standard deviation|sd", "Both say how far values lie from "
     "their mean: the mean absolute deviation averages the distances, the standard deviation takes "
     "the root of the averaged squares, so far values weigh more.", f"{_STATISTICS}, chapter 2"),
    ("variance", "standard deviation|sd", "The variance is the mean of the squared distances from "
     "the mean; the standard deviation is its square root, in the same unit as the data.",
     f"{_STATISTICS}, chapter 2"),
    ("averages?", "means?", "In school an average is usually the mean, the sum divided by how many "
     "there are; median and mode are averages in a wider sense.", f"{_STATISTICS}, chapter 2"),
    ("definite", "indefinite", "A definite integral has bounds and is a number, such as an area; "
     "an indefinite one is all functions with that derivative, which is why it ends in `+ C`.",
     f"{_CALCULUS}, chapter 5"),
    ("(?:local|relative)(?: (?:max|min)\\w*| extrem\\w+)?", "(?:global|absolute)(?: (?:max|min)\\w*"
     "| extrem\\w+)?", "A local maximum is higher than all points near it, a global maximum higher "
     "than or equal to all points; so a global one inside is local too, but not the other way "
     "round.", f"{_CALCULUS}, chapter 4"),
    ("average rate(?: of change)?", "instantaneous rate(?: of change)?", "The average rate of "
     "change is the slope between two points, `(f(b) - f(a))/(b - a)`; the instantaneous one is "
     "the slope at a single point, the derivative.", f"{_CALCULUS}, chapter 3"),
    ("scalars?", "vectors?", "A scalar is a single number, such as a temperature; a vector has a "
     "length and a direction, such as a velocity.", "Hefferon, Linear Algebra, chapter One"),
    ("dot products?", "cross products?", "The dot product of two vectors is a number (0 for a "
     "right angle); the cross product is a vector at right angles to both.",
     "OpenStax, Calculus Volume 3, chapter 2"),
    ("rows?", "columns?", "Rows of a matrix or table run across, columns run down; a 2 by 3 matrix "
     "has 2 rows and 3 columns.", "Hefferon, Linear Algebra, chapter One"),
    ("acute", "obtuse", "An acute angle is smaller than 90°, an obtuse one between 90° and 180°; "
     "90° itself is a right angle.", "Euclid, Elements, I, definitions"),
    ("complementary", "supplementary", "Complementary angles add up to 90°, supplementary ones to "
     "180°.", f"{_PRE}, chapter 9"),
    ("congruent|congruence", "similar(?:ity)?", "Congruent figures have the same shape and the "
     "same size; similar ones only the same shape, with all sides in one ratio.",
     "Euclid, Elements, VI, definitions"),
    ("isosceles", "equilateral|scalene", "An isosceles triangle has two equal sides, an "
     "equilateral one three, a scalene one none.", "Euclid, Elements, I, definitions"),
    ("parallel", "perpendicular", "Parallel lines have the same direction and the same slope; "
     "perpendicular ones meet at 90°, and their slopes multiply to -1.",
     f"{_ELEMENTARY}, chapter 4"),
    ("squares?", "rhombus(?:es)?|rhombi", "Both have four equal sides; a square has four right "
     "angles, too, so every square is a rhombus.", "Euclid, Elements, I, definitions"),
    ("squares?", "rectangles?", "Both have four right angles; a square has four equal sides, too, "
     "so every square is a rectangle.", "Euclid, Elements, I, definitions"),
    ("x(?:[ -]?axis)?|horizontal", "y[ -]?axis|vertical", "The x-axis runs across and the y-axis "
     "up; in a point such as `(3, 5)` the first number goes along x, the second along y.",
     f"{_ELEMENTARY}, chapter 4"),
    ("numerators?", "denominators?", "The denominator below the line says into how many parts the "
     "whole is cut, the numerator above it how many of them are taken.", f"{_PRE}, chapter 4"),
    ("proper", "improper", "A proper fraction is less than 1, its top smaller than its bottom "
     "(`3/4`); an improper one is 1 or more (`7/4`).", f"{_PRE}, chapter 4"),
    ("decimal places?|dps?|d\\.p\\.?", "sig(?:\\.|nificant)? (?:fig(?:ure)?s?|digits?)|s\\.?f\\.?",
     "Decimal places are counted from the point, significant figures from the first digit that is "
     "not 0: `0.04567` is `0.05` to 2 decimal places and `0.046` to 2 significant figures.",
     "OpenStax, Chemistry 2e, chapter 1"),
    ("percents?|percentages?|per cent", "percentage points?", "From 20% to 30% is an increase by "
     "10 percentage points, but by 50 percent, because 10 is half of 20.", f"{_PRE}, chapter 6"),
    ("linear(?: growth| functions?)?", "exponential(?: growth| functions?)?", "Linear growth adds "
     "the same amount each time, exponential growth multiplies by the same factor, so in the end "
     "it is always faster.", f"{_TRIGONOMETRY}, chapter 6"),
    ("linear(?: equations?)?", "quadratic(?: equations?)?|non[- ]?linear(?: equations?)?",
     "A linear equation has the unknown to the first power only and a straight graph; a quadratic "
     "has its square, and a parabola as graph.", f"{_ELEMENTARY}, chapter 10"),
    ("logs?|logarithms?", "ln|natural logs?(?:arithms?)?", "`ln` is the logarithm with the base "
     "`e`, about 2.718; `log` in school has the base 10 (in higher mathematics often `e`).",
     f"{_TRIGONOMETRY}, chapter 6"),
    ("sines?|sin", "cosines?|cos", "In a right triangle sine is the opposite side over the "
     "hypotenuse, cosine the adjacent side over it.", f"{_TRIGONOMETRY}, chapter 7"),
    ("sines?|sin", "arc ?sin(?:e)?|inverse sine?", "Sine takes an angle and gives a ratio; arcsine "
     "takes a ratio and gives the angle from -90° to 90° that has it: `sin(30°) = 1/2`, so "
     "`arcsin(1/2) = 30°`.", f"{_TRIGONOMETRY}, chapter 8"),
    ("lines?", "(?:line )?segments?|rays?", "A line goes on for ever both ways, a ray starts at a "
     "point and goes on one way, and a line segment is the part between two points.",
     "Euclid, Elements, I"),
    ("accura(?:cy|te)", "precis(?:ion|e)", "Accuracy says how close a measurement is to the true "
     "value, precision how close repeated measurements are to each other.",
     "OpenStax, College Physics 2e, chapter 1"),
    ("arithmetic(?: sequences?| progressions?)?", "geometric(?: sequences?| progressions?)?",
     "An arithmetic sequence adds the same number each time (3, 7, 11), a geometric one multiplies "
     "by the same number (3, 6, 12).", f"{_TRIGONOMETRY}, chapter 13"),
    ("expressions?", "terms?", "Terms are the pieces between plus and minus signs; together they "
     "make an expression, as `3x²` and `7` make `3x² + 7`.", f"{_ELEMENTARY}, chapter 1"),
    ("simplify\\w*", "solv\\w+", "To simplify is to write an expression in a shorter way with the "
     "same value; to solve is to find the numbers that make an equation true.",
     f"{_ELEMENTARY}, chapter 2"),
    ("expand\\w*", "factor\\w*", "Expanding turns a product into a sum, factoring a sum into a "
     "product: `(x + 2)(x + 3) = x² + 5x + 6`, read the one way or the other.",
     f"{_ELEMENTARY}, chapter 7"),
    ("(?:an? )?equations?", "(?:an? )?inequalit(?:y|ies)", "An equation says that two sides are "
     "equal and mostly has single solutions; an inequality says that one is larger and mostly has "
     "a whole range.", f"{_ELEMENTARY}, chapter 2"),
    ("weight", "mass", "Mass says how much there is of something, in kilograms; weight is the "
     "force with which it is pulled down, in newtons.", "OpenStax, College Physics 2e, chapter 4"),
)  # fmt: skip
_AND: Final = r"(?:,? and(?: an?| the)?| &| or(?: an?| the)?| vs\.?| versus| from(?: an?| the)?|,)"
_SORT: Final = (
    r"(?: (?:numbers?|fractions?|angles?|triangles?|integrals?|events?|data|variables?|lines?"
    r"|probabilit(?:y|ies)|growth|sequences?|series|lengths?|figures?|shapes?|extrem(?:um|a)"
    r"|values?|matrix|interest|equations?|functions?|axis))?"
)
_LED: Final = (
    r"(?:(?:ok|so|and|hi|hello|hey|please|but|sorry)\b[\s,]*)*"
    r"(?:(?:(?:can|could) you )?(?:please )?(?:explain|tell|show|teach|remind)(?: me)? (?:to me )?"
    r"|(?:i )?(?:don't|do not|never|always)?,? ?(?:really )?(?:get|know|understand|forget|mix up"
    r"|confuse) |what(?:'s|s| is| are) |how do i know |is there (?:a|any) )?"
    r"(?:(?:the |a )?(?:main |big )?(?:diff|differences?) (?:between|of) |compare |how (?:is|are)"
    r" |are |is )?(?:an? |the )?"
)
_TAIL: Final = (
    r"(?: different| the same(?: thing)?| again| please| in (?:maths?|statistics|geometry|stats)"
    r"| explained)*"
)
_SAME: Final = r" (?:different (?:from|to|than)|the same(?: thing)? as|equal to|just)(?: an?| the)?"


def difference_of(text: str) -> str | None:
    """What the two things that a message compares have different; `None` for other messages."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .?!").lower()
    if len(plain) > _LONGEST or not _COMPARES.search(plain):
        return None
    for first, second, said, source in DIFFERENCES:
        if _pattern(first, second).fullmatch(plain) or _pattern(second, first).fullmatch(plain):
            return f"{said}\n\n*More: {source}.*"
    return None


_COMPARES: Final = re.compile(
    r"\bdiff|\bvs\b|\bversus\b|\bcompare\b|\bthe same\b|\bconfuse|\bmix up\b"
)


def _pattern(first: str, second: str) -> re.Pattern[str]:
    return kept_regex(
        rf"{_LED}(?:{first}){_SORT}(?:{_AND}|{_SAME}) (?:{second}){_SORT}{_TAIL}", re.IGNORECASE
    )
