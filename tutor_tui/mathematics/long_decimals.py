"""Values of decimals whose exact form is too long to read, such as `1000*1.004^120`."""

from typing import Any, Final

from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number
from tutor_tui.mathematics.trees import has_decimals
from tutor_tui.mathematics.written import written

_SHOWN: Final = 10
_PRECISIONS: Final = (30, 50)
_AGREED: Final = 20


def long_decimal(node: Node) -> Answer | None:
    """The value of an expression with decimals to ten digits, worked out in two precisions."""
    import mpmath

    if not has_decimals(node) or _float(node) is None:
        return None
    values: list[Any] = []
    for digits in _PRECISIONS:
        with mpmath.workdps(digits):
            try:
                values.append(value_at(node, {}))
            except NoValueError:
                return None
    with mpmath.workdps(_PRECISIONS[1]):
        verdict = is_close(values[0], values[1], _AGREED)
        result = mpmath.nstr(values[1], _SHOWN, min_fixed=-4, max_fixed=15)
    sentence = f"{code(written(node))} is about {code(result)}."
    return with_verdict(sentence, verdict, "in two precisions", result)


def _float(node: Node) -> float | None:
    """About the value where it is real and neither too large nor too small for a float."""
    match node:
        case Number(value=value):
            return float(value)
        case Negative(operand=operand):
            inner = _float(operand)
            return None if inner is None else -inner
        case Binary(sign=sign, left=left, right=right):
            first, second = _float(left), _float(right)
            return None if first is None or second is None else _combined(sign, first, second)
        case _:
            return None


def _combined(sign: str, left: float, right: float) -> float | None:
    try:
        match sign:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case "/":
                return left / right
            case _:
                return left**right if left > 0 else None
    except (OverflowError, ZeroDivisionError):
        return None
