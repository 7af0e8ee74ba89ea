"""What a question gives to formulas by their usual letters: two points, its one matrix."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Number, Relation

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
_OF_ONE: Final = late_regex(r"\b(?:magnitude|length|norm|unit vector|direction)\b", re.IGNORECASE)
_OF_EIGENVALUES: Final = late_regex(r"\beigen|\bcharacteristic\b|\bdiagonali[sz]", re.IGNORECASE)
_POINT: Final = re.compile(
    r"\(\s*([-−]?\d{1,9}(?:\.\d{1,9})?)\s*,\s*([-−]?\d{1,9}(?:\.\d{1,9})?)\s*\)"
)


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


def place_vectors(knowledge: Knowledge, question: str, text: str) -> None:
    """Take in the vectors of a question without names for them, by the letters of a text."""
    found = _ENTRIES.findall(question) if _OF_VECTORS.search(question) else []
    letters = sorted({a or b or c for a, b, c in _VECTOR_LETTER.findall(text)})
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
