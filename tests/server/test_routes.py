"""The table of operations: every address, every refusal in JSON, uploads in pieces."""

import json
from collections.abc import Iterator

import httpx2
import pytest

from tests.assistants.scripted import ScriptedEngine
from tests.server.running import DistantGate, RunningServer, read_answer
from tutor_tui.server.routes import all_rows

_OPERATIONS = {
    ("POST", "/assistants"),
    ("GET", "/assistants"),
    ("GET", "/assistants/{assistant}"),
    ("POST", "/assistants/{assistant}"),
    ("DELETE", "/assistants/{assistant}"),
    ("POST", "/threads"),
    ("GET", "/threads"),
    ("GET", "/threads/{thread}"),
    ("POST", "/threads/{thread}"),
    ("DELETE", "/threads/{thread}"),
    ("POST", "/threads/runs"),
    ("GET", "/threads/runs"),
    ("GET", "/threads/messages"),
    ("POST", "/threads/{thread}/messages"),
    ("GET", "/threads/{thread}/messages"),
    ("GET", "/threads/{thread}/messages/{message}"),
    ("POST", "/threads/{thread}/messages/{message}"),
    ("DELETE", "/threads/{thread}/messages/{message}"),
    ("POST", "/threads/{thread}/runs"),
    ("GET", "/threads/{thread}/runs"),
    ("GET", "/threads/{thread}/runs/{run}"),
    ("POST", "/threads/{thread}/runs/{run}"),
    ("POST", "/threads/{thread}/runs/{run}/cancel"),
    ("POST", "/threads/{thread}/runs/{run}/submit_tool_outputs"),
    ("GET", "/threads/{thread}/runs/{run}/steps"),
    ("GET", "/threads/{thread}/runs/{run}/steps/{step}"),
    ("POST", "/files"),
    ("GET", "/files"),
    ("GET", "/files/{file}"),
    ("DELETE", "/files/{file}"),
    ("GET", "/files/{file}/content"),
    ("POST", "/vector_stores"),
    ("GET", "/models"),
    ("GET", "/vector_stores"),
    ("GET", "/vector_stores/{store}"),
    ("POST", "/vector_stores/{store}"),
    ("DELETE", "/vector_stores/{store}"),
    ("POST", "/vector_stores/{store}/files"),
    ("GET", "/vector_stores/{store}/files"),
    ("GET", "/vector_stores/{store}/files/{file}"),
    ("POST", "/vector_stores/{store}/files/{file}"),
    ("DELETE", "/vector_stores/{store}/files/{file}"),
    ("POST", "/vector_stores/{store}/file_batches"),
    ("GET", "/vector_stores/{store}/file_batches/{batch}"),
    ("POST", "/vector_stores/{store}/file_batches/{batch}/cancel"),
    ("GET", "/vector_stores/{store}/file_batches/{batch}/files"),
}


@pytest.fixture
def plain(server: RunningServer) -> Iterator[httpx2.Client]:
    """HTTP as it is."""
    with server.client() as client:
        yield client


def _is_refusal(answer: httpx2.Response) -> bool:
    error = answer.json()["error"]
    return set(error) == {"message", "type", "param", "code"} and bool(error["message"])


def test_every_operation_is_served() -> None:
    assert {(row.method, row.path) for row in all_rows()} == _OPERATIONS


@pytest.mark.parametrize(("method", "path"), sorted(pair for pair in _OPERATIONS if "{" in pair[1]))
def test_an_object_that_does_not_exist_is_told_so(
    plain: httpx2.Client, method: str, path: str
) -> None:
    address = "/v1" + path.replace("{", "").replace("}", "_0")
    bodies = {
        "messages": {"role": "user", "content": "Hi"},
        "submit_tool_outputs": {"tool_outputs": [{"tool_call_id": "call_0", "output": "0"}]},
        "runs": {"assistant_id": "asst_0"},
        "files": {"file_id": "file_0"},
        "file_batches": {"file_ids": ["file_0"]},
        "file_0": {"attributes": {}},
    }
    content = bodies.get(address.rsplit("/", 1)[1], {}) if method == "POST" else None
    answer = plain.request(method, address, json=content)

    assert answer.status_code == 404, answer.text
    assert _is_refusal(answer)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("GET", "/v1", 404),
        ("GET", "/v1/", 404),
        ("GET", "/v1/nothing", 404),
        ("GET", "/v1/threads/", 404),
        ("GET", "/v1/files/..%2f..%2fetc%2fpasswd/content", 404),
        ("GET", "/v1/files/%2e%2e/content", 404),
        ("POST", "/v1/chat/completions", 404),
        ("GET", "/v2/assistants", 404),
        ("PUT", "/v1/assistants", 405),
        ("DELETE", "/v1/threads", 405),
        ("GET", "/v1/threads/thread_0/runs/run_0/cancel", 405),
        ("POST", "/healthz", 405),
    ],
)
def test_what_is_not_served_is_refused_in_json(
    plain: httpx2.Client, method: str, path: str, status: int
) -> None:
    answer = plain.request(method, path)

    assert answer.status_code == status
    assert _is_refusal(answer)


@pytest.mark.parametrize(
    "content",
    [b"{", b"[" * 100_000, b'{"metadata": NaN}', b"\xff\xfe\xfa", b"1" * 5000, b'{"a":1}{}'],
)
def test_what_is_no_json_is_a_bad_request(plain: httpx2.Client, content: bytes) -> None:
    headers = {"content-type": "application/json"}
    answer = plain.post("/v1/threads", content=content, headers=headers)

    assert answer.status_code == 400
    assert _is_refusal(answer)


def test_an_unknown_parameter_is_named(plain: httpx2.Client) -> None:
    answer = plain.post("/v1/assistants", json={"model": "x", "colour": "red"})

    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == "colour"


@pytest.mark.parametrize("beta", ["assistants=v2", "assistants=v1", "anything"])
def test_any_beta_header_is_accepted(plain: httpx2.Client, beta: str) -> None:
    answer = plain.post("/v1/threads", headers={"openai-beta": beta})

    assert answer.status_code == 200


def test_cancelling_takes_an_empty_body(plain: httpx2.Client, engine: ScriptedEngine) -> None:
    gate = DistantGate()
    engine.script(gate)
    assistant = plain.post("/v1/assistants", json={"model": "x"}).json()
    run = plain.post("/v1/threads/runs", json={"assistant_id": assistant["id"]}).json()
    assert gate.was_reached.wait(30)
    address = f"/v1/threads/{run['thread_id']}/runs/{run['id']}/cancel"
    answer = plain.post(address, headers={"content-type": "application/json"})

    assert answer.status_code == 200


def test_a_stream_is_server_sent_events(plain: httpx2.Client) -> None:
    assistant = plain.post("/v1/assistants", json={"model": "x"}).json()
    asked = {"assistant_id": assistant["id"], "stream": True}
    answer = plain.post("/v1/threads/runs", json=asked)

    assert answer.headers["content-type"].startswith("text/event-stream")
    events = answer.text.strip().split("\n\n")
    assert all(event.startswith("event: ") and "\ndata: " in event for event in events)
    assert events[0].startswith("event: thread.created\n")
    assert events[-1] == "event: done\ndata: [DONE]"
    assert json.loads(events[1].partition("data: ")[2])["status"] == "queued"


def test_streaming_with_an_unknown_assistant_is_refused_before_it_begins(
    plain: httpx2.Client,
) -> None:
    answer = plain.post("/v1/threads/runs", json={"assistant_id": "asst_0", "stream": True})

    assert answer.status_code in {400, 404}
    assert _is_refusal(answer)


@pytest.mark.parametrize(
    "order",
    [("purpose", "file"), ("file", "purpose")],
)
def test_a_form_may_have_its_parts_in_any_order(
    server: RunningServer, order: tuple[str, str]
) -> None:
    parts = {
        "purpose": b'Content-Disposition: form-data; name="purpose"\r\n\r\nassistants',
        "file": b'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello',
    }
    body = b"".join(b"--B\r\n" + parts[name] + b"\r\n" for name in order) + b"--B--\r\n"
    head = server.with_token(
        "POST /v1/files",
        "Content-Type: multipart/form-data; boundary=B",
        f"Content-Length: {len(body)}",
    )
    with server.connect() as connection:
        connection.sendall(head)
        for place in range(0, len(body), 7):
            connection.sendall(body[place : place + 7])
        status, file = read_answer(connection)

    assert (status, file["bytes"], file["filename"]) == (200, 5, "a.txt")


@pytest.mark.parametrize(
    ("data", "files"),
    [
        ({"purpose": "assistants"}, {}),
        ({}, {"file": ("a.txt", b"x")}),
        ({"purpose": "nothing"}, {"file": ("a.txt", b"x")}),
        ({"purpose": "assistants", "colour": "red"}, {"file": ("a.txt", b"x")}),
        ({"purpose": "assistants"}, {"file": ("a.txt", b"x"), "more": ("b.txt", b"x")}),
        ({"purpose": "x" * 9000}, {"file": ("a.txt", b"x")}),
    ],
)
def test_an_incomplete_form_is_a_bad_request(
    plain: httpx2.Client, data: dict[str, str], files: dict[str, tuple[str, bytes]]
) -> None:
    answer = plain.post("/v1/files", data=data, files=files)

    assert answer.status_code == 400
    assert _is_refusal(answer)
    assert plain.get("/v1/files").json()["data"] == []


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "multipart/form-data", "multipart/form-data; boundary=other"],
)
def test_what_is_no_form_is_a_bad_request(plain: httpx2.Client, content_type: str) -> None:
    headers = {"content-type": content_type}
    answer = plain.post("/v1/files", content=b"--B\r\n\r\n", headers=headers)

    assert answer.status_code == 400
    assert _is_refusal(answer)


def test_a_file_that_says_it_is_too_large_is_refused_unread(server: RunningServer) -> None:
    head = server.with_token(
        "POST /v1/files",
        "Content-Type: multipart/form-data; boundary=B",
        f"Content-Length: {600 * 1024 * 1024}",
    )

    assert server.raw(head)[0] == 413


def test_the_content_of_a_file_is_offered_as_a_download(plain: httpx2.Client) -> None:
    sent = {"file": ('a"b\n.html', b"<script>")}
    file = plain.post("/v1/files", data={"purpose": "assistants"}, files=sent).json()
    answer = plain.get(f"/v1/files/{file['id']}/content")

    assert answer.content == b"<script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment;")
