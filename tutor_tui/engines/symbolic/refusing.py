"""Why the core does not answer, in a sentence."""

from tutor_tui.engines.symbolic.dialogue import unreadable
from tutor_tui.mathematics.failures import CoreTimeoutError
from tutor_tui.mathematics.syntax import UnreadableError

_TOO_LONG = "That takes longer than I may calculate, so I stopped; a simpler form may work."


def refusal(error: Exception) -> str:
    """The sentence for an error of the core that is about the question."""
    match error:
        case UnreadableError():
            return unreadable(error)
        case CoreTimeoutError():
            return _TOO_LONG
        case _:
            return str(error)
