"""The steps of the two guides, through the official client, answered by the tutor."""

import openai
import pytest
from openai.types.beta import Thread
from openai.types.beta.threads import Run

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_EQUATION = "I need to solve the equation `3x + 11 = 14`. Can you help me?"


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
