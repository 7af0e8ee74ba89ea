"""Work that shares a transaction: told when it is safe, undone piece by piece."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tutor_tui.assistants.batches import carry_out
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import desk
from tutor_tui.domain.errors import NotFoundError, StoreError


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE words (word TEXT UNIQUE, CHECK (word <> 'never'))")
        yield connection


def _words(db: sqlite3.Connection) -> list[str]:
    return [word for (word,) in db.execute("SELECT word FROM words")]


def test_a_piece_that_fails_takes_back_its_own_work_alone(db: sqlite3.Connection) -> None:
    def write_and_fail() -> None:
        db.execute("INSERT INTO words VALUES ('half')")
        raise NotFoundError("nothing there")

    outcomes = carry_out(
        db,
        [
            lambda: db.execute("INSERT INTO words VALUES ('one')").rowcount,
            write_and_fail,
            lambda: db.execute("INSERT INTO words VALUES ('never')"),
            lambda: _words(db),
        ],
    )

    assert _words(db) == ["one"]
    assert (outcomes[0].result, outcomes[0].problem) == (1, None)
    assert isinstance(outcomes[1].problem, NotFoundError)
    assert isinstance(outcomes[2].problem, sqlite3.IntegrityError)
    assert outcomes[3].result == ["one"]


def test_pieces_that_change_nothing_where_they_fail_cost_no_savepoint(
    db: sqlite3.Connection,
) -> None:
    said: list[str] = []
    db.set_trace_callback(said.append)

    def find_nothing() -> None:
        raise NotFoundError("nothing there")

    outcomes = carry_out(
        db, [lambda: db.execute("INSERT INTO words VALUES ('one')").rowcount, find_nothing]
    )

    assert outcomes[0].result == 1
    assert isinstance(outcomes[1].problem, NotFoundError)
    assert [statement.split()[0] for statement in said] == ["BEGIN", "INSERT", "COMMIT"]


def test_where_the_transaction_fails_nobody_is_told_a_success(db: sqlite3.Connection) -> None:
    def undo_everything() -> None:
        db.execute("INSERT OR ROLLBACK INTO words VALUES ('never')")

    outcomes = carry_out(
        db, [lambda: db.execute("INSERT INTO words VALUES ('one')"), undo_everything]
    )

    assert _words(db) == []
    assert not db.in_transaction
    assert [type(outcome.problem) for outcome in outcomes] == [sqlite3.IntegrityError] * 2


def _draft(thread_id: str) -> Callable[[sqlite3.Connection], None]:
    return lambda db: desk.put(db, "draft", thread_id, "unsent")


def _drafts(db: sqlite3.Connection) -> dict[str, str]:
    return dict(desk.load(db).drafts)


async def test_writes_that_wait_together_are_made_safe_together(tmp_path: Path) -> None:
    begun: list[str] = []
    may_go_on = threading.Event()

    def hold(db: sqlite3.Connection) -> None:
        db.set_trace_callback(lambda text: begun.append(text) if "BEGIN" in text else None)
        may_go_on.wait(30)

    store = Store(tmp_path / "tutor.db", tmp_path / "backups", lambda: 0.0)
    await store.open()
    held = asyncio.create_task(store.read(hold))
    writes = [asyncio.create_task(store.write(_draft(f"{number}"))) for number in range(50)]
    reading = asyncio.create_task(store.read(_drafts))
    await asyncio.sleep(0)
    may_go_on.set()
    await held
    await asyncio.gather(*writes)
    drafts = await reading
    await store.close()

    assert drafts == {f"{number}": "unsent" for number in range(50)}
    assert begun == ["BEGIN IMMEDIATE"]


async def test_a_write_that_undoes_everything_spoils_no_read(tmp_path: Path) -> None:
    def undo_everything(db: sqlite3.Connection) -> None:
        db.execute("INSERT OR ROLLBACK INTO desk VALUES (NULL, NULL, NULL)")

    store = Store(tmp_path / "tutor.db", tmp_path / "backups", lambda: 0.0)
    await store.open()
    may_go_on = threading.Event()
    held = asyncio.create_task(store.read(lambda _: may_go_on.wait(30)))
    writing = [asyncio.create_task(store.write(do)) for do in (_draft("1"), undo_everything)]
    reading = asyncio.create_task(store.read(_drafts))
    await asyncio.sleep(0)
    may_go_on.set()
    await held
    told = await asyncio.gather(*writing, return_exceptions=True)
    drafts = await reading
    await store.close()

    assert [type(error) for error in told] == [StoreError, StoreError]
    assert drafts == {}


async def test_a_closed_store_is_written_to_no_more(tmp_path: Path) -> None:
    store = Store(tmp_path / "tutor.db", tmp_path / "backups", lambda: 0.0)
    await store.open()
    await store.close()

    with pytest.raises(StoreError, match="closed"):
        await store.write(_draft("thread_1"))
