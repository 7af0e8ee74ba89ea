"""The shape of the database, and how a file of an older version gets there.

`user_version` counts the migrations that a file has had. Each runs in a transaction of its own and
reads the version again inside it, so that two programs that start together do each step once.
"""

import sqlite3
from collections.abc import Sequence
from typing import Final

from tutor_tui.assistants.connection import read_pragma, transaction

APPLICATION_ID: Final = 0x7475746F  # "tuto": tells our file from any other program's

_FIRST: Final = (
    """
    CREATE TABLE assistants (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        model TEXT NOT NULL,
        name TEXT,
        description TEXT,
        instructions TEXT,
        metadata TEXT NOT NULL DEFAULT '{}',
        is_default INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE UNIQUE INDEX one_default_assistant ON assistants (is_default) WHERE is_default = 1",
    """
    CREATE TABLE threads (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        metadata TEXT NOT NULL DEFAULT '{}'
    ) STRICT
    """,
    """
    CREATE TABLE messages (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
        created_at INTEGER NOT NULL,
        role TEXT NOT NULL,
        status TEXT NOT NULL,
        completed_at INTEGER,
        incomplete_at INTEGER,
        incomplete_reason TEXT,
        assistant_id TEXT,
        run_id TEXT,
        metadata TEXT NOT NULL DEFAULT '{}',
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX messages_of_thread ON messages (thread_id, seq)",
    "CREATE INDEX messages_of_run ON messages (run_id) WHERE run_id IS NOT NULL",
    """
    CREATE TABLE runs (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        thread_id TEXT NOT NULL REFERENCES threads (id) ON DELETE CASCADE,
        assistant_id TEXT NOT NULL,
        status TEXT NOT NULL,
        model TEXT NOT NULL,
        instructions TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        expires_at INTEGER,
        started_at INTEGER,
        completed_at INTEGER,
        cancelled_at INTEGER,
        failed_at INTEGER,
        error_code TEXT,
        error_message TEXT,
        metadata TEXT NOT NULL DEFAULT '{}',
        owner TEXT
    ) STRICT
    """,
    "CREATE INDEX runs_of_thread ON runs (thread_id, seq)",
    """
    CREATE UNIQUE INDEX one_active_run ON runs (thread_id)
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling')
    """,
    """
    CREATE TABLE desk (
        kind TEXT NOT NULL,
        thread_id TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (kind, thread_id)
    ) STRICT, WITHOUT ROWID
    """,
)

_WHOLE_API: Final = (
    "ALTER TABLE assistants ADD COLUMN options TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE threads ADD COLUMN options TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE messages ADD COLUMN content TEXT",
    "ALTER TABLE messages ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE runs ADD COLUMN options TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE runs ADD COLUMN required_action TEXT",
    "ALTER TABLE runs ADD COLUMN incomplete_reason TEXT",
    "ALTER TABLE runs ADD COLUMN prompt_tokens INTEGER",
    "ALTER TABLE runs ADD COLUMN completion_tokens INTEGER",
    "CREATE INDEX waiting_runs ON runs (expires_at) WHERE status = 'requires_action'",
    """
    CREATE TABLE run_steps (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        run_id TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        thread_id TEXT NOT NULL,
        assistant_id TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        status TEXT NOT NULL,
        details TEXT NOT NULL,
        error_code TEXT,
        error_message TEXT,
        expired_at INTEGER,
        cancelled_at INTEGER,
        failed_at INTEGER,
        completed_at INTEGER,
        prompt_tokens INTEGER NOT NULL DEFAULT 0,
        completion_tokens INTEGER NOT NULL DEFAULT 0,
        metadata TEXT NOT NULL DEFAULT '{}'
    ) STRICT
    """,
    "CREATE INDEX steps_of_run ON run_steps (run_id, seq)",
    """
    CREATE TABLE files (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        filename TEXT NOT NULL,
        purpose TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        expires_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX expiring_files ON files (expires_at) WHERE expires_at IS NOT NULL",
    """
    CREATE TABLE vector_stores (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        name TEXT,
        description TEXT,
        expires_after_days INTEGER,
        last_active_at INTEGER NOT NULL,
        metadata TEXT NOT NULL DEFAULT '{}'
    ) STRICT
    """,
    """
    CREATE TABLE vector_store_files (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL REFERENCES files (id) ON DELETE CASCADE,
        vector_store_id TEXT NOT NULL REFERENCES vector_stores (id) ON DELETE CASCADE,
        batch_id TEXT,
        created_at INTEGER NOT NULL,
        usage_bytes INTEGER NOT NULL,
        status TEXT NOT NULL,
        chunking_strategy TEXT NOT NULL,
        attributes TEXT NOT NULL DEFAULT '{}',
        UNIQUE (vector_store_id, id)
    ) STRICT
    """,
    "CREATE INDEX files_of_store ON vector_store_files (vector_store_id, seq)",
    "CREATE INDEX stores_of_file ON vector_store_files (id)",
    "CREATE INDEX files_of_batch ON vector_store_files (batch_id) WHERE batch_id IS NOT NULL",
    """
    CREATE TABLE vector_store_batches (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        vector_store_id TEXT NOT NULL REFERENCES vector_stores (id) ON DELETE CASCADE,
        created_at INTEGER NOT NULL
    ) STRICT
    """,
)

_PRACTICE: Final = (
    """
    CREATE TABLE practice_reviews (
        seq INTEGER PRIMARY KEY,
        run_id TEXT NOT NULL UNIQUE,
        skill TEXT NOT NULL,
        level INTEGER NOT NULL,
        next_level INTEGER NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        given TEXT NOT NULL,
        is_right INTEGER NOT NULL,
        was_helped INTEGER NOT NULL,
        reviewed_at INTEGER NOT NULL,
        day TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reviews_of_skill ON practice_reviews (skill, seq)",
    """
    CREATE TABLE practice_cards (
        skill TEXT PRIMARY KEY,
        card TEXT NOT NULL,
        due_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)

_RESUMING: Final = (
    "ALTER TABLE runs ADD COLUMN resume_token TEXT",
    "ALTER TABLE runs ADD COLUMN resume_length INTEGER NOT NULL DEFAULT 0",
)

_THOUGHTS: Final = (
    """
    CREATE TABLE thoughts (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        run_id TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        message_id TEXT REFERENCES messages (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        seconds REAL NOT NULL,
        is_kept INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX thoughts_of_run ON thoughts (run_id, seq)",
    "CREATE INDEX thoughts_of_message ON thoughts (message_id) WHERE message_id IS NOT NULL",
)

Migration = Sequence[str]
MIGRATIONS: Final[tuple[Migration, ...]] = (_FIRST, _WHOLE_API, _PRACTICE, _RESUMING, _THOUGHTS)
SCHEMA_VERSION: Final = len(MIGRATIONS)


def migrate(db: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a database up to date. What fails leaves the version before it, whole."""
    for version, statements in enumerate(migrations, start=1):
        with transaction(db):
            if read_pragma(db, "user_version") >= version:
                continue
            for statement in statements:
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {version}")
