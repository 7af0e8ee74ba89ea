"""Who can answer on this machine: the service's assistants, and the models of its engine."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.objects import Assistant, Run
from tutor_tui.domain.provider import SYMBOLIC, ModelGroup

if TYPE_CHECKING:
    from tutor_tui.assistants.service import Service


class EmbeddedStaff:
    """Fulfils `Staff`. The service is asked for when it is first needed."""

    def __init__(self, find_service: "Callable[[], Service]") -> None:
        self._find_service = find_service

    @property
    def models_at_hand(self) -> tuple[str, ...]:
        """The tutor, whatever is connected."""
        return (SYMBOLIC,)

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """What can be asked now, by provider."""
        return await self._find_service().list_models()

    async def list_assistants(self) -> tuple[Assistant, ...]:
        """All assistants, the default one first."""
        return await self._find_service().all_assistants()

    async def create_assistant(self, plan: AssistantPlan) -> Assistant:
        """A new assistant."""
        from tutor_tui.assistants.configured import from_plan

        return await self._find_service().create_assistant(from_plan(plan))

    async def update_assistant(self, assistant_id: str, plan: AssistantPlan) -> Assistant:
        """Make an assistant what the plan says."""
        from tutor_tui.assistants.configured import change_to

        service = self._find_service()
        present = await service.retrieve_assistant(assistant_id)
        return await service.update_assistant(assistant_id, change_to(present, plan))

    async def create_run(
        self, thread_id: str, *, assistant_id: str | None = None, model: str | None = None
    ) -> Run:
        """Start answering by who was chosen."""
        from tutor_tui.domain.requests import RunCreate

        asked = RunCreate(assistant_id=assistant_id, model=model)
        return await self._find_service().create_run(thread_id, asked)
