"""Assistants: create, retrieve, update, delete, list."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from tutor_tui.assistants import limits, resources
from tutor_tui.assistants.ids import new_assistant_id
from tutor_tui.assistants.tables import assistants
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.part import Part, given, given_metadata
from tutor_tui.domain.objects import Assistant, Metadata, Page
from tutor_tui.domain.requests import AssistantCreate, AssistantUpdate, PageRequest
from tutor_tui.domain.values import ResponseFormat, Unset

_FULL_RANGE: Final = 1.0
CONFIG_KEY: Final = "tutor_tui_config"
"""In the metadata of an assistant that config.toml describes: the name of its table."""


class AssistantPart(Part):
    """What may be asked of assistants."""

    async def default_assistant(self) -> Assistant:
        """The assistant that answers where none is named; made anew where it was deleted."""
        found = await self.store.read(assistants.find_default)
        return await self.store.write(self.make_default) if found is None else found

    def make_default(self, db: sqlite3.Connection) -> Assistant:
        """Store the default assistant unless it is there; gives the one that is."""
        found = assistants.find_default(db)
        if found is None:
            found = self._math_tutor()
            assistants.insert_default(db, found)
        return found

    async def create_assistant(self, asked: AssistantCreate) -> Assistant:
        """A new assistant, with the vector stores that are made for it."""
        wanted, now = cleaned(asked), self.timing.now
        metadata = limits.accepted_metadata(wanted.metadata)

        def create(db: sqlite3.Connection) -> Assistant:
            made = resources.make(db, wanted.tool_resources, now)
            assistant = Assistant(
                id=new_assistant_id(),
                created_at=now,
                model=wanted.model,
                name=wanted.name,
                description=wanted.description,
                instructions=wanted.instructions,
                tools=wanted.tools,
                tool_resources=resources.for_tools(made, wanted.tools),
                temperature=_or_full(wanted.temperature),
                top_p=_or_full(wanted.top_p),
                response_format=wanted.response_format or "auto",
                reasoning_effort=wanted.reasoning_effort,
                metadata=metadata,
            )
            assistants.insert(db, assistant)
            return assistant

        return await self.store.write(create)

    async def retrieve_assistant(self, assistant_id: str) -> Assistant:
        """The assistant with this ID."""
        return await self.store.read(lambda db: assistants.get(db, assistant_id))

    async def update_assistant(self, assistant_id: str, asked: AssistantUpdate) -> Assistant:
        """Change what the request names."""
        wanted = cleaned(asked)

        def update(db: sqlite3.Connection) -> Assistant:
            changed = self._changed(db, assistants.get(db, assistant_id), wanted)
            assistants.replace(db, changed)
            return changed

        return await self.store.write(update)

    async def delete_assistant(self, assistant_id: str) -> None:
        """Delete an assistant; what it has answered stays."""
        await self.store.write(lambda db: assistants.delete(db, assistant_id))

    async def list_assistants(self, request: PageRequest) -> Page[Assistant]:
        """A page of all assistants."""
        limits.accepted_limit(request.limit)
        return await self.store.read(lambda db: assistants.page(db, request))

    async def keep_configured(self, wanted: Mapping[str, AssistantCreate]) -> None:
        """Make the assistants of config.toml what it says, each under its table's name.

        One that is no longer there stays, as anybody's, because threads may still name it.
        """

        def keep(db: sqlite3.Connection) -> None:
            known = {key: one for one in _all(db) if (key := one.metadata.get(CONFIG_KEY))}
            for key, asked in wanted.items():
                present = known.pop(key, None)
                made = self._made(cleaned(asked), present, {CONFIG_KEY: key})
                if present is None:
                    assistants.insert(db, made)
                elif made != present:
                    assistants.replace(db, made)
            for key, left in known.items():
                metadata = {k: v for k, v in left.metadata.items() if (k, v) != (CONFIG_KEY, key)}
                assistants.replace(db, replace(left, metadata=metadata))

        await self.store.write(keep)

    async def all_assistants(self) -> tuple[Assistant, ...]:
        """All of them, oldest first, the default one before all others."""

        def ordered(db: sqlite3.Connection) -> tuple[Assistant, ...]:
            default = self.make_default(db)
            return (default, *(one for one in _all(db) if one.id != default.id))

        return await self.store.write(ordered)

    def _made(
        self, asked: AssistantCreate, present: Assistant | None, metadata: Metadata
    ) -> Assistant:
        return Assistant(
            id=new_assistant_id() if present is None else present.id,
            created_at=self.timing.now if present is None else present.created_at,
            model=asked.model,
            name=asked.name,
            instructions=asked.instructions,
            tools=asked.tools,
            temperature=_or_full(asked.temperature),
            top_p=_or_full(asked.top_p),
            metadata=metadata,
        )

    def _changed(
        self, db: sqlite3.Connection, present: Assistant, wanted: AssistantUpdate
    ) -> Assistant:
        tools = given(wanted.tools, present.tools)
        kept = present.tool_resources
        if not isinstance(wanted.tool_resources, Unset):
            kept = resources.check(db, wanted.tool_resources, self.timing.now)
        return replace(
            present,
            model=given(wanted.model, present.model),
            name=given(wanted.name, present.name),
            description=given(wanted.description, present.description),
            instructions=given(wanted.instructions, present.instructions),
            tools=tools,
            tool_resources=resources.for_tools(kept, tools),
            temperature=_or_full(given(wanted.temperature, present.temperature)),
            top_p=_or_full(given(wanted.top_p, present.top_p)),
            response_format=_format(wanted, present),
            reasoning_effort=given(wanted.reasoning_effort, present.reasoning_effort),
            metadata=given_metadata(wanted.metadata, present.metadata),
        )

    def _math_tutor(self) -> Assistant:
        return Assistant(
            id=new_assistant_id(),
            created_at=self.timing.now,
            model="symbolic",
            name="Math Tutor",
            instructions="You are a personal math tutor. "
            "Answer questions briefly, in a sentence or less.",
        )


def _all(db: sqlite3.Connection) -> Iterator[Assistant]:
    after: str | None = None
    while True:
        page = assistants.page(db, PageRequest(limits.MAX_PAGE, "asc", after))
        yield from page.data
        if not page.has_more:
            return
        after = page.data[-1].id


def _format(wanted: AssistantUpdate, present: Assistant) -> ResponseFormat:
    asked = wanted.response_format
    return present.response_format if isinstance(asked, Unset) else asked or "auto"


def _or_full(value: float | None) -> float:
    return _FULL_RANGE if value is None else value
