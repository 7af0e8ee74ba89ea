"""A provider's key where it is not in the environment: in the system's key-ring.

The library `keyring` is optional and is loaded when a key is asked for; both may take a while
and may ask the person to unlock the ring, so this is called beside the event loop.
"""

from dataclasses import replace
from typing import Final

from tutor_tui.domain.errors import EngineError, UsageError
from tutor_tui.domain.provider import Provider

SERVICE: Final = "tutor-tui"
"""Under which the key-ring keeps the keys of this program."""


def with_key(provider: Provider) -> Provider:
    """The provider with its key. Raises `EngineError` where the key-ring does not give it."""
    if provider.key or provider.keyring_entry is None:
        return provider
    try:
        return replace(provider, key=_read(provider.keyring_entry).strip())
    except UsageError as error:
        raise EngineError(error.title) from None


def _read(entry: str) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError as error:
        raise EngineError(
            "The key-ring cannot be read: install the package keyring, or use api_key_env."
        ) from error
    try:
        key = keyring.get_password(SERVICE, entry)
    except KeyringError as error:
        raise EngineError(
            "The key-ring cannot be opened here: unlock it, or use api_key_env."
        ) from error
    if not key:
        raise EngineError(
            f"The key-ring has no key {entry}: run keyring set {SERVICE} {entry} once."
        )
    return key
