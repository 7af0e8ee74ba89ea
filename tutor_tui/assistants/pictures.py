"""The pictures of a turn's messages, read so that a model can be shown them."""

import asyncio
import base64
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tutor_tui.assistants.folder import FileFolder
from tutor_tui.domain.content import ImageFileContent
from tutor_tui.domain.objects import Message, Role
from tutor_tui.engines.base import Turn

_MOST_BYTES: Final = 20 << 20
"""Of all pictures together; the newest come first."""

_KINDS: Final = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}


async def with_pictures(turn: Turn, folder: FileFolder) -> Turn:
    """The turn with the pictures that can be read and that there is room for."""
    file_ids = tuple(dict.fromkeys(_file_ids(reversed(turn.messages))))
    if not file_ids:
        return turn
    return replace(turn, images=await asyncio.to_thread(_read, file_ids, folder))


def _file_ids(messages: Iterable[Message]) -> Iterable[str]:
    for message in messages:
        if message.role is Role.USER:
            yield from (c.file_id for c in message.content if isinstance(c, ImageFileContent))


def _read(file_ids: Iterable[str], folder: FileFolder) -> dict[str, str]:
    images, room = dict[str, str](), _MOST_BYTES
    for file_id in file_ids:
        try:
            with folder.path(file_id).open("rb") as file:
                content = file.read(room + 1)
        except OSError:
            continue
        kind = _kind(content)
        if kind is not None and len(content) <= room:
            room -= len(content)
            images[file_id] = f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return images


def _kind(content: bytes) -> str | None:
    """What kind of picture this is, whatever its name says."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _KINDS.items() if content.startswith(start)), None)
