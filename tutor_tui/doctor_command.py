"""`tutor-tui doctor` and `tutor-tui models`: what is connected, and what is wrong with it.

Exit codes as everywhere: 0 all is well, 1 something is not, 2 bad usage.
"""

import argparse
import os
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from tutor_tui.domain.errors import TutorError, UsageError
from tutor_tui.domain.provider import ModelGroup, Provider, find_model
from tutor_tui.domain.text import one_line, without_controls

if TYPE_CHECKING:
    from tutor_tui.backends.port import Backend, Staff
    from tutor_tui.engines.discovery import LocalServer
    from tutor_tui.engines.doctor import Finding
    from tutor_tui.engines.routing import ModelRouter
    from tutor_tui.settings import LoadedSettings, Settings

DONE = 0
FAILED = 1
_NONE = (
    "no provider is set up, so the symbolic tutor answers. To ask a language model, start Ollama, "
    "or set OPENAI_API_KEY, or describe one in [providers.NAME]."
)


def add_doctor(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `doctor` and `models` to the commands."""
    doctor = commands.add_parser(
        "doctor",
        help="try what is connected step by step",
        description="Try a provider of language models step by step and say what is wrong. Without "
        "PROVIDER, the server that has the threads, if there is one, or else the provider that "
        "answers by default.",
    )
    doctor.add_argument(
        "provider", nargs="?", metavar="PROVIDER", help="such as ollama, or ollama/llama3.2"
    )
    commands.add_parser(
        "models",
        help="list the models that can be asked",
        description="List the models of all providers, and of those that run on this machine, as "
        "provider/name.",
    )


async def run_doctor(
    loaded: "LoadedSettings",
    wanted: str | None,
    out: TextIO,
    *,
    local: "Sequence[LocalServer] | None" = None,
    backend: "tuple[Backend, Staff] | None" = None,
) -> int:
    """Print each step as it ends; gives the exit code.

    `local` are looked for on this machine. `backend` is the server of the settings, if they name
    one: it is tried in the place of a provider, unless one is asked for. It is closed here.
    """
    _say_settings(loaded, out)
    is_well = not loaded.notices
    if wanted is None and backend is not None and loaded.settings.backend is not None:
        findings = _of_server(loaded.settings.backend, *backend)
    else:
        provider, model = await _provider(loaded.settings, wanted, local)
        if provider is None:
            _say(out, "·", "provider", _NONE)
            return DONE if is_well else FAILED
        findings = _of_provider(provider, model)
    async for finding in findings:
        _say(out, "✓" if finding.is_well else "✗", finding.step, finding.words)
        is_well = is_well and finding.is_well
    return DONE if is_well else FAILED


def _say_settings(loaded: "LoadedSettings", out: TextIO) -> None:
    from tutor_tui.settings import PICTURES
    from tutor_tui.ui.terminal.graphics import why_not

    for notice in loaded.notices:
        _say(out, "✗", "settings", notice.text)
    if not loaded.notices:
        _say(out, "✓", "settings", "config.toml and the environment hold no mistake.")
    if loaded.settings.formulas == PICTURES:
        why = why_not(os.environ, use_colour=loaded.settings.use_colour)
        _say(out, "·" if why else "✓", "formulas", why or "Formulas are drawn as pictures here.")


async def _of_provider(provider: Provider, model: str | None) -> "AsyncIterator[Finding]":
    from tutor_tui.engines.doctor import Finding, examine

    yield Finding("provider", True, f"{provider.name} is {provider.base_url}.")
    async for finding in examine(provider, model):
        yield finding


async def _of_server(
    server: Provider, backend: "Backend", staff: "Staff"
) -> "AsyncIterator[Finding]":
    """A server of threads, as far as the application's start goes, and what it lists."""
    from tutor_tui.engines.doctor import Finding, examine_key, examine_network

    yield Finding("backend", True, f"the threads are on {server.base_url}.")
    yield examine_key(server)
    async for finding in examine_network(server):
        yield finding
        if not finding.is_well:
            return
    try:
        await backend.open()
        tutor = await backend.default_assistant()
        yield Finding("assistant", True, f"{one_line(tutor.name or tutor.id, limit=60)} answers.")
        yield Finding("models", True, _models(await staff.list_models()))
    except TutorError as error:
        yield Finding("assistant", False, error.title)
    finally:
        await backend.close()


def _models(groups: "Iterable[ModelGroup]") -> str:
    """A server need not list any."""
    names = [one_line(name, limit=40) for group in groups for name in group.models]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    troubles = [group.trouble for group in groups if group.trouble]
    return f"{', '.join(names[:3])}{more}." if names else " ".join(troubles)


async def _provider(
    settings: "Settings", wanted: str | None, local: "Sequence[LocalServer] | None"
) -> tuple[Provider | None, str | None]:
    """The provider that is meant, and its model. Raises `UsageError` for one that is not there."""
    from tutor_tui.engines.discovery import USUAL, find_local

    known = dict(settings.providers)
    if wanted is None and settings.provider is not None:
        named, model = find_model(settings.model or settings.provider.name, known)
        return settings.provider, model if named or settings.model else None
    for found in await find_local(known.values(), USUAL if local is None else local):
        known.setdefault(found.name, found)
    if wanted is None:
        return next(iter(known.values()), None), None
    provider, model = find_model(wanted, known)
    if provider is None:
        names = ", ".join(known) or "none"
        raise UsageError(f"There is no provider {without_controls(wanted)}; there are: {names}.")
    return provider, model


def _say(out: TextIO, sign: str, step: str, words: str) -> None:
    print(f"{sign} {step:<11} {without_controls(words)}", file=out, flush=True)


async def run_models(engine: "ModelRouter", out: TextIO, err: TextIO) -> int:
    """Print a model a line; what cannot be listed is a remark. Closes the engine."""
    try:
        groups = await engine.list_models()
    finally:
        await engine.close()
    print("symbolic", file=out)
    for group in groups:
        for model in group.models:
            print(without_controls(model).replace("\n", " "), file=out)
        if group.trouble:
            print(f"tutor-tui: {without_controls(group.trouble)}", file=err)
    return FAILED if any(group.trouble for group in groups) else DONE
