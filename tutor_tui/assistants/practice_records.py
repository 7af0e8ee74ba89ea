"""What was practised, as the screen and the exports ask for it.

Nothing is imported before the first question: the screen has this object from its start.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor_tui.assistants.store import Store
    from tutor_tui.domain.practice import PracticeTopic, Progress, Review


class StoredRecords:
    """Fulfils `PracticeRecords`.

    `topics` gives all that can be practised, by the names that are recorded.
    """

    def __init__(
        self, store: "Callable[[], Store]", topics: "Callable[[], Mapping[str, PracticeTopic]]"
    ) -> None:
        self._find_store = store
        self._topics = topics

    async def topics(self) -> "Mapping[str, PracticeTopic]":
        """All that can be practised."""
        return self._topics()

    async def progress(self) -> "Progress":
        """How every skill stands."""
        from tutor_tui.assistants.tables import practice

        return await self._find_store().read(practice.progress)

    async def reviews(self) -> "tuple[Review, ...]":
        """Every marked answer, oldest first."""
        from tutor_tui.assistants.tables import practice

        return await self._find_store().read(practice.reviews)
