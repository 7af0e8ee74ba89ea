"""Frozen objects as JSON text in one column, and back.

Every object says its class; whatever a client gave as JSON stays a text inside the text, so that
nothing in it can pass for one of our objects.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final

from tutor_tui.domain import content, files, objects, steps, tools

_CLASSES: Final[tuple[type, ...]] = (
    tools.CodeInterpreterTool,
    tools.RankingOptions,
    tools.FileSearchTool,
    tools.FunctionTool,
    tools.NamedToolChoice,
    tools.ToolResources,
    tools.FunctionCall,
    tools.CodeLogs,
    tools.CodeImage,
    tools.CodeInterpreterCall,
    tools.FileSearchResult,
    tools.FileSearchCall,
    tools.WebSearchCall,
    tools.RequiredAction,
    content.FileCitation,
    content.FilePath,
    content.TextContent,
    content.ImageFileContent,
    content.ImageUrlContent,
    content.RefusalContent,
    content.Attachment,
    objects.TruncationStrategy,
    steps.MessageCreation,
    steps.ToolCalls,
    files.StaticChunking,
)
_CLASS_OF: Final = {cls.__name__: cls for cls in _CLASSES}
_CLASS: Final = "is"
_VERBATIM: Final = "json"


def pack(value: object) -> str:
    """An object, or a tuple of them, as text."""
    return _dump(_plain(value))


def unpack(text: str) -> Any:
    """What was packed."""
    return _object(json.loads(text))


def pack_fields(owner: object, names: Iterable[str]) -> str:
    """These fields of an object as one text."""
    return _dump({name: _plain(getattr(owner, name)) for name in names})


def unpack_fields(text: str) -> dict[str, Any]:
    """Fields by name; those that were not there yet when it was packed are missing."""
    return {name: _object(value) for name, value in json.loads(text).items()}


def _plain(value: object) -> object:
    if is_dataclass(value):
        plain = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_CLASS: type(value).__name__, **plain}
    if isinstance(value, Mapping):
        return {_VERBATIM: _dump(value)}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _object(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_object(item) for item in value)
    if not isinstance(value, dict):
        return value
    if _VERBATIM in value:
        return json.loads(value[_VERBATIM])
    values = {name: _object(item) for name, item in value.items() if name != _CLASS}
    return _CLASS_OF[value[_CLASS]](**values)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
