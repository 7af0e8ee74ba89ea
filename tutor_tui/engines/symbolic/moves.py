"""What the tutor may do about a message: let the core calculate, or say something."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Calculation:
    """A question for the core, and what is wanted of it.

    `number` is that of a hint or step (from 1), `done` how many steps were shown before, and
    `words` are those of the person, where they matter ("why did you subtract 11?").
    """

    question: str
    operation: Literal["answer", "explain", "hint", "step", "why", "attempt"]
    number: int = 0
    done: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """Words that need no calculation, in Markdown; `is_refusal` where they are no answer.

    `is_unclear` where mathematics was read, but not what is asked about it.
    """

    text: str
    is_refusal: bool = False
    is_unclear: bool = False


Move: TypeAlias = Calculation | Reply
