"""`/threads` and `/threads/{id}/messages`; all threads, and a search, are extensions of ours."""

from tutor_tui.domain.objects import Message, Page
from tutor_tui.server.operations import Call, Operation, Row, deletion, page_of
from tutor_tui.server.requests.queries import messages_page, page_request, search_request
from tutor_tui.server.requests.threads import (
    message_create,
    message_update,
    thread_create,
    thread_update,
)
from tutor_tui.server.wire import message_json, thread_json


def thread_rows() -> tuple[Row, ...]:
    """Threads, and the messages in them."""
    return (*_message_rows(), *_thread_rows())


def _thread_rows() -> tuple[Row, ...]:
    one = "/threads/{thread}"
    return (
        Operation(
            "POST",
            "/threads",
            lambda call: call.service.create_thread(thread_create(call.body)),
            thread_json,
        ),
        Operation(
            "GET",
            "/threads",
            lambda call: call.service.list_threads(page_request(call.query)),
            page_of(thread_json),
        ),
        Operation(
            "GET", one, lambda call: call.service.retrieve_thread(call.id("thread")), thread_json
        ),
        Operation(
            "POST",
            one,
            lambda call: call.service.update_thread(call.id("thread"), thread_update(call.body)),
            thread_json,
        ),
        deletion(
            one,
            "thread",
            "thread.deleted",
            lambda call: call.service.delete_thread(call.id("thread")),
        ),
    )


def _message_rows() -> tuple[Row, ...]:
    every, one = "/threads/{thread}/messages", "/threads/{thread}/messages/{message}"
    return (
        Operation(
            "POST",
            every,
            lambda call: call.service.create_message(call.id("thread"), message_create(call.body)),
            message_json,
        ),
        Operation("GET", every, _list_messages, page_of(message_json)),
        Operation("GET", "/threads/messages", _search_messages, page_of(message_json)),
        Operation(
            "GET",
            one,
            lambda call: call.service.retrieve_message(call.id("thread"), call.id("message")),
            message_json,
        ),
        Operation(
            "POST",
            one,
            lambda call: call.service.update_message(
                call.id("thread"), call.id("message"), message_update(call.body)
            ),
            message_json,
        ),
        deletion(
            one,
            "message",
            "thread.message.deleted",
            lambda call: call.service.delete_message(call.id("thread"), call.id("message")),
        ),
    )


async def _list_messages(call: Call) -> Page[Message]:
    asked = messages_page(call.query)
    return await call.service.list_messages(call.id("thread"), asked.page, run_id=asked.run_id)


async def _search_messages(call: Call) -> Page[Message]:
    asked = search_request(call.query)
    found = await call.service.search_messages(asked.text, asked.limit)
    return Page(found, has_more=False)
