"""A provider of language models: where it answers, and the key that it wants."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit

from tutor_tui.domain.errors import UsageError

OPENAI_URL: Final = "https://api.openai.com/v1"

_NO_ADDRESS: Final = "OPENAI_BASE_URL must be an address such as http://localhost:11434/v1."
_NO_KEY: Final = (
    "OPENAI_API_KEY holds a space, a line break or a letter that no key has: copy the key again."
)


@dataclass(frozen=True, slots=True)
class Provider:
    """An address that speaks Chat Completions, and a key for it (empty where it wants none).

    Its repr shows the host alone. Raises `UsageError` for what cannot be an address or a key: a
    line break in a key would end up in an exception's words.
    """

    base_url: str = field(repr=False)
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if not _is_address(self.base_url):
            raise UsageError(_NO_ADDRESS)
        if not all("!" <= character <= "~" for character in self.key):
            raise UsageError(_NO_KEY)

    def __repr__(self) -> str:
        return f"Provider({self.host!r})"

    @property
    def host(self) -> str:
        """As people are told: "api.openai.com", "localhost:11434"."""
        return urlsplit(self.base_url).netloc

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
