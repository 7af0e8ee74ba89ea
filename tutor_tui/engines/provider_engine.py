"""What all engines of language models share, whichever interface their provider speaks.

Who is asked for which model, with which of the program's own tools, and what is said about it.
The requests and their answers are `chat_completions.py`'s and `responses.py`'s.
"""

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerDelayed, AnsweredBy, EngineEvent
from tutor_tui.domain.objects import Run, Usage
from tutor_tui.domain.provider import Prices, Provider
from tutor_tui.domain.text import one_line
from tutor_tui.domain.tools import FunctionCall, Tool
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.base import Turn
from tutor_tui.engines.calls import can_call
from tutor_tui.engines.chunks import model_names
from tutor_tui.engines.late_client import LateClient
from tutor_tui.engines.provider_errors import (
    Asked,
    no_answer,
    no_key,
    no_sdk,
    refuses_tools,
    told_plainly,
)

if TYPE_CHECKING:
    from openai import AsyncOpenAI

NO_TOOLS: Final = "this model takes no tools, asking it without"

_log = logging.getLogger(__name__)

OPENAI_MODEL: Final = "gpt-4o-mini"
"""What is asked at OpenAI where no model is set."""


class ProviderEngine(ABC):
    """Answers with a provider's models; their answers are marked as not checked until they are.

    Without a `model`, OpenAI is asked for `OPENAI_MODEL` and any other provider for the first
    model that it lists. In one run a model may call functions `max_tool_turns` times.
    """

    is_resumable = False

    def __init__(
        self,
        provider: Provider,
        model: str | None = None,
        *,
        patience: Patience | None = None,
        max_tool_turns: int = 8,
    ) -> None:
        self._model = model or provider.model or (OPENAI_MODEL if provider.is_openai else None)
        self._patience = patience or Patience()
        self._max_tool_turns = max_tool_turns
        self._client = LateClient(provider)
        self._without_tools: set[str] = set()

    @property
    def name(self) -> str:
        """The model and its host; the host alone until the model is known."""
        host = self._provider.host
        return f"{_shown(self._model)} at {host}" if self._model else f"a model at {host}"

    @property
    def model(self) -> str | None:
        """What is asked where a run names nothing else, as far as it is known."""
        return self._model

    def warm_up(self) -> None:
        """Load the SDK beside the event loop. Nothing is sent."""
        self._client.warm_up()

    def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The answer of the model that is asked here by default."""
        return self.ask(turn, None)

    async def ask(
        self,
        turn: Turn,
        model: str | None,
        *,
        instead_of: str | None = None,
        own_tools: Sequence[Tool] = (),
    ) -> AsyncGenerator[EngineEvent, None]:
        """A model's answer as it comes; it has ended only where the model says so.

        Calls that cannot be made are handed back to the model, as turns that count. `own_tools`
        are those of the program: a model that takes no tools is asked again without them.
        """
        client = await self._loaded_client()
        model = model or self._model or await self._first_model(client)
        yield AnsweredBy(f"{self._provider.name}/{_shown(model)}", instead_of)
        yield AnswerChecked(Check(Mark.UNCHECKED, ""))
        equipped = _equipped(turn, () if model in self._without_tools else own_tools)
        try:
            async with contextlib.aclosing(self._rounds(client, equipped, model)) as events:
                async for event in events:
                    yield event
        except EngineError as error:
            if equipped is turn or not refuses_tools(error):
                raise
        else:
            return
        _log.warning("%s takes no tools; it is asked without them", _shown(model))
        self._without_tools.add(model)
        yield AnswerDelayed(NO_TOOLS)
        async with contextlib.aclosing(self._rounds(client, turn, model)) as events:
            async for event in events:
                yield event

    @abstractmethod
    def _rounds(
        self, client: "AsyncOpenAI", turn: Turn, model: str
    ) -> AsyncGenerator[EngineEvent, None]:
        """One request after the other, until the model answers or calls what can be called."""

    async def list_models(self) -> tuple[str, ...]:
        """The models that the provider lists now. Raises `EngineError` where it does not."""
        client = await self._loaded_client()
        with told_plainly(self._asked(None)):
            async with asyncio.timeout(self._patience.stall_seconds):
                return model_names(await client.get("/models", cast_to=object))

    @abstractmethod
    async def stop(self, run: Run, token: str) -> None:
        """Stop what the provider writes by itself; see `StoppingEngine`."""

    async def close(self) -> None:
        """Close connections."""
        await self._client.close()

    @property
    def _provider(self) -> Provider:
        return self._client.provider

    def _asked(self, model: str | None) -> Asked:
        shown = None if model is None else _shown(model)
        return Asked(self._provider, shown, self._patience.stall_seconds)

    def _prices(self, model: str) -> Prices | None:
        return self._provider.prices.get(model)

    async def _loaded_client(self) -> "AsyncOpenAI":
        try:
            client = await self._client.get()
        except ImportError as error:
            raise no_sdk() from error
        if self._provider.wants_key and not self._provider.key:
            raise no_key(self._provider)
        return client

    async def _first_model(self, client: "AsyncOpenAI") -> str:
        names = await self.list_models()
        if not names:
            raise EngineError(
                f"{self._provider.host} lists no model: load one there, or set model in "
                "config.toml."
            )
        self._model = names[0]
        return self._model

    def _require_allowed(
        self, calls: Sequence[FunctionCall], turn: Turn, model: str, tool_turns: int
    ) -> None:
        """Raise for calls of functions that nobody offered, or beyond the run's limit of turns."""
        if calls and not can_call(turn.run):
            raise no_answer(self._asked(model))
        if calls and tool_turns >= self._max_tool_turns:
            raise EngineError(
                f"{_shown(model)} called functions {tool_turns} times without an answer, which is "
                "the limit: ask for less, or raise max_tool_turns in config.toml."
            )


def sum_of(first: Usage, second: Usage | None) -> Usage:
    """What two requests took together; nothing is known of one that was not counted."""
    if second is None:
        return first
    return Usage(
        prompt_tokens=first.prompt_tokens + second.prompt_tokens,
        completion_tokens=first.completion_tokens + second.completion_tokens,
    )


def with_rest(run: Run, spent: Usage) -> Run:
    """The run with what is left of its limit of written tokens for a next round: at least one."""
    maximum = run.max_completion_tokens
    if maximum is None:
        return run
    return replace(run, max_completion_tokens=max(1, maximum - spent.completion_tokens))


def handed_back(
    calls: Sequence[FunctionCall], mistakes: dict[str, str | None]
) -> tuple[FunctionCall, ...]:
    """The calls with what is wrong; those that were right are to be made again with the others."""
    told = (replace(c, output=mistakes[c.id] or "Not called yet: call it again.") for c in calls)
    return tuple(told)


def _equipped(turn: Turn, own_tools: Sequence[Tool]) -> Turn:
    """The turn with these tools; itself where they are none, or its own already."""
    if not own_tools or tuple(own_tools) == turn.run.tools:
        return turn
    return replace(turn, run=replace(turn.run, tools=tuple(own_tools)))


def _shown(model: str) -> str:
    return one_line(model, limit=60)
