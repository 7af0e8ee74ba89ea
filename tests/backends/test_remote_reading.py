"""What a server writes is read back whole, and what is no answer is refused."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.server import samples
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.reading import assistant_of, message_of, page_of, run_of, thread_of
from tutor_tui.domain.objects import Page
from tutor_tui.domain.tools import FunctionCall, RequiredAction
from tutor_tui.server.wire import assistant_json, message_json, page_json, run_json, thread_json

_READERS: list[Callable[[Fields], object]] = [assistant_of, message_of, run_of, thread_of]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


def test_a_thread_is_read_as_it_was_written() -> None:
    assert thread_of(Fields(thread_json(samples.THREAD))) == samples.THREAD


def test_a_message_is_read_as_it_was_written() -> None:
    assert message_of(Fields(message_json(samples.MESSAGE))) == samples.MESSAGE


def test_an_assistant_is_read_as_it_was_written() -> None:
    assert assistant_of(Fields(assistant_json(samples.ASSISTANT))) == samples.ASSISTANT


def test_a_run_is_read_as_it_was_written() -> None:
    run = run_of(Fields(run_json(samples.RUN)))
    waiting = FunctionCall(id="call_1", name="f", arguments='{"x": 1}')

    assert run.required_action == RequiredAction((waiting,))
    assert run_json(run) == run_json(samples.RUN)


def test_a_page_is_read_as_it_was_written() -> None:
    page = Page((samples.THREAD,), has_more=True)

    assert page_of(thread_of)(Fields(page_json(page, thread_json))) == page


def test_kinds_that_are_not_known_are_left_out() -> None:
    message = message_json(samples.MESSAGE)
    known = message_of(Fields(message))
    contents = [{"type": "hologram", "hologram": {}}, *message["content"]]  # type: ignore[misc]  # a list

    assert message_of(Fields({**message, "content": contents})) == known


@pytest.mark.parametrize("read", _READERS)
def test_nulls_where_the_api_has_them_are_no_trouble(read: Callable[[Fields], object]) -> None:
    least = {"id": "x", "thread_id": "t", "created_at": 1, "role": "user", "status": "completed"}
    names = ("metadata", "content", "tools", "usage", "model", "attachments", "tool_choice")

    assert read(Fields({**least, **dict.fromkeys(names)}))


@pytest.mark.parametrize("read", _READERS)
@given(data=st.data())
def test_anything_else_is_read_or_refused_and_never_a_crash(
    read: Callable[[Fields], object], data: st.DataObject
) -> None:
    samples_json = [
        *(assistant_json(samples.ASSISTANT), message_json(samples.MESSAGE)),
        *(run_json(samples.RUN), thread_json(samples.THREAD)),
    ]
    value = dict(samples_json[_READERS.index(read)])
    value[data.draw(st.sampled_from(sorted(value)))] = data.draw(_JSON)
    try:
        read(Fields(value))
    except ValueError:
        return


@pytest.mark.parametrize("value", [None, [], "x", 3, [{}]])
def test_what_is_no_object_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="an object was expected"):
        Fields(value)
