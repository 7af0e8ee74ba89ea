"""Language models behind the tutor: the Responses API in background mode.

The provider writes an answer by itself and keeps it, so a run outlives the connection and the
program: its token is the response's ID. What is sent is made by `responses_request.py`, one
response is followed by `responses_following.py` and read by `responses_transcript.py`.
"""

import contextlib
import json
from collections.abc import AsyncGenerator
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText, EngineEvent, Resumable, TokensUsed, ToolsRequired
from tutor_tui.domain.objects import Run, Usage
from tutor_tui.engines.base import Turn
from tutor_tui.engines.calls import mistake_in
from tutor_tui.engines.chat_request import Json
from tutor_tui.engines.provider_engine import ProviderEngine, handed_back, sum_of, with_rest
from tutor_tui.engines.provider_errors import told_plainly
from tutor_tui.engines.responses_following import Following, cancel
from tutor_tui.engines.responses_request import output_items, request_of, thread_items
from tutor_tui.engines.responses_transcript import Transcript, is_id

if TYPE_CHECKING:
    from openai import AsyncOpenAI


@dataclass(frozen=True, slots=True)
class Token:
    """What is stored with a run: its last response, and where that was.

    `rounds` are the calls whose outputs the run had then, `turns` all that count for its limit.
    """

    id: str
    base_url: str
    rounds: int
    turns: int

    def __str__(self) -> str:
        return json.dumps(asdict(self))


def token_of(text: str | None) -> Token | None:
    """The token that was stored; none where there is none, or it is no longer understood."""
    try:
        token = Token(**json.loads(text or ""))
    except (ValueError, TypeError):
        return None
    is_whole = type(token.rounds) is int and type(token.turns) is int
    return token if is_whole and is_id(token.id) else None


class Responses(ProviderEngine):
    """Answers over the Responses API; a run that is cut off is taken up where it is by then."""

    is_resumable = True

    async def stop(self, run: Run, token: str) -> None:
        """Cancel the response of this token."""
        known = self._known(token)
        if known is None:
            return
        with contextlib.suppress(EngineError):  # without a key nothing can be cancelled
            await cancel(await self._loaded_client(), known.id)

    async def _rounds(
        self, client: "AsyncOpenAI", turn: Turn, model: str
    ) -> AsyncGenerator[EngineEvent, None]:
        asked, known = self._asked(model), self._known(turn.resume_token)
        rounds, spent = len(turn.tool_rounds), Usage()
        turns = rounds if known is None else known.turns + rounds - known.rounds
        is_taken_up = known is not None and known.rounds == rounds
        previous = None if known is None else known.id
        items = self._items(turn, previous)
        while True:
            transcript = Transcript(asked, previous if is_taken_up else None)
            following = Following(client, transcript, asked, self._patience)
            if is_taken_up:
                telling = held_back(following.follow(), len(turn.written))
            else:
                limited = replace(turn, run=with_rest(turn.run, sum_of(turn.spent, spent)))
                body = self._body(limited, model, turns)
                telling = following.begin({**body, **_input(items, previous)})
            with told_plainly(asked):
                async with contextlib.aclosing(telling) as events:
                    async for event in events:
                        yield self._with_token(event, rounds, turns)
                if transcript.usage is not None:
                    spent = sum_of(spent, transcript.usage)
                    yield TokensUsed(spent, self._prices(model))
                transcript.require_end()
                calls = transcript.calls
            self._require_allowed(calls, turn, model, turns)
            if not calls:
                break
            mistakes = {call.id: mistake_in(call, turn.run) for call in calls}
            if not any(mistakes.values()):
                yield ToolsRequired(calls)
                return
            items, previous = output_items(handed_back(calls, mistakes)), transcript.id
            is_taken_up, turns = False, turns + 1
        if transcript.cut is not None:
            yield transcript.cut

    def _items(self, turn: Turn, previous: str | None) -> list[Json]:
        """What the provider does not know yet: the last outputs, or all of the thread."""
        if previous is None:
            return thread_items(turn)
        return output_items(turn.tool_rounds[-1]) if turn.tool_rounds else []

    def _body(self, turn: Turn, model: str, turns: int) -> Json:
        return request_of(
            turn,
            model,
            self._provider,
            may_call=turns < self._max_tool_turns,
            is_first_round=turns == 0,
        )

    def _known(self, text: str | None) -> Token | None:
        """The token, if its response is at this provider: nobody else is told of it."""
        token = token_of(text)
        is_here = token is not None and token.base_url == self._provider.base_url
        return token if is_here else None

    def _with_token(self, event: EngineEvent, rounds: int, turns: int) -> EngineEvent:
        """The event; of a new response, with all that is needed to take it up."""
        if not isinstance(event, Resumable):
            return event
        return Resumable(str(Token(event.token, self._provider.base_url, rounds, turns)))


def _input(items: list[Json], previous: str | None) -> Json:
    kept: Json = {} if previous is None else {"previous_response_id": previous}
    return {"input": items, **kept}


async def held_back(
    events: AsyncGenerator[EngineEvent, None], length: int
) -> AsyncGenerator[EngineEvent, None]:
    """The events, their text once there is as much of it as people have read already.

    Where it ends before in an error, what they have read stays as it is.
    """
    pieces: list[str] = []
    async with contextlib.aclosing(events) as arriving:
        async for event in arriving:
            if length <= 0 or not isinstance(event, AnswerText):
                yield event
                continue
            pieces.append(event.text)
            length -= len(event.text)
            if length <= 0:
                yield AnswerText("".join(pieces))
    if pieces and length > 0:
        yield AnswerText("".join(pieces))
