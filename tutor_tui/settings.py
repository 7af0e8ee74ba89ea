"""What the person has set: config.toml, then the environment, then flags; the last one wins.

Nothing here is ever written: config.toml belongs to the person. What is wrong in it is said in
one sentence and replaced by the default.
"""

import time
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from tutor_tui.backend_settings import read_backend
from tutor_tui.backends.port import Notice
from tutor_tui.domain.errors import StoreError, UsageError
from tutor_tui.domain.provider import OPENAI, OPENAI_URL, SYMBOLIC, Provider, find_model
from tutor_tui.domain.text import one_line
from tutor_tui.files import set_aside
from tutor_tui.paths import Paths
from tutor_tui.provider_settings import AssistantSettings, Connections, read_connections

_KNOWN: Final = (
    "model",
    "theme",
    "colour",
    "keys",
    "strict_models",
    "max_tool_turns",
    "mathematics_tools",
    "formulas",
    "providers",
    "assistants",
    "backend",
)
PICTURES: Final = "pictures"
"""What `formulas` is where they are to be pictures in terminals that can show them."""

_FORMULAS: Final = ("text", PICTURES)
_MOST_TOOL_TURNS: Final = 100
_MEANWHILE: Final = " Until then the symbolic tutor answers."


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set.

    `keys` maps a binding's id to its keys, separated by commas: `{"thread.new": "ctrl+n,f2"}`.
    `providers` are all that may be asked, by name; `provider` is the one that answers where a run
    names none, and `None` leaves that to the symbolic tutor. `model` is what is asked where nothing
    else is chosen: `provider/name`, or a bare name, which is the default provider's. A run whose
    model nobody serves is answered all the same unless `strict_models`. A model may call tools
    `max_tool_turns` times in one run before it has to answer; `mathematics_tools` are the tutor's
    own functions, which models are offered. `formulas` that stand by themselves are "text" or, in
    terminals that can show them, "pictures". `backend` is the server that has the
    threads; `None` leaves them on this machine.
    """

    theme: str = "tutor-dark"
    use_colour: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    model: str | None = None
    provider: Provider | None = None
    providers: Mapping[str, Provider] = field(default_factory=dict)
    assistants: Mapping[str, AssistantSettings] = field(default_factory=dict)
    strict_models: bool = False
    max_tool_turns: int = 8
    mathematics_tools: bool = True
    formulas: str = "text"
    backend: Provider | None = None


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line set; `None` leaves it to the others. `backend` is an address."""

    theme: str | None = None
    use_colour: bool | None = None
    backend: str | None = None


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings in force, and what the person should know about how they came to be."""

    settings: Settings
    notices: tuple[Notice, ...] = ()


def load_settings(
    paths: Paths,
    environment: Mapping[str, str],
    flags: Flags | None = None,
    *,
    clock: Callable[[], float] = time.time,
) -> LoadedSettings:
    """Read the settings. Raises `UsageError` where the flags name no backend that can be one.

    Whatever else is wrong is told in a notice; a file that is no TOML is set aside.
    """
    document, notices = _read(paths.config_file, clock)
    reader, flags = _Reader(paths.config_file), flags or Flags()
    settings = _from_flags(_from_environment(reader.settings(document), environment), flags)
    settings = replace(settings, backend=reader.backend(document, environment, flags.backend))
    connections = reader.connections(document, environment)
    settings, provider_notices = _with_providers(settings, connections, environment)
    return LoadedSettings(settings, (*notices, *reader.notices, *provider_notices))


def _from_environment(settings: Settings, environment: Mapping[str, str]) -> Settings:
    """NO_COLOR counts when it is there and not empty (no-color.org)."""
    return replace(
        settings,
        use_colour=settings.use_colour and not environment.get("NO_COLOR"),
        model=environment.get("TUTOR_TUI_MODEL", "").strip() or settings.model,
    )


def _with_providers(
    settings: Settings, connections: Connections, environment: Mapping[str, str]
) -> tuple[Settings, tuple[Notice, ...]]:
    """The settings with the providers of the file and of the environment, the file's first."""
    providers, notices = dict(connections.providers), list[Notice]()
    try:
        if (named := _of_environment(environment)) is not None:
            providers.setdefault(named.name, named)
    except UsageError as error:
        if settings.model != SYMBOLIC:
            notices.append(Notice(f"{error.title}{'' if providers else _MEANWHILE}"))
    default = _default_provider(settings.model, providers)
    if settings.model not in {None, SYMBOLIC} and default is None and not notices:
        notices.append(_unused_model(settings.model or ""))
    found = replace(
        settings, provider=default, providers=providers, assistants=connections.assistants
    )
    return found, tuple(notices)


def _of_environment(environment: Mapping[str, str]) -> Provider | None:
    """What OPENAI_API_KEY and OPENAI_BASE_URL name. Raises `UsageError`."""
    base_url = environment.get("OPENAI_BASE_URL", "").strip()
    key = environment.get("OPENAI_API_KEY", "").strip()
    return Provider(base_url or OPENAI_URL, key, OPENAI) if base_url or key else None


def _default_provider(model: str | None, providers: Mapping[str, Provider]) -> Provider | None:
    """The one that the model's name names, else the first; none where the tutor is wanted."""
    if model == SYMBOLIC:
        return None
    named, _ = find_model(model or "", providers)
    return named or next(iter(providers.values()), None)


def _unused_model(model: str) -> Notice:
    shown = one_line(model, limit=40)
    return Notice(f"The model {shown} is not used: set OPENAI_API_KEY or OPENAI_BASE_URL too.")


def _from_flags(settings: Settings, flags: Flags) -> Settings:
    return replace(
        settings,
        theme=settings.theme if flags.theme is None else flags.theme,
        use_colour=settings.use_colour if flags.use_colour is None else flags.use_colour,
    )


def _read(path: Path, clock: Callable[[], float]) -> tuple[dict[str, Any], tuple[Notice, ...]]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig")), ()
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        reason = error.strerror or str(error)
        return {}, (Notice(f"{path} cannot be read ({reason}); the defaults are used."),)
    except (ValueError, RecursionError) as error:
        return {}, (_set_aside(path, one_line(str(error), limit=120), clock),)


def _set_aside(path: Path, reason: str, clock: Callable[[], float]) -> Notice:
    try:
        place = set_aside(path, clock).name
    except StoreError:
        return Notice(f"{path} is not TOML ({reason}); the defaults are used. Mend it.")
    return Notice(
        f"{path} is not TOML ({reason}); it is kept as {place} and the defaults are used."
    )


class _Reader:
    """Takes settings out of a document, and notes what is not as it should be."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.notices: list[Notice] = []

    def settings(self, document: Mapping[str, Any]) -> Settings:
        for key in document.keys() - set(_KNOWN):
            known = ", ".join(_KNOWN)
            self._note(f"{one_line(key, limit=40)} is not a setting; there are {known}.")
        defaults = Settings()
        return Settings(
            theme=self._text(document, "theme", defaults.theme),
            use_colour=self._truth(document, "colour", defaults.use_colour),
            keys=self._keys(document),
            model=self._model(document),
            strict_models=self._truth(document, "strict_models", defaults.strict_models),
            max_tool_turns=self._tool_turns(document, defaults.max_tool_turns),
            mathematics_tools=self._truth(
                document, "mathematics_tools", defaults.mathematics_tools
            ),
            formulas=self._formulas(document, defaults.formulas),
        )

    def connections(
        self, document: Mapping[str, Any], environment: Mapping[str, str]
    ) -> Connections:
        """The providers and assistants."""
        connections = read_connections(document, environment)
        for mistake in connections.mistakes:
            self._note(mistake)
        return connections

    def backend(
        self, document: Mapping[str, Any], environment: Mapping[str, str], flag: str | None
    ) -> Provider | None:
        """The server that has the threads, if it is one."""
        found = read_backend(document, environment, flag)
        for mistake in found.mistakes:
            self._note(mistake)
        return found.server

    def _note(self, what: str) -> None:
        from tutor_tui.setting_lines import place_of

        self.notices.append(Notice(f"{self._path}{place_of(self._path, what)}: {what}"))

    def _text(self, document: Mapping[str, Any], key: str, default: str) -> str:
        value = document.get(key, default)
        if isinstance(value, str) and value:
            return value
        self._note(f'{key} must be a name in quotes, such as "{default}", which is used now.')
        return default

    def _model(self, document: Mapping[str, Any]) -> str | None:
        value = document.get("model")
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        self._note('model must be a name in quotes, such as "gpt-4o-mini"; none is set now.')
        return None

    def _tool_turns(self, document: Mapping[str, Any], default: int) -> int:
        value = document.get("max_tool_turns", default)
        if type(value) is int and 1 <= value <= _MOST_TOOL_TURNS:
            return value
        self._note(
            f"max_tool_turns must be a whole number from 1 to {_MOST_TOOL_TURNS}; "
            f"{default} is used now."
        )
        return default

    def _formulas(self, document: Mapping[str, Any], default: str) -> str:
        value = document.get("formulas", default)
        if isinstance(value, str) and value in _FORMULAS:
            return value
        self._note(f'formulas must be "text" or "{PICTURES}"; "{default}" is used now.')
        return default

    def _truth(self, document: Mapping[str, Any], key: str, default: bool) -> bool:
        value = document.get(key, default)
        if isinstance(value, bool):
            return value
        self._note(f"{key} must be true or false; {str(default).lower()} is used now.")
        return default

    def _keys(self, document: Mapping[str, Any]) -> dict[str, str]:
        table = document.get("keys", {})
        if not isinstance(table, dict):
            self._note('keys must be a table: [keys], then lines such as "thread.new" = "f2".')
            return {}
        return dict(self._key_bindings(table, ""))

    def _key_bindings(self, table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
        """Bindings by id; `thread.new = "f2"`, which TOML reads as a table, means the same."""
        for name, value in table.items():
            binding_id = f"{prefix}{name}"
            match value:
                case dict():
                    yield from self._key_bindings(value, f"{binding_id}.")
                case str():
                    yield binding_id, value
                case list() if all(isinstance(key, str) for key in value):
                    yield binding_id, ",".join(value)
                case _:
                    shown = one_line(binding_id, limit=40)
                    self._note(f'keys: {shown} must be keys in quotes, such as "ctrl+n,f2".')
