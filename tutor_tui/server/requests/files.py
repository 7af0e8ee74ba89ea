"""The fields of an upload, besides the file itself."""

import re
from collections.abc import Mapping
from typing import Final, Literal

from tutor_tui.domain.requests import FileCreate
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.values import choice, integer, text

_PURPOSES: Final = ("assistants", "batch", "fine-tune", "vision", "user_data", "evals")
_ANCHORS: Final[tuple[Literal["created_at"], ...]] = ("created_at",)
_HOUR: Final = 3600
_MONTH: Final = 30 * 24 * _HOUR
_MEMBER: Final = re.compile(r"expires_after\[(\w+)\]")


def file_create(filename: str, form: Mapping[str, str]) -> FileCreate:
    """`POST /files`: `form` has all parts but the file; a file without a name is none."""
    if not filename:
        raise refusals.missing("file")
    with Fields(_nested(form)) as given:
        return FileCreate(
            filename=text()(filename, "file"),
            purpose=given.required("purpose", choice(_PURPOSES)),
            expires_after_seconds=given.optional("expires_after", _seconds, None),
        )


def _nested(form: Mapping[str, str]) -> dict[str, object]:
    """The form with `expires_after[anchor]` and the like made one object."""
    members = {found[1]: value for key, value in form.items() if (found := _MEMBER.fullmatch(key))}
    flat: dict[str, object] = {
        key: value for key, value in form.items() if not _MEMBER.fullmatch(key)
    }
    return flat | {"expires_after": members} if members else flat


def _seconds(value: object, path: str) -> int:
    with Fields(value, path) as given:
        given.required("anchor", choice(_ANCHORS))
        digits = given.required("seconds", text())
        seconds = int(digits) if re.fullmatch(r"\d{1,18}", digits, re.ASCII) else digits
        return integer(_HOUR, _MONTH)(seconds, given.path("seconds"))
