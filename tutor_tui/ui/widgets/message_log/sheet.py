"""All entries below each other: which line of which entry stands where.

Heights of entries that were never near the viewport are estimates; `measure` makes those in a
range exact. Nothing here knows the screen.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.entry import Entry
from tutor_tui.ui.widgets.message_log.laid import Format, LaidEntry
from tutor_tui.ui.widgets.message_log.placed import Pictures

_KEPT: Final = 256
"""So many entries keep their lines; those used longest ago are laid out again when needed."""


class Place(NamedTuple):
    """A line of an entry."""

    laid: LaidEntry
    line: int


class Sheet:
    """The entries of a log, in order."""

    def __init__(self, form: Format) -> None:
        self._form = form
        self._renderer = BlockRenderer()
        self._entries: list[LaidEntry] = []
        self._by_key: dict[str, LaidEntry] = {}
        self._tops: list[int] = [0]
        self._kept: OrderedDict[int, LaidEntry] = OrderedDict()

    def __iter__(self) -> Iterator[LaidEntry]:
        return iter(self._entries)

    def __reversed__(self) -> Iterator[LaidEntry]:
        return reversed(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> LaidEntry:
        return self._entries[index]

    @property
    def form(self) -> Format:
        """How the entries are laid out."""
        return self._form

    @property
    def height(self) -> int:
        """The height of all entries, as far as it is known."""
        return self.top(len(self._entries))

    def use_pictures(self, pictures: Pictures | None) -> None:
        """Show formulas by pictures from now on, or by text; `reshape` does it for all."""
        self._renderer.pictures = pictures

    def show_anew(self, formulas: Sequence[str]) -> None:
        """Lay out again, when they are seen, the entries that show one of these formulas."""
        for laid in self._entries:
            if laid.shows(formulas):
                laid.reshape(self._form)
        self._tops = [0]

    def set(self, entries: Iterable[Entry]) -> None:
        """Replace all entries."""
        self._entries = []
        self._by_key = {}
        self._kept.clear()
        self._tops = [0]
        for entry in entries:
            self.append(entry)

    def append(self, entry: Entry) -> LaidEntry:
        """Add an entry at the end; one with the same key gives way."""
        self.remove(entry.key)
        serial = self._entries[-1].serial + 1 if self._entries else 0
        laid = LaidEntry(entry, serial, self._form)
        self._entries.append(laid)
        self._by_key[entry.key] = laid
        return laid

    def prepend(self, entries: Sequence[Entry]) -> None:
        """Add older entries, themselves oldest first, at the top."""
        first = self._entries[0].serial if self._entries else 0
        news = [entry for entry in entries if entry.key not in self._by_key]
        older = [
            LaidEntry(entry, first - len(news) + index, self._form)
            for index, entry in enumerate(news)
        ]
        self._entries[:0] = older
        self._by_key.update((laid.key, laid) for laid in older)
        self._tops = [0]

    def remove(self, key: str) -> bool:
        """Take an entry away; says whether there was one."""
        laid = self._by_key.pop(key, None)
        if laid is None:
            return False
        index = self.index(laid)
        del self._entries[index]
        self._kept.pop(laid.serial, None)
        self._forget_tops(index)
        return True

    def rename(self, key: str, new_key: str) -> None:
        """Give the entry with this key another, if there is one."""
        laid = self._by_key.pop(key, None)
        if laid is not None:
            self.remove(new_key)
            laid.rename(new_key)
            self._by_key[new_key] = laid

    def find(self, key: str) -> LaidEntry | None:
        """The entry with this key."""
        return self._by_key.get(key)

    def index(self, laid: LaidEntry) -> int:
        """Where an entry of this sheet stands among all."""
        return self._bisect_serial(laid.serial)

    def top(self, index: int) -> int:
        """The line at which an entry begins; for the number of entries, the end of all."""
        tops = self._tops
        while len(tops) <= index:
            tops.append(tops[-1] + self._entries[len(tops) - 1].height)
        return tops[index]

    def changed(self, laid: LaidEntry) -> None:
        """An entry's height may be another now."""
        self._forget_tops(self.index(laid))

    def reshape(self, form: Format) -> None:
        """Lay all entries out anew."""
        self._form = form
        for laid in self._entries:
            laid.reshape(form)
        self._kept.clear()
        self._tops = [0]

    def at(self, y: int) -> Place | None:
        """What stands on a line, laid out."""
        if not 0 <= y < self.height:
            return None
        index = self.index_at(y)
        laid = self._entries[index]
        self.lay(laid)
        return Place(laid, y - self.top(index))

    def index_at(self, y: int) -> int:
        """Which entry stands on a line, or is nearest to it."""
        self.top(len(self._entries))
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._entries) - 1))

    def lay(self, laid: LaidEntry) -> None:
        """Have an entry's lines at hand, and let go of those used longest ago."""
        if not laid.is_laid:
            height = laid.height
            laid.lay(self._renderer)
            if laid.height != height:
                self.changed(laid)
        self._kept[laid.serial] = laid
        self._kept.move_to_end(laid.serial)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)[1].drop()

    def measure(self, indexes: Iterable[int]) -> bool:
        """Make the heights of these entries exact; says whether one was not as thought."""
        is_changed = False
        for index in indexes:
            laid = self._entries[index]
            if not laid.is_exact:
                height = laid.height
                self.lay(laid)
                is_changed = is_changed or laid.height != height
        return is_changed

    def _forget_tops(self, index: int) -> None:
        del self._tops[index + 1 :]

    def _bisect_serial(self, serial: int) -> int:
        low, high = 0, len(self._entries)
        while low < high:
            middle = (low + high) // 2
            if self._entries[middle].serial < serial:
                low = middle + 1
            else:
                high = middle
        return low
