"""Uploads wait beside the files that they become, on no other disk and readable by nobody else."""

import errno
import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from tests.server.running import RunningServer
from tutor_tui.assistants.folder import FileFolder
from tutor_tui.domain.errors import StoreError

_LARGE = b"x" * (2 << 20)


def test_the_systems_folder_for_temporary_files_is_not_used(
    server: RunningServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", f"{tmp_path}/no such folder")
    form = {"purpose": "assistants"}
    with server.client() as client:
        made = client.post("/v1/files", data=form, files={"file": ("notes.txt", _LARGE)}).json()
        content = client.get(f"/v1/files/{made['id']}/content").content

    assert made["bytes"] == len(_LARGE)
    assert content == _LARGE
    assert [path.name for path in (tmp_path / "data" / "files").iterdir()] == [made["id"]]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells where an open file is")
def test_what_waits_is_private_and_gone_when_it_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    with FileFolder(folder).spool() as spool:
        spool.write(_LARGE)
        descriptor = spool.fileno()
        place = Path(f"/proc/self/fd/{descriptor}").readlink()
        mode = stat.S_IMODE(os.fstat(descriptor).st_mode)

    assert place.parent == folder
    assert mode & 0o077 == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="could not be saved") as told:
        FileFolder(tmp_path / "file" / "files").spool()

    assert os.strerror(errno.ENOTDIR) in told.value.detail
