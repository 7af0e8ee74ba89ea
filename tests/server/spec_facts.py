"""What the API's specification (OpenAPI, version 2.3.0) says of the bodies that clients send.

Only what its schemas say; its prose says more, see `test_spec_facts.py`. `Object`s that the
specification does not close with `additionalProperties: false` are open here as well.
"""

from typing import Final

from tests.server.spec_kinds import (
    Anything,
    Array,
    Fact,
    Flag,
    Number,
    Object,
    Pairs,
    Text,
    Words,
    either,
    nullable,
    whole,
)

_METADATA: Final = nullable(Pairs(Text()))
_ATTRIBUTES: Final = nullable(Pairs(either(Text(512), Number(), Flag()), 16, 64))
_FLAG_OR_NULL: Final = nullable(Flag())

# -- tools ---------------------------------------------------------------------------------------

_CODE: Final = Object({"type": Words(("code_interpreter",))}, is_open=True)
_SEARCH: Final = Object(
    {"type": Words(("file_search",))},
    {
        "file_search": Object(
            {},
            {
                "max_num_results": whole(1, 50),
                "ranking_options": Object(
                    {"score_threshold": Number(0, 1)},
                    {"ranker": Words(("auto", "default_2024_08_21"))},
                    is_open=True,
                ),
            },
            is_open=True,
        )
    },
    is_open=True,
)
_FUNCTION: Final = Object(
    {
        "type": Words(("function",)),
        "function": Object(
            {"name": Text()},
            {"description": Text(), "parameters": Anything(), "strict": _FLAG_OR_NULL},
            is_open=True,
        ),
    },
    is_open=True,
)
_TOOL: Final = either(_CODE, _SEARCH, _FUNCTION)
_CHOICE: Final = either(
    Words(("none", "auto", "required")),
    Object(
        {"type": Words(("function", "code_interpreter", "file_search"))},
        {"function": Object({"name": Text()}, is_open=True)},
        is_open=True,
    ),
)

# -- files and stores ----------------------------------------------------------------------------

_CHUNKING: Final = either(
    Object({"type": Words(("auto",))}),
    Object(
        {
            "type": Words(("static",)),
            "static": Object(
                {"max_chunk_size_tokens": whole(100, 4096), "chunk_overlap_tokens": whole()}
            ),
        }
    ),
)
_CODE_FILES: Final = Object({}, {"file_ids": Array(Text(), most=20)}, is_open=True)
_STORE_IDS: Final = Array(Text(), most=1)
_NEW_STORE: Final = Object(
    {},
    {
        "file_ids": Array(Text(), most=100_000_000),
        "chunking_strategy": _CHUNKING,
        "metadata": _METADATA,
    },
    is_open=True,
)
_RESOURCES: Final = Object(
    {},
    {
        "code_interpreter": _CODE_FILES,
        "file_search": Object({}, {"vector_store_ids": _STORE_IDS}, is_open=True),
    },
    is_open=True,
)
_NEW_RESOURCES: Final = Object(
    {},
    {
        "code_interpreter": _CODE_FILES,
        "file_search": Object(
            {},
            {"vector_store_ids": _STORE_IDS, "vector_stores": Array(_NEW_STORE, most=1)},
            one_of=("vector_store_ids", "vector_stores"),
            is_open=True,
        ),
    },
    is_open=True,
)
_EXPIRY: Final = Object({"anchor": Words(("last_active_at",)), "days": whole(1, 365)}, is_open=True)
_STORE_FILE: Final = Object(
    {"file_id": Text()}, {"chunking_strategy": _CHUNKING, "attributes": _ATTRIBUTES}
)

# -- messages ------------------------------------------------------------------------------------

_DETAIL: Final = Words(("auto", "low", "high"))
_PART: Final = either(
    Object({"type": Words(("text",)), "text": Text()}, is_open=True),
    Object(
        {
            "type": Words(("image_url",)),
            "image_url": Object({"url": Text()}, {"detail": _DETAIL}, is_open=True),
        },
        is_open=True,
    ),
    Object(
        {
            "type": Words(("image_file",)),
            "image_file": Object({"file_id": Text()}, {"detail": _DETAIL}, is_open=True),
        },
        is_open=True,
    ),
)
_ATTACHMENT: Final = Object(
    {},
    {
        "file_id": Text(),
        "tools": Array(
            either(_CODE, Object({"type": Words(("file_search",))}, is_open=True)),
        ),
    },
    is_open=True,
)
_MESSAGE: Final = Object(
    {"role": Words(("user", "assistant")), "content": either(Text(), Array(_PART, fewest=1))},
    {"attachments": nullable(Array(_ATTACHMENT)), "metadata": _METADATA},
)
_THREAD: Final = Object(
    {},
    {
        "messages": Array(_MESSAGE),
        "tool_resources": nullable(_NEW_RESOURCES),
        "metadata": _METADATA,
    },
)

# -- models --------------------------------------------------------------------------------------

_EFFORT: Final = nullable(Words(("none", "minimal", "low", "medium", "high", "xhigh")))
_FORMAT: Final = either(
    Words(("auto",)),
    Object({"type": Words(("text",))}, is_open=True),
    Object({"type": Words(("json_object",))}, is_open=True),
    Object(
        {
            "type": Words(("json_schema",)),
            "json_schema": Object(
                {"name": Text()},
                {"description": Text(), "schema": Anything(), "strict": _FLAG_OR_NULL},
                is_open=True,
            ),
        },
        is_open=True,
    ),
)
_TEMPERATURE: Final = nullable(Number(0, 2))
_TOP_P: Final = nullable(Number(0, 1))
_TOKENS: Final = nullable(whole(256))

_ASSISTANT: Final[dict[str, Fact]] = {
    "name": nullable(Text(256)),
    "description": nullable(Text(512)),
    "instructions": nullable(Text(256_000)),
    "reasoning_effort": _EFFORT,
    "tools": Array(_TOOL, most=128),
    "metadata": _METADATA,
    "temperature": _TEMPERATURE,
    "top_p": _TOP_P,
    "response_format": nullable(_FORMAT),
}
_RUN: Final[dict[str, Fact]] = {
    "model": nullable(Text()),
    "instructions": nullable(Text()),
    "tools": nullable(Array(_TOOL, most=20)),
    "metadata": _METADATA,
    "temperature": _TEMPERATURE,
    "top_p": _TOP_P,
    "stream": _FLAG_OR_NULL,
    "max_prompt_tokens": _TOKENS,
    "max_completion_tokens": _TOKENS,
    "truncation_strategy": nullable(
        Object(
            {"type": Words(("auto", "last_messages"))},
            {"last_messages": nullable(whole(1))},
            is_open=True,
        )
    ),
    "tool_choice": nullable(_CHOICE),
    "parallel_tool_calls": Flag(),
    "response_format": nullable(_FORMAT),
}

BODIES: Final[dict[str, Fact]] = {
    "assistant_create": Object(
        {"model": Text()}, {**_ASSISTANT, "tool_resources": nullable(_NEW_RESOURCES)}
    ),
    "assistant_update": Object(
        {}, {**_ASSISTANT, "model": Text(), "tool_resources": nullable(_RESOURCES)}
    ),
    "thread_create": _THREAD,
    "thread_update": Object({}, {"tool_resources": nullable(_RESOURCES), "metadata": _METADATA}),
    "message_create": _MESSAGE,
    "message_update": Object({}, {"metadata": _METADATA}),
    "run_create": Object(
        {"assistant_id": Text()},
        {
            **_RUN,
            "reasoning_effort": _EFFORT,
            "additional_instructions": nullable(Text()),
            "additional_messages": nullable(Array(_MESSAGE)),
        },
    ),
    "run_update": Object({}, {"metadata": _METADATA}),
    "thread_and_run_create": Object(
        {"assistant_id": Text()},
        {**_RUN, "thread": _THREAD, "tool_resources": nullable(_RESOURCES)},
    ),
    "submit_tool_outputs": Object(
        {
            "tool_outputs": Array(
                Object({}, {"tool_call_id": Text(), "output": Text()}, is_open=True)
            )
        },
        {"stream": _FLAG_OR_NULL},
    ),
    "vector_store_create": Object(
        {},
        {
            "file_ids": Array(Text(), most=500),
            "name": Text(),
            "description": Text(),
            "expires_after": _EXPIRY,
            "chunking_strategy": _CHUNKING,
            "metadata": _METADATA,
        },
    ),
    "vector_store_update": Object(
        {}, {"name": nullable(Text()), "expires_after": nullable(_EXPIRY), "metadata": _METADATA}
    ),
    "store_file_create": _STORE_FILE,
    "store_file_update": Object({"attributes": _ATTRIBUTES}),
    "file_batch_create": Object(
        {},
        {
            "file_ids": Array(Text(), fewest=1, most=2000),
            "files": Array(_STORE_FILE, fewest=1, most=2000),
            "chunking_strategy": _CHUNKING,
            "attributes": _ATTRIBUTES,
        },
        some_of=("file_ids", "files"),
    ),
}
