"""Writing a text in the person's own editor, as $VISUAL or $EDITOR names it."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.text import clean_text

_USUAL_EDITORS: Final = ("editor", "nano", "vi")


def editor_command(environment: Mapping[str, str], path: str | None) -> list[str]:
    """The editor as a command with its arguments. Raises `UsageError` if there is none."""
    import shutil

    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen:
        return _split(chosen)
    for name in _USUAL_EDITORS:
        if found := shutil.which(name, path=path):
            return [found]
    raise UsageError("No editor is known: set EDITOR to the name of one.")


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError as error:
        raise UsageError("EDITOR cannot be read: its quotes do not match.") from error


def edit_outside(command: list[str], text: str) -> str:
    """The text as the editor left it. Blocks; raises `UsageError` if the editor cannot start."""
    descriptor, name = tempfile.mkstemp(prefix="tutor-tui-", suffix=".md")
    path = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        subprocess.run([*command, name], check=False)
        return clean_text(path.read_text(encoding="utf-8", errors="replace")).rstrip("\n")
    except OSError as error:
        raise UsageError(
            f"{command[0]} could not be started; set EDITOR to an editor that is installed."
        ) from error
    finally:
        path.unlink(missing_ok=True)
