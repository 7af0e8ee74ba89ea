"""Unsent texts, one for each thread and one for the thread that does not exist yet."""

from collections.abc import Mapping

from tutor_tui.backends.port import Desk


class Drafts:
    """What stands in the box of each thread, and which of it is not saved yet.

    Keys are thread IDs or `NEW_THREAD`.
    """

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._unsaved: set[str] = set()

    def load(self, texts: Mapping[str, str]) -> None:
        """Take what was saved, except where something was typed since."""
        for key, text in texts.items():
            if key not in self._unsaved:
                self._texts[key] = text

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
