"""The bodies that create and change assistants."""

from typing import Final

from tutor_tui.domain.requests import AssistantCreate, AssistantUpdate
from tutor_tui.domain.values import UNSET
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.maps import metadata
from tutor_tui.server.requests.model_options import (
    instructions,
    reasoning_effort,
    response_format,
    temperature,
    top_p,
)
from tutor_tui.server.requests.tools import new_tool_resources, tool_resources, tools
from tutor_tui.server.requests.values import nullable, text

_MOST_TOOLS: Final = 128
_NAME_LENGTH: Final = 256
_DESCRIPTION_LENGTH: Final = 512


def assistant_create(body: object) -> AssistantCreate:
    """`POST /assistants`."""
    with Fields(body) as given:
        return AssistantCreate(
            model=given.required("model", text(minimum=1)),
            name=given.optional("name", nullable(text(_NAME_LENGTH)), None),
            description=given.optional("description", nullable(text(_DESCRIPTION_LENGTH)), None),
            instructions=given.optional("instructions", nullable(instructions), None),
            tools=given.optional("tools", tools(_MOST_TOOLS), ()),
            tool_resources=given.optional("tool_resources", nullable(new_tool_resources), None),
            metadata=given.defaulted("metadata", metadata, {}),
            temperature=given.optional("temperature", nullable(temperature), None),
            top_p=given.optional("top_p", nullable(top_p), None),
            response_format=given.optional("response_format", nullable(response_format), None),
            reasoning_effort=given.optional("reasoning_effort", nullable(reasoning_effort), None),
        )


def assistant_update(body: object) -> AssistantUpdate:
    """`POST /assistants/{id}`."""
    with Fields(body) as given:
        return AssistantUpdate(
            model=given.optional("model", text(minimum=1), UNSET),
            name=given.optional("name", nullable(text(_NAME_LENGTH)), UNSET),
            description=given.optional("description", nullable(text(_DESCRIPTION_LENGTH)), UNSET),
            instructions=given.optional("instructions", nullable(instructions), UNSET),
            tools=given.optional("tools", tools(_MOST_TOOLS), UNSET),
            tool_resources=given.optional("tool_resources", nullable(tool_resources), UNSET),
            metadata=given.optional("metadata", nullable(metadata), UNSET),
            temperature=given.optional("temperature", nullable(temperature), UNSET),
            top_p=given.optional("top_p", nullable(top_p), UNSET),
            response_format=given.optional("response_format", nullable(response_format), UNSET),
            reasoning_effort=given.optional("reasoning_effort", nullable(reasoning_effort), UNSET),
        )
