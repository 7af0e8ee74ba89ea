"""The bodies that create and change threads and messages."""

from tutor_tui.domain.requests import MessageCreate, MessageUpdate, ThreadCreate, ThreadUpdate
from tutor_tui.domain.values import UNSET
from tutor_tui.server.requests.content import message
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import metadata
from tutor_tui.server.requests.tools import new_tool_resources, tool_resources
from tutor_tui.server.requests.values import array, nullable


def thread_create(body: object, path: str = "") -> ThreadCreate:
    """`POST /threads`, and the thread of `POST /threads/runs`."""
    with Fields(body, path) as given:
        return ThreadCreate(
            messages=given.optional("messages", array(message), ()),
            tool_resources=given.optional("tool_resources", nullable(new_tool_resources), None),
            metadata=given.defaulted("metadata", metadata, {}),
        )


def thread_update(body: object) -> ThreadUpdate:
    """`POST /threads/{id}`."""
    with Fields(body) as given:
        return ThreadUpdate(
            tool_resources=given.optional("tool_resources", nullable(tool_resources), UNSET),
            metadata=given.optional("metadata", nullable(metadata), UNSET),
        )


def message_create(body: object) -> MessageCreate:
    """`POST /threads/{id}/messages`."""
    return message(body)


def message_update(body: object) -> MessageUpdate:
    """`POST /threads/{id}/messages/{id}`."""
    with Fields(body) as given:
        return MessageUpdate(metadata=given.optional("metadata", nullable(metadata), UNSET))
