"""What the model of one run thinks: told at once, and stored beside its answer, never in it.

Thoughts come in stretches: what is written while the run is answered once is one.
"""

import sqlite3

from tutor_tui.assistants.events import Broadcast
from tutor_tui.assistants.ids import new_thought_id
from tutor_tui.assistants.tables import thoughts
from tutor_tui.assistants.tables.thoughts import Stretch
from tutor_tui.assistants.text import PieceCleaner
from tutor_tui.assistants.timing import Timing


class Thinking:
    """Takes thoughts piece by piece, and times them."""

    def __init__(self, broadcast: Broadcast, timing: Timing) -> None:
        self._broadcast = broadcast
        self._timing = timing
        self.begin_anew()

    def begin_anew(self) -> None:
        """What comes next is a stretch of its own."""
        self._id = new_thought_id()
        self._cleaner = PieceCleaner()
        self._pieces: list[str] = []
        self._saved_pieces = 0
        self._seconds = 0.0
        self._since: float | None = None

    def take(self, piece: str) -> bool:
        """Add what comes next; whether there is anything to store. Blanks begin no thought."""
        text = self._cleaner.feed(piece)
        if self._since is None:
            self._since = self._timing.clock()
        if not self._pieces:
            text = text.lstrip()
        if not text:
            return False
        self._broadcast.add_thought(text, self._seconds_now, is_new_stretch=not self._pieces)
        self._pieces.append(text)
        return True

    def pause(self) -> None:
        """Something else comes now: until then the model has thought."""
        if self._since is not None:
            self._seconds, self._since = self._seconds_now, None

    @property
    def saved_and_all(self) -> tuple[int, int]:
        """How many pieces are stored, and how many there are."""
        return self._saved_pieces, len(self._pieces)

    def note_saved(self, count: int) -> None:
        """So many pieces are stored now."""
        self._saved_pieces = count

    def append_to(self, db: sqlite3.Connection, start: int, end: int) -> None:
        """Store these pieces behind those before them."""
        if start < end:
            thoughts.append(db, self._stretch(start, end))

    def store(self, db: sqlite3.Connection, *, is_kept: bool) -> None:
        """Store the whole stretch, whatever of it was stored before."""
        if self._pieces:
            thoughts.put(db, self._stretch(0, len(self._pieces)), is_kept=is_kept)

    def _stretch(self, start: int, end: int) -> Stretch:
        return Stretch(
            self._id,
            self._broadcast.run.id,
            self._broadcast.message_id,
            "".join(self._pieces[start:end]),
            self._seconds_now,
        )

    @property
    def _seconds_now(self) -> float:
        if self._since is None:
            return self._seconds
        return self._seconds + max(0.0, self._timing.clock() - self._since)
