"""The composition root: the one place that knows which parts are put together.

Nothing is opened or started here, so that the first frame waits for nothing but the screen.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutor_tui.backends.port import AssistantPlan
from tutor_tui.domain.provider import DEFAULT_MODEL, Provider
from tutor_tui.paths import Paths
from tutor_tui.settings import LoadedSettings, Settings

if TYPE_CHECKING:
    from tutor_tui.backends.embedded import EmbeddedBackend
    from tutor_tui.backends.port import Backend, Desk, PracticeRecords, Staff
    from tutor_tui.backends.remote.backend import RemoteBackend
    from tutor_tui.domain.requests import AssistantCreate
    from tutor_tui.engines.base import Engine
    from tutor_tui.engines.routing import ModelRouter
    from tutor_tui.engines.symbolic import SymbolicTutor
    from tutor_tui.saved_threads import SavedThreads
    from tutor_tui.server.serve import Announcer, ServeOptions
    from tutor_tui.ui.app import TutorApp


@dataclass(frozen=True, slots=True)
class Home:
    """Where threads live, what lay on the desk there, and which of the threads are kept."""

    backend: "Backend"
    desk: "Desk"
    saved_threads: "SavedThreads"
    staff: "Staff | None" = None
    records: "PracticeRecords | None" = None


def build_home(paths: Paths, settings: Settings, *, engine: "Engine | None" = None) -> Home:
    """The server that the settings name, or else this machine, answered by `engine` if given."""
    from tutor_tui.saved_threads import SavedThreads

    if settings.backend is not None:
        paths = paths.of_server(settings.backend.base_url)
        saved_threads = SavedThreads(paths.threads_file)
        remote = build_remote(paths, settings.backend, saved_threads)
        return Home(remote, remote.desk, saved_threads, remote.staff)
    backend = build_backend(paths, settings, engine=engine)
    return Home(
        backend, backend.desk, SavedThreads(paths.threads_file), backend.staff, backend.records
    )


def build_remote(paths: Paths, server: Provider, saved_threads: "SavedThreads") -> "RemoteBackend":
    """The threads of a server; `paths` are those for it."""
    from tutor_tui.backends.remote.backend import RemoteBackend

    return RemoteBackend(
        server,
        database=paths.database,
        backups=paths.backups,
        saved_ids=lambda: [thread.id for thread in saved_threads.load().threads],
    )


def build_staffed_server(paths: Paths, settings: Settings) -> "tuple[Backend, Staff] | None":
    """The server that the settings name, and who answers there."""
    if settings.backend is None:
        return None
    home = build_home(paths, settings)
    return None if home.staff is None else (home.backend, home.staff)


def build_backend(
    paths: Paths, settings: Settings, *, engine: "Engine | None" = None
) -> "EmbeddedBackend":
    """Threads on this machine, answered by `engine` or, without one, by what the settings name."""
    from tutor_tui.backends.embedded import EmbeddedBackend

    backend = EmbeddedBackend(
        database=paths.database,
        owners=paths.owners,
        backups=paths.backups,
        engine=engine or build_engine(settings),
    )
    backend.keep_configured(lambda: _assistants(settings))
    return backend


def _assistants(settings: Settings) -> "Mapping[str, AssistantCreate]":
    from tutor_tui.assistants.configured import from_plan

    return {
        key: from_plan(
            AssistantPlan(
                name=one.name,
                instructions=one.instructions or "",
                model=one.model or DEFAULT_MODEL,
                tools=one.tools,
                temperature=1.0 if one.temperature is None else one.temperature,
                top_p=1.0 if one.top_p is None else one.top_p,
            )
        )
        for key, one in settings.assistants.items()
    }


def build_engine(settings: Settings, tutor: "SymbolicTutor | None" = None) -> "ModelRouter":
    """What sends each run to its model: the provider that is set, or the symbolic tutor.

    Models have their answers checked, and their calls answered, by the tutor's own processes;
    `tutor` is one with other processes than the usual.
    """
    from tutor_tui.engines.checked import AnswerChecker
    from tutor_tui.engines.routing import ModelRouter, Support
    from tutor_tui.engines.symbolic import SymbolicTutor
    from tutor_tui.tools.mathematics import MathematicsTools

    answering = tutor or SymbolicTutor()
    return ModelRouter(
        answering,
        settings.providers.values(),
        provider=settings.provider,
        model=settings.model,
        is_strict=settings.strict_models,
        support=Support(
            AnswerChecker(lambda: answering.worker),
            MathematicsTools(lambda: answering.worker) if settings.mathematics_tools else None,
            settings.max_tool_turns,
        ),
    )


async def run_server(
    paths: Paths,
    settings: Settings,
    options: "ServeOptions",
    announcer: "Announcer",
    *,
    engine: "Engine | None" = None,
) -> None:
    """Serve the Assistants API over HTTP until a signal ends it."""
    from tutor_tui.server.serve import serve

    await serve(
        build_backend(paths, settings, engine=engine),
        options,
        database=paths.database,
        token_file=paths.server_token,
        announcer=announcer,
    )


def run_app(
    paths: Paths, loaded_settings: LoadedSettings, *, engine: "Engine | None" = None
) -> int:
    """Run the application to its end, the terminal under guard; gives the exit code."""
    from tutor_tui.ui.terminal.guardian import guarded_terminal

    with guarded_terminal():  # forks, so Textual is imported after it
        app = build_app(paths, loaded_settings, engine=engine)
        app.run()
    return app.return_code or 0


def build_app(
    paths: Paths, loaded_settings: LoadedSettings, *, engine: "Engine | None" = None
) -> "TutorApp":
    """The full-screen application on its backend."""
    from tutor_tui.ui.app import TutorApp

    home = build_home(paths, loaded_settings.settings, engine=engine)
    app = TutorApp(
        backend=home.backend,
        desk=home.desk,
        saved_threads=home.saved_threads,
        settings=loaded_settings.settings,
        notices=loaded_settings.notices,
    )
    app.chat.staff = home.staff
    app.chat.records = home.records
    if _has_own_driver():
        from tutor_tui.ui.terminal.driver import TerminalDriver

        app.driver_class = TerminalDriver
    return app


def _has_own_driver() -> bool:
    """Whether the terminal is a POSIX one, and nobody asked Textual for another driver."""
    return os.name == "posix" and "TEXTUAL_DRIVER" not in os.environ
