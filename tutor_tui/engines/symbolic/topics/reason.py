"""Why a rule holds, and who is told so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`asked` finds the question by its own words, `pointed` while `within` was talked about."""

    text: str
    asked: str = r"(?!)"
    pointed: str = r"(?!)"
    within: str = r"(?!)"
