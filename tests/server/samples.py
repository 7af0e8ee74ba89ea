"""One of every object, with every field that it can have."""

from typing import Final

from tutor_tui.domain.content import (
    Attachment,
    FileCitation,
    FilePath,
    ImageFileContent,
    ImageUrlContent,
    RefusalContent,
    TextContent,
)
from tutor_tui.domain.files import (
    File,
    FileCounts,
    StaticChunking,
    StoreFileError,
    VectorStore,
    VectorStoreFile,
    VectorStoreFileBatch,
)
from tutor_tui.domain.objects import (
    Assistant,
    LastError,
    Message,
    MessageStatus,
    Role,
    Run,
    RunStatus,
    Thread,
    TruncationStrategy,
    Usage,
)
from tutor_tui.domain.steps import MessageCreation, RunStep, StepStatus, ToolCalls
from tutor_tui.domain.tools import (
    CodeImage,
    CodeInterpreterCall,
    CodeInterpreterTool,
    CodeLogs,
    FileSearchCall,
    FileSearchResult,
    FileSearchTool,
    FunctionCall,
    FunctionTool,
    NamedToolChoice,
    RankingOptions,
    RequiredAction,
    ToolResources,
    WebSearchCall,
)

_PARAMETERS: Final = {"type": "object", "properties": {"x": {"type": "number"}}}
_FORMAT: Final = {"type": "json_schema", "json_schema": {"name": "n", "schema": _PARAMETERS}}
_RESOURCES: Final = ToolResources(code_file_ids=("file-1",), vector_store_ids=("vs_1",))

FUNCTION_CALL: Final = FunctionCall(id="call_1", name="f", arguments='{"x": 1}', output="2")
CODE_CALL: Final = CodeInterpreterCall(
    id="call_2", input="print(1)", outputs=(CodeLogs("1\n"), CodeImage("file-2"))
)
SEARCH_CALL: Final = FileSearchCall(
    id="call_3",
    results=(
        FileSearchResult(file_id="file-1", file_name="a.txt", score=0.5, texts=("found",)),
        FileSearchResult(file_id="file-2", file_name="b.txt", score=0.25),
    ),
)
WEB_CALL: Final = WebSearchCall(
    id="call_4", query="π", pages=("https://a.example", "https://b.example")
)
TOOLS: Final = (
    CodeInterpreterTool(),
    FileSearchTool(
        max_num_results=3, ranking_options=RankingOptions(ranker="auto", score_threshold=0.5)
    ),
    FunctionTool(name="f", description="d", parameters=_PARAMETERS, strict=True),
    FunctionTool(name="g"),
)
ASSISTANT: Final = Assistant(
    id="asst_1",
    created_at=1,
    model="m",
    name="n",
    description="d",
    instructions="i",
    tools=TOOLS,
    tool_resources=_RESOURCES,
    temperature=0.5,
    top_p=0.25,
    response_format=_FORMAT,
    reasoning_effort="low",
    metadata={"a": "b"},
)
THREAD: Final = Thread(
    id="thread_1", created_at=1, tool_resources=_RESOURCES, metadata={"title": "Ö"}
)
MESSAGE: Final = Message(
    id="msg_1",
    thread_id="thread_1",
    created_at=1,
    role=Role.ASSISTANT,
    content=(
        TextContent(
            value="see [1] and [2]",
            annotations=(
                FileCitation(text="[1]", file_id="file-1", start_index=4, end_index=7),
                FilePath(text="[2]", file_id="file-2", start_index=12, end_index=15),
            ),
        ),
        ImageFileContent(file_id="file-2", detail="high"),
        ImageUrlContent(url="https://x.example/a.png"),
        RefusalContent(refusal="no"),
    ),
    status=MessageStatus.COMPLETED,
    completed_at=2,
    assistant_id="asst_1",
    run_id="run_1",
    attachments=(
        Attachment(file_id="file-1", tools=("file_search", "code_interpreter")),
        Attachment(tools=("file_search",)),
    ),
    metadata={"a": "b"},
)
RUN: Final = Run(
    id="run_1",
    thread_id="thread_1",
    assistant_id="asst_1",
    status=RunStatus.REQUIRES_ACTION,
    model="m",
    instructions="i",
    created_at=1,
    expires_at=601,
    started_at=2,
    completed_at=3,
    cancelled_at=4,
    failed_at=5,
    last_error=LastError(code="invalid_prompt", message="No."),
    required_action=RequiredAction((FUNCTION_CALL,)),
    incomplete_reason="max_completion_tokens",
    tools=TOOLS,
    tool_resources=_RESOURCES,
    tool_choice=NamedToolChoice(type="function", function_name="f"),
    parallel_tool_calls=False,
    response_format={"type": "json_object"},
    temperature=0.5,
    top_p=0.25,
    max_prompt_tokens=300,
    max_completion_tokens=400,
    truncation_strategy=TruncationStrategy(type="last_messages", last_messages=3),
    usage=Usage(prompt_tokens=5, completion_tokens=7),
    metadata={"a": "b"},
)
MESSAGE_STEP: Final = RunStep(
    id="step_1",
    thread_id="thread_1",
    run_id="run_1",
    assistant_id="asst_1",
    created_at=1,
    details=MessageCreation("msg_1"),
)
TOOL_STEP: Final = RunStep(
    id="step_2",
    thread_id="thread_1",
    run_id="run_1",
    assistant_id="asst_1",
    created_at=1,
    details=ToolCalls((FUNCTION_CALL, CODE_CALL, SEARCH_CALL)),
    status=StepStatus.FAILED,
    last_error=LastError(code="invalid_prompt", message="No."),
    expired_at=2,
    cancelled_at=3,
    failed_at=4,
    completed_at=5,
    usage=Usage(prompt_tokens=1, completion_tokens=2),
    metadata={"a": "b"},
)
FILE: Final = File(
    id="file-1",
    bytes=3,
    created_at=1,
    filename="../a.txt",
    purpose="assistants",
    expires_at=9,
    status_details="s",
)
_COUNTS: Final = FileCounts(in_progress=1, completed=2, failed=3, cancelled=4)
STORE: Final = VectorStore(
    id="vs_1",
    created_at=1,
    name="n",
    description="d",
    usage_bytes=3,
    file_counts=_COUNTS,
    status="in_progress",
    expires_after_days=7,
    expires_at=9,
    last_active_at=2,
    metadata={"a": "b"},
)
STORE_FILE: Final = VectorStoreFile(
    id="file-1",
    vector_store_id="vs_1",
    created_at=1,
    usage_bytes=3,
    status="failed",
    last_error=StoreFileError(code="invalid_file", message="No."),
    chunking_strategy=StaticChunking(max_chunk_size_tokens=200, chunk_overlap_tokens=100),
    attributes={"a": "b", "c": 1.5, "d": True},
)
BATCH: Final = VectorStoreFileBatch(
    id="vsfb_1",
    vector_store_id="vs_1",
    created_at=1,
    status="in_progress",
    file_counts=_COUNTS,
)
