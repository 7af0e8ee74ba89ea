"""The engine of a provider's models: the one of the interface that the provider is spoken to by."""

from tutor_tui.domain.provider import Provider
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.provider_engine import ProviderEngine


def engine_of(
    provider: Provider,
    model: str | None = None,
    *,
    patience: Patience | None = None,
    max_tool_turns: int = 8,
) -> ProviderEngine:
    """A new engine, which is the caller's to close."""
    if provider.api == "responses":
        from tutor_tui.engines.responses import Responses

        return Responses(provider, model, patience=patience, max_tool_turns=max_tool_turns)
    from tutor_tui.engines.chat_completions import ChatCompletions

    return ChatCompletions(provider, model, patience=patience, max_tool_turns=max_tool_turns)
