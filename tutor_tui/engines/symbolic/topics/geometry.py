"""Shapes, angles and trigonometry."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

TOPICS: Final = (
    Topic(
        "geometry",
        r"geometry",
        "Geometry studies shapes: lengths, angles, areas and volumes, and what stays the "
        "same when shapes are moved or scaled.",
        "what is sqrt(3^2 + 4^2)?",
        "Euclid, Elements, I",
        ("area", "triangle", "circle"),
    ),
    Topic(
        "angle",
        r"angles?|degrees",
        "An angle says how far one line is turned against another; a full turn is 360 "
        "degrees, a right angle 90, and the angles of a triangle add to 180.",
        "solve x + 60 + 50 = 180",
        "Euclid, Elements, I.32",
        ("triangle", "radian"),
    ),
    Topic(
        "triangle",
        r"triangles?",
        "A triangle has three sides and three angles that add to 180 degrees; its area is "
        "half the base times the height.",
        "what is 6*4/2?",
        "Euclid, Elements, I",
        ("Pythagorean theorem", "area", "law of sines"),
    ),
    Topic(
        "Pythagorean theorem",
        r"pythagor\w+(?:'s)?(?: theorem)?|hypotenuse",
        "In a right triangle, the squares of the two short sides (the legs) add up to the square "
        "of the longest, the hypotenuse, which lies opposite the right angle: `a² + b² = c²`.",
        "what is sqrt(3^2 + 4^2)?",
        "Euclid, Elements, I.47",
        ("triangle", "square root"),
    ),
    Topic(
        "area",
        r"areas?|perimeters?",
        "Area is how many unit squares a shape covers, perimeter how long its edge is: a "
        "rectangle of `a` by `b` has the area `ab` and the perimeter `2(a + b)`.",
        "what is 7*4?",
        "OpenStax, Prealgebra 2e, chapter 9",
        ("volume", "circle", "integral"),
    ),
    Topic(
        "volume",
        r"volumes?",
        "Volume is how many unit cubes a body holds: a box has length times width times "
        "height, a cylinder `π r² h`, a ball `4/3 π r³`.",
        "what is 4/3*pi*3^3?",
        "OpenStax, Prealgebra 2e, chapter 9",
        ("area", "circle"),
    ),
    Topic(
        "circle",
        r"circles?|circumferences?|radius(?! of (?:convergence|curvature))|radii|diameters?",
        "A circle is all points at the same distance `r` from its centre; its circumference "
        "is `2πr` and its area `πr²`.",
        "what is pi*5^2?",
        "OpenStax, Prealgebra 2e, chapter 9",
        ("pi", "area", "radian"),
    ),
    Topic(
        "similarity",
        r"similarity|similar (?:triangles?|shapes?|figures?)|congruen(?:t"
        r"|ce)(?: triangles?)?|scale factors?",
        "Similar shapes have the same angles, and all their lengths are in the same ratio "
        "`k`; areas are then in the ratio `k²`. Congruent ones are of the same size as well.",
        "solve x/6 = 10/4",
        "Euclid, Elements, VI",
        ("ratio", "triangle"),
    ),
    Topic(
        "trigonometry",
        r"trigonometry|trig|sines?|cosines?|tangents?|sin|cos|tan|soh ?cah ?toa"
        r"|trigonometric (?:functions?|ratios?)",
        "Trigonometry links angles and lengths: in a right triangle, the sine of an angle is "
        "the opposite side divided by the hypotenuse, the cosine the adjacent one divided by "
        "it, and the tangent the opposite divided by the adjacent.",
        "what is sin(pi/6)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 7",
        ("unit circle", "Pythagorean theorem", "radian"),
    ),
    Topic(
        "secant",
        r"secants?(?! lines?)|cosecants?|cotangents?|(?<!\ba )(?<!\bone )(?<!\bper )sec|cosec"
        r"|csc|cot|reciprocal trig(?:onometric)? (?:functions?|ratios?)",
        "Secant, cosecant and cotangent are the reciprocals of cosine, sine and tangent: "
        "`sec(x) = 1/cos(x)`, `csc(x) = 1/sin(x)` (also written `cosec`) and `cot(x) = 1/tan(x)`.",
        "what is sec(pi/3)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 7",
        ("trigonometry", "unit circle"),
    ),
    Topic(
        "unit circle",
        r"unit circles?",
        "The unit circle has radius 1 about the origin; the point at the angle `t` on it has "
        "the coordinates `cos(t)` and `sin(t)`.",
        "what is cos(pi/3)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 7",
        ("trigonometry", "radian"),
    ),
    Topic(
        "radian",
        r"radians?|radian measure",
        "A radian is the angle whose arc is as long as the radius; a full turn is `2π` "
        "radians, so 180 degrees are `π`.",
        "what is 60*pi/180?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 7",
        ("unit circle", "angle"),
    ),
    Topic(
        "trigonometric identity",
        r"trig(?:onometric)? identit(?:y|ies)|pythagorean identity",
        "A trigonometric identity holds for every angle; the chief one is `sin(x)² + cos(x)² "
        "= 1`, which is the Pythagorean theorem on the unit circle.",
        "simplify sin(x)^2 + cos(x)^2",
        "OpenStax, Algebra and Trigonometry 2e, chapter 9",
        ("trigonometry", "unit circle"),
    ),
    Topic(
        "double angle formula",
        r"double[- ]angles?(?: (?:formula[se]?|identit(?:y|ies)|rules?))?"
        r"|(?:sin|cos|tan) ?\(?2 ?[xaθt]\)? (?:formula[se]?|identit(?:y|ies))",
        "The double angle formulas are `sin(2x) = 2 sin(x)cos(x)` and `cos(2x) = cos(x)² - sin(x)²`"
        ", which is also `1 - 2sin(x)²` and `2cos(x)² - 1`.",
        "prove that cos(2x) = 1 - 2sin(x)^2",
        "OpenStax, Algebra and Trigonometry 2e, chapter 9",
        ("trigonometric identity", "addition formula"),
    ),
    Topic(
        "addition formula",
        r"(?:angle )?addition (?:formula[se]?|theorems?|identit(?:y|ies))(?: for (?:sine|cosine|sin"
        r"|cos)(?: and (?:sine|cosine|sin|cos))?)?|(?:angle sum|sum and difference|compound angle)"
        r" (?:formula[se]?|identit(?:y|ies))",
        "The addition formulas are `sin(a + b) = sin(a)cos(b) + cos(a)sin(b)` and `cos(a + b) = "
        "cos(a)cos(b) - sin(a)sin(b)`; for `a - b` the sign in the middle is the other one.",
        "what is sin(75 degrees)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 9",
        ("double angle formula", "trigonometric identity"),
    ),
    Topic(
        "law of sines",
        r"(?:law of sines|sine (?:law|rule))(?: and (?:law of )?cosines)?",
        "In any triangle the sides are in the ratio of the sines of the opposite angles: "
        "`a/sin(A) = b/sin(B) = c/sin(C)`.",
        "what is 10*sin(pi/6)/sin(pi/4)?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 10",
        ("law of cosines", "triangle"),
    ),
    Topic(
        "law of cosines",
        r"law of cosines|cosine (?:law|rule)",
        "In any triangle `c² = a² + b² - 2ab cos(C)`; with a right angle at `C` this is the "
        "Pythagorean theorem.",
        "what is sqrt(5^2 + 8^2 - 2*5*8*cos(pi/3))?",
        "OpenStax, Algebra and Trigonometry 2e, chapter 10",
        ("law of sines", "Pythagorean theorem"),
    ),
)
