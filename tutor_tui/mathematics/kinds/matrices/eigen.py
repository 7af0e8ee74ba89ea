"""Eigenvalues, eigenvectors and what follows from them: `det(A - λI) = 0`, `A v = λ v`."""

from typing import Any, Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import (
    names_of,
    numbers_of,
    places_for,
    plain_determinant,
)
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, Part
from tutor_tui.mathematics.kinds.matrices.values import Value, square_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, shown_vector, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.syntax import TooLargeError

_MOST_ROWS: Final = 6
_LARGEST_FACTOR: Final = 2
"""Cubic formulas would be right, and unreadable."""
_LONGEST_VALUE: Final = 60
_TINY: Final = 1e-15
_TIMES: Final = {2: " (twice)", 3: " (three times)", 4: " (four times)"}


def polynomial_of(value: Value) -> "sympy.Poly":
    """`det(λI - A)`, whose highest coefficient is 1."""
    if value.shape[0] > _MOST_ROWS:
        raise TooLargeError(f"I look for eigenvalues of up to {_MOST_ROWS} rows.")
    letter = sympy.Symbol("λ")
    return sympy.Poly(value.matrix.charpoly(letter).as_expr(), letter)


def roots_of(polynomial: "sympy.Poly") -> "list[tuple[sympy.Expr, int]] | None":
    """The roots with their multiplicities, in order; `None` where they are not short to write."""
    found: dict[sympy.Expr, int] = {}
    for factor, power in polynomial.factor_list()[1]:
        if factor.degree() > _LARGEST_FACTOR:
            return None
        for root, times in sympy.roots(factor).items():
            found[root] = found.get(root, 0) + times * power
    if sum(found.values()) != polynomial.degree():
        return None
    pairs = [(sympy.radsimp(sympy.simplify(root)), times) for root, times in found.items()]
    if any(len(str(root)) > _LONGEST_VALUE for root, _ in pairs):
        return None
    if any(root.free_symbols for root, _ in pairs):
        return sorted(pairs, key=lambda pair: str(pair[0]))
    return sorted(pairs, key=lambda pair: _order(pair[0]))


def _order(root: "sympy.Expr") -> tuple[float, float]:
    number = complex(root)
    return round(number.real, 12), round(number.imag, 12)


def _roots_agree(part: Part, value: Value, pairs: "list[tuple[sympy.Expr, int]]") -> bool:
    """Whether `det(A - λI)` vanishes in decimals, and sum and product are trace and determinant."""
    with mpmath.workdps(DIGITS):
        for place in places_for(names_of(part)):
            rows = numbers_of(value, place)
            roots = [(numbers_of(root, place), times) for root, times in pairs]
            scale = 1 + max(abs(entry) for row in rows for entry in row) ** len(rows)
            if any(
                abs(plain_determinant(_shifted(rows, root))) > _TINY * scale for root, _ in roots
            ):
                return False
            trace = sum(rows[index][index] for index in range(len(rows)))
            if abs(sum(root * times for root, times in roots) - trace) > _TINY * scale:
                return False
            product = sympy.prod([mpmath.mpmathify(root) ** times for root, times in roots])
            if abs(product - plain_determinant(rows)) > _TINY * scale:
                return False
    return True


def _shifted(rows: list[list[Any]], root: Any) -> list[list[Any]]:
    return [
        [entry - root if i == j else entry for j, entry in enumerate(row)]
        for i, row in enumerate(rows)
    ]


def eigenvalues(question: MatrixQuestion) -> Answer:
    """All eigenvalues, complex ones too; in decimals where roots do not give short ones."""
    part = question.operands[0]
    value = square_of(part, "eigenvalues")
    polynomial = polynomial_of(value)
    pairs = roots_of(polynomial)
    if pairs is None:
        return _in_decimals(part, value, polynomial)
    listed_values = [f"{code(show(root))}{_TIMES.get(times, '')}" for root, times in pairs]
    sentence = (
        f"The {_counted(len(pairs))} of {code(written(part))} "
        f"{'is' if len(pairs) == 1 else 'are'} {listed(listed_values)}, the roots of "
        f"{code(f'{show(polynomial.as_expr())} = 0')}."
    )
    result = ", ".join(plain(root) for root, _ in pairs)
    verdict = _roots_agree(part, value, pairs)
    return with_verdict(sentence, verdict, "by putting them into the determinant", result)


def _counted(count: int) -> str:
    return "only eigenvalue" if count == 1 else "eigenvalues"


def _in_decimals(part: Part, value: Value, polynomial: "sympy.Poly") -> Answer:
    if value.matrix.free_symbols:
        raise UndefinedError("I find no short form for the eigenvalues of that matrix.")
    roots = sorted(sympy.Poly(polynomial, polynomial.gen).nroots(n=30, maxsteps=200), key=_order)
    shown = listed([code(show_decimal(root)) for root in roots])
    sentence = (
        f"The eigenvalues of {code(written(part))} are about {shown}, the roots of "
        f"{code(f'{show(polynomial.as_expr())} = 0')}."
    )
    verdict = _roots_agree(part, value, [(root, 1) for root in roots])
    result = ", ".join(str(sympy.N(root, 10)) for root in roots)
    return with_verdict(sentence, verdict, "by putting them into the determinant", result)


def characteristic_polynomial(question: MatrixQuestion) -> Answer:
    """`det(λI - A)`, compared with the plain determinant at several places."""
    part = question.operands[0]
    value = square_of(part, "a characteristic polynomial")
    polynomial = polynomial_of(value)
    size = value.shape[0]
    with mpmath.workdps(DIGITS):
        verdict = all(
            abs(
                (-1) ** size * plain_determinant(_shifted(numbers_of(value, place), at))
                - numbers_of(polynomial.as_expr().subs(polynomial.gen, at), place)
            )
            < _TINY
            for place in places_for(names_of(part))
            for at in range(-1, size + 1)
        )
    shown = code(f"det(λI - A) = {show(polynomial.as_expr())}")
    sentence = f"The characteristic polynomial of {code('A = ' + written(part))} is {shown}."
    result = plain(polynomial.as_expr()).replace("λ", "lambda")
    return with_verdict(sentence, verdict, "by determinants at several places", result)


def spaces_of(value: Value) -> "list[tuple[sympy.Expr, int, list[sympy.Matrix]]]":
    """Each eigenvalue with its multiplicity and a basis of its eigenvectors.

    Raises `UndefinedError` where the eigenvalues cannot be written exactly and short.
    """
    pairs = roots_of(polynomial_of(value))
    if pairs is None:
        raise UndefinedError("The eigenvalues have no short exact form, so I give no eigenvectors.")
    found = []
    for root, times in pairs:
        shifted = value.matrix - root * sympy.eye(value.shape[0])
        basis = shifted.applyfunc(sympy.simplify).nullspace(simplify=True)
        found.append((root, times, [tidy(vector) for vector in basis]))
    return found


def tidy(vector: "sympy.Matrix") -> "sympy.Matrix":
    """A multiple of the vector without fractions and common factors."""
    vector = vector.applyfunc(lambda entry: sympy.radsimp(sympy.simplify(entry)))
    denominators = [sympy.denom(sympy.together(entry)) for entry in vector]
    factor = sympy.ilcm(1, *(part for part in denominators if part.is_Integer))
    whole = (vector * factor).applyfunc(sympy.expand)
    if all(entry.is_Integer for entry in whole):
        shared = sympy.igcd(*whole) or 1
        whole = whole / shared
    return whole


def _vectors_agree(
    part: Part, value: Value, spaces: "list[tuple[sympy.Expr, int, list[sympy.Matrix]]]"
) -> bool:
    """Whether `A v = λ v` holds in decimals for every pair, and each has a vector."""
    with mpmath.workdps(DIGITS):
        for place in places_for(names_of(part)):
            rows = numbers_of(value, place)
            for root, _, basis in spaces:
                number = numbers_of(root, place)
                columns = [[row[0] for row in numbers_of(vector, place)] for vector in basis]
                if not columns or not all(_is_eigen(rows, number, one) for one in columns):
                    return False
    return True


def _is_eigen(rows: list[list[Any]], root: Any, vector: list[Any]) -> bool:
    sums = (
        sum(a * b for a, b in zip(row, vector, strict=True)) - root * entry
        for row, entry in zip(rows, vector, strict=True)
    )
    return all(abs(one) < _TINY for one in sums) and any(entry != 0 for entry in vector)


def eigenvectors(question: MatrixQuestion) -> Answer:
    """The eigenvectors that span the space of each eigenvalue."""
    part = question.operands[0]
    value = square_of(part, "eigenvectors")
    spaces = spaces_of(value)
    pieces = []
    for root, _, basis in spaces:
        shown = listed([code(shown_vector(vector)) for vector in basis])
        pieces.append(f"for {code(f'λ = {show(root)}')}: {shown}")
    sentence = f"The eigenvectors of {code(written(part))} are the multiples of these, "
    vectors = [Value(vector, is_vector=True) for _, _, basis in spaces for vector in basis]
    return with_verdict(
        f"{sentence}{'; '.join(pieces)}.",
        _vectors_agree(part, value, spaces),
        "by multiplying the matrix with them",
        ", ".join(plain_result(vector) for vector in vectors),
    )


def diagonal(question: MatrixQuestion) -> Answer:
    """`A = P D P⁻¹`, or the reason why there is none."""
    part = question.operands[0]
    value = square_of(part, "a diagonal form")
    spaces = spaces_of(value)
    if not _is_complete(spaces):
        return is_diagonalisable(question)
    columns = [vector for _, _, basis in spaces for vector in basis]
    base = sympy.Matrix.hstack(*columns)
    entries = [root for root, _, basis in spaces for _ in basis]
    middle = sympy.diag(*entries)
    shown_base = "P = " + coded(Value(base)).strip("`")
    shown_middle = "D = " + coded(Value(middle)).strip("`")
    sentence = (
        f"`A = P D P^(-1)` with {code(shown_base)} and {code(shown_middle)}, for "
        f"{code('A = ' + written(part))}."
    )
    product = (value.matrix * base - base * middle).applyfunc(sympy.simplify)
    verdict = bool(product.is_zero_matrix) and _vectors_agree(part, value, spaces)
    both = f"{plain_result(Value(base))}, {plain_result(Value(middle))}"
    return with_verdict(sentence, verdict, "by multiplying back", both)


def _is_complete(spaces: "list[tuple[sympy.Expr, int, list[sympy.Matrix]]]") -> bool:
    return all(len(basis) == times for _, times, basis in spaces)


def is_diagonalisable(question: MatrixQuestion) -> Answer:
    """Whether every eigenvalue has as many independent eigenvectors as its multiplicity."""
    part = question.operands[0]
    value = square_of(part, "a diagonal form")
    spaces = spaces_of(value)
    verdict = _vectors_agree(part, value, spaces)
    if _is_complete(spaces):
        is_real = all(root.is_real for root, _, _ in spaces)
        allowed = "" if is_real else " (complex ones allowed)"
        sentence = f"Yes, {code(written(part))} has a basis of eigenvectors{allowed}."
        return with_verdict(sentence, verdict, "by multiplying the matrix with them", "True")
    root, times, basis = next(one for one in spaces if len(one[2]) < one[1])
    sentence = (
        f"{code(written(part))} cannot be diagonalised: the eigenvalue {code(show(root))} occurs "
        f"{times} times, but has only {len(basis)} independent eigenvector"
        f"{'' if len(basis) == 1 else 's'}."
    )
    return with_verdict(sentence, verdict, "by multiplying the matrix with them", "False")
