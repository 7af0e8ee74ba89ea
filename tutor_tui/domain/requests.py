"""What clients ask, already validated: one frozen dataclass a request body, and pages.

A field is null or absent alike where the API means the same by both; where it does not, the
field's default is `UNSET`. Values are as the client gave them, within the API's limits.
"""

from dataclasses import dataclass, field

from tutor_tui.domain.content import Attachment, MessageContent
from tutor_tui.domain.files import Attributes, StaticChunking, StoreFileStatus
from tutor_tui.domain.objects import Metadata, Order, Role, TruncationStrategy
from tutor_tui.domain.tools import Tool, ToolChoice, ToolResources
from tutor_tui.domain.values import UNSET, ResponseFormat, Unset


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which part of a list is wanted: as in the API, `after` and `before` are IDs."""

    limit: int = 20
    order: Order = "desc"
    after: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStore:
    """A vector store made together with an assistant or a thread."""

    file_ids: tuple[str, ...] = ()
    chunking_strategy: StaticChunking | None = None
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewToolResources:
    """Tool resources, some of whose stores may still have to be made."""

    code_file_ids: tuple[str, ...] | None = None
    vector_store_ids: tuple[str, ...] | None = None
    vector_stores: tuple[NewStore, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantCreate:
    """`POST /assistants`."""

    model: str
    name: str | None = None
    description: str | None = None
    instructions: str | None = None
    tools: tuple[Tool, ...] = ()
    tool_resources: NewToolResources | None = None
    metadata: Metadata = field(default_factory=dict)
    temperature: float | None = None
    top_p: float | None = None
    response_format: ResponseFormat | None = None
    reasoning_effort: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssistantUpdate:
    """`POST /assistants/{id}`: what is `UNSET` stays; null clears, or restores the default."""

    model: str | Unset = UNSET
    name: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    instructions: str | Unset | None = UNSET
    tools: tuple[Tool, ...] | Unset = UNSET
    tool_resources: ToolResources | Unset | None = UNSET
    metadata: Metadata | Unset | None = UNSET
    temperature: float | Unset | None = UNSET
    top_p: float | Unset | None = UNSET
    response_format: ResponseFormat | Unset | None = UNSET
    reasoning_effort: str | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageCreate:
    """`POST /threads/{id}/messages`; a plain string is one text part."""

    role: Role
    content: tuple[MessageContent, ...]
    attachments: tuple[Attachment, ...] = ()
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUpdate:
    """`POST /threads/{id}/messages/{id}`."""

    metadata: Metadata | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadCreate:
    """`POST /threads`."""

    messages: tuple[MessageCreate, ...] = ()
    tool_resources: NewToolResources | None = None
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadUpdate:
    """`POST /threads/{id}`."""

    tool_resources: ToolResources | Unset | None = UNSET
    metadata: Metadata | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class RunCreate:
    """`POST /threads/{id}/runs`: what is None comes from the assistant, or is the default.

    `tools=()` means no tools, None the assistant's. Without `assistant_id` (which HTTP requires)
    the default assistant answers. `stream` is for who sends the answer; the service ignores it.
    """

    assistant_id: str | None = None
    model: str | None = None
    instructions: str | None = None
    additional_instructions: str | None = None
    additional_messages: tuple[MessageCreate, ...] = ()
    tools: tuple[Tool, ...] | None = None
    tool_resources: ToolResources | None = None
    metadata: Metadata = field(default_factory=dict)
    temperature: float | None = None
    top_p: float | None = None
    max_prompt_tokens: int | None = None
    max_completion_tokens: int | None = None
    truncation_strategy: TruncationStrategy | None = None
    tool_choice: ToolChoice | None = None
    parallel_tool_calls: bool | None = None
    response_format: ResponseFormat | None = None
    reasoning_effort: str | None = None
    stream: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadAndRunCreate:
    """`POST /threads/runs`: the body's own fields are the run's."""

    thread: ThreadCreate
    run: RunCreate


@dataclass(frozen=True, slots=True, kw_only=True)
class RunUpdate:
    """`POST /threads/{id}/runs/{id}`."""

    metadata: Metadata | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolOutput:
    """What a client's function gave."""

    tool_call_id: str | None = None
    output: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitToolOutputs:
    """`POST /threads/{id}/runs/{id}/submit_tool_outputs`."""

    tool_outputs: tuple[ToolOutput, ...]
    stream: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCreate:
    """`POST /files` without the bytes, which come as a stream."""

    filename: str
    purpose: str
    expires_after_seconds: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorStoreCreate:
    """`POST /vector_stores`."""

    name: str | None = None
    description: str | None = None
    file_ids: tuple[str, ...] = ()
    expires_after_days: int | None = None
    chunking_strategy: StaticChunking | None = None
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorStoreUpdate:
    """`POST /vector_stores/{id}`."""

    name: str | Unset | None = UNSET
    expires_after_days: int | Unset | None = UNSET
    metadata: Metadata | Unset | None = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFileCreate:
    """`POST /vector_stores/{id}/files`; also one entry of a batch's `files`."""

    file_id: str
    chunking_strategy: StaticChunking | None = None
    attributes: Attributes = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFileUpdate:
    """`POST /vector_stores/{id}/files/{id}`; null clears."""

    attributes: Attributes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileBatchCreate:
    """`POST /vector_stores/{id}/file_batches`: `file_ids` with common values become entries."""

    files: tuple[StoreFileCreate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFilesPage:
    """Which files of a store or batch are wanted."""

    page: PageRequest = PageRequest()
    status: StoreFileStatus | None = None
