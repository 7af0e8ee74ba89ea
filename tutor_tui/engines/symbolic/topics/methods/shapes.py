"""How lengths, areas and lines are found."""

from typing import Final

from tutor_tui.engines.symbolic.topics.methods.method import ADD, FIND, Method

METHODS: Final = (
    Method(
        rf"{ADD} (?:two )?vectors?",
        "Add (or subtract) the components one by one: first to first, second to second.",
        "(1, 2) + (3, 4)",
    ),
    Method(
        rf"(?:{FIND}|tell|know|check|see|prove) (?:if|whether|when) (?:two )?lines are parallel",
        "Parallel lines have the same slope: write both as `y = mx + b` and compare the `m`.",
        "are the lines y = 2x + 1 and y = 2x - 5 parallel?",
    ),
    Method(
        rf"(?:{FIND}|tell|know|check|see|prove) (?:if|whether|when) (?:two )?lines are"
        r" perpendicular",
        "The slopes of perpendicular lines multiply to -1: write both as `y = mx + b` and multiply "
        "the `m`.",
        "are the lines y = 2x + 1 and y = -x/2 + 3 perpendicular?",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:missing |third |other |unknown )sides? of (?:a |the )?"
        r"(?:right(?:[- ]angled)? )?triangles?",
        "In a right triangle use `a² + b² = c²`; with an angle use sine, cosine or tangent, and in "
        "any other triangle the laws of sines or cosines.",
        "right triangle with hypotenuse 13 and leg 5, find the other leg",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:missing |third |other |unknown )?angles? (?:of|in) (?:a |the )?"
        r"triangles?",
        "The angles of a triangle add up to 180°: take the known ones from that.",
        "angles of a triangle are 50, 60 and x. find x",
    ),
    Method(
        rf"{FIND} (?:the |an? )?area of (?:a |the )?triangles?",
        "Multiply the base by the height at right angles to it, and halve.",
        "area of a triangle with base 6 and height 9",
    ),
    Method(
        rf"{FIND} (?:the |an? )?area of (?:a |the )?circles?",
        "Square the radius and multiply by π: `A = π r²`.",
        "area of a circle with radius 5",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:circumference|perimeter) of (?:a |the )?circles?|{FIND}"
        r" (?:the )?circumference",
        "Multiply the diameter by π: `C = π d = 2π r`.",
        "circumference of a circle with radius 5",
    ),
    Method(
        rf"{FIND} (?:the |an? )?perimeter(?: of (?:a |the )?rectangles?)?",
        "Add up the lengths of all sides; for a rectangle that is twice length plus width.",
        "perimeter of a rectangle with length 7 and width 4",
    ),
    Method(
        rf"{FIND} (?:the |an? )?volume of (?:a |the )?cylinders?",
        "Multiply the area of the circle by the height: `V = π r² h`.",
        "volume of a cylinder with radius 3 and height 7",
    ),
    Method(
        r"(?:use|apply|do) (?:the )?pythagor(?:as|ean)(?:' theorem|'s theorem| theorem)?"
        rf"|{FIND} (?:the |an? )?hypotenuse(?: of .*)?",
        "In a right triangle square both short sides, add, and take the square root: "
        "`c² = a² + b²`.",
        "right triangle with legs 5 and 12, find the hypotenuse",
    ),
    Method(
        rf"{FIND} (?:the |an? )?(?:slope|gradient)(?: of (?:a |the )?(?:straight )?lines?)?",
        "Divide the rise by the run: the difference of the `y` by that of the `x` of two points.",
        "slope of the line through (1, 2) and (4, 11)",
    ),
    Method(
        rf"{FIND} (?:the |an? )?equations? of (?:a |the )?(?:straight )?lines?(?: .*)?",
        "Find the slope from two points, then put one point into `y = mx + b` to get `b`.",
        "line through (1, 2) and (3, 6)",
    ),
    Method(
        rf"{FIND} (?:the |an? )?midpoint(?: .*)?",
        "Take the mean of the `x` and the mean of the `y` of both ends.",
        "midpoint of (2, 8) and (6, -4)",
    ),
    Method(
        rf"{FIND} (?:the |an? )?distance between (?:two )?points?",
        "Take the differences of the coordinates as the short sides of a right triangle: square, "
        "add, take the root.",
        "distance between (1, 1) and (4, 5)",
    ),
)  # fmt: skip
