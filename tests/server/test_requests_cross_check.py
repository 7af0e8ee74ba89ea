"""Our readers against the types that the API's client was generated with, both ways."""

from collections.abc import Callable
from functools import cache
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openai.types import vector_store_create_params, vector_store_update_params
from openai.types.beta import (
    assistant_create_params,
    assistant_update_params,
    thread_create_and_run_params,
    thread_create_params,
    thread_update_params,
)
from openai.types.beta.threads import (
    message_create_params,
    message_update_params,
    run_create_params,
    run_submit_tool_outputs_params,
    run_update_params,
)
from openai.types.vector_stores import (
    file_batch_create_params,
    file_create_params,
    file_update_params,
)

from tests.server.bodies import bodies, changes
from tests.server.sdk_types import Judge
from tutor_tui.domain.errors import UsageError
from tutor_tui.server.requests import assistants, runs, threads, vector_stores

_PAIRS: Final[dict[str, tuple[Callable[[object], object], Any]]] = {
    "assistant_create": (
        assistants.assistant_create,
        assistant_create_params.AssistantCreateParams,
    ),
    "assistant_update": (
        assistants.assistant_update,
        assistant_update_params.AssistantUpdateParams,
    ),
    "thread_create": (threads.thread_create, thread_create_params.ThreadCreateParams),
    "thread_update": (threads.thread_update, thread_update_params.ThreadUpdateParams),
    "message_create": (threads.message_create, message_create_params.MessageCreateParams),
    "message_update": (threads.message_update, message_update_params.MessageUpdateParams),
    "run_create": (runs.run_create, run_create_params.RunCreateParams),
    "run_update": (runs.run_update, run_update_params.RunUpdateParams),
    "thread_and_run_create": (
        runs.thread_and_run_create,
        thread_create_and_run_params.ThreadCreateAndRunParams,
    ),
    "submit_tool_outputs": (
        runs.submit_tool_outputs,
        run_submit_tool_outputs_params.RunSubmitToolOutputsParams,
    ),
    "vector_store_create": (
        vector_stores.vector_store_create,
        vector_store_create_params.VectorStoreCreateParams,
    ),
    "vector_store_update": (
        vector_stores.vector_store_update,
        vector_store_update_params.VectorStoreUpdateParams,
    ),
    "store_file_create": (vector_stores.store_file_create, file_create_params.FileCreateParams),
    "store_file_update": (vector_stores.store_file_update, file_update_params.FileUpdateParams),
    "file_batch_create": (
        vector_stores.file_batch_create,
        file_batch_create_params.FileBatchCreateParams,
    ),
}

READERS: Final = {name: reader for name, (reader, _) in _PAIRS.items()}
"""What reads each body."""

_OF_SHAPE: Final = frozenset({"invalid_type", "unknown_parameter", "missing_required_parameter"})
_NEEDED_TOGETHER: Final = frozenset({"tool_choice.function", "file_ids"})
"""Keys that the types make optional, though nothing could be done without them: the name of the
function that must be called, and the files of a batch that lists none."""

_OFTEN: Final = settings(
    deadline=None,
    max_examples=25,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def _judge(name: str) -> Judge:
    return Judge(_PAIRS[name][1])


def _refusal(name: str, body: object) -> UsageError | None:
    try:
        _PAIRS[name][0](body)
    except UsageError as error:
        return error
    return None


def _is_of_shape(error: UsageError | None) -> bool:
    """Whether the refusal is one that types alone can tell."""
    if error is None or error.param in _NEEDED_TOGETHER:
        return False
    return error.code in _OF_SHAPE or error.title.startswith("Invalid value:")


@pytest.mark.parametrize("name", _PAIRS)
@given(data=st.data())
@_OFTEN
def test_a_body_and_its_changes_are_judged_as_the_api_judges_them(
    name: str, data: st.DataObject
) -> None:
    body = data.draw(bodies(_judge(name).hint))
    misjudged = [other for other in changes(body) if not _is_judged_alike(name, other)]

    assert _judge(name).allows(body)
    assert not _is_of_shape(_refusal(name, body))
    assert misjudged == []


def _is_judged_alike(name: str, body: object) -> bool:
    error = _refusal(name, body)
    return not _is_of_shape(error) if _judge(name).allows(body) else error is not None
