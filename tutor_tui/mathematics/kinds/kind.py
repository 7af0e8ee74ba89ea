"""What every kind of problem says of itself. No SymPy at import: questions are read without it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tutor_tui.mathematics.problems import Answer, KindProblem, Step, Unclear

P = TypeVar("P", bound=KindProblem)


def no_steps(_problem: Any) -> tuple[Step, ...] | None:
    """For kinds whose working is told by their method alone."""
    return None


def told(words: str | Callable[[P], str], problem: P) -> str:
    """What is said of a problem: the same of all of its kind, or made for this one."""
    return words if isinstance(words, str) else words(problem)


@dataclass(frozen=True, slots=True)
class Kind(Generic[P]):
    """How problems of one class are recognised, answered and explained.

    - `read` gets the whole message and claims it only if it has read all of it; it gives
      `Unclear` where the request is of this kind but asks for more than is known, and may raise
      `UnreadableError`. It imports nothing heavy: it runs beside the screen, too.
    - `answer` gives a checked answer with its `result`; raises `UndefinedError` and
      `TooLargeError`.
    - `steps` are worked steps, `None` where there are no rules for them.
    - `heading` opens the working ("To find the mean of `1, 2, 6`", no colon), and `method` tells
      in a sentence or two how such a problem is solved, without the answer; `told` gives both.
    """

    problem: type[P]
    read: Callable[[str], "P | Unclear | None"]
    answer: Callable[[P], Answer]
    heading: str | Callable[[P], str]
    method: str | Callable[[P], str]
    steps: Callable[[P], tuple[Step, ...] | None] = no_steps
