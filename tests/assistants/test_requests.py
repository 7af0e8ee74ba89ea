"""What a request may hold, and what becomes of text and IDs on their way in."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.assistants import ids, limits
from tutor_tui.assistants.owners import Owners
from tutor_tui.assistants.text import PieceCleaner
from tutor_tui.domain.errors import NotFoundError, UsageError
from tutor_tui.domain.text import clean_text

_DAY = 24 * 3600.0
_ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(_ANY_TEXT)
def test_clean_text_can_be_stored(text: str) -> None:
    cleaned = clean_text(text)

    cleaned.encode()
    assert "\0" not in cleaned
    assert clean_text(cleaned) == cleaned


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_text_that_can_be_stored_is_left_alone(text: str) -> None:
    assert clean_text(text) == text


@given(st.lists(_ANY_TEXT))
def test_pieces_are_cleaned_as_their_whole_would_be(pieces: list[str]) -> None:
    cleaner = PieceCleaner()
    cleaned = "".join([*(cleaner.feed(piece) for piece in pieces), cleaner.finish()])

    assert cleaned == clean_text("".join(pieces))


def test_sixteen_pairs_of_full_length_are_accepted() -> None:
    metadata = {f"{n:064}": "v" * 512 for n in range(16)}

    assert limits.accepted_metadata(metadata) == metadata


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ({str(n): "" for n in range(17)}, "at most 16 properties, but got an object with 17"),
        ({"k" * 65: ""}, "maximum length 64, but got a string with length 65"),
        ({"title": "v" * 513}, "'metadata.title': string too long"),
    ],
)
def test_metadata_over_the_limits_is_refused(metadata: dict[str, str], reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        limits.accepted_metadata(metadata)


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_message_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="must be non-empty"):
        limits.accepted_text(text)


def test_a_message_may_be_as_long_as_the_service_took_it() -> None:
    assert len(limits.accepted_text("x" * limits.MAX_TEXT)) == 256_000
    with pytest.raises(UsageError, match="maximum length 256000"):
        limits.accepted_text("x" * (limits.MAX_TEXT + 1))


@pytest.mark.parametrize("limit", [0, -1, 101])
async def test_a_page_has_1_to_100_objects(tmp_path: Path, limit: int) -> None:
    backend = make_backend(tmp_path, ScriptedEngine())
    await backend.open()
    thread = await backend.create_thread()

    with pytest.raises(UsageError, match="'limit'"):
        await backend.list_threads(limit=limit)
    with pytest.raises(UsageError, match="'limit'"):
        await backend.list_messages(thread.id, limit=limit)
    with pytest.raises(UsageError, match="'limit'"):
        await backend.list_runs(thread.id, limit=limit)
    await backend.close()


async def test_a_cursor_belongs_to_its_thread(tmp_path: Path) -> None:
    backend = make_backend(tmp_path, ScriptedEngine())
    await backend.open()
    one, other = await backend.create_thread(), await backend.create_thread()
    message = await backend.create_message(one.id, "here")

    with pytest.raises(NotFoundError, match=f"No message found with id '{message.id}'"):
        await backend.list_messages(other.id, after=message.id)
    with pytest.raises(NotFoundError, match="No assistant found with id 'asst_unknown'"):
        await backend.create_run(one.id, assistant_id="asst_unknown")
    await backend.close()


@pytest.mark.parametrize(
    ("new_id", "prefix"),
    [
        (ids.new_assistant_id, "asst"),
        (ids.new_thread_id, "thread"),
        (ids.new_message_id, "msg"),
        (ids.new_run_id, "run"),
    ],
)
def test_ids_look_like_the_services(new_id: Callable[[], str], prefix: str) -> None:
    assert re.fullmatch(rf"{prefix}_[A-Za-z0-9]{{24}}", new_id())
    assert new_id() != new_id()


def test_an_owner_lives_as_long_as_its_lock(tmp_path: Path) -> None:
    one, other = Owners(tmp_path), Owners(tmp_path)
    one.acquire()

    assert other.is_alive(one.name)
    one.release()
    assert not other.is_alive(one.name)


def test_names_that_are_no_owners_are_dead(tmp_path: Path) -> None:
    (tmp_path / "secret").touch()
    owners = Owners(tmp_path / "owners")
    owners.acquire()

    assert not owners.is_alive(None)
    assert not owners.is_alive("")
    assert not owners.is_alive("owner-unknown.lock")
    assert not owners.is_alive("../secret")
    owners.release()


def test_only_old_lock_files_of_the_dead_are_swept(tmp_path: Path) -> None:
    alive, sweeper = Owners(tmp_path), Owners(tmp_path)
    alive.acquire()
    for name in ("dead", "dead-but-needed", "new"):
        (tmp_path / f"owner-{name}.lock").touch()
    for path in tmp_path.iterdir():
        os.utime(path, (0, 0) if "new" not in path.name else (_DAY, _DAY))
    sweeper.sweep({"owner-dead-but-needed.lock"}, _DAY + 1)
    left = {path.name for path in tmp_path.iterdir()}
    alive.release()

    assert left == {alive.name, "owner-dead-but-needed.lock", "owner-new.lock"}


async def test_a_start_sweeps_what_the_dead_left(tmp_path: Path) -> None:
    (tmp_path / "owners").mkdir()
    left = tmp_path / "owners" / "owner-dead.lock"
    left.touch()
    os.utime(left, (0, 0))
    backend = make_backend(tmp_path, ScriptedEngine(), clock=lambda: 2 * _DAY)
    await backend.open()
    await backend.close()

    assert not left.exists()
