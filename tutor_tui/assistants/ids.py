"""New IDs, of the form that the hosted service gave: a prefix and 24 letters or digits."""

import secrets
import string
from typing import Final

_ALPHABET: Final = string.ascii_letters + string.digits


def _new_id(prefix: str) -> str:
    return prefix + "".join(secrets.choice(_ALPHABET) for _ in range(24))


def new_assistant_id() -> str:
    """An ID such as `asst_3fKq…`."""
    return _new_id("asst_")


def new_thread_id() -> str:
    """An ID such as `thread_3fKq…`."""
    return _new_id("thread_")


def new_message_id() -> str:
    """An ID such as `msg_3fKq…`."""
    return _new_id("msg_")


def new_run_id() -> str:
    """An ID such as `run_3fKq…`."""
    return _new_id("run_")
