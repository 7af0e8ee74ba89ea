"""The command line: who does what was asked, and the border at which every error ends.

Exit codes: 0 done, 1 the run failed or nothing could be done, 2 bad usage, 130 interrupted.
What may be said is in `arguments.py`, what the commands do in `commands.py` and its like, the
application in `ui/`; these are imported when asked for, so that `--help` costs next to nothing.
"""

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tutor_tui.arguments import build_parser
from tutor_tui.domain.errors import TutorError, UsageError
from tutor_tui.domain.text import clean_text, without_controls
from tutor_tui.paths import Paths, find_paths
from tutor_tui.practice_command import run_practice
from tutor_tui.serve_command import run_serve
from tutor_tui.standard_streams import LONGEST_TEXT, question_from, readable, writable

if TYPE_CHECKING:
    from tutor_tui.commands import House
    from tutor_tui.settings import LoadedSettings

_DONE: Final = 0
_FAILED: Final = 1
_BAD_USAGE: Final = 2
_INTERRUPTED: Final = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code. No traceback ever reaches a person."""
    paths: Paths | None = None
    try:
        options = build_parser().parse_args(argv)
        paths = find_paths(os.environ)
        return _run(options, paths)
    except UsageError as error:
        return _fail(error.title, _BAD_USAGE)
    except TutorError as error:
        return _fail(error.title, _FAILED)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        return _close_quietly()
    except Exception as error:  # noqa: BLE001 - a border: a person gets a sentence, whatever it is
        return _fail(_report(error, paths), _FAILED)


def _run(options: argparse.Namespace, paths: Paths) -> int:
    if options.backend is not None and not _is_about_threads(options):
        what = "--batch" if options.command == "ask" else options.command
        raise UsageError(f"{what} works on this machine alone: leave out --backend.")
    if options.command is None:
        return _run_app(options, paths)
    if options.command == "serve":
        return _serve(options, paths)
    if options.command in {"doctor", "models"}:
        return _connections(options, paths)
    if options.command == "check":
        return _check(options, paths)
    if options.command == "practice":
        return _practice(options, paths)
    if options.command == "ask" and options.batch is not None:
        return _run_batch(options, paths)
    return _run_command(options, paths)


def _is_about_threads(options: argparse.Namespace) -> bool:
    """Whether a server's threads can be meant."""
    if options.command == "ask":
        return options.batch is None
    return options.command in {None, "threads", "export", "doctor"}


def _run_app(options: argparse.Namespace, paths: Paths) -> int:
    _require_terminal()
    gc.disable()  # a fifth of the way to the first frame; after it the application turns it on
    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import run_app

    open_log(paths.log_file)
    return run_app(paths, _settings(options, paths))


def _require_terminal() -> None:
    hint = 'One answer without it: tutor-tui ask "Solve 3x + 11 = 14".'
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise UsageError(f"The application needs a terminal. {hint}")
    if os.environ.get("TERM", "") in {"", "dumb"} and os.name != "nt":
        raise UsageError(f"This terminal cannot draw (see TERM). {hint}")


def _settings(options: argparse.Namespace, paths: Paths) -> "LoadedSettings":
    from tutor_tui.settings import Flags, load_settings

    flags = Flags(
        theme=options.theme,
        use_colour=False if options.no_colour else None,
        backend=options.backend,
    )
    return load_settings(paths, os.environ, flags)


def _run_command(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui import commands

    question = question_from(options.question) if options.command == "ask" else ""
    house = _house(options, paths)
    match options.command:
        case "ask":
            work = commands.ask(
                house,
                question,
                thread_id=options.thread,
                newest=options.newest,
                as_json=options.json,
            )
        case "threads":
            work = commands.threads(house, everything=options.all, as_json=options.json)
        case _:
            work = commands.export(
                house, options.thread, as_json=options.json, with_thoughts=options.thoughts
            )
    code = asyncio.run(work)
    house.streams.out.flush()
    return code


def _serve(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.log_file import open_log

    open_log(paths.log_file)
    out, err = writable(sys.stdout), writable(sys.stderr)
    asyncio.run(run_serve(options, paths, _settings(options, paths), out, err))
    return _DONE


def _connections(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.doctor_command import run_doctor, run_models
    from tutor_tui.log_file import open_log

    open_log(paths.log_file)
    loaded = _settings(options, paths)
    out, err = writable(sys.stdout), writable(sys.stderr)
    from tutor_tui.wiring import build_engine, build_staffed_server

    if options.command == "doctor":
        server = build_staffed_server(paths, loaded.settings)
        return asyncio.run(run_doctor(loaded, options.provider, out, backend=server))

    return asyncio.run(run_models(build_engine(loaded.settings), out, err))


def _check(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.check_command import run_check
    from tutor_tui.log_file import open_log
    from tutor_tui.mathematics.client import MathematicsWorker

    open_log(paths.log_file)
    with readable(options.file) as file:
        text = file.read(LONGEST_TEXT + 1)
    if len(text) > LONGEST_TEXT:
        raise UsageError("The text is longer than 1 MB; check a part of it.")
    out = writable(sys.stdout)
    work = run_check(
        MathematicsWorker(), clean_text(text), options.question, out, as_json=options.json
    )
    return asyncio.run(work)


def _practice(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import build_backend

    open_log(paths.log_file)
    out = writable(sys.stdout)
    backend = build_backend(paths, _settings(options, paths).settings)
    return asyncio.run(run_practice(backend, backend.records, options, out))


def _run_batch(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.batch import answer_batch
    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import build_engine

    if options.question or options.json:
        raise UsageError("--batch takes its questions from the file alone, and prints JSON lines.")
    open_log(paths.log_file)
    out, err = writable(sys.stdout), writable(sys.stderr)
    with readable(options.batch) as lines:
        engine = build_engine(_settings(options, paths).settings)
        return asyncio.run(answer_batch(engine, lines, out, err))


def _house(options: argparse.Namespace, paths: Paths) -> "House":
    from tutor_tui.commands import House, Streams
    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import build_home

    open_log(paths.log_file)
    streams = Streams(writable(sys.stdout), writable(sys.stderr))
    loaded = _settings(options, paths)
    streams.tell(loaded.notices)
    home = build_home(paths, loaded.settings)
    return House(home.backend, home.saved_threads, streams)


def _fail(sentence: str, code: int) -> int:
    with contextlib.suppress(OSError):
        sys.stderr.write(f"tutor-tui: {without_controls(sentence)}\n")
    return code


def _close_quietly() -> int:
    """Nobody reads any more: make sure that the last flush says nothing about it either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _DONE


def _report(error: Exception, paths: Paths | None) -> str:
    """Write the error to the log; the sentence that says so."""
    import logging

    logging.getLogger(__name__).critical("Stopped by an error", exc_info=error)
    log: Path | None = paths.log_file if paths else None
    where = f" What happened is in {log}." if log and log.exists() else ""
    return f"Something went wrong inside tutor-tui.{where}"
