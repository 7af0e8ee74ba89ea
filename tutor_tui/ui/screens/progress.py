"""What was practised, how it went and what is due; a topic that is chosen is practised."""

import logging
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import ClassVar, Final

from textual.content import Content

from tutor_tui.backends.port import PracticeRecords
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.practice import PracticeTopic, Progress, SkillRecord
from tutor_tui.ui.screens.pick import PickScreen
from tutor_tui.ui.widgets.line_edit import LineEdit

REVIEW: Final = "/review"
"""The words that the tutor knows as a wish to go through what is due."""

_LOGGER = logging.getLogger(__name__)
_TITLE_WIDTH: Final = 32
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_READING: Final = "Reading what was practised…"


class ProgressScreen(PickScreen):
    """Gives the message that starts the practice which was chosen. `now` is in Unix seconds."""

    HEADING: ClassVar[str] = "Practice"
    PLACEHOLDER: ClassVar[str] = "Part of a topic"

    def __init__(self, records: PracticeRecords, now: float) -> None:
        super().__init__()
        self._records = records
        self._now = now
        self._topics: Mapping[str, PracticeTopic] = {}
        self._progress = Progress()
        self._summary = _READING

    def on_mount(self) -> None:
        """The dialog is there before its records."""
        self.run_worker(self._read(), exit_on_error=False)

    async def _read(self) -> None:
        try:
            self._topics = await self._records.topics()
            self._progress = await self._records.progress()
            self._summary = self._told()
        except TutorError as error:
            self._summary = error.title
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Reading what was practised failed")
            self._summary = "What was practised could not be read; the log file says why."
        self.look_for(self.query_one(LineEdit).text.strip())

    def look_for(self, query: str) -> None:
        """The topics of a name or field: what is due, what was practised, and the rest."""
        wanted = query.casefold()
        lines = [line for line, words in self._lines() if wanted in words.casefold()]
        self.offer(lines, self._summary if lines or not query else "Nothing found")

    def _lines(self) -> Iterator[tuple[tuple[str, Content], str]]:
        """Each line with the words by which it is found."""
        records = self._progress.skills
        due = self._progress.due(self._now)
        later = sorted(
            (record for record in records.values() if not record.is_due(self._now)),
            key=lambda record: (record.due_at, record.skill),
        )
        if due:
            review = _review_line(len(due))
            yield (REVIEW, review), review.plain
        for record in (*due, *later):
            if topic := self._topics.get(record.skill):
                yield self._line(topic.title, record), _words_of(topic)
        for name, topic in self._topics.items():
            if name not in records:
                yield _fresh_line(topic), _words_of(topic)

    def _line(self, title: str, record: SkillRecord) -> tuple[str, Content]:
        is_due = record.is_due(self._now)
        return f"/practice {title}", Content.assemble(
            title.ljust(_TITLE_WIDTH),
            (f"level {record.level}  ", "$secondary"),
            f"{record.right:>4} of {record.asked:<4} {_percent(record):>5}  ",
            (f"due {_when(record.due_at - self._now)}", "$warning" if is_due else "$text-muted"),
        )

    def _told(self) -> str:
        records = self._progress.skills.values()
        if not records:
            return "Nothing practised yet · Enter starts a topic"
        right, asked = sum(one.right for one in records), sum(one.asked for one in records)
        streak = self._progress.streak(datetime.fromtimestamp(self._now, UTC).astimezone().date())
        days = "1 day" if streak == 1 else f"{streak} days"
        due = len(self._progress.due(self._now))
        return f"{days} in a row · {right} of {asked} right · {due} due · Enter practises"


def _words_of(topic: PracticeTopic) -> str:
    return "\n".join((topic.title, topic.field, *topic.names))


def _fresh_line(topic: PracticeTopic) -> tuple[str, Content]:
    title = topic.title.ljust(_TITLE_WIDTH)
    return f"/practice {topic.title}", Content.assemble(title, (topic.field, "$text-muted"))


def _review_line(due: int) -> Content:
    what = "the topic that is due" if due == 1 else f"the {due} topics that are due"
    return Content.styled(f"Review {what}", "bold $accent")


def _percent(record: SkillRecord) -> str:
    return f"{100 * record.right // record.asked} %"


def _when(seconds: float) -> str:
    """How far away that is, in the largest unit that fits."""
    if seconds <= 0:
        return "now"
    if seconds < _HOUR:
        return f"in {max(1, round(seconds / _MINUTE))} min"
    if seconds < _DAY:
        return f"in {round(seconds / _HOUR)} h"
    days = round(seconds / _DAY)
    return "tomorrow" if days == 1 else f"in {days} days"
