"""Answers as they are sent: JSON in UTF-8, whatever it says."""

import json
from collections.abc import Mapping
from typing import Final

from starlette.responses import Response

from tutor_tui.server.errors import ErrorAnswer

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class JsonAnswer(Response):
    """An object as JSON."""

    media_type = "application/json"

    def __init__(
        self, content: object, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(_ENCODER.encode(content).encode(), status, headers)


def error_response(answer: ErrorAnswer) -> Response:
    """An error as it is sent."""
    return JsonAnswer(answer.body, answer.status, answer.headers)
