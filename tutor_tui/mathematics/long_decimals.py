"""Values of decimals whose exact form is too long to read, such as `1000*1.004^120`."""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.syntax import Call, Name, Node, Relation
from tutor_tui.mathematics.trees import has_decimals, walk
from tutor_tui.mathematics.written import written

_SHOWN: Final = 10
_PRECISIONS: Final = (30, 50)
_AGREED: Final = 20
_LEAST, _MOST = 1e-300, 1e300


def long_decimal(node: Node) -> Answer | None:
    """The value of an expression with decimals to ten digits, worked out in two precisions."""
    if not has_decimals(node) or any(isinstance(one, Call | Name | Relation) for one in walk(node)):
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
        if not isinstance(values[1], mpmath.mpf) or not _LEAST < abs(values[1]) < _MOST:
            return None
        result = mpmath.nstr(values[1], _SHOWN, min_fixed=-4, max_fixed=15)
    sentence = f"{code(written(node))} is about {code(result)}."
    return with_verdict(sentence, verdict, "in two precisions", result)
