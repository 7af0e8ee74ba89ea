"""`/assistants`."""

from tutor_tui.server.operations import Operation, Row, deletion, page_of
from tutor_tui.server.requests.assistants import assistant_create, assistant_update
from tutor_tui.server.requests.queries import page_request
from tutor_tui.server.wire import assistant_json


def assistant_rows() -> tuple[Row, ...]:
    """The five operations."""
    one = "/assistants/{assistant}"
    return (
        Operation(
            "POST",
            "/assistants",
            lambda call: call.service.create_assistant(assistant_create(call.body)),
            assistant_json,
        ),
        Operation(
            "GET",
            "/assistants",
            lambda call: call.service.list_assistants(page_request(call.query)),
            page_of(assistant_json),
        ),
        Operation(
            "GET",
            one,
            lambda call: call.service.retrieve_assistant(call.id("assistant")),
            assistant_json,
        ),
        Operation(
            "POST",
            one,
            lambda call: call.service.update_assistant(
                call.id("assistant"), assistant_update(call.body)
            ),
            assistant_json,
        ),
        deletion(
            one,
            "assistant",
            "assistant.deleted",
            lambda call: call.service.delete_assistant(call.id("assistant")),
        ),
    )
