"""Choosing who answers in the open thread: a model, an assistant, or a new assistant."""

from dataclasses import replace

from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.errors import NotFoundError, TutorError, UsageError
from tutor_tui.domain.objects import Assistant, Run
from tutor_tui.ui.choices import Choice, choice_of
from tutor_tui.ui.places import Place
from tutor_tui.ui.screens.chat_elsewhere import ChatElsewhere

_NOBODY_ELSE = "Who answers is chosen where the threads live: on the server."


class ChatChoices(ChatElsewhere):
    """What was chosen for each thread; a choice for a thread that is not there yet waits for it."""

    def read_staff(self) -> None:
        """Learn the assistants' names, which stand above their answers."""
        if self.staff is not None:
            self.in_background(self._read_names(), "staff")

    async def _read_names(self) -> None:
        if self.staff is not None:
            self._take_names(await self.staff.list_assistants())

    def _take_names(self, assistants: tuple[Assistant, ...]) -> None:
        self.assistant_names.update({one.id: one.name for one in assistants if one.name})
        self.show_heading()

    # -- what holds for a thread -------------------------------------------------------------

    def go_to(self, thread_id: str | None) -> None:
        """Another thread may be answered by somebody else."""
        super().go_to(thread_id)
        if thread_id is not None and self.staff is not None and thread_id not in self.choices:
            self.in_background(self._learn_choice(thread_id), "staff")

    async def _learn_choice(self, thread_id: str) -> None:
        await self._read_choice(thread_id)

    async def _read_choice(self, thread_id: str) -> Choice:
        if thread_id not in self.choices:
            thread = await self.backend.retrieve_thread(thread_id)
            self.choices.setdefault(thread_id, choice_of(thread.metadata))
            self.show_heading()
        return self.choices[thread_id]

    async def create_run(self, thread_id: str) -> Run:
        """Ask whoever was chosen; a chosen assistant that is gone is forgotten and told."""
        if self.staff is None:
            return await super().create_run(thread_id)
        choice = await self._read_choice(thread_id)
        try:
            return await self.staff.create_run(
                thread_id, assistant_id=choice.assistant_id, model=choice.model
            )
        except NotFoundError as error:
            if choice.assistant_id is None:
                raise
            await self._choose(Place(thread_id), replace(choice, assistant_id=None))
            raise UsageError(
                "The assistant of this thread is not here any more; the default one answers now."
            ) from error

    def first_choice(self, place: Place) -> dict[str, str]:
        """Who was chosen for a thread before it existed."""
        choice = self.choices.pop(place.key, None)
        return {} if choice is None else choice.as_metadata()

    def who_answers(self) -> str:
        """The assistant and the model that were chosen for the open thread, or the default."""
        choice = self.choices.get(self.place.key, Choice())
        name = self.assistant_names.get(choice.assistant_id or "", self.speaker)
        return f"{name} · {choice.model or self.backend.engine_name}"

    # -- choosing ----------------------------------------------------------------------------

    def action_choose_model(self) -> None:
        """Choose the model that answers from now on in this thread."""
        from tutor_tui.ui.screens.models import ModelScreen

        if self.staff is None:
            self.notice_line.tell(_NOBODY_ELSE)
            return
        place = self.place

        def take(model: str | None) -> None:
            if model is not None:
                self.in_background(self._choose_model(place, model or None), "staff")

        self.app.push_screen(ModelScreen(self.staff, self.backend.engine_name), take)

    async def _choose_model(self, place: Place, model: str | None) -> None:
        choice = await self._choice_at(place)
        await self._choose(place, replace(choice, model=model))
        self.notice_line.tell(f"{model or self.backend.engine_name} answers in this thread now.")

    def action_choose_assistant(self) -> None:
        """Choose the assistant of this thread, or make or change one."""
        from tutor_tui.ui.screens.assistants import AssistantsScreen, Picked

        if self.staff is None:
            self.notice_line.tell(_NOBODY_ELSE)
            return
        place = self.place

        def take(picked: Picked | None) -> None:
            match picked:
                case Picked(assistant=None, is_to_change=True):
                    self._ask_for_plan(place, None)
                case Picked(assistant=Assistant() as assistant, is_to_change=True):
                    self._ask_for_plan(place, assistant)
                case Picked(assistant=Assistant() as assistant):
                    self.in_background(self._choose_assistant(place, assistant), "staff")
                case _:
                    return

        self.app.push_screen(AssistantsScreen(self.staff), take)

    async def _choose_assistant(self, place: Place, assistant: Assistant) -> None:
        """An assistant brings its own model: one that was chosen before gives way."""
        default = await self.backend.default_assistant()
        chosen = None if assistant.id == default.id else assistant.id
        await self._choose(place, Choice(chosen))
        self.notice_line.tell(f"{assistant.name or assistant.id} answers in this thread now.")

    def _ask_for_plan(
        self,
        place: Place,
        assistant: Assistant | None,
        draft: AssistantPlan | None = None,
        trouble: str = "",
    ) -> None:
        from tutor_tui.ui.screens.assistant import AssistantScreen

        def take(plan: AssistantPlan | None) -> None:
            if plan is not None:
                self.in_background(self._keep_plan(place, assistant, plan), "staff")

        self.app.push_screen(AssistantScreen(assistant, draft, trouble), take)

    async def _keep_plan(
        self, place: Place, assistant: Assistant | None, plan: AssistantPlan
    ) -> None:
        """What cannot be kept is asked for again, with all that was written."""
        if self.staff is None:
            return
        try:
            if assistant is None:
                kept = await self.staff.create_assistant(plan)
            else:
                kept = await self.staff.update_assistant(assistant.id, plan)
        except TutorError as error:
            self._ask_for_plan(place, assistant, plan, error.title)
            return
        self._take_names((kept,))
        await self._choose_assistant(place, kept)

    async def _choice_at(self, place: Place) -> Choice:
        if place.thread_id is None:
            return self.choices.get(place.key, Choice())
        return await self._read_choice(place.thread_id)

    async def _choose(self, place: Place, choice: Choice) -> None:
        if place.thread_id is not None:
            thread = await self.backend.retrieve_thread(place.thread_id)
            await self.backend.update_thread(
                place.thread_id, metadata=choice.put_into(thread.metadata)
            )
        self.choices[place.key] = choice
        self.show_heading()
