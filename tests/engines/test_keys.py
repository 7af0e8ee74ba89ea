"""A key that is kept in the system's key-ring."""

from collections.abc import Iterator
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from tests.engines.misbehaving import Misbehaving, answer
from tests.engines.models import text_of
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.chat_completions import ChatCompletions
from tutor_tui.engines.keys import with_key

KEY = "sk-test-0123456789"


class _Ring(KeyringBackend):
    """A key-ring in memory."""

    priority = 1
    keys: ClassVar[dict[tuple[str, str], str]] = {}
    is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self.keys.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.keys[service, username] = password


@pytest.fixture
def ring() -> Iterator[_Ring]:
    before, ring = keyring.get_keyring(), _Ring()  # type: ignore[no-untyped-call]  # as the library has it
    ring.keys.clear()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def _provider(base_url: str = "http://127.0.0.1:1/v1") -> Provider:
    return Provider(
        base_url, name="a", key_variable=None, keyring_entry="router", is_configured=True
    )


async def test_the_key_of_the_key_ring_is_sent(server: Misbehaving, ring: _Ring) -> None:
    ring.keys["tutor-tui", "router"] = f"{KEY}\n"
    server.script(*answer("Four."))
    engine = ChatCompletions(_provider(server.base_url), "small")

    assert await text_of(engine) == "Four."
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"
    await engine.close()


def test_a_key_ring_without_the_key_says_how_to_put_it_there(ring: _Ring) -> None:
    with pytest.raises(EngineError, match="run keyring set tutor-tui router once"):
        with_key(_provider())


def test_a_locked_key_ring_is_told(ring: _Ring) -> None:
    ring.is_locked = True

    with pytest.raises(EngineError, match="cannot be opened here: unlock it"):
        with_key(_provider())


def test_what_is_no_key_is_told_and_not_shown(ring: _Ring) -> None:
    ring.keys["tutor-tui", "router"] = "sk-a b"

    with pytest.raises(EngineError, match="entry router of tutor-tui holds a space") as caught:
        with_key(_provider())
    assert "sk-a" not in f"{caught.value!r}{caught.value.__cause__!r}"


def test_a_key_of_the_environment_needs_no_key_ring() -> None:
    provider = Provider("http://127.0.0.1:1/v1", KEY, keyring_entry="router")

    assert with_key(provider) is provider
