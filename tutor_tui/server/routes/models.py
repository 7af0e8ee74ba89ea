"""`/models`: what a run may name, the tutor first."""

from tutor_tui.domain.provider import SYMBOLIC
from tutor_tui.server.operations import Call, Operation, Row
from tutor_tui.server.wire_types import Json

_NOBODY_SAYS_WHEN = 0
"""In the place of a time of creation, which the API wants and providers do not agree on."""


def model_rows() -> tuple[Row, ...]:
    """The list; a provider that cannot be asked now has none in it."""
    return (Operation("GET", "/models", _names, _listing_json),)


async def _names(call: Call) -> tuple[str, ...]:
    groups = await call.service.list_models()
    return (SYMBOLIC, *(name for group in groups for name in group.models))


def _listing_json(names: tuple[str, ...]) -> Json:
    return {"object": "list", "data": [_model_json(name) for name in names]}


def _model_json(name: str) -> Json:
    return {
        "id": name,
        "object": "model",
        "created": _NOBODY_SAYS_WHEN,
        "owned_by": name.partition("/")[0],
    }
