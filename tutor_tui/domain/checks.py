"""What a check of an answer found, and how it travels in a message's metadata."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.domain.objects import Message, Metadata

_MARK_KEY: Final = "check"
_HOW_KEY: Final = "check_how"


class Mark(StrEnum):
    """The three marks; a thing that could not be read is `UNCHECKED`, never `DISAGREES`."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Check:
    """A mark, and in a few words how it was found: "by substitution"."""

    mark: Mark
    how: str

    def as_metadata(self) -> dict[str, str]:
        """As pairs for `Message.metadata`."""
        return {_MARK_KEY: self.mark.value, _HOW_KEY: self.how[:512]}

    @property
    def line(self) -> str:
        """As people are told: "✓ checked by substitution"."""
        return f"{_SIGNS[self.mark]} {self.how}".rstrip()


_SIGNS: Final = {
    Mark.AGREES: "✓ checked",
    Mark.DISAGREES: "✗ does not hold",
    Mark.UNCHECKED: "· not checked",
}


def check_of(message: Message) -> Check | None:
    """The check that a message carries, if it carries one that can be read."""
    return _from_metadata(message.metadata)


def _from_metadata(metadata: Metadata) -> Check | None:
    try:
        return Check(Mark(metadata.get(_MARK_KEY, "")), metadata.get(_HOW_KEY, ""))
    except ValueError:
        return None
