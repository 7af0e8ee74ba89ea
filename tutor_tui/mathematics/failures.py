"""What can go wrong with a calculation besides its text: no value, no time, no worker."""

from tutor_tui.domain.errors import TutorError


class UndefinedError(ValueError):
    """An expression that has no value, such as 1/0. Its text is a plain sentence."""


class CoreTimeoutError(TutorError):
    """A calculation took longer than it may; its process was stopped."""


class CoreFailedError(TutorError):
    """The process that calculates broke off, could not be started, or met an error of its own."""
