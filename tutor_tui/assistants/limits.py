"""What a request may hold; what is beyond is refused in the hosted service's words."""

from typing import Final

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Metadata
from tutor_tui.domain.text import clean_text

MAX_PAIRS: Final = 16
MAX_KEY: Final = 64
MAX_VALUE: Final = 512
MAX_TEXT: Final = 256_000
MAX_PAGE: Final = 100


def accepted_metadata(metadata: Metadata) -> dict[str, str]:
    """The metadata, cleaned. Raises `UsageError` where it is over the limits."""
    if len(metadata) > MAX_PAIRS:
        raise UsageError(
            "Invalid 'metadata': too many properties. Expected an object with at most "
            f"{MAX_PAIRS} properties, but got an object with {len(metadata)} properties instead."
        )
    cleaned = {clean_text(key): clean_text(value) for key, value in metadata.items()}
    for key, value in cleaned.items():
        _check_length("metadata", key, MAX_KEY)
        _check_length(f"metadata.{key}", value, MAX_VALUE)
    return cleaned


def accepted_text(text: str) -> str:
    """A message's text, cleaned. Raises `UsageError` where it is empty or too long."""
    if not text.strip():
        raise UsageError("Message content must be non-empty.")
    _check_length("content", text, MAX_TEXT)
    return clean_text(text)


def accepted_limit(limit: int, maximum: int = MAX_PAGE) -> int:
    """The size of a page. Raises `UsageError` outside 1 to the maximum."""
    if limit < 1:
        raise UsageError(
            f"Invalid 'limit': integer below minimum value. Expected a value >= 1, but got {limit} "
            "instead."
        )
    if limit > maximum:
        raise UsageError(
            f"Invalid 'limit': integer above maximum value. Expected a value <= {maximum}, "
            f"but got {limit} instead."
        )
    return limit


def _check_length(name: str, text: str, maximum: int) -> None:
    if len(text) > maximum:
        raise UsageError(
            f"Invalid '{name}': string too long. Expected a string with maximum length {maximum}, "
            f"but got a string with length {len(text)} instead."
        )
