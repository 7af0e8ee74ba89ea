"""A matrix as a product of simpler ones: `A = LU` and `A = QR`, checked by multiplying back."""

from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.spaces import numbers_only
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, square_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.show import show

_BY_MULTIPLYING: Final = "by multiplying back"


def lu(question: MatrixQuestion) -> Answer:
    """`A = LU`, with rows exchanged only where a pivot would be zero."""
    part = question.operands[0]
    value = square_of(part, "an LU decomposition here")
    lower, upper, swaps = value.matrix.LUdecomposition()
    lower, upper = lower.applyfunc(sympy.cancel), upper.applyfunc(sympy.cancel)
    permuted = value.matrix.permute_rows(swaps) if swaps else value.matrix
    verdict = bool((lower * upper - permuted).applyfunc(sympy.simplify).is_zero_matrix)
    shown = f"{code('L = ' + coded(Value(lower)).strip('`'))} and "
    shown += code("U = " + coded(Value(upper)).strip("`"))
    law = "`PA = LU`, with the rows exchanged where needed," if swaps else "`A = LU`"
    condition = _unless_divided_by_zero(lower)
    sentence = f"{law} with {shown}, for {code('A = ' + written(part))}{condition}."
    both = f"{plain_result(Value(lower))}, {plain_result(Value(upper))}"
    return with_verdict(sentence, verdict, _BY_MULTIPLYING, both)


def _unless_divided_by_zero(lower: "sympy.Matrix") -> str:
    """ ", if `a ≠ 0`" for the letters that were divided by."""
    below = sympy.lcm_list([sympy.fraction(sympy.together(entry))[1] for entry in lower])
    factors = [factor for factor, _ in sympy.factor_list(below)[1]]
    return f", if {listed([code(f'{show(factor)} ≠ 0') for factor in factors])}" if factors else ""


def qr(question: MatrixQuestion) -> Answer:
    """`A = QR` by Gram and Schmidt; `Q` has as many columns as there are independent ones."""
    part = question.operands[0]
    value = numbers_only(matrix_of(part))
    if value.matrix.is_zero_matrix:
        raise UndefinedError("A matrix of zeros has no direction, so I have no QR decomposition.")
    first, second = value.matrix.QRdecomposition()
    first, second = first.applyfunc(sympy.radsimp), second.applyfunc(sympy.radsimp)
    product = (first * second - value.matrix).applyfunc(sympy.simplify)
    lengths = (first.H * first - sympy.eye(first.shape[1])).applyfunc(sympy.simplify)
    verdict = bool(product.is_zero_matrix and lengths.is_zero_matrix)
    shown = f"{code('Q = ' + coded(Value(first)).strip('`'))} and "
    shown += code("R = " + coded(Value(second)).strip("`"))
    sentence = f"`A = QR` with {shown}, for {code('A = ' + written(part))}."
    both = f"{plain_result(Value(first))}, {plain_result(Value(second))}"
    return with_verdict(sentence, verdict, _BY_MULTIPLYING, both)
