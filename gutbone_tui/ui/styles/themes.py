"""Colours: two themes of our own, and what other themes fall back to for the colours only we know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

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

DARK_256: Final = replace(
    DARK,
    name="gutbone-256",
    primary="#87d7af",
    secondary="#87afd7",
    accent="#d7af5f",
    warning="#d7af5f",
    error="#d78787",
    success="#87af5f",
    foreground="#d7d7d7",
    background="#121212",
    surface="#1c1c1c",
    panel="#303030",
)
"""The dark theme in colours that a terminal of 256 has: the nearest ones to the others would be blue or black."""

LIGHT_256: Final = replace(
    LIGHT,
    name="gutbone-light-256",
    primary="#005f5f",
    secondary="#005faf",
    accent="#875f00",
    warning="#875f00",
    error="#af0000",
    success="#5f8700",
    foreground="#262626",
    background="#ffffff",
    surface="#eeeeee",
    panel="#d0d0d0",
)
"""The light theme in 256 colours."""

_ANSI_CURSOR: Final = {
    "block-cursor-background": "ansi_white",
    "block-cursor-foreground": "ansi_black",
    "block-cursor-text-style": "bold",
    "input-cursor-text-style": "none",
    "input-cursor-foreground": "ansi_black",
    "input-cursor-background": "ansi_white",
    "border-blurred": "ansi_bright_black",
    "scrollbar": "ansi_white",
    "scrollbar-hover": "ansi_white",
    "scrollbar-active": "ansi_white",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
    "scrollbar-corner-color": "ansi_default",
}

_ANSI: Final = Theme(
    name="ansi",
    ansi=True,
    primary="ansi_green",
    success="ansi_green",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
)
"""In few colours the terminal's own foreground and background are the only ones sure to be told apart."""

ANSI_DARK: Final = replace(
    _ANSI,
    name="gutbone-ansi",
    primary="ansi_bright_green",
    secondary="ansi_bright_cyan",
    accent="ansi_bright_yellow",
    warning="ansi_bright_yellow",
    error="ansi_bright_red",
    success="ansi_bright_green",
    variables={**_ANSI_CURSOR, "ansi-background": "ansi_black", "ansi-foreground": "ansi_white"},
)
"""For terminals of sixteen colours or none, on a dark background."""

ANSI_LIGHT: Final = replace(
    _ANSI,
    name="gutbone-ansi-light",
    secondary="ansi_blue",
    accent="ansi_magenta",
    warning="ansi_magenta",
    dark=False,
    variables={
        **_ANSI_CURSOR,
        "block-cursor-background": "ansi_black",
        "block-cursor-foreground": "ansi_bright_white",
        "scrollbar": "ansi_black",
        "scrollbar-hover": "ansi_black",
        "scrollbar-active": "ansi_black",
        "ansi-background": "ansi_white",
        "ansi-foreground": "ansi_black",
    },
)
"""The same on a light background."""

THEMES: Final = (DARK, LIGHT, DARK_256, LIGHT_256, ANSI_DARK, ANSI_LIGHT)

Colours = Literal["all", "256", "few"]
"""How many colours a terminal has; few are sixteen, or none."""

_BY_COLOURS: Final[dict[Colours, tuple[Theme, Theme]]] = {
    "all": (DARK, LIGHT),
    "256": (DARK_256, LIGHT_256),
    "few": (ANSI_DARK, ANSI_LIGHT),
}

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


_ANSI_LIGHT_COLOURS: Final = {
    **_ANSI_COLOURS,
    "fruit": "ansi_red",
    "whole_grain": "ansi_magenta",
    "legume": "ansi_blue",
    "seed": "ansi_default",
}
"""Yellow and white cannot be seen on a light background."""


def theme_of(chosen: str, environ: Mapping[str, str], colours: Colours) -> Theme:
    """The theme for a choice of the settings in a terminal.

    Args:
        chosen: `dark`, `light`, or `auto`, which goes by what the terminal says of its background, if it does.
        environ: the environment.
        colours: how many the terminal has.
    """
    light = chosen == "light"
    if chosen == "auto":
        light = environ.get("COLORFGBG", "").rpartition(";")[2] in _LIGHT_BACKGROUNDS
    dark_one, light_one = _BY_COLOURS[colours]
    return light_one if light else dark_one


def colour_of(category: Category) -> str:
    """The style of a category, as content markup and CSS know it."""
    return f"$category-{category.replace('_', '-')}"


def own_variables(theme: Theme) -> dict[str, str]:
    """The colours only gutbone knows, to fit a theme."""
    dark, light = (_ANSI_COLOURS, _ANSI_LIGHT_COLOURS) if theme.ansi else (_DARK_COLOURS, _LIGHT_COLOURS)
    chosen = dark if theme.dark else light
    colours = {f"category-{category.replace('_', '-')}": colour for category, colour in chosen.items()}
    if theme.ansi:
        return {**colours, "frame": "ansi_bright_black", "quiet": "ansi_bright_black", "cursor": "ansi_default"}
    frame, quiet, cursor = _GREYS.get(theme.name) or _GREYS[DARK.name if theme.dark else LIGHT.name]
    return {**colours, "frame": frame, "quiet": quiet, "cursor": cursor}


_GREYS: Final = {
    DARK.name: ("#5a6670", "#8d99a3", "#334b44"),
    LIGHT.name: ("#a9aca6", "#646b70", "#b4d4c6"),
    DARK_256.name: ("#626262", "#9e9e9e", "#444444"),
    LIGHT_256.name: ("#a8a8a8", "#585858", "#bcbcbc"),
}
"""The lines of the frame, quiet words, and the row under the cursor."""
