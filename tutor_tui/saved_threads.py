"""threads.toml: which threads this person keeps, with their titles and pins.

One thread a line, oldest first, under the last key of the file, so that no shortened file can
pass for a whole one. What the file holds beyond that is kept. Every call reads, changes and
writes under a lock, so several windows can share it; a change may take 0.2 s for 5,000 threads and
belongs in a thread of its own.
"""

import contextlib
import re
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import tomli_w

from tutor_tui.backends.port import Notice
from tutor_tui.domain.errors import StoreError, StoreReadOnlyError
from tutor_tui.domain.text import clean_text
from tutor_tui.files import locked, replace_file, set_aside

SCHEMA: Final = 1
_HEAD: Final = "# The threads that tutor-tui keeps. Their messages are in its database.\n"
_INCOMPLETE: Final = "incomplete"
_TEXT: Final = r'"([^"\\\x00-\x1f\x7f]*)"'
_PLAIN_LINE: Final = re.compile(rf"    \{{ id = {_TEXT}, title = {_TEXT}(, pinned = true)? \}},")


@dataclass(frozen=True, slots=True)
class SavedThread:
    """A thread worth keeping."""

    id: str
    title: str
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class LoadedThreads:
    """What the file said; with `needs_rebuild` the store knows better than the file.

    `threads` may then still hold what the previous good file said.
    """

    threads: tuple[SavedThread, ...]
    notice: Notice | None
    needs_rebuild: bool


class SavedThreads:
    """The file. Every change may raise a `StoreError`, and then has not happened."""

    def __init__(self, path: Path, *, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._clock = clock

    def load(self) -> LoadedThreads:
        """All saved threads, oldest first. Never raises: what is wrong is in the notice."""
        try:
            document = _read(self._path)
        except FileNotFoundError:
            return LoadedThreads((), None, needs_rebuild=True)
        except OSError as error:
            reason = error.strerror or str(error)
            return LoadedThreads((), self._notice(f"cannot be read: {reason}."), True)
        except _BrokenFileError:
            return self._load_broken()
        if _is_newer(document):
            return LoadedThreads(_threads(document), self._newer(), needs_rebuild=False)
        return LoadedThreads(
            _threads(document), None, needs_rebuild=document.get(_INCOMPLETE) is True
        )

    def add(self, thread: SavedThread) -> None:
        """Save a thread at the end; one that is saved already is left as it is."""
        with self._changing() as document:
            entries = document["threads"]
            if all(entry["id"] != thread.id for entry in entries):
                entries.append(_entry(thread, {}))

    def change(
        self, thread_id: str, *, title: str | None = None, is_pinned: bool | None = None
    ) -> None:
        """Give a saved thread another title or pin; one that is not saved is passed over."""
        with self._changing() as document:
            for entry in document["threads"]:
                if entry["id"] == thread_id:
                    _apply(entry, title, is_pinned)

    def remove(self, thread_id: str) -> None:
        """Keep a thread no longer."""
        with self._changing() as document:
            document["threads"] = [e for e in document["threads"] if e["id"] != thread_id]

    def rebuild(self, threads: Iterable[SavedThread]) -> None:
        """Make the file say exactly these threads, keeping the pins it knew."""
        with self._changing() as document:
            known = {entry["id"]: entry for entry in document["threads"]}
            document["threads"] = [_entry(thread, known.get(thread.id, {})) for thread in threads]
            document.pop(_INCOMPLETE, None)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        with locked(self._path):
            document = self._document_to_change()
            yield document
            content = _written(document).encode()
            if not self._path.exists() or content != self._path.read_bytes():
                self._keep_previous()
                replace_file(self._path, content)

    def _document_to_change(self) -> dict[str, Any]:
        try:
            document = _read(self._path)
        except FileNotFoundError:
            return self._previous()
        except OSError as error:
            raise StoreError(f"{self._path} cannot be read: {error.strerror}.") from error
        except _BrokenFileError:
            set_aside(self._path, self._clock)
            return self._previous()
        if _is_newer(document):
            raise StoreReadOnlyError(self._newer().text)
        return document

    def _previous(self) -> dict[str, Any]:
        """What the last good file but one said, marked as in need of the store's word."""
        try:
            document = _read(self._backup)
        except (OSError, _BrokenFileError):
            document = {"schema": SCHEMA, "threads": []}
        return {**document, _INCOMPLETE: True}

    def _keep_previous(self) -> None:
        """Let `threads.toml.bak` be the file as it was; not every file system can."""
        with contextlib.suppress(OSError):
            self._backup.unlink(missing_ok=True)
            self._backup.hardlink_to(self._path.resolve())

    @property
    def _backup(self) -> Path:
        return self._path.with_name(f"{self._path.name}.bak")

    def _load_broken(self) -> LoadedThreads:
        try:
            with locked(self._path):
                with contextlib.suppress(_BrokenFileError, OSError):
                    return LoadedThreads(_threads(_read(self._path)), None, needs_rebuild=False)
                place = set_aside(self._path, self._clock)
        except StoreError as error:
            notice = self._notice(f"cannot be read, nor set aside. {error.title}", is_lasting=True)
        else:
            notice = self._notice(
                f"could not be read; it is kept as {place.name} and rebuilt from your threads."
            )
        return LoadedThreads(_threads(self._previous()), notice, needs_rebuild=True)

    def _notice(self, what: str, *, is_lasting: bool = False) -> Notice:
        return Notice(f"{self._path} {what}", is_lasting)

    def _newer(self) -> Notice:
        return self._notice(
            "was made by a newer tutor-tui; nothing in it is changed until you upgrade.",
            is_lasting=True,
        )


class _BrokenFileError(Exception):
    """What is in the file is not a list of threads."""


def _read(path: Path) -> dict[str, Any]:
    """The file as a document whose every thread has an `id`. Raises `OSError` too."""
    content = path.read_bytes()
    try:
        document = _parsed(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _BrokenFileError from error
    if not _is_sound(document):
        raise _BrokenFileError
    return document


def _parsed(text: str) -> dict[str, Any]:
    """The text as TOML. Raises `ValueError`.

    A file as `_written` leaves it is read line by line: the library takes 40 ms for 5,000 threads,
    and the history waits for it.
    """
    begin, end = f"{_HEAD}schema = {SCHEMA}\nthreads = [\n", "]\n"
    if not (text.startswith(begin) and text.endswith(f"\n{end}")):
        return tomllib.loads(text)
    threads: list[Any] = []
    try:
        for line in text[len(begin) : -len(end)].split("\n")[:-1]:
            threads += _entries(line)
    except ValueError:  # what begins on this line ends on another
        return tomllib.loads(text)
    return {"schema": SCHEMA, "threads": threads}


def _entries(line: str) -> list[Any]:
    plain = _PLAIN_LINE.fullmatch(line)
    if plain is None:
        return list(tomllib.loads(f"line = [{line}]")["line"])
    thread_id, title, pinned = plain.groups()
    entry: dict[str, Any] = {"id": thread_id, "title": title}
    return [{**entry, "pinned": True}] if pinned else [entry]


def _is_sound(document: Mapping[str, Any]) -> bool:
    schema = document.get("schema", SCHEMA)
    threads = document.get("threads")
    return (
        type(schema) is int
        and schema >= SCHEMA
        and isinstance(threads, list)
        and all(map(_is_sound_entry, threads))
    )


def _is_sound_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("id"), str)
        and isinstance(entry.get("title", ""), str)
        and isinstance(entry.get("pinned", False), bool)
    )


def _is_newer(document: Mapping[str, Any]) -> bool:
    return int(document.get("schema", SCHEMA)) > SCHEMA


def _threads(document: Mapping[str, Any]) -> tuple[SavedThread, ...]:
    """The document's threads; of a thread listed twice the first line counts."""
    threads: dict[str, SavedThread] = {}
    for entry in document["threads"]:
        saved = SavedThread(entry["id"], entry.get("title", ""), entry.get("pinned", False))
        threads.setdefault(saved.id, saved)
    return tuple(threads.values())


def _entry(thread: SavedThread, known: Mapping[str, Any]) -> dict[str, Any]:
    entry = {**known, "id": thread.id}
    _apply(entry, thread.title, thread.is_pinned or None)
    return entry


def _apply(entry: dict[str, Any], title: str | None, is_pinned: bool | None) -> None:
    if title is not None:
        entry["title"] = clean_text(title)
    if is_pinned is not None:
        entry["pinned"] = is_pinned
    if entry.get("pinned") is False:
        del entry["pinned"]


def _written(document: Mapping[str, Any]) -> str:
    """The document as TOML. Raises `StoreError` rather than write what would not be read back."""
    others = {key: value for key, value in document.items() if key not in {"schema", "threads"}}
    lines = [_HEAD, f"schema = {document.get('schema', SCHEMA)}\n"]
    lines += [f"{_key(key)} = {_inline(value)}\n" for key, value in others.items()]
    lines += ["threads = [\n", *(f"    {_inline(e)},\n" for e in document["threads"]), "]\n"]
    content = "".join(lines)
    if tomllib.loads(content) != {"schema": SCHEMA, **document}:
        raise StoreError("The list of threads could not be saved; restart tutor-tui.")
    return content


def _inline(value: object) -> str:
    """A TOML value on one line, tables and lists of tables too."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{_key(k)} = {_inline(v)}" for k, v in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_inline, value)) + "]"
        case _:
            return tomli_w.dumps({"value": value}).removeprefix("value = ").rstrip("\n")


def _key(key: str) -> str:
    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")
