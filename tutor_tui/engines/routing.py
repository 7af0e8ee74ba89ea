"""Which engine answers a run: the one of the provider that its model names, or the default.

A model is `provider/name`, a provider's name alone (its default model), a bare name (the default
provider's), or `symbolic`. What no provider serves is answered by the default and says so, unless
models are strict.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnsweredBy, EngineEvent
from tutor_tui.domain.objects import Run
from tutor_tui.domain.provider import SYMBOLIC, ModelGroup, Provider, find_model
from tutor_tui.domain.text import one_line
from tutor_tui.engines.base import Engine, OwnTools, Turn
from tutor_tui.engines.checked import AnswerChecker, checked
from tutor_tui.engines.discovery import USUAL, LocalServer, find_local

if TYPE_CHECKING:
    from tutor_tui.engines.provider_engine import ProviderEngine


class UnknownModelError(EngineError):
    """No provider serves the model that was asked for, and no other may answer."""

    code = "invalid_prompt"


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind every model.

    What a model answers goes through `checker`; the symbolic tutor checks itself. `own_tools` are
    the program's functions, which models may call. In one run a model may call functions
    `max_tool_turns` times.
    """

    checker: AnswerChecker | None = None
    own_tools: OwnTools | None = None
    max_tool_turns: int = 8


_NO_SUPPORT: Final = Support()


@dataclass(frozen=True, slots=True)
class Route:
    """Who answers: a provider and its model (None: its default), or the symbolic tutor."""

    provider: Provider | None
    model: str | None = None
    instead_of: str | None = None


class ModelRouter:
    """Sends each run to the engine of its model. Owns all engines and closes them.

    `provider` is the default one (None: the symbolic tutor), `model` its model where one is set.
    `local` are the servers that are looked for on this machine when models are listed, or when a
    run names one of them.
    """

    def __init__(
        self,
        symbolic: Engine,
        providers: Iterable[Provider] = (),
        *,
        provider: Provider | None = None,
        model: str | None = None,
        is_strict: bool = False,
        local: Sequence[LocalServer] = USUAL,
        support: Support = _NO_SUPPORT,
    ) -> None:
        self._symbolic = symbolic
        self._providers = {one.name: one for one in providers}
        if provider is not None:
            self._providers.setdefault(provider.name, provider)
        self._default = provider
        self._model = model
        self._is_strict = is_strict
        self._local = local
        self._support = support
        self._engines: dict[str, ProviderEngine] = {}

    # -- as one engine -----------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The default engine's."""
        return self._default_engine.name

    @property
    def is_resumable(self) -> bool:
        """The default engine's; `resumes` knows it for each run."""
        return self._default_engine.is_resumable

    @property
    def default_model(self) -> str:
        """As a run names it: `symbolic`, `ollama/llama3.2`, or `ollama` while that is not known."""
        if self._default is None:
            return SYMBOLIC
        model = self._engine(self._default).model
        return self._default.name if model is None else f"{self._default.name}/{model}"

    @property
    def own_tools(self) -> OwnTools | None:
        """The functions of the program that its models may call."""
        return self._support.own_tools

    def resumes(self, run: Run) -> bool:
        """Whether the engine of the run's model may be given it again."""
        provider = self._route(run.model).provider
        return provider is None or self._engine(provider).is_resumable

    async def stop(self, run: Run, token: str) -> None:
        """Have an answer stopped that a provider writes by itself."""
        provider = self._route(run.model).provider
        if provider is not None:
            await self._engine(provider).stop(run, token)

    def warm_up(self) -> None:
        """Get the default engine ready, and what checks its answers."""
        self._default_engine.warm_up()
        if self._support.checker is not None:
            self._support.checker.warm_up()

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The answer of the engine that the run's model names; practice is always the tutor's."""
        is_practice = turn.is_for_tutor and await asyncio.to_thread(_is_practice, turn)
        route = Route(None) if is_practice else await self._checked_route(turn.run.model)
        if route.provider is None:
            yield AnsweredBy(SYMBOLIC, route.instead_of)
            answering = self._symbolic.answer(turn)
        else:
            answering = await self._asked(turn, route, self._engine(route.provider))
        async with aclosing(answering) as events:  # type: ignore[type-var]  # all engines' are generators
            async for event in events:
                yield event

    async def _asked(
        self, turn: Turn, route: Route, engine: "ProviderEngine"
    ) -> AsyncIterator[EngineEvent]:
        """A model's answer, and what checking it finds; a hint only as far as it is one."""
        from tutor_tui.engines import model_lessons

        lesson = await asyncio.to_thread(model_lessons.lesson_in, turn)
        turn = turn if lesson is None else model_lessons.instructed(turn, lesson)
        checker = self._support.checker
        if lesson is None or not model_lessons.is_hint(lesson):
            answering = self._answering(turn, route, engine)
            return answering if checker is None else checked(answering, checker, turn)
        worker = None if checker is None else checker.worker
        guard = model_lessons.HintGuard(worker, lesson, turn)
        hinting = guard.guarded(self._answering(turn, route, engine))
        told = hinting if checker is None else checked(hinting, checker, turn)
        return guard.without_reasons(told)

    def _answering(
        self, turn: Turn, route: Route, engine: "ProviderEngine"
    ) -> AsyncGenerator[EngineEvent, None]:
        """What the provider brings."""
        run, box = turn.run, self._support.own_tools
        tools = () if box is None else box.equipped(run, is_for_tutor=turn.is_for_tutor)
        return engine.ask(turn, route.model, instead_of=route.instead_of, own_tools=tools)

    async def close(self) -> None:
        """Close all engines."""
        await self._symbolic.close()
        for engine in self._engines.values():
            await engine.close()

    # -- providers and models ----------------------------------------------------------------

    @property
    def providers(self) -> Mapping[str, Provider]:
        """All that may be asked, by name."""
        return dict(self._providers)

    async def look_around(self) -> None:
        """Take in the model servers that run on this machine now."""
        for provider in await find_local(self._providers.values(), self._local):
            self._providers.setdefault(provider.name, provider)

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """The models of all providers, asked at once, with those that run on this machine."""
        await self.look_around()
        return tuple(await asyncio.gather(*map(self._listed, self._providers.values())))

    async def _listed(self, provider: Provider) -> ModelGroup:
        try:
            names = await self._engine(provider).list_models()
        except EngineError as error:
            set_up = (provider.model,) if provider.model else ()
            models = tuple(f"{provider.name}/{name}" for name in set_up)
            return ModelGroup(provider.name, provider.host, models, error.title)
        return ModelGroup(
            provider.name, provider.host, tuple(f"{provider.name}/{name}" for name in names)
        )

    # -- routes ------------------------------------------------------------------------------

    async def _checked_route(self, model: str) -> Route:
        """The route; of a bare name only after its provider has been asked whether it has it."""
        if model.partition("/")[0] in {server.name for server in self._local}:
            await self.look_around()
        route = self._route(model)
        if route.provider is None or route.model is None or not self._is_bare(model):
            return self._allowed(route)
        if await self._serves(route.provider, route.model):
            return route
        return self._allowed(Route(self._default, self._default_name, model))

    def _route(self, model: str) -> Route:
        if model == SYMBOLIC:
            return Route(None)
        named, name = find_model(model, self._providers)
        if named is not None:
            is_default = named is self._default and name is None
            return Route(named, self._default_name if is_default else name)
        if self._default is None:
            return Route(None, instead_of=model)
        return Route(self._default, model)

    def _allowed(self, route: Route) -> Route:
        if route.instead_of is not None and self._is_strict:
            shown = one_line(route.instead_of, limit=60)
            raise UnknownModelError(
                f"No provider serves the model {shown}: choose another, or connect one that does."
            )
        return route

    def _is_bare(self, model: str) -> bool:
        is_set = model == self._default_name
        return not is_set and find_model(model, self._providers)[0] is None

    async def _serves(self, provider: Provider, model: str) -> bool:
        """Whether the provider lists it; one that lists nothing has to be asked itself."""
        try:
            names = await self._engine(provider).list_models()
        except EngineError:
            return True
        return not names or model in names

    @property
    def _default_name(self) -> str | None:
        """The default provider's model as the provider knows it."""
        if self._model is None or self._default is None:
            return None
        named, name = find_model(self._model, self._providers)
        return name if named is not None else self._model

    @property
    def _default_engine(self) -> Engine:
        return self._symbolic if self._default is None else self._engine(self._default)

    def _engine(self, provider: Provider) -> "ProviderEngine":
        if provider.name not in self._engines:
            from tutor_tui.engines.choosing import engine_of

            is_default = self._default is not None and provider.name == self._default.name
            self._engines[provider.name] = engine_of(
                provider,
                self._default_name if is_default else None,
                max_tool_turns=self._support.max_tool_turns,
            )
        return self._engines[provider.name]


def _is_practice(turn: Turn) -> bool:
    """Whether the message belongs to practice, whose problems and marks must be verified."""
    from tutor_tui.engines.symbolic.practising.tutor import practising_in

    return practising_in(turn) is not None
