"""Which server has the threads: `--backend URL`, or the table [backend] of config.toml.

The key is in the environment alone; the file names the variable that holds it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.provider import BACKEND, Provider
from tutor_tui.domain.text import one_line

_KEYS: Final = ("url", "api_key_env")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_KEY_VARIABLE: Final = "OPENAI_API_KEY"
_EXAMPLE: Final = "http://127.0.0.1:8765/v1"


@dataclass(frozen=True, slots=True)
class ReadBackend:
    """The server, `None` for the threads of this machine; and what is wrong with the table."""

    server: Provider | None = None
    mistakes: tuple[str, ...] = ()


def read_backend(
    document: Mapping[str, Any], environment: Mapping[str, str], flag: str | None
) -> ReadBackend:
    """What the command line or else the file names.

    Raises `UsageError` for the command line's: who named a server must not get another one.
    """
    mistakes: list[str] = []
    table = _table(document, mistakes)
    variable = _variable(table, mistakes)
    if flag is not None:
        return ReadBackend(_server(flag, "--backend", variable, environment), tuple(mistakes))
    url = table.get("url")
    if url is None and not table:
        return ReadBackend(None, tuple(mistakes))
    try:
        server = _server(url, "[backend] url", variable, environment)
    except UsageError as error:
        mistakes.append(f"{error.title} Until then the threads of this machine are used.")
        return ReadBackend(None, tuple(mistakes))
    return ReadBackend(server, tuple(mistakes))


def _server(url: object, place: str, variable: str, environment: Mapping[str, str]) -> Provider:
    key = environment.get(variable, "").strip()
    text = url.strip().rstrip("/") if isinstance(url, str) else ""
    try:
        Provider(text)
    except UsageError as error:
        raise UsageError(f"{place} must be an address such as {_EXAMPLE}.") from error
    return Provider(text, key, BACKEND, variable)


def _table(document: Mapping[str, Any], mistakes: list[str]) -> Mapping[str, Any]:
    table = document.get("backend", {})
    if not isinstance(table, dict):
        mistakes.append(f'backend must be a table: [backend], then url = "{_EXAMPLE}".')
        return {}
    for key in sorted(table.keys() - set(_KEYS)):
        shown = one_line(key, limit=40)
        known = ", ".join(_KEYS)
        mistakes.append(f"[backend] {shown} is not a setting; there are {known}.")
    return table


def _variable(table: Mapping[str, Any], mistakes: list[str]) -> str:
    found = table.get("api_key_env", _KEY_VARIABLE)
    if isinstance(found, str) and _VARIABLE.fullmatch(found):
        return found
    # Somebody may have put the key itself here: it must not be shown.
    mistakes.append(
        f"[backend] api_key_env must be the name of a variable, never the key itself; "
        f"{_KEY_VARIABLE} is used now."
    )
    return _KEY_VARIABLE
