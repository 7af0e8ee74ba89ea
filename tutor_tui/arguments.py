"""What may be said on the command line."""

import argparse
from typing import Final

from tutor_tui import __version__
from tutor_tui.check_command import add_check
from tutor_tui.doctor_command import add_doctor
from tutor_tui.practice_command import add_practice
from tutor_tui.serve_command import add_serve

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


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `command` is None for the application."""
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
    export.add_argument(
        "--thoughts", action="store_true", help="also what models thought before they answered"
    )
    _add_backend(export, default=argparse.SUPPRESS)
