"""The API through the official client, on a real server: the main flows and the streams."""

import re
import threading
from collections.abc import Iterator

import openai
import pytest
from openai.lib.streaming import AssistantEventHandler
from openai.types.beta import AssistantStreamEvent
from openai.types.beta.threads import Message, Run, Text, TextDelta

from tests.assistants.scripted import ScriptedEngine
from tests.server.running import DistantGate, RunningServer
from tutor_tui.domain.events import ToolsRequired
from tutor_tui.domain.tools import FunctionCall

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_QUIZ = {
    "type": "function",
    "function": {"name": "display_quiz", "parameters": {"type": "object", "properties": {}}},
}
_QUIZ_CALL = ToolsRequired(
    (FunctionCall(id="call_1", name="display_quiz", arguments='{"title":"Algebra"}'),)
)


class Recorder(AssistantEventHandler):
    """Writes down what the client's own streaming helper makes of a stream."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.deltas: list[str] = []
        self.final_text = ""

    def on_event(self, event: AssistantStreamEvent) -> None:
        self.names.append(event.event)

    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        self.deltas.append(delta.value or "")

    def on_text_done(self, text: Text) -> None:
        self.final_text = text.value


@pytest.fixture
def assistant_id(client: openai.OpenAI) -> str:
    return client.beta.assistants.create(model="gpt-4o", name="Math Tutor").id


def _asked(client: openai.OpenAI, question: str = "2 + 2?") -> str:
    """The ID of a new thread with this question."""
    return client.beta.threads.create(messages=[{"role": "user", "content": question}]).id


def _text(message: Message) -> str:
    part = message.content[0]
    assert part.type == "text"
    return part.text.value


def test_a_question_is_answered(client: openai.OpenAI, assistant_id: str) -> None:
    thread_id = _asked(client)
    run = client.beta.threads.runs.create_and_poll(thread_id=thread_id, assistant_id=assistant_id)
    messages = client.beta.threads.messages.list(thread_id, run_id=run.id)

    assert run.status == "completed"
    assert [_text(message) for message in messages] == ["An answer to: 2 + 2?"]


def test_a_stream_has_the_exact_events(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    gate = DistantGate()
    engine.script("x =", gate, " 1")
    recorder = Recorder()
    with client.beta.threads.runs.stream(
        thread_id=_asked(client), assistant_id=assistant_id, event_handler=recorder
    ) as stream:
        gate.open()
        stream.until_done()

    assert recorder.names == [
        "thread.run.created",
        "thread.run.queued",
        "thread.run.in_progress",
        "thread.run.step.created",
        "thread.run.step.in_progress",
        "thread.message.created",
        "thread.message.in_progress",
        *["thread.message.delta"] * len(recorder.deltas),
        "thread.message.completed",
        "thread.run.step.completed",
        "thread.run.completed",
    ]
    assert "".join(recorder.deltas) == recorder.final_text == "x = 1"


def test_a_thread_made_with_its_run_is_told_first(client: openai.OpenAI, assistant_id: str) -> None:
    recorder = Recorder()
    with client.beta.threads.create_and_run_stream(
        assistant_id=assistant_id,
        thread={"messages": [{"role": "user", "content": "Hello"}]},
        event_handler=recorder,
    ) as stream:
        stream.until_done()

    assert recorder.names[:3] == ["thread.created", "thread.run.created", "thread.run.queued"]
    assert recorder.final_text == "An answer to: Hello"


def test_a_client_function_is_called_and_its_output_is_taken(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    engine.script(_QUIZ_CALL)
    engine.script("Well done.")
    thread_id = _asked(client)
    waiting = client.beta.threads.runs.create_and_poll(
        thread_id=thread_id,
        assistant_id=assistant_id,
        tools=[_QUIZ],  # type: ignore[list-item]  # a plain dict, as people write it
    )
    assert waiting.required_action is not None
    (call,) = waiting.required_action.submit_tool_outputs.tool_calls
    recorder = Recorder()
    with client.beta.threads.runs.submit_tool_outputs_stream(
        thread_id=thread_id,
        run_id=waiting.id,
        tool_outputs=[{"tool_call_id": call.id, "output": "4"}],
        event_handler=recorder,
    ) as stream:
        stream.until_done()

    assert waiting.status == "requires_action"
    assert recorder.names[:3] == [
        "thread.run.step.completed",
        "thread.run.queued",
        "thread.run.in_progress",
    ]
    assert recorder.final_text == "Well done."
    steps = client.beta.threads.runs.steps.list(waiting.id, thread_id=thread_id, order="asc")
    assert [step.type for step in steps] == ["tool_calls", "message_creation"]


def test_a_stream_that_waits_for_outputs_ends(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    engine.script(_QUIZ_CALL)
    recorder = Recorder()
    with client.beta.threads.runs.stream(
        thread_id=_asked(client),
        assistant_id=assistant_id,
        tools=[_QUIZ],  # type: ignore[list-item]  # a plain dict, as people write it
        event_handler=recorder,
    ) as stream:
        stream.until_done()

    assert recorder.names[-1] == "thread.run.requires_action"


def test_a_client_that_goes_away_does_not_stop_the_run(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    gate = DistantGate()
    engine.script("The answer", gate, " is 4.")
    thread_id = _asked(client)
    stream = client.beta.threads.runs.create(
        thread_id=thread_id, assistant_id=assistant_id, stream=True
    )
    created = next(iter(stream))
    assert created.event == "thread.run.created"
    stream.close()
    gate.open()
    run = client.beta.threads.runs.poll(created.data.id, thread_id=thread_id)

    assert run.status == "completed"
    (answer,) = client.beta.threads.messages.list(thread_id, run_id=run.id)
    assert _text(answer) == "The answer is 4."


def test_a_run_is_cancelled(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    gate = DistantGate()
    engine.script("Well", gate)
    thread_id = _asked(client)
    run = client.beta.threads.runs.create(thread_id=thread_id, assistant_id=assistant_id)
    assert gate.was_reached.wait(30)
    cancelling = client.beta.threads.runs.cancel(run.id, thread_id=thread_id)
    gone = _ended(client, run)

    assert cancelling.status in {"cancelling", "cancelled"}
    assert gone.status == "cancelled"


def _ended(client: openai.OpenAI, run: Run) -> Run:
    """The run when it has ended; the client's own helper does not wait for a cancelled one."""
    while run.status in {"queued", "in_progress", "cancelling"}:
        run = client.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id)
    return run


def test_a_thread_with_an_active_run_is_locked(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    gate = DistantGate()
    engine.script(gate, "4")
    thread_id = _asked(client)
    run = client.beta.threads.runs.create(thread_id=thread_id, assistant_id=assistant_id)

    with pytest.raises(openai.BadRequestError, match=f"already has an active run {run.id}"):
        client.beta.threads.runs.create(thread_id=thread_id, assistant_id=assistant_id)
    with pytest.raises(openai.BadRequestError, match=f"while a run {run.id} is active"):
        client.beta.threads.messages.create(thread_id, role="user", content="And 3 + 3?")
    gate.open()


def test_many_streams_are_told_at_the_same_time(
    client: openai.OpenAI, engine: ScriptedEngine, assistant_id: str
) -> None:
    gates = [DistantGate() for _ in range(8)]
    for gate in gates:
        engine.script("half", gate, " and half")
    recorders = [Recorder() for _ in gates]

    def follow(recorder: Recorder) -> None:
        with client.beta.threads.runs.stream(
            thread_id=_asked(client), assistant_id=assistant_id, event_handler=recorder
        ) as stream:
            stream.until_done()

    followers = [threading.Thread(target=follow, args=(recorder,)) for recorder in recorders]
    for follower in followers:
        follower.start()
    for gate in gates:
        assert gate.was_reached.wait(30)
    for gate in gates:
        gate.open()
    for follower in followers:
        follower.join(30)

    assert {recorder.final_text for recorder in recorders} == {"half and half"}


def test_threads_are_listed_newest_first(server: RunningServer, client: openai.OpenAI) -> None:
    made = [client.beta.threads.create().id for _ in range(3)]
    with server.client() as plain:
        listed = plain.get("/v1/threads", params={"limit": 2}).json()

    assert [thread["id"] for thread in listed["data"]] == made[:0:-1]
    assert listed["has_more"] is True


def test_a_file_comes_back_as_it_was_sent(client: openai.OpenAI) -> None:
    content = bytes(range(256)) * 8192
    file = client.files.create(file=("../../etc/passwd", content), purpose="assistants")

    assert (file.bytes, client.files.content(file.id).read()) == (len(content), content)
    assert client.files.delete(file.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(file.id)


def test_a_vector_store_holds_files(client: openai.OpenAI) -> None:
    files = [
        client.files.create(file=(f"{n}.txt", b"text"), purpose="assistants").id for n in range(3)
    ]
    store = client.vector_stores.create(name="Books", file_ids=files[:1])
    batch = client.vector_stores.file_batches.create_and_poll(store.id, file_ids=files[1:])
    held = client.vector_stores.files.list(store.id, order="asc")

    assert batch.status == "completed"
    assert [file.id for file in held] == files
    assert client.vector_stores.delete(store.id).deleted


@pytest.fixture
def azure_client(server: RunningServer) -> Iterator[openai.AzureOpenAI]:
    with openai.AzureOpenAI(
        azure_endpoint=f"http://127.0.0.1:{server.port}",
        api_key=server.token,
        api_version="2024-05-01-preview",
        max_retries=0,
    ) as made:
        yield made


def test_a_client_of_azure_is_served_too(azure_client: openai.AzureOpenAI) -> None:
    assistant = azure_client.beta.assistants.create(model="gpt-4o")
    run = azure_client.beta.threads.create_and_run_poll(
        assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "Hi"}]}
    )

    assert run.status == "completed"
    assert [found.id for found in azure_client.beta.assistants.list(limit=1)][:1] == [assistant.id]


def test_every_answer_to_a_poll_says_when_to_ask_again(
    client: openai.OpenAI, assistant_id: str
) -> None:
    run = client.beta.threads.runs.with_raw_response.create(
        thread_id=_asked(client), assistant_id=assistant_id
    )

    assert re.fullmatch(r"\d{2,3}", run.headers["openai-poll-after-ms"])
