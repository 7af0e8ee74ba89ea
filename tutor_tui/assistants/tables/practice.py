"""The rows of what was practised: every marked answer, and a card for each skill."""

import sqlite3
from datetime import UTC, date, datetime

from tutor_tui.domain.practice import MarkedAnswer, Progress, Review, SkillRecord
from tutor_tui.practice.schedule import after_review


def record(db: sqlite3.Connection, run_id: str, marked: MarkedAnswer, now: int) -> None:
    """Keep a marked answer and set its skill's next review; a run's once. `now`: Unix seconds."""
    kept = db.execute(
        "INSERT INTO practice_reviews (run_id, skill, level, next_level, question, answer, given, "
        "is_right, was_helped, reviewed_at, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (run_id) DO NOTHING",
        (
            *(run_id, marked.skill, marked.level, marked.next_level, marked.question),
            *(marked.answer, marked.given, marked.is_right, marked.was_helped, now),
            day_of(now).isoformat(),
        ),
    )
    if kept.rowcount:
        _schedule(db, marked, now)


def day_of(now: float) -> date:
    """The date where the person is at this time; it stays with the answer wherever they go."""
    return datetime.fromtimestamp(now, UTC).astimezone().date()


def _schedule(db: sqlite3.Connection, marked: MarkedAnswer, now: int) -> None:
    row = db.execute("SELECT card FROM practice_cards WHERE skill = ?", (marked.skill,)).fetchone()
    scheduled = after_review(
        row["card"] if row else None,
        is_right=marked.is_right,
        was_helped=marked.was_helped,
        now=now,
    )
    db.execute(
        "INSERT INTO practice_cards (skill, card, due_at) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET card = excluded.card, due_at = excluded.due_at",
        (marked.skill, scheduled.card, scheduled.due_at),
    )


def progress(db: sqlite3.Connection) -> Progress:
    """How every skill stands, and the days on which something was practised."""
    rows = db.execute(
        "SELECT skill, due_at, COUNT(*) AS asked, SUM(is_right) AS answered_right, "
        # Beside MAX, SQLite gives the other columns of the row that has it.
        "MAX(seq), next_level, reviewed_at "
        "FROM practice_reviews JOIN practice_cards USING (skill) GROUP BY skill ORDER BY skill"
    )
    skills = {row["skill"]: _record(row) for row in rows}
    days = db.execute("SELECT DISTINCT day FROM practice_reviews")
    return Progress(skills, frozenset(date.fromisoformat(row["day"]) for row in days))


def reviews(db: sqlite3.Connection) -> tuple[Review, ...]:
    """Every marked answer, oldest first."""
    rows = db.execute("SELECT * FROM practice_reviews ORDER BY seq")
    return tuple(_review(row) for row in rows)


def _record(row: sqlite3.Row) -> SkillRecord:
    return SkillRecord(
        skill=row["skill"],
        level=row["next_level"],
        asked=row["asked"],
        right=row["answered_right"],
        due_at=row["due_at"],
        reviewed_at=row["reviewed_at"],
    )


def _review(row: sqlite3.Row) -> Review:
    marked = MarkedAnswer(
        skill=row["skill"],
        level=row["level"],
        next_level=row["next_level"],
        question=row["question"],
        answer=row["answer"],
        given=row["given"],
        is_right=bool(row["is_right"]),
        was_helped=bool(row["was_helped"]),
    )
    day = date.fromisoformat(row["day"])
    return Review(marked=marked, reviewed_at=row["reviewed_at"], day=day)
