"""Colours: two themes of our own, and what other themes fall back to for the colours only we know."""

from __future__ import annotations

from collections.abc import Mapping
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

_ANSI_BASE: Final = {
    "foreground": "ansi_default",
    "background": "ansi_default",
    "surface": "ansi_default",
    "panel": "ansi_default",
    "boost": "ansi_default",
}
"""In few colours the terminal's own foreground and background are the only ones sure to be told apart."""

_ANSI_CURSOR: Final = {
    "input-cursor-text-style": "reverse",
    "input-cursor-foreground": "ansi_default",
    "input-cursor-background": "ansi_default",
    "border-blurred": "ansi_bright_black",
    "scrollbar": "ansi_white",
    "scrollbar-hover": "ansi_white",
    "scrollbar-active": "ansi_white",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
    "scrollbar-corner-color": "ansi_default",
}

ANSI_DARK: Final = Theme(
    name="gutbone-ansi",
    ansi=True,
    primary="ansi_bright_green",
    secondary="ansi_bright_cyan",
    accent="ansi_bright_yellow",
    warning="ansi_bright_yellow",
    error="ansi_bright_red",
    success="ansi_bright_green",
    **_ANSI_BASE,
    variables={**_ANSI_CURSOR, "ansi-background": "ansi_black", "ansi-foreground": "ansi_white"},
)
"""For terminals of sixteen colours or none, on a dark background."""

ANSI_LIGHT: Final = Theme(
    name="gutbone-ansi-light",
    ansi=True,
    primary="ansi_green",
    secondary="ansi_blue",
    accent="ansi_magenta",
    warning="ansi_magenta",
    error="ansi_red",
    success="ansi_green",
    **_ANSI_BASE,
    dark=False,
    variables={
        **_ANSI_CURSOR,
        "scrollbar": "ansi_black",
        "scrollbar-hover": "ansi_black",
        "scrollbar-active": "ansi_black",
        "ansi-background": "ansi_white",
        "ansi-foreground": "ansi_black",
    },
)
"""The same on a light background."""

THEMES: Final = (DARK, LIGHT, ANSI_DARK, ANSI_LIGHT)

_LIGHT_BACKGROUNDS: Final = frozenset({"7", *map(str, range(9, 16))})
"""What `COLORFGBG` says of a light background, as its last number."""

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


def theme_of(chosen: str, environ: Mapping[str, str], *, few_colours: bool) -> Theme:
    """The theme for a choice of the settings in a terminal.

    Args:
        chosen: `dark`, `light`, or `auto`, which goes by what the terminal says of its background, if it does.
        environ: the environment.
        few_colours: whether the terminal has no more than sixteen colours, or none are wanted.
    """
    light = chosen == "light"
    if chosen == "auto":
        light = environ.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT_BACKGROUNDS
    if few_colours:
        return ANSI_LIGHT if light else ANSI_DARK
    return LIGHT if light else DARK


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
