"""What was practised, as the screen and the exports ask for it.

Nothing is imported before the first question: the screen has this object from its start.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor_tui.assistants.store import Store
    from tutor_tui.domain.practice import Progress, Review


class StoredRecords:
    """Fulfils `PracticeRecords`.

    `titles` gives those of all that can be practised, by the names that are recorded.
    """

    def __init__(
        self, store: "Callable[[], Store]", titles: "Callable[[], Mapping[str, str]]"
    ) -> None:
        self._find_store = store
        self._titles = titles

    async def topics(self) -> "Mapping[str, str]":
        """The titles of all that can be practised."""
        return self._titles()

    async def progress(self) -> "Progress":
        """How every skill stands."""
        from tutor_tui.assistants.tables import practice

        return await self._find_store().read(practice.progress)

    async def reviews(self) -> "tuple[Review, ...]":
        """Every marked answer, oldest first."""
        from tutor_tui.assistants.tables import practice

        return await self._find_store().read(practice.reviews)
