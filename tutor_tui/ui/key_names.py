"""Bindings in groups, and how their keys are written for people, as they are set now."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from textual.app import App


KeyGroup: TypeAlias = tuple[str, Iterable[BindingType]]
"""A heading, and the bindings below it."""


def binding_ids(groups: Iterable[KeyGroup]) -> set[str]:
    """The IDs by which keys can be set."""
    bindings = [binding for _, group in groups for binding in group]
    return {b.id for b in bindings if isinstance(b, Binding) and b.id}


def key_names(app: "App[Any]", binding: Binding) -> str:
    """The keys of a binding, such as `^n  f2`, after what the person has set."""
    keys = app._keymap.get(binding.id or "", binding.key)
    return "  ".join(
        app.get_key_display(Binding(key.strip(), "", "")) for key in keys.split(",") if key.strip()
    )
