"""What a follow-up turns out to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.follow_ups.aspects import Aspect


@dataclass(frozen=True, slots=True)
class Written:
    """A question in full, with the mark of the earlier result where it needs that.

    `before` is the question of that result where it is not the last one, and `note` says what was
    changed in an earlier question to make this one.
    """

    question: str
    before: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Several:
    """Questions that are all to be answered: the parts of an exercise, or two meanings.

    `before` is the question whose result they go on with where it is not the last one.
    """

    questions: tuple[str, ...]
    labels: tuple[str, ...]
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A reply that needs no calculation; `options` are what may be picked next.

    `is_refusal` where the message was a question of its own that got no answer; `about` is the
    mathematics that was talked about, where there is some.
    """

    text: str
    options: tuple[str, ...] = ()
    is_refusal: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A result that the person proposes: for `question`, or for the last one.

    `is_why` where it is asked why that is not the result.
    """

    claim: str
    question: str | None = None
    is_why: bool = False


@dataclass(frozen=True, slots=True)
class Doubted:
    """The wish to have the last answer checked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about the last answer itself; `words` are those that matter to it.

    `told` is what the core says of it, once it was asked, and `question` what the message stands
    for in the thread, where it is one that can be gone on with.
    """

    aspect: Aspect
    words: str = ""
    question: str = ""
    told: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Another:
    """The wish for a problem like the last; `question` is that, once it was made.

    `harder` is 1 where a harder one was wished for, and -1 for an easier one; `level` is that of
    practice from which it was then taken. `numbers` is "fractions" or "decimals" where such were
    wished for.
    """

    question: str = ""
    harder: int = 0
    level: int = 0
    numbers: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """The wish to know which of two earlier results is more.

    `claim` is `<`, `=` or `>` where that of the first was asked to be more, say, than the second.
    `before` are the questions of what they were before, where their changes are compared.
    """

    first: str
    second: str
    claim: str = ""
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """The wish to see an example worked: `question`, or one like the last (then empty).

    `lead` tells the method of which it is an example.
    """

    question: str = ""
    lead: str = ""


Reading: TypeAlias = (
    Written | Several | Said | Claimed | Doubted | Asked | Another | Example | Compared
)
