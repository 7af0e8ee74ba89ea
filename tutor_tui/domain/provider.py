"""A provider of language models: where it answers, the key that it wants, and what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Usage

OPENAI_URL: Final = "https://api.openai.com/v1"
OPENAI: Final = "openai"
"""The name of the provider that the environment names."""

BACKEND: Final = "backend"
"""The name that the server of the threads has among providers, none of which it is."""

SYMBOLIC: Final = "symbolic"
"""The model's name that asks for the symbolic tutor, whatever is connected."""

DEFAULT_MODEL: Final = "default"
"""The model's name of assistants that leave it to the settings which model answers."""

Api: TypeAlias = Literal["chat_completions", "responses"]
"""Which interface a provider is spoken to by; all have the first, few the second."""

HostedTool: TypeAlias = Literal["web_search", "code_interpreter"]
"""A tool that a provider of the Responses API runs itself, besides searching its stores."""

_KEY_VARIABLE: Final = "OPENAI_API_KEY"
_MILLION: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, in US dollars: those read (`input`) and those written."""

    input: float
    output: float

    def cost(self, usage: Usage) -> float:
        """In US dollars."""
        read, written = usage.prompt_tokens, usage.completion_tokens
        return (read * self.input + written * self.output) / _MILLION


@dataclass(frozen=True, slots=True)
class Provider:
    """An address that language models answer at, and a key for it (empty where it wants none).

    The key is `key`, from the environment's `key_variable`, or in the key-ring under
    `keyring_entry`, which is read when a request needs it. `is_configured` tells a table of
    config.toml from what the environment names or what was found on this machine. Over the
    Responses API its models may use its `hosted_tools` and search its `vector_stores`. Its repr
    shows the host alone. Raises `UsageError` for what cannot be an address or a key: a line break
    in a key would end up in an exception's words.
    """

    base_url: str = field(repr=False)
    key: str = field(default="", repr=False)
    name: str = OPENAI
    key_variable: str | None = _KEY_VARIABLE
    keyring_entry: str | None = None
    model: str | None = None
    prices: Mapping[str, Prices] = field(default_factory=dict, hash=False)
    is_configured: bool = False
    api: Api = "chat_completions"
    hosted_tools: tuple[HostedTool, ...] = ()
    vector_stores: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _is_address(self.base_url):
            raise UsageError(
                f"{self.address_place} must be an address such as http://localhost:11434/v1."
            )
        if not all("!" <= character <= "~" for character in self.key):
            raise UsageError(
                f"{self.key_place} holds a space, a line break or a letter that no key has: "
                "copy the key again."
            )

    def __repr__(self) -> str:
        return f"Provider({self.host!r})"

    @property
    def host(self) -> str:
        """As people are told: "api.openai.com", "localhost:11434"."""
        return urlsplit(self.base_url).netloc

    @property
    def address_place(self) -> str:
        """Where a person sets its address."""
        if self.name == BACKEND and not self.is_configured:
            return "the address of the backend"
        is_of_environment = self.name == OPENAI and not self.is_configured
        return "OPENAI_BASE_URL" if is_of_environment else f"base_url of [providers.{self.name}]"

    @property
    def key_place(self) -> str:
        """Where a person sets its key."""
        if self.keyring_entry is not None:
            return f"the key-ring's entry {self.keyring_entry} of tutor-tui"
        return self.key_variable or f"api_key_env of [providers.{self.name}]"

    @property
    def wants_key(self) -> bool:
        """Whether it was set up with a key, so that asking without one is in vain."""
        return self.is_configured and bool(self.key_variable or self.keyring_entry)

    @property
    def is_openai(self) -> bool:
        """Whether it is OpenAI's own."""
        return urlsplit(self.base_url).hostname == urlsplit(OPENAI_URL).hostname

    @property
    def is_on_this_machine(self) -> bool:
        """Whether it is reached without a network."""
        import ipaddress  # asked for with the first question, not with the first frame

        name = urlsplit(self.base_url).hostname or ""
        try:
            return ipaddress.ip_address(name).is_loopback
        except ValueError:
            return name == "localhost"


@dataclass(frozen=True, slots=True)
class ModelGroup:
    """A provider's models, as `provider/name`; where it did not say, a sentence why.

    The models of a server of threads have the names that it gives them, and no provider.
    """

    provider: str
    host: str
    models: tuple[str, ...] = ()
    trouble: str | None = None


def find_model(model: str, providers: Mapping[str, Provider]) -> tuple[Provider | None, str | None]:
    """What a model's name means: `provider/name`, a provider's name alone, or a bare name.

    Gives the provider that the name itself names, and the rest; a bare name has no provider, and
    a provider alone no rest. Names of models may hold slashes themselves.
    """
    first, slash, rest = model.partition("/")
    provider = providers.get(first)
    if provider is None:
        return None, model
    return provider, rest if slash and rest else None


def _is_address(text: str) -> bool:
    """Whether it is http(s)://HOST/PATH; a name, a password or a query has no place in it."""
    try:
        parts = urlsplit(text)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    is_plain = all("!" <= character <= "~" for character in text)
    return is_plain and has_port and _is_bare(parts) and parts.scheme in {"http", "https"}


def _is_bare(parts: SplitResult) -> bool:
    return bool(parts.hostname) and not (parts.query or parts.fragment or "@" in parts.netloc)
