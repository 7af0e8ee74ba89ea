"""The two themes: calm, and legible at a distance. Styles use their variables alone."""

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="tutor-dark",
    primary="#7aa2f7",
    secondary="#9aa5ce",
    accent="#e0af68",
    warning="#e0af68",
    error="#f7768e",
    success="#9ece6a",
    foreground="#d5dbf2",
    background="#16161e",
    surface="#1b1c27",
    panel="#262838",
    boost="#20222f",
    dark=True,
    variables={
        "block-cursor-background": "#7aa2f7",
        "block-cursor-foreground": "#16161e",
        "block-cursor-text-style": "none",
        "input-selection-background": "#7aa2f7 35%",
        "border": "#7aa2f7",
        "scrollbar": "#3b3f57",
        "scrollbar-background": "#16161e",
        "scrollbar-corner-color": "#16161e",
        "scrollbar-hover": "#565b7d",
        "scrollbar-active": "#7aa2f7",
        "scrollbar-background-hover": "#16161e",
        "scrollbar-background-active": "#16161e",
    },
)

LIGHT: Final = Theme(
    name="tutor-light",
    primary="#1f5fbf",
    secondary="#4c566a",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#b3203f",
    success="#2e6e1f",
    foreground="#1d2433",
    background="#fbfbf8",
    surface="#f3f3ee",
    panel="#e3e4dd",
    boost="#ecece6",
    dark=False,
    variables={
        "block-cursor-background": "#1f5fbf",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "input-selection-background": "#1f5fbf 25%",
        "border": "#1f5fbf",
        "scrollbar": "#c3c6bc",
        "scrollbar-background": "#fbfbf8",
        "scrollbar-corner-color": "#fbfbf8",
        "scrollbar-hover": "#9a9e92",
        "scrollbar-active": "#1f5fbf",
        "scrollbar-background-hover": "#fbfbf8",
        "scrollbar-background-active": "#fbfbf8",
    },
)

THEMES: Final = (DARK, LIGHT)
