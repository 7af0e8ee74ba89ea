"""How a binding's keys are written for people, as they are set now."""

from typing import TYPE_CHECKING, Any

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.app import App


def key_names(app: "App[Any]", binding: Binding) -> str:
    """The keys of a binding, such as `^n  f2`, after what the person has set."""
    keys = app._keymap.get(binding.id or "", binding.key)
    return "  ".join(
        app.get_key_display(Binding(key.strip(), "", "")) for key in keys.split(",") if key.strip()
    )
