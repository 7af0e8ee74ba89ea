"""threads.toml: kept whole through crashes, damage, other versions and several windows."""

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui import saved_threads
from tutor_tui.domain.errors import StoreError, StoreReadOnlyError
from tutor_tui.saved_threads import LoadedThreads, SavedThread, SavedThreads

FIRST = SavedThread("thread_1", "Solve 3x + 11 = 14")
SECOND = SavedThread("thread_2", 'Say "no" [b]\\ \x7f é 😀', is_pinned=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "threads.toml"


@pytest.fixture
def saved(path: Path) -> SavedThreads:
    return SavedThreads(path, clock=lambda: 0.0)


def test_threads_come_back_in_the_order_of_creation(saved: SavedThreads) -> None:
    saved.add(FIRST)
    saved.add(SECOND)

    assert saved.load().threads == (FIRST, SECOND)
    assert saved.load().notice is None
    assert saved.load().needs_rebuild is True  # no one has compared it with the store yet


def test_a_missing_file_asks_for_the_store_and_makes_no_fuss(saved: SavedThreads) -> None:
    assert saved.load() == LoadedThreads((), None, needs_rebuild=True)


def test_a_rebuilt_file_needs_no_rebuilding(saved: SavedThreads) -> None:
    saved.rebuild(())

    assert saved.load() == LoadedThreads((), None, needs_rebuild=False)


def test_a_thread_is_added_once(saved: SavedThreads) -> None:
    saved.add(FIRST)
    saved.add(SavedThread(FIRST.id, "another title"))

    assert saved.load().threads == (FIRST,)


def test_titles_and_pins_change(saved: SavedThreads) -> None:
    saved.rebuild((FIRST, SECOND))
    saved.change(FIRST.id, title="Linear", is_pinned=True)
    saved.change(SECOND.id, is_pinned=False)

    assert saved.load().threads == (
        SavedThread(FIRST.id, "Linear", is_pinned=True),
        SavedThread(SECOND.id, SECOND.title),
    )


def test_a_removed_thread_is_gone(saved: SavedThreads) -> None:
    saved.rebuild((FIRST, SECOND))
    saved.remove(FIRST.id)

    assert saved.load().threads == (SECOND,)


def test_rebuilding_keeps_the_pins_it_knew(saved: SavedThreads) -> None:
    saved.rebuild((FIRST, SECOND))
    saved.rebuild((SavedThread(SECOND.id, "new title"),))

    assert saved.load().threads == (SavedThread(SECOND.id, "new title", is_pinned=True),)


def test_the_file_has_one_thread_a_line(saved: SavedThreads, path: Path) -> None:
    saved.rebuild((FIRST, SECOND))

    lines = path.read_text(encoding="utf-8").splitlines()
    assert sum("thread_" in line for line in lines) == 2


@given(title=st.text())
def test_any_title_survives_apart_from_what_no_file_can_hold(title: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        saved = SavedThreads(Path(folder) / "threads.toml")
        saved.add(SavedThread("thread_1", title))

        assert saved.load().threads[0].title == title.replace("\0", "\ufffd")


def test_lone_surrogates_are_replaced(saved: SavedThreads) -> None:
    saved.add(SavedThread("thread_1", "a\ud800b"))

    assert saved.load().threads[0].title == "a\ufffdb"


def test_no_shortened_file_passes_for_a_whole_one(saved: SavedThreads, path: Path) -> None:
    saved.rebuild((FIRST, SECOND))
    whole = path.read_bytes()
    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        loaded = saved.load()

        assert loaded.needs_rebuild, whole[:length]
        assert loaded.notice is not None
        assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\xff\xfe garbage",
        b"",
        b"threads = 3",
        b"threads = [1, 2]",
        b"threads = [{ id = 3 }]",
        b'threads = [{ title = "no id" }]',
        b'threads = [{ id = "a", title = 1 }]',
        b'threads = [{ id = "a", pinned = "yes" }]',
        b'schema = "1"\nthreads = []',
        b"schema = 0\nthreads = []",
        b"schema = true\nthreads = []",
        pytest.param(b"a = " + b"[" * 100_000, id="deep"),
        pytest.param(b"a = " + b"9" * 10_000, id="long"),
    ],
)
def test_a_broken_file_is_set_aside_and_told_about(
    saved: SavedThreads, path: Path, content: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = saved.load()

    (aside,) = path.parent.glob("threads.toml.bad-*")
    assert aside.read_bytes() == content
    assert loaded.needs_rebuild
    assert loaded.notice is not None
    assert aside.name in loaded.notice.text


def test_a_second_broken_file_does_not_overwrite_the_first(saved: SavedThreads, path: Path) -> None:
    path.parent.mkdir()
    for content in (b"one", b"two"):
        path.write_bytes(content)
        saved.load()

    aside = {file.read_bytes() for file in path.parent.glob("threads.toml.bad-*")}
    assert aside == {b"one", b"two"}


def test_after_damage_the_last_good_file_is_remembered(saved: SavedThreads, path: Path) -> None:
    saved.rebuild((FIRST,))
    saved.add(SECOND)
    path.write_bytes(b"damage")

    assert saved.load().threads == (FIRST,)


def test_a_change_to_a_broken_file_loses_nothing_and_asks_for_the_store(
    saved: SavedThreads, path: Path
) -> None:
    saved.rebuild((FIRST,))
    saved.change(FIRST.id, title="x")
    path.write_bytes(b"damage")
    saved.add(SECOND)

    loaded = saved.load()
    assert {thread.id for thread in loaded.threads} == {FIRST.id, SECOND.id}
    assert loaded.needs_rebuild


def test_what_is_not_ours_is_kept(saved: SavedThreads, path: Path) -> None:
    path.parent.mkdir()
    path.write_text(
        'colour = { a = [1, 2.5, true], "odd key" = 1979-05-27T07:32:00Z }\nwhen = 07:32:00\n'
        'threads = [{ id = "thread_1", title = "t", note = "mine" }]\n',
        encoding="utf-8",
    )
    before = tomllib.loads(path.read_text(encoding="utf-8"))
    saved.add(SECOND)
    after = tomllib.loads(path.read_text(encoding="utf-8"))

    assert after["colour"] == before["colour"]
    assert after["when"] == before["when"]
    assert after["threads"][0] == {"id": "thread_1", "title": "t", "note": "mine"}


def test_a_newer_file_is_read_and_never_changed(saved: SavedThreads, path: Path) -> None:
    path.parent.mkdir()
    content = b'schema = 2\nthreads = [{ id = "thread_1", title = "t" }]\n'
    path.write_bytes(content)

    loaded = saved.load()
    assert loaded.threads == (SavedThread("thread_1", "t"),)
    assert loaded.notice is not None
    assert loaded.notice.is_lasting
    with pytest.raises(StoreReadOnlyError, match="newer"):
        saved.add(SECOND)
    assert path.read_bytes() == content


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "threads.toml"
    real.parent.mkdir()
    link = tmp_path / "threads.toml"
    link.symlink_to(real)
    SavedThreads(link).add(FIRST)

    assert link.is_symlink()
    assert b"thread_1" in real.read_bytes()


def test_the_file_is_for_its_owner_alone(saved: SavedThreads, path: Path) -> None:
    saved.add(FIRST)

    assert path.stat().st_mode & 0o077 == 0


def test_a_file_in_the_place_of_the_folder_is_a_store_error(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file")

    with pytest.raises(StoreError):
        SavedThreads(tmp_path / "config" / "threads.toml").add(FIRST)


def test_many_writers_lose_nothing(path: Path) -> None:
    def add(number: int) -> None:
        SavedThreads(path).add(SavedThread(f"thread_{number}", "t"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(40)))

    assert {thread.id for thread in SavedThreads(path).load().threads} == {
        f"thread_{number}" for number in range(40)
    }


_WRITER = """
import sys
from pathlib import Path
from tutor_tui.saved_threads import SavedThread, SavedThreads

saved = SavedThreads(Path(sys.argv[1]))
for number in range(10_000):
    saved.add(SavedThread(f"{sys.argv[2]}_{number}", "t" * 200))
    print(f"{sys.argv[2]}_{number}", flush=True)
"""


def test_a_killed_writer_tears_nothing_and_loses_nothing_it_confirmed(path: Path) -> None:
    confirmed: set[str] = set()
    for kill in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), f"w{kill}"],
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            for _ in range(3 + kill):
                confirmed.add(writer.stdout.readline().strip())
            writer.kill()
            confirmed.update(line.strip() for line in writer.stdout if line.endswith("\n"))
        loaded = SavedThreads(path).load()

        assert loaded.notice is None
        assert confirmed <= {thread.id for thread in loaded.threads}


def test_the_file_is_readable_by_other_programs(saved: SavedThreads, path: Path) -> None:
    saved.rebuild((SECOND,))

    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert json.loads(json.dumps(document)) == {
        "schema": 1,
        "threads": [{"id": SECOND.id, "title": SECOND.title, "pinned": True}],
    }


@given(
    st.lists(
        st.builds(
            SavedThread,
            st.uuids().map(str),
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
            st.booleans(),
        ),
        unique_by=lambda thread: thread.id,
    ),
    st.integers(0, 400),
    st.sampled_from(["", "\n", "]", '"""', "# x\n", "}, {", '\\"', "\u2028"]),
)
def test_a_file_reads_as_the_library_reads_it(
    threads: list[SavedThread], place: int, inserted: str
) -> None:
    written = saved_threads._written(
        {"schema": 1, "threads": [saved_threads._entry(thread, {}) for thread in threads]}
    )

    for text in (written, written[:place] + inserted + written[place:]):
        assert _outcome(saved_threads._parsed, text) == _outcome(tomllib.loads, text)


def _outcome(read: Callable[[str], object], text: str) -> object:
    try:
        return read(text)
    except ValueError:
        return "not TOML"
