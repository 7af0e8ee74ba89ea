"""The steps of the two guides, through the official client, answered by the tutor.

And what the pages about the API show: it does what they say.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import openai
import pytest
from openai.types.beta import Thread
from openai.types.beta.threads import Run

from tests.server.running import RunningServer
from tutor_tui.cli import main

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_EQUATION = "I need to solve the equation `3x + 11 = 14`. Can you help me?"
_PAGES: Final = Path(__file__).parents[2] / "docs"


@pytest.fixture
def assistant_id(tutor_client: openai.OpenAI) -> str:
    return tutor_client.beta.assistants.create(
        name="Math Tutor",
        instructions="You are a personal math tutor. Answer questions briefly, in a sentence "
        "or less.",
        model="gpt-4o",
    ).id


def _started(client: openai.OpenAI, assistant_id: str, question: str) -> tuple[Thread, Run]:
    thread = client.beta.threads.create()
    client.beta.threads.messages.create(thread_id=thread.id, role="user", content=question)
    run = client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant_id)
    return thread, run


def _texts(
    client: openai.OpenAI, thread: Thread, after: str | openai.Omit = openai.omit
) -> list[str]:
    messages = client.beta.threads.messages.list(thread_id=thread.id, order="asc", after=after)
    return [part.text.value for m in messages for part in m.content if part.type == "text"]


def test_a_conversation_goes_on(tutor_client: openai.OpenAI, assistant_id: str) -> None:
    thread, run = _started(tutor_client, assistant_id, _EQUATION)
    first = tutor_client.beta.threads.runs.poll(run.id, thread_id=thread.id)
    message = tutor_client.beta.threads.messages.create(
        thread_id=thread.id, role="user", content="Could you explain this to me?"
    )
    second = tutor_client.beta.threads.runs.create_and_poll(
        thread_id=thread.id, assistant_id=assistant_id
    )
    question, answer, follow_up, _ = _texts(tutor_client, thread)
    (explanation,) = _texts(tutor_client, thread, after=message.id)

    assert (run.status, first.status, second.status) == ("queued", "completed", "completed")
    assert (question, follow_up) == (_EQUATION, "Could you explain this to me?")
    assert "x = 1" in answer
    assert "11" in explanation


def test_three_conversations_are_held_at_once(
    tutor_client: openai.OpenAI, assistant_id: str
) -> None:
    questions = (
        _EQUATION,
        "Could you explain linear algebra to me?",
        "I don't like math. What can I do?",
    )
    started = [_started(tutor_client, assistant_id, question) for question in questions]
    ended = [
        tutor_client.beta.threads.runs.poll(run.id, thread_id=thread.id) for thread, run in started
    ]

    assert [run.status for run in ended] == ["completed"] * 3
    for question, (thread, _) in zip(questions, started, strict=True):
        asked, answer = _texts(tutor_client, thread)
        assert asked == question
        assert answer


def test_an_assistant_of_any_model_answers_a_first_question(tutor_client: openai.OpenAI) -> None:
    assistant = tutor_client.beta.assistants.create(
        name="Tutor", instructions="Be brief.", model="gpt-4-1106-preview"
    )
    thread, run = _started(tutor_client, assistant.id, "What is the square root of 16?")
    ended = tutor_client.beta.threads.runs.poll(run.id, thread_id=thread.id)
    question, answer = _texts(tutor_client, thread)

    assert (run.model, run.instructions) == ("gpt-4-1106-preview", "Be brief.")
    assert (run.started_at, run.completed_at, run.last_error) == (None, None, None)
    assert ended.completed_at is not None
    assert question == "What is the square root of 16?"
    assert "= 4" in answer


# -- the pages ------------------------------------------------------------------------------------


def _code(page: str, language: str) -> list[str]:
    text = (_PAGES / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_example_runs_as_it_is(
    tutor_server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = _code("migrating-from-the-assistants-api.md", "python")
    monkeypatch.setenv("OPENAI_BASE_URL", tutor_server.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", tutor_server.token)
    done = subprocess.run(
        [sys.executable, "-c", example], capture_output=True, text=True, check=True, timeout=60
    )
    status, answer = done.stdout.splitlines()

    assert len(example.strip().splitlines()) == 10
    assert status == "completed"
    assert "x = 1" in answer


def test_the_options_of_the_page_are_those_of_the_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = (_PAGES / "assistants-api.md").read_text(encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["serve", "--help"])
    told = capsys.readouterr().out

    assert left.value.code == 0
    options = set(re.findall(r"--[a-z][a-z-]+", told)) - {"--help"}
    assert options == set(re.findall(r"--[a-z][a-z-]+", page))
