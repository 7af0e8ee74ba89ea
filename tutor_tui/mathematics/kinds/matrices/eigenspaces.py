"""One eigenvalue or one eigenvector of a matrix: "the eigenvector for 3", "is (1, 1) one".

`asked_of_an_eigenvalue` reads such questions, the other functions answer them.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.eigen import tidy
from tutor_tui.mathematics.kinds.matrices.plainly import numbers_of, plain_determinant
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, Part, Scalar
from tutor_tui.mathematics.kinds.matrices.spaces import numbers_only
from tutor_tui.mathematics.kinds.matrices.values import Value, square_of, value_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.syntax import Relation

_A: Final = r"(?:the\s+)?(?:matrix\s+)?(?P<x>[^,;?]{1,80}?)"
_VALUE: Final = (
    r"(?:the\s+|an?\s+)?(?:eigen\s?value\s*)?(?:(?:λ|lambda|\\lambda)\s*)?=?\s*"
    r"(?P<value>[-−\d+*/^√().i ]{1,30})"
)
_FOR: Final = (
    r",?\s+(?:for|of|to|with|corresponding\s+to|belonging\s+to|associated\s+(?:with|to)"
    r"|that\s+goes\s+with)\s+"
)
_VECTORS: Final = r"(?:an?\s+|all\s+|the\s+)*(?:eigen\s?vectors?|eigen\s?spaces?)"
_ASKED: Final = tuple(
    (topic, late_regex(pattern, re.IGNORECASE))
    for topic, pattern in (
        ("eigenspace", rf"{_VECTORS}\s+(?:of|for)\s+{_A}{_FOR}{_VALUE}"),
        ("eigenspace", rf"{_VECTORS}{_FOR}{_VALUE}\s+(?:of|for)\s+{_A}"),
        ("is eigenvector", rf"is\s+(?:the\s+)?(?:vector\s+)?(?P<y>[^?]{{1,60}}?)\s+an\s+"
         rf"eigen\s?vector\s+(?:of|for)\s+{_A}"),
        ("is eigenvalue", rf"is\s+{_VALUE}\s+an\s+eigen\s?value\s+(?:of|for)\s+{_A}"),
    )
)  # fmt: skip


def asked_of_an_eigenvalue(
    text: str, part_of: Callable[[str], Part | None]
) -> MatrixQuestion | None:
    """The question about one eigenvalue that a text is; `part_of` reads what is a matrix."""
    for topic, pattern in _ASKED:
        found = pattern.fullmatch(text)
        matrix = part_of(found["x"]) if found else None
        if found is None or matrix is None:
            continue
        if topic == "is eigenvector":
            vector = part_of(found["y"])
            return None if vector is None else MatrixQuestion(topic, (matrix, vector))
        value = expression_or_none(found["value"].strip())
        if value is not None and not isinstance(value, Relation):
            return MatrixQuestion(topic, (matrix, Scalar(value)))
    return None


def eigenspace(question: MatrixQuestion) -> Answer:
    """The eigenvectors for one eigenvalue, or that it is none."""
    part, number = question.operands
    value = numbers_only(square_of(part, "eigenvectors"))
    root = value_of(number)
    shifted = (value.matrix - root * sympy.eye(value.shape[0])).applyfunc(sympy.simplify)
    basis = [Value(tidy(vector), is_vector=True) for vector in shifted.nullspace(simplify=True)]
    is_asked = question.topic == "is eigenvalue"
    shown, matrix = coded(root), code(written(part))
    with mpmath.workdps(DIGITS):
        is_zero = abs(plain_determinant(numbers_of(shifted, {}))) < mpmath.mpf("1e-12")
    if not basis:
        sentence = f"{shown} is no eigenvalue of {matrix}: `det(A - λI)` is not 0 there."
        sentence = f"No, {sentence}" if is_asked else sentence
        return with_verdict(
            sentence, not is_zero, "by the determinant", "False" if is_asked else None
        )
    is_right = is_zero and all(
        (shifted * vector.matrix).applyfunc(sympy.simplify).is_zero_matrix for vector in basis
    )
    vectors = listed([coded(vector) for vector in basis])
    if is_asked:
        sentence = f"Yes, {shown} is an eigenvalue of {matrix}, with the eigenvector"
        sentence = f"{sentence}{'s' * (len(basis) > 1)} {vectors}."
        return with_verdict(sentence, is_right, "by multiplying", "True")
    link = "the multiples of" if len(basis) == 1 else "the combinations of"
    sentence = f"The eigenvectors of {matrix} for {code('λ = ' + shown.strip('`'))} are {link}"
    result = ", ".join(map(plain_result, basis))
    return with_verdict(f"{sentence} {vectors}.", is_right, "by multiplying", result)


def is_eigenvector(question: MatrixQuestion) -> Answer:
    """Whether a matrix sends a vector to a multiple of it."""
    matrix = numbers_only(square_of(question.operands[0], "eigenvectors"))
    vector = numbers_only(vector_of(question.operands[1]))
    if vector.shape[0] != matrix.shape[0] or vector.matrix.is_zero_matrix:
        raise UndefinedError("An eigenvector has as many components as the matrix, not all 0.")
    image = Value((matrix.matrix * vector.matrix).applyfunc(sympy.simplify), is_vector=True)
    at = next(row for row, entry in enumerate(vector.matrix) if entry != 0)
    factor = sympy.radsimp(image.matrix[at] / vector.matrix[at])
    holds = (image.matrix - factor * vector.matrix).applyfunc(sympy.simplify).is_zero_matrix
    shown = coded(vector).strip("`")
    said = f"the matrix sends {code(shown)} to {coded(image)}"
    why = (
        f", `λ = {coded(factor).strip('`')}` times it" if holds else ", which is no multiple of it"
    )
    sentence = f"{'Yes' if holds else 'No'}, {said}{why}."
    return with_verdict(sentence, True, "by multiplying", str(bool(holds)))
