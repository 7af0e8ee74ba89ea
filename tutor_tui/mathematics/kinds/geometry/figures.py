"""The usual figures and solids: their measures, the words for these, and the formulas between them.

The formulas are those of every school formulary (for instance the NIST Digital Library, section
4.42, for the trigonometric ones). Angles are in degrees. Lengths have the dimension 1, areas 2,
volumes 3; angles and counts have 0.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Measure:
    """`symbol` stands in formulas; `words` is a regular expression for its names."""

    symbol: str
    label: str
    words: str
    dimension: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """`names` is a regular expression; `groups` say which measures share a word, in order.

    `fixed` are measures that the name itself gives, as the 5 sides of a pentagon; `default` is
    what is wanted where the name alone asks for it, as "the arc length".
    """

    name: str
    names: str
    measures: tuple[Measure, ...]
    formulas: tuple[str, ...]
    groups: tuple[tuple[str, str], ...] = ()
    fixed: tuple[tuple[str, int], ...] = ()
    default: str = ""

    def measure(self, symbol: str) -> Measure:
        """The measure with this symbol."""
        return next(measure for measure in self.measures if measure.symbol == symbol)


_AREA: Final = Measure("A", "area", r"areas?|surface(?! area)", 2)
_PERIMETER: Final = Measure("P", "perimeter", r"perimeters?|distance around|boundary")
_RADIUS: Final = Measure("r", "radius", r"radius|radii|base radius|radius of (?:its|the) base")
_DIAMETER: Final = Measure("d", "diameter", r"diameter|base diameter")
_HEIGHT: Final = Measure(
    "h", "height", r"(?:perpendicular )?height|altitude|high|tall|depth|deep|perpendicular height"
)
_SIDE: Final = Measure("a", "side", r"(?:side|edge)(?: lengths?)?s?|sides")
_VOLUME: Final = Measure("V", "volume", r"volumes?|capacity", 3)
_SURFACE: Final = Measure("S", "surface area", r"(?:total )?surface(?: areas?)?|total area", 2)
_LATERAL: Final = Measure(
    "M",
    "lateral surface area",
    r"(?:lateral|curved)(?: surface)?(?: areas?)?(?: of (?:its|the) side)?",
    2,
)
_DIAGONAL: Final = Measure("d", "diagonal", r"diagonal(?: length)?")
_BASE_AREA: Final = Measure("B", "base area", r"base area|area of (?:its|the) base|base of area", 2)


def _polygon(name: str, sides: int) -> Figure:
    return Figure(
        f"regular {name}",
        rf"(?:regular )?{name}",
        (*_POLYGON_MEASURES, Measure("n", "number of sides", r"(?:number of|how many) sides", 0)),
        _POLYGON_FORMULAS,
        fixed=(("n", sides),),
    )


_POLYGON_MEASURES: Final = (
    _SIDE,
    _PERIMETER,
    _AREA,
    Measure("W", "sum of the interior angles",
            r"sum of (?:all )?(?:the |its )?(?:interior |internal )?angles"
            r"|(?:interior )?angle sum", 0),
    Measure("X", "sum of the exterior angles",
            r"sum of (?:all )?(?:the |its )?(?:exterior|external|outside) angles", 0),
    Measure("w", "interior angle", r"(?:each |one )?(?:interior|internal|inside) angles?", 0),
    Measure("t", "exterior angle", r"(?:each |one )?(?:exterior|external|outside) angles?", 0),
    Measure("D", "number of diagonals", r"(?:number of )?diagonals", 0),
    Measure("q", "apothem", r"apothem|inradius"),
)  # fmt: skip
_POLYGON_FORMULAS: Final = (
    "P = n*a",
    "W = 180*(n - 2)",
    "t = 360/n",
    "w = 180 - t",
    "X = n*t",
    "D = n*(n - 3)/2",
    "q = a/(2*tan(pi/n))",
    "A = P*q/2",
)

FIGURES: Final[tuple[Figure, ...]] = (
    Figure(
        "semicircle", r"semi-?\s?circle|half[- ]circle",
        (_RADIUS, _DIAMETER, _AREA, Measure("L", "arc length", r"arc(?: length)?"),
         Measure("P", "perimeter", r"perimeters?|circumference|distance around")),
        ("d = 2*r", "A = pi*r^2/2", "L = pi*r", "P = L + d"),
    ),
    Figure(
        "sector", r"(?:circular )?sector(?: of a circle)?|sector of circle",
        (_RADIUS, _DIAMETER,
         Measure("t", "central angle", r"(?:central |sector )?angle|subtended angle", 0),
         Measure("L", "arc length", r"(?:length of (?:the |its )?)?arc(?: lengths?)?"),
         _AREA, _PERIMETER),
        ("d = 2*r", "L = pi*r*t/180", "A = pi*r^2*t/360", "A = L*r/2", "P = L + 2*r"),
    ),
    Figure(
        "arc", r"(?:length of (?:an |the )?arc|arc(?: length)?)(?: of a circle| in a circle)?",
        (_RADIUS, _DIAMETER,
         Measure("t", "central angle", r"(?:central )?angle|subtended angle", 0),
         Measure("L", "length", r"arc length")),
        ("d = 2*r", "L = pi*r*t/180"), default="L",
    ),
    Figure(
        "circle", r"circles?|circular \w+|disc|disk|round table",
        (_RADIUS, _DIAMETER, Measure("C", "circumference", r"circumference|perimeter"), _AREA),
        ("d = 2*r", "C = 2*pi*r", "A = pi*r^2"),
    ),
    Figure(
        "square", r"squares?(?!\s*(?:based|pyramid))(?: (?:field|room|garden|plot|tile))?",
        (_SIDE, _PERIMETER, _AREA, _DIAGONAL),
        ("P = 4*a", "A = a^2", "d^2 = 2*a^2"),
    ),
    Figure(
        "rectangle",
        r"rectangles?|rectangular (?:field|room|garden|plot|lawn|pool|sheet|park|floor|wall)",
        (Measure("a", "length", r"lengths?|long"), Measure("b", "width", r"widths?|breadth|wide"),
         _PERIMETER, _AREA, _DIAGONAL),
        ("P = 2*(a + b)", "A = a*b", "d^2 = a^2 + b^2"),
        (("ab", r"(?:adjacent )?sides?(?: lengths?)?|other side|dimensions|height|base"),),
    ),
    Figure(
        "rhombus", r"rhombus",
        (Measure("p", "first diagonal", r"first diagonal"),
         Measure("q", "second diagonal", r"second diagonal|other diagonal"),
         _SIDE, _HEIGHT, _PERIMETER, _AREA),
        ("A = p*q/2", "A = a*h", "P = 4*a", "4*a^2 = p^2 + q^2"),
        (("pq", r"diagonals?(?: lengths?)?"),),
    ),
    Figure(
        "kite", r"kite",
        (Measure("p", "first diagonal", r"first diagonal"),
         Measure("q", "second diagonal", r"second diagonal|other diagonal"), _AREA),
        ("A = p*q/2",), (("pq", r"diagonals?(?: lengths?)?"),),
    ),
    Figure(
        "parallelogram", r"parallelogram",
        (Measure("b", "base", r"base"), _HEIGHT, Measure("a", "side", r"side"), _PERIMETER, _AREA),
        ("A = b*h", "P = 2*(a + b)"), (("ba", r"(?:adjacent )?sides"),),
    ),
    Figure(
        "trapezium", r"trapezium|trapezoid",
        (Measure("a", "first parallel side", r"longer (?:parallel )?side"),
         Measure("b", "second parallel side", r"shorter (?:parallel )?side|other parallel side"),
         _HEIGHT, Measure("m", "median", r"median|mid-?segment"), _AREA),
        ("m = (a + b)/2", "A = (a + b)*h/2"),
        (("ab", r"parallel sides?|bases|sides"),),
    ),
    Figure(
        "ellipse", r"ellipse",
        (Measure("a", "semi-major axis", r"semi-?\s?major axis"),
         Measure("b", "semi-minor axis", r"semi-?\s?minor axis"),
         Measure("p", "major axis", r"major axis"), Measure("q", "minor axis", r"minor axis"),
         _AREA),
        ("p = 2*a", "q = 2*b", "A = pi*a*b"),
        (("ab", r"semi-?\s?axes|half[- ]axes"), ("pq", r"axes")),
    ),
    Figure(
        "equilateral triangle", r"equilateral triangle|equilateral",
        (_SIDE, _HEIGHT, _PERIMETER, _AREA),
        ("P = 3*a", "h = sqrt(3)*a/2", "A = sqrt(3)*a^2/4"),
    ),
    Figure(
        "right triangle", r"right(?:[- ]angled?)? triangle|right-?angled triangle",
        (Measure("c", "hypotenuse", r"hypotenuse(?: length)?"),
         Measure("a", "leg", r"(?:first |one )leg"), Measure("b", "other leg", r"other leg"),
         _PERIMETER, _AREA),
        ("c^2 = a^2 + b^2", "A = a*b/2", "P = a + b + c"),
        (("ab", r"(?:one |the |two )?(?:other |missing |shorter |second )?(?:legs?|cathet\w+)"
          r"|(?:two |other |one |perpendicular |shorter )?sides?|base|height|base and height"),
         ("abc", r"(?:missing|unknown|third|last|remaining) side(?: length)?")),
    ),
    Figure(
        "triangle", r"triangle",
        (Measure("b", "base", r"base"), _HEIGHT, _AREA),
        ("A = b*h/2",),
    ),
    Figure(
        "quadrilateral", r"quadrilateral",
        (*(one for one in _POLYGON_MEASURES if one.symbol in "WD"),
         Measure("n", "number of sides", r"(?:number of|how many) sides", 0)),
        ("W = 180*(n - 2)", "D = n*(n - 3)/2"), fixed=(("n", 4),),
    ),
    *(_polygon(name, sides) for name, sides in (
        ("pentagon", 5), ("hexagon", 6), ("heptagon", 7), ("octagon", 8), ("nonagon", 9),
        ("decagon", 10), ("dodecagon", 12),
    )),
    Figure(
        "regular polygon", r"(?:regular |convex )?polygon",
        (Measure("n", "number of sides", r"(?:number of |how many )?sides", 0),
         *(one for one in _POLYGON_MEASURES if one.symbol != "a"),
         Measure("a", "side length", r"side lengths?|length of (?:a|each) side")),
        _POLYGON_FORMULAS,
    ),
    Figure(
        "cube", r"cubes?",
        (_SIDE, _VOLUME, _SURFACE,
         Measure("f", "face diagonal", r"face diagonal"),
         Measure("d", "space diagonal", r"(?:space |body |long )?diagonal")),
        ("V = a^3", "S = 6*a^2", "f^2 = 2*a^2", "d^2 = 3*a^2"),
    ),
    Figure(
        "cuboid",
        r"cuboid|rectangular (?:prism|box|solid|tank)|(?<![\w-])box|rectangular parallelepiped",
        (Measure("a", "length", r"lengths?|long"), Measure("b", "width", r"widths?|breadth|wide"),
         Measure("c", "height", r"heights?|high|tall|deep|depth"), _VOLUME, _SURFACE,
         Measure("d", "space diagonal", r"(?:space |body )?diagonal")),
        ("V = a*b*c", "S = 2*(a*b + b*c + a*c)", "d^2 = a^2 + b^2 + c^2"),
        (("abc", r"sides|edges|dimensions|side lengths|edge lengths"),),
    ),
    Figure(
        "cylinder", r"(?:right )?(?:circular )?cylinder|cylindrical (?:tank|can|container)",
        (_RADIUS, _DIAMETER, _HEIGHT, _BASE_AREA, _VOLUME, _LATERAL, _SURFACE),
        ("d = 2*r", "B = pi*r^2", "V = pi*r^2*h", "V = B*h", "M = 2*pi*r*h",
         "S = 2*pi*r^2 + 2*pi*r*h"),
    ),
    Figure(
        "cone", r"(?:right )?(?:circular )?cone",
        (_RADIUS, _DIAMETER, _HEIGHT, Measure("s", "slant height", r"slant(?: height)?"),
         _BASE_AREA, _VOLUME, _LATERAL, _SURFACE),
        ("d = 2*r", "s^2 = r^2 + h^2", "B = pi*r^2", "V = pi*r^2*h/3", "V = B*h/3",
         "M = pi*r*s", "S = pi*r^2 + pi*r*s"),
    ),
    Figure(
        "hemisphere", r"(?:solid )?hemisphere",
        (_RADIUS, _DIAMETER, _VOLUME, _LATERAL, _SURFACE),
        ("d = 2*r", "V = 2*pi*r^3/3", "M = 2*pi*r^2", "S = 3*pi*r^2"),
    ),
    Figure(
        "sphere", r"spheres?|(?:spherical )?ball",
        (_RADIUS, _DIAMETER, _VOLUME,
         Measure("S", "surface area", r"(?:total )?surface(?: areas?)?|area", 2)),
        ("d = 2*r", "V = 4*pi*r^3/3", "S = 4*pi*r^2"),
    ),
    Figure(
        "square pyramid",
        r"(?:regular |right )?(?:square(?:[- ]based)? pyramid|pyramid with (?:a )?square base)",
        (Measure("a", "base side", r"(?:base )?(?:side|edge)(?: lengths?)?|base(?: length)?"
                 r"|side of (?:the|its) base|of side"),
         _HEIGHT, Measure("s", "slant height", r"slant(?: height)?"), _BASE_AREA, _VOLUME,
         _LATERAL, _SURFACE),
        ("B = a^2", "s^2 = h^2 + a^2/4", "V = a^2*h/3", "V = B*h/3", "M = 2*a*s",
         "S = a^2 + 2*a*s"),
    ),
    Figure("pyramid", r"pyramid", (_BASE_AREA, _HEIGHT, _VOLUME), ("V = B*h/3",)),
    Figure("prism", r"prism",
           (_BASE_AREA, Measure("h", "height", r"height|length|high|long|tall"), _VOLUME),
           ("V = B*h",)),
)  # fmt: skip


def figure_named(name: str) -> Figure:
    """The figure with this name."""
    return next(figure for figure in FIGURES if figure.name == name)
