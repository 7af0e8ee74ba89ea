"""The command line: what may be said there, and the border at which every error ends.

Exit codes: 0 done, 1 the run failed or nothing could be done, 2 bad usage, 130 interrupted.
What the commands do is in `commands.py`, the application in `ui/`; both are imported when asked
for, so that `--version` and `--help` cost next to nothing.
"""

import argparse
import contextlib
import gc
import io
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from tutor_tui import __version__
from tutor_tui.check_command import add_check
from tutor_tui.doctor_command import add_doctor
from tutor_tui.domain.errors import TutorError, UsageError
from tutor_tui.domain.text import clean_text, without_controls
from tutor_tui.paths import Paths, find_paths
from tutor_tui.practice_command import add_practice, run_practice
from tutor_tui.serve_command import add_serve, run_serve

if TYPE_CHECKING:
    from tutor_tui.commands import House
    from tutor_tui.settings import LoadedSettings

_DONE: Final = 0
_FAILED: Final = 1
_BAD_USAGE: Final = 2
_INTERRUPTED: Final = 130
_LONGEST_QUESTION: Final = 1 << 20
"""In bytes."""

_DESCRIPTION: Final = "A maths tutor that lives in the terminal. Without a command, it opens there."
_EXAMPLES: Final = """\
examples:
  tutor-tui
  tutor-tui ask "Differentiate x^2 sin x"
  tutor-tui ask --continue "Could you explain this to me?"
  echo "Solve 3x + 11 = 14" | tutor-tui ask
  tutor-tui ask --json "Integrate x^2" | jq .run.status
  tutor-tui ask --batch worksheet.jsonl > answers.jsonl
  tutor-tui check homework.md --question "Solve 3x + 11 = 14"
  tutor-tui practice export --anki problems.txt
  tutor-tui threads
  tutor-tui export thread_abc123 > thread.md
  tutor-tui serve
  tutor-tui doctor ollama
  tutor-tui --backend http://127.0.0.1:8765/v1

Set TUTOR_TUI_HOME to keep settings, threads and log under one folder.
Exit codes: 0 done, 1 it failed, 2 bad usage, 130 interrupted.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code. No traceback ever reaches a person."""
    paths: Paths | None = None
    try:
        options = _parser().parse_args(argv)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tutor-tui",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tutor-tui {__version__}")
    parser.add_argument("--theme", metavar="NAME", help="colours, such as tutor-light")
    parser.add_argument(
        "--no-colour", "--no-color", action="store_true", help="as the variable NO_COLOR"
    )
    _add_backend(parser, default=None)
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    _add_ask(commands)
    _add_threads(commands)
    _add_export(commands)
    add_check(commands)
    add_practice(commands)
    add_serve(commands)
    add_doctor(commands)
    return parser


def _add_backend(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--backend",
        metavar="URL",
        default=default,
        help="use the threads of a server, such as http://127.0.0.1:8765/v1",
    )


def _add_ask(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ask = commands.add_parser(
        "ask",
        help="print one answer",
        description="Print one answer. Without a QUESTION it is read from standard input. The "
        "thread is saved, so that it can be continued here or in the application.",
    )
    ask.add_argument(
        "question", nargs="*", metavar="QUESTION", help="put -- before one that begins with -"
    )
    where = ask.add_mutually_exclusive_group()
    where.add_argument("--thread", metavar="ID", help="ask in this thread (see: tutor-tui threads)")
    where.add_argument(
        "-c", "--continue", dest="newest", action="store_true", help="ask in the newest thread"
    )
    where.add_argument(
        "--batch",
        metavar="FILE",
        help="answer each line of a file of JSON lines (- for standard input), storing nothing",
    )
    ask.add_argument("--json", action="store_true", help="print the run and its messages as JSON")
    _add_backend(ask, default=argparse.SUPPRESS)


def _add_threads(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    threads = commands.add_parser(
        "threads",
        help="list the saved threads",
        description="List the saved threads, newest first: the ID, a tab, the title.",
    )
    threads.add_argument("--all", action="store_true", help="also those that are not saved")
    threads.add_argument("--json", action="store_true", help="print a JSON array")
    _add_backend(threads, default=argparse.SUPPRESS)


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser(
        "export", help="print a thread as Markdown", description="Print a thread as Markdown."
    )
    export.add_argument("thread", metavar="ID", help="a thread (see: tutor-tui threads)")
    export.add_argument("--json", action="store_true", help="print its objects as JSON")
    _add_backend(export, default=argparse.SUPPRESS)


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
    return options.command in {None, "threads", "export"}


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

    question = _question(options.question) if options.command == "ask" else ""
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
            work = commands.export(house, options.thread, as_json=options.json)
    code = asyncio.run(work)
    house.streams.out.flush()
    return code


def _serve(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.log_file import open_log

    open_log(paths.log_file)
    out, err = _writable(sys.stdout), _writable(sys.stderr)
    asyncio.run(run_serve(options, paths, _settings(options, paths), out, err))
    return _DONE


def _connections(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.doctor_command import run_doctor, run_models
    from tutor_tui.log_file import open_log

    open_log(paths.log_file)
    loaded = _settings(options, paths)
    out, err = _writable(sys.stdout), _writable(sys.stderr)
    if options.command == "doctor":
        return asyncio.run(run_doctor(loaded, options.provider, out))
    from tutor_tui.wiring import build_engine

    return asyncio.run(run_models(build_engine(loaded.settings), out, err))


def _check(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.check_command import run_check
    from tutor_tui.log_file import open_log
    from tutor_tui.mathematics.client import MathematicsWorker

    open_log(paths.log_file)
    with _worksheet(options.file) as file:
        text = file.read(_LONGEST_QUESTION + 1)
    if len(text) > _LONGEST_QUESTION:
        raise UsageError("The text is longer than 1 MB; check a part of it.")
    out = _writable(sys.stdout)
    work = run_check(
        MathematicsWorker(), clean_text(text), options.question, out, as_json=options.json
    )
    return asyncio.run(work)


def _practice(options: argparse.Namespace, paths: Paths) -> int:
    import asyncio

    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import build_backend

    open_log(paths.log_file)
    out = _writable(sys.stdout)
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
    out, err = _writable(sys.stdout), _writable(sys.stderr)
    with _worksheet(options.batch) as lines:
        engine = build_engine(_settings(options, paths).settings)
        return asyncio.run(answer_batch(engine, lines, out, err))


@contextlib.contextmanager
def _worksheet(name: str) -> Iterator[TextIO]:
    """The lines of a file, or of standard input for `-`."""
    if name == "-":
        yield io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", errors="replace")
        return
    with _readable(name) as file:
        yield file


def _readable(name: str) -> TextIO:
    try:
        return Path(name).open(encoding="utf-8-sig", errors="replace")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no file"
        raise UsageError(f"{without_controls(name)} cannot be read: {reason}.") from error


def _house(options: argparse.Namespace, paths: Paths) -> "House":
    from tutor_tui.commands import House, Streams
    from tutor_tui.log_file import open_log
    from tutor_tui.wiring import build_home

    open_log(paths.log_file)
    streams = Streams(_writable(sys.stdout), _writable(sys.stderr))
    loaded = _settings(options, paths)
    streams.tell(loaded.notices)
    home = build_home(paths, loaded.settings)
    return House(home.backend, home.saved_threads, streams)


def _writable(stream: TextIO | None) -> TextIO:
    """The stream, made to replace what it cannot encode; a closed one swallows everything."""
    if stream is None:
        return Path(os.devnull).open("w", encoding="utf-8")
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def _question(words: Sequence[str]) -> str:
    """The question from the command line or, where there is none, from a pipe."""
    text = " ".join(words) if words else _piped()
    if not text.strip():
        raise UsageError('There is no question. Ask one: tutor-tui ask "Solve 3x + 11 = 14".')
    return clean_text(text).strip()


def _piped() -> str:
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    content = sys.stdin.buffer.read(_LONGEST_QUESTION + 1)
    if len(content) > _LONGEST_QUESTION:
        raise UsageError("The question is longer than 1 MB; ask a shorter one.")
    return content.decode("utf-8-sig", errors="replace")


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
