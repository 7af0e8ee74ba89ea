"""Messages in a request: their parts and attachments."""

from typing import Final, Literal

from tutor_tui.domain.content import (
    Attachment,
    AttachmentTool,
    ImageDetail,
    ImageFileContent,
    ImageUrlContent,
    MessageContent,
    TextContent,
)
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.objects import Role
from tutor_tui.domain.requests import MessageCreate
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import metadata
from tutor_tui.server.requests.values import Reader, array, choice, text

_PARTS: Final[tuple[Literal["text", "image_url", "image_file"], ...]] = (
    "text",
    "image_url",
    "image_file",
)
_DETAILS: Final[tuple[ImageDetail, ...]] = ("auto", "low", "high")
_ATTACHMENT_TOOLS: Final[tuple[AttachmentTool, ...]] = ("code_interpreter", "file_search")
_TEXT_LENGTH: Final = 256_000

read_text: Final[Reader[str]] = text(_TEXT_LENGTH)


def message(value: object, path: str = "") -> MessageCreate:
    """A message to add to a thread."""
    with Fields(value, path) as given:
        return MessageCreate(
            role=given.required("role", choice(tuple(Role))),
            content=given.required("content", content),
            attachments=given.defaulted("attachments", array(_attachment), ()),
            metadata=given.defaulted("metadata", metadata, {}),
        )


def content(value: object, path: str) -> tuple[MessageContent, ...]:
    """One text, or a list of parts; something must be in it."""
    match value:
        case str():
            parts: tuple[MessageContent, ...] = (TextContent(value=read_text(value, path)),)
        case list():
            parts = array(_part, minimum=1)(value, path)
        case _:
            raise refusals.wrong_type(path, "one of a string or an array of objects", value)
    if all(isinstance(part, TextContent) and not part.value.strip() for part in parts):
        raise UsageError("Message content must be non-empty.", param=path)
    return parts


def _part(value: object, path: str) -> MessageContent:
    with Fields(value, path) as given:
        match given.kind(_PARTS):
            case "text":
                return TextContent(value=given.required("text", read_text))
            case "image_url":
                return given.required("image_url", _image_url)
            case "image_file":
                return given.required("image_file", _image_file)


def _image_url(value: object, path: str) -> ImageUrlContent:
    with Fields(value, path) as given:
        return ImageUrlContent(
            url=given.required("url", text(minimum=1)),
            detail=given.optional("detail", choice(_DETAILS), "auto"),
        )


def _image_file(value: object, path: str) -> ImageFileContent:
    with Fields(value, path) as given:
        return ImageFileContent(
            file_id=given.required("file_id", text(minimum=1)),
            detail=given.optional("detail", choice(_DETAILS), "auto"),
        )


def _attachment(value: object, path: str) -> Attachment:
    with Fields(value, path) as given:
        return Attachment(
            file_id=given.optional("file_id", text(minimum=1), None),
            tools=given.optional("tools", array(_attachment_tool), ()),
        )


def _attachment_tool(value: object, path: str) -> AttachmentTool:
    with Fields(value, path) as given:
        return given.kind(_ATTACHMENT_TOOLS)
