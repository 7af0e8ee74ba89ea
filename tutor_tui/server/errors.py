"""Errors of the service as the hosted one sent them: a status, and always the same body.

Nothing here ever repeats a key, a path of this machine or a traceback.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tutor_tui.domain.errors import (
    NotFoundError,
    StoreError,
    StoreFullError,
    StoreReadOnlyError,
    ThreadBusyError,
    TutorError,
    UsageError,
)

_UNFORESEEN: Final = "The server had an error while processing your request. Its log says which."
_NO_RETRY: Final = {"x-should-retry": "false"}
"""The API's client repeats a request after any 5xx, and what was stored would be stored twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorAnswer:
    """What a client is told instead of what it asked for."""

    status: int
    message: str
    type: str = "invalid_request_error"
    param: str | None = None
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, object]:
        """The answer's JSON."""
        return {"error": self.detail}

    @property
    def detail(self) -> dict[str, object]:
        """What stands in the body under `error`; alone, the data of a stream's error event."""
        return {"message": self.message, "type": self.type, "param": self.param, "code": self.code}


def answer_to(error: Exception) -> ErrorAnswer:
    """What a client is told of an error; of one that nobody foresaw, only that there was one."""
    match error:
        case UsageError():
            return ErrorAnswer(status=400, message=error.title, param=error.param, code=error.code)
        case ThreadBusyError():
            # 409 would be repeated by the API's client, which doubles messages.
            return ErrorAnswer(status=400, message=error.title)
        case NotFoundError():
            return ErrorAnswer(status=404, message=error.title, param=error.param)
        case StoreFullError():
            return _server_error(507, error.title, "storage_full")
        case StoreReadOnlyError():
            return _server_error(503, error.title, "storage_read_only")
        case StoreError():
            return _server_error(500, error.title, "storage_error")
        case TutorError():
            return _server_error(500, error.title, None)
        case _:
            return _server_error(500, _UNFORESEEN, None)


def _server_error(status: int, message: str, code: str | None) -> ErrorAnswer:
    return ErrorAnswer(
        status=status, message=message, type="server_error", code=code, headers=_NO_RETRY
    )
