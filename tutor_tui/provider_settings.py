"""The tables [providers.NAME] and [assistants.NAME] of config.toml.

Each mistake is one sentence that names the table and says what belongs there; what is wrong is
left out, and the rest of the file holds. Keys are never in the file: it names where they are.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.provider import SYMBOLIC, Api, HostedTool, Prices, Provider
from tutor_tui.domain.text import one_line

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}")
_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PROVIDER_KEYS: Final = (
    *("base_url", "api_key_env", "api_key_keyring", "model", "prices"),
    *("api", "hosted_tools", "vector_stores"),
)
_APIS: Final[dict[str, Api]] = {"chat_completions": "chat_completions", "responses": "responses"}
_HOSTED_TOOLS: Final[dict[str, HostedTool]] = {
    "web_search": "web_search",
    "code_interpreter": "code_interpreter",
}
_STORE: Final = re.compile(r"[A-Za-z0-9_-]{1,100}")
_ASSISTANT_KEYS: Final = ("name", "instructions", "model", "tools", "temperature", "top_p")
TOOLS: Final = ("code_interpreter", "file_search")
"""The tools that an assistant of config.toml may have."""

_KEY_IN_FILE: Final = frozenset({"api_key", "key", "token"})
_LONGEST_INSTRUCTIONS: Final = 256_000
_LONGEST_NAME: Final = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantSettings:
    """An assistant as config.toml describes it; `key` is the table's name, `None` is not set."""

    key: str
    name: str
    instructions: str | None = None
    model: str | None = None
    tools: tuple[str, ...] = ()
    temperature: float | None = None
    top_p: float | None = None


@dataclass(frozen=True, slots=True)
class Connections:
    """Providers and assistants by name, in the file's order, and what is wrong with the rest."""

    providers: Mapping[str, Provider] = field(default_factory=dict)
    assistants: Mapping[str, AssistantSettings] = field(default_factory=dict)
    mistakes: tuple[str, ...] = ()


def read_connections(document: Mapping[str, Any], environment: Mapping[str, str]) -> Connections:
    """What the tables say. Never raises."""
    mistakes: list[str] = []
    providers = {
        name: provider
        for name, table in _tables(document, "providers", mistakes.append)
        if (provider := _provider(name, _Table("providers", name, table, mistakes), environment))
    }
    assistants = {
        name: _assistant(name, _Table("assistants", name, table, mistakes))
        for name, table in _tables(document, "assistants", mistakes.append)
    }
    return Connections(providers, assistants, tuple(mistakes))


def _tables(
    document: Mapping[str, Any], kind: str, note: Callable[[str], None]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    outer = document.get(kind, {})
    if not isinstance(outer, dict):
        note(f"{kind} must be tables: [{kind}.NAME], then a line for each setting.")
        return
    for name, table in outer.items():
        shown = one_line(name, limit=40)
        if not isinstance(table, dict):
            note(f"{kind}: {shown} must be a table: [{kind}.NAME], then a line for each setting.")
        elif not _NAME.fullmatch(name) or name == SYMBOLIC:
            note(f"{kind}: {shown} cannot be a name; use letters, digits, - and _.")
        else:
            yield name, table


def _provider(name: str, table: "_Table", environment: Mapping[str, str]) -> Provider | None:
    table.refuse_unknown(_PROVIDER_KEYS)
    base_url = table.text("base_url", "http://localhost:11434/v1")
    if base_url is None:
        table.require("base_url", '"http://localhost:11434/v1"')
        return None
    variable = table.text("api_key_env", "OPENAI_API_KEY")
    if variable is not None and not _VARIABLE.fullmatch(variable):
        # Somebody may have put the key itself here: it must not be shown.
        table.note("api_key_env must be the name of a variable, never the key itself.")
        return None
    try:
        return Provider(
            base_url=base_url,
            key=environment.get(variable or "", "").strip(),
            name=name,
            key_variable=variable,
            keyring_entry=table.text("api_key_keyring", "ollama"),
            model=table.text("model", "llama3.2"),
            prices=_prices(table),
            is_configured=True,
            api=_api(table),
            hosted_tools=_hosted_tools(table),
            vector_stores=_vector_stores(table),
        )
    except UsageError as error:
        table.note_plainly(error.title)
        return None


def _api(table: "_Table") -> Api:
    name = table.text("api", "responses")
    if name is not None and name not in _APIS:
        table.note(f"api must be {' or '.join(_APIS)}, in quotes.")
    return _APIS.get(name or "", "chat_completions")


def _hosted_tools(table: "_Table") -> tuple[HostedTool, ...]:
    names = table.names("hosted_tools", f"a list of {' and '.join(_HOSTED_TOOLS)}, in quotes")
    if all(name in _HOSTED_TOOLS for name in names):
        return tuple(dict.fromkeys(_HOSTED_TOOLS[name] for name in names))
    table.note(f"hosted_tools must be a list of {' and '.join(_HOSTED_TOOLS)}, in quotes.")
    return ()


def _vector_stores(table: "_Table") -> tuple[str, ...]:
    wanted = 'a list of IDs of the provider\'s vector stores, such as ["vs_abc123"]'
    names = table.names("vector_stores", wanted)
    if all(_STORE.fullmatch(name) for name in names):
        return tuple(dict.fromkeys(names))
    table.note(f"vector_stores must be {wanted}.")
    return ()


def _prices(table: "_Table") -> dict[str, Prices]:
    """Prices by model: `prices."gpt-4o-mini" = { input = 0.15, output = 0.6 }`."""
    found = table.values.get("prices", {})
    prices: dict[str, Prices] = {}
    for model, entry in found.items() if isinstance(found, dict) else ((" ", found),):
        amounts = entry if isinstance(entry, dict) else {}
        given, taken = _amount(amounts.get("input")), _amount(amounts.get("output"))
        if given is None or taken is None or amounts.keys() != {"input", "output"}:
            table.note(
                "prices must name dollars a million tokens for each model, such as "
                'prices."gpt-4o-mini" = { input = 0.15, output = 0.6 }.'
            )
        else:
            prices[model] = Prices(given, taken)
    return prices


def _amount(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and 0 <= value < float("inf") else None  # type: ignore[operator, arg-type]  # a number, as has just been asked


def _assistant(name: str, table: "_Table") -> AssistantSettings:
    table.refuse_unknown(_ASSISTANT_KEYS)
    return AssistantSettings(
        key=name,
        name=table.text("name", "Calculus Coach", limit=_LONGEST_NAME) or name,
        instructions=table.text("instructions", "Be brief.", limit=_LONGEST_INSTRUCTIONS),
        model=table.text("model", "ollama/llama3.2", limit=_LONGEST_NAME),
        tools=_tools(table),
        temperature=table.number("temperature", 2.0),
        top_p=table.number("top_p", 1.0),
    )


def _tools(table: "_Table") -> tuple[str, ...]:
    found = table.values.get("tools", [])
    if isinstance(found, list) and all(tool in TOOLS for tool in found):
        return tuple(dict.fromkeys(found))
    table.note(f"tools must be a list of {' and '.join(TOOLS)}, in quotes.")
    return ()


def _meant(key: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # only who mistyped something waits for it

    near = get_close_matches(key, known, n=1, cutoff=0.75)
    return f"perhaps {near[0]} is meant" if near else f"there are {', '.join(known)}"


@dataclass(frozen=True, slots=True)
class _Table:
    """One table: takes values out of it and notes those that do not fit."""

    kind: str
    name: str
    values: Mapping[str, Any]
    mistakes: list[str]

    def note(self, what: str) -> None:
        self.mistakes.append(f"[{self.kind}.{self.name}] {what}")

    def note_plainly(self, sentence: str) -> None:
        """A sentence that names the table already."""
        self.mistakes.append(
            sentence if self.name in sentence else f"[{self.kind}.{self.name}] {sentence}"
        )

    def refuse_unknown(self, known: tuple[str, ...]) -> None:
        for key in sorted(self.values.keys() - set(known)):
            if key.lower() in _KEY_IN_FILE:
                self.note(
                    f"{one_line(key, limit=40)} is not read: a key has no place in a file. Set "
                    "api_key_env to the name of a variable that holds it."
                )
            else:
                self.note(f"{one_line(key, limit=40)} is not a setting; {_meant(key, known)}.")

    def require(self, key: str, example: str) -> None:
        if key not in self.values:
            self.note(f"{key} is missing, such as {key} = {example}.")

    def text(self, key: str, example: str, *, limit: int = 2_000) -> str | None:
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, str) and value.strip() and len(value) <= limit:
            return value.strip()
        self.note(f'{key} must be text in quotes, such as "{example}".')
        return None

    def names(self, key: str, wanted: str) -> list[str]:
        """A list of texts, which only the Responses API has a use for."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self.note(f"{key} must be {wanted}.")
            return []
        if value and self.values.get("api") != "responses":
            self.note(f'{key} needs api = "responses".')
            return []
        return value

    def number(self, key: str, most: float) -> float | None:
        value = self.values.get(key)
        amount = _amount(value)
        if value is None or (amount is not None and amount <= most):
            return amount
        self.note(f"{key} must be a number from 0 to {most:g}.")
        return None
