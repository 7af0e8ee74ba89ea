"""Searching the earlier prompts."""

from typing import ClassVar

from textual.content import Content

from tutor_tui.domain.text import one_line
from tutor_tui.ui.prompt_history import PromptHistory
from tutor_tui.ui.screens.pick import PickScreen

_MOST = 200


class RecallScreen(PickScreen):
    """Gives the earlier prompt that was chosen."""

    HEADING: ClassVar[str] = "Earlier prompts"
    PLACEHOLDER: ClassVar[str] = "Part of what you wrote"

    def __init__(self, history: PromptHistory) -> None:
        super().__init__()
        self._history = history

    def look_for(self, query: str) -> None:
        """All that contain the text, newest first."""
        texts = self._history.matching(query)[:_MOST]
        found = [(text, Content(one_line(text, limit=200))) for text in texts]
        self.offer(found, "Enter puts it into the box" if found else "Nothing found")
