"""`tutor-tui serve` on the command line: its options, and where its lines are printed.

What is to be pasted into a shell goes to standard output; remarks and the line a request go to
standard error, so that the one can be kept without the other.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tutor_tui.line_printer import LinePrinter
from tutor_tui.paths import Paths

if TYPE_CHECKING:
    from tutor_tui.server.serve import ServeOptions
    from tutor_tui.settings import LoadedSettings


def add_serve(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `serve` to the commands."""
    serve = commands.add_parser(
        "serve",
        help="serve the Assistants API over HTTP",
        description="Serve the Assistants API over HTTP, on the threads of this person, until "
        "Ctrl+C. The first two lines printed are for the shell in which a client is started.",
    )
    where = serve.add_mutually_exclusive_group()
    where.add_argument("--host", default="127.0.0.1", help="where to listen (this machine only)")
    where.add_argument("--unix", metavar="SOCKET", type=Path, help="listen on a file instead")
    serve.add_argument("--port", type=_port, default=8765, help="8765; 0 is any free one")
    who = serve.add_mutually_exclusive_group()
    who.add_argument("--token", help="what clients must show; others on this machine may see it")
    who.add_argument(
        "--token-file", metavar="FILE", type=Path, help="where the token is kept, or will be"
    )
    who.add_argument("--no-auth", action="store_true", help="ask for no token (this machine only)")
    serve.add_argument(
        "--allow-host",
        metavar="NAME",
        action="append",
        default=[],
        help="answer to this name too, such as that of a proxy",
    )


def _port(text: str) -> int:
    if not (text.isdecimal() and text.isascii() and len(text) < 6 and int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"no port: {text!r}")
    return int(text)


async def run_serve(
    options: argparse.Namespace, paths: Paths, loaded: "LoadedSettings", out: TextIO, err: TextIO
) -> None:
    """Serve until a signal ends it."""
    from tutor_tui.server.serve import Announcer
    from tutor_tui.wiring import run_server

    results, remarks = LinePrinter(out), LinePrinter(err)
    for notice in loaded.notices:
        remarks.print(f"tutor-tui: {notice.text}")
    try:
        announcer = Announcer(results.print, remarks.print)
        await run_server(paths, loaded.settings, _asked(options), announcer)
    finally:
        results.close()
        remarks.close()


def _asked(options: argparse.Namespace) -> "ServeOptions":
    from tutor_tui.server.serve import ServeOptions

    return ServeOptions(
        host=options.host,
        port=options.port,
        unix=options.unix,
        token=options.token,
        token_file=options.token_file,
        no_auth=options.no_auth,
        allowed_hosts=tuple(options.allow_host),
    )
