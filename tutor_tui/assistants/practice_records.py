"""What was practised, as the screen and the exports ask for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor_tui.assistants.tables import practice
from tutor_tui.domain.practice import Progress, Review

if TYPE_CHECKING:
    from tutor_tui.assistants.store import Store


class StoredRecords:
    """Fulfils `PracticeRecords`. The store is asked for when it is first needed."""

    def __init__(self, store: "Callable[[], Store]") -> None:
        self._find_store = store

    async def progress(self) -> Progress:
        """How every skill stands."""
        return await self._find_store().read(practice.progress)

    async def reviews(self) -> tuple[Review, ...]:
        """Every marked answer, oldest first."""
        return await self._find_store().read(practice.reviews)
