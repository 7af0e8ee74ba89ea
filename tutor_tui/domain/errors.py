"""The error tree. Every member can be shown to a person as it is.

TutorError
├── UsageError          a command line, setting or request that cannot be carried out
├── NotFoundError       no such assistant, thread, message or run
├── ThreadBusyError     the thread has an active run
├── StoreError          the database cannot be used
│   ├── StoreReadOnlyError   it can be read, not written
│   └── StoreFullError       no room on the disk
├── BackendError        the server that has the threads cannot be reached, or refuses
└── EngineError         what answers a run could not
"""

from typing import ClassVar, Literal


class TutorError(Exception):
    """An error with a title for a person and a detail for a bug report.

    `title` is one plain sentence that says what to do. `detail` never holds a key.
    """

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.detail = detail


class UsageError(TutorError):
    """A command line, a setting or a request that cannot be carried out as given.

    `param` names what is wrong in a request, `code` says how, both in the API's words.
    """

    def __init__(
        self, title: str, detail: str = "", *, param: str | None = None, code: str | None = None
    ) -> None:
        super().__init__(title, detail)
        self.param = param
        self.code = code


class NotFoundError(TutorError):
    """No such object. `param` names where a request asked for it, if that was its body."""

    def __init__(self, title: str, detail: str = "", *, param: str | None = None) -> None:
        super().__init__(title, detail)
        self.param = param


class ThreadBusyError(TutorError):
    """A thread has one active run at most, and takes no message meanwhile."""


class StoreError(TutorError):
    """The database cannot be used."""


class StoreReadOnlyError(StoreError):
    """The database can be read, not written."""


class StoreFullError(StoreError):
    """There is no room left for what was to be stored."""


class BackendError(TutorError):
    """The server that has the threads cannot be reached, refuses, or sends what is no answer."""


class EngineError(TutorError):
    """What answers a run could not; becomes the run's `last_error`."""

    code: ClassVar[Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]] = (
        "server_error"
    )
