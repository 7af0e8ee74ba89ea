"""Lines, vectors and right triangles in short wordings, each one law."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, fixing
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import NUMBER, POINT, Table, pair
from tutor_tui.mathematics.trees import variables

_EQUATION: Final = r"(?P<e>[^;?]{3,60}=[^;?,]{1,40}?)"
_LINE: Final = (
    r"(?:a|the) (?:straight )?line (?:passes|goes|going|passing) through (?:the point "
    rf")?(?P<p><point>),? (?:with|and has)(?: an?| the)? (?:slope|gradient)(?: of)? (?P<m>{NUMBER})"
    r"<stop>(?:<find> )?(?:the |its )?equation(?: of (?:the|this) line)?(?: in slope-intercept "
    r"form)?",
    r"(?:a|the) (?:straight )?line (?:has|with)(?: an?| the)? (?:slope|gradient)(?: of)? "
    rf"(?P<m>{NUMBER})(?: and|,)? (?:passes|goes|passing) through (?:the point )?(?P<p><point>)"
    r"<stop>(?:<find> )?(?:the |its )?equation(?: of (?:the|this) line)?(?: in slope-intercept "
    r"form)?",
)


def _line(found: re.Match[str]) -> Formed | None:
    x, y = pair(found["p"])
    if not (re.fullmatch(NUMBER, x) and re.fullmatch(NUMBER, y)):
        return None
    m = found["m"]
    law = "A line with the slope `m` is `y = m*x + b`, and the point fixes `b`"
    claim = f"{{0}}*({x}) + {{1}} = {y}"
    return Formed(
        "the equation", law, (f"({m})", f"({y}) - ({m})*({x})"), "y = {0}*x + {1}", (claim,)
    )


_COMPONENTS: Final = (
    rf"(?:{POINT}|-?[\w./]*i ?[-+] ?[\w./]*j(?: ?[-+] "
    rf"?[\w./]*k)?|\([^(),;?]{{1,12}},[^(),;?]{{1,12}},[^(),;?]{{1,12}}\))"
)


def _vector(text: str) -> tuple[str, ...] | None:
    """The components of a vector in brackets or in i, j and k."""
    if text.startswith("("):
        return tuple(part.strip() for part in text.strip("()").split(","))
    found = re.fullmatch(
        r"(?P<i>-?[\w./]*?)i ?(?P<sj>[-+]) ?(?P<j>[\w./]*?)j(?: ?(?P<sk>[-+]) ?(?P<k>[\w./]*?)k)?",
        text,
    )
    if found is None:
        return None
    parts = [{"": "1", "-": "-1"}.get(found["i"], found["i"])]
    parts.append(f"{found['sj']}{found['j'] or '1'}".removeprefix("+"))
    if found["sk"]:
        parts.append(f"{found['sk']}{found['k'] or '1'}".removeprefix("+"))
    return tuple(parts)


_BETWEEN: Final = (
    rf"(?:if |given (?:that )?)?(?P<o>[a-z])(?P<a>[a-z]) ?= ?(?P<one>{_COMPONENTS})(?: and|,)+ "
    rf"?(?P=o)(?P<b>[a-z]) ?= ?(?P<two>{_COMPONENTS})"
    r"<stop><find> (?:the )?(?:vector )?(?P<c>[a-z])(?P<d>[a-z])",
)


def _between(found: re.Match[str]) -> Formed | None:
    """ "OA = 2i + j and OB = 5i - 3j. Find AB"."""
    first, second = _vector(found["one"]), _vector(found["two"])
    if first is None or second is None or len(first) != len(second):
        return None
    if (found["c"], found["d"]) == (found["b"], found["a"]):
        first, second = second, first
    elif (found["c"], found["d"]) != (found["a"], found["b"]):
        return None
    if any(not _is_number(part) for part in (*first, *second)):
        return None
    parts = tuple(f"({end}) - ({start})" for start, end in zip(first, second, strict=True))
    form = f"({', '.join(f'{{{k}}}' for k in range(len(parts)))})"
    return Formed("the vector", "The way from A to B is `OB - OA`", parts, form)


def _is_number(text: str) -> bool:
    node = expression_or_none(text)
    return node is not None and not variables(node)


_PERPENDICULAR: Final = (
    r"<find> (?:the )?(?:values? of )?(?P<k>[a-z])(?: such that| so that| if| for which| given "
    r"that| when| that makes?| where) (?:the )?(?:vectors )?(?:[a-z] ?= "
    rf"?)?(?P<one>{_COMPONENTS}) and (?:[a-z] ?= ?)?(?P<two>{_COMPONENTS}) (?:are |to be "
    r")?(?P<how>perpendicular|orthogonal|parallel)",
    rf"(?:if |given that )?(?:the )?(?:vectors )?(?:[a-z] ?= ?)?(?P<one>{_COMPONENTS}) and "
    rf"(?:[a-z] ?= ?)?(?P<two>{_COMPONENTS}) are (?P<how>perpendicular|orthogonal"
    r"|parallel)<stop><find> (?:the )?(?:values? of )?(?P<k>[a-z])",
)


def _perpendicular(found: re.Match[str]) -> Conditioned | None:
    first, second = _vector(found["one"]), _vector(found["two"])
    if first is None or second is None or len(first) != len(second):
        return None
    nodes = [expression_or_none(part) for part in (*first, *second)]
    if None in nodes or {n for node in nodes if node for n in variables(node)} != {found["k"]}:
        return None
    if found["how"] != "parallel":
        total = " + ".join(f"({a})*({b})" for a, b in zip(first, second, strict=True))
        law = "Perpendicular vectors have the scalar product 0"
        return fixing(law, (found["k"],), (f"{total} = 0",))
    if len(first) != 2:
        return None
    law = "Parallel vectors have components in the same ratio"
    equation = f"({first[0]})*({second[1]}) = ({first[1]})*({second[0]})"
    return fixing(law, (found["k"],), (equation,))


_COLLINEAR: Final = (
    r"(?:if |given that )?(?:the )?(?:points )?(?:[a-z] ?)?(?P<p><point>), (?:[a-z] "
    r"?)?(?P<q><point>),? and (?:[a-z] ?)?(?P<r><point>) (?:are collinear|lie on (?:a|the same) "
    r"(?:straight )?line)<stop><find> (?:the )?(?:value of )?(?P<k>[a-z])",
    r"<find> (?:the )?(?:value of )?(?P<k>[a-z]) (?:if|such that|so that|for which|given that) "
    r"(?:the )?(?:points )?(?:[a-z] ?)?(?P<p><point>), (?:[a-z] ?)?(?P<q><point>),? and (?:[a-z] "
    r"?)?(?P<r><point>) (?:are collinear|lie on (?:a|the same) (?:straight )?line)",
)


def _collinear(found: re.Match[str]) -> Conditioned | None:
    (a, b), (c, d), (e, f) = (pair(found[name]) for name in "pqr")
    nodes = [expression_or_none(part) for part in (a, b, c, d, e, f)]
    if None in nodes or {n for node in nodes if node for n in variables(node)} != {found["k"]}:
        return None
    law = "Points lie on one line where the slopes between them are equal"
    equation = f"(({d}) - ({b}))*(({e}) - ({a})) = (({f}) - ({b}))*(({c}) - ({a}))"
    return fixing(law, (found["k"],), (equation,))


_SIDE: Final = r"(?: ?(?:cm|mm|m|km|in|inches|ft|feet|units?))?"
_RIGHT: Final = (
    rf"(?:in )?(?:(?:a |the )?(?:right[- ](?:angled )?)?triangle )(?P<t>[a-z]{{3}}),? (?:with "
    r"|has |where )?(?:the )?(?:a )?(?:angle (?P<v>[a-z]) ?(?:=|is) ?(?:90 ?(?:°|degrees)?|a "
    r"right angle)|right angle at (?P<v2>[a-z]))(?:,| and|, and) "
    rf"(?P<s1>[a-z]{{2}}) ?(?:=|is) ?(?P<n1>{NUMBER}){_SIDE}(?: and|, and|,) (?P<s2>[a-z]{{2}}) "
    rf"?(?:=|is) ?(?P<n2>{NUMBER}){_SIDE}<stop><find> (?:the )?(?:length (?:of )?)?(?:side "
    rf")?(?P<s3>[a-z]{{2}})",
)


def _right(found: re.Match[str]) -> Formed | None:
    corners, vertex = set(found["t"]), found["v"] or found["v2"]
    sides = [frozenset(found[name]) for name in ("s1", "s2", "s3")]
    is_triangle = len(corners) == 3 and vertex in corners and all(side < corners for side in sides)
    if not is_triangle or len(set(sides)) != 3 or any(len(side) != 2 for side in sides):
        return None
    lengths = dict(zip(sides, (found["n1"], found["n2"]), strict=False))
    long = frozenset(corners - {vertex})
    law = "By Pythagoras the square of the hypotenuse is the sum of the squares of the legs"
    if sides[2] == long:
        part = f"sqrt({found['n1']}^2 + {found['n2']}^2)"
    else:
        (leg,) = (side for side in sides[:2] if side != long)
        if Fraction(lengths[long]) <= Fraction(lengths[leg]):
            return None
        part = f"sqrt({lengths[long]}^2 - {lengths[leg]}^2)"
    return Formed(f"{found['s3'].upper()}", law, (part,), "{0}")


_EXPONENTIAL: Final = (
    r"(?:an |the )?exponential (?:function|curve|model|graph)(?: of the form y ?= ?a ?\*? ?b ?\^ "
    r"?x)? (?:passes|goes|passing) through (?:the points )?(?P<p><point>) and "
    r"(?P<q><point>)<stop>(?:<find> )?(?:the |its |an )?(?:function|equation|formula|model)(?: of "
    r"(?:the|this) (?:function|curve))?",
    r"<find> (?:an? |the )?(?:equation (?:of|for) )?(?:an? |the )?exponential "
    r"(?:function|curve|model|equation)(?: of the form)?(?: y ?= ?a ?\*? ?\(?b\)? ?\^ ?x)? "
    r"(?:that |which )?(?:passes|goes|passing|going|contains|through)(?: through)? (?:the points "
    r")?(?P<p><point>) and (?P<q><point>)",
    r"<find> (?:the )?(?:values of )?a and b (?:if|given that|such that|when) (?:the )?(?:curve "
    r"|graph |function )?y ?= ?a ?\*? ?\(?b\)? ?\^ ?x (?:passes|goes) through (?:the points "
    r")?(?P<p><point>) and (?P<q><point>)",
    r"(?:the )?(?:curve|graph)(?: of)? y ?= ?a ?\*? ?\(?b\)? ?\^ ?x (?:passes|goes) through "
    r"(?:the points )?(?P<p><point>) and (?P<q><point>)<stop><find> (?:the )?(?:values of )?a and "
    r"b",
)


def _exponential(found: re.Match[str]) -> Formed | None:
    (x1, y1), (x2, y2) = pair(found["p"]), pair(found["q"])
    if not all(re.fullmatch(NUMBER, part) for part in (x1, y1, x2, y2)):
        return None
    first, second = Fraction(y1), Fraction(y2)
    if first * second <= 0 or Fraction(x1) == Fraction(x2):
        return None
    b = f"(({y2})/({y1}))^(1/(({x2}) - ({x1})))"
    a = f"({y1})/({b})^({x1})"
    law = "Dividing the two equations `y = a*b^x` gives `b`, and either of them then gives `a`"
    claims = (f"{{0}}*({{1}})^({x1}) = {y1}", f"{{0}}*({{1}})^({x2}) = {y2}")
    if "a and b" in found[0]:
        return Formed("`a` and `b`", law, (a, b), "{0}, {1}", claims, verb="are")
    return Formed("the function", law, (a, b), "y = {0}*({1})^x", claims)


PLACES: Final = (
    Table(r"\bline\b", _LINE, _line),
    Table(r"=.*=", _BETWEEN, _between),
    Table(r"triangle", _RIGHT, _right),
    Table(r"exponential|\^", _EXPONENTIAL, _exponential),
)
CONDITIONS: Final = (
    Table(r"perpendicular|orthogonal|parallel", _PERPENDICULAR, _perpendicular),
    Table(r"collinear|line", _COLLINEAR, _collinear),
)
