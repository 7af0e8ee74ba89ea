"""What to ask instead where a provider refuses an option by its name.

The limit of an answer has two names: OpenAI's newer models refuse `max_tokens`, many servers know
nothing else. Summaries of thoughts are refused by models that have none, and to some accounts.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from openai import APIStatusError

    from tutor_tui.engines.chat_request import Json

_REFUSED: Final = frozenset({400, 422})
_OTHER_NAMES: Final = {"max_tokens": "max_completion_tokens", "max_completion_tokens": "max_tokens"}


def asked_otherwise(body: "Json", error: "APIStatusError") -> "Json | None":
    """The request without what was refused; `None` where that is nothing known."""
    if error.status_code not in _REFUSED:
        return None
    words = f"{error.body} {error}"
    for name, other in _OTHER_NAMES.items():
        if name in body and name in words:
            kept = {key: value for key, value in body.items() if key != name}
            return {**kept, other: body[name]}
    reasoning = body.get("reasoning")
    if isinstance(reasoning, dict) and "summary" in reasoning and "summar" in words:
        kept = {key: value for key, value in reasoning.items() if key != "summary"}
        return {**body, "reasoning": kept}
    return None
