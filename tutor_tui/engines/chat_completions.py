"""Language models behind the tutor: any endpoint that speaks Chat Completions.

A run's answer is streamed. What is sent is made by `chat_request.py`, a stream is read by
`completion.py`, what goes wrong is said by `provider_errors.py`; the SDK is loaded by
`late_client.py`.
"""

import contextlib
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import TYPE_CHECKING

from tutor_tui.domain.events import EngineEvent, TokensUsed, ToolsRequired
from tutor_tui.domain.objects import Run, Usage
from tutor_tui.domain.text import clean_text
from tutor_tui.domain.tools import FunctionCall
from tutor_tui.engines.base import Turn
from tutor_tui.engines.calls import mistake_in
from tutor_tui.engines.chat_request import Json, conversation, options, round_messages
from tutor_tui.engines.completion import Answer, Completion
from tutor_tui.engines.provider_engine import ProviderEngine, handed_back, sum_of, with_rest
from tutor_tui.engines.provider_errors import told_plainly

if TYPE_CHECKING:
    from openai import AsyncOpenAI


class ChatCompletions(ProviderEngine):
    """Answers over Chat Completions, where a run that is cut off is lost."""

    async def stop(self, run: Run, token: str) -> None:
        """There is nothing to stop: an answer ends with its connection."""

    async def _rounds(
        self, client: "AsyncOpenAI", turn: Turn, model: str
    ) -> AsyncGenerator[EngineEvent, None]:
        messages, tool_turns = conversation(turn), len(turn.tool_rounds)
        spent = Usage()
        while True:
            limited = replace(turn, run=with_rest(turn.run, sum_of(turn.spent, spent)))
            asked, body = self._asked(model), self._body(limited, model, messages, tool_turns)
            completion = Completion(client, body, asked, self._patience)
            with told_plainly(asked):
                async with contextlib.aclosing(completion.events()) as events:
                    async for event in events:
                        yield event
            answer = completion.answer
            spent = sum_of(spent, answer.usage)
            if answer.usage is not None:
                yield TokensUsed(spent, self._prices(model))
            calls = _calls(turn, answer)
            self._require_allowed(calls, turn, model, tool_turns)
            if not calls:
                break
            mistakes = {call.id: mistake_in(call, turn.run) for call in calls}
            if not any(mistakes.values()):
                yield ToolsRequired(calls)
                return
            messages = [*messages, *round_messages(handed_back(calls, mistakes))]
            tool_turns += 1
        if answer.cut is not None:
            yield answer.cut

    def _body(self, turn: Turn, model: str, messages: list[Json], tool_turns: int) -> Json:
        return {
            "model": clean_text(model),
            "messages": messages,
            "stream": True,
            "stream_options": {"include_usage": True},
            **options(
                turn.run,
                is_openai=self._provider.is_openai,
                may_call=tool_turns < self._max_tool_turns,
                is_first_round=tool_turns == 0,
            ),
        }


def _calls(turn: Turn, answer: Answer) -> tuple[FunctionCall, ...]:
    used = {call.id for calls in turn.tool_rounds for call in calls}
    return answer.calls.calls(used) if answer.cut is None else ()
