"""What a person sends about formulas of an answer that do not hold."""

from typing import Final

from tutor_tui.domain.checks import Finding, Mark
from tutor_tui.domain.text import one_line
from tutor_tui.ui.widgets.message_log import Entry

_MOST: Final = 5
_LONGEST: Final = 200


def disputed(entry: Entry | None) -> tuple[Finding, ...]:
    """The findings of an entry that do not hold."""
    findings = () if entry is None else entry.findings
    return tuple(finding for finding in findings if finding.mark is Mark.DISAGREES)


def request_about(entry: Entry) -> str:
    """A request to answer again, with each counter-example.

    It calls the formulas wrong, so that nothing takes them for given when the next answer is
    checked.
    """
    told = [_told(finding, entry.source) for finding in disputed(entry)[:_MOST]]
    if len(told) == 1:
        return f"Please check your answer, this is wrong: {told[0]}."
    listed = "\n".join(f"- {one}" for one in told)
    return f"Please check your answer, these are wrong:\n{listed}"


def _told(finding: Finding, source: str) -> str:
    formula = one_line(finding.formula(source), limit=_LONGEST).replace("`", "'")
    return f"`{formula}` does not hold, because {finding.how}" if finding.how else f"`{formula}`"
