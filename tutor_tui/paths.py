"""Where things live on this machine. Looks nothing up on disk and creates nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

HOME_VARIABLE: Final = "TUTOR_TUI_HOME"
"""Names the environment variable that puts everything under one folder."""

_APPLICATION: Final = "tutor-tui"


@dataclass(frozen=True, slots=True)
class Paths:
    """The three directories, and the files in them. None of them need exist."""

    config: Path
    data: Path
    state: Path

    @property
    def config_file(self) -> Path:
        """Settings, written by the person."""
        return self.config / "config.toml"

    @property
    def threads_file(self) -> Path:
        """The saved threads: IDs, titles, pins."""
        return self.config / "threads.toml"

    @property
    def database(self) -> Path:
        """Threads, messages, runs, drafts."""
        return self.data / "tutor.db"

    @property
    def owners(self) -> Path:
        """The folder of lock files that say which process a run belongs to."""
        return self.state / "owners"

    @property
    def backups(self) -> Path:
        """The folder of copies of the database."""
        return self.data / "backups"

    @property
    def server_token(self) -> Path:
        """What clients of `tutor-tui serve` show."""
        return self.state / "server.token"

    @property
    def log_file(self) -> Path:
        """What went wrong, without messages or keys."""
        return self.state / "tutor-tui.log"

    def of_server(self, base_url: str) -> "Paths":
        """The same for the threads of a server: its own list of them, and its own desk."""
        import hashlib  # needed where there is a server alone

        host = re.sub(r"[^A-Za-z0-9.-]+", "_", urlsplit(base_url).netloc)[:60]
        name = f"{host}-{hashlib.sha256(base_url.encode()).hexdigest()[:8]}"
        folders = (self.config / "servers" / name, self.data / "servers" / name)
        return Paths(*folders, self.state)


def find_paths(environment: Mapping[str, str]) -> Paths:
    """The paths for this environment: below `TUTOR_TUI_HOME`, or where the system keeps such."""
    home = environment.get(HOME_VARIABLE, "")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(root / "config", root / "data", root / "state")
    return _system_paths()


def _system_paths() -> Paths:
    from platformdirs import PlatformDirs

    directories = PlatformDirs(_APPLICATION, appauthor=False)
    return Paths(
        directories.user_config_path, directories.user_data_path, directories.user_state_path
    )
