"""What a square matrix is beside its eigenvalues: exponential, Jordan form, roots, definiteness."""

from typing import Any, Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import names_of, numbers_of, places_for
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.spaces import numbers_only
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, square_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError

_BY_MULTIPLYING: Final = "by multiplying back"
_IN_DECIMALS: Final = "by a second calculation in decimals"
_LARGEST: Final = 4
_SECONDS: Final = 1.2
_LONGEST: Final = 400
_TINY: Final = 1e-18


def _square(
    question: MatrixQuestion, what: str, *, may_have_letters: bool = False
) -> "sympy.Matrix":
    """The one matrix of a question: square, as a rule of numbers, and not too large."""
    value = square_of(question.operands[0], what)
    value = value if may_have_letters else numbers_only(value)
    if value.shape[0] > _LARGEST:
        raise TooLargeError(f"I find {what} for up to {_LARGEST} rows.")
    return value.matrix


def _simple(matrix: "sympy.Matrix") -> "sympy.Matrix":
    """Every entry in a short form; raises `UndefinedError` where that stays long."""
    found = matrix.applyfunc(lambda entry: sympy.radsimp(sympy.simplify(entry)))
    if any(len(str(entry)) > _LONGEST or entry.has(sympy.RootOf) for entry in found):
        raise UndefinedError("Its entries have no short form, so I do not give them.")
    return found


def is_zero(matrix: "sympy.Matrix") -> bool:
    """Whether all entries vanish."""
    return bool(matrix.applyfunc(sympy.simplify).is_zero_matrix)


def _are_close(first: Any, second: Any) -> bool:
    return all(
        abs(a - b) < _TINY * (1 + abs(a))
        for row, other in zip(first, second, strict=True)
        for a, b in zip(row, other, strict=True)
    )


def exponential(question: MatrixQuestion) -> Answer:
    """`e^A`, compared with the sum of its series in decimals."""
    matrix = _square(question, "a matrix exponential", may_have_letters=True)
    power = within(_SECONDS, matrix.exp)
    if power is None:
        raise UndefinedError("Its exponential takes longer than I may calculate.")
    found = _simple(power.applyfunc(lambda entry: entry.rewrite(sympy.cos)))
    with mpmath.workdps(DIGITS):
        verdict = all(
            _are_close(
                numbers_of(found, place),
                mpmath.expm(mpmath.matrix(numbers_of(matrix, place)), method="taylor").tolist(),
            )
            for place in places_for(names_of(question.operands[0]))
        )
    value = Value(found)
    sentence = f"The exponential of {code(written(question.operands[0]))} is {coded(value)}."
    return with_verdict(sentence, verdict, "by its series in decimals", plain_result(value))


def jordan(question: MatrixQuestion) -> Answer:
    """`A = P J P⁻¹`."""
    matrix = _square(question, "a Jordan form", may_have_letters=True)
    both = within(_SECONDS, matrix.jordan_form)
    if both is None:
        raise UndefinedError("Its Jordan form takes longer than I may calculate.")
    base, form = map(_simple, both)
    verdict = is_zero(matrix * base - base * form) and not is_zero(base.det() * base)
    middle, outer = Value(form), Value(base)
    sentence = (
        f"The Jordan form of {code(written(question.operands[0]))} is {coded(middle)}, with "
        f"{code('P = ' + coded(outer).strip('`'))} in `A = P J P^(-1)`{_where_regular(base, form)}."
    )
    return with_verdict(sentence, verdict, _BY_MULTIPLYING, plain_result(middle))


def _where_regular(base: "sympy.Matrix", form: "sympy.Matrix") -> str:
    """ ", if `a ≠ b`", or nothing: what the letters must fulfil for this form."""
    values = list(dict.fromkeys(form.diagonal()))
    gaps = [first - second for index, first in enumerate(values) for second in values[index + 1 :]]
    factors: dict[sympy.Expr, None] = {}
    for part in (*gaps, base.det()):
        for half in sympy.fraction(sympy.factor(part)):
            for factor in sympy.Mul.make_args(half):
                if factor.free_symbols:
                    plain_factor = factor.as_base_exp()[0].as_content_primitive()[1]
                    flipped = plain_factor.could_extract_minus_sign()
                    factors.setdefault(-plain_factor if flipped else plain_factor)
    shown = [code(f"{show(factor)} ≠ 0") for factor in factors]
    return f", if {listed(shown)}" if shown else ""


def cholesky(question: MatrixQuestion) -> Answer:
    """`A = L Lᵀ` of a symmetric positive definite matrix."""
    matrix = _square(question, "a Cholesky decomposition")
    if not is_zero(matrix - matrix.T) or not _is_positive(matrix):
        return refused(
            f"{code(written(question.operands[0]))} is not symmetric and positive definite, so it "
            "has no Cholesky decomposition."
        )
    lower = _simple(matrix.cholesky(hermitian=False))
    verdict = is_zero(lower * lower.T - matrix)
    value = Value(lower)
    sentence = f"`A = L L^T` with {code('L = ' + coded(value).strip('`'))}."
    return with_verdict(sentence, verdict, _BY_MULTIPLYING, plain_result(value))


def _is_positive(matrix: "sympy.Matrix") -> bool:
    """Sylvester: all leading minors are positive."""
    sizes = range(1, matrix.rows + 1)
    return all(bool(matrix[:size, :size].det() > 0) for size in sizes)


def is_definite(question: MatrixQuestion) -> Answer:
    """Whether a symmetric matrix is positive definite, by its leading minors."""
    matrix = _square(question, "definiteness")
    shown = code(written(question.operands[0]))
    if not is_zero(matrix - matrix.T):
        return refused(f"{shown} is not symmetric, so I do not call it definite or not.")
    found = _is_positive(matrix)
    minors = [matrix[:size, :size].det() for size in range(1, matrix.rows + 1)]
    with mpmath.workdps(DIGITS):
        values = mpmath.eigsy(mpmath.matrix(numbers_of(matrix, {})), eigvals_only=True)
        verdict = all(value > _TINY for value in values) == found
    listing = listed([code(show(minor)) for minor in minors])
    sentence = (
        f"{'Yes' if found else 'No'}, {shown} is {'' if found else 'not '}positive definite: its "
        f"leading minors are {listing}."
    )
    return with_verdict(sentence, verdict, "by its eigenvalues in decimals", str(found))


def minimal_polynomial(question: MatrixQuestion) -> Answer:
    """The monic polynomial of least degree that the matrix fulfils."""
    matrix = _square(question, "a minimal polynomial")
    x = sympy.Symbol("lambda")
    factors = sympy.factor_list(matrix.charpoly(x).as_expr(), x)[1]
    powers = [1] * len(factors)
    while not is_zero(_value_at(matrix, factors, powers, x)):
        powers = _raised(matrix, factors, powers, x)
    result = sympy.Mul(*(base**power for (base, _), power in zip(factors, powers, strict=True)))
    smaller = [
        [power - (index == place) for index, power in enumerate(powers)]
        for place in range(len(powers))
    ]
    verdict = all(not is_zero(_value_at(matrix, factors, one, x)) for one in smaller)
    sentence = (
        f"The minimal polynomial of {code(written(question.operands[0]))} is {code(show(result))}."
    )
    return with_verdict(sentence, verdict, "by putting the matrix in", plain(result))


def _raised(matrix: Any, factors: Any, powers: list[int], x: Any) -> list[int]:
    """The powers with one of them larger: the first whose factor leaves more undone."""
    full = [times for _, times in factors]
    for place, power in enumerate(powers):
        trial = [power if index == place else full[index] for index in range(len(full))]
        if power < full[place] and not is_zero(_value_at(matrix, factors, trial, x)):
            return [one + (index == place) for index, one in enumerate(powers)]
    raise UndefinedError("I do not find the minimal polynomial of this matrix.")


def _value_at(matrix: Any, factors: Any, powers: list[int], x: Any) -> Any:
    result = sympy.eye(matrix.rows)
    for (base, _), power in zip(factors, powers, strict=True):
        part = sympy.zeros(matrix.rows)
        for coefficient in sympy.Poly(base, x).all_coeffs():
            part = part * matrix + coefficient * sympy.eye(matrix.rows)
        result = result * part**power
    return result


def singular_values(question: MatrixQuestion) -> Answer:
    """The roots of the eigenvalues of `AᵀA`, from the largest on."""
    value = numbers_only(matrix_of(question.operands[0]))
    if max(value.shape) > _LARGEST:
        raise TooLargeError(f"I find singular values for up to {_LARGEST} rows.")
    matrix = value.matrix if value.shape[0] >= value.shape[1] else value.matrix.T
    squares = (matrix.T * matrix).eigenvals(multiple=True)
    found = [sympy.sqrtdenest(sympy.sqrt(sympy.simplify(square))) for square in squares]
    found.sort(key=lambda one: -float(sympy.re(one.evalf())))
    if any(len(str(one)) > 60 for one in found):
        raise UndefinedError("Its singular values have no short form, so I do not give them.")
    with mpmath.workdps(DIGITS):
        expected = mpmath.svd_r(mpmath.matrix(numbers_of(matrix, {})), compute_uv=False)
        values = [numbers_of(sympy.Matrix([[one]]), {})[0][0] for one in found]
        verdict = _are_close([values], [list(expected)])
    shown = listed([code(show(one)) for one in found])
    noun = "singular value" if len(found) == 1 else "singular values"
    sentence = f"The {noun} of {code(written(question.operands[0]))}: {shown}."
    return with_verdict(sentence, verdict, _IN_DECIMALS, ", ".join(map(plain, found)))


def orthonormal(question: MatrixQuestion) -> Answer:
    """Perpendicular vectors with the same span, one after another (Gram and Schmidt)."""
    given = [numbers_only(vector_of(part)).matrix for part in question.operands]
    base = sympy.Matrix.hstack(*given)
    if base.rank() < len(given):
        return refused("The vectors are linearly dependent, so there is no such basis of as many.")
    is_unit = question.topic == "orthonormal basis"
    found = [_simple(one) for one in sympy.GramSchmidt(given, is_unit)]
    products = sympy.Matrix([[first.dot(second) for second in found] for first in found]).applyfunc(
        sympy.simplify
    )
    has_unit_lengths = not is_unit or all(products[k, k] == 1 for k in range(len(found)))
    spans = sympy.Matrix.hstack(*given, *found).rank() == len(given)
    verdict = bool(products.is_diagonal() and has_unit_lengths and spans)
    vectors = [Value(one, is_vector=True) for one in found]
    noun = "orthonormal" if is_unit else "orthogonal"
    sentence = f"An {noun} basis of the same space is {listed([coded(one) for one in vectors])}."
    return with_verdict(
        sentence, verdict, "by dot products and the rank", ", ".join(map(plain_result, vectors))
    )
