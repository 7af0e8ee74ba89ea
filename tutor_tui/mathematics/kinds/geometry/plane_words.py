"""How questions about points, lines and circles are worded: topics and regular expressions.

The groups `p`, `p2` and `points` hold signs of points, `eq` and `eq2` equations, `value`, `m` and
`n` other numbers.
"""

from typing import Final

from tutor_tui.mathematics.kinds.matrices.literals import SIGN

_P: Final = rf"(?:(?:the\s+)?(?:points?|coordinates|vertices)\s*:?\s*)?(?:{SIGN})"
_POINT: Final = rf"(?:the\s+)?(?:points?\s+|coordinates\s+|origin\s+)?(?P<p>{SIGN})"
_AND: Final = r"\s*(?:,\s*and\b|,|\band\b|\bto\b)\s*"
_TWO: Final = rf"(?P<points>{_P}{_AND}{_P})"
_MANY: Final = rf"(?P<points>{_P}(?:{_AND}{_P}){{2,7}})"
_THROUGH: Final = (
    r"(?:(?:that|which)\s+)?(?:through|joining|connecting|between|containing|from"
    r"|pass(?:es|ing)\s+through|goes\s+through|going\s+through|determined by|joins|connects)"
)
_LINE: Final = r"(?:the\s+|a\s+)?(?:straight\s+)?(?:line|segment|line segment)(?:\s+segment)?"
_EQ: Final = r"(?:the\s+)?(?:straight\s+)?(?:line\s*:?\s*)?(?P<eq>[^?=]{1,60}=[^?=]{1,60}?)"
_OTHER_EQ: Final = r"(?:the\s+)?(?:line\s*:?\s*)?(?P<eq2>[^?=]{1,40}=[^?=]{1,40}?)"
_EQ_AND_EQ: Final = (
    r"(?:the\s+)?(?:two\s+)?(?:lines?|straight lines|graphs of)?\s*:?\s*"
    r"(?P<eq>[^?=]{1,40}=[^?=]{1,40}?)"
    r"\s*(?:,\s*and\s+|,|\s+and\s+|;)\s*(?:the\s+line\s+)?(?P<eq2>[^?=]{1,40}=[^?=]{1,40}?)"
)
_VALUE: Final = r"(?P<value>[-+]?[\w./√()^π]{1,20})"
_SLOPE: Final = r"(?:slope|gradient)"
_CIRCLE: Final = r"(?:the\s+|a\s+)?(?:circle\s*:?\s*)?(?:(?:with\s+)?(?:the\s+)?equation\s*:?\s*)?"
_CENTRE: Final = r"(?:centre|center|midpoint)"
_EQUATION_OF: Final = r"(?:(?:the\s+)?equation\s+(?:of|for)\s+)?"
TABLE: Final[tuple[tuple[str, str], ...]] = (
    ("distance", rf"(?:straight[- ]line\s+)?distance\s+(?:between|from|of)\s+{_TWO}"),
    ("distance", rf"how far\s+(?:apart\s+)?(?:is|are)\s+{_TWO}(?:\s+apart)?"),
    (
        "distance",
        rf"how far\s+(?:away\s+)?(?:is\s+)?{_POINT}\s+from\s+(?:the\s+point\s+)?(?P<p2>{SIGN})",
    ),
    ("distance", rf"length\s+of\s+{_LINE}\s+{_THROUGH}\s+{_TWO}"),
    (
        "midpoint",
        rf"(?:midpoint|mid-point|middle point|middle)\s+(?:of|between|for)\s+"
        rf"(?:{_LINE}\s+(?:{_THROUGH}|with end\s?points)\s+)?{_TWO}",
    ),
    ("slope", rf"{_SLOPE}\s+(?:of|for)\s+{_LINE}\s+{_THROUGH}\s+{_TWO}"),
    ("slope", rf"{_SLOPE}\s+(?:between|through|of|from)\s+{_TWO}"),
    ("line", rf"{_EQUATION_OF}{_LINE}\s+{_THROUGH}\s+{_TWO}"),
    (
        "line",
        rf"{_EQUATION_OF}{_LINE}\s+{_THROUGH}\s+{_TWO}\s+in\s+(?:the\s+form\s+y\s*=\s*mx\s*\+\s*[bc]"
        r"|slope[- ]intercept form)",
    ),
    (
        "line by slope",
        rf"{_EQUATION_OF}{_LINE}\s+{_THROUGH}\s+{_POINT}\s+(?:with|and|having|whose|of)"
        rf"\s+(?:a\s+|the\s+)?{_SLOPE}\s*(?:of|is|=)?\s*{_VALUE}",
    ),
    (
        "line by slope",
        rf"{_EQUATION_OF}{_LINE}\s+with\s+(?:a\s+)?{_SLOPE}\s*(?:of|=)?\s*{_VALUE}\s+"
        rf"(?:(?:and|that|which)\s+)?{_THROUGH}\s+{_POINT}",
    ),
    (
        "parallel",
        rf"{_EQUATION_OF}{_LINE}\s+(?:{_THROUGH}\s+{_POINT}\s+(?:and|that is|which is)?\s*)"
        rf"parallel\s+to\s+{_EQ}",
    ),
    (
        "parallel",
        rf"{_EQUATION_OF}{_LINE}\s+(?:that is\s+|which is\s+)?parallel\s+to\s+{_EQ}\s+"
        rf"(?:and|that|which)?\s*{_THROUGH}\s+{_POINT}",
    ),
    (
        "perpendicular",
        rf"{_EQUATION_OF}{_LINE}\s+(?:{_THROUGH}\s+{_POINT}\s+(?:and|that is|which is)?\s*)"
        rf"(?:perpendicular|normal|orthogonal)\s+to\s+{_EQ}",
    ),
    (
        "perpendicular",
        rf"{_EQUATION_OF}{_LINE}\s+(?:that is\s+|which is\s+)?(?:perpendicular|normal)\s+to"
        rf"\s+{_EQ}\s+(?:and|that|which)?\s*{_THROUGH}\s+{_POINT}",
    ),
    (
        "bisector",
        rf"{_EQUATION_OF}(?:the\s+)?perpendicular bisector\s+of\s+(?:{_LINE}\s+{_THROUGH}\s+)?"
        rf"{_TWO}",
    ),
    (
        "distance to line",
        rf"(?:perpendicular\s+|shortest\s+)?distance\s+(?:from|between|of)\s+{_POINT}\s+"
        rf"(?:to|and|from)\s+{_EQ}",
    ),
    ("slope of line", rf"{_SLOPE}\s+of\s+{_EQ}"),
    ("parallel slope", rf"{_SLOPE}\s+of\s+(?:a\s+|any\s+)?line\s+parallel\s+to\s+{_EQ}"),
    (
        "perpendicular slope",
        rf"{_SLOPE}\s+of\s+(?:a\s+|any\s+)?line\s+(?:perpendicular|normal)\s+to\s+{_EQ}",
    ),
    (
        "intersection",
        rf"(?:point(?:s)? of\s+|point where\s+)?intersection(?:\s+point)?\s+(?:of|between)\s+"
        rf"{_EQ_AND_EQ}",
    ),
    ("intersection", rf"(?:point\s+)?where\s+(?:do\s+)?{_EQ_AND_EQ}\s+(?:intersect|meet|cross)"),
    ("are parallel", rf"are\s+{_EQ_AND_EQ}\s+parallel"),
    ("are parallel", rf"is\s+{_EQ}\s+parallel\s+to\s+{_OTHER_EQ}"),
    (
        "are perpendicular",
        rf"is\s+{_EQ}\s+(?:perpendicular|orthogonal|at right angles)\s+to\s+{_OTHER_EQ}",
    ),
    ("are perpendicular", rf"are\s+{_EQ_AND_EQ}\s+(?:perpendicular|orthogonal)"),
    (
        "circle",
        rf"{_EQUATION_OF}(?:the\s+|a\s+)?circle\s+(?:with|whose|of|having)\s+{_CENTRE}\s+"
        rf"(?:is\s+|at\s+)?{_POINT}\s+(?:and\s+|with\s+)?(?:a\s+)?radius\s*(?:of|is|=)?\s*{_VALUE}",
    ),
    (
        "circle",
        rf"{_EQUATION_OF}(?:the\s+|a\s+)?circle\s+(?:with|of)\s+radius\s*(?:of|=)?\s*{_VALUE}\s+"
        rf"(?:and\s+|with\s+)?(?:{_CENTRE}|centred|centered)\s+(?:at\s+|is\s+)?{_POINT}",
    ),
    (
        "circle through",
        rf"{_EQUATION_OF}(?:the\s+|a\s+)?circle\s+(?:with|whose)\s+{_CENTRE}\s+(?:is\s+|at\s+)?"
        rf"{_POINT}\s+(?:and\s+)?(?:that\s+|which\s+)?{_THROUGH}\s+(?:the point\s+)?(?P<p2>{SIGN})",
    ),
    (
        "circle on",
        rf"{_EQUATION_OF}(?:the\s+|a\s+)?circle\s+(?:with|whose)\s+(?:diameter\s+(?:has\s+)?"
        rf"(?:end\s?points\s+|{_THROUGH}\s+)?|end\s?points of (?:a|the) diameter\s+(?:at |are )?)"
        rf"{_TWO}",
    ),
    (
        "centre and radius",
        rf"{_CENTRE}\s+and\s+(?:the\s+)?radius\s+of\s+{_CIRCLE}(?P<eq>.{{1,80}}=.{{1,40}})",
    ),
    (
        "centre and radius",
        rf"radius\s+and\s+(?:the\s+)?{_CENTRE}\s+of\s+{_CIRCLE}(?P<eq>.{{1,80}}=.{{1,40}})",
    ),
    ("centre", rf"{_CENTRE}\s+of\s+{_CIRCLE}(?P<eq>.{{1,80}}=.{{1,40}})"),
    ("radius", rf"radius\s+of\s+{_CIRCLE}(?P<eq>.{{1,80}}=.{{1,40}})"),
    (
        "collinear",
        rf"(?:are|check if|whether)\s+{_MANY}\s+(?:are\s+)?(?:collinear"
        r"|on (?:the same|one|a) line)",
    ),
    ("collinear", rf"do\s+{_MANY}\s+lie on (?:the same|one|a) (?:straight )?line"),
    (
        "area",
        r"area\s+of\s+(?:the\s+|a\s+)?(?:triangle|quadrilateral|polygon|pentagon|parallelogram"
        rf"|rectangle|square|hexagon)\s+(?:with|whose|having|formed by|by)\s+(?:its\s+)?"
        rf"(?:vertices|corners|points|the points)?\s*(?:at\s+|are\s+|:\s*)?{_MANY}",
    ),
    (
        "perimeter",
        r"perimeter\s+of\s+(?:the\s+|a\s+)?(?:triangle|quadrilateral|polygon|rectangle|square)\s+"
        rf"(?:with|whose|having)\s+(?:vertices|corners|points)?\s*(?:at\s+|are\s+|:\s*)?{_MANY}",
    ),
    (
        "centroid",
        r"centroid\s+of\s+(?:the\s+|a\s+)?triangle\s+(?:with|whose|having)?\s*(?:vertices|corners)?"
        rf"\s*(?:at\s+|are\s+|:\s*)?{_MANY}",
    ),
    (
        "division",
        rf"(?:the\s+)?point\s+(?:that|which)\s+divides\s+(?:{_LINE}\s+)?(?:{_THROUGH}\s+)?{_TWO}\s+"
        r"(?:internally\s+)?in\s+(?:the\s+)?ratio\s+(?:of\s+)?(?P<m>\d+)\s*(?::|to)\s*(?P<n>\d+)",
    ),
    (
        "to polar",
        rf"(?:convert\s+)?(?:the\s+)?(?:rectangular\s+|cartesian\s+)?(?:point\s+|coordinates\s+)?{_POINT}"
        r"\s+(?:(?:from\s+)?(?:cartesian|rectangular)\s+)?(?:in)?to\s+polar(?:\s+(?:coordinates|form))?",
    ),
    ("to polar", rf"(?:the\s+)?polar\s+(?:coordinates|form)\s+(?:of|for)\s+{_POINT}"),
    (
        "from polar",
        rf"(?:convert\s+)?(?:the\s+)?(?:polar\s+)?(?:point\s+|coordinates\s+)?{_POINT}\s+"
        r"(?:from\s+polar\s+)?(?:in)?to\s+(?:cartesian|rectangular)(?:\s+(?:coordinates|form))?",
    ),
    (
        "from polar",
        r"(?:the\s+)?(?:cartesian|rectangular)\s+(?:coordinates|form)\s+(?:of|for)\s+(?:the\s+)?"
        rf"(?:polar\s+)?(?:point\s+|coordinates\s+)?{_POINT}",
    ),
)
