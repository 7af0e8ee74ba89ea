"""What the parts of the service share."""

from dataclasses import dataclass
from typing import TypeVar

from tutor_tui.assistants import limits
from tutor_tui.assistants.folder import FileFolder
from tutor_tui.assistants.running import Runner
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.timing import Timing
from tutor_tui.domain.objects import Metadata
from tutor_tui.domain.values import Unset

T = TypeVar("T")


@dataclass
class Part:
    """A store, what answers runs in it, and the files beside it."""

    store: Store
    runner: Runner
    timing: Timing
    folder: FileFolder


def given(asked: T | Unset, present: T) -> T:
    """What was asked for, or what is there where nothing was."""
    return present if isinstance(asked, Unset) else asked


def given_metadata(asked: Metadata | Unset | None, present: Metadata) -> Metadata:
    """The same for metadata, which null empties."""
    return present if isinstance(asked, Unset) else limits.accepted_metadata(asked or {})
