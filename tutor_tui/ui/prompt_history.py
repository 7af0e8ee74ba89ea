"""Earlier prompts, walked with the arrow keys and searched by text."""

from collections.abc import Iterable, Sequence


class PromptHistory:
    """What was sent or cleared, oldest first, each text once.

    Walking starts from what stands in the box, which comes back at the end of the way down.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._place: int | None = None
        self._unsent = ""

    def add(self, text: str) -> None:
        """The newest text; walking starts anew."""
        if text.strip():
            self._texts = [*(known for known in self._texts if known != text), text]
        self._place = None

    def add_older(self, texts: Iterable[str]) -> None:
        """Texts from before this session, oldest first."""
        known = set(self._texts)
        older = list(dict.fromkeys(t for t in texts if t.strip() and t not in known))
        self._texts = older + self._texts
        if self._place is not None:
            self._place += len(older)

    def leave(self) -> None:
        """Walking starts anew."""
        self._place = None

    def older(self, current: str) -> str | None:
        """The text before; `None` when there is none."""
        if self._place is None:
            self._unsent, self._place = current, len(self._texts)
        if self._place == 0:
            return None
        self._place -= 1
        return self._texts[self._place]

    def newer(self) -> str | None:
        """The text after, at last what stood in the box at first; `None` when not walking."""
        if self._place is None:
            return None
        self._place += 1
        if self._place >= len(self._texts):
            self._place = None
            return self._unsent
        return self._texts[self._place]

    def matching(self, query: str) -> Sequence[str]:
        """All texts that contain this one in any case, newest first."""
        wanted = query.casefold()
        return tuple(text for text in reversed(self._texts) if wanted in text.casefold())
