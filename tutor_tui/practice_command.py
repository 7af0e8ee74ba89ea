"""`tutor-tui practice export`: what was practised, for Anki and for a spreadsheet.

Anki gets plain text with tabs, which it imports itself and, unlike a packed deck, reads and merges
again without a further library: a question that is there already is brought up to date.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.practice import PracticeTopic, Review
from tutor_tui.domain.text import without_controls

if TYPE_CHECKING:
    from tutor_tui.backends.port import Backend, PracticeRecords

_DONE: Final = 0
_ANKI_HEAD: Final = ("#separator:tab", "#html:false", "#deck:tutor-tui", "#tags column:3")
_CSV_HEAD: Final = (
    *("time", "day", "topic", "level", "question", "answer", "given", "right", "hints"),
)


def add_practice(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `practice` to the commands."""
    practice = commands.add_parser(
        "practice",
        help="export what was practised",
        description="What was practised; /practice TOPIC in a thread starts it.",
    )
    actions = practice.add_subparsers(metavar="ACTION", dest="action", required=True)
    export = actions.add_parser(
        "export",
        help="write it to a file",
        description="Write what was practised to a file; - for standard output. Anki takes the "
        "first by File > Import.",
    )
    where = export.add_mutually_exclusive_group(required=True)
    where.add_argument("--anki", metavar="FILE", help="a card for each problem, for Anki")
    where.add_argument("--csv", metavar="FILE", help="a line for each answer")


async def run_practice(
    backend: "Backend", records: "PracticeRecords", options: argparse.Namespace, out: TextIO
) -> int:
    """Write the file that the options name; gives the exit code. Opens and closes the backend."""
    await backend.open()
    try:
        topics, reviews = await records.topics(), await records.reviews()
    finally:
        await backend.close()
    _put(options, topics, reviews, out)
    return _DONE


def _put(
    options: argparse.Namespace,
    topics: Mapping[str, PracticeTopic],
    reviews: Sequence[Review],
    out: TextIO,
) -> None:
    name = options.anki or options.csv
    if name == "-":
        _write(options, topics, reviews, out)
        return
    try:
        with Path(name).open("w", encoding="utf-8", newline="") as file:
            _write(options, topics, reviews, file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no file"
        raise UsageError(f"{without_controls(name)} cannot be written: {reason}.") from error


def _write(
    options: argparse.Namespace,
    topics: Mapping[str, PracticeTopic],
    reviews: Sequence[Review],
    file: TextIO,
) -> None:
    if options.anki:
        file.writelines(f"{line}\n" for line in anki_lines(topics, reviews))
    else:
        csv.writer(file).writerows([_CSV_HEAD, *csv_rows(topics, reviews)])


def anki_lines(topics: Mapping[str, PracticeTopic], reviews: Iterable[Review]) -> Iterable[str]:
    """A file that Anki imports: each problem once, with its answer and its topic as a tag."""
    yield from _ANKI_HEAD
    cards = {review.marked.question: review.marked for review in reviews}
    for question, marked in cards.items():
        tag = _title(topics, marked.skill).replace(" ", "_")
        yield "\t".join(_cell(text) for text in (question, marked.answer, f"{tag} tutor-tui"))


def _cell(text: str) -> str:
    """Without what would end a cell or open a quoted one."""
    return " ".join(without_controls(text).replace("`", "").replace('"', "”").split())


def csv_rows(
    topics: Mapping[str, PracticeTopic], reviews: Iterable[Review]
) -> Iterable[tuple[str | int, ...]]:
    """A row for each answer, oldest first; times are in UTC, the day is the person's own."""
    for review in reviews:
        marked = review.marked
        yield (
            datetime.fromtimestamp(review.reviewed_at, UTC).isoformat(),
            review.day.isoformat(),
            _title(topics, marked.skill),
            marked.level,
            without_controls(marked.question),
            marked.answer,
            without_controls(marked.given),
            "yes" if marked.is_right else "no",
            "yes" if marked.was_helped else "no",
        )


def _title(topics: Mapping[str, PracticeTopic], skill: str) -> str:
    """What people call a skill; its name where it is none of today's."""
    return topics[skill].title if skill in topics else skill
