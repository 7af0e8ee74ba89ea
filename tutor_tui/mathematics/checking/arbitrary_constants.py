"""An antiderivative without its arbitrary constant: a slip where one was asked for.

On the way to a definite integral, or for the v of an integration by parts, nobody writes it.
"""

from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own
from tutor_tui.mathematics.checking.language import is_bare_working
from tutor_tui.mathematics.checking.links import NO_CONSTANT
from tutor_tui.mathematics.checking.own_answer import Asked, quietly
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, disagrees, undecided
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Integrate

_CONSTANT: Final = late_regex(r"[-+]\s*(?:C|c|K|k|C_1|c_1)(?![A-Za-z(])|constant")
_BOUNDS: Final = late_regex(r"(?:\\int|∫)\s*(?:_|\^|[₀-₉⁰-⁹])|\]_|\bfrom\b|F\(|\bd[uv]\s*=")
_MISSING: Final = "+ C is missing: any constant may be added to an antiderivative"
_SECONDS: Final = 0.3


def with_constant(verdict: Verdict, statement: Statement, asked: Asked, text: str) -> Verdict:
    """The verdict on a line whose antiderivative is right, now with regard to its constant."""
    if verdict.mark is not Mark.AGREES or not verdict.how.endswith(NO_CONSTANT):
        return verdict
    has_constant = bool(_CONSTANT.search(text))
    if not _is_result(statement, asked, text):
        return verdict
    return undecided("the right slope, but " + _MISSING) if has_constant else disagrees(_MISSING)


def _is_result(statement: Statement, asked: Asked, text: str) -> bool:
    """Whether a line says what was asked, or is all that a learner wrote about an integral."""
    if not asked.question:
        return is_bare_working(text) and not _BOUNDS.search(text)
    own = asked.own
    if own is None or not isinstance(own.problem, Integrate) or own.problem.bounds is not None:
        return False
    claim = statement.sides[-1]
    found = quietly(lambda: against_own(own, claim, is_last=False), _SECONDS) or UNDECIDED
    return found != UNDECIDED
