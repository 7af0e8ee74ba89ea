"""New IDs, of the form that the hosted service gave: a prefix and 24 letters or digits."""

import secrets
import string
from typing import Final

_ALPHABET: Final = string.ascii_letters + string.digits
_LENGTH: Final = 24


def _new_id(prefix: str) -> str:
    # One large number is drawn and written in the alphabet: drawing each letter takes ten times as
    # long, with every message that is stored.
    number = secrets.randbelow(len(_ALPHABET) ** _LENGTH)
    letters = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[place])
    return prefix + "".join(letters)


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


def new_step_id() -> str:
    """An ID such as `step_3fKq…`."""
    return _new_id("step_")


def new_thought_id() -> str:
    """An ID such as `thought_3fKq…`, which nobody outside is told."""
    return _new_id("thought_")


def new_file_id() -> str:
    """An ID such as `file-3fKq…`; it is the file's name on the disk too."""
    return _new_id("file-")


def new_vector_store_id() -> str:
    """An ID such as `vs_3fKq…`."""
    return _new_id("vs_")


def new_batch_id() -> str:
    """An ID such as `vsfb_3fKq…`."""
    return _new_id("vsfb_")
