"""Who can answer on a server: its assistants, and the models that it lists."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, Protocol

from tutor_tui.assistants.configured import HOSTED, hosted_names, refuse_configured
from tutor_tui.backends.port import AssistantPlan
from tutor_tui.backends.remote.asking import MARK, Asking, known_id, new_mark, rescued
from tutor_tui.backends.remote.channel import Ask, Channel
from tutor_tui.backends.remote.failures import NoSuchAddressError
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.reading import assistant_of
from tutor_tui.domain.errors import BackendError, NotFoundError, UsageError
from tutor_tui.domain.objects import Assistant, Run
from tutor_tui.domain.provider import DEFAULT_MODEL, SYMBOLIC, ModelGroup
from tutor_tui.domain.text import clean_text

_PAGE: Final = 100
_MOST: Final = 2_000
"""Assistants; a server whose list never ends is not read for ever."""

_NEWEST: Final = 10
_USUAL: Final = 1.0
"""The API's own temperature and top_p. They are sent where they differ: some models refuse them."""


class Begin(Protocol):
    """Starts a run by this assistant and model, or by those that answer by default."""

    async def __call__(self, thread_id: str, *, assistant_id: str | None, model: str | None) -> Run:
        """The new run."""
        ...


class RemoteStaff:
    """Fulfils `Staff`; `find_default` gives the assistant that answers where none is named."""

    def __init__(
        self,
        channel: Channel,
        asking: Asking,
        find_default: Callable[[], Awaitable[Assistant]],
        begin: Begin,
    ) -> None:
        self._channel = channel
        self._asking = asking
        self._find_default = find_default
        self._begin = begin

    @property
    def models_at_hand(self) -> tuple[str, ...]:
        """None: what answers there by itself, the server alone knows."""
        return ()

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """What the server lists, under its own names; why there is nothing, where there is not."""
        host, trouble = self._channel.server.host, ""
        names: tuple[str, ...] = ()
        try:
            reply = await self._channel.read_path("/models", {})
            names = self._channel.understood(reply, _names)
        except (NoSuchAddressError, NotFoundError, UsageError):
            pass  # it has no such list
        except BackendError as error:
            trouble = error.title
        missing = f"{host} lists no models: write the name of one as the server knows it."
        return (ModelGroup("", host, names, None if names else trouble or missing),)

    async def list_assistants(self) -> tuple[Assistant, ...]:
        """All assistants, oldest first; the default one is the first of all."""
        default = await self._find_default()
        found = {default.id: default}
        after: str | None = None
        while len(found) < _MOST:
            query = {"order": "asc", "limit": _PAGE, **({"after": after} if after else {})}
            page = await self._asking.page(_listing(query), assistant_of)
            known = len(found)
            for one in page.data:
                found.setdefault(one.id, one)
            if not page.has_more or len(found) == known:
                break
            after = page.data[-1].id
        return tuple(found.values())

    async def create_assistant(self, plan: AssistantPlan) -> Assistant:
        """A new assistant, made once even where the answer to it is lost."""
        mark = new_mark()
        model = await self._model(plan)
        given = _options(plan) | {"model": model, "metadata": {MARK: mark}}
        try:
            reply = await self._channel.write(
                lambda client: client.beta.assistants.with_raw_response.create(**given)
            )
            return self._channel.understood(reply, assistant_of)
        except BackendError as error:
            return await rescued(error, lambda: self._assistant_with(mark))

    async def update_assistant(self, assistant_id: str, plan: AssistantPlan) -> Assistant:
        """Make an assistant what the plan says; what stays as it is, is not sent."""
        wanted = known_id("assistant", assistant_id)
        reply = await self._channel.read(
            lambda client: client.beta.assistants.with_raw_response.retrieve(wanted)
        )
        present = self._channel.understood(reply, assistant_of)
        refuse_configured(present)
        tools = self._channel.understood(reply, lambda fields: _tools(plan, fields))
        changes = _changes(present, plan) | tools
        if plan.model != present.model:
            changes["model"] = await self._model(plan)
        if not changes:
            return present
        reply = await self._channel.read(
            lambda client: client.beta.assistants.with_raw_response.update(wanted, **changes)
        )
        return self._channel.understood(reply, assistant_of)

    async def create_run(
        self, thread_id: str, *, assistant_id: str | None = None, model: str | None = None
    ) -> Run:
        """Start answering by who was chosen."""
        return await self._begin(thread_id, assistant_id=assistant_id, model=model)

    async def _model(self, plan: AssistantPlan) -> str:
        """As the server may know it; a name for the default is this program's own word."""
        if plan.model != DEFAULT_MODEL:
            return clean_text(plan.model)
        model = (await self._find_default()).model
        return DEFAULT_MODEL if model == SYMBOLIC else model

    async def _assistant_with(self, mark: str) -> Assistant | None:
        page = await self._asking.page(_listing({"limit": _NEWEST}), assistant_of)
        return next((one for one in page.data if one.metadata.get(MARK) == mark), None)


def _listing(query: Mapping[str, Any]) -> Ask:
    return lambda client: client.beta.assistants.with_raw_response.list(**query)


def _names(listing: Fields) -> tuple[str, ...]:
    """What can be asked; models that make vectors of texts answer nothing."""
    names = (model.text("id") for model in listing.parts("data"))
    return tuple(name for name in names if name and "embed" not in name.lower())


def _options(plan: AssistantPlan) -> dict[str, Any]:
    """What a new assistant is made with, besides its model."""
    given: dict[str, Any] = {"name": clean_text(plan.name)}
    if plan.instructions:
        given["instructions"] = clean_text(plan.instructions)
    if tools := hosted_names(plan):
        given["tools"] = [{"type": name} for name in tools]
    if plan.temperature != _USUAL:
        given["temperature"] = plan.temperature
    if plan.top_p != _USUAL:
        given["top_p"] = plan.top_p
    return given


def _changes(present: Assistant, plan: AssistantPlan) -> dict[str, Any]:
    """What differs, besides model and tools."""
    wanted: dict[str, Any] = {
        "name": clean_text(plan.name),
        "instructions": clean_text(plan.instructions) or None,
        "temperature": plan.temperature,
        "top_p": plan.top_p,
    }
    return {name: value for name, value in wanted.items() if value != getattr(present, name)}


def _tools(plan: AssistantPlan, fields: Fields) -> dict[str, Any]:
    """The tools, where they change; what is known to the server alone stays word for word."""
    wanted, present = hosted_names(plan), fields.parts("tools")
    kinds = [tool.text("type") for tool in present]
    if set(wanted) == HOSTED & set(kinds):
        return {}
    kept = [
        tool
        for tool, kind in zip(present, kinds, strict=True)
        if kind not in HOSTED or kind in wanted
    ]
    new = [{"type": name} for name in wanted if name not in kinds]
    return {"tools": [*(tool.as_sent for tool in kept), *new]}
