"""What a rule is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`doing` says what to look for or do; `why` why that is right, with a small example.

    Neither is about one problem, so that both can be told before its answer.
    """

    doing: str
    why: str
