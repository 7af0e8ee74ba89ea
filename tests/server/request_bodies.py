"""Bodies of requests, each with its reader and with what it is read as."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from tutor_tui.domain.content import Attachment, ImageFileContent, ImageUrlContent, TextContent
from tutor_tui.domain.files import StaticChunking
from tutor_tui.domain.objects import Role, TruncationStrategy
from tutor_tui.domain.requests import (
    AssistantCreate,
    AssistantUpdate,
    FileBatchCreate,
    MessageCreate,
    MessageUpdate,
    NewStore,
    NewToolResources,
    RunCreate,
    RunUpdate,
    StoreFileCreate,
    StoreFileUpdate,
    SubmitToolOutputs,
    ThreadAndRunCreate,
    ThreadCreate,
    ThreadUpdate,
    ToolOutput,
    VectorStoreCreate,
    VectorStoreUpdate,
)
from tutor_tui.domain.tools import (
    CodeInterpreterTool,
    FileSearchTool,
    FunctionTool,
    NamedToolChoice,
    RankingOptions,
    ToolResources,
)
from tutor_tui.server.requests.assistants import assistant_create, assistant_update
from tutor_tui.server.requests.runs import (
    run_create,
    run_update,
    submit_tool_outputs,
    thread_and_run_create,
)
from tutor_tui.server.requests.threads import (
    message_create,
    message_update,
    thread_create,
    thread_update,
)
from tutor_tui.server.requests.vector_stores import (
    file_batch_create,
    store_file_create,
    store_file_update,
    vector_store_create,
    vector_store_update,
)

Body: TypeAlias = Any
_HI: Final = MessageCreate(role=Role.USER, content=(TextContent(value="hi"),))
_HI_BODY: Final = {"role": "user", "content": "hi"}
_SCHEMA: Final = {"type": "object", "properties": {"π": {"enum": [1, 2.5, None]}}}
FORMAT: Final = {"type": "json_schema", "json_schema": {"name": "n", "schema": _SCHEMA}}
_STATIC: Final = {
    "type": "static",
    "static": {"max_chunk_size_tokens": 200, "chunk_overlap_tokens": 100},
}
_CHUNKS: Final = StaticChunking(max_chunk_size_tokens=200, chunk_overlap_tokens=100)
READ: Final[list[tuple[Callable[[object], object], Body, object]]] = [
    (assistant_create, {"model": "m"}, AssistantCreate(model="m")),
    (
        assistant_create,
        {
            "model": "m",
            "name": None,
            "description": None,
            "instructions": None,
            "metadata": None,
            "temperature": None,
            "top_p": None,
            "response_format": None,
            "tool_resources": None,
            "reasoning_effort": None,
        },
        AssistantCreate(model="m"),
    ),
    (
        assistant_create,
        {"model": "m", "name": "n" * 256, "temperature": 2, "top_p": 0, "metadata": {"": ""}},
        AssistantCreate(model="m", name="n" * 256, temperature=2.0, top_p=0.0, metadata={"": ""}),
    ),
    (
        assistant_create,
        {
            "model": "m",
            "tools": [
                {"type": "code_interpreter"},
                {"type": "file_search"},
                {
                    "type": "file_search",
                    "file_search": {
                        "max_num_results": 50,
                        "ranking_options": {"ranker": "auto", "score_threshold": 0.5},
                    },
                },
                {"type": "function", "function": {"name": "f-1_A", "parameters": _SCHEMA}},
                {"type": "function", "function": {"name": "g", "strict": None}},
            ],
        },
        AssistantCreate(
            model="m",
            tools=(
                CodeInterpreterTool(),
                FileSearchTool(),
                FileSearchTool(
                    max_num_results=50,
                    ranking_options=RankingOptions(ranker="auto", score_threshold=0.5),
                ),
                FunctionTool(name="f-1_A", parameters=_SCHEMA),
                FunctionTool(name="g"),
            ),
        ),
    ),
    (
        assistant_create,
        {"model": "m", "response_format": FORMAT},
        AssistantCreate(model="m", response_format=FORMAT),
    ),
    (
        assistant_create,
        {"model": "m", "response_format": "auto"},
        AssistantCreate(model="m", response_format="auto"),
    ),
    (
        assistant_create,
        {
            "model": "m",
            "tool_resources": {
                "code_interpreter": {"file_ids": ["file-1"]},
                "file_search": {
                    "vector_stores": [
                        {"file_ids": ["file-2"], "chunking_strategy": _STATIC, "metadata": None}
                    ]
                },
            },
        },
        AssistantCreate(
            model="m",
            tool_resources=NewToolResources(
                code_file_ids=("file-1",),
                vector_stores=(NewStore(file_ids=("file-2",), chunking_strategy=_CHUNKS),),
            ),
        ),
    ),
    (
        assistant_create,
        {"model": "m", "tool_resources": {"code_interpreter": {}, "file_search": {}}},
        AssistantCreate(
            model="m", tool_resources=NewToolResources(code_file_ids=(), vector_store_ids=())
        ),
    ),
    (assistant_update, {}, AssistantUpdate()),
    (
        assistant_update,
        {"name": None, "tools": [], "metadata": {}},
        AssistantUpdate(name=None, tools=(), metadata={}),
    ),
    (
        assistant_update,
        {"tool_resources": {"file_search": {"vector_store_ids": ["vs"]}}},
        AssistantUpdate(tool_resources=ToolResources(vector_store_ids=("vs",))),
    ),
    (thread_create, {}, ThreadCreate()),
    (thread_create, {"messages": [_HI_BODY]}, ThreadCreate(messages=(_HI,))),
    (thread_update, {}, ThreadUpdate()),
    (thread_update, {"metadata": None}, ThreadUpdate(metadata=None)),
    (message_create, _HI_BODY, _HI),
    (
        message_create,
        {
            "role": "assistant",
            "content": [
                {"type": "text", "text": "look"},
                {"type": "image_url", "image_url": {"url": "https://x.example/a.png"}},
                {"type": "image_file", "image_file": {"file_id": "file-1", "detail": "low"}},
            ],
            "attachments": [
                {"file_id": "file-2", "tools": [{"type": "file_search"}]},
                {"file_id": "file-3"},
            ],
            "metadata": {"a": "b"},
        },
        MessageCreate(
            role=Role.ASSISTANT,
            content=(
                TextContent(value="look"),
                ImageUrlContent(url="https://x.example/a.png"),
                ImageFileContent(file_id="file-1", detail="low"),
            ),
            attachments=(
                Attachment(file_id="file-2", tools=("file_search",)),
                Attachment(file_id="file-3"),
            ),
            metadata={"a": "b"},
        ),
    ),
    (message_create, {**_HI_BODY, "attachments": None}, _HI),
    (message_update, {"metadata": {"a": "b"}}, MessageUpdate(metadata={"a": "b"})),
    (run_create, {"assistant_id": "a"}, RunCreate(assistant_id="a")),
    (
        run_create,
        {
            "assistant_id": "a",
            "model": "m",
            "instructions": "",
            "additional_instructions": "more",
            "additional_messages": [_HI_BODY],
            "tools": [],
            "tool_choice": {"type": "function", "function": {"name": "f"}},
            "truncation_strategy": {"type": "last_messages", "last_messages": 3},
            "max_prompt_tokens": 256,
            "max_completion_tokens": 1000.0,
            "parallel_tool_calls": False,
            "stream": True,
        },
        RunCreate(
            assistant_id="a",
            model="m",
            instructions="",
            additional_instructions="more",
            additional_messages=(_HI,),
            tools=(),
            tool_choice=NamedToolChoice(type="function", function_name="f"),
            truncation_strategy=TruncationStrategy(type="last_messages", last_messages=3),
            max_prompt_tokens=256,
            max_completion_tokens=1000,
            parallel_tool_calls=False,
            stream=True,
        ),
    ),
    (
        run_create,
        {"assistant_id": "a", "tools": None, "tool_choice": None, "stream": None},
        RunCreate(assistant_id="a"),
    ),
    (
        run_create,
        {"assistant_id": "a", "tool_choice": {"type": "file_search"}},
        RunCreate(assistant_id="a", tool_choice=NamedToolChoice(type="file_search")),
    ),
    (
        thread_and_run_create,
        {"assistant_id": "a"},
        ThreadAndRunCreate(thread=ThreadCreate(), run=RunCreate(assistant_id="a")),
    ),
    (
        thread_and_run_create,
        {
            "assistant_id": "a",
            "thread": {"messages": [_HI_BODY], "metadata": {"t": "1"}},
            "tool_resources": {"code_interpreter": {"file_ids": ["f"]}},
            "metadata": {"r": "1"},
            "stream": True,
        },
        ThreadAndRunCreate(
            thread=ThreadCreate(messages=(_HI,), metadata={"t": "1"}),
            run=RunCreate(
                assistant_id="a",
                tool_resources=ToolResources(code_file_ids=("f",)),
                metadata={"r": "1"},
                stream=True,
            ),
        ),
    ),
    (run_update, {}, RunUpdate()),
    (
        submit_tool_outputs,
        {"tool_outputs": [{"tool_call_id": "c", "output": ""}, {}], "stream": True},
        SubmitToolOutputs(
            tool_outputs=(ToolOutput(tool_call_id="c", output=""), ToolOutput()), stream=True
        ),
    ),
    (vector_store_create, {}, VectorStoreCreate()),
    (
        vector_store_create,
        {
            "name": "n",
            "description": "d",
            "file_ids": ["f"],
            "expires_after": {"anchor": "last_active_at", "days": 365},
            "chunking_strategy": {"type": "auto"},
        },
        VectorStoreCreate(name="n", description="d", file_ids=("f",), expires_after_days=365),
    ),
    (
        vector_store_update,
        {"name": None, "expires_after": None},
        VectorStoreUpdate(name=None, expires_after_days=None),
    ),
    (
        store_file_create,
        {"file_id": "f", "chunking_strategy": _STATIC, "attributes": {"a": 1, "b": True}},
        StoreFileCreate(file_id="f", chunking_strategy=_CHUNKS, attributes={"a": 1.0, "b": True}),
    ),
    (store_file_update, {"attributes": None}, StoreFileUpdate(attributes=None)),
    (
        file_batch_create,
        {"file_ids": ["f", "g"], "attributes": {"a": "b"}},
        FileBatchCreate(
            files=(
                StoreFileCreate(file_id="f", attributes={"a": "b"}),
                StoreFileCreate(file_id="g", attributes={"a": "b"}),
            )
        ),
    ),
    (
        file_batch_create,
        {"files": [{"file_id": "f", "attributes": {"a": 2}}, {"file_id": "g"}]},
        FileBatchCreate(
            files=(
                StoreFileCreate(file_id="f", attributes={"a": 2.0}),
                StoreFileCreate(file_id="g"),
            )
        ),
    ),
]
