"""How messages and ended runs look in the log: domain objects in, entries out."""

import time
from collections.abc import Iterable, Mapping
from typing import Final

from tutor_tui.domain.answerers import answerer_of
from tutor_tui.domain.checks import check_of
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run, RunStatus
from tutor_tui.domain.text import one_line
from tutor_tui.domain.thoughts import Thought
from tutor_tui.ui.widgets.message_log import Entry, Tone

YOU: Final = "you"
_LONGEST_MODEL: Final = 80
RETRY_NOTE: Final = "Enter tries again"
_QUEUED_NOTE: Final = "waits until the answer is finished"
_CUT_OFF: Final = {
    "run_cancelled": "stopped here",
    "run_failed": "cut off here",
    "run_expired": "cut off here: it took too long",
    "max_tokens": "cut off here: the length limit was reached",
    "content_filter": "cut off here by the content filter",
}


class EntryMaker:
    """Makes the entries of one screen.

    `speaker` is the name of the assistant that answers by default, `names` are those of others by
    ID; `today` is the present Unix time, which decides whether an
    entry's time needs its date.
    """

    def __init__(self, speaker: str, today: float, names: Mapping[str, str] | None = None) -> None:
        self.speaker = speaker
        self._names = names or {}
        self._today = time.localtime(today)[:3]

    def message(
        self, message: Message, text: str | None = None, thought: Thought | None = None
    ) -> Entry:
        """A message; `text` and `thought` replace what is stored while the answer is growing."""
        is_answer = message.role is Role.ASSISTANT
        is_cut_off = message.status is MessageStatus.INCOMPLETE
        check = check_of(message) if is_answer else None
        return Entry(
            key=message.id,
            speaker=self._speaker_of(message) if is_answer else YOU,
            source=message.text if text is None else text,
            is_markdown=is_answer,
            time=self._time(message.created_at),
            mark=_mark(message),
            findings=() if check is None else check.findings,
            tone=Tone.STOPPED if is_cut_off else Tone.NORMAL,
            note=_CUT_OFF.get(message.incomplete_reason or "", "cut off here")
            if is_cut_off
            else "",
            thought=thought or message.thought,
        )

    def thinking(self, run: Run, thought: Thought, *, is_over: bool = False) -> Entry:
        """What a run has thought before its answer begins, or where none came."""
        return Entry(
            thought_key(run.id),
            self._names.get(run.assistant_id, self.speaker),
            "",
            is_markdown=True,
            thought=thought,
            is_thinking=not is_over,
        )

    def _speaker_of(self, message: Message) -> str:
        """The assistant and, where it is a model's, the model that answered."""
        name = self._names.get(message.assistant_id or "", self.speaker)
        model = one_line(answerer_of(message).model, limit=_LONGEST_MODEL)
        return f"{name} · {model}" if model else name

    def queued(self, texts: Iterable[str]) -> tuple[Entry, ...]:
        """Texts that are sent when the run ends, in their order."""
        return tuple(
            Entry(queued_key(place), YOU, text, False, tone=Tone.WAITING, note=_QUEUED_NOTE)
            for place, text in enumerate(texts)
        )

    def ended(self, run: Run, *, has_answer: bool) -> Entry | None:
        """What is to be said of a run that did not end with a whole answer."""
        match run.status:
            case RunStatus.FAILED | RunStatus.EXPIRED | RunStatus.INCOMPLETE:
                return self.failure(run_key(run.id), _reason(run))
            case RunStatus.CANCELLED if not has_answer:
                return Entry(run_key(run.id), self.speaker, "Stopped.", False, tone=Tone.STOPPED)
            case _:
                return None

    def failure(self, key: str, sentence: str, note: str = RETRY_NOTE) -> Entry:
        """A sentence that says what went wrong."""
        return Entry(key, self.speaker, sentence, False, tone=Tone.FAILED, note=note)

    def _time(self, seconds: int) -> str:
        local = time.localtime(seconds)
        if local[:3] == self._today:
            return time.strftime("%H:%M", local)
        return time.strftime("%Y-%m-%d %H:%M", local)


def run_key(run_id: str) -> str:
    """The key of the entry that tells how a run ended."""
    return f"run:{run_id}"


def thought_key(run_id: str) -> str:
    """The key of the entry that holds thoughts for which there is no answer yet."""
    return f"thought:{run_id}"


def queued_key(place: int) -> str:
    """The key of the entry of a waiting text, by its place in the queue."""
    return f"queued:{place}"


def is_failed(run: Run | None) -> bool:
    """Whether a run ended so that trying again is the thing to offer."""
    return run is not None and run.status in {
        RunStatus.FAILED,
        RunStatus.EXPIRED,
        RunStatus.INCOMPLETE,
    }


def _reason(run: Run) -> str:
    if run.last_error is not None:
        return run.last_error.message
    if run.status is RunStatus.EXPIRED:
        return "The answer took too long and was given up."
    return "The answer was cut off."


def _mark(message: Message) -> str:
    check, spent = check_of(message), answerer_of(message).spent
    return " · ".join(filter(None, ("" if check is None else check.line, spent)))
