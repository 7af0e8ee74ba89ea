"""What vectors span: whether another one is among it, a basis, its dimension.

`asked_of_a_span` reads such questions, the other functions answer them.
"""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import eliminated, plain_value
from tutor_tui.mathematics.kinds.matrices.problems import Grid, MatrixQuestion, Part
from tutor_tui.mathematics.kinds.matrices.spaces import (
    BY_DECIMALS,
    numbers_only,
    relation,
    weighted_sum,
)
from tutor_tui.mathematics.kinds.matrices.values import Value, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import with_verdict

_THE: Final = (
    r"(?:(?:the|these|those|this)\s+)?(?:(?:two|three|four|\d)\s+)?(?:vectors?\s+|set\s+)?"
)
_X: Final = rf"{_THE}(?P<x>[^,;?]{{1,40}}?)"
_LIST: Final = rf"{_THE}(?P<list>[^?]{{1,300}}?)"
_SPAN: Final = (
    r"(?:the\s+)?(?:linear\s+)?(?:span\s+of|(?:vector\s+|sub)?space\s+(?:that is\s+)?(?:spanned"
    r"|generated)\s+by)"
)
_COMBINATION: Final = r"(?:a\s+)?(?:linear\s+)?combination\s+of"
_SPACE: Final = (
    r"(?:all\s+of\s+)?(?:(?:R|ℝ|\\mathbb\s*\{?\s*R\s*\}?)\s*\^?\s*\{?\s*(?P<n>[2-9²³⁴])\s*\}?"
    r"|the\s+(?:whole\s+)?(?P<of>plane|space))"
)
_IS: Final = r"(?:is|are|do|does|can|could|whether|if|check\s+(?:if|whether))\s+"
_ASKED: Final = tuple(
    (topic, late_regex(pattern, re.IGNORECASE))
    for topic, pattern in (
        ("combination", rf"(?:write|express|give|put|represent)\s+{_X}\s+as\s+{_COMBINATION}\s+"
         rf"{_LIST}"),
        ("combination", rf"{_X}\s+as\s+{_COMBINATION}\s+{_LIST}"),
        ("is combination", rf"{_IS}{_X}\s+(?:be\s+|lies?\s+)?(?:(?:written|expressed)\s+as\s+)?"
         rf"(?:in\s+{_SPAN}|{_COMBINATION})\s+{_LIST}"),
        ("is basis", rf"{_IS}{_LIST}\s+(?:form|make|be|are|is)?\s*(?:up\s+)?an?\s+basis"
         rf"(?:\s+(?:of|for)\s+{_SPACE})?"),
        ("is spanning", rf"{_IS}{_LIST}\s+(?:span|generate)\s+{_SPACE}"),
        ("dimension", rf"(?:the\s+)?dimension\s+of\s+{_SPAN}\s+{_LIST}"),
        ("basis", rf"(?:find\s+)?(?:an?\s+)?basis\s+(?:of|for)\s+{_SPAN}\s+{_LIST}"),
    )
)  # fmt: skip
_BETWEEN: Final = late_regex(r"\s*,\s*and\s+|\s*,\s*|\s+and\s+", re.IGNORECASE)


def asked_of_a_span(text: str, part_of: Callable[[str], Part | None]) -> MatrixQuestion | None:
    """The question about a span that a text is; `part_of` reads what stands for a vector."""
    for topic, pattern in _ASKED:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        groups = found.groupdict()
        vectors = _vectors([part_of(one) for one in _BETWEEN.split(groups["list"])])
        target = [part_of(groups["x"])] if "combination" in topic else []
        parts = [one for one in (*target, *vectors) if one is not None]
        if vectors and len(parts) == len(target) + len(vectors):
            size = (groups.get("n") or "").translate(str.maketrans("²³⁴", "234"))
            size = size or {"plane": "2", "space": "3"}.get((groups.get("of") or "").lower(), "")
            return MatrixQuestion(topic, tuple(parts), size)
    return None


def _vectors(parts: list[Part | None]) -> list[Part | None]:
    """The vectors; a set of them in braces has been read as the rows of a matrix."""
    match parts:
        case [Grid(rows=rows, is_vector=False)]:
            return [Grid(tuple((one,) for one in row), is_vector=True) for row in rows]
        case _:
            return parts


def _columns(parts: tuple[Part, ...]) -> list[Value]:
    values = [numbers_only(vector_of(part)) for part in parts]
    if len({value.shape for value in values}) > 1:
        raise UndefinedError("The vectors have different numbers of components.")
    return values


def _rank_agrees(parts: tuple[Part, ...], expected: int) -> bool:
    with mpmath.workdps(DIGITS):
        rows = [[entry for row in plain_value(part, {}) for entry in row] for part in parts]
        return len(eliminated(rows)[1]) == expected


def _joined(values: list[Value]) -> "sympy.Matrix":
    return sympy.Matrix.hstack(*(value.matrix for value in values))


def combination(question: MatrixQuestion) -> Answer:
    """The first vector by multiples of the others, or the reason why there are none."""
    target, *vectors = _columns(question.operands)
    matrix = _joined(vectors)
    wide, pivots = sympy.Matrix.hstack(matrix, target.matrix).rref()
    shown, others = coded(target), listed([coded(one) for one in vectors])
    is_asked = question.topic.startswith("is ")
    if len(vectors) in pivots:
        sentence = f"No, {shown} is not in the span of {others}: elimination leads to `0 = 1`."
        is_right = _rank_agrees(question.operands, matrix.rank() + 1)
        return with_verdict(sentence, is_right, BY_DECIMALS, "False" if is_asked else None)
    weights = sympy.zeros(len(vectors), 1)
    for row, column in enumerate(pivots):
        weights[column, 0] = wide[row, len(vectors)]
    said = code(f"{written(question.operands[0])} = {weighted_sum(weights, vectors)}")
    is_one_of_many = len(pivots) < len(vectors)
    sentence = f"{'Yes, ' if is_asked else ''}{said}{', among other ways' * is_one_of_many}."
    is_right = (matrix * weights - target.matrix).is_zero_matrix is True
    result = "True" if is_asked else plain_result(Value(weights, is_vector=True))
    return with_verdict(sentence, is_right, "by multiplying back", result)


def basis_of_a_space(question: MatrixQuestion) -> Answer:
    """Whether vectors are a basis of all vectors of their size, or span all of them."""
    vectors = _columns(question.operands)
    size, count = vectors[0].shape[0], len(vectors)
    space = code(f"R^{question.word or size}")
    if question.word not in ("", str(size)):
        why = f"the vectors have {size} components, so they are not in {space}"
        return with_verdict(f"No, {why}.", True, "by counting", "False")
    rank = _joined(vectors).rank()
    is_basis = question.topic == "is basis"
    holds = rank == size and (count == size or not is_basis)
    verb = "are a basis of" if is_basis else "span"
    said = f"{'Yes' if holds else 'No'}, they {verb if holds else _denied(verb)} {space}: "
    sentence = f"{said}{_why(vectors, rank, is_basis=is_basis)}."
    return with_verdict(
        sentence, _rank_agrees(question.operands, rank), BY_DECIMALS, str(bool(holds))
    )


def _denied(verb: str) -> str:
    return "do not span" if verb == "span" else "are no basis of"


def _why(vectors: list[Value], rank: int, *, is_basis: bool) -> str:
    size, count = vectors[0].shape[0], len(vectors)
    if is_basis and count != size:
        return f"that takes {size} vectors, and these are {count}"
    if rank == size:
        return f"the matrix with these columns has rank {rank}"
    if count < size:
        return f"{count} vectors span at most a space of dimension {count}"
    weights = _joined(vectors).nullspace()[0]
    return f"the matrix with these columns has rank {rank}, and {relation(weights, vectors)}"


def span(question: MatrixQuestion) -> Answer:
    """The dimension of what vectors span, or those of them that are a basis of it."""
    vectors = _columns(question.operands)
    pivots = _joined(vectors).rref()[1]
    is_right = _rank_agrees(question.operands, len(pivots))
    shown = listed([coded(one) for one in vectors])
    kept = [vectors[column] for column in pivots]
    if not kept:
        raise UndefinedError("Zero vectors span nothing but the zero vector.")
    basis = listed([coded(one) for one in kept])
    if question.topic == "dimension":
        count = len(pivots)
        sentence = f"The span of {shown} has the dimension {code(str(count))}, with the basis"
        return with_verdict(f"{sentence} {basis}.", is_right, BY_DECIMALS, str(count))
    sentence = f"A basis of the span of {shown} is {basis}; its dimension is {len(pivots)}."
    return with_verdict(sentence, is_right, BY_DECIMALS, ", ".join(map(plain_result, kept)))
