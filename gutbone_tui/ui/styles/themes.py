"""Colours: two themes of our own, and what other themes fall back to for the colours only we know."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from gutbone_tui.domain.foods import Category

DARK: Final = Theme(
    name="gutbone",
    primary="#86bfa8",
    secondary="#8fb0d9",
    accent="#dcae74",
    warning="#d9b66c",
    error="#d98a86",
    success="#93c47d",
    foreground="#d7dde2",
    background="#14181b",
    surface="#1a1f24",
    panel="#272e35",
)

LIGHT: Final = Theme(
    name="gutbone-light",
    primary="#2f7a5f",
    secondary="#35639c",
    accent="#9a6414",
    warning="#8a6508",
    error="#ad3f3a",
    success="#3f7d2a",
    foreground="#22282d",
    background="#f6f5f1",
    surface="#eeede8",
    panel="#dddbd3",
    dark=False,
)

_DARK_COLOURS: Final[dict[str, str]] = {
    "fruit": "#e58fa4",
    "vegetable": "#8fcb7c",
    "whole_grain": "#dfc06d",
    "legume": "#e09a67",
    "nut": "#c3a184",
    "seed": "#a9bccb",
    "herb": "#62c7ab",
    "spice": "#dc7a62",
    "mushroom": "#bda3dc",
    "algae": "#69add6",
    "extra": "#a99184",
}

_LIGHT_COLOURS: Final[dict[str, str]] = {
    "fruit": "#b23a57",
    "vegetable": "#3c7a28",
    "whole_grain": "#8a6a05",
    "legume": "#a85816",
    "nut": "#7a5636",
    "seed": "#4c6478",
    "herb": "#12765d",
    "spice": "#b03c22",
    "mushroom": "#6c4a9c",
    "algae": "#1d6693",
    "extra": "#6b5449",
}

_ANSI_COLOURS: Final[dict[str, str]] = {
    "fruit": "ansi_bright_red",
    "vegetable": "ansi_green",
    "whole_grain": "ansi_yellow",
    "legume": "ansi_bright_yellow",
    "nut": "ansi_red",
    "seed": "ansi_white",
    "herb": "ansi_cyan",
    "spice": "ansi_red",
    "mushroom": "ansi_magenta",
    "algae": "ansi_blue",
    "extra": "ansi_bright_black",
}


def colour_of(category: Category) -> str:
    """The style of a category, as content markup and CSS know it."""
    return f"$category-{category.replace('_', '-')}"


def own_variables(theme: Theme) -> dict[str, str]:
    """The colours only gutbone knows, to fit a theme."""
    chosen = _ANSI_COLOURS if theme.ansi else _DARK_COLOURS if theme.dark else _LIGHT_COLOURS
    colours = {f"category-{category.replace('_', '-')}": colour for category, colour in chosen.items()}
    if theme.ansi:
        return {**colours, "frame": "ansi_bright_black", "quiet": "ansi_bright_black"}
    quiet = ("#5a6670", "#8d99a3") if theme.dark else ("#a9aca6", "#646b70")
    return {**colours, "frame": quiet[0], "quiet": quiet[1]}
