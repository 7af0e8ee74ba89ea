"""Unsent texts, one for each thread and one for the thread that does not exist yet."""

from collections.abc import Mapping
from typing import Final

from tutor_tui.backends.port import NEW_THREAD, Desk

_LEFT: Final = "left-"
"""What the keys of left threads begin with; IDs of threads begin otherwise."""


class Drafts:
    """What stands in the box of each thread, and which of it is not saved yet.

    Keys are thread IDs or `NEW_THREAD`, and those of new threads that were left before they were
    stored; where one of these was never stored, its text is found again at the next start.
    """

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._unsaved: set[str] = set()
        self._left = 0

    def load(self, texts: Mapping[str, str]) -> None:
        """Take what was saved, except where something was typed since."""
        for key, text in texts.items():
            if key not in self._unsaved:
                self._texts[key] = text
        for key in texts.keys() - self._unsaved:
            if key.startswith(_LEFT):
                self.give_back(self.get(key))
                self.put(key, "")

    def set_apart(self) -> str:
        """Make the new thread's draft that of one which was left; gives the key of that."""
        self._left += 1
        key = f"{_LEFT}{self._left}"
        self.put(key, self.get(NEW_THREAD))
        self.put(NEW_THREAD, "")
        return key

    def give_back(self, text: str) -> None:
        """Put a text before what is written in the new thread."""
        self.put(NEW_THREAD, "\n\n".join(filter(None, (text, self.get(NEW_THREAD)))))

    def get(self, key: str) -> str:
        """The draft; empty where there is none."""
        return self._texts.get(key, "")

    def put(self, key: str, text: str) -> bool:
        """Remember a draft; whether it differs from what was remembered."""
        if self.get(key) == text:
            return False
        self._texts[key] = text
        self._unsaved.add(key)
        return True

    def drop(self, key: str) -> None:
        """Forget the draft without saving that."""
        self._texts.pop(key, None)
        self._unsaved.discard(key)

    async def save(self, desk: Desk) -> None:
        """Save what is not saved yet. What could not be saved is tried again next time."""
        for key in tuple(self._unsaved):
            text = self.get(key)
            await desk.save_draft(key, text)
            if self.get(key) == text:
                self._unsaved.discard(key)
