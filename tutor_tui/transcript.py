"""Threads, answers and lists of threads as text for pipes and files. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from tutor_tui.domain.checks import Check, Mark, check_of
from tutor_tui.domain.objects import Message, MessageStatus, Role
from tutor_tui.domain.text import one_line, without_controls
from tutor_tui.domain.thoughts import Thought
from tutor_tui.saved_threads import SavedThread

_CODE_SPAN: Final = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_FENCE: Final = re.compile(r"^ {0,3}(```|~~~)")


def plain_answer(message: Message) -> str:
    """An answer as plain text: code spans without their back-ticks, then what its check found."""
    check = check_of(message)
    found = () if check is None else (*finding_lines(message.text, check), check.line)
    parts = (_without_code_marks(message.text).strip(), *found)
    return without_controls("\n".join(part for part in parts if part))


def finding_lines(text: str, check: Check) -> Iterable[str]:
    """Each formula that was checked, with its mark, and why it does not hold."""
    for finding in check.findings:
        if finding.mark is not Mark.UNCHECKED:
            how = f": {finding.how}" if finding.how else ""
            yield f"{finding.mark.sign} {finding.formula(text)}{how}"


def _without_code_marks(markdown: str) -> str:
    """Markdown without back-ticks; what stands between fences is left as it is."""
    shown: list[str] = []
    paragraph: list[str] = []
    is_fenced = False
    for line in markdown.splitlines():
        if _FENCE.match(line):
            is_fenced = not is_fenced
            shown.append(_without_spans(paragraph))
            paragraph = []
        elif is_fenced:
            shown.append(line)
        else:
            paragraph.append(line)
    shown.append(_without_spans(paragraph))
    return "\n".join(part for part in shown if part)


def _without_spans(lines: Sequence[str]) -> str:
    return _CODE_SPAN.sub(lambda span: span[2].strip(), "\n".join(lines))


def thread_markdown(
    title: str,
    messages: Iterable[Message],
    *,
    assistant: str = "Tutor",
    with_thoughts: bool = False,
) -> str:
    """A whole thread, oldest message first, as a Markdown document that ends in a newline.

    What models thought is quoted above their answers, only where that is wanted.
    """
    parts = [f"# {one_line(title, limit=200)}"]
    for message in messages:
        speaker = "You" if message.role is Role.USER else one_line(assistant, limit=80)
        thought = message.thought if with_thoughts else None
        quoted = [] if thought is None else [_quoted(thought)]
        parts += [f"**{speaker}**", *quoted, *_paragraphs(message)]
    return "\n\n".join(parts) + "\n"


def _quoted(thought: Thought) -> str:
    """Thoughts as a quotation of literal text."""
    lines = without_controls(thought.text).strip().splitlines()
    return "\n".join(["> *Thought:*", ">", *(f">     {line}" for line in lines)])


def _paragraphs(message: Message) -> Iterable[str]:
    check = check_of(message)
    yield without_controls(message.text).strip()
    if message.status is MessageStatus.INCOMPLETE:
        yield "*The answer was cut off here.*"
    if check is None:
        return
    for line in finding_lines(message.text, replace(check, findings=check.disputed)):
        yield f"*{without_controls(line)}*"
    yield f"*{without_controls(check.line)}*"


def thread_lines(threads: Iterable[SavedThread]) -> str:
    """A list of threads, one a line: ID, a tab, title; a pin is a star before the title."""
    return "".join(
        f"{thread.id}\t{'* ' if thread.is_pinned else ''}{one_line(thread.title, limit=200)}\n"
        for thread in threads
    )
