"""The names of shapes, of their parts and of what is done with them."""

from typing import Final

from tutor_tui.engines.symbolic.topics.topic import Topic

_NINE: Final = "OpenStax, Prealgebra 2e, chapter 9"
_EUCLID: Final = "Euclid, Elements, I"
_SHAPES: Final = "OpenStax, Contemporary Mathematics, chapter 10"

TOPICS: Final = (
    Topic(
        "kinds of triangle",
        r"kinds? of triangle|(?:isosceles|equilateral|scalene)(?: triangles?)?(?:,? (?:and|or)"
        r" (?:isosceles|equilateral"
        r"|scalene)(?: triangles?)?)*|(?:types?|kinds?) of triangles?|right[- ]angled triangles?",
        "An equilateral triangle has three equal sides and three angles of 60°, an isosceles one "
        "two equal sides and two equal angles, a scalene one none; a right-angled triangle has one "
        "angle of 90°.",
        "solve x + x + 40 = 180", _NINE, ("triangle", "angle"),
    ),
    Topic(
        "kinds of angle",
        r"kinds? of angle|(?:acute|obtuse|reflex|right|straight) angles?(?:,? (?:and|or)"
        r" (?:acute|obtuse|reflex|right) angles?)*|(?:types?|kinds?) of angles?",
        "An acute angle is below 90°, a right angle is 90°, an obtuse one between 90° and 180°, a "
        "straight one 180°, and a reflex one between 180° and 360°.",
        "what is 360 - 250?", _EUCLID, ("angle", "triangle"),
    ),
    Topic(
        "angles at parallel lines",
        r"angles (?:at|in|on) parallel lines"
        r"|(?:(?:alternate|corresponding),? and )?(?:alternate|corresponding|co[- ]?interior"
        r"|allied|vertically opposite|opposite)(?: interior)? angles?",
        "Where a line crosses two parallel lines, corresponding angles (at the same side, an F) "
        "are equal, alternate angles (a Z) are equal, and co-interior ones (a C) add to 180°; two "
        "lines that cross make equal vertically opposite angles.",
        "solve 3x + 10 = 70", "Euclid, Elements, I.29", ("angle", "parallel and perpendicular"),
    ),
    Topic(
        "parallel and perpendicular",
        r"parallel and perpendicular|(?:parallel|perpendicular)(?: lines?)?(?:,? (?:and|or)"
        r" (?:parallel|perpendicular)(?: lines?)?)?",
        "Parallel lines never meet and have the same slope; perpendicular lines meet at 90°, and "
        "their slopes multiply to -1.",
        "solve 2*m = -1 for m", "OpenStax, Elementary Algebra 2e, chapter 4", ("slope", "angle"),
    ),
    Topic(
        "polygon",
        r"(?:regular |irregular )?polygons?|(?:interior|exterior) angles?(?: of a polygon)?"
        r"|pentagons?|hexagons?|octagons?",
        "A polygon is a shape with straight sides, regular where all sides and all angles are "
        "equal; with `n` sides its interior angles add to `180(n - 2)` degrees and its exterior "
        "ones to 360.",
        "what is the interior angle of a regular hexagon?", _SHAPES, ("quadrilateral", "angle"),
    ),
    Topic(
        "parallelogram",
        r"parallelograms?|rhombus(?:es)?|rhombi",
        "A parallelogram is a four-sided shape whose opposite sides are parallel and equal; a "
        "rhombus is one with four equal sides. Its area is the base times the height.",
        "area of a parallelogram with base 8 and height 5", _NINE, ("quadrilateral", "area"),
    ),
    Topic(
        "trapezium",
        r"trapeziums?|trapezoids?|kites?",
        "A trapezium (trapezoid in America) has one pair of parallel sides, and its area is half "
        "their sum times the height; a kite has two pairs of equal sides that lie side by side.",
        "what is (6 + 10)/2 * 4?", _NINE, ("quadrilateral", "area"),
    ),
    Topic(
        "parts of a circle",
        r"parts of a circle|chords?|sectors?|arcs?|segments? of a circle|tangents? (?:to|of) a"
        r" circle|parts of (?:a|the) circle|semi-?circles?",
        "A chord joins two points of a circle, an arc is a piece of its edge, a sector is a slice "
        "like one of a pizza, a segment lies between a chord and an arc, and a tangent touches the "
        "circle at one point.",
        "what is 90/360*pi*6^2?", "Euclid, Elements, III", ("circle", "angle"),
    ),
    Topic(
        "prism",
        r"prisms?|pyramids?|cones?|spheres?|cuboids?",
        "A prism has the same cross-section all along, so its volume is the area of that times the "
        "length; a pyramid or a cone has a third of it, and a cuboid is a box, length times width "
        "times height. A sphere has the volume `4/3 π r³`.",
        "volume of a cone with radius 3 and height 7", _NINE, ("volume", "area"),
    ),
    Topic(
        "surface area",
        r"(?:total )?surface areas?",
        "Surface area is the area of all faces of a body together, as of its unfolded net: a cube "
        "of side `a` has six squares, `6a²`, a cylinder two circles and a rectangle, "
        "`2πr² + 2πrh`.",
        "surface area of a cylinder with radius 3 and height 7", _NINE, ("area", "volume"),
    ),
    Topic(
        "graph transformation",
        r"(?:graph|function) (?:transformations?|shifts?|translations?|stretches)"
        r"|(?:transformations?|translations?|reflections?|stretch(?:es|ing)?|shift(?:s|ing)?"
        r"|transforming|moving|translating|reflecting) (?:of )?(?:graphs?|functions?|curves?)",
        "`f(x) + a` moves the graph up by `a`, `f(x + a)` to the left by `a`; `a f(x)` stretches "
        "it upwards by `a`, `f(ax)` squeezes it sideways by `a`; `-f(x)` flips it in the x-axis, "
        "`f(-x)` in the y-axis.",
        "graph (x - 2)^2 + 1", "OpenStax, Algebra and Trigonometry 2e, chapter 3",
        ("graph", "function"),
    ),
    Topic(
        "transformation",
        r"transformations?|translations?|reflections?|rotations?|enlargements?",
        "A transformation moves a shape: a translation slides it by a vector, a reflection flips "
        "it in a line, a rotation turns it about a point, and an enlargement multiplies all "
        "lengths by the scale factor.",
        "what is 3*4?", _SHAPES, ("vector", "symmetry"),
    ),
    Topic(
        "symmetry",
        r"symmetry|lines? of symmetry|rotational symmetry|order of (?:rotational )?symmetry",
        "A shape has a line of symmetry if folding along it puts one half on the other; its order "
        "of rotational symmetry is how often it looks the same in one full turn. A square has 4 "
        "lines and order 4.",
        "what is 360/4?", _SHAPES, ("transformation", "polygon"),
    ),
    Topic(
        "bearing",
        r"(?:three[- ]figure )?bearings?",
        "A bearing is a direction as an angle from north, measured clockwise and written with "
        "three figures: east is 090°, south 180°; the way back is 180° more or less.",
        "what is 250 - 180?", "OpenStax, Algebra and Trigonometry 2e, chapter 10", ("angle",),
    ),
)  # fmt: skip
