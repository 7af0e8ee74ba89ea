"""What the application and its calculating process say to each other: one JSON object a line.

A request is `{"operation", "arguments", "seconds"}`. A reply is `{"result"}` or `{"error"}`, in
the order of the requests. The first line of a new process is `{"ready": true}`. Each line of the
process has in `"processor"` the seconds of processor time that it has used up to then.
"""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.failures import CoreFailedError, UndefinedError
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

MAX_LINE_BYTES: Final = 8 << 20
"""The longest line in either direction."""

READY: Final = {"ready": True}


class ErrorKind(StrEnum):
    """Which error a reply stands for."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    UNDEFINED = "undefined"
    FAILED = "failed"


def line(content: Mapping[str, object]) -> bytes:
    """A line of the protocol, with its end. Raises `TypeError` for what JSON cannot hold."""
    return json.dumps(content, ensure_ascii=True).encode("ascii") + b"\n"


def error_reply(error: Exception) -> dict[str, object]:
    """The reply that lets the other side raise this error again."""
    return {"error": _described(error), "is_spent": isinstance(error, MemoryError)}


def is_spent(reply: object) -> bool:
    """Whether the process that replied has used up its memory and should be replaced."""
    return isinstance(reply, dict) and reply.get("is_spent") is True


def processor_seconds(reply: object) -> float:
    """How much processor time the process had used when it sent this; 0 where it does not tell."""
    used = reply.get("processor") if isinstance(reply, dict) else None
    return float(used) if isinstance(used, int | float) else 0.0


def _described(error: Exception) -> dict[str, object]:
    match error:
        case UnreadableError(reason=reason, text=text, position=position):
            return {
                "kind": ErrorKind.UNREADABLE,
                "title": reason,
                "text": text,
                "position": position,
            }
        case TooLargeError():
            return {"kind": ErrorKind.TOO_LARGE, "title": str(error)}
        case UndefinedError():
            return {"kind": ErrorKind.UNDEFINED, "title": str(error)}
        case MemoryError() | RecursionError():
            title = "That needs more memory than a calculation may use."
            return {"kind": ErrorKind.TOO_LARGE, "title": title}
        case _:
            detail = f"{type(error).__name__}: {error}"[:500]
            return {"kind": ErrorKind.FAILED, "title": "", "detail": detail}


def result_of(reply: object) -> Mapping[str, object]:
    """The result in a reply; raises the error that it holds instead."""
    match reply:
        case {"result": dict(result)}:
            return result
        case {"error": dict(error)}:
            raise _raised(str(error.get("kind")), str(error.get("title")), error)
        case _:
            raise CoreFailedError(
                "The calculation broke off. Please ask again.", "a reply of no known shape"
            )


def _raised(kind: str, title: str, more: Mapping[str, object]) -> Exception:
    match kind:
        case ErrorKind.UNREADABLE:
            position = more.get("position")
            where = position if isinstance(position, int) else 0
            return UnreadableError(title, str(more.get("text", "")), where)
        case ErrorKind.TOO_LARGE:
            return TooLargeError(title)
        case ErrorKind.UNDEFINED:
            return UndefinedError(title)
        case _:
            return CoreFailedError(
                "That calculation met an error inside. Please put the question differently.",
                str(more.get("detail", "")),
            )
