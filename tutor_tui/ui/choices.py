"""Who answers in a thread, where the person has chosen: kept in the thread's metadata."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.objects import Metadata

_MODEL_KEY: Final = "tutor_tui_model"
_ASSISTANT_KEY: Final = "tutor_tui_assistant"


@dataclass(frozen=True, slots=True)
class Choice:
    """An assistant's ID and a model; `None` is what answers by default."""

    assistant_id: str | None = None
    model: str | None = None

    def as_metadata(self) -> dict[str, str]:
        """As pairs for `Thread.metadata`."""
        pairs = {_ASSISTANT_KEY: self.assistant_id, _MODEL_KEY: self.model}
        return {key: value for key, value in pairs.items() if value}

    def put_into(self, metadata: Metadata) -> dict[str, str]:
        """A thread's metadata with this choice instead of an earlier one."""
        others = {k: v for k, v in metadata.items() if k not in {_MODEL_KEY, _ASSISTANT_KEY}}
        return {**others, **self.as_metadata()}


def choice_of(metadata: Mapping[str, str]) -> Choice:
    """What was chosen for the thread with this metadata."""
    return Choice(metadata.get(_ASSISTANT_KEY) or None, metadata.get(_MODEL_KEY) or None)
