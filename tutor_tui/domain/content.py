"""What a message consists of: text with annotations, pictures, and attached files."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

ImageDetail: TypeAlias = Literal["auto", "low", "high"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCitation:
    """`text[start_index:end_index]` points to a passage of a file."""

    text: str
    file_id: str
    start_index: int
    end_index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePath:
    """`text[start_index:end_index]` names a file that was made."""

    text: str
    file_id: str
    start_index: int
    end_index: int


Annotation: TypeAlias = FileCitation | FilePath


@dataclass(frozen=True, slots=True, kw_only=True)
class TextContent:
    """A part of a message: text, in Markdown where an assistant wrote it."""

    value: str
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFileContent:
    """A picture among the files."""

    file_id: str
    detail: ImageDetail = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageUrlContent:
    """A picture elsewhere, or in a `data:` address."""

    url: str
    detail: ImageDetail = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalContent:
    """Why a model would not answer."""

    refusal: str


MessageContent: TypeAlias = TextContent | ImageFileContent | ImageUrlContent | RefusalContent

AttachmentTool: TypeAlias = Literal["code_interpreter", "file_search"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file given with a message, and the tools that may use it."""

    file_id: str | None = None
    tools: tuple[AttachmentTool, ...] = ()
