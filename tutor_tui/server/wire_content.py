"""What a message consists of, as JSON: parts, annotations, attachments."""

from typing import assert_never

from tutor_tui.domain.content import (
    Annotation,
    Attachment,
    FileCitation,
    ImageFileContent,
    ImageUrlContent,
    MessageContent,
    RefusalContent,
    TextContent,
)
from tutor_tui.server.wire_types import Json


def content_json(part: MessageContent) -> Json:
    """A part of a message."""
    match part:
        case TextContent():
            annotations = [annotation_json(annotation) for annotation in part.annotations]
            return {"type": "text", "text": {"value": part.value, "annotations": annotations}}
        case ImageFileContent():
            picture = {"file_id": part.file_id, "detail": part.detail}
            return {"type": "image_file", "image_file": picture}
        case ImageUrlContent():
            return {"type": "image_url", "image_url": {"url": part.url, "detail": part.detail}}
        case RefusalContent():
            return {"type": "refusal", "refusal": part.refusal}
        case _:
            assert_never(part)


def annotation_json(annotation: Annotation) -> Json:
    """What a stretch of text points to."""
    kind = "file_citation" if isinstance(annotation, FileCitation) else "file_path"
    return {
        "type": kind,
        "text": annotation.text,
        "start_index": annotation.start_index,
        "end_index": annotation.end_index,
        kind: {"file_id": annotation.file_id},
    }


def attachment_json(attachment: Attachment) -> Json:
    """A file that came with a message."""
    tools: Json = {"tools": [{"type": tool} for tool in attachment.tools]}
    if attachment.file_id is None:
        return tools
    return {"file_id": attachment.file_id, **tools}
