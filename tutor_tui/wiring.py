"""The composition root: the one place that knows which parts are put together.

Nothing is opened or started here, so that the first frame waits for nothing but the screen.
"""

import os
from typing import TYPE_CHECKING

from tutor_tui.paths import Paths
from tutor_tui.settings import LoadedSettings, Settings

if TYPE_CHECKING:
    from tutor_tui.backends.embedded import EmbeddedBackend
    from tutor_tui.engines.base import Engine
    from tutor_tui.server.serve import Announcer, ServeOptions
    from tutor_tui.ui.app import TutorApp


def build_backend(
    paths: Paths, settings: Settings, *, engine: "Engine | None" = None
) -> "EmbeddedBackend":
    """Where threads live, answered by `engine` or, without one, by what the settings name."""
    from tutor_tui.backends.embedded import EmbeddedBackend

    return EmbeddedBackend(
        database=paths.database,
        owners=paths.owners,
        backups=paths.backups,
        engine=engine or build_engine(settings),
    )


def build_engine(settings: Settings) -> "Engine":
    """A language model where a provider is set, else the symbolic tutor."""
    if settings.provider is not None:
        from tutor_tui.engines.chat_completions import ChatCompletions

        return ChatCompletions(settings.provider, settings.model)
    from tutor_tui.engines.symbolic import SymbolicTutor

    return SymbolicTutor()


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
    from tutor_tui.saved_threads import SavedThreads
    from tutor_tui.ui.app import TutorApp

    backend = build_backend(paths, loaded_settings.settings, engine=engine)
    app = TutorApp(
        backend=backend,
        desk=backend.desk,
        saved_threads=SavedThreads(paths.threads_file),
        settings=loaded_settings.settings,
        notices=loaded_settings.notices,
    )
    if _has_own_driver():
        from tutor_tui.ui.terminal.driver import TerminalDriver

        app.driver_class = TerminalDriver
    return app


def _has_own_driver() -> bool:
    """Whether the terminal is a POSIX one, and nobody asked Textual for another driver."""
    return os.name == "posix" and "TEXTUAL_DRIVER" not in os.environ
