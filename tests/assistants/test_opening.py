"""Whatever stands in the database's place, the application starts and says what it found."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.assistants.histories import DAY, NOW, back_up, files_named, reopen, with_history
from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.assistants import backups
from tutor_tui.assistants.connection import (
    connect,
    connect_memory,
    has_fixed_wal,
    read_pragma,
    transaction,
)
from tutor_tui.assistants.migrations import APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION, migrate
from tutor_tui.assistants.opening import mark_for_check, open_database
from tutor_tui.assistants.upkeep import keep_up
from tutor_tui.backends.port import ThreadMark
from tutor_tui.domain.errors import StoreError, StoreReadOnlyError


def _cut(share: float) -> Callable[[Path], None]:
    def cut(database: Path) -> None:
        data = database.read_bytes()
        database.write_bytes(data[: int(len(data) * share)])

    return cut


def _fill_with_garbage(database: Path) -> None:
    database.write_bytes(b"not a database at all " * 1000)


def _overwrite_pages(database: Path) -> None:
    data = bytearray(database.read_bytes())
    data[4096:20480] = b"\xff" * 16384
    database.write_bytes(data)


def _make_foreign(database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA application_id = 42")


_DAMAGES = [_cut(0), _cut(0.1), _cut(0.5), _cut(0.99), _fill_with_garbage, _overwrite_pages]


async def test_a_history_is_opened_again_without_a_word(tmp_path: Path) -> None:
    await with_history(tmp_path)

    assert await reopen(tmp_path) == ((), ["kept"])


async def test_only_this_person_may_read_the_history(tmp_path: Path) -> None:
    database = await with_history(tmp_path / "data")
    await reopen(tmp_path / "data")

    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    assert database.stat().st_mode & 0o777 == 0o600
    assert {f.stat().st_mode & 0o077 for f in (tmp_path / "data").rglob("*")} == {0}


async def test_a_history_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    database = await with_history(tmp_path)
    database.chmod(0o644)
    await reopen(tmp_path)

    assert database.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [*_DAMAGES, _make_foreign])
async def test_what_cannot_be_read_is_set_aside_whole(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    database = await with_history(tmp_path, messages=30)
    damage(database)
    damaged = database.read_bytes()
    (notice,), titles = await reopen(tmp_path)
    (aside,) = files_named(tmp_path, "tutor.db.bad-*")

    assert titles == []
    assert aside.read_bytes() == damaged
    assert aside.name in notice.text
    assert "a new one was begun" in notice.text
    assert await reopen(tmp_path) == ((), [""])


@pytest.mark.parametrize("damage", _DAMAGES)
async def test_the_newest_good_copy_stands_in_for_a_damaged_history(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    database = await with_history(tmp_path)
    good = back_up(database)
    newer = back_up(database, NOW + DAY)
    damage(newer)
    damage(database)
    (notice,), titles = await reopen(tmp_path)

    assert titles == ["kept"]
    assert good.name in notice.text


async def test_two_damaged_histories_are_both_kept(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / "tutor.db").write_bytes(b"garbage" * 100)
        open_database(tmp_path / "tutor.db", tmp_path / "backups", NOW).db.close()

    assert len(files_named(tmp_path, "tutor.db.bad-*")) == 2


async def test_a_journal_goes_aside_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "tutor.db").write_bytes(b"")
    (tmp_path / "tutor.db-journal").write_bytes(b"the journal")
    open_database(tmp_path / "tutor.db", tmp_path / "backups", NOW).db.close()
    (journal,) = files_named(tmp_path, "tutor.db.bad-*-journal")

    assert journal.read_bytes() == b"the journal"


async def test_a_history_of_a_newer_version_is_only_read(tmp_path: Path) -> None:
    database = await with_history(tmp_path)
    with closing(connect(database)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = database.read_bytes()
    backend = make_backend(tmp_path, ScriptedEngine())
    (notice,) = await backend.open()
    (thread,) = (await backend.list_threads()).data
    with pytest.raises(StoreReadOnlyError, match="update tutor-tui"):
        await backend.create_message(thread.id, "new")
    with pytest.raises(StoreReadOnlyError):
        await backend.create_run(thread.id)
    await backend.desk.save_draft(thread.id, "typed all the same")
    await backend.close()

    assert notice.is_lasting
    assert "newer" in notice.text
    assert database.read_bytes() == before


async def test_without_a_folder_the_application_runs_in_memory(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    backend = make_backend(tmp_path / "home", ScriptedEngine())
    (notice,) = await backend.open()
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "2 + 2?")
    run = await backend.create_run(thread.id)
    events = [event async for event in backend.follow_run(thread.id, run.id)]
    await backend.close()

    assert notice.is_lasting
    assert notice.text.startswith("Nothing is saved: ")
    assert len(events) > 2


async def test_a_write_protected_history_is_shown_and_not_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await with_history(tmp_path)
    before = database.read_bytes()
    # Permissions do not bind the superuser, so the answer to "may I write?" is given here.
    monkeypatch.setattr("os.access", lambda *_: False)
    (notice,), titles = await reopen(tmp_path)

    assert titles == ["kept"]
    assert notice.is_lasting
    assert database.read_bytes() == before


async def test_a_link_to_the_history_stays_a_link(tmp_path: Path) -> None:
    database = await with_history(tmp_path / "real")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tutor.db").symlink_to(database)
    _, titles = await reopen(tmp_path / "data")

    assert titles == ["kept"]
    assert (tmp_path / "data" / "tutor.db").is_symlink()


async def test_a_file_marked_for_a_check_is_checked_whatever_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor_tui.assistants.opening.CHECKED_AT_ONCE", 0)
    database = await with_history(tmp_path, messages=300)
    data = bytearray(database.read_bytes())
    data[-8192:] = b"\xff" * 8192
    database.write_bytes(data)
    unmarked = open_database(database, tmp_path / "backups", NOW)
    unmarked.db.close()
    mark_for_check(database)
    marked = open_database(database, tmp_path / "backups", NOW)
    marked.db.close()

    assert unmarked.notices == ()
    assert len(marked.notices) == 1


async def test_upkeep_asks_for_a_check_of_a_large_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = await with_history(tmp_path, messages=300)
    data = bytearray(database.read_bytes())
    data[-8192:] = b"\xff" * 8192
    database.write_bytes(data)
    monkeypatch.setattr("tutor_tui.assistants.upkeep.CHECKED_AT_ONCE", 0)
    keep_up(database, tmp_path / "backups", NOW)

    assert (tmp_path / "tutor.db.check").exists()


async def test_a_copy_is_made_once_a_day_and_three_are_kept(tmp_path: Path) -> None:
    database = await with_history(tmp_path)
    folder = tmp_path / "copies"
    for day in range(5):
        keep_up(database, folder, NOW + day * DAY)
        keep_up(database, folder, NOW + day * DAY + 3600)
    names = [path.name for path in backups.all_backups(folder)]

    assert len(names) == backups.KEPT
    assert names[0] == f"tutor-{backups.stamp(NOW + 4 * DAY)}.db"
    assert backups.newest_good(folder) == folder / names[0]


def test_no_copy_is_made_of_an_empty_history(tmp_path: Path) -> None:
    open_database(tmp_path / "tutor.db", tmp_path / "backups", NOW).db.close()
    keep_up(tmp_path / "tutor.db", tmp_path / "backups", NOW)

    assert backups.all_backups(tmp_path / "backups") == []


def test_a_new_database_says_whose_it_is(tmp_path: Path) -> None:
    opened = open_database(tmp_path / "tutor.db", tmp_path / "backups", NOW)
    with closing(opened.db) as db:
        assert read_pragma(db, "application_id") == APPLICATION_ID
        assert read_pragma(db, "user_version") == SCHEMA_VERSION
        assert read_pragma(db, "foreign_keys") == 1
        assert read_pragma(db, "trusted_schema") == 0
        assert read_pragma(db, "busy_timeout") == 5000


def test_a_failed_migration_leaves_the_version_before_it() -> None:
    broken = (*MIGRATIONS, ("CREATE TABLE half (x TEXT) STRICT", "this is no SQL"))
    with closing(connect_memory()) as db:
        with pytest.raises(sqlite3.OperationalError):
            migrate(db, broken)

        assert read_pragma(db, "user_version") == len(MIGRATIONS)
        assert db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchone() is None


def test_an_older_database_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    database, folder = tmp_path / "tutor.db", tmp_path / "backups"
    backups.create_private(database)
    with closing(connect(database)) as db, transaction(db):
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("CREATE TABLE from_before (x TEXT)")
    open_database(database, folder, NOW).db.close()
    (copy,) = backups.all_backups(folder)
    with closing(connect(copy)) as db:
        assert read_pragma(db, "user_version") == 0
        assert db.execute("SELECT count(*) FROM from_before").fetchone()[0] == 0


@pytest.mark.parametrize(
    ("version", "is_fixed"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
    ],
)
def test_write_ahead_logs_are_used_where_they_are_safe(
    version: tuple[int, int, int], is_fixed: bool
) -> None:
    assert has_fixed_wal(version) is is_fixed


async def test_the_desk_is_found_as_it_was_left(tmp_path: Path) -> None:
    backend = make_backend(tmp_path, ScriptedEngine())
    await backend.open()
    await backend.desk.select("thread_1")
    await backend.desk.save_draft("thread_1", "half a thou")
    await backend.desk.save_draft("", "for a new thread\0")
    await backend.desk.mark("thread_2", ThreadMark.UNREAD)
    await backend.desk.queue("thread_2", ("then", "and then"))
    await backend.desk.save_draft("thread_3", "gone")
    await backend.desk.forget("thread_3")
    await backend.close()
    again = make_backend(tmp_path, ScriptedEngine())
    await again.open()
    state = await again.desk.load()
    await again.close()

    assert state.selected_thread_id == "thread_1"
    assert state.drafts == {"thread_1": "half a thou", "": "for a new thread\ufffd"}
    assert state.marks == {"thread_2": ThreadMark.UNREAD}
    assert state.queued == {"thread_2": ("then", "and then")}


async def test_a_closed_history_says_so(tmp_path: Path) -> None:
    backend = make_backend(tmp_path, ScriptedEngine())
    await backend.open()
    await backend.close()

    with pytest.raises(StoreError, match="closed"):
        await backend.list_threads()
