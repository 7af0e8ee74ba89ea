"""The guide's three conversations through the official client, seen in the application meanwhile.

The server is a process of its own; both are on one database.
"""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from typing import Final

import openai
import pytest
from openai.types.beta import Thread
from openai.types.beta.threads import Run

from tests.assistants.scripted import ScriptedEngine
from tests.server.held import HOLD
from tests.server.serving import Served, before_looking_again, serving
from tests.ui.stage import Stage
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.paths import find_paths
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.app import TutorApp
from tutor_tui.ui.screens.adopt import AdoptScreen
from tutor_tui.ui.thread_book import RowState

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_HELD: Final = (sys.executable, "-m", "tests.server.held")
_QUESTIONS: Final = (
    "I need to solve the equation `3x + 11 = 14`. Can you help me?",
    "Could you explain linear algebra to me?",
    "I don't like math. What can I do?",
)
_FURTHER: Final = "Could you explain this to me?"
_ENDED: Final = {"completed", "failed", "cancelled", "expired", "incomplete"}


@dataclass
class SharedStage(Stage):
    """The application on the database that a server uses too."""

    def build(self) -> TutorApp:
        paths = find_paths({"TUTOR_TUI_HOME": str(self.folder)})
        backend = EmbeddedBackend(
            database=paths.database,
            owners=paths.owners,
            backups=paths.backups,
            engine=ScriptedEngine(),
        )
        return TutorApp(
            backend=backend,
            desk=backend.desk,
            saved_threads=self.saved_threads,
            settings=self.settings,
            notices=(),
            now=lambda: self.seconds,
            clock=lambda: 0.0,
        )


class Guide:
    """What the guide does, with its own words; never twice, should something fail."""

    def __init__(self, served: Served, hold: Path) -> None:
        self._hold = hold
        self.client = openai.OpenAI(base_url=served.base_url, api_key=served.key, max_retries=0)
        self._assistant = self.client.beta.assistants.create(
            name="Math Tutor",
            instructions="You are a personal math tutor. Answer questions briefly, in a sentence "
            "or less.",
            model="gpt-4-1106-preview",
        )

    def let_answer(self) -> None:
        """Let the server go on."""
        self._hold.unlink()

    def hold_answers(self) -> None:
        """Let the server's runs wait before they answer."""
        self._hold.touch()

    def submit_message(self, thread: Thread, user_message: str) -> Run:
        self.client.beta.threads.messages.create(
            thread_id=thread.id, role="user", content=user_message
        )
        return self.client.beta.threads.runs.create(
            thread_id=thread.id, assistant_id=self._assistant.id
        )

    def create_thread_and_run(self, user_input: str) -> tuple[Thread, Run]:
        thread = self.client.beta.threads.create()
        return thread, self.submit_message(thread, user_input)

    def wait_on_run(self, run: Run, thread: Thread) -> Run:
        while run.status not in _ENDED:
            before_looking_again()
            run = self.client.beta.threads.runs.retrieve(thread_id=thread.id, run_id=run.id)
        return run

    def get_response(self, thread: Thread) -> list[str]:
        messages = self.client.beta.threads.messages.list(thread_id=thread.id, order="asc")
        return [
            part.text.value
            for message in messages
            for part in message.content
            if part.type == "text"
        ]


@pytest.fixture
def guide(home: Path) -> Iterator[Guide]:
    """The guide's client at a server of its own, which answers nothing yet."""
    home.mkdir(parents=True)
    (home / HOLD).touch()
    with serving("--port", "0", program=_HELD, errors=DEVNULL) as served:
        guide = Guide(served, home / HOLD)
        with guide.client:
            yield guide


async def _adopt_all(stage: Stage, count: int) -> None:
    """Adopt each thread that was made through the API, from the palette."""
    for number in range(1, count + 1):
        await stage.press("ctrl+p")
        await stage.write("adopt")
        await stage.until(lambda: "Adopt a thread" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: isinstance(stage.app.screen, AdoptScreen))
        await stage.until(lambda: "Looking…" not in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: len(stage.titles) == number)  # noqa: B023 - awaited here


async def _read_all(stage: Stage, count: int) -> list[list[str]]:
    """What the log shows of each thread, going through them by key."""
    shown: list[list[str]] = []
    for _ in range(count):
        await stage.until(lambda: stage.sources and stage.sources not in shown)
        shown.append(stage.sources)
        await stage.press("alt+down")
    return shown


async def test_the_guides_conversations_are_seen_running_and_answered(
    home: Path, guide: Guide
) -> None:
    stage = SharedStage(home)
    stage.saved_threads.rebuild([])
    async with stage.open():
        begun = [await asyncio.to_thread(guide.create_thread_and_run, one) for one in _QUESTIONS]
        await _adopt_all(stage, len(begun))
        await stage.until(lambda: [*stage.states.values()] == [RowState.RUNNING] * 3)
        guide.let_answer()
        ended = [await asyncio.to_thread(guide.wait_on_run, run, thread) for thread, run in begun]
        await stage.until_idle()
        shown = await _read_all(stage, len(begun))

    told = [guide.get_response(thread) for thread, _ in begun]
    assert [run.status for run in ended] == ["completed"] * 3
    assert [texts[0] for texts in told] == list(_QUESTIONS)
    assert all(len(texts) == 2 and texts[1] for texts in told)
    assert "x = 1" in told[0][1]
    assert sorted(shown) == sorted(told)
    await _sees_a_further_question_as_it_is_asked(home, guide, begun[0][0])


async def _sees_a_further_question_as_it_is_asked(home: Path, guide: Guide, thread: Thread) -> None:
    """The program is started anew, with this thread alone."""
    stage = SharedStage(home)
    stage.saved_threads.rebuild([SavedThread(thread.id, "Equation")])
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: len(stage.sources) == 2)
        guide.hold_answers()
        run = await asyncio.to_thread(guide.submit_message, thread, _FURTHER)
        await stage.until(lambda: stage.states["Equation"] is RowState.RUNNING)
        await stage.until(lambda: len(stage.sources) == 3)
        guide.let_answer()
        await asyncio.to_thread(guide.wait_on_run, run, thread)
        await stage.until_idle()
        shown = stage.sources

    assert shown == guide.get_response(thread)
    assert (len(shown), shown[2]) == (4, _FURTHER)
