"""A program that asks one question of a provider in the background, until it is killed.

`python -m tests.engines.responses_victim FOLDER BASE_URL`. Each line on standard output has
happened: `thread ID`, `run ID`, then `text` with what the answer is on the screen so far.
"""

import asyncio
import sys
from pathlib import Path
from typing import Final

from tests.assistants.scripted import ScriptedEngine, make_backend
from tests.engines.models import KEY
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.events import MessageOpened, TextDelta
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.routing import ModelRouter, Support

_NO_SUPPORT: Final = Support()


def backend_of(folder: Path, base_url: str, support: Support = _NO_SUPPORT) -> EmbeddedBackend:
    """The service on the database of this folder, answered by the provider at this address."""
    provider = Provider(base_url, KEY, "here", model="small", api="responses")
    router = ModelRouter(ScriptedEngine(), [provider], provider=provider, local=(), support=support)
    return make_backend(folder, router)


def _say(*words: str) -> None:
    print(*words, flush=True)  # noqa: T201 - this is how it tells its parent


async def _main(folder: Path, base_url: str) -> None:
    backend = backend_of(folder, base_url)
    await backend.open()
    thread = await backend.create_thread()
    _say("thread", thread.id)
    await backend.create_message(thread.id, "2 + 2?")
    run = await backend.create_run(thread.id)
    _say("run", run.id)
    text = ""
    async for event in backend.follow_run(thread.id, run.id):
        match event:
            case MessageOpened(message=message):
                text = message.text
            case TextDelta(text=piece):
                text += piece
            case _:
                continue
        _say("text", text)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(Path(sys.argv[1]), sys.argv[2]))
