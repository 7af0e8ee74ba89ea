"""Saved threads where nothing can be written."""

import importlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor_tui.domain.errors import StoreReadOnlyError
from tutor_tui.saved_threads import SavedThread, SavedThreads

_NOBODY = 65534


@pytest.fixture
def closed_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that can be read, not written, by anybody."""
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "threads.toml").write_text('threads = [{ id = "thread_1", title = "t" }]')
    folder.chmod(0o555)
    opened = [parent for parent in tmp_path.parents if parent.stat().st_mode & 0o055 != 0o055]
    before = [(parent, parent.stat().st_mode) for parent in (tmp_path, *opened)]
    for parent, mode in before:
        parent.chmod(mode | 0o055)
    yield folder
    for parent, mode in before:
        parent.chmod(mode)
    folder.chmod(0o755)


@pytest.fixture
def unprivileged(closed_folder: Path) -> Iterator[Path]:
    """That folder, while we are somebody whom permissions bind."""
    importlib.import_module("filelock")  # imported late, maybe from where nobody may read
    if os.geteuid() != 0:
        yield closed_folder
        return
    os.seteuid(_NOBODY)
    yield closed_folder
    os.seteuid(0)


def test_a_read_only_folder_can_be_read_and_says_that_it_cannot_be_written(
    unprivileged: Path,
) -> None:
    saved = SavedThreads(unprivileged / "threads.toml")

    assert saved.load().threads == (SavedThread("thread_1", "t"),)
    with pytest.raises(StoreReadOnlyError, match="cannot be written"):
        saved.add(SavedThread("thread_2", "two"))
