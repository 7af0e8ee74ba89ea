"""What a follow-up turns out to be."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Written:
    """A question in full, with the mark of the earlier result where it needs that."""

    question: str


@dataclass(frozen=True, slots=True)
class Several:
    """Questions that are all to be answered: the parts of an exercise, or two meanings."""

    questions: tuple[str, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A reply that needs no calculation; `options` are what may be picked next.

    `is_refusal` where the message was a question of its own that got no answer.
    """

    text: str
    options: tuple[str, ...] = ()
    is_refusal: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """A result that the person proposes for the last question."""

    claim: str


@dataclass(frozen=True, slots=True)
class Doubted:
    """The wish to have the last answer checked."""


@dataclass(frozen=True, slots=True)
class Another:
    """The wish for a problem like the last; `question` is that, once it was made."""

    question: str = ""


Reading: TypeAlias = Written | Several | Said | Claimed | Doubted | Another
