"""What the log is given to show: one entry for each message."""

from dataclasses import dataclass
from enum import StrEnum

from tutor_tui.domain.checks import Finding
from tutor_tui.domain.thoughts import Thought


class Tone(StrEnum):
    """How an entry stands; each is also told in words or signs, never by colour alone."""

    NORMAL = "normal"
    FAILED = "failed"
    STOPPED = "stopped"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message as the log shows it.

    `key` is unique in the log. `source` is Markdown, or literal text where `is_markdown` is
    false. `mark` is a short verdict whose first character chooses its colour ("✓ checked by
    substitution"); `findings` are the marks of single formulas of the source; `note` is a quiet
    last line ("stopped here"). `thought` is what its model thought before it, folded away above
    the text; `is_thinking` while more of it comes.
    """

    key: str
    speaker: str
    source: str
    is_markdown: bool
    time: str = ""
    mark: str = ""
    tone: Tone = Tone.NORMAL
    note: str = ""
    findings: tuple[Finding, ...] = ()
    thought: Thought | None = None
    is_thinking: bool = False
