"""What a question gives to formulas by their usual letters: points, terms, an angle, a matrix."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.coefficients import coefficients
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import GREEK_LETTERS

_MATRIX: Final = late_regex(
    r"\\begin\{[bp]?matrix\}(?:(?!\\begin).){1,400}?\\end\{[bp]?matrix\}", re.DOTALL
)
_ENTRIES: Final = late_regex(
    r"(?<![\w(])[(⟨<\[]\s*([-−]?\d{1,9}(?:\s*,\s*[-−]?\d{1,9}){1,2})\s*[)⟩>\]]"
)
_OF_VECTORS: Final = late_regex(r"\b(?:vectors?|(?:dot|scalar|cross) product)\b", re.IGNORECASE)
_VECTOR_LETTER: Final = late_regex(
    r"(?:\\(?:vec|mathbf|boldsymbol|bm)\s*\{?\s*|\*\*|[|‖])([a-z])(?=\s*\}|\*\*|[|‖])"
    r"|(?<![A-Za-z\\])([a-z])(?=\s*[·×]\s*[a-z](?![A-Za-z]))|(?<=[·×]\s)([a-z])(?![A-Za-z])"
)
_VECTOR_PAIR: Final = late_regex(
    r"\\(?:vec|mathbf|boldsymbol|bm)\s*\{?\s*([a-z])\s*\}?\s*\\(?:times|cdot)\s*"
    r"\\(?:vec|mathbf|boldsymbol|bm)\s*\{?\s*([a-z])(?![a-z])"
)
"""A product of two letters: beside them i, j and k are no names for what is asked about."""

_RATIO: Final = late_regex(
    r"(?<![A-Za-z])\\?(?P<of>sin|cos|tan)\s*\(?\s*(?P<angle>\\?theta|\\?alpha|[θαβφxtAB])\s*\)?\s*=\s*"
    r"(?P<value>[-−]?\d{1,4}(?:/\d{1,4})?)(?![\w.])"
)
_QUADRANT: Final = late_regex(
    r"\b(?P<word>first|second|third|fourth|1st|2nd|3rd|4th|acute|obtuse)\s*(?:quadrant|angle)?\b"
    r"|\b(?:quadrant|Q)\s*(?P<number>IV|III|II|I|[1-4])\b",
    re.IGNORECASE,
)
_QUARTERS: Final = {
    **dict.fromkeys(("first", "1st", "acute", "i", "1"), (True, True)),
    **dict.fromkeys(("second", "2nd", "obtuse", "ii", "2"), (False, True)),
    **dict.fromkeys(("third", "3rd", "iii", "3"), (False, False)),
    **dict.fromkeys(("fourth", "4th", "iv", "4"), (True, False)),
}
"""Whether cosine and sine are positive there."""

_SERIES: Final = late_regex(
    r"(?:\\sum|∑)\s*_\s*\{?\s*n\s*=\s*\d+\s*\}?\s*\^\s*\{?\s*(?:\\infty|∞)\s*\}?"
    r"[^?$\n,]*?(?=[.?$,]?\s*$|\$|,|\\\)|\s(?:converge|diverge|is|and|around|about|using|by)\b)"
)
_RECURRENCE: Final = late_regex(
    r"(?P<name>[a-z])_\{?n\s*\+\s*1\}?\s*=\s*(?P<formula>[^=,;.$]{0,30}?[a-z]_\{?n\}?(?!\s*[+-]\s*\d\})"
    r"[^=,;.$A-Za-z]{0,20})(?=[,;.$]|\s+(?:and|with|where|for)\b|\s*$)"
)
_TERM: Final = late_regex(
    r"\b(?P<n>\d{1,2})(?:st|nd|rd|th)\s+term[^.;?]{0,40}?\bis\s+(?P<value>[-−]?\d{1,6})(?![\d/]|\.\d|\s+(?:more|less|times))"
)
_KIND_OF_SEQUENCE: Final = late_regex(r"\b(?:arithmetic|geometric)\b", re.IGNORECASE)
_MOST_TERMS: Final = 13
_OF_ONE: Final = late_regex(r"\b(?:magnitude|length|norm|unit vector|direction)\b", re.IGNORECASE)
_OF_EIGENVALUES: Final = late_regex(r"\beigen|\bcharacteristic\b|\bdiagonali[sz]", re.IGNORECASE)
_POINT: Final = re.compile(
    r"\(\s*([-−]?\d{1,9}(?:\.\d{1,9})?)\s*,\s*([-−]?\d{1,9}(?:\.\d{1,9})?)\s*\)"
)


def place_all(knowledge: Knowledge, question: str) -> bool:
    """Take in all of that, and the coefficients of the one quadratic of a question."""
    for place in (
        *(place_points, place_terms, place_two_terms, place_recurrence),
        *(place_angle, place_matrix),
    ):
        place(knowledge, question)
    for name, value in coefficients(question).items():
        knowledge.scope.definitions.setdefault(name, value)
    return True


def place_points(knowledge: Knowledge, question: str) -> None:
    """Take in the two points of a question as `(x_1, y_1)` and `(x_2, y_2)`."""
    points = _POINT.findall(question)
    if len(points) == 2 and points[0] != points[1]:
        scope = knowledge.scope
        values = [
            scope.value(Number(Fraction(number.replace("−", "-"))))
            for point in points
            for number in point
        ]
        scope.definitions.update(zip(("x_1", "y_1", "x_2", "y_2"), values, strict=True))


def place_terms(knowledge: Knowledge, question: str) -> None:
    """Take in the terms of the one series of a question as `a_n`."""
    found = _SERIES.findall(question)
    side = read_side(cleaned(found[0]), scope := Scope()) if len(found) == 1 else None
    if side is not None and side.kind is SideKind.EXPRESSION and len(scope.sums) == 1:
        (term,) = scope.sums.values()
        knowledge.scope.definitions["a_n"] = term.body.subs(term.variable, sympy.Symbol("n"))


def place_two_terms(knowledge: Knowledge, question: str) -> None:
    """Take in the terms of the arithmetic sequence of which a question tells two."""
    told = [(int(n), int(v.replace("−", "-"))) for n, v in _TERM.findall(question)]
    kinds = {kind.lower() for kind in _KIND_OF_SEQUENCE.findall(question)}
    if len(told) != 2 or told[0][0] == told[1][0] or kinds != {"arithmetic"}:
        return
    (first, value), (second, other) = told
    step = sympy.Rational(other - value, second - first)
    knowledge.scope.definitions["d"] = step
    for index in {*range(1, _MOST_TERMS), first, second}:
        knowledge.scope.definitions[f"a_{index}"] = value + (index - first) * step


def place_recurrence(knowledge: Knowledge, question: str) -> None:
    """Take in the terms that "a_1 = 2, a_{n+1} = 3a_n" gives one after the other."""
    rule = _RECURRENCE.search(question)
    start = (
        re.search(rf"{rule['name']}_\{{?([01])\}}?\s*=\s*([-−]?\d{{1,6}})", question)
        if rule
        else None
    )
    if rule is None or start is None:
        return
    side = read_side(re.sub(rf"{rule['name']}_(?:n|\{{n\}})", " Q ", rule["formula"]), Scope())
    if side.kind is not SideKind.EXPRESSION or set(variables(side.node)) - {"Q", "n"}:
        return
    value, formula = sympy.Integer(start[2].replace("−", "-")), Scope().value(side.node)
    for index in range(int(start[1]), _MOST_TERMS):
        knowledge.scope.definitions[f"{rule['name']}_{index}"] = value
        value = formula.subs({sympy.Symbol("Q"): value, sympy.Symbol("n"): index})


def place_angle(knowledge: Knowledge, question: str) -> None:
    """Take in the angle of "sin θ = 3/5 in quadrant II" as the number that it is."""
    told, quarter = _RATIO.search(question), _QUADRANT.search(question)
    if told is None or quarter is None:
        return
    value = sympy.Rational(told["value"].replace("−", "-"))
    inverse = {"sin": sympy.asin, "cos": sympy.acos, "tan": sympy.atan}[told["of"]](value)
    others = {"sin": sympy.pi - inverse, "cos": -inverse, "tan": sympy.pi + inverse}[told["of"]]
    right = _QUARTERS[(quarter["word"] or quarter["number"]).lower()]
    name = GREEK_LETTERS.get(told["angle"], told["angle"].lstrip("\\"))
    for angle in (inverse, others, 2 * sympy.pi + inverse):
        if (sympy.cos(angle) > 0, sympy.sin(angle) > 0) == right:
            knowledge.scope.definitions[name] = angle
            return


def place_vectors(knowledge: Knowledge, question: str, text: str) -> None:
    """Take in the vectors of a question without names for them, by the letters of a text."""
    found = _ENTRIES.findall(question) if _OF_VECTORS.search(question) else []
    pair = _VECTOR_PAIR.search(text)
    letters = sorted({a or b or c for a, b, c in _VECTOR_LETTER.findall(text)})
    letters = sorted(pair.groups()) if pair and {"j", "k"} <= set(letters) else letters
    is_one = len(found) == 1 and _OF_ONE.search(question) is not None
    if not (is_one or len(found) == 2) or len(letters) != len(found) or knowledge.scope.vectors:
        return
    entries = [[sympy.Integer(n.replace("−", "-")) for n in re.split(r"\s*,\s*", v)] for v in found]
    knowledge.scope.vectors |= {n: sympy.Matrix(v) for n, v in zip(letters, entries, strict=True)}


def place_matrix(knowledge: Knowledge, question: str) -> None:
    """Take in the only matrix of a question as A, and I as the one of that size.

    Where its eigenvalues are asked, they are the solutions of an equation in λ.
    """
    found, scope = _MATRIX.findall(cleaned(question)), knowledge.scope
    if len(found) != 1 or scope.matrices:
        return
    side = read_side(found[0], scope)
    matrix = scope.value(side.node) if side.kind is SideKind.EXPRESSION else None
    if isinstance(matrix, sympy.MatrixBase) and matrix.is_square:
        scope.matrices |= {"A": matrix, "I": sympy.eye(matrix.rows)}
        if _OF_EIGENVALUES.search(question) and not matrix.free_symbols:
            characteristic = parse_expression(show(matrix.charpoly("lambda").as_expr()))
            knowledge.add_problem([Relation("=", characteristic, ZERO)])
